// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace lockstep::desktop {

/// The scripts in the order in which they run: what each locks at worst and how many problems it has.
class EntriesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, DirectionColumn, ProblemsColumn, ColumnCount };
    enum Role { LockRole = Qt::UserRole + 1, LongRole, AnalysedRole };
    EntriesModel(ScriptSet &set, ScriptAnalysis &analysis, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString label(const ScriptEntry &entry) const;
    [[nodiscard]] QString spoken(int row) const;
    void refresh();

    ScriptSet &m_set;
    ScriptAnalysis &m_analysis;
    std::vector<ScriptEntry> m_entries;
    std::vector<int> m_problems; ///< per entry
};

/// The glyph of the worst lock before the name.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lockstep::desktop
