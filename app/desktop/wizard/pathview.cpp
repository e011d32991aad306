// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/pathview.h"

#include "desktop/widgets/danger.h"
#include "desktop/wizard/treewords.h"
#include "text/treetext.h"

#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

constexpr int pathLineX = 16;
constexpr int pathTextX = 32;

namespace {
QRect pathTextRect(const QRect &row)
{
    return row.adjusted(pathTextX, 7, -6, -7);
}
} // namespace

QSize PathDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : 220;
    const QRect room(0, 0, width - pathTextX - 6, 10'000);
    const QFontMetrics metrics(option.font);
    int height = metrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height() + 14;
    if (const QString answer = index.data(AnswerRole).toString(); !answer.isEmpty())
        height += metrics.boundingRect(room, Qt::TextWordWrap, answer).height() + 2;
    return {width, height};
}

void PathDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state & QStyle::State_Selected;
    const bool reached = index.data(ReachedRole).toBool();
    const bool overruled = index.data(OverruledRole).toBool();
    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    if (current)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QColor line = option.palette.color(reached ? QPalette::Highlight : QPalette::Mid);
    const int x = option.rect.left() + pathLineX;
    const int y = option.rect.top() + 7 + option.fontMetrics.height() / 2;
    if (!first) {
        painter->setPen(QPen(line, 2, reached ? Qt::SolidLine : Qt::DotLine));
        painter->drawLine(x, option.rect.top(), x, y - 5);
    }
    if (!last) {
        const bool nextReached = index.siblingAtRow(index.row() + 1).data(ReachedRole).toBool();
        painter->setPen(QPen(option.palette.color(nextReached ? QPalette::Highlight : QPalette::Mid), 2,
                             nextReached ? Qt::SolidLine : Qt::DotLine));
        painter->drawLine(x, y + 5, x, option.rect.bottom() + 1);
    }
    painter->setPen(QPen(line, 2));
    painter->setBrush(current ? QBrush(line) : option.palette.brush(QPalette::Base));
    if (last) // the outcome is a place of another kind than a question
        painter->drawRoundedRect(QRectF(x - 5, y - 5, 10, 10), 2, 2);
    else
        painter->drawEllipse(QPointF(x, y), 5, 5);

    QRect room = pathTextRect(option.rect);
    QColor ink = option.palette.color(QPalette::Text);
    if (!reached)
        ink.setAlphaF(0.65F);
    painter->setPen(ink);
    QRect used;
    painter->drawText(room, Qt::TextWordWrap, index.data().toString(), &used);
    if (const QString answer = index.data(AnswerRole).toString(); !answer.isEmpty()) {
        room.setTop(used.bottom() + 2);
        QFont font = option.font;
        font.setBold(true);
        painter->setFont(font);
        if (overruled)
            painter->setPen(dangerInk(analysis::Danger::BlocksWrites, option.palette));
        painter->drawText(room, Qt::TextWordWrap, answer);
    }
    painter->restore();
}

PathView::PathView(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setObjectName("wizardPath"_L1);
    setAccessibleName(tr("The way so far"));
    setModel(m_items);
    setItemDelegate(new PathDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT placeChosen(index.data(PathDelegate::PlaceRole).toInt());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void PathView::show(const WizardState &state, const QString &sentence, int current)
{
    m_items->clear();
    const auto add = [&](const QString &text, const QString &answer, int place, bool reached, bool overruled = false) {
        auto *item = new QStandardItem(text);
        item->setData(answer, PathDelegate::AnswerRole);
        item->setData(reached, PathDelegate::ReachedRole);
        item->setData(overruled, PathDelegate::OverruledRole);
        item->setData(place, PathDelegate::PlaceRole);
        item->setData(answer.isEmpty() ? text : QString(text + u' ' + answer), Qt::AccessibleTextRole);
        m_items->appendRow(item);
    };
    add(sentence.isEmpty() ? tr("What should change?") : sentence, {}, -1, true);
    if (current >= 0) {
        const int open = state.firstOpen();
        for (int place = 0; place < state.length(); ++place) {
            const auto &step = state.advice().path[size_t(place)];
            const auto &question = state.question(place);
            QString answer = answerText(question, step.answer);
            if (step.overruled)
                answer = tr("%1 (overruled)").arg(answer);
            else if (step.assumed && !state.isConfirmed(place))
                answer = tr("%1 (assumed)").arg(answer);
            add(text::treeText(question.text), answer, place, place <= std::max(open, current), step.overruled);
        }
        add(text::treeText(state.outcome().title), {}, state.length(),
            current >= state.length() || open >= state.length());
    }
    setCurrentIndex(m_items->index(current + 1, 0));
}

} // namespace lockstep::desktop
