// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/danger.h"
#include "resources/resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// Draws the SVG at the size and in the colour that is asked for, so that it is sharp at 150 % and follows the theme.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(QByteArray svg, const QPalette &palette) : m_svg(std::move(svg)), m_palette(palette) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = mode == QIcon::Disabled   ? m_palette.color(QPalette::Disabled, QPalette::WindowText)
                             : mode == QIcon::Selected ? m_palette.color(QPalette::HighlightedText)
                                                       : m_palette.color(QPalette::Active, QPalette::WindowText);
        QByteArray colored = m_svg;
        QSvgRenderer(colored.replace("currentColor", color.name().toLatin1())).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(m_svg, m_palette); }

private:
    QByteArray m_svg;
    QPalette m_palette;
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    resources::ensure();
    QFile file(u":/lockstep/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon %s", qPrintable(name));
        return {};
    }
    return QIcon(new PaletteIconEngine(file.readAll(), palette));
}

} // namespace lockstep::desktop
