// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/names.h"

#include "base/enumnames.h"

namespace lockstep::plan {

using namespace Qt::StringLiterals;

static constexpr std::array phaseNames = {
    base::EnumName{Phase::Expand, "expand"_L1},
    base::EnumName{Phase::Migrate, "migrate"_L1},
    base::EnumName{Phase::Contract, "contract"_L1},
};
static constexpr std::array stepKindNames = {
    base::EnumName{StepKind::Sql, "sql"_L1},
    base::EnumName{StepKind::Backfill, "backfill"_L1},
    base::EnumName{StepKind::DeployMarker, "deploy-marker"_L1},
    base::EnumName{StepKind::Gate, "gate"_L1},
    base::EnumName{StepKind::Wait, "wait"_L1},
    base::EnumName{StepKind::Command, "command"_L1},
};
static constexpr std::array rollbackNames = {
    base::EnumName{RollbackPolicy::Reversible, "reversible"_L1},
    base::EnumName{RollbackPolicy::ForwardOnly, "forward-only"_L1},
    base::EnumName{RollbackPolicy::Hybrid, "hybrid"_L1},
};

QString phaseName(Phase phase)
{
    return base::enumName(phaseNames, phase);
}

std::optional<Phase> phaseFromName(QStringView name)
{
    return base::enumValue(phaseNames, name);
}

QString stepKindName(StepKind kind)
{
    return base::enumName(stepKindNames, kind);
}

std::optional<StepKind> stepKindFromName(QStringView name)
{
    return base::enumValue(stepKindNames, name);
}

QString rollbackPolicyName(RollbackPolicy policy)
{
    return base::enumName(rollbackNames, policy);
}

std::optional<RollbackPolicy> rollbackPolicyFromName(QStringView name)
{
    return base::enumValue(rollbackNames, name);
}

QString changeKindName(ChangeKind kind)
{
    return QString::fromLatin1(descriptor(kind).id);
}

} // namespace lockstep::plan
