// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/interrupted.h"

#include "desktop/shell/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace interrupted_detail {

constexpr auto suffix = ".rehearsal.json"_L1;

/// The same database by the same way, whatever the connection is called.
QString addressOf(const db::Profile &profile)
{
    return QStringList{profile.service, profile.host, QString::number(profile.port), profile.database}.join(u'\n');
}

QString offerId(const QString &file)
{
    return u"interrupted."_s + QFileInfo(file).completeBaseName();
}

} // namespace interrupted_detail

QString checkpointFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/rehearsals"_s;
}

QString checkpointFileFor(const db::Profile &target)
{
    using namespace interrupted_detail;
    if (target.role == db::Role::Sandbox)
        return {};
    const auto address = QCryptographicHash::hash(addressOf(target).toUtf8(), QCryptographicHash::Sha256);
    // With the process in it: two windows that rehearse on one database keep two files.
    return u"%1/%2-%3%4"_s.arg(checkpointFolder(), QString::fromLatin1(address.toHex().first(16)),
                               QString::number(QCoreApplication::applicationPid()), suffix);
}

std::vector<InterruptedRehearsal> findInterrupted(const QString &folder)
{
    std::vector<InterruptedRehearsal> found;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList({u'*' + interrupted_detail::suffix}, QDir::Files, QDir::Time)) {
        const auto checkpoint = rehearsal::loadCheckpoint(info.filePath());
        // One that cannot be read is left where it is: a version to come may read it.
        if (checkpoint && !rehearsal::ownerIsAlive(*checkpoint))
            found.push_back({info.filePath(), checkpoint->plan, checkpoint->target, checkpoint->result.startedAt});
    }
    return found;
}

InterruptedRehearsals::InterruptedRehearsals(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

void InterruptedRehearsals::look()
{
    QtConcurrent::run(findInterrupted, checkpointFolder())
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
    using namespace interrupted_detail;
    const auto found = std::ranges::find_if(m_found, [&](const InterruptedRehearsal &interrupted) {
        return addressOf(interrupted.target) == addressOf(target);
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
