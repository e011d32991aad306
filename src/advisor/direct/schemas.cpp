// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

Direct directSchema(const plan::Change &change, const catalog::Catalog &catalog)
{
    const bool creates = change.kind == plan::ChangeKind::CreateSchema;
    const QString name = creates ? change.newSchema : change.schema;
    const QString create = u"CREATE SCHEMA "_s + sql::quoteIfNeeded(name);
    const QString drop = u"DROP SCHEMA "_s + sql::quoteIfNeeded(name);
    if (creates)
        return DirectStep{.sql = {create, drop, verify::schemaExists(name, true)}};
    const auto schema = std::ranges::find(catalog.schemas, name, &catalog::Schema::name);
    if (schema == catalog.schemas.end())
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-schema"_s, {name});
    QStringList inside;
    const auto look = [&](const auto &objects) {
        for (const auto &object : objects)
            if (object.schema == schema->oid)
                inside << object.name;
    };
    look(catalog.relations);
    look(catalog.sequences);
    look(catalog.functions);
    for (const catalog::Type &type : catalog.types)
        if (type.schema == schema->oid && !type.arrayOf)
            inside << type.name;
    inside.removeDuplicates();
    if (!inside.isEmpty())
        return unsupported(u"advisor.table-has-dependents"_s, {name, inside.join(u", "_s)});
    return DirectStep{.sql = {drop, create, verify::schemaExists(name, false)}, .removes = true};
}

} // namespace lockstep::advisor
