// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QPushButton;

namespace lockstep::desktop {

class GoalBox;
class Workspace;

/// What the open database should become, and the button that compares.
class GoalSetup : public QWidget
{
    Q_OBJECT
public:
    explicit GoalSetup(Workspace &workspace, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<GoalSource> source() const;
    [[nodiscard]] bool owners() const;
    /// Compares with a file or folder.
    void take(const QString &path);
    /// It was compared with: it comes first from now on.
    void remember();
    void setState(bool running, bool startable);
    /// Where the next thing is to be said or pressed.
    void focusNext();

Q_SIGNALS:
    void comparePressed();
    void ownersChanged();
    void sourceChanged();

protected:
    /// Enter compares with what is being chosen.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(bool folder);

    GoalBox *m_box;
    QPushButton *m_file;
    QPushButton *m_folder;
    QCheckBox *m_owners;
    QPushButton *m_compare;
};

} // namespace lockstep::desktop
