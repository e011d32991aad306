// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table that becomes partitioned, or a plain one again: it is made anew, and its rows go over in one transaction.

#include "advisor/between/walk.h"
#include "advisor/privileges.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Catalog;
using catalog::Column;
using catalog::Lookup;
using catalog::Relation;
using catalog::RelationKind;
using catalog::Sequence;

namespace tablesanewlocal {

/// The table with its partitions, those above before those below.
std::vector<const Relation *> tree(const Lookup &lookup, const Relation &table)
{
    std::vector<const Relation *> out{&table};
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const Relation *child : lookup.childrenOf(out[i]->oid))
            out.push_back(child);
    return out;
}

/// Views, functions and foreign keys of others hold to the table itself.
bool isHeld(const Lookup &lookup, const Relation &table)
{
    const auto parts = tree(lookup, table);
    const auto isPart = [&](catalog::Oid oid) { return std::ranges::contains(parts, oid, &Relation::oid); };
    return std::ranges::any_of(parts, [&](const Relation *part) {
        const auto held = [&](const catalog::Dependency *dependency) {
            return (lookup.relation(dependency->dependent) || lookup.function(dependency->dependent)) &&
                   !isPart(dependency->dependent);
        };
        const auto pointed = [&](const Lookup::ForeignKey &key) { return !isPart(key.from->oid); };
        return std::ranges::any_of(lookup.dependents(part->oid), held) ||
               std::ranges::any_of(lookup.referencing(part->oid), pointed) || part->kind == RelationKind::Foreign;
    });
}

/// Whether every row of the one is a row of the other.
bool keepsRows(const Relation &from, const Relation &to)
{
    return std::ranges::all_of(from.columns, [&](const Column &column) {
        const auto same = std::ranges::find(to.columns, column.name, &Column::name);
        return same != to.columns.end() && same->type == column.type;
    });
}

/// One way: from what stands in one Catalog to what stands in the other.
struct Way {
    const Catalog &source, &goal;
    const Lookup &before, &after;
    const Relation &from, &to;
    const QString schema = before.schemaName(from.schema);
    const QString table = sql::qualifiedName(schema, from.name);
    const QString aside = sql::qualifiedName(schema, from.name + u"_old"_s);

    static QString rename(const QString &what, const QString &where, const QString &name)
    {
        return u"ALTER "_s + what + u' ' + sql::qualifiedName(where, name) + u" RENAME TO " +
               sql::quoteIfNeeded(name + u"_old"_s);
    }
    template <typename Visit>
    void sequences(const Visit &visit) const
    {
        for (const Sequence &sequence : source.sequences)
            if (const Column *column =
                    sequence.ownedByTable == from.oid ? before.column(from, sequence.ownedByColumn) : nullptr)
                visit(sequence, sql::qualifiedName(before.schemaName(sequence.schema), sequence.name), *column);
    }
    /// What bears a name that the new table needs.
    QStringList putAside() const
    {
        QStringList out{u"LOCK TABLE "_s + table + u" IN ACCESS EXCLUSIVE MODE", rename(u"TABLE"_s, schema, from.name)};
        for (const catalog::Index *index : before.indexesOf(from.oid))
            out << rename(u"INDEX"_s, schema, index->name);
        for (const catalog::StatisticsObject &statistics : from.statistics)
            out << rename(u"STATISTICS"_s, statistics.schema, statistics.name);
        sequences([&](const Sequence &sequence, const QString &name, const Column &) {
            out << (sequence.isIdentity ? rename(u"SEQUENCE"_s, before.schemaName(sequence.schema), sequence.name)
                                        : QString(u"ALTER SEQUENCE "_s + name + u" OWNED BY NONE"));
        });
        return out;
    }
    QStringList takeOver() const
    {
        QStringList columns;
        for (const Column &column : from.columns)
            if (const Column *same = after.column(to, column.name); same && same->generated == catalog::Generated::None)
                columns << sql::quoteIfNeeded(column.name);
        const QString names = columns.join(u", "_s);
        QStringList out{u"INSERT INTO "_s + table + u" (" + names + u") OVERRIDING SYSTEM VALUE SELECT " + names +
                        u" FROM " + aside};
        sequences([&](const Sequence &sequence, const QString &name, const Column &column) {
            const QString old = sql::qualifiedName(before.schemaName(sequence.schema), sequence.name + u"_old"_s);
            if (sequence.isIdentity)
                out << u"SELECT pg_catalog.setval("_s + sql::quoteLiteral(name) + u", last_value, is_called) FROM " +
                           old;
            else
                out << u"ALTER SEQUENCE "_s + name + u" OWNED BY " + table + u'.' + sql::quoteIfNeeded(column.name);
        });
        return out << u"DROP TABLE "_s + aside;
    }
    QStringList rights() const
    {
        QStringList out;
        for (const Relation *part : tree(after, to)) {
            const QString name = sql::qualifiedName(after.schemaName(part->schema), part->name);
            out << grantsAgain(name, part->grants);
            if (!part->owner.isEmpty() && part->owner != goal.server.user)
                out << u"ALTER TABLE "_s + name + u" OWNER TO " + sql::quoteIfNeeded(part->owner);
        }
        return out;
    }
    QStringList statements() const
    {
        const auto made = catalog::postgres::tableStatements(goal, to);
        return putAside() + made.shape + takeOver() + made.rest + rights();
    }
};

} // namespace tablesanewlocal

bool tableAgain(Walk &walk, const QString &schema, const Relation &old, const Relation &now)
{
    using namespace tablesanewlocal;
    const auto isKind = [](const Relation &table) {
        return table.kind == RelationKind::Table || table.kind == RelationKind::Partitioned;
    };
    const auto isFree = [&](const Relation *part) {
        return part == &now || !walk.before.relation(walk.after.schemaName(part->schema), part->name);
    };
    if (old.kind == now.kind || !isKind(old) || !isKind(now) || !old.inherits.empty() || !now.inherits.empty() ||
        (old.kind == RelationKind::Table && !walk.before.childrenOf(old.oid).empty()) ||
        (now.kind == RelationKind::Table && !walk.after.childrenOf(now.oid).empty()) || isHeld(walk.before, old) ||
        isHeld(walk.after, now) || !keepsRows(old, now) || !keepsRows(now, old) ||
        walk.before.relation(schema, old.name + u"_old"_s) ||
        (now.kind == RelationKind::Partitioned && !std::ranges::all_of(tree(walk.after, now), isFree)))
        return false;
    const Way forth{walk.from, walk.to, walk.before, walk.after, old, now};
    const Way back{walk.to, walk.from, walk.after, walk.before, now, old};
    walk.addSql(u"TABLE "_s + sql::qualifiedName(schema, now.name), schema, {}, forth.statements(), back.statements());
    for (const Relation *part : tree(walk.before, old))
        walk.remade.insert(part);
    for (const Relation *part : tree(walk.after, now))
        walk.remade.insert(part);
    return true;
}

} // namespace lockstep::advisor::between
