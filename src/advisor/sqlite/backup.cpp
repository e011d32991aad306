// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/emptying.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/shadow.h"
#include "advisor/sqlite/verify.h"
#include "plan/names.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace keeping {

using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

/// The rows of a backup stand beside those of the table by the primary key, or by the rowid.
static QStringList identity(const Table &table)
{
    if (const QString rowid = hiddenRowid(table.text()); !rowid.isEmpty())
        return {rowid};
    return quoted(table.primaryKey());
}

static QString sameRow(const QStringList &identity, const QString &table, const QString &backup)
{
    QStringList out;
    for (qsizetype i = 0; i < identity.size(); ++i)
        out << backup + u".\"key%1\" = "_s.arg(i + 1) + table + u'.' + identity[i];
    return out.join(u" AND "_s);
}

/// Once nobody wants it any more.
static void endBackup(Steps &steps, const StepMaker &maker, const QStringList &arguments, const Table &table,
                      const QStringList &triggers = {})
{
    chain(steps, maker.gate(u"backup-not-needed"_s, Phase::Contract, arguments));
    const QString gone = emptyFirst(steps, maker, table, arguments.back(), dropTriggers(triggers));
    plan::Step last = maker.ddl(u"drop-backup"_s, Phase::Contract, arguments,
                                StepSql{u"DROP TABLE "_s + quoted(gone), {}, verify::gone(u"table"_s, gone)});
    last.reversible = false;
    chain(steps, last);
}

} // namespace keeping

Generated backupTable(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using namespace keeping;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const QString name =
        freeName(u"_backup_"_s + table->name() + u'_' + catalog.takenAt.date().toString(u"yyyyMMdd"_s), catalog);
    const QString backup = quoted(name);
    const StepMaker maker(table->name(), options);
    const QStringList arguments{table->name(), change.column, name};
    const QStringList rows = identity(*table);
    QStringList keys, keyNames;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        keyNames << u"\"key%1\""_s.arg(i + 1);
        keys << rows[i] + u" AS " + keyNames.back();
    }
    const QStringList columns = quoted(table->writable());
    const auto keep = [&](const QStringList &kept, const QString &where) {
        return maker.longWork(u"create-backup"_s, Phase::Migrate, arguments,
                              StepSql{u"CREATE TABLE "_s + backup + u" AS SELECT " + (keys + kept).join(u", "_s) +
                                          u" FROM " + table->sql() + where,
                                      u"DROP TABLE "_s + backup, verify::sameCount(backup, table->sql() + where)});
    };
    Steps steps;
    if (change.kind == ChangeKind::DropColumn) {
        auto rebuild = rebuildFor(change, catalog);
        if (!rebuild)
            return std::unexpected(rebuild.error());
        if (const auto may = sqliteTakes(rebuildSql(*rebuild, *table).up, catalog, base::ErrorCode::InvalidInput); !may)
            return std::unexpected(may.error());
        if (!isSmall(*table, options) && mayBeShadowed(*rebuild, *table)) // the table itself is the backup
            return shadowSteps(*rebuild, *table, maker,
                               {.aside = name,
                                .trusted = u"backup-not-needed"_s,
                                .drop = u"drop-backup"_s,
                                .arguments = arguments,
                                .deploy = u"deploy-without-column"_s,
                                .keepsValues = true});
        chain(steps, maker.deploy(u"deploy-without-column"_s, Phase::Migrate, arguments));
        chain(steps, keep({quoted(change.column)}, {}));
        rebuild->before = table->relation().source; // with the values even NOT NULL comes back
        rebuild->back.emplace_back(change.column, u"(SELECT kept."_s + quoted(change.column) + u" FROM " + backup +
                                                      u" AS kept WHERE " + sameRow(rows, table->sql(), u"kept"_s) +
                                                      u')');
        plan::Step drop = maker.longWork(u"drop-column"_s, Phase::Contract, {table->name(), change.column, {}},
                                         rebuildSql(*rebuild, *table));
        drop.transactional = false;
        drop.why.id = u"advisor.drop-column-backed-up.why"_s;
        chain(steps, drop);
    } else if (change.kind == ChangeKind::DropTable) { // the table itself is the backup, with its counter and all
        const Direct direct = directStep(change, catalog);
        if (!direct)
            return std::unexpected(direct.error());
        chain(steps, maker.ddl(u"deprecate-table"_s, Phase::Contract, {table->name(), name},
                               StepSql{alterTable(table->sql(), u"RENAME TO "_s + backup),
                                       alterTable(backup, u"RENAME TO "_s + table->sql()), direct->sql.verify}));
        steps.back().application = {u"advisor.direct.application"_s, {table->name()}};
    } else {
        const Direct direct = directStep(change, catalog);
        if (!direct)
            return std::unexpected(direct.error());
        if (goesInBatches(change, *table, options)) {
            auto made = backupInBatches(change, *direct, *table, name, options);
            if (!made)
                return made;
            steps = *std::move(made);
            endBackup(steps, maker, arguments, *table);
            return steps;
        }
        const QString hidden = hiddenRowid(table->text());
        const QString list = (hidden.isEmpty() ? columns : QStringList{hidden} + columns).join(u", "_s);
        const QString kept = (hidden.isEmpty() ? columns : QStringList{keyNames.front()} + columns).join(u", "_s);
        const QString again =
            u"INSERT INTO "_s + table->sql() + u" (" + list + u") SELECT " + kept + u" FROM " + backup;
        StepSql sql = direct->sql;
        if (!direct->gate.isEmpty())
            chain(steps, maker.gate(direct->gate, Phase::Migrate, arguments, direct->gateVerify));
        if (change.kind == ChangeKind::DeleteRows) {
            chain(steps, keep(columns, u" WHERE "_s + change.predicate));
            sql.down = again;
        } else { // FillColumn
            const QString column = quoted(change.column);
            chain(steps, keep({column}, {}));
            sql.down = u"UPDATE "_s + table->sql() + u" SET " + column + u" = kept." + column + u" FROM " + backup +
                       u" AS kept WHERE " + sameRow(rows, table->sql(), u"kept"_s);
        }
        const QString role = plan::changeKindName(change.kind);
        chain(steps, maker.longWork(role, change.kind == ChangeKind::FillColumn ? Phase::Migrate : Phase::Contract,
                                    arguments, sql));
        steps.back().why = {u"advisor.sqlite-backed-up.why"_s, arguments};
    }
    endBackup(steps, maker, arguments, *table,
              change.kind == ChangeKind::DropTable ? table->triggers() : QStringList());
    return steps;
}

} // namespace lockstep::advisor::sqlite
