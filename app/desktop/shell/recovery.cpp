// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/recovery.h"

#include "base/file.h"

#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s;
}

QByteArray recoveryBytes(const plan::Plan &plan, const QString &path, const QDateTime &at)
{
    QJsonObject root;
    root["format"_L1] = u"lockstep-recovery"_s;
    root["path"_L1] = path;
    root["savedAt"_L1] = at.toUTC().toString(Qt::ISODateWithMs);
    root["plan"_L1] = QJsonDocument::fromJson(plan::toBytes(plan)).object();
    return QJsonDocument(root).toJson();
}

std::vector<Recovered> findRecovered(const QString &folder)
{
    std::vector<Recovered> found;
    const QDir dir(folder);
    for (const QFileInfo &info : dir.entryInfoList({u"*.recovery"_s}, QDir::Files, QDir::Time)) {
        auto lock = std::make_shared<QLockFile>(info.filePath() + u".lock"_s);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            continue; // its process lives
        const auto bytes = base::readFile(info.filePath());
        const QJsonObject root = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
        auto plan = plan::fromBytes(QJsonDocument(root["plan"_L1].toObject()).toJson());
        if (!plan)
            continue; // a version to come may read it: leave it there
        found.push_back({.file = info.filePath(),
                         .path = root["path"_L1].toString(),
                         .savedAt = QDateTime::fromString(root["savedAt"_L1].toString(), Qt::ISODateWithMs),
                         .plan = std::move(*plan),
                         .lock = std::move(lock)});
    }
    return found;
}

void forget(const Recovered &recovered)
{
    QFile::remove(recovered.file);
    if (recovered.lock)
        recovered.lock->unlock();
}

} // namespace lockstep::desktop
