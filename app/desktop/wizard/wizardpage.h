// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/changecompletions.h"
#include "desktop/wizard/outcomeview.h"
#include "desktop/wizard/wizardstate.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace lockstep::desktop {

class ChangeForm;
class PathView;
class QuestionView;
class Workspace;

/// From a wish to steps in the plan, on one page: change, questions, outcome.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    explicit WizardPage(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] const WizardState &state() const { return m_state; }
    void setChange(const plan::Change &change);

Q_SIGNALS:
    void previewReady(); ///< the steps of the outcome stand on the page, or why there are none

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    /// Enter goes on, from wherever it is pressed.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeChangeView();
    void readCatalog();
    [[nodiscard]] sql::Engine engine() const; ///< that the plan is for
    void fitKinds();
    [[nodiscard]] plan::Change inOnlySchema(plan::Change change) const;
    void takeProposed();
    void chooseKind(plan::ChangeKind kind);
    void next();
    void back();
    void goTo(int place);
    void collectFacts();
    void makePreview();
    void makeWays();
    enum class Afterwards { Plan, Another };
    void takeIntoPlan(Afterwards afterwards);
    void startOver();
    void refreshButtons();
    void focusPlace();

    Workspace &m_workspace;
    WizardState m_state;
    std::shared_ptr<const ChangeCompletions> m_completions;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const catalog::Catalog> m_planned; ///< as the plan leaves it: what the next change starts from
    plan::Plan m_plannedFor;
    std::optional<WizardPreview> m_preview;
    plan::Plan m_previewBase; ///< the plan that the preview was made for
    int m_place = -1;         ///< -1 the change, then the questions, then the outcome
    quint64 m_job = 0;
    quint64 m_reading = 0;

    PathView *m_path;
    QStackedWidget *m_stack;
    QListWidget *m_kinds;
    QLabel *m_kindTitle;
    QLabel *m_kindWords;
    ChangeForm *m_form;
    QuestionView *m_question;
    OutcomeView *m_outcome;
    QLabel *m_note;
    QPushButton *m_back;
    QPushButton *m_accept;
    QPushButton *m_next;
    QPushButton *m_more;
    QPushButton *m_take;
};

[[nodiscard]] QWidget *makeWizardPage(Workspace &workspace);
void addWizardActions(Workspace &workspace);

} // namespace lockstep::desktop
