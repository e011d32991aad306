// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/subject.h"

#include "advisor/views.h"
#include "analysis/analyzer.h"
#include "sql/identifier.h"
#include "sql/quote.h"

#include <algorithm>
#include <ranges>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using catalog::RelationKind;

base::Result<Subject> Subject::find(const plan::Change &change, const catalog::Catalog &catalog)
{
    return find(change.schema, change.table, catalog);
}

base::Result<Subject> Subject::find(const QString &schema, const QString &table, const catalog::Catalog &catalog)
{
    Subject subject;
    subject.m_catalog = &catalog;
    subject.m_lookup = catalog::sharedLookup(catalog);
    subject.m_table = subject.m_lookup->find(schema, table);
    const QString shown = schema.isEmpty() ? table : QString(schema + u'.' + table);
    if (!subject.m_table)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-table"_s, {shown});
    if (subject.m_table->kind != RelationKind::Table && subject.m_table->kind != RelationKind::Partitioned)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.not-a-table"_s, {shown});
    subject.m_schema = subject.m_lookup->schemaName(subject.m_table->schema);
    return subject;
}

QString Subject::sql() const
{
    return sql::qualifiedName(m_schema, m_table->name);
}

QString Subject::shown() const
{
    return m_schema + u'.' + m_table->name;
}

bool Subject::isEmpty() const
{
    const bool noFile = m_table->heapBytes == 0 && m_table->liveRows <= 0 && !isPartitioned();
    return m_table->rows <= 0 && noFile;
}

double Subject::rows() const
{
    // the larger one, as in rules::Sizes: either may know nothing of a table that is full
    const double known = std::max(m_table->rows, static_cast<double>(m_table->liveRows));
    if (known > 0)
        return known;
    return isEmpty() ? 0 : m_table->heapBytes > 0 ? -1 : m_table->rows;
}

base::Result<const catalog::Column *> Subject::column(const QString &name) const
{
    if (const catalog::Column *found = m_lookup->column(*m_table, name))
        return found;
    return base::fail(base::ErrorCode::NotFound, u"advisor.no-column"_s, {shown(), name});
}

QStringList Subject::columnNames(const std::vector<int> &numbers) const
{
    QStringList out;
    for (const int number : numbers) {
        const catalog::Column *column = m_lookup->column(*m_table, number);
        out << (column ? column->name : QString());
    }
    return out;
}

const catalog::Constraint *Subject::primaryKey() const
{
    const auto it = std::ranges::find(m_table->constraints, ConstraintKind::PrimaryKey, &catalog::Constraint::kind);
    return it == m_table->constraints.end() ? nullptr : &*it;
}

QStringList Subject::walkableKey() const
{
    if (const catalog::Constraint *key = primaryKey())
        return columnNames(key->columns);
    for (const catalog::Index *index : m_lookup->indexesOf(m_table->oid)) {
        if (!index->unique || !index->valid || !index->predicate.isEmpty())
            continue;
        QStringList names;
        for (const catalog::IndexKey &key : index->keys) {
            const catalog::Column *column = key.column ? m_lookup->column(*m_table, key.column) : nullptr;
            // in any other order the server would have to sort the table for each batch
            const bool usual = key.operatorClass.isEmpty() && key.collation.isEmpty() && !key.descending;
            if (!column || !column->notNull || !usual)
                break;
            names << column->name;
        }
        if (names.size() == std::ssize(index->keys))
            return names;
    }
    return {};
}

/// The first of base+suffix, base+suffix+1, ... that is free.
static QString firstFree(const QString &base, const QString &suffix, const auto &taken)
{
    QString name = sql::makeIdentifier(base, suffix);
    for (int n = 1; taken(name); ++n)
        name = sql::makeIdentifier(base, suffix + QString::number(n));
    return name;
}

QString Subject::freeRelationName(const QString &base, const QString &suffix) const
{
    return firstFree(base, suffix, [&](const QString &name) {
        const auto here = [&](const auto &object) { return object.schema == m_table->schema && object.name == name; };
        const bool constraint = std::ranges::contains(m_table->constraints, name, &catalog::Constraint::name);
        return constraint || m_lookup->relation(m_schema, name) || m_lookup->index(m_schema, name) ||
               std::ranges::any_of(m_catalog->sequences, here);
    });
}

std::vector<Subject> Subject::below() const
{
    std::vector<Subject> out;
    for (const catalog::Relation *child : m_lookup->childrenOf(m_table->oid))
        if (auto found = find(m_lookup->schemaName(child->schema), child->name, *m_catalog))
            out.push_back(*std::move(found));
    return out;
}

QString Subject::freeConstraintName(const QString &base, const QString &suffix) const
{
    return firstFree(base, suffix, [&](const QString &name) {
        return std::ranges::contains(m_table->constraints, name, &catalog::Constraint::name);
    });
}

QString Subject::freeColumnName(const QString &base, const QString &suffix) const
{
    return firstFree(base, suffix, [&](const QString &name) { return m_lookup->column(*m_table, name) != nullptr; });
}

QStringList Subject::views(int column) const
{
    QStringList out;
    for (const catalog::Dependency *dependency : m_lookup->dependents(m_table->oid, column)) {
        const catalog::Relation *view = m_lookup->relation(dependency->dependent);
        if (view && isView(*view))
            out << m_lookup->schemaName(view->schema) + u'.' + view->name;
    }
    out.removeDuplicates();
    out.sort();
    return out;
}

QStringList Subject::countedBy(int column) const
{
    QStringList out;
    for (const catalog::Sequence &sequence : m_catalog->sequences) {
        if (sequence.ownedByTable != m_table->oid || (column != 0 && sequence.ownedByColumn != column))
            continue;
        for (const catalog::Dependency *dependency : m_lookup->dependents(sequence.oid)) {
            const catalog::Relation *other = m_lookup->relation(dependency->dependent);
            const catalog::Column *user = other && dependency->via == "default"_L1
                                              ? m_lookup->column(*other, dependency->dependentColumn)
                                              : nullptr;
            const bool own = other && other->oid == m_table->oid &&
                             (column == 0 || dependency->dependentColumn == sequence.ownedByColumn);
            if (user && !own && !other->isPartition)
                out << other->name + u'.' + user->name;
        }
    }
    return out;
}

QStringList Subject::referencedBy(int column) const
{
    QStringList out;
    for (const catalog::Lookup::ForeignKey &key : m_lookup->referencing(m_table->oid))
        if (column == 0 || std::ranges::contains(key.constraint->referencedColumns, column))
            out << key.from->name + u'.' + key.constraint->name;
    return out;
}

analysis::Effect probe(const QString &sql, const catalog::Catalog &catalog)
{
    analysis::Analyzer analyzer(catalog);
    auto effects = analyzer.analyze(sql.toUtf8());
    return effects.empty() ? analysis::Effect{} : std::move(effects.front());
}

bool defaultRewrites(const Subject &subject, const QString &type, const QString &expression)
{
    if (expression.trimmed().isEmpty())
        return false;
    const QString column = sql::quoteIfNeeded(subject.freeColumnName(u"lockstep_probe"_s, {}));
    const auto effect =
        probe(u"ALTER TABLE "_s + subject.sql() + u" ADD COLUMN " + column + u' ' + type + u" DEFAULT " + expression,
              subject.catalog());
    return effect.error.has_value() || effect.certainty == analysis::Certainty::Unknown || effect.rewrites();
}

bool typeChangeIsLong(const Subject &subject, const plan::Change &change)
{
    const QString statement = u"ALTER TABLE "_s + subject.sql() + u" ALTER COLUMN " +
                              sql::quoteIfNeeded(change.column) + u" TYPE " + change.type +
                              (change.usingExpression.isEmpty() ? QString() : u" USING "_s + change.usingExpression);
    const auto effect = probe(statement, subject.catalog());
    const bool rebuilds = std::ranges::any_of(effect.relations, &analysis::RelationEffect::indexRebuild);
    return effect.error.has_value() || effect.certainty == analysis::Certainty::Unknown || effect.rewrites() ||
           effect.scans() || rebuilds;
}

} // namespace lockstep::advisor
