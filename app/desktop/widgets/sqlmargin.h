// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep::desktop {

class SqlView;

/// The column left of the SQL: line numbers, lock glyphs, marks for rewrite and scan.
class SqlMargin : public QWidget
{
    Q_OBJECT
public:
    explicit SqlMargin(SqlView &view);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SqlView &m_view;
};

} // namespace lockstep::desktop
