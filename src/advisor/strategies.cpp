// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

bool forAllGenerated(const Change &change, sql::Engine engine)
{
    return engine == sql::Engine::PostgreSql && plan::descriptor(change.kind).generated;
}

bool forNone(const Change &, sql::Engine)
{
    return false;
}

using enum ChangeKind;
constexpr StrategyDescriptor strategyRows[] = {
    {"direct-versioned", forAllGenerated, directVersioned},
    {"additive-only", forKinds<AddColumn, AddEnumValue>, additiveOnly},
    {"concurrent-index", forKinds<AddIndex, DropIndex, AddUnique, AddPrimaryKey>, concurrentIndex},
    {"two-phase-constraint", forKinds<AddCheck, AddForeignKey, SetNotNull, AddPrimaryKey>, twoPhaseConstraint},
    {"expand-contract", forKinds<RenameColumn, RenameTable, AddColumn, ChangeType>, expandContract},
    {"parallel-column", forKinds<ChangeType>, parallelColumn},
    {"deprecate-then-drop", forKinds<DropColumn, DropTable>, deprecateThenDrop},
    {"dual-write", forNone, nullptr},
    {"shadow-table", forNone, nullptr},
    {"gh-ost", forNone, nullptr},
    {"pt-online-schema-change", forNone, nullptr},
    {"native-online-ddl", forNone, nullptr},
    {"pg-repack", forNone, nullptr},
    {"pgroll", forNone, nullptr},
    {"state-based-diff", forNone, nullptr},
    {"blue-green", forNone, nullptr},
    {"lazy-migration", forNone, nullptr},
    {"strangler-fig", forNone, nullptr},
    {"big-bang", forNone, nullptr},
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
