// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/progressrelay.h"

#include "text/messages.h"

namespace lockstep::desktop {

std::shared_ptr<ProgressRelay> ProgressRelay::make()
{
    // the last holder may be the worker; a QObject must be deleted in its own thread
    return {new ProgressRelay, [](ProgressRelay *relay) { relay->deleteLater(); }};
}

base::ProgressFn ProgressRelay::function(const std::shared_ptr<ProgressRelay> &relay)
{
    return [relay](const base::Progress &progress) {
        Q_EMIT relay->progressed(text::message(progress.what), progress.fraction);
    };
}

} // namespace lockstep::desktop
