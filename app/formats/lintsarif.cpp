// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "resources/resources.h"
#include "rules/check.h"
#include "text/findingtext.h"
#include "text/messages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

namespace lintsarif {

/// What stands for a statement that does not parse or that the server would refuse. It and the mismatch have no page.
static const QString errorRule = u"sql-error"_s;

static QString level(rules::Severity severity)
{
    static const QString names[] = {u"note"_s, u"warning"_s, u"error"_s};
    return names[int(severity)];
}

static QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                             : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

/// The first paragraph below a heading of a page, on one line.
static QString paragraph(const QString &page, const QString &heading)
{
    const qsizetype at = page.indexOf(u"\n## "_s + heading + u'\n');
    return at < 0 ? QString() : page.sliced(at + heading.size() + 5).trimmed().section(u"\n\n"_s, 0, 0).simplified();
}

static QJsonObject reportingDescriptor(const QString &id)
{
    QJsonObject out{{u"id"_s, id}, {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, u"warning"_s}}}};
    const auto markdown = resources::page(id);
    if (!markdown)
        return out;
    const QString text = QString::fromUtf8(*markdown);
    out.insert(u"shortDescription"_s, QJsonObject{{u"text"_s, text.section(u'\n', 0, 0).remove(0, 2)}});
    if (const QString problem = paragraph(text, u"Problem"_s); !problem.isEmpty())
        out.insert(u"fullDescription"_s, QJsonObject{{u"text"_s, problem}});
    out.insert(u"help"_s, QJsonObject{{u"text"_s, text}, {u"markdown"_s, text}});
    static const QRegularExpression link(u"https?://[^\\s)>\\]]+"_s);
    if (const auto match = link.match(text); match.hasMatch())
        out.insert(u"helpUri"_s, match.captured());
    return out;
}

/// All rules, in the order their indexes count.
static QJsonArray reportingDescriptors()
{
    const auto own = [](const QString &id, const QString &words) {
        return QJsonObject{{u"id"_s, id},
                           {u"shortDescription"_s, QJsonObject{{u"text"_s, words}}},
                           {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, u"error"_s}}}};
    };
    QJsonArray out{own(errorRule, u"A statement that does not parse or that the server would refuse"_s),
                   own(mismatchRule, u"The server did something else than was predicted"_s)};
    for (const rules::RuleDescriptor &rule : rules::rules())
        out << reportingDescriptor(QString::fromLatin1(rule.id));
    return out;
}

static QJsonObject artifactLocation(const QString &file)
{
    if (QDir::isAbsolutePath(file))
        return {{u"uri"_s, QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded())}};
    return {{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(file, "/"))}, {u"uriBaseId"_s, u"SRCROOT"_s}};
}

static QJsonObject region(const LintText &text, qsizetype offset, qsizetype length)
{
    const auto begin = text.at(offset);
    const auto end = text.at(offset + length);
    return {{u"startLine"_s, begin.line}, {u"startColumn"_s, begin.column}, {u"endLine"_s, end.line},
            {u"endColumn"_s, end.column}, {u"byteOffset"_s, offset},        {u"byteLength"_s, length}};
}

/// SARIF 2.1.0 (OASIS). Results are written as they come; the rules come last.
class SarifPrinter : public LintPrinter
{
public:
    explicit SarifPrinter(QTextStream &out) : m_out(out)
    {
        m_indexes = {{errorRule, 0}, {mismatchRule, 1}};
        for (const rules::RuleDescriptor &rule : rules::rules())
            m_indexes.insert(QString::fromLatin1(rule.id), int(m_indexes.size()));
        m_out << "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
                 "\"columnKind\":\"unicodeCodePoints\",\n\"invocations\":[{\"executionSuccessful\":true}],\n"
                 "\"results\":[";
    }
    void print(const LintRow &row) override
    {
        const analysis::Effect &effect = row.statement.effect;
        if (effect.error)
            write(result(row, own(errorRule, errorOffset(effect), 1), errorText(effect)));
        if (const QString lines = mismatchText(row); !lines.isEmpty())
            write(result(row, own(mismatchRule, effect.offset, effect.length), lines));
        for (const rules::Finding &finding : row.statement.findings)
            write(result(row, finding, text::englishMessage(finding.message)));
        for (const rules::SuppressedFinding &set : row.statement.suppressed) {
            QJsonObject object = result(row, set.finding, text::englishMessage(set.finding.message));
            object.insert(u"suppressions"_s,
                          QJsonArray{QJsonObject{{u"kind"_s, set.inFile ? u"inSource"_s : u"external"_s},
                                                 {u"justification"_s, set.reason}}});
            write(object);
        }
    }
    void finish() override
    {
        const QJsonObject driver{{u"name"_s, u"Lockstep"_s},
                                 {u"version"_s, QStringLiteral(LOCKSTEP_VERSION)},
                                 {u"rules"_s, reportingDescriptors()}};
        m_out << "\n],\n\"tool\":" << compact(QJsonObject{{u"driver"_s, driver}}) << "\n}]}\n";
    }

private:
    /// Stays the same while the statement does, wherever it moves to in its file.
    QString fingerprint(const LintRow &row, const QString &rule, const QString &relation)
    {
        const analysis::Effect &effect = row.statement.effect;
        const QByteArray statement = row.text.text().sliced(effect.offset, effect.length).simplified();
        const QByteArray key =
            row.text.file().toUtf8() + '\0' + rule.toUtf8() + '\0' + relation.toUtf8() + '\0' + statement;
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
        return QString::fromLatin1(hash) + u':' + QString::number(++m_seen[hash]);
    }
    static rules::Finding own(const QString &rule, qsizetype offset, qsizetype length)
    {
        rules::Finding out;
        out.rule = rule;
        out.severity = rules::Severity::Error;
        out.offset = offset;
        out.length = length;
        return out;
    }
    static QJsonObject fix(const LintRow &row, const rules::Fix &fix)
    {
        QJsonArray replacements;
        for (const rules::Edit &edit : fix.edits)
            replacements << QJsonObject{
                {u"deletedRegion"_s, QJsonObject{{u"byteOffset"_s, edit.offset}, {u"byteLength"_s, edit.length}}},
                {u"insertedContent"_s, QJsonObject{{u"text"_s, QString::fromUtf8(edit.text)}}}};
        return {
            {u"description"_s, QJsonObject{{u"text"_s, text::englishMessage(fix.title)}}},
            {u"artifactChanges"_s, QJsonArray{QJsonObject{{u"artifactLocation"_s, artifactLocation(row.text.file())},
                                                          {u"replacements"_s, replacements}}}}};
    }
    QJsonObject result(const LintRow &row, const rules::Finding &finding, const QString &words)
    {
        QString message = words;
        for (const QString &line : finding.safe)
            message += u'\n' + line;
        QJsonObject location{
            {u"physicalLocation"_s, QJsonObject{{u"artifactLocation"_s, artifactLocation(row.text.file())},
                                                {u"region"_s, region(row.text, finding.offset, finding.length)}}}};
        if (!finding.relation.isEmpty())
            location.insert(u"logicalLocations"_s, QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, finding.relation},
                                                                          {u"kind"_s, u"table"_s}}});
        QJsonObject out{{u"ruleId"_s, finding.rule},
                        {u"ruleIndex"_s, m_indexes.value(finding.rule, -1)},
                        {u"level"_s, level(finding.severity)},
                        {u"message"_s, QJsonObject{{u"text"_s, message}}},
                        {u"locations"_s, QJsonArray{location}},
                        {u"partialFingerprints"_s,
                         QJsonObject{{u"lockstepFinding/v1"_s, fingerprint(row, finding.rule, finding.relation)}}}};
        if (finding.fix && row.text.isFile())
            out.insert(u"fixes"_s, QJsonArray{fix(row, *finding.fix)});
        return out;
    }
    void write(const QJsonObject &result)
    {
        m_out << (m_first ? "\n" : ",\n") << compact(result);
        m_first = false;
    }

    QTextStream &m_out;
    QHash<QString, int> m_indexes;
    QHash<QByteArray, int> m_seen;
    bool m_first = true;
};

} // namespace lintsarif

std::unique_ptr<LintPrinter> makeSarifPrinter(QTextStream &out, const LintPrintOptions &)
{
    return std::make_unique<lintsarif::SarifPrinter>(out);
}

} // namespace lockstep::formats
