// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockmapmodel.h"

#include "desktop/shell/trust.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

LockMapModel::LockMapModel(Document &document, QObject *parent) : LockGridModel(parent), m_document(document)
{
    connect(&document, &Document::analysisChanged, this, &LockMapModel::refresh);
    connect(&document, &Document::trustChanged, this, &LockMapModel::refresh);
    refresh();
}

void LockMapModel::refresh()
{
    QHash<QString, std::vector<const plan::StatementEffect *>> byStep;
    for (const plan::StatementEffect &statement : m_document.effects()) {
        if (!statement.down)
            byStep[statement.step].push_back(&statement);
    }
    LockGrid grid;
    const plan::Plan &plan = m_document.plan();
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const plan::Step &step = plan.steps[i];
        if (!step.enabled || (step.kind != plan::StepKind::Sql && step.kind != plan::StepKind::Backfill))
            continue;
        grid.rows.push_back(
            {step.id, u"%1  %2"_s.arg(i + 1).arg(text::message(step.title)), tr("Step %1").arg(i + 1), {}});
        for (const plan::StatementEffect *statement : byStep.value(step.id))
            grid.add(statement->effect, knownOf(m_document, *statement).trust);
    }
    setGrid(std::move(grid));
}

} // namespace lockstep::desktop
