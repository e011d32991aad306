// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace lockstep::sql {

/// One token of a PostgreSQL statement, as bytes of its text.
struct Token {
    qsizetype offset = 0;
    qsizetype length = 0;
    int depth = 0; ///< of parentheses and brackets around it; an opening one stands outside itself
    [[nodiscard]] qsizetype end() const { return offset + length; }
    friend bool operator==(const Token &, const Token &) = default;
};

/// The tokens in order, comments left out, by the server's own lexer; empty where that refuses the text.
[[nodiscard]] std::vector<Token> tokens(const QByteArray &statement);

} // namespace lockstep::sql
