// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/proving/provingjob.h"

#include "text/messages.h"

#include <QElapsedTimer>

namespace lockstep::desktop {

struct ProvingJob::Ground {
    std::shared_ptr<const catalog::Catalog> catalog;
    std::unique_ptr<analysis::prove::ProvingGround> ground;

    base::Status prepare(const std::shared_ptr<const catalog::Catalog> &wanted, int major, std::stop_token stop,
                         const base::ProgressFn &progress)
    {
        if (ground && catalog == wanted && (major == 0 || major == ground->major()))
            return {};
        ground.reset();
        auto opened = analysis::prove::ProvingGround::open(*wanted, major, std::move(stop), progress);
        if (!opened)
            return std::unexpected(opened.error());
        ground = std::move(*opened);
        catalog = wanted;
        return {};
    }
};

ProvingJob::ProvingJob(QObject *parent) : QObject(parent), m_ground(std::make_shared<Ground>())
{
    m_thread.setMaxThreadCount(1);
}

ProvingJob::~ProvingJob()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

void ProvingJob::cancel()
{
    m_stop.request_stop();
}

void ProvingJob::start(Request request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_running;
    const quint64 id = ++m_id;
    // Everything arrives in the window's thread, after this call, and only while this object lives.
    const auto say = [this, id](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, id, what = std::move(what)] {
                if (id == m_id)
                    what();
            },
            Qt::QueuedConnection);
    };
    m_thread.start([this, say, ground = m_ground, stop = m_stop.get_token(), request = std::move(request)] {
        base::Status status =
            ground->prepare(request.catalog, request.major, stop, [this, say](const base::Progress &progress) {
                say([this, text = text::message(progress.what)] { Q_EMIT preparing(text); });
            });
        int total = 0;
        for (const auto &keys : request.keys)
            total += int(keys.size());
        auto found = std::make_shared<Found>();
        int done = 0;
        QElapsedTimer since;
        since.start();
        const auto deliver = [&] {
            say([this, delivered = std::exchange(found, std::make_shared<Found>()), done, total] {
                Q_EMIT proven(*delivered, done, total);
            });
            since.restart();
        };
        if (status) {
            status = ground->ground->prove(
                request.scripts,
                [&](const analysis::prove::Proof &proof) {
                    ++done;
                    if (proof.script < request.keys.size() && proof.statement < request.keys[proof.script].size())
                        found->emplace_back(request.keys[proof.script][proof.statement],
                                            std::make_shared<const analysis::prove::Proof>(proof));
                    constexpr qint64 betweenMs = 150;
                    if (since.elapsed() > betweenMs)
                        deliver();
                },
                stop);
            deliver();
            // a server that died is started again the next time
            if (!status && status.error().code == base::ErrorCode::ConnectionFailed)
                ground->ground.reset();
        }
        QMetaObject::invokeMethod(this, [this] { --m_running; }, Qt::QueuedConnection);
        say([this, status] { Q_EMIT finished(status); });
    });
}

} // namespace lockstep::desktop
