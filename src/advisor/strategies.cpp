// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/generators.h"

namespace lockstep::advisor {

using plan::Change;
using plan::ChangeKind;

namespace {

template <ChangeKind... kinds>
bool forKinds(const Change &change, sql::Engine engine)
{
    return engine == sql::Engine::PostgreSql && ((change.kind == kinds) || ...);
}

bool forDirect(const Change &change, sql::Engine engine)
{
    return engine == sql::Engine::PostgreSql && isDirect(change.kind);
}

bool forNone(const Change &, sql::Engine)
{
    return false;
}

using enum ChangeKind;
constexpr StrategyDescriptor strategyRows[] = {
    {"direct-versioned", forDirect, directVersioned},
    {"additive-only", forKinds<AddColumn, AddEnumValue>, additiveOnly},
    {"concurrent-index",
     forKinds<AddIndex, DropIndex, ReplaceIndex, RebuildIndex, AddUnique, AddPrimaryKey, ReplacePrimaryKey>,
     concurrentIndex},
    {"two-phase-constraint",
     forKinds<AddCheck, AddForeignKey, SetNotNull, AddPrimaryKey, DropConstraint, ValidateConstraint, ChangeForeignKey,
              AddDomainCheck, AttachPartition>,
     twoPhaseConstraint},
    {"expand-contract", forKinds<RenameColumn, RenameTable, MoveTable, AddColumn, ChangeType>, expandContract},
    {"parallel-column", forKinds<ChangeType, WidenKey>, parallelColumn},
    {"deprecate-then-drop", forKinds<DropColumn, DropTable>, deprecateThenDrop},
    {"batched-backfill", forKinds<FillColumn, CopyRows, DeleteRows, ArchiveRows>, batchedBackfill},
    {"backup-table", forKinds<FillColumn, DeleteRows, DropColumn>, backupTable},
    {"dual-write", forKinds<SplitTable, SplitRows, MergeTables, NormaliseColumn, MoveToService>, dualWrite},
    {"shadow-table", forKinds<PartitionTable>, shadowTable},
    {"gh-ost", forNone, nullptr},
    {"pt-online-schema-change", forNone, nullptr},
    {"native-online-ddl", forNone, nullptr},
    {"pg-repack", forKinds<RemoveBloat, SetTablespace>, pgRepack},
    {"pgroll", forKinds<AddColumn, DropColumn, RenameColumn, ChangeType, SetNotNull, RenameTable, DropTable>,
     pgrollMigration},
    {"state-based-diff", forNone, nullptr},
    {"blue-green", forKinds<ChangeEngine, MovePlatform>, blueGreen},
    {"lazy-migration", forKinds<AddColumn, FillColumn>, lazyMigration},
    {"strangler-fig", forKinds<MoveToService>, stranglerFig},
    {"big-bang", forDirect, bigBang},
};

} // namespace

std::span<const StrategyDescriptor> strategies()
{
    return strategyRows;
}

const StrategyDescriptor *strategy(QStringView id)
{
    const auto row =
        std::ranges::find_if(strategyRows, [id](const StrategyDescriptor &r) { return id == QLatin1StringView(r.id); });
    return row == std::end(strategyRows) ? nullptr : &*row;
}

} // namespace lockstep::advisor
