// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/runbooks.h"
#include "advisor/sqlite/table.h"
#include "advisor/sqlite/verify.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace leavingfile {

using plan::Phase;

/// A table's move to the file of a service. Triggers do not reach into another file: they note which rows were written,
/// and a command brings those over.
struct Leaving {
    const Table &table;
    const StepMaker &maker;
    const QStringList key = table.primaryKey();
    const QStringList arguments{table.name()};
    const QString logName = freeName(u"_lockstep_changes_"_s + table.name(), table.catalog());
    const QString log = quoted(logName);
    Triggers triggers{table.catalog(), u"changes"_s, table.name()};
    Steps steps = {};

    [[nodiscard]] plan::Step command(const QString &role, Phase phase, const QString &up, const QString &down) const
    {
        plan::Step step = maker.gate(role, phase, arguments);
        step.kind = plan::StepKind::Command;
        step.generated.up = up;
        step.generated.down = down;
        return step;
    }

    /// Statements over the service's file, with the application's as "monolith", all or nothing.
    [[nodiscard]] static QString inService(const QStringList &statements)
    {
        return u"sqlite3 -bail SERVICE <<'END'\nATTACH 'DATABASE' AS monolith;\nBEGIN IMMEDIATE;\n"_s +
               statements.join(u";\n"_s) + u";\nCOMMIT;\nEND";
    }
    /// Both files hold the same rows.
    [[nodiscard]] QString compare() const
    {
        const QString columns = quoted(table.writable()).join(u", "_s), name = table.sql();
        const auto only = [&](const QString &one, const QString &other) -> QString {
            return u"SELECT "_s + columns + u" FROM " + one + u'.' + name + u" EXCEPT SELECT " + columns + u" FROM " +
                   other + u'.' + name;
        };
        return u"test \"$(sqlite3 -bail SERVICE <<'END'\nATTACH 'DATABASE' AS monolith;\nSELECT count(*) FROM ("_s +
               only(u"main"_s, u"monolith"_s) + u");\nSELECT count(*) FROM (" + only(u"monolith"_s, u"main"_s) +
               u");\nEND\n)\" = \"0\n0\"";
    }
    [[nodiscard]] QStringList copy(const QString &from, const QString &to, const QString &where) const
    {
        const QString columns = quoted(table.writable()).join(u", "_s);
        return {u"DELETE FROM "_s + to + u'.' + table.sql() + where, u"INSERT INTO "_s + to + u'.' + table.sql() +
                                                                         u" (" + columns + u") SELECT " + columns +
                                                                         u" FROM " + from + u'.' + table.sql() + where};
    }

    void noteChanges()
    {
        QStringList columns;
        for (const QString &name : key)
            columns << quoted(name) + u' ' + QString::fromUtf8(table.text().column(name)->type);
        const auto note = [&](const QString &row) -> QString {
            const QString values = of(row, key).join(u", "_s);
            return u"INSERT INTO "_s + log + u" SELECT " + values + u" WHERE NOT EXISTS (SELECT 1 FROM " + log +
                   u" WHERE " + sameKey(quoted(key), of(row, key)) + u')';
        };
        triggers.add(u"AFTER INSERT"_s, table.name(), {}, {note(u"NEW"_s)});
        triggers.add(u"AFTER UPDATE"_s, table.name(), {}, {note(u"OLD"_s), note(u"NEW"_s)});
        triggers.add(u"AFTER DELETE"_s, table.name(), {}, {note(u"OLD"_s)});
        const QString create = u"CREATE TABLE "_s + log + u" (" + columns.join(u", "_s) + u", PRIMARY KEY (" +
                               quoted(key).join(u", "_s) + u"))";
        up = QStringList{create} + triggers.create();
        down = triggers.drop() + QStringList{u"DROP TABLE "_s + log};
        chain(steps,
              maker.ddl(u"note-changes"_s, Phase::Expand, arguments, {script(up), script(down), triggers.exist()}));
    }

    void follow()
    {
        noteChanges();
        QStringList make{table.relation().source};
        make += copy(u"monolith"_s, u"main"_s, {}).sliced(1);
        make += table.indexes();
        chain(steps, command(u"copy-to-service"_s, Phase::Expand, inService(make),
                             u"sqlite3 -bail SERVICE "_s + shellQuoted(u"DROP TABLE "_s + table.sql())));
        chain(steps, command(u"bring-changes"_s, Phase::Migrate, changes(), {}));
    }

    [[nodiscard]] QString changes() const
    {
        const QString noted = u" WHERE EXISTS (SELECT 1 FROM monolith."_s + log + u" AS noted WHERE " +
                              sameKey(of(u"noted"_s, key), of(table.sql(), key)) + u')';
        return inService(copy(u"monolith"_s, u"main"_s, noted) + QStringList{u"DELETE FROM monolith."_s + log});
    }

    /// Nobody writes while the last changes come over; the way back brings all rows home.
    void handOver()
    {
        chain(steps, maker.deploy(u"hold-writes"_s, Phase::Migrate, arguments));
        chain(steps, numbered(command(u"bring-changes"_s, Phase::Migrate, changes() + u'\n' + compare(),
                                      inService(copy(u"main"_s, u"monolith"_s, {})) + u'\n' + compare()),
                              1));
        chain(steps, maker.gate(u"nothing-noted"_s, Phase::Migrate, arguments,
                                u"SELECT NOT EXISTS (SELECT 1 FROM "_s + log + u')'));
    }

    void stopNoting()
    {
        chain(steps, maker.ddl(u"stop-noting"_s, Phase::Contract, arguments,
                               {script(down), script(up), verify::gone(u"table"_s, logName)}));
    }

    QStringList up = {}, down = {}; ///< of the notes
};

static base::Result<Table> movable(const plan::Change &change, const catalog::Catalog &catalog)
{
    auto table = Table::find(change.table, catalog);
    if (!table)
        return table;
    QStringList tied = table->referencedBy();
    for (const catalog::Constraint &constraint : table->relation().constraints)
        if (constraint.kind == catalog::ConstraintKind::ForeignKey)
            tied << table->name() + u'.' + constraint.name;
    if (!tied.isEmpty())
        return unsupported(u"advisor.tied-by-keys"_s, {table->name(), tied.join(u", "_s)});
    if (table->primaryKey().isEmpty())
        return unsupported(u"advisor.sqlite-needs-primary-key"_s, {table->name()});
    return table;
}

} // namespace leavingfile

Generated stranglerFig(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace leavingfile;
    const auto table = movable(change, catalog);
    if (!table)
        return std::unexpected(table.error());
    const StepMaker maker(table->name(), options);
    Leaving way{*table, maker};
    chain(way.steps, maker.deploy(u"deploy-facade"_s, Phase::Expand, way.arguments));
    way.follow();
    chain(way.steps, maker.deploy(u"route-reads"_s, Phase::Migrate, way.arguments));
    chain(way.steps, maker.gate(u"answers-agree"_s, Phase::Migrate, way.arguments));
    way.handOver();
    chain(way.steps, maker.deploy(u"route-writes"_s, Phase::Migrate, way.arguments));
    chain(way.steps, maker.gate(u"facade-not-needed"_s, Phase::Contract, way.arguments));
    way.stopNoting();
    const QString aside = freeName(table->name() + u"_deprecated"_s, catalog);
    const auto rename = [](const QString &from, const QString &to) {
        return alterTable(quoted(from), u"RENAME TO "_s + quoted(to));
    };
    chain(way.steps, maker.ddl(u"deprecate-table"_s, Phase::Contract, {table->name(), aside},
                               {rename(table->name(), aside), rename(aside, table->name()),
                                verify::gone(u"table"_s, table->name())}));
    return std::move(way.steps);
}

Generated writeBothFiles(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace leavingfile;
    const auto table = movable(change, catalog);
    if (!table)
        return std::unexpected(table.error());
    const StepMaker maker(table->name(), options);
    Leaving way{*table, maker};
    way.follow();
    way.handOver();
    chain(way.steps, maker.deploy(u"deploy-writes-both"_s, Phase::Migrate, way.arguments));
    chain(way.steps, maker.gate(u"no-differences"_s, Phase::Migrate, way.arguments));
    chain(way.steps, maker.deploy(u"deploy-reads-new"_s, Phase::Migrate, way.arguments));
    chain(way.steps, maker.gate(u"old-table-unused"_s, Phase::Contract, way.arguments));
    way.stopNoting();
    return std::move(way.steps);
}

} // namespace lockstep::advisor::sqlite
