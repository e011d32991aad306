// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/wizardstate.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockstep::desktop {

/// One question, large; why it matters; what the Catalog says; and the answers as buttons.
class QuestionView : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionView(QWidget *parent = nullptr);
    void show(const WizardState &state, int place);
    void focusAnswer(); ///< the one that stands

Q_SIGNALS:
    void answered(const QString &answer);

private:
    QLabel *m_question;
    QLabel *m_why;
    QLabel *m_evidence;
    QLabel *m_overruled;
    QWidget *m_answers;
    QPushButton *m_chosen = nullptr;
};

} // namespace lockstep::desktop
