// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/commandpalette.h"

#include "desktop/widgets/danger.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const QRect row = option.rect.adjusted(10, 0, -10, 0);
        const QString hint = index.data(PaletteModel::HintRole).toString();
        // one more: the advance is rounded, and a text a fraction too wide would be elided
        const int hintWidth = std::min(row.width() / 2, option.fontMetrics.horizontalAdvance(hint) + 1);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(hint, Qt::ElideRight, hintWidth));
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        const int room = row.width() - hintWidth - 16;
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 10};
    }
};

} // namespace

CommandPalette::CommandPalette(Workspace &workspace, QWidget *window)
    : QFrame(window), m_workspace(workspace), m_edit(new QLineEdit), m_list(new QListView)
{
    setObjectName(u"commandPalette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_edit->setPlaceholderText(tr("An action, a step, a table ..."));
    m_edit->setAccessibleName(tr("Find an action, a step or a table"));
    m_edit->setFrame(false);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    m_model.collect(m_workspace);
    m_edit->clear();
    filter({});
    const QRect room = parentWidget()->rect();
    const int width = qMin(640, room.width() - 80);
    setGeometry((room.width() - width) / 2, 56, width, qMin(420, room.height() - 120));
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString &pattern)
{
    m_model.filter(pattern);
    m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->scrollToTop();
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteModel::Entry entry = m_model.entry(index);
    close();
    switch (entry.kind) {
    case PaletteModel::Kind::Action:
        if (entry.action)
            entry.action->trigger();
        break;
    case PaletteModel::Kind::Step:
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
        m_workspace.setCurrentStep(entry.step);
        break;
    case PaletteModel::Kind::Table:
        Q_EMIT m_workspace.pageRequested(u"plan"_s);
        m_workspace.setCurrentTable(entry.schema, entry.table);
        break;
    }
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
    } else if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // not the window's "cancel the running work"
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace lockstep::desktop
