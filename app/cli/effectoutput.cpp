// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/effectoutput.h"

#include "cli/command.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

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

QJsonObject effectJson(const analysis::Effect &effect)
{
    QJsonArray relations;
    for (const analysis::RelationEffect &relation : effect.relations)
        relations << QJsonObject{{u"schema"_s, relation.schema ? QJsonValue(*relation.schema) : QJsonValue()},
                                 {u"name"_s, relation.name},
                                 {u"kind"_s, analysis::relationKindName(relation.kind)},
                                 {u"new"_s, relation.isNew},
                                 {u"lock"_s, analysis::lockModeName(relation.lock)},
                                 {u"rewrite"_s, relation.rewrite},
                                 {u"scan"_s, relation.scan},
                                 {u"via"_s, analysis::viaName(relation.via)}};
    QJsonValue error;
    if (effect.error)
        error = effect.error->context.isEmpty() ? effect.error->message : effect.error->context;
    return {{u"v"_s, 1},
            {u"offset"_s, effect.offset},
            {u"length"_s, effect.length},
            {u"kind"_s, effect.kind},
            {u"engine"_s, u"postgresql"_s},
            {u"transactional"_s, effect.transactional},
            {u"certainty"_s, analysis::certaintyName(effect.certainty)},
            {u"relations"_s, relations},
            {u"error"_s, error}};
}

} // namespace lockstep::cli
