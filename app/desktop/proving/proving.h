// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/proving/provingjob.h"
#include "desktop/shell/workspace.h"

#include <QTimer>

namespace lockstep::desktop {

/// Keeps what is shown proven: on demand, and by itself a few seconds after the last change where a server of the right
/// major version is installed and the setting allows it. Says on the title row how far it is, and ends at Esc.
class Proving : public QObject
{
    Q_OBJECT
public:
    explicit Proving(Workspace &workspace, QObject *parent = nullptr);

    /// What the analyser just said. A null Catalog means an empty database; `major` 0: the Catalog's version.
    void setSubject(std::shared_ptr<const catalog::Catalog> catalog, std::vector<analysis::Script> scripts,
                    ProofKeys keys, int major = 0);
    /// Proves by itself only while active: the page is in sight.
    void setActive(bool active);
    void start();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

    /// Null while nothing is known of the statement.
    [[nodiscard]] ProofPointer proof(std::size_t script, std::size_t statement) const;
    [[nodiscard]] const ProofKeys &keys() const { return m_request.keys; }
    [[nodiscard]] const QHash<QByteArray, ProofPointer> &proofs() const { return m_proofs; }
    struct Tally {
        int proven = 0, mismatches = 0, unproven = 0, open = 0;
    };
    [[nodiscard]] Tally tally() const;
    /// Why it cannot be done ("PostgreSQL 13 is not installed"); empty while it can.
    [[nodiscard]] const base::Error *trouble() const { return m_trouble ? &*m_trouble : nullptr; }

Q_SIGNALS:
    void changed();
    void proofsChanged();

private:
    void take(const ProvingJob::Found &found, int done, int total);
    void finish(const base::Status &status);
    void startByItself();
    [[nodiscard]] int major() const;

    Workspace &m_workspace;
    ProvingJob m_job;
    ProvingJob::Request m_request;
    std::shared_ptr<const catalog::Catalog> m_proofsOf;
    QHash<QByteArray, ProofPointer> m_proofs;
    QTimer m_pause;
    bool m_active = false;
    bool m_asked = false; ///< the user did, and hears of every failure
    std::optional<base::Error> m_trouble;
};

} // namespace lockstep::desktop
