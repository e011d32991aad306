// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/forestmodel.h"

#include "desktop/locks/lockwords.h"
#include "desktop/widgets/danger.h"
#include "text/human.h"

#include <QApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

/// What one row shows, taken from a sample.
struct ForestModel::Incoming {
    locks::SessionInfo session;
    std::optional<locks::LockInfo> waitsFor;
    std::optional<locks::LockInfo> heldByParent;
    std::optional<locks::LockInfo> strongestHeld; ///< of a root: what it stands on
    int waitingBehind = 0;
    bool duplicate = false;
    bool deadlock = false;
    std::vector<Incoming> children;
};

struct ForestModel::Row {
    Incoming shown; ///< its children stay empty
    FreshMark mark;
    Row *parent = nullptr;
    std::vector<std::unique_ptr<Row>> children;
    [[nodiscard]] int place() const
    {
        const auto found = std::ranges::find(parent->children, this, [](const auto &row) { return row.get(); });
        return int(found - parent->children.begin());
    }
};

ForestModel::ForestModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Row>())
{
}

ForestModel::~ForestModel() = default;

void ForestModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Row>();
    m_waiting = 0;
    endResetModel();
}

void ForestModel::setSample(const locks::Sample &sample)
{
    const auto forest = locks::buildForest(sample);
    QHash<int, const locks::SessionInfo *> sessions;
    for (const auto &session : sample.sessions)
        sessions.insert(session.pid, &session);
    QHash<int, locks::LockInfo> strongest;
    for (const auto &lock : sample.locks) {
        if (lock.granted && lock.lockMode >= strongest.value(lock.pid).lockMode)
            strongest.insert(lock.pid, lock);
    }
    QSet<int> waiting;
    const auto build = [&](auto &self, int place) -> Incoming {
        const auto &node = forest.nodes[size_t(place)];
        Incoming incoming;
        if (const auto *session = sessions.value(node.pid))
            incoming.session = *session;
        incoming.session.pid = node.pid;
        incoming.waitsFor = node.waitsFor;
        incoming.heldByParent = node.heldByParent;
        if (node.parent < 0 && strongest.contains(node.pid))
            incoming.strongestHeld = strongest.value(node.pid);
        incoming.waitingBehind = node.waitingBehind;
        incoming.duplicate = node.duplicate;
        incoming.deadlock = node.deadlock;
        if (node.waitsFor || node.parent >= 0)
            waiting.insert(node.pid);
        for (const int child : node.children)
            incoming.children.push_back(self(self, child));
        return incoming;
    };
    std::vector<Incoming> roots;
    for (const int root : forest.roots)
        roots.push_back(build(build, root));
    m_waiting = int(waiting.size());
    merge(*m_root, {}, roots);
}

void ForestModel::merge(Row &parent, const QModelIndex &index, const std::vector<Incoming> &wanted)
{
    auto &rows = parent.children;
    const auto isWanted = [&](int pid) {
        return std::ranges::find(wanted, pid, [](const Incoming &in) { return in.session.pid; });
    };
    // What is gone is marked first and taken away when its time is over; its children stand there until then.
    for (int i = int(rows.size()) - 1; i >= 0; --i) {
        auto &row = *rows[size_t(i)];
        if (isWanted(row.shown.session.pid) != wanted.end())
            continue;
        if (row.mark.freshness != Freshness::Gone) {
            row.mark.set(Freshness::Gone);
        } else if (!row.mark.step()) {
            beginRemoveRows(index, i, i);
            rows.erase(rows.begin() + i);
            endRemoveRows();
        }
    }
    for (const auto &incoming : wanted) {
        auto found =
            std::ranges::find(rows, incoming.session.pid, [](const auto &row) { return row->shown.session.pid; });
        if (found == rows.end()) {
            const int at = int(rows.size());
            beginInsertRows(index, at, at);
            auto row = std::make_unique<Row>();
            row->parent = &parent;
            row->shown = incoming;
            row->shown.children.clear();
            row->mark.set(Freshness::New);
            rows.push_back(std::move(row));
            endInsertRows();
            found = rows.end() - 1;
        } else {
            auto &row = **found;
            const bool grows = incoming.waitingBehind > row.shown.waitingBehind;
            if (row.mark.freshness == Freshness::Gone)
                row.mark = {};
            row.mark.step();
            if (grows)
                row.mark.set(Freshness::Growing);
            row.shown = incoming;
            row.shown.children.clear();
        }
        Row &row = **found;
        merge(row, indexOf(&row), incoming.children);
    }
    if (!rows.empty()) {
        Q_EMIT dataChanged(createIndex(0, 0, rows.front().get()),
                           createIndex(int(rows.size()) - 1, ColumnCount - 1, rows.back().get()));
    }
}

ForestModel::Row *ForestModel::row(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Row *>(index.internalPointer()) : m_root.get();
}

QModelIndex ForestModel::indexOf(const Row *row, int column) const
{
    return row == m_root.get() ? QModelIndex() : createIndex(row->place(), column, row);
}

QModelIndex ForestModel::index(int place, int column, const QModelIndex &parent) const
{
    const auto *above = row(parent);
    if (place < 0 || column < 0 || column >= ColumnCount || parent.column() > 0 || place >= int(above->children.size()))
        return {};
    return createIndex(place, column, above->children[size_t(place)].get());
}

QModelIndex ForestModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(row(index)->parent) : QModelIndex();
}

int ForestModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(row(parent)->children.size());
}

int ForestModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

int ForestModel::pid(const QModelIndex &index) const
{
    return index.isValid() ? row(index)->shown.session.pid : 0;
}

QVariant ForestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &here = *row(index);
    const auto &shown = here.shown;
    const auto &session = shown.session;
    const auto &lock = shown.waitsFor ? shown.waitsFor : shown.strongestHeld;
    switch (role) {
    case PidRole:
        return session.pid;
    case FreshnessRole:
        return int(here.mark.freshness);
    case LockModeRole:
        return lock ? int(lock->lockMode) : int(analysis::LockMode::None);
    case DeadlockRole:
        return shown.deadlock;
    case Qt::TextAlignmentRole:
        if (index.column() == WaitColumn || index.column() == BehindColumn || index.column() == TransactionColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setStrikeOut(here.mark.freshness == Freshness::Gone);
        font.setItalic(shown.duplicate);
        font.setBold(here.mark.freshness == Freshness::New || here.mark.freshness == Freshness::Growing);
        return font;
    }
    case Qt::ForegroundRole:
        if (here.mark.freshness == Freshness::Gone)
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    case Qt::ToolTipRole: {
        QStringList lines{sessionWords(session)};
        if (!session.query.isEmpty())
            lines << session.query;
        if (shown.waitsFor)
            lines << tr("Waits for %1 on %2").arg(lockModeWords(*shown.waitsFor), shown.waitsFor->object);
        if (shown.heldByParent)
            lines << tr("The session above holds %1 on %2")
                         .arg(lockModeWords(*shown.heldByParent), shown.heldByParent->object);
        if (shown.duplicate)
            lines << tr("This session waits for several others and stands under each of them.");
        if (shown.deadlock)
            lines << tr(
                "These sessions wait for each other in a circle; the server ends one of them after deadlock_timeout.");
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SessionColumn: {
        QString text = session.pid == 0 ? tr("Prepared transaction") : QString::number(session.pid);
        if (!session.application.isEmpty())
            text += u' ' + session.application;
        if (here.mark.freshness == Freshness::New)
            text += u' ' + tr("(new)");
        else if (here.mark.freshness == Freshness::Growing)
            text += u' ' + tr("(growing)");
        else if (here.mark.freshness == Freshness::Gone)
            text += u' ' + tr("(gone)");
        if (shown.deadlock)
            text += u' ' + tr("(deadlock)");
        return text;
    }
    case StatementColumn:
        return statementWords(session);
    case LockColumn:
        return lock ? lockModeWords(*lock) : QString();
    case ObjectColumn:
        return lock ? lock->object : QString();
    case WaitColumn:
        if (!shown.waitsFor)
            return {};
        return text::duration(shown.waitsFor->waitMs >= 0 ? shown.waitsFor->waitMs : session.queryMs);
    case BehindColumn:
        return shown.waitingBehind > 0 ? QString::number(shown.waitingBehind) : QString();
    case TransactionColumn:
        return session.transactionMs >= 0 ? text::duration(session.transactionMs) : QString();
    default:
        return {};
    }
}

QVariant ForestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == WaitColumn || section == BehindColumn || section == TransactionColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SessionColumn:
        return tr("Session");
    case StatementColumn:
        return tr("Statement");
    case LockColumn:
        return tr("Lock");
    case ObjectColumn:
        return tr("On");
    case WaitColumn:
        return tr("Waits");
    case BehindColumn:
        return tr("Behind it");
    case TransactionColumn:
        return tr("Transaction");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
