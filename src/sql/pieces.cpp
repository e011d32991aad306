// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/pieces.h"

namespace lockstep::sql {

using namespace Qt::StringLiterals;

namespace piecesof {

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

} // namespace piecesof

std::vector<Piece> pieces(const QString &sql)
{
    using namespace piecesof;
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

QString neighbour(const std::vector<Piece> &all, std::size_t at, int step)
{
    auto i = static_cast<std::ptrdiff_t>(at) + step;
    while (i >= 0 && i < std::ssize(all) && all[static_cast<std::size_t>(i)].kind == PieceKind::Space)
        i += step;
    return i >= 0 && i < std::ssize(all) ? all[static_cast<std::size_t>(i)].text : QString();
}

} // namespace lockstep::sql
