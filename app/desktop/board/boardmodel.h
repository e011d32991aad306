// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/board/stepsummary.h"

#include <QAbstractTableModel>

namespace lockstep::desktop {

/// The steps of the plan, one row each, for the board and for the list that mirrors it. Follows the document with
/// precise signals: selection and scroll position survive every edit.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Title, PhaseColumn, Lock, Work, State, Needs, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, SortRole };

    explicit BoardModel(Document &document, QObject *parent = nullptr);

    [[nodiscard]] const StepSummary &step(int row) const { return m_rows[std::size_t(row)]; }
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1 when absent
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void removeGone(const std::vector<StepSummary> &after);
    void placeAsIn(const std::vector<StepSummary> &after);
    [[nodiscard]] QVariant display(const StepSummary &step, Column column) const;
    [[nodiscard]] QString toolTip(const StepSummary &step) const;

    Document &m_document;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::unique_ptr<catalog::Lookup> m_lookup;
    std::vector<StepSummary> m_rows;
};

} // namespace lockstep::desktop
