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

} // namespace fieldorder

std::vector<plan::ChangeField> fieldsInOrder(plan::ChangeKind kind)
{
    const plan::ChangeDescriptor &row = plan::descriptor(kind);
    const bool madeUp = std::ranges::contains(row.optional, plan::ChangeField::Name);
    std::vector<plan::ChangeField> out;
    for (const plan::ChangeField field : fieldorder::order)
        if (std::ranges::contains(row.required, field) || std::ranges::contains(row.optional, field))
            out.push_back(field);
    if (madeUp) {
        std::erase(out, plan::ChangeField::Name);
        out.push_back(plan::ChangeField::Name);
    }
    return out;
}

} // namespace lockstep::desktop
