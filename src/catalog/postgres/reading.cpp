// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/reading.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

Relation *Reading::relation(Oid oid)
{
    const auto it = relationAt.constFind(oid);
    return it == relationAt.cend() ? nullptr : &catalog.relations[*it];
}

Index *Reading::index(Oid oid)
{
    const auto it = indexAt.constFind(oid);
    return it == indexAt.cend() ? nullptr : &catalog.indexes[*it];
}

QString Reading::shared(const Row &row, int column)
{
    const QByteArrayView bytes = row.bytes(column);
    if (bytes.isEmpty())
        return {};
    const QByteArray key = QByteArray::fromRawData(bytes.data(), bytes.size());
    if (const auto it = pool.constFind(key); it != pool.cend())
        return *it;
    const QString text = QString::fromUtf8(bytes);
    pool.insert(bytes.toByteArray(), text);
    return text;
}

QStringList arrayItems(QByteArrayView text)
{
    QStringList items;
    if (text.size() < 2 || text[0] != '{')
        return items;
    QByteArray item;
    bool quoted = false, wasQuoted = false;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            item += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (!quoted && (c == ',' || c == '}')) {
            if (c == ',' || wasQuoted || !item.isEmpty() || !items.isEmpty())
                items += !wasQuoted && item == "NULL" ? QString() : QString::fromUtf8(item);
            item.clear();
            wasQuoted = false;
            if (c == '}')
                break;
        } else {
            item += c;
        }
    }
    return items;
}

QString visibleName(const QString &schemaColumn, const QString &nameColumn)
{
    return u"CASE WHEN "_s + schemaColumn + u" = 'pg_catalog' THEN '' ELSE quote_ident("_s + schemaColumn +
           u") || '.' END || quote_ident("_s + nameColumn + u")"_s;
}

} // namespace lockstep::catalog::postgres
