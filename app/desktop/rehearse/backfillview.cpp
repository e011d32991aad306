// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/backfillview.h"

#include "desktop/rehearse/ratechart.h"
#include "desktop/widgets/danger.h"
#include "text/human.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QString throttleSentence(const rehearsal::BackfillState &state)
{
    using rehearsal::Throttle;
    switch (state.throttle) {
    case Throttle::Paused:
        return BackfillView::tr("Paused");
    case Throttle::Rate:
        return BackfillView::tr("Held to the rate that is set");
    case Throttle::Lag:
        return BackfillView::tr("Waits: a standby is %1 behind").arg(text::duration(state.lagMs));
    case Throttle::Blocked:
        return state.blocked > 0 ? BackfillView::tr("Waits: sessions waited for the last batch")
                                 : BackfillView::tr("Waits: the last batch kept other writers off for long");
    case Throttle::Commits:
        return BackfillView::tr("Waits: a commit takes %1").arg(text::duration(state.commitMs));
    case Throttle::Blind:
        return BackfillView::tr("Waits: what others feel cannot be measured just now");
    case Throttle::Server:
        return BackfillView::tr("Waits for the server to come back");
    case Throttle::None:
        break;
    }
    return state.phase == rehearsal::BackfillState::Phase::Checking
               ? BackfillView::tr("Nearly done: what was filled is looked at once more")
               : BackfillView::tr("Nothing holds it back");
}

BackfillView::BackfillView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_throttle(new QLabel)
    , m_figures(new QWidget)
    , m_chart(new RateChart)
    , m_rate(new QSpinBox)
    , m_pause(new QPushButton(tr("Pause")))
    , m_stop(new QPushButton(tr("Stop")))
{
    setObjectName("backfill"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    m_title->setObjectName("backfillTitle"_L1);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_throttle->setObjectName("backfillThrottle"_L1);
    m_throttle->setAccessibleName(tr("What holds the backfill back"));
    head->addWidget(m_title);
    head->addSpacing(12);
    head->addWidget(m_throttle, 1);
    auto *rate = new QLabel(tr("Rows a &second"));
    rate->setBuddy(m_rate);
    m_rate->setObjectName("backfillRate"_L1);
    m_rate->setAccessibleName(tr("Rows a second at most"));
    m_rate->setRange(0, 100'000'000);
    m_rate->setSingleStep(1000);
    m_rate->setGroupSeparatorShown(true);
    m_rate->setSpecialValueText(tr("no limit"));
    m_rate->setKeyboardTracking(false); // half a number is no rate
    m_rate->setToolTip(tr("Takes effect at once, while it runs"));
    m_pause->setObjectName("backfillPause"_L1);
    m_pause->setToolTip(tr("Begin no further batch until it is resumed; nothing is locked meanwhile"));
    m_pause->setCheckable(true);
    m_stop->setObjectName("backfillStop"_L1);
    m_stop->setToolTip(tr("End the rehearsal and take back what was done (Esc)"));
    for (QWidget *widget : std::initializer_list<QWidget *>{rate, m_rate, m_pause, m_stop})
        head->addWidget(widget);
    column->addLayout(head);
    auto *body = new QHBoxLayout;
    auto *grid = new QGridLayout(m_figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(0);
    addFigure(u"rows"_s, tr("Rows"), tr("Rows walked over, of about how many there are"));
    addFigure(u"speed"_s, tr("Rate"), tr("Rows a second lately"));
    addFigure(u"left"_s, tr("Time left"), tr("At the rate of lately"));
    addFigure(u"batch"_s, tr("Batch"), tr("Rows in a batch, and the time that nine of ten batches stay below"));
    addFigure(u"lag"_s, tr("Standby lag"), tr("How far the slowest standby is behind"));
    addFigure(u"commit"_s, tr("Commits"), tr("How long a small commit takes just now"));
    addFigure(u"checked"_s, tr("Checked"), tr("Ranges of rows that were looked at once more behind the backfill"));
    body->addWidget(m_figures);
    body->addWidget(m_chart, 1);
    column->addLayout(body);

    connect(m_rate, &QSpinBox::valueChanged, this, [this](int rows) {
        if (m_control)
            m_control->setRowsPerSecond(rows);
    });
    connect(m_pause, &QPushButton::toggled, this, &BackfillView::setPaused);
    connect(m_stop, &QPushButton::clicked, this, &BackfillView::stopPressed);
    hide();
}

QLabel *BackfillView::addFigure(const QString &name, const QString &caption, const QString &what)
{
    auto *grid = static_cast<QGridLayout *>(m_figures->layout());
    const int place = int(m_values.size());
    auto *head = new QLabel(caption);
    head->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel;
    value->setObjectName(u"backfill."_s + name);
    value->setAccessibleName(caption);
    for (QLabel *label : {head, value})
        label->setToolTip(what);
    grid->addWidget(head, 0, place);
    grid->addWidget(value, 1, place);
    m_values.insert(name, value);
    return value;
}

std::shared_ptr<rehearsal::BackfillControl> BackfillView::newControl()
{
    rehearsal::BackfillLimits limits;
    limits.rowsPerSecond = m_rate->value();
    m_control = std::make_shared<rehearsal::BackfillControl>(limits);
    clear();
    return m_control;
}

void BackfillView::setPaused(bool paused)
{
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    if (m_control)
        m_control->setPaused(paused);
}

static QString backfillTitle(const rehearsal::BackfillState &state)
{
    using enum rehearsal::BackfillState::Work;
    if (state.phase == rehearsal::BackfillState::Phase::Checking)
        return BackfillView::tr("Checking %1").arg(state.table);
    switch (state.work) {
    case Copy:
        return BackfillView::tr("Copying %1").arg(state.table);
    case Delete:
        return BackfillView::tr("Deleting from %1").arg(state.table);
    case Move:
        return BackfillView::tr("Moving %1").arg(state.table);
    case Fill:
        break;
    }
    return BackfillView::tr("Filling %1").arg(state.table);
}

void BackfillView::setState(const rehearsal::BackfillState &state)
{
    const auto unknown = tr("unknown");
    const auto duration = [&](qint64 ms) { return ms < 0 ? unknown : text::duration(ms); };
    const auto put = [this](const QString &name, const QString &words) { m_values.value(name)->setText(words); };
    m_title->setText(backfillTitle(state));
    m_throttle->setText(throttleSentence(state));
    const bool held = state.throttle != rehearsal::Throttle::None;
    QPalette colors = palette();
    if (held)
        colors.setColor(QPalette::WindowText, dangerInk(analysis::Danger::BlocksWrites, palette()));
    m_throttle->setPalette(colors);
    put(u"rows"_s, state.total > 0 ? tr("%1 of about %2").arg(text::count(state.rows), text::count(state.total))
                                   : text::count(state.rows));
    m_values.value(u"rows"_s)->setToolTip(QLocale().toString(qint64(state.rows)));
    put(u"speed"_s, state.rowsPerSecond < 0 ? unknown : tr("%1 / s").arg(text::count(state.rowsPerSecond)));
    put(u"left"_s, duration(state.etaMs));
    put(u"batch"_s, state.batchP90Ms < 0
                        ? text::count(state.batchRows)
                        : tr("%1, %2").arg(text::count(state.batchRows), text::duration(state.batchP90Ms)));
    put(u"lag"_s, state.lagMs < 0 ? tr("no standby") : text::duration(state.lagMs));
    put(u"commit"_s, duration(state.commitMs));
    put(u"checked"_s, state.wrongRanges > 0 ? tr("%1, wrong: %2").arg(state.checkedRanges).arg(state.wrongRanges)
                                            : QString::number(state.checkedRanges));
    if (held || state.batches != m_charted) {
        m_charted = state.batches;
        m_chart->add(state.rowsPerSecond, held);
        m_chart->setAccessibleName(tr("Rate: %1 rows a second").arg(text::count(state.rowsPerSecond)));
    }
    show();
}

void BackfillView::clear()
{
    hide();
    m_chart->clear();
    m_charted = -1;
    m_pause->setChecked(false);
}

} // namespace lockstep::desktop
