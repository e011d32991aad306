// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/quote.h"

#include "sql/keywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

QString quoteIdentifier(const QString &name, Engine engine)
{
    QString inner = name;
    switch (engine) {
    case Engine::MySql:
    case Engine::MariaDb:
        return u'`' + inner.replace(u'`', "``"_L1) + u'`';
    case Engine::SqlServer:
        return u'[' + inner.replace(u']', "]]"_L1) + u']';
    case Engine::PostgreSql:
    case Engine::Sqlite:
        break;
    }
    return u'"' + inner.replace(u'"', "\"\""_L1) + u'"';
}

/// The first character and the rest as quote_ident() wants them (quote_identifier() in ruleutils.c).
static bool isPlainPostgresName(const QString &name)
{
    const auto lower = [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; };
    return !name.isEmpty() && lower(name.front()) &&
           std::ranges::all_of(name, [&](QChar c) { return lower(c) || (c >= u'0' && c <= u'9'); });
}

QString quoteIfNeeded(const QString &name, Engine engine)
{
    if (engine == Engine::PostgreSql && isPlainPostgresName(name) && !isPostgresKeyword(name))
        return name;
    return quoteIdentifier(name, engine);
}

QString qualifiedName(const QString &schema, const QString &name, Engine engine)
{
    const QString quoted = quoteIfNeeded(name, engine);
    return schema.isEmpty() ? quoted : QString(quoteIfNeeded(schema, engine) + u'.' + quoted);
}

QString quoteLiteral(const QString &text, Engine engine)
{
    QString inner = text;
    inner.replace(u'\'', "''"_L1);
    if (!inner.contains(u'\\') || engine == Engine::Sqlite || engine == Engine::SqlServer)
        return (engine == Engine::SqlServer ? "N'"_L1 : "'"_L1) + inner + u'\'';
    inner.replace(u'\\', "\\\\"_L1);
    return (engine == Engine::PostgreSql ? "E'"_L1 : "'"_L1) + inner + u'\'';
}

QString quoteList(const QStringList &names, Engine engine)
{
    QStringList quoted;
    quoted.reserve(names.size());
    for (const QString &name : names)
        quoted.append(quoteIfNeeded(name, engine));
    return quoted.join(", "_L1);
}

} // namespace lockstep::sql
