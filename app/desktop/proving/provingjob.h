// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/proving/proofs.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace lockstep::desktop {

/// Scripts proven on a worker thread, on a private server that stays up for the next time as long as the Catalog is the
/// same. The owner cancels and waits in the destructor.
class ProvingJob : public QObject
{
    Q_OBJECT
public:
    struct Request {
        std::shared_ptr<const catalog::Catalog> catalog;
        std::vector<analysis::Script> scripts;
        ProofKeys keys;
        int major = 0; ///< of the server; 0: the Catalog's
    };
    using Found = std::vector<std::pair<QByteArray, ProofPointer>>;

    explicit ProvingJob(QObject *parent = nullptr);
    ~ProvingJob() override;

    /// One after the other: a running one is cancelled first, and reports nothing more.
    void start(Request request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running > 0; }

Q_SIGNALS:
    void preparing(const QString &what);
    void proven(const lockstep::desktop::ProvingJob::Found &found, int done, int total);
    void finished(const lockstep::base::Status &status);

private:
    struct Ground;
    std::shared_ptr<Ground> m_ground; ///< used by the worker thread alone
    std::stop_source m_stop;
    QThreadPool m_thread; ///< of its own, a single one
    int m_running = 0;
    quint64 m_id = 0; ///< what an older job still says is dropped
};

} // namespace lockstep::desktop
