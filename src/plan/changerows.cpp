// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/change.h"

#include <array>

namespace lockstep::plan {

namespace changerows {

using F = ChangeField;
using enum ChangeKind;

template <F... fields>
constexpr std::array<F, sizeof...(fields)> some{fields...};

constexpr std::span<const F> nothing;

constexpr ChangeDescriptor rows[] = {
    // columns
    {AddColumn, "add-column", some<F::Table, F::Column, F::Type>, some<F::Schema, F::Default, F::NotNull, F::Using>,
     true},
    {DropColumn, "drop-column", some<F::Table, F::Column>, some<F::Schema>, true},
    {RenameColumn, "rename-column", some<F::Table, F::Column, F::NewName>, some<F::Schema>, true},
    {ChangeType, "change-type", some<F::Table, F::Column, F::Type>, some<F::Schema, F::Using>, true},
    {SetNotNull, "set-not-null", some<F::Table, F::Column>, some<F::Schema, F::Default>, true},
    {DropNotNull, "drop-not-null", some<F::Table, F::Column>, some<F::Schema>, true},
    {SetDefault, "set-default", some<F::Table, F::Column>, some<F::Schema, F::Default>, true},
    {DropDefault, "drop-default", some<F::Table, F::Column>, some<F::Schema>, true},
    {AddGeneratedColumn, "add-generated-column", some<F::Table, F::Column, F::Type, F::Expression>,
     some<F::Schema, F::Virtual>, true},
    {AddIdentity, "add-identity", some<F::Table, F::Column>, some<F::Schema, F::Always>, true},
    {DropIdentity, "drop-identity", some<F::Table, F::Column>, some<F::Schema>, true},
    {SerialToIdentity, "serial-to-identity", some<F::Table, F::Column>, some<F::Schema, F::Always>, true},
    {SetCollation, "set-collation", some<F::Table, F::Column, F::Collation>, some<F::Schema>, true},
    {MoveColumn, "move-column", some<F::Table, F::Column, F::ReferencedTable>,
     some<F::Schema, F::ReferencedSchema, F::Columns, F::ReferencedColumns, F::NewName>, true},
    // indexes
    {AddIndex, "add-index", some<F::Table, F::Columns>,
     some<F::Schema, F::Name, F::Unique, F::NullsNotDistinct, F::Method, F::Include, F::Predicate, F::Options>, true},
    {DropIndex, "drop-index", some<F::Name>, some<F::Schema>, true},
    {ReplaceIndex, "replace-index", some<F::Name, F::Columns>,
     some<F::Schema, F::Unique, F::NullsNotDistinct, F::Method, F::Include, F::Predicate, F::Options>, true},
    {RenameIndex, "rename-index", some<F::Name, F::NewName>, some<F::Schema>, true},
    {RebuildIndex, "rebuild-index", some<F::Name>, some<F::Schema>, true},
    // constraints
    {AddUnique, "add-unique", some<F::Table, F::Columns>, some<F::Schema, F::Name, F::NullsNotDistinct>, true},
    {AddCheck, "add-check", some<F::Table, F::Expression>, some<F::Schema, F::Name>, true},
    {AddForeignKey, "add-foreign-key", some<F::Table, F::Columns, F::ReferencedTable>,
     some<F::Schema, F::Name, F::ReferencedSchema, F::ReferencedColumns, F::OnDelete, F::OnUpdate>, true},
    {AddPrimaryKey, "add-primary-key", some<F::Table, F::Columns>, some<F::Schema, F::Name>, true},
    {ReplacePrimaryKey, "replace-primary-key", some<F::Table, F::Columns>, some<F::Schema, F::Name>, true},
    {WidenKey, "widen-key", some<F::Table>, some<F::Schema, F::Type>, true},
    {AddExclusion, "add-exclusion", some<F::Table, F::Expression>, some<F::Schema, F::Name, F::Method, F::Predicate>,
     true},
    {DropConstraint, "drop-constraint", some<F::Table, F::Name>, some<F::Schema>, true},
    {RenameConstraint, "rename-constraint", some<F::Table, F::Name, F::NewName>, some<F::Schema>, true},
    {ValidateConstraint, "validate-constraint", some<F::Table, F::Name>, some<F::Schema>, true},
    {ChangeForeignKey, "change-foreign-key", some<F::Table, F::Name>, some<F::Schema, F::OnDelete, F::OnUpdate>, true},
    // tables
    {CreateTable, "create-table", some<F::Table, F::Definition>, some<F::Schema, F::Expression>, true},
    {RenameTable, "rename-table", some<F::Table, F::NewName>, some<F::Schema>, true},
    {DropTable, "drop-table", some<F::Table>, some<F::Schema>, true},
    {MoveTable, "move-table", some<F::Table, F::NewSchema>, some<F::Schema>, true},
    {SplitTable, "split-table", some<F::Table, F::NewName, F::Columns>, some<F::Schema>, true},
    {SplitRows, "split-rows", some<F::Table, F::NewName, F::Predicate>, some<F::Schema>, true},
    {MergeTables, "merge-tables", some<F::Table, F::ReferencedTable>, some<F::Schema, F::ReferencedSchema>, true},
    {PartitionTable, "partition-table", some<F::Table, F::Columns, F::Method, F::Values>, some<F::Schema>, true},
    {AttachPartition, "attach-partition", some<F::Table, F::Partition, F::Bound>, some<F::Schema>, true},
    {DetachPartition, "detach-partition", some<F::Table, F::Partition>, some<F::Schema>, true},
    {SetTablespace, "set-tablespace", some<F::Table, F::Tablespace>, some<F::Schema>, true},
    {SetLogged, "set-logged", some<F::Table>, some<F::Schema>, true},
    {SetUnlogged, "set-unlogged", some<F::Table>, some<F::Schema>, true},
    {SetOptions, "set-options", some<F::Table, F::Options>, some<F::Schema>, true},
    {RemoveBloat, "remove-bloat", some<F::Table>, some<F::Schema>, true},
    {CreateSchema, "create-schema", some<F::NewSchema>, nothing, true},
    {DropSchema, "drop-schema", some<F::Schema>, nothing, true},
    // types
    {CreateType, "create-type", some<F::TypeName, F::Definition>, some<F::Schema>, true},
    {DropType, "drop-type", some<F::TypeName>, some<F::Schema>, true},
    {AddEnumValue, "add-enum-value", some<F::TypeName, F::Value>, some<F::Schema, F::Before, F::After>, true},
    {RenameEnumValue, "rename-enum-value", some<F::TypeName, F::Value, F::NewName>, some<F::Schema>, true},
    {RemoveEnumValue, "remove-enum-value", some<F::TypeName, F::Value>, some<F::Schema, F::NewName>, true},
    {AddDomainCheck, "add-domain-check", some<F::TypeName, F::Expression>, some<F::Schema, F::Name>, true},
    {DropDomainCheck, "drop-domain-check", some<F::TypeName, F::Name>, some<F::Schema>, true},
    {AddAttribute, "add-attribute", some<F::TypeName, F::Column, F::Type>, some<F::Schema>, true},
    {DropAttribute, "drop-attribute", some<F::TypeName, F::Column>, some<F::Schema>, true},
    // views
    {CreateView, "create-view", some<F::Table, F::Definition>, some<F::Schema>, true},
    {ReplaceView, "replace-view", some<F::Table, F::Definition>, some<F::Schema>, true},
    {DropView, "drop-view", some<F::Table>, some<F::Schema>, true},
    {CreateMatview, "create-materialized-view", some<F::Table, F::Definition>, some<F::Schema>, true},
    {ReplaceMatview, "replace-materialized-view", some<F::Table, F::Definition>, some<F::Schema>, true},
    // triggers and functions
    {CreateTrigger, "create-trigger", some<F::Table, F::Name, F::Definition>, some<F::Schema>, true},
    {ReplaceTrigger, "replace-trigger", some<F::Table, F::Name, F::Definition>, some<F::Schema>, true},
    {DropTrigger, "drop-trigger", some<F::Table, F::Name>, some<F::Schema>, true},
    {CreateFunction, "create-function", some<F::Name, F::Definition>, some<F::Schema>, true},
    {ReplaceFunction, "replace-function", some<F::Name, F::Definition>, some<F::Schema>, true},
    {DropFunction, "drop-function", some<F::Name>, some<F::Schema>, true},
    // rows
    {FillColumn, "fill-column", some<F::Table, F::Column, F::Expression>, some<F::Schema, F::Predicate>, true},
    {CopyRows, "copy-rows", some<F::Table, F::ReferencedTable>,
     some<F::Schema, F::ReferencedSchema, F::Columns, F::Predicate>, true},
    {NormaliseColumn, "normalise-column", some<F::Table, F::Column, F::NewName>, some<F::Schema>, true},
    {DeleteRows, "delete-rows", some<F::Table, F::Predicate>, some<F::Schema>, true},
    {ArchiveRows, "archive-rows", some<F::Table, F::NewName, F::Predicate>, some<F::Schema>, true},
    // security
    {AddPolicy, "add-policy", some<F::Table, F::Name>, some<F::Schema, F::Command, F::Role, F::Using, F::Check>, true},
    {DropPolicy, "drop-policy", some<F::Table, F::Name>, some<F::Schema>, true},
    {EnableRowSecurity, "enable-row-security", some<F::Table>, some<F::Schema>, true},
    {DisableRowSecurity, "disable-row-security", some<F::Table>, some<F::Schema>, true},
    {GrantPrivileges, "grant-privileges", some<F::Table, F::Privileges>, some<F::Schema, F::Role>, true},
    {RevokePrivileges, "revoke-privileges", some<F::Table, F::Privileges>, some<F::Schema, F::Role>, true},
    {ChangeOwner, "change-owner", some<F::Table, F::Role>, some<F::Schema>, true},
    // the whole of it
    {ChangeEngine, "change-engine", nothing, some<F::Version>, true},
    {MovePlatform, "move-platform", nothing, some<F::Version>, true},
    {MoveToService, "move-to-service", some<F::Table>, some<F::Schema>, true},
    // what no other kind says
    {RunSql, "run-sql", some<F::Name, F::Definition>, some<F::Schema, F::Table, F::Undo>, true},
};

} // namespace changerows

std::span<const ChangeDescriptor> changeDescriptors()
{
    return changerows::rows;
}

} // namespace lockstep::plan
