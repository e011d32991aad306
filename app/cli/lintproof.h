// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/lintrun.h"

#include <QHash>

namespace lockstep::cli {

/// What became of the statements of the sources on an empty copy of the Catalog.
class LintProofs
{
public:
    /// Starts a server of the same major version and runs the whole history on it. Progress is said on `output.err`.
    /// Errors: as analysis::prove::prove.
    [[nodiscard]] static base::Result<LintProofs> prove(const LintSources &sources, const catalog::Catalog &catalog,
                                                        int major, std::stop_token stop, Output output);
    /// Of the statement that begins at this byte of the file; null where there is none.
    [[nodiscard]] const analysis::prove::Proof *of(const QString &path, qsizetype offset) const;

private:
    QHash<std::pair<QString, qsizetype>, analysis::prove::Proof> m_proofs;
};

} // namespace lockstep::cli
