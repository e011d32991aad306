// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QByteArray>

#include <optional>

namespace lockstep::exchange {

/// The path of an up, by its parts: "db/V" "7" "__add_status" ".sql".
struct CutName {
    QString before, version, between, after;
    [[nodiscard]] QString up() const { return before + version + between + after; }
    /// The folder that the file stands in, with its "/".
    [[nodiscard]] QString folder() const { return up().first(up().lastIndexOf(u'/') + 1); }
};

struct CutPiece {
    QByteArray sql;
    bool outside = false; ///< cannot run in a transaction
};

/// A file of a cut migration, before it is put into its tool's words.
struct CutFile {
    CutName name;
    CutPiece piece;
    QByteArray head, tail; ///< of the first: what stands around the up in its file
    QString origin;        ///< of the others: the name of the first
    bool hasDown = false;
    [[nodiscard]] bool isFirst() const { return origin.isEmpty(); }
};

/// One row per tool whose order is in the names of its files.
struct CutTool {
    const char *id;                                  ///< of its reader
    bool oneQuery;                                   ///< sends a file as one query, outside a transaction
    bool hasSubversions;                             ///< 7.1 comes after 7 and before 8
    bool oneFolderEach;                              ///< a migration is a folder, which has the number
    const char *pattern;                             ///< of an up's path: the parts of CutName
    std::vector<File> (*write)(const CutFile &file); ///< the up's own file first
};
[[nodiscard]] const CutTool *cutTool(QStringView id);

/// Nothing where the file has no number.
[[nodiscard]] std::optional<CutName> cutName(const CutTool &tool, const QString &path);
/// The one that is next to it: a number or timestamp later, or the first one `below` it, 7.1 below 7.
[[nodiscard]] CutName nextCutName(const CutName &name, bool below);

} // namespace lockstep::exchange
