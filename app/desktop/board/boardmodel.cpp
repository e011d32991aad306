// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/boardmodel.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

BoardModel::BoardModel(Document &document, QObject *parent) : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::planChanged, this, &BoardModel::refresh);
    connect(&document, &Document::analysisChanged, this, &BoardModel::refresh);
    connect(&document, &Document::trustChanged, this, &BoardModel::refresh);
    refresh();
}

int BoardModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &StepSummary::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QModelIndex BoardModel::indexOf(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BoardModel::display(const StepSummary &step, Column column) const
{
    switch (column) {
    case Number:
        return QString::number(step.number);
    case Title:
        return step.title;
    case PhaseColumn:
        return phaseText(step.phase);
    case Lock:
        return step.hasEffects && step.lock != analysis::LockMode::None ? analysis::lockModeName(step.lock) : QString();
    case Work:
        return step.work;
    case State:
        return stateText(step);
    case Needs: {
        QStringList numbers;
        for (const QString &id : step.dependsOn)
            if (const int row = rowOf(id); row >= 0)
                numbers << QString::number(row + 1);
        return numbers.join(u", "_s);
    }
    case ColumnCount:
        break;
    }
    return {};
}

QString BoardModel::toolTip(const StepSummary &step) const
{
    QStringList lines = {u"%1. %2"_s.arg(step.number).arg(step.title)};
    if (step.hasEffects)
        lines << u"%1 (%2)"_s.arg(lockSentence(step.lock, step.isLong), trustText(step.trust));
    if (const QString state = stateText(step); !state.isEmpty())
        lines << state;
    return lines.join(u'\n');
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepSummary &row = step(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, Column(index.column()));
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        if (index.column() == Title)
            return toolTip(row).replace(u'\n', u", "_s);
        return display(row, Column(index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return row.id;
    case SortRole:
        switch (index.column()) {
        case Number:
            return row.number;
        case Lock:
            return int(row.lock);
        default:
            return display(row, Column(index.column()));
        }
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Number:
        return tr("No.");
    case Title:
        return tr("Step");
    case PhaseColumn:
        return tr("Phase");
    case Lock:
        return tr("Strongest lock");
    case Work:
        return tr("Work");
    case State:
        return tr("State");
    case Needs:
        return tr("Needs");
    case ColumnCount:
        break;
    }
    return {};
}

void BoardModel::refresh()
{
    if (m_catalog != m_document.catalog() || (m_catalog && !m_lookup)) {
        m_lookup.reset(); // it points into the Catalog that goes now
        m_catalog = m_document.catalog();
        if (m_catalog)
            m_lookup = std::make_unique<catalog::Lookup>(*m_catalog);
    }
    std::vector<StepSummary> after = summarize(m_document, m_lookup.get());
    removeGone(after);
    placeAsIn(after);
    int first = -1;
    const auto flush = [this, &first](int last) {
        if (first >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        first = -1;
    };
    for (int row = 0; row < int(after.size()); ++row) {
        StepSummary &mine = m_rows[std::size_t(row)];
        if (mine == after[std::size_t(row)]) {
            flush(row - 1);
            continue;
        }
        mine = std::move(after[std::size_t(row)]);
        if (first < 0)
            first = row;
    }
    flush(int(m_rows.size()) - 1);
}

void BoardModel::removeGone(const std::vector<StepSummary> &after)
{
    QSet<QString> stay;
    for (const StepSummary &step : after)
        stay.insert(step.id);
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (stay.contains(m_rows[std::size_t(last)].id))
            continue;
        int first = last;
        while (first > 0 && !stay.contains(m_rows[std::size_t(first) - 1].id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void BoardModel::placeAsIn(const std::vector<StepSummary> &after)
{
    QHash<QString, int> wanted;
    for (int row = 0; row < int(after.size()); ++row)
        wanted.insert(after[std::size_t(row)].id, row);
    for (int row = 0; row < int(after.size()); ++row) {
        const QString &id = after[std::size_t(row)].id;
        // a row that was moved down stands in the way of all behind it: one move, not hundreds
        while (row + 1 < int(m_rows.size()) && m_rows[std::size_t(row)].id != id &&
               m_rows[std::size_t(row) + 1].id == id) {
            const int target = std::min(wanted.value(m_rows[std::size_t(row)].id), int(m_rows.size()) - 1);
            if (target <= row)
                break;
            beginMoveRows({}, row, row, {}, target + 1);
            std::rotate(m_rows.begin() + row, m_rows.begin() + row + 1, m_rows.begin() + target + 1);
            endMoveRows();
        }
        if (row < int(m_rows.size()) && m_rows[std::size_t(row)].id == id)
            continue;
        const int from = rowOf(id);
        if (from > row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, after[std::size_t(row)]);
            endInsertRows();
        }
    }
}

} // namespace lockstep::desktop
