// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Index;
using catalog::Relation;
using catalog::RelationKind;

namespace {

/// What is said of a relation's objects, there and back.
struct Remarks {
    const Walk &walk;
    QStringList up = {}, down = {};

    /// `again`: the object is made again in between and comes without.
    void say(const QString &object, const QString &before, const QString &after, bool again = false)
    {
        if (before == after && (!again || after.isEmpty()))
            return;
        const auto statement = [&](const QString &text) {
            return u"COMMENT ON "_s + object + u" IS " + (text.isEmpty() ? u"NULL"_s : sql::quoteLiteral(text));
        };
        up << statement(after);
        down << statement(before);
    }

    template <typename One>
    [[nodiscard]] bool isMadeAgain(const One &one, const One &other) const
    {
        if (walk.remade.contains(&one) || walk.remade.contains(&other))
            return true;
        if constexpr (requires { one.definition; }) {
            return one.definition != other.definition;
        } else {
            One same = one;
            same.comment = other.comment;
            return same != other;
        }
    }

    template <typename One>
    void ofParts(const std::vector<One> *from, const std::vector<One> &to, const auto &named)
    {
        static const std::vector<One> none;
        pairUp(
            from ? *from : none, to, [](const One &one) { return one.name; },
            [&](const One &made) { say(named(made), {}, made.comment); }, [](const One &) {},
            [&](const One &one, const One &other) {
                say(named(other), one.comment, other.comment, isMadeAgain(one, other));
            });
    }
};

} // namespace

void comments(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    const QString table = sql::qualifiedName(schema, now.name);
    const QString word = now.kind == RelationKind::View               ? u"VIEW "_s
                         : now.kind == RelationKind::MaterializedView ? u"MATERIALIZED VIEW "_s
                         : now.kind == RelationKind::Foreign          ? u"FOREIGN TABLE "_s
                                                                      : u"TABLE "_s;
    Remarks remarks{walk};
    remarks.say(word + table, old ? old->comment : QString(), now.comment);
    QHash<QString, QString> before;
    for (const Column &column : old ? old->columns : std::vector<Column>())
        before.insert(column.name, column.comment);
    for (const Column &column : now.columns)
        remarks.say(u"COLUMN "_s + table + u'.' + sql::quoteIfNeeded(column.name), before.value(column.name),
                    column.comment);
    const auto onTable = [&](const QString &kind) {
        return [&table, kind](const auto &one) -> QString {
            return kind + u' ' + sql::quoteIfNeeded(one.name) + u" ON " + table;
        };
    };
    remarks.ofParts(old ? &old->constraints : nullptr, now.constraints, onTable(u"CONSTRAINT"_s));
    remarks.ofParts(old ? &old->triggers : nullptr, now.triggers, onTable(u"TRIGGER"_s));
    remarks.ofParts(old ? &old->rules : nullptr, now.rules, onTable(u"RULE"_s));
    remarks.ofParts(old ? &old->policies : nullptr, now.policies, onTable(u"POLICY"_s));
    remarks.ofParts(old ? &old->statistics : nullptr, now.statistics, [](const catalog::StatisticsObject &one) {
        return QString(u"STATISTICS "_s + sql::qualifiedName(one.schema, one.name));
    });
    const auto index = [&](const Index &one) { return QString(u"INDEX "_s + sql::qualifiedName(schema, one.name)); };
    pairUp(
        old ? walk.before.indexesOf(old->oid) : std::vector<const Index *>(), walk.after.indexesOf(now.oid),
        [](const Index *one) { return one->name; },
        [&](const Index *made) { remarks.say(index(*made), {}, made->comment); }, [](const Index *) {},
        [&](const Index *one, const Index *other) {
            remarks.say(index(*other), one->comment, other->comment, remarks.isMadeAgain(*one, *other));
        });
    if (!remarks.up.isEmpty())
        walk.addSql(u"COMMENT ON "_s + table, schema, now.name, remarks.up, remarks.down);
}

} // namespace lockstep::advisor::between
