// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/human.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::text {

static QString unknownFigure()
{
    return QCoreApplication::translate("Human", "unknown");
}

/// Two significant figures below ten, whole numbers above: what a reader takes in at a glance.
static QString figure(double value)
{
    const bool tenths = value < 9.95 && qRound(value * 10) % 10 != 0;
    return QLocale().toString(value, 'f', tenths ? 1 : 0);
}

QString bytes(qint64 bytes)
{
    if (bytes < 0)
        return unknownFigure();
    static constexpr std::array units{"B"_L1, "kB"_L1, "MB"_L1, "GB"_L1, "TB"_L1, "PB"_L1};
    double value = double(bytes);
    std::size_t unit = 0;
    while (value >= 1023.5 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return figure(value) + u' ' + units[unit];
}

QString count(double count)
{
    if (count < 0)
        return unknownFigure();
    static constexpr std::array units{""_L1, " k"_L1, " M"_L1, " bn"_L1, " tn"_L1};
    std::size_t unit = 0;
    while (count >= 999.5 && unit + 1 < units.size()) {
        count /= 1000;
        ++unit;
    }
    return unit == 0 ? QLocale().toString(count, 'f', 0) : figure(count) + units[unit];
}

QString duration(qint64 milliseconds)
{
    if (milliseconds < 0)
        return unknownFigure();
    const double seconds = double(milliseconds) / 1000;
    if (milliseconds < 1000)
        return QLocale().toString(milliseconds) + u" ms";
    if (seconds < 99.5)
        return figure(seconds) + u" s";
    const double minutes = seconds / 60;
    if (minutes < 99.5)
        return figure(minutes) + u" min";
    const double hours = minutes / 60;
    if (hours < 47.5)
        return figure(hours) + u" h";
    return QCoreApplication::translate("Human", "%1 days").arg(figure(hours / 24));
}

} // namespace lockstep::text
