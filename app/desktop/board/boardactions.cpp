// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardactions.h"

#include "desktop/board/boardmodel.h"
#include "desktop/shell/actionregistry.h"
#include "plan/edit.h"
#include "text/messages.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// The refusal with the steps called as the board calls them: by number and title, not by id.
QString refusalText(base::Error error, const plan::Plan &plan)
{
    for (QString &argument : error.arguments)
        if (const plan::Step *step = plan.step(argument))
            argument = u"%1 (%2)"_s.arg(plan.indexOf(argument) + 1).arg(text::message(step->title));
    return text::message(error);
}

} // namespace

BoardActions::BoardActions(Workspace &workspace, BoardModel &model, QItemSelectionModel &selection, QWidget *scope)
    : QObject(scope)
    , m_workspace(workspace)
    , m_model(model)
    , m_selection(selection)
    , m_menu(new QMenu(scope))
    , m_addMenu(new QMenu(scope))
{
    addActions(scope);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, &BoardActions::refreshEnabled);
    connect(&workspace.document(), &Document::planChanged, this, &BoardActions::refreshEnabled);
    refreshEnabled();
}

void BoardActions::addActions(QWidget *scope)
{
    const QString plan = tr("Plan");
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                         std::function<void()> run) {
        return m_workspace.actions().add(
            {.id = id, .text = text, .shortcuts = keys, .icon = icon, .category = plan, .group = 2, .scope = scope},
            this, std::move(run));
    };
    addStepActions();
    m_menu->addMenu(m_addMenu)->setText(tr("Add a step"));
    m_menu->addSeparator();
    m_menu->addAction(
        add(u"plan.move-up"_s, tr("Move &up"), u"up"_s, {QKeySequence(Qt::ALT | Qt::Key_Up)}, [this] { moveBy(-1); }));
    m_menu->addAction(add(u"plan.move-down"_s, tr("Move &down"), u"down"_s, {QKeySequence(Qt::ALT | Qt::Key_Down)},
                          [this] { moveBy(1); }));
    m_menu->addSeparator();
    m_menu->addAction(add(u"plan.duplicate"_s, tr("Du&plicate"), u"duplicate"_s, {QKeySequence(Qt::CTRL | Qt::Key_D)},
                          [this] { duplicate(); }));
    m_menu->addAction(add(u"plan.toggle-enabled"_s, tr("D&isable"), u"disable"_s, {QKeySequence(Qt::CTRL | Qt::Key_E)},
                          [this] { toggleEnabled(); }));
    m_menu->addAction(add(u"plan.delete"_s, tr("De&lete"), u"delete"_s, {QKeySequence::Delete}, [this] { remove(); }));
}

void BoardActions::addStepActions()
{
    // the phase of the current step, or the first
    const auto phase = [this] {
        const plan::Step *current = m_workspace.document().plan().step(m_workspace.currentStep());
        return current ? current->phase : plan::Phase::Expand;
    };
    const auto add = [&](const char *id, const QString &text, plan::StepKind kind,
                         std::function<plan::Step(plan::Phase)> make) {
        m_addMenu->addAction(m_workspace.actions().add({.id = u"plan.add-"_s + QLatin1StringView(id),
                                                        .text = text,
                                                        .shortcuts = {},
                                                        .icon = stepKindIcon(kind),
                                                        .category = tr("Plan"),
                                                        .group = 1},
                                                       this, [this, phase, make] { insert(make(phase())); }));
    };
    add("sql", tr("Add SQL"), plan::StepKind::Sql,
        [](plan::Phase p) { return plan::handMadeSql(p, tr("SQL by hand"), {}); });
    add("gate", tr("Add a gate"), plan::StepKind::Gate,
        [](plan::Phase p) { return plan::handMadeGate(p, tr("Check before going on")); });
    add("deploy", tr("Add a deployment"), plan::StepKind::DeployMarker,
        [](plan::Phase p) { return plan::handMadeDeployMarker(p, tr("the application's new version")); });
    constexpr int fiveMinutes = 300;
    add("wait", tr("Add a wait"), plan::StepKind::Wait,
        [](plan::Phase p) { return plan::handMadeWait(p, fiveMinutes); });
    add("command", tr("Add a command"), plan::StepKind::Command,
        [](plan::Phase p) { return plan::handMadeCommand(p, tr("External command"), {}); });
}

QAction *BoardActions::action(const QString &id) const
{
    return m_workspace.actions().action(id);
}

QStringList BoardActions::selectedIds() const
{
    QStringList ids;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_selection.isRowSelected(row))
            ids << m_model.step(row).id;
    return ids;
}

QString BoardActions::titleOf(const QStringList &ids) const
{
    if (ids.size() != 1)
        return tr("%1 steps").arg(ids.size());
    const int row = m_model.rowOf(ids.front());
    return row < 0 ? QString() : u"\""_s + m_model.step(row).title + u"\""_s;
}

QString BoardActions::whyNot(const QString &id, int position) const
{
    const auto allowed = plan::canMove(m_workspace.document().plan(), id, position);
    return allowed ? QString() : refusalText(allowed.error(), m_workspace.document().plan());
}

void BoardActions::moveTo(const QString &id, int position)
{
    auto moved = plan::moveStep(m_workspace.document().plan(), id, position);
    if (!moved) {
        Q_EMIT refused(refusalText(moved.error(), m_workspace.document().plan()), {}, {});
        return;
    }
    m_workspace.document().apply(tr("Move %1").arg(titleOf({id})), std::move(*moved));
    select({id});
}

void BoardActions::moveBy(int delta)
{
    QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    if (delta > 0)
        std::ranges::reverse(ids); // the last one makes room first
    plan::Plan after = m_workspace.document().plan();
    for (const QString &id : std::as_const(ids)) {
        auto moved = plan::moveStep(after, id, after.indexOf(id) + delta);
        if (!moved) {
            Q_EMIT refused(refusalText(moved.error(), m_workspace.document().plan()), {}, {});
            return;
        }
        after = std::move(*moved);
    }
    m_workspace.document().apply(tr("Move %1").arg(titleOf(ids)), std::move(after));
    select(ids);
}

bool BoardActions::applyToSelected(Order order, const QString &text, const Change &change, const QString &wayOut,
                                   const Change &instead)
{
    QStringList ids = selectedIds();
    if (order == Order::LastFirst)
        std::ranges::reverse(ids);
    plan::Plan after = m_workspace.document().plan();
    for (const QString &id : std::as_const(ids)) {
        if (!after.step(id))
            continue; // went together with an earlier one
        auto changed = change(after, id);
        if (!changed) {
            const auto retry =
                instead ? std::function<void()>([this, order, text, instead] { applyToSelected(order, text, instead); })
                        : std::function<void()>();
            Q_EMIT refused(refusalText(changed.error(), m_workspace.document().plan()), instead ? wayOut : QString(),
                           retry);
            return false;
        }
        after = std::move(*changed);
    }
    m_workspace.document().apply(text, std::move(after));
    return true;
}

void BoardActions::duplicate()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const int firstNew = m_workspace.document().plan().nextStep;
    if (!applyToSelected(Order::FirstFirst, tr("Duplicate %1").arg(titleOf(ids)),
                         [](plan::Plan plan, const QString &id) { return plan::duplicateStep(std::move(plan), id); }))
        return;
    QStringList made;
    for (qsizetype i = 0; i < ids.size(); ++i)
        made << u"s%1"_s.arg(firstNew + int(i));
    select(made);
}

void BoardActions::remove()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const int row = m_model.rowOf(ids.front());
    const auto with = [](plan::Dependents dependents) {
        return [dependents](plan::Plan plan, const QString &id) {
            return plan::removeStep(std::move(plan), id, dependents);
        };
    };
    applyToSelected(Order::LastFirst, tr("Delete %1").arg(titleOf(ids)), with(plan::Dependents::Refuse),
                    tr("Delete, keep the others"), with(plan::Dependents::Detach));
    if (!m_selection.hasSelection() && m_model.rowCount() > 0)
        select({m_model.step(std::clamp(row, 0, m_model.rowCount() - 1)).id});
}

void BoardActions::toggleEnabled()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const plan::Step *first = m_workspace.document().plan().step(ids.front());
    const bool enable = first && !first->enabled;
    const auto with = [enable](plan::Dependents dependents) {
        return [enable, dependents](plan::Plan plan, const QString &id) {
            return plan::setEnabled(std::move(plan), id, enable, dependents);
        };
    };
    applyToSelected(enable ? Order::FirstFirst : Order::LastFirst,
                    (enable ? tr("Enable %1") : tr("Disable %1")).arg(titleOf(ids)), with(plan::Dependents::Refuse),
                    enable ? tr("Enable those too") : tr("Disable those too"), with(plan::Dependents::Include));
}

void BoardActions::insert(plan::Step step)
{
    const plan::Plan &before = m_workspace.document().plan();
    const int current = before.indexOf(m_workspace.currentStep());
    const QString id = u"s%1"_s.arg(before.nextStep);
    const QString title = text::message(step.title);
    auto after = plan::insertStep(before, std::move(step), current < 0 ? -1 : current + 1);
    if (!after) {
        Q_EMIT refused(refusalText(after.error(), m_workspace.document().plan()), {}, {});
        return;
    }
    m_workspace.document().apply(tr("Add \"%1\"").arg(title), std::move(*after));
    select({id});
}

void BoardActions::select(const QStringList &ids)
{
    QItemSelection selection;
    QModelIndex current;
    for (const QString &id : ids) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid()) {
            selection.select(index, index.siblingAtColumn(m_model.columnCount() - 1));
            current = index;
        }
    }
    if (!current.isValid())
        return;
    m_selection.setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_selection.select(selection, QItemSelectionModel::ClearAndSelect);
}

void BoardActions::refreshEnabled()
{
    const QStringList ids = selectedIds();
    for (const auto &id :
         {u"plan.move-up"_s, u"plan.move-down"_s, u"plan.duplicate"_s, u"plan.toggle-enabled"_s, u"plan.delete"_s})
        if (QAction *found = action(id))
            found->setEnabled(!ids.isEmpty());
    const plan::Step *first = ids.isEmpty() ? nullptr : m_workspace.document().plan().step(ids.front());
    if (QAction *toggle = action(u"plan.toggle-enabled"_s))
        toggle->setText(first && !first->enabled ? tr("E&nable") : tr("D&isable"));
}

} // namespace lockstep::desktop
