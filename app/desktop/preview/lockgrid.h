// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QAbstractTableModel>
#include <QHash>

namespace lockstep::desktop {

/// Who locks which table how: rows in order, tables in the order in which they are met.
struct LockGrid {
    struct Cell {
        int column = 0;
        analysis::LockMode lock = analysis::LockMode::None;
        bool isLong = false;
        bool rewrites = false;
        analysis::Trust trust = analysis::Trust::Predicted;
        qsizetype offset = 0; ///< of the statement, bytes in its script
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    struct Row {
        QString id;
        QString title;
        QString spoken;          ///< "Step 3"
        std::vector<Cell> cells; ///< only where there is a lock, by column
        friend bool operator==(const Row &, const Row &) = default;
    };
    QStringList tables;
    std::vector<Row> rows;

    /// Into the last row.
    void add(const analysis::Effect &effect, analysis::Trust trust);
    [[nodiscard]] const Cell *cell(int row, int column) const;

private:
    QHash<QString, int> m_columns;
};

class LockGridModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { LockRole = Qt::UserRole + 1, LongRole, TrustRole, RewriteRole, StepRole, OffsetRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps selection and scrolling where rows and tables stay the same.
    void setGrid(LockGrid grid);
    [[nodiscard]] QString stepAt(int row) const { return m_grid.rows[std::size_t(row)].id; }
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LockGrid m_grid;
};

} // namespace lockstep::desktop
