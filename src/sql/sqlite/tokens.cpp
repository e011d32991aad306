// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlite/tokens.h"

namespace lockstep::sql::sqlite {

namespace tokenizing {

static bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || uchar(c) >= 0x80;
}
static bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
static bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c) || c == '$';
}
static bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The end of what opens at `at` with a quote; a doubled closing one stands for itself.
static qsizetype endOfQuoted(const QByteArray &text, qsizetype at, char close)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] != close)
            continue;
        if (close == ']' || i + 1 >= text.size() || text[i + 1] != close)
            return i + 1;
        ++i;
    }
    return text.size();
}

static qsizetype endOfNumber(const QByteArray &text, qsizetype at)
{
    qsizetype i = at;
    while (i < text.size()) {
        const bool exponentSign = (text[i] == '+' || text[i] == '-') && (text[i - 1] == 'e' || text[i - 1] == 'E') &&
                                  !(text[at] == '0' && at + 1 < text.size() && (text[at + 1] | 0x20) == 'x');
        if (!isNamePart(text[i]) && text[i] != '.' && !exponentSign)
            break;
        ++i;
        if (i == text.size())
            break;
    }
    return i;
}

} // namespace tokenizing

std::vector<Token> tokens(const QByteArray &text, bool withComments)
{
    using namespace tokenizing;
    std::vector<Token> out;
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i] : '\0'; };
    qsizetype i = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (i < text.size()) {
        const char c = text[i];
        if (isSpace(c)) {
            ++i;
            continue;
        }
        Token token{Token::Kind::Sign, i, 1};
        qsizetype end = i + 1;
        if (c == '-' && at(i + 1) == '-') {
            token.kind = Token::Kind::Comment;
            end = text.indexOf('\n', i);
        } else if (c == '/' && at(i + 1) == '*') {
            token.kind = Token::Kind::Comment;
            end = text.indexOf("*/", i + 2);
            end = end < 0 ? end : end + 2;
        } else if (c == '\'') {
            token.kind = Token::Kind::String;
            end = endOfQuoted(text, i, '\'');
        } else if (c == '"' || c == '`') {
            token.kind = Token::Kind::Name;
            end = endOfQuoted(text, i, c);
        } else if (c == '[') {
            token.kind = Token::Kind::Name;
            end = endOfQuoted(text, i, ']');
        } else if ((c == 'x' || c == 'X') && at(i + 1) == '\'') {
            token.kind = Token::Kind::Blob;
            end = endOfQuoted(text, i + 1, '\'');
        } else if (isNameStart(c)) {
            token.kind = Token::Kind::Word;
            while (end < text.size() && isNamePart(text[end]))
                ++end;
        } else if (isDigit(c) || (c == '.' && isDigit(at(i + 1)))) {
            token.kind = Token::Kind::Number;
            end = endOfNumber(text, i);
        } else if (c == '?' || ((c == ':' || c == '@' || c == '$') && isNamePart(at(i + 1)))) {
            token.kind = Token::Kind::Variable;
            while (end < text.size() && isNamePart(text[end]))
                ++end;
        }
        if (token.kind == Token::Kind::Sign && QByteArrayView("<>=!|-").contains(c))
            for (const QByteArrayView longer : {"->>", "<>", "<=", ">=", "==", "!=", "||", "<<", ">>", "->"})
                if (QByteArrayView(text).sliced(i).startsWith(longer)) {
                    end = i + longer.size();
                    break;
                }
        if (end < 0)
            end = text.size();
        token.length = end - i;
        i = end;
        if (token.kind != Token::Kind::Comment || withComments)
            out.push_back(token);
    }
    return out;
}

QString nameOf(const QByteArray &text, const Token &token)
{
    const QByteArrayView bytes = QByteArrayView(text).sliced(token.offset, token.length);
    if (token.kind != Token::Kind::Name && token.kind != Token::Kind::String)
        return QString::fromUtf8(bytes);
    const char close = bytes.front() == '[' ? ']' : bytes.front();
    QByteArray inner =
        bytes.sliced(1, bytes.size() - (bytes.size() > 1 && bytes.back() == close ? 2 : 1)).toByteArray();
    if (close != ']')
        inner.replace(QByteArray(2, close), QByteArray(1, close));
    return QString::fromUtf8(inner);
}

bool isWord(const QByteArray &text, const Token &token, const char *upper)
{
    return token.kind == Token::Kind::Word && QByteArrayView(text)
                                                      .sliced(token.offset, token.length)
                                                      .compare(QByteArrayView(upper), Qt::CaseInsensitive) == 0;
}

bool isSign(const QByteArray &text, const Token &token, char sign)
{
    return token.kind == Token::Kind::Sign && token.length == 1 && text[token.offset] == sign;
}

std::vector<StatementRange> splitStatements(const QByteArray &script)
{
    std::vector<StatementRange> out;
    const std::vector<Token> all = tokens(script);
    std::size_t first = 0;
    for (std::size_t i = 0; i <= all.size(); ++i) {
        if (i < all.size() && !isSign(script, all[i], ';'))
            continue;
        if (i == first) {
            first = i + 1;
            continue;
        }
        if (i < all.size() && isWord(script, all[first], "CREATE")) {
            const std::size_t kind =
                first + 1 < i && (isWord(script, all[first + 1], "TEMP") || isWord(script, all[first + 1], "TEMPORARY"))
                    ? first + 2
                    : first + 1;
            const bool trigger = kind < i && isWord(script, all[kind], "TRIGGER");
            const bool ended = i >= first + 2 && isWord(script, all[i - 1], "END") && isSign(script, all[i - 2], ';');
            if (trigger && !ended)
                continue;
        }
        out.push_back({all[first].offset, all[i - 1].end() - all[first].offset});
        first = i + 1;
    }
    return out;
}

} // namespace lockstep::sql::sqlite
