// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/parts.h"

#include "sql/tokens.h"

#include <algorithm>

namespace lockstep::analysis::postgres {

namespace partslocal {

/// The subcommands of ALTER TABLE [ONLY] name [*] part, part, ...: nothing but them is cut at commas.
std::vector<TextRange> cutAtCommas(const QByteArray &statement, qsizetype name)
{
    const std::vector<sql::Token> tokens = sql::tokens(statement);
    auto token = std::ranges::find(tokens, name, &sql::Token::offset);
    const auto symbol = [&](char wanted) {
        return token != tokens.end() && token->length == 1 && statement[token->offset] == wanted;
    };
    if (token == tokens.end())
        return {};
    for (++token; symbol('.'); token += 2) { // a.b.c
        if (tokens.end() - token < 2)
            return {};
    }
    if (symbol(')')) // ONLY (name)
        ++token;
    if (symbol('*'))
        ++token;
    std::vector<TextRange> result;
    while (token != tokens.end()) {
        const qsizetype begin = token->offset;
        qsizetype end = begin;
        for (; token != tokens.end() && !(token->depth == 0 && symbol(',')); ++token)
            end = token->end();
        result.push_back({begin, end - begin});
        if (token != tokens.end())
            ++token;
    }
    return result;
}

/// Where the constraint that begins at `begin` ends: before what comes next in its column, or with the subcommand.
qsizetype endOf(const PgQuery__ColumnDef &column, qsizetype begin, qsizetype partEnd)
{
    qsizetype end = partEnd;
    for (const Node *node : list(column.n_constraints, column.constraints)) {
        const auto &constraint = *node->constraint;
        switch (constraint.contype) {
        case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRABLE:
        case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_NOT_DEFERRABLE:
        case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRED:
        case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_IMMEDIATE:
            continue; // belongs to the constraint before it
        default:
            break;
        }
        if (constraint.location > begin)
            end = std::min<qsizetype>(end, constraint.location);
    }
    if (column.coll_clause && column.coll_clause->location > begin)
        end = std::min<qsizetype>(end, column.coll_clause->location);
    return end;
}

} // namespace partslocal

void locateParts(const QByteArray &statement, qsizetype offset, const PgQuery__AlterTableStmt &stmt, Effect &effect)
{
    const bool inlined = std::ranges::any_of(effect.actions, [](const Action &a) { return !a.inlined.empty(); });
    if (stmt.n_cmds < 2 && !inlined)
        return;
    effect.parts = partslocal::cutAtCommas(statement, stmt.relation->location);
    if (effect.parts.size() != stmt.n_cmds)
        effect.parts.assign(stmt.n_cmds, {});
    for (Action &action : effect.actions) {
        if (action.inlined.empty())
            continue;
        const auto part = static_cast<std::size_t>(action.part);
        const Node *definition = part < stmt.n_cmds ? stmt.cmds[part]->alter_table_cmd->def : nullptr;
        if (!definition || definition->node_case != PG_QUERY__NODE__NODE_COLUMN_DEF || effect.parts[part].length == 0) {
            effect.parts[part] = {};
            continue;
        }
        for (TextRange &range : action.inlined) {
            const qsizetype begin = range.offset;
            const qsizetype end = partslocal::endOf(*definition->column_def, begin,
                                                    effect.parts[part].offset + effect.parts[part].length);
            range = {offset + begin, end - begin};
        }
    }
    for (TextRange &part : effect.parts)
        part.offset += part.length ? offset : 0;
}

} // namespace lockstep::analysis::postgres
