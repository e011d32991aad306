// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statementkind.h"

#include "sql/parse.h"

#include <pg_query/pg_query.pb-c.h>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

namespace readcheck {

/// The name of a node as in SQL: "InsertStmt" becomes "INSERT", "AlterTableStmt" "ALTER TABLE".
static QString statementWords(const QString &nodeName)
{
    QString words;
    for (const QChar c : nodeName) {
        if (c.isUpper() && !words.isEmpty())
            words += u' ';
        words += c.toUpper();
    }
    return words.endsWith(" STMT"_L1) ? words.chopped(5) : words;
}

static QString functionComplaint(const PgQuery__FuncCall *call)
{
    QStringList parts;
    for (std::size_t i = 0; i < call->n_funcname; ++i) {
        const PgQuery__Node *part = call->funcname[i];
        if (part->node_case == PG_QUERY__NODE__NODE_STRING)
            parts.append(QString::fromUtf8(part->string->sval));
    }
    const QString name = parts.isEmpty() ? QString() : parts.last();
    const QString schema = parts.size() > 1 ? parts.first() : u"pg_catalog"_s;
    const bool known = schema == "information_schema"_L1 ? name.startsWith("_pg_"_L1)
                                                         : schema == "pg_catalog"_L1 && isReadFunction(name);
    return known ? QString() : QString(parts.join(u'.') + "()"_L1);
}

/// Complaints about a node by itself, wherever it stands in the tree.
static QString nodeComplaint(const ProtobufCMessage *message, bool planOnly)
{
    const ProtobufCMessageDescriptor *type = message->descriptor;
    if (type == &pg_query__func_call__descriptor)
        return functionComplaint(reinterpret_cast<const PgQuery__FuncCall *>(message));
    if (type == &pg_query__into_clause__descriptor)
        return u"SELECT INTO"_s;
    if (type == &pg_query__locking_clause__descriptor)
        return planOnly ? QString() : u"FOR UPDATE or FOR SHARE"_s;
    const bool change = type == &pg_query__insert_stmt__descriptor || type == &pg_query__update_stmt__descriptor ||
                        type == &pg_query__delete_stmt__descriptor || type == &pg_query__merge_stmt__descriptor;
    return change && !planOnly ? statementWords(QString::fromLatin1(type->short_name)) : QString();
}

/// Walks every child message by the descriptors, so that no place where a subquery or a call can hide is forgotten.
static QString treeComplaint(const ProtobufCMessage *message, bool planOnly)
{
    if (const QString complaint = nodeComplaint(message, planOnly); !complaint.isEmpty())
        return complaint;
    const auto *bytes = reinterpret_cast<const char *>(message);
    for (unsigned i = 0; i < message->descriptor->n_fields; ++i) {
        const ProtobufCFieldDescriptor &field = message->descriptor->fields[i];
        if (field.type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        if (field.label == PROTOBUF_C_LABEL_REPEATED) {
            const auto count = *reinterpret_cast<const std::size_t *>(bytes + field.quantifier_offset);
            const auto *children = *reinterpret_cast<ProtobufCMessage *const *const *>(bytes + field.offset);
            for (std::size_t child = 0; child < count; ++child) {
                if (const QString complaint = treeComplaint(children[child], planOnly); !complaint.isEmpty())
                    return complaint;
            }
            continue;
        }
        const bool oneOf = (field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0;
        if (oneOf && *reinterpret_cast<const uint32_t *>(bytes + field.quantifier_offset) != field.id)
            continue;
        const auto *child = *reinterpret_cast<const ProtobufCMessage *const *>(bytes + field.offset);
        if (!child)
            continue;
        if (const QString complaint = treeComplaint(child, planOnly); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

/// true for READ ONLY and everything that says nothing about it.
static bool keepsReadOnly(PgQuery__Node *const *options, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (options[i]->node_case != PG_QUERY__NODE__NODE_DEF_ELEM)
            return false;
        const PgQuery__DefElem *option = options[i]->def_elem;
        const QByteArrayView name(option->defname);
        if (name == "transaction_isolation" || name == "transaction_deferrable")
            continue;
        const bool readOnly =
            name == "transaction_read_only" && option->arg && option->arg->node_case == PG_QUERY__NODE__NODE_A_CONST &&
            option->arg->a_const->val_case == PG_QUERY__A__CONST__VAL_IVAL && option->arg->a_const->ival->ival == 1;
        if (!readOnly)
            return false;
    }
    return true;
}

static QString setComplaint(const PgQuery__VariableSetStmt *set)
{
    const QString name = QString::fromUtf8(set->name);
    if (set->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_MULTI) {
        const bool harmless =
            name == "TRANSACTION SNAPSHOT"_L1 || ((name == "TRANSACTION"_L1 || name == "SESSION CHARACTERISTICS"_L1) &&
                                                  keepsReadOnly(set->args, set->n_args));
        return harmless ? QString() : QString("SET "_L1 + name);
    }
    const bool reset = set->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL;
    return !reset && isHarmlessSetting(name) ? QString() : QString("SET "_L1 + (reset ? u"ALL"_s : name));
}

static QString transactionComplaint(const PgQuery__TransactionStmt *transaction)
{
    switch (transaction->kind) {
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
        return keepsReadOnly(transaction->options, transaction->n_options) ? QString() : u"BEGIN READ WRITE"_s;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_SAVEPOINT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_RELEASE:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK_TO:
        return {};
    default:
        return u"PREPARE TRANSACTION"_s;
    }
}

static QString statementComplaint(const PgQuery__Node *node);

static QString explainComplaint(const PgQuery__ExplainStmt *explain)
{
    // An option that is present and not plainly false counts as ANALYZE; the parser writes `ANALYZE` without an
    // argument.
    bool analyze = false;
    for (std::size_t i = 0; i < explain->n_options; ++i) {
        const PgQuery__DefElem *option = explain->options[i]->def_elem;
        analyze = analyze || QByteArrayView(option->defname) == "analyze";
    }
    if (analyze)
        return statementComplaint(explain->query);
    switch (explain->query->node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_INSERT_STMT:
    case PG_QUERY__NODE__NODE_UPDATE_STMT:
    case PG_QUERY__NODE__NODE_DELETE_STMT:
    case PG_QUERY__NODE__NODE_MERGE_STMT:
        return treeComplaint(&explain->query->base, true);
    default:
        return u"EXPLAIN"_s;
    }
}

static QString statementComplaint(const PgQuery__Node *node)
{
    switch (node->node_case) {
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_DECLARE_CURSOR_STMT:
        return treeComplaint(&node->base, false);
    case PG_QUERY__NODE__NODE_FETCH_STMT:
    case PG_QUERY__NODE__NODE_CLOSE_PORTAL_STMT:
    case PG_QUERY__NODE__NODE_VARIABLE_SHOW_STMT:
        return {};
    case PG_QUERY__NODE__NODE_VARIABLE_SET_STMT:
        return setComplaint(node->variable_set_stmt);
    case PG_QUERY__NODE__NODE_TRANSACTION_STMT:
        return transactionComplaint(node->transaction_stmt);
    case PG_QUERY__NODE__NODE_EXPLAIN_STMT:
        return explainComplaint(node->explain_stmt);
    default:
        break;
    }
    // The node's own message is its only set member; its descriptor knows its name.
    for (unsigned i = 0; i < node->base.descriptor->n_fields; ++i) {
        const ProtobufCFieldDescriptor &field = node->base.descriptor->fields[i];
        if (field.id == uint32_t(node->node_case) && field.type == PROTOBUF_C_TYPE_MESSAGE)
            return statementWords(
                QString::fromLatin1(static_cast<const ProtobufCMessageDescriptor *>(field.descriptor)->short_name));
    }
    return u"?"_s;
}

} // namespace readcheck

QString firstWrite(const QString &sql)
{
    if (sql.contains(QChar(0)))
        return u"a zero byte"_s; // the parser and the server would see different texts
    const auto parsed = ParseTree::parse(sql.toUtf8());
    if (!parsed)
        return parsed.error().arguments.isEmpty() ? parsed.error().message : parsed.error().arguments.first();
    const PgQuery__ParseResult *tree = &parsed->result();
    for (std::size_t i = 0; i < tree->n_stmts; ++i) {
        if (const QString complaint = readcheck::statementComplaint(tree->stmts[i]->stmt); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

} // namespace lockstep::sql
