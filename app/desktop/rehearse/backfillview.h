// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/backfillstate.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSpinBox;

namespace lockstep::desktop {

class RateChart;

/// The backfill that runs: how far it is, how fast, what holds it back; with a hand on its rate, to pause it and to
/// stop. Hidden while none runs.
class BackfillView : public QWidget
{
    Q_OBJECT
public:
    explicit BackfillView(QWidget *parent = nullptr);

    /// A new control for the next run, with the limits as they are set here.
    [[nodiscard]] std::shared_ptr<rehearsal::BackfillControl> newControl();
    void setState(const rehearsal::BackfillState &state);
    void clear();

Q_SIGNALS:
    void stopPressed();

private:
    QLabel *addFigure(const QString &name, const QString &caption, const QString &what);
    void setPaused(bool paused);

    std::shared_ptr<rehearsal::BackfillControl> m_control;
    QLabel *m_title;
    QLabel *m_throttle;
    QWidget *m_figures;
    QHash<QString, QLabel *> m_values;
    RateChart *m_chart;
    QSpinBox *m_rate;
    QPushButton *m_pause;
    QPushButton *m_stop;
    int m_charted = -1; ///< batches at the chart's last point
};

/// "Waits: a standby is 12 s behind", or that it goes on.
[[nodiscard]] QString throttleSentence(const rehearsal::BackfillState &state);

} // namespace lockstep::desktop
