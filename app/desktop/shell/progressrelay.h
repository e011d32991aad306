// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QObject>

#include <memory>

namespace lockstep::desktop {

/// Carries a worker's progress to the window's thread. Made there and held by the job; a receiver that is gone
/// meanwhile is no danger, because signal connections end with it.
class ProgressRelay : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static std::shared_ptr<ProgressRelay> make();
    /// To hand to the library; keeps the relay alive.
    [[nodiscard]] static base::ProgressFn function(const std::shared_ptr<ProgressRelay> &relay);

Q_SIGNALS:
    void progressed(const QString &what, double fraction);
};

} // namespace lockstep::desktop
