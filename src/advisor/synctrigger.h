// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/asowner.h"

#include <optional>

namespace lockstep::advisor {

/// A BEFORE ROW trigger that keeps two columns the same while old and new application run side by side. Its name sorts
/// behind usual ones: PostgreSQL fires triggers by name, and this one must see what the others did.
class SyncTrigger
{
public:
    /// For one column.
    SyncTrigger(const Subject &subject, const QString &column);
    /// One for all columns of a table that change by `way` ("rename") at the same time.
    [[nodiscard]] static SyncTrigger ofTable(const Subject &subject, const QString &way);
    /// Two CREATE FUNCTION statements of the same ofTable() trigger as one that does what both do; nothing for others.
    [[nodiscard]] static std::optional<QString> sharedFunction(const QString &first, const QString &second);

    /// Both columns may be written: whoever writes the new one wins, otherwise the old one is copied. A write that
    /// touches neither fills the new one where it is still empty, and leaves it alone where the old one is (which came
    /// back empty from an undone drop). The trigger changes NEW only, so it cannot call itself.
    [[nodiscard]] QString bothWays(const QString &oldColumn, const QString &newColumn, const QString &type) const;
    /// `target` follows `expression` (over NEW). With `tolerant`, a value that cannot be converted becomes null
    /// instead of refusing the application's write.
    [[nodiscard]] QString oneWay(const QString &target, const QString &expression, bool tolerant) const;

    [[nodiscard]] QString createFunction(const QString &body, bool replace = false) const;
    /// For a body that writes another table, too.
    [[nodiscard]] QString createFunction(const QString &body, const AsOwner &owner) const
    {
        return owner.triggerFunction(m_function, body);
    }
    [[nodiscard]] QString createTrigger() const;
    [[nodiscard]] QString dropTrigger() const;
    [[nodiscard]] QString dropFunction() const;
    [[nodiscard]] QString triggerName() const { return m_trigger; }

private:
    SyncTrigger(const Subject &subject, const QString &trigger, const QString &function);
    QString m_table;
    QString m_trigger;
    QString m_function; ///< qualified and quoted
};

/// "NEW.name" for every column of the table that the expression names.
[[nodiscard]] QString overNewRow(const Subject &subject, const QString &expression);

} // namespace lockstep::advisor
