// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <memory>

struct PgQuery__ParseResult;

namespace lockstep::sql {

/// The parse tree of a PostgreSQL script, as libpg_query's protobuf structs (include <pg_query/pg_query.pb-c.h> to
/// read it). Owns the tree; moving is free.
class ParseTree
{
public:
    /// Parses with PostgreSQL's own grammar. Error: InvalidInput "sql.syntax" with the server's words as context,
    /// sqlState 42601 and the 1-based byte position of the complaint as the first argument. Any thread.
    [[nodiscard]] static base::Result<ParseTree> parse(const QByteArray &script);

    [[nodiscard]] const PgQuery__ParseResult &result() const { return *m_result; }
    [[nodiscard]] const PgQuery__ParseResult *operator->() const { return m_result.get(); }

private:
    struct Free {
        void operator()(PgQuery__ParseResult *result) const;
    };
    explicit ParseTree(PgQuery__ParseResult *result) : m_result(result) {}
    std::unique_ptr<PgQuery__ParseResult, Free> m_result;
};

/// plpgsql's tree of a CREATE FUNCTION or DO statement as JSON. Errors as for ParseTree::parse.
[[nodiscard]] base::Result<QByteArray> parsePlpgsql(const QByteArray &statement);

} // namespace lockstep::sql
