// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/previewpane.h"

#include "base/file.h"
#include "desktop/preview/findbar.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/plantitle.h"
#include "desktop/shell/settings.h"
#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

// the words in the settings
constexpr std::array scopeWords = {"step"_L1, "phase"_L1, "plan"_L1};
constexpr std::array directionWords = {"up"_L1, "down"_L1, "both"_L1};

int wordIndex(const auto &words, const QString &word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? 0 : int(found - words.begin());
}

} // namespace

PreviewPane::PreviewPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_scope(new Segments(tr("SQL of"), {tr("Step"), tr("Phase"), tr("Plan")}))
    , m_direction(new Segments(tr("Direction"), {tr("Up"), tr("Down"), tr("Both")}))
    , m_view(new SqlView)
    , m_editing(new SqlEditing(workspace, *m_view))
    , m_find(new FindBar(*m_view))
    , m_edited(new QLabel(tr("edited by hand")))
    , m_revert(new QPushButton(tr("Revert")))
{
    setObjectName(u"previewPane"_s);
    setProperty("help", u"help/preview"_s);
    setFocusPolicy(Qt::NoFocus);
    m_view->setObjectName(u"preview"_s);
    m_view->setAccessibleName(tr("SQL"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    column->addWidget(m_view, 1);
    column->addWidget(m_find);

    m_scope->setCurrent(wordIndex(scopeWords, workspace.settings().value(SettingKey::PreviewScope).toString()));
    m_direction->setCurrent(
        wordIndex(directionWords, workspace.settings().value(SettingKey::PreviewDirection).toString()));
    connect(m_scope, &Segments::currentChanged, this, [this](int index) {
        m_workspace.settings().setValue(SettingKey::PreviewScope, QString(scopeWords[std::size_t(index)]));
        refresh();
    });
    connect(m_direction, &Segments::currentChanged, this, [this](int index) {
        m_workspace.settings().setValue(SettingKey::PreviewDirection, QString(directionWords[std::size_t(index)]));
        refresh();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &PreviewPane::refresh);
    Document &document = workspace.document();
    connect(&document, &Document::planChanged, this, &PreviewPane::refreshLater);
    connect(&document, &Document::analysisChanged, this, &PreviewPane::refreshLater);
    connect(&document, &Document::trustChanged, this, &PreviewPane::refreshLater);
    connect(&workspace, &Workspace::currentStepChanged, this, &PreviewPane::showCurrentStep);
    connect(m_editing, &SqlEditing::stateChanged, this, &PreviewPane::showEdited);
    connect(m_revert, &QPushButton::clicked, m_editing, &SqlEditing::revert);
    connect(m_view, &SqlView::markEntered, this, [this](int index) {
        const QString step = m_view->marks()[std::size_t(index)].step;
        if (!step.isEmpty())
            m_workspace.setCurrentStep(step);
    });
    addActions();
    refresh();
}

QLayout *PreviewPane::makeBar()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 3, 8, 3);
    row->setSpacing(10);
    row->addWidget(m_scope);
    row->addWidget(m_direction);
    row->addStretch();
    m_edited->setForegroundRole(QPalette::PlaceholderText);
    m_revert->setObjectName(u"revertSql"_s);
    m_revert->setToolTip(tr("Go back to the generated SQL"));
    m_revert->setAutoDefault(false);
    row->addWidget(m_edited);
    row->addWidget(m_revert);
    return row;
}

void PreviewPane::addActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &icon,
                            const QList<QKeySequence> &keys, void (PreviewPane::*run)()) {
        QAction *action = m_workspace.actions().add(
            {.id = id, .text = text, .shortcuts = keys, .icon = icon, .category = tr("Edit"), .group = 1}, this,
            [this, run] { (this->*run)(); });
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAccessibleName(action->text().remove(u'&'));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout())->addWidget(button);
    };
    add(u"edit.find"_s, tr("&Find in the SQL"), u"search"_s, {QKeySequence::Find}, &PreviewPane::find);
    add(u"edit.copy-sql"_s, tr("&Copy the SQL shown"), u"copy"_s, {}, &PreviewPane::copy);
    add(u"edit.save-sql"_s, tr("&Save the SQL shown..."), u"export"_s, {}, &PreviewPane::saveToFile);
}

void PreviewPane::focusInEvent(QFocusEvent *)
{
    m_view->setFocus();
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PreviewPane::refreshLater()
{
    // one edit brings planChanged and analysisChanged; a hidden pane composes nothing
    if (isVisible() && !m_later.isActive())
        m_later.start();
}

void PreviewPane::refresh()
{
    const auto scope = PreviewScope(m_scope->current());
    const auto direction = PreviewDirection(m_direction->current());
    const QString step = m_workspace.currentStep();
    const bool editable = scope == PreviewScope::Step && direction != PreviewDirection::Both && !step.isEmpty();
    if (editable) {
        m_editing->setTarget(step, direction == PreviewDirection::Down ? plan::SqlPart::Down : plan::SqlPart::Up);
        return;
    }
    m_editing->setTarget({}, plan::SqlPart::Up);
    PreviewText preview = previewText(m_workspace.document(), step, scope, direction);
    m_view->setSql(preview.text);
    m_view->setMarks(std::move(preview.marks));
}

void PreviewPane::showCurrentStep()
{
    if (PreviewScope(m_scope->current()) != PreviewScope::Plan)
        refresh();
    if (PreviewScope(m_scope->current()) == PreviewScope::Step)
        return;
    // the cursor may stand in the step already: it is where the selection came from
    const QString step = m_workspace.currentStep();
    const int here = m_view->markAt(m_view->textCursor().position());
    if (here >= 0 && m_view->marks()[std::size_t(here)].step == step)
        return;
    const auto found = std::ranges::find(m_view->marks(), step, &SqlMark::step);
    if (found != m_view->marks().end())
        m_view->showMark(int(found - m_view->marks().begin()));
}

void PreviewPane::showStatement(const QString &step, bool down, qsizetype offset)
{
    if (PreviewDirection(m_direction->current()) != PreviewDirection::Both)
        setDirection(down ? PreviewDirection::Down : PreviewDirection::Up);
    m_workspace.setCurrentStep(step);
    refresh();
    int place = 0;
    for (const plan::StatementEffect &statement : m_workspace.document().effects())
        place += statement.step == step && statement.down == down && statement.effect.offset < offset;
    const auto &marks = m_view->marks();
    for (int i = 0; i < int(marks.size()); ++i) {
        const SqlMark &mark = marks[std::size_t(i)];
        if (mark.step == step && mark.down == down && place-- == 0) {
            m_view->showMark(i);
            return;
        }
    }
}

void PreviewPane::showEdited()
{
    const bool edited = m_editing->isEdited();
    m_edited->setVisible(edited);
    m_revert->setVisible(edited);
}

void PreviewPane::find()
{
    m_find->open();
}

void PreviewPane::copy()
{
    QApplication::clipboard()->setText(m_view->toPlainText());
    Q_EMIT m_workspace.noticeOccurred(tr("The SQL is in the clipboard."));
}

void PreviewPane::saveToFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the SQL shown"),
                                   planTitle(m_workspace.document()).replace(u'/', u'_') + u".sql"_s,
                                   tr("SQL (*.sql);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sql"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QtConcurrent::run([path, bytes = m_view->toPlainText().toUtf8()] {
            return base::writeFile(path, bytes);
        }).then(this, [this, path](base::Status written) {
            if (written)
                Q_EMIT m_workspace.noticeOccurred(tr("Saved to %1").arg(path));
            else
                m_workspace.showError(written.error());
        });
    });
    dialog->open();
}

} // namespace lockstep::desktop
