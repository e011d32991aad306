// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
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
        QString id;   ///< "plan.rehearse"
        QString text; ///< translated, with & for the menu
        QList<QKeySequence> shortcuts;
        QString icon;             ///< name of an SVG under resources/icons, or empty
        QString category;         ///< translated, for menu and palette: "Plan", "Rehearse"
        int group = 0;            ///< actions of one category stand together by group, with a line between groups
        QWidget *scope = nullptr; ///< set: the shortcut works only while this widget or a child of it has the focus
    };
    /// Makes the action, connects it within `context`, and returns it. An id made twice or a shortcut taken is a fault
    /// that a test finds (`conflicts()`).
    QAction *add(const Spec &spec, QObject *context, std::function<void()> run);
    /// While `page` is in sight the action does this instead: one key means one thing on every page.
    void takeOver(const QString &id, QWidget *page, std::function<void()> run);
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] std::vector<std::pair<Spec, QAction *>> all() const;
    /// Sentences about ids made twice and shortcuts taken twice; empty: none.
    [[nodiscard]] QStringList conflicts() const;
    /// Draws the icons again in the palette's colours.
    void refreshIcons(const QPalette &palette);

Q_SIGNALS:
    void actionAdded(QAction *action);

private:
    void run(const QString &id, const std::function<void()> &usual);

    std::vector<std::pair<Spec, QAction *>> m_actions;
    struct Instead {
        QString id;
        QPointer<QWidget> page;
        std::function<void()> run;
    };
    std::vector<Instead> m_instead;
};

} // namespace lockstep::desktop
