// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/columnparts.h"
#include "advisor/views.h"

namespace lockstep::advisor {

/// The server changes no column under a view, a trigger or a policy that names it, and a view goes on reading a table
/// that gave up its name. These are taken down before and made again behind such a change, in the same transaction,
/// word for word: by then the names mean the new column, the new table.
class MadeAgain
{
public:
    /// Those of one more column, of the same Catalog.
    void add(const Subject &subject, const catalog::Column &column, const ColumnParts &parts);
    /// The views of a table whose name another takes over.
    void addViews(const Subject &subject);
    /// What cannot be made again here: functions over the rows of such a view, and what else uses such a column.
    [[nodiscard]] QStringList inTheWay() const;
    /// The same as an error to return; nothing where there is none.
    [[nodiscard]] std::optional<base::Error> refusal(const Subject &subject, const QString &column) const;
    /// `statements` with all of them taken down before and made again behind.
    [[nodiscard]] QStringList around(const QStringList &statements) const;
    /// Where one of them does not fit the changed column any more, as an error to return: what around() gave is looked
    /// at over the Catalog.
    [[nodiscard]] std::optional<base::Error> foreseen(const QStringList &statements, const Subject &subject,
                                                      const catalog::Column &column) const;

private:
    struct OfTable {
        QString table;
        std::vector<const catalog::Trigger *> triggers;
        std::vector<const catalog::Policy *> policies;
    };
    void addViews(const Subject &subject, int column);
    std::shared_ptr<const catalog::Lookup> m_lookup;
    QStringList m_others;
    Views m_views; ///< in an order in which they can be made
    std::vector<OfTable> m_tables;
};

} // namespace lockstep::advisor
