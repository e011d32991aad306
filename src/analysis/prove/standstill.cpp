// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/standstill.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

Standstill::Standstill(const db::Profile &profile, const std::map<qint64, Name> &tables)
{
    constexpr std::size_t mostSessions = 24;
    for (const auto &[oid, name] : tables) {
        if (m_holders.size() < mostSessions) {
            auto connection = db::Connection::open(profile, {});
            if (!connection)
                continue;
            static_cast<void>((*connection)->execute(u"BEGIN"_s));
            m_holders.push_back({std::move(*connection), {}});
        }
        Holder &holder = m_holders.back();
        if (holder.connection->execute(name.isMaterialized // which LOCK does not take; the remark is never kept
                                           ? u"COMMENT ON MATERIALIZED VIEW "_s + name.quoted + u" IS NULL"_s
                                           : u"LOCK TABLE ONLY "_s + name.quoted + u" IN SHARE ROW EXCLUSIVE MODE"_s))
            holder.tables.push_back(oid);
    }
}

Standstill::~Standstill()
{
    releaseAll();
}

void Standstill::release(qint64 table)
{
    for (Holder &holder : m_holders) {
        if (std::ranges::contains(holder.tables, table)) {
            holder.tables.clear();
            static_cast<void>(holder.connection->execute(u"ROLLBACK"_s));
        }
    }
}

void Standstill::releaseAll()
{
    for (Holder &holder : m_holders) {
        if (!holder.tables.empty())
            static_cast<void>(holder.connection->execute(u"ROLLBACK"_s));
        holder.tables.clear();
    }
}

} // namespace lockstep::analysis::prove
