// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/lockbadge.h"

#include "desktop/widgets/danger.h"

#include <QCoreApplication>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr qreal badgeMargin = 5;
constexpr qreal badgeGap = 4;

QSizeF markSize(const QFontMetrics &metrics)
{
    const qreal side = metrics.ascent() * 0.62;
    return {side, side};
}

void paintTick(QPainter &painter, const QRectF &rect)
{
    painter.drawPolyline(QPolygonF{rect.topLeft() + QPointF(0, rect.height() * 0.55),
                                   rect.topLeft() + QPointF(rect.width() * 0.38, rect.height() * 0.9),
                                   rect.topLeft() + QPointF(rect.width(), rect.height() * 0.1)});
}

void paintCross(QPainter &painter, const QRectF &rect)
{
    painter.drawLine(rect.topLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomLeft());
}

} // namespace

QString lockShortName(analysis::LockMode mode)
{
    switch (mode) {
    case analysis::LockMode::None:
        return QCoreApplication::translate("LockBadge", "no lock");
    case analysis::LockMode::AccessShare:
        return u"ACC SHARE"_s;
    case analysis::LockMode::RowShare:
        return u"ROW SHARE"_s;
    case analysis::LockMode::RowExclusive:
        return u"ROW EXCL"_s;
    case analysis::LockMode::ShareUpdateExclusive:
        return u"SHARE UPD"_s;
    case analysis::LockMode::Share:
        return u"SHARE"_s;
    case analysis::LockMode::ShareRowExclusive:
        return u"SHARE ROW"_s;
    case analysis::LockMode::Exclusive:
        return u"EXCL"_s;
    case analysis::LockMode::AccessExclusive:
        return u"ACC EXCL"_s;
    case analysis::LockMode::DatabaseShared:
        return u"DB SHARED"_s;
    case analysis::LockMode::DatabaseReserved:
        return u"DB RESERV"_s;
    case analysis::LockMode::DatabaseExclusive:
        return u"DB EXCL"_s;
    }
    return {};
}

QString trustText(analysis::Trust trust)
{
    switch (trust) {
    case analysis::Trust::Predicted:
        return QCoreApplication::translate("LockBadge", "predicted");
    case analysis::Trust::Proven:
        return QCoreApplication::translate("LockBadge", "proven");
    case analysis::Trust::Rehearsed:
        return QCoreApplication::translate("LockBadge", "rehearsed");
    case analysis::Trust::Mismatch:
        return QCoreApplication::translate("LockBadge", "mismatch: the server did something else");
    }
    return {};
}

QString lockSentence(analysis::LockMode mode, bool isLong)
{
    if (mode == analysis::LockMode::None)
        return QCoreApplication::translate("LockBadge", "takes no lock");
    const QString sentence =
        isLong ? QCoreApplication::translate("LockBadge", "%1, held while work grows with the table: %2")
               : QCoreApplication::translate("LockBadge", "%1, held briefly: %2");
    return sentence.arg(analysis::lockModeName(mode), dangerText(analysis::dangerOf(mode)));
}

QSize lockBadgeSize(analysis::LockMode mode, const QFontMetrics &metrics)
{
    const qreal glyph = metrics.ascent() * 0.95;
    const qreal width = 2 * badgeMargin + glyph + badgeGap + metrics.horizontalAdvance(lockShortName(mode)) + badgeGap +
                        markSize(metrics).width();
    return QSize(qCeil(width), metrics.height() + 4);
}

void paintLockBadge(QPainter &painter, const QRectF &rect, analysis::LockMode mode, bool isLong, analysis::Trust trust,
                    const QPalette &palette)
{
    const analysis::Danger level = analysis::dangerOf(mode);
    const QColor ink = dangerInk(level, palette);
    const QFontMetrics metrics(painter.font());
    const bool mismatch = trust == analysis::Trust::Mismatch;

    // a badge without a mark ends with its words; its place stays as wide, so that nothing moves when it is rehearsed
    const QSizeF mark = markSize(metrics);
    QRectF frame = rect;
    if (trust == analysis::Trust::Predicted)
        frame.setRight(
            std::min(rect.right(), rect.left() + lockBadgeSize(mode, metrics).width() - badgeGap - mark.width()));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen outline(mismatch ? dangerInk(analysis::Danger::BlocksEverything, palette) : ink, mismatch ? 2 : 1);
    if (trust == analysis::Trust::Predicted)
        outline.setDashPattern({1.5, 2.5});
    painter.setPen(outline);
    painter.setBrush(isLong ? dangerFill(level, palette) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);

    const qreal glyph = metrics.ascent() * 0.95;
    QRectF glyphRect(rect.left() + badgeMargin, 0, glyph, glyph);
    glyphRect.moveTop(rect.center().y() - glyph / 2);
    paintDangerGlyph(painter, glyphRect, level, isLong, palette);

    QRectF text(glyphRect.right() + badgeGap, rect.top(), 0, rect.height());
    text.setRight(frame.right() - badgeMargin - (trust == analysis::Trust::Predicted ? 0 : mark.width() + 2));
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(lockShortName(mode), Qt::ElideRight, int(text.width()) + 1));

    QRectF markRect(rect.right() - badgeMargin - mark.width(), 0, mark.width(), mark.height());
    markRect.moveTop(rect.center().y() - mark.height() / 2);
    painter.setPen(QPen(outline.color(), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (trust == analysis::Trust::Proven || trust == analysis::Trust::Rehearsed)
        paintTick(painter, markRect);
    else if (mismatch)
        paintCross(painter, markRect);
    painter.restore();
}

} // namespace lockstep::desktop
