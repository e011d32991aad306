// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/verify.h"

#include "sql/quote.h"

namespace lockstep::advisor::verify {

using namespace Qt::StringLiterals;

static QString attribute(const QString &schema, const QString &table, const QString &column,
                         const QString &condition = {})
{
    return u"SELECT FROM pg_catalog.pg_attribute WHERE attrelid = "_s + regclass(schema, table) + u" AND attname = " +
           sql::quoteLiteral(column) + u" AND NOT attisdropped" +
           (condition.isEmpty() ? QString() : u" AND "_s + condition);
}

static QString exists(const QString &query)
{
    return u"SELECT EXISTS ("_s + query + u')';
}

static QString gone(const QString &query)
{
    return u"SELECT NOT EXISTS ("_s + query + u')';
}

static QString constraintRow(const QString &schema, const QString &table, const QString &name)
{
    return u"SELECT FROM pg_catalog.pg_constraint WHERE conrelid = "_s + regclass(schema, table) + u" AND conname = " +
           sql::quoteLiteral(name);
}

static QString triggerRow(const QString &schema, const QString &table, const QString &name)
{
    return u"SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = "_s + regclass(schema, table) + u" AND tgname = " +
           sql::quoteLiteral(name);
}

QString regclass(const QString &schema, const QString &name)
{
    const QString qualified = schema.isEmpty()
                                  ? sql::quoteIdentifier(name)
                                  : QString(sql::quoteIdentifier(schema) + u'.' + sql::quoteIdentifier(name));
    return u"to_regclass("_s + sql::quoteLiteral(qualified) + u')';
}

QString relationExists(const QString &schema, const QString &name)
{
    return u"SELECT "_s + regclass(schema, name) + u" IS NOT NULL";
}

QString relationGone(const QString &schema, const QString &name)
{
    return u"SELECT "_s + regclass(schema, name) + u" IS NULL";
}

QString columnExists(const QString &schema, const QString &table, const QString &column)
{
    return exists(attribute(schema, table, column));
}

QString columnGone(const QString &schema, const QString &table, const QString &column)
{
    return gone(attribute(schema, table, column));
}

QString columnHasType(const QString &schema, const QString &table, const QString &column, const QString &type)
{
    return exists(attribute(schema, table, column, u"atttypid = to_regtype("_s + sql::quoteLiteral(type) + u')'));
}

QString columnIsNotNull(const QString &schema, const QString &table, const QString &column, bool notNull)
{
    return exists(attribute(schema, table, column, notNull ? u"attnotnull"_s : u"NOT attnotnull"_s));
}

QString columnHasDefault(const QString &schema, const QString &table, const QString &column, bool has)
{
    return exists(attribute(schema, table, column, has ? u"atthasdef"_s : u"NOT atthasdef"_s));
}

QString indexValid(const QString &schema, const QString &name)
{
    return exists(u"SELECT FROM pg_catalog.pg_index WHERE indexrelid = "_s + regclass(schema, name) +
                  u" AND indisvalid AND indisready");
}

QString noInvalidIndex(const QString &schema, const QString &name)
{
    return gone(u"SELECT FROM pg_catalog.pg_index WHERE indexrelid = "_s + regclass(schema, name) +
                u" AND NOT indisvalid");
}

QString constraintExists(const QString &schema, const QString &table, const QString &name)
{
    return exists(constraintRow(schema, table, name));
}

QString constraintGone(const QString &schema, const QString &table, const QString &name)
{
    return gone(constraintRow(schema, table, name));
}

QString constraintValidated(const QString &schema, const QString &table, const QString &name)
{
    return exists(constraintRow(schema, table, name) + u" AND convalidated");
}

QString triggerExists(const QString &schema, const QString &table, const QString &name)
{
    return exists(triggerRow(schema, table, name));
}

QString triggerGone(const QString &schema, const QString &table, const QString &name)
{
    return gone(triggerRow(schema, table, name));
}

QString enumHasLabel(const QString &schema, const QString &type, const QString &label)
{
    const QString qualified = sql::quoteIdentifier(schema) + u'.' + sql::quoteIdentifier(type);
    return exists(u"SELECT FROM pg_catalog.pg_enum WHERE enumtypid = to_regtype("_s + sql::quoteLiteral(qualified) +
                  u") AND enumlabel = " + sql::quoteLiteral(label));
}

QString noRowWhere(const QString &schema, const QString &table, const QString &condition)
{
    return gone(u"SELECT FROM "_s + sql::qualifiedName(schema, table) + u" WHERE " + condition);
}

QString noDuplicates(const QString &schema, const QString &table, const QStringList &columns, const QString &condition,
                     bool nullsAlike)
{
    QStringList counted;
    if (!condition.isEmpty())
        counted << u'(' + condition + u')';
    for (const QString &column : nullsAlike ? QStringList() : columns)
        counted << column + u" IS NOT NULL";
    return gone(u"SELECT FROM "_s + sql::qualifiedName(schema, table) +
                (counted.isEmpty() ? QString() : u" WHERE "_s + counted.join(u" AND "_s)) + u" GROUP BY " +
                columns.join(u", "_s) + u" HAVING count(*) > 1");
}

QString replicasCaughtUp(qint64 bytes)
{
    return gone(
        u"SELECT FROM pg_catalog.pg_stat_replication WHERE pg_wal_lsn_diff(pg_current_wal_insert_lsn(), replay_lsn) > "_s +
        QString::number(bytes));
}

QString samePrivileges(const QString &schema, const QString &table, const QString &one, const QString &other)
{
    return u"SELECT count(DISTINCT coalesce((SELECT string_agg(acl::text, ',' ORDER BY acl::text) FROM"
           " pg_catalog.unnest(attacl) acl), '')) < 2 FROM pg_catalog.pg_attribute WHERE attrelid = "_s +
           regclass(schema, table) + u" AND attname IN (" + sql::quoteLiteral(one) + u", " + sql::quoteLiteral(other) +
           u") AND NOT attisdropped";
}

} // namespace lockstep::advisor::verify
