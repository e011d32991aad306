// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/errorposition.h"

using namespace Qt::StringLiterals;

namespace lockstep::db {

static constexpr auto positionLabel = "POSITION: "_L1;

qsizetype positionOf(const base::Error &error)
{
    const qsizetype line = error.context.lastIndexOf(QString(u'\n' + QString(positionLabel)));
    return line < 0 ? 0 : QStringView(error.context).sliced(line + 1 + positionLabel.size()).toLongLong();
}

QString positionLine(qsizetype position)
{
    return positionLabel + QString::number(position);
}

} // namespace lockstep::db
