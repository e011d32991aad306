// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"

#include <QAbstractTableModel>

namespace lockstep::desktop {

/// Steps down, tables across; a cell is the strongest lock of the step on the table.
class LockMapModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { LockRole = Qt::UserRole + 1, LongRole, TrustRole, RewriteRole, StepRole, OffsetRole };
    struct Cell {
        analysis::LockMode lock = analysis::LockMode::None;
        bool isLong = false;
        bool rewrites = false;
        analysis::Trust trust = analysis::Trust::Predicted;
        qsizetype offset = 0; ///< of the statement, bytes in the step's SQL
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    explicit LockMapModel(Document &document, QObject *parent = nullptr);
    [[nodiscard]] QString stepAt(int row) const { return m_rows[std::size_t(row)].id; }
    [[nodiscard]] int rowOf(const QString &step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString id, title;
        int number = 0;
        std::vector<Cell> cells;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refresh();

    Document &m_document;
    QStringList m_tables;
    std::vector<Row> m_rows;
};

} // namespace lockstep::desktop
