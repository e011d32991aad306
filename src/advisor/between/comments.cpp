// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Relation;
using catalog::RelationKind;

void comments(Walk &walk, const QString &schema, const Relation *old, const Relation &now)
{
    const QString table = sql::qualifiedName(schema, now.name);
    const QString word = now.kind == RelationKind::View               ? u"VIEW "_s
                         : now.kind == RelationKind::MaterializedView ? u"MATERIALIZED VIEW "_s
                         : now.kind == RelationKind::Foreign          ? u"FOREIGN TABLE "_s
                                                                      : u"TABLE "_s;
    QStringList up, down;
    const auto say = [&](const QString &object, const QString &before, const QString &after) {
        if (before == after)
            return;
        const auto statement = [&](const QString &text) {
            return u"COMMENT ON "_s + object + u" IS " + (text.isEmpty() ? u"NULL"_s : sql::quoteLiteral(text));
        };
        up << statement(after);
        down << statement(before);
    };
    say(word + table, old ? old->comment : QString(), now.comment);
    QHash<QString, QString> before;
    for (const Column &column : old ? old->columns : std::vector<Column>())
        before.insert(column.name, column.comment);
    for (const Column &column : now.columns)
        say(u"COLUMN "_s + table + u'.' + sql::quoteIfNeeded(column.name), before.value(column.name), column.comment);
    if (!up.isEmpty())
        walk.addSql(u"COMMENT ON "_s + table, schema, now.name, up, down);
}

} // namespace lockstep::advisor::between
