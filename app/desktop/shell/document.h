// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "desktop/proving/proofs.h"
#include "plan/analyze.h"
#include "rehearsal/result.h"
#include "review/planfindings.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace lockstep::desktop {

using StepFinding = review::PlanFinding;

/// The open plan with its Catalog, undo stack and what the analyser says of it. Lives on the UI thread; analysis runs
/// in the background and arrives by `analysisChanged`. Every page reads it and changes the plan only through `apply`.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] const plan::Plan &plan() const { return *m_plan; }
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const { return m_catalog; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }
    [[nodiscard]] QString path() const { return m_path; } ///< empty for a plan never saved
    [[nodiscard]] bool isModified() const;
    /// The database's structure is no longer the one that the plan was made for.
    [[nodiscard]] bool isCatalogStale() const;

    /// Effects of all enabled steps, up and down; those of the last finished analysis.
    [[nodiscard]] const std::vector<plan::StatementEffect> &effects() const { return m_effects; }
    [[nodiscard]] const std::vector<StepFinding> &findings() const { return m_findings; }
    /// What validate() says of the plan as a document.
    [[nodiscard]] const std::vector<base::Error> &problems() const { return m_problems; }
    [[nodiscard]] bool isAnalyzing() const;

    /// The rehearsal that the plan is shown with, or null: trust and measured figures come from it where a statement is
    /// still what was rehearsed.
    [[nodiscard]] std::shared_ptr<const rehearsal::Result> rehearsal() const { return m_rehearsal; }
    void setRehearsal(std::shared_ptr<const rehearsal::Result> rehearsal);

    /// The plan as the scripts that were analysed last, and keys for what is proven of them.
    [[nodiscard]] const plan::PlanHistory &history() const { return m_history; }
    [[nodiscard]] const ProofKeys &proofKeys() const { return m_proofKeys; }
    /// What an empty copy of the schema said of a statement among effects(); null while nothing is known.
    [[nodiscard]] ProofPointer proof(const plan::StatementEffect &statement) const;
    void setProofs(const QHash<QByteArray, ProofPointer> &proofs);

    /// The one way to change the plan: pushes an undo command named `text` with the value before and after.
    /// Commands with the same non-empty `mergeKey` in a row become one (typing in a text field).
    void apply(const QString &text, plan::Plan after, const QString &mergeKey = {});

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// Replaces the document; clears undo.
    void reset(plan::Plan plan, const QString &path);
    void markSaved(const QString &path);
    /// The plan counts as modified although nothing was done to it here (a recovered one).
    void markUnsaved();
    /// The plan was made for `catalog` from now on: the hash and the version of the open Catalog go into the plan,
    /// undoable.
    void adoptCatalog();

Q_SIGNALS:
    void planChanged();
    void catalogChanged();
    void analysisChanged();
    /// The rehearsal or the proofs: what is shown is known in another way.
    void trustChanged();
    void pathChanged();
    void modifiedChanged(bool modified);

private:
    friend class PlanCommand;
    void setPlan(std::shared_ptr<const plan::Plan> plan);
    void scheduleAnalysis();
    void startAnalysis();
    void takeKeys(ProofKeys keys);

    std::shared_ptr<const plan::Plan> m_plan; ///< never null; shared with the undo commands
    std::shared_ptr<const catalog::Catalog> m_catalog;
    QUndoStack m_undo;
    QString m_path;
    std::vector<plan::StatementEffect> m_effects;
    std::vector<StepFinding> m_findings;
    std::vector<base::Error> m_problems;
    std::shared_ptr<const rehearsal::Result> m_rehearsal;
    plan::PlanHistory m_history;
    ProofKeys m_proofKeys;
    QHash<QByteArray, ProofPointer> m_proofs;
    QHash<std::pair<QString, qsizetype>, QByteArray> m_keyOf; ///< by step (with a '-' before it: its down) and offset
    struct Analysis;
    std::unique_ptr<Analysis> m_analysis;
};

} // namespace lockstep::desktop
