// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintfix.h"

#include "base/file.h"
#include "exchange/cut.h"
#include "exchange/diff.h"
#include "rules/fix.h"
#include "text/messages.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

/// A fix that asks for itself again would go on for ever.
static constexpr int mostRounds = 10;

/// The findings with fixes of one run over the sources, by path, and the texts they count in; also the texts that have
/// marks already.
struct Fixable {
    std::map<QString, std::vector<rules::Finding>> findings;
    std::map<QString, QByteArray> texts;
};

static Fixable fixable(const LintSources &sources, const LintSetup &setup)
{
    Fixable out;
    QString unheard; // the last run says what cannot be read
    QTextStream sink(&unheard);
    QString last;
    LintRun(sources, setup, {sink, sink}).each([&](const LintRow &row) {
        const QString &path = row.text.file();
        if (row.text.isFile() && path != last && row.text.text().contains(rules::cutMark))
            out.texts[path] = row.text.text();
        last = path;
        // Liquibase keeps its downs in comments, which more lines would end
        if (!row.text.isFile() || row.text.line(row.statement.effect.offset).trimmed().startsWith("--"))
            return;
        for (const rules::Finding &finding : row.statement.findings) {
            if (!finding.fix)
                continue;
            out.findings[path].push_back(finding);
            out.texts[path] = row.text.text();
        }
    });
    return out;
}

/// What becomes of the files, round by round.
class Fixer
{
public:
    /// Whether anything was done.
    bool round(const LintSources &sources, const Fixable &found)
    {
        bool any = false;
        for (const auto &[path, text] : found.texts) {
            const auto findings = found.findings.find(path);
            rules::FixedScript result{text, {}, {}};
            if (findings != found.findings.end())
                result = rules::applyFixes(text, findings->second);
            const bool marked = result.script.contains(rules::cutMark);
            if (result.applied.empty() && !marked)
                continue;
            FixedFile &file = m_files.try_emplace(path, FixedFile{text, {}, {}, 1, {}, {}}).first->second;
            for (const std::size_t index : result.applied)
                file.titles << text::message(findings->second[index].fix->title);
            put(path, result.script);
            any = (marked && cut(sources, path)) || !result.applied.empty() || any;
        }
        return any;
    }
    [[nodiscard]] const exchange::Unwritten &texts() const { return m_texts; }
    [[nodiscard]] std::map<QString, FixedFile> take()
    {
        std::erase_if(m_files, [](const auto &file) { return file.second.before == file.second.after; });
        return std::move(m_files);
    }

private:
    void put(const QString &path, const QByteArray &content)
    {
        FixedFile &file = m_files[path];
        file.after = content;
        file.files = qsizetype(rules::cutAtMarks(content).size());
        m_texts.insert(path, content);
    }

    bool cut(const LintSources &sources, const QString &path)
    {
        const auto source = std::ranges::find_if(sources.list, [&](const LintSource &each) {
            return each.kind == LintSource::Kind::Script && each.script.path == path;
        });
        if (source == sources.list.end())
            return false;
        const auto files = exchange::cutMigration(
            {source->folder, source->tool, path, m_files[path].after, rules::cutAtMarks}, m_texts);
        if (!files) {
            m_files[path].whyNotCut = files.error();
            return false;
        }
        const QString origin = m_files[path].origin.isEmpty() ? path : m_files[path].origin;
        for (const exchange::File &file : *files) {
            put(file.path, file.content);
            if (file.path != path)
                m_files[file.path].origin = origin;
        }
        return files->size() > 1;
    }

    std::map<QString, FixedFile> m_files;
    exchange::Unwritten m_texts;
};

std::map<QString, FixedFile>
fixedFiles(const std::function<base::Result<LintSources>(const exchange::Unwritten &)> &sources, const LintSetup &setup)
{
    Fixer fixer;
    for (int round = 0; round < mostRounds; ++round) {
        const auto now = sources(fixer.texts());
        if (!now || !fixer.round(*now, fixable(*now, setup)))
            break;
    }
    return fixer.take();
}

/// New files first: whoever looks meanwhile finds a statement twice rather than not at all.
static base::Status writeTogether(const QString &path, const std::map<QString, FixedFile> &files)
{
    QStringList made;
    const auto failed = [&](base::Error error) {
        for (const QString &each : std::as_const(made))
            QFile::remove(each);
        return std::unexpected(std::move(error));
    };
    for (const auto &[name, file] : files) {
        if (file.origin != path)
            continue;
        if (QFileInfo::exists(name))
            return failed({base::ErrorCode::Conflict, u"exchange.file-exists"_s, {name}, {}, {}, {}});
        if (base::Status written = base::writeFile(name, file.after); !written)
            return failed(std::move(written.error()));
        made << name;
    }
    if (base::Status written = base::writeFile(path, files.at(path).after); !written)
        return failed(std::move(written.error()));
    return {};
}

int writeFixed(const std::map<QString, FixedFile> &files, Output output)
{
    int worst = Success;
    for (const auto &[path, file] : files) {
        if (!file.origin.isEmpty())
            continue; // goes with its origin
        if (const base::Status written = writeTogether(path, files); !written) {
            worst = std::max(worst, report(written.error(), output));
            continue;
        }
        for (const QString &title : file.titles)
            output.err << "lockstep: " << path << ": " << title << '\n';
        for (const auto &[name, made] : files)
            if (made.origin == path)
                output.err << "lockstep: " << say(QT_TRANSLATE_NOOP("Cli", "%1: new, cut from %2")).arg(name, path)
                           << '\n';
    }
    for (const auto &[path, file] : files) {
        if (file.files < 2)
            continue;
        if (file.whyNotCut)
            report(*file.whyNotCut, output);
        output.err << "lockstep: "
                   << say(QT_TRANSLATE_NOOP("Cli", "%1: cut it into %2 files at the lines %3; its tool runs a file as "
                                                   "one transaction."))
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
        out << QString::fromUtf8(file.origin.isEmpty() ? exchange::unifiedDiff(path, file.before, file.after)
                                                       : exchange::newFileDiff(path, file.after));
}

} // namespace lockstep::cli
