// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/split.h"

#include <algorithm>

namespace lockstep::sql {

LineIndex::LineIndex(QByteArray script) : m_script(std::move(script)), m_starts{0}
{
    for (qsizetype at = m_script.indexOf('\n'); at >= 0; at = m_script.indexOf('\n', at + 1))
        m_starts.push_back(at + 1);
}

LineColumn LineIndex::at(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_script.size());
    const auto next = std::ranges::upper_bound(m_starts, offset);
    const auto line = std::distance(m_starts.begin(), next);
    const QByteArrayView before = QByteArrayView(m_script).sliced(*std::prev(next), offset - *std::prev(next));
    // A UTF-8 character begins at every byte that is not a continuation.
    const auto characters = std::ranges::count_if(before, [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    return {int(line), int(characters) + 1};
}

LineColumn lineColumn(const QByteArray &script, qsizetype offset)
{
    return LineIndex(script).at(offset);
}

} // namespace lockstep::sql
