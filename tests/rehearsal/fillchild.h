// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfillcase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

namespace lockstep::tests {

/// This test's program once more, filling, to be killed: main() hands "--fill ..." on to fillAsChild().
/// Killed after `batches` of them, or let go on to its end (-1); who is to be killed must not be done before, so it
/// does `rowsPerSecond` at most.
inline void fillInChild(const db::Profile &where, const QString &what, int batches, int rowsPerSecond, bool *ended)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--fill"), QString::number(int(where.engine)), where.host,
                   QString::number(where.port), where.database, where.user, what,
                   QString::number(batches < 0 ? 0 : rowsPerSecond)});
    QByteArray said;
    while (process.state() != QProcess::NotRunning && (batches < 0 || said.count("batch") < batches)) {
        process.waitForReadyRead(1000);
        said += process.readAllStandardOutput();
    }
    *ended = process.state() == QProcess::NotRunning;
    process.kill(); // SIGKILL
    process.waitForFinished();
    if (*ended)
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

inline bool isFillingChild(const QStringList &arguments)
{
    return arguments.value(1) == QStringLiteral("--fill");
}

/// `named` knows the backfill by what it is called.
inline int fillAsChild(const QStringList &arguments, plan::Backfill (*named)(const QString &what))
{
    db::Profile where;
    where.engine = sql::Engine(arguments[2].toInt());
    where.host = arguments[3];
    where.port = arguments[4].toInt();
    where.database = arguments[5];
    where.user = arguments[6];
    where.role = db::Role::Sandbox;
    const auto connection = db::Connection::open(where, {});
    if (!connection)
        return 1;
    const auto control = std::make_shared<rehearsal::BackfillControl>();
    control->setRowsPerSecond(arguments[8].toDouble());
    const auto fillNow = [&] {
        return runFill(**connection, named(arguments[7]), control, [](const rehearsal::Event &e) {
            if (e.backfill && e.backfill->phase == rehearsal::BackfillState::Phase::Filling) {
                std::puts("batch");
                std::fflush(stdout);
            }
        });
    };
    auto result = fillNow();
    // A server notices only a moment later that the one before was killed.
    for (int i = 0; i < 200 && !result && result.error().code == base::ErrorCode::Conflict; ++i) {
        QTest::qSleep(50);
        result = fillNow();
    }
    std::fputs(qPrintable(whyNotOk(result)), stderr);
    return result && result->outcome == rehearsal::Outcome::Ok ? 0 : 1;
}

} // namespace lockstep::tests
