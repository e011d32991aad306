// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "brokenprogram.h"

#include <QRandomGenerator>
#include <QSet>

namespace lockstep::tests {

/// What the tests have in common that break the terminal program off at random points while an application writes to
/// "acc", where a plan fills x with id * 3 + 1 and y with n * 3 + 1.
class BreakingRuns
{
public:
    /// The database of one run.
    struct Target {
        QString connection; ///< as the program takes it behind -c
        db::Profile profile;
        std::function<QString()> hash;                                ///< of its structure
        std::function<QString(bool goal, const Application &)> wrong; ///< with its state, or nothing
    };
    /// What the dice say of one run.
    struct Roll {
        QString name, secondName; ///< of how it is broken, and broken again while it recovers
        bool upOnly = false, atOnce = false, resumes = false, twice = false;
        int line = 0, delay = 0, secondLine = 0, secondDelay = 0;
    };
    using BreakIt = std::function<void(bool second, QProcess &, Application &)>;

    BrokenProgram program{QStringLiteral(LOCKSTEP_PROGRAM)};
    int undisturbedLines = 0; ///< that the program says on its way up

    /// LOCKSTEP_BREAK_RUNS: how many; LOCKSTEP_BREAK_SEED: the first one's seed.
    static void addRows(int runs)
    {
        QTest::addColumn<quint32>("seed");
        const int given = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_RUNS");
        const int seed = qEnvironmentVariableIntValue("LOCKSTEP_BREAK_SEED");
        const auto first = quint32(seed > 0 ? seed : QRandomGenerator::global()->bounded(1, 1'000'000));
        for (int i = 0; i < (given > 0 ? given : runs); ++i)
            QTest::addRow("seed %u", first + quint32(i)) << first + quint32(i);
    }

    /// Undisturbed, but for the application: what the goal is, and what is said on the way. What went wrong, or
    /// nothing.
    QString findGoal(const Target &target)
    {
        m_startHash = target.hash();
        Application application(target.profile);
        application.start();
        const auto end = program.run(arguments(target, {}, true), {});
        undisturbedLines = int(end.words.section(QStringLiteral("Rehearsed on"), 0, 0).count(u'\n'));
        application.stop();
        m_goalHash = target.hash();
        if (end.code != 0)
            return end.words;
        if (m_startHash.isEmpty() || m_goalHash == m_startHash || undisturbedLines <= 5)
            return QStringLiteral("nothing was done");
        return target.wrong(true, application);
    }

    /// What is wrong afterwards, or nothing.
    QString broken(const Target &target, const Roll &roll, const BreakIt &breakIt)
    {
        QFile::remove(program.checkpoint());
        Application application(target.profile);
        application.start();
        auto end = program.run(arguments(target, {}, roll.upOnly), [&](QProcess &process) {
            if (roll.atOnce || program.waitFor(process, roll.line, roll.delay)) {
                ++m_met;
                breakIt(false, process, application);
            }
        });
        ++m_runs;
        QString way = QStringLiteral("%1 after %2 lines and %3 ms").arg(roll.name).arg(roll.line).arg(roll.delay);
        QString said = end.words;
        const auto arrived = [&] { // without a checkpoint a kill came when all was done
            return end.code == 0 ||
                   (end.code == -1 && !QFile::exists(program.checkpoint()) && target.hash() == m_goalHash);
        };
        const QString recovery = roll.resumes ? QStringLiteral("--resume") : QStringLiteral("--take-back");
        bool goal = arrived();
        for (int i = 0; QFile::exists(program.checkpoint()); ++i) {
            if (i == 4)
                return way + u'\n' + said;
            const bool again = i == 0 && roll.twice;
            end = program.run(arguments(target, recovery, roll.upOnly), [&](QProcess &process) {
                if (again && program.waitFor(process, roll.secondLine, roll.secondDelay))
                    breakIt(true, process, application);
            });
            way += QStringLiteral(", %1%2 -> %3")
                       .arg(recovery, again ? QStringLiteral(" with ") + roll.secondName : QString())
                       .arg(end.code);
            said += QStringLiteral("\n--- ") + recovery + u'\n' + end.words;
            goal = roll.resumes && arrived();
        }
        application.stop();
        const QString state = goal ? QStringLiteral("goal") : QStringLiteral("start");
        if (const QString wrong = target.wrong(goal, application); !wrong.isEmpty())
            return QStringLiteral("%1: %2 expected: %3\n%4").arg(way, state, wrong, said);
        ++m_ends[roll.name + QStringLiteral(" -> ") + state];
        if (qEnvironmentVariableIsSet("LOCKSTEP_BREAK_RUNS"))
            qInfo("%s: %s", qPrintable(way), qPrintable(state));
        return {};
    }

    /// Whether the structure is that of the state, and "acc" as the application knows it.
    QString wrongRows(const Target &target, db::Connection &own, bool goal, const Application &application) const
    {
        if (const QString now = target.hash(); now != (goal ? m_goalHash : m_startHash))
            return QStringLiteral("the structure is not that of the %1; it is %2")
                .arg(goal ? QStringLiteral("goal") : QStringLiteral("start"), now == (goal ? m_startHash : m_goalHash)
                                                                                  ? QStringLiteral("that of the other")
                                                                                  : QStringLiteral("neither"));
        const auto rows =
            own.execute(goal ? QStringLiteral("SELECT id, n, x, y FROM acc") : QStringLiteral("SELECT id, n FROM acc"));
        if (!rows)
            return rows.error().context;
        QSet<qint64> seen;
        for (const QVariantList &row : rows->rows) {
            const qint64 id = row[0].toLongLong();
            const auto known = application.rows().find(id);
            const int n = row[1].toInt();
            if (known == application.rows().end() || (n != known->second.n && n != known->second.maybe))
                return QStringLiteral("row %1 has n = %2").arg(id).arg(n);
            if (goal && (row[2].toLongLong() != id * 3 + 1 || row[3].toInt() != n * 3 + 1 || row[2].isNull()))
                return QStringLiteral("row %1 has x = %2, y = %3")
                    .arg(QString::number(id), row[2].toString(), row[3].toString());
            seen.insert(id);
        }
        for (const auto &[id, row] : application.rows())
            if (!row.mayLack && !seen.contains(id))
                return QStringLiteral("row %1 is lost").arg(id);
        return {};
    }

    /// More than one in three was under way when it was broken.
    void checkMany() const
    {
        QVERIFY2(m_met * 3 > m_runs, qPrintable(QStringLiteral("%1 of %2").arg(m_met).arg(m_runs)));
    }
    void sayEnds() const
    {
        for (auto it = m_ends.begin(); it != m_ends.end(); ++it)
            qInfo("%3d  %s", it.value(), qPrintable(it.key()));
        qInfo("%3d of %d were under way when they were broken", m_met, m_runs);
    }

private:
    QStringList arguments(const Target &target, const QString &how, bool upOnly) const
    {
        QStringList out{QStringLiteral("rehearse"), QStringLiteral("-c"),      target.connection,
                        QStringLiteral("--role"),   QStringLiteral("staging"), QStringLiteral("--checkpoint"),
                        program.checkpoint()};
        if (!how.isEmpty())
            return out << how;
        out << program.at(QStringLiteral("plan.lockstep"));
        return upOnly ? out << QStringLiteral("--up-only") : out;
    }

    QString m_startHash, m_goalHash;
    QMap<QString, int> m_ends;
    int m_runs = 0, m_met = 0; ///< how many there were, and how many were still under way when they were broken
};

} // namespace lockstep::tests
