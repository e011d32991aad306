// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QDockWidget>
#include <QTextBrowser>

namespace lockstep::desktop {

/// The help beside the work: pages from the resources, for what has the focus. A widget names its page by the dynamic
/// property "help" ("help/board", "rules/add-column-default"); children inherit it.
class HelpPane : public QDockWidget
{
    Q_OBJECT
public:
    HelpPane(Workspace &workspace, QMainWindow *window);
    void showFor(const QWidget *focus);
    void showTopic(const QString &topic);
    /// The page's Markdown; empty when there is none.
    [[nodiscard]] static QString page(const QString &topic);

private:
    QTextBrowser *m_browser;
};

} // namespace lockstep::desktop
