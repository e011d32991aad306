// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/sqlite/table.h"
#include "advisor/steps.h"

namespace lockstep::advisor::sqlite {

/// Whether one statement may write all of its rows.
[[nodiscard]] bool isSmall(const Table &table, const GeneratorOptions &options);
/// Gives a step that goes over all rows at once a reason with the table, its MB and the seconds that others wait;
/// leaves that of a table where nobody would notice.
void sayOneTransaction(plan::Step &step, const Table &table, double bytesASecond, const QString &why);
/// The walk along the key of a table; what is done on the way is still to be said.
[[nodiscard]] plan::Backfill walkOver(const Table &table, const GeneratorOptions &options);
/// A walk that sets columns of the rows that fulfil the condition.
[[nodiscard]] plan::Backfill fillOf(const Table &table, const GeneratorOptions &options, const QString &assignments,
                                    const QString &pending);
/// One that copies columns to another table under the same names; every value is compared afterwards, range by range.
[[nodiscard]] plan::Backfill copyOf(const Table &table, const GeneratorOptions &options, const QString &target,
                                    const QStringList &columns, const QString &pending = {});

/// A walk in batches, without a way back.
[[nodiscard]] plan::Step batches(const StepMaker &maker, const QString &role, plan::Phase phase,
                                 const QStringList &arguments, plan::Backfill walk, const QString &verify);
/// The same; one statement where the table is small. `back`: what the way back does, in the same manner.
[[nodiscard]] plan::Step rowWork(const StepMaker &maker, const QString &role, plan::Phase phase,
                                 const QStringList &arguments, const Table &table, const plan::Backfill &walk,
                                 const QString &verify, const std::optional<plan::Backfill> &back = {});

} // namespace lockstep::advisor::sqlite
