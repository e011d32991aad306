// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

namespace lockstep::advisor {

/// Ways back that read the table under no lock that keeps others from writing, as it is done on the way there. Their
/// statements commit by themselves.
void comeBackApart(plan::Step &step, const QStringList &statements);
/// Whether a script has statements that must: what is built CONCURRENTLY or validated.
[[nodiscard]] bool commitsApart(const QString &script);

/// Makes a constraint of the table again, as `name` and over columns of other names where that is wanted: a check or a
/// foreign key is validated in a statement of its own, a key takes over an index that was built CONCURRENTLY. One
/// statement where the server has no such way.
[[nodiscard]] QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint,
                                         const QString &name, const QHash<QString, QString> &renamed = {});
[[nodiscard]] QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint);
/// What is said of the constraint and of the index behind it, for one of this name.
[[nodiscard]] QStringList constraintRemarks(const Subject &subject, const catalog::Constraint &constraint,
                                            const QString &name);
/// What is said of the index, for one of this name.
[[nodiscard]] QString indexRemark(const Subject &subject, const catalog::Index &index, const QString &name);
/// A check of one's own on a table, validated in a statement of its own.
[[nodiscard]] QStringList checkBack(const Subject &subject, const QString &name, const QString &condition);
/// The index again. That of a partitioned table comes back with those of its partitions, under their own names.
[[nodiscard]] QStringList indexBack(const Subject &subject, const catalog::Index &index, bool concurrently = true);
/// The same under another name and over columns of other names; the partitions' keep theirs.
[[nodiscard]] QStringList indexBack(const Subject &subject, const catalog::Index &index, const QString &name,
                                    const QHash<QString, QString> &renamed, bool concurrently = true);
/// The same while the index itself is there: the partitions' get names as addConcurrentIndex() gives them.
[[nodiscard]] QStringList indexBeside(const Subject &subject, const catalog::Index &index, const QString &name,
                                      const QHash<QString, QString> &renamed);
/// Whether one beside it may be unique: no index waits for the end of the transaction, as a deferrable constraint does.
[[nodiscard]] bool isUniqueAtOnce(const Subject &subject, const catalog::Index &index);
/// What addConcurrentIndex() calls a partition's part of an index.
[[nodiscard]] QString partitionIndexName(const Subject &partition, const QString &index);
/// NOT NULL again, of the column by the name that it has then: a check that is validated first tells the server that
/// it need not look.
[[nodiscard]] QStringList notNullBack(const Subject &subject, const catalog::Column &column, const QString &as = {});

} // namespace lockstep::advisor
