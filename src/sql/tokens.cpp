// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/tokens.h"

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

namespace lockstep::sql {

std::vector<Token> tokens(const QByteArray &statement)
{
    std::vector<Token> result;
    const PgQueryScanResult scanned = pg_query_scan(statement.constData());
    if (!scanned.error) {
        PgQuery__ScanResult *all = pg_query__scan_result__unpack(nullptr, scanned.pbuf.len,
                                                                 reinterpret_cast<const uint8_t *>(scanned.pbuf.data));
        int depth = 0;
        for (std::size_t i = 0; all && i < all->n_tokens; ++i) {
            const PgQuery__ScanToken &token = *all->tokens[i];
            if (token.token == PG_QUERY__TOKEN__SQL_COMMENT || token.token == PG_QUERY__TOKEN__C_COMMENT)
                continue;
            if (token.token == PG_QUERY__TOKEN__ASCII_41 || token.token == PG_QUERY__TOKEN__ASCII_93)
                --depth;
            result.push_back({token.start, token.end - token.start, depth});
            if (token.token == PG_QUERY__TOKEN__ASCII_40 || token.token == PG_QUERY__TOKEN__ASCII_91)
                ++depth;
        }
        if (all)
            pg_query__scan_result__free_unpacked(all, nullptr);
    }
    pg_query_free_scan_result(scanned);
    return result;
}

} // namespace lockstep::sql
