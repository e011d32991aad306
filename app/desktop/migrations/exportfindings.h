// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptset.h"
#include "desktop/proving/proofs.h"
#include "formats/lintformat.h"

#include <map>

namespace lockstep::desktop {

class ScriptAnalysis;
class Workspace;

/// The open migrations, as they stand in the editor, with what is known of them.
struct FindingsToExport {
    LoadedScripts scripts;
    std::shared_ptr<const catalog::Catalog> catalog; ///< null: the history starts from an empty database
    /// By file and the statement's position in its text.
    std::map<std::pair<std::size_t, int>, ProofPointer> proofs;
};
/// What `lockstep lint` prints of the same texts. Off the window's thread.
[[nodiscard]] QByteArray exportedFindings(const FindingsToExport &of, const formats::LintFormatDescriptor &format);

/// Asks for a file, whose ending says which format it is to have, and writes it in the background.
void askAndExportFindings(Workspace &workspace, const ScriptSet &set, const ScriptAnalysis &analysis,
                          const QHash<QByteArray, ProofPointer> &proofs);

} // namespace lockstep::desktop
