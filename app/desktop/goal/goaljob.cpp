// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/goal/goaljob.h"

#include "advisor/between.h"
#include "rehearsal/validate.h"
#include "text/messages.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace goaljob {

base::Result<GoalSchema> readGoal(const GoalSource &source, const QString &password, const catalog::Server &like,
                                  const std::stop_token &stop, const base::ProgressFn &progress)
{
    const auto shared = [](exchange::FileSchema &&schema) {
        return std::make_shared<const exchange::FileSchema>(std::move(schema));
    };
    if (!source.path.isEmpty())
        return exchange::readSchema(source.path, like, stop, progress).transform(shared);
    const auto connection = db::Connection::open(source.profile, password, stop);
    if (!connection)
        return std::unexpected(connection.error());
    return catalog::readCatalog(**connection, stop, progress).transform([&](catalog::Catalog &&catalog) {
        return shared({std::move(catalog), {}, true});
    });
}

base::Result<GoalPlan> planGoal(const GoalRequest &request, const std::stop_token &stop,
                                const base::ProgressFn &progress)
{
    const auto start = rehearsal::stateAfter(request.plan, *request.catalog, stop, progress);
    if (!start)
        return std::unexpected(start.error());
    const catalog::Catalog &goal = request.goal->catalog;
    const auto changes = advisor::changesBetween(*start, goal, {request.owners && request.goal->knowsOwners});
    auto sitting =
        advisor::planChanges(request.plan, changes, *request.catalog, request.tree, request.options, stop, progress);
    if (!sitting)
        return std::unexpected(sitting.error());
    GoalPlan out{*std::move(sitting), {}, {}};
    out.left = advisor::leftBetween(*start, advisor::catalogAfter(out.sitting.plan, *request.catalog), goal);
    out.effects = plan::analyzePlan(out.sitting.plan, *request.catalog);
    return out;
}

} // namespace goaljob

QString GoalSource::name() const
{
    if (path.isEmpty())
        return profile.name;
    const QFileInfo file(path);
    return file.isDir() ? QDir(path).dirName() : file.fileName();
}

GoalJob::GoalJob(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

GoalJob::~GoalJob()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

void GoalJob::read(const GoalSource &source, const QString &password, const catalog::Server &like)
{
    begin<GoalSchema>(
        [source, password, like](const std::stop_token &stop, const base::ProgressFn &progress) {
            return goaljob::readGoal(source, password, like, stop, progress);
        },
        &GoalJob::schemaRead);
}

void GoalJob::plan(const GoalRequest &request)
{
    begin<GoalPlan>([request](const std::stop_token &stop,
                              const base::ProgressFn &progress) { return goaljob::planGoal(request, stop, progress); },
                    &GoalJob::planned);
}

void GoalJob::cancel()
{
    m_stop.request_stop();
}

template <typename T>
void GoalJob::begin(Work<T> work, void (GoalJob::*done)(const base::Result<T> &))
{
    m_stop.request_stop();
    m_stop = {};
    m_running = true;
    const quint64 id = ++m_id;
    // arrives in the window's thread, and only while this object lives and nothing else was asked for
    const auto say = [this, id](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, id, what = std::move(what)] {
                if (id == m_id)
                    what();
            },
            Qt::QueuedConnection);
    };
    m_thread.start([this, say, done, work = std::move(work), stop = m_stop.get_token()] {
        const auto result = work(stop, [this, say](const base::Progress &progress) {
            say([this, what = text::message(progress.what), fraction = progress.fraction] {
                Q_EMIT progressed(what, fraction);
            });
        });
        say([this, done, result] {
            m_running = false;
            Q_EMIT(this->*done)(result);
        });
    });
}

} // namespace lockstep::desktop
