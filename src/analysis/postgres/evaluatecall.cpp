// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server's functions that such questions, and statements put together in plpgsql, are made of.

#include "analysis/postgres/evaluate.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

/// format(): %s, %I, %L and %%, also with positions.
Value Evaluator::format(const PgQuery__FuncCall &call)
{
    const Value pattern = call.n_args ? value(call.args[0]) : Value();
    if (!pattern || call.func_variadic)
        return {};
    if (!pattern->isValid())
        return pattern;
    const QString from = pattern->toString();
    QString result;
    std::size_t next = 1;
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from[i] != u'%') {
            result += from[i];
            continue;
        }
        if (++i >= from.size())
            return {};
        if (from[i] == u'%') {
            result += u'%';
            continue;
        }
        qsizetype digits = i;
        while (digits < from.size() && from[digits].isDigit())
            ++digits;
        if (digits > i) {
            if (digits >= from.size() || from[digits] != u'$')
                return {}; // a width
            next = QStringView(from).sliced(i, digits - i).toULongLong();
            i = digits + 1;
        }
        if (i >= from.size() || next < 1 || next >= call.n_args)
            return {};
        const Value argument = value(call.args[next++]);
        if (!argument)
            return {};
        const bool null = !argument->isValid();
        const auto plain = null ? std::optional<QString>(QString()) : asText(argument);
        if (!plain)
            return {};
        if (from[i] == u's')
            result += *plain;
        else if (from[i] == u'I' && !null)
            result += argument->typeId() == qMetaTypeId<RegClass>() ? *plain : sql::quoteIfNeeded(*plain);
        else if (from[i] == u'L')
            result += null ? u"NULL"_s : sql::quoteLiteral(*plain);
        else
            return {};
    }
    return QVariant(result);
}

Value Evaluator::call(const PgQuery__FuncCall &call)
{
    const QualifiedName name = qualified(names(call.n_funcname, call.funcname));
    if (!name.schema.isEmpty() && name.schema != "pg_catalog"_L1)
        return {};
    if (name.name == "format"_L1)
        return format(call);
    QList<Value> arguments;
    bool null = false;
    for (const Node *node : list(call.n_args, call.args)) {
        arguments.append(value(node));
        if (!arguments.last())
            return {};
        null = null || !arguments.last()->isValid();
    }
    if (name.name == "concat"_L1) {
        QString all;
        for (const Value &argument : std::as_const(arguments)) {
            const auto plain = asText(argument);
            if (argument->isValid() && !plain)
                return {};
            all += plain.value_or(QString());
        }
        return QVariant(all);
    }
    if (name.name == "quote_nullable"_L1 && null)
        return QVariant(u"NULL"_s);
    if (null)
        return Value(QVariant()); // all that follow are strict
    const QString first = arguments.isEmpty() ? QString() : asText(arguments[0]).value_or(QString());
    if (arguments.size() == 1) {
        if (name.name == "to_regclass"_L1) {
            const Oid oid = m_run.lookup(qualifiedText(first.toUtf8().constData()));
            if (oid)
                return QVariant::fromValue(RegClass{oid});
            return absenceTells() ? Value(QVariant()) : Value();
        }
        if (name.name == "to_regtype"_L1) {
            const Oid oid = m_run.lookupType(qualifiedText(first.toUtf8().constData()));
            return oid ? Value(QVariant(qlonglong(oid))) : Value();
        }
        if (name.name == "quote_ident"_L1)
            return QVariant(sql::quoteIfNeeded(first));
        if (name.name == "quote_literal"_L1 || name.name == "quote_nullable"_L1)
            return QVariant(sql::quoteLiteral(first));
        if (name.name == "lower"_L1)
            return QVariant(first.toLower());
        if (name.name == "upper"_L1)
            return QVariant(first.toUpper());
        if (name.name == "length"_L1)
            return QVariant(qlonglong(first.size()));
        if (name.name == "current_setting"_L1 && first == "server_version_num"_L1)
            return QVariant(u"%1"_s.arg(m_run.major * 10000)); // 17.4 is 170004
        if (name.name == "pg_table_is_visible"_L1) {
            const auto what = m_run.state.info(Oid(arguments[0]->toLongLong()));
            return what ? Value(QVariant(m_run.lookup({{}, what->name}) == what->oid)) : Value();
        }
    }
    if (arguments.isEmpty() && name.name == "current_schema"_L1)
        return QVariant(m_run.state.schemaName(m_run.creationSchema({})));
    if (name.name == "replace"_L1 && arguments.size() == 3) {
        const auto before = asText(arguments[1]), after = asText(arguments[2]);
        return before && after ? Value(QVariant(QString(first).replace(*before, *after))) : Value();
    }
    return {};
}

} // namespace lockstep::analysis::postgres
