// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/scriptanalysis.h"
#include "desktop/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace lockstep::desktop {

class Proving;

/// The line above the migrations under review: what is open, what is known of it, what was proven, where it starts.
class MigrationsHead : public QWidget
{
    Q_OBJECT
public:
    MigrationsHead(Workspace &workspace, ScriptSet &set, ScriptAnalysis &analysis, Proving &proving,
                   QWidget *parent = nullptr);

    /// Other files were opened.
    void showOpened();
    void showState();

private:
    void showProof();
    void showCatalog();
    void chooseCatalog();

    Workspace &m_workspace;
    ScriptSet &m_set;
    ScriptAnalysis &m_analysis;
    Proving &m_proving;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_proof;
    QPushButton *m_prove;
    QPushButton *m_export;
    QComboBox *m_from;
};

/// What the page shows while nothing is open.
[[nodiscard]] QWidget *makeNoMigrations(Workspace &workspace);

} // namespace lockstep::desktop
