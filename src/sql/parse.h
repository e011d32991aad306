// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "sql/newersyntax.h"
#include "sql/split.h"

#include <QByteArray>

#include <memory>
#include <memory_resource>

struct PgQuery__ParseResult;

namespace lockstep::sql {

/// Message levels that a tree may have. A term like 1+1+... is one level pair per operator; recursion over a tree of
/// this depth fits into the stack of every thread.
inline constexpr int deepestParseTree = 2000;

/// The parse tree of a PostgreSQL script, as libpg_query's protobuf structs (include <pg_query/pg_query.pb-c.h> to
/// read it). Owns the tree; moving is free.
class ParseTree
{
public:
    /// Parses with PostgreSQL's own grammar (17), and what 18 added to it by way of inOlderWords(). The one safe way to
    /// it: libpg_query itself overflows the stack on very long terms, and so does unpacking its answer. Errors:
    /// InvalidInput "sql.syntax" with the parser's words and the byte offset of the complaint as arguments, `where` =
    /// "line:column", sqlState 42601; Unsupported "sql.too-deep", "sql.too-large" (16 MB). Any thread.
    [[nodiscard]] static base::Result<ParseTree> parse(const QByteArray &script);

    [[nodiscard]] const PgQuery__ParseResult &result() const { return *m_result; }
    [[nodiscard]] const PgQuery__ParseResult *operator->() const { return m_result; }
    /// Where the text has what only 18 understands; offsets are those of the tree.
    [[nodiscard]] const std::vector<NewerPlace> &newer() const { return m_newer; }

private:
    ParseTree() = default;
    /// A tree is many small pieces that come and go together.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    const PgQuery__ParseResult *m_result = nullptr; ///< in m_memory
    std::vector<NewerPlace> m_newer;
};

/// A script cut into its statements, and these parsed.
struct ParsedScript {
    QByteArray text;
    std::vector<StatementRange> ranges;
    /// Of the first statements; what a long script has more is left to whoever comes to it, for the sake of memory.
    /// psql's own commands are syntax errors.
    std::vector<base::Result<ParseTree>> trees;
};
/// Any thread.
[[nodiscard]] ParsedScript parseScript(QByteArray script);

/// plpgsql's tree of a CREATE FUNCTION or DO statement as JSON. Errors as for ParseTree::parse.
[[nodiscard]] base::Result<QByteArray> parsePlpgsql(const QByteArray &statement);

} // namespace lockstep::sql
