// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QWidget>

#include <functional>
#include <vector>

namespace lockstep::desktop {

/// Every action of the window, by id: menus, palette, shortcuts and their conflict check come from here.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);

    struct Spec {
        QString id;               ///< "plan.rehearse"
        QString text;             ///< translated, with & for the menu
        QList<QKeySequence> shortcuts;
        QString icon;             ///< name of an SVG under resources/icons, or empty
        QString category;         ///< translated, for the palette: "Plan", "Rehearse"
    };
    /// Makes the action, connects it within `context`, and returns it. An id made twice or a shortcut taken is a fault
    /// that a test finds (`conflicts()`).
    QAction *add(const Spec &spec, QObject *context, std::function<void()> run);
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] std::vector<std::pair<Spec, QAction *>> all() const;
    [[nodiscard]] QStringList conflicts() const;

private:
    std::vector<std::pair<Spec, QAction *>> m_actions;
};

} // namespace lockstep::desktop
