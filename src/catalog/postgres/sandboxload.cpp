// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/sandboxload.h"

#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace loaddetail {

/// The role that a statement missed, from the server's words (a sandbox speaks English).
QString missingRole(const base::Error &error)
{
    static const QRegularExpression words(u"role \"(.+)\" does not exist"_s);
    if (error.sqlState != "42704"_L1)
        return {};
    return words.match(error.context).captured(1);
}

base::Status runOne(db::Connection &connection, const QString &statement)
{
    auto status = connection.executeScript(statement);
    for (int roles = 0; !status && roles < 20; ++roles) {
        const QString role = missingRole(status.error());
        if (role.isEmpty() || !connection.executeScript(u"CREATE ROLE "_s + sql::quoteIdentifier(role)))
            break;
        status = connection.executeScript(statement);
    }
    return status;
}

} // namespace loaddetail

base::Result<std::vector<LoadFault>> runStatements(db::Connection &connection, const std::vector<QString> &statements,
                                                   std::stop_token stop, const base::ProgressFn &progress)
{
    // A portion is one transaction of the server: large enough to save round trips and commits, small enough for its
    // lock table.
    static constexpr std::size_t portion = 100;
    std::vector<LoadFault> faults;
    const std::stop_callback onStop(stop, [canceller = connection.canceller()] { canceller.cancel(); });
    for (std::size_t from = 0; from < statements.size(); from += portion) {
        const std::size_t to = std::min(statements.size(), from + portion);
        if (progress)
            progress({{u"catalog.loading"_s, {}}, double(from) / double(statements.size())});
        QString script;
        for (std::size_t i = from; i < to; ++i)
            script += statements[i] + u";\n"_s;
        if (connection.executeScript(script))
            continue;
        for (std::size_t i = from; i < to; ++i) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
            if (auto status = loaddetail::runOne(connection, statements[i]); !status) {
                if (!connection.isAlive())
                    return std::unexpected(status.error());
                faults.push_back({statements[i], status.error()});
            }
        }
    }
    return faults;
}

base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog, std::stop_token stop,
                                  const base::ProgressFn &progress)
{
    if (connection.profile().role != db::Role::Sandbox)
        return base::fail(base::ErrorCode::Refused, u"catalog.load-into-sandbox-only"_s, {connection.profile().name});
    SchemaScript script = schemaStatements(catalog);
    auto faults = runStatements(connection, script.statements, stop, progress);
    if (!faults)
        return std::unexpected(faults.error());
    return LoadReport{std::move(*faults), std::move(script.leftOut)};
}

base::Result<LoadReport> loadForOwners(db::Connection &connection, const Catalog &catalog, std::stop_token stop,
                                       const base::ProgressFn &progress)
{
    auto report = postgres::loadInto(connection, catalog, stop, progress);
    QStringList owners;
    for (const Relation &relation : catalog.relations)
        owners << relation.owner;
    owners.removeAll(QString());
    owners.removeDuplicates();
    for (const QString &owner : owners)
        if (report && !owner.startsWith("pg_"_L1))
            if (const auto may = connection.execute(u"ALTER ROLE "_s + sql::quoteIdentifier(owner) + u" SUPERUSER");
                !may)
                return std::unexpected(may.error());
    return report;
}

} // namespace lockstep::catalog::postgres
