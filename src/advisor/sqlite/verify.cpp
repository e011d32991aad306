// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/verify.h"

#include "advisor/sqlite/table.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite::verify {

static QString schemaRow(const QString &type, const QString &name)
{
    return u"EXISTS (SELECT 1 FROM sqlite_schema WHERE type = "_s + literal(type) + u" AND name = " + literal(name) +
           u')';
}

static QString columnRow(const QString &table, const QString &column)
{
    return u"EXISTS (SELECT 1 FROM pragma_table_xinfo("_s + literal(table) + u") WHERE name = " + literal(column) +
           u')';
}

QString exists(const QString &type, const QString &name)
{
    return u"SELECT "_s + schemaRow(type, name);
}

QString gone(const QString &type, const QString &name)
{
    return u"SELECT NOT "_s + schemaRow(type, name);
}

QString columnExists(const QString &table, const QString &column)
{
    return u"SELECT "_s + columnRow(table, column);
}

QString columnGone(const QString &table, const QString &column)
{
    return u"SELECT NOT "_s + columnRow(table, column);
}

QString noRow(const QString &from, const QString &condition)
{
    return u"SELECT NOT EXISTS (SELECT 1 FROM "_s + from + u" WHERE " + condition + u')';
}

QString sameCount(const QString &one, const QString &other)
{
    return u"SELECT (SELECT count(*) FROM "_s + one + u") = (SELECT count(*) FROM " + other + u')';
}

} // namespace lockstep::advisor::sqlite::verify
