// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/triggers.h"

#include "analysis/postgres/query.h"
#include "sql/parse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace triggerslocal {

enum Type : int { Insert = 4, Delete = 8, Update = 16, Instead = 64 }; // TRIGGER_TYPE_* of pg_trigger.h

int typeOf(ActionKind event)
{
    return event == ActionKind::Insert ? Insert : event == ActionKind::Update ? Update : Delete;
}

QString wordOf(ActionKind event)
{
    return event == ActionKind::Insert ? u"INSERT"_s : event == ActionKind::Update ? u"UPDATE"_s : u"DELETE"_s;
}

/// What the trigger's definition says; empty where it cannot be read.
struct Kind {
    bool row = false, instead = false, conditional = false;
    QStringList columns; ///< UPDATE OF
};
std::optional<Kind> firedBy(const catalog::Trigger &trigger, ActionKind event)
{
    const auto tree = sql::ParseTree::parse(trigger.definition.toUtf8());
    if (!tree || (*tree)->n_stmts != 1 || (*tree)->stmts[0]->stmt->node_case != PG_QUERY__NODE__NODE_CREATE_TRIG_STMT)
        return std::nullopt;
    const auto &stmt = *(*tree)->stmts[0]->stmt->create_trig_stmt;
    if (!(stmt.events & typeOf(event)))
        return std::nullopt;
    Kind kind{bool(stmt.row), (stmt.timing & Instead) != 0, stmt.when_clause != nullptr, {}};
    if (event == ActionKind::Update)
        kind.columns = names(stmt.n_columns, stmt.columns);
    return kind;
}

} // namespace triggerslocal

bool hasInsteadTrigger(const Table &view, ActionKind event)
{
    return std::ranges::any_of(view.r.triggers, [event](const catalog::Trigger &trigger) {
        const auto kind = triggerslocal::firedBy(trigger, event);
        return kind && kind->instead;
    });
}

void runTriggers(Run &run, Oid oid, ActionKind event, Rows rows, const std::vector<int> &columns)
{
    const Table table = *run.state.tables.get(oid);
    for (const catalog::Trigger &trigger : table.r.triggers) {
        if (trigger.enabled == u'D' || trigger.enabled == u'R' || !run.state.functions.get(trigger.function))
            continue;
        const auto kind = triggerslocal::firedBy(trigger, event);
        if (!kind || (kind->row && rows == Rows::Empty))
            continue;
        const auto sets = [&](const QString &name) { // a name that is not there was renamed since
            const catalog::Column *column = table.column(name);
            return !column || std::ranges::contains(columns, column->number);
        };
        const bool touched = kind->columns.isEmpty() || columns.empty() || std::ranges::any_of(kind->columns, sets);
        if (!touched)
            continue;
        runBody(run, trigger.function, Depth::Executed, Via::Trigger,
                {{u"tg_op"_s, QVariant(triggerslocal::wordOf(event))},
                 {u"tg_table_name"_s, QVariant(table.r.name)},
                 {u"tg_relname"_s, QVariant(table.r.name)},
                 {u"tg_table_schema"_s, QVariant(run.state.schemaName(table.r.schema))}});
        if (kind->row && (rows != Rows::Some || kind->conditional))
            run.uncertain(Certainty::Data);
    }
}

} // namespace lockstep::analysis::postgres
