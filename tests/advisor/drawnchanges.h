// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"
#include "base/error.h"
#include "sql/quote.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <span>

namespace lockstep::tests {

/// Changes of a real program's schema, drawn at random. The seed is printed; LOCKSTEP_SEED is another, 0 any.
class DrawnChanges
{
public:
    explicit DrawnChanges(sql::Engine engine) : m_engine(engine) {}

    void chooseSeed()
    {
        constexpr quint32 usual = 96002; // a run is red because of a change, not because of what was drawn
        m_seed = qEnvironmentVariableIsSet("LOCKSTEP_SEED") ? qEnvironmentVariable("LOCKSTEP_SEED").toUInt() : usual;
        if (m_seed == 0)
            m_seed = QRandomGenerator::global()->generate();
        qInfo() << "LOCKSTEP_SEED" << m_seed;
    }
    /// The same draws from here on.
    void fromSeed() { m_random.seed(m_seed); }

    template <typename List>
    auto &any(List &list)
    {
        return list[static_cast<decltype(list.size())>(number(static_cast<int>(list.size())))];
    }
    int number(int below) { return m_random.bounded(below); }

    /// A change that makes sense on paper; whether this table can have it is the generator's to say.
    plan::Change drawn(const catalog::Catalog &catalog, plan::ChangeKind kind)
    {
        using enum plan::ChangeKind;
        using namespace Qt::StringLiterals;
        std::vector<const catalog::Relation *> tables;
        for (const catalog::Relation &relation : catalog.relations)
            if (relation.kind == catalog::RelationKind::Table && !relation.columns.empty())
                tables.push_back(&relation);
        const catalog::Relation &table = *any(tables);
        const catalog::Relation &other = *any(tables);
        const catalog::Column &column = any(table.columns);
        const QString name = sql::quoteIdentifier(column.name, m_engine);
        plan::Change change;
        change.kind = kind;
        change.table = table.name;
        change.column = kind == AddColumn || kind == AddGeneratedColumn ? u"a new one"_s : column.name;
        change.newName = u"the \"new\" one"_s;
        change.newSchema = u"elsewhere"_s;
        change.columns = {column.name};
        const bool whole = column.type == u"integer" || column.type == u"smallint";
        change.type = kind == AddColumn ? u"int"_s : whole ? u"bigint"_s : u"text"_s;
        if (kind == WidenKey)
            change.type = u"numeric"_s;
        if (kind == AddGeneratedColumn)
            change.type = u"boolean"_s;
        change.expression = kind == FillColumn ? name : name + u" IS NOT NULL";
        if (kind != AddIndex && kind != FillColumn)
            change.predicate = name + u" IS NULL";
        change.referencedTable = other.name;
        if (kind == DropConstraint || kind == RenameConstraint || kind == ChangeForeignKey ||
            kind == ValidateConstraint)
            change.name = table.constraints.empty() ? u"none"_s : any(table.constraints).name;
        if (kind == AddPolicy)
            change.name = u"mine; drop"_s;
        if (kind == CreateView) {
            change.definition = u"SELECT * FROM "_s + sql::quoteIdentifier(change.table, m_engine);
            change.table = u"a \"new\" view"_s;
        }
        change.privileges = {u"select"_s};
        change.onDelete = u"set null"_s;
        if (kind == RebuildIndex || kind == RenameIndex || kind == DropIndex || kind == ReplaceIndex)
            change.name = any(catalog.indexes).name;
        return change;
    }

    /// Those that write steps for it.
    std::vector<const char *> strategiesFor(const plan::Change &change) const
    {
        std::vector<const char *> out;
        for (const advisor::StrategyDescriptor &row : advisor::strategies())
            if (row.generate && row.generates(change, m_engine))
                out.push_back(row.id);
        return out;
    }

private:
    const sql::Engine m_engine;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
};

/// A file below LOCKSTEP_HISTORIES; empty where there is none.
inline QByteArray historyFile(const QString &name)
{
    QFile file(qEnvironmentVariable("LOCKSTEP_HISTORIES") + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A clear no, before anything was touched.
inline bool isClear(const base::Error &error)
{
    return error.code == base::ErrorCode::Unsupported || error.code == base::ErrorCode::InvalidInput ||
           error.code == base::ErrorCode::NotFound;
}

inline QString shown(const plan::Change &change)
{
    return QString::fromUtf8(QJsonDocument(plan::toJson(change)).toJson(QJsonDocument::Compact)) + u' ';
}

} // namespace lockstep::tests
