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

bool isKey(const QStringList &columns, const catalog::sqlite::TableText &text, const QStringList &indexes)
{
    using namespace parentkeys;
    if (sameColumns(columns, primaryKeyOf(text)))
        return true;
    const auto holds = [&](const Clause &clause, const QStringList &names) {
        return clause.kind == Clause::Kind::Unique && sameColumns(columns, names);
    };
    for (const ColumnText &column : text.columns)
        for (const Clause &clause : column.clauses)
            if (holds(clause, {column.name}))
                return true;
    if (std::ranges::any_of(text.constraints, [&](const Clause &clause) { return holds(clause, clause.columns); }))
        return true;
    QStringList normal;
    for (const QString &name : columns)
        normal << catalog::sqlite::normalised(quoted(name).toUtf8());
    return std::ranges::any_of(indexes, [&](const QString &index) {
        const auto parts = catalog::sqlite::parseIndex(index.toUtf8());
        return isUnique(index) && parts.predicate.isEmpty() && sameColumns(normal, parts.keys);
    });
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
