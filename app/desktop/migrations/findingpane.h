// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"
#include "desktop/preview/lockgridview.h"
#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

namespace lockstep::desktop {

/// One problem: what it is, what its fix would do with the locks before and after, and the page of its rule.
class FindingPane : public QWidget
{
    Q_OBJECT
public:
    FindingPane(ScriptAnalysis &analysis, QWidget *parent = nullptr);
    /// Null: nothing is chosen.
    void show(const Problem *problem);

Q_SIGNALS:
    void fixRequested();

private:
    void showPreview();
    void showRule(const QString &rule);
    void changeEvent(QEvent *event) override;

    ScriptAnalysis &m_analysis;
    std::optional<Problem> m_problem;
    QLabel *m_text;
    QLabel *m_detail;
    QLabel *m_does; ///< what the fix does
    QPushButton *m_fix;
    QWidget *m_preview;
    QLabel *m_effect;
    SqlView *m_sql;
    LockGridModel *m_before;
    LockGridModel *m_after;
    QTextBrowser *m_page;
    QString m_rule;
};

} // namespace lockstep::desktop
