// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/badgedelegate.h"

#include "desktop/rehearse/resultsmodel.h"
#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QPainter>

namespace lockstep::desktop {

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant mode = index.data(ResultsModel::LockModeRole);
    if (!mode.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const auto lock = analysis::LockMode(mode.toInt());
    const QSize size = lockBadgeSize(lock, item.fontMetrics);
    painter->save();
    painter->setFont(item.font);
    paintLockBadge(
        *painter,
        QRectF(item.rect.left() + 4, item.rect.center().y() - size.height() / 2.0, size.width(), size.height()), lock,
        true, analysis::Trust(index.data(ResultsModel::TrustRole).toInt()), item.palette);
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant mode = index.data(ResultsModel::LockModeRole);
    if (!mode.isValid())
        return QStyledItemDelegate::sizeHint(option, index);
    return lockBadgeSize(analysis::LockMode(mode.toInt()), option.fontMetrics) + QSize(8, 6);
}

} // namespace lockstep::desktop
