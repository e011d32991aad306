// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "locks/sample.h"

#include <QObject>

#include <memory>

namespace lockstep::desktop {

/// Carries samples to the window's thread; see ProgressRelay.
class SampleRelay : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static std::shared_ptr<SampleRelay> make()
    {
        return {new SampleRelay, [](SampleRelay *relay) { relay->deleteLater(); }};
    }

Q_SIGNALS:
    void sampled(const lockstep::base::Result<lockstep::locks::Sample> &sample);
};

} // namespace lockstep::desktop
