// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scriptanalysis.h"

#include "rules/check.h"
#include "rules/suppress.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int typingPauseMs = 60; ///< typing faster than that is analysed once
}

/// Goes from one background run to the next, which alone touches it.
struct ScriptAnalysis::Memory {
    struct Source {
        quint64 revision = 0;
        QString text;
        analysis::Script script;
    };
    std::shared_ptr<const catalog::Catalog> catalog;
    std::unique_ptr<analysis::HistoryAnalyzer> analyzer;
    std::vector<Source> sources;
    std::vector<ReportPointer> reports;
    std::vector<rules::Checker> checkers; ///< as many
    ReportPointer previewed;              ///< what the last preview was of
    std::optional<FixPreview> preview;
};

/// What the window knows at the start of a run. Values only.
struct ScriptAnalysis::Request {
    struct Source {
        QString text;
        ScriptEntry entry;
        quint64 revision = 0;
        QString path;
        std::optional<exchange::PatchedFile> patch; ///< only what it changes is a problem
    };
    rules::Settings settings;
    bool ofPatch = false;
    std::shared_ptr<const catalog::Catalog> catalog;
    std::vector<Source> sources;
    QHash<QByteArray, ProofPointer> proofs;
    std::size_t shown = 0;
    std::size_t previewEntry = 0;
    int previewFinding = -1;
};

ScriptAnalysis::ScriptAnalysis(ScriptSet &set, QObject *parent)
    : QObject(parent)
    , m_set(set)
    , m_reports(std::make_shared<const ScriptReports>())
    , m_memory(std::make_shared<Memory>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ScriptAnalysis::start);
    connect(&set, &ScriptSet::opened, this, [this] {
        m_memory = std::make_shared<Memory>(); // a run that goes on keeps the old one
        m_revisions.assign(m_set.files().size(), 0);
        adopt(std::make_shared<const ScriptReports>());
        m_shown = 0;
        m_previewFinding = -1;
        schedule(0);
    });
    connect(&set, &ScriptSet::edited, this, [this](std::size_t file) {
        ++m_revisions[file];
        m_stop.request_stop();
        schedule(typingPauseMs);
    });
}

ScriptAnalysis::~ScriptAnalysis()
{
    m_stop.request_stop();
}

void ScriptAnalysis::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    if (m_catalog == catalog)
        return;
    m_catalog = std::move(catalog);
    m_stop.request_stop();
    schedule(0);
}

void ScriptAnalysis::setShown(std::size_t file)
{
    m_shown = file;
    schedule(0);
}

void ScriptAnalysis::setProofs(const QHash<QByteArray, ProofPointer> &proofs)
{
    m_proofs = proofs;
    schedule(0, false);
}

void ScriptAnalysis::setPreview(std::size_t entry, int finding)
{
    m_previewEntry = entry;
    m_previewFinding = finding;
    if (finding >= 0)
        schedule(0, false);
}

void ScriptAnalysis::schedule(int pauseMs, bool outdated)
{
    m_generation += outdated ? 1 : 0;
    m_pause.start(std::max(pauseMs, m_pause.isActive() ? m_pause.remainingTime() : 0));
}

void ScriptAnalysis::start()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_stop = std::stop_source();
    static const auto nothing = std::make_shared<const catalog::Catalog>();
    Request request;
    request.catalog = m_catalog ? m_catalog : nothing;
    request.proofs = m_proofs;
    request.shown = m_shown;
    request.previewEntry = m_previewEntry;
    request.previewFinding = m_previewFinding;
    const auto &patched = m_set.loaded().patched;
    request.ofPatch = !patched.isEmpty();
    request.settings = m_set.loaded().settings;
    for (const ScriptEntry &entry : m_set.entries()) {
        const ScriptFile &file = m_set.files()[entry.file];
        const auto patch = patched.constFind(file.path);
        request.sources.push_back({file.text, entry, m_revisions[entry.file], file.path,
                                   patch == patched.cend() ? std::nullopt : std::optional(*patch)});
    }
    QtConcurrent::run([memory = m_memory, request = std::move(request), stop = m_stop.get_token()] {
        return std::make_shared<const ScriptReports>(work(*memory, request, stop));
    }).then(this, [this, generation = m_generation](const std::shared_ptr<const ScriptReports> &reports) {
        m_running = false;
        if (generation == m_generation) {
            adopt(reports);
            Q_EMIT changed();
        }
        if (m_again)
            start();
    });
}

/// What was said before is large: it goes on a thread where nobody waits.
void ScriptAnalysis::adopt(std::shared_ptr<const ScriptReports> reports)
{
    m_reports.swap(reports);
    QThreadPool::globalInstance()->start([old = std::move(reports)] {});
}

/// The team's settings, with what the tool of this entry does about transactions.
static rules::Settings settingsFor(const ScriptEntry &entry, const analysis::Script &script, rules::Settings settings)
{
    if (entry.toolKnown)
        settings.transactions = script.inTransaction ? rules::TransactionMode::File : rules::TransactionMode::None;
    return settings;
}

/// What is left of findings without what was set aside with a reason.
static std::vector<rules::Finding> judged(const analysis::Script &script, const std::vector<analysis::Effect> &effects,
                                          std::vector<rules::Finding> all, const rules::Settings &settings,
                                          const QString &path)
{
    if (settings.ignores(path))
        return {};
    auto findings = rules::Suppressor(settings).apply(script.text, effects, std::move(all), path).findings;
    // a down drops what its up made: only what is held long is worth a word
    if (script.takenBack)
        std::erase_if(findings,
                      [](const rules::Finding &finding) { return finding.findingClass != rules::FindingClass::Long; });
    return findings;
}

ScriptReports ScriptAnalysis::work(Memory &memory, const Request &request, const std::stop_token &stop)
{
    if (!memory.analyzer || memory.catalog != request.catalog) {
        memory.catalog = request.catalog;
        memory.analyzer = std::make_unique<analysis::HistoryAnalyzer>(
            *request.catalog,
            analysis::AnalysisOptions{request.settings.serverMajor, request.settings.searchPath, false});
        memory.reports.clear();
    }
    memory.sources.resize(request.sources.size());
    memory.reports.resize(request.sources.size());
    memory.checkers.resize(request.sources.size());
    std::vector<analysis::Script> scripts;
    for (std::size_t i = 0; i < request.sources.size(); ++i) {
        const Request::Source &source = request.sources[i];
        Memory::Source &kept = memory.sources[i];
        if (kept.revision != source.revision || kept.text.isNull()) {
            kept.revision = source.revision;
            kept.text = textInRanges(source.text, source.entry.ranges);
            kept.script.text = kept.text.toUtf8();
            kept.script.takenBack = source.entry.down;
            kept.script.inTransaction =
                !source.entry.down && exchange::runsInTransaction(source.entry.wrapping, kept.script.text);
        }
        scripts.push_back(kept.script);
    }
    const auto onScript = [&](std::size_t i, std::size_t same, const catalog::Catalog &before) {
        const auto &effects = memory.analyzer->effects()[i];
        const Request::Source &source = request.sources[i];
        if (same == 0)
            memory.checkers[i] = rules::Checker(settingsFor(source.entry, scripts[i], request.settings));
        auto findings = judged(scripts[i], effects, memory.checkers[i].check(scripts[i].text, effects, before, same),
                               request.settings, source.path);
        memory.reports[i] = std::make_shared<const EntryReport>(
            entryReport(scripts[i], memory.sources[i].text, effects, std::move(findings)));
    };
    std::ignore = memory.analyzer->update(scripts, stop, onScript);

    ScriptReports result;
    if (stop.stop_requested())
        return result;
    result.entries = memory.reports;
    result.keys = proofKeys(scripts, memory.analyzer->effects());
    result.shown = request.shown;
    for (std::size_t i = 0; i < result.entries.size(); ++i) {
        const EntryReport &report = *result.entries[i];
        const bool isShown = request.sources[i].entry.file == request.shown;
        const std::size_t first = result.problems.size();
        result.problems.insert(result.problems.end(), report.problems.begin(), report.problems.end());
        for (std::size_t k = 0; k < report.effects.size(); ++k) {
            const ProofPointer proof = request.proofs.value(result.keys[i][k]);
            if (const auto mismatch = proof ? mismatchProblem(report, k, *proof) : std::nullopt)
                result.problems.push_back(*mismatch);
            if (!isShown)
                continue;
            result.marks.push_back(statementMark(report, k, proof.get()));
            addGridRow(result.grid, u"%1:%2"_s.arg(i).arg(k), report, k,
                       proof ? trustOf(*proof) : analysis::Trust::Predicted);
        }
        if (request.ofPatch) {
            const auto &patch = request.sources[i].patch;
            const auto untouched = [&](const Problem &problem) {
                const auto lines = QStringView(report.text).sliced(problem.position, problem.length).count(u'\n');
                return !patch || !patch->touches(problem.line, problem.line + lines);
            };
            const auto rest =
                std::ranges::remove_if(result.problems.begin() + qsizetype(first), result.problems.end(), untouched);
            result.problems.erase(rest.begin(), rest.end());
        }
        for (std::size_t p = first; p < result.problems.size(); ++p) {
            result.problems[p].entry = i;
            if (isShown && result.problems[p].kind != Problem::Kind::Error) // those are waved by their marks
                result.underlines.push_back(underlineOf(result.problems[p], report.text));
        }
    }
    std::ranges::stable_sort(result.marks, {}, &SqlMark::position);
    std::ranges::stable_sort(result.underlines, {}, &SqlUnderline::level); // the worst is drawn last, over the others
    result.preview = previewFix(memory, request, scripts);
    return result;
}

std::optional<FixPreview> ScriptAnalysis::previewFix(Memory &memory, const Request &request,
                                                     const std::vector<analysis::Script> &scripts)
{
    const std::size_t entry = request.previewEntry;
    if (request.previewFinding < 0 || entry >= memory.reports.size() ||
        std::size_t(request.previewFinding) >= memory.reports[entry]->findings.size())
        return std::nullopt;
    if (memory.previewed == memory.reports[entry] && memory.preview &&
        memory.preview->finding == request.previewFinding)
        return memory.preview;
    const EntryReport &before = *memory.reports[entry];
    const auto edits = fixEdits(before, before.findings[std::size_t(request.previewFinding)]);
    if (edits.empty())
        return std::nullopt;
    QString text = before.text;
    for (const TextEdit &edit : edits)
        text.replace(edit.position, edit.removed, edit.inserted);
    std::vector<analysis::Script> fixed(scripts.begin(), scripts.begin() + qsizetype(entry) + 1);
    fixed.back().text = text.toUtf8();
    std::vector<rules::Finding> findings;
    const Request::Source &source = request.sources[entry];
    const auto onScript = [&](std::size_t i, std::size_t, const catalog::Catalog &catalog) {
        const auto &effects = memory.analyzer->effects()[i];
        if (i == entry)
            findings = judged(
                fixed[i], effects,
                rules::check(fixed[i].text, effects, catalog, settingsFor(source.entry, fixed[i], request.settings)),
                request.settings, source.path);
    };
    std::ignore = memory.analyzer->update(fixed, {}, onScript);
    const EntryReport after = entryReport(fixed.back(), text, memory.analyzer->effects()[entry], std::move(findings));
    std::ignore = memory.analyzer->update(scripts); // back to what is open

    FixPreview preview;
    preview.entry = entry;
    preview.finding = request.previewFinding;
    preview.problemsBefore = int(before.problems.size());
    preview.problemsAfter = int(after.problems.size());
    // the statements that stay as they are, at both ends, are not shown
    const auto words = [](const EntryReport &report, std::size_t i) {
        return QStringView(report.text).sliced(report.places[i].position, report.places[i].length);
    };
    std::size_t head = 0;
    while (head < before.places.size() && head < after.places.size() && words(before, head) == words(after, head))
        ++head;
    std::size_t tail = 0;
    while (tail < before.places.size() - head && tail < after.places.size() - head &&
           words(before, before.places.size() - 1 - tail) == words(after, after.places.size() - 1 - tail))
        ++tail;
    for (std::size_t i = head; i + tail < before.places.size(); ++i)
        addGridRow(preview.gridBefore, QString::number(i), before, i, analysis::Trust::Predicted);
    QStringList sql;
    for (std::size_t i = head; i + tail < after.places.size(); ++i) {
        addGridRow(preview.gridAfter, QString::number(i), after, i, analysis::Trust::Predicted);
        sql << QString(words(after, i).toString() + u';');
    }
    preview.after = sql.join(u'\n');
    memory.previewed = memory.reports[entry];
    memory.preview = preview;
    return preview;
}

} // namespace lockstep::desktop
