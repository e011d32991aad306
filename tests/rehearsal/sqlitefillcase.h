// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfillcase.h"
#include "support/sqlitefile.h"

namespace lockstep::tests::sqlite {

inline constexpr int rows = 20'000;

/// A backfill of a table of the file, in small batches.
inline plan::Backfill onFile(const QString &table, const QStringList &key, const QString &set, const QString &pending)
{
    plan::Backfill out = fill(table, key, set, pending);
    out.schema = QStringLiteral("main");
    return out;
}

inline plan::Plan onFilePlan(const plan::Backfill &backfill)
{
    plan::Plan out = fillPlan(backfill);
    out.engine = sql::Engine::Sqlite;
    return out;
}

/// Slow enough that something can happen meanwhile.
inline std::shared_ptr<rehearsal::BackfillControl> unhurried()
{
    auto control = std::make_shared<rehearsal::BackfillControl>();
    control->setRowsPerSecond(rows);
    return control;
}

/// A file that a test makes anew, and who looks at it.
class FillFile
{
protected:
    [[nodiscard]] qint64 number(const QString &sql) { return tests::number(*m_database, sql); }

    SqliteFolder m_folder;
    std::unique_ptr<db::Connection> m_database;
};

/// An INSERT that reads numbers from n(i).
inline QString counted(const QString &insert, int count = rows)
{
    return QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(count) +
           insert + QLatin1Char(';');
}

/// Tables of Lockstep's own in the file: there only while a run is under way.
inline qint64 ownTables(db::Connection &connection)
{
    return number(connection, QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%lockstep%'"));
}

} // namespace lockstep::tests::sqlite
