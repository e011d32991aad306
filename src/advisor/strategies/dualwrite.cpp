// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/dualwrite.h"
#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/privileges.h"
#include "advisor/rowsupport.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace dualwrite {

/// The values of columns that moved, taken from the rows of the same key there. A row that is being written there is
/// waited for. Where there must be a value, a row that came since and has none there takes the default.
base::Result<RowsBack> valuesHome(const Subject &subject, const StepMaker &maker, const QString &target,
                                  const QStringList &key, const QStringList &columns)
{
    QStringList same, set, lacking;
    for (const QString &name : key)
        same << u"moved."_s + name + u" = " + subject.sql() + u'.' + name;
    const QString rows = u" FROM "_s + target + u" AS moved WHERE " + same.join(u" AND "_s);
    for (const QString &name : columns) {
        const auto column = subject.column(name);
        if (!column)
            return std::unexpected(column.error());
        const QString quoted = sql::quoteIfNeeded(name);
        QString value = u"(SELECT moved."_s + quoted + rows + u" FOR SHARE)";
        if ((*column)->notNull && !(*column)->defaultExpression.isEmpty()) {
            value = defaultWithout(rows, value, (*column)->defaultExpression);
            lacking << subject.sql() + u'.' + quoted + u" IS NULL";
        }
        set << quoted + u" = " + value;
    }
    // a SELECT of one value, which is looked up by the key for each row, whatever is known of the sizes
    const QStringList quoted = quotedNames(columns);
    const QString differs = u"(SELECT ("_s + compared(subject, subject.sql() + u'.', quoted).join(u", "_s) +
                            u") IS DISTINCT FROM (" + compared(subject, u"moved."_s, quoted).join(u", "_s) + u')' +
                            rows + u')';
    return maker.fillBack(
        subject, set.join(u", "_s),
        lacking.isEmpty() ? differs : QString(u"coalesce("_s + differs + u", " + lacking.join(u" OR "_s) + u')'));
}

/// Columns move to a table of their own, one row for one row.
Generated splitColumns(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QString schema = subject.schema();
    const QString target = sql::qualifiedName(schema, change.newName);
    const QStringList key =
        quotedNames(subject.primaryKey() ? subject.columnNames(subject.primaryKey()->columns) : QStringList());
    const QStringList moved = quotedNames(change.columns);
    for (const auto &ok : {mirrorable(subject), withoutPolicies(subject)})
        if (!ok)
            return std::unexpected(ok.error());
    if (subject.isPartitioned())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.split-partitioned"_s, {subject.shown()});
    const auto home = valuesHome(subject, maker, target, key, change.columns);
    if (!home)
        return std::unexpected(home.error());
    QStringList definitions, indexes, grants, release, hold, must, down;
    const bool apart = home->batches.has_value();
    for (const catalog::Column &column : subject.table().columns)
        if (key.contains(sql::quoteIfNeeded(column.name)))
            definitions << columnDefinition(column, column.name, false, true).section(u" GENERATED "_s, 0, 0) +
                               (column.identity != catalog::Identity::None ? u" NOT NULL"_s : QString());
    for (const QString &name : change.columns) {
        const auto found = subject.column(name);
        if (!found)
            return std::unexpected(found.error());
        const catalog::Column &column = **found;
        const ColumnParts parts = columnParts(subject, column);
        if (const auto error = cannotReplace(subject, column, parts))
            return std::unexpected(*error);
        if (const auto error = cannotDrop(subject, column, parts))
            return std::unexpected(*error);
        if (!parts.sequences.empty())
            return base::fail(base::ErrorCode::Unsupported, u"advisor.serial-column"_s, {subject.shown(), name});
        const QString quoted = sql::quoteIfNeeded(name);
        definitions << columnDefinition(column, name, true, true);
        grants << grantsOfColumn(target, subject.table().grants, name, name);
        for (const catalog::Index *index : parts.indexes) {
            const bool own = std::ranges::all_of(index->keys, [&](const catalog::IndexKey &k) {
                return k.column != 0 && change.columns.contains(subject.columnNames({k.column}).first());
            });
            if (own && index->predicate.isEmpty() && index->included.isEmpty()) {
                const QString made =
                    u"CREATE "_s + (index->unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
                    sql::quoteIfNeeded(subject.freeRelationName(change.newName + u'_' + index->name, {})) + u" ON " +
                    target + u' ' + sql::indexDefinitionTail(index->definition);
                if (!indexes.contains(made))
                    indexes << made;
            }
        }
        for (const auto &list : {parts.keys, parts.checks})
            for (const catalog::Constraint *constraint : list) {
                const QStringList over = subject.columnNames(constraint->columns);
                const bool own =
                    std::ranges::all_of(over, [&](const QString &n) { return change.columns.contains(n); });
                QString definition = constraint->definition;
                if (definition.endsWith(" NOT VALID"_L1))
                    definition.chop(10);
                if (own && !definitions.contains(definition))
                    definitions << definition;
            }
        const QString alter = u"ALTER COLUMN "_s + quoted;
        if (column.notNull) {
            release << alter + u" DROP NOT NULL";
            hold << notNullBack(subject, column);
            must << u"NEW."_s + quoted + u" IS NOT NULL";
        }
        for (const QString &statement : restoreEmptyColumn(subject, column, parts, apart))
            if (!down.contains(statement))
                down << statement;
    }
    // all columns before the indexes that have several of them
    std::ranges::stable_partition(down, [&](const QString &statement) {
        return statement.startsWith(alterTable(subject.sql(), u"ADD COLUMN "_s));
    });
    DualWrite way{subject, maker, {subject.shown(), change.newName, change.columns.join(u", "_s)}};
    definitions << u"PRIMARY KEY ("_s + key.join(u", "_s) + u')'
                << u"FOREIGN KEY ("_s + key.join(u", "_s) + u") REFERENCES " + subject.sql() +
                       u" ON DELETE CASCADE ON UPDATE CASCADE"; // a row whose key changes takes its part along
    way.make(
        script(QStringList{createAsLasting(target, subject) + u" (\n    " + definitions.join(u",\n    "_s) + u"\n)"} +
               indexes + ownedAlike(subject, target) + QStringList{copyPrivileges(subject.sql(), target)} + grants),
        u"DROP TABLE "_s + target, change.newName);
    if (!release.isEmpty()) { // the new application writes the rows here without these columns
        chain(way.steps, maker.longWork(u"allow-nulls"_s, Phase::Expand, way.arguments,
                                        StepSql{alterTable(subject.sql(), release.join(u", "_s)), {}, {}}));
        comeBackApart(way.steps.back(), hold);
    }
    const QStringList both = key + moved;
    Mirror forward(subject, subject.sql(), target, key, both);
    forward.setKeepsDeleted(); // the foreign key cascades
    forward.setCondition(must.join(u" AND "_s));
    const AsOwner owner(subject.table().owner, {&subject});
    forward.setAsOwner(owner);
    Mirror backward(subject, target, subject.sql(), key, both);
    backward.setUpdatesOnly();
    backward.setDeleteEmpties();
    if (writersLackRights(subject, subject)) // they write the new place by the same privileges
        backward.setAsOwner(owner);
    way.mirrorsNew(backward.createTried(), backward.drop());
    way.mirrors(forward.createTried(), forward.drop());
    QString condition;
    QStringList present;
    for (const QString &name : must)
        present << QString(name).mid(4);
    condition = present.join(u" AND "_s);
    way.copy({schema, change.newName, subject.columnNames(subject.primaryKey()->columns) + change.columns}, condition,
             mirrorAgrees(subject, subject.sql(), target, both, condition));
    way.switchOver(u"deploy-split"_s);
    // a row that is written before its values are home must not carry its empty columns over
    way.stopOld(forward.drop(), forward.create());
    way.stop(backward.drop(), backward.create(), *home);
    QStringList drops;
    for (const QString &name : moved)
        drops << u"DROP COLUMN "_s + name;
    way.drop(alterTable(subject.sql(), drops.join(u", "_s)), down,
             verify::columnGone(schema, subject.name(), change.columns.first()), apart);
    return std::move(way.steps);
}

/// Rows that fulfil a condition move to a table of the same columns.
Generated splitRows(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const QString target = sql::qualifiedName(subject.schema(), change.newName);
    const QStringList columns = writableColumns(subject);
    for (const auto &ok : {mirrorable(subject), mayDelete(subject), notForced(subject), withoutOwnTriggers(subject)})
        if (!ok)
            return std::unexpected(ok.error());
    const QStringList keyNames = subject.columnNames(subject.primaryKey()->columns);
    const QStringList key = quotedNames(keyNames);
    DualWrite way{subject, maker, {subject.shown(), change.newName, {}}};
    way.make(script(QStringList{createAsLasting(target, subject) + u" (LIKE " + subject.sql() +
                                u" INCLUDING ALL EXCLUDING IDENTITY)"} +
                    securedAlike(subject, target) + QStringList{copyPrivileges(subject.sql(), target)}),
             u"DROP TABLE "_s + target, change.newName);
    Mirror forward(subject, subject.sql(), target, key, columns);
    forward.setCondition(overNewRow(subject, change.predicate));
    Mirror backward(subject, target, subject.sql(), key, columns);
    backward.setOverriding(overriding(subject));
    const AsOwner owner(subject.table().owner, {&subject});
    forward.setAsOwner(owner);
    if (subject.table().rowSecurity || writersLackRights(subject, subject))
        backward.setAsOwner(owner);
    way.mirrorsNew(backward.createTried(), backward.drop());
    way.mirrors(forward.createTried(), forward.drop());
    way.copy({subject.schema(), change.newName, writableNames(subject)}, change.predicate,
             mirrorAgrees(subject, subject.sql(), target, columns, change.predicate));
    way.switchOver(u"deploy-new-place"_s);
    if (const QString check = rowsUnreferenced(subject, change.predicate); !check.isEmpty())
        chain(way.steps, maker.gate(u"rows-unreferenced"_s, Phase::Contract, way.arguments, check));
    plan::Backfill home;
    home.schema = subject.schema();
    home.table = change.newName;
    home.key = keyNames;
    home.copy = copyInto(subject, writableNames(subject));
    home.copy->lockRows = true;
    way.stopOld(forward.drop(), forward.create(), maker.rowsBack(subject, home));
    way.stop(backward.drop(), backward.create());
    chain(way.steps, maker.removal(u"remove-moved-rows"_s, Phase::Contract, way.arguments, subject, change.predicate));
    way.steps.back().generated.verify = verify::noRowWhere(subject.schema(), subject.name(), change.predicate);
    return std::move(way.steps);
}

/// The rows of one table move into another one of the same columns and key.
Generated merge(const Change &change, const Subject &subject, const StepMaker &maker)
{
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    if (!target)
        return std::unexpected(target.error());
    const QStringList columns = writableColumns(subject);
    for (const auto &ok :
         {mirrorable(subject), withoutPolicies(subject), notForced(*target), withoutOwnTriggers(*target)})
        if (!ok)
            return std::unexpected(ok.error());
    const QStringList keyNames = subject.columnNames(subject.primaryKey()->columns);
    const catalog::Constraint *targetKey = target->primaryKey();
    QStringList lacking;
    for (const QString &name : columns)
        if (!writableColumns(*target).contains(name))
            lacking << name;
    if (!lacking.isEmpty() || !targetKey || target->columnNames(targetKey->columns) != keyNames)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.merge-differs"_s,
                          {subject.shown(), target->shown(), lacking.join(u", "_s)});
    if (!subject.views(0).isEmpty() || !subject.referencedBy(0).isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.table-has-dependents"_s,
                          {subject.shown(), (subject.views(0) + subject.referencedBy(0)).join(u", "_s)});
    const QStringList key = quotedNames(keyNames);
    QStringList pairs, both;
    for (const QString &name : key) {
        pairs << u"own."_s + name + u" = " + target->sql() + u'.' + name;
        both << u"a."_s + name + u" = b." + name;
    }
    DualWrite way{subject, maker, {subject.shown(), target->shown(), {}}};
    chain(way.steps, maker.gate(u"keys-differ"_s, Phase::Expand, way.arguments,
                                u"SELECT NOT EXISTS (SELECT FROM "_s + subject.sql() + u" a JOIN " + target->sql() +
                                    u" b ON " + both.join(u" AND "_s) + u')'));
    Mirror forward(subject, subject.sql(), target->sql(), key, columns);
    forward.setOverriding(overriding(*target));
    if (target->table().rowSecurity || writersLackRights(subject, *target))
        forward.setAsOwner({target->table().owner, {&subject, &*target}});
    Mirror backward(subject, target->sql(), subject.sql(), key, columns);
    backward.setUpdatesOnly(); // rows of the other table do not come here
    if (writersLackRights(*target, subject))
        backward.setAsOwner({subject.table().owner, {&subject, &*target}});
    // the rows that came over go home only once no trigger would carry their deletion along
    plan::Backfill home;
    home.schema = target->schema();
    home.table = target->name();
    home.key = keyNames;
    home.pending = u"(SELECT true FROM "_s + subject.sql() + u" AS own WHERE " + pairs.join(u" AND "_s) + u')';
    home.remove = true;
    const RowsBack away = maker.rowsBack(subject, home);
    way.mirrorsNew(backward.createTried(), script({backward.drop(), away.sql}));
    way.steps.back().back = away.batches;
    way.mirrors(forward.createTried(), forward.drop());
    const QString list = compared(subject, {}, columns).join(u", "_s);
    const QString agrees = u"SELECT NOT EXISTS (SELECT "_s + list + u" FROM " + subject.sql() + u" EXCEPT SELECT " +
                           list + u" FROM " + target->sql() + u')';
    way.copy(copyInto(*target, writableNames(subject)), {}, agrees);
    way.switchOver(u"deploy-new-place"_s);
    way.stopOld(forward.drop(), forward.create());
    way.stop(backward.drop(), backward.create());
    const QString asideName = subject.freeRelationName(subject.name(), u"_deprecated"_s);
    const QString aside = sql::qualifiedName(subject.schema(), asideName);
    chain(way.steps, maker.ddl(u"deprecate-table"_s, Phase::Contract, {subject.shown(), asideName},
                               StepSql{alterTable(subject.sql(), u"RENAME TO "_s + sql::quoteIfNeeded(asideName)),
                                       alterTable(aside, u"RENAME TO "_s + sql::quoteIfNeeded(subject.name())),
                                       verify::relationGone(subject.schema(), subject.name())}));
    chain(way.steps, maker.gate(u"table-not-missed"_s, Phase::Contract, way.arguments));
    plan::Step drop =
        maker.ddl(u"drop-table"_s, Phase::Contract, {subject.shown(), asideName},
                  StepSql{u"DROP TABLE "_s + aside, {}, verify::relationGone(subject.schema(), asideName)});
    drop.reversible = false;
    chain(way.steps, drop);
    return std::move(way.steps);
}

} // namespace dualwrite

Generated dualWrite(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::MoveToService)
        return writeBothDatabases(change, catalog, options);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    switch (change.kind) {
    case ChangeKind::SplitTable:
        return dualwrite::splitColumns(change, *subject, maker);
    case ChangeKind::SplitRows:
        return dualwrite::splitRows(change, *subject, maker);
    case ChangeKind::MoveColumn:
        return moveColumn(change, *subject, options);
    case ChangeKind::MergeTables:
        return dualwrite::merge(change, *subject, maker);
    default:
        return normaliseColumn(change, *subject, maker);
    }
}

} // namespace lockstep::advisor
