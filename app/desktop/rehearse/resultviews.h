// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/rehearse/historystore.h"
#include "plan/analyze.h"

#include <QTabWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace lockstep::desktop {

class ComparisonModel;
class HistoryModel;
class ResultsModel;

/// What a rehearsal came to beside what had been predicted, the earlier ones of the history file, and two of them
/// compared.
class ResultViews : public QTabWidget
{
    Q_OBJECT
public:
    explicit ResultViews(QWidget *parent = nullptr);

    /// Empties the results for one that begins.
    void begin(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects);
    void append(const rehearsal::StatementResult &statement);
    void setResult(const std::shared_ptr<const rehearsal::Result> &result, const plan::Plan &plan,
                   const std::vector<plan::StatementEffect> &effects);
    [[nodiscard]] bool isEmpty() const;
    void selectStep(const QString &step);
    /// Puts it into the history file.
    void keep(const rehearsal::Result &result) { m_history.add(result); }

Q_SIGNALS:
    void stepChosen(const QString &step);
    void opened(const std::shared_ptr<const lockstep::rehearsal::Result> &result);
    void failed(const lockstep::base::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeResults();
    QWidget *makeEarlier();
    QWidget *makeComparison();
    void compare(const rehearsal::Result &first, const rehearsal::Result &second);
    void refreshButtons();
    [[nodiscard]] QStringList chosen() const; ///< ids of the chosen earlier ones, the older one first

    HistoryStore m_history;
    ResultsModel *m_results;
    QTableView *m_resultsView;
    HistoryModel *m_earlier;
    QTableView *m_earlierView;
    QPushButton *m_open;
    QPushButton *m_compare;
    QPushButton *m_forget;
    ComparisonModel *m_comparison;
    QTableView *m_comparisonView;
    QLabel *m_comparisonWords;
    bool m_listed = false;
};

} // namespace lockstep::desktop
