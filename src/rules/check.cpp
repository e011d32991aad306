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
    for (const catalog::Sequence &sequence : catalog.sequences) {
        if (sequence.ownedByTable)
            m_sequences[sequence.ownedByTable].push_back(&sequence);
    }
    m_knowsTraffic = !catalog.traffic.empty();
    for (const catalog::StatementFamily &family : catalog.traffic) {
        for (const catalog::Oid oid : family.writes)
            m_traffic[oid].writes += family.perMinute;
        for (const catalog::Oid oid : family.reads) {
            if (!std::ranges::contains(family.writes, oid))
                m_traffic[oid].reads += family.perMinute;
        }
    }
    if (std::ranges::none_of(catalog.relations, &catalog::Relation::isPartition))
        return;
    QHash<catalog::Oid, const catalog::Relation *> byOid;
    for (const catalog::Relation &relation : catalog.relations)
        byOid.insert(relation.oid, &relation);
    for (const catalog::Relation &relation : catalog.relations) {
        const catalog::Relation *child = &relation;
        for (std::size_t depth = 0; child && child->isPartition && !child->inherits.empty() && depth < 64; ++depth) {
            child = byOid.value(child->inherits.front());
            if (!child || relation.kind == catalog::RelationKind::Partitioned)
                continue;
            Size &total = m_partitioned[child->oid];
            const Size own = size(relation);
            total.rows = own.rows < 0 ? total.rows : std::max<qint64>(total.rows, 0) + own.rows;
            total.bytes += own.bytes;
        }
    }
}

Sizes::Size Sizes::size(const catalog::Relation &relation) const
{
    if (relation.kind == catalog::RelationKind::Partitioned)
        return m_partitioned.value(relation.oid, {0, 0});
    // A load is in the statistics at once and in reltuples after the next ANALYZE; a crash, pg_upgrade and
    // pg_stat_reset() leave reltuples alone and empty the statistics. Neither errs upward but after mass deletes, where
    // the file is as large as before.
    const qint64 known = std::max(relation.liveRows, static_cast<qint64>(relation.rows));
    const bool isUnknown = known < 0 || (known == 0 && relation.heapBytes > 0);
    return {isUnknown ? -1 : known, relation.totalBytes()};
}

const catalog::Relation *Sizes::find(const QString &schema, const QString &name) const
{
    return m_relations.value({schema, name});
}

std::optional<Traffic> Sizes::trafficOf(catalog::Oid relation) const
{
    return m_knowsTraffic ? std::optional(m_traffic.value(relation)) : std::nullopt;
}

std::vector<const catalog::Sequence *> Sizes::sequencesOf(catalog::Oid relation) const
{
    return m_sequences.value(relation);
}

QString Statement::text() const
{
    return QString::fromUtf8(script.sliced(effect.offset, effect.length));
}

Statement Statement::at(const analysis::Effect &other) const
{
    return {script, other, catalog, sizes, all, index, before, settings, transactions};
}

int Statement::major() const
{
    if (const int known = catalog.server.major())
        return known;
    return settings.serverMajor ? settings.serverMajor : 17;
}

namespace checklocal {

struct ActiveRule {
    const RuleDescriptor *rule;
    std::optional<Severity> severity; ///< the team's word
};

std::optional<ActiveRule> active(const RuleDescriptor &rule, const Settings &settings)
{
    const auto said = settings.levels.constFind(QString::fromLatin1(rule.id));
    if (said == settings.levels.cend())
        return rule.offByDefault ? std::nullopt : std::optional(ActiveRule{&rule, {}});
    switch (*said) {
    case Level::Off:
        break;
    case Level::Info:
        return ActiveRule{&rule, Severity::Info};
    case Level::Warning:
        return ActiveRule{&rule, Severity::Warning};
    case Level::Error:
        return ActiveRule{&rule, Severity::Error};
    }
    return std::nullopt;
}

std::vector<ActiveRule> activeRules(const Settings &settings, sql::Engine engine)
{
    std::vector<ActiveRule> rows;
    for (const RuleDescriptor &rule : rules()) {
        if (const auto row = active(rule, settings);
            row && rule.check && (rule.everywhere || engine == sql::Engine::PostgreSql))
            rows.push_back(*row);
    }
    return rows;
}

} // namespace checklocal

bool isActive(const char *rule, const Settings &settings)
{
    const auto found = std::ranges::find(rules(), QLatin1StringView(rule),
                                         [](const RuleDescriptor &r) { return QLatin1StringView(r.id); });
    return found != rules().end() && checklocal::active(*found, settings);
}

Checker::Checker(Settings settings) : m_settings(std::move(settings))
{
}

std::vector<Finding> Checker::check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                                    const catalog::Catalog &catalog, std::size_t same)
{
    const auto active = checklocal::activeRules(m_settings, catalog.server.engine);
    const Sizes sizes(catalog);
    const Transactions transactions(effects, m_settings.transactions);
    // rules about the whole script ask these two
    if (transactions.stopsHalfWay() != m_stopsHalfWay || transactions.keyed() != m_keyed)
        same = 0;
    m_stopsHalfWay = transactions.stopsHalfWay();
    m_keyed = transactions.keyed();
    m_checked.resize(effects.size());
    const Neighbours neighbours(effects);
    std::vector<Finding> all;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        Checked &checked = m_checked[i];
        if (i >= same || checked.reach >= same) {
            neighbours.lookFrom(i);
            std::vector<Finding> found;
            for (const checklocal::ActiveRule &row : active) {
                const std::size_t before = found.size();
                const std::vector<Finding> earlier = found;
                row.rule->check({script, effects[i], catalog, sizes, neighbours, i, earlier, m_settings, transactions},
                                found);
                for (std::size_t f = before; f < found.size(); ++f) {
                    found[f].rule = QString::fromLatin1(row.rule->id);
                    found[f].severity = row.severity.value_or(found[f].severity);
                    found[f].offset = effects[i].offset;
                    found[f].length = effects[i].length;
                }
            }
            std::ranges::stable_sort(found, {}, &Finding::rule);
            checked = {std::move(found), neighbours.reach()};
        }
        all.insert(all.end(), checked.findings.begin(), checked.findings.end());
    }
    return all;
}

std::vector<Finding> check(const QByteArray &script, const std::vector<analysis::Effect> &effects,
                           const catalog::Catalog &catalog, const Settings &settings)
{
    return Checker(settings).check(script, effects, catalog);
}

} // namespace lockstep::rules
