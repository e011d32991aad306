// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/screenshot.h"

#include "desktop/shell/fileactions.h"
#include "desktop/shell/mainwindow.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

namespace lockstep::desktop {

namespace {
constexpr int lookEveryMs = 100;
constexpr int quietLooks = 6; ///< so many quiet looks in a row mean that the window has come to rest
} // namespace

void takeScreenshot(Workspace &workspace, MainWindow &window, const QString &file, bool needsPlan)
{
    auto *timer = new QTimer(&window);
    auto quiet = std::make_shared<int>(0);
    auto busy = std::make_shared<bool>(false);
    QObject::connect(&workspace, &Workspace::busyChanged, timer,
                     [busy](const QString &what) { *busy = !what.isEmpty(); });
    QObject::connect(timer, &QTimer::timeout, &window, [&workspace, &window, file, needsPlan, quiet, busy] {
        const bool moving = *busy || workspace.document().isAnalyzing() || window.files().file().isBusy() ||
                            (needsPlan && workspace.document().plan().steps.empty());
        *quiet = moving ? 0 : *quiet + 1;
        if (*quiet < quietLooks)
            return;
        const bool written = window.grab().save(file);
        if (!written)
            qWarning("%s cannot be written", qPrintable(file));
        QCoreApplication::exit(written ? 0 : 1);
    });
    timer->start(lookEveryMs);
}

} // namespace lockstep::desktop
