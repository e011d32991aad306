// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"
#include "exchange/exporter.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace lockstep::desktop {

class SqlView;

/// Writes the plan as another tool's migration files: choose the tool and the folder, see every file first.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(Workspace &workspace, QWidget *parent);
    static void open(Workspace &workspace);

private:
    QLayout *makeForm();
    void compose();
    void show(const base::Result<std::vector<exchange::File>> &written);
    void chooseFolder();
    void write(bool overwrite);
    void say(const QString &text);
    [[nodiscard]] exchange::ExportOptions options() const;

    Workspace &m_workspace;
    QComboBox *m_tool;
    QLineEdit *m_folder;
    QLineEdit *m_version;
    QListWidget *m_files;
    SqlView *m_content;
    QLabel *m_said;
    QPushButton *m_write;
    QPushButton *m_overwrite;
    std::vector<exchange::File> m_written;
    quint64 m_job = 0;
};

} // namespace lockstep::desktop
