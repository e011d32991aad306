// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/flow.h"

#include "advisor/sqlite/pairing.h"
#include "advisor/sqlite/parentkeys.h"
#include "advisor/sqlite/table.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

bool Flow::isPlain() const
{
    return std::ranges::all_of(values, [](const auto &value) { return value.second == quoted(value.first); });
}

QString Flow::source() const
{
    return isPlain() ? from : view;
}

QStringList Flow::columns() const
{
    return key + besideKey();
}

QStringList Flow::besideKey() const
{
    QStringList out;
    for (const auto &[name, expression] : values)
        if (!key.contains(name, Qt::CaseInsensitive))
            out << name;
    return out;
}

QStringList Flow::create(const QString &table) const
{
    if (isPlain())
        return triggers.create();
    QStringList expressions = quoted(key);
    for (const auto &[name, expression] : values)
        if (!key.contains(name, Qt::CaseInsensitive))
            expressions << expression;
    return QStringList{u"CREATE VIEW "_s + quoted(view) + u" (" + quoted(columns()).join(u", "_s) + u") AS SELECT " +
                       expressions.join(u", "_s) + u" FROM " + quoted(table)} +
           triggers.create();
}

QStringList Flow::drop() const
{
    return triggers.drop() + (isPlain() ? QStringList() : QStringList{u"DROP VIEW "_s + quoted(view)});
}

QString Flow::refuseOverOthers(const QStringList &unique) const
{
    QStringList same;
    for (const QString &name : unique)
        same << u"other."_s + quoted(name) + u" = this." + quoted(name);
    return u"SELECT RAISE(ABORT, "_s + literal(u"UNIQUE constraint failed: "_s + from + u'.' + unique.join(u", "_s)) +
           u") FROM " + quoted(source()) + u" AS this JOIN " + quoted(to) + u" AS other ON " + same.join(u" AND "_s) +
           u" WHERE " + sameKey(of(u"this"_s, key), of(u"NEW"_s, key)) + u" AND NOT (" +
           sameKey(of(u"other"_s, key), of(u"NEW"_s, key)) + u") AND EXISTS (SELECT 1 FROM " + quoted(from) +
           u" AS kept WHERE " + sameKey(of(u"kept"_s, key), of(u"other"_s, key)) + u')';
}

QString Flow::refuseWithoutRow() const
{
    const QStringList rest = besideKey();
    return u"SELECT RAISE(ABORT, "_s + literal(u"constraint failed: "_s + to) + u") FROM " + quoted(source()) +
           u" AS this WHERE " + sameKey(of(u"this"_s, key), of(u"NEW"_s, key)) + u" AND NOT EXISTS (SELECT 1 FROM " +
           quoted(to) + u" AS other WHERE " + sameKey(of(u"other"_s, key), of(u"this"_s, key)) +
           (rest.isEmpty() ? QString() : QString(u" AND "_s + allSame(of(u"other"_s, rest), of(u"this"_s, rest)))) +
           u')';
}

void Flow::carry()
{
    const QString target = quoted(to), all = quoted(columns()).join(u", "_s);
    const QString row = sameKey(quoted(key), of(u"NEW"_s, key)), old = sameKey(quoted(key), of(u"OLD"_s, key));
    const QString rows = u" FROM "_s + quoted(source()) + u" WHERE " + row;
    QStringList refused, written, rekey;
    for (const QStringList &unique : stricter)
        refused << refuseOverOthers(unique);
    if (const QString set = quoted(besideKey()).join(u", "_s); !set.isEmpty())
        written << u"UPDATE "_s + target + u" SET (" + set + u") = (SELECT " + set + rows + u") WHERE " + row;
    written << u"INSERT INTO "_s + target + u" (" + all + u") SELECT " + all + rows +
                   u" AND NOT EXISTS (SELECT 1 FROM " + target + u" WHERE " + row + u')'
            << refuseWithoutRow();
    QStringList keys;
    for (const QString &name : key)
        keys << quoted(name) + u" = NEW." + quoted(name);
    rekey << u"UPDATE "_s + target + u" SET " + keys.join(u", "_s) + u" WHERE " + old + u" AND (" +
                 anyDiffers(of(u"NEW"_s, key), of(u"OLD"_s, key)) + u')';
    triggers.add(u"AFTER INSERT"_s, from, {}, refused + written);
    triggers.add(u"AFTER UPDATE"_s, from, {}, refused + rekey + written);
    triggers.add(u"AFTER DELETE"_s, from, {}, {u"DELETE FROM "_s + target + u" WHERE " + old});
}

namespace flowing {

static QString collationOf(const catalog::sqlite::ColumnText &column)
{
    const catalog::sqlite::Clause *clause = column.clause(catalog::sqlite::Clause::Kind::Collate);
    return clause ? clause->expression.toUpper() : u"BINARY"_s;
}

} // namespace flowing

std::vector<QStringList> stricterKeys(const catalog::sqlite::TableText &from, const QStringList &indexesFrom,
                                      const catalog::sqlite::TableText &to, const QStringList &indexesTo,
                                      const Rebuild::Values &values)
{
    std::vector<QStringList> out = uniqueKeys(to, indexesTo);
    std::erase_if(out, [&](const QStringList &key) {
        const auto stays = [&](const QString &name) {
            const QString *value = valueOf(values, name);
            const auto *there = from.column(name), *here = to.column(name);
            return value && *value == quoted(name) && there && here && there->type == here->type &&
                   flowing::collationOf(*there) == flowing::collationOf(*here);
        };
        const bool hasNone = std::ranges::any_of(key, [&](const QString &name) { return !valueOf(values, name); });
        return hasNone || (isKey(key, from, indexesFrom) && std::ranges::all_of(key, stays));
    });
    return out;
}

} // namespace lockstep::advisor::sqlite
