// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// What hangs on one column: what must be copied when it is replaced, and made again when a drop is taken back.
struct ColumnParts {
    std::vector<const catalog::Index *> indexes;      ///< without those behind a constraint
    std::vector<const catalog::Constraint *> keys;    ///< UNIQUE (a primary key is refused where a column is replaced)
    std::vector<const catalog::Constraint *> checks;  ///< CHECK and outgoing FOREIGN KEY
    std::vector<const catalog::Sequence *> sequences; ///< owned by the column
    const catalog::Constraint *primary = nullptr;
    QStringList referencedBy; ///< foreign keys of others
    QStringList views;
    std::vector<const catalog::Trigger *> triggers; ///< of the table, that name the column
    std::vector<const catalog::Policy *> policies;  ///< of the table, that name the column
    QStringList others; ///< generated columns, rules, policies of other tables: "generated column c"

    /// All that the server keeps the column for, whoever can make it again.
    [[nodiscard]] QStringList users() const;
};
[[nodiscard]] ColumnParts columnParts(const Subject &subject, const catalog::Column &column);

/// The statements that make a dropped column again, empty of data: column, its details, indexes, constraints. `apart`:
/// as in waysback.h, each statement commits by itself.
[[nodiscard]] QStringList restoreColumn(const Subject &subject, const catalog::Column &column, const ColumnParts &parts,
                                        bool notNull, bool withDefault, bool apart);

/// The same where the values come back in a statement of their own: the default is for new rows alone, and is not
/// written into those that are there.
[[nodiscard]] QStringList restoreEmptyColumn(const Subject &subject, const catalog::Column &column,
                                             const ColumnParts &parts, bool apart);

/// Statements that make the column again, within those that make the sequences it owned and hand them to it.
[[nodiscard]] QStringList withCounters(const Subject &subject, const catalog::Column &column, const ColumnParts &parts,
                                       QStringList statements);

/// The action of ALTER TABLE that makes a column NOT NULL as it was: 18 knows the constraint by name, and would choose
/// another where a table made LIKE this one has the same. `as`: the column's name at that time, where it is another.
[[nodiscard]] QString notNullAgain(const Subject &subject, const catalog::Column &column, const QString &as = {});

/// Why the column cannot be replaced by a copy that takes over its name, as an error to return; nothing when it can.
[[nodiscard]] std::optional<base::Error> cannotReplace(const Subject &subject, const catalog::Column &column,
                                                       const ColumnParts &parts);
/// Why a column can have no twin of another name that both versions of the application write.
[[nodiscard]] std::optional<base::Error> cannotHaveTwin(const Subject &subject, const catalog::Column &column,
                                                        const ColumnParts &parts);
/// Why a column cannot be changed under those that use it, as an error to return; nothing where nobody does. `who` is
/// the table and the column.
[[nodiscard]] std::optional<base::Error> cannotChangeUnder(const QStringList &who, const QStringList &users);
/// Why the column cannot simply be dropped.
[[nodiscard]] std::optional<base::Error> cannotDrop(const Subject &subject, const catalog::Column &column,
                                                    const ColumnParts &parts);

/// A copied part: the name of the original, which it takes over in the end, and the one it is made under beside it.
struct CopiedName {
    QString original, made;
    bool isIndex = false;
    QStringList remarks; ///< what is said of the original, for the copy once it has the name
};

/// Adds steps that make indexes, unique constraints, checks and foreign keys of `column` again over `newColumn`, and
/// NOT NULL. Returns the names.
[[nodiscard]] std::vector<CopiedName> copyParts(Steps &steps, const StepMaker &maker, const Subject &subject,
                                                const catalog::Column &column, const ColumnParts &parts,
                                                const QString &newColumn);

/// The column's default as a value of the type that the change gives it.
[[nodiscard]] QString defaultAs(const plan::Change &change, const catalog::Column &column);

/// The types without an equality operator are compared as text.
[[nodiscard]] QString comparable(const QString &expression, const QString &type);

} // namespace lockstep::advisor
