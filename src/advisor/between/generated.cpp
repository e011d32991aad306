// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/columnparts.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Generated;
using catalog::Relation;

namespace {

/// What hangs on the column goes with it and comes with the new one.
void goesAlong(Walk &walk, const ColumnParts &parts)
{
    walk.remade.insert(parts.indexes.begin(), parts.indexes.end());
    walk.remade.insert(parts.keys.begin(), parts.keys.end());
    walk.remade.insert(parts.checks.begin(), parts.checks.end());
    if (parts.primary)
        walk.remade.insert(parts.primary);
}

/// The column again as it is in that table, with all that hangs on it.
QStringList again(const Subject &subject, const Column &column, const ColumnParts &parts)
{
    return QStringList{alterTable(subject.sql(), u"DROP COLUMN "_s + sql::quoteIfNeeded(column.name))} +
           restoreColumn(subject, column, parts, true, true, false);
}

} // namespace

bool generated(Walk &walk, const QString &schema, const Relation &old, const Relation &now, const Column &one,
               const Column &other)
{
    const bool same = one.generated == other.generated;
    if (same && (one.generated == Generated::None || one.defaultExpression == other.defaultExpression))
        return false;
    const auto before = Subject::find(schema, old.name, walk.from), after = Subject::find(schema, now.name, walk.to);
    if (!before || !after)
        return false;
    const QString table = before->sql(), name = sql::quoteIfNeeded(one.name);
    const QString title = u"VALUES OF "_s + table + u'.' + name;
    const int version = walk.from.server.major();
    if (same && version >= (one.generated == Generated::Stored ? 17 : 18)) {
        const auto alter = [&](const Column &column) {
            return alterTable(table,
                              u"ALTER COLUMN "_s + name + u" SET EXPRESSION AS (" + column.defaultExpression + u')');
        };
        walk.addSql(title, schema, now.name, {alter(other)}, {alter(one)});
        return false; // the rest can be changed beside
    }
    const ColumnParts parts = columnParts(*before, one), newParts = columnParts(*after, other);
    const QStringList back = again(*before, one, parts);
    if (one.generated == Generated::Stored && other.generated == Generated::None && one.type == other.type) {
        QStringList up{alterTable(table, u"ALTER COLUMN "_s + name + u" DROP EXPRESSION")};
        if (!other.defaultExpression.isEmpty())
            up << alterTable(table, u"ALTER COLUMN "_s + name + u" SET DEFAULT " + other.defaultExpression);
        if (one.notNull != other.notNull)
            up << alterTable(table,
                             u"ALTER COLUMN "_s + name + (other.notNull ? u" SET NOT NULL"_s : u" DROP NOT NULL"_s));
        walk.addSql(title, schema, now.name, up, back);
        return true;
    }
    goesAlong(walk, parts);
    goesAlong(walk, newParts);
    walk.addSql(title, schema, now.name, again(*after, other, newParts), back);
    return true;
}

} // namespace lockstep::advisor::between
