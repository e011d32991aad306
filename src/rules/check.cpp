// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/check.h"

#include <algorithm>

namespace lockstep::rules {

Sizes::Sizes(const catalog::Catalog &catalog)
{
    QHash<catalog::Oid, QString> schemas;
    for (const catalog::Schema &schema : catalog.schemas)
        schemas.insert(schema.oid, schema.name);
    for (const catalog::Relation &relation : catalog.relations)
        m_relations.insert({schemas.value(relation.schema), relation.name}, &relation);
}

const catalog::Relation *Sizes::find(const QString &schema, const QString &name) const
{
    return m_relations.value({schema, name});
}

QString Statement::text() const
{
    return QString::fromUtf8(script.sliced(effect.offset, effect.length));
}

int Statement::major() const
{
    return catalog.server.major() ? catalog.server.major() : 17;
}

std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                           const catalog::Catalog &catalog)
{
    const Sizes sizes(catalog);
    std::vector<Finding> all;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        std::vector<Finding> found;
        for (const RuleDescriptor &rule : rules()) {
            const std::size_t before = found.size();
            const std::vector<Finding> earlier = found;
            rule.check({script, effects[i], catalog, sizes, effects, i, earlier}, found);
            for (std::size_t f = before; f < found.size(); ++f) {
                found[f].rule = QString::fromLatin1(rule.id);
                found[f].offset = effects[i].offset;
                found[f].length = effects[i].length;
            }
        }
        std::ranges::stable_sort(found, {}, &Finding::rule);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return all;
}

} // namespace lockstep::rules
