// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/history.h"
#include "analysis/prove/prover.h"
#include "base/message.h"
#include "base/progress.h"

#include <memory>
#include <stop_token>

namespace lockstep::analysis::prove {

enum class Verdict {
    Proven,    ///< the server did what was predicted
    Mismatch,  ///< it did not: a fault of the analyser, or a Catalog that is wrong
    NotProven, ///< an empty copy of the schema cannot tell; `reason` says why
};

/// What became of one statement.
struct Proof {
    std::size_t script = 0;
    std::size_t statement = 0; ///< of the script
    Effect predicted;
    Observation observed;
    Comparison comparison;
    Verdict verdict = Verdict::NotProven;
    base::Message reason; ///< of NotProven
    friend bool operator==(const Proof &, const Proof &) = default;
};
/// Called on the thread that proves.
using ProofFn = std::function<void(const Proof &)>;

/// What is wrong with a prediction when the server refuses, and whether the difference says anything about it.
/// `apart`: an earlier statement was run by the one and not by the other.
void judge(Proof &proof, bool openWorld, bool apart);

/// An empty copy of a schema on a private server of the same major version, kept so that scripts can be proven on it
/// again and again. Statements run as an ordinary role that owns the database: a file under review can reach neither
/// programs nor files of this machine. Used by one thread at a time.
class ProvingGround
{
public:
    /// `major` 0: the Catalog's, 17 where that is empty. Takes seconds. Errors: NotFound where there is no server of
    /// that major version, Unsupported, Io, Cancelled.
    [[nodiscard]] static base::Result<std::unique_ptr<ProvingGround>> open(const catalog::Catalog &catalog,
                                                                           int major = 0, std::stop_token stop = {},
                                                                           const base::ProgressFn &progress = {});
    /// Whether there are grounds for this engine. SQLite's statements are analysed by SQLite itself, on an empty copy:
    /// there is nothing to hold against it.
    [[nodiscard]] static bool isThereFor(sql::Engine engine) { return engine == sql::Engine::PostgreSql; }
    ~ProvingGround();
    ProvingGround(const ProvingGround &) = delete;
    ProvingGround &operator=(const ProvingGround &) = delete;

    /// Runs the scripts in order on a fresh copy and hands over one Proof per statement. What is predicted is what a
    /// HistoryAnalyzer says of the same scripts. Errors: Cancelled, ConnectionFailed, ServerError.
    [[nodiscard]] base::Status prove(const std::vector<Script> &scripts, const ProofFn &onProof,
                                     std::stop_token stop = {});
    /// A session of that ordinary role on a fresh copy, with the Catalog's own settings. The next one, and prove(), end
    /// it. Errors: Cancelled, ConnectionFailed, ServerError.
    [[nodiscard]] base::Result<std::unique_ptr<db::Connection>> openCopy(std::stop_token stop = {});
    [[nodiscard]] int major() const;
    /// Objects of the Catalog that the copy lacks; empty where it is complete.
    [[nodiscard]] const std::vector<base::Message> &missing() const;

private:
    ProvingGround();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Opens a ground and proves the scripts on it, once.
[[nodiscard]] base::Status prove(const catalog::Catalog &catalog, const std::vector<Script> &scripts,
                                 const ProofFn &onProof, int major = 0, std::stop_token stop = {},
                                 const base::ProgressFn &progress = {});

} // namespace lockstep::analysis::prove
