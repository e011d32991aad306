// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockgridview.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lockstep::desktop {

namespace {

class LockCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto lock = analysis::LockMode(index.data(LockGridModel::LockRole).toInt());
        const bool isLong = index.data(LockGridModel::LongRole).toBool();
        const analysis::Danger level = analysis::dangerOf(lock);
        if (lock != analysis::LockMode::None && level != analysis::Danger::Passes)
            painter->fillRect(option.rect.adjusted(0, 0, -1, -1), dangerFill(level, option.palette));
        if (lock != analysis::LockMode::None) {
            painter->setFont(option.font);
            const QSize badge = lockBadgeSize(lock, option.fontMetrics);
            QRect place = option.rect.adjusted(4, 0, -5, -1);
            if (badge.width() <= place.width()) {
                QRect fit(QPoint(), badge);
                fit.moveCenter(place.center());
                paintLockBadge(*painter, fit, lock, isLong,
                               analysis::Trust(index.data(LockGridModel::TrustRole).toInt()), option.palette);
            } else {
                paintDangerGlyph(*painter, QRectF(place.center().x() - 7, place.center().y() - 7, 14, 14), level,
                                 isLong, option.palette);
            }
        }
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }
};

} // namespace

LockGridView::LockGridView(LockGridModel &model, QWidget *parent) : QTableView(parent), m_grid(model)
{
    setModel(&model);
    setItemDelegate(new LockCellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    horizontalHeader()->setDefaultSectionSize(128);
    horizontalHeader()->setMinimumSectionSize(36);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    verticalHeader()->setHighlightSections(true);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(index.row(), index.data(LockGridModel::OffsetRole).toLongLong());
    };
    connect(this, &QTableView::clicked, this, choose);
    connect(this, &QTableView::activated, this, choose);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, [this](int row) { Q_EMIT chosen(row, -1); });
    connect(&model, &QAbstractItemModel::modelReset, this, &LockGridView::fitHeaders);
    fitHeaders();
}

void LockGridView::setEmptyText(const QString &text)
{
    if (m_empty == text)
        return;
    m_empty = text;
    viewport()->update();
}

void LockGridView::setMostTitleWidth(int width)
{
    m_mostTitle = width;
    fitHeaders();
}

void LockGridView::fitHeaders()
{
    verticalHeader()->setFixedWidth(
        std::clamp(verticalHeader()->sizeHint().width(), std::min(120, m_mostTitle), m_mostTitle));
}

void LockGridView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_grid.columnCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_empty);
}

} // namespace lockstep::desktop
