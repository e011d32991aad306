// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/nodes.h"

#include "sql/identifier.h"
#include "sql/quote.h"

#include <pg_query.h>

#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

const char *stringOf(const Node *node)
{
    if (!node)
        return "";
    if (node->node_case == PG_QUERY__NODE__NODE_STRING)
        return node->string->sval;
    if (node->node_case == PG_QUERY__NODE__NODE_A_CONST && node->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL)
        return node->a_const->sval->sval;
    return "";
}

const char *literalOf(const Node *node)
{
    while (node && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
        node = node->type_cast->arg;
    if (node && node->node_case == PG_QUERY__NODE__NODE_A_CONST &&
        node->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL)
        return node->a_const->sval->sval;
    return nullptr;
}

bool isNullConstant(const Node *node)
{
    while (node && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
        node = node->type_cast->arg;
    return node && node->node_case == PG_QUERY__NODE__NODE_A_CONST && node->a_const->isnull;
}

bool integerOf(const Node *node, qint64 &value)
{
    while (node && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
        node = node->type_cast->arg;
    if (!node)
        return false;
    if (node->node_case == PG_QUERY__NODE__NODE_INTEGER) {
        value = node->integer->ival;
        return true;
    }
    if (node->node_case != PG_QUERY__NODE__NODE_A_CONST)
        return false;
    if (node->a_const->val_case == PG_QUERY__A__CONST__VAL_IVAL) {
        value = node->a_const->ival->ival;
        return true;
    }
    if (node->a_const->val_case == PG_QUERY__A__CONST__VAL_FVAL) {
        bool ok = false;
        value = QByteArrayView(node->a_const->fval->fval).toLongLong(&ok);
        return ok;
    }
    return false;
}

QStringList names(std::size_t count, Node *const *items)
{
    QStringList result;
    for (std::size_t i = 0; i < count; ++i)
        result.append(text(stringOf(items[i])));
    return result;
}

QStringList names(const Node *listNode)
{
    if (!listNode)
        return {};
    if (listNode->node_case == PG_QUERY__NODE__NODE_LIST)
        return names(listNode->list->n_items, listNode->list->items);
    if (listNode->node_case == PG_QUERY__NODE__NODE_TYPE_NAME)
        return names(listNode->type_name->n_names, listNode->type_name->names);
    if (listNode->node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS)
        return names(listNode->object_with_args->n_objname, listNode->object_with_args->objname);
    return {text(stringOf(listNode))};
}

QString writtenName(QStringList parts)
{
    for (QString &part : parts)
        part = sql::quoteIfNeeded(part);
    return parts.join(u'.');
}

QualifiedName qualified(const QStringList &parts)
{
    if (parts.isEmpty())
        return {};
    return {parts.size() > 1 ? parts[parts.size() - 2] : QString(), parts.last()};
}

QualifiedName qualified(const PgQuery__RangeVar &range)
{
    return {text(range.schemaname), text(range.relname)};
}

QualifiedName qualifiedText(const char *literal)
{
    const QString all = text(literal).trimmed();
    QStringList parts;
    for (qsizetype at = 0; at <= all.size(); ++at) {
        QString part;
        if (at < all.size() && all[at] == u'"') {
            for (++at; at < all.size(); ++at) {
                if (all[at] == u'"' && all.sliced(at + 1).startsWith(u'"'))
                    ++at;
                else if (all[at] == u'"')
                    break;
                part += all[at];
            }
            part = sql::truncateIdentifier(part);
            at = all.indexOf(u'.', at);
        } else {
            const qsizetype end = all.indexOf(u'.', at);
            part = sql::foldIdentifier((end < 0 ? all.sliced(at) : all.sliced(at, end - at)).trimmed());
            at = end;
        }
        parts.append(part);
        if (at < 0)
            break;
    }
    return qualified(parts);
}

const PgQuery__DefElem *option(std::size_t count, Node *const *items, std::string_view name)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (items[i]->node_case == PG_QUERY__NODE__NODE_DEF_ELEM && is(items[i]->def_elem->defname, name))
            return items[i]->def_elem;
    }
    return nullptr;
}

QStringList relationOptions(std::size_t count, Node *const *items)
{
    QStringList out;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &element = *items[i]->def_elem;
        QString option = text(element.defname);
        if (!empty(element.defnamespace))
            option.prepend(text(element.defnamespace) + u'.');
        if (const Node *argument = element.arg) { // an unreserved word such as off comes as a type's name
            QString value = argument->node_case == PG_QUERY__NODE__NODE_TYPE_NAME
                                ? names(argument->type_name->n_names, argument->type_name->names).join(u'.')
                                : text(stringOf(argument));
            if (qint64 number = 0; value.isEmpty() && integerOf(argument, number))
                value = QString::number(number);
            option += u'=' + value;
        }
        out << option;
    }
    return out;
}

bool truth(const PgQuery__DefElem &element)
{
    if (!element.arg)
        return true;
    if (element.arg->node_case == PG_QUERY__NODE__NODE_BOOLEAN)
        return element.arg->boolean->boolval;
    qint64 number = 0;
    if (integerOf(element.arg, number))
        return number != 0;
    const QString word = text(stringOf(element.arg)).toLower();
    return word != "false"_L1 && word != "off"_L1 && word != "no"_L1 && word != "0"_L1;
}

/// A constant in the deparser's words, where these are plain: most expressions are one, and the way round by the
/// deparser takes as long as parsing the statement did.
static QString constantText(const Node &node)
{
    if (node.node_case != PG_QUERY__NODE__NODE_A_CONST)
        return {};
    const PgQuery__AConst &constant = *node.a_const;
    if (constant.isnull)
        return u"NULL"_s;
    if (constant.val_case == PG_QUERY__A__CONST__VAL_IVAL)
        return QString::number(constant.ival->ival);
    if (constant.val_case == PG_QUERY__A__CONST__VAL_BOOLVAL)
        return constant.boolval->boolval ? u"true"_s : u"false"_s;
    if (constant.val_case == PG_QUERY__A__CONST__VAL_SVAL && !std::strpbrk(constant.sval->sval, "'\\"))
        return u'\'' + text(constant.sval->sval) + u'\'';
    return {};
}

/// The deparser takes whole statements: an expression travels as the only column of a SELECT.
QString sqlOf(const Node *node)
{
    if (!node)
        return {};
    if (QString constant = constantText(*node); !constant.isEmpty())
        return constant;
    const bool statement =
        node->node_case == PG_QUERY__NODE__NODE_SELECT_STMT || node->node_case == PG_QUERY__NODE__NODE_INSERT_STMT ||
        node->node_case == PG_QUERY__NODE__NODE_UPDATE_STMT || node->node_case == PG_QUERY__NODE__NODE_DELETE_STMT ||
        node->node_case == PG_QUERY__NODE__NODE_MERGE_STMT || node->node_case == PG_QUERY__NODE__NODE_RULE_STMT;

    PgQuery__ResTarget target = PG_QUERY__RES_TARGET__INIT;
    Node targetNode = PG_QUERY__NODE__INIT;
    Node *targets[] = {&targetNode};
    PgQuery__SelectStmt select = PG_QUERY__SELECT_STMT__INIT;
    Node selectNode = PG_QUERY__NODE__INIT;
    if (!statement) {
        target.val = const_cast<Node *>(node);
        targetNode.node_case = PG_QUERY__NODE__NODE_RES_TARGET;
        targetNode.res_target = &target;
        select.n_target_list = 1;
        select.target_list = targets;
        select.limit_option = PG_QUERY__LIMIT_OPTION__LIMIT_OPTION_DEFAULT;
        select.op = PG_QUERY__SET_OPERATION__SETOP_NONE;
        selectNode.node_case = PG_QUERY__NODE__NODE_SELECT_STMT;
        selectNode.select_stmt = &select;
    }
    PgQuery__RawStmt raw = PG_QUERY__RAW_STMT__INIT;
    raw.stmt = statement ? const_cast<Node *>(node) : &selectNode;
    PgQuery__RawStmt *statements[] = {&raw};
    PgQuery__ParseResult result = PG_QUERY__PARSE_RESULT__INIT;
    result.n_stmts = 1;
    result.stmts = statements;

    std::vector<std::uint8_t> packed(pg_query__parse_result__get_packed_size(&result));
    pg_query__parse_result__pack(&result, packed.data());
    PgQueryProtobuf tree;
    tree.len = packed.size();
    tree.data = reinterpret_cast<char *>(packed.data());
    PgQueryDeparseResult deparsed = pg_query_deparse_protobuf(tree);
    QString sql = deparsed.error ? QString() : QString::fromUtf8(deparsed.query);
    pg_query_free_deparse_result(deparsed);
    if (!statement && sql.startsWith("SELECT "_L1))
        sql.remove(0, 7);
    return sql;
}

} // namespace lockstep::analysis::postgres
