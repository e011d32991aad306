// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/outcomeview.h"

#include "desktop/widgets/choicebutton.h"
#include "desktop/widgets/danger.h"
#include "desktop/wizard/stepspreview.h"
#include "desktop/wizard/treewords.h"
#include "desktop/wizard/waysview.h"
#include "text/messages.h"
#include "text/treetext.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
QString outcomeList(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString html = u"<p><b>%1</b></p><ul style='margin-top:0'>"_s.arg(heading.toHtmlEscaped());
    for (const QString &line : lines)
        html += "<li>"_L1 + text::treeText(line).toHtmlEscaped() + "</li>"_L1;
    return html + "</ul>"_L1;
}
} // namespace

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_alternatives(new QWidget)
    , m_state(new QLabel)
    , m_tabs(new QTabWidget)
    , m_steps(new StepsPreview)
    , m_page(new QTextBrowser)
    , m_sideBySide(new QWidget)
    , m_ways(new WaysView)
    , m_way(new QLabel)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_title->setFont(large);
    m_title->setObjectName("outcomeTitle"_L1);
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_words->setObjectName("outcomeWords"_L1);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAlignment(Qt::AlignTop);
    new QVBoxLayout(m_alternatives);
    m_alternatives->layout()->setContentsMargins(0, 0, 0, 0);
    m_alternatives->layout()->setSpacing(0);
    auto *reasons = new QWidget;
    auto *reasonColumn = new QVBoxLayout(reasons);
    reasonColumn->setContentsMargins(0, 0, 8, 0);
    reasonColumn->addWidget(m_words);
    reasonColumn->addWidget(m_alternatives);
    reasonColumn->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(reasons);

    m_state->setWordWrap(true);
    m_state->setObjectName("previewState"_L1);
    m_page->setObjectName("strategyPage"_L1);
    m_page->setAccessibleName(tr("About the strategy"));
    m_page->setOpenExternalLinks(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_tabs->setObjectName("outcomeTabs"_L1);
    m_tabs->setAccessibleName(tr("Steps and strategy"));
    m_tabs->addTab(m_steps, tr("Steps"));
    m_tabs->addTab(m_page, tr("About the strategy"));
    m_way->setObjectName("wayWords"_L1);
    m_way->setTextFormat(Qt::PlainText);
    m_way->setWordWrap(true);
    m_way->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sideBySide->setObjectName("sideBySide"_L1);
    auto *wayColumn = new QVBoxLayout(m_sideBySide);
    wayColumn->setContentsMargins(0, 0, 0, 8);
    m_ways->setFrameShape(QFrame::NoFrame);
    m_way->setContentsMargins(8, 0, 8, 0);
    wayColumn->addWidget(m_ways, 1);
    wayColumn->addWidget(m_way);
    m_tabs->addTab(m_sideBySide, tr("Side by side"));
    connect(m_ways, &WaysView::described, m_way, &QLabel::setText);
    connect(m_tabs, &QTabWidget::currentChanged, scroll, [this, scroll] { // a table needs the width
        scroll->setVisible(m_tabs->currentWidget() != m_sideBySide);
    });
    connect(m_ways, &WaysView::wayChosen, this, &OutcomeView::wayChosen, Qt::QueuedConnection);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_state);
    rightColumn->addWidget(m_tabs, 1);

    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scroll);
    splitter->addWidget(right);
    splitter->setSizes({380, 480});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(splitter, 1);
}

void OutcomeView::show(const WizardState &state)
{
    const auto &outcome = state.outcome();
    const QString strategy = state.strategy();
    QString html;
    if (strategy == outcome.strategy) {
        m_title->setText(text::treeText(outcome.title));
        html = outcomeList(tr("Why"), outcome.reasons) + outcomeList(tr("What it costs"), outcome.costs);
        if (!outcome.reversal.isEmpty())
            html += outcomeList(tr("The way back"), {outcome.reversal});
        html += outcomeList(tr("What to watch"), outcome.watch);
    } else {
        m_title->setText(strategyTitle(strategy));
        html = u"<p>%1</p>"_s.arg(tr("You chose this way. The decision tree would go another one: %1")
                                      .arg(text::treeText(outcome.title))
                                      .toHtmlEscaped()) +
               outcomeList(tr("Why"), outcome.reasons);
    }
    const auto alternatives = state.alternatives();
    if (!alternatives.empty())
        html += u"<p><b>%1</b></p>"_s.arg(tr("One answer away").toHtmlEscaped());
    m_words->setText(html);
    qDeleteAll(m_alternatives->findChildren<ChoiceButton *>(Qt::FindDirectChildrenOnly));
    for (const auto &alternative : alternatives) {
        const auto question = state.tree().questions.value(alternative.question);
        auto *button =
            new ChoiceButton(text::treeText(state.tree().outcomes.value(alternative.outcome).title),
                             tr("if \"%1\" were answered: %2")
                                 .arg(text::treeText(question.text), answerText(question, alternative.answer)),
                             m_alternatives);
        button->setObjectName(u"alternative."_s + alternative.question + u'.' + alternative.answer);
        connect(
            button, &ChoiceButton::clicked, this, [this, alternative] { Q_EMIT alternativeChosen(alternative); },
            Qt::QueuedConnection);
        m_alternatives->layout()->addWidget(button);
    }
    m_page->setMarkdown(strategyPage(strategy));
    showWays({}, strategy);
    showPreview(nullptr);
}

void OutcomeView::showWays(const std::vector<review::Way> &ways, const QString &chosen)
{
    m_ways->show(ways, chosen);
    m_tabs->setTabVisible(m_tabs->indexOf(m_sideBySide), ways.size() > 1);
}

void OutcomeView::showPreview(const WizardPreview *preview)
{
    m_steps->show({}, sql::Engine::PostgreSql);
    m_tabs->setTabVisible(0, !preview || (preview->generated && preview->plan.has_value()));
    m_tabs->setTabVisible(1, !m_page->toPlainText().isEmpty());
    QPalette colors = palette();
    if (!preview) {
        m_state->setText(tr("Writing the steps..."));
    } else if (!preview->generated) {
        m_state->setText(tr(
            "<b>Lockstep does not write the steps of this strategy itself yet.</b> The page below says how it is done "
            "by "
            "hand or with another tool. Nothing is put into the plan; an alternative one answer away may have steps."));
        m_tabs->setCurrentIndex(1);
    } else if (!preview->plan) {
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, palette()));
        m_state->setText(u"<b>%1</b>"_s.arg(text::message(preview->plan.error()).toHtmlEscaped()) +
                         (preview->plan.error().context.isEmpty()
                              ? QString()
                              : QString("<br>"_L1 + preview->plan.error().context.toHtmlEscaped())));
    } else {
        m_state->setText(tr("%n step(s) come into the plan:", nullptr, int(preview->steps.size())));
        m_steps->show(preview->steps, preview->plan->engine);
        m_tabs->setCurrentIndex(0);
    }
    m_state->setPalette(colors);
}

} // namespace lockstep::desktop
