// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/stepspreview.h"

#include "desktop/widgets/sqlview.h"
#include "plan/analyze.h"
#include "text/messages.h"

#include <QHeaderView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace stepspreview {

QString phaseTitle(plan::Phase phase)
{
    switch (phase) {
    case plan::Phase::Expand:
        return StepsPreview::tr("Expand");
    case plan::Phase::Migrate:
        return StepsPreview::tr("Migrate");
    case plan::Phase::Contract:
        return StepsPreview::tr("Contract");
    }
    return {};
}

QString sqlOf(const plan::Step &step, sql::Engine engine)
{
    QStringList parts;
    if (step.backfill)
        parts << StepsPreview::tr("-- in batches of about %1 rows").arg(step.backfill->batchRows)
              << plan::backfillSql(*step.backfill, engine);
    else if (!step.up().isEmpty())
        parts << step.up();
    if (!step.down().isEmpty())
        parts << QString() << StepsPreview::tr("-- the way back") << step.down();
    if (!step.verify().isEmpty())
        parts << QString() << StepsPreview::tr("-- verified by") << step.verify();
    return parts.join(u'\n');
}

} // namespace stepspreview

StepsPreview::StepsPreview(QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_steps(new QTreeWidget), m_sql(new SqlView)
{
    m_steps->setObjectName("previewSteps"_L1);
    m_steps->setAccessibleName(tr("Steps of this strategy"));
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setHeaderLabels({tr("Phase"), tr("Step"), tr("Object")});
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &StepsPreview::showStep);
    m_sql->setObjectName("previewSql"_L1);
    m_sql->setAccessibleName(tr("SQL of the step"));
    m_sql->setMarginVisible(false);
    m_sql->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_sql->setFrameShape(QFrame::StyledPanel);
    addWidget(m_steps);
    addWidget(m_sql);
    setChildrenCollapsible(false);
    setSizes({140, 260}); // a strategy has few steps and much SQL
}

void StepsPreview::show(const std::vector<plan::Step> &steps, sql::Engine engine)
{
    m_steps->clear();
    m_sql->setSql({});
    m_shown = steps;
    m_engine = engine;
    for (const plan::Step &step : m_shown) {
        auto *item =
            new QTreeWidgetItem({stepspreview::phaseTitle(step.phase), text::message(step.title), step.object});
        item->setToolTip(1, text::message(step.title) + u'\n' + text::message(step.why)); // the title may be cut off
        m_steps->addTopLevelItem(item);
    }
    m_steps->setCurrentItem(m_steps->topLevelItem(0));
}

void StepsPreview::showStep()
{
    const int row = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    if (row < 0 || row >= int(m_shown.size()))
        return m_sql->setSql({});
    const plan::Step &step = m_shown[size_t(row)];
    QString words = text::message(step.why);
    if (!step.application.isEmpty())
        words += (words.isEmpty() ? QString() : u"\n"_s) + text::message(step.application);
    QString commented;
    for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts))
        commented += "-- "_L1 + line + u'\n';
    m_sql->setSql(commented + stepspreview::sqlOf(step, m_engine));
}

} // namespace lockstep::desktop
