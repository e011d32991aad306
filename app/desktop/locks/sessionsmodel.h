// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/locks/sessiontrack.h"
#include "locks/sample.h"

#include <QAbstractTableModel>

#include <vector>

namespace lockstep::desktop {

/// All sessions of the server. A sample changes only the rows that it must, so that selection and scroll stay.
class SessionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PidColumn,
        ApplicationColumn,
        UserColumn,
        DatabaseColumn,
        StateColumn,
        WaitColumn,
        BlockedByColumn,
        QueryTimeColumn,
        TransactionColumn,
        StatementColumn,
        ColumnCount
    };
    enum Role { PidRole = Qt::UserRole + 1, SortRole, FreshnessRole };
    explicit SessionsModel(QObject *parent = nullptr);

    void setSample(const locks::Sample &sample);
    void clear();
    [[nodiscard]] const locks::SessionInfo *session(int pid) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        locks::SessionInfo session;
        FreshMark mark;
    };
    std::vector<Row> m_rows; ///< by pid
    bool m_first = true;     ///< of the first sample nothing is new
};

} // namespace lockstep::desktop
