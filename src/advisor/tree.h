// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace lockstep::advisor {

/// One way out of a question.
struct Answer {
    QString id;   ///< "yes"
    QString text; ///< "Yes", English as in the file; app/ translates by text
    QString next; ///< id of a question or an outcome
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Question {
    QString id;            ///< "table-large"
    QString text;          ///< "Is the table large?"
    QString why;           ///< why it matters
    QString fact;          ///< id of the fact that answers it, or empty: only a person knows
    QString defaultAnswer; ///< taken when there is no fact and the user has not answered
    std::vector<Answer> answers;
    friend bool operator==(const Question &, const Question &) = default;
};

struct Outcome {
    QString id;
    QString strategy; ///< strategy id
    QString title;
    QStringList reasons; ///< why this way
    QStringList costs;
    QString reversal;  ///< how one goes back
    QStringList watch; ///< what to watch
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// The decision tree: data, described by resources/schemas/decision-tree-1.schema.json; an organisation can replace it.
struct Tree {
    QString title;
    QString root;
    QMap<QString, QString> settings; ///< thresholds: "large-rows" = "10000000", ...
    QMap<QString, Question> questions;
    QMap<QString, Outcome> outcomes;
    friend bool operator==(const Tree &, const Tree &) = default;
};

/// Errors: InvalidInput naming the place; a question without way out, an unknown id, a circle, an unknown fact or
/// strategy.
[[nodiscard]] base::Result<Tree> readTree(const QByteArray &json);
/// The tree that Lockstep ships (from resources).
[[nodiscard]] base::Result<Tree> builtInTree();

} // namespace lockstep::advisor
