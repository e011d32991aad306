// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/fileactions.h"

#include "desktop/scripts/scriptfiles.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/messagearea.h"
#include "desktop/shell/plantitle.h"
#include "desktop/shell/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

FileActions::FileActions(Workspace &workspace, MainWindow &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_file(workspace)
    , m_autosave(workspace.document(), recoveryFolder())
    , m_recent(new QMenu(&window))
{
    addActions();
    connect(&m_file, &PlanFile::changedOutside, this, [this](const QString &path) { offerReload(path, false); });
    connect(&m_file, &PlanFile::conflict, this, [this](const QString &path) { offerReload(path, true); });
    connect(&m_file, &PlanFile::saved, this, [this](const QString &path) {
        m_window.messages().withdraw(u"changed-outside"_s);
        Q_EMIT m_workspace.noticeOccurred(tr("Saved to %1").arg(path));
    });
    connect(&workspace, &Workspace::openRequested, this, &FileActions::open);
    window.setCloseGuard([this] {
        if (m_closing || (!m_workspace.document().isModified() && unsavedFiles().isEmpty()))
            return true;
        whenSafe([this] {
            whenFilesSafe([this] {
                m_closing = true;
                m_window.close();
            });
        });
        return false;
    });
}

void FileActions::addActions()
{
    ActionRegistry &actions = m_workspace.actions();
    const QString file = tr("File");
    actions.add({.id = u"file.new"_s,
                 .text = tr("&New plan"),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                 .icon = u"new"_s,
                 .category = file},
                this, [this] {
                    whenSafe([this] {
                        m_file.newPlan();
                        m_window.showPage(u"plan"_s);
                    });
                });
    actions.add({.id = u"file.open"_s,
                 .text = tr("&Open plan..."),
                 .shortcuts = {QKeySequence::Open},
                 .icon = u"open"_s,
                 .category = file},
                this, [this] { chooseAndOpen(); });
    auto *scripts = new ScriptFiles(
        m_workspace,
        [this](const plan::Plan &plan) {
            whenSafe([this, plan] {
                m_file.adopt(plan, {});
                m_window.showPage(u"plan"_s);
            });
        },
        this);
    actions.add(
        {.id = u"file.open-sql"_s, .text = tr("Open S&QL files..."), .shortcuts = {}, .icon = {}, .category = file},
        this, [this, scripts] { scripts->ask(&m_window); });
    QAction *recent =
        actions.add({.id = u"file.recent"_s, .text = tr("Open &recent"), .shortcuts = {}, .icon = {}, .category = file},
                    this, [] {});
    recent->setMenu(m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    actions.add({.id = u"file.save"_s,
                 .text = tr("&Save"),
                 .shortcuts = {QKeySequence::Save},
                 .icon = u"save"_s,
                 .category = file,
                 .group = 1},
                this, [this] { save(); });
    actions.add({.id = u"file.save-as"_s,
                 .text = tr("Save &as..."),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                 .icon = {},
                 .category = file,
                 .group = 1},
                this, [this] { saveAs(); });
    actions.add({.id = u"file.quit"_s,
                 .text = tr("&Quit"),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                 .icon = {},
                 .category = file,
                 .group = 3},
                this, [this] { m_window.close(); });
}

void FileActions::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_workspace.settings().value(SettingKey::RecentPlans).toStringList();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName().replace(u'&', u"&&"_s));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (paths.isEmpty())
        m_recent->addAction(tr("No plan was opened yet"))->setEnabled(false);
    m_recent->setToolTipsVisible(true);
}

void FileActions::open(const QString &path)
{
    whenSafe([this, path] {
        m_file.open(path);
        m_window.showPage(u"plan"_s);
    });
}

void FileActions::chooseAndOpen()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open plan"), QFileInfo(m_workspace.document().path()).path(),
                                   tr("Lockstep plans (*.lockstep);;All files (*)"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::open);
    dialog->open();
}

void FileActions::save()
{
    if (m_workspace.document().path().isEmpty())
        saveAs();
    else
        m_file.save();
}

void FileActions::saveAs(std::function<void()> then)
{
    const QString there = m_workspace.document().path();
    QString name = planTitle(m_workspace.document());
    name.replace(QRegularExpression(u"[/\\\\:\\0]"_s), u"_"_s);
    auto *dialog = new QFileDialog(&m_window, tr("Save plan"), there.isEmpty() ? name + u".lockstep"_s : there,
                                   tr("Lockstep plans (*.lockstep);;All files (*)"));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"lockstep"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then = std::move(then)](const QString &path) { m_file.save(path, false, then); });
    dialog->open();
}

void FileActions::whenSafe(std::function<void()> then)
{
    if (!m_workspace.document().isModified()) {
        then();
        return;
    }
    askUnsaved(
        tr("\"%1\" has changes that are not saved.").arg(planTitle(m_workspace.document())),
        [this, then] {
            if (m_workspace.document().path().isEmpty())
                saveAs(then);
            else
                m_file.save({}, false, then);
        },
        then);
}

QStringList FileActions::unsavedFiles() const
{
    return m_workspace.unsaved().names ? m_workspace.unsaved().names() : QStringList();
}

void FileActions::whenFilesSafe(const std::function<void()> &then)
{
    const QStringList names = unsavedFiles();
    if (names.isEmpty()) {
        then();
        return;
    }
    askUnsaved(
        tr("%n migration file(s) with changes that are not saved", nullptr, int(names.size())),
        [this, then] { m_workspace.unsaved().save(then); }, then);
}

void FileActions::askUnsaved(const QString &text, std::function<void()> saveFirst, std::function<void()> then)
{
    if (m_window.findChild<QMessageBox *>(u"unsavedQuestion"_s))
        return; // asked already
    auto *question = new QMessageBox(&m_window);
    question->setObjectName(u"unsavedQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::NoIcon);
    question->setText(text);
    question->setInformativeText(tr("Changes that are given up cannot be had back."));
    auto *save = question->addButton(tr("Save"), QMessageBox::AcceptRole);
    auto *discard = question->addButton(tr("Give up the changes"), QMessageBox::DestructiveRole);
    auto *keep = question->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    save->setObjectName(u"saveChanges"_s);
    discard->setObjectName(u"giveUpChanges"_s);
    keep->setObjectName(u"keepEditing"_s);
    question->setDefaultButton(save);
    question->setEscapeButton(keep);
    connect(
        question, &QMessageBox::buttonClicked, this,
        [question, save, discard, saveFirst = std::move(saveFirst), then = std::move(then)](QAbstractButton *button) {
            if (button != save && button != discard)
                return;
            question->setObjectName(QString()); // answered: the next question may be asked
            (button == discard ? then : saveFirst)();
        });
    question->open();
}

void FileActions::offerReload(const QString &path, bool refusedToSave)
{
    const QString text = refusedToSave
                             ? tr("Not saved: %1 was changed by another program since it was opened here.").arg(path)
                             : tr("%1 was changed by another program.").arg(path);
    m_window.messages().offer(u"changed-outside"_s, text,
                              {{tr("Load the file"), [this, path] { m_file.open(path); }},
                               {tr("Save mine over it"), [this, path] { m_file.save(path, true); }},
                               {tr("Save mine elsewhere..."), [this] { saveAs(); }}});
}

void FileActions::offerRecovered()
{
    QtConcurrent::run(findRecovered, recoveryFolder()).then(this, [this](std::vector<Recovered> found) {
        for (Recovered &recovered : found)
            offer(std::make_shared<Recovered>(std::move(recovered)));
    });
}

void FileActions::offer(std::shared_ptr<Recovered> recovered)
{
    const QString name = !recovered->plan.title.isEmpty() ? recovered->plan.title
                         : recovered->path.isEmpty()      ? tr("New plan")
                                                          : QFileInfo(recovered->path).completeBaseName();
    const QString when = QLocale().toString(recovered->savedAt.toLocalTime(), QLocale::ShortFormat);
    const QString id = u"recovered."_s + QFileInfo(recovered->file).completeBaseName();
    m_window.messages().offer(
        id, tr("Lockstep ended unexpectedly. Unsaved changes to \"%1\" of %2 were kept.").arg(name, when),
        {{tr("Recover"),
          [this, recovered] {
              whenSafe([this, recovered] {
                  m_file.adopt(recovered->plan, recovered->path);
                  forget(*recovered);
                  m_window.showPage(u"plan"_s);
              });
          }},
         {tr("Discard"), [recovered] { forget(*recovered); }}});
}

} // namespace lockstep::desktop
