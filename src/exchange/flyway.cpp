// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/howto.h"
#include "exchange/migration.h"
#include "exchange/tools.h"

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// Flyway opens a transaction around each file. A file that must run outside one says so in a script configuration
/// beside it (<file>.conf), which also allows SET in it (ParserSqlScript.java: "mixed" is not checked then). Flyway's
/// own lock is a transaction that CREATE INDEX CONCURRENTLY would wait for for ever (flyway#3497, #3682).
base::Result<std::vector<File>> writeFlyway(const plan::Plan &plan, const ExportOptions &options)
{
    const auto all = migrations(plan, options);
    if (!all)
        return std::unexpected(all.error());
    std::vector<File> files;
    std::vector<std::pair<QString, const Migration *>> listed;
    Versions versions(options.firstVersion);
    const auto put = [&](const QString &path, const QString &comment,
                         const std::vector<plan::ScriptStatement> &statements, bool outside) {
        files.push_back({path, (comment + plan::scriptText(withoutTransaction(statements))).toUtf8()});
        if (outside)
            files.push_back({path + u".conf", "executeInTransaction=false\n"_ba});
    };
    for (const Migration &migration : *all) {
        const QString name = versions.next() + u"__" + migration.slug + u".sql";
        put(u'V' + name, migration.upComment, migration.up, migration.upOutside());
        listed.emplace_back(u'V' + name, &migration);
        if (plan.rollback != plan::RollbackPolicy::ForwardOnly)
            put(u'U' + name, migration.downComment, migration.down, migration.downOutside());
    }
    const QString how = howToRun(plan.engine, "flyway"_L1);
    files.push_back({planSlug(plan, options) + u"-runbook.md", runbook(plan, listed, how, options)});
    return files;
}

} // namespace lockstep::exchange
