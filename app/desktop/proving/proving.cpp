// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/proving/proving.h"

#include "db/sandbox.h"
#include "desktop/shell/settings.h"

#include <QtConcurrentRun>

namespace lockstep::desktop {

namespace {
/// So long after the last change a proof begins by itself.
constexpr int quietMs = 3000;
/// A larger schema takes too long to copy for something that nobody asked for.
constexpr std::size_t mostRelationsUnasked = 3000;
constexpr int majorOfNothing = 17; ///< the analyser's assumption where no Catalog says it
} // namespace

Proving::Proving(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(quietMs);
    connect(&m_pause, &QTimer::timeout, this, &Proving::startByItself);
    connect(&m_job, &ProvingJob::preparing, this,
            [this](const QString &what) { Q_EMIT m_workspace.busyChanged(what, -1); });
    connect(&m_job, &ProvingJob::proven, this, &Proving::take);
    connect(&m_job, &ProvingJob::finished, this, &Proving::finish);
    connect(&workspace, &Workspace::cancelRequested, this, [this] {
        m_pause.stop();
        m_job.cancel();
    });
}

int Proving::major() const
{
    const int known = m_request.major ? m_request.major : m_request.catalog ? m_request.catalog->server.major() : 0;
    return known ? known : majorOfNothing;
}

void Proving::setSubject(std::shared_ptr<const catalog::Catalog> catalog, std::vector<analysis::Script> scripts,
                         ProofKeys keys, int major)
{
    m_request.major = major;
    static const auto nothing = std::make_shared<const catalog::Catalog>();
    m_request.catalog = catalog ? std::move(catalog) : nothing;
    const bool same = m_request.keys == keys && m_request.catalog == m_proofsOf;
    m_request.scripts = std::move(scripts);
    m_request.keys = std::move(keys);
    if (m_request.catalog != m_proofsOf) {
        m_proofsOf = m_request.catalog;
        m_trouble.reset();
        if (!std::exchange(m_proofs, {}).isEmpty())
            Q_EMIT proofsChanged();
    }
    if (!same) {
        m_job.cancel(); // it proves what is no longer there
        m_asked = false;
        if (m_active)
            m_pause.start();
    }
    Q_EMIT changed();
}

void Proving::setActive(bool active)
{
    m_active = active;
    if (active && tally().open > 0)
        m_pause.start();
    else if (!active)
        m_pause.stop();
}

void Proving::startByItself()
{
    if (!analysis::prove::ProvingGround::isThereFor(m_request.catalog->server.engine) ||
        !m_workspace.settings().value(SettingKey::ProveAutomatically).toBool() || tally().open == 0 ||
        m_request.catalog->relations.size() > mostRelationsUnasked)
        return;
    QtConcurrent::run([wanted = major()] {
        return std::ranges::any_of(db::findServers(), [wanted](const auto &server) { return server.major == wanted; });
    }).then(this, [this, wanted = major()](bool found) {
        if (!found) {
            m_trouble = base::Error{base::ErrorCode::NotFound,
                                    QStringLiteral("db.no-server-of-major"),
                                    {QString::number(wanted)},
                                    {},
                                    {},
                                    {}};
            Q_EMIT changed();
        } else if (m_active && !m_job.isRunning()) {
            start();
            m_asked = false;
        }
    });
}

void Proving::start()
{
    m_pause.stop();
    if (m_request.scripts.empty())
        return;
    m_asked = true;
    m_trouble.reset();
    m_job.start(m_request);
    Q_EMIT m_workspace.busyChanged(tr("sandbox: starting"), -1);
    Q_EMIT changed();
}

void Proving::take(const ProvingJob::Found &found, int done, int total)
{
    for (const auto &[key, proof] : found)
        m_proofs.insert(key, proof);
    Q_EMIT proofsChanged();
    Q_EMIT m_workspace.busyChanged(tr("sandbox: proving %1 of %2").arg(done).arg(total),
                                   total ? double(done) / total : -1);
    Q_EMIT changed();
}

void Proving::finish(const base::Status &status)
{
    Q_EMIT m_workspace.busyChanged({}, -1);
    if (!status && status.error().code != base::ErrorCode::Cancelled) {
        m_trouble = status.error();
        if (m_asked)
            m_workspace.showError(status.error());
    }
    if (!status && status.error().code == base::ErrorCode::Cancelled && m_asked)
        Q_EMIT m_workspace.noticeOccurred(tr("Proving was cancelled."));
    Q_EMIT changed();
}

ProofPointer Proving::proof(std::size_t script, std::size_t statement) const
{
    const ProofKeys &keys = m_request.keys;
    if (script >= keys.size() || statement >= keys[script].size())
        return {};
    return m_proofs.value(keys[script][statement]);
}

Proving::Tally Proving::tally() const
{
    Tally tally;
    for (const auto &script : m_request.keys) {
        for (const QByteArray &key : script) {
            const ProofPointer proof = m_proofs.value(key);
            if (!proof)
                ++tally.open;
            else if (proof->verdict == analysis::prove::Verdict::Proven)
                ++tally.proven;
            else if (proof->verdict == analysis::prove::Verdict::Mismatch)
                ++tally.mismatches;
            else
                ++tally.unproven;
        }
    }
    return tally;
}

} // namespace lockstep::desktop
