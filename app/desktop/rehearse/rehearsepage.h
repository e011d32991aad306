// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/rehearse/interrupted.h"
#include "desktop/rehearse/rehearsaljob.h"
#include "desktop/rehearse/runtimeline.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QSplitter;

namespace lockstep::desktop {

class BackfillView;
class PasswordBar;
class LockWaitView;
class PreflightView;
class RehearsalSetup;
class ResultViews;
class Timeline;
class Workspace;

/// The plan, run for real: where and how, what happens while it runs, and what came out beside what had been predicted.
class RehearsePage : public QWidget
{
    Q_OBJECT
public:
    explicit RehearsePage(Workspace &workspace, QWidget *parent = nullptr);
    ~RehearsePage() override;

    /// `allowStale`: although the database is not the one that the plan was made for.
    void run(bool allowStale = false);
    void cancel();
    /// Takes an interrupted rehearsal back or goes on with it.
    void recover(const InterruptedRehearsal &interrupted, rehearsal::Recovery recovery);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void finished(bool ok);

private:
    void connectParts();
    void start(RehearsalRequest request);
    /// Calls `then` with what is known of the password: the open connection's, what was typed here, the keychain's.
    void withPassword(const db::Profile &target, std::function<void(const QString &password)> then);
    void prepare(const plan::Plan &plan, const QString &words);
    void take(const rehearsal::Event &event);
    void take(const base::Result<rehearsal::Result> &result);
    void show(const std::shared_ptr<const rehearsal::Result> &result);
    void showEarlier(const std::shared_ptr<const rehearsal::Result> &result);
    void drawRun();
    void say(const QString &html, bool isError = false);
    void refresh();

    Workspace &m_workspace;
    RehearsalJob m_job;
    RehearsalSetup *m_setup;
    PasswordBar *m_password;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLabel *m_eta;
    BackfillView *m_backfill;
    PreflightView *m_preflight;
    LockWaitView *m_lockWait;
    QSplitter *m_splitter;
    Timeline *m_timeline;
    ResultViews *m_results;
    plan::Plan m_plan; ///< the one that runs or whose result is shown
    RunTimeline m_running;
    db::Profile m_target; ///< where it runs or ran; without id: the sandbox
    std::function<void(const QString &password)> m_again;
    QElapsedTimer m_clock;
    QTimer m_paint;
    bool m_divided = false;  ///< somebody moved the line between timeline and results
    bool m_answered = false; ///< what the last press of Rehearse came to stands there
};

[[nodiscard]] QWidget *makeRehearsePage(Workspace &workspace);

} // namespace lockstep::desktop
