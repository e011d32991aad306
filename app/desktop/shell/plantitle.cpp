// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/plantitle.h"

#include "advisor/strategy.h"
#include "desktop/shell/document.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lockstep::desktop {

QString planTitle(const Document &document)
{
    if (!document.plan().title.isEmpty())
        return document.plan().title;
    if (!document.path().isEmpty())
        return QFileInfo(document.path()).completeBaseName();
    return QCoreApplication::translate("MainWindow", "New plan");
}

plan::Plan begunPlan(const plan::Plan &plan, const catalog::Catalog &catalog, const QString &title)
{
    if (!plan.decisions.empty() || !plan.steps.empty())
        return plan;
    plan::Plan begun = advisor::newPlan(catalog, plan.title.isEmpty() ? title : plan.title);
    begun.description = plan.description;
    return begun;
}

QString roleText(db::Role role)
{
    switch (role) {
    case db::Role::Development:
        return QCoreApplication::translate("Role", "development");
    case db::Role::Staging:
        return QCoreApplication::translate("Role", "staging");
    case db::Role::Production:
        return QCoreApplication::translate("Role", "production");
    case db::Role::Sandbox:
        return QCoreApplication::translate("Role", "sandbox");
    }
    return {};
}

} // namespace lockstep::desktop
