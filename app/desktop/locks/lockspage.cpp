// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/lockspage.h"

#include "desktop/locks/confirmbar.h"
#include "desktop/locks/forestmodel.h"
#include "desktop/locks/lockwords.h"
#include "desktop/locks/progressview.h"
#include "desktop/locks/samplerelay.h"
#include "desktop/locks/sessionsmodel.h"
#include "desktop/locks/waitschart.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/emptystate.h"
#include "text/human.h"
#include "text/messages.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

LocksPage::LocksPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_summary(new QLabel), m_cost(new QLabel), m_confirm(new ConfirmBar)
{
    setObjectName("locksPage"_L1);
    setProperty("help", u"help/locks"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeBar());
    column->addWidget(m_confirm);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeForest());
    splitter->addWidget(makeLower());
    splitter->setSizes({320, 260});
    column->addWidget(splitter, 1);

    connect(&workspace, &Workspace::sessionChanged, this, &LocksPage::start);
    m_age.setInterval(1000);
    connect(&m_age, &QTimer::timeout, this, &LocksPage::refreshAge);
    refresh();
}

LocksPage::~LocksPage()
{
    stop();
}

QWidget *LocksPage::makeBar()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary->setObjectName("locksSummary"_L1);
    m_summary->setWordWrap(true);
    QFont font = m_summary->font();
    font.setBold(true);
    m_summary->setFont(font);
    row->addWidget(m_summary, 1);
    m_cost->setObjectName("locksCost"_L1);
    m_cost->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_cost);
    auto *label = new QLabel(tr("&Samples"));
    m_rate = new QDoubleSpinBox;
    m_rate->setObjectName("locksRate"_L1);
    m_rate->setAccessibleName(tr("Samples a second"));
    m_rate->setRange(0.1, 20);
    m_rate->setDecimals(1);
    m_rate->setSingleStep(0.5);
    m_rate->setSuffix(tr(" a second"));
    m_rate->setValue(m_workspace.settings().value(SettingKey::LocksPerSecond).toDouble());
    label->setBuddy(m_rate);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, [this](double rate) {
        m_workspace.settings().setValue(SettingKey::LocksPerSecond, rate);
        if (m_watch)
            m_watch->setRate(rate);
    });
    m_pause = new QPushButton(tr("Pause"));
    m_pause->setObjectName("locksPause"_L1);
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        if (m_watch)
            m_watch->setPaused(paused);
        refresh();
    });
    m_cancel = new QPushButton(tr("Cancel statement"));
    m_cancel->setObjectName("cancelBackend"_L1);
    connect(m_cancel, &QPushButton::clicked, this, [this] { askCancel(false); });
    m_terminate = new QPushButton(tr("End session"));
    m_terminate->setObjectName("terminateBackend"_L1);
    connect(m_terminate, &QPushButton::clicked, this, [this] { askCancel(true); });
    for (auto *item : std::initializer_list<QWidget *>{label, m_rate, m_pause, m_cancel, m_terminate})
        row->addWidget(item);
    return widget;
}

QWidget *LocksPage::makeForest()
{
    m_forest = new ForestModel(this);
    m_forestView = new QTreeView;
    m_forestView->setObjectName("lockForest"_L1);
    m_forestView->setAccessibleName(tr("Who waits for whom"));
    m_forestView->setModel(m_forest);
    m_forestView->setUniformRowHeights(true);
    m_forestView->setAllColumnsShowFocus(true);
    m_forestView->setFrameShape(QFrame::NoFrame);
    auto *header = m_forestView->header();
    header->setStretchLastSection(false);
    const int em = fontMetrics().horizontalAdvance(u'M');
    const std::pair<int, int> widths[] = {{ForestModel::SessionColumn, 20}, {ForestModel::LockColumn, 14},
                                          {ForestModel::ObjectColumn, 12},  {ForestModel::WaitColumn, 6},
                                          {ForestModel::BehindColumn, 6},   {ForestModel::TransactionColumn, 8}};
    for (const auto &[section, wide] : widths)
        header->resizeSection(section, wide * em);
    header->setSectionResizeMode(ForestModel::StatementColumn, QHeaderView::Stretch);
    // A tree of waiting is read as a whole: what comes stands open.
    connect(m_forest, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (parent.isValid())
            m_forestView->expand(parent);
    });
    connect(m_forestView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_fromSessions = false;
        refresh();
    });
    m_nobody = new EmptyState(u"nobodyWaits"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_forestView);
    return m_stack;
}

QWidget *LocksPage::makeLower()
{
    m_sessions = new SessionsModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_sessions);
    m_sorted->setSortRole(SessionsModel::SortRole);
    m_sessionsView = new QTableView;
    m_sessionsView->setObjectName("sessions"_L1);
    m_sessionsView->setAccessibleName(tr("Sessions"));
    m_sessionsView->setModel(m_sorted);
    m_sessionsView->setSortingEnabled(true);
    m_sessionsView->sortByColumn(SessionsModel::TransactionColumn, Qt::DescendingOrder);
    m_sessionsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_sessionsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sessionsView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sessionsView->setShowGrid(false);
    m_sessionsView->setWordWrap(false);
    m_sessionsView->setTabKeyNavigation(false);
    m_sessionsView->setFrameShape(QFrame::NoFrame);
    m_sessionsView->verticalHeader()->hide();
    m_sessionsView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_sessionsView->horizontalHeader()->setStretchLastSection(true);
    m_sessionsView->horizontalHeader()->setHighlightSections(false);
    m_sessionsView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_sessionsView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_fromSessions = true;
        refresh();
    });
    m_chart = new WaitsChart;
    m_progress = new ProgressView;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_progress);
    auto *tabs = new QTabWidget;
    tabs->setAccessibleName(tr("Views of the locks"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_chart, tr("Waits over time"));
    tabs->addTab(m_sessionsView, tr("Sessions"));
    tabs->addTab(scroll, tr("Running schema work"));
    return tabs;
}

void LocksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wanted, true))
        start();
}

void LocksPage::stop()
{
    ++m_generation;
    if (m_watch) // its destructor waits for a sample that is on its way: not here
        std::ignore = QtConcurrent::run([watch = std::move(m_watch)]() mutable { watch.reset(); });
    m_age.stop();
}

void LocksPage::start()
{
    stop();
    m_forest->clear();
    m_sessions->clear();
    m_chart->clear();
    m_progress->setProgress({});
    m_confirm->withdraw();
    m_lastSample.invalidate();
    const auto profile = m_workspace.profile();
    if (m_wanted && profile && locks::Watch::canWatch(profile->engine)) {
        const auto relay = SampleRelay::make();
        connect(relay.get(), &SampleRelay::sampled, this,
                [this, generation = m_generation](const base::Result<locks::Sample> &sample) {
                    if (generation == m_generation)
                        take(sample);
                });
        locks::Watch::Options options;
        options.perSecond = m_rate->value();
        m_watch = std::make_shared<locks::Watch>(
            *profile, m_workspace.password(), options,
            [relay](const base::Result<locks::Sample> &sample) { Q_EMIT relay->sampled(sample); });
        m_watch->setPaused(m_pause->isChecked());
        m_age.start();
    }
    refresh();
}

void LocksPage::take(const base::Result<locks::Sample> &sample)
{
    if (!sample) {
        m_summary->setText(tr("No samples: %1").arg(text::message(sample.error())));
        m_summary->setToolTip(sample.error().context);
        return;
    }
    m_lastSample.start();
    m_summary->setToolTip({});
    m_forest->setSample(*sample);
    m_sessions->setSample(*sample);
    m_chart->add(*sample);
    m_progress->setProgress(sample->progress);
    const auto cost = m_watch->cost();
    m_cost->setText(tr("%1 ms a sample").arg(QLocale().toString(cost.averageUs / 1000.0, 'f', 1)));
    m_cost->setToolTip(
        tr("Watching takes %1 % of the time of one connection; %2 samples a second are taken.")
            .arg(QLocale().toString(cost.share * 100, 'f', 1), QLocale().toString(cost.perSecond, 'f', 1)));
    refresh();
    Q_EMIT sampled();
}

int LocksPage::chosenPid() const
{
    if (m_fromSessions)
        return m_sessionsView->currentIndex().data(SessionsModel::PidRole).toInt();
    return m_forest->pid(m_forestView->currentIndex());
}

void LocksPage::refresh()
{
    const int pid = chosenPid();
    const auto *session = pid > 0 ? m_sessions->session(pid) : nullptr;
    m_cancel->setEnabled(session && session->state != "idle"_L1);
    m_terminate->setEnabled(session);
    m_pause->setEnabled(m_watch != nullptr);
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
    const bool hasRows = m_forest->rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? 1 : 0);
    if (!m_workspace.session()) {
        m_nobody->say(tr("Connect to a server to see who waits for whom."),
                      m_workspace.actions().action(u"connections.open"_s), tr("Connect..."));
        m_summary->setText(tr("Not connected"));
        return;
    }
    if (const auto profile = m_workspace.profile(); profile && !locks::Watch::canWatch(profile->engine)) {
        m_nobody->say(tr("%1 does not tell who locks what. A rehearsal shows what each statement locks.")
                          .arg(sql::engineTitle(profile->engine)));
        m_summary->setText(tr("Not to be watched"));
        return;
    }
    if (!m_lastSample.isValid()) {
        m_nobody->say(tr("Waiting for the first sample..."));
        m_summary->setText(tr("Looking..."));
        return;
    }
    m_nobody->say(tr("Nobody waits."));
    const int waiting = m_forest->waiting();
    const QString words = waiting == 0 ? tr("nobody waits") : tr("%n session(s) wait", nullptr, waiting);
    m_summary->setText(m_pause->isChecked() ? tr("Paused: %1").arg(words)
                                            : QString(words.left(1).toUpper() + words.mid(1)));
    Q_EMIT m_workspace.statusChanged(u"locks"_s, words);
}

void LocksPage::refreshAge()
{
    if (m_pause->isChecked() || !m_lastSample.isValid() || m_lastSample.elapsed() < 4000)
        return;
    m_summary->setText(
        tr("The server does not answer: the last sample is %1 old").arg(text::duration(m_lastSample.elapsed())));
    Q_EMIT m_workspace.statusChanged(u"locks"_s, tr("no answer"));
}

void LocksPage::askCancel(bool terminate)
{
    const int pid = chosenPid();
    const auto *session = m_sessions->session(pid);
    const auto profile = m_workspace.profile();
    if (!session || !profile)
        return;
    const bool production = profile->role == db::Role::Production;
    const QString question =
        terminate ? tr("End the session %1? What it has not committed is lost.").arg(sessionWords(*session))
                  : tr("Cancel the statement of %1? Its transaction is rolled back.").arg(sessionWords(*session));
    m_confirm->ask(question, terminate ? tr("End session") : tr("Cancel statement"),
                   production ? profile->name : QString(), [this, pid, terminate] { signalSession(pid, terminate); });
}

void LocksPage::signalSession(int pid, bool terminate)
{
    const auto session = m_workspace.session();
    if (!session)
        return;
    session
        ->run<bool>([pid, terminate](db::Connection &connection) -> base::Result<bool> {
            const auto done = terminate ? locks::postgres::terminateBackend(connection, pid)
                                        : locks::postgres::cancelBackend(connection, pid);
            if (!done)
                return std::unexpected(done.error());
            return true;
        })
        .then(this, [this, pid, terminate](const base::Result<bool> &done) {
            if (!done)
                m_workspace.showError(done.error());
            else
                Q_EMIT m_workspace.noticeOccurred(terminate
                                                      ? tr("The session %1 was ended.").arg(pid)
                                                      : tr("The statement of session %1 was cancelled.").arg(pid));
        });
}

QWidget *makeLocksPage(Workspace &workspace)
{
    return new LocksPage(workspace);
}

} // namespace lockstep::desktop
