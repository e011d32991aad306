// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/table.h"

#include "sql/quote.h"
#include "sql/sqlite/tokens.h"

#include <map>
#include <ranges>

using namespace Qt::StringLiterals;
using lockstep::catalog::sqlite::sameName;

namespace lockstep::advisor::sqlite {

QString quoted(const QString &name)
{
    return sql::quoteIdentifier(name, sql::Engine::Sqlite);
}

QStringList quoted(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << quoted(name);
    return out;
}

QString literal(const QString &text)
{
    return sql::quoteLiteral(text, sql::Engine::Sqlite);
}

const catalog::Relation *findRelation(const QString &name, const catalog::Catalog &catalog)
{
    const auto found =
        std::ranges::find_if(catalog.relations, [&](const catalog::Relation &r) { return sameName(r.name, name); });
    return found == catalog.relations.end() ? nullptr : &*found;
}

const catalog::Index *findIndex(const QString &name, const catalog::Catalog &catalog)
{
    const auto found =
        std::ranges::find_if(catalog.indexes, [&](const catalog::Index &i) { return sameName(i.name, name); });
    return found == catalog.indexes.end() ? nullptr : &*found;
}

FoundTrigger findTrigger(const QString &name, const catalog::Catalog &catalog)
{
    for (const catalog::Relation &relation : catalog.relations)
        for (const catalog::Trigger &trigger : relation.triggers)
            if (sameName(trigger.name, name))
                return {&relation, &trigger};
    return {};
}

bool isTaken(const QString &name, const catalog::Catalog &catalog)
{
    return findRelation(name, catalog) || findIndex(name, catalog);
}

QString freeName(const QString &base, const catalog::Catalog &catalog)
{
    QString name = base;
    for (int n = 2; isTaken(name, catalog); ++n)
        name = base + u'_' + QString::number(n);
    return name;
}

base::Result<Table> Table::find(const QString &name, const catalog::Catalog &catalog)
{
    Table table;
    table.m_catalog = &catalog;
    table.m_relation = findRelation(name, catalog);
    if (!table.m_relation)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-table"_s, {name});
    auto text = catalog::sqlite::parseTable(table.m_relation->source.toUtf8());
    if (table.m_relation->kind != catalog::RelationKind::Table)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.sqlite-no-table"_s, {name});
    if (!text || table.m_relation->incomplete)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.sqlite-not-understood"_s, {name});
    table.m_text = *std::move(text);
    return table;
}

base::Result<const catalog::Column *> Table::column(const QString &column) const
{
    for (const catalog::Column &candidate : m_relation->columns)
        if (sameName(candidate.name, column))
            return &candidate;
    return base::fail(base::ErrorCode::NotFound, u"advisor.no-column"_s, {name(), column});
}

QStringList Table::writable() const
{
    QStringList out;
    for (const catalog::Column &column : m_relation->columns)
        if (column.generated == catalog::Generated::None)
            out << column.name;
    return out;
}

QStringList Table::primaryKey() const
{
    QStringList out;
    for (const catalog::Constraint &constraint : m_relation->constraints)
        if (constraint.kind == catalog::ConstraintKind::PrimaryKey)
            for (const int number : constraint.columns)
                for (const catalog::Column &column : m_relation->columns)
                    if (column.number == number)
                        out << column.name;
    return out;
}

QStringList Table::indexes() const
{
    std::map<catalog::Oid, QString> out; // in the order in which they were made
    for (const catalog::Index &index : m_catalog->indexes)
        if (index.table == m_relation->oid && !index.source.isEmpty())
            out[index.oid] = index.source;
    return std::views::values(out) | std::ranges::to<QStringList>();
}

QStringList Table::triggers() const
{
    std::map<catalog::Oid, QString> out;
    for (const catalog::Trigger &trigger : m_relation->triggers)
        out[trigger.oid] = trigger.source;
    return std::views::values(out) | std::ranges::to<QStringList>();
}

std::vector<Table::Pointing> Table::pointingHere() const
{
    std::vector<Pointing> out;
    for (const catalog::Relation &other : m_catalog->relations)
        for (const catalog::Constraint &constraint : other.constraints)
            if (constraint.kind == catalog::ConstraintKind::ForeignKey && constraint.referencedTable == m_relation->oid)
                out.push_back({&other, &constraint});
    return out;
}

QStringList Table::referencedBy() const
{
    QStringList out;
    for (const auto &[from, key] : pointingHere())
        if (from->oid != m_relation->oid)
            out << from->name + u'.' + key->name;
    return out;
}

QStringList Table::usedBy() const
{
    QStringList out;
    for (const catalog::Dependency &dependency : m_catalog->dependencies) {
        if (dependency.referenced != m_relation->oid || dependency.dependent == m_relation->oid)
            continue;
        const auto user = std::ranges::find(m_catalog->relations, dependency.dependent, &catalog::Relation::oid);
        out << (dependency.via == u"view" ? u"view "_s : u"trigger on "_s) + user->name;
    }
    out.removeDuplicates();
    return out;
}

QString columnName(const catalog::Relation &relation, int number)
{
    const auto column = std::ranges::find(relation.columns, number, &catalog::Column::number);
    return column == relation.columns.end() ? QString() : column->name;
}

bool namesColumn(const QString &sql, const QString &column)
{
    const QByteArray text = sql.toUtf8();
    return std::ranges::any_of(sql::sqlite::tokens(text), [&](const sql::sqlite::Token &token) {
        using TokenKind = sql::sqlite::Token::Kind;
        return (token.kind == TokenKind::Word || token.kind == TokenKind::Name) &&
               sameName(sql::sqlite::nameOf(text, token), column);
    });
}

/// Whether the table's own primary key is its rowid.
static bool keyIsRowid(const catalog::sqlite::TableText &text)
{
    using catalog::sqlite::Clause;
    const auto isInteger = [](const catalog::sqlite::ColumnText *column) {
        return column && column->type.compare("integer", Qt::CaseInsensitive) == 0;
    };
    for (const catalog::sqlite::ColumnText &column : text.columns)
        if (const Clause *key = column.clause(Clause::Kind::PrimaryKey); key && !key->descending && isInteger(&column))
            return true;
    return std::ranges::any_of(text.constraints, [&](const Clause &clause) {
        return clause.kind == Clause::Kind::PrimaryKey && clause.columns.size() == 1 &&
               isInteger(text.column(clause.columns.front()));
    });
}

bool autoincrements(const catalog::sqlite::TableText &text)
{
    return std::ranges::any_of(text.columns, [](const catalog::sqlite::ColumnText &column) {
        const auto *key = column.clause(catalog::sqlite::Clause::Kind::PrimaryKey);
        return key && key->autoincrement;
    });
}

QString hiddenRowid(const catalog::sqlite::TableText &text)
{
    if (text.withoutRowid() || keyIsRowid(text))
        return {};
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s})
        if (!text.column(name))
            return name;
    return {};
}

QString defaultClause(const QString &expression)
{
    using TokenKind = sql::sqlite::Token::Kind;
    static constexpr const char *words[] = {"NULL",         "TRUE",         "FALSE",
                                            "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP"};
    const QByteArray text = expression.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    const bool isSigned = tokens.size() == 2 && tokens[1].kind == TokenKind::Number &&
                          (sql::sqlite::isSign(text, tokens[0], '-') || sql::sqlite::isSign(text, tokens[0], '+'));
    const bool isLiteral =
        tokens.size() == 1 &&
        (tokens[0].kind == TokenKind::Number || tokens[0].kind == TokenKind::String ||
         tokens[0].kind == TokenKind::Blob ||
         std::ranges::any_of(words, [&](const char *word) { return sql::sqlite::isWord(text, tokens[0], word); }));
    return u"DEFAULT "_s + (isSigned || isLiteral ? expression.trimmed() : QString(u'(' + expression + u')'));
}

QStringList walkableKey(const Table &table)
{
    if (table.text().withoutRowid() || keyIsRowid(table.text()))
        return table.primaryKey();
    const QString rowid = hiddenRowid(table.text());
    return rowid.isEmpty() ? QStringList() : QStringList{rowid};
}

} // namespace lockstep::advisor::sqlite
