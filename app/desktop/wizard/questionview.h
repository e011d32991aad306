// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/wizard/wizardstate.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lockstep::desktop {

/// One question, large; why it matters; what the Catalog says; and the answers as buttons.
class QuestionView : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionView(QWidget *parent = nullptr);
    void show(const WizardState &state, int place);

Q_SIGNALS:
    void answered(const QString &answer);

private:
    QLabel *m_question;
    QLabel *m_why;
    QLabel *m_evidence;
    QLabel *m_overruled;
    QWidget *m_answers;
};

} // namespace lockstep::desktop
