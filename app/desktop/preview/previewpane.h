// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/preview/previewtext.h"
#include "desktop/preview/sqlediting.h"
#include "desktop/widgets/segments.h"

#include <QPushButton>

namespace lockstep::desktop {

class FindBar;

/// The SQL of the current step, its phase, or the whole plan; up, down or both. A single step can be edited here.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] SqlView &view() { return *m_view; }
    void setScope(PreviewScope scope) { m_scope->setCurrent(int(scope)); }
    void setDirection(PreviewDirection direction) { m_direction->setCurrent(int(direction)); }
    /// Puts the cursor on the statement of the step at that byte offset of its SQL.
    void showStatement(const QString &step, bool down, qsizetype offset);
    void find();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QLayout *makeBar();
    void addActions();
    void refresh();
    void refreshLater();
    void showCurrentStep();
    void showEdited();
    void copy();
    void saveToFile();

    Workspace &m_workspace;
    Segments *m_scope;
    Segments *m_direction;
    SqlView *m_view;
    SqlEditing *m_editing;
    FindBar *m_find;
    QLabel *m_edited;
    QPushButton *m_revert;
    QTimer m_later;
};

} // namespace lockstep::desktop
