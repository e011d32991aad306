// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/parse.h"

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

static base::Error syntaxError(const PgQueryError &error, const QByteArray &script)
{
    // cursorpos counts characters, not bytes; it is 0 where the parser knows no place.
    qsizetype byte = 0;
    for (int character = 1; character < error.cursorpos && byte < script.size(); ++character) {
        ++byte;
        while (byte < script.size() && (static_cast<unsigned char>(script[byte]) & 0xC0U) == 0x80U)
            ++byte;
    }
    return base::Error{base::ErrorCode::InvalidInput,    u"sql.syntax"_s, {QString::number(byte + 1)}, {},
                       QString::fromUtf8(error.message), u"42601"_s};
}

base::Result<ParseTree> ParseTree::parse(const QByteArray &script)
{
    PgQueryProtobufParseResult parsed = pg_query_parse_protobuf(script.constData());
    if (parsed.error) {
        auto error = syntaxError(*parsed.error, script);
        pg_query_free_protobuf_parse_result(parsed);
        return std::unexpected(std::move(error));
    }
    PgQuery__ParseResult *tree = pg_query__parse_result__unpack(
        nullptr, parsed.parse_tree.len, reinterpret_cast<const uint8_t *>(parsed.parse_tree.data));
    pg_query_free_protobuf_parse_result(parsed);
    if (!tree)
        return base::fail(base::ErrorCode::Internal, u"sql.tree-unreadable"_s);
    return ParseTree(tree);
}

void ParseTree::Free::operator()(PgQuery__ParseResult *result) const
{
    pg_query__parse_result__free_unpacked(result, nullptr);
}

base::Result<QByteArray> parsePlpgsql(const QByteArray &statement)
{
    PgQueryPlpgsqlParseResult parsed = pg_query_parse_plpgsql(statement.constData());
    if (parsed.error) {
        auto error = syntaxError(*parsed.error, statement);
        pg_query_free_plpgsql_parse_result(parsed);
        return std::unexpected(std::move(error));
    }
    QByteArray json(parsed.plpgsql_funcs);
    pg_query_free_plpgsql_parse_result(parsed);
    return json;
}

} // namespace lockstep::sql
