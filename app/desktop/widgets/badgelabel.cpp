// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/badgelabel.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

BadgeLabel::BadgeLabel(analysis::LockMode mode, bool isLong, analysis::Trust trust, QWidget *parent)
    : QWidget(parent), m_mode(mode), m_isLong(isLong), m_trust(trust)
{
    setToolTip(u"%1 (%2)"_s.arg(lockSentence(mode, isLong), trustText(trust)));
    setAccessibleName(toolTip());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize BadgeLabel::sizeHint() const
{
    return lockBadgeSize(m_mode, fontMetrics());
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLockBadge(painter, QRectF(rect()), m_mode, m_isLong, m_trust, palette());
}

} // namespace lockstep::desktop
