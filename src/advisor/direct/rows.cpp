// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace directrows {

Direct fill(const Change &change, const Subject &subject)
{
    const QString name = sql::quoteIfNeeded(change.column);
    const QString pending = fillPending(change);
    return DirectStep{
        .sql = {u"UPDATE "_s + subject.sql() + u" SET " + name + u" = " + change.expression + u" WHERE " + pending,
                {},
                verify::noRowWhere(subject.schema(), subject.name(), pending)},
        .reversible = false,
        .why = u"advisor.fill-column.why"_s};
}

Direct copy(const Change &change, const Subject &subject)
{
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    if (!target)
        return std::unexpected(target.error());
    const auto columns = commonColumns(change, subject, *target);
    if (!columns)
        return std::unexpected(columns.error());
    return DirectStep{.sql = {copySql(target->sql(), subject.sql(), {sql::quoteList(*columns)}, change.predicate,
                                      overriding(*target)) +
                                  u" ON CONFLICT DO NOTHING",
                              {},
                              {}},
                      .reversible = false,
                      .why = u"advisor.copy-rows.why"_s};
}

Direct archive(const Change &change, const Subject &subject)
{
    const QString archive = sql::qualifiedName(subject.schema(), change.newName);
    const QString list = writableColumns(subject).join(u", "_s);
    const auto move = [&](const QString &from, const QString &condition, const QString &to, const QString &words) {
        return u"WITH moved AS (DELETE FROM "_s + from + condition + u" RETURNING " + list + u")\nINSERT INTO " + to +
               u" (" + list + u") " + words + u"SELECT " + list + u" FROM moved";
    };
    return DirectStep{
        .sql = {script(
                    {createLike(archive, subject), move(subject.sql(), u" WHERE "_s + change.predicate, archive, {})}),
                script({move(archive, {}, subject.sql(), overriding(subject)), u"DROP TABLE "_s + archive}),
                verify::noRowWhere(subject.schema(), subject.name(), change.predicate)},
        .removes = true,
        .why = u"advisor.archive-rows.why"_s};
}

} // namespace directrows

base::Result<QStringList> commonColumns(const Change &change, const Subject &from, const Subject &to)
{
    QStringList out;
    for (const QString &name : writableNames(to)) {
        const auto inFrom = std::ranges::find_if(from.table().columns, [&](const catalog::Column &c) {
            return c.name == name && (change.columns.isEmpty() || change.columns.contains(c.name));
        });
        if (inFrom != from.table().columns.end())
            out << name;
    }
    if (out.isEmpty() || (!change.columns.isEmpty() && out.size() != change.columns.size()))
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.no-common-columns"_s, {from.shown(), to.shown()});
    return out;
}

Direct directRows(const Change &change, const catalog::Catalog &catalog)
{
    using namespace directrows;
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (change.kind == ChangeKind::FillColumn)
        return fill(change, *subject);
    if (change.kind == ChangeKind::CopyRows)
        return copy(change, *subject);
    if (const auto may = mayDelete(*subject); !may)
        return std::unexpected(may.error());
    Direct step = change.kind == ChangeKind::ArchiveRows
                      ? archive(change, *subject)
                      : DirectStep{.sql = {u"DELETE FROM "_s + subject->sql() + u" WHERE " + change.predicate,
                                           {},
                                           verify::noRowWhere(subject->schema(), subject->name(), change.predicate)},
                                   .reversible = false,
                                   .removes = true,
                                   .why = u"advisor.delete-rows.why"_s};
    step->gateVerify = rowsUnreferenced(*subject, change.predicate);
    if (!step->gateVerify.isEmpty())
        step->gate = u"rows-unreferenced"_s;
    return step;
}

} // namespace lockstep::advisor
