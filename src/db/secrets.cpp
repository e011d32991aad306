// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/secrets.h"

#include <QFileInfo>
#include <QHash>
#include <QThreadPool>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lockstep::db {

static constexpr auto longestCheck = 5s;
static constexpr auto longestAnswer = 60s;

struct Secrets::Private {
    QObject context; ///< ends every callback when the Secrets go
    // A future takes one continuation only, so everybody who asks gets one of their own.
    std::vector<QPromise<bool>> waiting;
    bool known = false;
    bool available = false;
    QHash<QString, QString> memory;

    void settle(bool found);
    void probe();
    template <typename T>
    QFuture<base::Result<T>> ask(QKeychain::Job *job, std::function<base::Result<T>(QKeychain::Job *)> answer);
};

/// Without a session bus there is no keychain on this system, and asking for one could start a bus or wait for it.
static bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1);
}

static QString keychainKey(const QString &profileId)
{
    return "connection/"_L1 + profileId;
}

Secrets::Secrets() : d(std::make_unique<Private>())
{
    if (!hasSessionBus()) {
        d->settle(false);
        return;
    }
    QTimer::singleShot(longestCheck, &d->context, [p = d.get()] { p->settle(false); });
    // QKeychain::isAvailable() asks KWallet with blocking calls, so it is not for this thread.
    auto backend = std::make_shared<QPromise<bool>>();
    backend->start();
    backend->future().then(&d->context, [p = d.get()](bool found) {
        if (found)
            p->probe();
        else
            p->settle(false);
    });
    QThreadPool::globalInstance()->start([backend] {
        backend->addResult(QKeychain::isAvailable());
        backend->finish();
    });
}

Secrets::~Secrets() = default;

void Secrets::Private::settle(bool found)
{
    if (std::exchange(known, true))
        return;
    available = found;
    for (QPromise<bool> &promise : std::exchange(waiting, {})) {
        promise.addResult(found);
        promise.finish();
    }
}

/// A backend library can be there without a service behind it; only an answer counts.
void Secrets::Private::probe()
{
    auto *job = new QKeychain::ReadPasswordJob(u"Lockstep"_s);
    job->setKey(u"is there a keychain"_s);
    QObject::connect(job, &QKeychain::Job::finished, &context, [this](QKeychain::Job *done) {
        settle(done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound);
    });
    job->start();
}

template <typename T>
QFuture<base::Result<T>> Secrets::Private::ask(QKeychain::Job *job,
                                               std::function<base::Result<T>(QKeychain::Job *)> answer)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    auto future = promise->future();
    const auto finish = [promise](base::Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, &context, [finish, answer](QKeychain::Job *done) {
        const auto error = done->error();
        if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
            finish(answer(done));
        else
            finish(base::fail(base::ErrorCode::Io, u"db.keychain-refused"_s, {}, done->errorString()));
    });
    QTimer::singleShot(longestAnswer, &context,
                       [finish] { finish(base::fail(base::ErrorCode::Timeout, u"db.keychain-silent"_s)); });
    job->start();
    return future;
}

bool Secrets::available() const
{
    return d->available;
}

QFuture<bool> Secrets::checked() const
{
    if (d->known)
        return QtFuture::makeReadyValueFuture(d->available);
    QPromise<bool> &promise = d->waiting.emplace_back();
    promise.start();
    return promise.future();
}

QFuture<base::Result<QString>> Secrets::read(const QString &profileId)
{
    const auto ready = [](const QString &secret) {
        return QtFuture::makeReadyValueFuture(base::Result<QString>(secret));
    };
    if (const auto known = d->memory.constFind(profileId); known != d->memory.constEnd())
        return ready(*known);
    if (d->known && !d->available)
        return ready({});
    return checked()
        .then(&d->context,
              [this, profileId, ready](bool found) {
                  if (!found)
                      return ready({});
                  auto *job = new QKeychain::ReadPasswordJob(u"Lockstep"_s);
                  job->setKey(keychainKey(profileId));
                  return d->ask<QString>(job, [](QKeychain::Job *done) -> base::Result<QString> {
                      return static_cast<QKeychain::ReadPasswordJob *>(done)->textData();
                  });
              })
        .unwrap();
}

QFuture<base::Status> Secrets::write(const QString &profileId, const QString &secret)
{
    d->memory.insert(profileId, secret);
    if (!d->available)
        return QtFuture::makeReadyValueFuture(base::Status());
    auto *job = new QKeychain::WritePasswordJob(u"Lockstep"_s);
    job->setKey(keychainKey(profileId));
    job->setTextData(secret);
    return d->ask<void>(job, [](QKeychain::Job *) { return base::Status(); });
}

QFuture<base::Status> Secrets::remove(const QString &profileId)
{
    d->memory.remove(profileId);
    if (!d->available)
        return QtFuture::makeReadyValueFuture(base::Status());
    auto *job = new QKeychain::DeletePasswordJob(u"Lockstep"_s);
    job->setKey(keychainKey(profileId));
    return d->ask<void>(job, [](QKeychain::Job *) { return base::Status(); });
}

} // namespace lockstep::db
