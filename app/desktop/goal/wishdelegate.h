// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lockstep::desktop {

/// A row of two lines: the box and the wish, and under it in a quieter colour what stands in another column of the
/// model. Neither is cut off where a column of its own would be.
class WishDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    WishDelegate(int secondLine, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_secondLine;
};

} // namespace lockstep::desktop
