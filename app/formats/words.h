// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace lockstep::formats {

/// Translated in the context "Cli".
[[nodiscard]] inline QString say(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

} // namespace lockstep::formats
