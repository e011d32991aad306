// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/plpgsql.h"

#include "analysis/postgres/handlers.h"
#include "analysis/postgres/plpgsqlbody.h"
#include "analysis/postgres/query.h"
#include "sql/parse.h"
#include "sql/quote.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace plpgsqllocal {

/// libpg_query reads plpgsql without a catalog: types of the user's own stop it, and all it needs of them is that they
/// are records.
QString withoutOwnTypes(const QString &source)
{
    static const QRegularExpression rowType(u"[\\w$.\"]+\\s*%\\s*rowtype"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression qualifiedType(
        u"(?<=[\\s;])([\\w$]+|\"[^\"]+\")\\s+((?:constant\\s+)?)(?:[\\w$]+|\"[^\"]+\")\\.(?:[\\w$]+|\"[^\"]+\")"
        "((?:\\s*\\.\\s*[\\w$]+)?\\s*%\\s*type)?((?:\\[\\])*\\s*(?:;|:=|=|default\\b|not\\s+null\\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression declared(u"\\bdeclare\\b(.*?)\\bbegin\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : declared.globalMatch(source)) {
        QString section = match.captured(1);
        section.replace(rowType, u"record"_s);
        section.replace(qualifiedType, u"\\1 \\2record\\4"_s);
        result += source.sliced(done, match.capturedStart(1) - done) + section;
        done = match.capturedEnd(1);
    }
    return result + source.sliced(done);
}

base::Result<QByteArray> read(const PlpgsqlBody &body, const QString &source)
{
    QStringList parameters;
    for (qsizetype i = 0; i < body.parameters.size(); ++i) {
        const QString name = body.parameters[i].isEmpty() ? QString() : sql::quoteIdentifier(body.parameters[i]) + u' ';
        parameters.append((body.returned.value(i) ? u"OUT "_s : QString()) + name + u"text"_s);
    }
    return sql::parsePlpgsql(u"CREATE FUNCTION lockstep_body(%1) RETURNS %2 LANGUAGE plpgsql AS %3"_s
                                 .arg(parameters.join(u", "_s), body.returns, sql::quoteLiteral(source))
                                 .toUtf8());
}

} // namespace plpgsqllocal

void runPlpgsql(Run &run, const PlpgsqlBody &body, Via via, const Variables &given)
{
    auto json = plpgsqllocal::read(body, body.source);
    if (!json)
        json = plpgsqllocal::read(body, plpgsqllocal::withoutOwnTypes(body.source));
    if (!json) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.body-unreadable");
        return;
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(*json).array()) {
        const QJsonObject function = value.toObject()["PLpgSQL_function"_L1].toObject();
        plpgsql::Body reader(run, via, function["datums"_L1].toArray(), given);
        reader.statements(QJsonArray{function["action"_L1]});
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
        runPlpgsql(run, PlpgsqlBody{text(stringOf(body->arg)), {}, {}, u"void"_s}, Via::Function);
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
