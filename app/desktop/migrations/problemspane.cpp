// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/problemspane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QComboBox *makeProblemChoice(const QString &name, const QString &accessibleName, const QStringList &texts)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->addItems(texts);
    return box;
}

} // namespace

ProblemsPane::ProblemsPane(ScriptSet &set, ScriptAnalysis &analysis, QWidget *parent)
    : QWidget(parent)
    , m_analysis(analysis)
    , m_model(new ProblemsModel(set, analysis, this))
    , m_filter(new ProblemsFilter(this))
    , m_severity(makeProblemChoice(u"problemSeverity"_s, tr("Severity of the problems shown"),
                                   {tr("All severities"), tr("Warnings and errors"), tr("Errors")}))
    , m_class(makeProblemChoice(u"problemClass"_s, tr("Class of the problems shown"),
                                {tr("All classes"), tr("Long locks"), tr("Brief locks"), tr("Style")}))
    , m_where(
          makeProblemChoice(u"problemWhere"_s, tr("Files of the problems shown"), {tr("All files"), tr("This file")}))
    , m_count(new QLabel)
    , m_none(new QLabel)
    , m_list(new QTreeView)
{
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(ProblemsModel::SortRole);
    m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setObjectName(u"problems"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ProblemsModel::PlaceColumn, Qt::AscendingOrder);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 3, 8, 3);
    row->setSpacing(8);
    for (QComboBox *box : {m_severity, m_class, m_where})
        row->addWidget(box);
    row->addStretch();
    row->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);

    connect(m_severity, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setSeverity(rules::Severity(index)); });
    connect(m_class, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setClass(index ? std::optional(rules::FindingClass(index - 1)) : std::nullopt);
    });
    connect(m_where, &QComboBox::currentIndexChanged, this, [this] { setFile(m_file); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ProblemsPane::refresh);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ProblemsPane::refresh);
    connect(m_model, &ProblemsModel::placesChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&analysis, &ScriptAnalysis::changed, this, &ProblemsPane::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPane::currentChanged);
    connect(m_list, &QTreeView::clicked, this, &ProblemsPane::activated);
    connect(m_list, &QTreeView::activated, this, &ProblemsPane::activated);
    setFocusProxy(m_list);
    refresh();
}

void ProblemsPane::refresh()
{
    const int shownNow = m_filter->rowCount();
    m_list->setVisible(shownNow > 0);
    m_none->setVisible(shownNow == 0);
    m_none->setText(m_analysis.isRunning()     ? tr("Analysing ...")
                    : m_model->rowCount() == 0 ? tr("No problem: no rule has a remark, every statement holds.")
                                               : tr("No problem of this kind."));
    m_count->setText(shownNow == m_model->rowCount() ? QString()
                                                     : tr("%1 of %2").arg(shownNow).arg(m_model->rowCount()));
    constexpr int looked = 200; // rows whose width is asked
    if (shownNow > 0 && shownNow < looked) {
        for (const int column :
             {int(ProblemsModel::SeverityColumn), int(ProblemsModel::PlaceColumn), int(ProblemsModel::RelationColumn),
              int(ProblemsModel::ClassColumn), int(ProblemsModel::RuleColumn)})
            m_list->resizeColumnToContents(column);
    }
}

/// The problem's own words come first; what the pane beside the text says as well goes where it is narrow.
void ProblemsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setColumnHidden(ProblemsModel::RelationColumn, width() < 820);
    m_list->setColumnHidden(ProblemsModel::RuleColumn, width() < 700);
    m_list->setColumnHidden(ProblemsModel::ClassColumn, width() < 560);
}

void ProblemsPane::setFile(std::size_t file)
{
    m_file = file;
    m_filter->setFile(m_where->currentIndex() == 1 ? std::optional(file) : std::nullopt);
}

const Problem &ProblemsPane::at(int row) const
{
    return m_model->problem(m_filter->mapToSource(m_filter->index(row, 0)).row());
}

bool ProblemsPane::step(int direction, std::size_t entry, int position)
{
    const int rows = m_filter->rowCount();
    if (rows == 0)
        return false;
    const auto place = [this](int row) { return std::pair(at(row).entry, at(row).position); };
    const QModelIndex current = m_list->currentIndex();
    int next = -1;
    if (current.isValid() && place(current.row()) == std::pair(entry, position)) {
        next = (current.row() + direction + rows) % rows; // in the order of the list
    } else {
        // the nearest one from where the cursor stands
        for (int row = 0; row < rows; ++row) {
            const auto here = place(row);
            const bool beyond = direction > 0 ? here >= std::pair(entry, position) : here < std::pair(entry, position);
            if (beyond && (next < 0 || (direction > 0 ? here < place(next) : here > place(next))))
                next = row;
        }
        if (next < 0)
            next = direction > 0 ? 0 : rows - 1;
    }
    m_list->setCurrentIndex(m_filter->index(next, ProblemsModel::MessageColumn));
    Q_EMIT activated();
    return true;
}

void ProblemsPane::selectAt(std::size_t entry, int position)
{
    const Problem *now = current();
    const auto covers = [&](const Problem &problem) {
        return problem.entry == entry && position >= problem.position && position <= problem.position + problem.length;
    };
    if (now && covers(*now))
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (covers(at(row))) {
            m_list->setCurrentIndex(m_filter->index(row, ProblemsModel::MessageColumn));
            return;
        }
    }
}

const Problem *ProblemsPane::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &at(index.row()) : nullptr;
}

} // namespace lockstep::desktop
