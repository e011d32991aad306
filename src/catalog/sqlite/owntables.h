// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lockstep::catalog::sqlite {

/// The tables where Lockstep keeps, in the file itself, how far a rehearsal and its backfills are. They are no part of
/// anybody's structure, so the Catalog leaves them out; a user's own table of such a name has other words in it.
inline constexpr QLatin1StringView runTable{"_lockstep_run"};
inline constexpr QLatin1StringView backfillTable{"_lockstep_backfill"};
inline constexpr QLatin1StringView ownTableComment{"/* Lockstep keeps here how far it is. Goes with the last row. */"};

[[nodiscard]] inline bool isOwnTable(QStringView name, QStringView source)
{
    return (name == runTable || name == backfillTable) && source.contains(ownTableComment);
}

} // namespace lockstep::catalog::sqlite
