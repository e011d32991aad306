// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/waysback.h"

#include "advisor/columnparts.h"
#include "advisor/indexsteps.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"
#include "sql/split.h"
#include "sql/sqltext.h"

#include <QRegularExpression>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using catalog::postgres::commentOn;

namespace waysback {

/// The constraint as it stands in the catalog, in one statement.
QString atOnce(const Subject &subject, const QString &quoted, const QString &definition)
{
    return alterTable(subject.sql(), u"ADD CONSTRAINT "_s + quoted + u' ' + definition);
}

QStringList validatedAfter(const Subject &subject, const QString &quoted, const QString &definition)
{
    return {atOnce(subject, quoted, definition + u" NOT VALID"),
            alterTable(subject.sql(), u"VALIDATE CONSTRAINT "_s + quoted)};
}

/// The keys of the partitions come back in two phases, under the names that they had; that of the table finds them
/// there and reads no row.
void keysOfPartitions(const Subject &subject, const catalog::Constraint &constraint,
                      const QHash<QString, QString> &renamed, QStringList &made, QStringList &validated)
{
    for (const Subject &part : subject.below()) {
        const auto &constraints = part.table().constraints;
        const auto own = std::ranges::find(constraints, constraint.oid, &catalog::Constraint::parent);
        if (own == constraints.end())
            continue;
        if (part.isPartitioned()) {
            keysOfPartitions(part, *own, renamed, made, validated);
            continue;
        }
        const QStringList both =
            validatedAfter(part, sql::quoteIfNeeded(own->name), sql::replaceNearColumns(own->definition, renamed));
        made << both.first();
        validated << both.last() << constraintRemarks(part, *own, own->name);
    }
}

bool canBeValidatedAfter(const Subject &subject, const catalog::Constraint &constraint)
{
    return constraint.validated && (constraint.kind == ConstraintKind::Check ||
                                    (constraint.kind == ConstraintKind::ForeignKey && subject.takesKeysNotValid()));
}

/// The partitions that have a part of the index, and that part.
std::vector<std::pair<Subject, const catalog::Index *>> partsOf(const Subject &subject, catalog::Oid index)
{
    std::vector<std::pair<Subject, const catalog::Index *>> out;
    for (const Subject &child : subject.below()) {
        const auto indexes = child.lookup().indexesOf(child.table().oid);
        if (const auto part = std::ranges::find(indexes, index, &catalog::Index::parent); part != indexes.end())
            out.emplace_back(child, *part);
    }
    return out;
}

/// The indexes of the partitions are built under the names that their constraints had; the parent's takes them in.
QStringList keyOfPartitioned(const Subject &subject, const catalog::Constraint &constraint, const QString &name,
                             const QHash<QString, QString> &renamed)
{
    QStringList out{
        alterTable(u"ONLY "_s + subject.sql(), u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(name) + u' ' +
                                                   sql::replaceNearColumns(constraint.definition, renamed))};
    for (const auto &[part, index] : partsOf(subject, constraint.index)) {
        const auto &constraints = part.table().constraints;
        const auto own = std::ranges::find_if(constraints, [&, oid = index->oid](const catalog::Constraint &c) {
            return c.kind == constraint.kind && c.index == oid;
        });
        if (own == constraints.end())
            continue;
        out += part.isPartitioned() ? keyOfPartitioned(part, *own, own->name, renamed)
                                    : constraintBack(part, *own, own->name, renamed);
        out << u"ALTER INDEX "_s + sql::qualifiedName(subject.schema(), name) + u" ATTACH PARTITION " +
                   sql::qualifiedName(part.schema(), own->name);
    }
    return out;
}

} // namespace waysback

void comeBackApart(plan::Step &step, const QStringList &statements)
{
    step.generated.down = script(statements);
    step.backApart = commitsApart(step.generated.down);
    if (step.backApart)
        step.timeouts.statementMs = longStatementMs;
}

bool commitsApart(const QString &script)
{
    static const QRegularExpression pattern(u"^(?:CREATE (?:UNIQUE )?INDEX CONCURRENTLY |"
                                            "ALTER (?:TABLE|DOMAIN) .* VALIDATE CONSTRAINT )"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QByteArray text = script.toUtf8();
    return std::ranges::any_of(sql::splitStatements(text), [&](const sql::StatementRange &range) {
        return pattern.match(QString::fromUtf8(text.mid(range.offset, range.length))).hasMatch();
    });
}

/// The constraint without what is said of it.
static QStringList silentlyBack(const Subject &subject, const catalog::Constraint &constraint, const QString &name,
                                const QHash<QString, QString> &renamed)
{
    const QString quoted = sql::quoteIfNeeded(name);
    const QString definition = sql::replaceNearColumns(constraint.definition, renamed);
    if (waysback::canBeValidatedAfter(subject, constraint))
        return waysback::validatedAfter(subject, quoted, definition);
    if (constraint.kind == ConstraintKind::ForeignKey && constraint.validated) {
        QStringList made, validated;
        waysback::keysOfPartitions(subject, constraint, renamed, made, validated);
        return made + validated + QStringList{waysback::atOnce(subject, quoted, definition)};
    }
    const bool key = constraint.kind == ConstraintKind::Unique || constraint.kind == ConstraintKind::PrimaryKey;
    const catalog::Index *index = key ? subject.lookup().index(constraint.index) : nullptr;
    if (index && subject.isPartitioned())
        return waysback::keyOfPartitioned(subject, constraint, name, renamed);
    if (!index || subject.isPartitioned() || index->method != "btree"_L1) // WITHOUT OVERLAPS stands on GiST
        return {waysback::atOnce(subject, quoted, definition)};
    const QString kind = constraint.kind == ConstraintKind::Unique ? u"UNIQUE"_s : u"PRIMARY KEY"_s;
    return {u"CREATE UNIQUE INDEX CONCURRENTLY "_s + quoted + u" ON " + subject.sql() + u' ' +
                sql::replaceColumns(sql::indexDefinitionTail(index->definition), renamed),
            alterTable(subject.sql(), usingIndex(name, kind, deferring(constraint)))};
}

QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint, const QString &name,
                           const QHash<QString, QString> &renamed)
{
    return silentlyBack(subject, constraint, name, renamed) + constraintRemarks(subject, constraint, name);
}

QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint)
{
    return constraintBack(subject, constraint, constraint.name);
}

QStringList constraintRemarks(const Subject &subject, const catalog::Constraint &constraint, const QString &name)
{
    QStringList out{commentOn(u"CONSTRAINT"_s, name, subject.sql(), constraint.comment)};
    if (constraint.kind != ConstraintKind::ForeignKey) // whose index is the other side's
        if (const catalog::Index *index = subject.lookup().index(constraint.index))
            out << indexRemark(subject, *index, name);
    out.removeAll(QString());
    return out;
}

QString indexRemark(const Subject &subject, const catalog::Index &index, const QString &name)
{
    return commentOn(u"INDEX "_s + sql::qualifiedName(subject.schema(), name), index.comment);
}

QStringList checkBack(const Subject &subject, const QString &name, const QString &condition)
{
    return waysback::validatedAfter(subject, sql::quoteIfNeeded(name), u"CHECK ("_s + condition + u')');
}

QStringList indexBack(const Subject &subject, const catalog::Index &index, bool concurrently)
{
    return indexBack(subject, index, index.name, {}, concurrently);
}

/// `inner` names the partitions' indexes; what is said of `itself` is not said of one beside it.
static QStringList indexWith(const Subject &subject, const catalog::Index &index, const QString &name,
                             const QHash<QString, QString> &renamed, bool concurrently, bool itself, const auto &inner)
{
    const bool partitioned = subject.isPartitioned();
    const bool unique = itself ? index.unique : isUniqueAtOnce(subject, index);
    QStringList out{u"CREATE "_s + (unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
                    (concurrently && !partitioned ? u"CONCURRENTLY "_s : QString()) + sql::quoteIfNeeded(name) +
                    (partitioned ? u" ON ONLY "_s : u" ON "_s) + subject.sql() + u' ' +
                    sql::replaceColumns(sql::indexDefinitionTail(index.definition), renamed)};
    if (itself && index.clustered)
        out << alterTable(subject.sql(), u"CLUSTER ON "_s + sql::quoteIfNeeded(name));
    if (itself && index.replicaIdentity)
        out << alterTable(subject.sql(), u"REPLICA IDENTITY USING INDEX "_s + sql::quoteIfNeeded(name));
    if (itself && !index.comment.isEmpty())
        out << indexRemark(subject, index, name);
    if (!partitioned)
        return out;
    for (const auto &[part, own] : waysback::partsOf(subject, index.oid)) {
        const QString made = inner(part, *own, name);
        out += indexWith(part, *own, made, renamed, concurrently, itself, inner);
        out << u"ALTER INDEX "_s + sql::qualifiedName(subject.schema(), name) + u" ATTACH PARTITION " +
                   sql::qualifiedName(part.schema(), made);
    }
    return out;
}

QStringList indexBack(const Subject &subject, const catalog::Index &index, const QString &name,
                      const QHash<QString, QString> &renamed, bool concurrently)
{
    return indexWith(subject, index, name, renamed, concurrently, true,
                     [](const Subject &, const catalog::Index &part, const QString &) { return part.name; });
}

QStringList indexBeside(const Subject &subject, const catalog::Index &index, const QString &name,
                        const QHash<QString, QString> &renamed)
{
    return indexWith(subject, index, name, renamed, true, false,
                     [](const Subject &partition, const catalog::Index &, const QString &above) {
                         return partitionIndexName(partition, above);
                     });
}

bool isUniqueAtOnce(const Subject &subject, const catalog::Index &index)
{
    return index.unique && std::ranges::none_of(subject.table().constraints, [&](const catalog::Constraint &key) {
               return key.index == index.oid && key.deferrable && key.kind != ConstraintKind::ForeignKey;
           });
}

QString partitionIndexName(const Subject &partition, const QString &index)
{
    return partition.freeRelationName(partition.name() + u'_' + index, u"_idx"_s);
}

QStringList notNullBack(const Subject &subject, const catalog::Column &column, const QString &as)
{
    const QString name = as.isEmpty() ? column.name : as;
    const QString check = subject.freeConstraintName(subject.name() + u'_' + column.name, u"_not_null"_s);
    return checkBack(subject, check, sql::quoteIfNeeded(name) + u" IS NOT NULL") +
           QStringList{alterTable(subject.sql(), notNullAgain(subject, column, name)),
                       alterTable(subject.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(check))};
}

} // namespace lockstep::advisor
