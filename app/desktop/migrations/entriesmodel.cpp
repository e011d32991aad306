// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/entriesmodel.h"

#include "desktop/widgets/danger.h"
#include "desktop/widgets/lockbadge.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

EntriesModel::EntriesModel(ScriptSet &set, ScriptAnalysis &analysis, QObject *parent)
    : QAbstractTableModel(parent), m_set(set), m_analysis(analysis)
{
    connect(&set, &ScriptSet::opened, this, [this] {
        beginResetModel();
        m_entries = m_set.entries();
        m_problems.assign(m_entries.size(), 0);
        endResetModel();
    });
    connect(&set, &ScriptSet::modifiedChanged, this, &EntriesModel::refresh);
    connect(&analysis, &ScriptAnalysis::changed, this, &EntriesModel::refresh);
}

void EntriesModel::refresh()
{
    m_problems.assign(m_entries.size(), 0);
    for (const Problem &problem : m_analysis.reports().problems) {
        if (problem.entry < m_problems.size())
            ++m_problems[problem.entry];
    }
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int EntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EntriesModel::label(const ScriptEntry &entry) const
{
    QString text = entry.version.isEmpty() ? entry.name : entry.version + u"  "_s + entry.name;
    if (m_set.files()[entry.file].isModified())
        text += u" *"_s;
    return text;
}

QString EntriesModel::spoken(int row) const
{
    const ScriptEntry &entry = m_entries[std::size_t(row)];
    QStringList words = {label(entry), entry.down ? tr("down") : tr("up")};
    const QModelIndex at = index(row, NameColumn);
    if (at.data(AnalysedRole).toBool())
        words << lockSentence(analysis::LockMode(at.data(LockRole).toInt()), at.data(LongRole).toBool())
              << tr("problems: %1").arg(m_problems[std::size_t(row)]);
    return words.join(u", "_s);
}

QVariant EntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScriptEntry &entry = m_entries[std::size_t(index.row())];
    const auto &reports = m_analysis.reports().entries;
    const EntryReport *report =
        std::size_t(index.row()) < reports.size() ? reports[std::size_t(index.row())].get() : nullptr;
    const int problems = m_problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return label(entry);
        if (index.column() == DirectionColumn)
            return entry.down ? tr("down") : tr("up");
        return problems ? QVariant(problems) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == ProblemsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return m_set.files()[entry.file].path;
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? QVariant(spoken(index.row())) : QVariant();
    case LockRole:
        return int(report ? report->strongest : analysis::LockMode::None);
    case LongRole:
        return report && report->isLong;
    case AnalysedRole:
        return report != nullptr;
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Migration");
    case DirectionColumn:
        return tr("Way");
    case ProblemsColumn:
        return tr("Problems");
    case ColumnCount:
        break;
    }
    return {};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int glyph = 14;
    constexpr int gap = 6;
    QStyleOptionViewItem whole = option;
    whole.text.clear();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, option.widget);
    QStyleOptionViewItem rest = option;
    rest.rect.setLeft(option.rect.left() + glyph + gap);
    QStyledItemDelegate::paint(painter, rest, index);
    if (!index.data(EntriesModel::AnalysedRole).toBool())
        return;
    const QRectF place(option.rect.left() + 3, option.rect.center().y() - glyph / 2.0, glyph, glyph);
    if (option.state & QStyle::State_Selected) { // amber and red on the colour of the selection are no contrast
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.base());
        painter->drawEllipse(place.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    paintDangerGlyph(*painter, place,
                     analysis::dangerOf(analysis::LockMode(index.data(EntriesModel::LockRole).toInt())),
                     index.data(EntriesModel::LongRole).toBool(), option.palette);
}

} // namespace lockstep::desktop
