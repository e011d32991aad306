// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/changewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};
} // namespace

/// The kinds whose name is that of an index that is there.
static bool namesIndex(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    return kind == DropIndex || kind == ReplaceIndex || kind == RenameIndex || kind == RebuildIndex;
}

static bool isRequired(plan::ChangeField field, plan::ChangeKind kind)
{
    return std::ranges::contains(plan::descriptor(kind).required, field);
}

QString changeFieldLabel(plan::ChangeField field, plan::ChangeKind kind)
{
    using enum plan::ChangeField;
    using Kind = plan::ChangeKind;
    switch (field) {
    case Schema:
        return ChangeWords::tr("Schema");
    case Table:
        return changeGroup(kind) == changeGroup(Kind::CreateView) ? ChangeWords::tr("View") : ChangeWords::tr("Table");
    case Column:
        return ChangeWords::tr("Column");
    case NewName:
        return kind == Kind::RemoveEnumValue ? ChangeWords::tr("Rows get this value")
               : kind == Kind::SplitTable || kind == Kind::SplitRows || kind == Kind::ArchiveRows ||
                       kind == Kind::NormaliseColumn
                   ? ChangeWords::tr("New table")
                   : ChangeWords::tr("New name");
    case Type:
        return kind == Kind::ChangeType ? ChangeWords::tr("New type") : ChangeWords::tr("Type");
    case Default:
        return kind == Kind::SetNotNull ? ChangeWords::tr("Rows with NULL get") : ChangeWords::tr("Default");
    case NotNull:
        return ChangeWords::tr("NULL is forbidden (NOT NULL)");
    case Using:
        return kind == Kind::AddPolicy   ? ChangeWords::tr("Rows that may be seen")
               : kind == Kind::AddColumn ? ChangeWords::tr("Rows that are there get")
                                         : ChangeWords::tr("Old value becomes");
    case Columns:
        return kind == Kind::MoveColumn ? ChangeWords::tr("Matched by, here") : ChangeWords::tr("Columns");
    case Method:
        return ChangeWords::tr("Method");
    case Predicate:
        return ChangeWords::tr("Only rows where");
    case Include:
        return ChangeWords::tr("Carry along (INCLUDE)");
    case Unique:
        return ChangeWords::tr("No two rows alike (UNIQUE)");
    case NullsNotDistinct:
        return ChangeWords::tr("NULL is like NULL (NULLS NOT DISTINCT)");
    case Name:
        return namesIndex(kind)       ? ChangeWords::tr("Index")
               : kind == Kind::RunSql ? ChangeWords::tr("What it does")
                                      : ChangeWords::tr("Name");
    case Expression:
        return kind == Kind::FillColumn || kind == Kind::AddGeneratedColumn ? ChangeWords::tr("Value")
               : kind == Kind::CreateTable                                  ? ChangeWords::tr("Partition by")
               : kind == Kind::AddExclusion                                 ? ChangeWords::tr("Excluded together")
                                                                            : ChangeWords::tr("Condition");
    case Undo:
        return ChangeWords::tr("Way back");
    case Definition:
        return kind == Kind::RunSql        ? ChangeWords::tr("Statements")
               : kind == Kind::CreateTable ? ChangeWords::tr("Columns and constraints")
                                           : ChangeWords::tr("Definition");
    case NewSchema:
        return ChangeWords::tr("New schema");
    case Collation:
        return ChangeWords::tr("Collation");
    case Always:
        return ChangeWords::tr("Refuse values of the application (ALWAYS)");
    case Virtual:
        return ChangeWords::tr("Computed when read (VIRTUAL)");
    case Partition:
        return ChangeWords::tr("Partition");
    case Bound:
        return ChangeWords::tr("Bound");
    case Values:
        return ChangeWords::tr("Bounds, values or number");
    case Tablespace:
        return ChangeWords::tr("Tablespace");
    case Options:
        return ChangeWords::tr("Options");
    case Role:
        return kind == Kind::ChangeOwner ? ChangeWords::tr("New owner") : ChangeWords::tr("Role");
    case Privileges:
        return ChangeWords::tr("Privileges");
    case Command:
        return ChangeWords::tr("Command");
    case Check:
        return ChangeWords::tr("New rows must fulfil");
    case Version:
        return kind == Kind::MovePlatform ? ChangeWords::tr("New platform") : ChangeWords::tr("New version");
    case ReferencedSchema:
        return kind == Kind::AddForeignKey ? ChangeWords::tr("Referenced schema") : ChangeWords::tr("Other schema");
    case ReferencedTable:
        return kind == Kind::AddForeignKey ? ChangeWords::tr("Referenced table") : ChangeWords::tr("Other table");
    case ReferencedColumns:
        return kind == Kind::MoveColumn ? ChangeWords::tr("Matched by, there") : ChangeWords::tr("Referenced columns");
    case OnDelete:
        return ChangeWords::tr("When the referenced row is deleted");
    case OnUpdate:
        return ChangeWords::tr("When the referenced key changes");
    case TypeName:
        if (kind == Kind::AddDomainCheck || kind == Kind::DropDomainCheck)
            return ChangeWords::tr("Domain");
        if (kind == Kind::AddAttribute || kind == Kind::DropAttribute)
            return ChangeWords::tr("Composite type");
        return kind == Kind::CreateType || kind == Kind::DropType ? ChangeWords::tr("Type")
                                                                  : ChangeWords::tr("Enum type");
    case Value:
        return kind == Kind::AddEnumValue ? ChangeWords::tr("New value") : ChangeWords::tr("Value");
    case Before:
        return ChangeWords::tr("Before the value");
    case After:
        return ChangeWords::tr("After the value");
    }
    return {};
}

/// What SQLite writes otherwise; null where it does not.
static QString hintOnSqlite(plan::ChangeField field, plan::ChangeKind kind)
{
    using enum plan::ChangeField;
    using Kind = plan::ChangeKind;
    switch (field) {
    case Type:
        return ChangeWords::tr("for example INTEGER");
    case Name:
        return isRequired(Name, kind) ? QString() : ChangeWords::tr("empty: one is made up");
    case Definition:
        return kind == Kind::CreateTable ? ChangeWords::tr("for example id INTEGER PRIMARY KEY, name TEXT NOT NULL")
                                         : QString();
    case Options:
        return ChangeWords::tr("STRICT; to take it away STRICT=off");
    case Collation:
        return ChangeWords::tr("for example NOCASE");
    default:
        return {};
    }
}

QString changeFieldHint(plan::ChangeField field, plan::ChangeKind kind, sql::Engine engine)
{
    using enum plan::ChangeField;
    using Kind = plan::ChangeKind;
    if (const QString own = engine == sql::Engine::Sqlite ? hintOnSqlite(field, kind) : QString(); !own.isEmpty())
        return own;
    switch (field) {
    case Type:
        return kind == Kind::WidenKey ? ChangeWords::tr("empty: bigint") : ChangeWords::tr("for example bigint");
    case Default:
        return kind == Kind::SetDefault   ? ChangeWords::tr("an SQL expression; empty removes the default")
               : kind == Kind::SetNotNull ? ChangeWords::tr("an SQL expression; empty: there are none")
                                          : ChangeWords::tr("an SQL expression; empty for none");
    case Using:
        return kind == Kind::AddPolicy   ? ChangeWords::tr("an SQL condition; empty for all rows")
               : kind == Kind::AddColumn ? ChangeWords::tr("an SQL expression; empty for the default")
                                         : ChangeWords::tr("an SQL expression; empty for a cast");
    case Columns:
        return kind == Kind::MoveColumn ? ChangeWords::tr("empty: as a foreign key says")
               : kind == Kind::CopyRows ? ChangeWords::tr("empty: all that both have")
                                        : ChangeWords::tr("one or more, separated by commas");
    case Predicate:
        return isRequired(Predicate, kind) ? ChangeWords::tr("an SQL condition")
                                           : ChangeWords::tr("an SQL condition; empty for all rows");
    case Check:
        return ChangeWords::tr("an SQL condition; empty: the same");
    case Name:
        return isRequired(Name, kind) ? QString() : ChangeWords::tr("empty: as the server would");
    case Expression:
        return kind == Kind::FillColumn || kind == Kind::AddGeneratedColumn ? ChangeWords::tr("an SQL expression")
               : kind == Kind::CreateTable  ? ChangeWords::tr("RANGE (created_at); empty for none")
               : kind == Kind::AddExclusion ? ChangeWords::tr("for example room WITH =, during WITH &&")
                                            : ChangeWords::tr("an SQL condition that every row fulfils");
    case Undo:
        return ChangeWords::tr("statements that take it back; empty: there is none");
    case Definition:
        return kind == Kind::RunSql        ? ChangeWords::tr("one or more, separated by semicolons")
               : kind == Kind::CreateTable ? ChangeWords::tr("for example id bigint PRIMARY KEY, name text NOT NULL")
               : changeGroup(kind) == changeGroup(Kind::CreateView) ? ChangeWords::tr("a SELECT")
                                                                    : ChangeWords::tr("the whole CREATE statement");
    case Bound:
        return ChangeWords::tr("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
    case Values:
        return ChangeWords::tr("bounds, or values, or how many (hash)");
    case Options:
        return kind == Kind::SetOptions ? ChangeWords::tr("fillfactor=70; a name alone: the default")
                                        : ChangeWords::tr("for example fillfactor=70");
    case Privileges:
        return ChangeWords::tr("for example select, update");
    case Role:
        return isRequired(Role, kind) ? QString() : ChangeWords::tr("empty: everybody");
    case Collation:
        return ChangeWords::tr("for example \"C\"");
    case ReferencedColumns:
        return kind == Kind::MoveColumn ? QString() : ChangeWords::tr("empty: the primary key");
    case Before:
    case After:
        return ChangeWords::tr("empty: at the end");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
