// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Extension;

void extensions(Walk &walk)
{
    const auto title = [](const Extension &extension) { return u"EXTENSION "_s + sql::quoteIfNeeded(extension.name); };
    // which version there is, the server knows
    const auto create = [&](const catalog::Lookup &lookup, const Extension &extension) {
        return u"CREATE "_s + title(extension) + u" SCHEMA " + sql::quoteIfNeeded(lookup.schemaName(extension.schema));
    };
    const auto add = [&](const Extension &about, const QString &schema, const QString &up, const QString &down,
                         Turn turn = Turn::Usual) { walk.addSql(title(about), schema, {}, {up}, {down}, turn); };
    pairUp(
        walk.from.extensions, walk.to.extensions, [](const Extension &extension) { return extension.name; },
        [&](const Extension &made) {
            add(made, walk.after.schemaName(made.schema), create(walk.after, made), u"DROP "_s + title(made));
        },
        [&](const Extension &gone) {
            add(gone, walk.before.schemaName(gone.schema), u"DROP "_s + title(gone), create(walk.before, gone),
                Turn::WithTypes);
        },
        [&](const Extension &old, const Extension &now) {
            const QString alter = u"ALTER "_s + title(now);
            const QString before = walk.before.schemaName(old.schema), after = walk.after.schemaName(now.schema);
            if (before != after)
                add(now, after, alter + u" SET SCHEMA " + sql::quoteIfNeeded(after),
                    alter + u" SET SCHEMA " + sql::quoteIfNeeded(before));
            if (old.version != now.version)
                add(now, after, alter + u" UPDATE TO " + sql::quoteLiteral(now.version),
                    alter + u" UPDATE TO " + sql::quoteLiteral(old.version));
        });
}

} // namespace lockstep::advisor::between
