// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pages.h"

#include "resources/resources.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

std::optional<QByteArray> page(const QString &id)
{
    resources::ensure();
    for (const QString &folder : {u"rules"_s, u"strategies"_s}) {
        QFile file(u":/lockstep/"_s + folder + u'/' + id + u".md"_s);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return std::nullopt;
}

} // namespace lockstep::cli
