// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/wizardstate.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

void WizardState::setTree(advisor::Tree tree)
{
    m_tree = std::move(tree);
    walk();
}

void WizardState::setChange(const plan::Change &change, const QMap<QString, advisor::Fact> &facts)
{
    // What was agreed to because of another object's facts is open again; what a person decided holds.
    if (change.kind != m_change.kind || change.schema != m_change.schema || change.table != m_change.table ||
        facts != m_facts)
        m_confirmed.clear();
    m_change = change;
    m_facts = facts;
    walk();
}

void WizardState::clearAnswers()
{
    m_answers.clear();
    m_confirmed.clear();
    walk();
}

void WizardState::walk()
{
    m_chosen.clear();
    m_advice = m_tree.questions.isEmpty() ? advisor::Advice() : advisor::advise(m_tree, m_facts, m_answers);
}

const advisor::Outcome &WizardState::outcome() const
{
    static const advisor::Outcome none;
    const auto found = m_tree.outcomes.constFind(m_advice.outcome);
    return found == m_tree.outcomes.cend() ? none : *found;
}

const advisor::Question &WizardState::question(int place) const
{
    static const advisor::Question none;
    if (place < 0 || place >= length())
        return none;
    const auto found = m_tree.questions.constFind(m_advice.path[size_t(place)].question);
    return found == m_tree.questions.cend() ? none : *found;
}

bool WizardState::isConfirmed(int place) const
{
    return place >= 0 && place < length() && m_confirmed.contains(m_advice.path[size_t(place)].question);
}

int WizardState::firstOpen() const
{
    for (int place = 0; place < length(); ++place) {
        if (!isConfirmed(place))
            return place;
    }
    return length();
}

std::optional<advisor::Fact> WizardState::fact(int place) const
{
    const auto found = m_facts.constFind(question(place).fact);
    return found == m_facts.cend() ? std::nullopt : std::optional(*found);
}

void WizardState::answer(int place, const QString &answer)
{
    if (place < 0 || place >= length())
        return;
    const QString id = m_advice.path[size_t(place)].question;
    const auto known = fact(place);
    if (known && known->answer == answer)
        m_answers.remove(id);
    else
        m_answers.insert(id, answer);
    m_confirmed.insert(id);
    walk();
}

void WizardState::confirmAll()
{
    for (const auto &step : m_advice.path)
        m_confirmed.insert(step.question);
}

std::vector<advisor::Alternative> WizardState::alternatives() const
{
    std::vector<advisor::Alternative> others;
    for (const auto &alternative : m_advice.alternatives) {
        const QString asked = m_tree.questions.value(alternative.question).fact;
        // what is wished, and on which engine, is no matter of opinion
        const bool isGiven = (asked == "change-kind"_L1 || asked == "simple-change"_L1 || asked == "embedded"_L1) &&
                             m_facts.contains(asked);
        if (!isGiven && alternative.outcome != m_advice.outcome)
            others.push_back(alternative);
    }
    return others;
}

void WizardState::follow(const advisor::Alternative &alternative)
{
    for (int place = 0; place < length(); ++place) {
        if (m_advice.path[size_t(place)].question == alternative.question) {
            answer(place, alternative.answer);
            confirmAll();
            return;
        }
    }
}

void WizardState::choose(const QString &strategy)
{
    m_chosen = strategy == outcome().strategy ? QString() : strategy;
}

plan::Decision WizardState::decision() const
{
    plan::Decision decision;
    decision.change = m_change;
    decision.outcome = m_advice.outcome;
    decision.strategy = strategy();
    for (const auto &step : m_advice.path) {
        if (m_answers.contains(step.question))
            decision.answers.insert(step.question, m_answers.value(step.question));
    }
    return decision;
}

} // namespace lockstep::desktop
