// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/messagearea.h"

#include "desktop/widgets/danger.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int noticeStaysMs = 6000;
constexpr int mostStrips = 4;
} // namespace

MessageStrip::MessageStrip(Kind kind, const QString &text, const QString &details, const std::vector<Button> &buttons,
                           QWidget *parent)
    : QFrame(parent), m_kind(kind), m_icon(new QLabel), m_text(new QLabel(text)), m_close(new QToolButton)
{
    setAccessibleName(text);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 6, 4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    column->addLayout(row);
    if (!details.isEmpty()) {
        auto *more = new QPushButton(tr("Details"));
        more->setCheckable(true);
        more->setAutoDefault(false);
        m_details = new QPlainTextEdit(details);
        m_details->setReadOnly(true);
        m_details->setAccessibleName(tr("The server's words"));
        m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_details->setFixedHeight(
            QFontMetrics(m_details->font()).lineSpacing() * qMin(8, 2 + int(details.count(u'\n'))) + 12);
        m_details->hide();
        column->addWidget(m_details);
        connect(more, &QPushButton::toggled, m_details, &QWidget::setVisible);
        row->addWidget(more);
    }
    for (const Button &button : buttons) {
        auto *push = new QPushButton(button.text);
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, this, [this, run = button.run] {
            hide();
            deleteLater();
            run();
        });
        row->addWidget(push);
    }
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setVisible(kind != Kind::Offer);
    connect(m_close, &QToolButton::clicked, this, &QObject::deleteLater);
    row->addWidget(m_close);
    refreshIcons();
}

QString MessageStrip::details() const
{
    return m_details ? m_details->toPlainText() : QString();
}

void MessageStrip::refreshIcons()
{
    QPalette colors = palette();
    if (m_kind == Kind::Error)
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
    m_icon->setPixmap(
        icon(m_kind == Kind::Error ? u"error"_s : u"info"_s, colors).pixmap(QSize(16, 16), devicePixelRatio()));
    m_close->setIcon(icon(u"close"_s, palette()));
}

void MessageStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    QFrame::changeEvent(event);
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto level = m_kind == Kind::Error ? analysis::Danger::BlocksEverything : analysis::Danger::Passes;
    painter.fillRect(rect(), dangerFill(level, palette()));
    painter.fillRect(QRect(0, 0, 3, height()), dangerInk(level, palette()));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"messageArea"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void MessageArea::showError(const QString &text, const QString &details)
{
    // the same trouble again (a server that stays away) is one strip with the last words, not a pile
    for (MessageStrip *strip : findChildren<MessageStrip *>(Qt::FindDirectChildrenOnly)) {
        if (strip->text() != text || !strip->objectName().isEmpty())
            continue;
        if (strip->details() == details)
            return;
        delete strip;
    }
    add(new MessageStrip(MessageStrip::Kind::Error, text, details, {}), {});
}

void MessageArea::showNotice(const QString &text)
{
    auto *strip = new MessageStrip(MessageStrip::Kind::Notice, text, {}, {});
    add(strip, {});
    QTimer::singleShot(noticeStaysMs, strip, &QObject::deleteLater);
}

void MessageArea::offer(const QString &id, const QString &text, const std::vector<MessageStrip::Button> &buttons,
                        const QString &details)
{
    withdraw(id);
    if (!text.isEmpty())
        add(new MessageStrip(MessageStrip::Kind::Offer, text, details, buttons), id);
}

void MessageArea::withdraw(const QString &id)
{
    delete findChild<MessageStrip *>(id, Qt::FindDirectChildrenOnly);
}

void MessageArea::add(MessageStrip *strip, const QString &id)
{
    strip->setObjectName(id);
    const auto strips = findChildren<MessageStrip *>(Qt::FindDirectChildrenOnly);
    if (strips.size() >= mostStrips) {
        for (MessageStrip *old : strips) {
            if (old->objectName().isEmpty()) { // offers wait for their answer
                delete old;
                break;
            }
        }
    }
    m_column->addWidget(strip);
}

} // namespace lockstep::desktop
