// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "text/findingtext.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::formats {

namespace {

/// Workflow commands of GitHub Actions ("::warning file=...::..."), which become annotations of the changed lines.
/// Escaped as its toolkit does it (packages/core/src/command.ts): a property more than the message.
class GithubPrinter : public LintPrinter
{
public:
    explicit GithubPrinter(QTextStream &out) : m_out(out) {}
    void print(const LintRow &row) override
    {
        const analysis::Effect &effect = row.statement.effect;
        if (effect.error)
            command(row, rules::Severity::Error, errorOffset(effect), 1, u"SQL"_s, errorText(effect));
        if (const QString lines = mismatchText(row); !lines.isEmpty())
            command(row, rules::Severity::Error, effect.offset, effect.length, mismatchRule, lines);
        for (const rules::Finding &finding : row.statement.findings) {
            QString words = text::message(finding);
            for (const QString &safe : finding.safe)
                words += u'\n' + safe;
            command(row, finding.severity, finding.offset, finding.length, finding.rule, words);
        }
    }

private:
    static QString data(QString text)
    {
        return text.replace(u'%', "%25"_L1).replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1);
    }
    static QString property(const QString &text) { return data(text).replace(u':', "%3A"_L1).replace(u',', "%2C"_L1); }
    void command(const LintRow &row, rules::Severity severity, qsizetype offset, qsizetype length, const QString &title,
                 const QString &words)
    {
        static const QString names[] = {u"notice"_s, u"warning"_s, u"error"_s};
        const auto begin = row.text.at(offset);
        const auto end = row.text.at(offset + std::max<qsizetype>(length, 1));
        m_out << "::" << names[int(severity)] << " file=" << property(row.text.file()) << ",line=" << begin.line
              << ",endLine=" << end.line;
        if (begin.line == end.line) // columns are only taken on one line
            m_out << ",col=" << begin.column << ",endColumn=" << end.column;
        m_out << ",title=" << property(title) << "::" << data(words) << '\n';
    }

    QTextStream &m_out;
};

} // namespace

std::unique_ptr<LintPrinter> makeGithubPrinter(QTextStream &out, const LintPrintOptions &)
{
    return std::make_unique<GithubPrinter>(out);
}

} // namespace lockstep::formats
