// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

namespace lockstep::desktop {

class Settings;

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Gives the application its palette: the system's light or dark, or the one the user chose. Follows both while it
/// lives.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// `forNow` ("light", "dark") overrules the setting until the user chooses another.
    explicit Theme(Settings &settings, QString forNow = {}, QObject *parent = nullptr);
    void apply();

private:
    Settings &m_settings;
    QString m_forNow;
};

} // namespace lockstep::desktop
