// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsepage.h"

#include "db/secrets.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/rehearse/badgedelegate.h"
#include "desktop/rehearse/historymodels.h"
#include "desktop/rehearse/preflightview.h"
#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/rehearse/resultsmodel.h"
#include "desktop/rehearse/targetbox.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/danger.h"
#include "desktop/widgets/timeline.h"
#include "text/human.h"
#include "text/messages.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

RehearsePage::RehearsePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_eta(new QLabel)
    , m_preflight(new PreflightView)
    , m_timeline(new Timeline)
{
    setObjectName("rehearsePage"_L1);
    setProperty("help", u"help/rehearse"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeOptions());
    m_state->setObjectName("rehearsalState"_L1);
    m_state->setWordWrap(true);
    m_state->setMargin(6);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_state);
    auto *bar = new QHBoxLayout;
    m_progress->setObjectName("rehearsalProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the rehearsal"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_eta);
    column->addLayout(bar);
    column->addWidget(m_preflight);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_timeline);
    m_splitter->addWidget(makeResults());
    m_splitter->setSizes({260, 300});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    column->addWidget(m_splitter, 1);

    connect(&m_job, &RehearsalJob::preparing, this, [this](const QString &what, double fraction) {
        m_state->setText(what);
        Q_EMIT m_workspace.busyChanged(what, fraction);
    });
    connect(&m_job, &RehearsalJob::event, this, qOverload<const rehearsal::Event &>(&RehearsePage::take));
    connect(&m_job, &RehearsalJob::finished, this,
            qOverload<const base::Result<rehearsal::Result> &>(&RehearsePage::take));
    connect(&m_history, &HistoryStore::listed, this, [this](const std::vector<history::RehearsalSummary> &rehearsals) {
        m_historyModel->setRehearsals(rehearsals);
        refresh();
    });
    connect(&m_history, &HistoryStore::opened, this, [this](const std::shared_ptr<const rehearsal::Result> &result) {
        m_plan = m_workspace.document().plan();
        show(result);
    });
    connect(&m_history, &HistoryStore::openedTwo, this,
            [this](const auto &first, const auto &second) { showComparison(*first, *second); });
    connect(&m_history, &HistoryStore::failed, &workspace, &Workspace::showError);
    connect(&workspace, &Workspace::cancelRequested, this, &RehearsePage::cancel);
    connect(&workspace.document(), &Document::planChanged, this, &RehearsePage::refresh);
    connect(&workspace.document(), &Document::catalogChanged, this, &RehearsePage::refresh);
    connect(&workspace, &Workspace::sessionChanged, this, &RehearsePage::refresh);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_answered = false;
        refresh();
    });
    connect(m_timeline, &Timeline::stepClicked, this, [this](const QString &step) {
        if (const int row = m_results->rowOf(step); row >= 0) {
            m_tabs->setCurrentIndex(0);
            m_resultsView->selectRow(row);
        }
        m_workspace.setCurrentStep(step);
    });
    m_paint.setInterval(100);
    connect(&m_paint, &QTimer::timeout, this, &RehearsePage::drawRun);
    m_preflight->setChecks({});
    if (auto *door = workspace.findChild<RehearseDoor *>())
        door->page = this;
    refresh();
}

RehearsePage::~RehearsePage() = default;

QWidget *RehearsePage::makeOptions()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *where = new QLabel(tr("&Where"));
    m_target = new TargetBox(m_workspace, ConnectionCenter::of(m_workspace).store());
    where->setBuddy(m_target);
    auto *how = new QLabel(tr("&How"));
    m_mode = new QComboBox;
    m_mode->setObjectName("rehearsalMode"_L1);
    m_mode->setAccessibleName(tr("How to rehearse"));
    m_mode->addItem(tr("Up, verify, down, compare, up again"));
    m_mode->addItem(tr("Up and verify only"));
    m_mode->addItem(tr("In one transaction that is rolled back"));
    how->setBuddy(m_mode);
    auto *rate = new QLabel(tr("&Samples"));
    m_rate = new QSpinBox;
    m_rate->setObjectName("rehearsalRate"_L1);
    m_rate->setAccessibleName(tr("Lock samples a second"));
    m_rate->setRange(20, 100);
    m_rate->setValue(25);
    m_rate->setSuffix(tr(" a second"));
    m_rate->setToolTip(tr("How often a second connection looks at the locks that are really held"));
    rate->setBuddy(m_rate);
    m_run = new QPushButton(tr("Rehearse"));
    m_run->setObjectName("rehearse"_L1);
    m_run->setToolTip(tr("Run the plan for real, there (F5)"));
    connect(m_run, &QPushButton::clicked, this, &RehearsePage::run);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName("cancelRehearsal"_L1);
    m_cancel->setToolTip(tr("Stop and take back what was done (Esc)"));
    connect(m_cancel, &QPushButton::clicked, this, &RehearsePage::cancel);
    for (auto *widget : std::initializer_list<QWidget *>{where, m_target, how, m_mode, rate, m_rate})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_run);
    return row;
}

QWidget *RehearsePage::makeResults()
{
    m_tabs = new QTabWidget;
    m_tabs->setAccessibleName(tr("Views of the rehearsal"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Results of the rehearsal"));
    const auto makeView = [this](QAbstractItemModel *model, const QString &name, const char *objectName) {
        auto *view = new QTableView;
        view->setModel(model);
        view->setObjectName(QLatin1StringView(objectName));
        view->setAccessibleName(name);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        view->setAlternatingRowColors(false);
        view->setShowGrid(false);
        view->setWordWrap(false);
        view->setTabKeyNavigation(false);
        view->verticalHeader()->hide();
        view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
        view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        view->horizontalHeader()->setHighlightSections(false);
        return view;
    };
    m_results = new ResultsModel(this);
    m_resultsView = makeView(m_results, tr("Results beside predictions"), "rehearsalResults");
    m_resultsView->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *badges = new BadgeDelegate(m_resultsView);
    m_resultsView->setItemDelegateForColumn(ResultsModel::PredictedColumn, badges);
    m_resultsView->setItemDelegateForColumn(ResultsModel::HeldColumn, badges);
    const int em = fontMetrics().horizontalAdvance(u'M');
    const std::pair<int, int> widths[] = {
        {ResultsModel::PassColumn, 6},       {ResultsModel::StepColumn, 16},    {ResultsModel::StatementColumn, 22},
        {ResultsModel::OutcomeColumn, 10},   {ResultsModel::DurationColumn, 6}, {ResultsModel::WaitColumn, 8},
        {ResultsModel::PredictedColumn, 12}, {ResultsModel::HeldColumn, 13},    {ResultsModel::BlockedColumn, 9},
        {ResultsModel::RewrittenColumn, 8},  {ResultsModel::WalColumn, 6},      {ResultsModel::RowsColumn, 5},
        {ResultsModel::AttemptsColumn, 5}};
    for (const auto &[section, wide] : widths)
        m_resultsView->setColumnWidth(section,
                                      std::max(wide * em, m_resultsView->horizontalHeader()->sectionSizeHint(section)));
    connect(m_resultsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_workspace.setCurrentStep(index.data(ResultsModel::StepRole).toString());
            });
    m_tabs->addTab(m_resultsView, tr("Results"));
    m_historyModel = new HistoryModel(this);
    m_comparison = new ComparisonModel(this);
    m_historyView = makeView(m_historyModel, tr("Earlier rehearsals"), "rehearsalHistory");
    m_comparisonView = makeView(m_comparison, tr("Two rehearsals compared"), "rehearsalComparison");
    m_tabs->addTab(makeHistory(), tr("Earlier"));
    auto *compare = new QWidget;
    auto *column = new QVBoxLayout(compare);
    column->setContentsMargins(0, 0, 0, 0);
    m_comparisonWords = new QLabel(tr("Choose two rehearsals under Earlier."));
    m_comparisonWords->setWordWrap(true);
    m_comparisonWords->setMargin(4);
    column->addWidget(m_comparisonWords);
    column->addWidget(m_comparisonView, 1);
    m_tabs->addTab(compare, tr("Comparison"));
    return m_tabs;
}

QWidget *RehearsePage::makeHistory()
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    m_historyView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_historyView->horizontalHeader()->setSectionResizeMode(HistoryModel::PlanColumn, QHeaderView::Stretch);
    connect(m_historyView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RehearsePage::refresh);
    connect(m_historyView, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_history.open(m_historyModel->summary(index.row()).id); });
    column->addWidget(m_historyView, 1);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, const char *name, auto run) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    const auto chosen = [this] {
        auto rows = m_historyView->selectionModel()->selectedRows();
        std::ranges::sort(rows, std::greater(), &QModelIndex::row); // the older one first
        return rows;
    };
    m_open = add(tr("Show"), "openRehearsal",
                 [this, chosen] { m_history.open(m_historyModel->summary(chosen().first().row()).id); });
    m_compare = add(tr("Compare two"), "compareRehearsals", [this, chosen] {
        const auto rows = chosen();
        m_history.openTwo(m_historyModel->summary(rows[0].row()).id, m_historyModel->summary(rows[1].row()).id);
    });
    row->addStretch(1);
    m_forget = add(tr("Forget"), "forgetRehearsal",
                   [this, chosen] { m_history.remove(m_historyModel->summary(chosen().first().row()).id); });
    column->addLayout(row);
    return widget;
}

void RehearsePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_listed, true))
        m_history.refresh();
}

rehearsal::Options RehearsePage::options() const
{
    rehearsal::Options options;
    options.downAndUpAgain = m_mode->currentIndex() == 0;
    options.rollBack = m_mode->currentIndex() == 2;
    options.samplesPerSecond = m_rate->value();
    return options;
}

void RehearsePage::run()
{
    if (m_job.isRunning() || !m_run->isEnabled())
        return;
    RehearsalRequest request;
    request.plan = m_workspace.document().plan();
    request.catalog = m_workspace.document().catalog();
    request.options = options();
    const auto target = m_target->target();
    request.sandbox = !target.has_value();
    if (!target)
        return start(request);
    request.profile = *target;
    const auto open = m_workspace.profile();
    if (open && open->id == target->id) {
        request.password = m_workspace.password();
        return start(request);
    }
    m_workspace.secrets().read(target->id).then(this, [this, request](const base::Result<QString> &secret) mutable {
        request.password = secret.value_or(QString());
        start(request);
    });
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
        m_job.recover(interrupted.file, password, recovery);
        refresh();
    };
    const auto open = m_workspace.profile();
    if (open && open->id == interrupted.target.id)
        return go(m_workspace.password());
    m_workspace.secrets().read(interrupted.target.id).then(this, [go](const base::Result<QString> &secret) {
        go(secret.value_or(QString()));
    });
}

void RehearsePage::prepare(const plan::Plan &plan, const QString &words)
{
    m_plan = plan;
    m_answered = false;
    m_running = RunTimeline(plan);
    m_results->start(plan, m_workspace.document().effects());
    m_preflight->setChecks({});
    m_timeline->showAll();
    m_clock.start();
    m_paint.start();
    m_progress->setValue(0);
    m_tabs->setCurrentIndex(0);
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
    if (event.kind == Kind::PreflightDone) {
        m_preflight->setChecks(event.preflight);
        return;
    }
    if (event.kind == Kind::StatementDone && event.statement)
        m_results->append(*event.statement);
    if (event.kind == Kind::Sampled)
        return;
    m_progress->setValue(int(event.overall * 1000));
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
    m_answered = true;
    Q_EMIT m_workspace.busyChanged({}, -1);
    m_eta->clear();
    // An error before the first step leaves an interrupted one as it is; a way back that failed leaves one.
    if (auto *door = m_workspace.findChild<RehearseDoor *>())
        door->interrupted.look();
    if (!result) {
        const auto &error = result.error();
        say(u"<b>%1</b>%2"_s.arg(text::message(error).toHtmlEscaped(),
                                 error.context.isEmpty() ? QString()
                                                         : QString("<br>"_L1 + error.context.toHtmlEscaped())),
            true);
        drawRun();
        refresh();
        Q_EMIT finished(false);
        return;
    }
    const auto shown = std::make_shared<const rehearsal::Result>(*result);
    m_progress->setValue(1000);
    m_history.add(*result);
    show(shown);
    m_workspace.document().setRehearsal(shown);
    tellStatus(*result);
    refresh();
    Q_EMIT finished(result->outcome == rehearsal::Outcome::Ok);
}

void RehearsePage::tellStatus(const rehearsal::Result &result)
{
    Q_EMIT m_workspace.statusChanged(u"rehearse"_s, resultSummary(result));
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
    m_tabs->setCurrentIndex(0);
    QString html = u"<b>%1</b>. %2, %3"_s.arg(resultSummary(*result).toHtmlEscaped(), result->target.toHtmlEscaped(),
                                              tr("PostgreSQL %1").arg(result->serverVersion.toHtmlEscaped()));
    if (result->rolledBack)
        html += "<br>"_L1 + tr("Everything ran in one transaction and was rolled back.");
    if (!result->schemaRestored) {
        html += "<br><b>"_L1 + tr("After the way back the structure was not what it had been:") + "</b>"_L1;
        for (const QString &difference : result->schemaDifferences)
            html += "<br>"_L1 + difference.toHtmlEscaped();
    }
    if (result->error) {
        html += "<br>"_L1 + text::message(*result->error).toHtmlEscaped();
        if (!result->error->context.isEmpty())
            html += "<br>"_L1 + result->error->context.toHtmlEscaped();
    }
    for (const auto &statement : result->statements) {
        for (const auto &mismatch : statement.mismatches)
            html += u"<br>\u2717 "_s + mismatchSentence(mismatch).toHtmlEscaped();
    }
    say(html, result->outcome == rehearsal::Outcome::Failed || mismatchCount(*result) > 0 || !result->schemaRestored);
}

void RehearsePage::showComparison(const rehearsal::Result &first, const rehearsal::Result &second)
{
    const QLocale locale;
    m_comparisonWords->setText(
        tr("Before: %1 on %2. After: %3 on %4.")
            .arg(locale.toString(first.startedAt.toLocalTime(), QLocale::ShortFormat), first.target,
                 locale.toString(second.startedAt.toLocalTime(), QLocale::ShortFormat), second.target));
    m_comparison->setResults(first, second);
    m_comparisonView->resizeColumnsToContents();
    m_tabs->setCurrentIndex(2);
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
    const auto target = m_target->target();
    const bool production = target && target->role == db::Role::Production;
    const bool hasCatalog = document.catalog() && !document.catalog()->isEmpty();
    m_run->setEnabled(!runs && hasPlan && !production && (hasCatalog || target));
    m_cancel->setVisible(runs);
    m_progress->setVisible(runs);
    m_eta->setVisible(runs);
    for (auto *widget : std::initializer_list<QWidget *>{m_target, m_mode, m_rate})
        widget->setEnabled(!runs);
    const auto chosen = m_historyView->selectionModel()->selectedRows().size();
    m_open->setEnabled(chosen == 1);
    m_compare->setEnabled(chosen == 2);
    m_forget->setEnabled(chosen == 1);
    if (runs || m_answered || m_results->rowCount() > 0)
        return;
    const auto open = m_workspace.profile();
    if (!hasPlan)
        say(tr("There is no step to rehearse yet. Add a change to the plan first (Ctrl+N)."));
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

RehearseDoor::RehearseDoor(Workspace &workspace) : QObject(&workspace), interrupted(workspace)
{
    connect(&interrupted, &InterruptedRehearsals::chosen, this,
            [this, &workspace](const InterruptedRehearsal &what, rehearsal::Recovery recovery) {
                Q_EMIT workspace.pageRequested(u"rehearse"_s);
                if (page)
                    page->recover(what, recovery);
            });
    QTimer::singleShot(0, &interrupted, &InterruptedRehearsals::look); // when the window can show the offer
}

QWidget *makeRehearsePage(Workspace &workspace)
{
    return new RehearsePage(workspace);
}

void addRehearseActions(Workspace &workspace)
{
    auto *door = new RehearseDoor(workspace);
    workspace.actions().add({.id = u"rehearse.run"_s,
                             .text = RehearsePage::tr("&Rehearse the plan"),
                             .shortcuts = {QKeySequence(Qt::Key_F5)},
                             .icon = u"rehearse"_s,
                             .category = RehearsePage::tr("Rehearse")},
                            door, [door, &workspace] {
                                // From elsewhere it only shows where the plan would be run; there, it runs.
                                if (door->page && door->page->isVisible())
                                    door->page->run();
                                else
                                    Q_EMIT workspace.pageRequested(u"rehearse"_s);
                            });
}

} // namespace lockstep::desktop
