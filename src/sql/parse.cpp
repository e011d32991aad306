// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/parse.h"

#include <QThread>

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

namespace parsetree {

// libpg_query 17-6.1 walks its tree recursively: 20,000 operators ("+1" each) fit into 8 MB of stack, 100,000 do not.
constexpr qsizetype fitsIntoAnyStack = 16 * 1024;
constexpr qsizetype stackPerByte = 1024;
constexpr qsizetype largestText = 16 * 1024 * 1024;
/// Bytes of a script; their trees take about a hundred times as much.
constexpr qsizetype parsedAhead = 256 * 1024;
constexpr std::size_t unpackedPerByte = 8;

static ProtobufCAllocator allocatorOf(std::pmr::monotonic_buffer_resource &memory)
{
    return {[](void *from, std::size_t size) {
                return static_cast<std::pmr::monotonic_buffer_resource *>(from)->allocate(size);
            },
            [](void *, void *) {}, &memory};
}

struct FreeAnswer {
    void operator()(PgQueryProtobufParseResult *answer) const
    {
        pg_query_free_protobuf_parse_result(*answer);
        delete answer;
    }
};
using Answer = std::unique_ptr<PgQueryProtobufParseResult, FreeAnswer>;

/// On a thread with a stack that fits the text, where ours may not.
static Answer parse(const QByteArray &sql)
{
    if (sql.size() <= fitsIntoAnyStack)
        return Answer(new PgQueryProtobufParseResult(pg_query_parse_protobuf(sql.constData())));
    Answer answer;
    const std::unique_ptr<QThread> thread(QThread::create(
        [&] { answer.reset(new PgQueryProtobufParseResult(pg_query_parse_protobuf(sql.constData()))); }));
    thread->setStackSize(uint(std::max<qsizetype>(8 * 1024 * 1024, sql.size() * stackPerByte) & ~qsizetype(0xffff)));
    thread->start();
    thread->wait();
    return answer;
}

/// Reads the base-128 number at `at`, which moves behind it.
static uint64_t readVarint(const char *&at, const char *end)
{
    uint64_t value = 0;
    for (int shift = 0; at < end && shift < 64; shift += 7) {
        const auto byte = uchar(*at++);
        value |= uint64_t(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            break;
    }
    return value;
}

/// Whether the packed message nests no deeper than allowed, found without recursion.
static bool isShallow(const PgQueryProtobuf &packed)
{
    if (packed.len <= std::size_t(2 * deepestParseTree)) // every level begins with a tag and a length
        return true;
    struct Open {
        const ProtobufCMessageDescriptor *type;
        const char *end;
    };
    std::vector<Open> open{{&pg_query__parse_result__descriptor, packed.data + packed.len}};
    const char *at = packed.data;
    while (!open.empty()) {
        const Open top = open.back();
        if (at >= top.end) {
            open.pop_back();
            continue;
        }
        const uint64_t tag = readVarint(at, top.end);
        switch (tag & 7) { // the wire types of Protocol Buffers
        case 0:
            readVarint(at, top.end);
            break;
        case 1:
            at += 8;
            break;
        case 5:
            at += 4;
            break;
        case 2: {
            const auto length = qsizetype(readVarint(at, top.end));
            if (length > top.end - at)
                return false;
            const auto *field = protobuf_c_message_descriptor_get_field(top.type, unsigned(tag >> 3));
            if (field && field->type == PROTOBUF_C_TYPE_MESSAGE) {
                if (int(open.size()) >= deepestParseTree)
                    return false;
                open.push_back({static_cast<const ProtobufCMessageDescriptor *>(field->descriptor), at + length});
            } else {
                at += length;
            }
            break;
        }
        default:
            return false;
        }
    }
    return true;
}

} // namespace parsetree

static base::Error syntaxError(const PgQueryError &error, const QByteArray &script)
{
    // cursorpos counts characters from 1, not bytes; it is 0 where the parser knows no place.
    qsizetype offset = 0;
    for (int character = 1; offset < script.size() && character < error.cursorpos; ++character) {
        ++offset;
        while (offset < script.size() && (uchar(script[offset]) & 0xc0) == 0x80)
            ++offset;
    }
    const LineColumn at = lineColumn(script, offset);
    const QString words = QString::fromUtf8(error.message);
    return base::Error{base::ErrorCode::InvalidInput,          u"sql.syntax"_s, {words, QString::number(offset)},
                       u"%1:%2"_s.arg(at.line).arg(at.column), words,           u"42601"_s};
}

base::Result<ParseTree> ParseTree::parse(const QByteArray &script)
{
    if (script.size() > parsetree::largestText)
        return base::fail(base::ErrorCode::Unsupported, u"sql.too-large"_s);
    auto answer = parsetree::parse(script);
    if (!answer)
        return base::fail(base::ErrorCode::Unsupported, u"sql.too-large"_s);
    std::vector<NewerPlace> newer;
    if (answer->error) {
        auto older = inOlderWords(script);
        auto second = older ? parsetree::parse(older->text) : nullptr;
        if (!second || second->error)
            return std::unexpected(syntaxError(*answer->error, script));
        answer = std::move(second);
        newer = std::move(older->places);
    }
    if (!parsetree::isShallow(answer->parse_tree))
        return base::fail(base::ErrorCode::Unsupported, u"sql.too-deep"_s);
    ParseTree result;
    result.m_memory =
        std::make_unique<std::pmr::monotonic_buffer_resource>(answer->parse_tree.len * parsetree::unpackedPerByte);
    ProtobufCAllocator allocator = parsetree::allocatorOf(*result.m_memory);
    result.m_result = pg_query__parse_result__unpack(&allocator, answer->parse_tree.len,
                                                     reinterpret_cast<const uint8_t *>(answer->parse_tree.data));
    if (!result.m_result)
        return base::fail(base::ErrorCode::Unsupported, u"sql.too-deep"_s);
    result.m_newer = std::move(newer);
    return result;
}

ParsedScript parseScript(QByteArray script)
{
    ParsedScript out{std::move(script), {}, {}};
    out.ranges = splitStatements(out.text);
    for (const StatementRange &range : out.ranges) {
        if (range.offset + range.length > parsetree::parsedAhead)
            break;
        out.trees.push_back(ParseTree::parse(out.text.sliced(range.offset, range.length)));
    }
    return out;
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
