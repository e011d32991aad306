// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "rules/finding.h"
#include "rules/settings.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace lockstep::rules {

/// A finding set aside, and why.
struct SuppressedFinding {
    Finding finding;
    QString reason;
    bool inFile = true; ///< by a comment; false: by the settings
    friend bool operator==(const SuppressedFinding &, const SuppressedFinding &) = default;
};

/// What is left of a script's findings.
struct Verdict {
    std::vector<Finding> findings; ///< by offset; with those about the suppressions themselves
    std::vector<SuppressedFinding> suppressed;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// A comment that asks to leave findings out:
/// `-- lockstep:ignore drop-table, drop-column: nobody reads them since May` before a statement, in it or behind it on
/// its line; `-- lockstep:ignore-file serial: generated` anywhere for the whole file.
struct Suppression {
    QStringList rules;
    QString reason; ///< empty: has no effect, and is a finding
    bool wholeFile = false;
    qsizetype offset = 0; ///< of the comment, in bytes
    qsizetype length = 0;
    qsizetype from = 0; ///< the statement it is about; nothing when from == to
    qsizetype to = 0;
    friend bool operator==(const Suppression &, const Suppression &) = default;
};
/// `effects` are those of the script; only their places count.
[[nodiscard]] std::vector<Suppression> suppressionsIn(const QByteArray &script,
                                                      std::span<const analysis::Effect> effects);

/// Applies the suppressions of files and settings; one for all files of a run, so that it can tell at the end which of
/// the settings' suppressions met nothing.
class Suppressor
{
public:
    explicit Suppressor(Settings settings);

    /// `path` as the user gave it; may be empty.
    [[nodiscard]] Verdict apply(const QByteArray &script, std::span<const analysis::Effect> effects,
                                std::vector<Finding> findings, const QString &path = {});
    /// Those of the settings that have not been used so far.
    [[nodiscard]] std::vector<SettingsSuppression> unused() const;

private:
    Settings m_settings;
    std::vector<bool> m_used; ///< of m_settings.suppressions
};

} // namespace lockstep::rules
