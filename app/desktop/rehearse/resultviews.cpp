// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/resultviews.h"

#include "desktop/rehearse/badgedelegate.h"
#include "desktop/rehearse/historymodels.h"
#include "desktop/rehearse/resultsmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QTableView *tableOf(QAbstractItemModel *model, const QString &name, QLatin1StringView objectName)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setObjectName(objectName);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

} // namespace

ResultViews::ResultViews(QWidget *parent)
    : QTabWidget(parent)
    , m_results(new ResultsModel(this))
    , m_earlier(new HistoryModel(this))
    , m_comparison(new ComparisonModel(this))
{
    setAccessibleName(tr("Results of the rehearsal"));
    setDocumentMode(true);
    addTab(makeResults(), tr("Results"));
    addTab(makeEarlier(), tr("Earlier"));
    addTab(makeComparison(), tr("Comparison"));
    connect(&m_history, &HistoryStore::listed, this, [this](const std::vector<history::RehearsalSummary> &rehearsals) {
        m_earlier->setRehearsals(rehearsals);
        refreshButtons();
    });
    connect(&m_history, &HistoryStore::opened, this, &ResultViews::opened);
    connect(&m_history, &HistoryStore::openedTwo, this,
            [this](const auto &first, const auto &second) { compare(*first, *second); });
    connect(&m_history, &HistoryStore::failed, this, &ResultViews::failed);
    refreshButtons();
}

QWidget *ResultViews::makeResults()
{
    m_resultsView = tableOf(m_results, tr("Results beside predictions"), "rehearsalResults"_L1);
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
                    Q_EMIT stepChosen(index.data(ResultsModel::StepRole).toString());
            });
    return m_resultsView;
}

QWidget *ResultViews::makeEarlier()
{
    m_earlierView = tableOf(m_earlier, tr("Earlier rehearsals"), "rehearsalHistory"_L1);
    m_earlierView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_earlierView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_earlierView->horizontalHeader()->setSectionResizeMode(HistoryModel::PlanColumn, QHeaderView::Stretch);
    connect(m_earlierView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultViews::refreshButtons);
    connect(m_earlierView, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_history.open(m_earlier->summary(index.row()).id); });
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_earlierView, 1);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QLatin1StringView name, auto run) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    m_open = add(tr("Show"), "openRehearsal"_L1, [this] { m_history.open(chosen().first()); });
    m_compare = add(tr("Compare two"), "compareRehearsals"_L1, [this] {
        const QStringList two = chosen();
        m_history.openTwo(two[0], two[1]);
    });
    row->addStretch(1);
    m_forget = add(tr("Forget"), "forgetRehearsal"_L1, [this] { m_history.remove(chosen().first()); });
    column->addLayout(row);
    return widget;
}

QWidget *ResultViews::makeComparison()
{
    m_comparisonView = tableOf(m_comparison, tr("Two rehearsals compared"), "rehearsalComparison"_L1);
    m_comparisonWords = new QLabel(tr("Choose two rehearsals under Earlier."));
    m_comparisonWords->setObjectName("comparisonWords"_L1);
    m_comparisonWords->setWordWrap(true);
    m_comparisonWords->setMargin(4);
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_comparisonWords);
    column->addWidget(m_comparisonView, 1);
    return widget;
}

void ResultViews::begin(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects)
{
    m_results->start(plan, effects);
    setCurrentIndex(0);
}

void ResultViews::append(const rehearsal::StatementResult &statement)
{
    m_results->append(statement);
}

void ResultViews::setResult(const std::shared_ptr<const rehearsal::Result> &result, const plan::Plan &plan,
                            const std::vector<plan::StatementEffect> &effects)
{
    m_results->setResult(result, plan, effects);
    setCurrentIndex(0);
}

bool ResultViews::isEmpty() const
{
    return m_results->rowCount() == 0;
}

void ResultViews::selectStep(const QString &step)
{
    if (const int row = m_results->rowOf(step); row >= 0) {
        setCurrentIndex(0);
        m_resultsView->selectRow(row);
    }
}

void ResultViews::compare(const rehearsal::Result &first, const rehearsal::Result &second)
{
    const QLocale locale;
    m_comparisonWords->setText(
        tr("Before: %1 on %2. After: %3 on %4.")
            .arg(locale.toString(first.startedAt.toLocalTime(), QLocale::ShortFormat), first.target,
                 locale.toString(second.startedAt.toLocalTime(), QLocale::ShortFormat), second.target));
    m_comparison->setResults(first, second);
    m_comparisonView->resizeColumnsToContents();
    setCurrentIndex(2);
}

QStringList ResultViews::chosen() const
{
    auto rows = m_earlierView->selectionModel()->selectedRows();
    std::ranges::sort(rows, std::greater(), &QModelIndex::row); // the newest stands on top
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids << m_earlier->summary(row.row()).id;
    return ids;
}

void ResultViews::refreshButtons()
{
    const auto count = m_earlierView->selectionModel()->selectedRows().size();
    m_open->setEnabled(count == 1);
    m_compare->setEnabled(count == 2);
    m_forget->setEnabled(count == 1);
}

void ResultViews::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    if (!std::exchange(m_listed, true))
        m_history.refresh();
}

} // namespace lockstep::desktop
