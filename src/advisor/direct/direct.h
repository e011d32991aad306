// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// A change made at once: one step, with its way back.
struct DirectStep {
    plan::StepSql sql = {};
    bool transactional = true;
    bool reversible = true;
    bool removes = false;          ///< takes something away that an application may still use: belongs into contract
    bool applicationWaits = false; ///< the application must cope with the change at this moment
    QString gate = {};             ///< role of a gate before it, with its check; or empty
    QString gateVerify = {};
    QString why = {}; ///< id of the reason, where the general one does not fit
};
using Direct = base::Result<DirectStep>;

/// The makers, a file for each group of kinds. Errors: NotFound, InvalidInput, Unsupported.
[[nodiscard]] Direct directColumn(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directConstraint(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directIndex(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directTable(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directPartition(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directType(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directTypeObject(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directSchema(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directView(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directRoutine(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directRows(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directSecurity(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] Direct directOwnSql(const plan::Change &change, const catalog::Catalog &catalog);

/// The maker of a kind; nothing for kinds that are never made at once.
using DirectMaker = Direct (*)(const plan::Change &change, const catalog::Catalog &catalog);
[[nodiscard]] DirectMaker directMaker(plan::ChangeKind kind);
/// Whether the change can be made at once at all, by a maker or by one of the plain statements of directSql().
[[nodiscard]] bool isDirect(plan::ChangeKind kind);

/// The gate and the step of what a maker made, as direct-versioned puts them into a plan.
[[nodiscard]] std::vector<plan::Step> madeSteps(const plan::Change &change, const DirectStep &made,
                                                const StepMaker &maker);
/// What the card shows: the table, or whatever else the change is about.
[[nodiscard]] QString shownObject(const plan::Change &change);

[[nodiscard]] std::unexpected<base::Error> unsupported(const QString &id, const QStringList &arguments);
[[nodiscard]] std::unexpected<base::Error> invalid(const QString &id, const QStringList &arguments);

/// The columns that both tables have (of those that the change names, if any).
[[nodiscard]] base::Result<QStringList> commonColumns(const plan::Change &change, const Subject &from,
                                                      const Subject &to);
/// Error NotFound naming the constraint.
[[nodiscard]] base::Result<const catalog::Constraint *> findConstraint(const Subject &subject, const QString &name);
/// "START WITH 1 INCREMENT BY 1 ..." of an existing sequence.
[[nodiscard]] QString sequenceOptions(const catalog::Sequence &sequence);
/// The sequence behind an identity, or nothing.
[[nodiscard]] const catalog::Sequence *identitySequence(const Subject &subject, const catalog::Column &column);
/// " (SEQUENCE NAME s START WITH ...)" of the column's identity; empty where the Catalog does not know it.
[[nodiscard]] QString identityOptions(const Subject &subject, const catalog::Column &column);
/// A sequence (in quotes where it needs some) goes on behind this value.
[[nodiscard]] QString setPosition(const QString &sequence, qint64 value);
/// "ADD CONSTRAINT name definition", and the way back.
[[nodiscard]] QString addConstraintAgain(const catalog::Constraint &constraint);
/// The definition of a foreign key with other actions.
[[nodiscard]] QString foreignKeyWith(const plan::Change &change, const Subject &subject,
                                     const catalog::Constraint &constraint);
/// One thing that a partition must have before it is attached, and the way back; by which of the parent's it is.
struct ParentPart {
    QString up, down;
    QString name; ///< that it gets
    const catalog::Index *index = nullptr;
    const catalog::Constraint *constraint = nullptr; ///< that stands on the index, or a foreign key
};
/// CREATE POLICY as the policy is, on the table (in quotes where it needs some), with what is said of it.
[[nodiscard]] QString createPolicy(const QString &table, const catalog::Policy &policy);
/// The trigger or the rule as it is, switched as it is and with what is said of it, on the relation (in quotes where it
/// needs some).
[[nodiscard]] QString triggerAgain(const QString &relation, const catalog::Trigger &trigger);
[[nodiscard]] QString ruleAgain(const QString &relation, const catalog::Rule &rule);
/// "PUBLIC", or the role in quotes where it needs some.
[[nodiscard]] QString roleName(const QString &role);
/// What a table lacks of what every partition of `parent` has: indexes, keys, foreign keys. Error Unsupported where a
/// column or a check is missing, which only a person can put right.
[[nodiscard]] base::Result<std::vector<ParentPart>> lackingParts(const Subject &parent, const Subject &partition);
/// Elements that must hold inside the bound: "at IS NOT NULL AND at >= '...' AND at < '...'". Empty where the bound is
/// not a simple one over a single column.
[[nodiscard]] QString boundCondition(const Subject &parent, const QString &bound);

} // namespace lockstep::advisor
