// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/compare.h"
#include "catalog/lookup.h"
#include "catalog/postgres/reader.h"
#include "plan/script.h"
#include "support/testserver.h"

#include <QTest>

#include <map>
#include <set>

namespace lockstep::tests {

using namespace Qt::StringLiterals;

inline QString words(const base::Error &error)
{
    return error.message + u": " + error.arguments.join(u", ") + u' ' + error.context;
}

inline catalog::Catalog readCatalog(db::Connection &database)
{
    auto catalog = catalog::postgres::readCatalog(database);
    if (!catalog)
        qFatal("%s", qPrintable(words(catalog.error())));
    return *std::move(catalog);
}

/// A new database with what `name` holds, on the server of that version.
inline std::unique_ptr<db::Connection> copyOf(const QString &name, int major = 0)
{
    static int number = 0;
    const QString copy = u"case_%1"_s.arg(++number);
    db::Sandbox *sandbox = server(major);
    if (!sandbox || !sandbox->createDatabase(copy, name))
        return nullptr;
    auto database = db::Connection::open(sandbox->profile(copy), {});
    return database ? *std::move(database) : nullptr;
}

/// A database that copyOf() can take, filled by `sql`.
inline bool makeTemplate(const QString &name, const QString &sql, int major = 0)
{
    db::Sandbox *sandbox = server(major);
    if (!sandbox || !sandbox->createDatabase(name))
        return false;
    const auto database = db::Connection::open(sandbox->profile(name), {});
    const auto made = database ? (*database)->executeScript(sql) : base::Status(std::unexpected(database.error()));
    if (!made)
        qWarning().noquote() << words(made.error());
    return made.has_value();
}

/// Whether every statement of the step went through.
inline bool runStep(db::Connection &database, const plan::Step &step, plan::Direction direction)
{
    for (const plan::ScriptStatement &statement : plan::statements(step, direction)) {
        const auto done = database.execute(statement.sql);
        if (!done) {
            qWarning().noquote() << step.id << step.role << statement.sql << "\n" << words(done.error());
            static_cast<void>(database.execute(u"ROLLBACK"_s));
            return false;
        }
    }
    return true;
}

/// Whether the step's check says so.
inline bool stepHolds(db::Connection &database, const plan::Step &step)
{
    if (step.verify().isEmpty())
        return true;
    const auto rows = database.execute(step.verify());
    if (!rows || rows->rows.size() != 1 || !rows->value().toBool()) {
        qWarning().noquote() << "verify of" << step.id << step.role << step.verify()
                             << (rows ? QString() : words(rows.error()));
        return false;
    }
    return true;
}

/// The first step that nothing takes back, or the end.
inline auto lostStep(const std::vector<plan::Step> &steps)
{
    return std::ranges::find_if(steps,
                                [](const plan::Step &step) { return !step.reversible && step.down().isEmpty(); });
}

/// Runs the steps of a plan on a database, part by part.
struct PlanWalk {
    using Place = std::vector<plan::Step>::const_iterator;
    db::Connection &database;
    const std::vector<plan::Step> &steps;

    /// Whether every step before `end` went through and its check held; but for the gates around a command, which speak
    /// of what the command has done elsewhere.
    [[nodiscard]] bool up(Place end) const
    {
        const bool commands = std::ranges::contains(steps, plan::StepKind::Command, &plan::Step::kind);
        return std::all_of(steps.begin(), end, [&](const plan::Step &step) {
            return runStep(database, step, plan::Direction::Up) &&
                   ((commands && step.kind == plan::StepKind::Gate) || stepHolds(database, step));
        });
    }
    /// Whether all of them could be taken back.
    [[nodiscard]] bool down(Place end) const
    {
        return std::all_of(std::make_reverse_iterator(end), steps.rend(),
                           [&](const plan::Step &step) { return runStep(database, step, plan::Direction::Down); });
    }
};

/// Copies of templates; one that a row left as it found it is there for the next row.
class KeptDatabases
{
public:
    /// Null where there is no such server. `name` stands for the schema, the server's version apart.
    std::unique_ptr<db::Connection> take(const QString &name, int major, const QString &schema)
    {
        const QString own = u"%1_%2"_s.arg(name).arg(major);
        if (auto kept = std::move(m_kept[own]))
            return kept;
        if (!m_templates.contains(own) && !makeTemplate(own, schema, major))
            return nullptr;
        m_templates.insert(own);
        return copyOf(own, major);
    }
    void keep(const QString &name, int major, std::unique_ptr<db::Connection> database)
    {
        m_kept[u"%1_%2"_s.arg(name).arg(major)] = std::move(database);
    }

private:
    std::map<QString, std::unique_ptr<db::Connection>> m_kept;
    std::set<QString> m_templates;
};

inline QString differences(const catalog::Catalog &before, const catalog::Catalog &after)
{
    QStringList out;
    for (const catalog::Difference &difference : catalog::compare(before, after))
        out << difference.objectKind + u' ' + difference.object + u' ' + difference.field + u": " + difference.first +
                   u" / " + difference.second;
    // what a comparison does not tell
    const auto granted = [](const catalog::Catalog &catalog) {
        const catalog::Lookup lookup(catalog);
        QStringList all;
        for (const catalog::Relation &relation : catalog.relations)
            for (const catalog::Grant &grant : relation.grants)
                all << lookup.schemaName(relation.schema) + u'.' + relation.name + u' ' + grant.column + u" to " +
                           grant.role + u": " + grant.privileges.join(u", "_s) + u'/' + grant.grantable.join(u", "_s);
        return all;
    };
    const QStringList had = granted(before), has = granted(after);
    for (const QString &grant : had)
        if (!has.contains(grant))
            out << u"no more "_s + grant;
    for (const QString &grant : has)
        if (!had.contains(grant))
            out << u"given "_s + grant;
    return out.join(u'\n');
}

/// A checksum over all rows of all tables, whatever the order of rows and columns.
inline QString rowsHash(db::Connection &database)
{
    const auto rows = database.execute(
        u"SELECT string_agg(t.oid::regclass || ' ' || coalesce((xpath('/row/h/text()', query_to_xml(format("
        "'SELECT concat(count(*), '' '', sum(hashtextextended(to_jsonb(x)::text, 0))) AS h FROM %s x',"
        " t.oid::regclass), false, true, '')))[1]::text, ''), E'\\n' ORDER BY t.oid::regclass::text) FROM pg_class t"
        " JOIN pg_namespace n ON n.oid = t.relnamespace WHERE t.relkind IN ('r', 'm') AND n.nspname !~ '^pg_' AND"
        " n.nspname <> 'information_schema'"_s);
    if (!rows)
        qFatal("%s", qPrintable(words(rows.error())));
    return rows->value().toString();
}

} // namespace lockstep::tests
