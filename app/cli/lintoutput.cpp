// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lintoutput.h"

#include "analysis/json.h"
#include "cli/command.h"
#include "cli/effectoutput.h"
#include "sql/split.h"
#include "text/messages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static QString severityName(rules::Severity severity)
{
    static const QString names[] = {u"info"_s, u"warning"_s, u"error"_s};
    return names[int(severity)];
}

static QString className(rules::FindingClass findingClass)
{
    static const QString names[] = {u"long"_s, u"brief"_s, u"style"_s};
    return names[int(findingClass)];
}

namespace {

class JsonPrinter : public LintPrinter
{
public:
    explicit JsonPrinter(QTextStream &out) : m_out(out) {}
    void print(const LintedStatement &statement) override
    {
        QJsonObject row = analysis::effectToJson(statement.effect, statement.index);
        row.insert(u"file"_s, statement.file);
        QJsonArray findings;
        for (const rules::Finding &finding : statement.findings)
            findings << QJsonObject{{u"rule"_s, finding.rule},
                                    {u"severity"_s, severityName(finding.severity)},
                                    {u"class"_s, className(finding.findingClass)},
                                    {u"offset"_s, finding.offset},
                                    {u"length"_s, finding.length},
                                    {u"relation"_s, finding.relation},
                                    {u"message"_s, text::englishMessage(finding.message)},
                                    {u"safe"_s, QJsonArray::fromStringList(finding.safe)}};
        row.insert(u"findings"_s, findings);
        m_out << QJsonDocument(row).toJson(QJsonDocument::Compact) << '\n';
    }
    void finish() override {}

private:
    QTextStream &m_out;
};

class TextPrinter : public LintPrinter
{
public:
    TextPrinter(QTextStream &out, bool allLocks) : m_out(out), m_allLocks(allLocks) {}
    void print(const LintedStatement &statement) override
    {
        ++m_statements;
        const analysis::Effect &effect = statement.effect;
        if (effect.error)
            printPlace(statement, effect.offset, 1, u"error"_s,
                       effect.error->context.isEmpty() ? text::message(*effect.error) : effect.error->context);
        for (const rules::Finding &finding : statement.findings) {
            ++m_findings;
            printPlace(statement, finding.offset, finding.length, severityName(finding.severity) + u' ' + finding.rule,
                       text::message(finding.message));
            for (const QString &safe : finding.safe)
                m_out << "      " << safe << '\n';
        }
        if (!statement.findings.empty()) {
            printEffect(effect, u"    "_s, m_out);
        } else if (m_allLocks && !effect.error) {
            const auto at = sql::lineColumn(statement.script, effect.offset);
            m_out << statement.file << ':' << at.line << ": " << effect.kind << '\n';
            printEffect(effect, u"    "_s, m_out);
        }
    }
    void finish() override
    {
        m_out << say(QT_TRANSLATE_NOOP("Cli", "%1 statements, %2 findings")).arg(m_statements).arg(m_findings) << '\n';
    }

private:
    void printPlace(const LintedStatement &statement, qsizetype offset, qsizetype length, const QString &what,
                    const QString &sentence)
    {
        const auto at = sql::lineColumn(statement.script, offset);
        m_out << statement.file << ':' << at.line << ':' << at.column << ": " << what << ": " << sentence << '\n';
        const qsizetype begin = offset == 0 ? 0 : statement.script.lastIndexOf('\n', offset - 1) + 1;
        const qsizetype newline = statement.script.indexOf('\n', offset);
        const qsizetype end = newline < 0 ? statement.script.size() : newline;
        const QString line = QString::fromUtf8(statement.script.mid(begin, end - begin));
        const qsizetype width = std::max<qsizetype>(1, std::min(length, end - offset));
        m_out << "    " << line << "\n    " << QString(at.column - 1, u' ') << u'^' << QString(width - 1, u'~') << '\n';
    }

    QTextStream &m_out;
    bool m_allLocks;
    int m_statements = 0;
    int m_findings = 0;
};

} // namespace

std::unique_ptr<LintPrinter> makeLintPrinter(const QString &format, bool allLocks, QTextStream &out)
{
    if (format == "json"_L1)
        return std::make_unique<JsonPrinter>(out);
    if (format == "text"_L1)
        return std::make_unique<TextPrinter>(out, allLocks);
    return nullptr;
}

} // namespace lockstep::cli
