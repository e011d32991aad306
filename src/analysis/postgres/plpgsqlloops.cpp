// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loops, and what is known of variables.

#include "analysis/postgres/plpgsqlbody.h"

#include "analysis/postgres/query.h"
#include "sql/parse.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres::plpgsql {

static constexpr std::size_t mostRounds = 500; ///< of a loop that is followed

bool Body::round(const QJsonObject &s, Flow &flow)
{
    flow = statements(s["body"_L1].toArray());
    if (flow == Flow::Return)
        return false;
    const bool goesOn = flow != Flow::Exit;
    flow = Flow::Next;
    return goesOn;
}

void Body::unknownLoop(const QJsonObject &s)
{
    forget(s["body"_L1]);
    forget(s["var"_L1]);
    branch(s["body"_L1].toArray());
    forget(s["body"_L1]);
}

Flow Body::forRows(const QJsonObject &s)
{
    expression(s["query"_L1]);
    const auto tree = sql::ParseTree::parse(textOf(s["query"_L1]));
    const Node *query = tree && (*tree)->n_stmts == 1 ? (*tree)->stmts[0]->stmt : nullptr;
    const auto result = query ? Evaluator(run, variables).query(query) : std::nullopt;
    Flow flow = Flow::Next;
    if (!result || result->more || result->rows.size() > mostRounds || conditional) {
        if (!query || rowsOf(run, query) != Rows::Empty)
            unknownLoop(s);
        return flow;
    }
    for (const auto &row : result->rows) {
        assignRow(s["var"_L1].toObject(), row);
        if (!round(s, flow))
            break;
    }
    return flow;
}

Flow Body::forNumbers(const QJsonObject &s)
{
    for (const QLatin1StringView part : {"lower"_L1, "upper"_L1, "step"_L1})
        expression(s[part]);
    const QByteArray step = textOf(s["step"_L1]);
    const Value lower = evaluated(textOf(s["lower"_L1])), upper = evaluated(textOf(s["upper"_L1])),
                by = step.isEmpty() ? Value(QVariant(1LL)) : evaluated(step);
    Flow flow = Flow::Next;
    if (!lower || !upper || !by || by->toLongLong() < 1 || conditional ||
        qAbs(upper->toLongLong() - lower->toLongLong()) / by->toLongLong() > qlonglong(mostRounds)) {
        unknownLoop(s);
        return flow;
    }
    const bool down = s["reverse"_L1].toInt() || s["reverse"_L1].toBool();
    const QString name = s["var"_L1].toObject()["PLpgSQL_var"_L1].toObject()["refname"_L1].toString();
    const qlonglong last = upper->toLongLong(), stride = down ? -by->toLongLong() : by->toLongLong();
    for (qlonglong i = lower->toLongLong(); down ? i >= last : i <= last; i += stride) {
        variables.insert(name, QVariant(i));
        if (!round(s, flow))
            break;
    }
    return flow;
}

Flow Body::forItems(const QJsonObject &s)
{
    expression(s["expr"_L1]);
    const Value items = evaluated(textOf(s["expr"_L1]));
    Flow flow = Flow::Next;
    if (!items || items->typeId() != QMetaType::QVariantList || conditional) {
        unknownLoop(s);
        return flow;
    }
    for (const QVariant &item : items->toList()) {
        variables.insert(names.value(s["varno"_L1].toInt()), item);
        if (!round(s, flow))
            break;
    }
    return flow;
}

Flow Body::whileLoop(const QJsonObject &s)
{
    Flow flow = Flow::Next;
    for (std::size_t rounds = 0; rounds < mostRounds; ++rounds) {
        expression(s["cond"_L1]);
        const Value holds = evaluated(textOf(s["cond"_L1]));
        if (holds && !holds->toBool())
            return flow;
        if (!holds || conditional)
            break;
        if (!round(s, flow))
            return flow;
    }
    unknownLoop(s);
    return flow;
}

void Body::forget(const QJsonValue &value)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            forget(item);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "varno"_L1 || (it.key() == "target"_L1 && it.value().isDouble()))
            variables.insert(names.value(it.value().toInt()), {});
        else if (it.key() == "refname"_L1)
            forgetNamed(it.value().toString());
        else
            forget(it.value());
    }
    variables.insert(u"found"_s, {});
}

void Body::forgetNamed(const QString &name)
{
    variables.insert(name, {});
    variables.removeIf([&name](auto it) { return it.key().startsWith(name + u'.'); });
}

void Body::assignRow(const QJsonObject &target, const std::vector<std::pair<QString, Value>> &row)
{
    const QString record = target["PLpgSQL_rec"_L1].toObject()["refname"_L1].toString();
    if (!record.isEmpty()) {
        forgetNamed(record);
        for (const auto &[name, value] : row)
            set(record + u'.' + name, value);
        return;
    }
    const QString single = target["PLpgSQL_var"_L1].toObject()["refname"_L1].toString();
    if (!single.isEmpty() && !row.empty())
        set(single, row[0].second);
    std::size_t i = 0;
    for (const QJsonValue &field : target["PLpgSQL_row"_L1].toObject()["fields"_L1].toArray()) {
        set(field.toObject()["name"_L1].toString(), i < row.size() ? row[i].second : Value());
        ++i;
    }
}

} // namespace lockstep::analysis::postgres::plpgsql
