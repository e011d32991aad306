// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/review/findingsmodel.h"

#include "desktop/widgets/danger.h"
#include "text/findingtext.h"
#include "text/messages.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QString severityText(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Info:
        return QCoreApplication::translate("Severity", "remark");
    case rules::Severity::Warning:
        return QCoreApplication::translate("Severity", "warning");
    case rules::Severity::Error:
        return QCoreApplication::translate("Severity", "error");
    }
    return {};
}

namespace {

QIcon severityIcon(rules::Severity severity)
{
    QPalette colors = QApplication::palette();
    const auto level = severity == rules::Severity::Error     ? analysis::Danger::BlocksEverything
                       : severity == rules::Severity::Warning ? analysis::Danger::BlocksWrites
                                                              : analysis::Danger::HoldsOffSchemaWork;
    colors.setColor(QPalette::WindowText, dangerInk(level, colors));
    return icon(severity == rules::Severity::Error     ? u"error"_s
                : severity == rules::Severity::Warning ? u"warning"_s
                                                       : u"info"_s,
                colors);
}

} // namespace

FindingsModel::FindingsModel(Document &document, QObject *parent) : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::analysisChanged, this, &FindingsModel::refresh);
    refresh();
}

void FindingsModel::refresh()
{
    const plan::Plan &plan = m_document.plan();
    std::vector<Row> rows;
    for (const base::Error &problem : m_document.problems())
        rows.push_back({rules::Severity::Error, {}, 0, false, 0, text::message(problem), {}, {}});
    for (const plan::StatementEffect &statement : m_document.effects())
        if (statement.effect.error)
            rows.push_back({rules::Severity::Error,
                            statement.step,
                            plan.indexOf(statement.step) + 1,
                            statement.down,
                            statement.effect.offset,
                            text::message(*statement.effect.error),
                            {},
                            {}});
    for (const StepFinding &found : m_document.findings())
        rows.push_back({found.finding.severity, found.step, plan.indexOf(found.step) + 1, found.down,
                        found.finding.offset, text::message(found.finding), found.finding.relation,
                        found.finding.rule});
    std::ranges::stable_sort(rows, [](const Row &a, const Row &b) {
        return std::pair(-int(a.severity), a.number) < std::pair(-int(b.severity), b.number);
    });
    // the common beginning and end stay: an edit of one step does not move the reader
    std::size_t head = 0;
    while (head < rows.size() && head < m_rows.size() && rows[head] == m_rows[head])
        ++head;
    std::size_t tail = 0;
    while (tail < rows.size() - head && tail < m_rows.size() - head &&
           rows[rows.size() - 1 - tail] == m_rows[m_rows.size() - 1 - tail])
        ++tail;
    if (m_rows.size() - tail > head) {
        beginRemoveRows({}, int(head), int(m_rows.size() - tail) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(head), m_rows.end() - qsizetype(tail));
        endRemoveRows();
    }
    if (rows.size() - tail > head) {
        beginInsertRows({}, int(head), int(rows.size() - tail) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(head), rows.begin() + qsizetype(head), rows.end() - qsizetype(tail));
        endInsertRows();
    }
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        switch (Column(index.column())) {
        case SeverityColumn:
            return role == SortRole ? QVariant(int(row.severity)) : severityText(row.severity);
        case StepColumn:
            return row.number ? QVariant(row.number) : QVariant(tr("plan"));
        case MessageColumn:
            return row.down ? tr("Down: %1").arg(row.text) : row.text;
        case RelationColumn:
            return row.relation;
        case RuleColumn:
            return row.rule;
        case ColumnCount:
            break;
        }
        return {};
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(severityIcon(row.severity)) : QVariant();
    case Qt::ToolTipRole:
        return row.text;
    case StepRole:
        return row.step;
    case RuleRole:
        return row.rule;
    case OffsetRole:
        return row.offset;
    case DownRole:
        return row.down;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case SeverityColumn:
        return tr("Severity");
    case StepColumn:
        return tr("Step");
    case MessageColumn:
        return tr("Finding");
    case RelationColumn:
        return tr("Table");
    case RuleColumn:
        return tr("Rule");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace lockstep::desktop
