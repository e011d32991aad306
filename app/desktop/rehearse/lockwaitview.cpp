// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/lockwaitview.h"

#include "desktop/widgets/danger.h"
#include "rehearsal/trywords.h"
#include "text/messages.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace lockwaitview_detail {
constexpr int staleMs = 1000; ///< a wait that no sample has shown for so long is over
}

LockWaitView::LockWaitView(QWidget *parent)
    : QFrame(parent), m_heading(new QLabel), m_sessions(new QLabel), m_next(new QLabel)
{
    setObjectName("lockWait"_L1);
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(2);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setObjectName("lockWaitTry"_L1);
    m_sessions->setObjectName("lockWaitSessions"_L1);
    m_next->setObjectName("lockWaitNext"_L1);
    for (QLabel *label : {m_heading, m_sessions, m_next}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &LockWaitView::countDown);
    hide();
}

void LockWaitView::take(const rehearsal::Event &event)
{
    using Kind = rehearsal::Event::Kind;
    switch (event.kind) {
    case Kind::Waiting:
    case Kind::Retrying:
        m_pauseMs = event.kind == Kind::Retrying ? event.etaMs : -1;
        m_pause.start();
        m_seen.start();
        if (event.lockTry)
            show(*event.lockTry);
        countDown();
        break;
    case Kind::StatementDone:
    case Kind::PassStarted:
        clear();
        break;
    default:
        break;
    }
}

void LockWaitView::show(const rehearsal::LockTry &lockTry)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, dangerInk(analysis::dangerOf(lockTry.wanted), palette()));
    m_heading->setPalette(colors);
    m_heading->setText(text::message(describe(lockTry)));
    QStringList lines;
    for (const rehearsal::InTheWay &session : lockTry.inTheWay)
        lines << text::message(describe(session));
    if (const base::Message queue = describeQueue(lockTry); !queue.isEmpty())
        lines << text::message(queue);
    m_sessions->setText(lines.join(u'\n'));
    m_sessions->setVisible(!lines.isEmpty());
    setVisible(true);
    m_tick.start();
}

void LockWaitView::countDown()
{
    const bool isPause = m_pauseMs >= 0;
    m_next->setVisible(isPause);
    if (isPause)
        m_next->setText(tr("Next try in %1 s").arg(std::max<qint64>(0, m_pauseMs - m_pause.elapsed() + 999) / 1000));
    if (m_seen.elapsed() > lockwaitview_detail::staleMs + std::max<qint64>(0, m_pauseMs))
        clear();
}

void LockWaitView::clear()
{
    m_tick.stop();
    m_pauseMs = -1;
    hide();
}

} // namespace lockstep::desktop
