// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::catalog {

/// Identity of an object inside one Catalog. For a live PostgreSQL the server's oid; objects made by the analyser
/// count up from 0x8000'0000. Never part of a hash or of a plan: names are.
using Oid = quint32;

enum class RelationKind {
    Table,
    Partitioned,
    View,
    MaterializedView,
    Foreign,
    Index,
    PartitionedIndex,
    Sequence,
    Composite
};
enum class Persistence { Permanent, Unlogged, Temporary };
enum class Identity { None, Always, ByDefault };
enum class Generated { None, Stored, Virtual };
enum class ConstraintKind { PrimaryKey, Unique, Check, ForeignKey, Exclusion, NotNull };
enum class TypeKind { Base, Domain, Enum, Composite, Range, Multirange, Pseudo };
enum class Volatility { Immutable, Stable, Volatile };

struct Schema {
    Oid oid = 0;
    QString name;
    QString owner;
    friend bool operator==(const Schema &, const Schema &) = default;
};

/// From pg_stats; absent where ANALYZE never ran or the role may not read it.
struct ColumnStatistics {
    double nullFraction = 0; ///< 0..1
    double distinct = 0;     ///< as pg_stats.n_distinct: negative means a fraction of the rows
    int averageWidth = 0;    ///< bytes
    friend bool operator==(const ColumnStatistics &, const ColumnStatistics &) = default;
};

struct Column {
    int number = 0; ///< attnum, from 1, gaps where columns were dropped
    QString name;
    Oid typeOid = 0;
    QString type; ///< format_type(): "character varying(40)", "bigint"
    int typmod = -1;
    QString collation; ///< only where it is not the type's own; schema-qualified when needed
    bool notNull = false;
    QString defaultExpression; ///< pg_get_expr(); also the expression of a generated column
    Identity identity = Identity::None;
    Generated generated = Generated::None;
    bool isLocal = true;          ///< false when only inherited
    int inheritedFrom = 0;        ///< attinhcount
    bool hasMissingValue = false; ///< atthasmissing
    QString storage;              ///< plain, external, main, extended
    QString compression;          ///< pglz, lz4; empty for the server's default (14+)
    int statisticsTarget = -1;    ///< -1 the server's default
    QStringList options;          ///< attoptions, "n_distinct=-0.5"; of a foreign table attfdwoptions
    QString comment;
    std::optional<ColumnStatistics> statistics;
    friend bool operator==(const Column &, const Column &) = default;
};

struct Constraint {
    Oid oid = 0;
    QString name;
    ConstraintKind kind = ConstraintKind::Check;
    std::vector<int> columns; ///< attnums of the table (conkey)
    QString definition;       ///< pg_get_constraintdef()
    QString expression;       ///< of a CHECK, pg_get_expr()
    bool validated = true;
    bool enforced = true; ///< false only from version 18 on
    bool deferrable = false;
    bool deferred = false;
    bool isLocal = true;
    bool noInherit = false;
    Oid index = 0;           ///< index behind it, for a foreign key the one it refers to
    Oid parent = 0;          ///< conparentid
    Oid referencedTable = 0; ///< foreign keys only
    std::vector<int> referencedColumns;
    QChar onUpdate = QLatin1Char('a'); ///< a no action, r restrict, c cascade, n set null, d set default
    QChar onDelete = QLatin1Char('a');
    QString comment;
    friend bool operator==(const Constraint &, const Constraint &) = default;
};

struct IndexKey {
    int column = 0;        ///< attnum, 0 for an expression
    QString expression;    ///< pg_get_indexdef(i, n, true); the column's name for a plain column
    QString operatorClass; ///< with its options; only where it is not the default without any
    QString collation;     ///< only where it is not the column's
    bool descending = false;
    bool nullsFirst = false;
    friend bool operator==(const IndexKey &, const IndexKey &) = default;
};

struct Index {
    Oid oid = 0;
    QString name; ///< lives in its table's schema
    Oid table = 0;
    Oid parent = 0; ///< partitioned index this one is attached to
    QString method; ///< btree, hash, gin, ...
    std::vector<IndexKey> keys;
    QStringList included; ///< INCLUDE column names
    QString predicate;    ///< WHERE, without the word
    bool unique = false;
    bool nullsNotDistinct = false;
    bool primary = false;
    bool exclusion = false;
    bool valid = true;
    bool ready = true;
    bool clustered = false;
    bool replicaIdentity = false;
    bool partitioned = false;
    QString definition;  ///< pg_get_indexdef()
    QString source;      ///< SQLite: the CREATE statement, word for word; empty for the index of a constraint
    QStringList options; ///< reloptions, "fillfactor=70"
    QString tablespace;
    qint64 bytes = 0;
    qint64 scans = -1; ///< idx_scan; -1 unknown
    QString comment;
    friend bool operator==(const Index &, const Index &) = default;
};

struct Trigger {
    Oid oid = 0;
    QString name;
    Oid function = 0;
    QString definition;               ///< pg_get_triggerdef()
    QChar enabled = QLatin1Char('O'); ///< tgenabled: O, D, R, A
    bool isConstraint = false;
    Oid parent = 0;
    QString source; ///< SQLite: the CREATE statement, word for word
    QString comment;
    friend bool operator==(const Trigger &, const Trigger &) = default;
};

struct Rule {
    QString name;
    QString definition; ///< pg_get_ruledef()
    QChar enabled = QLatin1Char('O');
    QString comment = {};
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct Policy {
    QString name;
    QString command; ///< ALL, SELECT, ...
    bool permissive = true;
    QStringList roles;
    QString usingExpression;
    QString checkExpression;
    QString comment = {};
    friend bool operator==(const Policy &, const Policy &) = default;
};

/// What one role may do with a relation or with one column of it, beside its owner.
struct Grant {
    QString role;           ///< empty: PUBLIC
    QString column;         ///< empty: the whole relation
    QStringList privileges; ///< "SELECT", "UPDATE", sorted
    QStringList grantable;  ///< those of them that it may hand on
    friend bool operator==(const Grant &, const Grant &) = default;
};

/// Made by CREATE STATISTICS.
struct StatisticsObject {
    Oid oid = 0;
    QString schema; ///< by name: it may lie outside its table's schema
    QString name;
    QString definition; ///< pg_get_statisticsobjdef()
    QString comment = {};
    friend bool operator==(const StatisticsObject &, const StatisticsObject &) = default;
};

/// Tables, partitioned tables, views, materialised views, foreign tables and composite types: what has columns.
/// Indexes and sequences have structs of their own.
struct Relation {
    Oid oid = 0;
    Oid schema = 0;
    QString name;
    RelationKind kind = RelationKind::Table;
    Persistence persistence = Persistence::Permanent;
    QString owner;
    QString accessMethod;
    QString tablespace;
    QStringList options; ///< reloptions, "fillfactor=70"; of a foreign table its own options
    QString comment;
    std::vector<Column> columns;         ///< by number, live ones only
    std::vector<Constraint> constraints; ///< by name
    std::vector<Trigger> triggers;       ///< user triggers, by name
    std::vector<Rule> rules;             ///< without _RETURN
    std::vector<Policy> policies;
    std::vector<Grant> grants; ///< by role and column
    std::vector<StatisticsObject> statistics;
    std::vector<Oid> inherits; ///< parents, in order; of a partition exactly one
    bool isPartition = false;
    QString partitionBound; ///< "FOR VALUES FROM (1) TO (10)", "DEFAULT"
    bool detachPending = false;
    QString partitionKey;   ///< "RANGE (created_at)"
    QString viewDefinition; ///< pg_get_viewdef() of a view or materialised view
    QString source;         ///< SQLite: the CREATE statement, word for word
    bool rowSecurity = false;
    bool forceRowSecurity = false;
    QChar replicaIdentity = QLatin1Char('d');
    QString foreignServer;
    QString extension; ///< name of the extension that owns it, or empty
    /// Another session held ACCESS EXCLUSIVE while the Catalog was read: expressions that the server prints only under
    /// a lock (CHECK, generated columns, view definition, partition key, policies) are empty. SQLite: the CREATE
    /// statement was not understood, so constraints may be missing.
    bool incomplete = false;
    double rows = -1;     ///< reltuples; -1 never analysed
    qint64 heapBytes = 0; ///< main fork with FSM and VM
    qint64 indexBytes = 0;
    qint64 toastBytes = 0;
    std::optional<QDateTime> lastAnalyze; ///< manual or automatic, the later one
    qint64 liveRows = -1;                 ///< pg_stat n_live_tup; -1 unknown
    qint64 deadRows = -1;
    qint64 sequentialScans = -1;
    qint64 writes = -1; ///< inserted + updated + deleted since statistics began
    friend bool operator==(const Relation &, const Relation &) = default;
    [[nodiscard]] qint64 totalBytes() const { return heapBytes + indexBytes + toastBytes; }
};

struct Sequence {
    Oid oid = 0;
    Oid schema = 0;
    QString name;
    QString type; ///< smallint, integer, bigint
    QString owner;
    Persistence persistence = Persistence::Permanent;
    qint64 start = 1, minimum = 1, maximum = 0, increment = 1;
    qint64 cache = 1;
    bool cycles = false;
    std::optional<qint64> lastValue; ///< absent when never used or not readable
    Oid ownedByTable = 0;
    int ownedByColumn = 0;
    bool isIdentity = false;
    QString extension;
    friend bool operator==(const Sequence &, const Sequence &) = default;
};

struct Type {
    Oid oid = 0;
    Oid schema = 0;
    QString name;
    TypeKind kind = TypeKind::Base;
    QString owner;
    QStringList labels; ///< enum, in order
    QString baseType;   ///< domain: format_type of the base
    Oid baseTypeOid = 0;
    bool notNull = false;                ///< domain
    QString defaultExpression;           ///< domain
    QString collation;                   ///< domain; only where it is not the base type's own
    QString range;                       ///< range: what stands in the parentheses of CREATE TYPE ... AS RANGE
    std::vector<Constraint> constraints; ///< domain
    Oid relation = 0;                    ///< composite: its Relation
    Oid arrayOf = 0;                     ///< element type when this is an array type
    QString extension;
    friend bool operator==(const Type &, const Type &) = default;
};

struct Function {
    Oid oid = 0;
    Oid schema = 0;
    QString name;
    QString arguments; ///< pg_get_function_identity_arguments()
    QString returns;   ///< empty for a procedure
    QString language;
    QChar kind = QLatin1Char('f'); ///< prokind: f, p, a, w
    Volatility volatility = Volatility::Volatile;
    bool strict = false;
    bool securityDefiner = false;
    QString source;     ///< prosrc, of SQL and plpgsql functions
    QString definition; ///< pg_get_functiondef(); of an aggregate CREATE AGGREGATE; empty inside extensions
    QString owner;
    QString extension;
    friend bool operator==(const Function &, const Function &) = default;
};

struct Extension {
    Oid oid = 0;
    QString name;
    QString version;
    Oid schema = 0;
    friend bool operator==(const Extension &, const Extension &) = default;
};

/// What has no struct of its own and is known by its definition: collations, casts, operators, event triggers.
struct OtherObject {
    Oid oid = 0;
    QString schema;     ///< empty where the kind lives in none
    QString kind;       ///< "collation", "cast", "operator", "event trigger"
    QString name;       ///< unique within kind and schema: operators and casts with their types
    QString definition; ///< the statement that makes it
    QString extension;
    friend bool operator==(const OtherObject &, const OtherObject &) = default;
};

/// From pg_depend: what cannot go, or is looked at, without the other. `referencedColumn` 0 means the whole object.
struct Dependency {
    Oid dependent = 0; ///< view, matview, function, trigger's table, policy's table, generated column's table, ...
    int dependentColumn = 0;
    Oid referenced = 0;
    int referencedColumn = 0;
    QChar type = QLatin1Char('n'); ///< pg_depend.deptype
    QString via; ///< "view", "rule", "default", "generated", "policy", "trigger", "function", "constraint", "index",
                 ///< "type", "sequence"
    friend bool operator==(const Dependency &, const Dependency &) = default;
};

} // namespace lockstep::catalog
