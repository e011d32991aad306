// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/fuzzymatch.h"

#include <algorithm>

namespace lockstep::desktop {

namespace {

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    int score = 0;
    int run = 0;
    qsizetype at = 0;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace()) {
            run = 0;
            continue;
        }
        const QChar folded = wanted.toCaseFolded();
        // a beginning of a word further on is what people mean more often than a letter amid the next one
        qsizetype found = -1;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != folded)
                continue;
            if (found < 0)
                found = i;
            if (i == at || startsWord(text, i)) {
                found = i;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        run = found == at && at > 0 ? run + 1 : 0;
        score += 1 + 4 * run + (startsWord(text, found) ? 8 : 0) - int(std::min<qsizetype>(found - at, 5));
        at = found + 1;
    }
    // of two equal fits the shorter text is nearer
    return score * 8 - int(std::min<qsizetype>(text.size(), 200)) / 4;
}

} // namespace lockstep::desktop
