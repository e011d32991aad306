// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/facts.h"
#include "advisor/tree.h"
#include "plan/plan.h"

namespace lockstep::advisor {

/// One question on the way, as answered.
struct PathStep {
    QString question;
    QString answer;
    bool overruled = false; ///< the user's answer differs from the fact
    bool assumed = false;   ///< neither fact nor user: the default
    std::optional<Fact> fact;
    friend bool operator==(const PathStep &, const PathStep &) = default;
};

struct Alternative {
    QString question; ///< answer this question...
    QString answer;   ///< ...with this instead
    QString outcome;  ///< and get here
    friend bool operator==(const Alternative &, const Alternative &) = default;
};

struct Advice {
    std::vector<PathStep> path;
    QString outcome;
    std::vector<Alternative> alternatives; ///< every outcome that is one answer away
    friend bool operator==(const Advice &, const Advice &) = default;
};

/// Walks the tree. User's answers (question id -> answer id) win over facts; answers to questions not on the way are
/// kept unused.
[[nodiscard]] Advice advise(const Tree &tree, const QMap<QString, Fact> &facts, const QMap<QString, QString> &answers);

} // namespace lockstep::advisor
