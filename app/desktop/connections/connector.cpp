// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/connector.h"

#include <QtConcurrentRun>

namespace lockstep::desktop {

void releaseSession(std::shared_ptr<db::Session> session)
{
    if (session)
        std::ignore = QtConcurrent::run([held = std::move(session)]() mutable { held.reset(); });
}

Connector::Connector(db::Secrets &secrets, QObject *parent) : QObject(parent), m_secrets(secrets)
{
}

Connector::~Connector()
{
    releaseSession(std::move(m_session));
}

void Connector::open(const db::Profile &profile, const QString &password)
{
    releaseSession(std::move(m_session));
    const quint64 attempt = ++m_attempt;
    m_running = true;
    Q_EMIT started(profile);
    if (!password.isEmpty())
        return start(profile, password, attempt);
    m_secrets.read(profile.id).then(this, [this, profile, attempt](const base::Result<QString> &secret) {
        // No secret is no error: .pgpass, certificates or peer may do.
        if (attempt == m_attempt)
            start(profile, secret.value_or(QString()), attempt);
    });
}

void Connector::start(const db::Profile &profile, const QString &password, quint64 attempt)
{
    m_session = std::make_shared<db::Session>(profile, password);
    m_session->run<ServerReport>(&probeServer)
        .then(this, [this, attempt, password](const base::Result<ServerReport> &report) {
            if (attempt != m_attempt)
                return;
            m_running = false;
            auto session = std::exchange(m_session, nullptr);
            if (report) {
                Q_EMIT opened(session, *report, password);
            } else {
                releaseSession(std::move(session));
                Q_EMIT failed(report.error());
            }
        });
}

void Connector::cancel()
{
    if (!m_running)
        return;
    ++m_attempt;
    m_running = false;
    if (m_session)
        m_session->cancel();
    releaseSession(std::move(m_session));
    Q_EMIT cancelled();
}

} // namespace lockstep::desktop
