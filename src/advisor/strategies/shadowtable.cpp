// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columndetails.h"
#include "advisor/direct/direct.h"
#include "advisor/dualwrite.h"
#include "advisor/madeagain.h"
#include "advisor/privileges.h"
#include "advisor/rowsupport.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "catalog/postgres/ddl.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using catalog::postgres::commentOn;
using plan::Change;
using plan::Phase;
using plan::StepSql;

namespace shadow {

/// A partitioned twin of the table is filled beside it, compared, and takes over its name in one short transaction.
struct Partitioning {
    const Change &change;
    const Subject &subject;
    const StepMaker &maker;
    const QString schema = subject.schema();
    const QString table = subject.sql();
    const QString newName = subject.freeRelationName(subject.name(), u"_new"_s);
    const QString oldName = subject.freeRelationName(subject.name(), u"_old"_s);
    const QString fresh = sql::qualifiedName(schema, newName);
    const QString aside = sql::qualifiedName(schema, oldName);
    const QString method = change.method.trimmed().toUpper();
    QStringList key = {};     ///< of the twin: the primary key with the columns that partition
    QStringList oldKey = {};  ///< of the table
    QStringList columns = {}; ///< that may be written
    std::vector<std::pair<QString, QString>> indexNames = {}; ///< of the table -> of the twin
    MadeAgain views = {};

    base::Status check()
    {
        const auto refuse = [&](const QString &id, const QStringList &more) {
            return base::fail(base::ErrorCode::Unsupported, id, QStringList{subject.shown()} + more);
        };
        if (method != "RANGE"_L1 && method != "LIST"_L1 && method != "HASH"_L1)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.bad-word"_s,
                              {change.method, u"range, list, hash"_s});
        if (method == "LIST"_L1 && change.columns.size() != 1)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.list-one-column"_s, {subject.shown()});
        if (change.columns.size() != 1 && method == "RANGE"_L1)
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.list-one-column"_s, {subject.shown()});
        if (method == "HASH"_L1 && (change.values.size() != 1 || change.values.first().toInt() < 1))
            return base::fail(base::ErrorCode::InvalidInput, u"advisor.hash-number"_s, {change.values.join(u", "_s)});
        if (subject.isPartitioned() || subject.table().isPartition)
            return refuse(u"advisor.is-partition"_s, {});
        columns = writableColumns(subject);
        for (const auto &ok : {mirrorable(subject), notForced(subject)})
            if (!ok)
                return ok;
        if (subject.table().persistence != catalog::Persistence::Permanent)
            return refuse(u"advisor.already-unlogged"_s, {});
        views.addViews(subject);
        if (const QStringList users = subject.referencedBy(0) + views.inTheWay(); !users.isEmpty())
            return refuse(u"advisor.table-has-dependents"_s, {users.join(u", "_s)});
        oldKey = quotedNames(subject.columnNames(subject.primaryKey()->columns));
        key = oldKey;
        for (const QString &name : change.columns) {
            if (!key.contains(sql::quoteIfNeeded(name)))
                key << sql::quoteIfNeeded(name);
            const auto column = subject.column(name);
            if (!column)
                return std::unexpected(column.error());
            if (!(*column)->notNull)
                return refuse(u"advisor.partition-column-null"_s, {name});
            if ((*column)->generated != catalog::Generated::None)
                return refuse(u"advisor.column-made-by-server"_s, {name});
        }
        for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid)) {
            QStringList over;
            for (const catalog::IndexKey &part : index->keys)
                over << (part.column ? subject.columnNames({part.column}).first() : QString());
            const bool spans =
                std::ranges::all_of(change.columns, [&](const QString &name) { return over.contains(name); });
            if ((index->unique && !index->primary && !spans) || index->exclusion)
                return refuse(u"advisor.unique-without-key"_s, {index->name, change.columns.join(u", "_s)});
        }
        return {};
    }

    QString partition(const QString &name, const QString &bound) const
    {
        const QString made = sql::qualifiedName(schema, name);
        return script(QStringList{u"CREATE TABLE "_s + made + u" PARTITION OF " + fresh + u' ' + bound} +
                      ownedAlike(subject, made));
    }

    QStringList partitions() const
    {
        QStringList out;
        const auto name = [&](qsizetype n) {
            return subject.freeRelationName(subject.name(), u"_p"_s + QString::number(n));
        };
        if (method == "HASH"_L1) {
            const int count = change.values.first().toInt();
            for (int n = 0; n < count; ++n)
                out << partition(name(n), u"FOR VALUES WITH (MODULUS "_s + QString::number(count) + u", REMAINDER " +
                                              QString::number(n) + u')');
            return out;
        }
        const bool range = method == "RANGE"_L1;
        for (qsizetype n = 0; n + (range ? 1 : 0) < change.values.size(); ++n)
            out << partition(name(n + 1),
                             range ? QString(u"FOR VALUES FROM ("_s + sql::quoteLiteral(change.values[n]) + u") TO (" +
                                             sql::quoteLiteral(change.values[n + 1]) + u')')
                                   : QString(u"FOR VALUES IN ("_s + sql::quoteLiteral(change.values[n]) + u')'));
        out << partition(subject.freeRelationName(subject.name(), u"_default"_s), u"DEFAULT"_s);
        return out;
    }

    QString createTwin()
    {
        QStringList out{u"CREATE TABLE "_s + fresh + u" (LIKE " + table +
                        u" INCLUDING ALL EXCLUDING INDEXES EXCLUDING IDENTITY EXCLUDING STATISTICS) PARTITION BY " +
                        method + u" (" + sql::quoteList(change.columns) + u')'};
        out += partitions();
        for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid)) {
            const QString made = subject.freeRelationName(index->name, u"_new"_s);
            indexNames.emplace_back(index->name, made);
            const catalog::Constraint *behind = nullptr;
            for (const catalog::Constraint &constraint : subject.table().constraints)
                if (constraint.index == index->oid && constraint.kind != ConstraintKind::ForeignKey)
                    behind = &constraint;
            const QString quoted = sql::quoteIfNeeded(made);
            if (index->primary)
                out << alterTable(fresh, u"ADD CONSTRAINT "_s + quoted + u" PRIMARY KEY (" + key.join(u", "_s) + u')');
            else if (behind)
                out << alterTable(fresh, u"ADD CONSTRAINT "_s + quoted + u' ' + behind->definition);
            else
                out << u"CREATE "_s + (index->unique ? u"UNIQUE "_s : QString()) + u"INDEX " + quoted + u" ON " +
                           fresh + u' ' + sql::indexDefinitionTail(index->definition);
            if (behind)
                out << commentOn(u"CONSTRAINT"_s, made, fresh, behind->comment);
            out << indexRemark(subject, *index, made);
        }
        for (const catalog::Constraint &constraint : subject.table().constraints)
            if (constraint.kind == ConstraintKind::ForeignKey && constraint.validated)
                out << alterTable(fresh, addConstraintAgain(constraint))
                    << commentOn(u"CONSTRAINT"_s, constraint.name, fresh, constraint.comment);
        for (const catalog::Column &column : subject.table().columns) { // LIKE knows nothing of these
            if (const QStringList actions = analysedAs(column, column.name); !actions.isEmpty())
                out << alterTable(fresh, actions.join(u", "_s));
            out << grantsOfColumn(fresh, subject.table().grants, column.name, column.name);
        }
        out << commentOn(u"TABLE "_s + fresh, subject.table().comment) << securedAlike(subject, fresh);
        return script(out);
    }

    /// What counts for the table counts for its twin, and the other way round. `from` gives up its identity for `to`.
    QStringList counters(const QString &from, const QString &to) const
    {
        QStringList out;
        for (const catalog::Sequence &sequence : subject.catalog().sequences) {
            const catalog::Column *column = sequence.ownedByTable == subject.table().oid
                                                ? subject.lookup().column(subject.table(), sequence.ownedByColumn)
                                                : nullptr;
            if (!column)
                continue;
            const QString counter = sql::qualifiedName(subject.lookup().schemaName(sequence.schema), sequence.name);
            const QString name = sql::quoteIfNeeded(column->name);
            if (!sequence.isIdentity) {
                out << u"ALTER SEQUENCE "_s + counter + u" OWNED BY " + to + u'.' + name;
                continue;
            }
            const QString noted = u"pg_temp.lockstep_position_"_s + QString::number(column->number);
            out << u"CREATE TEMPORARY TABLE "_s + noted.section(u'.', 1) +
                       u" ON COMMIT DROP AS SELECT last_value, is_called FROM " + counter
                << alterTable(from, u"ALTER COLUMN "_s + name + u" DROP IDENTITY")
                << alterTable(to, u"ALTER COLUMN "_s + name + u" ADD GENERATED " +
                                      (column->identity == catalog::Identity::Always ? u"ALWAYS"_s : u"BY DEFAULT"_s) +
                                      u" AS IDENTITY (SEQUENCE NAME " + counter + u" START WITH " +
                                      QString::number(sequence.start) + u" INCREMENT BY " +
                                      QString::number(sequence.increment) + u" MINVALUE " +
                                      QString::number(sequence.minimum) + u" MAXVALUE " +
                                      QString::number(sequence.maximum) + u" CACHE " + QString::number(sequence.cache) +
                                      (sequence.cycles ? u" CYCLE)"_s : u")"_s))
                << u"SELECT pg_catalog.setval("_s + sql::quoteLiteral(counter) + u", last_value, is_called) FROM " +
                       noted;
        }
        return out;
    }

    QString renameIndex(const QString &from, const QString &to) const
    {
        return u"ALTER INDEX "_s + sql::qualifiedName(schema, from) + u" RENAME TO " + sql::quoteIfNeeded(to);
    }

    StepSql swap(const Mirror &forward, const Mirror &backward) const
    {
        const auto rename = [](const QString &from, const QString &to) {
            return alterTable(from, u"RENAME TO "_s + sql::quoteIfNeeded(to));
        };
        QStringList up{u"LOCK TABLE "_s + table + u" IN ACCESS EXCLUSIVE MODE", forward.drop(), rename(table, oldName),
                       rename(fresh, subject.name())};
        QStringList down{u"LOCK TABLE "_s + table + u" IN ACCESS EXCLUSIVE MODE", backward.drop()};
        for (const auto &[original, made] : indexNames) {
            const QString old = subject.freeRelationName(original, u"_old"_s);
            up << renameIndex(original, old) << renameIndex(made, original);
            down << renameIndex(original, made) << renameIndex(old, original);
        }
        up += counters(aside, table);
        down += counters(table, aside);
        QStringList statistics; // are the table's that has the name
        for (const catalog::StatisticsObject &object : subject.table().statistics) {
            up << u"DROP STATISTICS "_s + sql::qualifiedName(object.schema, object.name) << statisticsAgain(object);
            down << u"DROP STATISTICS "_s + sql::qualifiedName(object.schema, object.name);
            statistics << statisticsAgain(object);
        }
        for (const catalog::Trigger &trigger : subject.table().triggers) {
            const QString quoted = sql::quoteIfNeeded(trigger.name);
            if (trigger.enabled == u'D')
                continue; // stays with the old table
            up << alterTable(aside, u"DISABLE TRIGGER "_s + quoted) << triggerAgain(table, trigger);
            down << u"DROP TRIGGER "_s + quoted + u" ON " + table
                 << alterTable(aside, (trigger.enabled == u'R'   ? u"ENABLE REPLICA TRIGGER "_s
                                       : trigger.enabled == u'A' ? u"ENABLE ALWAYS TRIGGER "_s
                                                                 : u"ENABLE TRIGGER "_s) +
                                          quoted);
        }
        up << copyPrivileges(aside, table) << backward.create();
        if (!subject.table().owner.isEmpty())
            up << alterTable(table, u"OWNER TO "_s + sql::quoteIfNeeded(subject.table().owner));
        down << rename(table, newName) << rename(aside, subject.name()) << statistics << forward.create();
        return {script(views.around(up)), script(views.around(down)),
                verify::relationKind(schema, subject.name(), u'p')};
    }
};

} // namespace shadow

Generated shadowTable(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    shadow::Partitioning way{change, *subject, maker};
    if (const auto ok = way.check(); !ok)
        return std::unexpected(ok.error());
    const QStringList arguments{subject->shown(), way.newName, change.columns.join(u", "_s)};
    const QString create = way.createTwin();
    Mirror forward(*subject, way.table, way.fresh, way.key, way.columns);
    Mirror backward(*subject, way.table, way.aside, way.oldKey, way.columns);
    const AsOwner owner(subject->table().owner, {&*subject});
    forward.setAsOwner(owner);
    backward.setAsOwner(owner);
    DualWrite dual{*subject, maker, arguments};
    dual.make(create, u"DROP TABLE "_s + way.fresh, way.newName);
    dual.mirrors(forward.createTried(), forward.drop());
    dual.copy({way.schema, way.newName, writableNames(*subject)}, {},
              mirrorAgrees(*subject, way.table, way.fresh, way.columns, {}));
    chain(dual.steps, maker.ddl(u"swap-tables"_s, Phase::Contract, arguments, way.swap(forward, backward)));
    chain(dual.steps, maker.gate(u"shadow-trusted"_s, Phase::Contract, arguments));
    chain(dual.steps, maker.ddl(u"stop-writing-both"_s, Phase::Contract, arguments,
                                StepSql{backward.drop(), backward.create(), {}}));
    plan::Step drop =
        maker.ddl(u"drop-table"_s, Phase::Contract, {subject->shown(), way.oldName},
                  StepSql{u"DROP TABLE "_s + way.aside, {}, verify::relationGone(subject->schema(), way.oldName)});
    drop.reversible = false;
    chain(dual.steps, drop);
    return std::move(dual.steps);
}

} // namespace lockstep::advisor
