// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

namespace lockstep::desktop {

/// A row of buttons of which one is pressed: step | phase | plan.
class Segments : public QWidget
{
    Q_OBJECT
public:
    Segments(const QString &accessibleName, const QStringList &texts, QWidget *parent = nullptr);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    void setCurrent(int index);
    [[nodiscard]] QAbstractButton *button(int index) const { return m_group.button(index); }

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup m_group;
};

} // namespace lockstep::desktop
