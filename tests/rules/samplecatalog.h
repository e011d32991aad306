// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

#include <QString>

namespace lockstep::tests {

/// Tables big (five million rows), tiny (ten) and hollow (none), alike but for that; and around big what else a rule
/// may ask for. `version` as server_version_num.
inline catalog::Catalog sampleCatalog(int version = 170005)
{
    using namespace Qt::StringLiterals;
    QByteArray script = "CREATE TABLE other (id int PRIMARY KEY);";
    for (const char *name : {"big", "tiny", "hollow"}) {
        script += QByteArray("CREATE TABLE %1 (id int NOT NULL, a int, b varchar(10), n int NOT NULL, r int);"
                             "CREATE INDEX %1_a ON %1 (a); CREATE UNIQUE INDEX %1_id ON %1 (id); CREATE INDEX "
                             "%1_lower ON %1 (lower(b));"
                             "ALTER TABLE %1 ADD CONSTRAINT %1_pending CHECK (a > 0) NOT VALID;")
                      .replace("%1", name);
    }
    analysis::Analyzer analyzer(catalog::Catalog{});
    std::ignore = analyzer.analyze(script);
    catalog::Catalog result = analyzer.catalog();
    result.server.version = version;
    for (catalog::Relation &relation : result.relations) {
        const bool small = relation.name.startsWith("tiny"_L1), none = relation.name.startsWith("hollow"_L1);
        const bool large = !small && !none && relation.name != "other"_L1;
        relation.liveRows = large ? 5'000'000 : none ? 0 : 10;
        relation.rows = static_cast<double>(relation.liveRows);
        relation.heapBytes = large ? 2'000'000'000LL : none ? 0 : 8192;
    }
    return result;
}

} // namespace lockstep::tests
