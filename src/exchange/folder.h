// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace lockstep::exchange {

/// Bytes of a file.
struct ByteRange {
    qsizetype offset = 0;
    qsizetype length = 0;
    bool endsStatement = false; ///< the tool ends the statement here, with or without a semicolon
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// How a tool brings a script to the server.
enum class Wrapping {
    None,          ///< statement by statement, as psql does
    Transaction,   ///< between BEGIN and COMMIT of its own
    OneQuery,      ///< as one query string: several statements are one transaction, a single one is alone
    UnlessRefused, ///< Flyway: in a transaction, but for a script with a statement that PostgreSQL refuses there
};

/// SQL that a tool runs in one go: a file, or parts of one.
struct Script {
    QString path;                  ///< the folder as it was named, and the file's path in it
    std::vector<ByteRange> ranges; ///< in order; empty for the whole file
    Wrapping wrapping = Wrapping::None;
    friend bool operator==(const Script &, const Script &) = default;
};

enum class MigrationKind {
    Versioned,
    Repeatable, ///< run again whenever it changes, after all versions (Flyway)
    Baseline,   ///< stands for all versions up to its own (Flyway)
    Callback,   ///< run around the others (Flyway)
};

struct FolderMigration {
    MigrationKind kind = MigrationKind::Versioned;
    QString version; ///< as the tool counts it: "20260102030405", "1.2"; may be empty
    QString name;    ///< "add status"
    std::optional<Script> up, down, verify;
    friend bool operator==(const FolderMigration &, const FolderMigration &) = default;
};

/// A folder of migrations, in the order in which its tool runs them on an empty database.
struct MigrationFolder {
    QString tool; ///< id of the reader
    std::vector<FolderMigration> migrations;
    QStringList leftOut;             ///< SQL files below the folder that the tool does not run
    std::vector<base::Error> faults; ///< files that the tool would refuse; the rest is there nevertheless
    friend bool operator==(const MigrationFolder &, const MigrationFolder &) = default;
};

struct Listing;

/// One row per tool; one file each, in readers/.
struct ReaderDescriptor {
    const char *id;     ///< "flyway", as the exporter's
    const char *name;   ///< "Flyway"
    const char *places; ///< where its files stand in a project, comma-separated
    bool (*recognises)(const Listing &listing);
    MigrationFolder (*read)(const Listing &listing);
};
/// In the order in which a folder is held against them; the last recognises every folder with an SQL file.
[[nodiscard]] std::span<const ReaderDescriptor> readers();
[[nodiscard]] const ReaderDescriptor *reader(QStringView id);

/// Files by path, as scripts name them, that are not written yet or have other content than on disk.
using Unwritten = QHash<QString, QByteArray>;

/// Reads the migrations of `path`, a tool's folder or a project that holds one in the usual place. `tool` empty: found
/// by what is in the folder. Reads the names, and content where the tool keeps its order or parts there. Errors:
/// NotFound (no folder, no migrations), InvalidInput (no such tool).
[[nodiscard]] base::Result<MigrationFolder> readFolder(const QString &path, const QString &tool = {},
                                                       const Unwritten &unwritten = {});
/// The migrations of a single file that says itself where its ups and downs are (goose, dbmate, Liquibase); nothing
/// for another file.
[[nodiscard]] std::optional<MigrationFolder> readAnnotated(const QString &path, const QByteArray &content);

/// The script in its file: everything else is blank, line breaks stay, so that offsets and lines are those of `file`.
[[nodiscard]] QByteArray scriptText(const Script &script, const QByteArray &file);
/// Reads the file, too. Errors: NotFound, Io.
[[nodiscard]] base::Result<QByteArray> scriptText(const Script &script);

/// Whether the script's statements run inside a transaction that the tool, or the server for it, opens.
[[nodiscard]] bool runsInTransaction(Wrapping wrapping, const QByteArray &text);

/// Digits in names count as numbers: "V2" before "V10".
[[nodiscard]] bool naturalLess(QStringView a, QStringView b);

} // namespace lockstep::exchange
