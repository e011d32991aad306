// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalleft.h"

#include "desktop/wizard/changewords.h"
#include "text/messages.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace goalleft {

QString whyLeft(const catalog::Difference &difference)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? u"-"_s : value; };
    switch (difference.kind) {
    case catalog::DifferenceKind::OnlyInFirst:
        return GoalLeft::tr("stays, though the goal does not have it: no kind of change takes it away");
    case catalog::DifferenceKind::OnlyInSecond:
        return GoalLeft::tr("is missing: no kind of change makes it");
    case catalog::DifferenceKind::Changed:
        break;
    }
    return GoalLeft::tr("%1 stays %2, the goal has %3: no kind of change for it")
        .arg(difference.field, shown(difference.first), shown(difference.second));
}

} // namespace goalleft

GoalLeft::GoalLeft(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_list(new QTreeWidget)
{
    m_title->setObjectName("goalLeftTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_list);
    m_list->setObjectName("goalLeft"_L1);
    m_list->setAccessibleName(tr("What stays different"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("What"), tr("Why")});
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, fontMetrics().averageCharWidth() * 34);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    hide();
}

void GoalLeft::add(const QString &what, const QString &why)
{
    auto *item = new QTreeWidgetItem(m_list, {what, why});
    for (int column = 0; column < 2; ++column)
        item->setToolTip(column, item->text(column));
}

void GoalLeft::show(const GoalPlan &plan, const std::vector<catalog::Difference> &left,
                    const std::vector<catalog::LoadFault> &faults)
{
    m_list->clear();
    for (const advisor::PlannedChange &planned : plan.sitting.changes)
        if (planned.refused)
            add(changeSentence(planned.change), text::message(*planned.refused));
    for (const catalog::Difference &difference : left)
        add(difference.objectKind + u' ' + difference.object, goalleft::whyLeft(difference));
    for (const catalog::LoadFault &fault : faults)
        add(fault.statement.simplified().left(200),
            tr("missing in the goal, its SQL was refused: %1").arg(fault.error.context.simplified()));
    m_title->setText(
        tr("<b>%n thing(s) stay different.</b> What changes cannot say is planned by hand, as steps of your own.",
           nullptr, m_list->topLevelItemCount()));
    setVisible(m_list->topLevelItemCount() > 0);
}

} // namespace lockstep::desktop
