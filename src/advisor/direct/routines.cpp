// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "analysis/analyzer.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

#include <QRegularExpression>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace directroutines {

/// The user's own statement, checked to be what the change says it is, as it will run behind `before`.
base::Status mustBe(const Change &change, const catalog::Catalog &catalog, const QString &before,
                    const QString &statement, analysis::ActionKind kind)
{
    analysis::Analyzer analyzer(catalog);
    static_cast<void>(analyzer.analyze(before.toUtf8()));
    const auto effects = analyzer.analyze(statement.toUtf8());
    if (effects.size() == 1 && effects.front().error)
        return std::unexpected(*effects.front().error);
    if (effects.size() != 1 || !std::ranges::contains(effects.front().actions, kind, &analysis::Action::kind))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.definition-mismatch"_s, {change.name});
    return {};
}

QString withoutSemicolon(const QString &statement)
{
    QString out = statement.trimmed();
    while (out.endsWith(u';'))
        out = out.chopped(1).trimmed();
    return out;
}

const catalog::Trigger *findTrigger(const Subject &subject, const QString &name)
{
    const auto it = std::ranges::find(subject.table().triggers, name, &catalog::Trigger::name);
    return it == subject.table().triggers.end() ? nullptr : &*it;
}

Direct trigger(const Change &change, const catalog::Catalog &catalog)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const catalog::Trigger *old = findTrigger(*subject, change.name);
    const bool creates = change.kind == ChangeKind::CreateTrigger;
    if (creates == (old != nullptr))
        return creates ? invalid(u"advisor.name-taken"_s, {change.name})
                       : Direct(base::fail(base::ErrorCode::NotFound, u"advisor.no-trigger"_s,
                                           {subject->shown(), change.name}));
    if (old && old->parent)
        return unsupported(u"advisor.trigger-inherited"_s, {subject->shown(), change.name});
    const QString drop = u"DROP TRIGGER "_s + sql::quoteIfNeeded(change.name) + u" ON " + subject->sql();
    const QString again = old ? triggerAgain(subject->sql(), *old) : QString();
    if (change.kind == ChangeKind::DropTrigger)
        return DirectStep{.sql = {drop, again, verify::triggerGone(change.schema, change.table, change.name)},
                          .removes = true};
    const QString create = withoutSemicolon(change.definition);
    const auto ok = mustBe(change, catalog, creates ? QString() : drop, create, analysis::ActionKind::CreateTrigger);
    if (!ok)
        return std::unexpected(ok.error());
    const QString remark =
        old ? catalog::postgres::commentOn(u"TRIGGER"_s, old->name, subject->sql(), old->comment) : QString();
    return DirectStep{.sql = {script({creates ? QString() : drop, create, remark}), script({drop, again}),
                              verify::triggerExists(change.schema, change.table, change.name)}};
}

Direct function(const Change &change, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Function *old = nullptr;
    int count = 0;
    for (const catalog::Function &candidate : catalog.functions)
        if (candidate.name == change.name && lookup.schemaName(candidate.schema) == change.schema) {
            old = &candidate;
            ++count;
        }
    const QString shown = change.schema + u'.' + change.name;
    const bool creates = change.kind == ChangeKind::CreateFunction;
    if (count > 1 || (creates && count > 0))
        return unsupported(u"advisor.function-overloaded"_s, {shown});
    if (!creates && !old)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-function"_s, {shown});
    const QString name = sql::qualifiedName(change.schema, change.name);
    const QString check = verify::routineExists(change.schema, change.name, change.kind != ChangeKind::DropFunction);
    if (change.kind == ChangeKind::DropFunction) {
        QStringList users;
        for (const catalog::Relation &relation : catalog.relations)
            for (const catalog::Trigger &user : relation.triggers)
                if (user.function == old->oid)
                    users << relation.name + u'.' + user.name;
        for (const catalog::Dependency *dependency : lookup.dependents(old->oid))
            if (const catalog::Relation *relation = lookup.relation(dependency->dependent))
                users << relation->name;
        users.removeDuplicates();
        if (!users.isEmpty())
            return unsupported(u"advisor.table-has-dependents"_s, {shown, users.join(u", "_s)});
        return DirectStep{
            .sql = {u"DROP ROUTINE "_s + name + u'(' + old->arguments + u')', old->definition.trimmed(), check},
            .removes = true,
            .applicationWaits = true};
    }
    static const QRegularExpression plain(u"^CREATE\\s+(?=FUNCTION|PROCEDURE)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString create = withoutSemicolon(change.definition);
    if (!creates)
        create.replace(plain, u"CREATE OR REPLACE "_s);
    if (const auto ok = mustBe(change, catalog, {}, create, analysis::ActionKind::CreateFunction); !ok)
        return std::unexpected(ok.error());
    if (creates)
        return DirectStep{.sql = {create, u"DROP ROUTINE "_s + name, check}};
    return DirectStep{.sql = {create, old->definition.trimmed(), check}, .applicationWaits = true};
}

} // namespace directroutines

/// A trigger or a rule, switched as it is and with what is said of it.
template <typename One>
static QString firedAgain(const QString &relation, const QString &kind, const One &one, QString definition)
{
    static const QHash<QChar, QString> words{
        {u'D', u"DISABLE "_s}, {u'R', u"ENABLE REPLICA "_s}, {u'A', u"ENABLE ALWAYS "_s}};
    definition = definition.trimmed();
    while (definition.endsWith(u';'))
        definition.chop(1);
    const QString word = words.value(one.enabled);
    return script({definition,
                   word.isEmpty() ? QString() : alterTable(relation, word + kind + u' ' + sql::quoteIfNeeded(one.name)),
                   catalog::postgres::commentOn(kind, one.name, relation, one.comment)});
}

QString triggerAgain(const QString &relation, const catalog::Trigger &trigger)
{
    return firedAgain(relation, u"TRIGGER"_s, trigger, trigger.definition);
}

QString ruleAgain(const QString &relation, const catalog::Rule &rule)
{
    return firedAgain(relation, u"RULE"_s, rule, rule.definition);
}

Direct directRoutine(const Change &change, const catalog::Catalog &catalog)
{
    const bool isTrigger = change.kind == ChangeKind::CreateTrigger || change.kind == ChangeKind::ReplaceTrigger ||
                           change.kind == ChangeKind::DropTrigger;
    return isTrigger ? directroutines::trigger(change, catalog) : directroutines::function(change, catalog);
}

} // namespace lockstep::advisor
