// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "rules/finding.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lockstep::rules {

/// How loud a rule is where a team says so; without it each finding has the severity its rule gave it.
enum class Level { Off, Info, Warning, Error };

/// What the team's migration tool puts around the files it runs.
enum class TransactionMode {
    None,      ///< nothing: what a file says itself counts
    Statement, ///< every statement is a transaction of its own
    File,      ///< every file is one transaction
};

/// From where on something is small, large, long or many. Published as "thresholds" of the settings file.
struct Thresholds {
    qint64 smallRows = 10'000; ///< below both: work on the table is over at once
    qint64 smallBytes = 16LL * 1024 * 1024;
    qint64 largeRows = 1'000'000; ///< from either on: an error where others get a warning
    qint64 largeBytes = 1024LL * 1024 * 1024;
    qint64 busyStatements = 600;      ///< statements a minute on a table, from which on it counts as busy
    qint64 longestLockTimeout = 5000; ///< milliseconds
    qint64 indexColumns = 4;          ///< key columns that an index may have
    qint64 lockedTables = 1;          ///< tables that one transaction may lock against reads and writes
    qint64 sequenceUsed = 50;         ///< per cent of its key's values, from which on a sequence is running out
    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

/// A finding that a team has decided to live with, where the file itself cannot say so.
struct SettingsSuppression {
    QString rule;
    QString path;     ///< glob; empty for every file
    QString relation; ///< "public.orders"; empty for all
    QString reason;
    friend bool operator==(const SettingsSuppression &, const SettingsSuppression &) = default;
};

/// A team's settings, kept as `lockstep.json` in the top folder of its repository; schema settings-1. A default one
/// changes nothing.
struct Settings {
    QString folder; ///< where the file lies, which paths in it start from; empty: the current folder
    QMap<QString, Level> levels;
    Thresholds thresholds;
    QStringList ignored;    ///< globs of files that are not looked at
    int serverMajor = 0;    ///< assumed where no Catalog says it; 0: not said
    QString searchPath;     ///< as in SET search_path; empty: the server's
    bool pgbouncer = false; ///< connections come from a pooler in transaction mode
    TransactionMode transactions = TransactionMode::None;
    std::vector<SettingsSuppression> suppressions;
    friend bool operator==(const Settings &, const Settings &) = default;

    [[nodiscard]] bool ignores(const QString &path) const;
    /// Whether `path` (as the user gave it) is meant by a glob of these settings.
    [[nodiscard]] bool matches(const QString &glob, const QString &path) const;
};

inline constexpr auto settingsFileName = "lockstep.json";

/// `file` names the bytes in errors. Errors: InvalidInput with the place of the first fault ("thresholds.large-rows"),
/// also for members, rules and words that are not known.
[[nodiscard]] base::Result<Settings> readSettings(const QByteArray &bytes, const QString &file);
/// Errors: NotFound, Io, and those of readSettings().
[[nodiscard]] base::Result<Settings> loadSettings(const QString &file);
/// The settings file that holds for a file or folder: in its folder or the nearest one above. Empty when there is none.
[[nodiscard]] QString findSettings(const QString &path);

/// `**` stands for any folders, `*` and `?` stay within one name; a glob without `/` is about the name alone.
[[nodiscard]] bool globMatches(const QString &glob, const QString &path);

} // namespace lockstep::rules
