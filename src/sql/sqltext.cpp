// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqltext.h"

#include "sql/pieces.h"
#include "sql/quote.h"

namespace lockstep::sql {

using namespace Qt::StringLiterals;

namespace {

bool isColumnPlace(const std::vector<Piece> &all, std::size_t at)
{
    if (all[at].kind != PieceKind::Name && all[at].kind != PieceKind::QuotedName)
        return false;
    const QString before = neighbour(all, at, -1);
    const QString behind = neighbour(all, at, 1).toLower();
    // AT TIME ZONE: the one pair of words that follows an expression and may be a column's name
    if (all[at].kind == PieceKind::Name && all[at].text.compare("at"_L1, Qt::CaseInsensitive) == 0 &&
        (behind == "time"_L1 || behind == "local"_L1))
        return false;
    return behind != "("_L1 && before != "."_L1 && before != "::"_L1;
}

/// Where the name of the index stands in its definition.
std::size_t indexNameAt(const std::vector<Piece> &all)
{
    std::size_t words = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == PieceKind::QuotedName)
            return i;
        if (all[i].kind != PieceKind::Name)
            continue;
        const QString word = all[i].text.toLower();
        const bool keyword =
            word == "create"_L1 || word == "unique"_L1 || word == "index"_L1 || word == "concurrently"_L1;
        if (words > 1 && !keyword)
            return i;
        ++words;
    }
    return all.size();
}

} // namespace

QString replaceColumns(const QString &sql, const QHash<QString, QString> &replacements)
{
    const auto all = pieces(sql);
    QString out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto found = isColumnPlace(all, i) ? replacements.constFind(nameOf(all[i])) : replacements.cend();
        out += found == replacements.cend() ? all[i].text : *found;
    }
    return out;
}

/// Where the far side of a foreign key begins; its end for other constraints.
static qsizetype farSide(const QString &definition)
{
    const qsizetype at = definition.startsWith("FOREIGN KEY"_L1) ? definition.indexOf(") REFERENCES "_L1) : -1;
    return at < 0 ? definition.size() : at;
}

QString replaceNearColumns(const QString &definition, const QHash<QString, QString> &replacements)
{
    const qsizetype far = farSide(definition);
    return replaceColumns(definition.left(far), replacements) + definition.mid(far);
}

QString replaceFarColumns(const QString &definition, const QHash<QString, QString> &replacements)
{
    const qsizetype far = farSide(definition);
    return definition.left(far) + replaceColumns(definition.mid(far), replacements);
}

bool mentionsColumn(const QString &sql, const QString &column)
{
    const auto all = pieces(sql);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (isColumnPlace(all, i) && nameOf(all[i]) == column)
            return true;
    return false;
}

QStringList namedColumns(const QString &sql)
{
    const auto all = pieces(sql);
    QStringList out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (isColumnPlace(all, i))
            out << nameOf(all[i]);
    out.removeDuplicates();
    return out;
}

QStringList namedWords(const QString &sql)
{
    QStringList out;
    for (const Piece &piece : pieces(sql))
        if (piece.kind == PieceKind::Name || piece.kind == PieceKind::QuotedName)
            out << nameOf(piece);
    out.removeDuplicates();
    return out;
}

namespace {

/// A walk over the pieces that are not space.
struct PieceWalk {
    const std::vector<Piece> all;
    std::size_t at = 0;

    explicit PieceWalk(const QString &sql) : all(pieces(sql)) { skipSpace(); }
    void skipSpace()
    {
        while (at < all.size() && all[at].kind == PieceKind::Space)
            ++at;
    }
    void next()
    {
        ++at;
        skipSpace();
    }
    [[nodiscard]] bool atEnd() const { return at >= all.size(); }
    [[nodiscard]] QString word() const
    {
        return atEnd() || all[at].kind != PieceKind::Name ? QString() : all[at].text.toUpper();
    }
    [[nodiscard]] bool isName() const
    {
        return !atEnd() && (all[at].kind == PieceKind::Name || all[at].kind == PieceKind::QuotedName);
    }
    bool take(QStringView expected)
    {
        if (word() != expected)
            return false;
        next();
        return true;
    }
    /// "schema.name" as it stands.
    QString qualifiedName()
    {
        QString out;
        while (isName()) {
            out += all[at].text;
            next();
            if (atEnd() || all[at].text != "."_L1)
                break;
            out += u'.';
            next();
        }
        return out;
    }
    [[nodiscard]] QString text(std::size_t from, std::size_t to) const
    {
        QString out;
        for (std::size_t i = from; i < to; ++i)
            out += all[i].text;
        return out.trimmed();
    }
    /// Goes on to the next place outside brackets for which `stop` holds, or to the end.
    template <typename Stop>
    void seek(Stop stop)
    {
        for (int depth = 0; !atEnd(); next()) {
            const QString &text = all[at].text;
            if (text == "("_L1 || text == "["_L1)
                ++depth;
            else if (text == ")"_L1 || text == "]"_L1)
                --depth;
            else if (depth == 0 && stop())
                return;
        }
    }
};

/// "ADD COLUMN", "ALTER TYPE", "ALTER SET DEFAULT" of the action that begins here.
QString actionKind(PieceWalk &walk)
{
    QString kind = walk.word();
    walk.next();
    if (kind != "ALTER"_L1)
        return kind + u' ' + walk.word();
    if (!walk.take(u"COLUMN"))
        return {};
    walk.next(); // the column's name
    const QString verb = walk.word();
    walk.next();
    return kind + u' ' + (verb == "TYPE"_L1 ? verb : QString(verb + u' ' + walk.word()));
}

} // namespace

std::optional<AlterText> readAlter(const QString &statement)
{
    PieceWalk walk(statement);
    if (!walk.take(u"ALTER") || !walk.take(u"TABLE"))
        return {};
    AlterText out{walk.qualifiedName(), walk.text(walk.at, walk.all.size()), {}};
    for (bool first = true; !walk.atEnd(); first = false) {
        const QString kind = actionKind(walk);
        if (!first && kind != out.kind)
            return AlterText{out.table, out.actions, {}};
        out.kind = kind;
        walk.seek([&] { return walk.all[walk.at].text == ","_L1; });
        if (!walk.atEnd())
            walk.next();
    }
    return out.table.isEmpty() ? std::nullopt : std::optional(out);
}

std::optional<UpdateText> readUpdate(const QString &statement)
{
    PieceWalk walk(statement);
    if (!walk.take(u"UPDATE"))
        return {};
    UpdateText out;
    out.table = walk.qualifiedName();
    if (!walk.take(u"SET"))
        return {};
    const std::size_t assignments = walk.at;
    walk.seek([&] { return walk.word() == "WHERE"_L1 || walk.word() == "FROM"_L1; });
    out.assignments = walk.text(assignments, walk.at);
    if (!walk.take(u"WHERE"))
        return {};
    out.condition = walk.text(walk.at, walk.all.size());
    return out;
}

QString assignedWhere(const QString &assignment, const QString &condition)
{
    PieceWalk walk(assignment);
    const QString column = walk.qualifiedName();
    for (const QString &own : {column, QString(u'(' + column + u")::text")})
        if (condition.startsWith(own + u" IS DISTINCT FROM ") ||
            condition.startsWith(u'(' + own + u" IS DISTINCT FROM "))
            return assignment;
    walk.next(); // "="
    const std::size_t value = walk.at;
    walk.seek([&] { return walk.all[walk.at].text == ","_L1; });
    if (!walk.atEnd()) // several, each with its condition already
        return assignment;
    return column + u" = CASE WHEN " + condition + u" THEN " + walk.text(value, walk.all.size()) + u" ELSE " + column +
           u" END";
}

QString indexDefinitionBody(const QString &definition)
{
    const auto all = pieces(definition);
    QString out;
    for (std::size_t i = indexNameAt(all) + 1; i < all.size(); ++i)
        out += all[i].text;
    return out.trimmed();
}

QString indexDefinitionTail(const QString &definition)
{
    const auto all = pieces(indexDefinitionBody(definition));
    QString out;
    bool reached = false;
    for (const Piece &piece : all) {
        reached =
            reached || (piece.kind == PieceKind::Name && piece.text.compare("using"_L1, Qt::CaseInsensitive) == 0);
        if (reached)
            out += piece.text;
    }
    return out;
}

QString indexDefinitionAs(const QString &definition, const QString &name, bool concurrently)
{
    const bool unique = definition.startsWith("CREATE UNIQUE"_L1, Qt::CaseInsensitive);
    return u"CREATE "_s + (unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
           (concurrently ? u"CONCURRENTLY "_s : QString()) + quoteIfNeeded(name) + u' ' +
           indexDefinitionBody(definition);
}

QString dollarQuoted(const QString &body)
{
    QString tag = u"$lockstep$"_s;
    for (int n = 2; body.contains(tag); ++n)
        tag = u"$lockstep%1$"_s.arg(n);
    return tag + body + tag;
}

} // namespace lockstep::sql
