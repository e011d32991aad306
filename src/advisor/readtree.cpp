// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/facts.h"
#include "advisor/strategy.h"
#include "advisor/tree.h"
#include "base/file.h"
#include "base/json.h"
#include "plan/jsonreader.h"
#include "resources/resources.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::JsonReader;
using Need = plan::JsonReader::Need;

namespace {

base::Error treeProblem(const QString &place, const QString &message, QStringList arguments)
{
    arguments.prepend(place);
    return {base::ErrorCode::InvalidInput, message, arguments, place, {}, {}};
}

Question readQuestion(JsonReader &reader, const QString &id)
{
    Question question;
    question.id = id;
    question.text = reader.string("text"_L1, Need::Required);
    question.why = reader.string("why"_L1, Need::Required);
    question.fact = reader.string("fact"_L1);
    question.defaultAnswer = reader.string("default"_L1, Need::Required);
    for (JsonReader &inner : reader.objects("answers"_L1)) {
        Answer answer{inner.string("id"_L1, Need::Required), inner.string("text"_L1, Need::Required),
                      inner.string("next"_L1, Need::Required)};
        static_cast<void>(inner.finish());
        reader.take(inner);
        question.answers.push_back(std::move(answer));
    }
    static_cast<void>(reader.finish());
    return question;
}

Outcome readOutcome(JsonReader &reader, const QString &id)
{
    Outcome outcome;
    outcome.id = id;
    outcome.strategy = reader.string("strategy"_L1, Need::Required);
    outcome.title = reader.string("title"_L1, Need::Required);
    outcome.reasons = reader.strings("reasons"_L1, Need::Required);
    outcome.costs = reader.strings("costs"_L1, Need::Required);
    outcome.reversal = reader.string("reversal"_L1, Need::Required);
    outcome.watch = reader.strings("watch"_L1);
    static_cast<void>(reader.finish());
    return outcome;
}

std::optional<base::Error> checkQuestion(const Tree &tree, const Question &question)
{
    const QString place = u"questions."_s + question.id;
    if (question.answers.empty())
        return treeProblem(place, u"advisor.tree-dead-end"_s, {});
    if (!question.fact.isEmpty() && !knownFacts().contains(question.fact))
        return treeProblem(place, u"advisor.tree-unknown-fact"_s, {question.fact});
    if (tree.outcomes.contains(question.id))
        return treeProblem(place, u"advisor.tree-id-twice"_s, {question.id});
    QSet<QString> seen;
    for (const Answer &answer : question.answers) {
        if (seen.contains(answer.id))
            return treeProblem(place, u"advisor.tree-id-twice"_s, {answer.id});
        seen.insert(answer.id);
        if (!tree.questions.contains(answer.next) && !tree.outcomes.contains(answer.next))
            return treeProblem(place + u'.' + answer.id, u"advisor.tree-unknown-next"_s, {answer.next});
    }
    if (!seen.contains(question.defaultAnswer))
        return treeProblem(place, u"advisor.tree-unknown-default"_s, {question.defaultAnswer});
    return {};
}

/// Follows all answers from `id`; an id that is still open when it is met again closes a circle.
std::optional<base::Error> follow(const Tree &tree, const QString &id, QSet<QString> &open, QSet<QString> &done)
{
    if (done.contains(id))
        return {};
    if (open.contains(id))
        return treeProblem(u"questions."_s + id, u"advisor.tree-circle"_s, {});
    open.insert(id);
    if (const auto question = tree.questions.constFind(id); question != tree.questions.cend())
        for (const Answer &answer : question->answers)
            if (auto error = follow(tree, answer.next, open, done))
                return error;
    open.remove(id);
    done.insert(id);
    return {};
}

std::optional<base::Error> checkTree(const Tree &tree)
{
    if (!tree.questions.contains(tree.root))
        return treeProblem(u"root"_s, u"advisor.tree-unknown-next"_s, {tree.root});
    for (const Question &question : tree.questions)
        if (auto error = checkQuestion(tree, question))
            return error;
    for (const Outcome &outcome : tree.outcomes)
        if (!strategy(outcome.strategy))
            return treeProblem(u"outcomes."_s + outcome.id, u"advisor.tree-unknown-strategy"_s, {outcome.strategy});
    QSet<QString> open, done;
    if (auto error = follow(tree, tree.root, open, done))
        return error;
    for (const QString &id : tree.questions.keys() + tree.outcomes.keys())
        if (!done.contains(id))
            return treeProblem(id, u"advisor.tree-unreachable"_s, {});
    return {};
}

} // namespace

base::Result<Tree> readTree(const QByteArray &json)
{
    const auto value = base::parseJson(json, {});
    if (!value)
        return std::unexpected(value.error());
    JsonReader reader(value->toObject(), {});
    static_cast<void>(reader.string("$schema"_L1));
    if (!reader.has("lockstep-decision-tree"_L1))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.not-a-tree"_s);
    if (const int version = reader.integer("lockstep-decision-tree"_L1, 1, 1); version > 1)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.tree-newer"_s, {QString::number(version)});
    Tree tree;
    tree.title = reader.string("title"_L1, Need::Required);
    tree.root = reader.string("root"_L1, Need::Required);
    tree.settings = reader.stringMap("settings"_L1);
    JsonReader questions = reader.object("questions"_L1, Need::Required);
    for (const QString &id : questions.keys()) {
        JsonReader inner = questions.object(QLatin1StringView(id.toLatin1()));
        tree.questions.insert(id, readQuestion(inner, id));
        reader.take(inner);
    }
    JsonReader outcomes = reader.object("outcomes"_L1, Need::Required);
    for (const QString &id : outcomes.keys()) {
        JsonReader inner = outcomes.object(QLatin1StringView(id.toLatin1()));
        tree.outcomes.insert(id, readOutcome(inner, id));
        reader.take(inner);
    }
    reader.take(questions);
    reader.take(outcomes);
    if (const auto error = reader.finish())
        return std::unexpected(*error);
    for (const auto &[name, text] : tree.settings.asKeyValueRange()) {
        bool number = false;
        static_cast<void>(text.toDouble(&number));
        if (!number)
            return std::unexpected(treeProblem(u"settings."_s + name, u"advisor.tree-not-a-number"_s, {text}));
    }
    if (const auto error = checkTree(tree))
        return std::unexpected(*error);
    return tree;
}

base::Result<Tree> builtInTree()
{
    resources::ensure();
    const auto bytes = base::readFile(u":/lockstep/tree/decision-tree.json"_s);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readTree(*bytes);
}

} // namespace lockstep::advisor
