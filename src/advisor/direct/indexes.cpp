// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

Direct directIndex(const Change &change, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Index *index = lookup.index(change.schema, change.name);
    if (!index)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-index"_s, {change.schema + u'.' + change.name});
    const QString name = sql::qualifiedName(change.schema, change.name);
    if (change.kind == ChangeKind::RenameIndex) {
        const QString other = sql::qualifiedName(change.schema, change.newName);
        return DirectStep{.sql = {u"ALTER INDEX "_s + name + u" RENAME TO " + sql::quoteIfNeeded(change.newName),
                                  u"ALTER INDEX "_s + other + u" RENAME TO " + sql::quoteIfNeeded(change.name),
                                  verify::relationExists(change.schema, change.newName)}};
    }
    if (change.kind == ChangeKind::RebuildIndex) {
        if (index->partitioned && catalog.server.version < 140000)
            return unsupported(u"advisor.needs-server"_s, {u"14"_s, change.schema + u'.' + change.name});
        return DirectStep{.sql = {u"REINDEX INDEX "_s + name, {}, verify::indexValid(change.schema, change.name)},
                          .transactional = !index->partitioned};
    }
    const auto subject = indexSubject(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const IndexWish wish = indexWish(change);
    const QString drop = u"DROP INDEX "_s + name;
    const QString create = u"CREATE "_s + (wish.unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
                           sql::quoteIfNeeded(change.name) + u" ON " + subject->sql() + u' ' + wish.tail;
    return DirectStep{.sql = {script({drop, create, indexRemark(*subject, *index, change.name)}),
                              script(QStringList{drop} + indexBack(*subject, *index, false)),
                              verify::indexValid(change.schema, change.name)}};
}

} // namespace lockstep::advisor
