// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/normal.h"
#include "catalog/sqlite/readparts.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

namespace readingtables {

/// What the text says of a column beyond what the pragma does.
static void fillFrom(const ColumnText &text, Column &column)
{
    for (const Clause &clause : text.clauses) {
        if (clause.kind == Clause::Kind::Collate)
            column.collation = clause.expression;
        if (clause.kind == Clause::Kind::Generated)
            column.defaultExpression = clause.expression;
        if (clause.kind == Clause::Kind::NotNull && !clause.conflict.isEmpty())
            column.options << u"NOT NULL ON CONFLICT "_s + clause.conflict;
        if (clause.autoincrement)
            column.options << u"AUTOINCREMENT"_s;
    }
}

/// Two readings of the same text must agree, else ours is wrong somewhere.
static bool agrees(const TableText &text, const Relation &relation, qsizetype foreignKeys)
{
    const bool columns = std::ranges::equal(text.columns, relation.columns,
                                            [](const ColumnText &t, const Column &c) { return t.name == c.name; });
    return columns &&
           foreignKeys == std::ranges::count(relation.constraints, ConstraintKind::ForeignKey, &Constraint::kind);
}

/// Takes over what the same text said before; where foreign keys point is seen to later.
static void takeFrom(const Relation &known, Relation &relation)
{
    relation.columns = known.columns;
    relation.options = known.options;
    relation.constraints = known.constraints;
    relation.incomplete = known.incomplete;
    for (Constraint &constraint : relation.constraints)
        constraint.index = 0;
}

/// Whether every foreign key points at a table that is still the same; they then point at its row of now.
static bool pointAgain(Reading &reading, Relation &relation)
{
    for (Constraint &key : relation.constraints) {
        if (key.kind != ConstraintKind::ForeignKey)
            continue;
        const Relation *was = reading.knownTable(key.referencedTable);
        const Relation *target = was ? reading.relation(was->name) : nullptr;
        if (!target || reading.knownTable(*target) != was)
            return false;
        key.referencedTable = target->oid;
    }
    return true;
}

/// The definition with the columns that are meant: whether they are named makes no difference.
static QString withColumns(const QString &definition, const Clause &clause, const Relation &target,
                           const std::vector<int> &numbers)
{
    QStringList names;
    for (const int number : numbers)
        for (const Column &column : target.columns)
            if (column.number == number)
                names << sql::quoteIdentifier(column.name, sql::Engine::Sqlite);
    const QString head = u" REFERENCES "_s + sql::quoteIdentifier(clause.referencedTable, sql::Engine::Sqlite);
    const qsizetype at = definition.indexOf(head) + head.size();
    return definition.first(at) + u" (" + names.join(u", "_s) + u')' + definition.sliced(at);
}

} // namespace readingtables

base::Status readTables(Reading &reading)
{
    using namespace readingtables;
    for (Relation &relation : reading.catalog.relations) {
        if (const Relation *known = reading.knownTable(relation)) {
            takeFrom(*known, relation);
            continue;
        }
        const auto rows = reading.connection.execute(
            u"SELECT cid, name, type, \"notnull\", dflt_value, hidden FROM pragma_table_xinfo($1)"_s, {relation.name});
        if (!rows) {
            if (relation.kind == RelationKind::Table)
                return std::unexpected(rows.error());
            relation.incomplete = true; // a view over what is not there, a module that is not loaded
            continue;
        }
        for (const QVariantList &row : rows->rows) {
            Column column;
            column.number = row[0].toInt() + 1;
            column.name = row[1].toString();
            column.type = row[2].toString();
            column.notNull = row[3].toBool();
            column.defaultExpression = row[4].isNull() ? QString() : normalised(row[4].toString().toUtf8());
            const int hidden = row[5].toInt(); // 1: of a virtual table, 2 and 3: generated
            column.generated = hidden == 2 ? Generated::Virtual : hidden == 3 ? Generated::Stored : Generated::None;
            if (hidden != 1)
                relation.columns.push_back(std::move(column));
        }
        if (relation.kind != RelationKind::Table)
            continue;
        const auto text = parseTable(relation.source.toUtf8());
        const auto keys = reading.connection.execute(u"SELECT count(DISTINCT id) FROM pragma_foreign_key_list($1)"_s,
                                                     {relation.name});
        if (!keys)
            return std::unexpected(keys.error());
        if (text) {
            relation.constraints = constraintsOf(*text, relation);
            if (text->withoutRowid())
                relation.options << u"WITHOUT ROWID"_s;
            if (text->strict())
                relation.options << u"STRICT"_s;
            for (Column &column : relation.columns)
                if (const ColumnText *own = text->column(column.name))
                    fillFrom(*own, column);
        }
        relation.incomplete = !text || !agrees(*text, relation, keys->value().toLongLong());
    }
    // Foreign keys refer to tables by name, and to the primary key where no columns are named.
    for (Relation &relation : reading.catalog.relations) {
        if (!std::ranges::contains(relation.constraints, ConstraintKind::ForeignKey, &Constraint::kind))
            continue;
        const bool isKnown = reading.knownTable(relation) != nullptr;
        if (isKnown && pointAgain(reading, relation))
            continue;
        const auto text = parseTable(relation.source.toUtf8());
        if (!text)
            continue;
        if (isKnown)
            relation.constraints = constraintsOf(*text, relation);
        std::vector<const Clause *> clauses;
        for (const ColumnText &column : text->columns)
            for (const Clause &clause : column.clauses)
                if (clause.kind == Clause::Kind::References)
                    clauses.push_back(&clause);
        for (const Clause &clause : text->constraints)
            if (clause.kind == Clause::Kind::References)
                clauses.push_back(&clause);
        std::size_t at = 0;
        for (Constraint &key : relation.constraints) {
            if (key.kind != ConstraintKind::ForeignKey)
                continue;
            const Clause &clause = *clauses[at++];
            const Relation *target = reading.relation(clause.referencedTable);
            if (!target)
                continue;
            key.referencedTable = target->oid;
            for (const QString &name : clause.referencedColumns)
                for (const Column &column : target->columns)
                    if (sameName(column.name, name))
                        key.referencedColumns.push_back(column.number);
            const auto primary = std::ranges::find(target->constraints, ConstraintKind::PrimaryKey, &Constraint::kind);
            if (clause.referencedColumns.isEmpty() && primary != target->constraints.end()) {
                key.referencedColumns = primary->columns;
                key.definition = withColumns(key.definition, clause, *target, primary->columns);
            }
        }
    }
    for (Relation &relation : reading.catalog.relations)
        std::ranges::sort(relation.constraints, {}, &Constraint::name);
    return {};
}

} // namespace lockstep::catalog::sqlite
