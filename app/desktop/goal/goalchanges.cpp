// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalchanges.h"

#include "desktop/goal/wishdelegate.h"
#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/treewords.h"
#include "text/messages.h"

#include <QEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace goalchanges {

enum Column { Wish, Strategy, Lock, ColumnCount };

struct Strongest {
    analysis::LockMode lock = analysis::LockMode::None;
    bool isLong = false;
};

Strongest strongestOf(const GoalPlan &plan, std::size_t place)
{
    QSet<QString> ids;
    for (const plan::Step &step : stepsOf(plan, place))
        ids.insert(step.id);
    Strongest out;
    for (const plan::StatementEffect &statement : plan.effects) {
        if (!ids.contains(statement.step))
            continue;
        const analysis::LockMode lock = statement.effect.strongestLock();
        if (analysis::dangerOf(lock) >= analysis::dangerOf(out.lock))
            out.lock = std::max(out.lock, lock);
        out.isLong = out.isLong || statement.effect.isLong();
    }
    return out;
}

} // namespace goalchanges

std::vector<plan::Step> stepsOf(const GoalPlan &plan, std::size_t place)
{
    const QString id = plan.sitting.changes[place].change.id;
    std::vector<plan::Step> steps;
    std::ranges::copy_if(plan.sitting.plan.steps, std::back_inserter(steps), [&](const plan::Step &step) {
        return !id.isEmpty() && (step.change == id || step.also.contains(id));
    });
    return steps;
}

GoalChanges::GoalChanges(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName("goalChanges"_L1);
    setAccessibleName(tr("Changes that lead to the goal"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHeaderLabels({tr("Change and strategy"), tr("Strategy"), tr("Strongest lock")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(goalchanges::Wish, QHeaderView::Stretch);
    header()->setSectionResizeMode(goalchanges::Lock, QHeaderView::ResizeToContents);
    setColumnHidden(goalchanges::Strategy, true); // stands below the change
    setItemDelegateForColumn(goalchanges::Wish, new WishDelegate(goalchanges::Strategy, this));
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *, int column) {
        if (!m_filling && column == goalchanges::Wish)
            Q_EMIT ticked();
    });
}

void GoalChanges::show(const GoalPlan &plan)
{
    m_plan = plan;
    fill();
}

void GoalChanges::fill()
{
    using namespace goalchanges;
    const int before = current();
    m_filling = true;
    const QSignalBlocker quiet(this); // the choice is made below
    clear();
    for (std::size_t i = 0; i < m_plan.sitting.changes.size(); ++i) {
        const advisor::PlannedChange &planned = m_plan.sitting.changes[i];
        auto *item = new QTreeWidgetItem(this);
        item->setText(Wish, changeSentence(planned.change));
        item->setCheckState(Wish, planned.leftOut ? Qt::Unchecked : Qt::Checked);
        item->setText(Strategy, strategyTitle(planned.strategy));
        const QString both = item->text(Wish) + u'\n' + item->text(Strategy);
        item->setToolTip(Wish, both);
        item->setData(Wish, Qt::AccessibleTextRole, both);
        if (planned.leftOut) {
            for (int column = Strategy; column < ColumnCount; ++column)
                item->setForeground(column, palette().placeholderText());
            item->setText(Lock, tr("left out"));
        } else if (planned.refused) {
            item->setIcon(Lock, icon(u"warning"_s, palette()));
            item->setText(Lock, tr("not planned"));
            item->setToolTip(Lock, text::message(*planned.refused));
        } else {
            const Strongest strongest = strongestOf(m_plan, i);
            const analysis::Danger level = analysis::dangerOf(strongest.lock);
            item->setIcon(Lock,
                          dangerIcon(level, strongest.isLong, palette(), fontMetrics().height(), devicePixelRatioF()));
            item->setText(Lock, dangerText(level));
            item->setToolTip(Lock, lockSentence(strongest.lock, strongest.isLong));
        }
    }
    setCurrentItem(topLevelItem(std::clamp(before, 0, std::max(0, topLevelItemCount() - 1))));
    m_filling = false;
}

int GoalChanges::current() const
{
    return indexOfTopLevelItem(currentItem());
}

void GoalChanges::tickAll(bool on)
{
    {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < topLevelItemCount(); ++row)
            topLevelItem(row)->setCheckState(goalchanges::Wish, on ? Qt::Checked : Qt::Unchecked);
    }
    viewport()->update();
    Q_EMIT ticked();
}

std::set<std::size_t> GoalChanges::leftOut() const
{
    std::set<std::size_t> out;
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->checkState(goalchanges::Wish) == Qt::Unchecked)
            out.insert(std::size_t(row));
    return out;
}

void GoalChanges::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill(); // the glyphs are painted in its colours
}

} // namespace lockstep::desktop
