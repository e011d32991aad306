// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/navigator/navigatordelegate.h"

#include "desktop/navigator/navigatormodel.h"
#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

namespace lockstep::desktop {

namespace {

/// How many columns after the name are empty in this row: the name takes their room as well.
int emptyColumns(const QModelIndex &index)
{
    int empty = 0;
    while (empty + 1 < NavigatorModel::ColumnCount && index.siblingAtColumn(empty + 1).data().toString().isEmpty())
        ++empty;
    return empty;
}

} // namespace

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 6};
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int empty = emptyColumns(index);
    if (index.column() != NavigatorModel::NameColumn) {
        if (index.column() > empty)
            QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto *view = qobject_cast<const QTreeView *>(item.widget);
    for (int column = 1; view && column <= empty; ++column)
        item.rect.setWidth(item.rect.width() + view->columnWidth(column));
    const QString name = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor ink = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = ink;
    quiet.setAlphaF(0.72F);
    const QFontMetrics metrics(item.font);
    QRect room = item.rect.adjusted(4, 0, -2, 0);

    painter->save();
    painter->setFont(item.font);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto badges = index.data(NavigatorModel::BadgesRole).value<std::vector<NavigatorBadge>>();
    const int nameWidth = metrics.horizontalAdvance(name);
    for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
        const int width = metrics.horizontalAdvance(badge->text) + 12;
        if (room.width() - width < std::min(nameWidth, 120))
            break;
        const QRectF pill(room.right() - width + 1, room.center().y() - metrics.height() / 2.0, width,
                          metrics.height());
        painter->setPen(selected ? ink : dangerInk(badge->level, item.palette));
        painter->setBrush(selected ? QBrush(Qt::NoBrush) : QBrush(dangerFill(badge->level, item.palette)));
        painter->drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->drawText(pill, Qt::AlignCenter, badge->text);
        room.setRight(room.right() - width - 4);
    }
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(name, Qt::ElideMiddle, room.width()));
    room.setLeft(room.left() + nameWidth + 8);
    const QString detail = index.data(NavigatorModel::DetailRole).toString();
    if (room.width() > 24 && !detail.isEmpty()) {
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          metrics.elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace lockstep::desktop
