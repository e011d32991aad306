// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/sqltabs.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr std::array tabParts = {plan::SqlPart::Up, plan::SqlPart::Down, plan::SqlPart::Verify};
}

SqlTabs::SqlTabs(Workspace &workspace, QWidget *parent)
    : Section(QString(), parent), m_tabs(new QTabWidget), m_revert(new QPushButton(tr("Edited by hand: revert")))
{
    const QStringList titles = {tr("Up"), tr("Down"), tr("Verify")};
    m_tabs->setObjectName(u"sqlTabs"_s);
    m_tabs->setAccessibleName(tr("SQL of the step"));
    m_tabs->setDocumentMode(true);
    for (const QString &title : titles) {
        auto *view = new SqlView;
        view->setObjectName(u"sql."_s + QString::number(m_editing.size()));
        view->setAccessibleName(tr("SQL: %1").arg(title));
        view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
        m_editing.push_back(new SqlEditing(workspace, *view));
        connect(m_editing.back(), &SqlEditing::stateChanged, this, &SqlTabs::refreshState);
        m_tabs->addTab(view, title);
    }
    m_tabs->setFixedHeight(190);
    m_revert->setAutoDefault(false);
    body()->addWidget(m_tabs);
    body()->addWidget(m_revert, 0, Qt::AlignLeft);
    connect(m_revert, &QPushButton::clicked, this,
            [this] { m_editing[std::size_t(m_tabs->currentIndex())]->revert(); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &SqlTabs::refreshState);
}

void SqlTabs::show(const plan::Step &step)
{
    const bool hasSql =
        step.kind == plan::StepKind::Sql || step.kind == plan::StepKind::Backfill || step.kind == plan::StepKind::Gate;
    setVisible(hasSql);
    for (std::size_t i = 0; i < m_editing.size(); ++i)
        m_editing[i]->setTarget(hasSql ? step.id : QString(), tabParts[i]);
    const bool gate = step.kind == plan::StepKind::Gate;
    m_tabs->setTabVisible(0, !gate);
    m_tabs->setTabVisible(1, !gate);
    refreshState();
}

void SqlTabs::refreshState()
{
    m_revert->setVisible(m_editing[std::size_t(m_tabs->currentIndex())]->isEdited());
}

} // namespace lockstep::desktop
