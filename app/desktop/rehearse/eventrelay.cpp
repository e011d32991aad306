// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/eventrelay.h"

#include "text/messages.h"

namespace lockstep::desktop {

std::shared_ptr<EventRelay> EventRelay::make()
{
    // The last holder may be the worker; a QObject must be deleted in its own thread.
    return {new EventRelay, [](EventRelay *relay) { relay->deleteLater(); }};
}

base::ProgressFn EventRelay::progress(const std::shared_ptr<EventRelay> &relay)
{
    return [relay](const base::Progress &progress) {
        Q_EMIT relay->progressed(text::message(progress.what), progress.fraction);
    };
}

} // namespace lockstep::desktop
