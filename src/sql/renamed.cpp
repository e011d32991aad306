// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/renamed.h"

#include "sql/keywords.h"
#include "sql/pieces.h"
#include "sql/quote.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace lockstep::sql {

using namespace Qt::StringLiterals;

namespace renamedlocal {

/// The pieces of a text without the spaces between them.
class Places
{
public:
    explicit Places(const QString &sql) : m_all(pieces(sql))
    {
        for (std::size_t i = 0; i < m_all.size(); ++i)
            if (m_all[i].kind != PieceKind::Space)
                m_places.push_back(i);
    }
    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(m_places); }
    [[nodiscard]] bool isName(std::ptrdiff_t at) const
    {
        return has(at) && (piece(at).kind == PieceKind::Name || piece(at).kind == PieceKind::QuotedName);
    }
    [[nodiscard]] bool isString(std::ptrdiff_t at) const { return text(at).startsWith(u'\''); }
    [[nodiscard]] QString name(std::ptrdiff_t at) const { return isName(at) ? nameOf(piece(at)) : QString(); }
    [[nodiscard]] QString text(std::ptrdiff_t at) const { return has(at) ? piece(at).text : QString(); }
    /// The word in upper case; empty for anything else.
    [[nodiscard]] QString word(std::ptrdiff_t at) const
    {
        return has(at) && piece(at).kind == PieceKind::Name ? piece(at).text.toUpper() : QString();
    }
    [[nodiscard]] bool isAlias(std::ptrdiff_t at) const
    {
        return isName(at) && (piece(at).kind == PieceKind::QuotedName ||
                              (!isPostgresKeyword(piece(at).text.toLower()) && word(at) != "SET"_L1));
    }
    void set(std::ptrdiff_t at, const QString &text) { piece(at).text = text; }
    [[nodiscard]] QString all() const
    {
        QString out;
        for (const Piece &piece : m_all)
            out += piece.text;
        return out;
    }
    /// Takes the word out together with the space before it.
    void remove(std::ptrdiff_t at)
    {
        piece(at).text.clear();
        if (const std::size_t before = m_places[std::size_t(at)];
            before > 0 && m_all[before - 1].kind == PieceKind::Space)
            m_all[before - 1].text.clear();
    }

private:
    [[nodiscard]] bool has(std::ptrdiff_t at) const { return at >= 0 && at < size(); }
    [[nodiscard]] const Piece &piece(std::ptrdiff_t at) const { return m_all[m_places[std::size_t(at)]]; }
    [[nodiscard]] Piece &piece(std::ptrdiff_t at) { return m_all[m_places[std::size_t(at)]]; }
    std::vector<Piece> m_all;
    std::vector<std::size_t> m_places;
};

/// A name with its schema begins here.
bool qualifiedAt(const Places &places, std::ptrdiff_t at)
{
    return places.isName(at) && places.text(at + 1) == "."_L1 && places.text(at - 1) != "."_L1;
}

/// Whether the name that ends here is that of a function: it is followed by arguments, or what an operator or an
/// aggregate has it for stands before it.
bool isCall(const Places &places, std::ptrdiff_t at)
{
    static const QSet<QString> relations{u"REFERENCES"_s, u"INTO"_s};
    static const QSet<QString> parts{u"PROCEDURE"_s, u"RESTRICT"_s, u"JOIN"_s};
    if (const QString part = places.word(at - 4);
        places.text(at - 3) == "="_L1 && (parts.contains(part) || part.endsWith("FUNC"_L1)))
        return true;
    return places.text(at + 1) == "("_L1 && places.text(at - 3) != "::"_L1 && !relations.contains(places.word(at - 3));
}

/// For each place the clause of the query that it stands in; empty outside of queries.
std::vector<QString> clausesOf(const Places &places)
{
    static const QSet<QString> begin{u"SELECT"_s, u"FROM"_s, u"WHERE"_s, u"GROUP"_s, u"ORDER"_s, u"HAVING"_s, u"ON"_s};
    static const QSet<QString> joins{u"JOIN"_s, u"LEFT"_s, u"RIGHT"_s, u"FULL"_s, u"CROSS"_s};
    std::vector<QString> out;
    QStringList around{QString()};
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (places.text(i) == "("_L1)
            around << (around.last() == "FROM"_L1 ? around.last() : QString());
        else if (places.text(i) == ")"_L1 && around.size() > 1)
            around.removeLast();
        else if (begin.contains(places.word(i)))
            around.last() = places.word(i);
        else if (around.last() == "ON"_L1 && joins.contains(places.word(i)))
            around.last() = u"FROM"_s;
        out.push_back(around.last());
    }
    return out;
}

/// Whether a relation is named here, and not the table of a column.
bool isRelationPlace(const Places &places, const std::vector<QString> &clauses, std::ptrdiff_t at)
{
    static const QSet<QString> before{u"FROM"_s, u"JOIN"_s,       u"ONLY"_s, u"INTO"_s,
                                      u"TO"_s,   u"REFERENCES"_s, u"ON"_s,   u"UPDATE"_s};
    const bool listed = places.text(at - 1) == ","_L1 || places.text(at - 1) == "("_L1;
    return before.contains(places.word(at - 1)) || (listed && clauses[std::size_t(at)] == "FROM"_L1);
}

/// Whether the text can name it; quotes are doubled within quotes.
bool mayName(const QString &sql, const QString &name)
{
    return sql.contains(u'.') && (name.contains(u'"') || name.contains(u'\'') || sql.contains(name));
}

/// What the constant before "::" is of, if it is the name of something.
std::optional<Bears> constantOf(const Places &places, std::ptrdiff_t at)
{
    if (!places.isString(at) || places.text(at + 1) != "::"_L1)
        return {};
    const QString type = places.name(at + 2);
    if (type == "regclass"_L1)
        return Bears::Relation;
    if (type == "regtype"_L1)
        return Bears::Type;
    if (type == "regproc"_L1 || type == "regprocedure"_L1)
        return Bears::Function;
    return {};
}

/// The text of the constant changed by `change`.
void changeConstant(Places &places, std::ptrdiff_t at, const auto &change)
{
    const QString quoted = places.text(at);
    QString name = quoted.mid(1, quoted.size() - 2).replace("''"_L1, "'"_L1);
    places.set(at, quoteLiteral(change(name)));
}

} // namespace renamedlocal

QString withOtherName(const QString &sql, Bears kind, const SchemaAndName &from, const SchemaAndName &to)
{
    using namespace renamedlocal;
    if (!mayName(sql, from.name))
        return sql;
    Places places(sql);
    const std::vector<QString> clauses = clausesOf(places);
    const QString schema = quoteIfNeeded(to.schema), name = quoteIfNeeded(to.name);
    bool any = false, bare = false;
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (const auto constant = constantOf(places, i)) {
            const bool ofKind = *constant == kind || (*constant == Bears::Type && kind == Bears::Relation);
            if (ofKind)
                changeConstant(places, i, [&](const QString &text) {
                    any = true;
                    return kind == Bears::Function && !text.contains(u'(')
                               ? withOtherName(text + u'(', kind, from, to).chopped(1)
                               : withOtherName(text, kind, from, to);
                });
            continue;
        }
        if (!qualifiedAt(places, i) || places.name(i) != from.schema || places.name(i + 2) != from.name ||
            isCall(places, i + 2) != (kind == Bears::Function))
            continue;
        any = true;
        bare = bare || (isRelationPlace(places, clauses, i) && !places.isAlias(i + 3));
        places.set(i, schema);
        places.set(i + 2, name);
    }
    if (!any)
        return sql;
    for (std::ptrdiff_t i = 0; bare && kind == Bears::Relation && i < places.size(); ++i)
        if (qualifiedAt(places, i) && places.name(i) == from.name && !isRelationPlace(places, clauses, i) &&
            !isCall(places, i + 2) && places.text(i - 1) != "::"_L1)
            places.set(i, name); // its columns are called by it
    return places.all();
}

QString withOtherSchema(const QString &sql, const QString &from, const QString &to,
                        const std::function<bool(const QString &)> &has)
{
    using namespace renamedlocal;
    if (!mayName(sql, from))
        return sql;
    Places places(sql);
    const std::vector<QString> clauses = clausesOf(places);
    const bool isQuery = std::ranges::contains(clauses, u"FROM"_s) || places.word(1) == "RULE"_L1;
    bool isAlsoTable = false; // "old.x" may then be a column
    for (std::ptrdiff_t i = 0; i < places.size(); ++i)
        isAlsoTable = isAlsoTable || (places.name(i) == from && !qualifiedAt(places, i));
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (constantOf(places, i)) {
            changeConstant(places, i, [&](const QString &text) { return withOtherSchema(text, from, to, has); });
            continue;
        }
        if (!qualifiedAt(places, i) || places.name(i) != from)
            continue;
        const bool surely = isRelationPlace(places, clauses, i) || isCall(places, i + 2) ||
                            places.text(i - 1) == "::"_L1 || !places.isName(i + 2);
        if (!isAlsoTable || (isQuery ? surely : has(places.name(i + 2))))
            places.set(i, quoteIfNeeded(to));
    }
    return places.all();
}

QString withOtherColumn(const QString &query, const SchemaAndName &relation, const QString &from, const QString &to)
{
    using namespace renamedlocal;
    if (!mayName(query, relation.name) || !mayName(query, from))
        return query;
    Places places(query);
    const std::vector<QString> clauses = clausesOf(places);
    QSet<QString> callers; // what columns of the relation are called by
    int depth = 0, items = 0;
    bool alone = false; // the outermost query is over the relation, whose columns stand bare if it is so alone
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        depth += places.text(i) == "("_L1 ? 1 : places.text(i) == ")"_L1 ? -1 : 0;
        const bool outermost = depth == 0 && clauses[std::size_t(i)] == "FROM"_L1;
        if (outermost && (places.text(i) == ","_L1 || places.word(i) == "JOIN"_L1 || places.text(i) == ")"_L1))
            ++items;
        if (!qualifiedAt(places, i) || places.name(i) != relation.schema || places.name(i + 2) != relation.name ||
            !isRelationPlace(places, clauses, i))
            continue;
        callers.insert(places.isAlias(i + 3) ? places.name(i + 3) : relation.name);
        alone = alone || outermost;
    }
    alone = alone && items == 0;
    const auto isOutput = [&](std::ptrdiff_t first, std::ptrdiff_t last) {
        static const QSet<QString> ends{u"FROM"_s, u"UNION"_s, u"WHERE"_s};
        const QString before = places.word(first - 1);
        return (before == "SELECT"_L1 || before == "DISTINCT"_L1 || places.text(first - 1) == ","_L1) &&
               (places.text(last + 1) == ","_L1 || ends.contains(places.word(last + 1)));
    };
    const QString name = quoteIfNeeded(to);
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (places.name(i) != from || places.text(i + 1) == "("_L1 || places.text(i + 1) == "."_L1)
            continue;
        const QString clause = clauses[std::size_t(i)];
        const bool called = places.text(i - 1) == "."_L1 && callers.contains(places.name(i - 2)) &&
                            places.text(i - 3) != "."_L1 && !isRelationPlace(places, clauses, i - 2);
        const bool bare = alone && places.text(i - 1) != "."_L1 && places.text(i - 1) != "::"_L1 &&
                          places.word(i - 1) != "AS"_L1 && clause != "FROM"_L1;
        if (!called && !bare)
            continue;
        const bool output = clause == "SELECT"_L1 && isOutput(called ? i - 2 : i, i);
        const bool sameNow = places.word(i + 1) == "AS"_L1 && places.name(i + 2) == to;
        places.set(i, output ? name + u" AS " + quoteIfNeeded(from) : name);
        if (sameNow) {
            places.remove(i + 1);
            places.remove(i + 2);
        }
    }
    return places.all();
}

QString withOtherOutput(const QString &query, int column, const QString &to)
{
    using namespace renamedlocal;
    Places places(query);
    const std::vector<QString> clauses = clausesOf(places);
    int depth = 0, at = 0;
    std::ptrdiff_t first = -1;
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        depth += places.text(i) == "("_L1 ? 1 : places.text(i) == ")"_L1 ? -1 : 0;
        if (first < 0 && places.word(i) == "SELECT"_L1 && depth == 0)
            first = i + 1;
        const bool listed = first >= 0 && depth == 0;
        const bool ends = listed && (clauses[std::size_t(i)] != "SELECT"_L1 || places.text(i) == ";"_L1);
        if (!ends && !(listed && places.text(i) == ","_L1))
            continue;
        if (++at == column) {
            const bool named = places.word(i - 2) == "AS"_L1;
            const QString own = places.name(named ? i - 3 : i - 1); // what it is called by itself
            const bool plain = !own.isEmpty() && (!named || places.text(i - 4) == ","_L1 ||
                                                  places.text(i - 4) == "."_L1 || i - 3 == first);
            if (named && plain && own == to) {
                places.remove(i - 1);
                places.remove(i - 2);
            } else {
                places.set(i - 1, named ? quoteIfNeeded(to) : places.text(i - 1) + u" AS " + quoteIfNeeded(to));
            }
            break;
        }
        if (ends)
            break;
    }
    return places.all();
}

QString withOtherColumnOfTrigger(const QString &definition, const QString &from, const QString &to)
{
    using namespace renamedlocal;
    Places places(definition);
    bool inList = false;
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (places.word(i) == "OF"_L1 || places.word(i) == "ON"_L1)
            inList = places.word(i) == "OF"_L1;
        const bool ofRow = places.text(i - 1) == "."_L1 && places.text(i - 3) != "."_L1 &&
                           (places.word(i - 2) == "NEW"_L1 || places.word(i - 2) == "OLD"_L1);
        if (places.name(i) == from && (ofRow || (inList && places.text(i - 1) != "."_L1)))
            places.set(i, quoteIfNeeded(to));
    }
    return places.all();
}

QString withOtherColumnOfStatistics(const QString &definition, const QString &from, const QString &to)
{
    using namespace renamedlocal;
    Places places(definition);
    bool inList = false;
    for (std::ptrdiff_t i = 0; i < places.size(); ++i) {
        if (places.word(i) == "ON"_L1 || places.word(i) == "FROM"_L1)
            inList = places.word(i) == "ON"_L1;
        if (inList && places.name(i) == from && places.text(i - 1) != "."_L1 && places.text(i + 1) != "("_L1)
            places.set(i, quoteIfNeeded(to));
    }
    return places.all();
}

} // namespace lockstep::sql
