// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/board/boardmodel.h"

#include <QWidget>

namespace lockstep::desktop {

/// The names of the lanes over the board: phase, number of steps, the strongest lock among them.
class LaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit LaneHeader(QWidget *parent);
    void setModel(const BoardModel *model) { m_model = model; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const BoardModel *m_model = nullptr;
};

} // namespace lockstep::desktop
