// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lockstep::sql {

/// Whether PostgreSQL's quote_ident() quotes this lower-case word: every keyword that is not "unreserved" (17; a
/// superset of what 12 to 16 quote).
[[nodiscard]] bool isPostgresKeyword(QStringView word);

} // namespace lockstep::sql
