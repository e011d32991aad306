// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/interrupted.h"

#include "rehearsal/checkpoint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace interruptions {

constexpr auto suffix = ".rehearsal.json"_L1;

static QString addressOf(const db::Profile &profile)
{
    return QStringList{profile.service, profile.host, QString::number(profile.port), profile.database}.join(u'\n');
}

} // namespace interruptions

QString checkpointFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/rehearsals"_s;
}

QString checkpointFileFor(const db::Profile &target)
{
    if (target.role == db::Role::Sandbox)
        return {};
    const auto address =
        QCryptographicHash::hash(interruptions::addressOf(target).toUtf8(), QCryptographicHash::Sha256);
    // With the process in it: two windows that rehearse on one database keep two files.
    return u"%1/%2-%3%4"_s.arg(checkpointFolder(), QString::fromLatin1(address.toHex().first(16)),
                               QString::number(QCoreApplication::applicationPid()), interruptions::suffix);
}

bool isSameDatabase(const db::Profile &a, const db::Profile &b)
{
    return interruptions::addressOf(a) == interruptions::addressOf(b);
}

std::vector<InterruptedRehearsal> findInterrupted(const QString &folder)
{
    std::vector<InterruptedRehearsal> found;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u'*' + interruptions::suffix}, QDir::Files, QDir::Time)) {
        const auto checkpoint = loadCheckpoint(info.filePath());
        // One that cannot be read is left where it is: a version to come may read it.
        if (checkpoint && !ownerIsAlive(*checkpoint))
            found.push_back({info.filePath(), checkpoint->plan, checkpoint->target, checkpoint->result.startedAt});
    }
    return found;
}

} // namespace lockstep::rehearsal
