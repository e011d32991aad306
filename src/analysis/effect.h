// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::analysis {

/// PostgreSQL's table lock modes, weakest first (documentation 13.3.1), and SQLite's on the whole file. Modes of two
/// engines never meet.
enum class LockMode {
    None,
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
    DatabaseShared,    ///< SQLite: reads
    DatabaseReserved,  ///< SQLite: the one writer; readers go on (in WAL mode for all of it)
    DatabaseExclusive, ///< SQLite: writes the file itself; nobody else reads
};

/// "ACCESS EXCLUSIVE" and so on, as documented; "" for None.
[[nodiscard]] QString lockModeName(LockMode mode);
/// Accepts "ACCESS EXCLUSIVE" and pg_locks' "AccessExclusiveLock".
[[nodiscard]] std::optional<LockMode> lockModeFromName(QStringView name);
/// Whether two sessions cannot hold these modes on one relation at a time (documentation, table 13.2).
[[nodiscard]] bool conflicts(LockMode a, LockMode b);

/// The language of danger, the same everywhere: see the window's design page.
enum class Danger { Passes = 0, HoldsOffSchemaWork = 1, BlocksWrites = 2, BlocksEverything = 3 };
[[nodiscard]] Danger dangerOf(LockMode mode);

enum class RelationKind { Table, Partitioned, MaterializedView, View, Foreign, Index, Sequence };
/// How the statement comes to lock a relation (contract lint-json, `via`).
enum class Via {
    Named,
    TableOfIndex,
    FkReferenced,
    FkReferencing,
    PartitionDown,
    PartitionUp,
    InheritDown,
    View,
    Trigger,
    Sequence,
    Function
};
/// How sure the analyser is (contract lint-json, `certainty`).
enum class Certainty { Exact, Data, Settings, Unknown };
/// The ladder of trust: how a claim is known.
enum class Trust { Predicted, Proven, Rehearsed, Mismatch };

[[nodiscard]] QString relationKindName(RelationKind kind);
[[nodiscard]] QString viaName(Via via);
[[nodiscard]] QString certaintyName(Certainty certainty);

/// What one statement does to one relation.
struct RelationEffect {
    std::optional<QString> schema; ///< nothing when it cannot be known
    QString name;                  ///< folded and cut at 63 bytes as the server does
    RelationKind kind = RelationKind::Table;
    bool isNew = false;             ///< made by this statement
    LockMode lock = LockMode::None; ///< strongest held at the end of the statement (non-transactional: at any time)
    bool rewrite = false;           ///< the existing table's file is replaced (TRUNCATE does not count)
    bool scan = false;              ///< the whole existing table is read for the DDL
    bool indexRebuild = false;      ///< an index of an existing table is built, under `lock`
    bool bornInScript = false;      ///< made earlier in the same script (file): nobody can be using it yet
    Via via = Via::Named;

    friend bool operator==(const RelationEffect &, const RelationEffect &) = default;
};

/// One thing that a statement does to one object, for rules and for people. An ALTER TABLE has one per subcommand.
enum class ActionKind {
    Other,
    CreateTable,
    DropTable,
    RenameTable,
    SetSchema,
    Truncate,
    AddColumn,
    DropColumn,
    RenameColumn,
    ChangeType,
    SetDefault,
    SetNotNull,
    DropNotNull,
    AddCheck,
    AddForeignKey,
    AddUnique,
    AddPrimaryKey,
    AddExclusion,
    ValidateConstraint,
    DropConstraint,
    RenameConstraint,
    CreateIndex,
    DropIndex,
    RenameIndex,
    Reindex,
    Cluster,
    VacuumFull,
    Vacuum,
    Analyze,
    CreateTrigger,
    DropTrigger,
    CreateView,
    DropView,
    RefreshView,
    CreateFunction,
    DropFunction,
    AttachPartition,
    DetachPartition,
    SetLogged,
    SetTablespace,
    SetAccessMethod,
    AddEnumValue,
    RenameEnumValue,
    DropType,
    DropSchema,
    Insert,
    Update,
    Delete,
    Select,
    LockTable,
    Begin,
    Commit,
    Rollback,
    SetSetting,
    SetExpression,
    SetOptions,
    AlterDomain,
    DropDatabase,
    DropOwned,
    DefineColumn, ///< of a CREATE TABLE, one per column
    DisableTrigger,
    ChangeRowSecurity, ///< ENABLE, DISABLE, [NO] FORCE
    CreatePolicy,
    AlterPolicy,
    DropPolicy,
    AlterFunction,
    ChangeOwner,
    Grant,
    UpdateExtension,
    CreateEnum,
};

/// Bytes of a script.
struct TextRange {
    qsizetype offset = 0;
    qsizetype length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

struct Action {
    ActionKind kind = ActionKind::Other;
    QString schema;   ///< of the relation, empty when not known
    QString relation; ///< table (also for an index, a constraint, a trigger of it)
    QString object;   ///< column, constraint, index, trigger, setting, enum, function, extension, privileges
    QString detail; ///< new name, type or owner, setting's value, referenced table, grantees; DROP CONSTRAINT: its kind
    QString previous;    ///< what it was before: a function's volatility, an owner, an enum value
    QStringList columns; ///< key columns of a constraint or index
    QString expression;  ///< SQL of a default, a generated column, a CHECK; partition bound
    QString method;      ///< of an index; REINDEX: SYSTEM, DATABASE, SCHEMA, TABLE, INDEX
    QString twin;        ///< CREATE INDEX: an index that serves the same look-ups already
    QString parent;      ///< the partitioned table above, schema-qualified
    QStringList along;   ///< what goes with it without being named: "VIEW public.totals", "INDEX orders_at"
    int part = 0;        ///< subcommand of an ALTER TABLE, place in Effect::parts
    /// Where a constraint stands that is written inside ADD COLUMN; of an ADD COLUMN its volatile DEFAULT and NOT NULL.
    std::vector<TextRange> inlined;
    bool notValid = false; ///< NOT VALID
    bool concurrently = false;
    bool usingIndex = false; ///< UNIQUE or PRIMARY KEY USING INDEX
    bool notNull = false;    ///< ADD COLUMN ... NOT NULL
    bool hasDefault = false; ///< ADD COLUMN with a default, identity or generated; partitions: there is a DEFAULT one
    bool volatileDefault = false;
    bool unique = false; ///< CREATE UNIQUE INDEX
    bool ifExists = false;
    bool cascade = false;
    bool bounded = false;           ///< UPDATE or DELETE with a WHERE
    bool noOp = false;              ///< nothing to do: IF [NOT] EXISTS hit, the column was NOT NULL already, ...
    bool rewrite = false;           ///< this action alone makes the table be rewritten
    bool scan = false;              ///< this action alone makes the table be read
    bool numbered = false;          ///< ADD COLUMN: serial or identity
    bool generated = false;         ///< ADD COLUMN: GENERATED ALWAYS AS (...) STORED
    bool constrainedDomain = false; ///< ADD COLUMN: its type is a domain that checks its values
    bool typesDiffer = false;       ///< foreign key: a column's type is not that of the referenced one
    bool indexed = false;           ///< foreign key: an index begins with its columns; REFRESH: CONCURRENTLY can work
    bool local = false;             ///< SET LOCAL
    bool tautology = false;         ///< the WHERE of an UPDATE or DELETE is true for every row: true, 1 = 1
    bool fromQuery = false;         ///< INSERT of what a query over tables gives, CREATE TABLE AS
    bool positioned = false;        ///< ADD VALUE ... BEFORE or AFTER
    bool serial = false;            ///< a column declared serial
    bool key = false;               ///< a column that is the whole primary key
    bool temporary = false;
    bool unlogged = false;
    bool partition = false;       ///< CREATE TABLE ... PARTITION OF, INHERITS or OF: what it is stands elsewhere
    bool primaryKey = false;      ///< CREATE TABLE with one
    bool constraints = false;     ///< DISABLE TRIGGER ALL: the triggers behind foreign keys, too
    bool toPublic = false;        ///< GRANT ... TO PUBLIC
    bool allPrivileges = false;   ///< GRANT ALL
    bool openPath = false;        ///< a SECURITY DEFINER function without a search_path of its own
    bool withoutSecurity = false; ///< a view whose reader is not asked for the row security of what lies beneath
    friend bool operator==(const Action &, const Action &) = default;
};

/// What one statement does: the analyser's answer. Values only; no view, no text for people.
struct Effect {
    qsizetype offset = 0; ///< bytes in the script, as sql::StatementRange
    qsizetype length = 0;
    QString kind; ///< command tag as the server says it: "ALTER TABLE", "CREATE INDEX"; "" when it does not parse
    bool transactional = true; ///< false where the server refuses the statement inside BEGIN
    Certainty certainty = Certainty::Exact;
    std::vector<RelationEffect> relations; ///< by schema, then name
    LockMode fileLock = LockMode::None;    ///< SQLite: on the whole file, also where no relation is touched
    std::vector<Action> actions;           ///< in the order of the text
    std::vector<TextRange> parts;          ///< subcommands of an ALTER TABLE where that matters: several, or inlined
    bool insideTransaction = false;        ///< a BEGIN was open when the statement started
    bool losesData = false;           ///< drops or overwrites rows or columns that cannot be had back by the down SQL
    bool waitsForSnapshots = false;   ///< waits for every older transaction (CONCURRENTLY)
    QString leavesBehind;             ///< what stays if it fails half-way, e.g. the name of an INVALID index; or ""
    QStringList notes;                ///< message ids for what cannot be known, or is worth knowing
    QStringList unqualified;          ///< relations that were named without their schema
    std::optional<base::Error> error; ///< does not parse, or names what does not exist

    friend bool operator==(const Effect &, const Effect &) = default;

    /// The strongest lock on the file, or on any relation that existed before the statement. Where it commits on its
    /// way (CONCURRENTLY), indexes do not count: they are locked fully only once they are out of use.
    [[nodiscard]] LockMode strongestLock() const;
    [[nodiscard]] bool rewrites() const;
    [[nodiscard]] bool scans() const;
    /// A blocking lock is held through work that grows with an existing table (class `long` of the contract).
    [[nodiscard]] bool isLong() const;
};

} // namespace lockstep::analysis
