// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/columndetails.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/madeagain.h"
#include "advisor/refusals.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "plan/names.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;
using plan::StepSql;

namespace {

/// A type change puts casts into expressions over the column, which changing it back does not take out again.
QStringList expressionsAgain(const Subject &subject, const catalog::Column &column)
{
    const ColumnParts parts = columnParts(subject, column);
    QStringList out;
    if (!column.defaultExpression.isEmpty())
        out << alterTable(subject.sql(), u"ALTER COLUMN "_s + sql::quoteIfNeeded(column.name) + u" SET DEFAULT " +
                                             column.defaultExpression);
    for (const catalog::Constraint *check : parts.checks)
        if (check->kind == catalog::ConstraintKind::Check)
            out << alterTable(subject.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(check->name) + u", " +
                                                 addConstraintAgain(*check))
                << constraintRemarks(subject, *check, check->name);
    for (const catalog::Index *index : parts.indexes) {
        const bool expressions = std::ranges::any_of(index->keys, [](const auto &k) { return k.column == 0; });
        if (expressions || !index->predicate.isEmpty())
            out << u"DROP INDEX "_s + sql::qualifiedName(subject.schema(), index->name)
                << indexBack(subject, *index, false);
    }
    return out;
}

/// The server alters no table whose rows still wait for a check at the end of the transaction.
QString checksNow(const Subject &subject)
{
    const bool waits = std::ranges::any_of(subject.table().triggers, &catalog::Trigger::isConstraint);
    return waits ? u"SET CONSTRAINTS ALL IMMEDIATE"_s : QString();
}

base::Result<StepSql> typeSql(const Change &change, const Subject &subject, const catalog::Column &column)
{
    MadeAgain hangers;
    hangers.add(subject, column, columnParts(subject, column));
    if (const auto error = hangers.refusal(subject, column.name))
        return std::unexpected(*error);
    if (auto error = typeLeavesBehind(change.type, subject, column))
        return std::unexpected(*std::move(error));
    const QString name = sql::quoteIfNeeded(column.name);
    const QString alter = u"ALTER COLUMN "_s + name;
    // the server converts a default by itself only where it assigns values of the one type to the other
    const bool ownDefault = !column.defaultExpression.isEmpty() && !isKinOf(column.type, change.type);
    const auto statement = [&](const QString &type, const QString &value, const QString &expression) {
        QStringList actions{alter + u" TYPE " + type + (value.isEmpty() ? QString() : u" USING "_s + value)};
        if (ownDefault)
            actions =
                QStringList{alter + u" DROP DEFAULT"} + actions + QStringList{alter + u" SET DEFAULT " + expression};
        return alterTable(subject.sql(), actions.join(u", "_s));
    };
    const QString forward =
        change.usingExpression.isEmpty() && ownDefault ? QString(name + u"::" + change.type) : change.usingExpression;
    const QString before =
        column.type + (column.collation.isEmpty() ? QString() : QString(u" COLLATE "_s + column.collation));
    // how values are stored goes with the type
    QStringList down{statement(before, name + u"::" + column.type, column.defaultExpression)};
    down += storedAgain(subject, column, column.type);
    if (typeChangeIsLong(subject, change))
        down += expressionsAgain(subject, column);
    const QStringList up = hangers.around(QStringList{statement(change.type, forward, defaultAs(change, column))} +
                                          storedAgain(subject, column, change.type));
    if (const auto error = hangers.foreseen(up, subject, column))
        return std::unexpected(*error);
    return StepSql{script(up), script(hangers.around(down)),
                   verify::columnHasType(subject.schema(), subject.name(), change.column, change.type)};
}

base::Result<StepSql> columnSql(const Change &change, const Subject &subject)
{
    const QString table = subject.sql();
    const QString name = sql::quoteIfNeeded(change.column);
    const QString alter = u"ALTER COLUMN "_s + name;
    const auto same = [&](const QString &up, const QString &down, const QString &check) {
        return StepSql{alterTable(table, up), alterTable(table, down), check};
    };
    if (change.kind == ChangeKind::AddColumn) {
        QString add = u"ADD COLUMN "_s + name + u' ' + change.type;
        if (!change.defaultExpression.isEmpty())
            add += u" DEFAULT "_s + change.defaultExpression;
        const bool filled = !change.usingExpression.isEmpty();
        if (change.notNull && !filled)
            add += u" NOT NULL"_s;
        QStringList up{alterTable(table, add)};
        if (filled)
            up << u"UPDATE "_s + table + u" SET " + name + u" = " + change.usingExpression;
        if (filled && change.notNull)
            up << checksNow(subject) << alterTable(table, alter + u" SET NOT NULL");
        return StepSql{script(up), alterTable(table, u"DROP COLUMN "_s + name),
                       verify::columnExists(subject.schema(), subject.name(), change.column)};
    }
    const auto found = subject.column(change.column);
    if (!found)
        return std::unexpected(found.error());
    const catalog::Column &column = **found;
    const QString schema = subject.schema();
    const QString oldDefault = column.defaultExpression;
    switch (change.kind) {
    case ChangeKind::DropColumn: {
        const ColumnParts parts = columnParts(subject, column);
        if (const auto error = cannotDrop(subject, column, parts))
            return std::unexpected(*error);
        // without a default there is nothing that rows could get back, so NOT NULL cannot come back either
        const bool notNull = !oldDefault.isEmpty() || column.identity != catalog::Identity::None || subject.isEmpty();
        return StepSql{
            alterTable(table, u"DROP COLUMN "_s + name),
            script(withCounters(subject, column, parts, restoreColumn(subject, column, parts, notNull, true, true))),
            verify::columnGone(schema, subject.name(), change.column)};
    }
    case ChangeKind::RenameColumn: {
        if (!column.isLocal || subject.table().isPartition)
            return unsupported(u"advisor.column-inherited"_s, {subject.shown(), column.name});
        const QString other = sql::quoteIfNeeded(change.newName);
        return same(u"RENAME COLUMN "_s + name + u" TO " + other, u"RENAME COLUMN "_s + other + u" TO " + name,
                    verify::columnExists(schema, subject.name(), change.newName));
    }
    case ChangeKind::ChangeType:
        return typeSql(change, subject, column);
    case ChangeKind::SetNotNull: {
        QStringList up{alterTable(table, alter + u" SET NOT NULL")};
        if (!change.defaultExpression.isEmpty())
            up = QStringList{u"UPDATE "_s + table + u" SET " + name + u" = " + change.defaultExpression + u" WHERE " +
                                 name + u" IS NULL",
                             checksNow(subject)} +
                 up;
        return StepSql{script(up), alterTable(table, alter + u" DROP NOT NULL"),
                       verify::columnIsNotNull(schema, subject.name(), change.column, true)};
    }
    case ChangeKind::DropNotNull:
        return StepSql{alterTable(table, alter + u" DROP NOT NULL"), script(notNullBack(subject, column)),
                       verify::columnIsNotNull(schema, subject.name(), change.column, false)};
    case ChangeKind::SetDefault: {
        const auto action = [&](const QString &expression) {
            return expression.isEmpty() ? QString(alter + u" DROP DEFAULT")
                                        : QString(alter + u" SET DEFAULT " + expression);
        };
        return same(
            action(change.defaultExpression), action(oldDefault),
            verify::columnHasDefault(schema, subject.name(), change.column, !change.defaultExpression.isEmpty()));
    }
    default:
        return base::fail(base::ErrorCode::Unsupported, u"advisor.not-generated"_s,
                          {plan::changeKindName(change.kind)});
    }
}

base::Result<StepSql> dropIndexSql(const Change &change, const catalog::Catalog &catalog)
{
    const auto subject = indexSubject(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    return StepSql{u"DROP INDEX "_s + sql::qualifiedName(change.schema, change.name),
                   script(indexBack(*subject, *subject->lookup().index(change.schema, change.name))),
                   verify::relationGone(change.schema, change.name)};
}

base::Result<StepSql> tableSql(const Change &change, const Subject &subject)
{
    const QString table = subject.sql();
    const QString schema = subject.schema();
    const QString quoted = sql::quoteIfNeeded(change.name);
    const auto constraint = [&](const QString &definition) {
        return StepSql{alterTable(table, u"ADD CONSTRAINT "_s + quoted + u' ' + definition),
                       alterTable(table, u"DROP CONSTRAINT "_s + quoted),
                       verify::constraintExists(schema, subject.name(), change.name)};
    };
    const QString columns = u" ("_s + columnList(change.columns).join(u", "_s) + u')';
    switch (change.kind) {
    case ChangeKind::AddIndex: {
        const IndexWish wish = indexWish(change);
        return StepSql{u"CREATE "_s + (wish.unique ? u"UNIQUE "_s : QString()) + u"INDEX " + quoted + u" ON " + table +
                           u' ' + wish.tail,
                       u"DROP INDEX "_s + sql::qualifiedName(schema, change.name),
                       verify::indexValid(schema, change.name)};
    }
    case ChangeKind::AddUnique:
        return constraint((change.nullsNotDistinct ? u"UNIQUE NULLS NOT DISTINCT"_s : u"UNIQUE"_s) + columns);
    case ChangeKind::AddPrimaryKey: {
        StepSql sql = constraint(u"PRIMARY KEY"_s + columns);
        // dropping a primary key leaves NOT NULL behind
        for (const QString &name : change.columns)
            if (const auto column = subject.column(name); column && !(*column)->notNull)
                sql.down +=
                    u";\n"_s + alterTable(table, u"ALTER COLUMN "_s + sql::quoteIfNeeded(name) + u" DROP NOT NULL");
        return sql;
    }
    case ChangeKind::AddCheck:
    case ChangeKind::AddForeignKey:
        return constraint(constraintDefinition(change));
    case ChangeKind::RenameTable:
        return StepSql{alterTable(table, u"RENAME TO "_s + sql::quoteIfNeeded(change.newName)),
                       alterTable(sql::qualifiedName(schema, change.newName),
                                  u"RENAME TO "_s + sql::quoteIfNeeded(subject.name())),
                       verify::relationExists(schema, change.newName)};
    case ChangeKind::DropTable: {
        QStringList hanging = subject.views(0) + subject.countedBy(0);
        for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid))
            if (key.from->oid != subject.table().oid)
                hanging << key.from->name + u'.' + key.constraint->name;
        if (!hanging.isEmpty())
            return base::fail(base::ErrorCode::Unsupported, u"advisor.table-has-dependents"_s,
                              {subject.shown(), hanging.join(u", "_s)});
        return StepSql{u"DROP TABLE "_s + table, {}, verify::relationGone(schema, subject.name())};
    }
    default:
        return base::fail(base::ErrorCode::Unsupported, u"advisor.not-generated"_s,
                          {plan::changeKindName(change.kind)});
    }
}

bool isColumnChange(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::AddColumn:
    case ChangeKind::DropColumn:
    case ChangeKind::RenameColumn:
    case ChangeKind::ChangeType:
    case ChangeKind::SetNotNull:
    case ChangeKind::DropNotNull:
    case ChangeKind::SetDefault:
        return true;
    default:
        return false;
    }
}

/// What stands in titles beside the object.
QString shownName(const Change &change)
{
    for (const QString &name : {change.column, change.value, change.partition, change.name})
        if (!name.isEmpty())
            return name;
    return {};
}

/// What the column, or the object, becomes.
QString shownAim(const Change &change)
{
    for (const QString &aim : {change.newName, change.type, change.newSchema, change.tablespace, change.collation,
                               change.role, change.referencedTable})
        if (!aim.isEmpty())
            return aim;
    return change.options.join(u", "_s) + change.privileges.join(u", "_s);
}

} // namespace

QString shownObject(const Change &change)
{
    if (change.kind == ChangeKind::RunSql && change.table.isEmpty())
        return {}; // its name says what it does
    for (const QString &name : {change.typeName, change.table, change.name})
        if (!name.isEmpty())
            return change.schema + u'.' + name;
    if (change.kind == ChangeKind::DropSchema)
        return change.schema;
    return change.kind == ChangeKind::CreateSchema ? change.newSchema : QString();
}

Steps madeSteps(const Change &change, const DirectStep &made, const StepMaker &maker)
{
    const QStringList arguments{shownObject(change), shownName(change), shownAim(change)};
    const Phase phase = made.removes ? Phase::Contract : Phase::Expand;
    Steps steps;
    if (!made.gate.isEmpty())
        chain(steps, maker.gate(made.gate, phase, arguments, made.gateVerify));
    plan::Step step = maker.longWork(plan::changeKindName(change.kind), phase, arguments, made.sql);
    step.why = {made.why.isEmpty() ? u"advisor.direct.why"_s : made.why, arguments};
    if (made.applicationWaits)
        step.application = {u"advisor.direct.application"_s, {shownObject(change)}};
    step.transactional = made.transactional;
    step.backApart = commitsApart(made.sql.down);
    step.reversible = made.reversible;
    chain(steps, step);
    return steps;
}

QString constraintDefinition(const Change &change)
{
    if (change.kind == ChangeKind::AddCheck)
        return u"CHECK ("_s + change.expression + u')';
    QString sql = u"FOREIGN KEY ("_s + sql::quoteList(change.columns) + u") REFERENCES " +
                  sql::qualifiedName(change.referencedSchema, change.referencedTable) + u" (" +
                  sql::quoteList(change.referencedColumns) + u')';
    if (!change.onUpdate.isEmpty())
        sql += u" ON UPDATE "_s + change.onUpdate.toUpper();
    if (!change.onDelete.isEmpty())
        sql += u" ON DELETE "_s + change.onDelete.toUpper();
    return sql;
}

base::Result<StepSql> directSql(const Change &change, const catalog::Catalog &catalog)
{
    if (const DirectMaker maker = directMaker(change.kind)) {
        auto step = maker(change, catalog);
        if (!step)
            return std::unexpected(step.error());
        return std::move(step->sql);
    }
    if (change.kind == ChangeKind::DropIndex)
        return dropIndexSql(change, catalog);
    if (change.kind == ChangeKind::AddEnumValue) {
        QString up = u"ALTER TYPE "_s + sql::qualifiedName(change.schema, change.typeName) +
                     u" ADD VALUE IF NOT EXISTS " + sql::quoteLiteral(change.value);
        if (!change.before.isEmpty())
            up += u" BEFORE "_s + sql::quoteLiteral(change.before);
        else if (!change.after.isEmpty())
            up += u" AFTER "_s + sql::quoteLiteral(change.after);
        return StepSql{up, {}, verify::enumHasLabel(change.schema, change.typeName, change.value)};
    }
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    return isColumnChange(change.kind) ? columnSql(change, *subject) : tableSql(change, *subject);
}

Generated directVersioned(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (const DirectMaker make = directMaker(change.kind)) {
        const auto made = make(change, catalog);
        if (!made)
            return std::unexpected(made.error());
        return madeSteps(change, *made, StepMaker(shownObject(change), options));
    }
    const auto sql = directSql(change, catalog);
    if (!sql)
        return std::unexpected(sql.error());
    const bool named = change.kind == ChangeKind::AddEnumValue || change.kind == ChangeKind::DropIndex;
    const QString object =
        change.schema + u'.' + (named ? (change.typeName.isEmpty() ? change.name : change.typeName) : change.table);
    const StepMaker maker(object, options);
    const bool drops = change.kind == ChangeKind::DropColumn || change.kind == ChangeKind::DropTable;
    const bool removes = drops || change.kind == ChangeKind::DropIndex;
    plan::Step step = maker.longWork(plan::changeKindName(change.kind), removes ? Phase::Contract : Phase::Expand,
                                     {object, shownName(change), change.newName + change.type}, *sql);
    step.why = {u"advisor.direct.why"_s, {object}};
    if (change.kind == ChangeKind::RenameColumn || change.kind == ChangeKind::RenameTable || drops)
        step.application = {u"advisor.direct.application"_s, {object}};
    if (change.kind == ChangeKind::AddEnumValue) {
        step.transactional = false; // a value added in a transaction cannot be used before its end
        step.why.id = u"advisor.add-enum-value.why"_s;
    }
    step.backApart = commitsApart(sql->down);
    step.reversible = !drops && change.kind != ChangeKind::AddEnumValue;
    // what USING did to the values is not undone by a cast, and nobody knows which values were null
    const bool fillsNulls = change.kind == ChangeKind::SetNotNull && !change.defaultExpression.isEmpty();
    if (fillsNulls || (change.kind == ChangeKind::ChangeType && !change.usingExpression.isEmpty()))
        step.reversible = false;
    return Steps{step};
}

} // namespace lockstep::advisor
