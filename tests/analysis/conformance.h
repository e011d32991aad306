// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "analysis/prove/prover.h"
#include "support/testserver.h"

#include <QFile>
#include <QRegularExpression>

#include <cstdio>

namespace lockstep::tests {

/// What the comparison of many statements adds up to.
struct Tally {
    int statements = 0, exact = 0, under = 0, over = 0, dangerous = 0, other = 0;
    void add(const analysis::prove::Comparison &c)
    {
        ++statements;
        exact += c.exact();
        under += c.underPredicted;
        over += c.overPredicted && !c.underPredicted;
        dangerous += c.dangerous;
        other += c.rewriteDiffers || c.scanDiffers || c.transactionalDiffers || c.errorDiffers;
    }
    void add(const Tally &t)
    {
        statements += t.statements;
        exact += t.exact;
        under += t.under;
        over += t.over;
        dangerous += t.dangerous;
        other += t.other;
    }
    void print(const QString &name) const
    {
        std::printf("%-40s %5d statements %5d exact %4d under %4d over %4d dangerous %4d other\n", qPrintable(name),
                    statements, exact, under, over, dangerous, other);
        std::fflush(stdout);
    }
};

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of a probe file without the servers that it is for ("@15-", "@-14", "@16-17"); empty when `major` is not one.
inline QByteArray forServer(const QByteArray &line, int major)
{
    static const QRegularExpression range(QStringLiteral("^@(\\d*)-(\\d*) (.*)$"));
    const QString text = QString::fromUtf8(line.trimmed());
    const auto match = range.match(text);
    if (!match.hasMatch())
        return text.startsWith(QLatin1StringView("--")) ? QByteArray() : text.toUtf8();
    const int from = match.captured(1).toInt();
    const int to = match.captured(2).isEmpty() ? 99 : match.captured(2).toInt();
    return from <= major && major <= to ? match.captured(3).toUtf8() : QByteArray();
}

/// Lines "file: statement" of differences that are known, each with its reason in the comment above it.
inline QStringList knownDifferences(int major)
{
    QStringList result;
    for (const QByteArray &line : readAll(QStringLiteral(LOCKSTEP_TEST_DATA "/known-differences.txt")).split('\n')) {
        if (const QByteArray known = forServer(line, major); !known.isEmpty() && !known.startsWith('#'))
            result.append(QString::fromUtf8(known));
    }
    return result;
}

/// Both connections of a Prover to one new database.
struct Pair {
    std::unique_ptr<db::Connection> worker, watcher;
    explicit Pair(int major = 0) : worker(freshDatabase(major))
    {
        if (!worker)
            return;
        if (auto second = db::Connection::open(worker->profile(), {}))
            watcher = std::move(*second);
        static_cast<void>(worker->execute(QStringLiteral("SET client_min_messages = warning")));
    }
    explicit operator bool() const { return worker && watcher; }
};

} // namespace lockstep::tests
