// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/review/reviewpage.h"

#include "desktop/board/stepsummary.h"
#include "desktop/review/exportdialog.h"
#include "desktop/review/findingsmodel.h"
#include "desktop/review/report.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/plantitle.h"
#include "desktop/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ReviewPage::ReviewPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new FindingsModel(workspace.document(), this))
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_none(new EmptyState(u"nothingOpen"_s))
    , m_list(new QTreeView)
{
    setProperty("help", u"help/review"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(FindingsModel::SortRole);
    m_list->setModel(proxy);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Open findings"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(-1, Qt::AscendingOrder);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    setFocusProxy(m_list);

    const auto button = [this](const QString &id) {
        QAction *action = m_workspace.actions().action(id);
        auto *push = new QPushButton(action->icon(), action->text());
        push->setObjectName(u"review."_s + id);
        connect(push, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, push, [push, action] { push->setIcon(action->icon()); });
        return push;
    };
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_summary);
    head->addLayout(words, 1);
    head->addWidget(button(u"review.export"_s), 0, Qt::AlignTop);
    head->addWidget(button(u"review.report"_s), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_none, 1);
    column->addWidget(m_list, 1);

    connect(m_list, &QTreeView::activated, this, &ReviewPage::open);
    connect(m_list, &QTreeView::clicked, this, &ReviewPage::open);
    connect(&workspace.document(), &Document::planChanged, this, &ReviewPage::refresh);
    connect(&workspace.document(), &Document::analysisChanged, this, &ReviewPage::refresh);
    refresh();
}

void ReviewPage::refresh()
{
    const Document &document = m_workspace.document();
    m_title->setText(planTitle(document));
    const auto steps = summarize(document, nullptr);
    int byPhase[3] = {0, 0, 0};
    int irreversible = 0;
    int disabled = 0;
    int edited = 0;
    auto strongest = analysis::LockMode::None;
    for (const StepSummary &step : steps) {
        ++byPhase[int(step.phase)];
        irreversible += !step.reversible;
        disabled += !step.enabled;
        edited += step.edited;
        if (step.enabled)
            strongest = std::max(strongest, step.lock);
    }
    QStringList words = {tr("Steps: %1").arg(steps.size())};
    for (int phase = 0; phase < 3; ++phase)
        words << u"%1 %2"_s.arg(phaseText(plan::Phase(phase))).arg(byPhase[phase]);
    if (strongest != analysis::LockMode::None)
        words << tr("strongest lock %1").arg(analysis::lockModeName(strongest));
    if (irreversible)
        words << tr("%1 cannot be reversed").arg(irreversible);
    if (edited)
        words << tr("%1 edited by hand").arg(edited);
    if (disabled)
        words << tr("%1 disabled").arg(disabled);
    if (document.isCatalogStale())
        words << tr("the database has changed since");
    m_summary->setText(words.join(u"  \u00b7  "_s));
    if (steps.empty())
        m_none->say(tr("There is no plan to review yet."), m_workspace.actions().action(u"plan.addChange"_s),
                    tr("Describe a change"));
    else
        m_none->say(tr("Nothing is open: no rule has a remark, every statement holds."));
    m_none->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    for (const int column : {int(FindingsModel::SeverityColumn), int(FindingsModel::StepColumn),
                             int(FindingsModel::RelationColumn), int(FindingsModel::RuleColumn)})
        m_list->resizeColumnToContents(column);
}

void ReviewPage::open(const QModelIndex &index)
{
    const QString step = index.data(FindingsModel::StepRole).toString();
    m_list->setProperty("help", QString(u"rules/"_s + index.data(FindingsModel::RuleRole).toString()));
    if (!step.isEmpty())
        m_workspace.setCurrentStep(step);
}

QWidget *makeReviewPage(Workspace &workspace)
{
    return new ReviewPage(workspace);
}

void addReviewActions(Workspace &workspace)
{
    const QString category = ReviewPage::tr("Review");
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                         std::function<void()> run) {
        workspace.actions().add({.id = id, .text = text, .shortcuts = keys, .icon = icon, .category = category},
                                &workspace, std::move(run));
    };
    add(u"review.export"_s, ReviewPage::tr("Export..."), u"export"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        [&workspace] { ExportDialog::open(workspace); });
    add(u"review.report"_s, ReviewPage::tr("Report..."), u"report"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
        [&workspace] { askAndWriteReport(workspace); });
}

} // namespace lockstep::desktop
