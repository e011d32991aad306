// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/fix.h"

#include <algorithm>

namespace lockstep::rules {

std::vector<QByteArray> cutAtMarks(const QByteArray &script)
{
    std::vector<QByteArray> files;
    QByteArray file;
    const auto close = [&] {
        if (!file.trimmed().isEmpty())
            files.push_back(file);
        file.clear();
    };
    for (qsizetype at = 0; at < script.size();) {
        const qsizetype newline = script.indexOf('\n', at);
        const qsizetype end = newline < 0 ? script.size() : newline + 1;
        const QByteArrayView line = QByteArrayView(script).sliced(at, end - at);
        if (line.trimmed() == QByteArrayView(cutMark))
            close();
        else
            file += line;
        at = end;
    }
    close();
    return files;
}

FixedScript applyFixes(const QByteArray &script, const std::vector<Finding> &findings)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].fix && !findings[i].fix->edits.empty())
            order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return findings[i].fix->edits.front().offset; });

    FixedScript result;
    std::vector<const Edit *> edits;
    qsizetype taken = 0; // up to here the script is spoken for
    for (const std::size_t i : order) {
        const std::vector<Edit> &own = findings[i].fix->edits;
        if (own.front().offset < taken || own.back().offset + own.back().length > script.size()) {
            result.skipped.push_back(i);
            continue;
        }
        for (const Edit &edit : own)
            edits.push_back(&edit);
        taken = own.back().offset + std::max<qsizetype>(own.back().length, 1);
        result.applied.push_back(i);
    }
    qsizetype at = 0;
    for (const Edit *edit : edits) {
        result.script += script.sliced(at, edit->offset - at) + edit->text;
        at = edit->offset + edit->length;
    }
    result.script += script.sliced(at);
    return result;
}

} // namespace lockstep::rules
