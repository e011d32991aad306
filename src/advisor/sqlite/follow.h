// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor::sqlite {

/// Triggers that keep two places the same while old and new application run side by side. SQLite has no variable that
/// says who writes, and an application may have `recursive_triggers` on: what a body writes, it writes only where
/// something differs, so that the answer to its own write finds nothing to do.
class Triggers
{
public:
    /// Their names begin with "_lockstep_<way>_<table>"; changes to one table that are planned together differ in
    /// `way`.
    Triggers(const catalog::Catalog &catalog, QString way, const QString &table);

    /// `event`: "AFTER UPDATE OF x"; `when` may be empty; the statements of the body without semicolons.
    void add(const QString &event, const QString &table, const QString &when, const QStringList &body);
    [[nodiscard]] QStringList create() const;
    [[nodiscard]] QStringList drop() const;
    /// Whether all are there, or none.
    [[nodiscard]] QString exist() const;
    [[nodiscard]] QString gone() const;

private:
    [[nodiscard]] QString count() const;
    const catalog::Catalog &m_catalog;
    QString m_base;
    QStringList m_names, m_create;
};

/// Columns of one table that hold the same as those of another one, in the same order.
struct Side {
    QString table;
    QStringList key, columns; ///< names
};

/// The rows of one side as they come to the other.
struct Follow {
    Side from, to;
    QString condition = {};      ///< over columns of `from`: only these rows; one that ceases to be of them goes
    bool inserts = true;         ///< false: a row that the other side lacks is not made there
    bool deletes = true;         ///< a row that goes, goes there as well
    QStringList withoutRow = {}; ///< what the columns there are (SQL) once the row here has gone; instead of `deletes`
    QString foreign = {}; ///< over columns of `to`: a row of this kind that has the key of one that comes stops it
    bool emptyWhenInserted = true; ///< a row that comes without values is brought over
    bool emptyWhenUpdated = true;  ///< one that is without values after a change is made there where it is lacking
};
void follow(Triggers &triggers, const Follow &way);
/// A check that every row of `from` that counts stands there with the same values; one without values may be lacking
/// where it need not be made.
[[nodiscard]] QString agrees(const Follow &way);

/// "a.x IS NOT b.x COLLATE BINARY": every difference, whatever the column's collation takes for the same.
[[nodiscard]] QString differ(const QString &one, const QString &other);
/// One of them differs.
[[nodiscard]] QString anyDiffers(const QStringList &ones, const QStringList &others);
/// "one.a IS other.a COLLATE BINARY AND ..."
[[nodiscard]] QString allSame(const QStringList &ones, const QStringList &others);
/// "k IS NEW.k AND ...": by the key's own collation, so that its index is used; and it may hold NULL.
[[nodiscard]] QString sameKey(const QStringList &key, const QStringList &values);
/// "NEW.a" and so on for names.
[[nodiscard]] QStringList of(const QString &prefix, const QStringList &names);

/// The Catalog after this script.
[[nodiscard]] catalog::Catalog catalogAfter(const catalog::Catalog &catalog, const QString &script);

} // namespace lockstep::advisor::sqlite
