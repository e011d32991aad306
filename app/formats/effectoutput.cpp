// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/effectoutput.h"

#include "formats/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

void printEffect(const analysis::Effect &effect, const QString &indent, QTextStream &out)
{
    static const QString glyphs[] = {u"○"_s, u"◔"_s, u"◑"_s, u"●"_s};
    auto relations = effect.relations;
    std::ranges::stable_sort(relations, std::ranges::greater{}, &analysis::RelationEffect::lock);
    for (const analysis::RelationEffect &relation : relations) {
        const analysis::Danger danger = analysis::dangerOf(relation.lock);
        if (relation.isNew || danger == analysis::Danger::Passes)
            continue;
        out << indent << glyphs[int(danger)] << ' ' << analysis::lockModeName(relation.lock) << "  "
            << (relation.schema ? *relation.schema + u'.' : QString()) << relation.name;
        if (relation.rewrite)
            out << "  " << say(QT_TRANSLATE_NOOP("Cli", "rewrites the table"));
        else if (relation.scan)
            out << "  " << say(QT_TRANSLATE_NOOP("Cli", "reads the whole table"));
        else if (relation.indexRebuild)
            out << "  " << say(QT_TRANSLATE_NOOP("Cli", "builds an index"));
        out << '\n';
    }
    if (!effect.transactional)
        out << indent << say(QT_TRANSLATE_NOOP("Cli", "runs outside a transaction")) << '\n';
}

} // namespace lockstep::formats
