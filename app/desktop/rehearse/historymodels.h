// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/store.h"

#include <QAbstractTableModel>

namespace lockstep::desktop {

/// Past rehearsals, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, PlanColumn, TargetColumn, OutcomeColumn, DurationColumn, MismatchColumn, ColumnCount };
    explicit HistoryModel(QObject *parent = nullptr);
    void setRehearsals(const std::vector<history::RehearsalSummary> &rehearsals);
    [[nodiscard]] const history::RehearsalSummary &summary(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<history::RehearsalSummary> m_rows;
};

/// Two rehearsals side by side.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        StepColumn,
        StatementColumn,
        DurationA,
        DurationB,
        WaitA,
        WaitB,
        BlockedA,
        BlockedB,
        WalA,
        WalB,
        ColumnCount
    };
    explicit ComparisonModel(QObject *parent = nullptr);
    void setResults(const rehearsal::Result &first, const rehearsal::Result &second);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<history::ComparisonRow> m_rows;
};

} // namespace lockstep::desktop
