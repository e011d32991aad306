// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/result.h"

#include <QWidget>

namespace lockstep::desktop {

/// What was looked at before the run, worst first, each with its verdict in words and sign.
class PreflightView : public QWidget
{
    Q_OBJECT
public:
    explicit PreflightView(QWidget *parent = nullptr);
    void setChecks(const std::vector<rehearsal::PreflightCheck> &checks);
};

} // namespace lockstep::desktop
