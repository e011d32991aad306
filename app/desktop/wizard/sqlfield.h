// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/sqlview.h"

namespace lockstep::desktop {

/// A field for SQL of several lines: grows with them, has its own undo, and Tab leaves it. Enter begins a line; what
/// Enter does elsewhere Ctrl+Enter does here.
class SqlField : public SqlView
{
    Q_OBJECT
public:
    explicit SqlField(QWidget *parent = nullptr);
    /// Underlines the word at the place; negative: none.
    void showFault(qsizetype place, const QString &words);

Q_SIGNALS:
    void editingFinished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
};

} // namespace lockstep::desktop
