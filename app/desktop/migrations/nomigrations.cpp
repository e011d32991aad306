// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/migrationshead.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/shell/actionregistry.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QWidget *makeNoMigrations(Workspace &workspace)
{
    auto *page = new QWidget;
    auto *title = new QLabel(MigrationsPage::tr("Review migration files"));
    QFont large = page->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text = new QLabel(
        MigrationsPage::tr("Open a project's migrations to see what each statement locks, what is risky about it and "
                           "how to do it safely. Files can be dropped here, too."));
    text->setWordWrap(true);
    text->setMaximumWidth(460);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(6);
    for (const auto &id : {u"file.review-folder"_s, u"file.review-files"_s}) {
        QAction *action = workspace.actions().action(id);
        auto *button = new QPushButton(action->icon(), action->text());
        button->setObjectName(u"empty."_s + id);
        button->setMinimumHeight(30);
        QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    auto *outer = new QVBoxLayout(page);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
    return page;
}

} // namespace lockstep::desktop
