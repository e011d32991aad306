// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QMainWindow>
#include <QStackedWidget>

namespace lockstep::desktop {

class CentralFrame;
class MessageArea;
class ModeBar;

/// The window: mode bar, title row, messages, pages, status row. Holds no logic of the pages.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    /// The page's widget, made when it was not shown yet; null for an unknown id.
    [[nodiscard]] QWidget *page(const QString &id);
    [[nodiscard]] MessageArea &messages() { return *m_messages; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPageActions();
    void buildMenus();
    void refreshTitle();
    void refreshFrame();

    Workspace &m_workspace;
    QMap<QString, QWidget *> m_pages;
    ModeBar *m_modeBar = nullptr;
    MessageArea *m_messages;
    QStackedWidget *m_stack;
    CentralFrame *m_frame;
};

} // namespace lockstep::desktop
