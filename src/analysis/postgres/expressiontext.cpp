// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/expressiontext.h"

namespace lockstep::analysis::postgres {

ExpressionText::ExpressionText(const QByteArray &expression)
{
    auto tree = sql::ParseTree::parse("SELECT " + expression);
    if (!tree || (*tree)->n_stmts != 1 || (*tree)->stmts[0]->stmt->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
        return;
    m_tree = std::move(*tree);
    m_query = (*m_tree)->stmts[0]->stmt;
}

const Node *ExpressionText::expression() const
{
    return m_query && m_query->select_stmt->n_target_list == 1 ? m_query->select_stmt->target_list[0]->res_target->val
                                                               : nullptr;
}

} // namespace lockstep::analysis::postgres
