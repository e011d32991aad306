// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/lockmapview.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

LockMapView::LockMapView(Workspace &workspace, QWidget *parent)
    : LockMapView(workspace, new LockMapModel(workspace.document()), parent)
{
}

LockMapView::LockMapView(Workspace &workspace, LockMapModel *model, QWidget *parent)
    : LockGridView(*model, parent), m_workspace(workspace)
{
    model->setParent(this);
    setObjectName(u"lockMap"_s);
    setAccessibleName(tr("Lock map: steps by tables"));
    setProperty("help", u"help/lockmap"_s);
    connect(this, &LockGridView::chosen, this, [this, model](int row, qsizetype offset) {
        const QString step = model->stepAt(row);
        m_workspace.setCurrentStep(step);
        if (offset >= 0)
            Q_EMIT statementRequested(step, offset);
    });
    connect(&workspace, &Workspace::currentStepChanged, this, [this, model](const QString &step) {
        const int row = model->rowOf(step);
        if (row >= 0 && row != currentIndex().row())
            scrollTo(model->index(row, 0));
    });
    connect(&workspace.document(), &Document::planChanged, this, &LockMapView::sayWhyEmpty);
    connect(&workspace.document(), &Document::analysisChanged, this, &LockMapView::sayWhyEmpty);
    sayWhyEmpty();
}

void LockMapView::sayWhyEmpty()
{
    setEmptyText(m_workspace.document().isAnalyzing() ? tr("Analysing ...") : tr("No step locks a table."));
}

} // namespace lockstep::desktop
