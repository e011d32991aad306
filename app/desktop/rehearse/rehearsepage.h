// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/rehearse/historystore.h"
#include "desktop/rehearse/interrupted.h"
#include "desktop/rehearse/rehearsaljob.h"
#include "desktop/rehearse/runtimeline.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QSplitter;
class QTableView;
class QTabWidget;

namespace lockstep::desktop {

class ComparisonModel;
class HistoryModel;
class PreflightView;
class ResultsModel;
class TargetBox;
class Timeline;
class Workspace;

/// The plan, run for real: where and how, what happens while it runs, and what came out beside what had been predicted.
class RehearsePage : public QWidget
{
    Q_OBJECT
public:
    explicit RehearsePage(Workspace &workspace, QWidget *parent = nullptr);
    ~RehearsePage() override;

    void run();
    void cancel();
    /// Takes an interrupted rehearsal back or goes on with it.
    void recover(const InterruptedRehearsal &interrupted, rehearsal::Recovery recovery);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void finished(bool ok);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeOptions();
    QWidget *makeResults();
    QWidget *makeHistory();
    void start(RehearsalRequest request);
    void prepare(const plan::Plan &plan, const QString &words);
    void take(const rehearsal::Event &event);
    void take(const base::Result<rehearsal::Result> &result);
    void show(const std::shared_ptr<const rehearsal::Result> &result);
    void showComparison(const rehearsal::Result &first, const rehearsal::Result &second);
    void drawRun();
    void say(const QString &html, bool isError = false);
    void refresh();
    void tellStatus(const rehearsal::Result &result);
    [[nodiscard]] rehearsal::Options options() const;

    Workspace &m_workspace;
    RehearsalJob m_job;
    HistoryStore m_history;
    TargetBox *m_target;
    QComboBox *m_mode;
    QSpinBox *m_rate;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLabel *m_eta;
    PreflightView *m_preflight;
    QSplitter *m_splitter;
    Timeline *m_timeline;
    QTabWidget *m_tabs;
    QTableView *m_resultsView;
    ResultsModel *m_results;
    QTableView *m_historyView;
    HistoryModel *m_historyModel;
    QPushButton *m_open;
    QPushButton *m_compare;
    QPushButton *m_forget;
    QTableView *m_comparisonView;
    ComparisonModel *m_comparison;
    QLabel *m_comparisonWords;
    plan::Plan m_plan; ///< the one that runs or whose result is shown
    RunTimeline m_running;
    QElapsedTimer m_clock;
    QTimer m_paint;
    bool m_listed = false;
    bool m_divided = false;  ///< somebody moved the line between timeline and results
    bool m_answered = false; ///< what the last press of Rehearse came to stands there
};

/// Lets the window's F5 find the page once it is there.
class RehearseDoor : public QObject
{
    Q_OBJECT
public:
    explicit RehearseDoor(Workspace &workspace);
    QPointer<RehearsePage> page;
    InterruptedRehearsals interrupted;
};

[[nodiscard]] QWidget *makeRehearsePage(Workspace &workspace);
void addRehearseActions(Workspace &workspace);

} // namespace lockstep::desktop
