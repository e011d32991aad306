// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/follow.h"
#include "advisor/sqlite/rebuild.h"
#include "catalog/sqlite/tabletext.h"

namespace lockstep::advisor::sqlite {

/// One table as it comes into another one: from the table itself, or through a view of it where values change.
struct Flow {
    QString from, to, view;
    QStringList key;
    const Rebuild::Values &values;
    Triggers triggers;
    std::vector<QStringList> stricter = {}; ///< keys of `to` that rows of `from` need not fulfil

    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] QString source() const;
    /// With the key, whatever name it has.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QStringList besideKey() const;
    [[nodiscard]] QStringList create(const QString &table) const;
    [[nodiscard]] QStringList drop() const;
    /// INSERT OR REPLACE hands its way with conflicts on to what triggers do: the other table would lose a row that is
    /// still in this one.
    [[nodiscard]] QString refuseOverOthers(const QStringList &unique) const;
    /// And INSERT OR IGNORE would leave it without the row that it does not take.
    [[nodiscard]] QString refuseWithoutRow() const;
    /// What a column of `to` has that `from` lacks stays as it is there.
    void carry();
};

/// Keys of `to` that rows of `from` with these values need not fulfil.
[[nodiscard]] std::vector<QStringList> stricterKeys(const catalog::sqlite::TableText &from,
                                                    const QStringList &indexesFrom,
                                                    const catalog::sqlite::TableText &to, const QStringList &indexesTo,
                                                    const Rebuild::Values &values);

} // namespace lockstep::advisor::sqlite
