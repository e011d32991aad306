// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/sqlmargin.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/sqlview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

SqlMargin::SqlMargin(SqlView &view) : QWidget(&view), m_view(view)
{
}

QSize SqlMargin::sizeHint() const
{
    return {m_view.marginWidth(), 0};
}

void SqlMargin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    m_view.paintMargin(painter, event->rect());
}

void SqlMargin::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_view.viewport(), event);
}

bool SqlMargin::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = m_view.marginToolTip(help->pos().y());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

int SqlView::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return 8 + fontMetrics().horizontalAdvance(u'9') * digits + 6 + 15 + 4 + 13 + 3 + 13 + 6;
}

const SqlMark *SqlView::markStartingIn(const QTextBlock &block) const
{
    const auto found = std::ranges::lower_bound(m_marks, block.position(), {}, &SqlMark::position);
    return found != m_marks.end() && found->position < block.position() + block.length() ? &*found : nullptr;
}

void SqlView::paintMargin(QPainter &painter, const QRect &exposed)
{
    const QPalette &colors = palette();
    painter.fillRect(exposed, colors.color(QPalette::AlternateBase));
    painter.setPen(colors.color(QPalette::Midlight));
    painter.drawLine(m_margin->width() - 1, exposed.top(), m_margin->width() - 1, exposed.bottom());
    painter.setFont(font());
    const SqlMark *current =
        m_current >= 0 && m_current < int(m_marks.size()) ? &m_marks[std::size_t(m_current)] : nullptr;
    const int trust = m_margin->width() - 6 - 13;
    const int marks = trust - 3 - 13;
    const int glyph = marks - 4 - 15;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > exposed.bottom())
            break;
        const QRect line(0, qRound(place.top()), m_margin->width(), fontMetrics().height());
        if (current && m_marks.size() > 1 && block.position() + block.length() > current->position &&
            block.position() < current->position + current->length)
            painter.fillRect(QRect(0, line.top(), 2, qRound(place.height())), colors.color(QPalette::Highlight));
        painter.setPen(colors.color(QPalette::PlaceholderText));
        painter.drawText(QRect(0, line.top(), glyph - 6, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        const SqlMark *mark = markStartingIn(block);
        if (!mark)
            continue;
        const int middle = line.center().y();
        if (mark->isBroken) {
            QPalette loud = colors;
            loud.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, colors));
            icon(u"error"_s, loud).paint(&painter, QRect(glyph + 1, middle - 6, 13, 13));
        } else if (mark->hasEffect) {
            paintDangerGlyph(painter, QRectF(glyph + 1, middle - 6, 13, 13), analysis::dangerOf(mark->lock),
                             mark->isLong, colors);
        }
        if (mark->rewrites || mark->scans)
            icon(mark->rewrites ? u"rewrite"_s : u"scan"_s, colors).paint(&painter, QRect(marks, middle - 6, 13, 13));
        // solid and ticked, or loudly crossed; what is only predicted has no sign
        if (mark->trust == analysis::Trust::Mismatch) {
            QPalette loud = colors;
            loud.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, colors));
            icon(u"close"_s, loud).paint(&painter, QRect(trust, middle - 6, 13, 13));
        } else if (mark->trust != analysis::Trust::Predicted) {
            icon(u"tick"_s, colors).paint(&painter, QRect(trust, middle - 6, 13, 13));
        }
    }
}

QString SqlView::marginToolTip(int y) const
{
    const QTextBlock block = cursorForPosition(QPoint(0, y)).block();
    const SqlMark *mark = markStartingIn(block);
    if (!mark) {
        const int index = markAt(block.position());
        mark = index < 0 ? nullptr : &m_marks[std::size_t(index)];
    }
    return mark ? mark->toolTip : QString();
}

} // namespace lockstep::desktop
