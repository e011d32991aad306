// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/advise.h"
#include "advisor/strategy.h"
#include "plan/change.h"

#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace lockstep::desktop {

/// Where a person stands between a wish and a strategy: the change, the facts about it, the answers given, and the way
/// through the tree that follows from them. A value without view, thread or event loop.
class WizardState
{
public:
    void setTree(advisor::Tree tree);
    [[nodiscard]] const advisor::Tree &tree() const { return m_tree; }
    /// Another change, other facts: answers of a person stay, because most still hold.
    void setChange(const plan::Change &change, const QMap<QString, advisor::Fact> &facts);
    [[nodiscard]] const plan::Change &change() const { return m_change; }
    void clearAnswers();

    [[nodiscard]] const advisor::Advice &advice() const { return m_advice; }
    [[nodiscard]] const advisor::Outcome &outcome() const;
    /// Question `place` of the path; the place after the last is the outcome.
    [[nodiscard]] const advisor::Question &question(int place) const;
    [[nodiscard]] int length() const { return int(m_advice.path.size()); }
    /// The first question on the way that nobody has agreed to yet; length() when there is none.
    [[nodiscard]] int firstOpen() const;
    [[nodiscard]] bool isConfirmed(int place) const;
    /// What the Catalog says about this question, if anything.
    [[nodiscard]] std::optional<advisor::Fact> fact(int place) const;

    /// Agrees to or overrules the answer at `place`. Later answers are kept; those whose question is still on the way
    /// count.
    void answer(int place, const QString &answer);
    void confirmAll();
    /// The other ways that are one answer away. What follows from the wish itself (what kind of change it is) is no
    /// answer to be given otherwise, whatever the tree calls the question: that would be another change.
    [[nodiscard]] std::vector<advisor::Alternative> alternatives() const;
    /// Takes the alternative: its answer to its question, everything else as it is.
    void follow(const advisor::Alternative &alternative);
    /// Goes another way than the tree says, until something is answered otherwise or the change is another one.
    void choose(const QString &strategy);
    [[nodiscard]] QString strategy() const { return m_chosen.isEmpty() ? outcome().strategy : m_chosen; }
    /// As a plan keeps it: only what the user decided.
    [[nodiscard]] plan::Decision decision() const;

private:
    void walk();

    advisor::Tree m_tree;
    plan::Change m_change;
    QMap<QString, advisor::Fact> m_facts;
    QMap<QString, QString> m_answers;
    QSet<QString> m_confirmed;
    advisor::Advice m_advice;
    QString m_chosen; ///< strategy, or empty
};

} // namespace lockstep::desktop
