// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/mainwindow.h"

#include "desktop/migrations/openmigrations.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/centralframe.h"
#include "desktop/shell/fileactions.h"
#include "desktop/shell/helppane.h"
#include "desktop/shell/messagearea.h"
#include "desktop/shell/modebar.h"
#include "desktop/shell/page.h"
#include "desktop/shell/plantitle.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/statusrow.h"
#include "desktop/shell/titlerow.h"
#include "desktop/shell/viewactions.h"
#include "desktop/widgets/danger.h"
#include "desktop/widgets/mnemonic.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_messages(new MessageArea)
    , m_stack(new QStackedWidget)
    , m_frame(new CentralFrame)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(900, 560);
    setAcceptDrops(true);
    connect(&workspace.actions(), &ActionRegistry::actionAdded, this, [this](QAction *action) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            addAction(action);
    });
    m_files = new FileActions(workspace, *this);
    m_help = new HelpPane(workspace, this);
    addEditActions(workspace, *this);
    addPageActions();
    addViewActions(workspace, *this);

    m_modeBar = new ModeBar(workspace.actions());
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TitleRow(workspace));
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_modeBar);
    middle->addLayout(column, 1);
    auto *whole = new QVBoxLayout(m_frame);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(new StatusRow(workspace));
    setCentralWidget(m_frame);

    connect(&workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(&workspace, &Workspace::errorOccurred, m_messages, &MessageArea::showError);
    connect(&workspace, &Workspace::noticeOccurred, m_messages, &MessageArea::showNotice);
    connect(&workspace, &Workspace::offered, m_messages, &MessageArea::offer);
    connect(&workspace, &Workspace::sessionChanged, this, &MainWindow::refreshFrame);
    connect(&workspace.document(), &Document::pathChanged, this, &MainWindow::refreshTitle);
    connect(&workspace.document(), &Document::planChanged, this, &MainWindow::refreshTitle);
    connect(&workspace.document(), &Document::modifiedChanged, this, &MainWindow::refreshTitle);
    refreshTitle();
    refreshFrame();
    showPage(QString::fromLatin1(pages().front().id));
    buildMenus();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPageActions()
{
    for (const PageDescriptor &page : pages()) {
        const QString id = QString::fromLatin1(page.id);
        QList<QKeySequence> keys;
        if (page.mode > 0)
            keys << QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + page.mode));
        m_workspace.actions().add({.id = u"view.page."_s + id,
                                   .text = QCoreApplication::translate("Page", page.title),
                                   .shortcuts = keys,
                                   .icon = QString::fromLatin1(page.icon),
                                   .category = tr("View")},
                                  this, [this, id] { showPage(id); });
        if (page.addActions)
            page.addActions(m_workspace);
    }
}

void MainWindow::buildMenus()
{
    // the order people know; other categories follow as they come
    QStringList categories = {tr("File"), tr("Edit"), tr("Plan"), tr("View")};
    for (const auto &[spec, action] : m_workspace.actions().all())
        if (!categories.contains(spec.category))
            categories << spec.category;
    QString taken;
    for (const QString &category : std::as_const(categories)) {
        QMenu *menu = menuBar()->addMenu(withMnemonic(category, taken));
        connect(menu, &QMenu::aboutToShow, this, [this, menu, category] {
            menu->clear();
            auto entries = m_workspace.actions().all();
            std::erase_if(entries, [&category](const auto &entry) { return entry.first.category != category; });
            std::ranges::stable_sort(entries, {}, [](const auto &entry) { return entry.first.group; });
            int group = 0;
            for (const auto &[spec, action] : entries) {
                if (spec.group != group && !menu->isEmpty())
                    menu->addSeparator();
                group = spec.group;
                menu->addAction(action);
            }
        });
    }
}

QWidget *MainWindow::page(const QString &id)
{
    if (QWidget *made = m_pages.value(id))
        return made;
    for (const PageDescriptor &page : pages()) {
        if (id != QLatin1StringView(page.id))
            continue;
        QWidget *made = page.make(m_workspace);
        made->setObjectName(u"page."_s + id);
        m_pages.insert(id, made);
        m_stack->addWidget(made);
        return made;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id)
{
    QWidget *shown = page(id);
    if (!shown)
        return;
    m_stack->setCurrentWidget(shown);
    m_modeBar->setCurrent(id);
    m_workspace.proving().setActive(id == "plan"_L1);
    shown->setFocus(Qt::OtherFocusReason);
}

QString MainWindow::currentPage() const
{
    return m_pages.key(m_stack->currentWidget());
}

void MainWindow::refreshTitle()
{
    setWindowTitle(planTitle(m_workspace.document()) + u"[*]"_s);
    setWindowModified(m_workspace.document().isModified());
    setWindowFilePath({});
}

void MainWindow::refreshFrame()
{
    const auto profile = m_workspace.profile();
    const bool production = profile && profile->role == db::Role::Production;
    m_frame->setFrameColor(production ? roleColor(db::roleName(profile->role), palette()) : QColor());
}

void MainWindow::restoreLayout()
{
    const Settings &settings = m_workspace.settings();
    if (!restoreGeometry(settings.value(SettingKey::WindowGeometry).toByteArray()))
        resize(1280, 820);
    restoreState(settings.value(SettingKey::WindowState).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    m_workspace.settings().setValue(SettingKey::WindowGeometry, saveGeometry());
    m_workspace.settings().setValue(SettingKey::WindowState, saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// A plan is opened as one; everything else is migrations to look at.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(*event->mimeData());
    event->acceptProposedAction();
    if (paths.size() == 1 && paths.first().endsWith(".lockstep"_L1))
        m_files->open(paths.first());
    else
        openMigrations(m_workspace, paths);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_workspace.actions().refreshIcons(palette());
        refreshFrame();
    }
    QMainWindow::changeEvent(event);
}

} // namespace lockstep::desktop
