// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/fieldorder.h"

#include <algorithm>

namespace lockstep::desktop {

namespace fieldorder {

using enum plan::ChangeField;
constexpr plan::ChangeField order[] = {
    Schema,
    Table,
    TypeName,
    Name,
    Column,
    Columns,
    Partition,
    Bound,
    Value,
    Before,
    After,
    NewName,
    NewSchema,
    Type,
    NotNull,
    Default,
    Options,
    Privileges,
    Command,
    Role,
    Using,
    Definition,
    Undo,
    Expression,
    Virtual,
    Always,
    Check,
    Collation,
    Tablespace,
    Version,
    ReferencedSchema,
    ReferencedTable,
    ReferencedColumns,
    OnDelete,
    OnUpdate,
    Unique,
    NullsNotDistinct,
    Method,
    Values,
    Include,
    Predicate,
};

/// Whether the server has the thing at all. Of one that is not known, everything is offered.
bool has(const catalog::Server &server, plan::ChangeField field, plan::ChangeKind kind)
{
    using Kind = plan::ChangeKind;
    const bool isSqlite = server.engine == sql::Engine::Sqlite;
    const auto isBefore = [&](int major) { return server.version > 0 && server.major() < major; };
    switch (field) {
    case NullsNotDistinct:
        return !isSqlite && !isBefore(15);
    case Virtual:
        return isSqlite || !isBefore(18);
    case Options: // SQLite has some of tables, but none of indexes
    case Expression:
        return !isSqlite || (kind != Kind::AddIndex && kind != Kind::ReplaceIndex && kind != Kind::CreateTable);
    case Schema: // a file has but one
    case ReferencedSchema:
    case Always:
    case Method:
    case Include:
        return !isSqlite;
    default:
        return true;
    }
}

} // namespace fieldorder

std::vector<plan::ChangeField> fieldsInOrder(plan::ChangeKind kind, const catalog::Server &server)
{
    const plan::ChangeDescriptor &row = plan::descriptor(kind);
    const bool madeUp = std::ranges::contains(row.optional, plan::ChangeField::Name);
    std::vector<plan::ChangeField> out;
    for (const plan::ChangeField field : fieldorder::order)
        if (std::ranges::contains(row.required, field) ||
            (std::ranges::contains(row.optional, field) && fieldorder::has(server, field, kind)))
            out.push_back(field);
    if (madeUp) {
        std::erase(out, plan::ChangeField::Name);
        out.push_back(plan::ChangeField::Name);
    }
    return out;
}

} // namespace lockstep::desktop
