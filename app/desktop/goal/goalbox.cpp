// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalbox.h"

#include "desktop/connections/connectionwords.h"
#include "desktop/connections/keptprofiles.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/workspace.h"
#include "desktop/widgets/danger.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace goalbox {

/// As they are remembered: what kind of place, and which.
constexpr QLatin1StringView connectionKey("connection:");
constexpr QLatin1StringView fileKey("file:");

} // namespace goalbox

GoalBox::GoalBox(Workspace &workspace, KeptProfiles &profiles, QWidget *parent)
    : QComboBox(parent), m_workspace(workspace), m_profiles(profiles)
{
    setObjectName("goal"_L1);
    setAccessibleName(tr("What the database should become"));
    setPlaceholderText(tr("another connection, or files"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    connect(&workspace, &Workspace::sessionChanged, this, &GoalBox::refill);
    connect(&profiles, &KeptProfiles::changed, this, &GoalBox::refill);
    connect(&profiles, &KeptProfiles::loaded, this, &GoalBox::refill);
    refill();
}

void GoalBox::refill()
{
    const QStringList recent = m_workspace.settings().value(SettingKey::RecentGoals).toStringList();
    const QString before = currentIndex() >= 0 ? currentData().toString() : recent.value(0);
    const auto open = m_workspace.profile();
    const QSignalBlocker quiet(this);
    clear();
    for (const StoredProfile &stored : m_profiles.profiles()) {
        const db::Profile &profile = stored.profile;
        if (open && open->id == profile.id)
            continue; // is where the way begins
        addItem(roleIcon(profile.role, palette()), tr("%1 (%2)").arg(profile.name, roleTitle(profile.role)),
                QString(goalbox::connectionKey + profile.id));
        setItemData(count() - 1, whereText(profile), Qt::ToolTipRole);
    }
    for (const QString &key : recent) {
        if (!key.startsWith(goalbox::fileKey))
            continue;
        const QString path = key.sliced(goalbox::fileKey.size());
        addItem(icon(QFileInfo(path).isDir() ? u"open"_s : u"sql"_s, palette()),
                GoalSource{path, {}}.name().replace(u'&', u"&&"_s), key);
        setItemData(count() - 1, QDir::toNativeSeparators(path), Qt::ToolTipRole);
    }
    setCurrentIndex(findData(before));
    setToolTip(currentData(Qt::ToolTipRole).toString());
}

std::optional<GoalSource> GoalBox::source() const
{
    const QString key = currentData().toString();
    if (key.startsWith(goalbox::fileKey))
        return GoalSource{key.sliced(goalbox::fileKey.size()), {}};
    const auto profile = m_profiles.profile(key.sliced(std::min(key.size(), goalbox::connectionKey.size())));
    return profile ? std::optional(GoalSource{{}, *profile}) : std::nullopt;
}

void GoalBox::chooseFile(const QString &path)
{
    const QString key = goalbox::fileKey + QFileInfo(path).absoluteFilePath();
    m_workspace.settings().addRecent(SettingKey::RecentGoals, key);
    refill();
    setCurrentIndex(findData(key));
}

void GoalBox::remember()
{
    m_workspace.settings().addRecent(SettingKey::RecentGoals, currentData().toString());
}

void GoalBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refill(); // the icons are drawn in its colours
}

} // namespace lockstep::desktop
