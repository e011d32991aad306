// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/questionview.h"

#include "desktop/widgets/danger.h"
#include "desktop/wizard/treewords.h"
#include "text/messages.h"
#include "text/treetext.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QuestionView::QuestionView(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel)
    , m_why(new QLabel)
    , m_evidence(new QLabel)
    , m_overruled(new QLabel)
    , m_answers(new QWidget)
{
    setMaximumWidth(fontMetrics().averageCharWidth() * 110); // longer lines are read with effort
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_question->setFont(large);
    m_question->setObjectName("question"_L1);
    m_evidence->setObjectName("evidence"_L1);
    m_overruled->setObjectName("overruled"_L1);
    for (auto *label : {m_question, m_why, m_evidence, m_overruled}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_evidence->setAutoFillBackground(true);
    m_evidence->setBackgroundRole(QPalette::AlternateBase);
    m_evidence->setMargin(10);
    new QVBoxLayout(m_answers);
    m_answers->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_answers);
    column->addStretch(1);
}

void QuestionView::show(const WizardState &state, int place)
{
    const auto &question = state.question(place);
    const auto &step = state.advice().path[size_t(place)];
    const auto fact = state.fact(place);
    m_question->setText(text::treeText(question.text));
    m_question->setAccessibleName(m_question->text());
    m_why->setText(text::treeText(question.why));
    m_why->setVisible(!question.why.isEmpty());
    if (fact) {
        m_evidence->setText(tr("<b>The Catalog says: %1.</b><br>%2")
                                .arg(answerText(question, fact->answer).toHtmlEscaped(),
                                     text::message(fact->evidence).toHtmlEscaped()));
    } else if (question.fact.isEmpty()) {
        m_evidence->setText(tr("Only you know this. Taken until you answer: %1.")
                                .arg(answerText(question, question.defaultAnswer).toHtmlEscaped()));
    } else {
        m_evidence->setText(
            tr("The Catalog could answer this, but does not know the object. Taken until you answer: %1.")
                .arg(answerText(question, question.defaultAnswer).toHtmlEscaped()));
    }
    m_overruled->setVisible(step.overruled);
    if (step.overruled) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksWrites, palette()));
        m_overruled->setPalette(colors);
        m_overruled->setText(tr("You overruled the Catalog. The plan keeps that."));
    }
    qDeleteAll(m_answers->findChildren<QPushButton *>());
    m_chosen = nullptr;
    int number = 0;
    for (const auto &answer : question.answers) {
        ++number;
        auto *button = new QPushButton(m_answers);
        QString text = u"%1.  %2"_s.arg(number).arg(text::treeText(answer.text));
        if (fact && fact->answer == answer.id)
            text += "   "_L1 + tr("(from the Catalog)");
        else if (!fact && step.assumed && step.answer == answer.id)
            text += "   "_L1 + tr("(assumed)");
        button->setText(text);
        button->setObjectName(u"answer."_s + answer.id);
        button->setCheckable(true);
        button->setAutoDefault(true); // Enter answers what has the focus
        button->setChecked(step.answer == answer.id);
        button->setStyleSheet(u"text-align: left; padding: 8px 12px;"_s);
        button->setShortcut(QKeySequence(number <= 9 ? Qt::Key(Qt::Key_0 + number) : Qt::Key_unknown));
        connect(
            button, &QPushButton::clicked, this, [this, id = answer.id] { Q_EMIT answered(id); }, Qt::QueuedConnection);
        m_answers->layout()->addWidget(button);
        if (step.answer == answer.id)
            m_chosen = button;
    }
    focusAnswer();
}

void QuestionView::focusAnswer()
{
    if (m_chosen)
        m_chosen->setFocus(Qt::TabFocusReason);
}

} // namespace lockstep::desktop
