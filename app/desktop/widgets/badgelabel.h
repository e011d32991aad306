// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QWidget>

namespace lockstep::desktop {

/// A lock badge as a widget.
class BadgeLabel : public QWidget
{
    Q_OBJECT
public:
    BadgeLabel(analysis::LockMode mode, bool isLong, analysis::Trust trust, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    analysis::LockMode m_mode;
    bool m_isLong;
    analysis::Trust m_trust;
};

} // namespace lockstep::desktop
