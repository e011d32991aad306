// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/sqlview.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace lockstep::desktop {

/// Find in a SqlView: while typing, Enter and Shift+Enter go on, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(SqlView &view, QWidget *parent = nullptr);
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(bool backward);
    void close();

    SqlView &m_view;
    QLineEdit *m_edit;
    QLabel *m_nothing;
};

} // namespace lockstep::desktop
