// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/howto.h"
#include "exchange/migration.h"
#include "exchange/tools.h"
#include "plan/dialect.h"

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// The statements of a step that run apart; those of a transaction among them belong together.
static QStringList apart(const std::vector<plan::ScriptStatement> &statements)
{
    const QStringList work = workOnly(statements);
    QStringList out;
    for (qsizetype i = 0; i < work.size(); ++i) {
        const qsizetype end = std::max(i, plan::blockEnd(work, i));
        out << work.mid(i, end - i + 1).join(u";\n"_s);
        i = end;
    }
    return out;
}

/// golang-migrate sends a file as one query string, which PostgreSQL runs in one transaction when it holds several
/// statements (its database/postgres/README.md). So a statement that must run outside a transaction is alone in its
/// file, and its timeouts cannot be set there.
static void writeOutside(const Migration &migration, Versions &versions, bool withDown, std::vector<File> &files,
                         std::vector<std::pair<QString, const Migration *>> &listed)
{
    const QStringList up = apart(migration.up);
    const QStringList down = apart(migration.down);
    const qsizetype count = std::max(up.size(), down.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString part = count > 1 ? u"_part_%1"_s.arg(i + 1) : QString();
        const QString name = versions.next() + u'_' + migration.slug + part;
        const auto statement = [](const QStringList &list, qsizetype at) {
            return at < list.size() ? QString(list[at] + u";\n") : QString();
        };
        files.push_back({name + u".up.sql", (migration.upComment + statement(up, i)).toUtf8()});
        listed.emplace_back(files.back().path, &migration);
        if (withDown) // the highest version is undone first
            files.push_back({name + u".down.sql", (migration.downComment + statement(down, count - 1 - i)).toUtf8()});
    }
}

base::Result<std::vector<File>> writeGolangMigrate(const plan::Plan &plan, const ExportOptions &options)
{
    const auto all = migrations(plan, options);
    if (!all)
        return std::unexpected(all.error());
    const bool withDown = plan.rollback != plan::RollbackPolicy::ForwardOnly;
    std::vector<File> files;
    std::vector<std::pair<QString, const Migration *>> listed;
    Versions versions(options.firstVersion, 6);
    for (const Migration &migration : *all) {
        if (plan::dialectOf(plan.engine).standsAlone && (migration.upOutside() || migration.downOutside())) {
            writeOutside(migration, versions, withDown, files, listed);
            continue;
        }
        const QString name = versions.next() + u'_' + migration.slug;
        files.push_back({name + u".up.sql", (migration.upComment + plan::scriptText(migration.up)).toUtf8()});
        listed.emplace_back(files.back().path, &migration);
        if (withDown)
            files.push_back({name + u".down.sql", (migration.downComment + plan::scriptText(migration.down)).toUtf8()});
    }
    const QString how = howToRun(plan.engine, "golang-migrate"_L1);
    files.push_back({planSlug(plan, options) + u"-runbook.md", runbook(plan, listed, how, options)});
    return files;
}

} // namespace lockstep::exchange
