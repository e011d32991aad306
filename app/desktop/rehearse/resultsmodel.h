// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/analyze.h"
#include "plan/plan.h"
#include "rehearsal/result.h"

#include <QAbstractTableModel>

#include <memory>

namespace lockstep::desktop {

/// What was measured beside what had been predicted, a row a statement. A difference is said in a row of its own colour
/// and in words.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PassColumn,
        StepColumn,
        StatementColumn,
        OutcomeColumn,
        DurationColumn,
        WaitColumn,
        PredictedColumn,
        HeldColumn,
        BlockedColumn,
        RewrittenColumn,
        WalColumn,
        RowsColumn,
        AttemptsColumn,
        ColumnCount
    };
    enum Role { LockModeRole = Qt::UserRole + 1, TrustRole, StepRole, SortRole };
    explicit ResultsModel(QObject *parent = nullptr);

    void setResult(std::shared_ptr<const rehearsal::Result> result, const plan::Plan &plan,
                   const std::vector<plan::StatementEffect> &effects);
    /// While it runs: one more statement.
    void append(const rehearsal::StatementResult &statement);
    void start(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects);
    [[nodiscard]] const rehearsal::StatementResult &statement(int row) const { return m_rows[size_t(row)].statement; }
    /// The first row of a step, -1 without.
    [[nodiscard]] int rowOf(const QString &step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        rehearsal::StatementResult statement;
        int number = 0; ///< of the step in the plan, from 1
        QString title;
        std::optional<analysis::LockMode> predicted;
        bool predictedRewrite = false;
    };
    [[nodiscard]] Row makeRow(const rehearsal::StatementResult &statement) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString tip(const Row &row, int column) const;

    plan::Plan m_plan;
    std::vector<plan::StatementEffect> m_effects;
    std::vector<Row> m_rows;
};

} // namespace lockstep::desktop
