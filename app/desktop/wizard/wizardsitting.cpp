// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/plantitle.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "desktop/wizard/changeform.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/wizardpage.h"

#include <QLabel>
#include <QListWidget>
#include <QtConcurrentRun>

/// The wizard's page over several changes of one sitting: what each starts from, its steps, and into the plan with it.

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

void WizardPage::readCatalog()
{
    const auto catalog = m_workspace.document().catalog();
    if (!catalog)
        return;
    m_catalog = catalog;
    m_form->setServer(catalog->server);
    fitKinds();
    if (const auto change = inOnlySchema(m_form->change()); change != m_form->change())
        m_form->setChange(change);
    m_plannedFor = m_workspace.document().plan();
    m_planned = m_plannedFor.steps.empty() ? catalog : m_planned;
    using Made = std::shared_ptr<const ChangeCompletions>;
    const quint64 reading = ++m_reading;
    QtConcurrent::run([catalog, plan = m_plannedFor]() -> Made {
        const auto planned = plan.steps.empty()
                                 ? catalog
                                 : std::make_shared<const catalog::Catalog>(advisor::catalogAfter(plan, *catalog));
        return std::make_shared<const ChangeCompletions>(planned);
    }).then(this, [this, reading](const Made &made) {
        if (reading != m_reading)
            return;
        m_planned = made->catalog();
        m_completions = made;
        m_form->setCompletions(made);
        if (m_place >= 0)
            collectFacts();
    });
}

void WizardPage::makePreview()
{
    m_preview.reset();
    const auto catalog = m_catalog ? m_catalog : std::make_shared<const catalog::Catalog>();
    m_previewBase = m_workspace.document().plan();
    const auto plan = begunPlan(m_previewBase, *catalog, changeSentence(m_state.change()));
    advisor::GeneratorOptions options;
    options.lockTimeoutMs = m_workspace.settings().value(SettingKey::LockTimeoutMs).toInt();
    const quint64 job = ++m_job;
    const auto decision = m_state.decision();
    QtConcurrent::run([plan, decision, catalog, options] {
        WizardPreview preview{advisor::addChange(plan, decision, *catalog, options), {}, true};
        const auto *strategy = advisor::strategy(decision.strategy);
        preview.generated = strategy && strategy->generate && strategy->generates &&
                            strategy->generates(decision.change, catalog->server.engine);
        if (preview.plan) {
            for (const auto &step : preview.plan->steps) { // also those that got more to do
                const auto *old = plan.step(step.id);
                if (!old || *old != step)
                    preview.steps.push_back(step);
            }
        }
        return preview;
    }).then(this, [this, job](const WizardPreview &preview) {
        if (job != m_job)
            return;
        m_preview = preview;
        m_outcome->showPreview(&*m_preview);
        refreshButtons();
        if (isVisible())
            focusPlace();
        Q_EMIT previewReady();
        makeWays();
    });
}

void WizardPage::makeWays()
{
    const auto catalog = m_catalog ? m_catalog : std::make_shared<const catalog::Catalog>();
    const quint64 job = m_job;
    QtConcurrent::run([plan = m_previewBase, change = m_state.change(), catalog] {
        return review::ways(plan, change, *catalog);
    }).then(this, [this, job](const std::vector<review::Way> &ways) {
        if (job == m_job)
            m_outcome->showWays(ways, m_state.strategy());
    });
}

void WizardPage::takeIntoPlan(Afterwards afterwards)
{
    if (!m_preview || !m_preview->plan)
        return;
    if (m_workspace.document().plan() != m_previewBase)
        return makePreview(); // the plan was changed meanwhile; the button is pressed again over the new steps
    const QString sentence = changeSentence(m_state.change());
    const auto steps = m_preview->steps;
    m_workspace.document().apply(sentence, *m_preview->plan);
    if (!steps.empty())
        m_workspace.setCurrentStep(steps.front().id);
    Q_EMIT m_workspace.noticeOccurred(
        tr("Taken into the plan: %1 (%n step(s)).", nullptr, int(steps.size())).arg(sentence));
    startOver();
    if (afterwards == Afterwards::Plan)
        return Q_EMIT m_workspace.pageRequested(u"plan"_s);
    readCatalog();
    m_note->setText(tr("%n change(s) in the plan. What the next one can be done together with is done together.",
                       nullptr, int(m_workspace.document().plan().decisions.size())));
}

void WizardPage::startOver()
{
    plan::Change change;
    change.kind = m_form->change().kind;
    change.schema = m_form->change().schema;
    change.table = m_form->change().table;
    setChange(change);
}

} // namespace lockstep::desktop
