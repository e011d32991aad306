// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QFileSystemWatcher>

#include <functional>

namespace lockstep::desktop {

/// Opens and saves the plan, off the window's thread. Notices when another program changed the file, and never writes
/// over such a change unasked.
class PlanFile : public QObject
{
    Q_OBJECT
public:
    explicit PlanFile(Workspace &workspace, QObject *parent = nullptr);

    void newPlan();
    void open(const QString &path);
    /// Takes a plan that is not what the file at `path` holds (a recovered one): it counts as modified.
    void adopt(plan::Plan plan, const QString &path);
    /// Saves to the document's own path, or to `path`. `overwrite`: a change by another program is replaced.
    /// `then` runs only after success.
    void save(const QString &path = {}, bool overwrite = false, std::function<void()> then = {});
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void opened(const QString &path);
    void saved(const QString &path);
    /// Another program changed or removed the file of the open plan.
    void changedOutside(const QString &path);
    /// Saving was refused because of such a change.
    void conflict(const QString &path);

private:
    void watch(const QString &path, const QByteArray &hash);
    void checkOutside(const QString &path);

    Workspace &m_workspace;
    QFileSystemWatcher m_watcher;
    QByteArray m_knownHash; ///< of the file as we last read or wrote it
    int m_busy = 0;
};

} // namespace lockstep::desktop
