// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/problemsmodel.h"

#include "desktop/review/findingsmodel.h"
#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace problemslocal {

QIcon signOf(const Problem &problem)
{
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::WindowText, dangerInk(dangerOf(problem.severity), colors));
    return icon(problem.severity == rules::Severity::Error     ? u"error"_s
                : problem.severity == rules::Severity::Warning ? u"warning"_s
                                                               : u"info"_s,
                colors);
}

bool onlyMoved(const Problem &before, const Problem &now)
{
    Problem moved = before;
    moved.statement = now.statement;
    moved.finding = now.finding;
    moved.position = now.position;
    moved.line = now.line;
    return moved == now;
}

} // namespace problemslocal

ProblemsModel::ProblemsModel(ScriptSet &set, ScriptAnalysis &analysis, QObject *parent)
    : QAbstractTableModel(parent), m_set(set), m_analysis(analysis)
{
    connect(&analysis, &ScriptAnalysis::changed, this, &ProblemsModel::refresh);
    connect(&set, &ScriptSet::opened, this, &ProblemsModel::refresh);
}

void ProblemsModel::refresh()
{
    const std::vector<Problem> &problems = m_analysis.reports().problems;
    // the common beginning and end stay: an edit of one statement does not move the reader
    std::size_t head = 0;
    while (head < problems.size() && head < m_problems.size() && problems[head] == m_problems[head])
        ++head;
    std::size_t tail = 0;
    while (tail < problems.size() - head && tail < m_problems.size() - head &&
           problems[problems.size() - 1 - tail] == m_problems[m_problems.size() - 1 - tail])
        ++tail;
    // What an edit above only moved is the same row in the same order: nothing needs to be sorted again for it.
    const std::size_t both = std::min(problems.size(), m_problems.size()) - head - tail;
    const std::size_t end = head + both;
    for (std::size_t from = head; head < end; from = head) {
        const bool same = problemslocal::onlyMoved(m_problems[head], problems[head]);
        while (head < end && problemslocal::onlyMoved(m_problems[head], problems[head]) == same)
            ++head;
        std::copy_n(problems.begin() + qsizetype(from), head - from, m_problems.begin() + qsizetype(from));
        if (!same)
            Q_EMIT dataChanged(index(int(from), 0), index(int(head) - 1, columnCount() - 1));
    }
    if (both > 0)
        Q_EMIT placesChanged();
    if (m_problems.size() - tail > head) {
        beginRemoveRows({}, int(head), int(m_problems.size() - tail) - 1);
        m_problems.erase(m_problems.begin() + qsizetype(head), m_problems.end() - qsizetype(tail));
        endRemoveRows();
    }
    if (problems.size() - tail > head) {
        beginInsertRows({}, int(head), int(problems.size() - tail) - 1);
        m_problems.insert(m_problems.begin() + qsizetype(head), problems.begin() + qsizetype(head),
                          problems.end() - qsizetype(tail));
        endInsertRows();
    }
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ProblemsModel::text(const Problem &problem, Column column) const
{
    switch (column) {
    case SeverityColumn:
        return problem.kind == Problem::Kind::Mismatch ? tr("mismatch") : severityText(problem.severity);
    case PlaceColumn:
        if (problem.entry < m_set.entries().size())
            return u"%1:%2"_s.arg(QFileInfo(m_set.files()[m_set.entries()[problem.entry].file].path).fileName())
                .arg(problem.line);
        return {};
    case MessageColumn:
        return problem.text;
    case RelationColumn:
        return problem.relation;
    case ClassColumn:
        if (problem.kind != Problem::Kind::Finding)
            return {};
        return problem.findingClass == rules::FindingClass::Long    ? tr("long")
               : problem.findingClass == rules::FindingClass::Brief ? tr("brief")
                                                                    : tr("style");
    case RuleColumn:
        return problem.rule;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ProblemsModel::sortKey(const Problem &problem, Column column) const
{
    switch (column) {
    case SeverityColumn:
        return int(problem.severity) + (problem.kind == Problem::Kind::Mismatch ? 1 : 0);
    case PlaceColumn:
        return qlonglong(problem.entry) * (1LL << 32) + problem.position;
    default:
        return text(problem, column);
    }
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(problem, Column(index.column()));
    case Qt::ToolTipRole:
        return problem.text;
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(problemslocal::signOf(problem)) : QVariant();
    case SortRole:
        return sortKey(problem, Column(index.column()));
    case SeverityRole:
        return int(problem.severity);
    case ClassRole:
        return problem.kind == Problem::Kind::Finding ? int(problem.findingClass) : -1;
    case FileRole:
        return problem.entry < m_set.entries().size() ? QVariant::fromValue(m_set.entries()[problem.entry].file)
                                                      : QVariant();
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case SeverityColumn:
        return tr("Severity");
    case PlaceColumn:
        return tr("Place");
    case MessageColumn:
        return tr("Problem");
    case RelationColumn:
        return tr("Table");
    case ClassColumn:
        return tr("Class");
    case RuleColumn:
        return tr("Rule");
    case ColumnCount:
        break;
    }
    return {};
}

void ProblemsFilter::setSeverity(rules::Severity least)
{
    m_least = least;
    invalidateRowsFilter();
}

void ProblemsFilter::setClass(std::optional<rules::FindingClass> only)
{
    m_class = only;
    invalidateRowsFilter();
}

void ProblemsFilter::setFile(std::optional<std::size_t> only)
{
    if (m_file == only)
        return;
    m_file = only;
    invalidateRowsFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(ProblemsModel::SeverityRole).toInt() < int(m_least))
        return false;
    if (m_class && index.data(ProblemsModel::ClassRole).toInt() != int(*m_class))
        return false;
    return !m_file || index.data(ProblemsModel::FileRole).value<std::size_t>() == *m_file;
}

} // namespace lockstep::desktop
