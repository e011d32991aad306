// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/exportfindings.h"

#include "base/file.h"
#include "desktop/migrations/scriptanalysis.h"
#include "desktop/shell/workspace.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace exportlocal {

struct Row {
    const char *format;
    const char *suffix;
    const char *filter; ///< QT_TRANSLATE_NOOP("Migrations", ...)
};
constexpr Row rows[] = {
    {"sarif", "sarif", QT_TRANSLATE_NOOP("Migrations", "SARIF 2.1.0 (*.sarif)")},
    {"json", "jsonl", QT_TRANSLATE_NOOP("Migrations", "JSON, a line per statement (*.jsonl)")},
    {"junit", "xml", QT_TRANSLATE_NOOP("Migrations", "JUnit (*.xml)")},
    {"text", "txt", QT_TRANSLATE_NOOP("Migrations", "Text (*.txt)")},
};

QString exportWords(const char *text)
{
    return QCoreApplication::translate("Migrations", text);
}

/// The bytes of a file that is written now.
ScriptText nowOf(const ScriptFile &file)
{
    ScriptText text = file.saved;
    text.text = file.text;
    return text;
}

qsizetype bytesBefore(const ScriptText &text, int position)
{
    ScriptText before = text;
    before.text = text.text.first(position);
    return before.bytes().size();
}

review::LintPart partOf(const ScriptEntry &entry, const QString &path, const ScriptText &text)
{
    exchange::Script script{path, {}, entry.wrapping};
    for (const TextRange &range : entry.ranges) {
        const qsizetype begin = bytesBefore(text, range.position);
        script.ranges.push_back({begin, bytesBefore(text, range.position + range.length) - begin, range.endsStatement});
    }
    return {script, entry.down, entry.toolKnown};
}

/// Bytes of a file as places in the editor's text; one pass over it when they are asked for in ascending order.
class EditorPlaces
{
public:
    EditorPlaces(const QByteArray &bytes, bool carriageReturns) : m_bytes(bytes), m_carriageReturns(carriageReturns) {}
    int at(qsizetype byte)
    {
        if (byte < m_byte)
            m_byte = m_place = 0;
        const QByteArrayView more = QByteArrayView(m_bytes).sliced(m_byte, byte - m_byte);
        m_place += QString::fromUtf8(more).size() - (m_carriageReturns ? more.count('\r') : 0);
        m_byte = byte;
        return int(m_place);
    }

private:
    const QByteArray &m_bytes;
    bool m_carriageReturns;
    qsizetype m_byte = 0, m_place = 0;
};

/// Prints one file: the entries of it that follow each other.
void printFile(const FindingsToExport &of, std::span<const ScriptEntry> entries, review::HistoryLinter &linter,
               formats::LintPrinter &printer)
{
    const std::size_t index = entries.front().file;
    const ScriptFile &file = of.scripts.files[index];
    const ScriptText now = nowOf(file);
    std::vector<review::LintPart> parts;
    for (const ScriptEntry &entry : entries)
        parts.push_back(partOf(entry, file.path, now));
    const formats::LintText text(file.path, now.bytes());
    const auto statements = linter.file(review::prepareLint(file.path, text.text(), parts));
    if (of.scripts.settings.ignores(file.path))
        return;
    const auto patch = of.scripts.patched.constFind(file.path);
    EditorPlaces places(text.text(), now.carriageReturns);
    int number = 0;
    for (const review::LintedStatement &statement : statements) {
        const int own = number++;
        if (!of.scripts.patched.isEmpty() &&
            (patch == of.scripts.patched.cend() || !text.isTouched(*patch, statement.effect)))
            continue;
        const auto proof = of.proofs.find({index, places.at(statement.effect.offset)});
        printer.print({text, own, statement, proof == of.proofs.end() ? nullptr : proof->second.get()});
    }
}

} // namespace exportlocal

QByteArray exportedFindings(const FindingsToExport &of, const formats::LintFormatDescriptor &format)
{
    static const catalog::Catalog nothing;
    const catalog::Catalog &catalog = of.catalog ? *of.catalog : nothing;
    const rules::Settings &settings = of.scripts.settings;
    analysis::AnalysisOptions options;
    options.serverMajor = catalog.server.version == 0 ? settings.serverMajor : 0;
    options.searchPath = settings.searchPath;
    review::HistoryLinter linter(catalog, options, settings);
    QByteArray out;
    QTextStream stream(&out);
    const auto printer = format.make(stream, {});
    const auto &entries = of.scripts.entries;
    for (auto entry = entries.begin(); entry != entries.end();) {
        const auto next =
            std::find_if(entry, entries.end(), [entry](const ScriptEntry &other) { return other.file != entry->file; });
        exportlocal::printFile(of, {entry, next}, linter, *printer);
        entry = next;
    }
    printer->finish();
    stream.flush();
    return out;
}

static void exportFindings(Workspace &workspace, FindingsToExport of, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    const auto row = std::ranges::find_if(exportlocal::rows, [&](const exportlocal::Row &each) {
        return suffix.compare(QLatin1StringView(each.suffix), Qt::CaseInsensitive) == 0;
    });
    const auto *format =
        formats::lintFormat(row == std::end(exportlocal::rows) ? u"text"_s : QString::fromLatin1(row->format));
    Q_EMIT workspace.busyChanged(exportlocal::exportWords(QT_TRANSLATE_NOOP("Migrations", "Writing the findings")), -1);
    QtConcurrent::run([of = std::move(of), format, path] {
        return base::writeFile(path, exportedFindings(of, *format));
    }).then(&workspace, [&workspace, path](const base::Status &written) {
        Q_EMIT workspace.busyChanged({}, -1);
        if (written)
            Q_EMIT workspace.noticeOccurred(
                exportlocal::exportWords(QT_TRANSLATE_NOOP("Migrations", "The findings are in %1")).arg(path));
        else
            workspace.showError(written.error());
    });
}

void askAndExportFindings(Workspace &workspace, const ScriptSet &set, const ScriptAnalysis &analysis,
                          const QHash<QByteArray, ProofPointer> &proofs)
{
    FindingsToExport of{set.loaded(), analysis.catalog(), {}};
    const ScriptReports &reports = analysis.reports();
    for (std::size_t i = 0; i < reports.entries.size() && !analysis.isRunning(); ++i) {
        for (std::size_t k = 0; k < reports.entries[i]->places.size(); ++k) {
            if (const ProofPointer proof = proofs.value(reports.keys[i][k]))
                of.proofs[{set.entries()[i].file, reports.entries[i]->places[k].position}] = proof;
        }
    }
    QStringList filters;
    for (const exportlocal::Row &row : exportlocal::rows)
        filters << exportlocal::exportWords(row.filter);
    auto *dialog = new QFileDialog(QApplication::activeWindow(),
                                   exportlocal::exportWords(QT_TRANSLATE_NOOP("Migrations", "Export the findings")),
                                   QFileInfo(set.loaded().title).completeBaseName() + u".sarif"_s);
    dialog->setObjectName(u"exportFindingsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QString::fromLatin1(exportlocal::rows[0].suffix));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        const qsizetype row = std::max<qsizetype>(0, filters.indexOf(filter));
        dialog->setDefaultSuffix(QString::fromLatin1(exportlocal::rows[row].suffix));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, &workspace,
                     [&workspace, of](const QString &path) { exportFindings(workspace, of, path); });
    dialog->open();
}

} // namespace lockstep::desktop
