// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changewords.h"

#include "sql/quote.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};
} // namespace

QString changeTitle(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    switch (kind) {
    case AddColumn:
        return ChangeWords::tr("Add a column");
    case DropColumn:
        return ChangeWords::tr("Drop a column");
    case RenameColumn:
        return ChangeWords::tr("Rename a column");
    case ChangeType:
        return ChangeWords::tr("Change a column's type");
    case SetNotNull:
        return ChangeWords::tr("Forbid NULL in a column");
    case DropNotNull:
        return ChangeWords::tr("Allow NULL in a column");
    case SetDefault:
        return ChangeWords::tr("Set a column's default");
    case AddIndex:
        return ChangeWords::tr("Add an index");
    case DropIndex:
        return ChangeWords::tr("Drop an index");
    case AddUnique:
        return ChangeWords::tr("Add a unique constraint");
    case AddCheck:
        return ChangeWords::tr("Add a check constraint");
    case AddForeignKey:
        return ChangeWords::tr("Add a foreign key");
    case AddPrimaryKey:
        return ChangeWords::tr("Add a primary key");
    case RenameTable:
        return ChangeWords::tr("Rename a table");
    case DropTable:
        return ChangeWords::tr("Drop a table");
    case AddEnumValue:
        return ChangeWords::tr("Add a value to an enum");
    case RemoveBloat:
        return ChangeWords::tr("Remove bloat from a table");
    case SplitTable:
        return ChangeWords::tr("Split a table");
    case MergeTables:
        return ChangeWords::tr("Merge tables");
    case ChangeEngine:
        return ChangeWords::tr("Change the server's engine or version");
    case MoveToService:
        return ChangeWords::tr("Move a table to another service");
    }
    return {};
}

QString changeExplanation(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    switch (kind) {
    case AddColumn:
        return ChangeWords::tr("With or without a default; NOT NULL if you like.");
    case DropColumn:
        return ChangeWords::tr("The application stops using it first; its data can be kept for a while.");
    case RenameColumn:
        return ChangeWords::tr("Both names work while the application changes over.");
    case ChangeType:
        return ChangeWords::tr("In place where the server need not rewrite, else through a second column.");
    case SetNotNull:
        return ChangeWords::tr("Checked beforehand without holding up writes.");
    case DropNotNull:
        return ChangeWords::tr("Short; old rows are not looked at.");
    case SetDefault:
        return ChangeWords::tr("For new rows; old rows keep their values.");
    case AddIndex:
        return ChangeWords::tr("Built beside running traffic.");
    case DropIndex:
        return ChangeWords::tr("Without stopping queries; its definition is kept for the way back.");
    case AddUnique:
        return ChangeWords::tr("The index is built first, beside running traffic, then becomes the constraint.");
    case AddCheck:
        return ChangeWords::tr("For new rows at once, for old rows after a check without lock.");
    case AddForeignKey:
        return ChangeWords::tr("For new rows at once, for old rows after a check without lock.");
    case AddPrimaryKey:
        return ChangeWords::tr("The index is built first, then becomes the key.");
    case RenameTable:
        return ChangeWords::tr("A view keeps the old name while the application changes over.");
    case DropTable:
        return ChangeWords::tr("Renamed first, dropped when nobody has missed it.");
    case AddEnumValue:
        return ChangeWords::tr("Values can be appended, not taken back.");
    case RemoveBloat:
        return ChangeWords::tr("Give unused space back to the disk.");
    case SplitTable:
        return ChangeWords::tr("Columns move to a new table.");
    case MergeTables:
        return ChangeWords::tr("Rows of several tables move into one.");
    case ChangeEngine:
        return ChangeWords::tr("The whole database moves to another server.");
    case MoveToService:
        return ChangeWords::tr("The table leaves this database.");
    }
    return {};
}

QString changeGroup(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    switch (kind) {
    case AddColumn:
    case DropColumn:
    case RenameColumn:
    case ChangeType:
    case SetNotNull:
    case DropNotNull:
    case SetDefault:
        return ChangeWords::tr("Columns");
    case AddIndex:
    case DropIndex:
        return ChangeWords::tr("Indexes");
    case AddUnique:
    case AddCheck:
    case AddForeignKey:
    case AddPrimaryKey:
        return ChangeWords::tr("Constraints");
    case RenameTable:
    case DropTable:
    case AddEnumValue:
        return ChangeWords::tr("Tables and types");
    case RemoveBloat:
    case SplitTable:
    case MergeTables:
    case ChangeEngine:
    case MoveToService:
        return ChangeWords::tr("Larger moves");
    }
    return {};
}

QString changeSentence(const plan::Change &c)
{
    using enum plan::ChangeKind;
    const QString table = sql::qualifiedName(c.schema, c.table);
    const QString columns = c.columns.join(", "_L1);
    switch (c.kind) {
    case AddColumn:
        return ChangeWords::tr("Add column %1 to %2").arg(c.column, table);
    case DropColumn:
        return ChangeWords::tr("Drop column %1 of %2").arg(c.column, table);
    case RenameColumn:
        return ChangeWords::tr("Rename column %1 of %2 to %3").arg(c.column, table, c.newName);
    case ChangeType:
        return ChangeWords::tr("Change %1 of %2 to %3").arg(c.column, table, c.type);
    case SetNotNull:
        return ChangeWords::tr("Forbid NULL in %1 of %2").arg(c.column, table);
    case DropNotNull:
        return ChangeWords::tr("Allow NULL in %1 of %2").arg(c.column, table);
    case SetDefault:
        return ChangeWords::tr("Set the default of %1 of %2").arg(c.column, table);
    case AddIndex:
        return ChangeWords::tr("Index %1 (%2)").arg(table, columns);
    case DropIndex:
        return ChangeWords::tr("Drop index %1").arg(sql::qualifiedName(c.schema, c.name));
    case AddUnique:
        return ChangeWords::tr("Make %1 unique in %2").arg(columns, table);
    case AddCheck:
        return ChangeWords::tr("Check %1 in %2").arg(c.expression, table);
    case AddForeignKey:
        return ChangeWords::tr("Foreign key from %1 (%2) to %3")
            .arg(table, columns, sql::qualifiedName(c.referencedSchema, c.referencedTable));
    case AddPrimaryKey:
        return ChangeWords::tr("Primary key %1 of %2").arg(columns, table);
    case RenameTable:
        return ChangeWords::tr("Rename table %1 to %2").arg(table, c.newName);
    case DropTable:
        return ChangeWords::tr("Drop table %1").arg(table);
    case AddEnumValue:
        return ChangeWords::tr("Add value %1 to %2").arg(c.value, sql::qualifiedName(c.schema, c.typeName));
    case RemoveBloat:
        return ChangeWords::tr("Remove bloat from %1").arg(table);
    case SplitTable:
        return ChangeWords::tr("Split table %1").arg(table);
    case MergeTables:
        return ChangeWords::tr("Merge %1 with others").arg(table);
    case ChangeEngine:
        return ChangeWords::tr("Change the server's engine or version");
    case MoveToService:
        return ChangeWords::tr("Move %1 to another service").arg(table);
    }
    return {};
}

QString changeFieldLabel(plan::ChangeField field, plan::ChangeKind kind)
{
    using enum plan::ChangeField;
    using Kind = plan::ChangeKind;
    switch (field) {
    case Schema:
        return ChangeWords::tr("Schema");
    case Table:
        return ChangeWords::tr("Table");
    case Column:
        return ChangeWords::tr("Column");
    case NewName:
        return ChangeWords::tr("New name");
    case Type:
        return kind == Kind::ChangeType ? ChangeWords::tr("New type") : ChangeWords::tr("Type");
    case Default:
        return ChangeWords::tr("Default");
    case NotNull:
        return ChangeWords::tr("NULL is forbidden (NOT NULL)");
    case Using:
        return ChangeWords::tr("Old value becomes");
    case Columns:
        return ChangeWords::tr("Columns");
    case Method:
        return ChangeWords::tr("Method");
    case Predicate:
        return ChangeWords::tr("Only rows where");
    case Include:
        return ChangeWords::tr("Carry along (INCLUDE)");
    case Unique:
        return ChangeWords::tr("No two rows alike (UNIQUE)");
    case Name:
        return kind == Kind::DropIndex ? ChangeWords::tr("Index") : ChangeWords::tr("Name");
    case Expression:
        return ChangeWords::tr("Condition");
    case ReferencedSchema:
        return ChangeWords::tr("Referenced schema");
    case ReferencedTable:
        return ChangeWords::tr("Referenced table");
    case ReferencedColumns:
        return ChangeWords::tr("Referenced columns");
    case OnDelete:
        return ChangeWords::tr("When the referenced row is deleted");
    case OnUpdate:
        return ChangeWords::tr("When the referenced key changes");
    case TypeName:
        return ChangeWords::tr("Enum type");
    case Value:
        return ChangeWords::tr("New value");
    case Before:
        return ChangeWords::tr("Before the value");
    case After:
        return ChangeWords::tr("After the value");
    }
    return {};
}

QString changeFieldHint(plan::ChangeField field, plan::ChangeKind kind)
{
    using enum plan::ChangeField;
    switch (field) {
    case Type:
        return ChangeWords::tr("for example bigint");
    case Default:
        return kind == plan::ChangeKind::SetDefault ? ChangeWords::tr("an SQL expression; empty removes the default")
                                                    : ChangeWords::tr("an SQL expression; empty for none");
    case Using:
        return ChangeWords::tr("an SQL expression; empty for a cast");
    case Columns:
        return ChangeWords::tr("one or more, separated by commas");
    case Method:
        return ChangeWords::tr("btree");
    case Predicate:
        return ChangeWords::tr("an SQL condition; empty for all rows");
    case Name:
        return kind == plan::ChangeKind::DropIndex ? QString() : ChangeWords::tr("empty: made up as the server would");
    case Expression:
        return ChangeWords::tr("an SQL condition that every row fulfils");
    case ReferencedColumns:
        return ChangeWords::tr("empty: the primary key");
    case Before:
    case After:
        return ChangeWords::tr("empty: at the end");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
