// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scriptset.h"

#include "base/file.h"

#include <QFileInfo>
#include <QUndoCommand>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int scriptBurstMs = 1200;  ///< typing without such a pause is one undo step
constexpr int scriptOutsideMs = 300; ///< editors write in several steps
constexpr int scriptUndoSteps = 1000;
constexpr int scriptEditId = 7301; ///< of QUndoCommand::id(): edits merge with edits
} // namespace

/// Holds places and texts, never pointers into the text.
class ScriptEdit : public QUndoCommand
{
public:
    ScriptEdit(ScriptSet &set, std::size_t file, int position, QString removed, QString inserted, int burst,
               const QString &what)
        : QUndoCommand(what)
        , m_set(set)
        , m_file(file)
        , m_position(position)
        , m_removed(std::move(removed))
        , m_inserted(std::move(inserted))
        , m_burst(burst)
    {
    }
    void redo() override { m_set.replace(m_file, int(m_position), int(m_removed.size()), m_inserted); }
    void undo() override { m_set.replace(m_file, int(m_position), int(m_inserted.size()), m_removed); }
    int id() const override { return scriptEditId; }
    bool mergeWith(const QUndoCommand *command) override
    {
        const auto *next = static_cast<const ScriptEdit *>(command);
        if (next->m_file != m_file || next->m_burst != m_burst || m_burst < 0)
            return false;
        if (next->m_removed.isEmpty() && next->m_position == m_position + m_inserted.size()) {
            m_inserted += next->m_inserted;
            return true;
        }
        if (!next->m_inserted.isEmpty() || next->m_position + next->m_removed.size() != m_position + m_inserted.size())
            return false;
        const qsizetype back = next->m_removed.size() - m_inserted.size();
        m_inserted.chop(std::min(next->m_removed.size(), m_inserted.size()));
        if (back > 0) {
            m_removed.prepend(next->m_removed.first(back));
            m_position = next->m_position;
        }
        return true;
    }

private:
    ScriptSet &m_set;
    std::size_t m_file;
    qsizetype m_position;
    QString m_removed, m_inserted;
    int m_burst;
};

ScriptSet::ScriptSet(QObject *parent) : QObject(parent)
{
    m_undo.setUndoLimit(scriptUndoSteps);
    m_burst.setSingleShot(true);
    m_burst.setInterval(scriptBurstMs);
    connect(&m_burst, &QTimer::timeout, this, [this] { ++m_burstNumber; });
    m_touchedPause.setSingleShot(true);
    m_touchedPause.setInterval(scriptOutsideMs);
    connect(&m_touchedPause, &QTimer::timeout, this, &ScriptSet::lookOutside);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        m_touched << path;
        m_touchedPause.start();
    });
}

void ScriptSet::open(const QStringList &paths)
{
    ++m_loading;
    QtConcurrent::run(&loadScripts, paths)
        .then(this, [this, generation = ++m_generation](base::Result<LoadedScripts> loaded) {
            --m_loading;
            if (generation != m_generation)
                return;
            if (loaded)
                adopt(std::move(*loaded));
            else
                Q_EMIT openFailed(loaded.error());
        });
}

void ScriptSet::adopt(LoadedScripts loaded)
{
    m_undo.clear();
    m_loaded = std::move(loaded);
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    QStringList paths;
    for (const ScriptFile &file : m_loaded.files)
        paths << file.path;
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
    Q_EMIT opened();
}

QStringList ScriptSet::modified() const
{
    QStringList paths;
    for (const ScriptFile &file : m_loaded.files) {
        if (file.isModified())
            paths << file.path;
    }
    return paths;
}

void ScriptSet::edit(std::size_t file, int position, int removed, const QString &inserted, const QString &what)
{
    const QString &text = m_loaded.files[file].text;
    position = std::clamp(position, 0, int(text.size()));
    removed = std::clamp(removed, 0, int(text.size()) - position);
    const QString old = text.mid(position, removed);
    if (old == inserted)
        return;
    const bool typed = what.isEmpty();
    if (!typed)
        ++m_burstNumber;
    const QString words = typed ? tr("Edit %1").arg(QFileInfo(m_loaded.files[file].path).fileName()) : what;
    m_undo.push(new ScriptEdit(*this, file, position, old, inserted, typed ? m_burstNumber : -1, words));
    if (typed)
        m_burst.start();
}

void ScriptSet::replace(std::size_t file, int position, int removed, const QString &inserted)
{
    ScriptFile &changed = m_loaded.files[file];
    const bool was = changed.isModified();
    changed.text.replace(position, removed, inserted);
    for (ScriptEntry &entry : m_loaded.entries) {
        if (entry.file == file)
            shiftRanges(entry.ranges, position, removed, int(inserted.size()));
    }
    Q_EMIT edited(file, position, removed, inserted, m_reloading);
    if (was != changed.isModified())
        Q_EMIT modifiedChanged(file);
}

void ScriptSet::save(std::size_t index, bool overwrite, std::function<void()> then)
{
    const ScriptFile &file = m_loaded.files[index];
    ScriptText written = file.saved;
    written.text = file.text;
    const QByteArray bytes = written.bytes();
    QtConcurrent::run([path = file.path, bytes, known = file.savedBytes, overwrite]() -> base::Status {
        const auto there = overwrite ? base::Result<QByteArray>(known) : base::readFile(path);
        if (there && *there != known)
            return base::fail(base::ErrorCode::Conflict, u"file.changed-outside"_s, {path});
        return base::writeFile(path, bytes);
    })
        .then(this, [this, index, written, bytes, then = std::move(then),
                     generation = m_generation](const base::Status &status) {
            if (generation != m_generation)
                return;
            if (!status) {
                Q_EMIT saveFailed(index, status.error());
                return;
            }
            ScriptFile &now = m_loaded.files[index];
            now.saved = written;
            now.savedBytes = bytes;
            m_watcher.addPath(now.path); // a file that was replaced is no longer watched
            Q_EMIT modifiedChanged(index);
            Q_EMIT saved(index);
            if (then)
                then();
        });
}

void ScriptSet::saveAll(std::function<void()> then)
{
    for (std::size_t i = 0; i < m_loaded.files.size(); ++i) {
        if (m_loaded.files[i].isModified()) {
            save(i, false, [this, then = std::move(then)] { saveAll(then); });
            return;
        }
    }
    if (then)
        then();
}

void ScriptSet::lookOutside()
{
    const QStringList touched = std::exchange(m_touched, {});
    for (std::size_t i = 0; i < m_loaded.files.size(); ++i) {
        const ScriptFile &file = m_loaded.files[i];
        if (!touched.contains(file.path))
            continue;
        m_watcher.addPath(file.path);
        QtConcurrent::run([path = file.path] {
            return base::readFile(path);
        }).then(this, [this, i, generation = m_generation](const base::Result<QByteArray> &bytes) {
            if (generation != m_generation || !bytes || *bytes == m_loaded.files[i].savedBytes)
                return;
            if (m_loaded.files[i].isModified())
                Q_EMIT changedOutside(i);
            else
                reload(i);
        });
    }
}

void ScriptSet::reload(std::size_t index)
{
    QtConcurrent::run([path = m_loaded.files[index].path]() -> base::Result<std::pair<QByteArray, ScriptText>> {
        const auto bytes = base::readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto text = readScriptText(*bytes, path);
        if (!text)
            return std::unexpected(text.error());
        return std::pair(*bytes, *text);
    })
        .then(this, [this, index,
                     generation = m_generation](const base::Result<std::pair<QByteArray, ScriptText>> &read) {
            if (generation != m_generation)
                return;
            if (!read) {
                Q_EMIT saveFailed(index, read.error());
                return;
            }
            ScriptFile &file = m_loaded.files[index];
            file.savedBytes = read->first;
            file.saved = read->second;
            // only what differs, so that ranges and the cursor keep their places
            const QString before = file.text;
            const QString &after = read->second.text;
            qsizetype head = 0;
            while (head < before.size() && head < after.size() && before[head] == after[head])
                ++head;
            qsizetype tail = 0;
            while (tail < before.size() - head && tail < after.size() - head &&
                   before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
                ++tail;
            m_reloading = true;
            edit(index, int(head), int(before.size() - head - tail), after.sliced(head, after.size() - head - tail),
                 tr("%1 as another program wrote it").arg(QFileInfo(file.path).fileName()));
            m_reloading = false;
            Q_EMIT modifiedChanged(index);
        });
}

} // namespace lockstep::desktop
