// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/flatten.h"

#include "catalog/jsonwriter.h"
#include "catalog/lookup.h"
#include "sql/quote.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace flattendetail {

template <typename T>
QString text(const T &value)
    requires(!std::is_same_v<T, std::vector<IndexKey>>)
{
    if constexpr (std::is_same_v<T, QString>) {
        return value;
    } else {
        JsonWriter writer;
        writer.write(value);
        return QString::fromUtf8(writer.take());
    }
}

/// Without the columns' numbers, which depend on the table's past; the expression has the name.
QString text(std::vector<IndexKey> keys)
{
    for (IndexKey &key : keys)
        key.column = 0;
    JsonWriter writer;
    writer.write(keys);
    return QString::fromUtf8(writer.take());
}

/// Fills the fields of one object. `relation` is the one whose columns attnums mean.
class Fill
{
public:
    Fill(const Lookup &lookup, const Relation *relation) : m_lookup(lookup), m_relation(relation) {}

    template <typename S>
    std::vector<FlatField> operator()(const S &object)
    {
        [[maybe_unused]] static const S plain{};
        std::vector<FlatField> fields;
        Fields<S>::visit([&](const char *name, auto member, auto meaning) {
            if (object.*member == plain.*member || std::strcmp(name, "name") == 0)
                return;
            QString value = this->value(object, object.*member, meaning);
            if (!value.isEmpty())
                fields.push_back({name, std::move(value)});
        });
        return fields;
    }

private:
    template <typename S, typename T>
    QString value(const S &, const T &field, tag::Structure)
    {
        return text(field);
    }
    template <typename S, typename T>
    QString value(const S &, const T &, tag::Aside)
    {
        return {};
    }
    template <typename S, typename T>
    QString value(const S &, const T &, tag::Child)
    {
        return {};
    }
    template <typename S>
    QString value(const S &, Oid oid, tag::SchemaRef)
    {
        return m_lookup.schemaName(oid);
    }
    template <typename S>
    QString value(const S &, Oid oid, tag::RelationRef)
    {
        return relationName(m_lookup.relation(oid));
    }
    template <typename S>
    QString value(const S &, const std::vector<Oid> &oids, tag::RelationRef)
    {
        QStringList names;
        for (const Oid oid : oids)
            names += relationName(m_lookup.relation(oid));
        return text(names);
    }
    template <typename S>
    QString value(const S &, Oid oid, tag::IndexRef)
    {
        const Index *index = m_lookup.index(oid);
        const Relation *table = index ? m_lookup.relation(index->table) : nullptr;
        return table ? sql::qualifiedName(m_lookup.schemaName(table->schema), index->name) : QString();
    }
    template <typename S>
    QString value(const S &, Oid oid, tag::FunctionRef)
    {
        const Function *f = m_lookup.function(oid);
        return f ? QString(sql::qualifiedName(m_lookup.schemaName(f->schema), f->name) + u'(' + f->arguments + u')')
                 : QString();
    }
    template <typename S>
    QString value(const S &, Oid, tag::Inherited)
    {
        return u"true"_s;
    }
    template <typename S>
    QString value(const S &, const std::vector<int> &numbers, tag::OwnColumns)
    {
        return columnNames(m_relation, numbers);
    }
    template <typename S>
    QString value(const S &object, const std::vector<int> &numbers, tag::OtherColumns)
    {
        return columnNames(m_lookup.relation(object.referencedTable), numbers);
    }
    template <typename S>
    QString value(const S &object, int number, tag::OwnerColumn)
    {
        return columnNames(m_lookup.relation(object.ownedByTable), {number});
    }

    QString relationName(const Relation *relation) const
    {
        return relation ? sql::qualifiedName(m_lookup.schemaName(relation->schema), relation->name) : QString();
    }
    QString columnNames(const Relation *relation, const std::vector<int> &numbers) const
    {
        QStringList names;
        for (const int number : numbers) {
            const Column *column = relation ? m_lookup.column(*relation, number) : nullptr;
            names += column ? column->name : QString::number(number);
        }
        return text(names);
    }

    const Lookup &m_lookup;
    const Relation *m_relation;
};

QString kindWord(RelationKind kind)
{
    switch (kind) {
    case RelationKind::View:
        return u"view"_s;
    case RelationKind::MaterializedView:
        return u"materialized view"_s;
    case RelationKind::Foreign:
        return u"foreign table"_s;
    case RelationKind::Composite:
        return u"composite type"_s;
    default:
        return u"table"_s;
    }
}

/// The columns of a statistics object stand in the order that they have in the table, which depends on its past.
QString inAnyOrder(const QString &statistics)
{
    const qsizetype on = statistics.indexOf(" ON "_L1), from = statistics.lastIndexOf(" FROM "_L1);
    if (on < 0 || from < on)
        return statistics;
    QStringList columns = statistics.mid(on + 4, from - on - 4).split(u", "_s);
    columns.sort();
    return statistics.left(on + 4) + columns.join(u", "_s) + statistics.mid(from);
}

QString functionWord(QChar kind)
{
    return kind == u'p' ? u"procedure"_s : kind == u'a' ? u"aggregate"_s : u"function"_s;
}

void flattenRelation(const Lookup &lookup, const Relation &relation, const std::function<void(FlatObject &&)> &take)
{
    Fill fill(lookup, &relation);
    const QString name = sql::qualifiedName(lookup.schemaName(relation.schema), relation.name);
    const QString kind = kindWord(relation.kind);
    const QString owner = kind + u' ' + name;
    const auto part = [&](QString word, const QString &partName) {
        return FlatObject{std::move(word), name + u'.' + sql::quoteIfNeeded(partName), owner, {}};
    };
    take({kind, name, {}, fill(relation)});
    int position = 0;
    for (const Column &column : relation.columns) {
        FlatObject object = part(u"column"_s, column.name);
        object.fields = fill(column);
        // The order of a table's columns depends on its past; a composite type's is what ROW(...) means.
        if (relation.kind == RelationKind::Composite)
            object.fields.push_back({"position", QString::number(++position)});
        take(std::move(object));
    }
    const auto parts = [&](const QString &word, const auto &list) {
        for (const auto &element : list) {
            FlatObject object = part(word, element.name);
            object.fields = fill(element);
            take(std::move(object));
        }
    };
    std::vector<Constraint> constraints = relation.constraints;
    for (Constraint &constraint : constraints) // 18: a partition that gets a key calls an inherited NOT NULL its own
        constraint.isLocal = constraint.isLocal || (relation.isPartition && constraint.kind == ConstraintKind::NotNull);
    parts(u"constraint"_s, constraints);
    parts(u"trigger"_s, relation.triggers);
    parts(u"rule"_s, relation.rules);
    parts(u"policy"_s, relation.policies);
    std::vector<StatisticsObject> statistics = relation.statistics;
    for (StatisticsObject &object : statistics)
        object.definition = inAnyOrder(object.definition);
    parts(u"statistics"_s, statistics);
}

} // namespace flattendetail

void flatten(const Catalog &catalog, const std::function<void(FlatObject &&)> &take)
{
    using namespace flattendetail;
    const Lookup lookup(catalog);
    Fill fill(lookup, nullptr);
    const auto qualified = [&](Oid schema, const QString &name) {
        return sql::qualifiedName(lookup.schemaName(schema), name);
    };
    // What is temporary belongs to a session and not to the database.
    const auto temporary = [&](Oid schema) { return lookup.schemaName(schema).startsWith("pg_"_L1); };
    for (const Schema &schema : catalog.schemas)
        if (!schema.name.startsWith("pg_"_L1))
            take({u"schema"_s, sql::quoteIfNeeded(schema.name), {}, fill(schema)});
    for (const Relation &relation : catalog.relations)
        if (relation.extension.isEmpty() && !temporary(relation.schema))
            flattenRelation(lookup, relation, take);
    for (const Index &index : catalog.indexes) {
        const Relation *table = lookup.relation(index.table);
        if (!table || !table->extension.isEmpty() || temporary(table->schema))
            continue;
        take({u"index"_s, qualified(table->schema, index.name),
              kindWord(table->kind) + u' ' + qualified(table->schema, table->name), Fill(lookup, table)(index)});
    }
    for (const Sequence &sequence : catalog.sequences)
        if (sequence.extension.isEmpty() && !temporary(sequence.schema))
            take({u"sequence"_s, qualified(sequence.schema, sequence.name), {}, fill(sequence)});
    for (const Type &type : catalog.types) {
        // Array and multirange types come and go with their own; a composite type is a relation.
        if (!type.extension.isEmpty() || temporary(type.schema) || type.arrayOf || type.kind == TypeKind::Multirange ||
            type.kind == TypeKind::Composite)
            continue;
        const QString name = qualified(type.schema, type.name);
        take({u"type"_s, name, {}, fill(type)});
        for (const Constraint &constraint : type.constraints)
            take({u"domain constraint"_s, name + u'.' + sql::quoteIfNeeded(constraint.name), u"type "_s + name,
                  fill(constraint)});
    }
    for (const Function &function : catalog.functions)
        if (function.extension.isEmpty() && !temporary(function.schema))
            take({functionWord(function.kind),
                  qualified(function.schema, function.name) + u'(' + function.arguments + u')',
                  {},
                  fill(function)});
    for (const Extension &extension : catalog.extensions)
        take({u"extension"_s, sql::quoteIfNeeded(extension.name), {}, fill(extension)});
    for (const OtherObject &other : catalog.others)
        if (other.extension.isEmpty() && other.kind != "server"_L1) // an empty copy has stand-ins for them
            take({other.kind, sql::qualifiedName(other.schema, other.name), {}, fill(other)});
}

} // namespace lockstep::catalog
