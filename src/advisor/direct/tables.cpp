// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/verify.h"
#include "sql/quote.h"

#include <QRegularExpression>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::Persistence;
using plan::Change;
using plan::ChangeKind;

namespace directtables {

Direct createTable(const Change &change)
{
    const QString table = sql::qualifiedName(change.schema, change.table);
    const QString by = change.expression.isEmpty() ? QString() : u" PARTITION BY "_s + change.expression;
    return DirectStep{.sql = {u"CREATE TABLE "_s + table + u" (\n    " + change.definition.trimmed() + u"\n)" + by,
                              u"DROP TABLE "_s + table, verify::relationExists(change.schema, change.table)},
                      .why = u"advisor.create-table.why"_s};
}

Direct moveTable(const Change &change, const Subject &subject)
{
    const QString moved = sql::qualifiedName(change.newSchema, change.table);
    return DirectStep{.sql = {alterTable(subject.sql(), u"SET SCHEMA "_s + sql::quoteIfNeeded(change.newSchema)),
                              alterTable(moved, u"SET SCHEMA "_s + sql::quoteIfNeeded(subject.schema())),
                              verify::relationExists(change.newSchema, change.table)},
                      .applicationWaits = true};
}

Direct setTablespace(const Change &change, const Subject &subject)
{
    const QString before = subject.table().tablespace.isEmpty() ? u"pg_default"_s : subject.table().tablespace;
    const auto move = [&](const QString &to) {
        return alterTable(subject.sql(), u"SET TABLESPACE "_s + sql::quoteIfNeeded(to));
    };
    return DirectStep{.sql = {move(change.tablespace), move(before),
                              verify::relationInTablespace(subject.schema(), subject.name(), change.tablespace)},
                      .why = subject.isPartitioned() ? u"advisor.set-tablespace-partitioned.why"_s
                                                     : u"advisor.set-tablespace.why"_s};
}

/// A permanent table may not refer to an unlogged one.
Direct setLogging(const Change &change, const Subject &subject)
{
    const bool logged = change.kind == ChangeKind::SetLogged;
    if (subject.isPartitioned())
        return unsupported(u"advisor.logging-partitioned"_s, {subject.shown()});
    if ((subject.table().persistence == Persistence::Unlogged) != logged)
        return invalid(logged ? u"advisor.already-logged"_s : u"advisor.already-unlogged"_s, {subject.shown()});
    QStringList inTheWay;
    if (logged) {
        for (const catalog::Constraint &constraint : subject.table().constraints)
            if (const catalog::Relation *other = subject.lookup().relation(constraint.referencedTable);
                other && other->oid != subject.table().oid && other->persistence == Persistence::Unlogged)
                inTheWay << other->name;
    } else {
        for (const catalog::Lookup::ForeignKey &key : subject.lookup().referencing(subject.table().oid))
            if (key.from->oid != subject.table().oid && key.from->persistence == Persistence::Permanent)
                inTheWay << key.from->name + u'.' + key.constraint->name;
    }
    if (!inTheWay.isEmpty())
        return unsupported(u"advisor.logging-references"_s, {subject.shown(), inTheWay.join(u", "_s)});
    return DirectStep{.sql = {alterTable(subject.sql(), logged ? u"SET LOGGED"_s : u"SET UNLOGGED"_s),
                              alterTable(subject.sql(), logged ? u"SET UNLOGGED"_s : u"SET LOGGED"_s),
                              verify::relationIsLogged(subject.schema(), subject.name(), logged)},
                      .why = logged ? u"advisor.set-logged.why"_s : u"advisor.set-unlogged.why"_s};
}

/// "autovacuum_enabled" or "toast.autovacuum_enabled".
QString optionName(const QString &option)
{
    return option.section(u'=', 0, 0).trimmed().toLower();
}

Direct setOptions(const Change &change, const Subject &subject)
{
    static const QRegularExpression known(u"^(toast\\.)?[a-z_]+$"_s);
    QHash<QString, QString> before;
    for (const QString &option : subject.table().options)
        before.insert(optionName(option), option.section(u'=', 1));
    QStringList set, reset, setBack, resetBack, holds;
    const auto valued = [](const QString &name, const QString &value) {
        return QString(name + u" = " + sql::quoteLiteral(value));
    };
    for (const QString &option : change.options) {
        const QString name = optionName(option);
        if (!known.match(name).hasMatch())
            return invalid(u"advisor.bad-option"_s, {option});
        if (const QString value = option.section(u'=', 1).trimmed(); !value.isEmpty()) {
            set << valued(name, value);
            if (!name.startsWith("toast."_L1))
                holds << sql::quoteLiteral(QString(name + u'=' + value));
        } else {
            reset << name;
        }
        if (before.contains(name))
            setBack << valued(name, before.value(name));
        else
            resetBack << name;
    }
    const auto statements = [&](const QStringList &values, const QStringList &names) {
        QStringList out;
        if (!values.isEmpty())
            out << alterTable(subject.sql(), u"SET ("_s + values.join(u", "_s) + u')');
        if (!names.isEmpty())
            out << alterTable(subject.sql(), u"RESET ("_s + names.join(u", "_s) + u')');
        return script(out);
    };
    return DirectStep{.sql = {statements(set, reset), statements(setBack, resetBack),
                              verify::relationHasOptions(subject.schema(), subject.name(), holds)},
                      .why = u"advisor.set-options.why"_s};
}

} // namespace directtables

Direct directTable(const Change &change, const catalog::Catalog &catalog)
{
    using namespace directtables;
    if (change.kind == ChangeKind::CreateTable)
        return createTable(change);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    switch (change.kind) {
    case ChangeKind::MoveTable:
        return moveTable(change, *subject);
    case ChangeKind::SetTablespace:
        return setTablespace(change, *subject);
    case ChangeKind::SetOptions:
        if (subject->isPartitioned())
            return unsupported(u"advisor.options-partitioned"_s, {subject->shown()});
        return setOptions(change, *subject);
    case ChangeKind::RemoveBloat:
        return DirectStep{.sql = {u"VACUUM (FULL, ANALYZE) "_s + subject->sql(), {}, {}},
                          .transactional = false,
                          .why = u"advisor.remove-bloat.why"_s};
    default:
        return setLogging(change, *subject);
    }
}

} // namespace lockstep::advisor
