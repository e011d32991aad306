// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/ddl.h"

#include <map>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

std::vector<QString> schemaStatements(const Catalog &catalog)
{
    // By their place in sqlite_schema, so that the copy reads its triggers and indexes in the same order; views and
    // triggers may name what is made later, but a trigger needs its own table.
    std::map<std::pair<int, Oid>, QString> ordered;
    const auto put = [&](int family, Oid oid, const QString &source) {
        if (!source.isEmpty())
            ordered.emplace(std::pair(family, oid), source);
    };
    for (const Relation &relation : catalog.relations) {
        put(relation.kind == RelationKind::View ? 2 : 0, relation.oid, relation.source);
        for (const Trigger &trigger : relation.triggers)
            put(3, trigger.oid, trigger.source);
    }
    for (const Index &index : catalog.indexes)
        put(1, index.oid, index.source);
    std::vector<QString> out;
    for (const auto &entry : ordered)
        out.push_back(entry.second);
    return out;
}

QString schemaScript(const Catalog &catalog)
{
    QString out;
    for (const QString &statement : schemaStatements(catalog))
        out += statement + u";\n";
    return out;
}

base::Result<LoadReport> loadInto(db::Connection &connection, const Catalog &catalog, std::stop_token stop,
                                  const base::ProgressFn &progress)
{
    LoadReport report;
    const std::vector<QString> statements = schemaStatements(catalog);
    if (const auto begun = connection.execute(u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
        if (progress && i % 100 == 0)
            progress({{u"catalog.loading"_s, {}}, double(i) / double(statements.size())});
        if (const auto made = connection.execute(statements[i]); !made)
            report.faults.push_back({statements[i], made.error()});
    }
    if (const auto done = connection.execute(u"COMMIT"_s); !done)
        return std::unexpected(done.error());
    return report;
}

} // namespace lockstep::catalog::sqlite
