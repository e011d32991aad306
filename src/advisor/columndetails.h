// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/subject.h"

namespace lockstep::advisor {

/// The statements that give a column that was made again what no ADD COLUMN says: how it is stored, what ANALYZE does
/// with it, comments, statistics objects over it, and who may do what with it alone; of its partitions and children,
/// too.
[[nodiscard]] QStringList columnDetails(const Subject &subject, const catalog::Column &column);
/// The same, but for statistics objects, for a column `twin` of this type that takes its place.
[[nodiscard]] QStringList twinDetails(const Subject &subject, const catalog::Column &column, const QString &twin,
                                      const QString &type);
/// How the column was stored, which ALTER TYPE forgets, as far as one of this type can be; and what is said of the
/// indexes of partitions, which it mixes up.
[[nodiscard]] QStringList storedAgain(const Subject &subject, const catalog::Column &column, const QString &type);
/// What ANALYZE is told of the column, as actions of ALTER TABLE for one of this name.
[[nodiscard]] QStringList analysedAs(const catalog::Column &column, const QString &name);
/// `statements` with the statistics objects over the column taken down before and made again behind: by then its name
/// is that of another one.
[[nodiscard]] QStringList aroundStatistics(const Subject &subject, const catalog::Column &column,
                                           const QStringList &statements);
/// The statistics object again, with what is said of it.
[[nodiscard]] QString statisticsAgain(const catalog::StatisticsObject &object);

} // namespace lockstep::advisor
