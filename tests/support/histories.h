// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lockstep::tests {

/// The migration files of a program, in order.
struct History {
    QString name;
    QStringList files;
};

/// The histories of real programs in the folder that LOCKSTEP_HISTORIES names (unpacked Debian packages roundcube-core,
/// pdns-backend-pgsql, mediawiki, zabbix-server-pgsql, kea-admin; more .sql files in "extra"); none without it.
[[nodiscard]] std::vector<History> realHistories();

} // namespace lockstep::tests
