// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/rehearsalsetup.h"

#include "desktop/connections/connectioncenter.h"
#include "desktop/rehearse/targetbox.h"
#include "desktop/widgets/durationspin.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
enum class Mode { UpDownUp, UpOnly, RolledBack };
}

RehearsalSetup::RehearsalSetup(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_target(new TargetBox(workspace, ConnectionCenter::of(workspace).store()))
    , m_mode(new QComboBox)
    , m_rate(new QSpinBox)
    , m_queue(new DurationSpin(1))
    , m_start(new QPushButton(tr("Rehearse")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    auto *where = new QLabel(tr("&Where"));
    where->setBuddy(m_target);
    auto *how = new QLabel(tr("&How"));
    m_mode->setObjectName("rehearsalMode"_L1);
    m_mode->setAccessibleName(tr("How to rehearse"));
    m_mode->addItem(tr("Up, verify, down, compare, up again"), int(Mode::UpDownUp));
    m_mode->addItem(tr("Up and verify only"), int(Mode::UpOnly));
    m_mode->addItem(tr("In one transaction that is rolled back"), int(Mode::RolledBack));
    how->setBuddy(m_mode);
    auto *rate = new QLabel(tr("&Samples"));
    m_rate->setObjectName("rehearsalRate"_L1);
    m_rate->setAccessibleName(tr("Lock samples a second"));
    m_rate->setRange(20, 100);
    m_rate->setValue(25);
    m_rate->setSuffix(tr(" a second"));
    m_rate->setToolTip(tr("How often a second connection looks at the locks that are really held"));
    rate->setBuddy(m_rate);
    auto *queue = new QLabel(tr("&Queue"));
    m_queue->setObjectName("rehearsalQueue"_L1);
    m_queue->setAccessibleName(tr("How long others may queue"));
    m_queue->setRange(-1, 3'600'000);
    m_queue->setValue(-1);
    m_queue->setSpecialValueText(tr("as in the steps"));
    m_queue->setToolTip(tr("When others have queued this long behind a statement that waits for its lock, it lets them "
                           "pass and tries again later. 0: however long."));
    queue->setBuddy(m_queue);
    m_start->setObjectName("rehearse"_L1);
    m_start->setToolTip(tr("Run the plan for real, there (F5)"));
    m_cancel->setObjectName("cancelRehearsal"_L1);
    m_cancel->setToolTip(tr("Stop and take back what was done (Esc)"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto *widget : std::initializer_list<QWidget *>{where, m_target, how, m_mode, rate, m_rate, queue, m_queue})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, &RehearsalSetup::startPressed);
    connect(m_cancel, &QPushButton::clicked, this, &RehearsalSetup::cancelPressed);
    connect(m_target, &QComboBox::currentIndexChanged, this, &RehearsalSetup::targetChanged);
}

std::optional<db::Profile> RehearsalSetup::target() const
{
    return m_target->target();
}

rehearsal::Options RehearsalSetup::options() const
{
    const auto mode = Mode(m_mode->currentData().toInt());
    rehearsal::Options options;
    options.downAndUpAgain = mode == Mode::UpDownUp;
    options.rollBack = mode == Mode::RolledBack;
    options.samplesPerSecond = m_rate->value();
    options.queueMs = m_queue->value();
    return options;
}

bool RehearsalSetup::canStart() const
{
    return m_start->isEnabled();
}

void RehearsalSetup::setState(bool running, bool startable)
{
    m_start->setEnabled(startable && !running);
    m_cancel->setVisible(running);
    for (auto *widget : std::initializer_list<QWidget *>{m_target, m_mode, m_rate, m_queue})
        widget->setEnabled(!running);
}

} // namespace lockstep::desktop
