// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

#include <optional>

namespace lockstep::desktop {

/// What the window program was started with.
struct CommandLine {
    bool demo = false;
    QString plan;           ///< file to open, or empty
    QStringList migrations; ///< a folder, files or a patch to review
    QString screenshot;     ///< file to paint the window into before leaving, or empty
    QString page;
    QString step;
    QString theme; ///< overrules the setting for this run, or empty
    std::optional<QSize> size;
    QString output; ///< set: print this and leave with `exitCode`
    int exitCode = 0;
};
/// Works before there is a QApplication, so that --version needs no display.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace lockstep::desktop
