// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/navigator/navigatormodel.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTreeView;

namespace lockstep::desktop {

class Workspace;

/// The database at the left of the board: search field and tree, or what to do while there is no Catalog.
class NavigatorPane : public QWidget
{
    Q_OBJECT
public:
    explicit NavigatorPane(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] NavigatorModel *model() const { return m_model; }

Q_SIGNALS:
    void shown(); ///< the tree shows the document's present Catalog

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmptyState();
    void readCatalog();
    void search(const QString &text);
    void showMenu(const QPoint &position);
    void addChanges(QMenu *menu, const NavigatorTarget &target);
    void selectCurrentTable();
    void keepExpanded();
    void restoreExpanded();

    Workspace &m_workspace;
    NavigatorModel *m_model;
    QLineEdit *m_search;
    QLabel *m_count;
    QTreeView *m_view;
    QStackedWidget *m_stack;
    QSet<QString> m_expandedSchemas; ///< by name, so that a new Catalog looks like the old one
    quint64 m_job = 0;               ///< drops the answer of an older Catalog
};

} // namespace lockstep::desktop
