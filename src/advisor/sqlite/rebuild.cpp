// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/rebuild.h"

#include "advisor/sqlite/edits.h"
#include "advisor/sqlite/parentkeys.h"

namespace lockstep::advisor::sqlite {

bool isRebuild(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    static constexpr plan::ChangeKind kinds[] = {AddColumn,          DropColumn,     ChangeType,       SetNotNull,
                                                 DropNotNull,        SetDefault,     DropDefault,      SetCollation,
                                                 AddUnique,          AddCheck,       AddForeignKey,    AddPrimaryKey,
                                                 ReplacePrimaryKey,  DropConstraint, RenameConstraint, ChangeForeignKey,
                                                 AddGeneratedColumn, SetOptions,     AddIdentity,      DropIdentity};
    return std::ranges::contains(kinds, kind);
}

Rebuild unchanged(const Table &table)
{
    Rebuild out;
    out.before = table.relation().source;
    for (const QString &column : table.writable())
        out.forth.emplace_back(column, quoted(column));
    out.back = out.forth;
    out.indexesBefore = out.indexesAfter = table.indexes();
    out.triggersBefore = out.triggersAfter = table.triggers();
    return out;
}

base::Result<Rebuild> rebuildFor(const plan::Change &change, const catalog::Catalog &catalog, const QString &rows)
{
    using plan::ChangeKind;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    catalog::sqlite::TableText text = table->text();
    Rebuild out = unchanged(*table);
    const QString from = rows.isEmpty() ? table->sql() : rows;
    base::Status done;
    if (change.kind == ChangeKind::AddColumn || change.kind == ChangeKind::AddGeneratedColumn) {
        done = addColumn(change, *table, from, text, out);
    } else if (change.kind == ChangeKind::SetOptions) {
        done = editOptions(change, *table, from, text, out);
    } else if (!change.column.isEmpty()) {
        const auto column = table->column(change.column);
        done = column ? editColumn(change, *table, from, text, out) : base::Status(std::unexpected(column.error()));
    } else {
        done = editConstraint(change, *table, from, text, out);
    }
    if (done)
        done = keepsParentKeys(*table, text, out.indexesAfter);
    if (!done)
        return std::unexpected(done.error());
    out.after = catalog::sqlite::tableSql(text);
    return out;
}

} // namespace lockstep::advisor::sqlite
