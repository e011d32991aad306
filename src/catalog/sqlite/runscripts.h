// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/engines.h"

namespace lockstep::catalog::sqlite {

/// See catalog::readSql.
[[nodiscard]] base::Result<std::vector<LoadFault>> runScripts(db::Connection &connection,
                                                              const std::vector<QByteArray> &scripts,
                                                              std::stop_token stop, const base::ProgressFn &progress);

} // namespace lockstep::catalog::sqlite
