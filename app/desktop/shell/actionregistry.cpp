// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/actionregistry.h"

#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent)
{
}

QAction *ActionRegistry::add(const Spec &spec, QObject *context, std::function<void()> run)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.shortcuts);
    // without this a toolbar button would lose its words to the platform's "text beside icon" guess of roles
    action->setMenuRole(QAction::NoRole);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon, QApplication::palette()));
    if (spec.scope) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        spec.scope->addAction(action);
    }
    QString plain = spec.text;
    plain.remove(u'&');
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, keys));
    connect(action, &QAction::triggered, context,
            [this, id = spec.id, usual = std::move(run)] { ActionRegistry::run(id, usual); });
    m_actions.emplace_back(spec, action);
    Q_EMIT actionAdded(action);
    return action;
}

void ActionRegistry::takeOver(const QString &id, QWidget *page, std::function<void()> run)
{
    m_instead.push_back({id, page, std::move(run)});
}

void ActionRegistry::run(const QString &id, const std::function<void()> &usual)
{
    const auto instead = std::ranges::find_if(
        m_instead, [&id](const Instead &row) { return row.id == id && row.page && row.page->isVisible(); });
    if (instead == m_instead.end())
        usual();
    else
        std::function(instead->run)();
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const auto &[spec, action] : m_actions)
        if (spec.id == id)
            return action;
    return nullptr;
}

std::vector<std::pair<ActionRegistry::Spec, QAction *>> ActionRegistry::all() const
{
    return m_actions;
}

QStringList ActionRegistry::conflicts() const
{
    QStringList found;
    QMap<QString, int> ids;
    for (const auto &[spec, action] : m_actions)
        if (++ids[spec.id] == 2)
            found << u"%1 is made twice"_s.arg(spec.id);
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        for (std::size_t j = i + 1; j < m_actions.size(); ++j) {
            const Spec &a = m_actions[i].first;
            const Spec &b = m_actions[j].first;
            // two scopes that do not contain each other may use one key
            const bool apart = a.scope && b.scope && a.scope != b.scope && !a.scope->isAncestorOf(b.scope) &&
                               !b.scope->isAncestorOf(a.scope);
            if (apart)
                continue;
            for (const QKeySequence &key : a.shortcuts)
                if (!key.isEmpty() && b.shortcuts.contains(key))
                    found << u"%1 and %2 both take %3"_s.arg(a.id, b.id, key.toString());
        }
    }
    return found;
}

void ActionRegistry::refreshIcons(const QPalette &palette)
{
    for (const auto &[spec, action] : m_actions)
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon, palette));
}

} // namespace lockstep::desktop
