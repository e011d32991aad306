// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockmapview.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

class LockCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto lock = analysis::LockMode(index.data(LockMapModel::LockRole).toInt());
        const bool isLong = index.data(LockMapModel::LongRole).toBool();
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
                               analysis::Trust(index.data(LockMapModel::TrustRole).toInt()), option.palette);
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

LockMapView::LockMapView(Workspace &workspace, QWidget *parent)
    : QTableView(parent), m_workspace(workspace), m_model(new LockMapModel(workspace.document(), this))
{
    setObjectName(u"lockMap"_s);
    setAccessibleName(tr("Lock map: steps by tables"));
    setProperty("help", u"help/lockmap"_s);
    setModel(m_model);
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
    connect(this, &QTableView::clicked, this, &LockMapView::open);
    connect(this, &QTableView::activated, this, &LockMapView::open);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { m_workspace.setCurrentStep(m_model->stepAt(row)); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LockMapView::fitHeaders);
    connect(&workspace, &Workspace::currentStepChanged, this, [this](const QString &step) {
        const int row = m_model->rowOf(step);
        if (row >= 0 && row != currentIndex().row())
            scrollTo(m_model->index(row, 0));
    });
    fitHeaders();
}

void LockMapView::fitHeaders()
{
    verticalHeader()->setFixedWidth(std::clamp(verticalHeader()->sizeHint().width(), 120, 280));
}

void LockMapView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_workspace.setCurrentStep(m_model->stepAt(index.row()));
    Q_EMIT statementRequested(m_model->stepAt(index.row()), index.data(LockMapModel::OffsetRole).toLongLong());
}

void LockMapView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->columnCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     m_workspace.document().isAnalyzing() ? tr("Analysing ...") : tr("No step locks a table."));
}

} // namespace lockstep::desktop
