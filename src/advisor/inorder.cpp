// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "sql/sqltext.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace inorderlocal {

/// The names that a change makes, takes for granted and takes away: tables, and columns and parts of them.
struct Names {
    QSet<QString> makes, needs, drops;
    QSet<QString> words; ///< of SQL that the user wrote: may name tables, types and functions
};

QString table(const QString &schema, const QString &name)
{
    return schema + u'\0' + name;
}

QString part(const QString &schema, const QString &name, const QString &part)
{
    return table(schema, name) + u'\0' + part;
}

Names namesOf(const Change &change)
{
    Names out;
    const QString own = table(change.schema, change.table);
    const auto ofTable = [&](const QString &name) { return part(change.schema, change.table, name); };
    if (!change.table.isEmpty())
        out.needs << own;
    if (!change.column.isEmpty())
        out.needs << ofTable(change.column);
    for (const QString &name : change.columns + change.include)
        for (const QString &column : name.startsWith(u'(') ? sql::namedColumns(name) : QStringList{name})
            out.needs << ofTable(column);
    for (const QString &sql : {change.expression, change.usingExpression, change.check, change.predicate})
        for (const QString &column : sql::namedColumns(sql))
            out.needs << ofTable(column);
    for (const QString &sql : {change.definition, change.type, change.defaultExpression, change.expression})
        for (const QString &name : sql::namedWords(sql))
            out.words << name;
    if (!change.referencedTable.isEmpty()) {
        out.needs << table(change.referencedSchema, change.referencedTable);
        for (const QString &column : change.referencedColumns)
            out.needs << part(change.referencedSchema, change.referencedTable, column);
        if (change.kind == ChangeKind::AddForeignKey) // there must be a key to point at
            out.needs << part(change.referencedSchema, change.referencedTable, u"key"_s + u'\0');
    }
    if (!change.partition.isEmpty())
        out.needs << table(change.schema, change.partition);
    if (!change.typeName.isEmpty())
        out.needs << table(change.schema, change.typeName);
    out.needs << table({}, change.schema); // so is a schema called here
    using enum ChangeKind;
    const auto made = [&](const QString &name) {
        out.needs.remove(name);
        out.makes << name;
    };
    const auto dropped = [&](const QString &name) {
        out.needs.remove(name);
        out.drops << name;
    };
    switch (change.kind) {
    case CreateTable:
    case CreateView:
    case CreateMatview:
        made(own);
        break;
    case CreateType:
        made(table(change.schema, change.typeName));
        break;
    case CreateSchema:
        made(table({}, change.newSchema));
        break;
    case AddColumn:
    case AddGeneratedColumn:
        made(ofTable(change.column));
        break;
    case RenameColumn:
        dropped(ofTable(change.column));
        made(ofTable(change.newName));
        break;
    case MoveColumn:
        dropped(ofTable(change.column));
        made(part(change.referencedSchema, change.referencedTable,
                  change.newName.isEmpty() ? change.column : change.newName));
        break;
    case RenameTable:
        dropped(own);
        made(table(change.schema, change.newName));
        break;
    case MoveTable:
        dropped(own);
        made(table(change.newSchema, change.table));
        break;
    case AddUnique:
    case AddPrimaryKey:
        made(ofTable(u"key"_s + u'\0'));
        made(ofTable(change.name));
        break;
    case AddCheck:
    case AddForeignKey:
    case AddExclusion:
        made(ofTable(change.name));
        break;
    case AddIndex:
    case CreateFunction:
        made(table(change.schema, change.name));
        break;
    case DropTable:
    case DropView:
        dropped(own);
        break;
    case DropType:
        dropped(table(change.schema, change.typeName));
        break;
    case DropSchema:
        dropped(table({}, change.schema));
        break;
    case DropColumn:
        dropped(ofTable(change.column));
        break;
    case DropConstraint:
        dropped(ofTable(change.name));
        break;
    case DropIndex:
    case DropFunction:
        dropped(table(change.schema, change.name));
        break;
    case AddPolicy:
        made(ofTable(u"policy"_s + u'\0' + change.name));
        made(ofTable(u"policies"_s + u'\0'));
        break;
    case DropPolicy:
        dropped(ofTable(u"policy"_s + u'\0' + change.name));
        dropped(ofTable(u"guard"_s + u'\0'));
        break;
    case EnableRowSecurity: // when the policies are there: without any, nobody sees a row
        out.needs << ofTable(u"policies"_s + u'\0');
        break;
    case DisableRowSecurity: // while they still are there
        out.needs << ofTable(u"guard"_s + u'\0');
        break;
    case RenameConstraint:
    case ValidateConstraint:
    case ChangeForeignKey:
        out.needs << ofTable(change.name);
        break;
    default:
        break;
    }
    return out;
}

/// Whether `needed` is `name` or part of it: whoever needs a column needs its table.
bool isOf(const QString &needed, const QString &name)
{
    return needed == name || needed.startsWith(name + u'\0');
}

bool uses(const Names &user, const QString &name)
{
    return std::ranges::any_of(user.needs, [&](const QString &needed) { return isOf(needed, name); }) ||
           (name.count(u'\0') == 1 && user.words.contains(name.section(u'\0', 1)));
}

bool mustPrecede(const Names &one, const Names &other)
{
    for (const QString &name : one.makes)
        if (!other.makes.contains(name) && !one.drops.contains(name) && uses(other, name))
            return true;
    for (const QString &name : other.drops)
        if (!one.makes.contains(name) && !one.drops.contains(name) &&
            (uses(one, name) ||
             std::ranges::any_of(one.makes + one.drops, [&](const QString &n) { return n != name && isOf(n, name); })))
            return true;
    for (const QString &name : one.drops) // a name that is given away may be taken
        if (other.makes.contains(name))
            return true;
    return false;
}

} // namespace inorderlocal

std::vector<Change> inOrder(std::vector<Change> changes)
{
    using namespace inorderlocal;
    std::vector<Names> names;
    for (const Change &change : changes)
        names.push_back(namesOf(change));
    std::vector<Change> out;
    while (!changes.empty()) {
        std::size_t next = 0; // of a circle the first
        for (std::size_t i = 0; i < changes.size(); ++i) {
            bool free = true;
            for (std::size_t j = 0; j < changes.size() && free; ++j)
                free = j == i || !mustPrecede(names[j], names[i]);
            if (free) {
                next = i;
                break;
            }
        }
        const auto at = static_cast<std::ptrdiff_t>(next);
        out.push_back(std::move(changes[next]));
        changes.erase(changes.begin() + at);
        names.erase(names.begin() + at);
    }
    return out;
}

} // namespace lockstep::advisor
