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

/// What the user wants, engine-neutral. The kinds up to AddEnumValue have generated steps for PostgreSQL; the others
/// lead to an outcome of the decision tree that says so.
enum class ChangeKind {
    AddColumn,
    DropColumn,
    RenameColumn,
    ChangeType,
    SetNotNull,
    DropNotNull,
    SetDefault,
    AddIndex,
    DropIndex,
    AddUnique,
    AddCheck,
    AddForeignKey,
    AddPrimaryKey,
    RenameTable,
    DropTable,
    AddEnumValue,
    RemoveBloat,
    SplitTable,
    MergeTables,
    ChangeEngine,
    MoveToService,
};

/// The fields a Change may have; ChangeDescriptor says which a kind needs. Also the names in files and `--set`.
enum class ChangeField {
    Schema,
    Table,
    Column,
    NewName,
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
    ReferencedSchema,
    ReferencedTable,
    ReferencedColumns,
    OnDelete,
    OnUpdate,
    TypeName,
    Value,
    Before,
    After,
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
    bool unique = false; ///< AddIndex
    QString name;        ///< index or constraint; empty: made up as the server would, and then kept
    QString expression;  ///< AddCheck
    QString referencedSchema = QStringLiteral("public");
    QString referencedTable;
    QStringList referencedColumns; ///< empty: the primary key
    QString onDelete, onUpdate;    ///< "", "cascade", "restrict", "set null", "set default"
    QString typeName;              ///< AddEnumValue (schema in `schema`)
    QString value;                 ///< AddEnumValue
    QString before, after;         ///< AddEnumValue: neighbour label
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
