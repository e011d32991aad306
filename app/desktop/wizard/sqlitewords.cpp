// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/sqlitewords.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop::sqlitewords {

QStringList types(const catalog::Catalog &catalog)
{
    QStringList names{u"INTEGER"_s, u"TEXT"_s, u"REAL"_s, u"BLOB"_s, u"NUMERIC"_s, u"ANY"_s};
    for (const catalog::Relation &relation : catalog.relations)
        for (const catalog::Column &column : relation.columns)
            if (!column.type.isEmpty() && !names.contains(column.type, Qt::CaseInsensitive))
                names << column.type;
    return names;
}

QStringList collations()
{
    return {u"BINARY"_s, u"NOCASE"_s, u"RTRIM"_s};
}

QStringList tableOptions()
{
    return {u"STRICT"_s, u"STRICT=off"_s, u"WITHOUT ROWID"_s, u"WITHOUT ROWID=off"_s};
}

QStringList expressions()
{
    return {u"CURRENT_DATE"_s, u"CURRENT_TIMESTAMP"_s,
            u"coalesce("_s,    u"nullif("_s,
            u"iif("_s,         u"length("_s,
            u"lower("_s,       u"upper("_s,
            u"substr("_s,      u"round("_s,
            u"typeof("_s,      u"json_extract("_s,
            u"IS NOT NULL"_s};
}

} // namespace lockstep::desktop::sqlitewords
