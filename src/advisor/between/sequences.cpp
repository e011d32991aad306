// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/direct/direct.h"
#include "sql/identifier.h"
#include "sql/quote.h"

#include <limits>

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Relation;
using catalog::Sequence;

namespace {

/// The column that owns it, with its table.
struct Owner {
    QString schema, table, column;
    friend bool operator==(const Owner &, const Owner &) = default;
};

Owner ownerOf(const catalog::Lookup &lookup, const Sequence &sequence)
{
    const Relation *table = lookup.relation(sequence.ownedByTable);
    const catalog::Column *column = table ? lookup.column(*table, sequence.ownedByColumn) : nullptr;
    return column ? Owner{lookup.schemaName(table->schema), table->name, column->name} : Owner();
}

QString ownedBy(const Owner &owner)
{
    return u" OWNED BY "_s + (owner.table.isEmpty() ? u"NONE"_s
                                                    : QString(sql::qualifiedName(owner.schema, owner.table) + u'.' +
                                                              sql::quoteIfNeeded(owner.column)));
}

/// All that ALTER SEQUENCE can set; the type of an identity is its column's.
QString settings(const Sequence &sequence)
{
    return (sequence.isIdentity ? QString() : QString(u"AS "_s + sequence.type + u' ')) + sequenceOptions(sequence);
}

/// As CREATE SEQUENCE makes it where nothing is said.
Sequence plainOne(const Sequence &like)
{
    Sequence out = like;
    out.start = out.minimum = out.increment = out.cache = 1;
    out.cycles = false;
    out.persistence = catalog::Persistence::Permanent;
    out.maximum = like.type == "smallint"_L1  ? std::numeric_limits<qint16>::max()
                  : like.type == "integer"_L1 ? std::numeric_limits<qint32>::max()
                                              : std::numeric_limits<qint64>::max();
    return out;
}

void own(Walk &walk, const QString &name, const Owner &before, const Owner &after)
{
    const Owner &about = after.table.isEmpty() ? before : after;
    if (before != after)
        walk.addSql(u"OWNER OF "_s + name, about.schema, about.table, {u"ALTER SEQUENCE "_s + name + ownedBy(after)},
                    {u"ALTER SEQUENCE "_s + name + ownedBy(before)});
}

/// Where it stands outside its new bounds the server refuses them: it begins again, as a new one does.
void set(Walk &walk, const QString &name, const Owner &owner, const Sequence &before, const Sequence &after,
         bool isNew = false)
{
    if (settings(before) == settings(after))
        return;
    qint64 position = before.lastValue.value_or(before.start);
    const auto alter = [&](const Sequence &to) {
        const bool again = isNew || position < to.minimum || position > to.maximum;
        position = again ? to.start : position;
        return u"ALTER SEQUENCE "_s + name + u' ' + settings(to) + (again ? u" RESTART"_s : QString());
    };
    const QString forth = alter(after);
    walk.addSql(u"SEQUENCE "_s + name, owner.schema, owner.table, {forth}, {alter(before)});
}

/// Whether it is there again after a crash (15+); that of a column is as its table is.
void persist(Walk &walk, const QString &name, const Owner &owner, const Sequence &before, const Sequence &after)
{
    const auto alter = [&](const Sequence &to) {
        const bool logged = to.persistence == catalog::Persistence::Permanent;
        return u"ALTER SEQUENCE "_s + name + (logged ? u" SET LOGGED"_s : u" SET UNLOGGED"_s);
    };
    if (before.persistence != after.persistence && owner.table.isEmpty() && walk.from.server.major() >= 15)
        walk.addSql(u"PERSISTENCE OF SEQUENCE "_s + name, owner.schema, owner.table, {alter(after)}, {alter(before)});
}

void made(Walk &walk, const QString &schema, const Sequence &now)
{
    const QString name = sql::qualifiedName(schema, now.name);
    const Owner owner = ownerOf(walk.after, now);
    const bool newTable = !owner.table.isEmpty() && !walk.before.relation(owner.schema, owner.table);
    if (now.isIdentity) { // comes with its column
        const Relation *old = walk.before.relation(owner.schema, owner.table);
        if (newTable || (old && walk.before.column(*old, owner.column)))
            set(walk, name, owner, plainOne(now), now, newTable);
        return;
    }
    if (newTable && isSerialsOwn(walk, now))
        return;
    walk.addSql(u"SEQUENCE "_s + name, schema, {}, {u"CREATE SEQUENCE "_s + name + u' ' + settings(now)},
                {u"DROP SEQUENCE "_s + name});
    persist(walk, name, owner, plainOne(now), now);
    own(walk, name, {}, owner);
}

/// A name for what is kept that nothing has yet.
QString backupName(const Walk &walk, const QString &schema, const Sequence &old)
{
    const QString name = u"_backup_"_s + old.name + u'_' + walk.from.takenAt.date().toString(u"yyyyMMdd"_s);
    const auto taken = [&](const QString &candidate) {
        return walk.before.relation(schema, candidate) || walk.before.index(schema, candidate) ||
               std::ranges::any_of(walk.from.sequences, [&](const Sequence &other) {
                   return other.name == candidate && walk.before.schemaName(other.schema) == schema;
               });
    };
    QString out = sql::makeIdentifier(name, {});
    for (int i = 1; taken(out); ++i)
        out = sql::makeIdentifier(name, u'_' + QString::number(i));
    return out;
}

/// It is kept under another name until the end, for only itself knows where it stands.
void gone(Walk &walk, const QString &schema, const Sequence &old)
{
    const Owner owner = ownerOf(walk.before, old);
    const Relation *table = walk.after.relation(owner.schema, owner.table);
    if (old.isIdentity || (!owner.table.isEmpty() && !(table && walk.after.column(*table, owner.column))))
        return; // goes with its column
    const QString name = sql::qualifiedName(schema, old.name), aside = backupName(walk, schema, old);
    const QString kept = sql::qualifiedName(schema, aside);
    const QString away = u"ALTER SEQUENCE "_s + name + u" RENAME TO " + sql::quoteIfNeeded(aside);
    const QString home = u"ALTER SEQUENCE "_s + kept + u" RENAME TO " + sql::quoteIfNeeded(old.name);
    if (owner.table.isEmpty())
        walk.addSql(u"SEQUENCE "_s + name, schema, {}, {away}, {home});
    else
        walk.addSql(u"SEQUENCE "_s + name, schema, {}, {u"ALTER SEQUENCE "_s + name + ownedBy({}), away},
                    {home, u"ALTER SEQUENCE "_s + name + ownedBy(owner)});
    QStringList again{u"CREATE "_s + (old.persistence == catalog::Persistence::Unlogged ? u"UNLOGGED "_s : QString()) +
                      u"SEQUENCE " + kept + u' ' + settings(old)};
    if (old.lastValue)
        again << setPosition(kept, *old.lastValue);
    walk.addSql(u"BACKUP OF SEQUENCE "_s + name, schema, {}, {u"DROP SEQUENCE "_s + kept}, again, Turn::WithTypes);
}

} // namespace

QString identityOptions(const Walk &walk, const Relation &table, const catalog::Column &column)
{
    for (const Sequence &sequence : walk.to.sequences)
        if (sequence.isIdentity && sequence.ownedByTable == table.oid && sequence.ownedByColumn == column.number)
            return u" (SEQUENCE NAME "_s + sql::qualifiedName(walk.after.schemaName(sequence.schema), sequence.name) +
                   u' ' + sequenceOptions(sequence) + u')';
    return {};
}

bool isSerialsOwn(const Walk &walk, const Sequence &sequence)
{
    const Owner owner = ownerOf(walk.after, sequence);
    return !owner.table.isEmpty() && walk.after.schemaName(sequence.schema) == owner.schema && !sequence.isIdentity &&
           sequence.name == sql::makeIdentifier(owner.table + u'_' + owner.column, u"_seq"_s) &&
           settings(sequence) == settings(plainOne(sequence));
}

void sequences(Walk &walk)
{
    using Named = std::pair<QString, const Sequence *>;
    const auto all = [](const catalog::Catalog &catalog, const catalog::Lookup &lookup) {
        std::vector<Named> out;
        for (const Sequence &sequence : catalog.sequences)
            if (sequence.extension.isEmpty())
                out.emplace_back(lookup.schemaName(sequence.schema), &sequence);
        return out;
    };
    pairUp(
        all(walk.from, walk.before), all(walk.to, walk.after),
        [](const Named &one) { return std::pair(one.first, one.second->name); },
        [&](const Named &now) { made(walk, now.first, *now.second); },
        [&](const Named &old) { gone(walk, old.first, *old.second); },
        [&](const Named &old, const Named &now) {
            const QString name = sql::qualifiedName(now.first, now.second->name);
            const Owner before = ownerOf(walk.before, *old.second), after = ownerOf(walk.after, *now.second);
            if (old.second->isIdentity != now.second->isIdentity)
                return;
            set(walk, name, after, *old.second, *now.second);
            persist(walk, name, after, *old.second, *now.second);
            own(walk, name, before, after);
        });
}

} // namespace lockstep::advisor::between
