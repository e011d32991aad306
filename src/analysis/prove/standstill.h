// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <map>
#include <utility>

namespace lockstep::analysis::prove {

/// Other sessions, each with a table in SHARE ROW EXCLUSIVE: a statement that locks the table, other than for reading,
/// stands still there until it has been seen and release() lets it go on. Belongs to one thread.
class Standstill
{
public:
    struct Name {
        QString quoted;
        bool isMaterialized = false;
    };
    /// Beyond a few dozen tables (by oid, with quoted names) the rest share a session.
    Standstill(const db::Profile &profile, const std::map<qint64, Name> &tables);
    ~Standstill();
    Standstill(const Standstill &) = delete;
    Standstill &operator=(const Standstill &) = delete;
    void release(qint64 table);
    void releaseAll();

private:
    struct Holder {
        std::unique_ptr<db::Connection> connection;
        std::vector<qint64> tables;
    };
    std::vector<Holder> m_holders;
};

} // namespace lockstep::analysis::prove
