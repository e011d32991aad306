// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/split.h"

#include "sql/identifier.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <tuple>

namespace lockstep::sql {

namespace splitting {

/// Character classes of PostgreSQL's lexer (scan.l): bytes over 127 belong to identifiers.
static bool isIdentStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || uchar(c) >= 0x80;
}
static bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
static bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// One pass over the script. What psql keeps in its lexer state stands in the members of the current statement.
class Scanner
{
public:
    explicit Scanner(QByteArrayView script) : m_script(script), m_size(script.size()) {}
    std::vector<StatementRange> run();
    [[nodiscard]] std::vector<StatementRange> comments() { return std::move(m_comments); }
    [[nodiscard]] std::vector<StatementRange> longNames() { return std::move(m_longNames); }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const { return m_at + ahead < m_size ? m_script[m_at + ahead] : '\0'; }
    [[nodiscard]] bool is(QByteArrayView word, const char *lower) const
    {
        return word.compare(QByteArrayView(lower), Qt::CaseInsensitive) == 0;
    }
    void token(qsizetype begin);
    void step();
    void lineComment();
    void blockComment();
    void quoted(char quote, bool backslashEscapes);
    void word();
    void noteWord(QByteArrayView text);
    bool dollarQuote();
    void metaCommand();
    void endStatement();
    void skipCopyData();
    [[nodiscard]] qsizetype endOfLine(qsizetype from) const
    {
        const qsizetype found = m_script.indexOf('\n', from);
        return found < 0 ? m_size : found;
    }

    QByteArrayView m_script;
    qsizetype m_size;
    qsizetype m_at = 0;
    std::vector<StatementRange> m_ranges;
    std::vector<StatementRange> m_comments;
    std::vector<StatementRange> m_longNames;
    bool m_backslashInStrings = false; ///< SET standard_conforming_strings = off was seen

    qsizetype m_first = -1; ///< start of the statement's first token
    qsizetype m_last = 0;   ///< end of its last token
    int m_parentheses = 0;
    int m_atomicDepth = 0;
    int m_words = 0;
    std::array<QByteArrayView, 5> m_opening; ///< its first words
    bool m_previousWasBegin = false;
    bool m_from = false, m_fromStdin = false;
};

std::vector<StatementRange> Scanner::run()
{
    if (m_script.startsWith("\xef\xbb\xbf"))
        m_at = 3; // a byte order mark, which psql skips as well
    while (m_at < m_size)
        step();
    endStatement();
    return std::move(m_ranges);
}

void Scanner::token(qsizetype begin)
{
    if (m_first < 0)
        m_first = begin;
    m_last = m_at;
}

void Scanner::step()
{
    const char c = m_script[m_at];
    const qsizetype begin = m_at;
    if (isSpace(c)) {
        ++m_at;
    } else if (c == '-' && peek(1) == '-') {
        lineComment();
        m_comments.push_back({begin, m_at - begin});
    } else if (c == '/' && peek(1) == '*') {
        blockComment();
        m_comments.push_back({begin, m_at - begin});
    } else if (c == '\'') {
        quoted('\'', m_backslashInStrings);
        token(begin);
    } else if (c == '"') {
        quoted('"', false);
        token(begin);
        if (m_at - begin > maxIdentifierBytes + 2)
            m_longNames.push_back({begin, m_at - begin});
    } else if (isIdentStart(c)) {
        word();
    } else if (isDigit(c)) {
        while (isDigit(peek()) || isIdentStart(peek()))
            ++m_at;
        token(begin);
    } else if (c == '$' && isDigit(peek(1))) {
        ++m_at;
        while (isDigit(peek()))
            ++m_at;
        token(begin);
    } else if (c == '$' && dollarQuote()) {
        token(begin);
    } else if (c == '\\') {
        metaCommand();
    } else if (c == ';' && m_parentheses == 0 && m_atomicDepth == 0) {
        ++m_at;
        const bool copy = m_fromStdin && m_opening[0].compare("copy", Qt::CaseInsensitive) == 0;
        endStatement();
        if (copy)
            skipCopyData();
    } else {
        if (c == '(')
            ++m_parentheses;
        else if (c == ')' && m_parentheses > 0)
            --m_parentheses;
        ++m_at;
        token(begin);
    }
}

void Scanner::lineComment()
{
    m_at = endOfLine(m_at);
}

void Scanner::blockComment()
{
    int depth = 0;
    while (m_at < m_size) {
        if (peek() == '/' && peek(1) == '*') {
            ++depth;
            m_at += 2;
        } else if (peek() == '*' && peek(1) == '/') {
            m_at += 2;
            if (--depth == 0)
                return;
        } else {
            ++m_at;
        }
    }
}

/// A doubled quote closes and opens again, which needs no case of its own.
void Scanner::quoted(char quote, bool backslashEscapes)
{
    ++m_at;
    while (m_at < m_size) {
        const char c = m_script[m_at++];
        if (c == quote)
            return;
        if (c == '\\' && backslashEscapes && m_at < m_size)
            ++m_at;
    }
}

void Scanner::word()
{
    const qsizetype begin = m_at;
    while (isIdentStart(peek()) || isDigit(peek()) || peek() == '$')
        ++m_at;
    const QByteArrayView text = m_script.sliced(begin, m_at - begin);
    if (peek() == '\'' && is(text, "e"))
        quoted('\'', true);
    else if (peek() == '\'' && (is(text, "n") || is(text, "b") || is(text, "x")))
        quoted('\'', m_backslashInStrings && is(text, "n"));
    else if (is(text, "u") && peek() == '&' && (peek(1) == '\'' || peek(1) == '"')) {
        ++m_at;
        quoted(peek(), false);
    } else {
        noteWord(text);
        if (text.size() > maxIdentifierBytes)
            m_longNames.push_back({begin, text.size()});
    }
    token(begin);
}

/// psql's rule (psqlscan.l): semicolons inside BEGIN ... END of a CREATE FUNCTION or PROCEDURE do not end it, and a
/// CASE there has an END of its own. Unlike psql this asks for ATOMIC, so that a name `begin` does no harm.
void Scanner::noteWord(QByteArrayView text)
{
    if (m_words < int(m_opening.size()))
        m_opening[std::size_t(m_words)] = text;
    ++m_words;
    if (m_parentheses == 0 && is(m_opening[0], "create")) {
        const std::size_t kind = is(m_opening[1], "or") && is(m_opening[2], "replace") ? 3 : 1;
        if (is(m_opening[kind], "function") || is(m_opening[kind], "procedure")) {
            if (m_previousWasBegin && is(text, "atomic"))
                ++m_atomicDepth;
            else if (m_atomicDepth > 0 && is(text, "case"))
                ++m_atomicDepth;
            else if (m_atomicDepth > 0 && is(text, "end"))
                --m_atomicDepth;
        }
    }
    m_previousWasBegin = is(text, "begin");
    m_fromStdin = m_fromStdin || (m_from && is(text, "stdin"));
    m_from = is(text, "from");
}

bool Scanner::dollarQuote()
{
    qsizetype end = m_at + 1;
    if (end < m_size && isIdentStart(m_script[end])) {
        while (end < m_size && (isIdentStart(m_script[end]) || isDigit(m_script[end])))
            ++end;
    }
    if (end >= m_size || m_script[end] != '$')
        return false;
    const QByteArrayView tag = m_script.sliced(m_at, end + 1 - m_at);
    const qsizetype close = m_script.indexOf(tag, end + 1);
    m_at = close < 0 ? m_size : close + tag.size();
    return true;
}

/// Outside of quotes a backslash is never SQL, so it also ends a statement that stands before it (`SELECT 1 \gexec`).
void Scanner::metaCommand()
{
    endStatement();
    if (peek(1) == ';') { // psql's way to send two statements at once
        m_at += 2;
        return;
    }
    const qsizetype begin = m_at;
    m_at = endOfLine(m_at);
    qsizetype end = m_at;
    while (end > begin && isSpace(m_script[end - 1]))
        --end;
    m_ranges.push_back({begin, end - begin});
}

void Scanner::endStatement()
{
    if (m_first >= 0) {
        m_ranges.push_back({m_first, m_last - m_first});
        if (is(m_opening[0], "set")) {
            const std::size_t name = is(m_opening[1], "session") || is(m_opening[1], "local") ? 2 : 1;
            if (is(m_opening[name], "standard_conforming_strings")) {
                const QByteArrayView text = m_script.sliced(m_first, m_last - m_first);
                m_backslashInStrings = text.endsWith("off") || text.endsWith("OFF") || text.endsWith("'off'") ||
                                       text.endsWith("false") || text.endsWith("FALSE");
            }
        }
    }
    m_first = -1;
    m_parentheses = m_atomicDepth = m_words = 0;
    m_opening = {};
    m_previousWasBegin = m_from = m_fromStdin = false;
}

/// The data begins on the next line and ends with a line that is exactly `\.`; without one it is the rest, as in psql.
void Scanner::skipCopyData()
{
    m_at = std::min(endOfLine(m_at) + 1, m_size);
    while (m_at < m_size) {
        const qsizetype end = endOfLine(m_at);
        QByteArrayView line = m_script.sliced(m_at, end - m_at);
        if (line.endsWith('\r'))
            line.chop(1);
        m_at = std::min(end + 1, m_size);
        if (line == "\\.")
            return;
    }
}

} // namespace splitting

std::vector<StatementRange> splitStatements(const QByteArray &script)
{
    return splitting::Scanner(script).run();
}

std::vector<StatementRange> comments(const QByteArray &script)
{
    splitting::Scanner scanner(script);
    std::ignore = scanner.run();
    return scanner.comments();
}

std::vector<StatementRange> longIdentifiers(const QByteArray &script)
{
    // Most scripts have none, and that is seen faster than a lexer sees it.
    qsizetype run = 0, longest = 0;
    for (const char c : script) {
        run = splitting::isSpace(c) ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    if (longest <= maxIdentifierBytes && !script.contains('"'))
        return {};
    splitting::Scanner scanner(script);
    std::ignore = scanner.run();
    return scanner.longNames();
}

} // namespace lockstep::sql
