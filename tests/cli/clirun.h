// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QString>

namespace lockstep::tests {

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

/// Runs one command of the terminal program in this process and keeps what it prints.
inline Ran ran(const QString &command, const QStringList &arguments)
{
    Ran result;
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    for (const cli::CommandDescriptor &row : cli::commands())
        if (command == QLatin1StringView(row.id))
            result.code = row.run(arguments, {out, err});
    return result;
}

} // namespace lockstep::tests
