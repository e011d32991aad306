// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <memory>

struct PgQuery__ParseResult;

namespace lockstep::sql {

struct FreeParseTree {
    void operator()(PgQuery__ParseResult *tree) const;
};
/// A statement tree of libpg_query (pg_query/pg_query.pb-c.h); the locations in it are bytes of the parsed text.
using ParseTree = std::unique_ptr<PgQuery__ParseResult, FreeParseTree>;

/// Message levels that a tree may have. A term like 1+1+... is one level pair per operator; recursion over a tree of
/// this depth fits into the stack of every thread.
inline constexpr int deepestParseTree = 2000;

/// Parses PostgreSQL's SQL (17). The one safe way to it: libpg_query itself overflows the stack on very long terms, and
/// so does unpacking its answer. Errors: InvalidInput "sql.syntax" with the parser's words as %1 and `where` =
/// "line:column"; Unsupported "sql.too-deep", "sql.too-large" (16 MB).
[[nodiscard]] base::Result<ParseTree> parsePostgres(const QByteArray &sql);

} // namespace lockstep::sql
