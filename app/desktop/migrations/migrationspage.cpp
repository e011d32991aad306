// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/migrationspage.h"

#include "desktop/migrations/entriesmodel.h"
#include "desktop/migrations/findingpane.h"
#include "desktop/migrations/problemspane.h"
#include "desktop/migrations/scripteditor.h"
#include "desktop/preview/findbar.h"
#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/settings.h"
#include "desktop/widgets/danger.h"
#include "desktop/widgets/savedsplitter.h"
#include "text/messages.h"

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
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_from(new QComboBox)
    , m_prove(new QPushButton(tr("Prove")))
    , m_proof(new QLabel)
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
    column->addWidget(makeHead());
    column->addWidget(panes, 1);
    m_stack->addWidget(makeEmpty());
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
    connect(m_proving, &Proving::changed, this, &MigrationsPage::showProof);
    connect(m_proving, &Proving::proofsChanged, this, [this] { m_analysis.setProofs(m_proving->proofs()); });
    connect(m_prove, &QPushButton::clicked, m_proving, &Proving::start);
    connect(m_from, &QComboBox::currentIndexChanged, this, &MigrationsPage::chooseCatalog);
    connect(&workspace.document(), &Document::catalogChanged, this, [this] {
        m_from->setItemText(1, m_workspace.document().catalog()
                                   ? tr("From the open Catalog: %1").arg(m_workspace.document().catalog()->database)
                                   : tr("From the open Catalog"));
        chooseCatalog();
    });
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

QWidget *MigrationsPage::makeEmpty()
{
    auto *page = new QWidget;
    auto *title = new QLabel(tr("Review migration files"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text =
        new QLabel(tr("Open a project's migrations to see what each statement locks, what is risky about it and "
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
        QAction *action = m_workspace.actions().action(id);
        auto *button = new QPushButton(action->icon(), action->text());
        button->setObjectName(u"empty."_s + id);
        button->setMinimumHeight(30);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
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

QWidget *MigrationsPage::makeHead()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_proof->setTextFormat(Qt::PlainText);
    m_proof->setObjectName(u"proofState"_s);
    m_from->setObjectName(u"historyStart"_s);
    m_from->setAccessibleName(tr("Where the history starts"));
    m_from->setToolTip(tr("What is there before the first migration runs"));
    m_from->addItems({tr("From an empty database"), tr("From the open Catalog")});
    m_prove->setObjectName(u"proveMigrations"_s);
    m_prove->setIcon(m_workspace.actions().action(u"plan.prove"_s)->icon());
    m_prove->setToolTip(tr("Runs the statements on an empty copy of the schema and compares"));
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(10, 5, 8, 5);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_proof);
    row->addWidget(m_prove);
    row->addWidget(m_from);
    return head;
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
    m_title->setText(loaded.title);
    m_title->setToolTip(loaded.root);
    m_stack->setCurrentIndex(1);
    const bool hasCatalog = m_workspace.document().catalog() != nullptr;
    // one file is a change to what there is; a folder is the whole history
    m_from->setCurrentIndex(hasCatalog && loaded.tool.isEmpty() ? 1 : 0);
    chooseCatalog();
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
    QStringList words;
    if (!loaded.tool.isEmpty())
        words << tr("order of %1").arg(loaded.tool);
    words << tr("%n script(s)", nullptr, int(loaded.entries.size()));
    if (!m_analysis.isRunning())
        words << tr("%n problem(s)", nullptr, int(reports.problems.size()));
    m_summary->setText(words.join(u"  \u00b7  "_s));
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
    showProof();
}

void MigrationsPage::showProof()
{
    const Proving::Tally tally = m_proving->tally();
    QStringList words;
    if (m_proving->trouble())
        words << text::message(*m_proving->trouble());
    if (tally.mismatches)
        words << tr("%n mismatch(es)", nullptr, tally.mismatches);
    if (tally.proven)
        words << tr("%1 proven").arg(tally.proven);
    if (tally.unproven)
        words << tr("%1 cannot be").arg(tally.unproven);
    if (tally.open && (tally.proven || tally.unproven || tally.mismatches))
        words << tr("%1 open").arg(tally.open);
    m_proof->setText(words.join(u", "_s));
    QPalette colors = palette();
    const bool loud = tally.mismatches > 0;
    colors.setColor(QPalette::WindowText, loud ? dangerInk(analysis::Danger::BlocksEverything, colors)
                                               : colors.color(QPalette::PlaceholderText));
    m_proof->setPalette(colors);
    QFont weight = font();
    weight.setWeight(loud ? QFont::DemiBold : QFont::Normal);
    m_proof->setFont(weight);
    m_prove->setEnabled(!m_proving->isRunning() && !m_set.entries().empty());
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

void MigrationsPage::chooseCatalog()
{
    m_analysis.setCatalog(m_from->currentIndex() == 1 ? m_workspace.document().catalog() : nullptr);
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
