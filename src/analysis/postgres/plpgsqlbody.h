// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/evaluate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lockstep::analysis::postgres::plpgsql {

/// How a list of statements ends.
enum class Flow { Next, Exit, Continue, Return };

/// A body at work: libpg_query's JSON of it, and what its variables are known to be.
class Body
{
public:
    Body(Run &bodyRun, Via bodyVia, const QJsonArray &datums, const Variables &given);

    Flow statements(const QJsonArray &all);

private:
    Run &run;
    Via via;
    QStringList names; ///< of the datums, by number
    Variables variables;
    bool conditional = false; ///< below a condition that cannot be told
    bool handled = false;     ///< inside a block with EXCEPTION

    Flow statement(const QString &kind, const QJsonObject &s);

    /// A block with EXCEPTION is a subtransaction.
    Flow block(const QJsonObject &s);

    /// IF ... ELSIF ... ELSE: the branch that is taken where that can be told, else every one that may be.
    Flow choice(const QJsonObject &s);

    /// One round of a loop whose rounds are known. Says whether the loop goes on.
    bool round(const QJsonObject &s, Flow &flow);

    void unknownLoop(const QJsonObject &s);

    Flow forRows(const QJsonObject &s);

    Flow forNumbers(const QJsonObject &s);

    Flow forItems(const QJsonObject &s);

    Flow whileLoop(const QJsonObject &s);

    void branch(const QJsonArray &body);
    void conditionally(const QJsonArray &body);

    void set(const QString &name, Value value) { variables.insert(name, conditional ? Value() : std::move(value)); }

    /// The variables that something below assigns to are not known any more.
    void forget(const QJsonValue &value);
    void forgetNamed(const QString &name);

    void assignRow(const QJsonObject &target, const std::vector<std::pair<QString, Value>> &row);

    [[nodiscard]] static QByteArray textOf(const QJsonValue &value);

    /// What stands right of `variable :=`.
    [[nodiscard]] static QByteArray assigned(const QByteArray &assignment);

    [[nodiscard]] Value evaluated(const QByteArray &expression);

    [[nodiscard]] Value exists(const QByteArray &query);

    void expression(const QJsonValue &value);

    void sql(const QJsonObject &s);

    /// EXECUTE of what can be told is as good as the statement itself.
    void dynamic(const QJsonValue &value);

    void run1(const Node *node);
};

} // namespace lockstep::analysis::postgres::plpgsql
