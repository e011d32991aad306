// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/json.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis {

static QJsonObject relationToJson(const RelationEffect &relation)
{
    return {{u"schema"_s, relation.schema ? QJsonValue(*relation.schema) : QJsonValue()},
            {u"name"_s, relation.name},
            {u"kind"_s, relationKindName(relation.kind)},
            {u"new"_s, relation.isNew},
            {u"lock"_s, lockModeName(relation.lock)},
            {u"rewrite"_s, relation.rewrite},
            {u"scan"_s, relation.scan},
            {u"via"_s, viaName(relation.via)}};
}

QJsonArray relationsToJson(const std::vector<RelationEffect> &relations)
{
    QJsonArray out;
    for (const RelationEffect &relation : relations)
        out.append(relationToJson(relation));
    return out;
}

QJsonObject effectToJson(const Effect &effect, int index)
{
    QJsonValue error;
    if (effect.error) {
        error = QJsonObject{
            {u"message"_s, effect.error->context.isEmpty() ? effect.error->message : effect.error->context},
            {u"arguments"_s, QJsonArray::fromStringList(effect.error->arguments)},
            {u"sqlState"_s, effect.error->sqlState.isEmpty() ? QJsonValue() : QJsonValue(effect.error->sqlState)},
            {u"where"_s, effect.error->where}};
    }
    return {{u"v"_s, 1},
            {u"index"_s, index},
            {u"offset"_s, effect.offset},
            {u"length"_s, effect.length},
            {u"kind"_s, effect.kind},
            {u"engine"_s, u"postgresql"_s},
            {u"transactional"_s, effect.transactional},
            {u"certainty"_s, certaintyName(effect.certainty)},
            {u"relations"_s, relationsToJson(effect.relations)},
            {u"notes"_s, QJsonArray::fromStringList(effect.notes)},
            {u"error"_s, error}};
}

} // namespace lockstep::analysis
