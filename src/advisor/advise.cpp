// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/advise.h"

#include <QSet>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

namespace {

using Facts = QMap<QString, Fact>;
using Answers = QMap<QString, QString>;

const Answer *answerOf(const Question &question, const QString &id)
{
    const auto it = std::ranges::find(question.answers, id, &Answer::id);
    return it == question.answers.end() ? nullptr : &*it;
}

PathStep answered(const Question &question, const Facts &facts, const Answers &answers)
{
    PathStep step;
    step.question = question.id;
    if (const auto fact = facts.constFind(question.fact); fact != facts.cend() && answerOf(question, fact->answer))
        step.fact = *fact;
    if (const QString own = answers.value(question.id); answerOf(question, own)) {
        step.answer = own;
        step.overruled = step.fact && step.fact->answer != own;
    } else if (step.fact) {
        step.answer = step.fact->answer;
    } else {
        step.answer = question.defaultAnswer;
        step.assumed = true;
    }
    return step;
}

/// The outcome from `id` on; the way is added to `path` where one is given.
QString walk(const Tree &tree, QString id, const Facts &facts, const Answers &answers, std::vector<PathStep> *path)
{
    for (qsizetype left = tree.questions.size(); left >= 0; --left) {
        const auto question = tree.questions.constFind(id);
        if (question == tree.questions.cend())
            return id;
        PathStep step = answered(*question, facts, answers);
        const Answer *answer = answerOf(*question, step.answer);
        if (!answer)
            return {};
        id = answer->next;
        if (path)
            path->push_back(std::move(step));
    }
    return {}; // a circle; readTree refuses such a tree
}

} // namespace

Advice advise(const Tree &tree, const QMap<QString, Fact> &facts, const QMap<QString, QString> &answers)
{
    Advice advice;
    advice.outcome = walk(tree, tree.root, facts, answers, &advice.path);
    QSet<QString> seen{advice.outcome};
    for (const PathStep &step : advice.path) {
        for (const Answer &answer : tree.questions.value(step.question).answers) {
            if (answer.id == step.answer)
                continue;
            const QString outcome = walk(tree, answer.next, facts, answers, nullptr);
            if (outcome.isEmpty() || seen.contains(outcome))
                continue;
            seen.insert(outcome);
            advice.alternatives.push_back({step.question, answer.id, outcome});
        }
    }
    return advice;
}

} // namespace lockstep::advisor
