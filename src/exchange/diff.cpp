// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/diff.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace lockstep::exchange {

namespace difflocal {

/// Lines with their line breaks, so that a missing last one is a difference.
static QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found + 1;
        out << text.sliced(at, end - at);
        at = end;
    }
    return out;
}

struct Step {
    char kind = ' '; ///< ' ', '-' or '+'
    qsizetype before = 0, after = 0;
};

/// The shortest way from `a` to `b` (Myers 1986): the furthest reaching paths of each length are kept for walking back.
static std::vector<Step> steps(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    const qsizetype n = a.size();
    const qsizetype m = b.size();
    const qsizetype most = n + m;
    std::vector<qsizetype> reach(std::size_t(2 * most + 2), 0);
    const auto at = [most](std::vector<qsizetype> &v, qsizetype k) -> qsizetype & { return v[std::size_t(k + most)]; };
    std::vector<std::vector<qsizetype>> history;
    qsizetype length = 0;
    for (bool arrived = false; !arrived; ++length) {
        history.emplace_back(reach.begin() + std::max<qsizetype>(0, most - length - 1),
                             reach.begin() + std::min(2 * most + 1, most + length + 1) + 1);
        for (qsizetype k = -length; k <= length && !arrived; k += 2) {
            const bool down = k == -length || (k != length && at(reach, k - 1) < at(reach, k + 1));
            qsizetype x = down ? at(reach, k + 1) : at(reach, k - 1) + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            at(reach, k) = x;
            arrived = x >= n && x - k >= m;
        }
    }
    std::vector<Step> out;
    qsizetype x = n;
    qsizetype y = m;
    for (qsizetype d = length - 1; d >= 0; --d) {
        const std::vector<qsizetype> &v = history[std::size_t(d)];
        const qsizetype centre = std::min(most, d + 1);
        const qsizetype k = x - y;
        const bool down = k == -d || (k != d && v[std::size_t(centre + k - 1)] < v[std::size_t(centre + k + 1)]);
        const qsizetype fromX = d == 0 ? 0 : v[std::size_t(centre + k + (down ? 1 : -1))];
        const qsizetype fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY)
            out.push_back({' ', --x, --y});
        if (d > 0)
            out.push_back(down ? Step{'+', x, --y} : Step{'-', --x, y});
    }
    std::ranges::reverse(out);
    return out;
}

static QByteArray range(qsizetype begin, qsizetype count)
{
    const QByteArray first = QByteArray::number(count == 0 ? begin : begin + 1);
    return count == 1 ? first : first + ',' + QByteArray::number(count);
}

/// From the first "@@" on.
static QByteArray hunks(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = lines(before);
    const QList<QByteArray> b = lines(after);
    const std::vector<Step> steps = difflocal::steps(a, b);
    constexpr std::size_t context = 3;
    QByteArray out;
    for (std::size_t i = 0; i < steps.size();) {
        if (steps[i].kind == ' ') {
            ++i;
            continue;
        }
        // a hunk goes on as long as the next change is within reach of both contexts
        const std::size_t begin = i < context ? 0 : i - context;
        std::size_t last = i;
        for (std::size_t j = i; j < steps.size() && j <= last + 2 * context + 1; ++j)
            if (steps[j].kind != ' ')
                last = j;
        const std::size_t end = std::min(steps.size(), last + context + 1);
        QByteArray body;
        qsizetype counts[2] = {};
        for (std::size_t j = begin; j < end; ++j) {
            const QByteArray &line = steps[j].kind == '+' ? b[steps[j].after] : a[steps[j].before];
            body += steps[j].kind + line;
            if (!line.endsWith('\n'))
                body += "\n\\ No newline at end of file\n";
            counts[0] += steps[j].kind != '+';
            counts[1] += steps[j].kind != '-';
        }
        out += "@@ -" + range(steps[begin].before, counts[0]) + " +" + range(steps[begin].after, counts[1]) + " @@\n" +
               body;
        i = end;
    }
    return out;
}

} // namespace difflocal

static QByteArray diffHead(const QString &path, QByteArrayView side)
{
    return (path.startsWith(u'/') ? QByteArray() : side.toByteArray()) + path.toUtf8() + '\n';
}

QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    return "--- " + diffHead(path, "a/") + "+++ " + diffHead(path, "b/") + difflocal::hunks(before, after);
}

QByteArray newFileDiff(const QString &path, const QByteArray &content)
{
    return "--- /dev/null\n+++ " + diffHead(path, "b/") + difflocal::hunks({}, content);
}

} // namespace lockstep::exchange
