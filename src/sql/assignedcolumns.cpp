// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/assignedcolumns.h"

#include "sql/parse.h"

#include <pg_query/pg_query.pb-c.h>

namespace lockstep::sql {

QStringList assignedColumns(const QString &assignments)
{
    const auto tree = ParseTree::parse("UPDATE t SET " + assignments.toUtf8());
    QStringList out;
    if (!tree || tree->result().n_stmts != 1 ||
        tree->result().stmts[0]->stmt->node_case != PG_QUERY__NODE__NODE_UPDATE_STMT)
        return out;
    const PgQuery__UpdateStmt *update = tree->result().stmts[0]->stmt->update_stmt;
    for (std::size_t i = 0; i < update->n_target_list; ++i)
        out << QString::fromUtf8(update->target_list[i]->res_target->name);
    return out;
}

} // namespace lockstep::sql
