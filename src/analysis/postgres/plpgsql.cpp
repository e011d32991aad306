// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/plpgsql.h"

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/query.h"
#include "sql/parse.h"
#include "sql/quote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace plpgsqllocal {

class Body
{
public:
    Body(Run &bodyRun, Via bodyVia) : run(bodyRun), via(bodyVia) {}
    Run &run;
    Via via;
    bool conditional = false;
    bool handled = false; ///< inside a block with EXCEPTION

    void statements(const QJsonArray &all)
    {
        for (const QJsonValue &value : all) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                statement(it.key(), it.value().toObject());
        }
    }

private:
    void statement(const QString &kind, const QJsonObject &s)
    {
        if (kind == "PLpgSQL_stmt_block"_L1) {
            const QJsonObject exceptions = s["exceptions"_L1].toObject();
            if (exceptions.isEmpty()) {
                statements(s["body"_L1].toArray());
                return;
            }
            // A block with EXCEPTION is a subtransaction.
            const bool before = handled;
            handled = true;
            const std::size_t mark = run.state.log.mark();
            const auto locks = run.locks();
            bool failed = false;
            try {
                statements(s["body"_L1].toArray());
            } catch (const Refused &) {
                run.state.log.undoTo(mark);
                run.giveBack(*locks);
                failed = true;
            }
            handled = before;
            if (!failed)
                return;
            const bool was = conditional;
            conditional = true;
            const QJsonArray handlers = exceptions["PLpgSQL_exception_block"_L1].toObject()["exc_list"_L1].toArray();
            for (const QJsonValue &h : handlers)
                statements(h.toObject()["PLpgSQL_exception"_L1].toObject()["action"_L1].toArray());
            conditional = was;
        } else if (kind == "PLpgSQL_stmt_if"_L1) {
            expression(s["cond"_L1]);
            branch(s["then_body"_L1].toArray());
            const QJsonArray elsifs = s["elsif_list"_L1].toArray();
            for (const QJsonValue &e : elsifs) {
                expression(e.toObject()["PLpgSQL_if_elsif"_L1].toObject()["cond"_L1]);
                branch(e.toObject()["PLpgSQL_if_elsif"_L1].toObject()["stmts"_L1].toArray());
            }
            branch(s["else_body"_L1].toArray());
        } else if (kind == "PLpgSQL_stmt_case"_L1) {
            const QJsonArray whens = s["case_when_list"_L1].toArray();
            for (const QJsonValue &w : whens)
                branch(w.toObject()["PLpgSQL_case_when"_L1].toObject()["stmts"_L1].toArray());
            branch(s["else_stmts"_L1].toArray());
        } else if (kind == "PLpgSQL_stmt_dynexecute"_L1 || kind == "PLpgSQL_stmt_dynfors"_L1) {
            dynamic(s["query"_L1]);
            branch(s["body"_L1].toArray());
        } else if (kind == "PLpgSQL_stmt_fors"_L1) {
            expression(s["query"_L1]);
            const auto tree = sql::ParseTree::parse(textOf(s["query"_L1]));
            if (!tree || (*tree)->n_stmts != 1 || rowsOf(run, (*tree)->stmts[0]->stmt) != Rows::Empty)
                branch(s["body"_L1].toArray());
        } else if (kind == "PLpgSQL_stmt_execsql"_L1) {
            sql(s["sqlstmt"_L1]);
        } else {
            // PERFORM, assignments, RETURN, loops: their expressions are queries, their bodies statements.
            for (auto it = s.begin(); it != s.end(); ++it) {
                if (it.key() == "body"_L1)
                    branch(it.value().toArray());
                else if (it.value().isObject() && it.value().toObject().contains("PLpgSQL_expr"_L1))
                    expression(it.value());
            }
        }
    }

    void branch(const QJsonArray &body)
    {
        if (body.isEmpty())
            return;
        const bool before = conditional;
        conditional = true;
        run.uncertain(Certainty::Data);
        statements(body);
        conditional = before;
    }

    [[nodiscard]] static QByteArray textOf(const QJsonValue &value)
    {
        return value.toObject()["PLpgSQL_expr"_L1].toObject()["query"_L1].toString().toUtf8();
    }

    void expression(const QJsonValue &value)
    {
        QByteArray query = textOf(value);
        if (query.isEmpty())
            return;
        auto tree = sql::ParseTree::parse(query);
        if (!tree) {
            if (const qsizetype assign = query.indexOf(":="); assign >= 0)
                query = query.mid(assign + 2);
            tree = sql::ParseTree::parse("SELECT " + query);
        }
        if (tree && (*tree)->n_stmts == 1)
            run1((*tree)->stmts[0]->stmt);
    }

    void sql(const QJsonValue &value)
    {
        if (const auto tree = sql::ParseTree::parse(textOf(value)); tree && (*tree)->n_stmts == 1)
            run1((*tree)->stmts[0]->stmt);
    }

    /// EXECUTE of a constant is as good as the statement itself.
    void dynamic(const QJsonValue &value)
    {
        const auto tree = sql::ParseTree::parse("SELECT " + textOf(value));
        if (tree && (*tree)->n_stmts == 1 && (*tree)->stmts[0]->stmt->select_stmt->n_target_list == 1) {
            if (const char *constant =
                    literalOf((*tree)->stmts[0]->stmt->select_stmt->target_list[0]->res_target->val)) {
                if (const auto inner = sql::ParseTree::parse(constant)) {
                    for (std::size_t i = 0; i < (*inner)->n_stmts; ++i)
                        run1((*inner)->stmts[i]->stmt);
                    return;
                }
            }
        }
        run.uncertain(Certainty::Unknown);
        run.note("analysis.dynamic-sql");
    }

    void run1(const Node *node)
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
                dispatch(run, node);
                break;
            }
        } catch (const Refused &) {
            if (handled || !conditional)
                throw;
            run.state.log.undoTo(mark);
        }
    }
};

} // namespace plpgsqllocal

void runPlpgsql(Run &run, const QString &body, bool trigger, Via via)
{
    const QByteArray whole = "CREATE FUNCTION lockstep_body() RETURNS " + QByteArray(trigger ? "trigger" : "void") +
                             " LANGUAGE plpgsql AS " + sql::quoteLiteral(body).toUtf8();
    const auto json = sql::parsePlpgsql(whole);
    if (!json) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.body-unreadable");
        return;
    }
    const QJsonArray functions = QJsonDocument::fromJson(*json).array();
    plpgsqllocal::Body reader(run, via);
    for (const QJsonValue &function : functions) {
        const QJsonObject action = function.toObject()["PLpgSQL_function"_L1].toObject()["action"_L1].toObject();
        reader.statements(QJsonArray{action});
    }
}

void doBlock(Run &run, const PgQuery__DoStmt &stmt)
{
    run.act(ActionKind::Other);
    const auto *body = option(stmt.n_args, stmt.args, "as");
    const auto *language = option(stmt.n_args, stmt.args, "language");
    if (language && !is(stringOf(language->arg), "plpgsql")) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.function-opaque");
        return;
    }
    if (body)
        runPlpgsql(run, text(stringOf(body->arg)), false, Via::Function);
}

void call(Run &run, const PgQuery__CallStmt &stmt)
{
    run.act(ActionKind::Other);
    Node node = PG_QUERY__NODE__INIT;
    node.node_case = PG_QUERY__NODE__NODE_FUNC_CALL;
    node.func_call = stmt.funccall;
    if (run.lookupFunctions(qualified(names(stmt.funccall->n_funcname, stmt.funccall->funcname))).empty()) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.function-opaque");
    }
    runFunctions(run, &node, Depth::Executed);
}

} // namespace lockstep::analysis::postgres
