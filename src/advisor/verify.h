// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Checks for StepSql::verify: one SELECT that returns one boolean and never raises for an object that is not there.
namespace lockstep::advisor::verify {

/// to_regclass('"schema"."name"')
[[nodiscard]] QString regclass(const QString &schema, const QString &name);
[[nodiscard]] QString relationExists(const QString &schema, const QString &name);
[[nodiscard]] QString relationGone(const QString &schema, const QString &name);
[[nodiscard]] QString columnExists(const QString &schema, const QString &table, const QString &column);
[[nodiscard]] QString columnGone(const QString &schema, const QString &table, const QString &column);
/// The column is there and its type is `type` (without regard to length or precision).
[[nodiscard]] QString columnHasType(const QString &schema, const QString &table, const QString &column,
                                    const QString &type);
[[nodiscard]] QString columnIsNotNull(const QString &schema, const QString &table, const QString &column, bool notNull);
[[nodiscard]] QString columnHasDefault(const QString &schema, const QString &table, const QString &column, bool has);
[[nodiscard]] QString indexValid(const QString &schema, const QString &name);
/// No index of this name that a cancelled build left INVALID.
[[nodiscard]] QString noInvalidIndex(const QString &schema, const QString &name);
[[nodiscard]] QString constraintExists(const QString &schema, const QString &table, const QString &name);
[[nodiscard]] QString constraintGone(const QString &schema, const QString &table, const QString &name);
[[nodiscard]] QString constraintValidated(const QString &schema, const QString &table, const QString &name);
[[nodiscard]] QString triggerExists(const QString &schema, const QString &table, const QString &name);
[[nodiscard]] QString triggerGone(const QString &schema, const QString &table, const QString &name);
[[nodiscard]] QString enumHasLabel(const QString &schema, const QString &type, const QString &label);
/// No row for which `condition` is true.
[[nodiscard]] QString noRowWhere(const QString &schema, const QString &table, const QString &condition);
/// No two rows with the same values in `columns` (quoted names), nulls apart unless `nullsAlike`, of those that fulfil
/// `condition`.
[[nodiscard]] QString noDuplicates(const QString &schema, const QString &table, const QStringList &columns,
                                   const QString &condition = {}, bool nullsAlike = false);
/// Every standby has replayed all but `bytes` of what was written.
[[nodiscard]] QString replicasCaughtUp(qint64 bytes);
/// Two columns carry the same column privileges.
[[nodiscard]] QString samePrivileges(const QString &schema, const QString &table, const QString &one,
                                     const QString &other);

[[nodiscard]] QString columnIsIdentity(const QString &schema, const QString &table, const QString &column, bool is);
/// `collation` as written in SQL; its schema is not compared.
[[nodiscard]] QString columnHasCollation(const QString &schema, const QString &table, const QString &column,
                                         const QString &collation);
/// The constraint is there and is over exactly these columns.
[[nodiscard]] QString constraintOver(const QString &schema, const QString &table, const QString &name,
                                     const QStringList &columns);
/// The foreign key's actions are these ("", "cascade", ...).
[[nodiscard]] QString foreignKeyActions(const QString &schema, const QString &table, const QString &name,
                                        const QString &onUpdate, const QString &onDelete);
[[nodiscard]] QString relationInTablespace(const QString &schema, const QString &name, const QString &tablespace);
[[nodiscard]] QString relationIsLogged(const QString &schema, const QString &name, bool logged);
/// `options` are literals: 'fillfactor=70'.
[[nodiscard]] QString relationHasOptions(const QString &schema, const QString &name, const QStringList &options);
[[nodiscard]] QString relationIsPartition(const QString &schema, const QString &name, bool is);
/// `kind` as pg_class.relkind: r, p, v, m.
[[nodiscard]] QString relationKind(const QString &schema, const QString &name, QChar kind);
[[nodiscard]] QString relationOwner(const QString &schema, const QString &name, const QString &role);
[[nodiscard]] QString domainConstraint(const QString &schema, const QString &type, const QString &name, bool validated);
[[nodiscard]] QString domainConstraintGone(const QString &schema, const QString &type, const QString &name);
[[nodiscard]] QString typeExists(const QString &schema, const QString &type, bool exists);
[[nodiscard]] QString schemaExists(const QString &schema, bool exists);
[[nodiscard]] QString enumLacksLabel(const QString &schema, const QString &type, const QString &label);
[[nodiscard]] QString routineExists(const QString &schema, const QString &name, bool exists);
[[nodiscard]] QString policyExists(const QString &schema, const QString &table, const QString &name, bool exists);
[[nodiscard]] QString rowSecurity(const QString &schema, const QString &table, bool on);
/// The role (empty: PUBLIC) was granted all of the privileges itself, or with `has` false none of them.
[[nodiscard]] QString privileges(const QString &schema, const QString &table, const QString &role,
                                 const QStringList &privileges, bool has);

} // namespace lockstep::advisor::verify
