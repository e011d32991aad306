// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

#include <algorithm>

/// What the kinds of change have in common, as their forms see it.
namespace lockstep::desktop::families {

using Kind = plan::ChangeKind;

template <Kind... kinds>
[[nodiscard]] constexpr bool isOneOf(Kind kind)
{
    return ((kind == kinds) || ...);
}

/// The kinds whose table or view is made by them.
[[nodiscard]] constexpr bool makesRelation(Kind kind)
{
    return isOneOf<Kind::CreateTable, Kind::CreateView, Kind::CreateMatview>(kind);
}

/// Those whose new name is that of a table beside the old one, or of the old one.
[[nodiscard]] constexpr bool namesNewTable(Kind kind)
{
    return isOneOf<Kind::RenameTable, Kind::SplitTable, Kind::SplitRows, Kind::ArchiveRows, Kind::NormaliseColumn>(
        kind);
}

[[nodiscard]] constexpr bool isAboutView(Kind kind)
{
    return isOneOf<Kind::ReplaceView, Kind::DropView, Kind::ReplaceMatview>(kind);
}

[[nodiscard]] constexpr bool makesColumn(Kind kind)
{
    return isOneOf<Kind::AddColumn, Kind::AddGeneratedColumn>(kind);
}

[[nodiscard]] constexpr bool isAboutIndex(Kind kind)
{
    return isOneOf<Kind::DropIndex, Kind::ReplaceIndex, Kind::RenameIndex, Kind::RebuildIndex>(kind);
}

[[nodiscard]] constexpr bool isAboutConstraint(Kind kind)
{
    return isOneOf<Kind::DropConstraint, Kind::RenameConstraint, Kind::ValidateConstraint, Kind::ChangeForeignKey>(
        kind);
}

[[nodiscard]] constexpr bool makesConstraint(Kind kind)
{
    return isOneOf<Kind::AddUnique, Kind::AddCheck, Kind::AddForeignKey, Kind::AddPrimaryKey, Kind::AddExclusion>(kind);
}

/// Those whose columns may be expressions in parentheses.
[[nodiscard]] constexpr bool takesExpressions(Kind kind)
{
    return isOneOf<Kind::AddIndex, Kind::ReplaceIndex, Kind::PartitionTable>(kind);
}

} // namespace lockstep::desktop::families
