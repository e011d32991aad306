// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QItemSelectionModel>

#include <functional>

namespace lockstep::desktop {

class BoardModel;

/// What can be done to the selected steps. Every change goes through Document::apply with words for undo; what is
/// refused says why through `refused`, with a way out where there is one.
class BoardActions : public QObject
{
    Q_OBJECT
public:
    BoardActions(Workspace &workspace, BoardModel &model, QItemSelectionModel &selection, QWidget *scope);

    void moveTo(const QString &id, int position);
    /// Why the step may not stand there; empty: it may.
    [[nodiscard]] QString whyNot(const QString &id, int position) const;
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QMenu *addMenu() const { return m_addMenu; }
    [[nodiscard]] QAction *action(const QString &id) const;

Q_SIGNALS:
    void refused(const QString &text, const QString &button, const std::function<void()> &wayOut);

private:
    using Change = std::function<base::Result<plan::Plan>(plan::Plan, const QString &id)>;

    /// Steps that others need go last and come first.
    enum class Order { FirstFirst, LastFirst };

    void addActions(QWidget *scope);
    void addStepActions();
    void moveBy(int delta);
    void duplicate();
    void remove();
    void toggleEnabled();
    void insert(plan::Step step);
    /// Applies `change` to each selected step in turn; all or nothing.
    bool applyToSelected(Order order, const QString &text, const Change &change, const QString &wayOut = {},
                         const Change &instead = {});
    void select(const QStringList &ids);
    void refreshEnabled();
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] QString titleOf(const QStringList &ids) const;

    Workspace &m_workspace;
    BoardModel &m_model;
    QItemSelectionModel &m_selection;
    QMenu *m_menu;
    QMenu *m_addMenu;
};

} // namespace lockstep::desktop
