// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/sessionsmodel.h"

#include "desktop/locks/lockwords.h"
#include "text/human.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

SessionsModel::SessionsModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void SessionsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_first = true;
    endResetModel();
}

void SessionsModel::setSample(const locks::Sample &sample)
{
    auto incoming = sample.sessions;
    std::ranges::sort(incoming, {}, &locks::SessionInfo::pid);
    const auto [last, end] = std::ranges::unique(incoming, {}, &locks::SessionInfo::pid);
    incoming.erase(last, end);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        auto &row = m_rows[size_t(i)];
        if (std::ranges::binary_search(incoming, row.session.pid, {}, &locks::SessionInfo::pid))
            continue;
        if (row.mark.freshness != Freshness::Gone) {
            row.mark.set(Freshness::Gone);
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        } else if (!row.mark.step()) {
            beginRemoveRows({}, i, i);
            m_rows.erase(m_rows.begin() + i);
            endRemoveRows();
        }
    }
    for (const auto &session : incoming) {
        const auto found =
            std::ranges::lower_bound(m_rows, session.pid, {}, [](const Row &row) { return row.session.pid; });
        const int place = int(found - m_rows.begin());
        if (found == m_rows.end() || found->session.pid != session.pid) {
            beginInsertRows({}, place, place);
            Row row{session, {}};
            if (!m_first)
                row.mark.set(Freshness::New);
            m_rows.insert(found, std::move(row));
            endInsertRows();
            continue;
        }
        const auto before = found->mark;
        if (found->mark.freshness == Freshness::Gone)
            found->mark = {};
        found->mark.step();
        if (found->session != session || !(found->mark == before)) {
            found->session = session;
            Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1));
        }
    }
    m_first = false;
}

const locks::SessionInfo *SessionsModel::session(int pid) const
{
    const auto found = std::ranges::find(m_rows, pid, [](const Row &row) { return row.session.pid; });
    return found == m_rows.end() ? nullptr : &found->session;
}

int SessionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto &session = row.session;
    switch (role) {
    case PidRole:
        return session.pid;
    case FreshnessRole:
        return int(row.mark.freshness);
    case SortRole:
        switch (index.column()) {
        case PidColumn:
            return session.pid;
        case QueryTimeColumn:
            return session.state == "active"_L1 ? session.queryMs : -1;
        case TransactionColumn:
            return session.transactionMs;
        case BlockedByColumn:
            return int(session.blockedBy.size());
        default:
            return data(index, Qt::DisplayRole);
        }
    case Qt::TextAlignmentRole:
        if (index.column() == PidColumn || index.column() == QueryTimeColumn || index.column() == TransactionColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ForegroundRole:
        if (row.mark.freshness == Freshness::Gone || session.state == "idle"_L1)
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setStrikeOut(row.mark.freshness == Freshness::Gone);
        font.setBold(row.mark.freshness == Freshness::New);
        return font;
    }
    case Qt::ToolTipRole:
        return QString(sessionWords(session) + (session.query.isEmpty() ? QString() : QString(u'\n' + session.query)));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case PidColumn:
        return QString::number(session.pid);
    case ApplicationColumn:
        return session.application;
    case UserColumn:
        return session.user;
    case DatabaseColumn:
        return session.database;
    case StateColumn:
        return session.state;
    case WaitColumn:
        return session.waitEventType.isEmpty() ? QString() : QString(session.waitEventType + u' ' + session.waitEvent);
    case BlockedByColumn: {
        QStringList pids;
        for (const int pid : session.blockedBy)
            pids << (pid == 0 ? tr("prepared") : QString::number(pid));
        return pids.join(", "_L1);
    }
    case QueryTimeColumn:
        return session.state == "active"_L1 && session.queryMs >= 0 ? text::duration(session.queryMs) : QString();
    case TransactionColumn:
        return session.transactionMs >= 0 ? text::duration(session.transactionMs) : QString();
    case StatementColumn:
        return statementWords(session);
    default:
        return {};
    }
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == PidColumn || section == QueryTimeColumn || section == TransactionColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PidColumn:
        return tr("Session");
    case ApplicationColumn:
        return tr("Application");
    case UserColumn:
        return tr("User");
    case DatabaseColumn:
        return tr("Database");
    case StateColumn:
        return tr("State");
    case WaitColumn:
        return tr("Waits on");
    case BlockedByColumn:
        return tr("Blocked by");
    case QueryTimeColumn:
        return tr("Statement runs");
    case TransactionColumn:
        return tr("Transaction");
    case StatementColumn:
        return tr("Statement");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
