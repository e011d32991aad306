// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"
#include "sql/namedrelations.h"
#include "sql/quote.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace trafficlocal {

/// Finds what a statement names: along the search_path, else where only one schema has the name, for the application
/// may have another path than we.
class Names
{
public:
    explicit Names(const Catalog &catalog)
    {
        QHash<Oid, QString> schemas;
        for (const Schema &schema : catalog.schemas)
            schemas.insert(schema.oid, schema.name);
        for (const Relation &relation : catalog.relations) {
            m_full.insert({schemas.value(relation.schema), relation.name}, relation.oid);
            m_plain[relation.name].push_back(relation.oid);
        }
        for (const QString &part : catalog.server.settings.value(u"search_path"_s).split(u','))
            m_path.append(part.trimmed() == "\"$user\""_L1 ? catalog.server.user : part.trimmed().remove(u'"'));
        for (const Dependency &dependency : catalog.dependencies) {
            if (dependency.via == "view"_L1)
                m_beneath[dependency.dependent].push_back(dependency.referenced);
        }
    }
    [[nodiscard]] Oid find(const sql::NamedRelation &relation) const
    {
        if (!relation.schema.isEmpty())
            return m_full.value({relation.schema, relation.name});
        for (const QString &schema : m_path) {
            if (const Oid oid = m_full.value({schema, relation.name}))
                return oid;
        }
        const auto all = m_plain.value(relation.name);
        return all.size() == 1 ? all.front() : 0;
    }
    /// The relation and what it shows, as deep as it goes.
    void addWithBeneath(Oid oid, std::vector<Oid> &out) const
    {
        if (!oid || std::ranges::contains(out, oid))
            return;
        out.push_back(oid);
        for (const Oid beneath : m_beneath.value(oid))
            addWithBeneath(beneath, out);
    }

private:
    QHash<std::pair<QString, QString>, Oid> m_full;
    QHash<QString, std::vector<Oid>> m_plain;
    QHash<Oid, std::vector<Oid>> m_beneath;
    QStringList m_path;
};

/// pg_stat_statements_info, which tells since when is counted, came with 1.9 of the extension (PostgreSQL 14).
bool tellsSinceWhen(const Extension &extension)
{
    const QStringList parts = extension.version.split(u'.');
    const int major = parts.value(0).toInt(), minor = parts.value(1).toInt();
    return major > 1 || (major == 1 && minor >= 9);
}

} // namespace trafficlocal

base::Status readTraffic(Reading &reading, db::Connection &connection)
{
    Catalog &catalog = reading.catalog;
    const auto extension = std::ranges::find(catalog.extensions, u"pg_stat_statements"_s, &Extension::name);
    if (extension == catalog.extensions.end() || !trafficlocal::tellsSinceWhen(*extension))
        return {};
    const auto schema = std::ranges::find(catalog.schemas, extension->schema, &Schema::oid);
    const QString where = schema == catalog.schemas.end() ? u"public"_s : schema->name;
    // A role without pg_read_all_stats sees the texts of its own statements only.
    const QString sql =
        u"SELECT s.query, sum(s.calls) / greatest(1, extract(epoch FROM clock_timestamp() - i.stats_reset)"
        " / 60)::float8 FROM %1 s CROSS JOIN %2 i WHERE s.dbid = (SELECT oid FROM pg_database"
        " WHERE datname = current_database()) AND s.queryid IS NOT NULL AND s.query IS NOT NULL"
        " GROUP BY s.query, i.stats_reset ORDER BY 2 DESC, 1 LIMIT 500"_s.arg(
            sql::qualifiedName(where, u"pg_stat_statements"_s),
            sql::qualifiedName(where, u"pg_stat_statements_info"_s));
    const trafficlocal::Names names(catalog);
    Snapshot snapshot(connection, {});
    if (auto status = snapshot.begin(); !status)
        return status;
    const auto status = snapshot.query(sql, [&](const Row &row) {
        static constexpr qsizetype longestText = 500;
        StatementFamily family;
        const QString text = row.text(0);
        for (const sql::NamedRelation &relation : sql::namedRelations(text.toUtf8()))
            names.addWithBeneath(names.find(relation), relation.written ? family.writes : family.reads);
        if (family.reads.empty() && family.writes.empty())
            return;
        family.text = text.simplified().left(longestText);
        family.perMinute = row.number<double>(1);
        catalog.traffic.push_back(std::move(family));
    });
    if (status)
        return snapshot.end();
    // Not preloaded (55000), no right to it (42501), or another extension of that name: no figures, and no reason to
    // fail.
    catalog.traffic.clear();
    if (connection.isAlive() && status.error().code != base::ErrorCode::Cancelled)
        return {};
    return status;
}

} // namespace lockstep::catalog::postgres
