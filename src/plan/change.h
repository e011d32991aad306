// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace lockstep::plan {

/// What the user wants, engine-neutral. ChangeDescriptor::generated says whether Lockstep writes the steps itself.
enum class ChangeKind {
    // columns
    AddColumn,
    DropColumn,
    RenameColumn,
    ChangeType,
    SetNotNull,
    DropNotNull,
    SetDefault,
    DropDefault,
    AddGeneratedColumn,
    AddIdentity,
    DropIdentity,
    SerialToIdentity,
    SetCollation,
    MoveColumn,
    // indexes
    AddIndex,
    DropIndex,
    ReplaceIndex,
    RenameIndex,
    RebuildIndex,
    // constraints
    AddUnique,
    AddCheck,
    AddForeignKey,
    AddPrimaryKey,
    ReplacePrimaryKey,
    WidenKey,
    AddExclusion,
    DropConstraint,
    RenameConstraint,
    ValidateConstraint,
    ChangeForeignKey,
    // tables
    CreateTable,
    RenameTable,
    DropTable,
    MoveTable,
    SplitTable,
    SplitRows,
    MergeTables,
    PartitionTable,
    AttachPartition,
    DetachPartition,
    SetTablespace,
    SetLogged,
    SetUnlogged,
    SetOptions,
    RemoveBloat,
    CreateSchema,
    DropSchema,
    // types
    CreateType,
    DropType,
    AddEnumValue,
    RenameEnumValue,
    RemoveEnumValue,
    AddDomainCheck,
    DropDomainCheck,
    AddAttribute,
    DropAttribute,
    // views
    CreateView,
    ReplaceView,
    DropView,
    CreateMatview,
    ReplaceMatview,
    // triggers and functions
    CreateTrigger,
    ReplaceTrigger,
    DropTrigger,
    CreateFunction,
    ReplaceFunction,
    DropFunction,
    // rows
    FillColumn,
    CopyRows,
    NormaliseColumn,
    DeleteRows,
    ArchiveRows,
    // security
    AddPolicy,
    DropPolicy,
    EnableRowSecurity,
    DisableRowSecurity,
    GrantPrivileges,
    RevokePrivileges,
    ChangeOwner,
    // the whole of it
    ChangeEngine,
    MovePlatform,
    MoveToService,
    RunSql,
};

/// The fields a Change may have; ChangeDescriptor says which a kind needs. Also the names in files and `--set`.
enum class ChangeField {
    Schema,
    Table,
    Column,
    NewName,
    NewSchema,
    Type,
    Default,
    NotNull,
    Using,
    Columns,
    Method,
    Predicate,
    Include,
    Unique,
    Name,
    Expression,
    Definition,
    ReferencedSchema,
    ReferencedTable,
    ReferencedColumns,
    OnDelete,
    OnUpdate,
    TypeName,
    Value,
    Before,
    After,
    Collation,
    Always,
    Virtual,
    Partition,
    Bound,
    Values,
    Tablespace,
    Options,
    Role,
    Privileges,
    Command,
    Check,
    Version,
    Undo,
    NullsNotDistinct,
};

/// One typed wish. Fields that the kind does not use stay empty and are not written.
struct Change {
    QString id; ///< "c1", unique in its plan, made once, never reused
    ChangeKind kind = ChangeKind::AddColumn;
    QString schema = QStringLiteral("public");
    QString table;
    QString column;
    QString newName;           ///< RenameColumn, RenameTable
    QString type;              ///< SQL type text, AddColumn and ChangeType
    QString defaultExpression; ///< SQL expression, or empty for none
    bool notNull = false;      ///< AddColumn
    QString usingExpression;   ///< ChangeType: how an old value becomes a new one; empty: a cast
    QStringList columns;       ///< of an index or constraint; an element in parentheses is an expression
    QString method;            ///< index method, empty for btree
    QString predicate;         ///< partial index
    QStringList include;
    bool unique = false;           ///< AddIndex
    bool nullsNotDistinct = false; ///< of a unique index or constraint: NULL is a value like others (15+)
    QString name;       ///< index, constraint, trigger, policy, function; empty: made up as the server would, then kept
    QString expression; ///< AddCheck, AddExclusion, AddGeneratedColumn, FillColumn, AddDomainCheck
    QString referencedSchema = QStringLiteral("public");
    QString referencedTable;
    QStringList referencedColumns; ///< empty: the primary key
    QString onDelete, onUpdate;    ///< "", "cascade", "restrict", "set null", "set default"
    QString typeName;              ///< of a type or domain (schema in `schema`)
    QString value;                 ///< an enum's label
    QString before, after;         ///< AddEnumValue: neighbour label
    QString newSchema;
    QString definition;  ///< SQL: a view's query, a table's columns, a whole CREATE TRIGGER, FUNCTION, TYPE or DOMAIN
    QString collation;   ///< as written in SQL: "C", pg_catalog."de-x-icu"
    bool always = false; ///< an identity that refuses values of the application's own
    bool isVirtual = false; ///< a generated column that is not stored (18+)
    QString partition;      ///< table that is or becomes a partition, in `schema`
    QString bound;          ///< "FOR VALUES FROM (1) TO (10)", "DEFAULT"
    QStringList values;     ///< PartitionTable: bounds of ranges, labels of lists, or the number of hash partitions
    QString tablespace;
    QStringList options;    ///< "fillfactor=70"; of a table a name alone goes back to the default
    QString role;           ///< who owns or may; empty: PUBLIC
    QStringList privileges; ///< "select", "update"
    QString command;        ///< of a policy: "all", "select", "insert", "update", "delete"
    QString check;          ///< of a policy: WITH CHECK
    QString version;        ///< the server's new major version, or the new platform's name
    QString undo;           ///< RunSql: the way back, SQL
    friend bool operator==(const Change &, const Change &) = default;
};

/// One row per kind: what it is called and which fields it has. The wizard's form, the JSON and the terminal's
/// `lockstep plan --change` are made from these rows.
struct ChangeDescriptor {
    ChangeKind kind;
    const char *id; ///< "add-column"
    std::span<const ChangeField> required;
    std::span<const ChangeField> optional;
    bool generated; ///< Lockstep writes the steps itself
};
[[nodiscard]] std::span<const ChangeDescriptor> changeDescriptors();
[[nodiscard]] const ChangeDescriptor &descriptor(ChangeKind kind);
[[nodiscard]] std::optional<ChangeKind> changeKindFromId(QStringView id);
/// "table", "new-name", "default", ...
[[nodiscard]] QString fieldName(ChangeField field);
[[nodiscard]] std::optional<ChangeField> fieldFromName(QStringView name);
/// A field as text (lists joined by ", ", booleans "true"/"false"), and back. Errors of set: InvalidInput.
[[nodiscard]] QString fieldText(const Change &change, ChangeField field);
[[nodiscard]] base::Status setFieldText(Change &change, ChangeField field, const QString &text);

/// The change with every field that its kind does not have at its default.
[[nodiscard]] Change onlyOwnFields(const Change &change);

[[nodiscard]] QJsonObject toJson(const Change &change);
[[nodiscard]] base::Result<Change> changeFromJson(const QJsonObject &json);

} // namespace lockstep::plan
