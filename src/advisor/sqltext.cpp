// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqltext.h"

#include "sql/quote.h"

#include <vector>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace {

enum class PieceKind { Name, QuotedName, Opaque, Space, Other };
struct Piece {
    PieceKind kind;
    QString text;
};

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_' || c.unicode() > 127;
}

bool inName(QChar c)
{
    return startsName(c) || c.isDigit() || c == u'$';
}

/// Length of the quoted thing at `at`, doubled quotes included; with `escapes`, a backslash takes the next character
/// along.
qsizetype quotedLength(const QString &sql, qsizetype at, bool escapes)
{
    const QChar quote = sql[at];
    qsizetype i = at + 1;
    while (i < sql.size()) {
        if (escapes && sql[i] == u'\\') {
            i += 2;
        } else if (sql[i] == quote) {
            if (i + 1 >= sql.size() || sql[i + 1] != quote)
                return i + 1 - at;
            i += 2;
        } else {
            ++i;
        }
    }
    return sql.size() - at;
}

qsizetype dollarLength(const QString &sql, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < sql.size() && inName(sql[end]) && sql[end] != u'$')
        ++end;
    if (end >= sql.size() || sql[end] != u'$')
        return 1;
    const QString tag = sql.mid(at, end + 1 - at);
    const qsizetype close = sql.indexOf(tag, end + 1);
    return close < 0 ? sql.size() - at : close + tag.size() - at;
}

std::vector<Piece> pieces(const QString &sql)
{
    std::vector<Piece> out;
    qsizetype i = 0;
    const auto take = [&](PieceKind kind, qsizetype length) {
        out.push_back({kind, sql.mid(i, length)});
        i += length;
    };
    while (i < sql.size()) {
        const QChar c = sql[i];
        const QChar next = i + 1 < sql.size() ? sql[i + 1] : QChar();
        if (c == u'"') {
            take(PieceKind::QuotedName, quotedLength(sql, i, false));
        } else if (c == u'\'') {
            take(PieceKind::Opaque, quotedLength(sql, i, false));
        } else if ((c == u'e' || c == u'E') && next == u'\'') {
            take(PieceKind::Opaque, 1 + quotedLength(sql, i + 1, true));
        } else if (c == u'$' && (next == u'$' || startsName(next))) {
            take(PieceKind::Opaque, dollarLength(sql, i));
        } else if (c == u'-' && next == u'-') {
            const qsizetype end = sql.indexOf(u'\n', i);
            take(PieceKind::Space, end < 0 ? sql.size() - i : end - i);
        } else if (c.isSpace()) {
            take(PieceKind::Space, 1);
        } else if (startsName(c) || c.isDigit()) {
            qsizetype length = 1;
            while (i + length < sql.size() && inName(sql[i + length]))
                ++length;
            take(c.isDigit() ? PieceKind::Opaque : PieceKind::Name, length);
        } else {
            take(PieceKind::Other, c == u':' && next == u':' ? 2 : 1);
        }
    }
    return out;
}

QString nameOf(const Piece &piece)
{
    if (piece.kind == PieceKind::QuotedName)
        return piece.text.mid(1, piece.text.size() - 2).replace(u"\"\""_s, u"\""_s);
    return piece.text.toLower();
}

/// The nearest piece that is not space, in either direction; an empty text at the end.
QString neighbour(const std::vector<Piece> &all, std::size_t at, int step)
{
    auto i = static_cast<std::ptrdiff_t>(at) + step;
    while (i >= 0 && i < std::ssize(all) && all[static_cast<std::size_t>(i)].kind == PieceKind::Space)
        i += step;
    return i >= 0 && i < std::ssize(all) ? all[static_cast<std::size_t>(i)].text : QString();
}

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

bool mentionsColumn(const QString &sql, const QString &column)
{
    const auto all = pieces(sql);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (isColumnPlace(all, i) && nameOf(all[i]) == column)
            return true;
    return false;
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
           (concurrently ? u"CONCURRENTLY "_s : QString()) + sql::quoteIfNeeded(name) + u' ' +
           indexDefinitionBody(definition);
}

QString dollarQuoted(const QString &body)
{
    QString tag = u"$lockstep$"_s;
    for (int n = 2; body.contains(tag); ++n)
        tag = u"$lockstep%1$"_s.arg(n);
    return tag + body + tag;
}

} // namespace lockstep::advisor
