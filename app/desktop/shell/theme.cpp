// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/theme.h"

#include "desktop/shell/settings.h"

#include <QApplication>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

struct ThemeColors {
    QRgb window, base, alternate, button, text, placeholder, disabled, mid, midlight, light, dark, highlight, link,
        tooltip;
};

QPalette makePalette(const ThemeColors &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, 0xffffff);
    set(QPalette::PlaceholderText, colors.placeholder);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Midlight, colors.midlight);
    set(QPalette::Light, colors.light);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, 0x000000);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::ToolTipBase, colors.tooltip);
    set(QPalette::ToolTipText, colors.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colors.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.mid));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, colors.highlight);
#endif
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return makePalette({.window = 0xf4f5f6,
                        .base = 0xffffff,
                        .alternate = 0xf8f9fa,
                        .button = 0xf0f1f3,
                        .text = 0x1d2125,
                        .placeholder = 0x5f6871,
                        .disabled = 0x9aa2aa,
                        .mid = 0xd0d5da,
                        .midlight = 0xe6e9ec,
                        .light = 0xffffff,
                        .dark = 0xa9b0b7,
                        .highlight = 0x2b66a8,
                        .link = 0x0a5ea8,
                        .tooltip = 0xffffff});
}

QPalette darkPalette()
{
    return makePalette({.window = 0x1f2327,
                        .base = 0x181b1e,
                        .alternate = 0x1c2023,
                        .button = 0x2b3035,
                        .text = 0xe2e6e9,
                        .placeholder = 0x9aa4ad,
                        .disabled = 0x6b747c,
                        .mid = 0x3a4148,
                        .midlight = 0x32383e,
                        .light = 0x444c54,
                        .dark = 0x121416,
                        .highlight = 0x3a70ab,
                        .link = 0x6cb6ff,
                        .tooltip = 0x2b3035});
}

Theme::Theme(Settings &settings, QString forNow, QObject *parent)
    : QObject(parent), m_settings(settings), m_forNow(std::move(forNow))
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    connect(&settings, &Settings::changed, this, [this](SettingKey key) {
        if (key != SettingKey::Theme)
            return;
        m_forNow.clear();
        apply();
    });
    apply();
}

void Theme::apply()
{
    const QString chosen = m_forNow.isEmpty() ? m_settings.value(SettingKey::Theme).toString() : m_forNow;
    const bool dark = chosen == "dark"_L1 ||
                      (chosen != "light"_L1 && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace lockstep::desktop
