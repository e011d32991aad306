// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/problemsmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QTreeView>
#include <QWidget>

namespace lockstep::desktop {

/// The problems list with what narrows it.
class ProblemsPane : public QWidget
{
    Q_OBJECT
public:
    ProblemsPane(ScriptSet &set, ScriptAnalysis &analysis, QWidget *parent = nullptr);

    /// The file that "this file" means.
    void setFile(std::size_t file);
    /// Selects the problem after (before, for -1) the place, round the end; false when there is none.
    bool step(int direction, std::size_t entry, int position);
    /// Selects a problem of that entry's statement without moving the focus.
    void selectAt(std::size_t entry, int position);
    [[nodiscard]] const Problem *current() const;
    [[nodiscard]] int shown() const { return m_filter->rowCount(); }

Q_SIGNALS:
    /// Another problem is the current one.
    void currentChanged();
    /// The user chose it: go there.
    void activated();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    [[nodiscard]] const Problem &at(int row) const;

    ScriptAnalysis &m_analysis;
    ProblemsModel *m_model;
    ProblemsFilter *m_filter;
    QComboBox *m_severity;
    QComboBox *m_class;
    QComboBox *m_where;
    QLabel *m_count;
    QLabel *m_none;
    QTreeView *m_list;
    std::size_t m_file = 0;
};

} // namespace lockstep::desktop
