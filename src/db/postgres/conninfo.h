// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace lockstep::db::postgres {

/// The keywords and values for PQconnectStartParams. Values travel as they are, without any quoting; what the profile
/// leaves empty is left out, so that the service file, PG* variables and .pgpass count.
[[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> connectionParameters(const Profile &profile,
                                                                                  const QString &password);

} // namespace lockstep::db::postgres
