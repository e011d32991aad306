// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/emptyplan.h"

#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

EmptyPlan::EmptyPlan(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_column(new QVBoxLayout)
{
    setObjectName(u"emptyPlan"_s);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(m_column);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(3);
    m_column->setSpacing(8);
    connect(&workspace.document(), &Document::catalogChanged, this, &EmptyPlan::refresh);
    connect(&workspace, &Workspace::sessionChanged, this, &EmptyPlan::refresh);
    // other pages add their actions after this one is made
    connect(&workspace.actions(), &ActionRegistry::actionAdded, this, &EmptyPlan::refresh, Qt::QueuedConnection);
    connect(&workspace.settings(), &Settings::changed, this, [this](SettingKey key) {
        if (key == SettingKey::RecentPlans)
            refresh();
    });
    refresh();
}

void EmptyPlan::refresh()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool hasCatalog = m_workspace.document().catalog() != nullptr;
    auto *title = new QLabel(hasCatalog ? tr("Nothing is planned yet") : tr("Plan a database change"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setWordWrap(true);
    m_column->addWidget(title);
    auto *text = new QLabel(
        hasCatalog
            ? tr("Say what should change. Lockstep asks what it must know, chooses a way, and writes the steps.")
            : tr("Connect to a database or open a Catalog, so that Lockstep knows your tables and their sizes."));
    text->setWordWrap(true);
    text->setMinimumWidth(300);
    text->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(text);
    m_column->addSpacing(6);
    if (!hasCatalog)
        addButton(u"view.page.connections"_s, tr("Connect to a database"), true);
    addButton(u"plan.addChange"_s, tr("Describe a change"), hasCatalog);
    addButton(u"plan.to-schema"_s, tr("Plan to another schema"), false);
    addButton(u"file.open"_s, tr("Open a plan"), false);
    addButton(u"file.open-sql"_s, tr("Open SQL files as a plan"), false);
    addButton(u"demo.open"_s, tr("Try the demo"), false);

    const QStringList recent = m_workspace.settings().value(SettingKey::RecentPlans).toStringList();
    if (recent.isEmpty())
        return;
    m_column->addSpacing(10);
    m_column->addWidget(new QLabel(tr("Recent plans")));
    constexpr qsizetype shown = 5;
    for (const QString &path : recent.first(std::min(shown, recent.size()))) {
        auto *button = new QPushButton(QFileInfo(path).fileName().replace(u'&', u"&&"_s));
        button->setFlat(true);
        button->setToolTip(path);
        button->setAccessibleName(tr("Open %1").arg(path));
        button->setStyleSheet(u"text-align:left;padding:3px 6px"_s);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT m_workspace.openRequested(path); });
        m_column->addWidget(button);
    }
}

void EmptyPlan::addButton(const QString &action, const QString &text, bool isFirst)
{
    QAction *run = m_workspace.actions().action(action);
    if (!run)
        return;
    auto *button = new QPushButton(run->icon(), text);
    button->setObjectName(u"empty."_s + action);
    button->setDefault(isFirst);
    button->setMinimumHeight(30);
    connect(button, &QPushButton::clicked, run, &QAction::trigger);
    connect(run, &QAction::changed, button, [button, run] { button->setIcon(run->icon()); }); // with the theme
    m_column->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace lockstep::desktop
