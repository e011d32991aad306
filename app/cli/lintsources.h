// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/folder.h"
#include "exchange/patch.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::cli {

/// Something to lint, in the order of the history.
struct LintSource {
    enum class Kind {
        File,   ///< an SQL file that was named; what it says itself of ups and downs is looked for when it is read
        Script, ///< of a migration folder
        Plan,
    };
    Kind kind = Kind::File;
    exchange::Script script;
    bool down = false;
    std::optional<std::size_t> patch; ///< of `patches`: only what it changed is reported
    QString folder, tool;             ///< of a Script: where it was found, and whose it is
};

struct LintSources {
    std::vector<LintSource> list;
    std::vector<exchange::PatchedFile> patches; ///< empty: everything is reported
    exchange::Unwritten unwritten;              ///< what patched files will hold
    std::vector<base::Error> faults;            ///< of files that are left out for it
    QStringList notes;                          ///< what was found, for people
};

/// What the arguments of `lint` name: SQL files, plans, folders of a migration tool, patches. With a patch the others
/// are only what came before it; without others that is the folder that the patched file stands in. `unwritten`: what
/// files hold in place of what is on disk. Errors: as exchange::readFolder and exchange::readPatch.
[[nodiscard]] base::Result<LintSources> lintSources(const QStringList &arguments, const QStringList &patches,
                                                    const QString &tool, const exchange::Unwritten &unwritten = {});

} // namespace lockstep::cli
