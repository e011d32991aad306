// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalpage.h"

#include "db/connection.h"
#include "desktop/connections/passwordbar.h"
#include "desktop/goal/goalchanges.h"
#include "desktop/goal/goalleft.h"
#include "desktop/goal/goalpreview.h"
#include "desktop/goal/goalsetup.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/plantitle.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/savedsplitter.h"
#include "text/messages.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

GoalPage::GoalPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_setup(new GoalSetup(workspace))
    , m_password(new PasswordBar)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_state(new QLabel)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"goalEmpty"_s))
    , m_changes(new GoalChanges)
    , m_leftView(new GoalLeft)
    , m_preview(new GoalPreview)
    , m_sum(new QLabel)
    , m_take(new QPushButton(tr("&Take into plan")))
{
    setProperty("help", u"help/goal"_s);
    m_state->setObjectName("goalState"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_progress->setObjectName("goalProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_cancel->setObjectName("goalCancel"_L1);
    m_cancel->setToolTip(tr("Stop the comparison (Esc)"));
    m_take->setObjectName("goalTake"_L1);
    for (QPushButton *button : {m_cancel, m_take})
        button->setAutoDefault(true); // Enter presses what has the focus
    auto *running = new QHBoxLayout;
    running->addWidget(m_state, 1);
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeChanges());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_setup);
    column->addLayout(running);
    column->addWidget(m_password);
    column->addWidget(m_stack, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, &GoalPage::plan);
    connect(&m_job, &GoalJob::progressed, this, [this](const QString &what, double fraction) {
        say(what);
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        m_progress->setValue(fraction < 0 ? 0 : qRound(fraction * 1000));
        Q_EMIT m_workspace.busyChanged(what, fraction);
    });
    connect(&m_job, &GoalJob::schemaRead, this, qOverload<const base::Result<GoalSchema> &>(&GoalPage::take));
    connect(&m_job, &GoalJob::planned, this, qOverload<const base::Result<GoalPlan> &>(&GoalPage::take));
    connect(m_setup, &GoalSetup::comparePressed, this, &GoalPage::compare);
    connect(m_setup, &GoalSetup::sourceChanged, this, &GoalPage::refresh);
    connect(m_setup, &GoalSetup::ownersChanged, this, [this] {
        m_left.reset();
        planAnew();
    });
    connect(m_cancel, &QPushButton::clicked, &m_job, &GoalJob::cancel);
    connect(&workspace, &Workspace::cancelRequested, &m_job, &GoalJob::cancel);
    connect(&workspace.document(), &Document::catalogChanged, this, &GoalPage::planAnew);
    connect(&workspace.document(), &Document::planChanged, this, &GoalPage::planAnew);
    if (auto tree = advisor::builtInTree())
        m_tree = *std::move(tree);
    else
        workspace.showError(tree.error());
    refresh();
}

QWidget *GoalPage::makeChanges()
{
    auto *left = new SavedSplitter(Qt::Vertical, u"goal-left"_s, m_workspace.settings());
    left->setChildrenCollapsible(false);
    left->addWidget(m_changes);
    left->addWidget(m_leftView);
    left->restore({360, 160});
    auto *both = new SavedSplitter(Qt::Horizontal, u"goal"_s, m_workspace.settings());
    both->setChildrenCollapsible(false);
    both->addWidget(left);
    both->addWidget(m_preview);
    both->restore({560, 480});
    m_sum->setObjectName("goalSum"_L1);
    m_sum->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    const auto ticks = [&](const QString &text, const char *name, bool on) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, [this, on] { m_changes->tickAll(on); });
        buttons->addWidget(button);
    };
    ticks(tr("Tick &all"), "goalTickAll", true);
    ticks(tr("Tick &none"), "goalTickNone", false);
    buttons->addWidget(m_sum, 1);
    buttons->addWidget(m_take);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(both, 1);
    column->addLayout(buttons);
    connect(m_changes, &QTreeWidget::currentItemChanged, this, &GoalPage::showPreview);
    connect(m_changes, &GoalChanges::ticked, this, [this] {
        m_options.leftOut = m_changes->leftOut();
        m_job.cancel();
        m_pause.start();
        refresh();
    });
    connect(m_preview, &GoalPreview::strategyChosen, this, [this](const QString &strategy) {
        if (m_changes->current() < 0)
            return;
        m_options.strategies[std::size_t(m_changes->current())] = strategy;
        plan();
    });
    connect(m_take, &QPushButton::clicked, this, &GoalPage::takeIntoPlan);
    return whole;
}

void GoalPage::compare()
{
    const auto catalog = m_workspace.document().catalog();
    m_source = m_setup->source();
    if (!catalog || !m_source)
        return;
    m_password->withdraw();
    m_goal.reset();
    m_options = {};
    m_left.reset();
    if (!m_source->path.isEmpty())
        return read({});
    m_password->find(m_workspace, m_source->profile, [this](const QString &password) { read(password); });
}

void GoalPage::read(const QString &password)
{
    const auto catalog = m_workspace.document().catalog();
    if (!catalog || !m_source)
        return;
    say(tr("Reading %1...").arg(m_source->name()));
    m_progress->setRange(0, 0);
    m_job.read(*m_source, password, catalog->server);
    refresh();
}

void GoalPage::take(const base::Result<GoalSchema> &schema)
{
    Q_EMIT m_workspace.busyChanged({}, -1);
    if (!schema) {
        fail(schema.error());
        if (db::wantsPassword(schema.error()))
            m_password->ask(m_source->profile, [this](const QString &password) { read(password); });
        return;
    }
    const auto catalog = m_workspace.document().catalog();
    const sql::Engine wanted = (*schema)->catalog.server.engine;
    if (wanted != catalog->server.engine)
        return fail({base::ErrorCode::InvalidInput,
                     u"advisor.other-engine"_s,
                     {m_source->name(), sql::engineTitle(wanted), sql::engineTitle(catalog->server.engine)},
                     {},
                     {},
                     {}});
    m_goal = *schema;
    m_setup->remember();
    planAnew();
}

/// Over what the database and the plan are now: what was ticked is about other changes.
void GoalPage::planAnew()
{
    if (!m_goal || (isCurrent() && (m_left || m_job.isRunning())))
        return refresh();
    m_options = {};
    m_left.reset();
    if (isVisible())
        plan();
}

void GoalPage::plan()
{
    m_pause.stop();
    m_catalog = m_workspace.document().catalog();
    if (!m_goal || !m_catalog)
        return refresh();
    m_base = m_workspace.document().plan();
    m_options.generator.lockTimeoutMs = m_workspace.settings().value(SettingKey::LockTimeoutMs).toInt();
    GoalRequest request{m_catalog, begunPlan(m_base, *m_catalog, tr("Plan to %1").arg(m_source->name())),
                        m_goal,    m_setup->owners(),
                        m_tree,    m_options};
    request.tree.settings.insert(u"large-rows"_s, m_workspace.settings().value(SettingKey::LargeTableRows).toString());
    say(tr("Looking for the way to %1...").arg(m_source->name()));
    m_job.plan(request);
    refresh();
}

void GoalPage::take(const base::Result<GoalPlan> &plan)
{
    Q_EMIT m_workspace.busyChanged({}, -1);
    if (!plan)
        return fail(plan.error());
    m_plan = *plan;
    if (!m_left)
        m_left = m_plan.left;
    say({});
    m_changes->show(m_plan);
    m_leftView->show(m_plan, *m_left, m_goal->faults);
    showPreview();
    refresh();
    if (isVisible() && !m_stack->isAncestorOf(window()->focusWidget()))
        focusInEvent(nullptr);
    Q_EMIT settled();
}

void GoalPage::takeIntoPlan()
{
    if (m_job.isRunning() || m_pause.isActive() || !isCurrent())
        return;
    const auto chosen = int(std::ranges::count_if(m_plan.sitting.changes, [](const advisor::PlannedChange &planned) {
        return !planned.leftOut && !planned.refused;
    }));
    const QString name = m_source->name();
    const auto first = std::ranges::find_if(m_plan.sitting.plan.steps,
                                            [this](const plan::Step &step) { return !m_base.step(step.id); });
    const QString step = first == m_plan.sitting.plan.steps.end() ? QString() : first->id;
    m_workspace.document().apply(tr("Plan to %1").arg(name), m_plan.sitting.plan);
    if (!step.isEmpty())
        m_workspace.setCurrentStep(step);
    Q_EMIT m_workspace.noticeOccurred(
        tr("Taken into the plan: %n change(s) that lead to %1.", nullptr, chosen).arg(name));
    Q_EMIT m_workspace.pageRequested(u"plan"_s);
}

void GoalPage::showPreview()
{
    m_preview->show(m_plan, m_changes->current(), m_tree,
                    m_catalog ? m_catalog->server.engine : sql::Engine::PostgreSql);
}

void GoalPage::say(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

void GoalPage::fail(const base::Error &error)
{
    const bool cancelled = error.code == base::ErrorCode::Cancelled;
    if (cancelled && m_pause.isActive())
        return; // the plan with other ticks comes at once
    QStringList words{cancelled ? tr("Cancelled.") : tr("%1 cannot be the goal.").arg(m_source->name())};
    if (!cancelled) {
        words << text::message(error);
        for (const QString &more :
             {error.context.trimmed(), error.sqlState.isEmpty() ? QString() : QString("SQLSTATE "_L1 + error.sqlState)})
            if (!more.isEmpty())
                words << more;
    }
    m_goal.reset();
    refresh();
    say({});
    m_empty->say(words.join(u'\n'));
    Q_EMIT settled();
}

bool GoalPage::isCurrent() const
{
    return m_catalog && m_catalog == m_workspace.document().catalog() && m_base == m_workspace.document().plan();
}

void GoalPage::refresh()
{
    const bool runs = m_job.isRunning();
    const bool hasCatalog = m_workspace.document().catalog() != nullptr;
    const auto &changes = m_plan.sitting.changes;
    m_setup->setState(runs, hasCatalog);
    m_progress->setVisible(runs);
    m_cancel->setVisible(runs);
    const bool hasChanges = m_goal && m_left && (!changes.empty() || !m_left->empty() || !m_goal->faults.empty());
    m_stack->setCurrentIndex(hasChanges ? 1 : 0);
    if (!hasCatalog)
        m_empty->say(tr("Open the database that should change first, or its saved Catalog."),
                     m_workspace.actions().action(u"connections.open"_s), tr("Connect to a database"));
    else if (m_goal && m_left && !runs)
        m_empty->say(
            tr("No difference: with what is planned, the database has the schema of %1.").arg(m_source->name()));
    else if (runs)
        m_empty->say({});
    else
        m_empty->say(tr("Choose what the database should become: another connection, a saved Catalog, or SQL. Lockstep "
                        "finds the changes that lead there and a strategy for each."));
    const auto planned = std::ranges::count_if(
        changes, [](const advisor::PlannedChange &change) { return !change.leftOut && !change.refused; });
    const auto steps =
        m_plan.sitting.plan.steps.size() - std::min(m_plan.sitting.plan.steps.size(), m_base.steps.size());
    m_sum->setText(
        tr("%1 of %2 changes are planned: %n new step(s).", nullptr, int(steps)).arg(planned).arg(changes.size()));
    m_take->setEnabled(!runs && !m_pause.isActive() && planned > 0 && isCurrent());
}

void GoalPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    planAnew();
}

void GoalPage::focusInEvent(QFocusEvent *)
{
    if (m_stack->currentIndex() == 1)
        m_changes->setFocus();
    else
        m_setup->focusNext();
}

QWidget *makeGoalPage(Workspace &workspace)
{
    return new GoalPage(workspace);
}

void addGoalActions(Workspace &workspace)
{
    workspace.actions().add({.id = u"plan.to-schema"_s,
                             .text = GoalPage::tr("Plan to a &schema..."),
                             .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_T)},
                             .icon = u"plan"_s,
                             .category = GoalPage::tr("Plan")},
                            &workspace, [&workspace] { Q_EMIT workspace.pageRequested(u"goal"_s); });
}

} // namespace lockstep::desktop
