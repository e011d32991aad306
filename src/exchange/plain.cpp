// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/howto.h"
#include "exchange/migration.h"
#include "exchange/tools.h"

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

base::Result<std::vector<File>> writePlain(const plan::Plan &plan, const ExportOptions &options)
{
    const auto all = migrations(plan, options);
    if (!all)
        return std::unexpected(all.error());
    std::vector<File> files;
    std::vector<std::pair<QString, const Migration *>> listed;
    Versions versions(options.firstVersion, 3);
    for (const Migration &migration : *all) {
        const QString name = versions.next() + u'_' + migration.slug;
        files.push_back({name + u".up.sql", (migration.upComment + plan::scriptText(migration.up)).toUtf8()});
        listed.emplace_back(files.back().path, &migration);
        if (plan.rollback != plan::RollbackPolicy::ForwardOnly)
            files.push_back({name + u".down.sql", (migration.downComment + plan::scriptText(migration.down)).toUtf8()});
    }
    const QString how = howToRun(plan.engine, "plain"_L1);
    files.push_back({planSlug(plan, options) + u"-runbook.md", runbook(plan, listed, how, options)});
    return files;
}

} // namespace lockstep::exchange
