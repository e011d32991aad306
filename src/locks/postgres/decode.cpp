// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/postgres/decode.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lockstep::locks::postgres {

namespace decoding {

static qint64 number(const QJsonValue &value, qint64 absent = -1)
{
    return value.isDouble() ? value.toInteger(absent) : absent;
}

static qint64 age(const QJsonValue &value)
{
    // A backend may have written its time after the sample's clock was read.
    return value.isDouble() ? std::max<qint64>(0, value.toInteger()) : -1;
}

static SessionInfo session(const QJsonArray &row)
{
    SessionInfo s;
    s.pid = row[0].toInt();
    s.leaderPid = row[1].toInt();
    s.user = row[2].toString();
    s.database = row[3].toString();
    s.application = row[4].toString();
    s.client = row[5].toString();
    s.state = row[6].toString();
    s.waitEventType = row[7].toString();
    s.waitEvent = row[8].toString();
    s.query = row[9].toString();
    s.queryMs = age(row[10]);
    s.stateMs = age(row[11]);
    s.transactionMs = age(row[12]);
    s.backendMs = age(row[13]);
    for (const QJsonValue &pid : row[14].toArray()) {
        // The server repeats a pid whose parallel workers block too.
        if (std::ranges::find(s.blockedBy, pid.toInt()) == s.blockedBy.end())
            s.blockedBy.push_back(pid.toInt());
    }
    s.hidden = row[15].toBool();
    return s;
}

// What the lock is on, readable and unique: two locks on the same thing have the same text.
static QString object(const LockInfo &lock, const QJsonArray &row)
{
    const auto text = [&row](int column) { return QString::number(number(row[column], 0)); };
    const QString relation =
        !lock.relation.isEmpty()
            ? QString(lock.schema + u'.' + lock.relation)
            : QString(u"relation "_s + text(4) + (row[15].isNull() ? QString() : u" of database "_s + text(15)));
    if (lock.type == "relation"_L1)
        return relation;
    if (lock.type == "extend"_L1)
        return u"extension of "_s + relation;
    if (lock.type == "page"_L1)
        return u"page %1 of %2"_s.arg(text(5), relation);
    if (lock.type == "tuple"_L1)
        return u"row (%1,%2) of %3"_s.arg(text(5), text(6), relation);
    if (lock.type == "transactionid"_L1)
        return u"transaction "_s + row[8].toString();
    if (lock.type == "virtualxid"_L1)
        return u"virtual transaction "_s + row[7].toString();
    if (lock.type == "advisory"_L1) // objsubid 1: one 64-bit key in two halves; 2: two 32-bit keys
        return number(row[11]) == 2 ? u"advisory (%1, %2)"_s.arg(text(9), text(10))
                                    : u"advisory "_s + QString::number((number(row[9], 0) << 32) | number(row[10], 0));
    return u"%1 %2/%3"_s.arg(lock.type, text(9), text(10));
}

static LockInfo lock(const QJsonArray &row)
{
    LockInfo l;
    l.pid = row[0].toInt();
    l.type = row[1].toString();
    l.schema = row[2].toString();
    l.relation = row[3].toString();
    l.mode = row[12].toString();
    l.lockMode = analysis::lockModeFromName(l.mode).value_or(analysis::LockMode::None);
    l.granted = row[13].toBool();
    l.waitMs = l.granted ? -1 : age(row[14]);
    if (const QString kind = row[16].toString(); !kind.isEmpty())
        l.relationKind = kind[0];
    l.relationOid = quint32(number(row[4], 0));
    l.object = object(l, row);
    return l;
}

static ProgressInfo progress(const QJsonArray &row)
{
    ProgressInfo p;
    p.pid = row[0].toInt();
    p.command = row[1].toString();
    p.schema = row[2].toString();
    p.relation = row[3].toString();
    p.phase = row[4].toString();
    p.done = number(row[5]);
    p.total = number(row[6]);
    return p;
}

// Prepared transactions have no session: all that stand in somebody's way are shown as one of pid 0.
static std::optional<SessionInfo> preparedSession(const QJsonArray &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    SessionInfo s;
    s.state = u"prepared transaction"_s;
    const QJsonArray oldest = rows[0].toArray();
    s.user = oldest[1].toString();
    s.database = oldest[2].toString();
    s.transactionMs = age(oldest[3]);
    QStringList names;
    for (const QJsonValue &row : rows)
        names << row.toArray()[0].toString();
    s.query = names.join(u", "_s);
    return s;
}

} // namespace decoding

base::Result<Sample> decodeSample(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || !root.contains("at"_L1))
        return base::fail(base::ErrorCode::Internal, u"locks.bad-sample"_s, {}, error.errorString());
    Sample sample;
    sample.at = QDateTime::fromMSecsSinceEpoch(root["at"_L1].toInteger(), QTimeZone::UTC);
    sample.queriesHidden = root["hidden"_L1].toBool();
    if (auto prepared = decoding::preparedSession(root["prepared"_L1].toArray()))
        sample.sessions.push_back(std::move(*prepared));
    for (const QJsonValue &row : root["sessions"_L1].toArray())
        sample.sessions.push_back(decoding::session(row.toArray()));
    for (const QJsonValue &row : root["locks"_L1].toArray())
        sample.locks.push_back(decoding::lock(row.toArray()));
    for (const QJsonValue &row : root["progress"_L1].toArray())
        sample.progress.push_back(decoding::progress(row.toArray()));

    // Who waits for another's row waits for that transaction; which table the row is in is told by the row lock that
    // the first in the queue holds meanwhile.
    QHash<int, const LockInfo *> rowLocks;
    for (const LockInfo &l : sample.locks) {
        if (l.type == "tuple"_L1)
            rowLocks.insert(l.pid, &l);
    }
    for (LockInfo &l : sample.locks) {
        if (l.type == "transactionid"_L1 && !l.granted) {
            if (const LockInfo *row = rowLocks.value(l.pid)) {
                l.schema = row->schema;
                l.relation = row->relation;
            }
        }
    }
    return sample;
}

} // namespace lockstep::locks::postgres
