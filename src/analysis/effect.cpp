// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/effect.h"

#include "base/enumnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis {

namespace effectnames {

using base::EnumName;

constexpr std::array modes{
    EnumName{LockMode::None, ""_L1},
    EnumName{LockMode::AccessShare, "ACCESS SHARE"_L1},
    EnumName{LockMode::RowShare, "ROW SHARE"_L1},
    EnumName{LockMode::RowExclusive, "ROW EXCLUSIVE"_L1},
    EnumName{LockMode::ShareUpdateExclusive, "SHARE UPDATE EXCLUSIVE"_L1},
    EnumName{LockMode::Share, "SHARE"_L1},
    EnumName{LockMode::ShareRowExclusive, "SHARE ROW EXCLUSIVE"_L1},
    EnumName{LockMode::Exclusive, "EXCLUSIVE"_L1},
    EnumName{LockMode::AccessExclusive, "ACCESS EXCLUSIVE"_L1},
    EnumName{LockMode::DatabaseShared, "DATABASE SHARED"_L1},
    EnumName{LockMode::DatabaseReserved, "DATABASE RESERVED"_L1},
    EnumName{LockMode::DatabaseExclusive, "DATABASE EXCLUSIVE"_L1},
};
constexpr std::array serverModes{
    EnumName{LockMode::AccessShare, "AccessShareLock"_L1},
    EnumName{LockMode::RowShare, "RowShareLock"_L1},
    EnumName{LockMode::RowExclusive, "RowExclusiveLock"_L1},
    EnumName{LockMode::ShareUpdateExclusive, "ShareUpdateExclusiveLock"_L1},
    EnumName{LockMode::Share, "ShareLock"_L1},
    EnumName{LockMode::ShareRowExclusive, "ShareRowExclusiveLock"_L1},
    EnumName{LockMode::Exclusive, "ExclusiveLock"_L1},
    EnumName{LockMode::AccessExclusive, "AccessExclusiveLock"_L1},
};
constexpr std::array kinds{
    EnumName{RelationKind::Table, "table"_L1},
    EnumName{RelationKind::Partitioned, "partitioned"_L1},
    EnumName{RelationKind::MaterializedView, "matview"_L1},
    EnumName{RelationKind::View, "view"_L1},
    EnumName{RelationKind::Foreign, "foreign"_L1},
    EnumName{RelationKind::Index, "index"_L1},
    EnumName{RelationKind::Sequence, "sequence"_L1},
};
constexpr std::array vias{
    EnumName{Via::Named, "named"_L1},
    EnumName{Via::TableOfIndex, "table-of-index"_L1},
    EnumName{Via::FkReferenced, "fk-referenced"_L1},
    EnumName{Via::FkReferencing, "fk-referencing"_L1},
    EnumName{Via::PartitionDown, "partition-down"_L1},
    EnumName{Via::PartitionUp, "partition-up"_L1},
    EnumName{Via::InheritDown, "inherit-down"_L1},
    EnumName{Via::View, "view"_L1},
    EnumName{Via::Trigger, "trigger"_L1},
    EnumName{Via::Sequence, "sequence"_L1},
    EnumName{Via::Function, "function"_L1},
};
constexpr std::array certainties{
    EnumName{Certainty::Exact, "exact"_L1},
    EnumName{Certainty::Data, "data"_L1},
    EnumName{Certainty::Settings, "settings"_L1},
    EnumName{Certainty::Unknown, "unknown"_L1},
};

constexpr unsigned bit(LockMode mode)
{
    return 1U << static_cast<unsigned>(mode);
}

// Documentation, table 13.2, and SQLite's "File Locking And Concurrency"; row and column in the order of the enum.
constexpr std::array<unsigned, 12> conflictTable{
    0U,
    bit(LockMode::AccessExclusive),
    bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::Share) | bit(LockMode::ShareRowExclusive) | bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::ShareUpdateExclusive) | bit(LockMode::Share) | bit(LockMode::ShareRowExclusive) |
        bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::RowExclusive) | bit(LockMode::ShareUpdateExclusive) | bit(LockMode::ShareRowExclusive) |
        bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::RowExclusive) | bit(LockMode::ShareUpdateExclusive) | bit(LockMode::Share) |
        bit(LockMode::ShareRowExclusive) | bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::RowShare) | bit(LockMode::RowExclusive) | bit(LockMode::ShareUpdateExclusive) | bit(LockMode::Share) |
        bit(LockMode::ShareRowExclusive) | bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::AccessShare) | bit(LockMode::RowShare) | bit(LockMode::RowExclusive) |
        bit(LockMode::ShareUpdateExclusive) | bit(LockMode::Share) | bit(LockMode::ShareRowExclusive) |
        bit(LockMode::Exclusive) | bit(LockMode::AccessExclusive),
    bit(LockMode::DatabaseExclusive),
    bit(LockMode::DatabaseReserved) | bit(LockMode::DatabaseExclusive),
    bit(LockMode::DatabaseShared) | bit(LockMode::DatabaseReserved) | bit(LockMode::DatabaseExclusive),
};

} // namespace effectnames

QString lockModeName(LockMode mode)
{
    return base::enumName(effectnames::modes, mode);
}

std::optional<LockMode> lockModeFromName(QStringView name)
{
    if (const auto mode = base::enumValue(effectnames::serverModes, name))
        return mode;
    return name.isEmpty() ? std::nullopt : base::enumValue(effectnames::modes, name);
}

bool conflicts(LockMode a, LockMode b)
{
    return (effectnames::conflictTable[static_cast<std::size_t>(a)] & effectnames::bit(b)) != 0;
}

Danger dangerOf(LockMode mode)
{
    if (conflicts(mode, LockMode::AccessShare) || conflicts(mode, LockMode::DatabaseShared))
        return Danger::BlocksEverything;
    if (conflicts(mode, LockMode::RowExclusive) || conflicts(mode, LockMode::DatabaseReserved))
        return Danger::BlocksWrites;
    return mode == LockMode::ShareUpdateExclusive ? Danger::HoldsOffSchemaWork : Danger::Passes;
}

QString relationKindName(RelationKind kind)
{
    return base::enumName(effectnames::kinds, kind);
}

QString viaName(Via via)
{
    return base::enumName(effectnames::vias, via);
}

QString certaintyName(Certainty certainty)
{
    return base::enumName(effectnames::certainties, certainty);
}

LockMode Effect::strongestLock() const
{
    LockMode strongest = fileLock;
    for (const RelationEffect &relation : relations) {
        if (!relation.isNew && (transactional || relation.kind != RelationKind::Index))
            strongest = std::max(strongest, relation.lock);
    }
    return strongest;
}

bool Effect::rewrites() const
{
    return std::ranges::any_of(relations, &RelationEffect::rewrite);
}

bool Effect::scans() const
{
    return std::ranges::any_of(relations, &RelationEffect::scan);
}

bool Effect::isLong() const
{
    // Every blocking lock of the statement is held through all of its work, also a brief one on another relation.
    const bool works = std::ranges::any_of(
        relations, [](const RelationEffect &r) { return !r.isNew && (r.rewrite || r.scan || r.indexRebuild); });
    // What runs CONCURRENTLY locks an index fully only once it is out of use.
    return works && std::ranges::any_of(relations, [this](const RelationEffect &r) {
               return !r.isNew && !r.bornInScript && dangerOf(r.lock) >= Danger::BlocksWrites &&
                      (transactional || r.kind != RelationKind::Index);
           });
}

} // namespace lockstep::analysis
