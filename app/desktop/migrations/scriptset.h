// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scripttext.h"
#include "exchange/folder.h"
#include "exchange/patch.h"
#include "rules/settings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace lockstep::desktop {

/// A file on the disk and what became of it in the editor.
struct ScriptFile {
    QString path;
    QString text;
    ScriptText saved;      ///< as the disk has it
    QByteArray savedBytes; ///< as read or written last; a change by another program is seen by them
    QString problem;       ///< why it cannot be edited or read, for people; or empty
    bool readable = true;
    [[nodiscard]] bool isModified() const { return text != saved.text; }
    [[nodiscard]] bool isReadOnly() const { return !problem.isEmpty(); }
};

/// What a tool runs in one go: an up or a down, a whole file or part of one.
struct ScriptEntry {
    std::size_t file = 0;
    QString version;
    QString name;
    bool down = false;
    exchange::Wrapping wrapping = exchange::Wrapping::None;
    bool toolKnown = false;        ///< the wrapping is its tool's
    std::vector<TextRange> ranges; ///< empty: the whole file
};

/// What was read of a folder, of files or of a patch.
struct LoadedScripts {
    QString title; ///< the folder's or file's name
    QString root;  ///< what was opened
    QString tool;  ///< name of the tool whose order it is; empty for files
    std::vector<ScriptFile> files;
    std::vector<ScriptEntry> entries;              ///< in the order in which they run
    rules::Settings settings;                      ///< the team's, where a file of them holds for what was opened
    QHash<QString, exchange::PatchedFile> patched; ///< by path: what a patch changes; empty without one
    QStringList remarks;                           ///< files left out or refused by the tool, for people
};
/// One folder, one patch with the folder that it changes, or files in the order of their names. Off the window's
/// thread. Errors: NotFound, Io, InvalidInput.
[[nodiscard]] base::Result<LoadedScripts> loadScripts(const QStringList &paths);

/// The migration files that are open for review: texts with one order of undoing over all of them, saved one by one,
/// watched for changes by other programs.
class ScriptSet : public QObject
{
    Q_OBJECT
public:
    explicit ScriptSet(QObject *parent = nullptr);

    void open(const QStringList &paths);
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }
    [[nodiscard]] const std::vector<ScriptFile> &files() const { return m_loaded.files; }
    [[nodiscard]] const std::vector<ScriptEntry> &entries() const { return m_loaded.entries; }
    [[nodiscard]] const LoadedScripts &loaded() const { return m_loaded; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    [[nodiscard]] QStringList modified() const; ///< paths

    /// The one way to change a text: undoable, typing without a pause is one step.
    void edit(std::size_t file, int position, int removed, const QString &inserted, const QString &what = {});
    /// Conflict when another program changed the file meanwhile, unless `overwrite`. `then` runs after success.
    void save(std::size_t file, bool overwrite = false, std::function<void()> then = {});
    void saveAll(std::function<void()> then = {});
    /// Takes what the disk has now, as an edit.
    void reload(std::size_t file);

Q_SIGNALS:
    void opened();
    void openFailed(const lockstep::base::Error &error);
    /// A text changed: by typing, a fix, undo; or `byOthers`, on the disk.
    void edited(std::size_t file, int position, int removed, const QString &inserted, bool byOthers);
    void modifiedChanged(std::size_t file);
    void saved(std::size_t file);
    void saveFailed(std::size_t file, const lockstep::base::Error &error);
    /// Another program changed the file, and there are changes here, too.
    void changedOutside(std::size_t file);

private:
    friend class ScriptEdit;
    void replace(std::size_t file, int position, int removed, const QString &inserted);
    void adopt(LoadedScripts loaded);
    void lookOutside();

    LoadedScripts m_loaded;
    QUndoStack m_undo;
    QFileSystemWatcher m_watcher;
    QStringList m_touched; ///< paths that the watcher named
    QTimer m_touchedPause;
    QTimer m_burst; ///< typing goes on
    int m_burstNumber = 0;
    int m_loading = 0;
    bool m_reloading = false; ///< the edit that goes on is another program's
    quint64 m_generation = 0; ///< of the open files: what comes back for others is dropped
};

} // namespace lockstep::desktop
