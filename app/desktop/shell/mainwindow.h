// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QMainWindow>
#include <QStackedWidget>

#include <functional>

namespace lockstep::desktop {

class CentralFrame;
class FileActions;
class HelpPane;
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
    [[nodiscard]] FileActions &files() { return *m_files; }
    [[nodiscard]] HelpPane &help() { return *m_help; }

    /// Asked before the window closes; false keeps it open (and closes it later by itself, when the user agreed).
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPageActions();
    void buildMenus();
    void restoreLayout();
    void refreshTitle();
    void refreshFrame();

    Workspace &m_workspace;
    std::function<bool()> m_mayClose;
    QMap<QString, QWidget *> m_pages;
    FileActions *m_files = nullptr;
    HelpPane *m_help = nullptr;
    ModeBar *m_modeBar = nullptr;
    MessageArea *m_messages;
    QStackedWidget *m_stack;
    CentralFrame *m_frame;
};

} // namespace lockstep::desktop
