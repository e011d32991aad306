// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/autosave.h"
#include "desktop/shell/planfile.h"

#include <functional>

namespace lockstep::desktop {

class MainWindow;

/// The File menu: new, open, recent, save, and what keeps work from being lost: the question before it is given up,
/// changes by other programs, recovery after a crash.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(Workspace &workspace, MainWindow &window);

    void open(const QString &path);
    /// Runs `then` when nothing can be lost: at once, or after the user saved or gave up the changes.
    void whenSafe(std::function<void()> then);
    /// Offers what an earlier process left unsaved.
    void offerRecovered();
    [[nodiscard]] PlanFile &file() { return m_file; }

private:
    void addActions();
    void fillRecent();
    void askUnsaved(const QString &text, std::function<void()> saveFirst, std::function<void()> then);
    [[nodiscard]] QStringList unsavedFiles() const; ///< of other pages
    void whenFilesSafe(const std::function<void()> &then);
    void save();
    void saveAs(std::function<void()> then = {});
    void chooseAndOpen();
    void offerReload(const QString &path, bool refusedToSave);
    void offer(std::shared_ptr<Recovered> recovered);

    Workspace &m_workspace;
    MainWindow &m_window;
    PlanFile m_file;
    Autosave m_autosave;
    QMenu *m_recent;
    bool m_closing = false;
};

} // namespace lockstep::desktop
