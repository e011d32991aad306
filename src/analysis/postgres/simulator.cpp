// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/simulator.h"

#include "analysis/postgres/facts.h"
#include "analysis/postgres/handlers.h"
#include "analysis/postgres/parts.h"
#include "analysis/postgres/psql.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

Simulator::Simulator(const catalog::Catalog &start, const AnalysisOptions &options)
    : m_state(start)
    , m_major(options.serverMajor    ? options.serverMajor
              : start.server.major() ? start.server.major()
                                     : 17)
{
    Effect none;
    Run run(m_state, m_session, none, m_major);
    if (options.searchPath.isEmpty())
        applySetting(run, u"lockstep.start"_s, {}, false);
    else
        applySetting(run, u"search_path"_s, options.searchPath, false);
    m_session.settings.remove(u"lockstep.start"_s);
    if (options.inTransaction) {
        m_session.inTransaction = true;
        m_session.atBegin = m_session.settings;
        m_session.transactionMark = m_state.log.mark();
    }
}

std::vector<Effect> Simulator::analyze(const sql::ParsedScript &script, bool inTransaction)
{
    ++m_session.script;
    if (inTransaction)
        std::ignore = one("BEGIN", {0, 5});
    std::vector<Effect> effects;
    for (std::size_t i = 0; i < script.ranges.size(); ++i)
        effects.push_back(one(script.text, script.ranges[i], i < script.trees.size() ? &script.trees[i] : nullptr));
    if (inTransaction)
        std::ignore = one("COMMIT", {0, 6});
    return effects;
}

/// Whatever the work gives; then everything is as it was.
template <typename Work>
auto Simulator::takenBack(const Work &work)
{
    const Session session = m_session;
    const std::size_t mark = m_state.log.mark();
    const bool keptLog = std::exchange(m_keepsLog, true);
    auto given = work();
    m_keepsLog = keptLog;
    m_state.log.undoTo(mark);
    m_session = session;
    return given;
}

std::vector<Effect> Simulator::preview(const sql::ParsedScript &script, bool inTransaction)
{
    return takenBack([&] { return analyze(script, inTransaction); });
}

bool Simulator::changes(const sql::ParsedScript &script)
{
    return takenBack([&] {
        m_state.log.watch();
        const std::vector<Effect> effects = analyze(script, false);
        return m_state.log.sawDifference() || std::ranges::any_of(effects, isUncertain);
    });
}

void Simulator::rewind(const Checkpoint &to)
{
    m_state.log.undoTo(to.mark);
    m_session = to.session;
}

void Simulator::place(Effect &effect, const QByteArray &script, const sql::StatementRange &range)
{
    effect.offset = range.offset;
    effect.length = range.length;
    if (!effect.error || !effect.kind.isEmpty())
        return;
    const qsizetype inside = effect.error->arguments.value(1).toLongLong();
    const sql::LineColumn at = sql::lineColumn(script, range.offset + inside);
    effect.error->where = u"%1:%2"_s.arg(at.line).arg(at.column);
}

Effect Simulator::one(const QByteArray &script, const sql::StatementRange &range,
                      const base::Result<sql::ParseTree> *parsed)
{
    Effect effect;
    place(effect, script, range);
    effect.insideTransaction = m_session.inTransaction;
    const QByteArray sql = script.sliced(range.offset, range.length);
    if (sql.startsWith('\\')) {
        psqlCommand(m_session, effect, sql);
        return effect;
    }
    std::optional<base::Result<sql::ParseTree>> own;
    if (!parsed)
        parsed = &own.emplace(sql::ParseTree::parse(sql));
    if (!*parsed) {
        QString unknown;
        const QByteArray filled = withVariables(m_session, sql, unknown);
        if (!unknown.isEmpty()) {
            effect.certainty = Certainty::Unknown;
            effect.notes.append(u"analysis.psql-variable"_s);
            return effect;
        }
        if (!filled.isEmpty()) {
            if (auto second = sql::ParseTree::parse(filled))
                parsed = &own.emplace(std::move(second));
        }
    }
    if (!*parsed) {
        effect.error = parsed->error();
        place(effect, script, range);
        effect.certainty = Certainty::Unknown;
        return effect;
    }
    const sql::ParseTree &tree = **parsed;
    run(effect, tree);
    if (tree->n_stmts == 1 && tree->stmts[0]->stmt->node_case == PG_QUERY__NODE__NODE_ALTER_TABLE_STMT)
        locateParts(sql, range.offset, *tree->stmts[0]->stmt->alter_table_stmt, effect);
    if (!m_session.inTransaction) {
        if (!m_keepsLog)
            m_state.log.forget();
        ++m_session.transaction;
    }
    return effect;
}

void Simulator::run(Effect &effect, const sql::ParseTree &tree)
{
    const std::size_t mark = m_state.log.mark();
    Run run(m_state, m_session, effect, m_major);
    try {
        for (std::size_t i = 0; i < tree->n_stmts; ++i) {
            const Node *statement = tree->stmts[i]->stmt;
            effect.kind = commandTag(statement);
            run.newer = &tree.newer();
            requireVersion(run, statement, tree.newer());
            dispatch(run, statement);
            addFacts(run, statement);
        }
    } catch (const Refused &refused) {
        effect.error = refused.error;
        m_state.log.undoTo(mark);
    }
    if (m_session.conditions > 0) {
        run.uncertain(Certainty::Unknown);
        run.note("analysis.psql-condition");
    }
    run.finish();
}

} // namespace lockstep::analysis::postgres
