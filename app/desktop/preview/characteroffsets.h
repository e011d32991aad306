// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep::desktop {

/// Byte offsets of a UTF-8 text as character offsets, asked for in ascending order; one pass over the text.
class CharacterOffsets
{
public:
    explicit CharacterOffsets(const QString &text) : m_text(text) {}
    int at(qsizetype byte)
    {
        while (m_byte < byte && m_character < m_text.size()) {
            const char16_t unit = m_text[m_character].unicode();
            if (QChar::isHighSurrogate(unit) && m_character + 1 < m_text.size()) {
                m_byte += 4;
                m_character += 2;
            } else {
                m_byte += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
                ++m_character;
            }
        }
        return int(m_character);
    }

private:
    const QString &m_text;
    qsizetype m_byte = 0;
    qsizetype m_character = 0;
};

} // namespace lockstep::desktop
