// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/runscripts.h"

#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

base::Result<std::vector<LoadFault>> runScripts(db::Connection &connection, const std::vector<QByteArray> &scripts,
                                                std::stop_token stop, const base::ProgressFn &progress)
{
    std::vector<LoadFault> faults;
    for (std::size_t i = 0; i < scripts.size(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, u"catalog.cancelled"_s);
        if (progress)
            progress({{u"catalog.loading"_s, {}}, double(i) / double(scripts.size())});
        for (const sql::StatementRange &range : sql::sqlite::splitStatements(scripts[i])) {
            const QString statement = QString::fromUtf8(scripts[i].sliced(range.offset, range.length));
            if (const auto run = connection.executeScript(statement); !run)
                faults.push_back({statement, run.error()});
        }
    }
    return faults;
}

} // namespace lockstep::catalog::sqlite
