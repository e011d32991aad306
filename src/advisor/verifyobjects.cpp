// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/verify.h"

#include "sql/identifier.h"
#include "sql/quote.h"

#include <QHash>

namespace lockstep::advisor::verify {

using namespace Qt::StringLiterals;

namespace verifyobjects {

QString whether(bool is, const QString &query)
{
    return (is ? u"SELECT EXISTS ("_s : u"SELECT NOT EXISTS ("_s) + query + u')';
}

QString relation(const QString &schema, const QString &name, const QString &condition)
{
    return u"SELECT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = "_s + regclass(schema, name) + u" AND " +
           condition + u')';
}

QString typeOf(const QString &schema, const QString &type)
{
    return u"to_regtype("_s + sql::quoteLiteral(sql::quoteIdentifier(schema) + u'.' + sql::quoteIdentifier(type)) +
           u')';
}

QString attributeOf(const QString &schema, const QString &table, const QString &column)
{
    return u"SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = "_s + regclass(schema, table) +
           u" AND a.attname = " + sql::quoteLiteral(column) + u" AND NOT a.attisdropped";
}

QString constraintOf(const QString &schema, const QString &table, const QString &name)
{
    return u"SELECT FROM pg_catalog.pg_constraint c WHERE c.conrelid = "_s + regclass(schema, table) +
           u" AND c.conname = " + sql::quoteLiteral(name);
}

} // namespace verifyobjects

QString columnIsIdentity(const QString &schema, const QString &table, const QString &column, bool is)
{
    return verifyobjects::whether(is, verifyobjects::attributeOf(schema, table, column) + u" AND a.attidentity <> ''");
}

QString columnHasCollation(const QString &schema, const QString &table, const QString &column, const QString &collation)
{
    const QString name = sql::foldIdentifier(collation.section(u'.', -1).trimmed());
    return verifyobjects::whether(true, verifyobjects::attributeOf(schema, table, column) +
                                            u" AND EXISTS (SELECT FROM pg_catalog.pg_collation l WHERE l.oid ="
                                            " a.attcollation AND l.collname = " +
                                            sql::quoteLiteral(name) + u')');
}

QString constraintOver(const QString &schema, const QString &table, const QString &name, const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names << sql::quoteLiteral(column);
    return verifyobjects::whether(
        true, verifyobjects::constraintOf(schema, table, name) +
                  u" AND ARRAY(SELECT a.attname::text FROM"
                  " pg_catalog.pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) ORDER BY"
                  " array_position(c.conkey, a.attnum)) = ARRAY[" +
                  names.join(u", "_s) + u"]::text[]");
}

QString foreignKeyActions(const QString &schema, const QString &table, const QString &name, const QString &onUpdate,
                          const QString &onDelete)
{
    static const QHash<QString, QString> letters{{QString(), u"'a'"_s},
                                                 {u"restrict"_s, u"'r'"_s},
                                                 {u"cascade"_s, u"'c'"_s},
                                                 {u"set null"_s, u"'n'"_s},
                                                 {u"set default"_s, u"'d'"_s}};
    return verifyobjects::whether(true, verifyobjects::constraintOf(schema, table, name) + u" AND c.confupdtype = " +
                                            letters.value(onUpdate) + u" AND c.confdeltype = " +
                                            letters.value(onDelete));
}

QString relationInTablespace(const QString &schema, const QString &name, const QString &tablespace)
{
    return verifyobjects::relation(
        schema, name,
        u"EXISTS (SELECT FROM pg_catalog.pg_tablespace s WHERE s.spcname = "_s + sql::quoteLiteral(tablespace) +
            u" AND s.oid = coalesce(nullif(c.reltablespace, 0), (SELECT d.dattablespace FROM pg_catalog.pg_database d"
            " WHERE d.datname = current_database())))");
}

QString relationIsLogged(const QString &schema, const QString &name, bool logged)
{
    return verifyobjects::relation(schema, name, logged ? u"c.relpersistence = 'p'"_s : u"c.relpersistence = 'u'"_s);
}

QString relationHasOptions(const QString &schema, const QString &name, const QStringList &options)
{
    return options.isEmpty() ? relationExists(schema, name)
                             : verifyobjects::relation(
                                   schema, name, u"c.reloptions @> ARRAY["_s + options.join(u", "_s) + u"]::text[]");
}

QString relationIsPartition(const QString &schema, const QString &name, bool is)
{
    return verifyobjects::relation(schema, name, is ? u"c.relispartition"_s : u"NOT c.relispartition"_s);
}

QString relationKind(const QString &schema, const QString &name, QChar kind)
{
    return verifyobjects::relation(schema, name, u"c.relkind = "_s + sql::quoteLiteral(kind));
}

QString relationOwner(const QString &schema, const QString &name, const QString &role)
{
    return verifyobjects::relation(schema, name,
                                   u"pg_catalog.pg_get_userbyid(c.relowner) = "_s + sql::quoteLiteral(role));
}

QString domainConstraint(const QString &schema, const QString &type, const QString &name, bool validated)
{
    return verifyobjects::whether(
        true, u"SELECT FROM pg_catalog.pg_constraint c WHERE c.contypid = "_s + verifyobjects::typeOf(schema, type) +
                  u" AND c.conname = " + sql::quoteLiteral(name) + (validated ? u" AND c.convalidated"_s : QString()));
}

QString domainConstraintGone(const QString &schema, const QString &type, const QString &name)
{
    return verifyobjects::whether(false, u"SELECT FROM pg_catalog.pg_constraint c WHERE c.contypid = "_s +
                                             verifyobjects::typeOf(schema, type) + u" AND c.conname = " +
                                             sql::quoteLiteral(name));
}

QString typeExists(const QString &schema, const QString &type, bool exists)
{
    return u"SELECT "_s + verifyobjects::typeOf(schema, type) + (exists ? u" IS NOT NULL"_s : u" IS NULL"_s);
}

QString schemaExists(const QString &schema, bool exists)
{
    return verifyobjects::whether(exists, u"SELECT FROM pg_catalog.pg_namespace WHERE nspname = "_s +
                                              sql::quoteLiteral(schema));
}

QString enumLacksLabel(const QString &schema, const QString &type, const QString &label)
{
    return verifyobjects::whether(false, u"SELECT FROM pg_catalog.pg_enum WHERE enumtypid = "_s +
                                             verifyobjects::typeOf(schema, type) + u" AND enumlabel = " +
                                             sql::quoteLiteral(label));
}

QString routineExists(const QString &schema, const QString &name, bool exists)
{
    return verifyobjects::whether(
        exists, u"SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
                " WHERE n.nspname = "_s +
                    sql::quoteLiteral(schema) + u" AND p.proname = " + sql::quoteLiteral(name));
}

QString policyExists(const QString &schema, const QString &table, const QString &name, bool exists)
{
    return verifyobjects::whether(exists, u"SELECT FROM pg_catalog.pg_policy WHERE polrelid = "_s +
                                              regclass(schema, table) + u" AND polname = " + sql::quoteLiteral(name));
}

QString rowSecurity(const QString &schema, const QString &table, bool on)
{
    return verifyobjects::relation(schema, table, on ? u"c.relrowsecurity"_s : u"NOT c.relrowsecurity"_s);
}

QString privileges(const QString &schema, const QString &table, const QString &role, const QStringList &privileges,
                   bool has)
{
    QStringList words;
    for (const QString &privilege : privileges)
        words << sql::quoteLiteral(privilege);
    const QString grantee = role.isEmpty() ? u"0"_s
                                           : u"(SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = "_s +
                                                 sql::quoteLiteral(role) + u')';
    return u"SELECT count(DISTINCT a.privilege_type) = "_s + QString::number(has ? privileges.size() : 0) +
           u" FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a WHERE c.oid = " + regclass(schema, table) +
           u" AND a.privilege_type IN (" + words.join(u", "_s) + u") AND a.grantee = " + grantee;
}

} // namespace lockstep::advisor::verify
