// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"
#include "analysis/sqlite/program.h"
#include "analysis/sqlite/words.h"
#include "sql/parse.h"

#include <QSet>

namespace lockstep::analysis::sqlite {

/// SQLite itself over an empty copy of the schema in memory: every statement is compiled by it, and what that says of
/// b-trees and locks is told; what changes the schema is then run, so that the next statement finds it. Rows are never
/// written, and nothing outside of that memory is reached: files are attached and settings changed by no statement.
class Simulator
{
public:
    Simulator(const catalog::Catalog &start, const AnalysisOptions &options);
    /// Cuts the text by SQLite's own rules; what was parsed ahead of it is not looked at.
    [[nodiscard]] std::vector<Effect> analyze(const sql::ParsedScript &script, bool inTransaction);
    [[nodiscard]] std::vector<Effect> preview(const sql::ParsedScript &script, bool inTransaction);
    /// Whether the script would leave the Catalog otherwise than it is, or that cannot be told.
    [[nodiscard]] bool changes(const sql::ParsedScript &script);
    void bring(catalog::Catalog &known) { known = catalog(); }
    /// Read when it is asked for, not after each statement: a script has many, and a schema may have thousands of
    /// tables.
    [[nodiscard]] const catalog::Catalog &catalog() const;

private:
    /// A b-tree of the copy: a table's, or an index's with its table.
    struct Tree {
        QString table;
        QString index; ///< empty for the table itself
    };
    /// What a statement has to know of a table or a view, sizes included, which are not in the copy.
    struct Known {
        catalog::Oid oid = 0;
        QString name;
        catalog::RelationKind kind = catalog::RelationKind::Table;
        double rows = -1;
        qint64 liveRows = -1, heapBytes = 0, indexBytes = 0;
    };
    [[nodiscard]] Effect one(const QByteArray &script, const sql::StatementRange &range);
    void look(Effect &effect, const Words &words, const QString &statement);
    void lockFile(Effect &effect, const Words &words, LockMode lock);
    void describe(Effect &effect, const Words &words) const;
    [[nodiscard]] bool mayRun(const Words &words) const;
    void run(Effect &effect, const Words &words, const QString &statement);
    void readAgain(const Words &words);
    /// Rows that a table gets without being in the copy.
    void countInserted(const Effect &effect, const Words &words);
    [[nodiscard]] std::map<qint64, Tree> trees() const;
    [[nodiscard]] const Known *relation(const QString &name) const;
    [[nodiscard]] RelationEffect &touch(Effect &effect, const QString &name, LockMode lock, Via via) const;
    [[nodiscard]] LockMode writeLock() const;

    std::unique_ptr<db::Connection> m_database;
    std::vector<Known> m_known; ///< as it is now
    std::optional<std::vector<Known>> m_beforeTransaction;
    mutable catalog::Catalog m_catalog; ///< as it was when it was last asked for
    mutable bool m_schemaMoved = false, m_figuresMoved = false;
    QSet<catalog::Oid> m_born; ///< in this script
    bool m_unwritten = false;  ///< the open transaction changed what only COMMIT writes into the file
};

} // namespace lockstep::analysis::sqlite
