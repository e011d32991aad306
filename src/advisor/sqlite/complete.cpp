// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/rebuild.h"
#include "advisor/sqlite/runbooks.h"
#include "plan/names.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

using plan::Change;
using plan::ChangeKind;

/// "orders_customer_placed_idx", free.
static QString indexName(const Change &change, const catalog::Catalog &catalog)
{
    QStringList words{change.table};
    for (const QString &column : change.columns)
        words << (column.startsWith(u'(') ? u"expr"_s : column);
    return freeName(words.join(u'_') + u"_idx", catalog);
}

/// A constraint without a name could only be dropped by what it says.
static base::Status nameConstraint(Change &change, const Table &table)
{
    using enum ChangeKind;
    const QString ending = change.kind == AddUnique                                           ? u"_key"_s
                           : change.kind == AddCheck                                          ? u"_check"_s
                           : change.kind == AddForeignKey                                     ? u"_fkey"_s
                           : change.kind == AddPrimaryKey || change.kind == ReplacePrimaryKey ? u"_pkey"_s
                                                                                              : QString();
    if (ending.isEmpty())
        return {};
    const auto taken = [&](const QString &name) {
        return std::ranges::any_of(table.relation().constraints, [&](const catalog::Constraint &constraint) {
            return catalog::sqlite::sameName(constraint.name, name);
        });
    };
    if (change.kind == ReplacePrimaryKey && change.name.isEmpty())
        for (const catalog::Constraint &constraint : table.relation().constraints)
            if (constraint.kind == catalog::ConstraintKind::PrimaryKey)
                change.name = constraint.name; // as it was called, or not
    if (change.name.isEmpty()) {
        const QString base =
            (QStringList{table.name()} + (ending == u"_pkey" ? QStringList() : change.columns)).join(u'_') + ending;
        change.name = base;
        for (int n = 2; taken(change.name); ++n)
            change.name = base + QString::number(n);
    } else if (taken(change.name) && change.kind != ReplacePrimaryKey) {
        return invalid(u"advisor.name-taken"_s, {change.name});
    }
    return {};
}

base::Result<Change> completeChange(Change change, const catalog::Catalog &catalog)
{
    using enum ChangeKind;
    change = plan::onlyOwnFields(change);
    for (const plan::ChangeField field : plan::descriptor(change.kind).required)
        if (plan::fieldText(change, field).trimmed().isEmpty())
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.field-missing"_s, {plan::fieldName(field)});
    if (!isDirect(change.kind) && !isRebuild(change.kind) && !isRunbook(change.kind))
        return unsupported(u"advisor.sqlite-has-none"_s, {plan::changeKindName(change.kind)});
    change.schema = change.referencedSchema = u"main"_s;

    static constexpr ChangeKind making[] = {CreateTable, CreateView, CreateTrigger, ReplaceTrigger,
                                            DropTrigger, DropView,   ReplaceView};
    const bool needsTable = !change.table.isEmpty() && !std::ranges::contains(making, change.kind);
    if (needsTable) {
        const auto table = Table::find(change.table, catalog);
        if (!table)
            return std::unexpected(table.error());
        change.table = table->name();
        QStringList columns = change.columns;
        const bool addsColumn = change.kind == AddColumn || change.kind == AddGeneratedColumn;
        if (!change.column.isEmpty() && !addsColumn)
            columns << change.column;
        for (const QString &name : columns)
            if (!name.startsWith(u'('))
                if (const auto column = table->column(name); !column)
                    return std::unexpected(column.error());
        const QString newColumn = addsColumn ? change.column : change.kind == RenameColumn ? change.newName : QString();
        if (!newColumn.isEmpty() && table->column(newColumn) && !catalog::sqlite::sameName(newColumn, change.column))
            return invalid(u"advisor.name-taken"_s, {newColumn});
        if (addsColumn && table->column(change.column))
            return invalid(u"advisor.name-taken"_s, {change.column});
        if (const auto named = nameConstraint(change, *table); !named)
            return std::unexpected(named.error());
    }
    if (change.kind == AddIndex && change.name.isEmpty())
        change.name = indexName(change, catalog);
    static constexpr ChangeKind makesTable[] = {RenameTable, SplitTable, SplitRows, NormaliseColumn, ArchiveRows};
    const QString made = change.kind == CreateTable || change.kind == CreateView ? change.table
                         : change.kind == AddIndex                               ? change.name
                         : change.kind == RenameIndex                            ? change.newName
                         : std::ranges::contains(makesTable, change.kind)        ? change.newName
                                                                                 : QString();
    const bool onlyCase = change.kind == RenameTable && catalog::sqlite::sameName(change.newName, change.table);
    if (!made.isEmpty() && isTaken(made, catalog) && !onlyCase)
        return invalid(u"advisor.name-taken"_s, {made});
    if (!change.referencedTable.isEmpty()) {
        const auto other = Table::find(change.referencedTable, catalog);
        if (!other)
            return std::unexpected(other.error());
        change.referencedTable = other->name();
        if (takesTwoTables(change.kind) && catalog::sqlite::sameName(change.referencedTable, change.table))
            return invalid(u"advisor.one-table"_s, {change.table});
        if (change.kind == AddForeignKey && change.referencedColumns.isEmpty())
            change.referencedColumns = other->primaryKey();
        if (change.kind == AddForeignKey && change.referencedColumns.isEmpty())
            return invalid(u"advisor.no-primary-key"_s, {other->name()});
        if (change.kind == AddForeignKey && change.referencedColumns.size() != change.columns.size())
            return invalid(u"advisor.foreign-key-columns"_s,
                           {QString::number(change.columns.size()), QString::number(change.referencedColumns.size())});
    }
    if (change.kind == MoveColumn)
        if (const auto completed = completeMove(change, catalog); !completed)
            return std::unexpected(completed.error());
    return change;
}

} // namespace lockstep::advisor::sqlite
