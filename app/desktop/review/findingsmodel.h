// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"

#include <QAbstractTableModel>

namespace lockstep::desktop {

/// Everything that is open in the plan: what rules remark, what does not parse, what is wrong with it as a document.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, StepColumn, MessageColumn, RelationColumn, RuleColumn, ColumnCount };
    enum Role { StepRole = Qt::UserRole + 1, RuleRole, OffsetRole, DownRole, SortRole };
    struct Row {
        rules::Severity severity = rules::Severity::Error;
        QString step; ///< id, empty for the plan as a whole
        int number = 0;
        bool down = false;
        qsizetype offset = 0;
        QString text, relation, rule;
        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit FindingsModel(Document &document, QObject *parent = nullptr);
    [[nodiscard]] const Row &row(int index) const { return m_rows[std::size_t(index)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    Document &m_document;
    std::vector<Row> m_rows;
};

/// "error", "warning", "remark", translated.
[[nodiscard]] QString severityText(rules::Severity severity);

} // namespace lockstep::desktop
