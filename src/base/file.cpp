// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lockstep::base {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"file.not-found"_s, {path});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"file.cannot-read"_s, {path}, file.errorString());
    return file.readAll();
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, u"file.cannot-create-folder"_s, {folder});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"file.cannot-write"_s, {path}, file.errorString());
    return {};
}

} // namespace lockstep::base
