// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsepage.h"

#include "db/secrets.h"
#include "desktop/connections/passwordbar.h"
#include "desktop/rehearse/backfillview.h"
#include "desktop/rehearse/lockwaitview.h"
#include "desktop/rehearse/preflightview.h"
#include "desktop/rehearse/rehearsaldoor.h"
#include "desktop/rehearse/rehearsalsetup.h"
#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/rehearse/resultviews.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/danger.h"
#include "desktop/widgets/timeline.h"
#include "text/human.h"
#include "text/messages.h"

#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

RehearsePage::RehearsePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_setup(new RehearsalSetup(workspace))
    , m_password(new PasswordBar)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_eta(new QLabel)
    , m_backfill(new BackfillView)
    , m_preflight(new PreflightView)
    , m_lockWait(new LockWaitView)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_timeline(new Timeline)
    , m_results(new ResultViews)
{
    setObjectName("rehearsePage"_L1);
    setProperty("help", u"help/rehearse"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_setup);
    m_state->setObjectName("rehearsalState"_L1);
    m_state->setTextFormat(Qt::RichText);
    m_state->setWordWrap(true);
    m_state->setMargin(6);
    m_state->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    column->addWidget(m_state);
    column->addWidget(m_password);
    auto *bar = new QHBoxLayout;
    m_progress->setObjectName("rehearsalProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the rehearsal"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_eta);
    column->addLayout(bar);
    column->addWidget(m_lockWait);
    column->addWidget(m_backfill);
    column->addWidget(m_preflight);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_timeline);
    m_splitter->addWidget(m_results);
    m_splitter->setSizes({260, 300});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    column->addWidget(m_splitter, 1);
    m_paint.setInterval(100);
    connectParts();
    m_preflight->setChecks({});
    if (auto *door = workspace.findChild<RehearseDoor *>())
        door->page = this;
    refresh();
}

void RehearsePage::connectParts()
{
    connect(m_setup, &RehearsalSetup::startPressed, this, [this] { run(); });
    connect(m_setup, &RehearsalSetup::cancelPressed, this, &RehearsePage::cancel);
    connect(m_backfill, &BackfillView::stopPressed, this, &RehearsePage::cancel);
    connect(m_setup, &RehearsalSetup::targetChanged, this, [this] {
        m_answered = false;
        refresh();
    });
    connect(&m_job, &RehearsalJob::preparing, this, [this](const QString &what, double fraction) {
        m_state->setText(what.toHtmlEscaped());
        Q_EMIT m_workspace.busyChanged(what, fraction);
    });
    connect(&m_job, &RehearsalJob::event, this, qOverload<const rehearsal::Event &>(&RehearsePage::take));
    connect(&m_job, &RehearsalJob::finished, this,
            qOverload<const base::Result<rehearsal::Result> &>(&RehearsePage::take));
    connect(m_state, &QLabel::linkActivated, this,
            [this](const QString &action) { m_workspace.actions().action(action)->trigger(); });
    connect(m_results, &ResultViews::opened, this, &RehearsePage::showEarlier);
    connect(m_results, &ResultViews::stepChosen, &m_workspace, &Workspace::setCurrentStep);
    connect(m_results, &ResultViews::failed, &m_workspace, &Workspace::showError);
    connect(m_timeline, &Timeline::stepClicked, this, [this](const QString &step) {
        m_results->selectStep(step);
        m_workspace.setCurrentStep(step);
    });
    connect(&m_paint, &QTimer::timeout, this, &RehearsePage::drawRun);
    connect(&m_workspace, &Workspace::cancelRequested, this, &RehearsePage::cancel);
    connect(&m_workspace, &Workspace::sessionChanged, this, &RehearsePage::refresh);
    connect(&m_workspace.document(), &Document::planChanged, this, &RehearsePage::refresh);
    connect(&m_workspace.document(), &Document::catalogChanged, this, &RehearsePage::refresh);
}

RehearsePage::~RehearsePage() = default;

void RehearsePage::run(bool allowStale)
{
    if (m_job.isRunning() || !m_setup->canStart())
        return;
    RehearsalRequest request;
    request.plan = m_workspace.document().plan();
    request.catalog = m_workspace.document().catalog();
    request.options = m_setup->options();
    request.options.allowStale = allowStale;
    const auto target = m_setup->target();
    request.sandbox = !target.has_value();
    if (!target)
        return start(request);
    request.profile = *target;
    withPassword(*target, [this, request](const QString &password) mutable {
        request.password = password;
        start(request);
    });
}

void RehearsePage::withPassword(const db::Profile &target, std::function<void(const QString &)> then)
{
    m_target = target;
    m_again = then;
    m_password->find(m_workspace, target, std::move(then));
}

void RehearsePage::start(RehearsalRequest request)
{
    if (!request.sandbox) {
        auto *door = m_workspace.findChild<RehearseDoor *>();
        if (const auto *left = door ? door->interrupted.on(request.profile) : nullptr) {
            door->interrupted.offer(*left);
            say(tr("An earlier rehearsal on %1 was interrupted, and what it had done still stands there. Take it back, "
                   "continue it or dismiss it first.")
                    .arg(request.profile.name.toHtmlEscaped()),
                true);
            m_answered = true;
            return;
        }
        request.options.checkpointFile = checkpointFileFor(request.profile);
    }
    prepare(request.plan, request.sandbox ? tr("Starting a sandbox with this Catalog's structure...")
                                          : tr("Connecting to %1...").arg(request.profile.name.toHtmlEscaped()));
    request.options.backfill = m_backfill->newControl();
    m_job.start(request);
    refresh();
}

void RehearsePage::recover(const InterruptedRehearsal &interrupted, rehearsal::Recovery recovery)
{
    if (m_job.isRunning()) {
        Q_EMIT m_workspace.noticeOccurred(
            tr("A rehearsal is running. Put the interrupted one right when it has ended."));
        return m_workspace.findChild<RehearseDoor *>()->interrupted.look();
    }
    const auto go = [this, interrupted, recovery](const QString &password) {
        if (m_job.isRunning())
            return;
        prepare(interrupted.plan,
                recovery == rehearsal::Recovery::TakeBack
                    ? tr("Taking back what was done on %1...").arg(interrupted.target.name.toHtmlEscaped())
                    : tr("Going on with the rehearsal on %1...").arg(interrupted.target.name.toHtmlEscaped()));
        m_job.recover(interrupted.file, password, recovery, m_backfill->newControl());
        refresh();
    };
    withPassword(interrupted.target, go);
}

void RehearsePage::prepare(const plan::Plan &plan, const QString &words)
{
    m_plan = plan;
    m_answered = false;
    m_password->withdraw();
    m_running = RunTimeline(plan);
    m_results->begin(plan, m_workspace.document().effects());
    m_preflight->setChecks({});
    m_timeline->showAll();
    m_clock.start();
    m_paint.start();
    m_progress->setValue(0);
    say(words);
    Q_EMIT m_workspace.busyChanged(tr("Rehearsing"), -1);
}

void RehearsePage::cancel()
{
    if (!m_job.isRunning())
        return;
    m_job.cancel();
    say(tr("Cancelling: what was done is taken back..."));
}

void RehearsePage::take(const rehearsal::Event &event)
{
    using Kind = rehearsal::Event::Kind;
    m_running.take(event, m_clock.elapsed());
    m_lockWait->take(event);
    if (event.kind == Kind::PreflightDone) {
        m_preflight->setChecks(event.preflight);
        return;
    }
    if (event.kind == Kind::StatementDone && event.statement)
        m_results->append(*event.statement);
    if (event.kind == Kind::StatementDone || event.kind == Kind::PassStarted)
        m_backfill->clear();
    else if (event.backfill)
        m_backfill->setState(*event.backfill);
    if (event.kind == Kind::Sampled || event.kind == Kind::Waiting)
        return;
    m_progress->setValue(int(event.overall * 1000));
    if (event.kind != Kind::Retrying) // that one's is until the next try
        m_eta->setText(event.etaMs >= 0 ? tr("about %1 left").arg(text::duration(event.etaMs))
                                        : tr("time left cannot be said yet"));
    const int number = m_plan.indexOf(event.step) + 1;
    QString what = passTitle(event.pass);
    if (number > 0)
        what = tr("%1: step %2, %3").arg(what).arg(number).arg(shortSql(event.sql, 70));
    if (event.kind == Kind::Retrying)
        what = tr("%1: a lock was not free in time; trying again").arg(what);
    else if (event.fraction >= 0)
        what = tr("%1 (%2 %)").arg(what).arg(int(event.fraction * 100));
    say(what.toHtmlEscaped());
    Q_EMIT m_workspace.busyChanged(tr("Rehearsing: %1").arg(passTitle(event.pass)), event.overall);
}

void RehearsePage::take(const base::Result<rehearsal::Result> &result)
{
    m_paint.stop();
    m_lockWait->clear();
    m_backfill->clear();
    m_answered = true;
    Q_EMIT m_workspace.busyChanged({}, -1);
    m_eta->clear();
    // An error before the first step leaves an interrupted one as it is; a way back that failed leaves one.
    if (auto *door = m_workspace.findChild<RehearseDoor *>())
        door->interrupted.look();
    if (!result) {
        const auto &error = result.error();
        QString html = u"<b>%1</b>"_s.arg(text::message(error).toHtmlEscaped());
        if (!error.context.isEmpty())
            html += "<br>"_L1 + error.context.toHtmlEscaped();
        if (error.message == "rehearsal.stale"_L1)
            html += u"<br><a href=\"rehearse.run-stale\">%1</a>"_s.arg(tr("Rehearse all the same"));
        say(html, true);
        if (db::wantsPassword(error) && m_again)
            m_password->ask(m_target, m_again);
        drawRun();
        refresh();
        Q_EMIT finished(false);
        return;
    }
    const auto shown = std::make_shared<const rehearsal::Result>(*result);
    m_progress->setValue(1000);
    m_results->keep(*result);
    show(shown);
    m_workspace.document().setRehearsal(shown);
    refresh();
    Q_EMIT finished(result->outcome == rehearsal::Outcome::Ok);
}

void RehearsePage::showEarlier(const std::shared_ptr<const rehearsal::Result> &result)
{
    // Steps have their titles from the plan that was run; of another one only the result itself speaks.
    const auto &plan = m_workspace.document().plan();
    const bool isOfThisPlan = result->planHash == rehearsal::planHash(plan);
    m_plan = isOfThisPlan ? plan : plan::Plan();
    show(result);
    if (isOfThisPlan)
        m_workspace.document().setRehearsal(result);
}

void RehearsePage::show(const std::shared_ptr<const rehearsal::Result> &result)
{
    m_timeline->setTimelineData(timelineOf(*result, m_plan));
    m_timeline->showAll();
    if (!m_divided) { // every lane, as long as the results keep nearly half
        const int whole = m_splitter->height();
        const int lanes = std::min(m_timeline->fullHeight(), whole * 55 / 100);
        m_splitter->setSizes({lanes, whole - lanes});
    }
    m_results->setResult(result, m_plan, m_workspace.document().effects());
    m_preflight->setChecks(result->preflight);
    say(resultHtml(*result),
        result->outcome == rehearsal::Outcome::Failed || mismatchCount(*result) > 0 || !result->schemaRestored);
}

void RehearsePage::drawRun()
{
    m_timeline->setTimelineData(m_running.data(m_clock.elapsed()));
}

void RehearsePage::say(const QString &html, bool isError)
{
    QPalette colors = palette();
    if (isError) {
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
        colors.setColor(QPalette::Window, dangerFill(analysis::Danger::BlocksEverything, palette()));
    }
    m_state->setPalette(colors);
    m_state->setAutoFillBackground(isError);
    m_state->setText(html);
}

void RehearsePage::refresh()
{
    const bool runs = m_job.isRunning();
    const auto &document = m_workspace.document();
    const bool hasPlan = !document.plan().steps.empty();
    const auto target = m_setup->target();
    const bool production = target && target->role == db::Role::Production;
    const bool hasCatalog = document.catalog() && !document.catalog()->isEmpty();
    m_setup->setState(runs, hasPlan && !production && (hasCatalog || target));
    m_progress->setVisible(runs);
    m_eta->setVisible(runs);
    if (runs || m_answered || !m_results->isEmpty())
        return;
    const auto open = m_workspace.profile();
    if (!hasPlan)
        say(tr("There is no step to rehearse yet. %1 to the plan first (Ctrl+N).")
                .arg(u"<a href=\"plan.addChange\">%1</a>"_s.arg(tr("Add a change"))));
    else if (production)
        say(tr("Lockstep never writes to a production connection. Rehearse on staging or in the sandbox."), true);
    else if (open && open->role == db::Role::Production && !target)
        say(tr("%1 is production: it is never written to. The plan is rehearsed in a private sandbox with its "
               "structure; choose a staging "
               "connection for real sizes and load.")
                .arg(open->name.toHtmlEscaped()));
    else
        say(tr("Ready. The plan is run for real, measured, taken back and run again (F5)."));
}

QWidget *makeRehearsePage(Workspace &workspace)
{
    return new RehearsePage(workspace);
}

} // namespace lockstep::desktop
