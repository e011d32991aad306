// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "plan/change.h"
#include "plan/step.h"
#include "sql/engine.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

#include <vector>

namespace lockstep::plan {

enum class RollbackPolicy { Reversible, ForwardOnly, Hybrid };

/// A Change with the way that was chosen for it: what is needed to make its steps again.
struct Decision {
    Change change;
    QString strategy;               ///< strategy id, "expand-contract"
    QString outcome;                ///< outcome id of the tree
    QMap<QString, QString> answers; ///< question id -> answer id, only those the user overruled
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// The document. Steps stand in the order in which they run; phases never go back.
struct Plan {
    QString title;
    QString description;
    sql::Engine engine = sql::Engine::PostgreSql;
    int serverVersion = 0; ///< of the Catalog it was made for, 170011
    QString database;
    QString catalogHash; ///< catalog::structureHash
    RollbackPolicy rollback = RollbackPolicy::Hybrid;
    std::vector<Decision> decisions;
    std::vector<Step> steps;
    int nextStep = 1; ///< numbers never used again
    int nextChange = 1;
    friend bool operator==(const Plan &, const Plan &) = default;

    [[nodiscard]] const Step *step(const QString &id) const;
    [[nodiscard]] int indexOf(const QString &id) const; ///< -1 when absent
};

/// The plan file: deterministic JSON (sorted keys, two spaces, a final newline), format version 1, described by
/// resources/schemas/plan-1.schema.json. The same Plan always gives the same bytes.
[[nodiscard]] QByteArray toBytes(const Plan &plan);
/// Errors: InvalidInput naming the place ("steps[3].phase") and what was expected; Unsupported for a newer format. A
/// field that is not known is an error: it could change what a step does, so it is neither ignored nor dropped. New
/// fields come with a new format number.
[[nodiscard]] base::Result<Plan> fromBytes(const QByteArray &bytes);
[[nodiscard]] base::Result<Plan> load(const QString &path);
[[nodiscard]] base::Status save(const Plan &plan, const QString &path);

/// What is wrong with a plan as a document: unknown or circular dependencies, a step before what it depends on,
/// phases out of order, a backfill without key, a verify that is not one SELECT. Empty: it holds.
[[nodiscard]] std::vector<base::Error> validate(const Plan &plan);

/// Whether step `id` may stand at `position` (index after the move). Error Refused with message id and arguments that
/// name the step in the way.
[[nodiscard]] base::Status canMove(const Plan &plan, const QString &id, int position);

} // namespace lockstep::plan
