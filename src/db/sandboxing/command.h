// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/sandboxing/account.h"

#include <QProcessEnvironment>

#include <stop_token>

namespace lockstep::db::sandboxing {

/// A program that runs to its end.
struct Command {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    QByteArray input;
    std::optional<Account> account; ///< who it runs as; nothing: as we do
    QString folder;                 ///< working folder
};

/// Runs it and waits; its standard output. The program dies with this process, and with `stop`. Errors: NotFound,
/// Cancelled, ServerError with its standard error as context.
[[nodiscard]] base::Result<QByteArray> runCommand(const Command &command, std::stop_token stop = {});

/// The environment for PostgreSQL's programs: ours without PG*, and English messages.
[[nodiscard]] QProcessEnvironment serverEnvironment();

} // namespace lockstep::db::sandboxing
