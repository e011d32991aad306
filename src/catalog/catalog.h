// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/types.h"
#include "sql/engine.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>

#include <vector>

namespace lockstep::catalog {

struct Replica {
    QString application;
    QString state;
    QString syncState;
    qint64 lagBytes = -1; ///< replay lag; -1 unknown
    friend bool operator==(const Replica &, const Replica &) = default;
};

struct ReplicationSlot {
    QString name;
    QString type; ///< physical, logical
    bool active = false;
    qint64 retainedBytes = -1;
    friend bool operator==(const ReplicationSlot &, const ReplicationSlot &) = default;
};

struct Server {
    sql::Engine engine = sql::Engine::PostgreSql;
    int version = 0;     ///< server_version_num, 170011; 0 for an empty Catalog
    QString versionText; ///< "17.11 (Debian 17.11-0+deb13u1)"
    QMap<QString, QString>
        settings; ///< those that matter to a migration: lock_timeout, wal_level, search_path, TimeZone, ...
    QString user;
    bool superuser = false;
    bool inRecovery = false;
    std::vector<Replica> replicas;
    std::vector<ReplicationSlot> slots_;
    friend bool operator==(const Server &, const Server &) = default;
    [[nodiscard]] int major() const { return version / 10000; }
};

/// Statements of one form that clients send, from pg_stat_statements (14+): what a lock will stop.
struct StatementFamily {
    QString text;            ///< constants replaced by $1; cut after 500 characters
    double perMinute = 0;    ///< since the server's statistics began
    std::vector<Oid> reads;  ///< relations that it reads, also beneath views
    std::vector<Oid> writes; ///< relations that it changes
    friend bool operator==(const StatementFamily &, const StatementFamily &) = default;
};

/// An immutable snapshot of a database. Every vector is sorted by (schema name, name), so that equal databases give
/// equal values. Look-ups go through CatalogIndex, made once per Catalog.
struct Catalog {
    QString database;
    QDateTime takenAt; ///< UTC
    Server server;
    std::vector<Schema> schemas;
    std::vector<Relation> relations;
    std::vector<Index> indexes;
    std::vector<Sequence> sequences;
    std::vector<Type> types;
    std::vector<Function> functions;
    std::vector<Extension> extensions;
    std::vector<OtherObject> others;
    std::vector<Dependency> dependencies;
    std::vector<StatementFamily> traffic; ///< busiest first; empty where the server does not tell

    friend bool operator==(const Catalog &, const Catalog &) = default;
    [[nodiscard]] bool isEmpty() const { return relations.empty() && schemas.empty(); }
};

/// Deterministic JSON, one object per line inside the arrays so that it diffs well. Oids are kept.
[[nodiscard]] QByteArray toJson(const Catalog &catalog);
/// Errors: InvalidInput with line, column and what was expected.
[[nodiscard]] base::Result<Catalog> fromJson(const QByteArray &json);

/// Writes toJson() to a ".lockcat" file in one step. Errors: Io.
[[nodiscard]] base::Status saveCatalog(const Catalog &catalog, const QString &path);
/// Errors: NotFound, Io, InvalidInput.
[[nodiscard]] base::Result<Catalog> openCatalog(const QString &path);

/// SHA-256 over the structure alone, by names: no oids, sizes, statistics, times, owners, server settings, and without
/// what belongs to an extension. Two databases with the same schema have the same hash, whatever the order their
/// objects and columns were made in; it is the same exactly when compare() finds nothing. Lower-case hexadecimal.
[[nodiscard]] QString structureHash(const Catalog &catalog);

} // namespace lockstep::catalog
