// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/query.h"
#include "sql/parse.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

bool runRules(Run &run, const Table &table, ActionKind event, Depth depth)
{
    const auto wanted = event == ActionKind::Insert   ? PG_QUERY__CMD_TYPE__CMD_INSERT
                        : event == ActionKind::Update ? PG_QUERY__CMD_TYPE__CMD_UPDATE
                                                      : PG_QUERY__CMD_TYPE__CMD_DELETE;
    constexpr int deepest = 16; // rules that call each other in a circle are an error of the server's
    thread_local int level = 0;
    bool instead = false;
    const std::vector<catalog::Rule> rules = table.r.rules;
    for (const catalog::Rule &rule : rules) {
        const auto tree = sql::ParseTree::parse(rule.definition.toUtf8());
        if (rule.enabled == u'D' || rule.enabled == u'R' || level >= deepest || !tree || (*tree)->n_stmts != 1 ||
            (*tree)->stmts[0]->stmt->node_case != PG_QUERY__NODE__NODE_RULE_STMT)
            continue;
        const auto &stmt = *(*tree)->stmts[0]->stmt->rule_stmt;
        if (event == ActionKind::Other || stmt.event != wanted)
            continue;
        ++level;
        for (const Node *action : list(stmt.n_actions, stmt.actions))
            lockQuery(run, action, std::min(depth, Depth::Planned), Via::View);
        --level;
        instead = instead || (stmt.instead && !stmt.where_clause);
    }
    return instead;
}

} // namespace lockstep::analysis::postgres
