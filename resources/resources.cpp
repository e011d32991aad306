// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"

#include <QFile>

static void registerResources() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(lockstep);
}

using namespace Qt::StringLiterals;

namespace lockstep::resources {

void ensure()
{
    static const bool once = (registerResources(), true);
    static_cast<void>(once);
}

std::optional<QByteArray> page(const QString &id)
{
    ensure();
    for (const QString &folder : {u"rules"_s, u"strategies"_s}) {
        QFile file(u":/lockstep/"_s + folder + u'/' + id + u".md"_s);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return std::nullopt;
}

} // namespace lockstep::resources
