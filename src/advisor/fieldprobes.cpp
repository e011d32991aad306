// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/fieldprobes.h"

#include "advisor/proberows.h"
#include "plan/dialect.h"
#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeField;

namespace probing {

/// The words that are the text of another field with SQL in it.
constexpr std::pair<const char *, ChangeField> textWords[] = {
    {"type", ChangeField::Type},
    {"expression", ChangeField::Expression},
    {"definition", ChangeField::Definition},
    {"columns", ChangeField::Columns},
};

QString trimmedSql(const QString &text)
{
    QString out = text.trimmed();
    while (out.endsWith(u';'))
        out = out.chopped(1).trimmed();
    return out;
}

/// Bounds and labels of partitions are literals; of hash partitions there is only a number.
QString valuesAsSql(const Change &change)
{
    if (change.method == "hash"_L1 || change.columns.size() != 1)
        return {};
    QStringList out;
    for (const QString &value : change.values)
        out << sql::quoteLiteral(value);
    return out.join(u", "_s);
}

QString ownText(ChangeField field, const ProbeSubject &subject)
{
    if (field == ChangeField::Columns)
        return columnsAsSql(subject.change.columns, subject.catalog.server.engine);
    if (field == ChangeField::Values)
        return valuesAsSql(subject.change);
    return trimmedSql(plan::fieldText(subject.change, field));
}

void putText(FieldProbe::Statement &statement, QLatin1StringView word, const QString &text)
{
    static const QRegularExpression create(u"^CREATE\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plainly(u"^CREATE\\s+(?=FUNCTION|PROCEDURE)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    statement.hasText = true;
    const auto replaced = word == "replace"_L1 ? plainly.match(text) : QRegularExpressionMatch();
    if (replaced.hasMatch()) {
        statement.sql += u"CREATE OR REPLACE "_s;
        statement.at = statement.sql.size() - replaced.capturedLength();
        statement.sql += text.sliced(replaced.capturedLength());
        return;
    }
    if (!word.isEmpty() && !create.match(text).hasMatch())
        statement.sql += u"CREATE "_s; // whatever else it is must not be run
    statement.at = statement.sql.size();
    statement.sql += text;
}

std::optional<FieldProbe::Statement> filled(const char *pattern, const QString &text, const ProbeSubject &subject,
                                            ProbeWord word)
{
    FieldProbe::Statement out;
    QLatin1StringView rest(pattern);
    for (qsizetype open = rest.indexOf(u'{'); open >= 0; open = rest.indexOf(u'{')) {
        const qsizetype close = rest.indexOf(u'}', open);
        const QLatin1StringView name = rest.sliced(open + 1, close - open - 1);
        out.sql += rest.first(open);
        rest = rest.sliced(close + 1);
        if (name.isEmpty() || name == "create"_L1 || name == "replace"_L1) {
            putText(out, name, text);
            continue;
        }
        const auto found = word(name, subject);
        if (!found)
            return {};
        out.sql += *found;
    }
    out.sql += rest;
    return out;
}

/// Each statement of a script alone. ATTACH reaches for other files and is never tried.
std::vector<FieldProbe::Statement> statementsOf(const QString &script, sql::Engine engine)
{
    const QByteArray text = script.toUtf8();
    std::vector<FieldProbe::Statement> out;
    for (const sql::StatementRange &range : plan::dialectOf(engine).split(text)) {
        const QString statement = QString::fromUtf8(text.sliced(range.offset, range.length));
        if (!statement.startsWith("ATTACH"_L1, Qt::CaseInsensitive))
            out.push_back({statement, true, -QString::fromUtf8(text.first(range.offset)).size()});
    }
    return out;
}

std::optional<FieldProbe> probeOf(const ProbeRow &row, const ProbeSubject &subject, ProbeWord word)
{
    FieldProbe probe{row.field, ownText(row.field, subject), {}, {}};
    if (probe.text.isEmpty())
        return {};
    for (const char *pattern : row.statements) {
        if (!pattern)
            break;
        if (QLatin1StringView(pattern) == "{script}"_L1) {
            std::ranges::move(statementsOf(probe.text, subject.catalog.server.engine),
                              std::back_inserter(probe.statements));
            continue;
        }
        if (QLatin1StringView(pattern) == "{done}"_L1) {
            for (FieldProbe::Statement &before : statementsOf(subject.change.definition, subject.catalog.server.engine))
                probe.statements.push_back({std::move(before.sql), false, 0});
            if (probe.statements.empty())
                return {};
            probe.needs.push_back(ChangeField::Definition);
            continue;
        }
        auto statement = filled(pattern, probe.text, subject, word);
        if (!statement)
            return {};
        probe.statements.push_back(*std::move(statement));
        for (const auto &[name, field] : textWords)
            if (QLatin1StringView(pattern).contains(QString(u'{' + QLatin1StringView(name) + u'}')))
                probe.needs.push_back(field);
    }
    return probe;
}

} // namespace probing

qsizetype FieldProbe::placeInText(std::size_t statement, qsizetype position) const
{
    const Statement &tried = statements[statement];
    if (!tried.hasText || position < 1)
        return -1;
    qsizetype at = 0; // a character outside the basic plane is two QChars
    for (qsizetype character = 1; character < position && at < tried.sql.size(); ++character)
        at += tried.sql[at].isHighSurrogate() ? 2 : 1;
    return at < tried.at ? -1 : std::min(at - tried.at, text.size());
}

std::optional<QString> plainProbeWord(QLatin1StringView word, const ProbeSubject &subject)
{
    for (const auto &[name, field] : probing::textWords)
        if (word == QLatin1StringView(name)) {
            const QString text = probing::ownText(field, subject);
            return text.isEmpty() ? std::optional<QString>() : text;
        }
    const auto named = [&](const QString &name) {
        return name.isEmpty() ? std::optional<QString>() : sql::quoteIdentifier(name, subject.catalog.server.engine);
    };
    if (word == "name"_L1)
        return named(subject.change.name);
    if (word == "schema"_L1)
        return named(subject.change.schema);
    return {};
}

QString columnsAsSql(const QStringList &columns, sql::Engine engine)
{
    QStringList out;
    for (const QString &column : columns)
        out << (column.startsWith(u'(') ? column : sql::quoteIdentifier(column, engine));
    return out.join(u", "_s);
}

std::vector<FieldProbe> fieldProbes(const Change &change, const catalog::Catalog &catalog,
                                    const catalog::Lookup &lookup)
{
    const ProbeRoom room = probesOf(catalog.server.engine);
    const ProbeSubject subject{change, catalog, lookup};
    std::vector<FieldProbe> out;
    for (const ProbeRow &row : room.rows)
        if (std::ranges::contains(row.kinds, change.kind))
            if (auto probe = probing::probeOf(row, subject, room.word))
                out.push_back(*std::move(probe));
    std::ranges::stable_partition(out, [](const FieldProbe &probe) { return probe.needs.empty(); });
    return out;
}

} // namespace lockstep::advisor
