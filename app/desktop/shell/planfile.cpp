// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/planfile.h"

#include "base/file.h"
#include "desktop/shell/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

struct LoadedPlan {
    plan::Plan plan;
    QByteArray hash;
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

base::Result<LoadedPlan> loadPlan(const QString &path)
{
    const auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto plan = plan::fromBytes(*bytes);
    if (!plan) {
        base::Error error = plan.error();
        error.where = error.where.isEmpty() ? path : path + u": "_s + error.where;
        return std::unexpected(error);
    }
    return LoadedPlan{std::move(*plan), hashOf(*bytes)};
}

/// The hash of what was written; Conflict when the file is not what we knew.
base::Result<QByteArray> savePlan(const plan::Plan &plan, const QString &path, const QByteArray &known, bool overwrite)
{
    if (!overwrite && !known.isEmpty()) {
        const auto there = base::readFile(path);
        if (there && hashOf(*there) != known)
            return base::fail(base::ErrorCode::Conflict, u"file.changed-outside"_s, {path});
    }
    if (const auto saved = plan::save(plan, path); !saved)
        return std::unexpected(saved.error());
    return hashOf(plan::toBytes(plan));
}

/// Editors write in several steps: look only after they have come to rest.
constexpr int outsidePauseMs = 300;

} // namespace

PlanFile::PlanFile(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        QTimer::singleShot(outsidePauseMs, this, [this, path] { checkOutside(path); });
    });
}

void PlanFile::newPlan()
{
    watch({}, {});
    m_workspace.document().reset({}, {});
    m_workspace.setCurrentStep({});
}

void PlanFile::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    ++m_busy;
    QtConcurrent::run(loadPlan, absolute).then(this, [this, absolute](base::Result<LoadedPlan> loaded) {
        --m_busy;
        if (!loaded) {
            m_workspace.showError(loaded.error());
            return;
        }
        m_workspace.document().reset(std::move(loaded->plan), absolute);
        watch(absolute, loaded->hash);
        m_workspace.settings().addRecent(SettingKey::RecentPlans, absolute);
        const auto &steps = m_workspace.document().plan().steps;
        m_workspace.setCurrentStep(steps.empty() ? QString() : steps.front().id);
        Q_EMIT opened(absolute);
    });
}

void PlanFile::adopt(plan::Plan plan, const QString &path)
{
    Document &document = m_workspace.document();
    document.reset(std::move(plan), path);
    document.markUnsaved();
    watch(path, {});
    const auto &steps = document.plan().steps;
    m_workspace.setCurrentStep(steps.empty() ? QString() : steps.front().id);
}

void PlanFile::save(const QString &path, bool overwrite, std::function<void()> then)
{
    Document &document = m_workspace.document();
    const QString target = path.isEmpty() ? document.path() : QFileInfo(path).absoluteFilePath();
    // the file dialog has asked already before another file is replaced
    const QByteArray known = target == document.path() ? m_knownHash : QByteArray();
    ++m_busy;
    QtConcurrent::run(savePlan, document.plan(), target, known, overwrite)
        .then(this, [this, target, then = std::move(then), saved = document.plan()](base::Result<QByteArray> written) {
            --m_busy;
            if (!written) {
                if (written.error().code == base::ErrorCode::Conflict)
                    Q_EMIT conflict(target);
                else
                    m_workspace.showError(written.error());
                return;
            }
            watch(target, *written);
            Document &now = m_workspace.document();
            if (now.plan() == saved)
                now.markSaved(target);
            m_workspace.settings().addRecent(SettingKey::RecentPlans, target);
            Q_EMIT this->saved(target);
            if (then)
                then();
        });
}

void PlanFile::watch(const QString &path, const QByteArray &hash)
{
    if (const QStringList old = m_watcher.files(); !old.isEmpty())
        m_watcher.removePaths(old);
    if (!path.isEmpty())
        m_watcher.addPath(path);
    m_knownHash = hash;
}

void PlanFile::checkOutside(const QString &path)
{
    if (m_busy || path != m_workspace.document().path())
        return;
    QtConcurrent::run([path] { return base::readFile(path); }).then(this, [this, path](base::Result<QByteArray> there) {
        if (m_busy || path != m_workspace.document().path())
            return;
        if (there && !m_watcher.files().contains(path))
            m_watcher.addPath(path); // replaced by rename: watch the new file
        if (!there || hashOf(*there) != m_knownHash)
            Q_EMIT changedOutside(path);
    });
}

} // namespace lockstep::desktop
