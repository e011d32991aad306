// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/builtins.h"
#include "analysis/postgres/types.h"
#include "sql/parse.h"

#include <algorithm>

namespace lockstep::analysis::postgres {

bool isVolatile(Run &run, const Node *expression)
{
    bool found = false;
    walk(expression, [&](const ProtobufCMessage &message) {
        if (const auto *call = as<PgQuery__FuncCall>(message, pg_query__func_call__descriptor)) {
            const QStringList parts = names(call->n_funcname, call->funcname);
            const QualifiedName name = qualified(parts);
            const auto overloads = run.lookupFunctions(name);
            if (overloads.empty()) {
                found = found || isVolatileBuiltin(name.name.toStdString());
            } else {
                found = found || std::ranges::any_of(overloads, [&](Oid oid) {
                            return run.state.functions.get(oid)->f.volatility == catalog::Volatility::Volatile;
                        });
            }
        }
        return !found;
    });
    return found;
}

bool isVolatileText(Run &run, const QString &expression)
{
    const auto tree = sql::ParseTree::parse("SELECT " + expression.toUtf8());
    return tree && (*tree)->n_stmts == 1 && isVolatile(run, (*tree)->stmts[0]->stmt);
}

} // namespace lockstep::analysis::postgres
