// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pg_query/pg_query.pb-c.h>

#include <QString>
#include <QStringList>

#include <span>
#include <string_view>

namespace lockstep::analysis::postgres {

using Node = PgQuery__Node;

/// The elements of a repeated field: `for (const Node *n : list(s.n_cmds, s.cmds))`.
template <typename T>
[[nodiscard]] std::span<T *const> list(std::size_t count, T **items)
{
    return {items, count};
}

[[nodiscard]] inline QString text(const char *utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}
[[nodiscard]] inline bool is(const char *a, std::string_view b)
{
    return a && b == a;
}
[[nodiscard]] inline bool empty(const char *a)
{
    return !a || !*a;
}

/// The text of a String node, or of a string constant; empty for anything else.
[[nodiscard]] const char *stringOf(const Node *node);
/// The text of a string literal, also below casts ('x'::regclass); null for anything else.
[[nodiscard]] const char *literalOf(const Node *node);
[[nodiscard]] bool isNullConstant(const Node *node);
/// The value of an integer constant below casts and signs.
[[nodiscard]] bool integerOf(const Node *node, qint64 &value);
/// The parts of a qualified name (String nodes or a List of them).
[[nodiscard]] QStringList names(std::size_t count, Node *const *items);
[[nodiscard]] QStringList names(const Node *listNode);
/// The parts in quotes where they need some: "public"."c" as it is written.
[[nodiscard]] QString writtenName(QStringList parts);
/// A RangeVar from the parts of a qualified name; `parts` must outlive it.
struct QualifiedName {
    QString schema; ///< empty when not written
    QString name;
};
[[nodiscard]] QualifiedName qualified(const QStringList &parts);
[[nodiscard]] QualifiedName qualified(const PgQuery__RangeVar &range);
/// The name that a regclass literal spells (textToQualifiedNameList): nearly anything goes without quotes.
[[nodiscard]] QualifiedName qualifiedText(const char *literal);

/// The option called `name` of a DefElem list, or null.
[[nodiscard]] const PgQuery__DefElem *option(std::size_t count, Node *const *items, std::string_view name);
/// The boolean value of an option: absent value and "true", "on", 1 are true.
[[nodiscard]] bool truth(const PgQuery__DefElem &element);

/// "fillfactor=70" of each element of WITH (...) or SET (...), as the server keeps them; a name alone without a value.
[[nodiscard]] QStringList relationOptions(std::size_t count, Node *const *items);

/// SQL text of an expression or a query by libpg_query's deparser; empty when it cannot.
[[nodiscard]] QString sqlOf(const Node *node);

/// Visits `message` and everything below it, parents first. `visit(const ProtobufCMessage &)` returns whether to go on
/// below. Works on any node through protobuf's own descriptors.
template <typename Visit>
void walk(const ProtobufCMessage *message, const Visit &visit)
{
    if (!message || !visit(*message))
        return;
    const ProtobufCMessageDescriptor *type = message->descriptor;
    const auto *base = reinterpret_cast<const char *>(message);
    if (type == &pg_query__node__descriptor) { // one of some three hundred fields
        const auto *field =
            protobuf_c_message_descriptor_get_field(type, reinterpret_cast<const Node *>(message)->node_case);
        if (field)
            walk(*reinterpret_cast<ProtobufCMessage *const *>(base + field->offset), visit);
        return;
    }
    for (unsigned i = 0; i < type->n_fields; ++i) {
        const ProtobufCFieldDescriptor &field = type->fields[i];
        if (field.type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        if (field.label == PROTOBUF_C_LABEL_REPEATED) {
            const auto count = *reinterpret_cast<const std::size_t *>(base + field.quantifier_offset);
            auto *const *items = *reinterpret_cast<ProtobufCMessage **const *>(base + field.offset);
            for (std::size_t n = 0; n < count; ++n)
                walk(items[n], visit);
            continue;
        }
        if (field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) {
            if (*reinterpret_cast<const std::uint32_t *>(base + field.quantifier_offset) != field.id)
                continue;
            walk(*reinterpret_cast<ProtobufCMessage *const *>(base + field.offset), visit);
            break; // a Node holds one message
        }
        walk(*reinterpret_cast<ProtobufCMessage *const *>(base + field.offset), visit);
    }
}
template <typename Visit>
void walk(const Node *node, const Visit &visit)
{
    if (node)
        walk(&node->base, visit);
}
/// `message` as a T when it is one.
template <typename T>
[[nodiscard]] const T *as(const ProtobufCMessage &message, const ProtobufCMessageDescriptor &type)
{
    return message.descriptor == &type ? reinterpret_cast<const T *>(&message) : nullptr;
}

} // namespace lockstep::analysis::postgres
