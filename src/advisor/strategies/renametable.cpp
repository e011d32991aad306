// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/sqltext.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;
using plan::StepSql;

/// The view does not inherit the table's privileges, and the Catalog does not hold them: the server copies its own
/// list.
static QString copyPrivileges(const QString &from, const QString &to)
{
    const QString body =
        u"\nDECLARE\n    g record;\nBEGIN\n"
        "    FOR g IN SELECT grantee, privilege_type, is_grantable FROM pg_catalog.pg_class c,"
        " pg_catalog.aclexplode(c.relacl)\n"
        "             WHERE c.oid = %1::pg_catalog.regclass AND grantee <> c.relowner\n"
        "             AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP\n"
        "        EXECUTE pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, %2,\n"
        "            CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::pg_catalog.regrole::text END,\n"
        "            CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);\n"
        "    END LOOP;\nEND\n"_s;
    QString filled = body;
    filled.replace(u"%1"_s, sql::quoteLiteral(from)).replace(u"%2"_s, sql::quoteLiteral(to));
    return u"DO "_s + dollarQuoted(filled);
}

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

    const QString schema = subject->schema();
    const QString before = subject->sql();
    const QString after = sql::qualifiedName(schema, change.newName);
    const StepMaker maker(subject->shown(), options);
    const QStringList arguments{subject->shown(), change.newName};
    QStringList columns;
    for (const catalog::Column &column : subject->table().columns)
        columns << sql::quoteIfNeeded(column.name);
    QStringList shim{u"CREATE VIEW "_s + before + (invoker ? u" WITH (security_invoker = true)"_s : QString()) +
                     u" AS SELECT " + columns.join(u", "_s) + u" FROM " + after};
    shim << copyPrivileges(after, before);
    const QString rename = alterTable(before, u"RENAME TO "_s + sql::quoteIfNeeded(change.newName));
    const QString back = alterTable(after, u"RENAME TO "_s + sql::quoteIfNeeded(subject->name()));
    const QString drop = u"DROP VIEW "_s + before;

    Steps steps;
    chain(steps, maker.ddl(u"rename-with-view"_s, Phase::Expand, arguments,
                           StepSql{script(QStringList{rename} + shim), script({drop, back}),
                                   verify::relationExists(schema, change.newName)}));
    chain(steps, maker.deploy(u"deploy-new-table"_s, Phase::Migrate, arguments));
    chain(steps, maker.gate(u"old-table-unused"_s, Phase::Contract, arguments));
    chain(steps, maker.ddl(u"drop-view"_s, Phase::Contract, arguments,
                           StepSql{drop, script(shim), verify::relationGone(schema, subject->name())}));
    return steps;
}

} // namespace lockstep::advisor
