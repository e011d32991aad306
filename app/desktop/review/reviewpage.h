// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QTreeView>
#include <QWidget>

namespace lockstep::desktop {

class EmptyState;
class FindingsModel;

/// Review mode: the plan in figures, what is still open, and the ways out: export and report.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    void refresh();
    void open(const QModelIndex &index);

    Workspace &m_workspace;
    FindingsModel *m_model;
    QLabel *m_title;
    QLabel *m_summary;
    EmptyState *m_none;
    QTreeView *m_list;
};

[[nodiscard]] QWidget *makeReviewPage(Workspace &workspace);
/// "Export..." and "Report...", for menu and palette.
void addReviewActions(Workspace &workspace);

} // namespace lockstep::desktop
