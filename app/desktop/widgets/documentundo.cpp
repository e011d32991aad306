// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/documentundo.h"

#include <QKeyEvent>

namespace lockstep::desktop {

namespace {

class UndoFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        event->ignore(); // not taken by the field: it reaches the window's action
        return true;
    }
};

} // namespace

void useDocumentUndo(QWidget *field)
{
    field->installEventFilter(new UndoFilter(field));
}

} // namespace lockstep::desktop
