// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep::desktop {

/// Section names of a service file's text, in order, each once.
[[nodiscard]] QStringList serviceNames(const QByteArray &file);
/// Those that libpq would find: PGSERVICEFILE or ~/.pg_service.conf, then the system's pg_service.conf in PGSYSCONFDIR
/// or the usual place (libpq documentation, "The Connection Service File"). Reads files: call it off the window's
/// thread.
[[nodiscard]] QStringList readServiceNames();

} // namespace lockstep::desktop
