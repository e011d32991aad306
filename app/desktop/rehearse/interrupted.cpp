// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/interrupted.h"

#include "desktop/shell/workspace.h"

#include <QFileInfo>
#include <QLocale>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace interrupted_detail {

QString offerId(const QString &file)
{
    return u"interrupted."_s + QFileInfo(file).completeBaseName();
}

} // namespace interrupted_detail

InterruptedRehearsals::InterruptedRehearsals(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

void InterruptedRehearsals::look()
{
    QtConcurrent::run(rehearsal::findInterrupted, checkpointFolder())
        .then(this, [this, look = ++m_look](const std::vector<InterruptedRehearsal> &found) {
            if (look != m_look)
                return; // a later look knows better
            m_found = found;
            for (const auto &interrupted : m_found)
                offer(interrupted);
        });
}

const InterruptedRehearsal *InterruptedRehearsals::on(const db::Profile &target) const
{
    const auto found = std::ranges::find_if(m_found, [&](const InterruptedRehearsal &interrupted) {
        return rehearsal::isSameDatabase(interrupted.target, target);
    });
    return found == m_found.end() ? nullptr : &*found;
}

void InterruptedRehearsals::offer(const InterruptedRehearsal &interrupted)
{
    const QString title = interrupted.plan.title.isEmpty() ? tr("a plan") : u"\"%1\""_s.arg(interrupted.plan.title);
    const QString file = interrupted.file;
    Q_EMIT m_workspace.offered(
        interrupted_detail::offerId(file),
        tr("The rehearsal of %1 on %2 of %3 was interrupted. What it had done so far still stands in that database.")
            .arg(title, interrupted.target.name,
                 QLocale().toString(interrupted.startedAt.toLocalTime(), QLocale::ShortFormat)),
        {{tr("Take back"), [this, file] { choose(file, rehearsal::Recovery::TakeBack); }},
         {tr("Continue"), [this, file] { choose(file, rehearsal::Recovery::Continue); }},
         {tr("Dismiss"), [this, file] { dismiss(file); }}});
}

void InterruptedRehearsals::choose(const QString &file, rehearsal::Recovery recovery)
{
    const auto found = std::ranges::find(m_found, file, &InterruptedRehearsal::file);
    if (found == m_found.end())
        return;
    const auto interrupted = *found; // the answer may look anew
    Q_EMIT chosen(interrupted, recovery);
}

void InterruptedRehearsals::dismiss(const QString &file)
{
    std::erase_if(m_found, [&file](const InterruptedRehearsal &interrupted) { return interrupted.file == file; });
    std::ignore = QtConcurrent::run(rehearsal::removeCheckpoint, file);
}

} // namespace lockstep::desktop
