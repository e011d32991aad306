// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "text/findingtext.h"
#include "text/messages.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

namespace {

/// What XML 1.0 cannot hold, not even escaped, as a replacement character.
QString xmlText(QString text)
{
    for (QChar &c : text)
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xfffe) || c == QChar(0xffff))
            c = QChar::ReplacementCharacter;
    return text;
}

/// A test suite per file, a test per statement: it fails where there is something to say. The counts stand before the
/// tests, so a file's tests are kept until the next one begins.
class JunitPrinter : public LintPrinter
{
public:
    explicit JunitPrinter(QTextStream &out) : m_out(out)
    {
        m_out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lockstep lint\">\n";
    }
    void print(const LintRow &row) override
    {
        if (row.text.file() != m_file || m_tests == 0) {
            endSuite();
            m_file = row.text.file();
        }
        ++m_tests;
        const analysis::Effect &effect = row.statement.effect;
        QXmlStreamWriter xml(&m_cases);
        xml.setAutoFormatting(true);
        xml.writeStartElement(u"testcase"_s);
        const auto at = row.text.at(effect.offset);
        xml.writeAttribute(u"name"_s, u"%1:%2 %3"_s.arg(at.line).arg(at.column).arg(
                                          xmlText(effect.kind.isEmpty() ? u"SQL"_s : effect.kind)));
        xml.writeAttribute(u"classname"_s, xmlText(m_file));
        xml.writeAttribute(u"file"_s, xmlText(m_file));
        xml.writeAttribute(u"line"_s, QString::number(at.line));
        if (effect.error) {
            ++m_errors;
            problem(xml, u"error"_s, u"sql"_s, errorText(effect), place(row, errorOffset(effect)));
        } else if (const QString lines = mismatchText(row); !lines.isEmpty()) {
            ++m_errors;
            problem(xml, u"error"_s, mismatchRule, lines, place(row, effect.offset) + lines);
        } else if (!row.statement.findings.empty()) {
            ++m_failures;
            const auto &findings = row.statement.findings;
            const auto worst = std::ranges::max_element(findings, {}, &rules::Finding::severity);
            QStringList all;
            for (const rules::Finding &finding : findings) {
                all << place(row, finding.offset) + severityName(finding.severity) + u' ' + finding.rule + u": " +
                           text::message(finding);
                for (const QString &safe : finding.safe)
                    all << u"  "_s + safe;
            }
            problem(xml, u"failure"_s, worst->rule, text::message(worst->message), all.join(u'\n'));
        }
        xml.writeEndElement();
    }
    void finish() override
    {
        endSuite();
        m_out << "</testsuites>\n";
    }

private:
    [[nodiscard]] static QString place(const LintRow &row, qsizetype offset)
    {
        const auto at = row.text.at(offset);
        return u"%1:%2:%3: "_s.arg(row.text.file()).arg(at.line).arg(at.column);
    }
    static void problem(QXmlStreamWriter &xml, const QString &element, const QString &type, const QString &message,
                        const QString &all)
    {
        xml.writeStartElement(element);
        xml.writeAttribute(u"type"_s, xmlText(type));
        xml.writeAttribute(u"message"_s, xmlText(message));
        xml.writeCharacters(xmlText(all));
        xml.writeEndElement();
    }
    void endSuite()
    {
        if (m_tests > 0) {
            m_out << "  <testsuite name=\"" << xmlText(m_file).toHtmlEscaped() << "\" tests=\"" << m_tests
                  << "\" failures=\"" << m_failures << "\" errors=\"" << m_errors << "\" skipped=\"0\">" << m_cases
                  << "\n  </testsuite>\n";
        }
        m_cases.clear();
        m_tests = m_failures = m_errors = 0;
    }

    QTextStream &m_out;
    QString m_file;
    QString m_cases;
    int m_tests = 0, m_failures = 0, m_errors = 0;
};

} // namespace

std::unique_ptr<LintPrinter> makeJunitPrinter(QTextStream &out, const LintPrintOptions &)
{
    return std::make_unique<JunitPrinter>(out);
}

} // namespace lockstep::formats
