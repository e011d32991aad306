// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/support.h"

namespace lockstep::rules {

/// What a statement needs of the transaction it would stand in.
enum class Needs { Nothing, NewTransaction, NoTransaction };

struct SafeStatement {
    QString sql;
    Needs needs = Needs::Nothing;
};

/// Gives the finding its safe SQL, and the fix that puts it where the statement stands: out of a transaction that it
/// cannot be in, by COMMIT and BEGIN where the script has them, else by marks (see cutMark). Of an ALTER TABLE with
/// several subcommands the others, and of an ADD COLUMN what is left of it, stay ahead in a statement of their own.
void offer(const Statement &statement, const analysis::Action &action, Finding &finding, const char *title,
           std::vector<SafeStatement> safe);

/// The same for safe SQL that stands for the whole statement, with all its subcommands.
void replaceWhole(const Statement &statement, Finding &finding, const char *title, std::vector<SafeStatement> safe);

/// ALTER TABLE ... VALIDATE CONSTRAINT, in a later transaction than the one that adds it.
[[nodiscard]] SafeStatement validation(const Subject &table, const QString &constraint);
/// SET NOT NULL behind a check that was validated first.
[[nodiscard]] std::vector<SafeStatement> notNullByCheck(const Subject &table, const QStringList &columns);
/// UNIQUE or PRIMARY KEY on an index that was built concurrently.
[[nodiscard]] std::vector<SafeStatement> uniqueByIndex(const Subject &table, const analysis::Action &action);

/// An index of a partitioned table, built partition by partition; nothing where that takes more than one level, or the
/// index has no name.
[[nodiscard]] std::vector<SafeStatement> indexByPartition(const Statement &statement, const Subject &table,
                                                          const analysis::Action &action);
/// A foreign key of a partitioned table before 18, in two phases on each partition, where that takes one level.
[[nodiscard]] std::vector<SafeStatement> foreignKeyByPartition(const Statement &statement, const Subject &table,
                                                               const analysis::Action &action);
/// A table of its own that is attached, for CREATE TABLE ... PARTITION OF ... FOR VALUES ... without a column list.
[[nodiscard]] std::vector<SafeStatement> partitionByAttach(const Statement &statement, const analysis::Action &action);

/// The statement without the action's subcommand, or without the constraint that the action is inside ADD COLUMN; empty
/// where nothing is left.
[[nodiscard]] QString without(const Statement &statement, const analysis::Action &action);
/// The words of the action's own subcommand; the whole statement's where it has no other.
[[nodiscard]] QString partText(const Statement &statement, const analysis::Action &action);
/// Its statement when it is alone: "ALTER TABLE t ADD CONSTRAINT ...".
[[nodiscard]] QString aloneText(const Statement &statement, const analysis::Action &action);

} // namespace lockstep::rules
