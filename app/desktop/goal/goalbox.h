// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/goal/goaljob.h"

#include <QComboBox>

#include <optional>

namespace lockstep::desktop {

class KeptProfiles;
class Workspace;

/// What a database should become: another connection, or files that were chosen here before. What was compared with
/// last stands there at the next start.
class GoalBox : public QComboBox
{
    Q_OBJECT
public:
    GoalBox(Workspace &workspace, KeptProfiles &profiles, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<GoalSource> source() const;
    /// Puts the file or folder first, and takes it.
    void chooseFile(const QString &path);
    /// It was compared with: it comes first from now on.
    void remember();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();

    Workspace &m_workspace;
    KeptProfiles &m_profiles;
};

} // namespace lockstep::desktop
