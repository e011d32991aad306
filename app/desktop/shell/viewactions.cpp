// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/viewactions.h"

#include "desktop/shell/about.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/shell/commandpalette.h"
#include "desktop/shell/helppane.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QString viewText(const char *text)
{
    return QCoreApplication::translate("MainWindow", text);
}

void addThemeActions(Workspace &workspace, MainWindow &window)
{
    struct Row {
        const char *id;
        const char *text;
    };
    static constexpr Row rows[] = {{"system", QT_TRANSLATE_NOOP("MainWindow", "Theme: as the system")},
                                   {"light", QT_TRANSLATE_NOOP("MainWindow", "Theme: light")},
                                   {"dark", QT_TRANSLATE_NOOP("MainWindow", "Theme: dark")}};
    auto *group = new QActionGroup(&window);
    for (const Row &row : rows) {
        const QString id = QString::fromLatin1(row.id);
        QAction *action = workspace.actions().add(
            {.id = u"view.theme."_s + id,
             .text = viewText(row.text),
             .shortcuts = {},
             .icon = {},
             .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "View")),
             .group = 2},
            &window, [&workspace, id] { workspace.settings().setValue(SettingKey::Theme, id); });
        action->setCheckable(true);
        action->setChecked(workspace.settings().value(SettingKey::Theme).toString() == id);
        group->addAction(action);
    }
}

} // namespace

void addEditActions(Workspace &workspace, MainWindow &window)
{
    QUndoGroup *stack = &workspace.undoGroup();
    ActionRegistry &actions = workspace.actions();
    QAction *undo = actions.add({.id = u"edit.undo"_s,
                                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&Undo")),
                                 .shortcuts = QKeySequence::keyBindings(QKeySequence::Undo),
                                 .icon = u"undo"_s,
                                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "Edit"))},
                                &window, [stack] { stack->undo(); });
    QAction *redo =
        actions.add({.id = u"edit.redo"_s,
                     .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&Redo")),
                     .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                     .icon = u"redo"_s,
                     .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "Edit"))},
                    &window, [stack] { stack->redo(); });
    undo->setEnabled(stack->canUndo());
    redo->setEnabled(stack->canRedo());
    QObject::connect(stack, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    QObject::connect(stack, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    QObject::connect(stack, &QUndoGroup::undoTextChanged, undo, [undo](const QString &text) {
        undo->setText(text.isEmpty() ? viewText(QT_TRANSLATE_NOOP("MainWindow", "&Undo"))
                                     : viewText(QT_TRANSLATE_NOOP("MainWindow", "&Undo: %1")).arg(text));
    });
    QObject::connect(stack, &QUndoGroup::redoTextChanged, redo, [redo](const QString &text) {
        redo->setText(text.isEmpty() ? viewText(QT_TRANSLATE_NOOP("MainWindow", "&Redo"))
                                     : viewText(QT_TRANSLATE_NOOP("MainWindow", "&Redo: %1")).arg(text));
    });
}

void addViewActions(Workspace &workspace, MainWindow &window)
{
    ActionRegistry &actions = workspace.actions();
    auto *palette = new CommandPalette(workspace, &window);
    actions.add({.id = u"view.palette"_s,
                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&Command palette")),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                 .icon = u"search"_s,
                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "View")),
                 .group = 1},
                &window, [palette] { palette->open(); });
    actions.add({.id = u"view.cancel"_s,
                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "Cancel the running work")),
                 .shortcuts = {QKeySequence(Qt::Key_Escape)},
                 .icon = u"stop"_s,
                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "View")),
                 .group = 1},
                &window, [&workspace] { Q_EMIT workspace.cancelRequested(); });
    addThemeActions(workspace, window);
    actions.add({.id = u"help.focus"_s,
                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&Help for what has the focus")),
                 .shortcuts = {QKeySequence(Qt::Key_F1)},
                 .icon = u"help"_s,
                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "Help"))},
                &window, [&window] { window.help().showFor(QApplication::focusWidget()); });
    actions.add({.id = u"help.keys"_s,
                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&Keys")),
                 .shortcuts = {},
                 .icon = {},
                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "Help"))},
                &window, [&window] { window.help().showTopic(u"help/keys"_s); });
    actions.add({.id = u"help.about"_s,
                 .text = viewText(QT_TRANSLATE_NOOP("MainWindow", "&About Lockstep")),
                 .shortcuts = {},
                 .icon = {},
                 .category = viewText(QT_TRANSLATE_NOOP("MainWindow", "Help")),
                 .group = 1},
                &window, [&window] { showAbout(&window); });
}

} // namespace lockstep::desktop
