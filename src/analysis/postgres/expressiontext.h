// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/nodes.h"
#include "sql/parse.h"

#include <optional>

namespace lockstep::analysis::postgres {

/// An expression that is kept as text, parsed as what SELECT gives. The nodes live as long as this does.
class ExpressionText
{
public:
    explicit ExpressionText(const QString &expression) : ExpressionText(expression.toUtf8()) {}
    explicit ExpressionText(const QByteArray &expression);

    /// The SELECT around it; null where it does not parse or is more than one statement.
    [[nodiscard]] const Node *query() const { return m_query; }
    /// The expression itself; null also where it is more than one.
    [[nodiscard]] const Node *expression() const;

private:
    std::optional<sql::ParseTree> m_tree;
    const Node *m_query = nullptr;
};

} // namespace lockstep::analysis::postgres
