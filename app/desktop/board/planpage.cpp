// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/board/planpage.h"

#include "desktop/board/boardmodel.h"
#include "desktop/board/boardpane.h"
#include "desktop/inspector/findinglist.h"
#include "desktop/inspector/inspector.h"
#include "desktop/preview/lockmapview.h"
#include "desktop/preview/previewpane.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/page.h"
#include "desktop/shell/settings.h"
#include "desktop/widgets/hintbar.h"
#include "desktop/widgets/savedsplitter.h"

#include <QCoreApplication>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

/// Plan mode. Only puts the panes together; each knows the workspace and nothing of the others.
class PlanPage : public SavedSplitter
{
    Q_DECLARE_TR_FUNCTIONS(lockstep::desktop::PlanPage)
public:
    explicit PlanPage(Workspace &workspace);

protected:
    void focusInEvent(QFocusEvent *) override { m_board->setFocus(); }

private:
    void addActions();
    void goToFinding(int direction);

    Workspace &m_workspace;
    BoardPane *m_board;
    QTabWidget *m_tabs;
    PreviewPane *m_preview;
    LockMapView *m_lockMap;
    QString m_findingStep;
};

PlanPage::PlanPage(Workspace &workspace)
    : SavedSplitter(Qt::Horizontal, u"plan.panes"_s, workspace.settings())
    , m_workspace(workspace)
    , m_board(new BoardPane(workspace))
    , m_tabs(new QTabWidget)
    , m_preview(new PreviewPane(workspace))
    , m_lockMap(new LockMapView(workspace))
{
    setChildrenCollapsible(true);
    m_tabs->setObjectName(u"lowerTabs"_s);
    m_tabs->setAccessibleName(tr("SQL and lock map"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_preview, tr("SQL"));
    m_tabs->addTab(m_lockMap, tr("Lock map"));
    auto *centre = new SavedSplitter(Qt::Vertical, u"plan.centre"_s, workspace.settings());
    centre->addWidget(m_board);
    centre->addWidget(m_tabs);
    centre->setCollapsible(0, false);
    centre->restore({420, 300});

    QList<int> sizes;
    if (QWidget *navigator = makeNavigatorPane(workspace)) {
        addWidget(navigator);
        sizes << 264;
    }
    addWidget(centre);
    auto *inspector = new Inspector(workspace);
    inspector->setMinimumWidth(240);
    addWidget(inspector);
    sizes << 710 << 306;
    setCollapsible(indexOf(centre), false);
    setStretchFactor(indexOf(centre), 1);
    restore(sizes);

    connect(m_board, &BoardPane::previewRequested, this, [this] {
        m_tabs->setCurrentWidget(m_preview);
        m_preview->setScope(PreviewScope::Step);
        m_preview->view().setFocus();
    });
    connect(m_lockMap, &LockMapView::statementRequested, this, [this](const QString &step, qsizetype offset) {
        m_tabs->setCurrentWidget(m_preview);
        m_preview->showStatement(step, false, offset);
    });
    addActions();
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(nullptr);
}

void PlanPage::addActions()
{
    const auto add = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                            const QString &icon, const QString &category, std::function<void()> run) {
        return m_workspace.actions().add(
            {.id = id, .text = text, .shortcuts = keys, .icon = icon, .category = category, .group = 3}, this,
            std::move(run));
    };
    add(u"view.lock-map"_s, tr("&Lock map"), {QKeySequence(Qt::CTRL | Qt::Key_L)}, u"lockmap"_s, tr("View"), [this] {
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
        m_tabs->setCurrentWidget(m_lockMap);
        m_lockMap->setFocus();
    });
    add(u"view.sql"_s, tr("&SQL preview"), {QKeySequence(Qt::CTRL | Qt::Key_J)}, u"sql"_s, tr("View"), [this] {
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
        m_tabs->setCurrentWidget(m_preview);
        m_preview->view().setFocus();
    });
    add(u"plan.next-finding"_s, tr("Ne&xt finding"), {QKeySequence(Qt::Key_F8)}, u"warning"_s, tr("Plan"),
        [this] { goToFinding(1); });
    add(u"plan.previous-finding"_s, tr("Pre&vious finding"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, {}, tr("Plan"),
        [this] { goToFinding(-1); });
    Document &document = m_workspace.document();
    QAction *accept = add(u"plan.accept-database"_s, tr("&Accept the database as it is now"), {}, {}, tr("Plan"),
                          [&document] { document.adoptCatalog(); });
    const auto refresh = [accept, &document] { accept->setEnabled(document.isCatalogStale()); };
    connect(&document, &Document::analysisChanged, accept, refresh);
    refresh();
    add(u"plan.quick-fix"_s, tr("&Quick fix"), {QKeySequence(Qt::CTRL | Qt::Key_Period)}, u"fix"_s, tr("Plan"), [this] {
        if (!FindingList::fixFirst(m_workspace, m_workspace.currentStep()))
            m_board->hint().say(tr("There is no fix for this step."));
    });
}

void PlanPage::goToFinding(int direction)
{
    const plan::Plan &plan = m_workspace.document().plan();
    QMap<int, QString> found; // by place in the plan
    for (const StepFinding &finding : m_workspace.document().findings())
        found.insert(plan.indexOf(finding.step), finding.step);
    if (found.isEmpty()) {
        m_board->hint().say(tr("There are no findings."));
        return;
    }
    const int here = plan.indexOf(m_workspace.currentStep());
    auto next = direction > 0 ? found.upperBound(here) : found.lowerBound(here);
    if (direction > 0)
        next = next == found.end() ? found.begin() : next;
    else
        next = next == found.begin() ? std::prev(found.end()) : std::prev(next);
    Q_EMIT m_workspace.pageRequested(u"plan"_s);
    m_workspace.setCurrentStep(*next);
}

} // namespace

QWidget *makePlanPage(Workspace &workspace)
{
    return new PlanPage(workspace);
}

} // namespace lockstep::desktop
