// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/profile.h"

#include <QComboBox>

#include <optional>

namespace lockstep::desktop {

class KeptProfiles;
class Workspace;

/// Where to rehearse: the sandbox, the open connection, another kept one. Production is listed and refused, with the
/// reason.
class TargetBox : public QComboBox
{
    Q_OBJECT
public:
    TargetBox(Workspace &workspace, KeptProfiles &profiles, QWidget *parent = nullptr);
    /// Nothing: the sandbox.
    [[nodiscard]] std::optional<db::Profile> target() const;

private:
    void refill();

    Workspace &m_workspace;
    KeptProfiles &m_profiles;
    std::vector<db::Profile> m_listed;
};

} // namespace lockstep::desktop
