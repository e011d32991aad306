// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/fields.h"

namespace lockstep::catalog {

template <>
struct Fields<Replica> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("application", &Replica::application, tag::Aside{});
        v("state", &Replica::state, tag::Aside{});
        v("syncState", &Replica::syncState, tag::Aside{});
        v("lagBytes", &Replica::lagBytes, tag::Aside{});
    }
};

template <>
struct Fields<ReplicationSlot> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("name", &ReplicationSlot::name, tag::Aside{});
        v("type", &ReplicationSlot::type, tag::Aside{});
        v("active", &ReplicationSlot::active, tag::Aside{});
        v("retainedBytes", &ReplicationSlot::retainedBytes, tag::Aside{});
    }
};

template <>
struct Fields<Server> {
    static constexpr int count = 9;
    template <typename V>
    static void visit(V &&v)
    {
        v("engine", &Server::engine, tag::Aside{});
        v("version", &Server::version, tag::Aside{});
        v("versionText", &Server::versionText, tag::Aside{});
        v("settings", &Server::settings, tag::Aside{});
        v("user", &Server::user, tag::Aside{});
        v("superuser", &Server::superuser, tag::Aside{});
        v("inRecovery", &Server::inRecovery, tag::Aside{});
        v("replicas", &Server::replicas, tag::Aside{});
        v("slots", &Server::slots_, tag::Aside{});
    }
};

template <>
struct Fields<StatementFamily> {
    static constexpr int count = 4;
    template <typename V>
    static void visit(V &&v)
    {
        v("text", &StatementFamily::text, tag::Aside{});
        v("perMinute", &StatementFamily::perMinute, tag::Aside{});
        v("reads", &StatementFamily::reads, tag::Aside{});
        v("writes", &StatementFamily::writes, tag::Aside{});
    }
};

template <>
struct Fields<Catalog> {
    static constexpr int count = 13;
    template <typename V>
    static void visit(V &&v)
    {
        v("database", &Catalog::database, tag::Aside{});
        v("takenAt", &Catalog::takenAt, tag::Aside{});
        v("server", &Catalog::server, tag::Aside{});
        v("schemas", &Catalog::schemas, tag::Child{});
        v("relations", &Catalog::relations, tag::Child{});
        v("indexes", &Catalog::indexes, tag::Child{});
        v("sequences", &Catalog::sequences, tag::Child{});
        v("types", &Catalog::types, tag::Child{});
        v("functions", &Catalog::functions, tag::Child{});
        v("extensions", &Catalog::extensions, tag::Child{});
        v("others", &Catalog::others, tag::Child{});
        v("dependencies", &Catalog::dependencies, tag::Aside{});
        v("traffic", &Catalog::traffic, tag::Aside{});
    }
};

} // namespace lockstep::catalog
