// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/locks/sessiontrack.h"
#include "locks/forest.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace lockstep::desktop {

/// Who waits for whom. Each sample is taken in as the smallest change of rows, so that selection, scroll and what is
/// expanded stay; new, growing and gone sessions are marked for two samples.
class ForestModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        SessionColumn,
        StatementColumn,
        LockColumn,
        ObjectColumn,
        WaitColumn,
        BehindColumn,
        TransactionColumn,
        ColumnCount
    };
    enum Role { PidRole = Qt::UserRole + 1, FreshnessRole, LockModeRole, DeadlockRole };
    explicit ForestModel(QObject *parent = nullptr);
    ~ForestModel() override;

    void setSample(const locks::Sample &sample);
    void clear();
    [[nodiscard]] int pid(const QModelIndex &index) const;
    /// Sessions that wait, each counted once.
    [[nodiscard]] int waiting() const { return m_waiting; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row;
    struct Incoming;
    void merge(Row &parent, const QModelIndex &index, const std::vector<Incoming> &wanted);
    [[nodiscard]] Row *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Row *row, int column = 0) const;

    std::unique_ptr<Row> m_root;
    int m_waiting = 0;
};

} // namespace lockstep::desktop
