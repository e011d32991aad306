// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/asowner.h"

#include <utility>

namespace lockstep::advisor {

/// Triggers that keep the rows of two tables the same while old and new application run side by side. Loop-safe by
/// value: each side writes the other only where something differs, so that the answer to its own write finds nothing
/// to do, whatever other triggers there are. Their names sort behind usual ones.
class Mirror
{
public:
    /// `from` follows into `to` (both qualified and quoted); `key` and `columns` are quoted names that both have.
    Mirror(const Subject &subject, QString from, QString to, QStringList key, QStringList columns);

    /// Only rows for which the condition over NEW (or OLD) holds are carried over; others are removed from the other
    /// side.
    void setCondition(QString overNew) { m_condition = std::move(overNew); }
    /// A row that goes on one side leaves the other as it is.
    void setKeepsDeleted() { m_deletes = false; }
    /// Rows are only changed, never made, on the other side.
    void setUpdatesOnly() { m_inserts = false; }
    /// Where the other side's row is another row's part: a delete there empties the columns here.
    void setDeleteEmpties() { m_deleteEmpties = true; }
    void setOverriding(QString words) { m_overriding = std::move(words); }
    /// The trigger writes as the owner of the other table, past its policies, whoever writes and whatever that role
    /// may.
    void setAsOwner(AsOwner owner) { m_asOwner = std::move(owner); }

    [[nodiscard]] QString create() const; ///< function and trigger
    /// The same for the first time: where the trigger writes as the owner, one row is carried over so before, and taken
    /// back.
    [[nodiscard]] QString createTried() const;
    [[nodiscard]] QString drop() const;
    [[nodiscard]] QString triggerName() const { return m_trigger; }

private:
    [[nodiscard]] QString body() const;
    [[nodiscard]] QString insert() const;
    [[nodiscard]] QString where(const QString &row) const;

    QString m_from, m_to;
    const Subject &m_subject;
    QStringList m_key, m_columns;
    QString m_trigger, m_function;
    QString m_condition, m_overriding;
    AsOwner m_asOwner;
    bool m_deletes = true, m_inserts = true, m_deleteEmpties = false;
};

/// A check that both sides hold the same.
[[nodiscard]] QString mirrorAgrees(const Subject &subject, const QString &from, const QString &to,
                                   const QStringList &columns, const QString &condition);
/// The columns (in quotes where they need some) behind `prefix`, as they are compared: as text where their type has no
/// equality, which json, xml and the geometric types have not.
[[nodiscard]] QStringList compared(const Subject &subject, const QString &prefix, const QStringList &columns);

} // namespace lockstep::advisor
