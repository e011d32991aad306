// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockgrid.h"

#include "desktop/shell/trust.h"
#include "desktop/widgets/lockbadge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace lockgridlocal {

bool isTable(const analysis::RelationEffect &relation)
{
    return relation.kind != analysis::RelationKind::Index && relation.kind != analysis::RelationKind::Sequence;
}

QString tableName(const analysis::RelationEffect &relation)
{
    // "public" is what nobody says
    return relation.schema && *relation.schema != "public"_L1 ? *relation.schema + u'.' + relation.name : relation.name;
}

bool sameShape(const LockGrid &a, const LockGrid &b)
{
    return a.tables == b.tables && std::ranges::equal(a.rows, b.rows, {}, &LockGrid::Row::id, &LockGrid::Row::id);
}

} // namespace lockgridlocal

void LockGrid::add(const analysis::Effect &effect, analysis::Trust trust)
{
    std::vector<Cell> &cells = rows.back().cells;
    for (const analysis::RelationEffect &relation : effect.relations) {
        if (!lockgridlocal::isTable(relation) || relation.lock == analysis::LockMode::None)
            continue;
        const QString name = lockgridlocal::tableName(relation);
        if (!m_columns.contains(name)) {
            m_columns.insert(name, int(tables.size()));
            tables << name;
        }
        const int column = m_columns.value(name);
        auto place = std::ranges::lower_bound(cells, column, {}, &Cell::column);
        if (place == cells.end() || place->column != column)
            place = cells.insert(place, Cell{.column = column, .trust = trust});
        if (relation.lock > place->lock) {
            place->lock = relation.lock;
            place->offset = effect.offset;
        }
        const bool grows = relation.rewrite || relation.scan || relation.indexRebuild;
        place->isLong |= grows && analysis::dangerOf(relation.lock) != analysis::Danger::Passes;
        place->rewrites |= relation.rewrite;
        place->trust = combined(place->trust, trust);
    }
}

const LockGrid::Cell *LockGrid::cell(int row, int column) const
{
    const auto &cells = rows[std::size_t(row)].cells;
    const auto place = std::ranges::lower_bound(cells, column, {}, &Cell::column);
    return place != cells.end() && place->column == column ? &*place : nullptr;
}

void LockGridModel::setGrid(LockGrid grid)
{
    if (grid.rows == m_grid.rows && grid.tables == m_grid.tables)
        return;
    // every cell follows from the whole analysis; only the same shape keeps selection and scrolling
    const bool same = lockgridlocal::sameShape(grid, m_grid);
    if (!same)
        beginResetModel();
    m_grid = std::move(grid);
    if (!same) {
        endResetModel();
    } else if (!m_grid.rows.empty()) {
        if (!m_grid.tables.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int LockGridModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_grid.rows, id, &LockGrid::Row::id);
    return found == m_grid.rows.end() ? -1 : int(found - m_grid.rows.begin());
}

int LockGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_grid.rows.size());
}

int LockGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_grid.tables.size());
}

QVariant LockGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LockGrid::Row &row = m_grid.rows[std::size_t(index.row())];
    const LockGrid::Cell *found = m_grid.cell(index.row(), index.column());
    const LockGrid::Cell cell = found ? *found : LockGrid::Cell();
    switch (role) {
    case LockRole:
        return int(cell.lock);
    case LongRole:
        return cell.isLong;
    case TrustRole:
        return int(cell.trust);
    case RewriteRole:
        return cell.rewrites;
    case StepRole:
        return row.id;
    case OffsetRole:
        return cell.offset;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (!found)
            return {};
        return tr("%1 on %2: %3 (%4)")
            .arg(row.spoken, m_grid.tables[index.column()], lockSentence(cell.lock, cell.isLong),
                 trustText(cell.trust));
    default:
        return {};
    }
}

QVariant LockGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_grid.tables.value(section)) : QVariant();
    if (section < 0 || section >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_grid.rows[std::size_t(section)].title;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace lockstep::desktop
