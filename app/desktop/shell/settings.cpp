// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/settings.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

struct SettingRow {
    SettingKey key;
    QLatin1StringView name;
    QVariant fallback;
};

const std::array<SettingRow, 16> &settingRows()
{
    static const std::array<SettingRow, 16> rows = {{
        {SettingKey::WindowGeometry, "window/geometry"_L1, QByteArray()},
        {SettingKey::WindowState, "window/state"_L1, QByteArray()},
        {SettingKey::RecentPlans, "recent/plans"_L1, QStringList()},
        {SettingKey::RecentConnections, "recent/connections"_L1, QStringList()},
        {SettingKey::Theme, "view/theme"_L1, u"system"_s},
        {SettingKey::LargeTableRows, "planning/large-table-rows"_L1, 10'000'000},
        {SettingKey::LockTimeoutMs, "planning/lock-timeout-ms"_L1, 2000},
        {SettingKey::LocksPerSecond, "locks/samples-per-second"_L1, 2.0},
        {SettingKey::SplitterSizes, "layout/splitters"_L1, QByteArray()},
        {SettingKey::PreviewScope, "preview/scope"_L1, u"step"_s},
        {SettingKey::PreviewDirection, "preview/direction"_L1, u"up"_s},
        {SettingKey::Language, "view/language"_L1, QString()},
        {SettingKey::ProveAutomatically, "planning/prove-automatically"_L1, true},
        {SettingKey::RecentMigrations, "recent/migrations"_L1, QStringList()},
        {SettingKey::RecentGoals, "recent/goals"_L1, QStringList()},
        {SettingKey::GoalOwners, "planning/goal-owners"_L1, false},
    }};
    return rows;
}

const SettingRow &settingRow(SettingKey key)
{
    return *std::ranges::find(settingRows(), key, &SettingRow::key);
}

constexpr int mostRecent = 12;

} // namespace

Settings::Settings(QObject *parent) : QObject(parent)
{
}

QVariant Settings::value(SettingKey key) const
{
    const SettingRow &row = settingRow(key);
    QVariant stored = m_store.value(row.name, row.fallback);
    // an ini file holds text: give it the row's type, and the row's default where the text does not fit
    if (row.fallback.isValid() && stored.metaType() != row.fallback.metaType() &&
        !stored.convert(row.fallback.metaType()))
        return row.fallback;
    return stored;
}

void Settings::setValue(SettingKey key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    m_store.setValue(settingRow(key).name, value);
    Q_EMIT changed(key);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_store.value(u"layout/"_s + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"layout/"_s + name, state);
}

void Settings::addRecent(SettingKey list, const QString &entry)
{
    QStringList entries = value(list).toStringList();
    entries.removeAll(entry);
    entries.prepend(entry);
    while (entries.size() > mostRecent)
        entries.removeLast();
    setValue(list, entries);
}

} // namespace lockstep::desktop
