// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/preview/lockgrid.h"

#include <QTableView>

namespace lockstep::desktop {

/// Draws a LockGridModel: a badge in every cell that has a lock, only its glyph where that is too wide.
class LockGridView : public QTableView
{
    Q_OBJECT
public:
    /// The model belongs to somebody else.
    explicit LockGridView(LockGridModel &model, QWidget *parent = nullptr);
    /// What stands there while there is nothing to show.
    void setEmptyText(const QString &text);
    /// The rows' titles get no more room than that.
    void setMostTitleWidth(int width);
    void fitHeaders();

Q_SIGNALS:
    /// A cell or the head of a row was chosen; `offset` -1 for the head.
    void chosen(int row, qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LockGridModel &m_grid;
    QString m_empty;
    int m_mostTitle = 280;
};

} // namespace lockstep::desktop
