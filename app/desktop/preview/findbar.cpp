// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/findbar.h"

#include "desktop/widgets/danger.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

FindBar::FindBar(SqlView &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_edit(new QLineEdit), m_nothing(new QLabel(tr("nothing found")))
{
    setObjectName(u"findBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    m_edit->setPlaceholderText(tr("Find in the SQL"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    row->addWidget(m_edit, 1);
    const auto button = [&](const QString &name, const QString &text, bool backward) {
        auto *tool = new QToolButton;
        tool->setIcon(icon(name, palette()));
        tool->setAccessibleName(text);
        tool->setToolTip(text);
        tool->setAutoRaise(true);
        connect(tool, &QToolButton::clicked, this, [this, backward] { find(backward); });
        row->addWidget(tool);
    };
    button(u"up"_s, tr("Find the one before"), true);
    button(u"down"_s, tr("Find the next"), false);
    row->addWidget(m_nothing);
    m_nothing->hide();
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        // while typing the find stays where it is as long as it fits
        QTextCursor cursor = m_view.textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_view.setTextCursor(cursor);
        find(false);
    });
    hide();
}

void FindBar::open()
{
    show();
    const QString selected = m_view.textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_edit->setText(selected);
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::find(bool backward)
{
    const bool found = m_view.findText(m_edit->text(), backward);
    m_nothing->setVisible(!found && !m_edit->text().isEmpty());
}

void FindBar::close()
{
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter || key->key() == Qt::Key_Escape) {
            if (event->type() == QEvent::ShortcutOverride)
                event->accept();
            else if (enter)
                find(key->modifiers() & Qt::ShiftModifier);
            else
                close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::desktop
