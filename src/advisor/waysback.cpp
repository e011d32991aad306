// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/waysback.h"

#include "advisor/columnparts.h"
#include "advisor/indexsteps.h"
#include "sql/quote.h"
#include "sql/split.h"
#include "sql/sqltext.h"

#include <QRegularExpression>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;

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

/// Foreign keys of partitioned tables cannot be NOT VALID before 18.
bool canBeValidatedAfter(const Subject &subject, const catalog::Constraint &constraint)
{
    return constraint.validated && (constraint.kind == ConstraintKind::Check ||
                                    (constraint.kind == ConstraintKind::ForeignKey &&
                                     (!subject.isPartitioned() || subject.catalog().server.version >= 180000)));
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

QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint, const QString &name,
                           const QHash<QString, QString> &renamed)
{
    const QString quoted = sql::quoteIfNeeded(name);
    const QString definition = sql::replaceNearColumns(constraint.definition, renamed);
    if (waysback::canBeValidatedAfter(subject, constraint))
        return waysback::validatedAfter(subject, quoted, definition);
    const bool key = constraint.kind == ConstraintKind::Unique || constraint.kind == ConstraintKind::PrimaryKey;
    const catalog::Index *index = key ? subject.lookup().index(constraint.index) : nullptr;
    if (!index || subject.isPartitioned() || index->method != "btree"_L1) // WITHOUT OVERLAPS stands on GiST
        return {waysback::atOnce(subject, quoted, definition)};
    const QString kind = constraint.kind == ConstraintKind::Unique ? u"UNIQUE"_s : u"PRIMARY KEY"_s;
    return {u"CREATE UNIQUE INDEX CONCURRENTLY "_s + quoted + u" ON " + subject.sql() + u' ' +
                sql::replaceColumns(sql::indexDefinitionTail(index->definition), renamed),
            waysback::atOnce(subject, quoted, kind + u" USING INDEX " + quoted + deferring(constraint))};
}

QStringList constraintBack(const Subject &subject, const catalog::Constraint &constraint)
{
    return constraintBack(subject, constraint, constraint.name);
}

QStringList checkBack(const Subject &subject, const QString &name, const QString &condition)
{
    return waysback::validatedAfter(subject, sql::quoteIfNeeded(name), u"CHECK ("_s + condition + u')');
}

QStringList indexBack(const Subject &subject, const catalog::Index &index, bool concurrently)
{
    return indexBack(subject, index, index.name, {}, concurrently);
}

QStringList indexBack(const Subject &subject, const catalog::Index &index, const QString &name,
                      const QHash<QString, QString> &renamed, bool concurrently)
{
    const bool partitioned = subject.isPartitioned();
    QStringList out{u"CREATE "_s + (index.unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
                    (concurrently && !partitioned ? u"CONCURRENTLY "_s : QString()) + sql::quoteIfNeeded(name) +
                    (partitioned ? u" ON ONLY "_s : u" ON "_s) + subject.sql() + u' ' +
                    sql::replaceColumns(sql::indexDefinitionTail(index.definition), renamed)};
    if (index.clustered)
        out << alterTable(subject.sql(), u"CLUSTER ON "_s + sql::quoteIfNeeded(name));
    if (index.replicaIdentity)
        out << alterTable(subject.sql(), u"REPLICA IDENTITY USING INDEX "_s + sql::quoteIfNeeded(name));
    if (!partitioned)
        return out;
    for (const catalog::Relation *child : subject.lookup().childrenOf(subject.table().oid)) {
        const auto below = Subject::find(subject.lookup().schemaName(child->schema), child->name, subject.catalog());
        const auto indexes = subject.lookup().indexesOf(child->oid);
        const auto part = std::ranges::find(indexes, index.oid, &catalog::Index::parent);
        if (!below || part == indexes.end())
            continue;
        out += indexBack(*below, **part, (*part)->name, renamed, concurrently);
        out << u"ALTER INDEX "_s + sql::qualifiedName(subject.schema(), name) + u" ATTACH PARTITION " +
                   sql::qualifiedName(below->schema(), (*part)->name);
    }
    return out;
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
