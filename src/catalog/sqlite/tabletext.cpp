// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/tabletext.h"

#include "catalog/sqlite/normal.h"
#include "sql/quote.h"
#include "sql/sqlite/cursor.h"

#include <span>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

namespace tabletexts {

using sql::sqlite::Token;
using Tokens = std::span<const Token>;
using Kind = Clause::Kind;

/// Walks over the tokens of one text.
class Walk : public sql::sqlite::Cursor
{
public:
    using Cursor::Cursor;

    void skip() { m_at += !atEnd(); }
    /// What stands between the parenthesis here and its partner; moves behind that.
    [[nodiscard]] Tokens parenthesised()
    {
        if (!isSign('('))
            return {};
        const std::size_t from = ++m_at;
        for (int depth = 1; !atEnd(); ++m_at) {
            depth += isSign('(') ? 1 : isSign(')') ? -1 : 0;
            if (depth == 0)
                return m_tokens.subspan(from, m_at++ - from);
        }
        return m_tokens.subspan(from);
    }
    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] QByteArray since(std::size_t from) const { return text(m_tokens.subspan(from, m_at - from)); }
    [[nodiscard]] Span spanSince(std::size_t from) const
    {
        return from < m_at ? Span{m_tokens[from].offset, m_tokens[m_at - 1].end()} : Span();
    }
    [[nodiscard]] QByteArray text(Tokens range) const
    {
        return range.empty() ? QByteArray()
                             : m_text.sliced(range.front().offset, range.back().end() - range.front().offset);
    }
    [[nodiscard]] QString normal(Tokens range) const { return normalised(text(range)); }
    [[nodiscard]] std::vector<Tokens> list(Tokens range) const
    {
        std::vector<Tokens> parts;
        int depth = 0;
        std::size_t from = 0;
        for (std::size_t i = 0; i < range.size(); ++i) {
            depth += sql::sqlite::isSign(m_text, range[i], '(')   ? 1
                     : sql::sqlite::isSign(m_text, range[i], ')') ? -1
                                                                  : 0;
            if (depth == 0 && sql::sqlite::isSign(m_text, range[i], ',')) {
                parts.push_back(range.subspan(from, i - from));
                from = i + 1;
            }
        }
        parts.push_back(range.subspan(from));
        return parts;
    }
    /// The first names of the parts of a list: columns of a key.
    [[nodiscard]] QStringList names(Tokens range) const
    {
        QStringList out;
        for (const Tokens part : list(range))
            if (!part.empty())
                out << sql::sqlite::nameOf(m_text, part.front());
        return out;
    }
};

static QChar takeAction(Walk &walk)
{
    if (walk.take("SET"))
        return walk.take("NULL") ? u'n' : (walk.skip(), u'd');
    if (walk.take("CASCADE"))
        return u'c';
    if (walk.take("RESTRICT"))
        return u'r';
    walk.take("NO");
    walk.take("ACTION");
    return u'a';
}

static void takeReference(Walk &walk, Clause &clause)
{
    clause.referencedTable = walk.name();
    clause.referencedColumns = walk.isSign('(') ? walk.names(walk.parenthesised()) : QStringList();
    for (;;) {
        if (walk.take("ON")) {
            const bool isDelete = walk.is("DELETE");
            walk.skip();
            (isDelete ? clause.onDelete : clause.onUpdate) = takeAction(walk);
        } else if (walk.take("MATCH")) {
            walk.skip();
        } else if (walk.is("NOT") || walk.is("DEFERRABLE")) {
            Walk ahead = walk;
            const bool negated = ahead.take("NOT");
            if (!ahead.take("DEFERRABLE"))
                return; // NOT NULL of the column
            if (ahead.take("INITIALLY")) {
                clause.deferred = ahead.is("DEFERRED") && !negated;
                ahead.skip();
            }
            walk = ahead;
        } else {
            return;
        }
    }
}

static void takeConflict(Walk &walk, Clause &clause)
{
    if (!walk.take("ON"))
        return;
    walk.take("CONFLICT");
    clause.conflict = walk.name().toUpper();
}

/// A value of DEFAULT: a literal, a signed number, a word, or an expression in parentheses.
static QString takeValue(Walk &walk)
{
    const std::size_t from = walk.position();
    if (walk.isSign('('))
        std::ignore = walk.parenthesised();
    else {
        if (walk.isSign('+') || walk.isSign('-'))
            walk.skip();
        walk.skip();
    }
    return normalised(walk.since(from));
}

/// One clause where `walk` stands; nothing where none begins here.
static std::optional<Clause> takeClause(Walk &walk, bool ofTable)
{
    Clause clause;
    const std::size_t from = walk.position();
    if (walk.take("CONSTRAINT"))
        clause.name = walk.name();
    if (walk.take("PRIMARY")) {
        walk.take("KEY");
        clause.kind = Kind::PrimaryKey;
        if (ofTable)
            clause.columns = walk.names(walk.parenthesised());
        clause.descending = walk.take("DESC");
        walk.take("ASC");
        takeConflict(walk, clause);
        clause.autoincrement = walk.take("AUTOINCREMENT");
    } else if (walk.take("UNIQUE")) {
        clause.kind = Kind::Unique;
        if (ofTable)
            clause.columns = walk.names(walk.parenthesised());
        takeConflict(walk, clause);
    } else if (walk.take("CHECK")) {
        clause.kind = Kind::Check;
        clause.expression = walk.normal(walk.parenthesised());
        takeConflict(walk, clause);
    } else if (ofTable && walk.take("FOREIGN")) {
        walk.take("KEY");
        clause.kind = Kind::References;
        clause.columns = walk.names(walk.parenthesised());
        walk.take("REFERENCES");
        takeReference(walk, clause);
    } else if (ofTable) {
        return {};
    } else if (walk.take("REFERENCES")) {
        clause.kind = Kind::References;
        takeReference(walk, clause);
    } else if (walk.take("NOT")) {
        walk.take("NULL");
        clause.kind = Kind::NotNull;
        takeConflict(walk, clause);
    } else if (walk.take("NULL")) {
        clause.kind = Kind::Null;
        takeConflict(walk, clause);
    } else if (walk.take("DEFAULT")) {
        clause.kind = Kind::Default;
        clause.expression = takeValue(walk);
    } else if (walk.take("COLLATE")) {
        clause.kind = Kind::Collate;
        clause.expression = walk.name();
    } else if (walk.is("GENERATED") || walk.is("AS")) {
        clause.kind = Kind::Generated;
        if (walk.take("GENERATED"))
            walk.take("ALWAYS");
        walk.take("AS");
        clause.expression = walk.normal(walk.parenthesised());
        clause.stored = walk.take("STORED");
        walk.take("VIRTUAL");
    } else {
        return {};
    }
    clause.sql = walk.since(from);
    clause.at = walk.spanSince(from);
    return clause;
}

static std::optional<ColumnText> parseColumn(const QByteArray &text, Tokens tokens)
{
    Walk walk(text, tokens);
    ColumnText column;
    column.sql = walk.text(tokens);
    column.at = {tokens.front().offset, tokens.back().end()};
    column.name = walk.name();
    column.nameAt = walk.spanSince(0);
    const std::size_t typeBegin = walk.position();
    for (;;) { // names, then at most one pair of parentheses
        Walk ahead = walk;
        if (ahead.atEnd() || takeClause(ahead, false))
            break;
        if (walk.isSign('('))
            std::ignore = walk.parenthesised();
        else
            walk.skip();
    }
    column.type = walk.since(typeBegin);
    column.typeAt = walk.spanSince(typeBegin);
    while (!walk.atEnd()) {
        auto clause = takeClause(walk, false);
        if (!clause)
            return {};
        column.clauses.push_back(*std::move(clause));
    }
    return column;
}

static bool beginsConstraint(const QByteArray &text, Tokens tokens)
{
    const Walk walk(text, tokens);
    return walk.is("CONSTRAINT") || walk.is("PRIMARY") || walk.is("UNIQUE") || walk.is("CHECK") || walk.is("FOREIGN");
}

} // namespace tabletexts

bool sameName(const QString &one, const QString &other)
{
    const auto lower = [](QChar c) { return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c; };
    return std::ranges::equal(one, other, [&](QChar a, QChar b) { return lower(a) == lower(b); });
}

const Clause *ColumnText::clause(Clause::Kind kind) const
{
    const auto found = std::ranges::find(clauses, kind, &Clause::kind);
    return found == clauses.end() ? nullptr : &*found;
}

bool TableText::withoutRowid() const
{
    return options.toUpper().contains("ROWID");
}

bool TableText::strict() const
{
    return options.toUpper().contains("STRICT");
}

ColumnText *TableText::column(const QString &columnName)
{
    const auto found = std::ranges::find_if(columns, [&](const ColumnText &c) { return sameName(c.name, columnName); });
    return found == columns.end() ? nullptr : &*found;
}

const ColumnText *TableText::column(const QString &columnName) const
{
    return const_cast<TableText *>(this)->column(columnName);
}

std::optional<TableText> parseTable(const QByteArray &sql)
{
    using namespace tabletexts;
    const std::vector<Token> all = sql::sqlite::tokens(sql);
    Walk walk(sql, all);
    TableText table;
    table.source = sql;
    if (!walk.take("CREATE") || !walk.take("TABLE"))
        return {};
    std::size_t begin = walk.position();
    table.name = walk.name();
    table.nameAt = walk.spanSince(begin);
    if (!walk.isSign('('))
        return {};
    begin = walk.position();
    const Tokens body = walk.parenthesised();
    table.body = {walk.spanSince(begin).from + 1, walk.spanSince(begin).end - 1};
    if (!walk.atEnd()) {
        const std::size_t from = walk.position();
        while (!walk.atEnd())
            walk.skip();
        table.options = walk.since(from);
    }
    if (body.empty())
        return {};
    for (const Tokens piece : walk.list(body)) {
        if (piece.empty())
            return {};
        if (!beginsConstraint(sql, piece)) {
            auto column = parseColumn(sql, piece);
            if (!column || !table.constraints.empty())
                return {};
            table.pieces.push_back(column->at);
            table.columns.push_back(*std::move(column));
        } else { // commas between constraints may be missing
            Walk constraints(sql, piece);
            while (!constraints.atEnd()) {
                auto clause = takeClause(constraints, true);
                if (!clause)
                    return {};
                table.pieces.push_back(clause->at);
                table.constraints.push_back(*std::move(clause));
            }
        }
    }
    return table;
}

IndexText parseIndex(const QByteArray &sql)
{
    using namespace tabletexts;
    const std::vector<Token> all = sql::sqlite::tokens(sql);
    Walk walk(sql, all);
    while (!walk.atEnd() && !walk.isSign('('))
        walk.skip();
    IndexText out;
    for (const Tokens part : walk.list(walk.parenthesised()))
        out.keys << walk.normal(part);
    if (walk.take("WHERE")) {
        const std::size_t from = walk.position();
        while (!walk.atEnd())
            walk.skip();
        out.predicate = normalised(walk.since(from));
    }
    return out;
}

} // namespace lockstep::catalog::sqlite
