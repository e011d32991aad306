// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "analysis/json.h"
#include "text/findingtext.h"
#include "text/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

namespace {

/// JSON lines as other programs are promised them: one object per statement, with findings or without.
class JsonPrinter : public LintPrinter
{
public:
    explicit JsonPrinter(QTextStream &out) : m_out(out) {}
    void print(const LintRow &row) override
    {
        QJsonObject object = analysis::effectToJson(row.statement.effect, row.index);
        object.insert(u"file"_s, row.text.file());
        if (row.statement.down)
            object.insert(u"direction"_s, u"down"_s);
        QJsonArray findings;
        for (const rules::Finding &finding : row.statement.findings)
            findings << QJsonObject{{u"rule"_s, finding.rule},
                                    {u"severity"_s, severityName(finding.severity)},
                                    {u"class"_s, className(finding.findingClass)},
                                    {u"offset"_s, finding.offset},
                                    {u"length"_s, finding.length},
                                    {u"relation"_s, finding.relation},
                                    {u"message"_s, text::englishMessage(finding)},
                                    {u"safe"_s, QJsonArray::fromStringList(finding.safe)}};
        object.insert(u"findings"_s, findings);
        if (row.proof)
            object.insert(u"proof"_s, proofToJson(*row.proof));
        m_out << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
    }

private:
    static QJsonObject proofToJson(const analysis::prove::Proof &proof)
    {
        using enum analysis::prove::Verdict;
        QJsonObject out{{u"verdict"_s, proof.verdict == Proven     ? u"proven"_s
                                       : proof.verdict == Mismatch ? u"mismatch"_s
                                                                   : u"not-proven"_s}};
        if (proof.verdict == NotProven)
            out.insert(u"reason"_s, text::englishMessage(proof.reason));
        if (proof.verdict == Mismatch) {
            out.insert(u"differences"_s, QJsonArray::fromStringList(proof.comparison.lines));
            out.insert(u"seen"_s, analysis::relationsToJson(proof.observed.relations));
        }
        return out;
    }

    QTextStream &m_out;
};

} // namespace

std::unique_ptr<LintPrinter> makeJsonPrinter(QTextStream &out, const LintPrintOptions &)
{
    return std::make_unique<JsonPrinter>(out);
}

} // namespace lockstep::formats
