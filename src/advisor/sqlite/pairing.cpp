// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/pairing.h"

#include "advisor/direct/direct.h"
#include "advisor/sqlite/parentkeys.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

const QString *valueOf(const Rebuild::Values &values, const QString &column)
{
    const auto found =
        std::ranges::find_if(values, [&](const auto &value) { return catalog::sqlite::sameName(value.first, column); });
    return found == values.end() ? nullptr : &found->second;
}

base::Result<Pairing> pairing(const Rebuild &rebuild, const Table &table)
{
    using catalog::sqlite::TableText;
    const TableText after = catalog::sqlite::parseTable(rebuild.after.toUtf8()).value_or(TableText());
    const QStringList walked = walkableKey(table), primary = primaryKeyOf(after);
    if (walked.isEmpty())
        return unsupported(u"advisor.no-key"_s, {table.name()});
    const QString rowid = hiddenRowid(table.text());
    if (!rowid.isEmpty() && rowid == hiddenRowid(after))
        return Pairing{{rowid}};
    const auto stays = [&](const QString &name) {
        const QString *there = valueOf(rebuild.forth, name), *back = valueOf(rebuild.back, name);
        return there && back && *there == quoted(name) && *back == quoted(name);
    };
    const auto isGiven = [&](const QString &name) { // NULLs are not unique
        const bool refused = after.withoutRowid() && primary.contains(name, Qt::CaseInsensitive);
        return rowid.isEmpty() || refused || (*table.column(name))->notNull;
    };
    for (const QStringList &key : {rowid.isEmpty() ? walked : table.primaryKey(), primary})
        if (!key.isEmpty() && std::ranges::all_of(key, stays) && std::ranges::all_of(key, isGiven) &&
            isKey(key, table.text(), table.indexes()))
            return Pairing{key, !isKey(key, after, rebuild.indexesAfter)};
    return unsupported(u"advisor.sqlite-key-changes"_s, {table.name()});
}

} // namespace lockstep::advisor::sqlite
