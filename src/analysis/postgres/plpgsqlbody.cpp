// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/plpgsqlbody.h"

#include "analysis/postgres/expressiontext.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "sql/parse.h"

#include <QRegularExpression>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres::plpgsql {

static constexpr int errorLevel = 21; // ERROR in elog.h

Body::Body(Run &bodyRun, Via bodyVia, const QJsonArray &datums, const Variables &given) : run(bodyRun), via(bodyVia)
{
    for (const QJsonValue &value : datums) {
        const QJsonObject datum = value.toObject();
        const QJsonObject var = datum["PLpgSQL_var"_L1].toObject(), record = datum["PLpgSQL_rec"_L1].toObject(),
                          field = datum["PLpgSQL_recfield"_L1].toObject();
        const QString name = var["refname"_L1].toString(record["refname"_L1].toString());
        names.append(field.isEmpty()
                         ? name
                         : names.value(field["recparentno"_L1].toInt()) + u'.' + field["fieldname"_L1].toString());
        if (!var.contains("lineno"_L1))
            continue; // a parameter, or one of the special variables
        const QByteArray initial = textOf(var["default_val"_L1]);
        variables.insert(name, initial.isEmpty() ? Value(QVariant()) : evaluated(initial));
    }
    variables.insert(u"found"_s, QVariant(false));
    for (auto it = given.begin(); it != given.end(); ++it)
        variables.insert(it.key(), it.value());
}

Flow Body::statements(const QJsonArray &all)
{
    for (const QJsonValue &value : all) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const Flow flow = statement(it.key(), it.value().toObject()); flow != Flow::Next)
                return flow;
        }
    }
    return Flow::Next;
}

Flow Body::statement(const QString &kind, const QJsonObject &s)
{
    if (kind == "PLpgSQL_stmt_block"_L1)
        return block(s);
    if (kind == "PLpgSQL_stmt_if"_L1)
        return choice(s);
    if (kind == "PLpgSQL_stmt_case"_L1) {
        expression(s["t_expr"_L1]);
        for (const QJsonValue &w : s["case_when_list"_L1].toArray())
            branch(w.toObject()["PLpgSQL_case_when"_L1].toObject()["stmts"_L1].toArray());
        branch(s["else_stmts"_L1].toArray());
    } else if (kind == "PLpgSQL_stmt_dynexecute"_L1) {
        dynamic(s["query"_L1]);
        if (s["into"_L1].toBool())
            forget(s["target"_L1]);
    } else if (kind == "PLpgSQL_stmt_dynfors"_L1) {
        dynamic(s["query"_L1]);
        unknownLoop(s);
    } else if (kind == "PLpgSQL_stmt_fors"_L1) {
        return forRows(s);
    } else if (kind == "PLpgSQL_stmt_fori"_L1) {
        return forNumbers(s);
    } else if (kind == "PLpgSQL_stmt_foreach_a"_L1) {
        return forItems(s);
    } else if (kind == "PLpgSQL_stmt_while"_L1) {
        return whileLoop(s);
    } else if (kind == "PLpgSQL_stmt_execsql"_L1) {
        sql(s);
    } else if (kind == "PLpgSQL_stmt_perform"_L1) {
        expression(s["expr"_L1]);
        set(u"found"_s, exists(textOf(s["expr"_L1])));
    } else if (kind == "PLpgSQL_stmt_assign"_L1) {
        expression(s["expr"_L1]);
        set(names.value(s["varno"_L1].toInt()), evaluated(assigned(textOf(s["expr"_L1]))));
    } else if (kind == "PLpgSQL_stmt_exit"_L1) {
        const Value leaves = s.contains("cond"_L1) ? evaluated(textOf(s["cond"_L1])) : Value(QVariant(true));
        if (leaves && !leaves->toBool())
            return Flow::Next;
        if (leaves && !conditional && !s.contains("label"_L1))
            return s["is_exit"_L1].toBool() ? Flow::Exit : Flow::Continue;
        run.uncertain(Certainty::Data);
    } else if (kind == "PLpgSQL_stmt_return"_L1) {
        expression(s["expr"_L1]);
        return conditional ? Flow::Next : Flow::Return;
    } else if (kind == "PLpgSQL_stmt_raise"_L1) {
        if (s["elog_level"_L1].toInt() >= errorLevel && !conditional)
            refuse("P0001", u"analysis.raised"_s, {s["message"_L1].toString()});
    } else if (s.contains("body"_L1)) {
        unknownLoop(s);
    } else {
        // RETURN NEXT, RETURN QUERY and the rest: their expressions are queries.
        for (auto it = s.begin(); it != s.end(); ++it) {
            if (it.value().isObject() && it.value().toObject().contains("PLpgSQL_expr"_L1))
                expression(it.value());
        }
        forget(s);
    }
    return Flow::Next;
}

/// Whether EXCEPTION WHEN catches the error; a condition that is not listed here counts as caught.
static bool catches(const QJsonObject &handler, const QString &sqlState)
{
    static const QHash<QString, QString> states{
        {u"duplicate_column"_s, u"42701"_s},      {u"duplicate_table"_s, u"42P07"_s},
        {u"duplicate_object"_s, u"42710"_s},      {u"duplicate_schema"_s, u"42P06"_s},
        {u"duplicate_function"_s, u"42723"_s},    {u"undefined_table"_s, u"42P01"_s},
        {u"undefined_column"_s, u"42703"_s},      {u"undefined_object"_s, u"42704"_s},
        {u"undefined_function"_s, u"42883"_s},    {u"invalid_table_definition"_s, u"42P16"_s},
        {u"wrong_object_type"_s, u"42809"_s},     {u"dependent_objects_still_exist"_s, u"2BP01"_s},
        {u"feature_not_supported"_s, u"0A000"_s}, {u"unique_violation"_s, u"23505"_s},
        {u"not_null_violation"_s, u"23502"_s},    {u"foreign_key_violation"_s, u"23503"_s},
        {u"check_violation"_s, u"23514"_s}};
    const QJsonArray conditions = handler["conditions"_L1].toArray();
    for (const QJsonValue &value : conditions) {
        const QString name = value.toObject()["PLpgSQL_condition"_L1].toObject()["condname"_L1].toString();
        const auto state = states.constFind(name);
        if (state == states.cend() || *state == sqlState)
            return true;
    }
    return conditions.isEmpty();
}

Flow Body::block(const QJsonObject &s)
{
    const QJsonObject exceptions = s["exceptions"_L1].toObject();
    if (exceptions.isEmpty())
        return statements(s["body"_L1].toArray());
    const bool before = handled;
    handled = true;
    const std::size_t mark = run.state.log.mark();
    const auto locks = run.locks();
    const QJsonArray handlers = exceptions["PLpgSQL_exception_block"_L1].toObject()["exc_list"_L1].toArray();
    try {
        const Flow flow = statements(s["body"_L1].toArray());
        handled = before;
        return flow;
    } catch (const Refused &refused) {
        handled = before;
        std::optional<QJsonObject> caught;
        for (const QJsonValue &h : handlers) {
            const QJsonObject handler = h.toObject()["PLpgSQL_exception"_L1].toObject();
            if (!caught && catches(handler, refused.error.sqlState))
                caught = handler;
        }
        if (!caught)
            throw;
        run.state.log.undoTo(mark);
        run.giveBack(*locks);
        forget(s["body"_L1]);
        return statements((*caught)["action"_L1].toArray());
    }
}

Flow Body::choice(const QJsonObject &s)
{
    expression(s["cond"_L1]);
    Value holds = evaluated(textOf(s["cond"_L1]));
    if (holds && holds->toBool())
        return statements(s["then_body"_L1].toArray());
    bool told = holds.has_value();
    if (!told)
        branch(s["then_body"_L1].toArray());
    for (const QJsonValue &e : s["elsif_list"_L1].toArray()) {
        const QJsonObject elsif = e.toObject()["PLpgSQL_if_elsif"_L1].toObject();
        expression(elsif["cond"_L1]);
        holds = evaluated(textOf(elsif["cond"_L1]));
        if (holds && !holds->toBool())
            continue;
        if (holds && told)
            return statements(elsif["stmts"_L1].toArray());
        branch(elsif["stmts"_L1].toArray());
        if (holds)
            return Flow::Next;
        told = false;
    }
    if (told)
        return statements(s["else_body"_L1].toArray());
    branch(s["else_body"_L1].toArray());
    return Flow::Next;
}

void Body::branch(const QJsonArray &body)
{
    if (body.isEmpty())
        return;
    run.uncertain(Certainty::Data);
    conditionally(body);
}

void Body::conditionally(const QJsonArray &body)
{
    const bool before = conditional;
    conditional = true;
    statements(body);
    conditional = before;
}

QByteArray Body::textOf(const QJsonValue &value)
{
    return value.toObject()["PLpgSQL_expr"_L1].toObject()["query"_L1].toString().toUtf8();
}

QByteArray Body::assigned(const QByteArray &assignment)
{
    static const QRegularExpression left(u"\\A\\s*[\\w$.\"]+(?:\\s*\\[[^\\]]*\\])*\\s*(?::=|=)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString whole = QString::fromUtf8(assignment);
    const auto match = left.match(whole);
    return match.hasMatch() ? whole.sliced(match.capturedEnd()).toUtf8() : assignment;
}

Value Body::evaluated(const QByteArray &expression)
{
    const ExpressionText parsed(expression);
    if (!parsed.query())
        return {};
    const auto result = Evaluator(run, variables).query(parsed.query());
    return result && !result->more && result->rows.size() == 1 && result->rows[0].size() == 1
               ? result->rows[0][0].second
               : Value();
}

Value Body::exists(const QByteArray &query)
{
    const auto tree = sql::ParseTree::parse(query);
    if (!tree || (*tree)->n_stmts != 1)
        return {};
    const auto any = Evaluator(run, variables).any((*tree)->stmts[0]->stmt);
    return any ? Value(QVariant(*any)) : Value();
}

void Body::expression(const QJsonValue &value)
{
    const QByteArray query = textOf(value);
    if (query.isEmpty())
        return;
    if (const auto tree = sql::ParseTree::parse(query)) {
        if ((*tree)->n_stmts == 1)
            run1((*tree)->stmts[0]->stmt);
    } else if (const ExpressionText parsed(assigned(query)); parsed.query()) {
        run1(parsed.query());
    }
}

void Body::sql(const QJsonObject &s)
{
    const auto tree = sql::ParseTree::parse(textOf(s["sqlstmt"_L1]));
    if (!tree || (*tree)->n_stmts != 1)
        return;
    const Node *node = (*tree)->stmts[0]->stmt;
    const auto result = node->node_case == PG_QUERY__NODE__NODE_SELECT_STMT ? Evaluator(run, variables).query(node)
                                                                            : std::optional<Evaluator::Result>();
    run1(node);
    forget(QJsonValue(s["target"_L1]));
    if (!result || (result->rows.empty() && result->more))
        return;
    set(u"found"_s, QVariant(!result->rows.empty()));
    if (result->rows.size() == 1 && !result->more)
        assignRow(s["target"_L1].toObject(), result->rows[0]);
}

void Body::dynamic(const QJsonValue &value)
{
    expression(value);
    const Value told = evaluated(textOf(value));
    if (told && told->isValid()) {
        if (const auto inner = sql::ParseTree::parse(told->toString().toUtf8())) {
            for (std::size_t i = 0; i < (*inner)->n_stmts; ++i)
                run1((*inner)->stmts[i]->stmt);
            return;
        }
    }
    run.uncertain(Certainty::Unknown);
    run.note("analysis.dynamic-sql");
}

void Body::run1(const Node *node)
{
    const std::size_t mark = run.state.log.mark();
    try {
        switch (node->node_case) {
        case PG_QUERY__NODE__NODE_SELECT_STMT:
        case PG_QUERY__NODE__NODE_INSERT_STMT:
        case PG_QUERY__NODE__NODE_UPDATE_STMT:
        case PG_QUERY__NODE__NODE_DELETE_STMT:
        case PG_QUERY__NODE__NODE_MERGE_STMT:
            lockQuery(run, node, Depth::Executed, via);
            break;
        default:
            const QScopedValueRollback within(run.inBody, true);
            dispatch(run, node);
            break;
        }
    } catch (const Refused &) {
        if (handled || !conditional)
            throw;
        run.state.log.undoTo(mark);
    }
}

} // namespace lockstep::analysis::postgres::plpgsql
