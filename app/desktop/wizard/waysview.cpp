// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/waysview.h"

#include "desktop/widgets/danger.h"
#include "desktop/wizard/treewords.h"
#include "text/human.h"
#include "text/messages.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace waysview {

enum Column { Strategy, Lock, Work, Disk, Deployments, Steps, WayBack, ColumnCount };

QString lockText(const review::Way &way)
{
    const QString level = dangerText(analysis::dangerOf(way.strongest));
    return way.isLong ? WaysView::tr("%1, for long").arg(level) : WaysView::tr("%1, briefly").arg(level);
}

QString workText(const rehearsal::Forecast &duration)
{
    return WaysView::tr("%1 (%2..%3)")
        .arg(text::duration(duration.likelyMs), text::duration(duration.lowMs), text::duration(duration.highMs));
}

} // namespace waysview

WaysView::WaysView(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName("ways"_L1);
    setAccessibleName(tr("Strategies side by side"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHeaderLabels({tr("Strategy"), tr("Strongest lock"), tr("Works for about"), tr("Writes anew"), tr("Deployments"),
                     tr("Steps"), tr("Way back")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(waysview::Strategy, QHeaderView::Stretch);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::currentItemChanged, this, &WaysView::describe);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const int row = indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item));
        if (row >= 0 && !m_ways[size_t(row)].refused && m_ways[size_t(row)].strategy != m_chosen)
            Q_EMIT wayChosen(m_ways[size_t(row)].strategy);
    });
}

void WaysView::show(const std::vector<review::Way> &ways, const QString &chosen)
{
    m_ways = ways;
    m_chosen = chosen;
    fill();
}

void WaysView::fill()
{
    using namespace waysview;
    clear();
    for (const review::Way &way : m_ways) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(Strategy, strategyTitle(way.strategy));
        if (way.strategy == m_chosen) {
            QFont bold = font();
            bold.setBold(true);
            item->setFont(Strategy, bold);
            setCurrentItem(item);
        }
        if (way.refused) {
            item->setText(Lock, tr("not here"));
            const QString why = text::message(*way.refused);
            for (int column = 0; column < ColumnCount; ++column) {
                item->setToolTip(column, why);
                item->setForeground(column, palette().placeholderText());
            }
            continue;
        }
        if (way.byTool) {
            for (const int column : {Lock, Work, Disk}) {
                item->setText(column, tr("its tool's"));
                item->setToolTip(column, tr("A command does the work; Lockstep does not see what it does."));
            }
        } else {
            item->setIcon(Lock, dangerIcon(analysis::dangerOf(way.strongest), way.isLong, palette(),
                                           fontMetrics().height(), devicePixelRatioF()));
            item->setText(Lock, lockText(way));
            item->setToolTip(Lock, analysis::lockModeName(way.strongest));
            item->setText(Work, workText(way.duration));
            item->setToolTip(Work, way.duration.measured ? tr("By rates of a rehearsal, without waiting for locks")
                                                         : tr("By assumed rates, without waiting for locks"));
            item->setText(Disk, way.bytesWritten > 0 ? text::bytes(way.bytesWritten) : tr("nothing"));
        }
        item->setText(Deployments, locale().toString(way.deployments));
        item->setText(Steps, locale().toString(way.steps));
        item->setText(WayBack, way.withoutWayBack == 0 ? tr("whole way")
                                                       : tr("%n step(s) without", nullptr, way.withoutWayBack));
        for (const int column : {Work, Disk, Deployments, Steps})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fitColumns();
}

void WaysView::describe()
{
    const int row = indexOfTopLevelItem(currentItem());
    QString words;
    if (row >= 0) {
        const review::Way &way = m_ways[size_t(row)];
        words = currentItem()->toolTip(waysview::Strategy);
        if (!way.refused) {
            const QString hidden = words.section(u'\n', 1).replace(u'\n', u"  \u00b7  "_s);
            const QString enter = way.strategy == m_chosen ? tr("The steps are made this way.")
                                                           : tr("Enter or a double click makes the steps this way.");
            words = hidden.isEmpty() ? enter : QString(hidden + u'\n' + enter);
        }
    }
    setAccessibleDescription(words);
    Q_EMIT described(words);
}

/// What weighs least goes first where there is no room for all, and stands in the row's tool tip then.
void WaysView::fitColumns()
{
    using namespace waysview;
    const auto room = [this] {
        int others = 0;
        for (int column = Strategy + 1; column < ColumnCount; ++column)
            if (!isColumnHidden(column))
                others += std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        return viewport()->width() - others;
    };
    for (int column = 0; column < ColumnCount; ++column)
        setColumnHidden(column, false);
    const int enough = sizeHintForColumn(Strategy);
    for (const int column : {Steps, Disk, Deployments, WayBack})
        if (room() < enough)
            setColumnHidden(column, true);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (m_ways[size_t(row)].refused)
            continue; // says why
        QTreeWidgetItem *item = topLevelItem(row);
        QStringList hidden{item->text(Strategy)};
        for (int column = Strategy + 1; column < ColumnCount; ++column)
            if (isColumnHidden(column))
                hidden << tr("%1: %2").arg(headerItem()->text(column), item->text(column));
        item->setToolTip(Strategy, hidden.join(u'\n'));
    }
    describe();
}

void WaysView::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

void WaysView::keyPressEvent(QKeyEvent *event)
{
    QTreeWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void WaysView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill(); // the glyphs are painted in its colours
}

} // namespace lockstep::desktop
