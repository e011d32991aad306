// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <vector>

namespace lockstep::sql {

/// One statement of a script. Offsets are bytes of the UTF-8 text, first to last token, without the `;` and without
/// comments around it (contract lint-json).
struct StatementRange {
    qsizetype offset = 0;
    qsizetype length = 0;
    friend bool operator==(const StatementRange &, const StatementRange &) = default;
};

/// Cuts a PostgreSQL script at its top-level semicolons: dollar quotes, strings, nested comments, BEGIN ATOMIC bodies
/// are kept whole; psql meta-commands (`\i`) end at the end of their line and are ranges of their own. The lines of
/// data after a COPY ... FROM STDIN, up to `\.`, belong to no range. Never fails: an unterminated string makes the rest
/// of the script one range. Linear in the size of the script.
[[nodiscard]] std::vector<StatementRange> splitStatements(const QByteArray &script);

/// The comments of a script, `--` and `/* */`, with their marks: not what looks like one inside strings, names, dollar
/// quotes and COPY data. In order.
[[nodiscard]] std::vector<StatementRange> comments(const QByteArray &script);

/// Names, quoted or not, that the server will cut because they have more than 63 bytes. In order; with their quotes.
[[nodiscard]] std::vector<StatementRange> longIdentifiers(const QByteArray &script);

/// 1-based line and column (in characters, not bytes) of a byte offset.
struct LineColumn {
    int line = 1;
    int column = 1;
};
[[nodiscard]] LineColumn lineColumn(const QByteArray &script, qsizetype offset);

/// lineColumn() for many offsets of one script: made in one pass, each question takes the time of one line.
class LineIndex
{
public:
    explicit LineIndex(QByteArray script);
    [[nodiscard]] LineColumn at(qsizetype offset) const;

private:
    QByteArray m_script;
    std::vector<qsizetype> m_starts;
};

} // namespace lockstep::sql
