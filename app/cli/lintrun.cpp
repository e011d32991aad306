// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintrun.h"

#include "base/file.h"
#include "base/readahead.h"
#include "plan/analyze.h"
#include "review/planfindings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

LintRun::LintRun(const LintSources &sources, const LintSetup &setup, Output output)
    : m_sources(sources)
    , m_catalog(setup.catalog)
    , m_settings(setup.settings)
    , m_linter(setup.catalog, setup.options, setup.settings)
    , m_output(output)
{
}

void LintRun::fail(const base::Error &error)
{
    m_worst = std::max(m_worst, report(error, m_output));
}

void LintRun::row(const LintRow &row)
{
    m_onRow(row);
    if (!row.statement.findings.empty() || row.statement.effect.error)
        m_worst = std::max<int>(m_worst, FindingsFound);
}

/// The sources cut into files: the parts of one follow each other.
static std::vector<std::span<const LintSource>> files(const LintSources &sources)
{
    std::vector<std::span<const LintSource>> out;
    for (auto source = sources.list.begin(); source != sources.list.end();) {
        const auto next = std::find_if(source + 1, sources.list.end(), [&](const LintSource &other) {
            return other.kind != LintSource::Kind::Script || other.script.path != source->script.path;
        });
        out.emplace_back(source, next);
        source = next;
    }
    return out;
}

static std::vector<review::LintPart> sourceParts(std::span<const LintSource> sources, const QByteArray &bytes)
{
    std::vector<review::LintPart> out;
    const LintSource &first = sources.front();
    const auto annotated =
        first.kind == LintSource::Kind::File ? exchange::readAnnotated(first.script.path, bytes) : std::nullopt;
    if (annotated) {
        for (const exchange::FolderMigration &migration : annotated->migrations) {
            if (migration.up)
                out.push_back({*migration.up, false, true});
            if (migration.down)
                out.push_back({*migration.down, true, true});
        }
        return out;
    }
    for (const LintSource &source : sources)
        out.push_back({source.script, source.down, source.kind == LintSource::Kind::Script});
    return out;
}

static base::Result<QByteArray> content(const LintSources &sources, const QString &path)
{
    const auto known = sources.unwritten.constFind(path);
    return known != sources.unwritten.cend() ? *known : base::readFile(path);
}

/// A file, read and parsed; a plan is not one.
static base::Result<review::LintFile> prepared(const LintSources &sources, std::span<const LintSource> file)
{
    const QString &path = file.front().script.path;
    if (file.front().kind == LintSource::Kind::Plan)
        return review::LintFile{};
    auto bytes = content(sources, path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto parts = sourceParts(file, *bytes);
    return review::prepareLint(path, std::move(*bytes), parts);
}

int LintRun::each(const std::function<void(const LintRow &)> &onRow)
{
    m_onRow = onRow;
    for (const base::Error &fault : m_sources.faults)
        fail(fault);
    const std::vector<std::span<const LintSource>> all = files(m_sources);
    base::ReadAhead<base::Result<review::LintFile>> ahead(all.size(),
                                                          [&](std::size_t i) { return prepared(m_sources, all[i]); });
    for (const std::span<const LintSource> sources : all) {
        const auto read = ahead.take();
        if (sources.front().kind == LintSource::Kind::Plan)
            plan(sources.front().script.path);
        else
            file(sources, read);
    }
    if (m_sources.patches.empty())
        for (const rules::SettingsSuppression &unused : m_linter.unused())
            m_output.err << "lockstep: "
                         << say(QT_TRANSLATE_NOOP("Cli", "the settings suppress %1 in %2, where it was not found"))
                                .arg(unused.rule, unused.path.isEmpty() ? u"*"_s : unused.path)
                         << '\n';
    return m_worst;
}

std::vector<LintScript> lintScripts(const LintSources &sources)
{
    std::vector<LintScript> out;
    for (const std::span<const LintSource> file : files(sources)) {
        const QString &path = file.front().script.path;
        const auto bytes = content(sources, path);
        if (!bytes || file.front().kind == LintSource::Kind::Plan)
            continue;
        for (const review::LintPart &part : sourceParts(file, *bytes)) {
            const QByteArray sql = exchange::scriptText(part.script, *bytes);
            out.push_back({path, {sql, exchange::runsInTransaction(part.script.wrapping, sql), part.down}});
        }
    }
    return out;
}

void LintRun::file(std::span<const LintSource> sources, const base::Result<review::LintFile> &read)
{
    if (!read) {
        fail(read.error());
        return;
    }
    const LintText text(read->path, read->bytes);
    const std::optional<std::size_t> patch = sources.front().patch;
    const bool ignored = m_settings.ignores(read->path);
    int index = 0;
    for (const review::LintedStatement &statement : m_linter.file(*read)) {
        const int own = index++;
        if (ignored)
            continue; // it is history, and nothing is said of it
        if (m_sources.patches.empty() || (patch && text.isTouched(m_sources.patches[*patch], statement.effect)))
            row({text, own, statement});
    }
}

/// A plan is linted step by step; positions count in each statement's own text.
void LintRun::plan(const QString &path)
{
    const auto plan = plan::load(path);
    if (!plan) {
        fail(plan.error());
        return;
    }
    const auto effects = plan::analyzePlan(*plan, m_catalog);
    const auto findings = review::planFindings(*plan, effects, m_catalog, m_settings);
    int index = 0;
    for (const plan::StatementEffect &statement : effects) {
        const LintText text(path + u'#' + statement.step, statement.sql.toUtf8(), false);
        review::LintedStatement linted{statement.effect, {}, statement.down, {}, true};
        linted.effect.offset = 0;
        linted.effect.length = text.text().size();
        for (const review::PlanFinding &found : findings)
            if (found.step == statement.step && found.finding.offset >= statement.effect.offset &&
                found.finding.offset < statement.effect.offset + std::max<qsizetype>(statement.effect.length, 1)) {
                linted.findings.push_back(found.finding);
                linted.findings.back().move(-statement.effect.offset);
            }
        row({text, index++, linted});
    }
}

} // namespace lockstep::cli
