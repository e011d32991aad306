// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/migrations/entryreport.h"
#include "desktop/migrations/scriptset.h"

#include <QTimer>

#include <stop_token>

namespace lockstep::desktop {

/// What a fix would do: the statements it touches, before and after, with their locks.
struct FixPreview {
    std::size_t entry = 0;
    int finding = -1;
    QString after; ///< SQL
    LockGrid gridBefore, gridAfter;
    int problemsBefore = 0, problemsAfter = 0; ///< of the script
};

/// Everything that the analyser says of the open scripts at one time.
struct ScriptReports {
    std::vector<ReportPointer> entries; ///< one each; null while one is not analysed yet
    ProofKeys keys;
    std::vector<Problem> problems;
    std::size_t shown = 0; ///< the file that the rest is about
    std::vector<SqlMark> marks;
    std::vector<SqlUnderline> underlines;
    LockGrid grid;
    std::optional<FixPreview> preview;
};

/// Analyses the open scripts in the background: after a change only what follows it, one run at a time, and what an
/// outdated one says is dropped.
class ScriptAnalysis : public QObject
{
    Q_OBJECT
public:
    explicit ScriptAnalysis(ScriptSet &set, QObject *parent = nullptr);
    ~ScriptAnalysis() override;

    /// Null: the history starts from an empty database.
    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const { return m_catalog; }
    void setShown(std::size_t file);
    void setProofs(const QHash<QByteArray, ProofPointer> &proofs);
    /// Asks for what a fix would do; -1 for none.
    void setPreview(std::size_t entry, int finding);

    [[nodiscard]] const ScriptReports &reports() const { return *m_reports; }
    [[nodiscard]] bool isRunning() const { return m_running || m_pause.isActive(); }

Q_SIGNALS:
    /// The analyser has spoken of the texts as they are now.
    void changed();

private:
    struct Memory;
    struct Request;
    /// `outdated`: what a running one says is no longer about what is open.
    void schedule(int pauseMs, bool outdated = true);
    void start();
    void adopt(std::shared_ptr<const ScriptReports> reports);
    [[nodiscard]] static ScriptReports work(Memory &memory, const Request &request, const std::stop_token &stop);
    [[nodiscard]] static std::optional<FixPreview> previewFix(Memory &memory, const Request &request,
                                                              const std::vector<analysis::Script> &scripts);

    ScriptSet &m_set;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    QHash<QByteArray, ProofPointer> m_proofs;
    std::vector<quint64> m_revisions; ///< of the files
    std::size_t m_shown = 0;
    std::size_t m_previewEntry = 0;
    int m_previewFinding = -1;
    std::shared_ptr<const ScriptReports> m_reports;
    std::shared_ptr<Memory> m_memory;
    QTimer m_pause;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace lockstep::desktop
