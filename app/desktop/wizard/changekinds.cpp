// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changewords.h"

#include "sql/quote.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace changekinds {

/// What stands for %1, %2, ... in a sentence.
enum class Place {
    Nothing,
    Table,
    Referenced,
    QualifiedName,
    TypeName,
    Name,
    Column,
    Columns,
    NewName,
    NewSchema,
    Schema,
    Type,
    Expression,
    Value,
    Partition,
    Tablespace,
    Collation,
    Options,
    Privileges,
    Role,
};
using enum Place;

struct Row {
    plan::ChangeKind kind;
    const char *group;
    const char *title;
    const char *explanation;
    const char *sentence;
    Place places[3];
};

using Kind = plan::ChangeKind;
constexpr Row rows[] = {
    {Kind::AddColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "With or without a default; NOT NULL if you like."),
     QT_TRANSLATE_NOOP("ChangeWords", "Add column %1 to %2"),
     {Column, Table}},
    {Kind::DropColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "The application stops using it first; its data can be kept for a while."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop column %1 of %2"),
     {Column, Table}},
    {Kind::RenameColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "Both names work while the application changes over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename column %1 of %2 to %3"),
     {Column, Table, NewName}},
    {Kind::ChangeType,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Change a column's type"),
     QT_TRANSLATE_NOOP("ChangeWords", "In place where the server need not rewrite, else through a second column."),
     QT_TRANSLATE_NOOP("ChangeWords", "Change %1 of %2 to %3"),
     {Column, Table, Type}},
    {Kind::SetNotNull,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Forbid NULL in a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "Checked beforehand without holding up writes."),
     QT_TRANSLATE_NOOP("ChangeWords", "Forbid NULL in %1 of %2"),
     {Column, Table}},
    {Kind::DropNotNull,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Allow NULL in a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "Short; old rows are not looked at."),
     QT_TRANSLATE_NOOP("ChangeWords", "Allow NULL in %1 of %2"),
     {Column, Table}},
    {Kind::SetDefault,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Set a column's default"),
     QT_TRANSLATE_NOOP("ChangeWords", "For new rows; old rows keep their values."),
     QT_TRANSLATE_NOOP("ChangeWords", "Set the default of %1 of %2"),
     {Column, Table}},
    {Kind::DropDefault,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a column's default"),
     QT_TRANSLATE_NOOP("ChangeWords", "New rows get NULL unless they say otherwise; old rows keep their values."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop the default of %1 of %2"),
     {Column, Table}},
    {Kind::AddGeneratedColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a generated column"),
     QT_TRANSLATE_NOOP("ChangeWords", "Computed from the others; stored, or virtual from PostgreSQL 18 on."),
     QT_TRANSLATE_NOOP("ChangeWords", "Add generated column %1 to %2"),
     {Column, Table}},
    {Kind::AddIdentity,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Make a column an identity"),
     QT_TRANSLATE_NOOP("ChangeWords", "The server counts; goes on behind the largest value."),
     QT_TRANSLATE_NOOP("ChangeWords", "Make %1 of %2 an identity"),
     {Column, Table}},
    {Kind::DropIdentity,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a column's identity"),
     QT_TRANSLATE_NOOP("ChangeWords", "The column stays, the server counts no more."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop the identity of %1 of %2"),
     {Column, Table}},
    {Kind::SerialToIdentity,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn a serial into an identity"),
     QT_TRANSLATE_NOOP("ChangeWords", "Name, options and position of the sequence are taken over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn serial %1 of %2 into an identity"),
     {Column, Table}},
    {Kind::SetCollation,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Change a column's collation"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its indexes are built again."),
     QT_TRANSLATE_NOOP("ChangeWords", "Change the collation of %1 of %2 to %3"),
     {Column, Table, Collation}},
    {Kind::MoveColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Columns"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move a column to another table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Both places are written while the application changes over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move %1 of %2 to %3"),
     {Column, Table, Referenced}},
    {Kind::AddIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "Indexes"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add an index"),
     QT_TRANSLATE_NOOP("ChangeWords", "Built beside running traffic."),
     QT_TRANSLATE_NOOP("ChangeWords", "Index %1 (%2)"),
     {Table, Columns}},
    {Kind::DropIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "Indexes"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop an index"),
     QT_TRANSLATE_NOOP("ChangeWords", "Without stopping queries; its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop index %1"),
     {QualifiedName}},
    {Kind::ReplaceIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "Indexes"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace an index"),
     QT_TRANSLATE_NOOP("ChangeWords", "The new one is built first, then takes over the name."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace index %1"),
     {QualifiedName}},
    {Kind::RenameIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "Indexes"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename an index"),
     QT_TRANSLATE_NOOP("ChangeWords", "Only noted in the catalogue."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename index %1 to %2"),
     {QualifiedName, NewName}},
    {Kind::RebuildIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "Indexes"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rebuild an index"),
     QT_TRANSLATE_NOOP("ChangeWords", "Beside running traffic; against bloat, or after an update of the collations."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rebuild index %1"),
     {QualifiedName}},
    {Kind::AddUnique,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a unique constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "The index is built first, beside running traffic, then becomes the constraint."),
     QT_TRANSLATE_NOOP("ChangeWords", "Make %1 unique in %2"),
     {Columns, Table}},
    {Kind::AddCheck,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a check constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "For new rows at once, for old rows after a check without lock."),
     QT_TRANSLATE_NOOP("ChangeWords", "Check %1 in %2"),
     {Expression, Table}},
    {Kind::AddForeignKey,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a foreign key"),
     QT_TRANSLATE_NOOP("ChangeWords", "For new rows at once, for old rows after a check without lock."),
     QT_TRANSLATE_NOOP("ChangeWords", "Foreign key from %1 (%2) to %3"),
     {Table, Columns, Referenced}},
    {Kind::AddPrimaryKey,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a primary key"),
     QT_TRANSLATE_NOOP("ChangeWords", "The index is built first, then becomes the key."),
     QT_TRANSLATE_NOOP("ChangeWords", "Primary key %1 of %2"),
     {Columns, Table}},
    {Kind::ReplacePrimaryKey,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace the primary key"),
     QT_TRANSLATE_NOOP("ChangeWords", "The new index is built first; the key changes in one short moment."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace the primary key of %1 by %2"),
     {Table, Columns}},
    {Kind::WidenKey,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Widen the primary key"),
     QT_TRANSLATE_NOOP("ChangeWords",
                       "A number that runs out, with all that refers to it, without holding up traffic."),
     QT_TRANSLATE_NOOP("ChangeWords", "Widen the primary key of %1"),
     {Table}},
    {Kind::AddExclusion,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add an exclusion constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "No two rows overlap; checked under a lock."),
     QT_TRANSLATE_NOOP("ChangeWords", "Exclude %1 in %2"),
     {Expression, Table}},
    {Kind::DropConstraint,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop constraint %1 of %2"),
     {Name, Table}},
    {Kind::RenameConstraint,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename a constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "Only noted in the catalogue."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename constraint %1 of %2 to %3"),
     {Name, Table, NewName}},
    {Kind::ValidateConstraint,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Validate a constraint"),
     QT_TRANSLATE_NOOP("ChangeWords", "Old rows are looked at while writes go on."),
     QT_TRANSLATE_NOOP("ChangeWords", "Validate %1 of %2"),
     {Name, Table}},
    {Kind::ChangeForeignKey,
     QT_TRANSLATE_NOOP("ChangeWords", "Constraints"),
     QT_TRANSLATE_NOOP("ChangeWords", "Change a foreign key's actions"),
     QT_TRANSLATE_NOOP("ChangeWords", "A second key is validated first, then takes over the name."),
     QT_TRANSLATE_NOOP("ChangeWords", "Change foreign key %1 of %2"),
     {Name, Table}},
    {Kind::CreateTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Nobody can be using it yet."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create table %1"),
     {Table}},
    {Kind::RenameTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "A view keeps the old name while the application changes over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename table %1 to %2"),
     {Table, NewName}},
    {Kind::DropTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Renamed first, dropped when nobody has missed it."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop table %1"),
     {Table}},
    {Kind::MoveTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move a table to another schema"),
     QT_TRANSLATE_NOOP("ChangeWords", "A view keeps the old place while the application changes over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move table %1 to schema %2"),
     {Table, NewSchema}},
    {Kind::SplitTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Split a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Columns move to a new table."),
     QT_TRANSLATE_NOOP("ChangeWords", "Split table %1"),
     {Table}},
    {Kind::SplitRows,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move rows to a new table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rows that fulfil a condition move, both places are written meanwhile."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move rows of %1 to %2"),
     {Table, NewName}},
    {Kind::MergeTables,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Merge tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rows of several tables move into one."),
     QT_TRANSLATE_NOOP("ChangeWords", "Merge %1 with others"),
     {Table}},
    {Kind::PartitionTable,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Partition a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "By range, list or hash, filled beside running traffic."),
     QT_TRANSLATE_NOOP("ChangeWords", "Partition %1 by %2"),
     {Table, Columns}},
    {Kind::AttachPartition,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Attach a partition"),
     QT_TRANSLATE_NOOP("ChangeWords", "Checked beforehand, so that attaching reads nothing."),
     QT_TRANSLATE_NOOP("ChangeWords", "Attach %1 to %2"),
     {Partition, Table}},
    {Kind::DetachPartition,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Detach a partition"),
     QT_TRANSLATE_NOOP("ChangeWords", "Without stopping queries from PostgreSQL 14 on."),
     QT_TRANSLATE_NOOP("ChangeWords", "Detach %1 from %2"),
     {Partition, Table}},
    {Kind::SetTablespace,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move a table to another tablespace"),
     QT_TRANSLATE_NOOP("ChangeWords", "The whole table is copied under a lock."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move %1 to tablespace %2"),
     {Table, Tablespace}},
    {Kind::SetLogged,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Make a table crash-safe"),
     QT_TRANSLATE_NOOP("ChangeWords", "The whole table is written to the log."),
     QT_TRANSLATE_NOOP("ChangeWords", "Make %1 crash-safe (LOGGED)"),
     {Table}},
    {Kind::SetUnlogged,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Make a table unlogged"),
     QT_TRANSLATE_NOOP("ChangeWords", "Faster writes; a crash empties it."),
     QT_TRANSLATE_NOOP("ChangeWords", "Make %1 unlogged"),
     {Table}},
    {Kind::SetOptions,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Set a table's storage options"),
     QT_TRANSLATE_NOOP("ChangeWords", "Fill factor, autovacuum and others; rows follow as they are written."),
     QT_TRANSLATE_NOOP("ChangeWords", "Set %1 of %2"),
     {Options, Table}},
    {Kind::RemoveBloat,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Remove bloat from a table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Give unused space back to the disk."),
     QT_TRANSLATE_NOOP("ChangeWords", "Remove bloat from %1"),
     {Table}},
    {Kind::CreateSchema,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a schema"),
     QT_TRANSLATE_NOOP("ChangeWords", "Empty at first."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create schema %1"),
     {NewSchema}},
    {Kind::DropSchema,
     QT_TRANSLATE_NOOP("ChangeWords", "Tables"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a schema"),
     QT_TRANSLATE_NOOP("ChangeWords", "When nothing is left in it."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop schema %1"),
     {Schema}},
    {Kind::CreateType,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a type"),
     QT_TRANSLATE_NOOP("ChangeWords", "An enum, a composite type, a range or a domain; nobody can be using it yet."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create type %1"),
     {TypeName}},
    {Kind::DropType,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a type"),
     QT_TRANSLATE_NOOP("ChangeWords", "When nothing has it any more; its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop type %1"),
     {TypeName}},
    {Kind::AddEnumValue,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a value to an enum"),
     QT_TRANSLATE_NOOP("ChangeWords", "Values can be appended, not taken back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Add value %1 to %2"),
     {Value, TypeName}},
    {Kind::RenameEnumValue,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename a value of an enum"),
     QT_TRANSLATE_NOOP("ChangeWords", "All rows have the new name at once."),
     QT_TRANSLATE_NOOP("ChangeWords", "Rename value %1 of %2 to %3"),
     {Value, TypeName, NewName}},
    {Kind::RemoveEnumValue,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Remove a value from an enum"),
     QT_TRANSLATE_NOOP("ChangeWords", "The type is replaced; tables that use it are rewritten."),
     QT_TRANSLATE_NOOP("ChangeWords", "Remove value %1 of %2"),
     {Value, TypeName}},
    {Kind::AddDomainCheck,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a check to a domain"),
     QT_TRANSLATE_NOOP("ChangeWords", "For new rows at once, for old rows after a check without lock."),
     QT_TRANSLATE_NOOP("ChangeWords", "Check %1 in domain %2"),
     {Expression, TypeName}},
    {Kind::DropDomainCheck,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a check of a domain"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop check %1 of domain %2"),
     {Name, TypeName}},
    {Kind::AddAttribute,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add an attribute to a composite type"),
     QT_TRANSLATE_NOOP("ChangeWords", "Values that are there have NULL in it."),
     QT_TRANSLATE_NOOP("ChangeWords", "Add attribute %1 to %2"),
     {Column, TypeName}},
    {Kind::DropAttribute,
     QT_TRANSLATE_NOOP("ChangeWords", "Types"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop an attribute of a composite type"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its values are lost."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop attribute %1 of %2"),
     {Column, TypeName}},
    {Kind::CreateView,
     QT_TRANSLATE_NOOP("ChangeWords", "Views"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a view"),
     QT_TRANSLATE_NOOP("ChangeWords", "Nobody can be using it yet."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create view %1"),
     {Table}},
    {Kind::ReplaceView,
     QT_TRANSLATE_NOOP("ChangeWords", "Views"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace a view"),
     QT_TRANSLATE_NOOP("ChangeWords", "With everything that reads it, in one short moment."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace view %1"),
     {Table}},
    {Kind::DropView,
     QT_TRANSLATE_NOOP("ChangeWords", "Views"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a view"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop view %1"),
     {Table}},
    {Kind::CreateMatview,
     QT_TRANSLATE_NOOP("ChangeWords", "Views"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a materialized view"),
     QT_TRANSLATE_NOOP("ChangeWords", "Filled once, at its creation."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create materialized view %1"),
     {Table}},
    {Kind::ReplaceMatview,
     QT_TRANSLATE_NOOP("ChangeWords", "Views"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace a materialized view"),
     QT_TRANSLATE_NOOP("ChangeWords", "Filled under another name first, then takes over."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace materialized view %1"),
     {Table}},
    {Kind::CreateTrigger,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a trigger"),
     QT_TRANSLATE_NOOP("ChangeWords", "Acts on every write from then on."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create trigger %1 on %2"),
     {Name, Table}},
    {Kind::ReplaceTrigger,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace a trigger"),
     QT_TRANSLATE_NOOP("ChangeWords", "No write falls between the old and the new one."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace trigger %1 on %2"),
     {Name, Table}},
    {Kind::DropTrigger,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a trigger"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop trigger %1 on %2"),
     {Name, Table}},
    {Kind::CreateFunction,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Create a function"),
     QT_TRANSLATE_NOOP("ChangeWords", "Or a procedure."),
     QT_TRANSLATE_NOOP("ChangeWords", "Create function %1"),
     {QualifiedName}},
    {Kind::ReplaceFunction,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace a function"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its old definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Replace function %1"),
     {QualifiedName}},
    {Kind::DropFunction,
     QT_TRANSLATE_NOOP("ChangeWords", "Triggers and functions"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a function"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop function %1"),
     {QualifiedName}},
    {Kind::FillColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "Fill a column"),
     QT_TRANSLATE_NOOP("ChangeWords", "From an expression, in batches where there are many rows."),
     QT_TRANSLATE_NOOP("ChangeWords", "Fill %1 of %2"),
     {Column, Table}},
    {Kind::CopyRows,
     QT_TRANSLATE_NOOP("ChangeWords", "Rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "Copy rows to another table"),
     QT_TRANSLATE_NOOP("ChangeWords", "In batches along the key; rows that are there already stay as they are."),
     QT_TRANSLATE_NOOP("ChangeWords", "Copy rows of %1 to %2"),
     {Table, Referenced}},
    {Kind::NormaliseColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move a column's values to a lookup table"),
     QT_TRANSLATE_NOOP("ChangeWords", "Each value stands once; rows refer to it."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move values of %1 of %2 to %3"),
     {Column, Table, NewName}},
    {Kind::DeleteRows,
     QT_TRANSLATE_NOOP("ChangeWords", "Rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "Delete rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "In batches along the key."),
     QT_TRANSLATE_NOOP("ChangeWords", "Delete rows of %1"),
     {Table}},
    {Kind::ArchiveRows,
     QT_TRANSLATE_NOOP("ChangeWords", "Rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "Archive rows"),
     QT_TRANSLATE_NOOP("ChangeWords", "They move to a table beside it, in batches."),
     QT_TRANSLATE_NOOP("ChangeWords", "Archive rows of %1 in %2"),
     {Table, NewName}},
    {Kind::AddPolicy,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Add a policy"),
     QT_TRANSLATE_NOOP("ChangeWords", "Which rows a role may see and write."),
     QT_TRANSLATE_NOOP("ChangeWords", "Add policy %1 to %2"),
     {Name, Table}},
    {Kind::DropPolicy,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop a policy"),
     QT_TRANSLATE_NOOP("ChangeWords", "Its definition is kept for the way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Drop policy %1 of %2"),
     {Name, Table}},
    {Kind::EnableRowSecurity,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn row security on"),
     QT_TRANSLATE_NOOP("ChangeWords", "From then on policies decide which rows are seen."),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn row security of %1 on"),
     {Table}},
    {Kind::DisableRowSecurity,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn row security off"),
     QT_TRANSLATE_NOOP("ChangeWords", "Policies stay, but are not applied."),
     QT_TRANSLATE_NOOP("ChangeWords", "Turn row security of %1 off"),
     {Table}},
    {Kind::GrantPrivileges,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Grant privileges"),
     QT_TRANSLATE_NOOP("ChangeWords", "On a table, to a role or to everybody."),
     QT_TRANSLATE_NOOP("ChangeWords", "Grant %1 on %2"),
     {Privileges, Table}},
    {Kind::RevokePrivileges,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Revoke privileges"),
     QT_TRANSLATE_NOOP("ChangeWords", "From a role or from everybody."),
     QT_TRANSLATE_NOOP("ChangeWords", "Revoke %1 on %2"),
     {Privileges, Table}},
    {Kind::ChangeOwner,
     QT_TRANSLATE_NOOP("ChangeWords", "Security"),
     QT_TRANSLATE_NOOP("ChangeWords", "Change the owner"),
     QT_TRANSLATE_NOOP("ChangeWords", "Of a table."),
     QT_TRANSLATE_NOOP("ChangeWords", "Give %1 to %2"),
     {Table, Role}},
    {Kind::ChangeEngine,
     QT_TRANSLATE_NOOP("ChangeWords", "Larger moves"),
     QT_TRANSLATE_NOOP("ChangeWords", "Change the server's engine or version"),
     QT_TRANSLATE_NOOP("ChangeWords", "The whole database moves to another server."),
     QT_TRANSLATE_NOOP("ChangeWords", "Change the server's engine or version"),
     {}},
    {Kind::MovePlatform,
     QT_TRANSLATE_NOOP("ChangeWords", "Larger moves"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move to another platform"),
     QT_TRANSLATE_NOOP("ChangeWords", "The whole database moves to other machines or another provider."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move to another platform"),
     {}},
    {Kind::MoveToService,
     QT_TRANSLATE_NOOP("ChangeWords", "Larger moves"),
     QT_TRANSLATE_NOOP("ChangeWords", "Move a table to another service"),
     QT_TRANSLATE_NOOP("ChangeWords", "The table leaves this database."),
     QT_TRANSLATE_NOOP("ChangeWords", "Move %1 to another service"),
     {Table}},
    {Kind::RunSql,
     QT_TRANSLATE_NOOP("ChangeWords", "SQL of your own"),
     QT_TRANSLATE_NOOP("ChangeWords", "Run SQL of your own"),
     QT_TRANSLATE_NOOP("ChangeWords", "What no other kind of change says: statements, and their way back."),
     QT_TRANSLATE_NOOP("ChangeWords", "Run: %1"),
     {Name}},
};

/// What happens otherwise on SQLite.
struct SqliteRow {
    Kind kind;
    const char *explanation;
};
constexpr const char *anew =
    QT_TRANSLATE_NOOP("ChangeWords", "SQLite makes the table anew for it: at once where it is small, beside the old "
                                     "one where it is large.");
constexpr const char *built = QT_TRANSLATE_NOOP("ChangeWords", "Whoever writes to the file waits while it is built.");
constexpr SqliteRow sqliteRows[] = {
    {Kind::ChangeType, anew},
    {Kind::SetNotNull, anew},
    {Kind::DropNotNull, anew},
    {Kind::SetDefault, anew},
    {Kind::DropDefault, anew},
    {Kind::AddGeneratedColumn,
     QT_TRANSLATE_NOOP("ChangeWords", "Computed from the others; one that is stored needs the table made anew.")},
    {Kind::AddIdentity,
     QT_TRANSLATE_NOOP("ChangeWords", "AUTOINCREMENT: no number is given twice. The table is made anew for it.")},
    {Kind::DropIdentity,
     QT_TRANSLATE_NOOP("ChangeWords", "Without AUTOINCREMENT the numbers of rows that are gone may come again. The "
                                      "table is made anew for it.")},
    {Kind::SetCollation, anew},
    {Kind::AddIndex, built},
    {Kind::DropIndex, QT_TRANSLATE_NOOP("ChangeWords", "Short; its definition is kept for the way back.")},
    {Kind::ReplaceIndex, built},
    {Kind::RenameIndex,
     QT_TRANSLATE_NOOP("ChangeWords", "SQLite builds it again under the new name; whoever writes to the file waits.")},
    {Kind::RebuildIndex, built},
    {Kind::AddUnique, anew},
    {Kind::AddCheck, anew},
    {Kind::AddForeignKey, anew},
    {Kind::AddPrimaryKey, anew},
    {Kind::ReplacePrimaryKey, anew},
    {Kind::DropConstraint, anew},
    {Kind::RenameConstraint, anew},
    {Kind::ChangeForeignKey, anew},
    {Kind::SetOptions, anew},
    {Kind::RemoveBloat,
     QT_TRANSLATE_NOOP("ChangeWords", "Of the whole file, by VACUUM; nobody else writes to it meanwhile.")},
};

const Row &row(Kind kind)
{
    return *std::ranges::find(rows, kind, &Row::kind);
}

QString words(const char *text)
{
    return QCoreApplication::translate("ChangeWords", text);
}

QString filled(Place place, const plan::Change &change)
{
    switch (place) {
    case Nothing:
        break;
    case Table:
        return sql::qualifiedName(change.schema, change.table);
    case Referenced:
        return sql::qualifiedName(change.referencedSchema, change.referencedTable);
    case QualifiedName:
        return sql::qualifiedName(change.schema, change.name);
    case TypeName:
        return sql::qualifiedName(change.schema, change.typeName);
    case Name:
        return change.name;
    case Column:
        return change.column;
    case Columns:
        return change.columns.join(", "_L1);
    case NewName:
        return change.newName;
    case NewSchema:
        return change.newSchema;
    case Schema:
        return change.schema;
    case Type:
        return change.type;
    case Expression:
        return change.expression;
    case Value:
        return change.value;
    case Partition:
        return change.partition;
    case Tablespace:
        return change.tablespace;
    case Collation:
        return change.collation;
    case Options:
        return change.options.join(", "_L1);
    case Privileges:
        return change.privileges.join(", "_L1);
    case Role:
        return change.role;
    }
    return {};
}

} // namespace changekinds

QString changeTitle(plan::ChangeKind kind)
{
    return changekinds::words(changekinds::row(kind).title);
}

QString changeExplanation(plan::ChangeKind kind, sql::Engine engine)
{
    const auto other = std::ranges::find(changekinds::sqliteRows, kind, &changekinds::SqliteRow::kind);
    if (engine == sql::Engine::Sqlite && other != std::end(changekinds::sqliteRows))
        return changekinds::words(other->explanation);
    return changekinds::words(changekinds::row(kind).explanation);
}

QString changeGroup(plan::ChangeKind kind)
{
    return changekinds::words(changekinds::row(kind).group);
}

QString changeSentence(const plan::Change &change)
{
    const changekinds::Row &row = changekinds::row(change.kind);
    QString out;
    const QString text = changekinds::words(row.sentence);
    for (qsizetype i = 0; i < text.size(); ++i) { // by hand: what is put in may hold a %1 of its own
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1 || number > 3) {
            out += text[i];
            continue;
        }
        out += changekinds::filled(row.places[number - 1], change);
        ++i;
    }
    return out;
}

} // namespace lockstep::desktop
