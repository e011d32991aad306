// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/ways.h"

#include <QTreeWidget>

namespace lockstep::desktop {

/// The strategies for one change side by side: what each locks and for how long, what it writes, how many deployments
/// it takes, and whether there is a way back. Enter or a double click goes that way.
class WaysView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit WaysView(QWidget *parent = nullptr);
    void show(const std::vector<review::Way> &ways, const QString &chosen);

Q_SIGNALS:
    void described(const QString &words); ///< the current row's: what has no column, why it is refused, what Enter does
    void wayChosen(const QString &strategy);

protected:
    void changeEvent(QEvent *event) override;
    /// Enter is for the row, not for the page around it.
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fitColumns();
    void describe();

    std::vector<review::Way> m_ways;
    QString m_chosen;
};

} // namespace lockstep::desktop
