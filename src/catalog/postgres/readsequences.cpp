// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

base::Status readSequences(Reading &reading)
{
    const QString sql =
        u"SELECT c.oid, c.relnamespace, c.relname, format_type(s.seqtypid, -1), pg_get_userbyid(c.relowner),"
        " c.relpersistence, s.seqstart, s.seqmin, s.seqmax, s.seqincrement, s.seqcycle, d.refobjid, d.refobjsubid,"
        " d.deptype = 'i', s.seqcache FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid LEFT JOIN pg_depend d"
        " ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass"
        " AND d.refobjsubid > 0 AND d.deptype IN ('a','i') WHERE c.relnamespace IN "_s +
        userSchemas();
    return reading.snapshot.query(sql, [&](const Row &row) {
        Sequence &s = reading.catalog.sequences.emplace_back();
        s.oid = row.number<Oid>(0);
        s.schema = row.number<Oid>(1);
        s.name = row.text(2);
        s.type = reading.shared(row, 3);
        s.owner = reading.shared(row, 4);
        const char persistence = row.letter(5);
        s.persistence = persistence == 'u'   ? Persistence::Unlogged
                        : persistence == 't' ? Persistence::Temporary
                                             : Persistence::Permanent;
        s.start = row.number<qint64>(6, 1);
        s.minimum = row.number<qint64>(7, 1);
        s.maximum = row.number<qint64>(8);
        s.increment = row.number<qint64>(9, 1);
        s.cycles = row.flag(10);
        s.ownedByTable = row.number<Oid>(11);
        s.ownedByColumn = row.number<int>(12);
        s.isIdentity = row.flag(13);
        s.cache = row.number<qint64>(14, 1);
        s.extension = reading.extensionOf.value({classOfRelations, s.oid});
    });
}

base::Status readLastValues(Reading &reading, db::Connection &connection)
{
    // pg_sequence_last_value keeps a lock on each sequence until the end of the transaction, and the server's lock
    // table is small (64 a connection). The value matters where a key may run out, which is where rows are.
    static constexpr std::size_t most = 1000;
    auto &sequences = reading.catalog.sequences;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        const Relation *table = reading.relation(sequences[i].ownedByTable);
        const double weight = table ? std::max({table->rows, double(table->liveRows), double(table->writes)}) : 1.0;
        order.emplace_back(-weight, i);
    }
    if (order.empty())
        return {};
    std::ranges::sort(order);
    order.resize(std::min(order.size(), most));
    QHash<Oid, std::size_t> at;
    QStringList oids;
    for (const auto &[weight, i] : order) {
        at.insert(sequences[i].oid, i);
        oids += QString::number(sequences[i].oid);
    }
    Snapshot snapshot(connection, {});
    if (auto status = snapshot.begin(); !status)
        return status;
    const QString sql =
        u"SELECT s.seqrelid, pg_sequence_last_value(s.seqrelid) FROM pg_sequence s WHERE s.seqrelid IN ("_s +
        oids.join(u',') +
        u") AND has_sequence_privilege(s.seqrelid, 'USAGE, SELECT') AND NOT EXISTS (SELECT FROM pg_locks k"
        " WHERE k.locktype = 'relation' AND k.relation = s.seqrelid AND k.pid <> pg_backend_pid()"
        " AND k.mode IN ('ShareLock','ShareRowExclusiveLock','ExclusiveLock','AccessExclusiveLock'))"_s;
    auto status = snapshot.queryDefinitions(sql, [&](const Row &row) {
        if (!row.bytes(1).isEmpty())
            sequences[at.value(row.number<Oid>(0))].lastValue = row.number<qint64>(1);
    });
    if (status)
        return snapshot.end();
    // A sequence dropped since the snapshot, or locked again and again: no last values, and no reason to fail.
    if (connection.isAlive() && status.error().code != base::ErrorCode::Cancelled)
        return {};
    return status;
}

} // namespace lockstep::catalog::postgres
