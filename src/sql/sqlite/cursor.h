// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/sqlite/tokens.h"

#include <span>

namespace lockstep::sql::sqlite {

/// Reads the tokens of one SQLite text from left to right. The tokens outlive it.
class Cursor
{
public:
    Cursor(QByteArray text, std::span<const Token> tokens) : m_text(std::move(text)), m_tokens(tokens) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] bool is(const char *word) const { return !atEnd() && isWord(m_text, m_tokens[m_at], word); }
    [[nodiscard]] bool isSign(char sign) const { return !atEnd() && sqlite::isSign(m_text, m_tokens[m_at], sign); }
    /// Moves behind the word, if it is here.
    bool take(const char *word)
    {
        const bool found = is(word);
        m_at += found;
        return found;
    }
    /// The name that the token here stands for; moves behind it. Empty at the end.
    QString name() { return atEnd() ? QString() : nameOf(m_text, m_tokens[m_at++]); }

protected:
    QByteArray m_text;
    std::span<const Token> m_tokens;
    std::size_t m_at = 0;
};

} // namespace lockstep::sql::sqlite
