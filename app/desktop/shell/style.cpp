// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr int rowPadding = 4;
constexpr int menuArrowRoom = 12;

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette &palette = option.palette;
    painter.setPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    painter.setBrush(on && enabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 2.5, 2.5);
    if (!on)
        return;
    painter.setPen(QPen(palette.color(enabled ? QPalette::HighlightedText : QPalette::PlaceholderText), 1.8,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.43, 0.73), at(0.78, 0.28)});
}

void paintButton(QPainter &painter, const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const QPalette &palette = option.palette;
    const bool isDefault = button && (button->features & QStyleOptionButton::DefaultButton);
    const bool isFlat = button && (button->features & QStyleOptionButton::Flat);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (isFlat && !down && !hovered)
        return;
    painter.setPen(palette.color(isDefault ? QPalette::Highlight : isFlat ? QPalette::Midlight : QPalette::Mid));
    painter.setBrush(palette.color(down ? QPalette::Mid : hovered ? QPalette::Midlight : QPalette::Button));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

/// On whole pixels of the screen, where its scale is 1.5, too: half of one is cut off at the edge of the widget. Fusion
/// takes a shade of the window for it, which is not seen on a dark one.
void paintFrame(QPainter &painter, const QStyleOption &option, qreal radius)
{
    const QTransform toScreen = painter.deviceTransform();
    const QRectF there = toScreen.mapRect(QRectF(option.rect));
    const qreal pixels = std::max(1.0, std::floor(painter.device()->devicePixelRatio()));
    const QRectF whole(QPointF(std::ceil(there.left()), std::ceil(there.top())),
                       QPointF(std::floor(there.right()), std::floor(there.bottom())));
    const QPalette &palette = option.palette;
    const QColor window = palette.color(QPalette::Window), ink = palette.color(QPalette::PlaceholderText);
    const auto middle = [](int one, int other) { return (one + other) / 2; };
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Enabled);
    painter.setTransform(toScreen.inverted(), true);
    painter.setPen(QPen(focused ? palette.color(QPalette::Highlight)
                                : QColor(middle(window.red(), ink.red()), middle(window.green(), ink.green()),
                                         middle(window.blue(), ink.blue())),
                        pixels));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole.adjusted(pixels / 2, pixels / 2, -pixels / 2, -pixels / 2), radius, radius);
}

/// The arrow of a button that opens a menu: beside the words, where Fusion puts it under their last letter.
void paintMenuArrow(QPainter &painter, const QStyleOption &option, const QToolButton &button)
{
    constexpr qreal wide = 3.5;
    const QPointF middle(button.width() - 7, button.height() / 2.0 + 1);
    painter.setPen(QPen(option.palette.color(QPalette::ButtonText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{middle + QPointF(-wide, -wide / 2), middle + QPointF(0, wide / 2),
                                   middle + QPointF(wide, -wide / 2)});
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const auto *menuButton = element == PE_IndicatorArrowDown ? qobject_cast<const QToolButton *>(widget) : nullptr;
    const bool isFrame = element == PE_FrameLineEdit || element == PE_Frame;
    if (element != PE_IndicatorCheckBox && element != PE_PanelButtonCommand && !isFrame &&
        !(menuButton && menuButton->menu())) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorCheckBox)
        paintCheckBox(*painter, *option);
    else if (isFrame)
        paintFrame(*painter, *option, element == PE_FrameLineEdit ? 3 : 0);
    else if (menuButton)
        paintMenuArrow(*painter, *option, *menuButton);
    else
        paintButton(*painter, *option);
    painter->restore();
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        whole.rheight() += rowPadding;
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        type == CT_ToolButton && tool && (tool->features & QStyleOptionToolButton::HasMenu))
        whole.rwidth() += menuArrowRoom;
    return whole;
}

} // namespace lockstep::desktop
