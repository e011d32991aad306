// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "plan/names.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;

namespace pgroll {

QJsonObject named(const QString &operation, const QJsonObject &body)
{
    return {{operation, body}};
}

/// Values stay what they are, in both directions: {"a": "\"a\""}.
QJsonObject unchanged(const QStringList &columns)
{
    QJsonObject out;
    for (const QString &column : columns)
        out[column] = sql::quoteIdentifier(column);
    return out;
}

QJsonArray list(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

QJsonObject addColumn(const Change &change)
{
    QJsonObject column{{u"name"_s, change.column}, {u"type"_s, change.type}, {u"nullable"_s, !change.notNull}};
    if (!change.defaultExpression.isEmpty())
        column[u"default"_s] = change.defaultExpression;
    QJsonObject out{{u"table"_s, change.table}, {u"column"_s, column}};
    if (!change.usingExpression.isEmpty())
        out[u"up"_s] = change.usingExpression;
    return named(u"add_column"_s, out);
}

QJsonObject alterColumn(const Change &change, const catalog::Column &column)
{
    const QString name = sql::quoteIdentifier(change.column);
    QString up = name, down = name;
    QJsonObject out{{u"table"_s, change.table}, {u"column"_s, change.column}};
    switch (change.kind) {
    case ChangeKind::ChangeType:
        out[u"type"_s] = change.type;
        up = change.usingExpression.isEmpty() ? QString(name + u"::" + change.type) : change.usingExpression;
        down = name + u"::" + column.type;
        break;
    case ChangeKind::SetNotNull:
        out[u"nullable"_s] = false;
        if (!change.defaultExpression.isEmpty())
            up = u"coalesce("_s + name + u", " + change.defaultExpression + u')';
        break;
    case ChangeKind::DropNotNull:
        out[u"nullable"_s] = true;
        if (!column.defaultExpression.isEmpty()) // what the old version sees in rows of the new one
            down = u"coalesce("_s + name + u", " + column.defaultExpression + u')';
        break;
    default:
        out[u"default"_s] = change.defaultExpression.isEmpty() ? QJsonValue() : QJsonValue(change.defaultExpression);
        break;
    }
    out[u"up"_s] = up;
    out[u"down"_s] = down;
    return named(u"alter_column"_s, out);
}

base::Result<QJsonObject> createIndex(const Change &change)
{
    QJsonArray columns;
    for (const QString &column : change.columns) {
        if (column.startsWith(u'('))
            return base::fail(base::ErrorCode::Unsupported, u"advisor.pgroll-index"_s, {change.name, column});
        columns.append(QJsonObject{{u"column"_s, column}});
    }
    if (!change.include.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.pgroll-index"_s, {change.name, u"INCLUDE"_s});
    if (change.nullsNotDistinct)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.pgroll-index"_s,
                          {change.name, u"NULLS NOT DISTINCT"_s});
    QJsonObject out{{u"table"_s, change.table}, {u"name"_s, change.name}, {u"columns"_s, columns}};
    if (!change.options.isEmpty())
        out[u"storage_parameters"_s] = storageParameters(change.options);
    if (!change.method.isEmpty())
        out[u"method"_s] = change.method;
    if (!change.predicate.isEmpty())
        out[u"predicate"_s] = change.predicate;
    if (change.unique)
        out[u"unique"_s] = true;
    return named(u"create_index"_s, out);
}

QJsonObject createConstraint(const Change &change, const Subject &subject)
{
    QStringList columns = change.columns;
    QJsonObject out{{u"table"_s, change.table}, {u"name"_s, change.name}};
    switch (change.kind) {
    case ChangeKind::AddCheck:
        out[u"type"_s] = u"check"_s;
        out[u"check"_s] = change.expression;
        for (const QString &name : sql::namedColumns(change.expression))
            if (subject.column(name))
                columns << name;
        break;
    case ChangeKind::AddForeignKey: {
        QJsonObject references{{u"table"_s, change.referencedTable}, {u"columns"_s, list(change.referencedColumns)}};
        if (!change.onDelete.isEmpty())
            references[u"on_delete"_s] = change.onDelete.toUpper();
        if (!change.onUpdate.isEmpty())
            references[u"on_update"_s] = change.onUpdate.toUpper();
        out[u"type"_s] = u"foreign_key"_s;
        out[u"references"_s] = references;
        break;
    }
    default:
        out[u"type"_s] = change.kind == ChangeKind::AddUnique ? u"unique"_s : u"primary_key"_s;
        break;
    }
    out[u"columns"_s] = list(columns);
    out[u"up"_s] = unchanged(columns);
    out[u"down"_s] = unchanged(columns);
    return named(u"create_constraint"_s, out);
}

/// The operation of a change in pgroll's format. up and down are SQL over the columns, as pgroll runs them in its
/// triggers.
base::Result<QJsonObject> operation(const Change &change, const Subject &subject)
{
    const QString table = subject.name();
    switch (change.kind) {
    case ChangeKind::AddColumn:
        return addColumn(change);
    case ChangeKind::DropColumn:
        return named(u"drop_column"_s, {{u"table"_s, table}, {u"column"_s, change.column}, {u"down"_s, u"NULL"_s}});
    case ChangeKind::RenameColumn:
        return named(u"rename_column"_s, {{u"table"_s, table}, {u"from"_s, change.column}, {u"to"_s, change.newName}});
    case ChangeKind::ChangeType:
    case ChangeKind::SetNotNull:
    case ChangeKind::DropNotNull:
    case ChangeKind::SetDefault:
    case ChangeKind::DropDefault: {
        const auto column = subject.column(change.column);
        if (!column)
            return std::unexpected(column.error());
        return alterColumn(change, **column);
    }
    case ChangeKind::AddIndex:
        return createIndex(change);
    case ChangeKind::DropIndex:
        return named(u"drop_index"_s, {{u"name"_s, change.name}});
    case ChangeKind::AddCheck:
    case ChangeKind::AddForeignKey:
    case ChangeKind::AddUnique:
    case ChangeKind::AddPrimaryKey:
        return createConstraint(change, subject);
    case ChangeKind::DropConstraint: {
        const auto constraint = findConstraint(subject, change.name);
        if (!constraint)
            return std::unexpected(constraint.error());
        const QStringList columns = subject.columnNames((*constraint)->columns);
        return named(u"drop_multicolumn_constraint"_s, {{u"table"_s, table},
                                                        {u"name"_s, change.name},
                                                        {u"up"_s, unchanged(columns)},
                                                        {u"down"_s, unchanged(columns)}});
    }
    case ChangeKind::RenameConstraint:
        return named(u"rename_constraint"_s,
                     {{u"table"_s, table}, {u"from"_s, change.name}, {u"to"_s, change.newName}});
    case ChangeKind::RenameTable:
        return named(u"rename_table"_s, {{u"from"_s, table}, {u"to"_s, change.newName}});
    default:
        return named(u"drop_table"_s, {{u"name"_s, table}});
    }
}

/// The kinds for which pgroll copies a column, and walks along a key to fill it.
bool copiesColumn(ChangeKind kind)
{
    using enum ChangeKind;
    static constexpr ChangeKind kinds[] = {DropColumn, ChangeType,    SetNotNull,    DropNotNull,
                                           SetDefault, DropDefault,   AddCheck,      AddForeignKey,
                                           AddUnique,  AddPrimaryKey, DropConstraint};
    return std::ranges::contains(kinds, kind);
}

} // namespace pgroll

/// In the end pgroll drops the table, or the columns that it copied, which the server refuses while others use them.
static std::optional<base::Error> refusedAtTheEnd(const Change &change, const Subject &subject)
{
    if (change.kind == ChangeKind::DropTable) {
        const auto direct = directSql(change, subject.catalog());
        return direct ? std::nullopt : std::optional(direct.error());
    }
    if (!pgroll::copiesColumn(change.kind))
        return {};
    for (const QString &name : QStringList{change.column} + change.columns) {
        const auto column = subject.column(name);
        const QStringList users = column ? columnParts(subject, **column).users() : QStringList();
        if (!users.isEmpty())
            return unsupported(u"advisor.column-has-dependents"_s, {subject.shown(), name, users.join(u", "_s)})
                .error();
    }
    return {};
}

/// pgroll does the expanding and contracting; Lockstep writes its migration file and the commands around it.
Generated pgrollMigration(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject =
        change.kind == ChangeKind::DropIndex ? indexSubject(change, catalog) : Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (pgroll::copiesColumn(change.kind) && subject->walkableKey().isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    if (const auto error = refusedAtTheEnd(change, *subject))
        return std::unexpected(*error);
    const auto operation = pgroll::operation(change, *subject);
    if (!operation)
        return std::unexpected(operation.error());
    const StepMaker maker(subject->shown(), options);
    const QString file = plan::changeKindName(change.kind) + u'_' + change.id + u".json";
    const QStringList arguments{subject->shown(), file};
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"operations"_s, QJsonArray{*operation}}}).toJson(QJsonDocument::Indented);
    const auto command = [&](const QString &role, Phase phase, const QString &up, const QString &down) {
        plan::Step step = maker.gate(role, phase, arguments);
        step.kind = plan::StepKind::Command;
        step.generated.up = up;
        step.generated.down = down;
        return step;
    };
    Steps steps;
    chain(steps, command(u"pgroll-start"_s, Phase::Expand,
                         u"printf '%s' "_s + shellQuoted(QString::fromUtf8(json)) + u" > " + shellQuoted(file) +
                             u"\npgroll --schema " + shellQuoted(subject->schema()) + u" start " + shellQuoted(file),
                         u"pgroll --schema "_s + shellQuoted(subject->schema()) + u" rollback"));
    chain(steps, maker.deploy(u"deploy-new-version"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-version-unused"_s, Phase::Contract, arguments));
    plan::Step complete = command(u"pgroll-complete"_s, Phase::Contract,
                                  u"pgroll --schema "_s + shellQuoted(subject->schema()) + u" complete", {});
    complete.reversible = false;
    chain(steps, complete);
    return steps;
}

} // namespace lockstep::advisor
