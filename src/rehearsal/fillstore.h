// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "plan/plan.h"

#include <optional>

namespace lockstep::rehearsal {

/// Where a backfill is: rows whose key lies before `from` are done, `end` is the last key of the range. Texts as the
/// server writes them.
struct FillPosition {
    QStringList from; ///< empty: nothing is left
    QStringList end;
    int pass = 1;      ///< along the blocks of a table there may be several
    double walked = 0; ///< rows, by the batches' sizes
    qint64 changed = 0;
    int batches = 0;
    int batchRows = 0;
    friend bool operator==(const FillPosition &, const FillPosition &) = default;
};

namespace fillstoring {

/// Names a backfill by what it does.
[[nodiscard]] QString idOf(const plan::Backfill &backfill);
[[nodiscard]] QString keyText(const QStringList &key);
[[nodiscard]] QStringList keyFrom(const QString &text);

} // namespace fillstoring

/// Keeps the position in the database that is filled, in the table lockstep.backfill, so that it is committed together
/// with the rows or not at all: after a kill of whatever side it stands exactly where the rows stand. The schema is
/// made when first needed and goes with the last position. Readers of the Catalog leave it out.
class FillStore
{
public:
    /// Makes schema and table where they are not there. Error ServerError 42501 where the role may not.
    [[nodiscard]] static base::Result<FillStore> open(db::Connection &connection, const plan::Backfill &backfill);

    /// Nothing when no run of this backfill was interrupted, or the table or the columns are other ones by now.
    [[nodiscard]] base::Result<std::optional<FillPosition>> read(db::Connection &connection) const;
    /// Begins anew.
    [[nodiscard]] base::Status begin(db::Connection &connection, const FillPosition &position) const;
    /// In the transaction of a batch, before its rows: the position as it is committed, locked. Two runs of the same
    /// backfill take turns by it.
    [[nodiscard]] base::Result<std::optional<FillPosition>> lock(db::Connection &connection) const;
    /// In the transaction of a batch, after its rows.
    [[nodiscard]] base::Status advance(db::Connection &connection, const FillPosition &position) const;

    /// Forgets the position, and drops table and schema with the last one.
    [[nodiscard]] base::Status finish(db::Connection &connection) const;
    /// The same for every backfill of a plan that is taken back.
    static void forget(db::Connection &connection, const plan::Plan &plan);

private:
    explicit FillStore(QString id) : m_id(std::move(id)) {}
    [[nodiscard]] base::Result<std::optional<FillPosition>> select(db::Connection &connection,
                                                                   const QString &suffix) const;

    QString m_id;    ///< what the backfill does, hashed
    QString m_about; ///< for people who look into the table
    QString m_state; ///< which table and columns it does it to
};

} // namespace lockstep::rehearsal
