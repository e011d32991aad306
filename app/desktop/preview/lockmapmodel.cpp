// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockmapmodel.h"

#include "desktop/shell/trust.h"
#include "desktop/widgets/lockbadge.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

bool isTable(const analysis::RelationEffect &relation)
{
    return relation.kind != analysis::RelationKind::Index && relation.kind != analysis::RelationKind::Sequence;
}

QString tableName(const analysis::RelationEffect &relation)
{
    // "public" is what nobody says
    return relation.schema && *relation.schema != "public"_L1 ? *relation.schema + u'.' + relation.name : relation.name;
}

} // namespace

LockMapModel::LockMapModel(Document &document, QObject *parent) : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::analysisChanged, this, &LockMapModel::refresh);
    connect(&document, &Document::rehearsalChanged, this, &LockMapModel::refresh);
    refresh();
}

int LockMapModel::rowOf(const QString &step) const
{
    const auto found = std::ranges::find(m_rows, step, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void LockMapModel::refresh()
{
    QStringList tables;
    QHash<QString, qsizetype> columns;
    for (const plan::StatementEffect &statement : m_document.effects()) {
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (statement.down || !isTable(relation) || relation.lock == analysis::LockMode::None)
                continue;
            const QString name = tableName(relation);
            if (!columns.contains(name)) {
                columns.insert(name, tables.size());
                tables << name;
            }
        }
    }
    std::vector<Row> rows;
    QHash<QString, std::size_t> byStep;
    const plan::Plan &plan = m_document.plan();
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const plan::Step &step = plan.steps[i];
        if (!step.enabled || (step.kind != plan::StepKind::Sql && step.kind != plan::StepKind::Backfill))
            continue;
        byStep.insert(step.id, rows.size());
        rows.push_back({step.id, text::message(step.title), int(i) + 1, std::vector<Cell>(std::size_t(tables.size()))});
    }
    for (const plan::StatementEffect &statement : m_document.effects()) {
        const auto row = byStep.constFind(statement.step);
        if (statement.down || row == byStep.cend())
            continue;
        const Known known = knownOf(m_document.rehearsal().get(), statement);
        for (const analysis::RelationEffect &relation : statement.effect.relations) {
            if (!isTable(relation) || relation.lock == analysis::LockMode::None)
                continue;
            Cell &cell = rows[*row].cells[std::size_t(columns.value(tableName(relation)))];
            if (relation.lock > cell.lock) {
                cell.lock = relation.lock;
                cell.offset = statement.effect.offset;
            }
            const bool grows = relation.rewrite || relation.scan || relation.indexRebuild;
            cell.isLong |= grows && analysis::dangerOf(relation.lock) != analysis::Danger::Passes;
            cell.rewrites |= relation.rewrite;
            cell.trust = std::max(cell.trust, known.trust);
        }
    }
    if (rows == m_rows && tables == m_tables)
        return;
    // every cell follows from the whole analysis; only the same shape keeps selection and scrolling
    const bool sameShape = tables == m_tables && std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id);
    if (!sameShape)
        beginResetModel();
    m_tables = std::move(tables);
    m_rows = std::move(rows);
    if (!sameShape) {
        endResetModel();
    } else if (!m_rows.empty()) {
        if (!m_tables.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int LockMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LockMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

QVariant LockMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const Cell &cell = row.cells[std::size_t(index.column())];
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
        if (cell.lock == analysis::LockMode::None)
            return {};
        return tr("Step %1 on %2: %3 (%4)")
            .arg(row.number)
            .arg(m_tables[index.column()], lockSentence(cell.lock, cell.isLong), trustText(cell.trust));
    default:
        return {};
    }
}

QVariant LockMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_tables.value(section)) : QVariant();
    if (section < 0 || section >= rowCount())
        return {};
    const Row &row = m_rows[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return u"%1  %2"_s.arg(row.number).arg(row.title);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace lockstep::desktop
