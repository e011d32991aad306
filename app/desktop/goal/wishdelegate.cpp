// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/wishdelegate.h"

#include <QApplication>
#include <QPainter>

namespace lockstep::desktop {

static constexpr int gap = 3;

WishDelegate::WishDelegate(int secondLine, QObject *parent) : QStyledItemDelegate(parent), m_secondLine(secondLine)
{
}

void WishDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem styled(option);
    initStyleOption(&styled, index);
    const QString wish = std::exchange(styled.text, QString());
    const QStyle *style = styled.widget ? styled.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &styled, painter, styled.widget);
    QRect text = styled.rect.adjusted(gap, gap, -gap, -gap);
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &styled, styled.widget);
    if (styled.direction == Qt::RightToLeft)
        text.setRight(box.left() - 2 * gap);
    else
        text.setLeft(box.right() + 2 * gap);
    const bool selected = styled.state & QStyle::State_Selected;
    const auto group = !(styled.state & QStyle::State_Enabled)  ? QPalette::Disabled
                       : !(styled.state & QStyle::State_Active) ? QPalette::Inactive
                                                                : QPalette::Normal;
    const auto line = [&](int at, const QString &words, QPalette::ColorRole role) {
        const QRect there(text.left(), text.top() + at * styled.fontMetrics.lineSpacing(), text.width(),
                          styled.fontMetrics.height());
        painter->setPen(styled.palette.color(group, selected ? QPalette::HighlightedText : role));
        painter->drawText(there, int(QStyle::visualAlignment(styled.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          styled.fontMetrics.elidedText(words, Qt::ElideMiddle, there.width()));
    };
    painter->save();
    painter->setFont(styled.font);
    line(0, wish, QPalette::Text);
    line(1, index.siblingAtColumn(m_secondLine).data().toString(), QPalette::PlaceholderText);
    painter->restore();
}

QSize WishDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width(), 2 * option.fontMetrics.lineSpacing() + 2 * gap};
}

} // namespace lockstep::desktop
