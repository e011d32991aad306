// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sandbox.h"
#include "rehearsal/runner.h"

#include <QFuture>
#include <QObject>

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

/// One rehearsal on a worker thread. The owner cancels and waits in the destructor, so that a clean database is left.
class RehearsalJob : public QObject
{
    Q_OBJECT
public:
    explicit RehearsalJob(QObject *parent = nullptr);
    ~RehearsalJob() override;

    void start(const RehearsalRequest &request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void preparing(const QString &what, double fraction);
    void event(const lockstep::rehearsal::Event &event);
    void finished(const lockstep::base::Result<lockstep::rehearsal::Result> &result);

private:
    std::stop_source m_stop;
    QFuture<void> m_future;
    bool m_running = false;
};

} // namespace lockstep::desktop
