// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace lockstep::desktop {

/// A duration as people write it: "500 ms", "2 s", "1.5 min", "4 h". Its value counts in units of `unitMs`
/// milliseconds; a number without a unit is one of these. Shown exactly, in the largest unit that needs no fraction.
class DurationSpin : public QSpinBox
{
    Q_OBJECT
public:
    explicit DurationSpin(int unitMs, QWidget *parent = nullptr);
    void stepBy(int steps) override;

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString &text) const override;
    /// What is not yet whole (a number whose unit may still come) changes nothing until the editing is finished.
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

private:
    int m_unitMs;
};

} // namespace lockstep::desktop
