// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What watching costs: transactions a second of pgbench on the same database without watching, and with 2 and 25
// samples a second, in alternating runs so that a drift of the machine meets all of them. Arguments: seconds a run (5),
// rounds (4), scale (10).

#include "locks/watch.h"
#include "rehearsal/demo.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <array>
#include <cstdio>
#include <numeric>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

double transactionsPerSecond(rehearsal::Demo &demo, int seconds)
{
    const auto out = demo.sandbox().runProgram(
        u"pgbench"_s, {u"-n"_s, u"-c"_s, u"4"_s, u"-T"_s, QString::number(seconds), demo.profile().database});
    static const QRegularExpression tps(u"tps = ([\\d.]+)"_s);
    return out ? tps.match(QString::fromUtf8(*out)).captured(1).toDouble() : 0;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t n = values.size();
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int seconds = arguments.value(1, u"5"_s).toInt();
    const int rounds = arguments.value(2, u"4"_s).toInt();
    rehearsal::Demo::Options options;
    options.scale = arguments.value(3, u"10"_s).toInt();
    options.runWorkload = false;
    auto demo = rehearsal::Demo::start(options);
    if (!demo) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(demo.error().message), qPrintable(demo.error().context));
        return 1;
    }
    constexpr std::array rates{0.0, 2.0, 25.0};
    std::array<std::vector<double>, 3> tps;
    std::array<double, 3> costUs{};
    (void)transactionsPerSecond(**demo, seconds); // warm
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t k = 0; k < rates.size(); ++k) {
            const std::size_t i = (k + std::size_t(round)) % rates.size(); // each takes each place
            std::unique_ptr<locks::Watch> watch;
            if (rates[i] > 0) {
                locks::Watch::Options watching;
                watching.perSecond = rates[i];
                watch =
                    std::make_unique<locks::Watch>((*demo)->profile(), QString(), watching, locks::Watch::Handler());
            }
            tps[i].push_back(transactionsPerSecond(**demo, seconds));
            if (watch)
                costUs[i] = watch->cost().averageUs;
        }
    }
    const double without = median(tps[0]);
    std::printf("pgbench, 4 clients, scale %d, %d s a run, median of %d\n", options.scale, seconds, rounds);
    for (std::size_t i = 0; i < rates.size(); ++i) {
        std::printf("%4.0f samples/s: %8.1f tps, ratio %.3f, %.0f us a sample\n", rates[i], median(tps[i]),
                    without > 0 ? median(tps[i]) / without : 0, costUs[i]);
    }
    return without > 0 ? 0 : 1;
}
