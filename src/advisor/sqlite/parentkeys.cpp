// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/parentkeys.h"

#include "advisor/direct/direct.h"
#include "catalog/sqlite/normal.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace parentkeys {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::TableText;

/// In any order, as SQLite takes them.
static bool sameColumns(const QStringList &one, const QStringList &other)
{
    return one.size() == other.size() &&
           std::ranges::all_of(one, [&](const QString &name) { return other.contains(name, Qt::CaseInsensitive); });
}

static bool isUnique(const QString &index)
{
    const QByteArray text = index.toUtf8();
    const auto tokens = sql::sqlite::tokens(text); // CREATE UNIQUE INDEX
    return tokens.size() > 1 && sql::sqlite::isWord(text, tokens[1], "UNIQUE");
}

} // namespace parentkeys

QStringList primaryKeyOf(const catalog::sqlite::TableText &text)
{
    using namespace parentkeys;
    for (const ColumnText &column : text.columns)
        if (column.clause(Clause::Kind::PrimaryKey))
            return {column.name};
    const auto key = std::ranges::find(text.constraints, Clause::Kind::PrimaryKey, &Clause::kind);
    return key == text.constraints.end() ? QStringList() : key->columns;
}

std::vector<QStringList> uniqueKeys(const catalog::sqlite::TableText &text, const QStringList &indexes)
{
    using namespace parentkeys;
    std::vector<QStringList> out;
    if (const QStringList primary = primaryKeyOf(text); !primary.isEmpty())
        out.push_back(primary);
    QHash<QString, QString> names; // as parseIndex() writes them
    for (const ColumnText &column : text.columns) {
        names.insert(catalog::sqlite::normalised(quoted(column.name).toUtf8()), column.name);
        if (column.clause(Clause::Kind::Unique))
            out.push_back({column.name});
    }
    for (const Clause &clause : text.constraints)
        if (clause.kind == Clause::Kind::Unique)
            out.push_back(clause.columns);
    for (const QString &index : indexes) {
        const auto parts = catalog::sqlite::parseIndex(index.toUtf8());
        QStringList columns;
        for (const QString &key : parts.keys)
            if (const auto found = names.constFind(key); found != names.cend())
                columns << *found;
        if (isUnique(index) && parts.predicate.isEmpty() && columns.size() == parts.keys.size())
            out.push_back(columns);
    }
    return out;
}

bool isKey(const QStringList &columns, const catalog::sqlite::TableText &text, const QStringList &indexes)
{
    return std::ranges::any_of(uniqueKeys(text, indexes),
                               [&](const QStringList &key) { return parentkeys::sameColumns(key, columns); });
}

base::Status keepsParentKeys(const Table &table, const catalog::sqlite::TableText &after, const QStringList &indexes)
{
    QStringList lost, pointing;
    for (const auto &[from, key] : table.pointingHere()) {
        QStringList columns;
        for (const int number : key->referencedColumns)
            columns << columnName(table.relation(), number);
        if (!columns.isEmpty() && isKey(columns, table.text(), table.indexes()) && !isKey(columns, after, indexes)) {
            lost += columns;
            pointing << from->name + u'.' + key->name;
        }
    }
    lost.removeDuplicates();
    return pointing.isEmpty() ? base::Status()
                              : unsupported(u"advisor.sqlite-key-pointed-at"_s,
                                            {table.name(), lost.join(u", "_s), pointing.join(u", "_s)});
}

QString referencesHold(const Table &table, const QString &column, const QString &value, const QString &rows)
{
    const QString mine = u"(SELECT *, ("_s + value + u") AS \"lockstep value\" FROM " + rows + u')';
    const auto here = [&](const QString &alias, int number) {
        const QString name = columnName(table.relation(), number);
        return alias +
               (catalog::sqlite::sameName(name, column) ? u".\"lockstep value\""_s : QString(u'.' + quoted(name)));
    };
    const auto holdsColumn = [&](const std::vector<int> &numbers) {
        return std::ranges::any_of(numbers, [&](int number) {
            return catalog::sqlite::sameName(columnName(table.relation(), number), column);
        });
    };
    const auto orphans = [](const QString &children, const QStringList &values, const QString &parents,
                            const QStringList &keys) {
        QStringList present, same;
        for (qsizetype i = 0; i < values.size(); ++i) {
            present << values[i] + u" IS NOT NULL";
            same << keys.value(i) + u" = " + values[i];
        }
        return u" AND NOT EXISTS (SELECT 1 FROM "_s + children + u" AS child WHERE " + present.join(u" AND "_s) +
               u" AND NOT EXISTS (SELECT 1 FROM " + parents + u" AS far WHERE " + same.join(u" AND "_s) + u"))";
    };
    const auto isSelf = [&](const catalog::Constraint &key) { return key.referencedTable == table.relation().oid; };
    QString out;
    for (const catalog::Constraint &key : table.relation().constraints) {
        const auto parent = std::ranges::find(table.catalog().relations, key.referencedTable, &catalog::Relation::oid);
        if (key.kind != catalog::ConstraintKind::ForeignKey || parent == table.catalog().relations.end() ||
            (!holdsColumn(key.columns) && !(isSelf(key) && holdsColumn(key.referencedColumns))))
            continue;
        QStringList values, keys;
        for (const int number : key.columns)
            values << here(u"child"_s, number);
        for (const int number : key.referencedColumns)
            keys << (isSelf(key) ? here(u"far"_s, number) : QString(u"far."_s + quoted(columnName(*parent, number))));
        out += orphans(mine, values, isSelf(key) ? mine : quoted(parent->name), keys);
    }
    for (const auto &[from, key] : table.pointingHere()) {
        if (isSelf(*key) && from->oid == table.relation().oid)
            continue;
        if (!holdsColumn(key->referencedColumns))
            continue;
        QStringList values, keys;
        for (const int number : key->columns)
            values << u"child."_s + quoted(columnName(*from, number));
        for (const int number : key->referencedColumns)
            keys << here(u"far"_s, number);
        out += orphans(quoted(from->name), values, mine, keys);
    }
    return out;
}

} // namespace lockstep::advisor::sqlite
