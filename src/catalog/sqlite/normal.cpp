// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/normal.h"

#include "sql/quote.h"
#include "sql/sqlite/tokens.h"

#include <sqlite3.h>

#include <algorithm>

namespace lockstep::catalog::sqlite {

using sql::sqlite::Token;

static bool isPlainName(const QString &name)
{
    const auto letter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() >= 0x80;
    };
    const QByteArray bytes = name.toUtf8();
    return !name.isEmpty() && letter(name.front()) &&
           std::ranges::all_of(name, [&](QChar c) { return letter(c) || (c >= u'0' && c <= u'9'); }) &&
           !sqlite3_keyword_check(bytes.constData(), int(bytes.size()));
}

QString normalised(const QByteArray &sql)
{
    QString out;
    bool tight = true; // no blank before the next token
    for (const Token &token : sql::sqlite::tokens(sql)) {
        const QString text = QString::fromUtf8(QByteArrayView(sql).sliced(token.offset, token.length));
        const bool closes = text == u")" || text == u"," || text == u"." || text == u";";
        if (!tight && !closes)
            out += u' ';
        if (token.kind == Token::Kind::Name) {
            const QString name = sql::sqlite::nameOf(sql, token);
            out += isPlainName(name) ? name : sql::quoteIdentifier(name, sql::Engine::Sqlite);
        } else {
            out += text;
        }
        tight = text == u"(" || text == u".";
    }
    return out;
}

} // namespace lockstep::catalog::sqlite
