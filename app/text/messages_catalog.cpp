// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

std::span<const MessageRow> catalogMessages()
{
    return {};
}

} // namespace lockstep::text
