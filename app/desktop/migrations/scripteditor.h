// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"
#include "desktop/widgets/sqlview.h"

namespace lockstep::desktop {

/// A SqlView over one file of the set: what is typed goes into the set, what changes there is shown, and margin and
/// waves follow the analyser.
class ScriptEditor : public SqlView
{
    Q_OBJECT
public:
    ScriptEditor(ScriptSet &set, ScriptAnalysis &analysis, QWidget *parent = nullptr);

    void showFile(std::size_t file);
    [[nodiscard]] std::size_t file() const { return m_file; }
    void goTo(int position);

Q_SIGNALS:
    /// An edit was undone or done again in a file that was not in sight, which is shown now.
    void broughtIntoSight(std::size_t file);

private:
    void showEdit(std::size_t file, int position, int removed, const QString &inserted, bool byOthers);
    void take(int position, int removed, const QString &inserted);
    void showReports();

    ScriptSet &m_set;
    ScriptAnalysis &m_analysis;
    std::size_t m_file = 0;
    bool m_taking = false;
    QHash<QString, int> m_cursors; ///< where the user was, by path
};

} // namespace lockstep::desktop
