// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "desktop/shell/document.h"

namespace lockstep::desktop {

/// What a card and a line of the list say about one step.
struct StepSummary {
    QString id;
    int number = 0; ///< place in the plan, from 1
    plan::Phase phase = plan::Phase::Expand;
    plan::StepKind kind = plan::StepKind::Sql;
    QString title;
    QString object;
    bool hasEffects = false;                            ///< the analyser has spoken about this step
    analysis::LockMode lock = analysis::LockMode::None; ///< the strongest of its statements
    bool isLong = false;
    bool rewrites = false;
    bool scans = false;
    analysis::Trust trust = analysis::Trust::Predicted;
    QString work; ///< "rewrites 31 GB", "fills about 52 M rows", or the measured duration
    bool enabled = true;
    bool edited = false;
    bool broken = false; ///< a statement that does not parse or names what is not there
    bool reversible = true;
    int findings = 0;
    QStringList dependsOn;
    friend bool operator==(const StepSummary &, const StepSummary &) = default;

    /// Gates, markers, waits and commands are thin rows between the cards.
    [[nodiscard]] bool isThin() const { return kind != plan::StepKind::Sql && kind != plan::StepKind::Backfill; }
};

/// One summary a step, in plan order. `lookup` may be null (no Catalog: no sizes).
[[nodiscard]] std::vector<StepSummary> summarize(const Document &document, const catalog::Lookup *lookup);

/// "expand", "migrate", "contract", translated, as a heading.
[[nodiscard]] QString phaseText(plan::Phase phase);
/// "SQL", "gate", "deployment", ..., translated.
[[nodiscard]] QString stepKindText(plan::StepKind kind);
/// Name of the icon for the kind.
[[nodiscard]] QString stepKindIcon(plan::StepKind kind);
/// "disabled, edited by hand, 2 findings"
[[nodiscard]] QString stateText(const StepSummary &step);

} // namespace lockstep::desktop
