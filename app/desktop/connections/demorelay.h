// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/profile.h"
#include "rehearsal/workload.h"

#include <QObject>

#include <memory>

namespace lockstep::desktop {

/// Carries the demo server's news to the window's thread; see ProgressRelay.
class DemoRelay : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static std::shared_ptr<DemoRelay> make()
    {
        return {new DemoRelay, [](DemoRelay *relay) { relay->deleteLater(); }};
    }

Q_SIGNALS:
    void progressed(const QString &what, double fraction);
    void measured(const lockstep::rehearsal::WorkloadPoint &point);
    void ready(const lockstep::db::Profile &profile);
    void failed(const lockstep::base::Error &error);
};

} // namespace lockstep::desktop
