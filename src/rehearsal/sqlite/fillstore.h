// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/fillstore.h"

namespace lockstep::rehearsal::sqlite {

/// As rehearsal::FillStore, in a table of the file itself: committed together with the rows or not at all. Keys are
/// kept as SQL literals, since in SQLite every value has a type of its own. A position counts for nothing once the
/// schema has changed in any way: rowids may be other ones after VACUUM.
class FillStore
{
public:
    /// Makes the table where it is not there. `turn` tells this time that the backfill is run from others.
    [[nodiscard]] static base::Result<FillStore> open(db::Connection &connection, const plan::Backfill &backfill,
                                                      const QString &turn);
    /// Where this or another run of the backfill was broken off. A position at the end counts for its own turn only:
    /// then all is done, and whoever runs it has not noticed yet.
    [[nodiscard]] base::Result<std::optional<FillPosition>> read(db::Connection &connection) const;
    /// Begins anew, or goes on in the transaction of a batch.
    [[nodiscard]] base::Status put(db::Connection &connection, const FillPosition &position) const;
    /// Forgets the position, once it is noted elsewhere that the backfill is done, and drops the table with the last
    /// one.
    [[nodiscard]] static base::Status forget(db::Connection &connection, const plan::Backfill &backfill);
    /// The same for those of a step, there and back, and of every step of a plan.
    [[nodiscard]] static base::Status forget(db::Connection &connection, const plan::Step &step);
    [[nodiscard]] static base::Status forget(db::Connection &connection, const plan::Plan &plan);

private:
    explicit FillStore(QString id) : m_id(std::move(id)) {}
    QString m_id, m_turn, m_about;
    qint64 m_schemaVersion = 0;
};

} // namespace lockstep::rehearsal::sqlite
