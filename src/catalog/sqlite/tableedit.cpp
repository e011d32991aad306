// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/tabletext.h"
#include "sql/quote.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

namespace tableedit {

using sql::sqlite::Token;

static bool isComment(const Token &token)
{
    return token.kind == Token::Kind::Comment;
}

/// Without the comma between two pieces, for which there is none or one outside of comments.
static QByteArray withoutComma(QByteArray gap)
{
    for (const Token &token : sql::sqlite::tokens(gap))
        if (sql::sqlite::isSign(gap, token, ',')) {
            gap.remove(token.offset, 1);
            break;
        }
    return gap;
}

/// What stands between two pieces once those between them are gone: to the end of its line what followed the first
/// one, from the next line on what stood before the second one. Without a comma.
static QByteArray closed(const QByteArray &first, const QByteArray &last)
{
    const qsizetype one = first.indexOf('\n'), other = last.indexOf('\n');
    if (other >= 0)
        return (one >= 0 ? first.first(one) : first.trimmed()) + last.sliced(other);
    return first;
}

/// The pieces of a statement, written back into its source.
class Writer
{
public:
    explicit Writer(const TableText &text) : m_text(text) {}

    QByteArray write()
    {
        for (const ColumnText &column : m_text.columns)
            put(column.at, column.sql);
        for (const Clause &clause : m_text.constraints)
            put(clause.at, clause.sql);
        end();
        return m_out;
    }

private:
    [[nodiscard]] qsizetype count() const { return qsizetype(m_text.pieces.size()); }
    /// Before the n-th piece of the source, or behind the last.
    [[nodiscard]] QByteArray gap(qsizetype n) const
    {
        const qsizetype from = n == 0 ? m_text.body.from : m_text.pieces[std::size_t(n - 1)].end;
        return m_text.source.sliced(from, (n == count() ? m_text.body.end : m_text.pieces[std::size_t(n)].from) - from);
    }
    /// As pieces are set apart here: each on its line, or not.
    [[nodiscard]] QByteArray newLine() const
    {
        for (const qsizetype n : {0, 1})
            if (const QByteArray before = n < count() ? gap(n) : QByteArray(); before.contains('\n'))
                return before.sliced(before.lastIndexOf('\n'));
        return " ";
    }

    void put(Span at, const QByteArray &sql)
    {
        const auto found = at.from < 0 ? m_text.pieces.end() : std::ranges::find(m_text.pieces, at);
        if (found == m_text.pieces.end()) {
            m_new << sql;
            return;
        }
        const qsizetype n = found - m_text.pieces.begin();
        if (n == m_next)
            m_out += gap(n);
        else
            m_out += (m_next == 0 ? "" : ",") + closed(withoutComma(gap(m_next)), withoutComma(gap(n)));
        for (const QByteArray &piece : std::exchange(m_new, {}))
            m_out += piece + ',' + newLine();
        m_out += sql;
        m_next = n + 1;
    }

    void end()
    {
        QByteArray tail = gap(count());
        if (m_next < count()) {
            const QByteArray first = withoutComma(gap(m_next));
            const QByteArray line = first.first(std::max<qsizetype>(0, first.indexOf('\n')));
            if (tail.contains('\n'))
                tail = closed(first, tail);
            else if (std::ranges::any_of(sql::sqlite::tokens(line, true), isComment))
                tail = line + '\n' + tail;
        }
        if (!m_new.isEmpty()) { // behind a comment of the last line
            const qsizetype line = tail.contains('\n') ? tail.indexOf('\n') : 0;
            m_out += ',' + tail.first(line) + newLine() + m_new.join(',' + newLine());
            tail = tail.sliced(line);
        }
        m_out += tail;
    }

    const TableText &m_text;
    QByteArray m_out;
    QByteArrayList m_new; ///< to come before the next piece of the source
    qsizetype m_next = 0; ///< piece of the source
};

/// The column of these words, with places in them.
static ColumnText parsed(const QByteArray &sql)
{
    static const QByteArray head = "CREATE TABLE t (";
    const auto table = parseTable(head + sql + ')');
    if (!table || table->columns.size() != 1)
        return {};
    ColumnText out = table->columns[0];
    const auto shift = [](Span &span) {
        if (span.from >= 0)
            span = {span.from - head.size(), span.end - head.size()};
    };
    shift(out.nameAt);
    shift(out.typeAt);
    for (Clause &clause : out.clauses)
        shift(clause.at);
    return out;
}

/// Takes the words out with the space before them, but for the line break that ends a comment.
static QByteArray without(const QByteArray &sql, Span span)
{
    QByteArray before = sql.first(span.from);
    const auto tokens = sql::sqlite::tokens(before, true);
    const bool lineComment =
        !tokens.empty() && isComment(tokens.back()) && before.sliced(tokens.back().offset).startsWith("--");
    while (!before.isEmpty() && QByteArrayView(lineComment ? " \t" : " \t\r\n").contains(before.back()))
        before.chop(1);
    return before + sql.sliced(span.end);
}

static QByteArray replaced(const QByteArray &sql, Span span, const QByteArray &words)
{
    return words.isEmpty() ? without(sql, span) : sql.first(span.from) + words + sql.sliced(span.end);
}

/// Words that make no column of it stay to be refused by SQLite.
static void become(ColumnText &column, const QByteArray &sql)
{
    const Span at = column.at;
    ColumnText now = parsed(sql);
    now.sql = sql;
    if (now.name.isEmpty())
        now.name = column.name;
    column = std::move(now);
    column.at = at;
}

} // namespace tableedit

void replaceClause(ColumnText &column, std::size_t number, const QByteArray &words)
{
    using namespace tableedit;
    const ColumnText now = parsed(column.sql);
    if (number < now.clauses.size())
        become(column, replaced(column.sql, now.clauses[number].at, words));
}

void setClause(ColumnText &column, Clause::Kind kind, const QByteArray &words)
{
    QByteArray left = words;
    for (std::size_t i = 0; i < column.clauses.size();) {
        const bool goes = column.clauses[i].kind == kind && left.isEmpty();
        if (column.clauses[i].kind == kind)
            replaceClause(column, i, std::exchange(left, {}));
        i += goes ? 0 : 1;
    }
    if (!left.isEmpty())
        tableedit::become(column, column.sql + ' ' + left);
}

void setType(ColumnText &column, const QByteArray &type)
{
    using namespace tableedit;
    const ColumnText now = parsed(column.sql);
    become(column, now.typeAt.from >= 0
                       ? replaced(column.sql, now.typeAt, type)
                       : column.sql.first(now.nameAt.end) + ' ' + type + column.sql.sliced(now.nameAt.end));
}

QByteArray columnSql(const ColumnText &column)
{
    QByteArray out = sql::quoteIdentifier(column.name, sql::Engine::Sqlite).toUtf8();
    if (!column.type.isEmpty())
        out += ' ' + column.type;
    for (const Clause &clause : column.clauses)
        out += ' ' + clause.sql;
    return out;
}

QString tableSql(const TableText &text)
{
    const QByteArray &source = text.source;
    const QByteArray options = text.options.isEmpty() ? QByteArray() : ' ' + text.options;
    const bool sameOptions = source.sliced(text.body.end + 1).trimmed() == text.options;
    const QByteArray name = source.sliced(text.nameAt.from, text.nameAt.end - text.nameAt.from);
    const bool isSame = sql::sqlite::nameOf(name, sql::sqlite::tokens(name).front()) == text.name;
    return QString::fromUtf8(source.first(text.nameAt.from) +
                             (isSame ? name : sql::quoteIdentifier(text.name, sql::Engine::Sqlite).toUtf8()) +
                             source.sliced(text.nameAt.end, text.body.from - text.nameAt.end) +
                             tableedit::Writer(text).write() +
                             (sameOptions ? source.sliced(text.body.end) : ')' + options));
}

} // namespace lockstep::catalog::sqlite
