// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/trywords.h"

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace trywording {

static QString seconds(qint64 milliseconds)
{
    return QString::number(double(std::max<qint64>(0, milliseconds)) / 1000.0, 'f', 1);
}

static QString object(const LockTry &lockTry)
{
    const QString mode = analysis::lockModeName(lockTry.wanted);
    return mode.isEmpty() ? lockTry.object : u"%1 (%2)"_s.arg(lockTry.object, mode);
}

} // namespace trywording

base::Message describe(const LockTry &lockTry)
{
    static const std::array ids{u"rehearsal.try-waiting"_s, u"rehearsal.try-timeout"_s, u"rehearsal.try-deadlock"_s,
                                u"rehearsal.try-gave-way"_s};
    base::Message out{ids.at(std::size_t(lockTry.end)),
                      {QString::number(lockTry.number), QString::number(lockTry.of), trywording::object(lockTry),
                       trywording::seconds(lockTry.waitedMs)}};
    if (lockTry.end == LockTry::End::GaveWay)
        out.arguments << QString::number(lockTry.queued);
    return out;
}

base::Message describe(const InTheWay &session)
{
    const QString query = session.query.simplified().left(120);
    if (session.pid == 0)
        return {u"rehearsal.in-the-way-prepared"_s, {query, trywording::seconds(session.transactionMs)}};
    QStringList what{analysis::lockModeName(session.mode), session.state};
    what.removeAll(QString());
    const QString application = session.application.isEmpty() ? u"?"_s : session.application;
    if (session.user.isEmpty() && session.transactionMs < 0) // all that is known of who holds a file
        return {u"rehearsal.in-the-way-process"_s, {QString::number(session.pid), application, what.join(u", "_s)}};
    return {session.isWaiting ? u"rehearsal.in-the-way-waiting"_s : u"rehearsal.in-the-way"_s,
            {QString::number(session.pid), application, session.user, what.join(u", "_s),
             trywording::seconds(session.transactionMs), query}};
}

base::Message describeQueue(const LockTry &lockTry)
{
    if (lockTry.queued == 0)
        return {};
    return {u"rehearsal.queue-behind"_s, {QString::number(lockTry.queued), trywording::seconds(lockTry.queuedMs)}};
}

} // namespace lockstep::rehearsal
