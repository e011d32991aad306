// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goalpreview.h"

#include "desktop/goal/goalchanges.h"
#include "desktop/widgets/danger.h"
#include "desktop/wizard/changewords.h"
#include "desktop/wizard/stepspreview.h"
#include "desktop/wizard/treewords.h"
#include "text/messages.h"
#include "text/treetext.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace goalpreview {

/// What the tree says for its own strategy; of another one, that it is not the tree's.
QString reasons(const advisor::PlannedChange &planned, const advisor::Tree &tree)
{
    const advisor::Outcome outcome = tree.outcomes.value(planned.advice.outcome);
    if (planned.strategy != outcome.strategy)
        return GoalPreview::tr("You chose this way. The decision tree would go another one: %1")
            .arg(text::treeText(outcome.title));
    QStringList out;
    for (const QString &reason : outcome.reasons)
        out << text::treeText(reason);
    return out.join(u' ');
}

} // namespace goalpreview

GoalPreview::GoalPreview(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_strategy(new QComboBox), m_words(new QLabel), m_steps(new StepsPreview)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setObjectName("goalChange"_L1);
    m_title->setTextFormat(Qt::PlainText);
    m_strategy->setObjectName("goalStrategy"_L1);
    m_strategy->setAccessibleName(tr("Strategy of this change"));
    m_strategy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *label = new QLabel(tr("&Strategy"));
    label->setBuddy(m_strategy);
    m_words->setWordWrap(true);
    m_words->setObjectName("goalReasons"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_strategy, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 0, 0);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(m_steps, 1);
    connect(m_strategy, &QComboBox::activated, this,
            [this] { Q_EMIT strategyChosen(m_strategy->currentData().toString()); });
}

void GoalPreview::show(const GoalPlan &plan, int place, const advisor::Tree &tree, sql::Engine engine)
{
    setEnabled(place >= 0);
    m_strategy->clear();
    if (place < 0) {
        m_title->clear();
        m_words->clear();
        return m_steps->show({}, engine);
    }
    const advisor::PlannedChange &planned = plan.sitting.changes[std::size_t(place)];
    m_title->setText(changeSentence(planned.change));
    for (const advisor::StrategyDescriptor &row : advisor::strategies())
        if (row.generate && row.generates(planned.change, engine))
            m_strategy->addItem(strategyTitle(QString::fromLatin1(row.id)), QString::fromLatin1(row.id));
    if (m_strategy->findData(planned.strategy) < 0) // the tree may say what Lockstep does not write
        m_strategy->addItem(strategyTitle(planned.strategy), planned.strategy);
    m_strategy->setCurrentIndex(m_strategy->findData(planned.strategy));
    QPalette colors = palette();
    if (planned.refused)
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksEverything, colors));
    m_words->setPalette(colors);
    m_words->setText(planned.leftOut   ? tr("Left out: this stays as it is.")
                     : planned.refused ? text::message(*planned.refused)
                                       : goalpreview::reasons(planned, tree));
    m_steps->show(stepsOf(plan, std::size_t(place)), engine);
}

} // namespace lockstep::desktop
