// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/targetbox.h"

#include "desktop/connections/connectionwords.h"
#include "desktop/connections/keptprofiles.h"
#include "desktop/shell/workspace.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

TargetBox::TargetBox(Workspace &workspace, KeptProfiles &profiles, QWidget *parent)
    : QComboBox(parent), m_workspace(workspace), m_profiles(profiles)
{
    setObjectName("rehearsalTarget"_L1);
    setAccessibleName(tr("Where to rehearse"));
    setSizeAdjustPolicy(AdjustToContents);
    connect(&workspace, &Workspace::sessionChanged, this, &TargetBox::refill);
    connect(&profiles, &KeptProfiles::changed, this, &TargetBox::refill);
    refill();
}

void TargetBox::refill()
{
    const auto before = currentIndex() >= 0 ? target() : std::nullopt;
    const QSignalBlocker quiet(this);
    clear();
    m_listed.clear();
    addItem(roleIcon(db::Role::Sandbox, palette()), tr("A private sandbox"), -1);
    setItemData(0, tr("A private sandbox with this Catalog's structure"), Qt::ToolTipRole);
    if (const auto open = m_workspace.profile())
        m_listed.push_back(*open);
    for (const auto &stored : m_profiles.profiles()) {
        if (std::ranges::find(m_listed, stored.profile.id, &db::Profile::id) == m_listed.end())
            m_listed.push_back(stored.profile);
    }
    for (int i = 0; i < int(m_listed.size()); ++i) {
        const auto &profile = m_listed[size_t(i)];
        if (profile.role != db::Role::Production) {
            addItem(roleIcon(profile.role, palette()), tr("%1 (%2)").arg(profile.name, roleTitle(profile.role)), i);
            continue;
        }
        addItem(roleIcon(profile.role, palette()), tr("%1: refused, it is production").arg(profile.name), i);
        auto *item = static_cast<QStandardItemModel *>(model())->item(count() - 1);
        item->setEnabled(false);
        item->setToolTip(
            tr("Lockstep never writes to a production connection. Rehearse on staging or in the sandbox."));
    }
    for (int i = 0; before && i < count(); ++i) {
        const int place = itemData(i).toInt();
        if (place >= 0 && m_listed[size_t(place)].id == before->id &&
            m_listed[size_t(place)].role != db::Role::Production)
            setCurrentIndex(i);
    }
}

std::optional<db::Profile> TargetBox::target() const
{
    const int place = currentData().toInt();
    return place < 0 || place >= int(m_listed.size()) ? std::nullopt : std::optional(m_listed[size_t(place)]);
}

} // namespace lockstep::desktop
