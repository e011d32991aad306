// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace lockstep::desktop {

/// The frame round everything. Production wears its colour on it, on every page, always.
class CentralFrame : public QWidget
{
    Q_OBJECT
public:
    explicit CentralFrame(QWidget *parent = nullptr);
    /// An invalid colour takes the frame away.
    void setFrameColor(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace lockstep::desktop
