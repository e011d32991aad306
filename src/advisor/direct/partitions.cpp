// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

#include <QRegularExpression>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using plan::Change;
using plan::ChangeKind;

namespace directpartitions {

/// The column of a partition key that is one plain column: "RANGE (at)".
QString keyColumn(const Subject &parent)
{
    static const QRegularExpression single(uR"(^(?:RANGE|LIST) \(("(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)\)$)"_s);
    const auto match = single.match(parent.table().partitionKey);
    return match.hasMatch() ? match.captured(1) : QString();
}

const catalog::Constraint *behind(const Subject &table, const catalog::Index &index)
{
    for (const catalog::Constraint &constraint : table.table().constraints)
        if (constraint.index == index.oid && constraint.kind != ConstraintKind::ForeignKey)
            return &constraint;
    return nullptr;
}

bool hasSameIndex(const Subject &partition, const catalog::Index &wanted, const catalog::Constraint *constraint)
{
    for (const catalog::Index *index : partition.lookup().indexesOf(partition.table().oid)) {
        const catalog::Constraint *own = behind(partition, *index);
        if (index->valid && index->unique == wanted.unique && !own == !constraint &&
            (!own || own->kind == constraint->kind) &&
            sql::indexDefinitionTail(index->definition) == sql::indexDefinitionTail(wanted.definition))
            return true;
    }
    return false;
}

bool hasSameForeignKey(const Subject &partition, const catalog::Constraint &wanted)
{
    return std::ranges::any_of(partition.table().constraints, [&](const catalog::Constraint &own) {
        return own.kind == ConstraintKind::ForeignKey && own.definition == wanted.definition;
    });
}

/// What attaching would be refused for.
QStringList differences(const Subject &parent, const Subject &partition)
{
    QStringList out;
    for (const catalog::Column &column : parent.table().columns) {
        const catalog::Column *own = partition.lookup().column(partition.table(), column.name);
        if (!own || own->type != column.type || (column.notNull && !own->notNull))
            out << column.name;
    }
    if (partition.table().columns.size() != parent.table().columns.size())
        for (const catalog::Column &own : partition.table().columns)
            if (!parent.lookup().column(parent.table(), own.name))
                out << own.name;
    for (const catalog::Constraint &check : parent.table().constraints) {
        const bool there = std::ranges::any_of(partition.table().constraints, [&](const catalog::Constraint &own) {
            return own.name == check.name && own.definition == check.definition;
        });
        if (check.kind == ConstraintKind::Check && !there)
            out << check.name;
    }
    out.removeDuplicates();
    return out;
}

Direct detach(const Subject &parent, const Subject &partition)
{
    if (!partition.table().isPartition || !std::ranges::contains(partition.table().inherits, parent.table().oid))
        return invalid(u"advisor.not-a-partition"_s, {partition.shown(), parent.shown()});
    const auto siblings = parent.lookup().childrenOf(parent.table().oid);
    const bool hasDefault =
        std::ranges::any_of(siblings, [](const catalog::Relation *r) { return r->partitionBound == "DEFAULT"_L1; });
    // 14 and newer; the server refuses it beside a default partition
    const bool concurrently = parent.catalog().server.version >= 140000 && !hasDefault;
    QStringList back{
        alterTable(parent.sql(), u"ATTACH PARTITION "_s + partition.sql() + u' ' + partition.table().partitionBound)};
    if (const QString condition = boundCondition(parent, partition.table().partitionBound); !condition.isEmpty()) {
        // that the rows belong there is proven first, so that attaching reads nothing
        const QString check = partition.freeConstraintName(partition.name(), u"_bound"_s);
        back = checkBack(partition, check, condition) + back +
               QStringList{alterTable(partition.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(check))};
    }
    DirectStep step{.sql = {alterTable(parent.sql(), u"DETACH PARTITION "_s + partition.sql() +
                                                         (concurrently ? u" CONCURRENTLY"_s : QString())),
                            script(back), verify::relationIsPartition(partition.schema(), partition.name(), false)},
                    .transactional = !concurrently,
                    .removes = true,
                    .applicationWaits = true,
                    .why = concurrently ? u"advisor.detach-partition.why"_s : u"advisor.detach-partition-plain.why"_s};
    if (!concurrently)
        return step;
    // the server leaves a CHECK of the old bound behind, under a name it makes up
    QStringList known;
    for (const catalog::Constraint &constraint : partition.table().constraints)
        if (constraint.kind == ConstraintKind::Check)
            known << sql::quoteLiteral(constraint.name);
    const QString body =
        u"\nDECLARE\n    leftover name;\nBEGIN\n"
        "    FOR leftover IN SELECT conname FROM pg_catalog.pg_constraint WHERE contype = 'c' AND conrelid = %1\n"
        "            AND conname <> ALL (ARRAY[%2]::name[]) LOOP\n"
        "        EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', %3, leftover);\n"
        "    END LOOP;\nEND\n"_s;
    QString filled = body;
    filled.replace(u"%2"_s, known.join(u", "_s));
    filled.replace(u"%1"_s, verify::regclass(partition.schema(), partition.name()));
    filled.replace(u"%3"_s, sql::quoteLiteral(partition.sql()));
    step.sql.up += u";\nDO "_s + sql::dollarQuoted(filled);
    return step;
}

Direct attach(const Change &change, const Subject &parent, const Subject &partition)
{
    if (!parent.isPartitioned())
        return invalid(u"advisor.not-partitioned"_s, {parent.shown()});
    if (partition.table().isPartition)
        return invalid(u"advisor.is-partition"_s, {partition.shown()});
    const auto parts = lackingParts(parent, partition);
    if (!parts)
        return std::unexpected(parts.error());
    QStringList up, down;
    for (const ParentPart &part : *parts) {
        up << part.up;
        down.prepend(part.down);
    }
    up << alterTable(parent.sql(), u"ATTACH PARTITION "_s + partition.sql() + u' ' + change.bound);
    down.prepend(alterTable(parent.sql(), u"DETACH PARTITION "_s + partition.sql()));
    return DirectStep{
        .sql = {script(up), script(down), verify::relationIsPartition(partition.schema(), partition.name(), true)},
        .why = u"advisor.attach-partition-direct.why"_s};
}

} // namespace directpartitions

QString boundCondition(const Subject &parent, const QString &bound)
{
    static const QRegularExpression range(uR"(^\s*FOR VALUES FROM \(([^(),]+)\) TO \(([^(),]+)\)\s*$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression list(uR"(^\s*FOR VALUES IN \(([^()]+)\)\s*$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression noValue(uR"(\b(MINVALUE|MAXVALUE|NULL)\b)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString column = directpartitions::keyColumn(parent);
    if (column.isEmpty())
        return {};
    if (const auto match = range.match(bound); match.hasMatch()) {
        QString out = column + u" IS NOT NULL";
        if (!noValue.match(match.captured(1)).hasMatch())
            out += u" AND "_s + column + u" >= " + match.captured(1);
        if (!noValue.match(match.captured(2)).hasMatch())
            out += u" AND "_s + column + u" < " + match.captured(2);
        return out;
    }
    const auto match = list.match(bound);
    if (!match.hasMatch() || noValue.match(match.captured(1)).hasMatch())
        return {};
    return column + u" IS NOT NULL AND " + column + u" IN (" + match.captured(1) + u')';
}

base::Result<std::vector<ParentPart>> lackingParts(const Subject &parent, const Subject &partition)
{
    using namespace directpartitions;
    if (const QStringList differ = differences(parent, partition); !differ.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.partition-differs"_s,
                          {partition.shown(), parent.shown(), differ.join(u", "_s)});
    std::vector<ParentPart> out;
    const QString table = partition.sql();
    for (const catalog::Index *index : parent.lookup().indexesOf(parent.table().oid)) {
        const catalog::Constraint *constraint = behind(parent, *index);
        if (hasSameIndex(partition, *index, constraint))
            continue;
        const QString name = partition.freeRelationName(partition.name() + u'_' + index->name, {});
        const QString quoted = sql::quoteIfNeeded(name);
        if (constraint)
            out.push_back({alterTable(table, u"ADD CONSTRAINT "_s + quoted + u' ' + constraint->definition),
                           alterTable(table, u"DROP CONSTRAINT "_s + quoted), name, index, constraint});
        else
            out.push_back({u"CREATE "_s + (index->unique ? u"UNIQUE "_s : QString()) + u"INDEX " + quoted + u" ON " +
                               table + u' ' + sql::indexDefinitionTail(index->definition),
                           u"DROP INDEX "_s + sql::qualifiedName(partition.schema(), name), name, index, nullptr});
    }
    for (const catalog::Constraint &key : parent.table().constraints) {
        if (key.kind != ConstraintKind::ForeignKey || hasSameForeignKey(partition, key))
            continue;
        const QString name = partition.freeConstraintName(key.name, {});
        const QString quoted = sql::quoteIfNeeded(name);
        out.push_back({alterTable(table, u"ADD CONSTRAINT "_s + quoted + u' ' + key.definition),
                       alterTable(table, u"DROP CONSTRAINT "_s + quoted), name, nullptr, &key});
    }
    return out;
}

Direct directPartition(const Change &change, const catalog::Catalog &catalog)
{
    const auto parent = Subject::find(change, catalog);
    if (!parent)
        return std::unexpected(parent.error());
    const auto partition = Subject::find(change.schema, change.partition, catalog);
    if (!partition)
        return std::unexpected(partition.error());
    return change.kind == ChangeKind::AttachPartition ? directpartitions::attach(change, *parent, *partition)
                                                      : directpartitions::detach(*parent, *partition);
}

} // namespace lockstep::advisor
