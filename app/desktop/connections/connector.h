// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/secrets.h"
#include "db/session.h"
#include "desktop/connections/serverprobe.h"

#include <QObject>

#include <memory>

namespace lockstep::desktop {

/// Lets go of a session without making the window wait for a server that does not answer.
void releaseSession(std::shared_ptr<db::Session> session);

/// Opens one session after another, for a test or for good. A new attempt ends the one before; its answer is dropped.
class Connector : public QObject
{
    Q_OBJECT
public:
    explicit Connector(db::Secrets &secrets, QObject *parent = nullptr);
    ~Connector() override;

    /// An empty password is looked up in the keychain first.
    void open(const db::Profile &profile, const QString &password);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started(const lockstep::db::Profile &profile);
    void opened(const std::shared_ptr<lockstep::db::Session> &session, const lockstep::desktop::ServerReport &report,
                const QString &password);
    void failed(const lockstep::base::Error &error);
    void cancelled();

private:
    void start(const db::Profile &profile, const QString &password, quint64 attempt);

    db::Secrets &m_secrets;
    std::shared_ptr<db::Session> m_session;
    quint64 m_attempt = 0;
    bool m_running = false;
};

} // namespace lockstep::desktop
