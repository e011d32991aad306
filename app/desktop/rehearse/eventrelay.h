// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "rehearsal/runner.h"

#include <QObject>

#include <memory>

namespace lockstep::desktop {

/// Carries a rehearsal's events to the window's thread, in order. Made there, held by the job; see ProgressRelay.
class EventRelay : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static std::shared_ptr<EventRelay> make();
    [[nodiscard]] static base::ProgressFn progress(const std::shared_ptr<EventRelay> &relay);

Q_SIGNALS:
    void progressed(const QString &what, double fraction);
    void happened(const lockstep::rehearsal::Event &event);
    void finished(const lockstep::base::Result<lockstep::rehearsal::Result> &result);
};

} // namespace lockstep::desktop
