// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/privileges.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;
using plan::StepSql;

Generated renameTableWithView(const plan::Change &change, const catalog::Catalog &catalog,
                              const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const bool invoker = catalog.server.version >= 150000;
    if (subject->table().rowSecurity && !invoker)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.view-bypasses-policies"_s, {subject->shown()});
    if (subject->table().isPartition)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.rename-partition"_s, {subject->shown()});

    const bool moves = change.kind == plan::ChangeKind::MoveTable;
    const QString schema = subject->schema();
    const QString newSchema = moves ? change.newSchema : schema;
    const QString newName = moves ? subject->name() : change.newName;
    const QString before = subject->sql();
    const QString after = sql::qualifiedName(newSchema, newName);
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown(), moves ? change.newSchema : change.newName};
    QStringList columns;
    for (const catalog::Column &column : subject->table().columns)
        columns << sql::quoteIfNeeded(column.name);
    QStringList shim{u"CREATE VIEW "_s + before + (invoker ? u" WITH (security_invoker = true)"_s : QString()) +
                     u" AS SELECT " + columns.join(u", "_s) + u" FROM " + after};
    shim << copyPrivileges(after, before);
    const QString rename = moves ? alterTable(before, u"SET SCHEMA "_s + sql::quoteIfNeeded(newSchema))
                                 : alterTable(before, u"RENAME TO "_s + sql::quoteIfNeeded(newName));
    const QString back = moves ? alterTable(after, u"SET SCHEMA "_s + sql::quoteIfNeeded(schema))
                               : alterTable(after, u"RENAME TO "_s + sql::quoteIfNeeded(subject->name()));
    const QString drop = u"DROP VIEW "_s + before;

    Steps steps;
    chain(steps, maker.ddl(moves ? u"move-with-view"_s : u"rename-with-view"_s, Phase::Expand, arguments,
                           StepSql{script(QStringList{rename} + shim), script({drop, back}),
                                   verify::relationExists(newSchema, newName)}));
    chain(steps, maker.deploy(u"deploy-new-table"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-table-unused"_s, Phase::Contract, arguments));
    chain(steps, maker.ddl(u"drop-old-view"_s, Phase::Contract, arguments,
                           StepSql{drop, script(shim), verify::relationGone(schema, subject->name())}));
    return steps;
}

} // namespace lockstep::advisor
