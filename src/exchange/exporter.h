// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "plan/plan.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <vector>

namespace lockstep::exchange {

/// One file of an export; `path` is relative to the chosen folder.
struct File {
    QString path;
    QByteArray content;
    friend bool operator==(const File &, const File &) = default;
};

struct ExportOptions {
    QString firstVersion; ///< "20261120120000" or "7", see nextVersion; empty: 1
    QString slug;         ///< part of file names; empty: made from the plan's title
    /// A sentence's words, as the library knows only ids; app/ gives text::englishMessage. Empty: ids and arguments.
    std::function<QString(const base::Message &)> sentence;
};

/// One row per tool; one file each.
struct ExporterDescriptor {
    const char *id;   ///< "plain", "flyway", "golang-migrate"
    const char *name; ///< "Flyway"
    base::Result<std::vector<File>> (*write)(const plan::Plan &plan, const ExportOptions &options);
};
[[nodiscard]] std::span<const ExporterDescriptor> exporters();
[[nodiscard]] const ExporterDescriptor *exporter(QStringView id);

/// The version that follows the tool's files in `folder` and below: a timestamp of 14 digits goes on by a second, a
/// number by one; "1" where there are none. For ExportOptions::firstVersion.
[[nodiscard]] QString nextVersion(const QString &folder);

/// Writes the files, each atomically; refuses (Conflict) to replace a file with other content unless `overwrite`.
[[nodiscard]] base::Status writeFiles(const std::vector<File> &files, const QString &folder, bool overwrite = false);

} // namespace lockstep::exchange
