// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardpane.h"

#include "desktop/board/boardactions.h"
#include "desktop/board/boardmodel.h"
#include "desktop/board/boardview.h"
#include "desktop/board/emptyplan.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/widgets/hintbar.h"
#include "desktop/widgets/lockdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

BoardPane::BoardPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new BoardModel(workspace.document(), this))
    , m_board(new BoardView)
    , m_list(makeList())
    , m_hint(new HintBar)
    , m_empty(new EmptyPlan(workspace))
    , m_stack(new QStackedWidget)
{
    setProperty("help", u"help/board"_s);
    m_board->setBoardModel(m_model);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_board->selectionModel());
    m_actions = new BoardActions(workspace, *m_model, *m_board->selectionModel(), this);
    m_board->setDropCheck([this](const QString &id, int position) { return m_actions->whyNot(id, position); });
    m_toolbar = makeToolbar();

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_hint);
    column->addWidget(m_stack, 1);
    setFocusPolicy(Qt::NoFocus);

    connect(m_actions, &BoardActions::refused, m_hint, &HintBar::say);
    connect(m_board, &BoardView::moveRequested, m_actions, &BoardActions::moveTo);
    connect(m_board, &BoardView::previewRequested, this, &BoardPane::previewRequested);
    connect(m_board, &BoardView::menuRequested, this, [this](QPoint at) { m_actions->menu()->popup(at); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_actions->menu()->popup(m_list->viewport()->mapToGlobal(at)); });
    connect(m_board->selectionModel(), &QItemSelectionModel::currentChanged, this, &BoardPane::takeCurrentStep);
    connect(&workspace, &Workspace::currentStepChanged, this, &BoardPane::showCurrentStep);
    connect(m_model, &BoardModel::rowsInserted, this, &BoardPane::refreshEmpty);
    connect(m_model, &BoardModel::rowsRemoved, this, &BoardPane::refreshEmpty);
    refreshEmpty();
    showCurrentStep(workspace.currentStep());
}

QTreeView *BoardPane::makeList()
{
    auto *list = new QTreeView;
    list->setObjectName(u"stepList"_s);
    list->setAccessibleName(tr("List of steps"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegateForColumn(BoardModel::Lock, new LockDelegate(list));
    return list;
}

QWidget *BoardPane::makeToolbar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(2);
    const auto button = [&](QAction *action) {
        auto *tool = new QToolButton;
        tool->setDefaultAction(action);
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::TabFocus);
        tool->setObjectName(u"board."_s + action->objectName());
        tool->setAccessibleName(action->text().remove(u'&'));
        row->addWidget(tool);
        return tool;
    };
    if (QAction *change = m_workspace.actions().action(u"plan.addChange"_s))
        button(change)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *add = new QToolButton;
    add->setObjectName(u"board.add"_s);
    add->setText(tr("Add step"));
    add->setAccessibleName(tr("Add a step by hand"));
    add->setMenu(m_actions->addMenu());
    add->setPopupMode(QToolButton::InstantPopup);
    add->setAutoRaise(true);
    add->setFocusPolicy(Qt::TabFocus);
    row->addWidget(add);
    row->addSpacing(8);
    for (const auto &id :
         {u"plan.move-up"_s, u"plan.move-down"_s, u"plan.duplicate"_s, u"plan.toggle-enabled"_s, u"plan.delete"_s})
        button(m_actions->action(id));
    row->addStretch();
    QAction *list = m_workspace.actions().add({.id = u"view.step-list"_s,
                                               .text = tr("Steps as a &list"),
                                               .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                                               .icon = u"list"_s,
                                               .category = tr("View"),
                                               .group = 1},
                                              this, [] {});
    list->setCheckable(true);
    connect(list, &QAction::toggled, this, &BoardPane::showList);
    button(list);
    return bar;
}

void BoardPane::focusInEvent(QFocusEvent *)
{
    m_stack->currentWidget()->setFocus();
}

void BoardPane::showList(bool list)
{
    if (m_model->rowCount() == 0)
        return;
    m_stack->setCurrentWidget(list ? static_cast<QWidget *>(m_list) : m_board);
    if (list) {
        for (int column = 0; column < BoardModel::ColumnCount; ++column)
            m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(BoardModel::Title, std::min(m_list->columnWidth(BoardModel::Title), 360));
        m_list->scrollTo(m_list->currentIndex());
    }
    m_stack->currentWidget()->setFocus();
}

void BoardPane::refreshEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    const bool shown = m_stack->currentWidget() == m_empty;
    m_toolbar->setVisible(!empty);
    if (empty == shown)
        return;
    if (empty)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(
            m_workspace.actions().action(u"view.step-list"_s)->isChecked() ? static_cast<QWidget *>(m_list) : m_board);
}

void BoardPane::showCurrentStep(const QString &id)
{
    if (m_taking)
        return;
    QItemSelectionModel *selection = m_board->selectionModel();
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid() || (selection->currentIndex().row() == index.row() && selection->isRowSelected(index.row())))
        return;
    selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_board->scrollTo(index);
    m_list->scrollTo(index);
}

void BoardPane::takeCurrentStep()
{
    const QModelIndex current = m_board->selectionModel()->currentIndex();
    m_taking = true;
    m_workspace.setCurrentStep(current.isValid() ? m_model->step(current.row()).id : QString());
    m_taking = false;
    // a view that gets the focus makes its first row current without selecting it: what is shown is what is worked on
    QTimer::singleShot(0, this, [this] {
        QItemSelectionModel *selection = m_board->selectionModel();
        if (!selection->hasSelection() && selection->currentIndex().isValid())
            selection->select(selection->currentIndex(),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
}

} // namespace lockstep::desktop
