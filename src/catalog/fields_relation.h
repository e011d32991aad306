// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/fields.h"

namespace lockstep::catalog {

template <>
struct Fields<ColumnStatistics> {
    static constexpr int count = 3;
    template <typename V>
    static void visit(V &&v)
    {
        v("nullFraction", &ColumnStatistics::nullFraction, tag::Aside{});
        v("distinct", &ColumnStatistics::distinct, tag::Aside{});
        v("averageWidth", &ColumnStatistics::averageWidth, tag::Aside{});
    }
};

template <>
struct Fields<Column> {
    static constexpr int count = 19;
    template <typename V>
    static void visit(V &&v)
    {
        v("number", &Column::number, tag::Aside{});
        v("name", &Column::name, tag::Structure{});
        v("typeOid", &Column::typeOid, tag::Aside{});
        v("type", &Column::type, tag::Structure{});
        v("typmod", &Column::typmod, tag::Aside{});
        v("collation", &Column::collation, tag::Structure{});
        v("notNull", &Column::notNull, tag::Structure{});
        v("defaultExpression", &Column::defaultExpression, tag::Structure{});
        v("identity", &Column::identity, tag::Structure{});
        v("generated", &Column::generated, tag::Structure{});
        v("isLocal", &Column::isLocal, tag::Structure{});
        v("inheritedFrom", &Column::inheritedFrom, tag::Structure{});
        v("hasMissingValue", &Column::hasMissingValue, tag::Aside{});
        v("storage", &Column::storage, tag::Structure{});
        v("compression", &Column::compression, tag::Structure{});
        v("statisticsTarget", &Column::statisticsTarget, tag::Structure{});
        v("options", &Column::options, tag::Structure{});
        v("comment", &Column::comment, tag::Structure{});
        v("statistics", &Column::statistics, tag::Aside{});
    }
};

template <>
struct Fields<Constraint> {
    static constexpr int count = 19;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Constraint::oid, tag::Aside{});
        v("name", &Constraint::name, tag::Structure{});
        v("kind", &Constraint::kind, tag::Structure{});
        v("columns", &Constraint::columns, tag::OwnColumns{});
        v("definition", &Constraint::definition, tag::Structure{});
        v("expression", &Constraint::expression, tag::Structure{});
        v("validated", &Constraint::validated, tag::Structure{});
        v("enforced", &Constraint::enforced, tag::Structure{});
        v("deferrable", &Constraint::deferrable, tag::Structure{});
        v("deferred", &Constraint::deferred, tag::Structure{});
        v("isLocal", &Constraint::isLocal, tag::Structure{});
        v("noInherit", &Constraint::noInherit, tag::Structure{});
        v("index", &Constraint::index, tag::IndexRef{});
        v("parent", &Constraint::parent, tag::Inherited{});
        v("referencedTable", &Constraint::referencedTable, tag::RelationRef{});
        v("referencedColumns", &Constraint::referencedColumns, tag::OtherColumns{});
        v("onUpdate", &Constraint::onUpdate, tag::Structure{});
        v("onDelete", &Constraint::onDelete, tag::Structure{});
        v("comment", &Constraint::comment, tag::Structure{});
    }
};

template <>
struct Fields<Trigger> {
    static constexpr int count = 9;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Trigger::oid, tag::Aside{});
        v("name", &Trigger::name, tag::Structure{});
        v("function", &Trigger::function, tag::FunctionRef{});
        v("definition", &Trigger::definition, tag::Structure{});
        v("enabled", &Trigger::enabled, tag::Structure{});
        v("isConstraint", &Trigger::isConstraint, tag::Structure{});
        v("parent", &Trigger::parent, tag::Inherited{});
        v("source", &Trigger::source, tag::Aside{});
        v("comment", &Trigger::comment, tag::Structure{});
    }
};

template <>
struct Fields<Rule> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("name", &Rule::name, tag::Structure{});
        v("definition", &Rule::definition, tag::Structure{});
        v("enabled", &Rule::enabled, tag::Structure{});
        v("comment", &Rule::comment, tag::Structure{});
    }
};

template <>
struct Fields<Policy> {
    static constexpr int count = 7;
    template <typename V>
    static void visit(V &&v)
    {
        v("name", &Policy::name, tag::Structure{});
        v("command", &Policy::command, tag::Structure{});
        v("permissive", &Policy::permissive, tag::Structure{});
        v("roles", &Policy::roles, tag::Structure{});
        v("usingExpression", &Policy::usingExpression, tag::Structure{});
        v("checkExpression", &Policy::checkExpression, tag::Structure{});
        v("comment", &Policy::comment, tag::Structure{});
    }
};

template <>
struct Fields<Grant> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("role", &Grant::role, tag::Aside{});
        v("column", &Grant::column, tag::Aside{});
        v("privileges", &Grant::privileges, tag::Aside{});
        v("grantable", &Grant::grantable, tag::Aside{});
    }
};

template <>
struct Fields<StatisticsObject> {
    static constexpr int count = 5;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &StatisticsObject::oid, tag::Aside{});
        v("schema", &StatisticsObject::schema, tag::Structure{});
        v("name", &StatisticsObject::name, tag::Structure{});
        v("definition", &StatisticsObject::definition, tag::Structure{});
        v("comment", &StatisticsObject::comment, tag::Structure{});
    }
};

template <>
struct Fields<Relation> {
    static constexpr int count = 39;
    template <typename V>
    static void visit(V &&v)
    {
        v("oid", &Relation::oid, tag::Aside{});
        v("schema", &Relation::schema, tag::SchemaRef{});
        v("name", &Relation::name, tag::Structure{});
        v("kind", &Relation::kind, tag::Structure{});
        v("persistence", &Relation::persistence, tag::Structure{});
        v("owner", &Relation::owner, tag::Aside{});
        v("accessMethod", &Relation::accessMethod, tag::Structure{});
        v("tablespace", &Relation::tablespace, tag::Aside{});
        v("options", &Relation::options, tag::Structure{});
        v("comment", &Relation::comment, tag::Structure{});
        v("columns", &Relation::columns, tag::Child{});
        v("constraints", &Relation::constraints, tag::Child{});
        v("triggers", &Relation::triggers, tag::Child{});
        v("rules", &Relation::rules, tag::Child{});
        v("policies", &Relation::policies, tag::Child{});
        v("grants", &Relation::grants, tag::Aside{});
        v("statistics", &Relation::statistics, tag::Child{});
        v("inherits", &Relation::inherits, tag::RelationRef{});
        v("isPartition", &Relation::isPartition, tag::Structure{});
        v("partitionBound", &Relation::partitionBound, tag::Structure{});
        v("detachPending", &Relation::detachPending, tag::Structure{});
        v("partitionKey", &Relation::partitionKey, tag::Structure{});
        v("viewDefinition", &Relation::viewDefinition, tag::Structure{});
        v("source", &Relation::source, tag::Aside{});
        v("rowSecurity", &Relation::rowSecurity, tag::Structure{});
        v("forceRowSecurity", &Relation::forceRowSecurity, tag::Structure{});
        v("replicaIdentity", &Relation::replicaIdentity, tag::Structure{});
        v("foreignServer", &Relation::foreignServer, tag::Structure{});
        v("extension", &Relation::extension, tag::Structure{});
        v("incomplete", &Relation::incomplete, tag::Aside{});
        v("rows", &Relation::rows, tag::Aside{});
        v("heapBytes", &Relation::heapBytes, tag::Aside{});
        v("indexBytes", &Relation::indexBytes, tag::Aside{});
        v("toastBytes", &Relation::toastBytes, tag::Aside{});
        v("lastAnalyze", &Relation::lastAnalyze, tag::Aside{});
        v("liveRows", &Relation::liveRows, tag::Aside{});
        v("deadRows", &Relation::deadRows, tag::Aside{});
        v("sequentialScans", &Relation::sequentialScans, tag::Aside{});
        v("writes", &Relation::writes, tag::Aside{});
    }
};

} // namespace lockstep::catalog
