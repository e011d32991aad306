// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/follow.h"

#include "advisor/sqlite/table.h"
#include "analysis/analyzer.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

Triggers::Triggers(const catalog::Catalog &catalog, QString way, const QString &table)
    : m_catalog(catalog), m_base(u"_lockstep_"_s + std::move(way) + u'_' + table)
{
}

void Triggers::add(const QString &event, const QString &table, const QString &when, const QStringList &body)
{
    QString name = m_base + u'_' + QString::number(m_names.size() + 1);
    while (findTrigger(name, m_catalog).trigger)
        name += u'_';
    m_names << name;
    m_create << u"CREATE TRIGGER "_s + quoted(name) + u' ' + event + u" ON " + quoted(table) +
                    (when.isEmpty() ? QString() : QString(u"\nWHEN "_s + when)) + u"\nBEGIN\n  " +
                    body.join(u";\n  "_s) + u";\nEND";
}

QStringList Triggers::create() const
{
    return m_create;
}

QStringList Triggers::drop() const
{
    QStringList out;
    for (const QString &name : m_names)
        out << u"DROP TRIGGER "_s + quoted(name);
    return out;
}

QString Triggers::count() const
{
    QStringList names;
    for (const QString &name : m_names)
        names << literal(name);
    return u"SELECT count(*) = %1 FROM sqlite_schema WHERE type = 'trigger' AND name IN ("_s + names.join(u", "_s) +
           u')';
}

QString Triggers::exist() const
{
    return count().replace(u"%1"_s, QString::number(m_names.size()));
}

QString Triggers::gone() const
{
    return count().replace(u"%1"_s, u"0"_s);
}

QString differ(const QString &one, const QString &other)
{
    return one + u" IS NOT " + other + u" COLLATE BINARY";
}

QString anyDiffers(const QStringList &ones, const QStringList &others)
{
    QStringList out;
    for (qsizetype i = 0; i < ones.size(); ++i)
        out << differ(ones[i], others[i]);
    return out.join(u" OR "_s);
}

QString allSame(const QStringList &ones, const QStringList &others)
{
    QStringList out;
    for (qsizetype i = 0; i < ones.size(); ++i)
        out << ones[i] + u" IS " + others[i] + u" COLLATE BINARY";
    return out.join(u" AND "_s);
}

QString sameKey(const QStringList &key, const QStringList &values)
{
    QStringList out;
    for (qsizetype i = 0; i < key.size(); ++i)
        out << key[i] + u" IS " + values[i];
    return out.join(u" AND "_s);
}

QStringList of(const QString &prefix, const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << prefix + u'.' + quoted(name);
    return out;
}

namespace following {

static QString assigned(const QStringList &columns, const QStringList &values)
{
    QStringList out;
    for (qsizetype i = 0; i < columns.size(); ++i)
        out << quoted(columns[i]) + u" = " + values[i];
    return out.join(u", "_s);
}

/// "(a IS NOT NULL OR ...)"
static QString anyValue(const QStringList &values)
{
    QStringList out;
    for (const QString &value : values)
        out << value + u" IS NOT NULL";
    return u'(' + out.join(u" OR "_s) + u')';
}

struct Bodies {
    const Follow &way;
    QString to = quoted(way.to.table);
    QStringList newKey = of(u"NEW"_s, way.from.key), oldKey = of(u"OLD"_s, way.from.key);
    QStringList newValues = of(u"NEW"_s, way.from.columns), oldValues = of(u"OLD"_s, way.from.columns);
    QString there = sameKey(quoted(way.to.key), newKey); ///< the row of NEW

    /// " AND (NOT) EXISTS ...": whether the row counts, as it stands in its table now.
    [[nodiscard]] QString counts(const QString &word) const
    {
        const QString from = quoted(way.from.table);
        return way.condition.isEmpty()
                   ? QString()
                   : QString(u" AND "_s + word + u"EXISTS (SELECT 1 FROM " + from + u" WHERE " +
                             sameKey(quoted(way.from.key), newKey) + u" AND (" + way.condition + u"))");
    }
    [[nodiscard]] QString update() const
    {
        return u"UPDATE "_s + to + u" SET " + assigned(way.to.columns, newValues) + u" WHERE " + there + u" AND (" +
               anyDiffers(quoted(way.to.columns), newValues) + u')' + counts({});
    }
    [[nodiscard]] QString insert(const QString &more) const
    {
        return u"INSERT INTO "_s + to + u" (" + quoted(way.to.key + way.to.columns).join(u", "_s) + u") SELECT " +
               (newKey + newValues).join(u", "_s) + u" WHERE NOT EXISTS (SELECT 1 FROM " + to + u" WHERE " + there +
               u')' + counts({}) + more;
    }
    [[nodiscard]] QString rekey() const
    {
        return u"UPDATE "_s + to + u" SET " + assigned(way.to.key, newKey) + u" WHERE " +
               sameKey(quoted(way.to.key), oldKey) + u" AND (" + anyDiffers(oldKey, newKey) + u')';
    }
    /// Not where it was changed there: then it is the same already, and stays.
    [[nodiscard]] QString leave() const
    {
        return u"DELETE FROM "_s + to + u" WHERE " + there + u" AND (" + anyDiffers(quoted(way.to.columns), newValues) +
               u')' + counts(u"NOT "_s);
    }
    [[nodiscard]] QString refuse() const
    {
        return u"SELECT RAISE(ABORT, 'the old table has another row with this key') WHERE EXISTS (SELECT 1 FROM "_s +
               to + u" WHERE " + there + u" AND (" + way.foreign + u"))";
    }
    /// Only what is the same here and there: a row that goes from here because it ceased to count stays there.
    [[nodiscard]] QString remove() const
    {
        return u"DELETE FROM "_s + to + u" WHERE " + sameKey(quoted(way.to.key), oldKey) + u" AND " +
               allSame(quoted(way.to.columns), oldValues);
    }
    [[nodiscard]] QString empty() const
    {
        return u"UPDATE "_s + to + u" SET " + assigned(way.to.columns, way.withoutRow) + u" WHERE " +
               sameKey(quoted(way.to.key), oldKey) + u" AND (" + anyDiffers(quoted(way.to.columns), way.withoutRow) +
               u')';
    }
};

} // namespace following

void follow(Triggers &triggers, const Follow &way)
{
    const following::Bodies make{way};
    QStringList inserted{make.update()}, updated{make.rekey(), make.update()};
    if (!way.foreign.isEmpty())
        inserted.prepend(make.refuse());
    if (way.inserts) {
        inserted << make.insert({});
        updated << make.insert(way.emptyWhenUpdated ? QString()
                                                    : QString(u" AND "_s + following::anyValue(make.newValues)));
    }
    if (!way.condition.isEmpty())
        updated << make.leave();
    triggers.add(u"AFTER INSERT"_s, way.from.table,
                 way.emptyWhenInserted ? QString() : following::anyValue(make.newValues), inserted);
    triggers.add(u"AFTER UPDATE"_s, way.from.table, {}, updated);
    if (!way.withoutRow.isEmpty())
        triggers.add(u"AFTER DELETE"_s, way.from.table, {}, {make.empty()});
    else if (way.deletes)
        triggers.add(u"AFTER DELETE"_s, way.from.table, {}, {make.remove()});
}

QString agrees(const Follow &way)
{
    const QString table = quoted(way.from.table);
    const QString from = way.condition.isEmpty() // a subquery has no rowid
                             ? table
                             : QString(u"(SELECT * FROM "_s + table + u" WHERE " + way.condition + u')');
    const QStringList ones = of(u"one"_s, way.from.columns);
    const QString same =
        ones.isEmpty() ? QString() : QString(u" AND "_s + allSame(of(u"other"_s, way.to.columns), ones));
    return u"SELECT NOT EXISTS (SELECT 1 FROM "_s + from + u" AS one WHERE NOT EXISTS (SELECT 1 FROM " +
           quoted(way.to.table) + u" AS other WHERE " +
           sameKey(of(u"other"_s, way.to.key), of(u"one"_s, way.from.key)) + same + u')' +
           (way.emptyWhenUpdated ? QString() : QString(u" AND "_s + following::anyValue(ones))) + u')';
}

catalog::Catalog catalogAfter(const catalog::Catalog &catalog, const QString &script)
{
    analysis::Analyzer analyzer(catalog);
    static_cast<void>(analyzer.analyze(script.toUtf8()));
    return analyzer.catalog();
}

} // namespace lockstep::advisor::sqlite
