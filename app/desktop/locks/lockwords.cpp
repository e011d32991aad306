// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/lockwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
struct LockWords {
    Q_DECLARE_TR_FUNCTIONS(LockWords)
};
} // namespace

QString lockModeWords(const locks::LockInfo &lock)
{
    const QString name = analysis::lockModeName(lock.lockMode);
    return name.isEmpty() ? lock.mode : name;
}

QString sessionWords(const locks::SessionInfo &session)
{
    QStringList parts{session.pid == 0 ? LockWords::tr("Prepared transaction")
                                       : QString(QString::number(session.pid) + u' ' + session.application).trimmed()};
    if (!session.user.isEmpty())
        parts << LockWords::tr("%1 on %2").arg(session.user, session.database);
    if (!session.client.isEmpty())
        parts << LockWords::tr("from %1").arg(session.client);
    if (!session.state.isEmpty())
        parts << session.state;
    return parts.join(", "_L1);
}

QString statementWords(const locks::SessionInfo &session)
{
    if (session.hidden)
        return LockWords::tr("hidden: your role may not see it");
    return session.query.simplified().left(300);
}

} // namespace lockstep::desktop
