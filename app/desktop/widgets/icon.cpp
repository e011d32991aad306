// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/danger.h"
#include "resources/resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// Draws the SVG at the size and in the colour that is asked for, so that it is sharp at 150 % and follows the theme.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(QString name, QByteArray svg, const QPalette &palette)
        : m_name(std::move(name)), m_svg(std::move(svg)), m_palette(palette)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = mode == QIcon::Disabled   ? m_palette.color(QPalette::Disabled, QPalette::WindowText)
                             : mode == QIcon::Selected ? m_palette.color(QPalette::HighlightedText)
                                                       : m_palette.color(QPalette::Active, QPalette::WindowText);
        // parsing the SVG for each of a board's cards would be seen; the cache is Qt's own, bounded
        const qreal ratio = painter->device()->devicePixelRatio();
        const QSize size = rect.size() * ratio;
        const QString key =
            u"lockstep-icon-%1-%2-%3x%4"_s.arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QByteArray colored = m_svg;
            QPainter on(&pixmap);
            QSvgRenderer(colored.replace("currentColor", color.name().toLatin1())).render(&on, QRectF(QPointF(), size));
            on.end();
            QPixmapCache::insert(key, pixmap);
        }
        painter->drawPixmap(QRectF(rect), pixmap, QRectF(QPointF(), size));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(m_name, m_svg, m_palette); }

private:
    QString m_name;
    QByteArray m_svg;
    QPalette m_palette;
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    static QHash<QString, QByteArray> files;
    QByteArray &svg = files[name];
    if (svg.isEmpty()) {
        resources::ensure();
        QFile file(u":/lockstep/icons/"_s + name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            qWarning("there is no icon %s", qPrintable(name));
            return {};
        }
        svg = file.readAll();
    }
    return QIcon(new PaletteIconEngine(name, svg, palette));
}

} // namespace lockstep::desktop
