// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/durationspin.h"

#include <QRegularExpression>

#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace durationspin_detail {

struct Unit {
    qint64 ms;
    QString sign;
};

/// Largest first.
std::array<Unit, 4> units()
{
    return {{{3'600'000, DurationSpin::tr("h", "hours")},
             {60'000, DurationSpin::tr("min", "minutes")},
             {1000, DurationSpin::tr("s", "seconds")},
             {1, DurationSpin::tr("ms", "milliseconds")}}};
}

Unit unitOf(qint64 ms)
{
    for (const Unit &unit : units()) {
        if (ms >= unit.ms && ms % unit.ms == 0)
            return unit;
    }
    return units().back();
}

/// In milliseconds; nothing where it is no duration.
std::optional<double> parsed(const QString &text, const QLocale &locale, qint64 unitMs)
{
    static const QRegularExpression form(u"^(-?[^\\p{L}]*?)\\s*(\\p{L}*)$"_s);
    const auto match = form.match(text.trimmed());
    bool ok = false;
    const double number = locale.toDouble(match.captured(1).trimmed(), &ok);
    if (!match.hasMatch() || !ok)
        return std::nullopt;
    const QString sign = match.captured(2);
    if (sign.isEmpty())
        return number * double(unitMs);
    for (const Unit &unit : units()) {
        if (sign.compare(unit.sign, Qt::CaseInsensitive) == 0)
            return number * double(unit.ms);
    }
    return std::nullopt;
}

} // namespace durationspin_detail

DurationSpin::DurationSpin(int unitMs, QWidget *parent) : QSpinBox(parent), m_unitMs(unitMs)
{
    setAlignment(Qt::AlignRight);
}

void DurationSpin::stepBy(int steps)
{
    // by the unit that is shown; from one of it down, by tenths of it
    const auto unit = durationspin_detail::unitOf(qint64(value()) * m_unitMs);
    qint64 step = std::max<qint64>(1, unit.ms / m_unitMs);
    if (steps < 0 && value() <= step)
        step = std::max<qint64>(1, step / 10);
    setValue(int(std::clamp<qint64>(value() + steps * step, minimum(), maximum())));
    selectAll();
}

QString DurationSpin::textFromValue(int value) const
{
    const qint64 ms = qint64(value) * m_unitMs;
    const auto unit = durationspin_detail::unitOf(ms);
    return u"%1 %2"_s.arg(locale().toString(ms / unit.ms), unit.sign);
}

int DurationSpin::valueFromText(const QString &text) const
{
    if (!specialValueText().isEmpty() && text == specialValueText())
        return minimum();
    const auto ms = durationspin_detail::parsed(text, locale(), m_unitMs);
    return ms ? int(std::clamp(std::round(*ms / m_unitMs), double(minimum()), double(maximum()))) : value();
}

QValidator::State DurationSpin::validate(QString &text, int &) const
{
    if (!specialValueText().isEmpty() && text == specialValueText())
        return QValidator::Acceptable;
    const auto ms = durationspin_detail::parsed(text, locale(), m_unitMs);
    const bool hasUnit = !text.isEmpty() && text.back().isLetter();
    return ms && hasUnit && *ms / m_unitMs >= minimum() && *ms / m_unitMs <= maximum() ? QValidator::Acceptable
                                                                                       : QValidator::Intermediate;
}

void DurationSpin::fixup(QString &text) const
{
    bool isNumber = false;
    locale().toDouble(text.trimmed(), &isNumber);
    if (isNumber)
        text = u"%1 %2"_s.arg(text.trimmed(), durationspin_detail::unitOf(m_unitMs).sign);
}

} // namespace lockstep::desktop
