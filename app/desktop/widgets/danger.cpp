// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/danger.h"

#include "resources/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

struct Pair {
    QColor light, dark;
    [[nodiscard]] const QColor &of(const QPalette &palette) const { return isDark(palette) ? dark : light; }
};

struct DangerPalette {
    std::array<Pair, 4> ink, fill;
    QMap<QString, Pair> roles;
};

const DangerPalette &dangerPalette()
{
    static const DangerPalette loaded = [] {
        resources::ensure();
        DangerPalette result;
        QFile file(u":/lockstep/danger-palette.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the danger palette is missing from the program's resources");
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray levels = root["levels"_L1].toArray();
        for (std::size_t i = 0; i < 4; ++i) {
            const QJsonObject level = levels[qsizetype(i)].toObject();
            const auto color = [&level](QLatin1StringView theme, QLatin1StringView part) {
                return QColor(level[theme].toObject()[part].toString());
            };
            result.ink[i] = {color("light"_L1, "ink"_L1), color("dark"_L1, "ink"_L1)};
            result.fill[i] = {color("light"_L1, "fill"_L1), color("dark"_L1, "fill"_L1)};
        }
        const QJsonObject roles = root["roles"_L1].toObject();
        for (auto it = roles.begin(); it != roles.end(); ++it)
            result.roles[it.key()] = {QColor(it->toObject()["light"_L1].toString()),
                                      QColor(it->toObject()["dark"_L1].toString())};
        return result;
    }();
    return loaded;
}

} // namespace

QColor dangerInk(analysis::Danger level, const QPalette &palette)
{
    return dangerPalette().ink[std::size_t(level)].of(palette);
}

QColor dangerFill(analysis::Danger level, const QPalette &palette)
{
    return dangerPalette().fill[std::size_t(level)].of(palette);
}

QColor roleColor(const QString &role, const QPalette &palette)
{
    const auto &roles = dangerPalette().roles;
    const auto found = roles.find(role);
    return found == roles.end() ? palette.color(QPalette::PlaceholderText) : found->of(palette);
}

QString dangerText(analysis::Danger level)
{
    switch (level) {
    case analysis::Danger::Passes:
        return QCoreApplication::translate("Danger", "ordinary traffic goes on");
    case analysis::Danger::HoldsOffSchemaWork:
        return QCoreApplication::translate("Danger", "holds off schema work");
    case analysis::Danger::BlocksWrites:
        return QCoreApplication::translate("Danger", "blocks writes");
    case analysis::Danger::BlocksEverything:
        return QCoreApplication::translate("Danger", "blocks everything");
    }
    return {};
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void paintDangerGlyph(QPainter &painter, const QRectF &rect, analysis::Danger level, bool isLong,
                      const QPalette &palette)
{
    const qreal size = std::min(rect.width(), rect.height());
    const qreal line = isLong ? size / 7 : size / 11;
    QRectF circle(0, 0, size - line, size - line);
    circle.moveCenter(rect.center());
    const QColor ink = dangerInk(level, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    if (level != analysis::Danger::Passes) {
        // brief: the sector stands free inside the ring; long: it fills the ring to its edge
        const qreal gap = isLong ? 0 : size / 6.5;
        const QRectF inner = circle.adjusted(gap, gap, -gap, -gap);
        const int quarters = level == analysis::Danger::HoldsOffSchemaWork ? 1
                             : level == analysis::Danger::BlocksWrites     ? 2
                                                                           : 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        if (quarters == 4)
            painter.drawEllipse(inner);
        else
            painter.drawPie(inner, 90 * 16, -quarters * 90 * 16);
    }
    painter.restore();
}

QIcon dangerIcon(analysis::Danger level, bool isLong, const QPalette &palette, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF whole(0, 0, size, size);
    paintDangerGlyph(painter, whole.adjusted(1, 1, -1, -1), level, isLong, palette);
    QIcon icon(pixmap);
    // on the colour of a chosen row no colour of danger can be read; the glyph alone is enough there
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(whole, palette.color(QPalette::HighlightedText));
    painter.end();
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace lockstep::desktop
