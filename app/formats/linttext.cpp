// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "formats/effectoutput.h"
#include "formats/words.h"
#include "text/findingtext.h"
#include "text/messages.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

namespace linttext {

/// Columns of a terminal that a character takes: none for what combines with the one before, two for the wide ones of
/// East Asia and for pictures.
static int width(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    static constexpr std::array<std::pair<char32_t, char32_t>, 9> wide{{{0x1100, 0x115f},
                                                                        {0x2e80, 0xa4cf},
                                                                        {0xac00, 0xd7a3},
                                                                        {0xf900, 0xfaff},
                                                                        {0xfe30, 0xfe6f},
                                                                        {0xff00, 0xff60},
                                                                        {0xffe0, 0xffe6},
                                                                        {0x1f300, 0x1faff},
                                                                        {0x20000, 0x3fffd}}};
    return std::ranges::any_of(wide, [c](const auto &r) { return c >= r.first && c <= r.second; }) ? 2 : 1;
}

/// As wide as `text` on a terminal; tabs stay what they are.
static QString padding(QStringView text, QChar with)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\t')
            out += with == u' ' ? u'\t' : with;
        else
            out += QString(width(c), with);
    }
    return out;
}

/// What of a line is shown, and where in it something stands, all in characters of QString.
struct Excerpt {
    QString line;
    qsizetype begin = 0;
    qsizetype length = 1;
};

/// A line of an INSERT may be megabytes long.
static constexpr qsizetype shownWidth = 160;

static Excerpt excerpt(const LintText &text, qsizetype offset, qsizetype length)
{
    const QByteArray line = text.line(offset);
    const qsizetype lineBegin = offset == 0 ? 0 : text.text().lastIndexOf('\n', offset - 1) + 1;
    const qsizetype inside = std::clamp<qsizetype>(offset - lineBegin, 0, line.size());
    Excerpt out;
    out.line = QString::fromUtf8(line);
    out.begin = QString::fromUtf8(line.first(inside)).size();
    const qsizetype bytes = std::min(length, line.size() - inside);
    out.length = std::max<qsizetype>(1, QString::fromUtf8(line.sliced(inside, std::max<qsizetype>(0, bytes))).size());
    if (out.line.size() > shownWidth) {
        const qsizetype from = std::clamp<qsizetype>(out.begin - shownWidth / 4, 0, out.line.size() - shownWidth);
        out.line = (from > 0 ? u"…"_s : QString()) + out.line.sliced(from, shownWidth) +
                   (from + shownWidth < out.line.size() ? u"…"_s : QString());
        out.begin -= from - (from > 0 ? 1 : 0);
        out.length = std::min(out.length, std::max<qsizetype>(1, out.line.size() - out.begin - 1));
    }
    return out;
}

class TextPrinter : public LintPrinter
{
public:
    TextPrinter(QTextStream &out, const LintPrintOptions &options) : m_out(out), m_options(options) {}
    void print(const LintRow &row) override
    {
        m_statements += row.statement.isStatement ? 1 : 0;
        m_files.insert(row.text.file());
        const analysis::Effect &effect = row.statement.effect;
        if (effect.error) {
            ++m_refused;
            printPlace(row, errorOffset(effect), 1, rules::Severity::Error, {}, errorText(effect));
        }
        for (const rules::Finding &finding : row.statement.findings) {
            ++m_findings[std::size_t(finding.severity)];
            printPlace(row, finding.offset, finding.length, finding.severity, finding.rule, text::message(finding));
            for (const QString &safe : finding.safe)
                m_out << "      " << safe << '\n';
        }
        if (row.proof)
            printProof(row);
        if (!row.statement.findings.empty()) {
            printEffect(effect, u"    "_s, m_out);
        } else if (m_options.allLocks && !effect.error) {
            m_out << row.text.file() << ':' << row.text.at(effect.offset).line << ": " << effect.kind << '\n';
            printEffect(effect, u"    "_s, m_out);
        }
    }
    void finish() override
    {
        if (m_proofs[0] + m_proofs[1] + m_proofs[2] > 0)
            m_out << say(QT_TRANSLATE_NOOP("Cli", "%1 statements proven, %2 mismatches, %3 not proven"))
                         .arg(m_proofs[0])
                         .arg(m_proofs[1])
                         .arg(m_proofs[2])
                  << '\n';
        const int findings = m_findings[0] + m_findings[1] + m_findings[2];
        m_out << say(QT_TRANSLATE_NOOP("Cli", "%1 statements in %2 files, %3 findings"))
                     .arg(m_statements)
                     .arg(m_files.size())
                     .arg(findings);
        if (findings > 0)
            m_out << say(QT_TRANSLATE_NOOP("Cli", " (%1 errors, %2 warnings, %3 remarks)"))
                         .arg(m_findings[2])
                         .arg(m_findings[1])
                         .arg(m_findings[0]);
        if (m_refused > 0)
            m_out << say(QT_TRANSLATE_NOOP("Cli", ", %1 that the server would refuse")).arg(m_refused);
        m_out << '\n';
    }

private:
    [[nodiscard]] QString coloured(const QString &text, const char *code) const
    {
        return m_options.colour ? u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(code), text) : text;
    }
    void printPlace(const LintRow &row, qsizetype offset, qsizetype length, rules::Severity severity,
                    const QString &rule, const QString &sentence)
    {
        static constexpr const char *codes[] = {"1;34", "1;33", "1;31"};
        const char *code = codes[int(severity)];
        const auto at = row.text.at(offset);
        m_out << coloured(u"%1:%2:%3:"_s.arg(row.text.file()).arg(at.line).arg(at.column), "1") << ' '
              << coloured(severityName(severity), code) << (rule.isEmpty() ? QString() : u' ' + rule) << ": "
              << sentence << '\n';
        const Excerpt shown = excerpt(row.text, offset, length);
        const QString under = padding(
            QStringView(shown.line).sliced(shown.begin, std::min(shown.length, shown.line.size() - shown.begin)), u'~');
        m_out << "    " << shown.line << "\n    " << padding(QStringView(shown.line).first(shown.begin), u' ')
              << coloured(u'^' + under.mid(1), code) << '\n';
    }

    /// What was proven needs no words but where something is said of the statement anyway; a mismatch is loud.
    void printProof(const LintRow &row)
    {
        const analysis::prove::Proof &proof = *row.proof;
        ++m_proofs[std::size_t(proof.verdict)];
        if (proof.verdict == analysis::prove::Verdict::Mismatch) {
            printPlace(row, row.statement.effect.offset, row.statement.effect.length, rules::Severity::Error,
                       say(QT_TRANSLATE_NOOP("Cli", "mismatch")),
                       say(QT_TRANSLATE_NOOP("Cli", "the server did something else than was predicted.")));
            for (const QString &line : proof.comparison.lines)
                m_out << "    " << line << '\n';
        } else if (!row.statement.findings.empty()) {
            m_out << "    "
                  << (proof.verdict == analysis::prove::Verdict::Proven
                          ? say(QT_TRANSLATE_NOOP("Cli", "proven"))
                          : say(QT_TRANSLATE_NOOP("Cli", "not proven: %1")).arg(text::message(proof.reason)))
                  << '\n';
        }
    }

    QTextStream &m_out;
    LintPrintOptions m_options;
    std::array<int, 3> m_proofs{};
    int m_statements = 0;
    int m_refused = 0;
    std::array<int, 3> m_findings{};
    QSet<QString> m_files;
};

} // namespace linttext

std::unique_ptr<LintPrinter> makeTextPrinter(QTextStream &out, const LintPrintOptions &options)
{
    return std::make_unique<linttext::TextPrinter>(out, options);
}

} // namespace lockstep::formats
