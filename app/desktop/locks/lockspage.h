// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "locks/watch.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace lockstep::desktop {

class ConfirmBar;
class EmptyState;
class ForestModel;
class ProgressView;
class SessionsModel;
class WaitsChart;
class Workspace;

/// Who waits for whom on the server, now.
class LocksPage : public QWidget
{
    Q_OBJECT
public:
    explicit LocksPage(Workspace &workspace, QWidget *parent = nullptr);
    ~LocksPage() override;

Q_SIGNALS:
    void sampled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeForest();
    QWidget *makeLower();
    void start();
    void stop();
    void take(const base::Result<locks::Sample> &sample);
    void askCancel(bool terminate);
    void signalSession(int pid, bool terminate);
    [[nodiscard]] int chosenPid() const;
    void refresh();
    void refreshAge();

    Workspace &m_workspace;
    std::shared_ptr<locks::Watch> m_watch;
    QLabel *m_summary;
    QLabel *m_cost;
    QDoubleSpinBox *m_rate;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_terminate;
    ConfirmBar *m_confirm;
    QStackedWidget *m_stack;
    EmptyState *m_nobody;
    QTreeView *m_forestView;
    ForestModel *m_forest;
    QTableView *m_sessionsView;
    SessionsModel *m_sessions;
    QSortFilterProxyModel *m_sorted;
    WaitsChart *m_chart;
    ProgressView *m_progress;
    QElapsedTimer m_lastSample;
    QTimer m_age;
    bool m_wanted = false; ///< the page was shown once
    bool m_fromSessions = false;
    quint64 m_generation = 0; ///< drops samples of an older connection
};

[[nodiscard]] QWidget *makeLocksPage(Workspace &workspace);

} // namespace lockstep::desktop
