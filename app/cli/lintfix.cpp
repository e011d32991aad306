// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintfix.h"

#include "base/file.h"
#include "exchange/diff.h"
#include "rules/fix.h"
#include "text/messages.h"

namespace lockstep::cli {

/// A fix that asks for itself again would go on for ever.
static constexpr int mostRounds = 10;

/// The findings with fixes of one run over the sources, by path, and the texts they count in.
struct Fixable {
    std::map<QString, std::vector<rules::Finding>> findings;
    std::map<QString, QByteArray> texts;
};

static Fixable fixable(const LintSources &sources, const LintSetup &setup)
{
    Fixable out;
    QString unheard; // the last run says what cannot be read
    QTextStream sink(&unheard);
    LintRun(sources, setup, {sink, sink}).each([&](const LintRow &row) {
        // Liquibase keeps its downs in comments, which more lines would end
        if (!row.text.isFile() || row.text.line(row.statement.effect.offset).trimmed().startsWith("--"))
            return;
        for (const rules::Finding &finding : row.statement.findings) {
            if (!finding.fix)
                continue;
            out.findings[row.text.file()].push_back(finding);
            out.texts[row.text.file()] = row.text.text();
        }
    });
    return out;
}

std::map<QString, FixedFile>
fixedFiles(const std::function<base::Result<LintSources>(const exchange::Unwritten &)> &sources, const LintSetup &setup)
{
    std::map<QString, FixedFile> out;
    exchange::Unwritten texts;
    for (int round = 0; round < mostRounds; ++round) {
        const auto now = sources(texts);
        if (!now)
            break;
        const Fixable found = fixable(*now, setup);
        bool any = false;
        for (const auto &[path, findings] : found.findings) {
            const QByteArray &text = found.texts.at(path);
            const rules::FixedScript result = rules::applyFixes(text, findings);
            if (result.applied.empty())
                continue;
            any = true;
            FixedFile &file = out.try_emplace(path, FixedFile{text, {}, {}, 1}).first->second;
            file.after = result.script;
            file.files = qsizetype(rules::cutAtMarks(result.script).size());
            for (const std::size_t index : result.applied)
                file.titles << text::message(findings[index].fix->title);
            texts.insert(path, result.script);
        }
        if (!any)
            break;
    }
    return out;
}

int writeFixed(const std::map<QString, FixedFile> &files, Output output)
{
    int worst = Success;
    for (const auto &[path, file] : files) {
        if (const base::Status written = base::writeFile(path, file.after); !written) {
            worst = std::max(worst, report(written.error(), output));
            continue;
        }
        for (const QString &title : file.titles)
            output.err << "lockstep: " << path << ": " << title << '\n';
        if (file.files > 1)
            output.err << "lockstep: "
                       << say(QT_TRANSLATE_NOOP("Cli", "%1: cut it into %2 files at the lines %3; its tool runs a file "
                                                       "as one transaction."))
                              .arg(path)
                              .arg(file.files)
                              .arg(QString::fromLatin1(rules::cutMark))
                       << '\n';
    }
    return worst;
}

void printDiff(const std::map<QString, FixedFile> &files, QTextStream &out)
{
    for (const auto &[path, file] : files)
        out << QString::fromUtf8(exchange::unifiedDiff(path, file.before, file.after));
}

} // namespace lockstep::cli
