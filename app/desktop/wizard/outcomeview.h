// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/wizard/wizardstate.h"
#include "review/ways.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;
class QTabWidget;

namespace lockstep::desktop {

class StepsPreview;
class WaysView;

/// What a plan gets: the steps made for the decision, or why there are none.
struct WizardPreview {
    base::Result<plan::Plan> plan;
    std::vector<plan::Step> steps; ///< the new ones, in the plan's order
    bool generated = true;         ///< false: the strategy's steps are not written by Lockstep
};

/// The end of the way: strategy, reasons, costs, the way back, what to watch, the alternatives, and the steps as SQL.
class OutcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeView(QWidget *parent = nullptr);
    void show(const WizardState &state);
    /// Null while it is being made.
    void showPreview(const WizardPreview *preview);
    void showWays(const std::vector<review::Way> &ways, const QString &chosen);

Q_SIGNALS:
    void alternativeChosen(const lockstep::advisor::Alternative &alternative);
    void wayChosen(const QString &strategy);

private:
    QLabel *m_title;
    QLabel *m_words;
    QWidget *m_alternatives;
    QLabel *m_state;
    QTabWidget *m_tabs;
    StepsPreview *m_steps;
    QTextBrowser *m_page;
    QWidget *m_sideBySide;
    WaysView *m_ways;
    QLabel *m_way; ///< more words about the current one
};

} // namespace lockstep::desktop
