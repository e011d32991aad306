// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/migrationspage.h"

#include "desktop/migrations/entriesmodel.h"
#include "desktop/migrations/exportfindings.h"
#include "desktop/migrations/findingpane.h"
#include "desktop/migrations/migrationshead.h"
#include "desktop/migrations/problemspane.h"
#include "desktop/migrations/scripteditor.h"
#include "desktop/preview/findbar.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/widgets/savedsplitter.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

MigrationsPage::MigrationsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_analysis(m_set)
    , m_proving(new Proving(workspace, this))
    , m_stack(new QStackedWidget)
    , m_head(new MigrationsHead(workspace, m_set, m_analysis, *m_proving))
    , m_entries(new EntriesModel(m_set, m_analysis, this))
    , m_list(new QTreeView)
    , m_editor(new ScriptEditor(m_set, m_analysis))
    , m_find(new FindBar(*m_editor))
    , m_name(new QLabel)
    , m_state(new QLabel)
    , m_tabs(new QTabWidget)
    , m_problems(new ProblemsPane(m_set, m_analysis))
    , m_grid(new LockGridModel(this))
    , m_map(new LockGridView(*m_grid))
    , m_finding(new FindingPane(m_analysis))
{
    setProperty("help", u"help/migrations"_s);
    m_list->setModel(m_entries);
    m_list->setItemDelegateForColumn(EntriesModel::NameColumn, new EntryDelegate(m_list));
    m_list->setObjectName(u"migrationList"_s);
    m_list->setAccessibleName(tr("Migrations in the order in which they run"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(EntriesModel::NameColumn, QHeaderView::Stretch);
    for (const int column : {int(EntriesModel::DirectionColumn), int(EntriesModel::ProblemsColumn)})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    // the other columns take what they need: names keep the room of their head, in every language
    int heads = m_list->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < EntriesModel::ColumnCount; ++column)
        heads += m_list->header()->sectionSizeHint(column);
    m_list->setMinimumWidth(std::max(160, heads));
    m_editor->setObjectName(u"migrationText"_s);
    m_editor->setAccessibleName(tr("SQL of the migration"));
    m_map->setObjectName(u"scriptLockMap"_s);
    m_map->setAccessibleName(tr("Lock map: statements by tables"));
    m_map->setProperty("help", u"help/lockmap"_s);
    m_tabs->setObjectName(u"migrationTabs"_s);
    m_tabs->setAccessibleName(tr("Problems and lock map"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_map, tr("Lock map"));

    auto *middle = new QWidget;
    auto *text = new QVBoxLayout(middle);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(0);
    text->addWidget(makeFileBar());
    text->addWidget(m_editor, 1);
    text->addWidget(m_find);
    auto *centre = new SavedSplitter(Qt::Vertical, u"migrations.centre"_s, workspace.settings());
    centre->addWidget(middle);
    centre->addWidget(m_tabs);
    centre->setCollapsible(0, false);
    centre->setStretchFactor(0, 1);
    centre->restore({430, 210});
    auto *panes = new SavedSplitter(Qt::Horizontal, u"migrations.panes"_s, workspace.settings());
    panes->addWidget(m_list);
    panes->addWidget(centre);
    panes->addWidget(m_finding);
    panes->setCollapsible(1, false);
    panes->setStretchFactor(1, 1);
    panes->restore({230, 620, 300});

    auto *opened = new QWidget;
    auto *column = new QVBoxLayout(opened);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(panes, 1);
    m_stack->addWidget(makeNoMigrations(workspace));
    m_stack->addWidget(opened);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(&m_set, &ScriptSet::opened, this, &MigrationsPage::showOpened);
    connect(&m_set, &ScriptSet::openFailed, this, [this](const base::Error &error) {
        Q_EMIT m_workspace.busyChanged({}, -1);
        m_workspace.showError(error);
    });
    connect(&m_set, &ScriptSet::modifiedChanged, this, &MigrationsPage::showState);
    connect(&m_set, &ScriptSet::saved, this, [this](std::size_t file) {
        Q_EMIT m_workspace.noticeOccurred(tr("Saved to %1").arg(m_set.files()[file].path));
    });
    connect(&m_set, &ScriptSet::saveFailed, this, [this](std::size_t file, const base::Error &error) {
        if (error.code == base::ErrorCode::Conflict)
            Q_EMIT m_set.changedOutside(file);
        else
            m_workspace.showError(error);
    });
    connect(&m_set, &ScriptSet::changedOutside, this, [this](std::size_t file) {
        Q_EMIT m_workspace.offered(
            u"migration-changed"_s,
            tr("%1 was changed by another program, and here, too.").arg(m_set.files()[file].path),
            {{tr("Load the file"), [this, file] { m_set.reload(file); }},
             {tr("Save mine over it"), [this, file] { m_set.save(file, true); }}});
    });
    connect(&m_analysis, &ScriptAnalysis::changed, this, &MigrationsPage::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { showEntry(now.row()); });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const int row = m_list->currentIndex().row();
        if (row >= 0 && !m_going)
            m_problems->selectAt(std::size_t(row), m_editor->textCursor().position());
    });
    connect(m_editor, &ScriptEditor::broughtIntoSight, this, [this](std::size_t file) {
        const auto entry = std::ranges::find(m_set.entries(), file, &ScriptEntry::file);
        m_list->setCurrentIndex(m_entries->index(int(entry - m_set.entries().begin()), 0));
    });
    connect(m_problems, &ProblemsPane::currentChanged, this, [this] { m_finding->show(m_problems->current()); });
    connect(m_problems, &ProblemsPane::activated, this, &MigrationsPage::goToProblem);
    connect(m_finding, &FindingPane::fixRequested, this, &MigrationsPage::fix);
    connect(m_map, &LockGridView::chosen, this, [this](int row) {
        const QStringList id = m_grid->stepAt(row).split(u':');
        const auto &reports = m_analysis.reports().entries;
        const std::size_t entry = id.value(0).toULongLong();
        const std::size_t statement = id.value(1).toULongLong();
        if (entry < reports.size() && statement < reports[entry]->places.size())
            m_editor->goTo(reports[entry]->places[statement].position);
    });
    connect(m_proving, &Proving::proofsChanged, this, [this] { m_analysis.setProofs(m_proving->proofs()); });
    connect(&workspace, &Workspace::migrationsRequested, this, &MigrationsPage::open);
    workspace.setUnsaved(
        {[this] { return m_set.modified(); }, [this](std::function<void()> then) { m_set.saveAll(std::move(then)); }});
    workspace.undoGroup().addStack(&m_set.undoStack());
    takeKeys();
    showState();
}

MigrationsPage::~MigrationsPage()
{
    m_workspace.setUnsaved({});
}

QWidget *MigrationsPage::makeFileBar()
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setObjectName(u"migrationName"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(10);
    row->addWidget(m_name);
    row->addWidget(m_state, 1);
    return bar;
}

void MigrationsPage::takeKeys()
{
    ActionRegistry &actions = m_workspace.actions();
    actions.takeOver(u"file.save"_s, this, [this] { save(); });
    actions.takeOver(u"edit.find"_s, this, [this] { m_find->open(); });
    actions.takeOver(u"plan.next-finding"_s, this, [this] { nextProblem(1); });
    actions.takeOver(u"plan.previous-finding"_s, this, [this] { nextProblem(-1); });
    actions.takeOver(u"plan.quick-fix"_s, this, [this] { fix(); });
    actions.takeOver(u"plan.prove"_s, this, [this] { m_proving->start(); });
    actions.takeOver(u"view.lock-map"_s, this, [this] {
        m_tabs->setCurrentWidget(m_map);
        m_map->setFocus();
    });
    actions.takeOver(u"file.export-findings"_s, this,
                     [this] { askAndExportFindings(m_workspace, m_set, m_analysis, m_proving->proofs()); });
    actions.takeOver(u"view.sql"_s, this, [this] { m_editor->setFocus(); });
}

void MigrationsPage::open(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    whenSafe([this, paths] {
        Q_EMIT m_workspace.busyChanged(tr("Reading migrations"), -1);
        m_workspace.settings().addRecent(SettingKey::RecentMigrations, QFileInfo(paths.first()).absoluteFilePath());
        m_set.open(paths);
    });
}

/// Edits that would be lost are offered to be saved first; nothing is given up by opening something else.
void MigrationsPage::whenSafe(std::function<void()> then)
{
    if (m_set.modified().isEmpty()) {
        then();
        return;
    }
    Q_EMIT m_workspace.offered(
        u"migrations-unsaved"_s,
        tr("%n migration file(s) changed here and not saved", nullptr, int(m_set.modified().size())),
        {{tr("Save and open"), [this, then] { m_set.saveAll(then); }}, {tr("Give up the changes"), then}});
}

void MigrationsPage::showOpened()
{
    Q_EMIT m_workspace.busyChanged({}, -1);
    const LoadedScripts &loaded = m_set.loaded();
    m_stack->setCurrentIndex(1);
    m_head->showOpened();
    if (!loaded.remarks.isEmpty())
        Q_EMIT m_workspace.offered(u"migrations-remarks"_s,
                                   tr("%n file(s) are not part of the history", nullptr, int(loaded.remarks.size())),
                                   {}, loaded.remarks.join(u'\n'));
    // a patch is about what it changes
    const auto first = std::ranges::find_if(loaded.entries, [&loaded](const ScriptEntry &entry) {
        return loaded.patched.isEmpty() || loaded.patched.contains(loaded.files[entry.file].path);
    });
    if (first != loaded.entries.end())
        m_list->setCurrentIndex(m_entries->index(int(first - loaded.entries.begin()), 0));
    if (isVisible())
        m_list->setFocus();
    showState();
}

void MigrationsPage::showEntry(int row)
{
    if (row < 0 || row >= int(m_set.entries().size()))
        return;
    const ScriptEntry &entry = m_set.entries()[std::size_t(row)];
    const bool other = m_editor->file() != entry.file || m_editor->document()->isEmpty();
    if (other)
        m_editor->showFile(entry.file);
    if (!entry.ranges.empty())
        m_editor->goTo(entry.ranges.front().position);
    m_problems->setFile(entry.file);
    showState();
}

void MigrationsPage::showState()
{
    const LoadedScripts &loaded = m_set.loaded();
    const ScriptReports &reports = m_analysis.reports();
    m_head->showState();
    m_tabs->setTabText(0, reports.problems.empty() ? tr("Problems") : tr("Problems: %1").arg(reports.problems.size()));
    if (m_editor->file() < m_set.files().size()) {
        const ScriptFile &file = m_set.files()[m_editor->file()];
        m_name->setText(QFileInfo(file.path).fileName() + (file.isModified() ? u" *"_s : QString()));
        m_name->setToolTip(file.path);
        m_state->setText(file.problem);
    }
    m_map->setEmptyText(m_analysis.isRunning() ? tr("Analysing ...") : tr("No statement locks a table."));
    if (!m_analysis.isRunning()) {
        m_grid->setGrid(reports.grid);
        std::vector<analysis::Script> scripts;
        for (const ReportPointer &report : reports.entries)
            scripts.push_back(report->script);
        m_proving->setSubject(m_analysis.catalog(), std::move(scripts), reports.keys, loaded.settings.serverMajor);
    }
    m_finding->show(m_problems->current());
}

void MigrationsPage::goToProblem()
{
    const Problem *problem = m_problems->current();
    if (!problem)
        return;
    const Problem chosen = *problem;
    const ScriptEntry &entry = m_set.entries()[chosen.entry];
    m_going = true; // the cursor's way there says nothing about what is looked for
    if (m_editor->file() != entry.file || m_list->currentIndex().row() != int(chosen.entry))
        m_list->setCurrentIndex(m_entries->index(int(chosen.entry), 0));
    m_editor->goTo(chosen.position);
    m_going = false;
}

void MigrationsPage::nextProblem(int direction)
{
    m_tabs->setCurrentWidget(m_problems);
    const int row = std::max(0, m_list->currentIndex().row());
    const Problem *now = m_problems->current();
    const bool there = now && now->entry == std::size_t(row) && now->position == m_editor->textCursor().position();
    const int position = there ? now->position : m_editor->textCursor().position();
    if (!m_problems->step(direction, std::size_t(row), position))
        Q_EMIT m_workspace.noticeOccurred(tr("There are no problems."));
}

void MigrationsPage::fix()
{
    const Problem *problem = m_problems->current();
    const auto &reports = m_analysis.reports().entries;
    if (m_analysis.isRunning() || !problem || problem->fix.isEmpty() || problem->entry >= reports.size()) {
        Q_EMIT m_workspace.noticeOccurred(tr("There is no fix here."));
        return;
    }
    const std::size_t file = m_set.entries()[problem->entry].file;
    if (m_set.files()[file].isReadOnly()) {
        Q_EMIT m_workspace.noticeOccurred(m_set.files()[file].problem);
        return;
    }
    const EntryReport &report = *reports[problem->entry];
    const auto edits = fixEdits(report, report.findings[std::size_t(problem->finding)]);
    const QString what = tr("Fix: %1").arg(problem->rule);
    m_set.undoStack().beginMacro(what);
    for (const TextEdit &edit : edits)
        m_set.edit(file, edit.position, edit.removed, edit.inserted, what);
    m_set.undoStack().endMacro();
}

void MigrationsPage::save()
{
    const std::size_t file = m_editor->file();
    if (file < m_set.files().size() && m_set.files()[file].isModified())
        m_set.save(file);
}

void MigrationsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_workspace.undoGroup().setActiveStack(&m_set.undoStack());
    m_proving->setActive(true);
}

void MigrationsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_workspace.undoGroup().setActiveStack(m_workspace.document().undoStack());
    m_proving->setActive(false);
}

QWidget *makeMigrationsPage(Workspace &workspace)
{
    return new MigrationsPage(workspace);
}

} // namespace lockstep::desktop
