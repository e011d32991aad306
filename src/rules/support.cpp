// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/support.h"

#include "sql/quote.h"
#include "sql/tokens.h"

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
        result.rows = known->liveRows >= 0 ? known->liveRows : known->rows >= 0 ? static_cast<qint64>(known->rows) : -1;
        result.bytes = known->totalBytes();
        result.empty = known->heapBytes == 0 && result.rows <= 0 && statement.catalog.server.version > 0;
        result.small = result.empty || (result.rows >= 0 && result.rows < limits.smallRows &&
                                        result.bytes < limits.smallBytes && statement.catalog.server.version > 0);
        result.large = result.rows >= limits.largeRows || result.bytes >= limits.largeBytes;
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

static Finding findingOn(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding;
    finding.relation = subject.qualified();
    arguments.prepend(subject.qualified());
    finding.message = {QString::fromLatin1(message), std::move(arguments)};
    finding.safe = std::move(safe);
    return finding;
}

Finding longFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding = findingOn(subject, message, std::move(arguments), std::move(safe));
    finding.findingClass = FindingClass::Long;
    finding.severity = subject.large ? Severity::Error : Severity::Warning;
    return finding;
}

Finding briefFinding(const Subject &subject, const char *message, QStringList arguments, QStringList safe)
{
    Finding finding = findingOn(subject, message, std::move(arguments), std::move(safe));
    finding.findingClass = FindingClass::Brief;
    finding.severity = Severity::Warning;
    return finding;
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
    return statement;
}

} // namespace lockstep::rules
