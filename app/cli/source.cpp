// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/source.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "catalog/postgres/dumpfile.h"
#include "db/conninfo.h"
#include "db/profilestore.h"
#include "db/secrets.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

void addConnectionOptions(QCommandLineParser &parser, const QString &alsoNamed)
{
    QStringList names{u"c"_s, u"connection"_s};
    if (!alsoNamed.isEmpty())
        names << alsoNamed;
    parser.addOptions({
        {names,
         say(QT_TRANSLATE_NOOP(
             "Cli", "A saved connection, or a connection string such as \"host=/run/postgresql dbname=shop\".")),
         u"CONNECTION"_s},
        {u"role"_s,
         say(QT_TRANSLATE_NOOP(
             "Cli", "What a connection string's database is for: development, staging, production or sandbox.")),
         u"ROLE"_s, u"production"_s},
    });
}

void addCatalogOptions(QCommandLineParser &parser, const QString &alsoNamed)
{
    addConnectionOptions(parser, alsoNamed);
    parser.addOptions({
        {u"catalog"_s, say(QT_TRANSLATE_NOOP("Cli", "Use the Catalog saved in FILE.")), u"FILE"_s},
        {u"dump"_s, say(QT_TRANSLATE_NOOP("Cli", "Use the schema of a plain pg_dump --schema-only file.")), u"FILE"_s},
    });
}

/// The keychain answers through the event loop, and a terminal program has none of its own.
template <typename T>
static T waited(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

static QString secretOf(const QString &profileId)
{
    db::Secrets secrets;
    return waited(secrets.checked()) ? waited(secrets.read(profileId)).value_or(QString()) : QString();
}

static std::optional<db::Role> roleFromWord(const QString &word)
{
    for (const db::Role role : {db::Role::Development, db::Role::Staging, db::Role::Production, db::Role::Sandbox})
        if (db::roleName(role) == word)
            return role;
    return std::nullopt;
}

base::Result<Target> target(const QCommandLineParser &parser)
{
    return target(parser.value(u"connection"_s), parser.value(u"role"_s));
}

base::Result<Target> target(const QString &name, const QString &roleWord)
{
    db::ProfileStore store;
    QStringList names;
    if (store.load()) {
        if (const auto saved = store.profileNamed(name))
            return Target{*saved, secretOf(saved->id)};
        for (const db::StoredProfile &stored : store.profiles())
            names << stored.profile.name;
    }
    if (!db::isConnectionString(name))
        return base::fail(base::ErrorCode::NotFound, u"cli.unknown-connection"_s, {name, names.join(u", "_s)});
    auto parsed = db::parseConnectionString(name);
    if (!parsed)
        return std::unexpected(parsed.error());
    // a string says nothing about what the database is for: production, the safest, unless the user says otherwise
    const auto role = roleFromWord(roleWord);
    if (!role)
        return base::fail(base::ErrorCode::InvalidInput, u"cli.unknown-role"_s, {roleWord});
    parsed->profile.role = *role;
    return Target{parsed->profile, parsed->password};
}

base::Result<catalog::Catalog> catalogFrom(const QCommandLineParser &parser, bool required, Output output)
{
    if (parser.isSet(u"catalog"_s)) {
        const QString path = parser.value(u"catalog"_s);
        return base::readFile(path).and_then([](const QByteArray &bytes) { return catalog::fromJson(bytes); });
    }
    if (parser.isSet(u"dump"_s)) {
        auto dump = catalog::postgres::readDump(parser.value(u"dump"_s));
        if (!dump)
            return std::unexpected(dump.error());
        for (const catalog::LoadFault &fault : dump->faults)
            output.err << "lockstep: " << text::message(fault.error) << ' ' << fault.error.context << '\n';
        return std::move(dump->catalog);
    }
    if (parser.isSet(u"connection"_s)) {
        const auto where = target(parser);
        if (!where)
            return std::unexpected(where.error());
        const auto connection = db::Connection::open(where->profile, where->password);
        if (!connection)
            return std::unexpected(connection.error());
        return catalog::readCatalog(**connection);
    }
    if (required)
        return base::fail(base::ErrorCode::InvalidInput, u"cli.no-catalog"_s);
    return catalog::Catalog{};
}

} // namespace lockstep::cli
