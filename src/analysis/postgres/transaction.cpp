// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// BEGIN, COMMIT, savepoints, and SET.

#include "analysis/postgres/handlers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace transactionlocal {

QStringList splitPath(const QString &value)
{
    QStringList result;
    for (const QString &part : value.split(u',')) {
        QString one = part.trimmed();
        if (one.size() >= 2 && one.startsWith(u'"') && one.endsWith(u'"'))
            one = one.sliced(1, one.size() - 2).replace(u"\"\""_s, u"\""_s);
        else if (one != "$user"_L1)
            one = one.toLower();
        if (!one.isEmpty())
            result.append(one);
    }
    return result;
}

/// What the Session keeps in parsed form follows its settings.
void refresh(Run &run)
{
    Session &session = run.session;
    const auto &server = run.state.server().settings;
    const QString path =
        session.settings.value(u"search_path"_s, server.value(u"search_path"_s, u"\"$user\", public"_s));
    session.searchPath = splitPath(path);
    session.timeZone = session.settings.value(u"timezone"_s, server.value(u"TimeZone"_s, server.value(u"timezone"_s)));
    // Who connects when nobody says: dumps of a server name its first superuser.
    const QString user = run.state.server().user.isEmpty() ? u"postgres"_s : run.state.server().user;
    session.role = session.settings.value(u"role"_s, session.settings.value(u"session_authorization"_s, user));
}

void restore(Run &run, const QMap<QString, QString> &settings)
{
    run.session.settings = settings;
    refresh(run);
}

void end(Run &run, bool commit, bool chain)
{
    Session &session = run.session;
    if (session.inTransaction) {
        if (!commit)
            run.state.log.undoTo(session.transactionMark);
        if (!commit)
            restore(run, session.atBegin);
        else if (session.hasLocal)
            restore(run, session.afterLocal);
    }
    session.hasLocal = false;
    session.savepoints.clear();
    session.inTransaction = chain;
    ++session.transaction;
    if (chain) {
        session.atBegin = session.settings;
        session.transactionMark = run.state.log.mark();
    }
}

QString valueOf(const PgQuery__VariableSetStmt &stmt)
{
    QStringList values;
    for (const Node *node : list(stmt.n_args, stmt.args)) {
        qint64 number = 0;
        QString value = text(stringOf(node));
        if (node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
            value = text(literalOf(node));
        else if (value.isEmpty() && integerOf(node, number))
            value = QString::number(number);
        else if (node->node_case == PG_QUERY__NODE__NODE_A_CONST &&
                 node->a_const->val_case == PG_QUERY__A__CONST__VAL_FVAL)
            value = text(node->a_const->fval->fval);
        if (is(stmt.name, "search_path"))
            value = u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"'; // folded by the parser already
        values.append(value);
    }
    return values.join(u", "_s);
}

} // namespace transactionlocal

void applySetting(Run &run, const QString &name, const QString &value, bool local)
{
    Session &session = run.session;
    const QString key = name.toLower();
    if (local && !session.inTransaction)
        return; // has no effect outside a transaction beyond its own statement
    if (local && !session.hasLocal) {
        session.afterLocal = session.settings;
        session.hasLocal = true;
    }
    session.settings.insert(key, value);
    if (!local && session.hasLocal)
        session.afterLocal.insert(key, value);
    transactionlocal::refresh(run);
}

void setVariable(Run &run, const PgQuery__VariableSetStmt &stmt)
{
    const QString name = text(stmt.name).toLower();
    const QString value = transactionlocal::valueOf(stmt);
    Action &action = run.act(ActionKind::SetSetting, QualifiedName{}, name);
    action.detail = stmt.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE ? value : QString();
    action.local = stmt.is_local;
    switch (stmt.kind) {
    case PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE:
        applySetting(run, name, value, stmt.is_local);
        break;
    case PG_QUERY__VARIABLE_SET_KIND__VAR_SET_DEFAULT:
    case PG_QUERY__VARIABLE_SET_KIND__VAR_RESET:
        run.session.settings.remove(name);
        transactionlocal::refresh(run);
        break;
    case PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL:
        run.session.settings.clear();
        transactionlocal::refresh(run);
        break;
    default:
        break;
    }
}

void transactionControl(Run &run, const PgQuery__TransactionStmt &stmt)
{
    Session &session = run.session;
    switch (stmt.kind) {
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
        run.act(ActionKind::Begin).noOp = session.inTransaction;
        if (session.inTransaction)
            break;
        session.inTransaction = true;
        session.atBegin = session.settings;
        session.transactionMark = run.state.log.mark();
        break;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_PREPARE:
        run.act(ActionKind::Commit).noOp = !session.inTransaction;
        transactionlocal::end(run, true, stmt.chain);
        break;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK:
        run.act(ActionKind::Rollback).noOp = !session.inTransaction;
        transactionlocal::end(run, false, stmt.chain);
        break;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_SAVEPOINT:
        run.act(ActionKind::Other);
        session.savepoints.push_back({text(stmt.savepoint_name), run.state.log.mark(), session.settings});
        break;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_RELEASE:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK_TO: {
        run.act(ActionKind::Other);
        if (!std::ranges::contains(session.savepoints, text(stmt.savepoint_name), &Session::Savepoint::name))
            refuse("3B001", u"analysis.savepoint-missing"_s, {text(stmt.savepoint_name)});
        const bool back = stmt.kind == PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK_TO;
        for (std::size_t i = session.savepoints.size(); i-- > 0;) {
            if (session.savepoints[i].name != text(stmt.savepoint_name))
                continue;
            if (back) {
                run.state.log.undoTo(session.savepoints[i].mark);
                transactionlocal::restore(run, session.savepoints[i].settings);
            }
            session.savepoints.resize(back ? i + 1 : i);
            break;
        }
        break;
    }
    default:
        run.act(ActionKind::Other);
        break;
    }
}

} // namespace lockstep::analysis::postgres
