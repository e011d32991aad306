// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/navigator/navigatorpane.h"

#include "desktop/navigator/navigatordelegate.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/page.h"
#include "desktop/shell/workspace.h"
#include "desktop/wizard/changewords.h"
#include "sql/quote.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

/// So many found objects are opened at once while searching; more would scroll out of sight anyway.
constexpr int navigatorExpandLimit = 400;

NavigatorPane::NavigatorPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new NavigatorModel(this))
    , m_search(new QLineEdit)
    , m_count(new QLabel)
    , m_view(new QTreeView)
    , m_stack(new QStackedWidget)
{
    setObjectName("navigator"_L1);
    setProperty("help", u"help/navigator"_s);
    m_search->setObjectName("navigatorSearch"_L1);
    m_search->setPlaceholderText(tr("Search tables, .column"));
    m_search->setToolTip(
        tr("Finds any part of \"schema.name\". Start a word with a dot to look for columns and indexes."));
    m_search->setAccessibleName(tr("Search the database"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setContentsMargins(6, 0, 6, 2);

    m_view->setObjectName("navigatorTree"_L1);
    m_view->setAccessibleName(tr("Database"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new NavigatorDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(14);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(NavigatorModel::NameColumn, Qt::AscendingOrder);
    auto *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionResizeMode(NavigatorModel::NameColumn, QHeaderView::Stretch);
    // The names want the room; figures have three digits at most.
    const int margin = 10;
    const auto fit = [&](int column, const QString &widest) {
        header->resizeSection(
            column, std::max(fontMetrics().horizontalAdvance(widest) + margin, header->sectionSizeHint(column)));
    };
    fit(NavigatorModel::RowsColumn, u"000 M"_s);
    fit(NavigatorModel::SizeColumn, u"000 MB"_s);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(m_count);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &NavigatorPane::search);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &NavigatorPane::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const auto target = m_model->target(current);
        if (!target.table.isEmpty())
            m_workspace.setCurrentTable(target.schema, target.table);
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &NavigatorPane::keepExpanded);
    connect(m_model, &QAbstractItemModel::modelReset, this, &NavigatorPane::restoreExpanded);
    connect(&workspace, &Workspace::currentTableChanged, this, &NavigatorPane::selectCurrentTable);
    connect(&workspace.document(), &Document::catalogChanged, this, &NavigatorPane::readCatalog);
    readCatalog();
}

QWidget *NavigatorPane::makeEmptyState()
{
    auto *widget = new QWidget;
    auto *words =
        new QLabel(tr("No database yet. Connect to one, open a Catalog that was saved, or look at the demo."));
    words->setWordWrap(true);
    auto *layout = new QVBoxLayout(widget);
    layout->addWidget(words);
    const std::pair<QString, QString> ways[] = {
        {tr("Connect..."), u"connections.open"_s},
        {tr("Open a Catalog file..."), u"catalog.open"_s},
        {tr("Open the demo"), u"demo.open"_s},
    };
    for (const auto &[text, id] : ways) {
        auto *button = new QPushButton(text);
        button->setObjectName(u"navigator."_s + id);
        connect(button, &QPushButton::clicked, this, [this, name = id] {
            if (auto *action = m_workspace.actions().action(name))
                action->trigger();
        });
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return widget;
}

void NavigatorPane::readCatalog()
{
    const auto catalog = m_workspace.document().catalog();
    const quint64 job = ++m_job;
    if (!catalog || catalog->isEmpty()) {
        m_model->setNavigatorData(nullptr);
        m_stack->setCurrentIndex(0);
        return;
    }
    using Data = std::shared_ptr<const NavigatorData>;
    QtConcurrent::run([catalog]() -> Data {
        return std::make_shared<const NavigatorData>(catalog);
    }).then(this, [this, job](const Data &made) {
        if (job != m_job)
            return;
        m_model->setNavigatorData(made);
        m_stack->setCurrentIndex(1);
        if (m_search->text().isEmpty() && m_expandedSchemas.isEmpty() && m_model->rowCount() > 0) {
            // The schema that people mostly work in stands open at once.
            const auto publicSchema =
                m_model->match(m_model->index(0, 0), Qt::DisplayRole, u"public"_s, 1, Qt::MatchExactly);
            m_view->expand(publicSchema.isEmpty() ? m_model->index(0, 0) : publicSchema.first());
        }
        search(m_search->text());
        selectCurrentTable();
        Q_EMIT shown();
    });
}

void NavigatorPane::search(const QString &text)
{
    const int found = m_model->setFilter(text);
    if (text.trimmed().isEmpty()) {
        m_count->clear();
        m_count->hide();
        selectCurrentTable();
        return;
    }
    if (found <= navigatorExpandLimit) {
        m_view->expandToDepth(0);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto schema = m_model->index(row, 0);
            for (int child = 0; child < m_model->rowCount(schema); ++child) {
                const auto below = m_model->index(child, 0, schema);
                if (m_model->target(below).kind == NavigatorTarget::Kind::None)
                    m_view->expand(below);
            }
        }
    } else {
        m_view->expand(m_model->index(0, 0));
    }
    m_count->setText(found == 0 ? tr("Nothing is called like that") : tr("%n found", nullptr, found));
    m_count->show();
}

void NavigatorPane::keepExpanded()
{
    if (!m_search->text().trimmed().isEmpty() || m_model->rowCount() == 0)
        return;
    m_expandedSchemas.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto schema = m_model->index(row, 0);
        if (m_view->isExpanded(schema))
            m_expandedSchemas.insert(schema.data().toString());
    }
}

void NavigatorPane::restoreExpanded()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto schema = m_model->index(row, 0);
        if (m_expandedSchemas.contains(schema.data().toString()))
            m_view->expand(schema);
    }
}

void NavigatorPane::selectCurrentTable()
{
    const auto [schema, name] = m_workspace.currentTable();
    if (name.isEmpty())
        return;
    const auto here = m_model->target(m_view->currentIndex());
    if (here.schema == schema && here.table == name)
        return;
    if (const auto index = m_model->find(schema, name); index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
}

bool NavigatorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            // The first thing found, not the schema above it.
            auto first = m_model->index(0, 0);
            while (first.isValid() && m_view->isExpanded(first) && m_model->hasChildren(first) &&
                   m_model->target(first).kind != NavigatorTarget::Kind::Table)
                first = m_model->index(0, 0, first);
            if (first.isValid()) {
                m_view->setFocus();
                if (!m_view->currentIndex().isValid() || !m_search->text().isEmpty())
                    m_view->setCurrentIndex(first);
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NavigatorPane::addChanges(QMenu *menu, const NavigatorTarget &target)
{
    using enum plan::ChangeKind;
    using Target = NavigatorTarget::Kind;
    std::vector<plan::ChangeKind> kinds;
    plan::Change change;
    change.schema = target.schema;
    change.table = target.table;
    switch (target.kind) {
    case Target::Table:
        kinds = {AddColumn,     AddIndex,    AddUnique, AddCheck,    AddForeignKey,
                 AddPrimaryKey, RenameTable, DropTable, RemoveBloat, SplitTable};
        break;
    case Target::Column:
        kinds = {RenameColumn,  ChangeType, target.notNull ? DropNotNull : SetNotNull, SetDefault, AddIndex,
                 AddForeignKey, DropColumn};
        change.column = target.name;
        break;
    case Target::Index:
        kinds = {DropIndex};
        change.name = target.name;
        break;
    case Target::Enum:
        kinds = {AddEnumValue};
        change.typeName = target.name;
        break;
    default:
        return;
    }
    for (const auto kind : kinds) {
        plan::Change proposed = change;
        proposed.kind = kind;
        if (target.kind == Target::Column && (kind == AddIndex || kind == AddForeignKey)) {
            proposed.columns = {target.name};
            proposed.column.clear();
        }
        auto *action = menu->addAction(changeTitle(kind));
        action->setObjectName(QString::fromLatin1(plan::descriptor(kind).id));
        connect(action, &QAction::triggered, this, [this, proposed] { m_workspace.proposeChange(proposed); });
    }
}

void NavigatorPane::showMenu(const QPoint &position)
{
    const auto index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    const auto target = m_model->target(index);
    auto *menu = new QMenu(this);
    menu->setObjectName("navigatorMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addChanges(menu, target);
    if (!menu->isEmpty()) {
        menu->insertSection(menu->actions().first(), tr("Add a change"));
        menu->addSeparator();
    }
    const QString name = index.siblingAtColumn(0).data().toString();
    auto *copy = menu->addAction(tr("Copy name"));
    connect(copy, &QAction::triggered, this, [name] { QApplication::clipboard()->setText(name); });
    if (!target.table.isEmpty()) {
        auto *copyQualified = menu->addAction(tr("Copy name as SQL"));
        connect(copyQualified, &QAction::triggered, this,
                [target] { QApplication::clipboard()->setText(sql::qualifiedName(target.schema, target.table)); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace lockstep::desktop
