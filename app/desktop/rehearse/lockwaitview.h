// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/runner.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace lockstep::desktop {

/// While a statement waits for its lock: which try it is, who is in the way, who has queued behind it; between two
/// tries what ended the last one and when the next follows. Hidden otherwise.
class LockWaitView : public QFrame
{
    Q_OBJECT
public:
    explicit LockWaitView(QWidget *parent = nullptr);
    void take(const rehearsal::Event &event);
    void clear();

private:
    void show(const rehearsal::LockTry &lockTry);
    void countDown();

    QLabel *m_heading;
    QLabel *m_sessions;
    QLabel *m_next;
    QElapsedTimer m_pause; ///< since the last try ended
    qint64 m_pauseMs = -1;
    QElapsedTimer m_seen; ///< since somebody was last seen in the way
    QTimer m_tick;
};

} // namespace lockstep::desktop
