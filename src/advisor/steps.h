// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/strategy.h"
#include "advisor/subject.h"

namespace lockstep::advisor {

using Steps = std::vector<plan::Step>;

/// For work that takes as long as a table is large.
constexpr int longStatementMs = 4 * 3'600'000;

/// Rows that a way back brings home: the statement for the `down`, and its batches where it has some.
struct RowsBack {
    QString sql;
    std::optional<plan::Backfill> batches;
};
/// Makes them the step's whole way back.
void goBackBy(plan::Step &step, const RowsBack &rows);

/// Makes steps; the id of title and reason is "advisor.<role>" and "advisor.<role>.why" unless said otherwise.
/// `dependsOn` holds roles until the plan gives ids.
class StepMaker
{
public:
    StepMaker(QString object, const GeneratorOptions &options) : m_object(std::move(object)), m_options(options) {}

    /// Quick DDL in a transaction: short lock timeout, retried, a minute at most.
    [[nodiscard]] plan::Step ddl(const QString &role, plan::Phase phase, const QStringList &arguments,
                                 const plan::StepSql &sql) const;
    /// DDL or DML in a transaction that may take as long as the table is large.
    [[nodiscard]] plan::Step longWork(const QString &role, plan::Phase phase, const QStringList &arguments,
                                      const plan::StepSql &sql) const;
    /// CONCURRENTLY: outside a transaction, no lock timeout (it would leave an INVALID index), hours at most.
    [[nodiscard]] plan::Step concurrent(const QString &role, plan::Phase phase, const QStringList &arguments,
                                        const plan::StepSql &sql) const;
    /// Stops until the check is true; without a check, until a person agrees.
    [[nodiscard]] plan::Step gate(const QString &role, plan::Phase phase, const QStringList &arguments,
                                  const QString &verify = {}) const;
    /// Here the application must be deployed; "advisor.<role>.application" says what with.
    [[nodiscard]] plan::Step deploy(const QString &role, plan::Phase phase, const QStringList &arguments) const;
    /// Fills rows: one UPDATE up to options.inlineBackfillRows, batches above, along the table's blocks where it has no
    /// key.
    [[nodiscard]] plan::Step backfill(const QString &role, plan::Phase phase, const QStringList &arguments,
                                      const Subject &subject, const QString &assignments, const QString &pending) const;
    /// Deletes the rows that fulfil the condition, in batches, along the table's blocks where it has no key.
    [[nodiscard]] plan::Step removal(const QString &role, plan::Phase phase, const QStringList &arguments,
                                     const Subject &subject, const QString &condition) const;
    /// Moves them to a table without a key, and back along its blocks: in batches, each row in one transaction.
    [[nodiscard]] plan::Step move(const QString &role, plan::Phase phase, const QStringList &arguments,
                                  const Subject &subject, const sql::BatchedCopy &to, const QString &condition) const;
    /// Such work as a part of a way back, over the rows of `walked`: one statement where it is small, else batches.
    [[nodiscard]] RowsBack rowsBack(const Subject &walked, plan::Backfill work) const;
    [[nodiscard]] RowsBack fillBack(const Subject &walked, const QString &assignments, const QString &pending) const;
    /// Copies the rows that fulfil the condition: one INSERT up to options.inlineBackfillRows, batches above. Needs a
    /// key.
    [[nodiscard]] plan::Step copy(const QString &role, plan::Phase phase, const QStringList &arguments,
                                  const Subject &subject, const sql::BatchedCopy &to, const QString &condition) const;
    [[nodiscard]] const GeneratorOptions &options() const { return m_options; }

private:
    [[nodiscard]] plan::Step make(const QString &role, plan::Phase phase, plan::StepKind kind,
                                  const QStringList &arguments) const;
    [[nodiscard]] bool isSmall(const Subject &subject) const;
    /// One statement, or a backfill step.
    [[nodiscard]] plan::Step inBatches(const QString &role, plan::Phase phase, const QStringList &arguments,
                                       const Subject &subject, plan::Backfill fill) const;
    [[nodiscard]] plan::Step batches(const QString &role, plan::Phase phase, const QStringList &arguments,
                                     const Subject &subject, plan::Backfill fill) const;
    QString m_object;
    GeneratorOptions m_options;
};

/// "add-index-2": the role of the n-th step of a kind in one change; the message ids stay those of `role`.
[[nodiscard]] plan::Step numbered(plan::Step step, std::size_t n);
/// Adds `step` with what it needs: the roles named, or the step before it.
void chain(Steps &steps, plan::Step step);
void add(Steps &steps, plan::Step step, const QStringList &dependsOn);

/// "name type COLLATE c DEFAULT d NOT NULL" of an existing column under a name, to make it again.
[[nodiscard]] QString columnDefinition(const catalog::Column &column, const QString &name, bool withDefault,
                                       bool withNotNull);
/// "ALTER TABLE t <action>"
[[nodiscard]] QString alterTable(const QString &table, const QString &action);
/// "fillfactor = '70', fastupdate = 'off'" of "fillfactor=70", "fastupdate=off".
[[nodiscard]] QString storageParameters(const QStringList &options);
/// Statements joined by ";\n".
[[nodiscard]] QString script(const QStringList &statements);
/// One word for a POSIX shell.
[[nodiscard]] QString shellQuoted(const QString &word);
/// Elements of Change::columns as SQL: names quoted, expressions as they stand.
[[nodiscard]] QStringList columnList(const QStringList &columns);

} // namespace lockstep::advisor
