// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/split.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace lockstep::sql::sqlite {

/// One token of an SQLite text. Offsets are bytes.
struct Token {
    enum class Kind {
        Word,   ///< a keyword or a bare name
        Name,   ///< "...", `...` or [...]
        String, ///< '...'
        Number,
        Blob,     ///< x'...'
        Variable, ///< ?1, :a, @a, $a
        Sign,
        Comment, ///< only where asked for
    };
    Kind kind = Kind::Sign;
    qsizetype offset = 0;
    qsizetype length = 0;
    [[nodiscard]] qsizetype end() const { return offset + length; }
    friend bool operator==(const Token &, const Token &) = default;
};

/// The tokens in order, as tokenize.c of SQLite cuts them; what is not closed reaches to the end.
[[nodiscard]] std::vector<Token> tokens(const QByteArray &text, bool withComments = false);
/// The name that a token stands for: without its quotes, doubled ones once.
[[nodiscard]] QString nameOf(const QByteArray &text, const Token &token);
/// Whether the token is this bare word, in upper case here, in any case there.
[[nodiscard]] bool isWord(const QByteArray &text, const Token &token, const char *upper);
[[nodiscard]] bool isSign(const QByteArray &text, const Token &token, char sign);

/// As sql::splitStatements, by the rule of sqlite3_complete(): the body of a CREATE TRIGGER ends with `; END`.
[[nodiscard]] std::vector<StatementRange> splitStatements(const QByteArray &script);

} // namespace lockstep::sql::sqlite
