// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "advisor/steps.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Relation;
using catalog::Rule;
using catalog::StatisticsObject;

/// The statement alone, as the way there or back.
static QString create(const Rule &rule)
{
    QString out = rule.definition.trimmed();
    while (out.endsWith(u';'))
        out.chop(1);
    return out;
}

static QString replace(const Rule &rule)
{
    return create(rule).replace(QLatin1StringView("CREATE RULE"), u"CREATE OR REPLACE RULE"_s);
}

void rules(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const std::vector<Rule> none;
    const QString table = sql::qualifiedName(schema, now.name);
    const auto add = [&](const Rule &rule, const QStringList &up, const QStringList &down) {
        walk.addSql(u"RULE "_s + sql::quoteIfNeeded(rule.name) + u" ON " + table, schema, now.name, up, down);
    };
    const auto drop = [&](const Rule &rule) {
        return QString(u"DROP RULE "_s + sql::quoteIfNeeded(rule.name) + u" ON " + table);
    };
    const auto turn = [&](const Rule &rule, QChar from, QChar to) {
        return from == to ? QStringList() : QStringList{switched(table, u"RULE"_s, rule.name, to)};
    };
    pairUp(
        old ? old->rules : none, now.rules, [](const Rule &rule) { return rule.name; },
        [&](const Rule &made) { add(made, QStringList{create(made)} + turn(made, u'O', made.enabled), {drop(made)}); },
        [&](const Rule &gone) { add(gone, {drop(gone)}, QStringList{create(gone)} + turn(gone, u'O', gone.enabled)); },
        [&](const Rule &one, const Rule &other) {
            QStringList up, down;
            if (one.definition != other.definition) {
                up << replace(other);
                down << replace(one);
            }
            up << turn(one, one.enabled, other.enabled);
            down << turn(one, other.enabled, one.enabled);
            if (!up.isEmpty())
                add(other, up, down);
        });
}

void statistics(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    static const std::vector<StatisticsObject> none;
    const auto name = [](const StatisticsObject &object) { return sql::qualifiedName(object.schema, object.name); };
    const auto add = [&](const StatisticsObject &object, const QStringList &up, const QStringList &down) {
        walk.addSql(u"STATISTICS "_s + name(object), schema, now.name, up, down);
    };
    const auto drop = [&](const StatisticsObject &object) { return QString(u"DROP STATISTICS "_s + name(object)); };
    pairUp(
        old ? old->statistics : none, now.statistics, name,
        [&](const StatisticsObject &made) { add(made, {made.definition}, {drop(made)}); },
        [&](const StatisticsObject &gone) { add(gone, {drop(gone)}, {gone.definition}); },
        [&](const StatisticsObject &one, const StatisticsObject &other) {
            if (one.definition != other.definition)
                add(other, {drop(one), other.definition}, {drop(other), one.definition});
        });
}

} // namespace lockstep::advisor::between
