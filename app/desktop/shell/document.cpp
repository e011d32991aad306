// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/document.h"

#include "desktop/shell/plancommand.h"
#include "rules/check.h"

#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

/// Goes from one background job to the next: what it analysed before is not analysed again.
struct DocumentMemory {
    std::shared_ptr<const catalog::Catalog> catalog;
    std::unique_ptr<analysis::HistoryAnalyzer> analyzer;
};

namespace {

/// How long typing must pause before the plan is analysed again.
constexpr int analysisPauseMs = 120;
constexpr int undoSteps = 300;

struct AnalysisResult {
    plan::PlanHistory history;
    ProofKeys keys;
    std::vector<plan::StatementEffect> effects;
    std::vector<StepFinding> findings;
    std::vector<base::Error> problems;
    QString catalogHash;
};

AnalysisResult analyze(DocumentMemory &memory, const plan::Plan &plan,
                       const std::shared_ptr<const catalog::Catalog> &catalog, QString catalogHash)
{
    if (!memory.analyzer || memory.catalog != catalog) {
        memory.analyzer = std::make_unique<analysis::HistoryAnalyzer>(*catalog);
        memory.catalog = catalog;
    }
    AnalysisResult result;
    result.history = plan::planHistory(plan, true);
    std::ignore = memory.analyzer->update(result.history.scripts);
    result.keys = proofKeys(result.history.scripts, memory.analyzer->effects());
    result.effects = plan::statementEffects(result.history, memory.analyzer->effects());
    result.problems = plan::validate(plan);
    result.findings = review::planFindings(plan, result.effects, *catalog);
    result.catalogHash = catalogHash.isEmpty() && !catalog->isEmpty() ? catalog::structureHash(*catalog) : catalogHash;
    return result;
}

} // namespace

struct Document::Analysis {
    QTimer pause;
    std::shared_ptr<DocumentMemory> memory = std::make_shared<DocumentMemory>();
    std::shared_ptr<const catalog::Catalog> nothing = std::make_shared<const catalog::Catalog>();
    bool running = false;
    bool again = false;     ///< something changed while one was running
    quint64 generation = 0; ///< of the plan and Catalog; a result of an older one is dropped
    QString catalogHash;    ///< of the open Catalog; empty while unknown
};

Document::Document(QObject *parent)
    : QObject(parent), m_plan(std::make_shared<plan::Plan>()), m_analysis(std::make_unique<Analysis>())
{
    m_undo.setUndoLimit(undoSteps);
    m_analysis->pause.setSingleShot(true);
    m_analysis->pause.setInterval(analysisPauseMs);
    connect(&m_analysis->pause, &QTimer::timeout, this, &Document::startAnalysis);
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

Document::~Document() = default;

bool Document::isModified() const
{
    return !m_undo.isClean();
}

bool Document::isCatalogStale() const
{
    return m_catalog && !m_plan->catalogHash.isEmpty() && !m_analysis->catalogHash.isEmpty() &&
           m_analysis->catalogHash != m_plan->catalogHash;
}

bool Document::isAnalyzing() const
{
    return m_analysis->running || m_analysis->pause.isActive();
}

void Document::apply(const QString &text, plan::Plan after, const QString &mergeKey)
{
    if (after == *m_plan)
        return;
    m_undo.push(new PlanCommand(*this, text, m_plan, std::make_shared<plan::Plan>(std::move(after)), mergeKey));
}

void Document::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    m_analysis->catalogHash.clear();
    Q_EMIT catalogChanged();
    scheduleAnalysis();
}

void Document::adoptCatalog()
{
    if (!m_catalog || m_analysis->catalogHash.isEmpty())
        return;
    plan::Plan after = *m_plan;
    after.catalogHash = m_analysis->catalogHash;
    after.serverVersion = m_catalog->server.version;
    after.database = m_catalog->database;
    apply(tr("Accept the database as it is now"), std::move(after));
}

void Document::setRehearsal(std::shared_ptr<const rehearsal::Result> rehearsal)
{
    m_rehearsal = std::move(rehearsal);
    Q_EMIT trustChanged();
}

void Document::reset(plan::Plan plan, const QString &path)
{
    m_undo.clear();
    m_path = path;
    m_effects.clear();
    m_findings.clear();
    m_problems.clear();
    m_rehearsal.reset();
    m_history = {};
    takeKeys({});
    setPlan(std::make_shared<plan::Plan>(std::move(plan)));
    Q_EMIT trustChanged();
    Q_EMIT pathChanged();
    Q_EMIT modifiedChanged(isModified());
    Q_EMIT analysisChanged();
}

void Document::markSaved(const QString &path)
{
    const bool moved = m_path != path;
    m_path = path;
    m_undo.setClean();
    if (moved)
        Q_EMIT pathChanged();
}

void Document::markUnsaved()
{
    m_undo.resetClean();
    Q_EMIT modifiedChanged(true);
}

static std::pair<QString, qsizetype> placeOf(const QString &step, bool down, qsizetype offset)
{
    return {down ? QString(u'-' + step) : step, offset};
}

void Document::takeKeys(ProofKeys keys)
{
    m_proofKeys = std::move(keys);
    m_keyOf.clear();
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_proofKeys.size(); ++i) {
        const auto &[step, down] = m_history.origins[i];
        for (const QByteArray &key : m_proofKeys[i])
            m_keyOf.insert(placeOf(step, down, m_effects[next++].effect.offset), key);
    }
}

ProofPointer Document::proof(const plan::StatementEffect &statement) const
{
    return m_proofs.value(m_keyOf.value(placeOf(statement.step, statement.down, statement.effect.offset)));
}

void Document::setProofs(const QHash<QByteArray, ProofPointer> &proofs)
{
    m_proofs = proofs;
    Q_EMIT trustChanged();
}

void Document::setPlan(std::shared_ptr<const plan::Plan> plan)
{
    m_plan = std::move(plan);
    scheduleAnalysis();
    Q_EMIT planChanged();
}

void Document::scheduleAnalysis()
{
    ++m_analysis->generation;
    m_analysis->pause.start();
}

void Document::startAnalysis()
{
    if (m_analysis->running) {
        m_analysis->again = true;
        return;
    }
    m_analysis->running = true;
    m_analysis->again = false;
    const auto catalog = m_catalog ? m_catalog : m_analysis->nothing;
    QtConcurrent::run([memory = m_analysis->memory, plan = m_plan, catalog, hash = m_analysis->catalogHash] {
        return analyze(*memory, *plan, catalog, hash);
    }).then(this, [this, generation = m_analysis->generation](AnalysisResult result) {
        m_analysis->running = false;
        if (generation != m_analysis->generation) {
            if (m_analysis->again)
                startAnalysis();
            return;
        }
        m_effects = std::move(result.effects);
        m_findings = std::move(result.findings);
        m_history = std::move(result.history);
        takeKeys(std::move(result.keys));
        m_analysis->catalogHash = result.catalogHash;
        Q_EMIT analysisChanged();
    });
}

} // namespace lockstep::desktop
