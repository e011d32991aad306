// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/fromscripts.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace lockstep::desktop {

class Workspace;

/// By name as people count: 2.sql before 10.sql.
[[nodiscard]] QStringList inScriptOrder(QStringList paths);
/// Reads the files, in that order; steps are called by the files' names. Errors: NotFound, Io; InvalidInput for a file
/// that is not UTF-8.
[[nodiscard]] base::Result<std::vector<plan::Script>> readScripts(const QStringList &paths);

/// Opens a team's migration files as a plan with one step a file, off the window's thread.
class ScriptFiles : public QObject
{
    Q_OBJECT
public:
    /// Takes the plan when nothing can be lost by it.
    using Adopt = std::function<void(const plan::Plan &plan)>;
    ScriptFiles(Workspace &workspace, Adopt adopt, QObject *parent = nullptr);

    /// Asks for the files.
    void ask(QWidget *window);
    void open(const QStringList &paths);

Q_SIGNALS:
    void finished(bool ok);

private:
    Workspace &m_workspace;
    Adopt m_adopt;
    QString m_folder;
};

} // namespace lockstep::desktop
