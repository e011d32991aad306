// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"
#include "rehearsal/runner.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace lockstep::desktop {

class DurationSpin;
class TargetBox;
class Workspace;

/// Where and how the plan is rehearsed, and the buttons that begin and cancel.
class RehearsalSetup : public QWidget
{
    Q_OBJECT
public:
    explicit RehearsalSetup(Workspace &workspace, QWidget *parent = nullptr);
    /// Nothing: the sandbox.
    [[nodiscard]] std::optional<db::Profile> target() const;
    [[nodiscard]] rehearsal::Options options() const;
    [[nodiscard]] bool canStart() const;
    void setState(bool running, bool startable);

Q_SIGNALS:
    void startPressed();
    void cancelPressed();
    void targetChanged();

private:
    TargetBox *m_target;
    QComboBox *m_mode;
    QSpinBox *m_rate;
    DurationSpin *m_queue;
    QPushButton *m_start;
    QPushButton *m_cancel;
};

} // namespace lockstep::desktop
