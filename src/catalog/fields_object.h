// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/fields.h"

namespace lockstep::catalog {

template <>
struct Fields<IndexKey> {
    static constexpr int count = 6;
    template <typename V>
    static void visit(V &&v)
    {
        v("column", &IndexKey::column, tag::Aside{});
        v("expression", &IndexKey::expression, tag::Structure{});
        v("operatorClass", &IndexKey::operatorClass, tag::Structure{});
        v("collation", &IndexKey::collation, tag::Structure{});
        v("descending", &IndexKey::descending, tag::Structure{});
        v("nullsFirst", &IndexKey::nullsFirst, tag::Structure{});
    }
};

template <>
struct Fields<Index> {
    static constexpr int count = 24;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Index::oid, tag::Aside{});
        v("name", &Index::name, tag::Structure{});
        v("table", &Index::table, tag::RelationRef{});
        v("parent", &Index::parent, tag::IndexRef{});
        v("method", &Index::method, tag::Structure{});
        v("keys", &Index::keys, tag::Structure{});
        v("included", &Index::included, tag::Structure{});
        v("predicate", &Index::predicate, tag::Structure{});
        v("unique", &Index::unique, tag::Structure{});
        v("nullsNotDistinct", &Index::nullsNotDistinct, tag::Structure{});
        v("primary", &Index::primary, tag::Structure{});
        v("exclusion", &Index::exclusion, tag::Structure{});
        v("valid", &Index::valid, tag::Structure{});
        v("ready", &Index::ready, tag::Structure{});
        v("clustered", &Index::clustered, tag::Structure{});
        v("replicaIdentity", &Index::replicaIdentity, tag::Structure{});
        v("partitioned", &Index::partitioned, tag::Structure{});
        v("definition", &Index::definition, tag::Structure{});
        v("source", &Index::source, tag::Aside{});
        v("options", &Index::options, tag::Structure{});
        v("tablespace", &Index::tablespace, tag::Aside{});
        v("bytes", &Index::bytes, tag::Aside{});
        v("scans", &Index::scans, tag::Aside{});
        v("comment", &Index::comment, tag::Structure{});
    }
};

template <>
struct Fields<Schema> {
    static constexpr int count = 3;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Schema::oid, tag::Aside{});
        v("name", &Schema::name, tag::Structure{});
        v("owner", &Schema::owner, tag::Aside{});
    }
};

template <>
struct Fields<Sequence> {
    static constexpr int count = 17;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Sequence::oid, tag::Aside{});
        v("schema", &Sequence::schema, tag::SchemaRef{});
        v("name", &Sequence::name, tag::Structure{});
        v("type", &Sequence::type, tag::Structure{});
        v("owner", &Sequence::owner, tag::Aside{});
        v("persistence", &Sequence::persistence, tag::Structure{});
        v("start", &Sequence::start, tag::Structure{});
        v("minimum", &Sequence::minimum, tag::Structure{});
        v("maximum", &Sequence::maximum, tag::Structure{});
        v("increment", &Sequence::increment, tag::Structure{});
        v("cache", &Sequence::cache, tag::Structure{});
        v("cycles", &Sequence::cycles, tag::Structure{});
        v("lastValue", &Sequence::lastValue, tag::Aside{});
        v("ownedByTable", &Sequence::ownedByTable, tag::RelationRef{});
        v("ownedByColumn", &Sequence::ownedByColumn, tag::OwnerColumn{});
        v("isIdentity", &Sequence::isIdentity, tag::Structure{});
        v("extension", &Sequence::extension, tag::Structure{});
    }
};

template <>
struct Fields<Type> {
    static constexpr int count = 16;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Type::oid, tag::Aside{});
        v("schema", &Type::schema, tag::SchemaRef{});
        v("name", &Type::name, tag::Structure{});
        v("kind", &Type::kind, tag::Structure{});
        v("owner", &Type::owner, tag::Aside{});
        v("labels", &Type::labels, tag::Structure{});
        v("baseType", &Type::baseType, tag::Structure{});
        v("baseTypeOid", &Type::baseTypeOid, tag::Aside{});
        v("notNull", &Type::notNull, tag::Structure{});
        v("defaultExpression", &Type::defaultExpression, tag::Structure{});
        v("collation", &Type::collation, tag::Structure{});
        v("range", &Type::range, tag::Structure{});
        v("constraints", &Type::constraints, tag::Child{});
        v("relation", &Type::relation, tag::Aside{});
        v("arrayOf", &Type::arrayOf, tag::Aside{});
        v("extension", &Type::extension, tag::Structure{});
    }
};

template <>
struct Fields<Function> {
    static constexpr int count = 14;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Function::oid, tag::Aside{});
        v("schema", &Function::schema, tag::SchemaRef{});
        v("name", &Function::name, tag::Structure{});
        v("arguments", &Function::arguments, tag::Structure{});
        v("returns", &Function::returns, tag::Structure{});
        v("language", &Function::language, tag::Structure{});
        v("kind", &Function::kind, tag::Structure{});
        v("volatility", &Function::volatility, tag::Structure{});
        v("strict", &Function::strict, tag::Structure{});
        v("securityDefiner", &Function::securityDefiner, tag::Structure{});
        v("source", &Function::source, tag::Structure{});
        v("definition", &Function::definition, tag::Structure{});
        v("owner", &Function::owner, tag::Aside{});
        v("extension", &Function::extension, tag::Structure{});
    }
};

template <>
struct Fields<Extension> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Extension::oid, tag::Aside{});
        v("name", &Extension::name, tag::Structure{});
        v("version", &Extension::version, tag::Structure{});
        v("schema", &Extension::schema, tag::SchemaRef{});
    }
};

template <>
struct Fields<OtherObject> {
    static constexpr int count = 6;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &OtherObject::oid, tag::Aside{});
        v("schema", &OtherObject::schema, tag::Structure{});
        v("kind", &OtherObject::kind, tag::Structure{});
        v("name", &OtherObject::name, tag::Structure{});
        v("definition", &OtherObject::definition, tag::Structure{});
        v("extension", &OtherObject::extension, tag::Structure{});
    }
};

template <>
struct Fields<Dependency> {
    static constexpr int count = 6;
    template <typename V>
    static void visit(V &&v)
    {
        v("dependent", &Dependency::dependent, tag::Aside{});
        v("dependentColumn", &Dependency::dependentColumn, tag::Aside{});
        v("referenced", &Dependency::referenced, tag::Aside{});
        v("referencedColumn", &Dependency::referencedColumn, tag::Aside{});
        v("type", &Dependency::type, tag::Aside{});
        v("via", &Dependency::via, tag::Aside{});
    }
};

} // namespace lockstep::catalog
