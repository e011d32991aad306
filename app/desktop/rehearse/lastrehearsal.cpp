// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/lastrehearsal.h"

#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/shell/workspace.h"
#include "rehearsal/runner.h"
#include "text/human.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int minuteMs = 60'000;
}

LastRehearsal::LastRehearsal(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    const Document &document = workspace.document();
    connect(&document, &Document::pathChanged, this, &LastRehearsal::recall);
    connect(&document, &Document::trustChanged, this, &LastRehearsal::tell);
    connect(&m_history, &HistoryStore::opened, this, [this](const std::shared_ptr<const rehearsal::Result> &result) {
        auto &open = m_workspace.document();
        if (!open.rehearsal() && result->planHash == rehearsal::planHash(open.plan()))
            open.setRehearsal(result);
    });
    m_age.setInterval(minuteMs);
    connect(&m_age, &QTimer::timeout, this, &LastRehearsal::tell);
    m_age.start();
}

void LastRehearsal::recall()
{
    const auto &document = m_workspace.document();
    if (!document.rehearsal() && !document.plan().steps.empty() && !document.path().isEmpty())
        m_history.openLast(rehearsal::planHash(document.plan()));
}

void LastRehearsal::tell()
{
    const auto result = m_workspace.document().rehearsal();
    if (!result)
        return Q_EMIT m_workspace.statusChanged(u"rehearse"_s, {});
    const auto ended = result->startedAt.addMSecs(result->durationMs);
    const qint64 ago = ended.msecsTo(QDateTime::currentDateTimeUtc());
    Q_EMIT m_workspace.statusChanged(
        u"rehearse"_s,
        ago < minuteMs ? resultSummary(*result) : tr("%1, %2 ago").arg(resultSummary(*result), text::duration(ago)));
}

} // namespace lockstep::desktop
