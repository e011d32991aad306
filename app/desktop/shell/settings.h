// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace lockstep::desktop {

/// The window's settings: one typed row each. Stored through QSettings in the user's configuration.
enum class SettingKey {
    WindowGeometry,
    WindowState,
    RecentPlans,
    RecentConnections,
    Theme,
    LargeTableRows,
    LockTimeoutMs,
    LocksPerSecond,
    SplitterSizes,
    PreviewScope,
    PreviewDirection,
    Language,
    ProveAutomatically,
    RecentMigrations,
    RecentGoals,
    GoalOwners,
};

class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(QObject *parent = nullptr);
    [[nodiscard]] QVariant value(SettingKey key) const; ///< the stored value or the row's default
    void setValue(SettingKey key, const QVariant &value);
    [[nodiscard]] QByteArray layout(const QString &name) const; ///< saved state of a splitter or header
    void setLayout(const QString &name, const QByteArray &state);
    void addRecent(SettingKey list, const QString &entry);

Q_SIGNALS:
    void changed(lockstep::desktop::SettingKey key);

private:
    QSettings m_store;
};

} // namespace lockstep::desktop
