// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/historymodels.h"

#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/widgets/danger.h"
#include "text/human.h"

#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void HistoryModel::setRehearsals(const std::vector<history::RehearsalSummary> &rehearsals)
{
    if (rehearsals == m_rows)
        return;
    beginResetModel();
    m_rows = rehearsals;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[size_t(index.row())];
    const bool bad = row.outcome == rehearsal::Outcome::Failed || row.mismatches > 0;
    if (role == Qt::ForegroundRole && bad && (index.column() == OutcomeColumn || index.column() == MismatchColumn))
        return dangerInk(analysis::Danger::BlocksEverything, QApplication::palette());
    if (role == Qt::TextAlignmentRole && (index.column() == DurationColumn || index.column() == MismatchColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return QLocale().toString(row.startedAt.toLocalTime(), QLocale::ShortFormat);
    case PlanColumn:
        return row.planTitle;
    case TargetColumn:
        return row.target;
    case OutcomeColumn:
        return outcomeTitle(row.outcome);
    case DurationColumn:
        return text::duration(row.durationMs);
    case MismatchColumn:
        return row.mismatches > 0 ? QString::number(row.mismatches) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case PlanColumn:
        return tr("Plan");
    case TargetColumn:
        return tr("Where");
    case OutcomeColumn:
        return tr("Outcome");
    case DurationColumn:
        return tr("Duration");
    case MismatchColumn:
        return tr("Not as predicted");
    default:
        return {};
    }
}

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void ComparisonModel::setResults(const rehearsal::Result &first, const rehearsal::Result &second)
{
    beginResetModel();
    m_rows = history::compare(first, second);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[size_t(index.row())];
    const int column = index.column();
    if (column == StepColumn || column == StatementColumn) {
        if (role == Qt::DisplayRole)
            return column == StepColumn ? row.step : shortSql(row.sql);
        return role == Qt::ToolTipRole ? QVariant(row.sql) : QVariant();
    }
    const int pair = (column - DurationA) / 2;
    const qint64 *values = pair == 0   ? row.durationMs
                           : pair == 1 ? row.lockWaitMs
                           : pair == 2 ? row.blockedMs
                                       : row.walBytes;
    const int side = (column - DurationA) % 2;
    const auto text = [&](qint64 value) {
        if (value < 0)
            return QString(QChar(0x2013));
        return pair == 3 ? text::bytes(value) : text::duration(value);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(values[side]);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        // Half as much again as before, and enough to be no noise.
        if (side == 1 && values[0] >= 0 && values[1] > values[0] + values[0] / 2 && values[1] > values[0] + 20)
            return dangerInk(analysis::Danger::BlocksWrites, QApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StepColumn:
        return tr("Step");
    case StatementColumn:
        return tr("Statement");
    case DurationA:
        return tr("Duration before");
    case DurationB:
        return tr("after");
    case WaitA:
        return tr("Waited before");
    case WaitB:
        return tr("after");
    case BlockedA:
        return tr("Blocked before");
    case BlockedB:
        return tr("after");
    case WalA:
        return tr("WAL before");
    case WalB:
        return tr("after");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
