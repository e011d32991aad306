// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/namedrelations.h"

#include "sql/parse.h"

#include <QSet>

#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <tuple>

namespace lockstep::sql {

namespace namedlocal {

struct Collector {
    std::vector<const PgQuery__RangeVar *> read, written;
    QSet<QString> withQueries;

    template <typename T>
    static const T *as(const ProtobufCMessage *message, const ProtobufCMessageDescriptor &type)
    {
        return message->descriptor == &type ? reinterpret_cast<const T *>(message) : nullptr;
    }

    void node(const ProtobufCMessage *message)
    {
        if (const auto *range = as<PgQuery__RangeVar>(message, pg_query__range_var__descriptor))
            read.push_back(range);
        else if (const auto *query = as<PgQuery__CommonTableExpr>(message, pg_query__common_table_expr__descriptor))
            withQueries.insert(QString::fromUtf8(query->ctename));
        else if (const auto *insert = as<PgQuery__InsertStmt>(message, pg_query__insert_stmt__descriptor))
            written.push_back(insert->relation);
        else if (const auto *update = as<PgQuery__UpdateStmt>(message, pg_query__update_stmt__descriptor))
            written.push_back(update->relation);
        else if (const auto *remove = as<PgQuery__DeleteStmt>(message, pg_query__delete_stmt__descriptor))
            written.push_back(remove->relation);
        else if (const auto *merge = as<PgQuery__MergeStmt>(message, pg_query__merge_stmt__descriptor))
            written.push_back(merge->relation);
    }

    /// Every message below, by the descriptors.
    void walk(const ProtobufCMessage *message)
    {
        node(message);
        const auto *bytes = reinterpret_cast<const char *>(message);
        for (unsigned i = 0; i < message->descriptor->n_fields; ++i) {
            const ProtobufCFieldDescriptor &field = message->descriptor->fields[i];
            if (field.type != PROTOBUF_C_TYPE_MESSAGE)
                continue;
            if (field.label == PROTOBUF_C_LABEL_REPEATED) {
                const auto count = *reinterpret_cast<const std::size_t *>(bytes + field.quantifier_offset);
                const auto *children = *reinterpret_cast<ProtobufCMessage *const *const *>(bytes + field.offset);
                for (std::size_t child = 0; child < count; ++child)
                    walk(children[child]);
                continue;
            }
            const bool oneOf = (field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0;
            if (oneOf && *reinterpret_cast<const std::uint32_t *>(bytes + field.quantifier_offset) != field.id)
                continue;
            if (const auto *child = *reinterpret_cast<const ProtobufCMessage *const *>(bytes + field.offset))
                walk(child);
        }
    }
};

bool isQuery(const PgQuery__Node &node)
{
    switch (node.node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_INSERT_STMT:
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
    case PG_QUERY__NODE__NODE_DELETE_STMT:
    case PG_QUERY__NODE__NODE_MERGE_STMT:
        return true;
    default:
        return false;
    }
}

} // namespace namedlocal

std::vector<NamedRelation> namedRelations(const QByteArray &statement)
{
    std::vector<NamedRelation> result;
    const auto tree = ParseTree::parse(statement);
    if (!tree || (*tree)->n_stmts != 1 || !namedlocal::isQuery(*(*tree)->stmts[0]->stmt))
        return result;
    namedlocal::Collector found;
    found.walk(&(*tree)->stmts[0]->stmt->base);
    for (const PgQuery__RangeVar *range : found.read) {
        NamedRelation relation{QString::fromUtf8(range->schemaname), QString::fromUtf8(range->relname),
                               std::ranges::contains(found.written, range)};
        if (!relation.schema.isEmpty() || relation.written || !found.withQueries.contains(relation.name))
            result.push_back(std::move(relation));
    }
    const auto key = [](const NamedRelation &r) { return std::tie(r.schema, r.name); };
    std::ranges::sort(result, {}, [&](const NamedRelation &r) { return std::tuple(r.schema, r.name, !r.written); });
    const auto twins = std::ranges::unique(result, {}, key);
    result.erase(twins.begin(), twins.end());
    return result;
}

} // namespace lockstep::sql
