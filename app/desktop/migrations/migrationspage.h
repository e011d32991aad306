// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"
#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>

namespace lockstep::desktop {

class EntriesModel;
class FindBar;
class FindingPane;
class LockGridModel;
class LockGridView;
class MigrationsHead;
class ProblemsPane;
class Proving;
class ScriptEditor;

/// Migration files under review: the list of what runs, the text of a file with its locks in the margin, problems with
/// their fixes, the file's lock map, and the page of the rule.
class MigrationsPage : public QWidget
{
    Q_OBJECT
public:
    explicit MigrationsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~MigrationsPage() override;

    void open(const QStringList &paths);
    [[nodiscard]] ScriptSet &set() { return m_set; }
    [[nodiscard]] ScriptAnalysis &analysis() { return m_analysis; }
    [[nodiscard]] Proving &proving() { return *m_proving; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFileBar();
    void takeKeys();
    void whenSafe(std::function<void()> then);
    void showOpened();
    void showEntry(int row);
    void showState();
    void goToProblem();
    void nextProblem(int direction);
    void fix();
    void save();

    Workspace &m_workspace;
    ScriptSet m_set;
    ScriptAnalysis m_analysis;
    Proving *m_proving;
    QStackedWidget *m_stack;
    MigrationsHead *m_head;
    EntriesModel *m_entries;
    QTreeView *m_list;
    ScriptEditor *m_editor;
    FindBar *m_find;
    QLabel *m_name;
    QLabel *m_state;
    QTabWidget *m_tabs;
    ProblemsPane *m_problems;
    LockGridModel *m_grid;
    LockGridView *m_map;
    FindingPane *m_finding;
    bool m_going = false;
};

[[nodiscard]] QWidget *makeMigrationsPage(Workspace &workspace);
/// "Review a migration folder..." and the like, for menu and palette.
void addMigrationActions(Workspace &workspace);

} // namespace lockstep::desktop
