// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/newersyntax.h"

#include "base/enumnames.h"

#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep::sql {

namespace newersyntax {

struct Token {
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArray word; ///< in lower case; an identifier in quotes keeps them
    bool isName = false;
};

static std::vector<Token> tokensOf(const QByteArray &text)
{
    std::vector<Token> result;
    PgQueryScanResult scanned = pg_query_scan(text.constData());
    if (!scanned.error) {
        PgQuery__ScanResult *list = pg_query__scan_result__unpack(nullptr, scanned.pbuf.len,
                                                                  reinterpret_cast<const uint8_t *>(scanned.pbuf.data));
        for (std::size_t i = 0; list && i < list->n_tokens; ++i) {
            const PgQuery__ScanToken &token = *list->tokens[i];
            if (token.token == PG_QUERY__TOKEN__SQL_COMMENT || token.token == PG_QUERY__TOKEN__C_COMMENT)
                continue;
            const QByteArray own = text.sliced(token.start, token.end - token.start);
            result.push_back({token.start, token.end, own.startsWith('"') ? own : own.toLower(),
                              token.token == PG_QUERY__TOKEN__IDENT ||
                                  token.keyword_kind == PG_QUERY__KEYWORD_KIND__UNRESERVED_KEYWORD ||
                                  token.keyword_kind == PG_QUERY__KEYWORD_KIND__COL_NAME_KEYWORD});
        }
        pg_query__scan_result__free_unpacked(list, nullptr);
    }
    pg_query_free_scan_result(scanned);
    return result;
}

/// Goes through the tokens once, notes replacements, applies them from the end.
class Rewriter
{
public:
    explicit Rewriter(const QByteArray &text) : m_text(text), m_tokens(tokensOf(text)) {}
    std::optional<OlderWords> run();

private:
    [[nodiscard]] bool at(qsizetype i, std::initializer_list<const char *> words) const
    {
        for (const char *word : words) {
            if (i < 0 || i >= size() || token(i).word != word)
                return false;
            ++i;
        }
        return true;
    }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_tokens.size()); }
    [[nodiscard]] const Token &token(qsizetype i) const { return m_tokens[std::size_t(i)]; }
    [[nodiscard]] qsizetype closing(qsizetype open) const;
    [[nodiscard]] qsizetype opening(qsizetype close) const;
    [[nodiscard]] qsizetype constraintBefore(qsizetype i) const;
    [[nodiscard]] qsizetype named(qsizetype i) const { return at(i - 2, {"constraint"}) ? i - 2 : i; }
    void replace(qsizetype from, qsizetype to, const QByteArray &with = {})
    {
        m_edits.push_back({token(from).start, token(to).end, with});
    }
    void note(NewerSyntax what, qsizetype i) { m_places.push_back({what, token(i).start}); }
    void generated(qsizetype i);
    void notNull(qsizetype i);
    void one(qsizetype i);

    struct Edit {
        qsizetype start, end;
        QByteArray with;
    };
    QByteArray m_text;
    std::vector<Token> m_tokens;
    std::vector<Edit> m_edits;
    std::vector<NewerPlace> m_places;
    bool m_alterConstraint = false; ///< between ALTER CONSTRAINT and the next comma
};

qsizetype Rewriter::closing(qsizetype open) const
{
    int depth = 0;
    for (qsizetype i = open; i < size(); ++i) {
        depth += at(i, {"("}) - at(i, {")"});
        if (depth == 0)
            return i;
    }
    return size() - 1;
}

qsizetype Rewriter::opening(qsizetype close) const
{
    int depth = 0;
    for (qsizetype i = close; i >= 0; --i) {
        depth += at(i, {")"}) - at(i, {"("});
        if (depth == 0)
            return i;
    }
    return 0;
}

/// The first word of the constraint that the word at `i` belongs to: CHECK, REFERENCES, FOREIGN, or CONSTRAINT.
qsizetype Rewriter::constraintBefore(qsizetype i) const
{
    for (--i; i > 0; --i) {
        if (at(i, {")"})) {
            i = opening(i);
        } else if (at(i, {"check"}) || at(i, {"foreign", "key"})) {
            return named(i);
        } else if (at(i, {"references"})) {
            const qsizetype columns = at(i - 1, {")"}) ? opening(i - 1) : -1;
            return named(at(columns - 2, {"foreign", "key"}) ? columns - 2 : i);
        }
    }
    return 0; // no constraint stands before it: the statement itself
}

void Rewriter::generated(qsizetype i)
{
    if (!at(i + 3, {"("}))
        return;
    const qsizetype close = closing(i + 3);
    if (at(close + 1, {"stored"}))
        return;
    note(NewerSyntax::VirtualColumn, named(i));
    if (at(close + 1, {"virtual"}))
        replace(close + 1, close + 1, "STORED");
    else
        replace(close, close, ") STORED");
}

void Rewriter::notNull(qsizetype i)
{
    static const std::array follow{"check",     "unique",   "primary",     "references", "default", "constraint",
                                   "generated", "collate",  "not",         "null",       "no",      "deferrable",
                                   "initially", "enforced", "compression", "storage"};
    const qsizetype first = named(i);
    const bool starts = at(first - 1, {"add"}) || at(first - 1, {"("}) || at(first - 1, {","});
    if (starts && i + 2 < size() && token(i + 2).isName &&
        std::ranges::none_of(follow, [&](const char *word) { return token(i + 2).word == word; })) {
        const Token &name = token(i + 2);
        replace(i, i + 2, "CHECK (" + m_text.sliced(name.start, name.end - name.start) + " IS NOT NULL)");
        note(NewerSyntax::NotNullConstraint, first);
    } else if (at(i + 2, {"no", "inherit"})) {
        replace(i + 2, i + 3);
        note(NewerSyntax::NoInheritNotNull, first);
    }
}

void Rewriter::one(qsizetype i)
{
    if (at(i, {"alter", "constraint"}))
        m_alterConstraint = true;
    else if (at(i, {","}))
        m_alterConstraint = false;

    if (at(i, {"generated", "always", "as"})) {
        generated(i);
    } else if (at(i, {"not", "null"}) && !at(i - 1, {"is"}) && !at(i - 1, {"set"}) && !at(i - 1, {"drop"})) {
        notNull(i);
    } else if (at(i, {"enforced"})) {
        const bool no = at(i - 1, {"not"});
        replace(no ? i - 1 : i, i);
        note(no ? NewerSyntax::NotEnforced : NewerSyntax::Enforced, m_alterConstraint ? i : constraintBefore(i));
    } else if (m_alterConstraint && at(i, {"inherit"})) {
        const bool no = at(i - 1, {"no"});
        replace(no ? i - 1 : i, i);
        note(no ? NewerSyntax::NoInheritConstraint : NewerSyntax::InheritConstraint, i);
    } else if (at(i, {"without", "overlaps"})) {
        replace(i, i + 1);
        note(NewerSyntax::WithoutOverlaps, i);
    } else if (at(i, {"period"}) && (at(i - 1, {","}) || at(i - 1, {"("})) && i + 1 < size() && token(i + 1).isName) {
        replace(i, i);
        note(NewerSyntax::Period, i);
    } else if (at(i, {"returning", "with", "("})) {
        replace(i + 1, closing(i + 2));
        note(NewerSyntax::ReturningAliases, i);
    } else if (at(i, {"only"}) && (at(0, {"vacuum"}) || at(0, {"analyze"}))) {
        replace(i, i);
        note(NewerSyntax::OnlyRelation, i);
    } else if (at(i, {"on", "large", "objects"}) && at(0, {"alter", "default", "privileges"})) {
        replace(i + 1, i + 2, "SCHEMAS");
        note(NewerSyntax::LargeObjectDefaults, i);
    }
}

std::optional<OlderWords> Rewriter::run()
{
    for (qsizetype i = 0; i < size(); ++i)
        one(i);
    if (m_places.empty())
        return std::nullopt;
    std::ranges::sort(m_edits, {}, &Edit::start);
    OlderWords result{m_text, m_places};
    for (auto edit = m_edits.rbegin(); edit != m_edits.rend(); ++edit) {
        const qsizetype grown = edit->with.size() - (edit->end - edit->start);
        result.text.replace(edit->start, edit->end - edit->start, edit->with);
        for (NewerPlace &place : result.places) {
            if (place.offset > edit->start)
                place.offset += grown;
        }
    }
    return result;
}

constexpr std::array words{
    base::EnumName{NewerSyntax::VirtualColumn, "GENERATED ... VIRTUAL"_L1},
    base::EnumName{NewerSyntax::NotNullConstraint, "CONSTRAINT ... NOT NULL"_L1},
    base::EnumName{NewerSyntax::NoInheritNotNull, "NOT NULL NO INHERIT"_L1},
    base::EnumName{NewerSyntax::NotEnforced, "NOT ENFORCED"_L1},
    base::EnumName{NewerSyntax::Enforced, "ENFORCED"_L1},
    base::EnumName{NewerSyntax::InheritConstraint, "ALTER CONSTRAINT ... INHERIT"_L1},
    base::EnumName{NewerSyntax::NoInheritConstraint, "ALTER CONSTRAINT ... NO INHERIT"_L1},
    base::EnumName{NewerSyntax::WithoutOverlaps, "WITHOUT OVERLAPS"_L1},
    base::EnumName{NewerSyntax::Period, "PERIOD"_L1},
    base::EnumName{NewerSyntax::ReturningAliases, "RETURNING WITH"_L1},
    base::EnumName{NewerSyntax::OnlyRelation, "ONLY"_L1},
    base::EnumName{NewerSyntax::LargeObjectDefaults, "LARGE OBJECTS"_L1},
};

} // namespace newersyntax

std::optional<OlderWords> inOlderWords(const QByteArray &statement)
{
    return newersyntax::Rewriter(statement).run();
}

QString newerSyntaxWords(NewerSyntax what)
{
    return base::enumName(newersyntax::words, what);
}

} // namespace lockstep::sql
