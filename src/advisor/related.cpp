// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columnparts.h"
#include "advisor/together.h"
#include "sql/sqltext.h"

#include <array>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Decision;

namespace relatedlocal {

const catalog::Relation *tableOf(const Change &change, const catalog::Lookup &lookup)
{
    return lookup.relation(change.schema, change.table);
}

bool isKeyColumn(const Change &change, const catalog::Lookup &lookup)
{
    const catalog::Relation *table = tableOf(change, lookup);
    const catalog::Column *column = table ? lookup.column(*table, change.column) : nullptr;
    return column && std::ranges::any_of(table->constraints, [&](const catalog::Constraint &c) {
               return c.kind == catalog::ConstraintKind::PrimaryKey && std::ranges::contains(c.columns, column->number);
           });
}

/// What a change touches: tables, and columns of them ("*" for the table as a whole).
QSet<QString> touched(const Change &change, const catalog::Lookup &lookup)
{
    QSet<QString> out;
    const QString table = change.schema + u'\0' + change.table + u'\0';
    const auto put = [&](const QString &where, const QStringList &columns) {
        for (const QString &column : columns)
            out.insert(where + (column.startsWith(u'(') ? u"*"_s : column));
    };
    switch (change.kind) {
    case ChangeKind::DropIndex:
        return {change.schema + u'\0' + change.name};
    case ChangeKind::AddEnumValue:
        return {change.schema + u'\0' + change.typeName};
    case ChangeKind::AddForeignKey: {
        const QString other = change.referencedSchema + u'\0' + change.referencedTable + u'\0';
        put(other, change.referencedColumns.isEmpty() ? QStringList{u"*"_s} : change.referencedColumns);
        put(table, change.columns);
        return out;
    }
    case ChangeKind::AddIndex:
        out.insert(change.schema + u'\0' + change.name);
        put(table, change.columns + change.include);
        if (!change.predicate.isEmpty())
            out.insert(table + u'*');
        return out;
    case ChangeKind::AddUnique:
        put(table, change.columns);
        return out;
    case ChangeKind::AddCheck:
        put(table, sql::namedColumns(change.expression));
        return out;
    case ChangeKind::RenameColumn:
        return {table + change.column, table + change.newName};
    case ChangeKind::MoveColumn:
        return {table + u'*', change.referencedSchema + u'\0' + change.referencedTable + u"\0*"_s};
    default:
        break;
    }
    if (!change.column.isEmpty() && !(change.kind == ChangeKind::ChangeType && isKeyColumn(change, lookup))) {
        put(table, QStringList{change.column});
        for (const QString &expression :
             {change.usingExpression, change.defaultExpression, change.expression, change.predicate})
            put(table, sql::namedColumns(expression));
        return out;
    }
    out.insert(table + u'*');
    if (change.kind == ChangeKind::RenameTable)
        out.insert(change.schema + u'\0' + change.newName + u"\0*"_s);
    return out;
}

/// The names of relations and types that a change speaks of.
std::array<std::pair<QStringView, QStringView>, 5> spokenOf(const Change &change)
{
    return {{{change.schema, change.table},
             {change.schema, change.name},
             {change.schema, change.typeName},
             {change.schema, change.newName},
             {change.referencedSchema, change.referencedTable}}};
}

/// Whether two changes can touch the same thing at all: most of a long list have no name in common.
bool mayMeet(const Change &one, const Change &other)
{
    const auto names = spokenOf(other);
    return std::ranges::any_of(spokenOf(one), [&](const auto &name) {
        return (!name.second.isEmpty() || one.table.isEmpty()) && std::ranges::contains(names, name);
    });
}

/// Whether the change puts another column in the place of one, with all that hangs on it.
bool replacesColumn(const Decision &decision)
{
    static const QStringList strategies{u"expand-contract"_s, u"parallel-column"_s, u"deprecate-then-drop"_s,
                                        u"backup-table"_s};
    return !decision.change.column.isEmpty() && strategies.contains(decision.strategy);
}

/// Whether an index or a constraint is over the columns of both.
bool shareParts(const Change &one, const Change &other, const catalog::Catalog &catalog)
{
    const auto subject = Subject::find(one, catalog);
    const auto first = subject ? subject->column(one.column) : std::unexpected(base::Error{});
    const auto second = subject ? subject->column(other.column) : std::unexpected(base::Error{});
    if (!first || !second)
        return false;
    const ColumnParts a = columnParts(*subject, **first), b = columnParts(*subject, **second);
    const auto meet = [](const auto &x, const auto &y) {
        return std::ranges::any_of(x, [&](const auto *part) { return std::ranges::contains(y, part); });
    };
    return meet(a.indexes, b.indexes) || meet(a.keys, b.keys) || meet(a.checks, b.checks) ||
           (a.primary && a.primary == b.primary);
}

} // namespace relatedlocal

Related::Related(const Decision &later, const catalog::Catalog &before)
    : m_later(later)
    , m_before(before)
    , m_lookup(catalog::sharedLookup(before))
    , m_touched(relatedlocal::touched(later.change, *m_lookup))
{
}

bool Related::to(const Decision &earlier) const
{
    using namespace relatedlocal;
    const Change &one = earlier.change, &other = m_later.change;
    if (one.kind == ChangeKind::ValidateConstraint && other.kind == ChangeKind::ValidateConstraint)
        return one.schema == other.schema && one.table == other.table && one.name == other.name;
    if (!mayMeet(one, other))
        return false;
    for (const QString &first : touched(one, *m_lookup)) {
        if (m_touched.contains(first))
            return true;
        const QString table = first.left(first.lastIndexOf(u'\0') + 1);
        for (const QString &name : m_touched)
            if (name.startsWith(table) && (first.endsWith(u"\0*"_s) || name == table + u'*'))
                return true;
    }
    return one.schema == other.schema && one.table == other.table && replacesColumn(earlier) &&
           replacesColumn(m_later) && shareParts(one, other, m_before);
}

} // namespace lockstep::advisor
