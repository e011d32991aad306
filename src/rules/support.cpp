// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/support.h"

#include "sql/quote.h"
#include "sql/tokens.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::rules {

QString Subject::sql() const
{
    return sql::qualifiedName(schema, name);
}

std::optional<Subject> subject(const Statement &statement, const QString &schema, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    Subject result;
    result.schema = schema;
    result.name = name;
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (relation.name != name || relation.kind == analysis::RelationKind::Index ||
            (!schema.isEmpty() && relation.schema && *relation.schema != schema))
            continue;
        if (relation.isNew || relation.bornInScript)
            return std::nullopt;
        result.relation = &relation;
        if (schema.isEmpty() && relation.schema)
            result.schema = *relation.schema;
    }
    const Thresholds &limits = statement.settings.thresholds;
    if (const catalog::Relation *known = statement.sizes.find(result.schema, name)) {
        const Sizes::Size size = statement.sizes.size(*known);
        result.rows = size.rows;
        result.bytes = size.bytes;
        const bool noHeap = known->kind == catalog::RelationKind::Partitioned ? size.bytes == 0 : known->heapBytes == 0;
        result.empty = noHeap && result.rows <= 0 && statement.catalog.server.version > 0;
        constexpr qint64 leastRowBytes = 28; // tuple header and line pointer
        const qint64 most = result.rows >= 0 ? result.rows : result.bytes / leastRowBytes;
        result.small = result.empty || (most < limits.smallRows && result.bytes < limits.smallBytes &&
                                        statement.catalog.server.version > 0);
        result.large = result.rows >= limits.largeRows || result.bytes >= limits.largeBytes;
        if (const auto traffic = statement.sizes.trafficOf(known->oid)) {
            using analysis::Danger;
            const Danger danger = result.relation ? analysis::dangerOf(result.relation->lock) : Danger::Passes;
            result.stopped = (danger >= Danger::BlocksWrites ? traffic->writes : 0) +
                             (danger >= Danger::BlocksEverything ? traffic->reads : 0);
            result.busy = *result.stopped >= static_cast<double>(limits.busyStatements);
        }
        for (const catalog::Constraint &constraint : known->constraints) {
            if (constraint.kind != catalog::ConstraintKind::PrimaryKey)
                continue;
            for (const int number : constraint.columns) {
                const auto column = std::ranges::find(known->columns, number, &catalog::Column::number);
                if (column != known->columns.end())
                    result.key.append(column->name);
            }
        }
    }
    return result;
}

std::optional<Subject> subject(const Statement &statement, const analysis::Action &action)
{
    return action.noOp ? std::nullopt : subject(statement, action.schema, action.relation);
}

std::optional<Subject> grown(const Statement &statement, const analysis::Action &action)
{
    auto result = subject(statement, action);
    return result && result->small ? std::nullopt : result;
}

static base::Message impactOf(const Subject &subject)
{
    QStringList arguments{QString::number(subject.rows), QLocale::c().formattedDataSize(subject.bytes)};
    if (!subject.stopped || *subject.stopped < 0.5)
        return {u"rules.impact"_s, arguments};
    return {u"rules.impact-traffic"_s, arguments << QString::number(qRound64(*subject.stopped))};
}

static Finding findingOn(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding;
    finding.relation = subject.qualified();
    arguments.prepend(subject.qualified());
    finding.message = {QString::fromLatin1(message), std::move(arguments)};
    finding.safe = std::move(safe);
    if (subject.rows >= 0 && subject.bytes >= 0)
        finding.impact = impactOf(subject);
    return finding;
}

Finding longFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding = findingOn(subject, message, std::move(arguments), std::move(safe));
    finding.findingClass = FindingClass::Long;
    finding.severity = subject.large || subject.busy ? Severity::Error : Severity::Warning;
    return finding;
}

Finding briefFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding = findingOn(subject, message, std::move(arguments), std::move(safe));
    finding.findingClass = FindingClass::Brief;
    // a lock that nobody waits for harms nobody
    const bool idle = subject.stopped && *subject.stopped < 1;
    finding.severity = idle ? Severity::Info : Severity::Warning;
    return finding;
}

Finding styleFinding(Severity severity, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding;
    finding.severity = severity;
    finding.findingClass = FindingClass::Style;
    finding.message = {QString::fromLatin1(message), std::move(arguments)};
    finding.safe = std::move(safe);
    return finding;
}

void columnFinding(const Statement &statement, std::vector<Finding> &out, const char *message, Severity severity,
                   bool (*applies)(const analysis::Action &column))
{
    QStringList names;
    QString relation;
    for (const analysis::Action &action : statement.effect.actions) {
        const bool makes =
            action.kind == analysis::ActionKind::DefineColumn || action.kind == analysis::ActionKind::AddColumn;
        if (!makes || action.noOp || action.temporary || !applies(action))
            continue;
        relation = action.schema.isEmpty() ? action.relation : action.schema + u'.' + action.relation;
        names.append(sql::qualifiedName(action.relation, action.object));
    }
    if (names.isEmpty())
        return;
    out.push_back(styleFinding(severity, message, {names.join(u", "_s)}));
    out.back().relation = relation;
}

bool isType(const analysis::Action &column, const char *type)
{
    const QLatin1StringView name(type);
    return column.detail == name || column.detail == name + "[]"_L1;
}

bool sets(const analysis::Action &action, const char *setting)
{
    return action.kind == analysis::ActionKind::SetSetting && action.object == QLatin1StringView(setting) &&
           !action.detail.isEmpty();
}

void offerShortTimeout(const Statement &statement, const analysis::Action &set, Finding &finding)
{
    finding.safe = {set.local ? u"SET LOCAL lock_timeout = '2s'"_s : u"SET lock_timeout = '2s'"_s};
    if (statement.effect.kind != "SET"_L1)
        return; // set_config()
    finding.fix = Fix{{u"rules.fix-short-timeout"_s, {}},
                      {{statement.effect.offset, statement.effect.length, finding.safe.first().toUtf8()}},
                      std::nullopt};
}

bool blocksBeforeNext(const Statement &statement, const char *setting)
{
    for (std::size_t i = statement.index + 1; statement.all.has(i); ++i) {
        const analysis::Effect &effect = statement.all[i];
        if (std::ranges::any_of(effect.actions, [setting](const analysis::Action &a) { return sets(a, setting); }))
            return false;
        // CONCURRENTLY blocks only what nobody uses any more, and has to wait long
        if (!effect.waitsForSnapshots && blocks(effect, analysis::Danger::BlocksWrites))
            return true;
    }
    return false;
}

std::optional<qint64> milliseconds(const QString &value)
{
    static const QRegularExpression form(u"^\\s*(\\d+(?:\\.\\d+)?)\\s*(us|ms|s|min|h|d)?\\s*$"_s);
    static const QHash<QString, double> units{{u"us"_s, 0.001},   {u"ms"_s, 1},        {u"s"_s, 1000},
                                              {u"min"_s, 60'000}, {u"h"_s, 3'600'000}, {u"d"_s, 86'400'000}};
    const auto match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    return qRound64(match.captured(1).toDouble() * units.value(match.captured(2), 1));
}

QString rowsText(const Subject &subject)
{
    return subject.rows < 0 ? u"?"_s : QString::number(subject.rows);
}

QString insertedAfter(const QString &statement, std::initializer_list<QByteArrayView> words, QByteArrayView addition)
{
    QByteArray text = statement.toUtf8();
    for (const sql::Token &token : sql::tokens(text)) {
        const QByteArrayView word = QByteArrayView(text).sliced(token.offset, token.length);
        const auto matches = [word](QByteArrayView wanted) { return word.compare(wanted, Qt::CaseInsensitive) == 0; };
        if (token.depth == 0 && std::ranges::any_of(words, matches))
            return QString::fromUtf8(text.insert(token.end(), addition));
    }
    return {};
}

QString fromWord(const QString &text, QByteArrayView word)
{
    const QByteArray bytes = text.toUtf8();
    for (const sql::Token &token : sql::tokens(bytes)) {
        if (QByteArrayView(bytes).sliced(token.offset, token.length).compare(word, Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(bytes.sliced(token.offset));
    }
    return {};
}

QString settingBefore(const Statement &statement, const QString &name)
{
    const QString server = statement.catalog.server.settings.value(name);
    for (std::size_t i = statement.index; i-- > 0;) {
        for (const analysis::Action &action : statement.all[i].actions) {
            if (action.kind == analysis::ActionKind::SetSetting && action.object == name && !action.local)
                return action.detail.isEmpty() ? server : action.detail;
        }
    }
    return server;
}

bool madeLater(const Statement &statement, analysis::ActionKind kind, const QString &name)
{
    for (std::size_t i = statement.index + 1; statement.all.has(i); ++i) {
        for (const analysis::Action &later : statement.all[i].actions) {
            if (later.kind == kind && (later.relation == name || later.object == name))
                return true;
        }
    }
    return false;
}

bool replacesPrimaryKey(const Statement &statement, const analysis::Action &added)
{
    return std::ranges::any_of(statement.effect.actions, [&](const analysis::Action &action) {
        return action.kind == analysis::ActionKind::DropConstraint && action.detail == "PRIMARY KEY"_L1 &&
               action.relation == added.relation;
    });
}

} // namespace lockstep::rules
