// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/wizardstate.h"

#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace lockstep::desktop {

/// Draws one station of the way: a dot on a line that is solid as far as the person has come.
class PathDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { AnswerRole = Qt::UserRole + 1, ReachedRole, OverruledRole, PlaceRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The way so far as a growing line: the change, the questions with their answers, the outcome. Each station can be
/// gone back to.
class PathView : public QListView
{
    Q_OBJECT
public:
    explicit PathView(QWidget *parent = nullptr);
    /// `current`: -1 the change, then the questions, length() the outcome.
    void show(const WizardState &state, const QString &changeSentence, int current);

Q_SIGNALS:
    void placeChosen(int place);

private:
    QStandardItemModel *m_items;
};

} // namespace lockstep::desktop
