// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/pgservices.h"

#include "base/file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QStringList serviceNames(const QByteArray &file)
{
    QStringList names;
    for (const QByteArray &raw : file.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith('[') && line.endsWith(']'))
            names << QString::fromUtf8(line.mid(1, line.size() - 2));
    }
    names.removeDuplicates();
    return names;
}

QStringList readServiceNames()
{
    QStringList names;
    const QString own = qEnvironmentVariable("PGSERVICEFILE", QDir::homePath() + "/.pg_service.conf"_L1);
    const QString system = qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s) + "/pg_service.conf"_L1;
    for (const QString &path : {own, system}) {
        if (const auto bytes = base::readFile(path))
            names << serviceNames(*bytes);
    }
    names.removeDuplicates();
    return names;
}

} // namespace lockstep::desktop
