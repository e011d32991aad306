// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

namespace lockstep::desktop {

class EffectList;
class FindingList;
class SqlTabs;
class StepForm;

/// Everything about the current step: what, why, what the application must have, SQL, effects, findings, timeouts,
/// comment. Every field is an undoable edit.
class Inspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit Inspector(Workspace &workspace, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    void refresh();
    void refreshLists();
    void storeTitle();
    void storeComment();
    void store(const QString &text, const plan::Step &step, const QString &mergeKey);
    [[nodiscard]] const plan::Step *step() const;

    Workspace &m_workspace;
    QString m_shown;
    QWidget *m_form;
    QWidget *m_nothing;
    QLineEdit *m_title;
    QLabel *m_place;
    QLabel *m_why;
    QLabel *m_application;
    QLabel *m_needs;
    SqlTabs *m_sql;
    EffectList *m_effects;
    FindingList *m_findings;
    StepForm *m_fields;
    QPlainTextEdit *m_comment;
    QTimer m_later;
};

} // namespace lockstep::desktop
