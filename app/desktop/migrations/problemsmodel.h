// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace lockstep::desktop {

/// Everything that rules, analyser and server have to say of the open scripts.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, MessageColumn, PlaceColumn, RelationColumn, ClassColumn, RuleColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, SeverityRole, ClassRole, FileRole };
    ProblemsModel(ScriptSet &set, ScriptAnalysis &analysis, QObject *parent = nullptr);

    [[nodiscard]] const Problem &problem(int row) const { return m_problems[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows stand elsewhere in their files now, in the order they had: to be painted again.
    void placesChanged();

private:
    void refresh();
    [[nodiscard]] QString text(const Problem &problem, Column column) const;
    [[nodiscard]] QVariant sortKey(const Problem &problem, Column column) const;

    ScriptSet &m_set;
    ScriptAnalysis &m_analysis;
    std::vector<Problem> m_problems;
};

/// Shows what is at least that severe, of one class, of one file.
class ProblemsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSeverity(rules::Severity least);
    void setClass(std::optional<rules::FindingClass> only);
    void setFile(std::optional<std::size_t> only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    rules::Severity m_least = rules::Severity::Info;
    std::optional<rules::FindingClass> m_class;
    std::optional<std::size_t> m_file;
};

} // namespace lockstep::desktop
