// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/cardpainter.h"

#include "desktop/widgets/danger.h"

#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr int cardPadding = 8;
constexpr int stateIcon = 13;

QColor blended(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

/// At most `lines` lines, the last one elided.
void paintWrapped(QPainter &painter, const QRect &rect, const QString &text, int lines)
{
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    qsizetype at = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = i == lines - 1;
        const QString part = last ? metrics.elidedText(text.mid(at), Qt::ElideRight, rect.width())
                                  : text.mid(at, line.textLength()).trimmed();
        painter.drawText(QRect(rect.left(), rect.top() + i * metrics.lineSpacing(), rect.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(part, Qt::ElideRight, rect.width()));
        at += line.textLength();
    }
    layout.endLayout();
}

QPalette tinted(const QPalette &palette, analysis::Danger level)
{
    QPalette colors = palette;
    colors.setColor(QPalette::WindowText, dangerInk(level, palette));
    return colors;
}

/// Marks from the right; returns the x where they begin.
int paintStates(QPainter &painter, const QRect &row, const StepSummary &step, const QPalette &palette)
{
    int right = row.right() + 1;
    const auto mark = [&](const QString &name, const QPalette &colors) {
        const QRect place(right - stateIcon, row.top() + (row.height() - stateIcon) / 2, stateIcon, stateIcon);
        icon(name, colors).paint(&painter, place);
        right -= stateIcon + 4;
    };
    if (step.broken)
        mark(u"error"_s, tinted(palette, analysis::Danger::BlocksEverything));
    if (step.findings)
        mark(u"warning"_s, tinted(palette, analysis::Danger::BlocksWrites));
    if (step.edited)
        mark(u"edit"_s, tinted(palette, analysis::Danger::Passes));
    if (!step.enabled)
        mark(u"disable"_s, tinted(palette, analysis::Danger::Passes));
    return right;
}

void paintThin(QPainter &painter, const QRect &rect, const StepSummary &step, const CardState &state,
               const QPalette &palette)
{
    const QFontMetrics metrics(painter.font());
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.selected ? blended(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.18)
                                    : palette.color(QPalette::Midlight));
    painter.drawRoundedRect(QRectF(rect), 3, 3);
    QRect row = rect.adjusted(6, 0, -6, 0);
    row.setRight(paintStates(painter, row, step, palette) - 4);
    icon(stepKindIcon(step.kind), palette).paint(&painter, QRect(row.left(), row.center().y() - 6, 13, 13));
    row.setLeft(row.left() + 19);
    if (!step.work.isEmpty()) {
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, step.work);
        row.setRight(row.right() - metrics.horizontalAdvance(step.work) - 8);
    }
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(u"%1  %2"_s.arg(step.number).arg(step.title), Qt::ElideRight, row.width()));
}

void paintFull(QPainter &painter, const QRect &rect, const StepSummary &step, const CardState &state,
               const QPalette &palette)
{
    const QFontMetrics metrics(painter.font());
    const QColor highlight = palette.color(QPalette::Highlight);
    QPen outline(state.selected  ? highlight
                 : state.hovered ? palette.color(QPalette::Dark)
                                 : palette.color(QPalette::Mid),
                 1);
    if (!step.enabled)
        outline.setStyle(Qt::DashLine);
    painter.setPen(outline);
    painter.setBrush(state.selected ? blended(palette.color(QPalette::Base), highlight, 0.14)
                                    : palette.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QRect inner = rect.adjusted(cardPadding, cardPadding - 2, -cardPadding, -cardPadding + 1);
    const QRect firstLine(inner.left(), inner.top(), inner.width(), metrics.height());
    const int marksFrom = paintStates(painter, firstLine, step, palette);
    const QString number = QString::number(step.number);
    const int numberWidth = metrics.horizontalAdvance(u"0"_s) * std::max(2, int(number.size())) + 6;
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(firstLine, Qt::AlignLeft | Qt::AlignVCenter, number);
    painter.setPen(palette.color(step.enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect title(inner.left() + numberWidth, inner.top(), marksFrom - inner.left() - numberWidth,
                      metrics.lineSpacing() * 2);
    paintWrapped(painter, title, step.title, 2);

    int left = inner.left();
    if (step.hasEffects && step.lock != analysis::LockMode::None) {
        const QSize badge = lockBadgeSize(step.lock, metrics);
        const bool fits = badge.width() + 6 + metrics.horizontalAdvance(step.work) <= inner.width();
        if (fits || step.work.isEmpty()) {
            const QRectF place(left, inner.bottom() - badge.height() + 1, std::min(badge.width(), inner.width()),
                               badge.height());
            paintLockBadge(painter, place, step.lock, step.isLong, step.trust, palette);
            left += badge.width() + 6;
        } else { // the glyph alone is enough
            const qreal side = metrics.ascent();
            paintDangerGlyph(painter, QRectF(left + 4, inner.bottom() - badge.height() / 2.0 - side / 2, side, side),
                             analysis::dangerOf(step.lock), step.isLong, palette);
            left += int(side) + 10;
        }
    }
    const QRect last(left, inner.bottom() - metrics.height() - 3, inner.right() - left, metrics.height() + 4);
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(last, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(step.work, Qt::ElideRight, last.width()));
}

} // namespace

void paintCard(QPainter &painter, const QRect &rect, const StepSummary &step, const CardState &state,
               const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!step.enabled)
        painter.setOpacity(0.62);
    if (step.isThin())
        paintThin(painter, rect, step, state, palette);
    else
        paintFull(painter, rect, step, state, palette);
    painter.setOpacity(1);
    if (state.focused) {
        painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.restore();
}

void paintDependency(QPainter &painter, const QRect &from, const QRect &to, const QColor &color)
{
    const bool sameLane = from.left() == to.left();
    const QPointF start(sameLane ? from.left() : from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const qreal bend = sameLane ? -7 : std::max(20.0, (end.x() - start.x()) / 2);
    QPainterPath path(start);
    path.cubicTo(start + QPointF(bend, 0), end + QPointF(sameLane ? bend : -bend, 0), end);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{end, end + QPointF(-6, -3.5), end + QPointF(-6, 3.5)});
    painter.restore();
}

} // namespace lockstep::desktop
