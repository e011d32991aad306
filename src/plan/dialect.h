// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"
#include "sql/engine.h"
#include "sql/split.h"

namespace lockstep::plan {

/// How an engine's scripts are cut, and what stands around the statements of a step.
struct Dialect {
    sql::Engine engine;
    std::vector<sql::StatementRange> (*split)(const QByteArray &script);
    const char16_t *begin;
    bool settingsFirst; ///< before BEGIN, which may have to wait itself
    QStringList (*settings)(const Timeouts &timeouts, bool local);
    QStringList (*resets)(const Timeouts &timeouts);
    /// Statements that fail with the text where the SELECT does not answer true.
    QStringList (*mustHold)(const QString &select, const QString &text);
    QString (*batch)(const Backfill &backfill);       ///< one batch, for people and for analysis
    QStringList (*batches)(const Backfill &backfill); ///< all of it, for exports
    bool rowsApart;                                   ///< rows and structure are changed by steps of their own
    bool standsAlone;                                 ///< what runs outside a transaction is one statement for itself
};
/// An engine without a row of its own is taken for the first one.
[[nodiscard]] const Dialect &dialectOf(sql::Engine engine);

} // namespace lockstep::plan
