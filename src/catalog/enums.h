// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "catalog/types.h"

namespace lockstep::catalog {

/// The words of the Catalog's enums in files.
inline constexpr std::array relationKindNames{
    base::EnumName{RelationKind::Table, QLatin1StringView("table")},
    base::EnumName{RelationKind::Partitioned, QLatin1StringView("partitioned")},
    base::EnumName{RelationKind::View, QLatin1StringView("view")},
    base::EnumName{RelationKind::MaterializedView, QLatin1StringView("materialized-view")},
    base::EnumName{RelationKind::Foreign, QLatin1StringView("foreign")},
    base::EnumName{RelationKind::Index, QLatin1StringView("index")},
    base::EnumName{RelationKind::PartitionedIndex, QLatin1StringView("partitioned-index")},
    base::EnumName{RelationKind::Sequence, QLatin1StringView("sequence")},
    base::EnumName{RelationKind::Composite, QLatin1StringView("composite")},
};
inline constexpr std::array persistenceNames{
    base::EnumName{Persistence::Permanent, QLatin1StringView("permanent")},
    base::EnumName{Persistence::Unlogged, QLatin1StringView("unlogged")},
    base::EnumName{Persistence::Temporary, QLatin1StringView("temporary")},
};
inline constexpr std::array identityNames{
    base::EnumName{Identity::None, QLatin1StringView("none")},
    base::EnumName{Identity::Always, QLatin1StringView("always")},
    base::EnumName{Identity::ByDefault, QLatin1StringView("by-default")},
};
inline constexpr std::array generatedNames{
    base::EnumName{Generated::None, QLatin1StringView("none")},
    base::EnumName{Generated::Stored, QLatin1StringView("stored")},
    base::EnumName{Generated::Virtual, QLatin1StringView("virtual")},
};
inline constexpr std::array constraintKindNames{
    base::EnumName{ConstraintKind::PrimaryKey, QLatin1StringView("primary-key")},
    base::EnumName{ConstraintKind::Unique, QLatin1StringView("unique")},
    base::EnumName{ConstraintKind::Check, QLatin1StringView("check")},
    base::EnumName{ConstraintKind::ForeignKey, QLatin1StringView("foreign-key")},
    base::EnumName{ConstraintKind::Exclusion, QLatin1StringView("exclusion")},
    base::EnumName{ConstraintKind::NotNull, QLatin1StringView("not-null")},
};
inline constexpr std::array typeKindNames{
    base::EnumName{TypeKind::Base, QLatin1StringView("base")},
    base::EnumName{TypeKind::Domain, QLatin1StringView("domain")},
    base::EnumName{TypeKind::Enum, QLatin1StringView("enum")},
    base::EnumName{TypeKind::Composite, QLatin1StringView("composite")},
    base::EnumName{TypeKind::Range, QLatin1StringView("range")},
    base::EnumName{TypeKind::Multirange, QLatin1StringView("multirange")},
    base::EnumName{TypeKind::Pseudo, QLatin1StringView("pseudo")},
};
inline constexpr std::array volatilityNames{
    base::EnumName{Volatility::Immutable, QLatin1StringView("immutable")},
    base::EnumName{Volatility::Stable, QLatin1StringView("stable")},
    base::EnumName{Volatility::Volatile, QLatin1StringView("volatile")},
};

/// The table of an enum, for templates.
inline constexpr const auto &namesOf(RelationKind)
{
    return relationKindNames;
}
inline constexpr const auto &namesOf(Persistence)
{
    return persistenceNames;
}
inline constexpr const auto &namesOf(Identity)
{
    return identityNames;
}
inline constexpr const auto &namesOf(Generated)
{
    return generatedNames;
}
inline constexpr const auto &namesOf(ConstraintKind)
{
    return constraintKindNames;
}
inline constexpr const auto &namesOf(TypeKind)
{
    return typeKindNames;
}
inline constexpr const auto &namesOf(Volatility)
{
    return volatilityNames;
}

} // namespace lockstep::catalog
