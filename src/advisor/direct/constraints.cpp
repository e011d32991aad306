// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using plan::Change;
using plan::ChangeKind;

namespace directconstraints {

QString dropWords(const QString &name)
{
    return u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(name);
}

/// A key that foreign keys point at cannot go; one that comes from the parent cannot be touched here.
std::optional<base::Error> cannotTouch(const Subject &subject, const catalog::Constraint &constraint)
{
    const auto refuse = [&](const QString &id, const QStringList &arguments) {
        return base::Error{base::ErrorCode::Unsupported, id, arguments, {}, {}, {}};
    };
    if (!constraint.isLocal || constraint.parent)
        return refuse(u"advisor.constraint-inherited"_s, {subject.shown(), constraint.name});
    if (constraint.kind == ConstraintKind::NotNull)
        return refuse(u"advisor.constraint-not-null"_s, {subject.shown(), constraint.name});
    if (constraint.kind != ConstraintKind::PrimaryKey && constraint.kind != ConstraintKind::Unique)
        return {};
    QStringList pointing;
    for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid))
        if (key.constraint->index == constraint.index)
            pointing << key.from->name + u'.' + key.constraint->name;
    if (!pointing.isEmpty())
        return refuse(u"advisor.constraint-referenced"_s, {subject.shown(), constraint.name, pointing.join(u", "_s)});
    return {};
}

Direct replaceKey(const Change &change, const Subject &subject)
{
    const catalog::Constraint *old = subject.primaryKey();
    if (!old)
        return invalid(u"advisor.no-primary-key"_s, {subject.shown()});
    if (const auto error = cannotTouch(subject, *old))
        return std::unexpected(*error);
    const QString add = u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(change.name) + u" PRIMARY KEY (" +
                        sql::quoteList(change.columns) + u')';
    QStringList down{alterTable(subject.sql(), dropWords(change.name) + u", " + addConstraintAgain(*old))};
    for (const QString &name : change.columns) // a primary key that goes leaves NOT NULL behind
        if (const auto column = subject.column(name); column && !(*column)->notNull)
            down << alterTable(subject.sql(), u"ALTER COLUMN "_s + sql::quoteIfNeeded(name) + u" DROP NOT NULL");
    const QStringList up{alterTable(subject.sql(), dropWords(old->name) + u", " + add)};
    return DirectStep{.sql = {script(up + constraintRemarks(subject, *old, change.name)),
                              script(down + constraintRemarks(subject, *old, old->name)),
                              verify::constraintOver(subject.schema(), subject.name(), change.name, change.columns)}};
}

Direct addExclusion(const Change &change, const Subject &subject)
{
    if (subject.isPartitioned() && subject.catalog().server.version < 170000)
        return unsupported(u"advisor.needs-server"_s, {u"17"_s, subject.shown()});
    const QStringList named = sql::namedWords(change.expression);
    const QStringList by = sql::namedWords(subject.table().partitionKey.section(u' ', 1));
    if (!std::ranges::all_of(by, [&](const QString &column) { return named.contains(column); }))
        return unsupported(u"advisor.exclusion-on-partitioned"_s, {subject.shown(), by.join(u", "_s)});
    const QString method = change.method.isEmpty() ? u"gist"_s : change.method;
    return DirectStep{
        .sql = {alterTable(subject.sql(),
                           u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(change.name) + u" EXCLUDE USING " +
                               sql::quoteIfNeeded(method) + u" (" + change.expression + u')' +
                               (change.predicate.isEmpty() ? QString() : u" WHERE ("_s + change.predicate + u')')),
                alterTable(subject.sql(), dropWords(change.name)),
                verify::constraintExists(subject.schema(), subject.name(), change.name)},
        .why = u"advisor.add-exclusion.why"_s};
}

} // namespace directconstraints

base::Result<const catalog::Constraint *> findConstraint(const Subject &subject, const QString &name)
{
    const auto it = std::ranges::find(subject.table().constraints, name, &catalog::Constraint::name);
    if (it == subject.table().constraints.end())
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-constraint"_s, {subject.shown(), name});
    return &*it;
}

QString addConstraintAgain(const catalog::Constraint &constraint)
{
    return u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(constraint.name) + u' ' + constraint.definition;
}

QString foreignKeyWith(const Change &change, const Subject &subject, const catalog::Constraint &constraint)
{
    const catalog::Relation *target = subject.lookup().relation(constraint.referencedTable);
    QStringList referenced;
    for (const int number : constraint.referencedColumns)
        if (const catalog::Column *column = target ? subject.lookup().column(*target, number) : nullptr)
            referenced << column->name;
    QString out = u"FOREIGN KEY ("_s + sql::quoteList(subject.columnNames(constraint.columns)) + u") REFERENCES " +
                  (target ? sql::qualifiedName(subject.lookup().schemaName(target->schema), target->name) : QString()) +
                  u" (" + sql::quoteList(referenced) + u')';
    if (constraint.definition.contains(" MATCH FULL"_L1))
        out += u" MATCH FULL"_s;
    if (!change.onUpdate.isEmpty())
        out += u" ON UPDATE "_s + change.onUpdate.toUpper();
    if (!change.onDelete.isEmpty())
        out += u" ON DELETE "_s + change.onDelete.toUpper();
    if (constraint.deferrable)
        out += constraint.deferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
    return out;
}

Direct directConstraint(const Change &change, const catalog::Catalog &catalog)
{
    using namespace directconstraints;
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (change.kind == ChangeKind::ReplacePrimaryKey)
        return replaceKey(change, *subject);
    if (change.kind == ChangeKind::AddExclusion)
        return addExclusion(change, *subject);
    const auto found = findConstraint(*subject, change.name);
    if (!found)
        return std::unexpected(found.error());
    const catalog::Constraint &constraint = **found;
    if (const auto error = cannotTouch(*subject, constraint))
        if (change.kind != ChangeKind::RenameConstraint || error->message != "advisor.constraint-referenced"_L1)
            return std::unexpected(*error);
    const QString table = subject->sql();
    const QString &schema = change.schema;
    const QString remark = script(constraintRemarks(*subject, constraint, constraint.name));
    switch (change.kind) {
    case ChangeKind::RenameConstraint: {
        const auto rename = [&](const QString &from, const QString &to) {
            return alterTable(table,
                              u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(from) + u" TO " + sql::quoteIfNeeded(to));
        };
        return DirectStep{.sql = {rename(change.name, change.newName), rename(change.newName, change.name),
                                  verify::constraintExists(schema, change.table, change.newName)}};
    }
    case ChangeKind::ValidateConstraint:
        if (constraint.validated)
            return invalid(u"advisor.already-valid"_s, {subject->shown(), change.name});
        return DirectStep{.sql = {alterTable(table, u"VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(change.name)),
                                  script({alterTable(table, dropWords(change.name)),
                                          alterTable(table, addConstraintAgain(constraint)), remark}),
                                  verify::constraintValidated(schema, change.table, change.name)},
                          .why = u"advisor.validate-constraint.why"_s};
    case ChangeKind::ChangeForeignKey:
        if (constraint.kind != ConstraintKind::ForeignKey)
            return invalid(u"advisor.not-a-foreign-key"_s, {subject->shown(), change.name});
        return DirectStep{
            .sql = {
                script(
                    {alterTable(table, dropWords(change.name) + u", ADD CONSTRAINT " + sql::quoteIfNeeded(change.name) +
                                           u' ' + foreignKeyWith(change, *subject, constraint)),
                     remark}),
                script({alterTable(table, dropWords(change.name) + u", " + addConstraintAgain(constraint)), remark}),
                verify::foreignKeyActions(schema, change.table, change.name, change.onUpdate, change.onDelete)}};
    default:
        return DirectStep{.sql = {alterTable(table, dropWords(change.name)),
                                  script(constraintBack(*subject, constraint)),
                                  verify::constraintGone(schema, change.table, change.name)},
                          .removes = true};
    }
}

} // namespace lockstep::advisor
