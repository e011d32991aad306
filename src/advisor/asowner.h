// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/subject.h"

namespace lockstep::advisor {

/// For trigger functions that write another table as its owner, because the roles that write this one may not, or its
/// policies would hide its rows from them. Such a function has a search_path of its own: names and operators that
/// somebody else made, in a schema of his or among temporary ones, must not be found instead.
class AsOwner
{
public:
    /// Nobody's: the function runs as whoever writes, and nothing is tried.
    AsOwner() = default;
    /// `owner` of the table that is written to; the schemas of `tables` and of their columns' types are found.
    AsOwner(QString owner, const std::vector<const Subject *> &tables);

    /// CREATE FUNCTION, and what is to follow: the owner's it becomes, and nobody else may put it on a table of his
    /// own.
    [[nodiscard]] QString triggerFunction(const QString &function, const QString &body) const;
    /// A DO block that makes the statements (over NEW) as such a function would, with one row of `table` that fulfils
    /// the condition (over NEW, may be empty), and takes them back. What checks, defaults and triggers call without
    /// naming a schema is looked for along the path, and would otherwise first be missed by the application's writes.
    /// Looks at the first 1,000 rows; says what to do where it fails; takes ROW EXCLUSIVE on what is written.
    [[nodiscard]] QString tried(const QString &table, const QString &condition, const QStringList &statements) const;

private:
    [[nodiscard]] bool applies() const { return !m_path.isEmpty(); }

    QString m_owner; ///< empty: not known
    QStringList m_path;
};

/// Whether a role may write `from`, as far as privileges were given for the table, that may not do the same in `to`.
[[nodiscard]] bool writersLackRights(const Subject &from, const Subject &to);

} // namespace lockstep::advisor
