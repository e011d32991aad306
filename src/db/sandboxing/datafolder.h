// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "db/sandbox.h"

namespace lockstep::db::sandboxing {

/// Fills `folder`/data with a fresh cluster: a copy of a template that initdb made once per server version, because a
/// copy takes a tenth of the time. Superuser "postgres", UTF-8, locale C.UTF-8, trust on the socket, no other way in.
[[nodiscard]] base::Status makeDataFolder(const ServerBinaries &binaries, const QString &root, const QString &folder,
                                          std::stop_token stop, const base::ProgressFn &progress);

/// Appends settings to its postgresql.conf.
[[nodiscard]] base::Status appendSettings(const QString &dataFolder, const QMap<QString, QString> &settings);

/// The settings of every sandbox, before the caller's own.
[[nodiscard]] QMap<QString, QString> sandboxSettings(const QString &socketFolder, bool productionLike);

} // namespace lockstep::db::sandboxing
