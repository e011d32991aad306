// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/postgres/row.h"
#include "db/connection.h"

#include <functional>
#include <stop_token>

namespace lockstep::catalog::postgres {

/// One REPEATABLE READ, READ ONLY transaction for reading the catalogs without standing in anyone's way:
/// - search_path is empty, so that every name the server prints is qualified; time zone, date style and the like are
///   fixed, so that equal databases give equal texts.
/// - some of the server's functions open the relation they print (measured on 12 to 18: pg_get_viewdef, pg_get_ruledef,
///   pg_get_expr with a relation, pg_get_indexdef, CHECK in pg_get_constraintdef, pg_relation_size) and wait behind
///   ACCESS EXCLUSIVE. Queries leave out what `lockedRelations` names; if a lock arrives in between, lock_timeout ends
///   the wait and the query runs again with a fresh list.
/// - queryDefinitions() rolls back to a savepoint afterwards, which gives back at once the locks pg_get_viewdef keeps.
class Snapshot
{
public:
    using RowFn = std::function<void(const Row &)>;

    Snapshot(db::Connection &connection, std::stop_token stop);
    /// Rolls back if end() was not reached.
    ~Snapshot();

    [[nodiscard]] base::Status begin();
    /// `row` is called only after the whole result has arrived. Errors: Cancelled, ServerError, ConnectionFailed.
    [[nodiscard]] base::Status query(const QString &sql, const RowFn &row);
    /// For queries that print definitions or measure, and so open relations. Error also: Timeout when locks came in
    /// between five times in a row.
    [[nodiscard]] base::Status queryDefinitions(const QString &sql, const RowFn &row);
    [[nodiscard]] base::Status end();
    /// The server's major version.
    [[nodiscard]] int major() const;

private:
    [[nodiscard]] base::Status run(const QString &sql);
    void hand(const RowFn &row) const;

    db::Connection &m_connection;
    std::stop_token m_stop;
    RowBuffer m_buffer;
    bool m_open = false;
};

/// A subquery with the schemas that are the user's (and the session's own temporary one): "(SELECT oid ...)".
[[nodiscard]] QString userSchemas();
/// An array of the oids that another session holds, or waits for, in ACCESS EXCLUSIVE: evaluated once per query.
[[nodiscard]] QString lockedRelations();
/// Whether the object depends on a locked relation: "EXISTS (...)", for `class` such as 'pg_rewrite' and an oid
/// expression.
[[nodiscard]] QString dependsOnLocked(const QString &catalogTable, const QString &oid);
/// " LEFT JOIN pg_description d ..." for what COMMENT ON says of the object as a whole.
[[nodiscard]] QString commentJoin(const QString &catalogTable, const QString &oid);

} // namespace lockstep::catalog::postgres
