// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "catalog/postgres/sandboxload.h"
#include "db/sandbox.h"
#include "rehearsal/recover.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace lockstep::desktop {

/// What is to be run, and where. Values only: the window may go on while it runs.
struct RehearsalRequest {
    plan::Plan plan;
    std::shared_ptr<const catalog::Catalog> catalog;
    bool sandbox = true; ///< a private server with the Catalog's structure; else `profile`
    db::Profile profile;
    QString password;
    rehearsal::Options options;
};

/// What of the Catalog the sandbox could not be given, as warnings before the run.
[[nodiscard]] std::vector<rehearsal::PreflightCheck> sandboxChecks(const catalog::LoadReport &report);

/// One rehearsal on a worker thread. The owner cancels and waits in the destructor, so that a clean database is left.
class RehearsalJob : public QObject
{
    Q_OBJECT
public:
    explicit RehearsalJob(QObject *parent = nullptr);
    ~RehearsalJob() override;

    void start(const RehearsalRequest &request);
    /// Puts an interrupted one right: takes it back or goes on with it.
    void recover(const QString &checkpointFile, const QString &password, rehearsal::Recovery recovery,
                 std::shared_ptr<rehearsal::BackfillControl> backfill);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void preparing(const QString &what, double fraction);
    void event(const lockstep::rehearsal::Event &event);
    void finished(const lockstep::base::Result<lockstep::rehearsal::Result> &result);

private:
    using Work = std::function<base::Result<rehearsal::Result>(std::stop_token, const base::ProgressFn &,
                                                               const rehearsal::EventFn &)>;
    void begin(const Work &work);

    std::stop_source m_stop;
    QThreadPool m_thread; ///< of its own: a rehearsal takes hours, and the shared threads are as few as the processors
    bool m_running = false;
};

} // namespace lockstep::desktop
