// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/statusrow.h"

#include "desktop/widgets/danger.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QToolButton *statusButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({13, 13});
    return button;
}

void say(QToolButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(text);
}

} // namespace

StatusRow::StatusRow(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_problems(statusButton(u"statusProblems"_s))
    , m_rehearsal(statusButton(u"statusRehearsal"_s))
    , m_locks(statusButton(u"statusLocks"_s))
    , m_workload(new QLabel)
    , m_catalog(statusButton(u"statusCatalog"_s))
{
    setObjectName(u"statusRow"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 1, 10, 1);
    row->setSpacing(10);
    row->addWidget(m_problems);
    row->addWidget(m_rehearsal);
    row->addWidget(m_locks);
    row->addWidget(m_workload);
    row->addStretch();
    row->addWidget(m_catalog);
    m_workload->setObjectName(u"statusWorkload"_s);
    say(m_rehearsal, tr("Not rehearsed"));
    say(m_locks, tr("Locks: not watched"));

    connect(m_problems, &QToolButton::clicked, this, [this] { Q_EMIT m_workspace.pageRequested(u"review"_s); });
    connect(m_rehearsal, &QToolButton::clicked, this, [this] { Q_EMIT m_workspace.pageRequested(u"rehearse"_s); });
    connect(m_locks, &QToolButton::clicked, this, [this] { Q_EMIT m_workspace.pageRequested(u"locks"_s); });
    connect(m_catalog, &QToolButton::clicked, this, &StatusRow::offerDatabase);
    connect(&workspace.document(), &Document::analysisChanged, this, &StatusRow::refreshProblems);
    connect(&workspace, &Workspace::statusChanged, this, [this](const QString &page, const QString &text) {
        if (page == "rehearse"_L1)
            say(m_rehearsal, text.isEmpty() ? tr("Not rehearsed") : tr("Rehearsal: %1").arg(text));
        else if (page == "locks"_L1)
            say(m_locks, tr("Locks: %1").arg(text));
        else if (page == "workload"_L1)
            m_workload->setText(text);
    });
    refreshProblems();
}

void StatusRow::refreshProblems()
{
    const Document &document = m_workspace.document();
    const auto broken =
        std::ranges::count_if(document.effects(), [](const auto &e) { return e.effect.error.has_value(); });
    const auto errors = broken + std::ranges::count_if(document.findings(), [](const StepFinding &f) {
                            return f.finding.severity == rules::Severity::Error;
                        });
    const int problems = int(broken) + int(document.findings().size()) + int(document.problems().size());
    QPalette colors = palette();
    if (errors)
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
    m_problems->setIcon(icon(problems ? u"warning"_s : u"tick"_s, colors));
    say(m_problems, problems ? tr("Problems: %1").arg(problems) : tr("No problems"));
    m_rehearsal->setIcon(icon(u"rehearse"_s, palette()));
    m_locks->setIcon(icon(u"locks"_s, palette()));
    m_catalog->setIcon(icon(u"warning"_s, palette()));
    say(m_catalog, tr("The database has changed since this plan was made"));
    m_catalog->setVisible(document.isCatalogStale());
}

void StatusRow::offerDatabase()
{
    Q_EMIT m_workspace.offered(
        u"catalog.stale"_s,
        tr("The plan was made for a database of another structure. Its statements are judged against the one that is "
           "open. When they are right for it, accept it; a rehearsal asks for that."),
        {{tr("Accept the database as it is now"), [this] { m_workspace.document().adoptCatalog(); }},
         {tr("Later"), {}}});
}

void StatusRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshProblems();
    QWidget::changeEvent(event);
}

void StatusRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace lockstep::desktop
