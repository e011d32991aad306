// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/titlerow.h"

#include "desktop/shell/actionregistry.h"
#include "desktop/shell/plantitle.h"
#include "desktop/widgets/danger.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QToolButton *flatButton(const QString &name, const QString &accessibleName)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(accessibleName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TitleRow::TitleRow(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plan(new QLabel)
    , m_connection(flatButton(u"connectionChip"_s, tr("Connection")))
    , m_server(new QLabel)
    , m_busy(new QWidget)
    , m_busyText(new QLabel)
    , m_busyBar(new QProgressBar)
    , m_cancel(flatButton(u"cancelBusy"_s, tr("Cancel the running work")))
    , m_palette(flatButton(u"paletteButton"_s, tr("Command palette")))
{
    setObjectName(u"titleRow"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_plan->setFont(bold);
    m_plan->setObjectName(u"planName"_s);
    m_plan->setTextFormat(Qt::PlainText);
    m_server->setTextFormat(Qt::PlainText);
    m_server->setForegroundRole(QPalette::PlaceholderText);
    m_connection->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *busyRow = new QHBoxLayout(m_busy);
    busyRow->setContentsMargins(0, 0, 0, 0);
    busyRow->setSpacing(6);
    m_busyText->setTextFormat(Qt::PlainText);
    m_busyBar->setTextVisible(false);
    m_busyBar->setFixedSize(96, 6);
    m_busyBar->setAccessibleName(tr("Progress of the running work"));
    m_cancel->setToolTip(tr("Cancel (Esc)"));
    busyRow->addWidget(m_busyText);
    busyRow->addWidget(m_busyBar);
    busyRow->addWidget(m_cancel);
    m_busy->hide();

    m_palette->setText(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    m_palette->setToolTip(tr("Find an action, a step or a table"));
    m_palette->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 8, 5);
    row->setSpacing(12);
    row->addWidget(m_plan);
    row->addWidget(m_connection);
    row->addWidget(m_server);
    row->addStretch();
    row->addWidget(m_busy);
    row->addWidget(m_palette);

    connect(&workspace.document(), &Document::planChanged, this, &TitleRow::refreshPlan);
    connect(&workspace.document(), &Document::pathChanged, this, &TitleRow::refreshPlan);
    connect(&workspace.document(), &Document::modifiedChanged, this, &TitleRow::refreshPlan);
    connect(&workspace.document(), &Document::catalogChanged, this, &TitleRow::refreshConnection);
    connect(&workspace, &Workspace::sessionChanged, this, &TitleRow::refreshConnection);
    connect(&workspace, &Workspace::busyChanged, this, &TitleRow::showBusy);
    connect(m_cancel, &QToolButton::clicked, &workspace, &Workspace::cancelRequested);
    connect(m_connection, &QToolButton::clicked, this, [this] { Q_EMIT m_workspace.pageRequested(u"connections"_s); });
    connect(m_palette, &QToolButton::clicked, this, [this] {
        if (QAction *action = m_workspace.actions().action(u"view.palette"_s))
            action->trigger();
    });
    refreshPlan();
    refreshConnection();
}

void TitleRow::refreshPlan()
{
    m_plan->setText(planTitle(m_workspace.document()) + (m_workspace.document().isModified() ? u" *"_s : QString()));
    m_plan->setToolTip(m_workspace.document().path());
}

void TitleRow::refreshConnection()
{
    const auto profile = m_workspace.profile();
    const auto catalog = m_workspace.document().catalog();
    QPalette colors = palette();
    if (profile) {
        const QString role = db::roleName(profile->role);
        colors.setColor(QPalette::ButtonText, roleColor(role, palette()));
        m_connection->setText(u"%1 @ %2"_s.arg(profile->name, roleText(profile->role)));
    } else if (catalog) {
        m_connection->setText(tr("%1, from a file").arg(catalog->database));
    } else {
        m_connection->setText(tr("Not connected"));
    }
    m_connection->setPalette(colors);
    m_connection->setIcon(icon(u"connect"_s, colors));
    m_connection->setToolTip(tr("Connections"));
    m_cancel->setIcon(icon(u"stop"_s, palette()));
    m_palette->setIcon(icon(u"search"_s, palette()));
    m_server->setText(
        catalog && catalog->server.version
            ? u"%1 %2"_s.arg(sql::engineTitle(catalog->server.engine), catalog->server.versionText.section(u' ', 0, 0))
            : QString());
    m_server->setToolTip(catalog ? catalog->server.versionText : QString());
}

void TitleRow::showBusy(const QString &what, double fraction)
{
    m_busy->setVisible(!what.isEmpty());
    m_busyText->setText(what);
    m_busyBar->setRange(0, fraction < 0 ? 0 : 1000);
    m_busyBar->setValue(fraction < 0 ? 0 : qRound(fraction * 1000));
}

void TitleRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshConnection();
    QWidget::changeEvent(event);
}

void TitleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace lockstep::desktop
