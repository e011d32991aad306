// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/asowner.h"
#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/dualwrite.h"
#include "advisor/indexsteps.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::ConstraintKind;
using plan::Change;
using plan::Phase;
using plan::StepSql;

namespace movecolumn {

/// Whether no two rows of the table have the same values in these columns.
bool isUnique(const Subject &subject, const QStringList &columns)
{
    return std::ranges::any_of(subject.lookup().indexesOf(subject.table().oid), [&](const catalog::Index *index) {
        return index->unique && index->valid && index->predicate.isEmpty() &&
               std::ranges::all_of(index->keys, [&](const catalog::IndexKey &key) {
                   return key.column != 0 && columns.contains(subject.columnNames({key.column}).first());
               });
    });
}

/// One of the two places: its table, its column, and the columns that say which rows of the other belong to a row.
struct Side {
    const Subject &subject;
    QString column;
    QStringList join;

    [[nodiscard]] QString own() const { return sql::quoteIfNeeded(column); }
};

/// "other.a = NEW.b AND ..." of the other side's alias and this side's row.
QString joined(const Side &other, const QString &alias, const Side &own, const QString &row)
{
    QStringList out;
    for (qsizetype i = 0; i < other.join.size(); ++i)
        out << alias + u'.' + sql::quoteIfNeeded(other.join[i]) + u" = " + row + u'.' + sql::quoteIfNeeded(own.join[i]);
    return out.join(u" AND "_s);
}

/// The triggers of one side. A row takes over what the other place holds when it is written without the value, and
/// brings a value that is written to the other place; the rows there are locked first, so that neither side misses what
/// the other is writing. Nothing is written where nothing differs, so the two sides' answers come to an end.
struct FollowTrigger {
    const Side &own;
    const Side &other;
    const QString type;
    const AsOwner owner = writersLackRights(own.subject, other.subject)
                              ? AsOwner(other.subject.table().owner, {&own.subject, &other.subject})
                              : AsOwner();
    const QString base = u"zz_lockstep_move_"_s + own.column;
    const QString function = sql::qualifiedName(
        own.subject.schema(), sql::makeIdentifier(u"lockstep_move_"_s + own.subject.name() + u'_' + own.column, {}));

    [[nodiscard]] QString body() const
    {
        const QString mine = u"NEW."_s + own.own();
        const QString changed =
            comparable(mine, type) + u" IS DISTINCT FROM " + comparable(u"OLD."_s + own.own(), type);
        QStringList moved;
        for (const QString &name : quotedNames(own.join))
            moved << u"NEW."_s + name + u" IS DISTINCT FROM OLD." + name;
        const QString elsewhere = moved.join(u" OR "_s);
        const QString rows =
            u"FROM "_s + other.subject.sql() + u" AS other WHERE " + joined(other, u"other"_s, own, u"NEW"_s);
        return u"BEGIN\n"
               "    IF TG_WHEN = 'BEFORE' THEN\n"
               "        IF (TG_OP = 'INSERT' AND %1 IS NULL)\n"
               "            OR (TG_OP = 'UPDATE' AND (%2) AND NOT (%3)) THEN\n"
               "            IF EXISTS (SELECT %4) THEN\n"
               "                %1 := (SELECT other.%5 %4 LIMIT 1 FOR SHARE);\n"
               "            END IF;\n"
               "        END IF;\n"
               "        RETURN NEW;\n"
               "    END IF;\n"
               "    IF TG_OP = 'INSERT' OR (%2) OR %3 THEN\n"
               "        PERFORM %4 FOR UPDATE;\n"
               "        UPDATE %6 AS other SET %5 = %1\n"
               "            WHERE %7 AND %8 IS DISTINCT FROM %9;\n"
               "    END IF;\n"
               "    RETURN NULL;\n"
               "END"_s.arg(mine, elsewhere, changed, rows, other.own(), other.subject.sql(),
                           joined(other, u"other"_s, own, u"NEW"_s), comparable(u"other."_s + other.own(), type),
                           comparable(mine, type));
    }
    [[nodiscard]] QString trigger(const QString &when) const
    {
        return sql::quoteIfNeeded(sql::makeIdentifier(base, u'_' + when.toLower()));
    }
    /// To come before create(): a row of the other place is written as its owner, and taken back.
    [[nodiscard]] QString tried() const
    {
        return owner.tried(other.subject.sql(), {},
                           {u"UPDATE "_s + other.subject.sql() + u" AS other SET " + other.own() + u" = NEW." +
                            other.own() + u" WHERE " + joined(other, u"other"_s, other, u"NEW"_s)});
    }
    [[nodiscard]] QStringList create() const
    {
        QStringList out{owner.triggerFunction(function, body())};
        for (const QString &when : {u"BEFORE"_s, u"AFTER"_s})
            out << u"CREATE TRIGGER "_s + trigger(when) + u' ' + when + u" INSERT OR UPDATE ON " + own.subject.sql() +
                       u" FOR EACH ROW EXECUTE FUNCTION " + function + u"()";
        return out;
    }
    [[nodiscard]] QStringList drop() const
    {
        QStringList out;
        for (const QString &when : {u"BEFORE"_s, u"AFTER"_s})
            out << u"DROP TRIGGER "_s + trigger(when) + u" ON " + own.subject.sql();
        return out << u"DROP FUNCTION "_s + function + u"()";
    }
};

/// What stands on the column and on other columns, too, or cannot hold in the other table.
QStringList sharedParts(const Subject &subject, const catalog::Column &column, const ColumnParts &parts, bool oneToOne)
{
    const auto others = [&](const QString &sql) {
        return std::ranges::any_of(subject.table().columns, [&](const catalog::Column &c) {
            return c.number != column.number && sql::mentionsColumn(sql, c.name);
        });
    };
    QStringList out;
    for (const catalog::Index *index : parts.indexes)
        if (others(sql::indexDefinitionTail(index->definition)) || (index->unique && !oneToOne))
            out << index->name;
    for (const catalog::Constraint *key : parts.keys)
        if (key->columns != std::vector<int>{column.number} || !oneToOne)
            out << key->name;
    for (const catalog::Constraint *check : parts.checks)
        if (check->kind == ConstraintKind::ForeignKey ? check->columns != std::vector<int>{column.number}
                                                      : others(check->expression))
            out << check->name;
    return out;
}

struct Move {
    const Change &change;
    const Side &from;
    const Side &to;
    const catalog::Column &column;
    const ColumnParts parts;
    const StepMaker &fromMaker, &toMaker;
    DualWrite way;
    const FollowTrigger forward{from, to, column.type}, backward{to, from, column.type};
    const QString source = from.subject.sql(), target = to.subject.sql();

    /// No value may be without a row to go to, and no row may have to hold two.
    void check(bool manySources)
    {
        chain(way.steps, fromMaker.gate(u"values-have-place"_s, Phase::Expand, way.arguments,
                                        u"SELECT NOT EXISTS (SELECT FROM "_s + source + u" AS source WHERE source." +
                                            from.own() + u" IS NOT NULL AND NOT EXISTS (SELECT FROM " + target +
                                            u" AS other WHERE " + joined(to, u"other"_s, from, u"source"_s) + u"))"));
        if (!manySources)
            return;
        const QString value = comparable(from.own(), column.type);
        const QString keys = quotedNames(from.join).join(u", "_s);
        chain(way.steps, fromMaker.gate(u"one-value-each"_s, Phase::Expand, way.arguments,
                                        u"SELECT NOT EXISTS (SELECT FROM "_s + source + u" WHERE (" + keys +
                                            u") IS NOT NULL" + u" GROUP BY " + keys + u" HAVING count(DISTINCT " +
                                            value + u") > 1 OR count(" + from.own() + u") NOT IN (0, count(*)))"));
    }

    void expand()
    {
        const QString name = to.own();
        QStringList up{alterTable(target, u"ADD COLUMN "_s + columnDefinition(column, to.column, false, false))};
        if (!column.comment.isEmpty())
            up << u"COMMENT ON COLUMN "_s + target + u'.' + name + u" IS " + sql::quoteLiteral(column.comment);
        chain(way.steps, toMaker.ddl(u"add-moved-column"_s, Phase::Expand, way.arguments,
                                     StepSql{script(up), alterTable(target, u"DROP COLUMN "_s + name),
                                             verify::columnExists(to.subject.schema(), to.subject.name(), to.column)}));
        if (column.notNull) {
            const QString alter = u"ALTER COLUMN "_s + from.own();
            chain(way.steps, fromMaker.longWork(u"allow-nulls"_s, Phase::Expand, way.arguments,
                                                StepSql{alterTable(source, alter + u" DROP NOT NULL"), {}, {}}));
            comeBackApart(way.steps.back(), notNullBack(from.subject, column));
        }
        way.mirrorsNew(script(QStringList{backward.tried()} + backward.create()), script(backward.drop()));
        way.mirrors(script(QStringList{forward.tried()} + forward.create()), script(forward.drop()));
    }

    void migrate()
    {
        const QString partner = u"FROM "_s + source + u" AS source WHERE " + joined(from, u"source"_s, to, target);
        const QString differs = comparable(u"source."_s + from.own(), column.type) + u" IS DISTINCT FROM " +
                                comparable(target + u'.' + to.own(), column.type);
        // the source's row is locked, so that a value that is being written there is waited for
        const auto fill =
            toMaker.backfill(u"backfill"_s, Phase::Migrate, {to.subject.shown(), to.column, {}}, to.subject,
                             to.own() + u" = (SELECT source." + from.own() + u' ' + partner + u" LIMIT 1 FOR SHARE)",
                             u"EXISTS (SELECT "_s + partner + u" AND " + differs + u')');
        chain(way.steps, fill);
        chain(way.steps,
              fromMaker.gate(u"sides-agree"_s, Phase::Migrate, way.arguments,
                             u"SELECT NOT EXISTS (SELECT FROM "_s + source + u" AS source JOIN " + target + u" ON " +
                                 joined(from, u"source"_s, to, target) + u" WHERE " + differs + u')'));
        copyParts();
        if (!from.subject.catalog().server.replicas.empty())
            chain(way.steps, fromMaker.gate(u"replicas-caught-up"_s, Phase::Migrate, way.arguments,
                                            verify::replicasCaughtUp(16 * 1024 * 1024)));
    }

    /// What the column has by itself it has in the other table, too, under names of that table.
    void copyParts()
    {
        const QHash<QString, QString> renamed{{column.name, to.own()}};
        const QString base = to.subject.name() + u'_' + to.column;
        std::size_t n = 0;
        for (const catalog::Index *index : parts.indexes)
            addConcurrentIndex(way.steps, toMaker, to.subject,
                               {to.subject.freeRelationName(base, n == 0 ? u"_idx"_s : u"_idx%1"_s.arg(n)),
                                index->unique,
                                sql::replaceColumns(sql::indexDefinitionTail(index->definition), renamed)},
                               Phase::Migrate, n++);
        for (const catalog::Constraint *key : parts.keys) {
            const QString name = to.subject.freeRelationName(base, u"_key"_s);
            addConcurrentIndex(way.steps, toMaker, to.subject, {name, true, u"USING btree ("_s + to.own() + u')'},
                               Phase::Migrate, n++);
            chain(way.steps, attachConstraint(toMaker, to.subject, u"attach-unique"_s, Phase::Migrate, name,
                                              u"UNIQUE"_s, deferring(*key)));
        }
        std::size_t c = 0;
        for (const catalog::Constraint *check : parts.checks) {
            const bool points = check->kind == ConstraintKind::ForeignKey;
            const QString suffix = (points ? u"_fkey"_s : u"_check"_s) + (c == 0 ? QString() : QString::number(c));
            QString definition = check->definition;
            if (definition.endsWith(" NOT VALID"_L1))
                definition.chop(10);
            definition = sql::replaceNearColumns(definition, renamed);
            addTwoPhase(way.steps, toMaker, to.subject, u"copy-constraint"_s,
                        to.subject.freeConstraintName(base, suffix), definition, Phase::Migrate, Phase::Migrate, c++);
            if (!check->validated)
                way.steps.pop_back();
        }
    }

    /// Each row takes over what the other place holds; a value that is being written there is waited for. Where there
    /// must be a value, a row that came since and has no partner takes the default.
    RowsBack home() const
    {
        const QString partner =
            u" FROM "_s + target + u" AS other WHERE " + joined(to, u"other"_s, from, source) + u" LIMIT 1";
        const QString there = u"other."_s + to.own(), here = source + u'.' + from.own();
        QString value = u"(SELECT "_s + there + partner + u" FOR SHARE)";
        QString differs = u"(SELECT "_s + comparable(there, column.type) + u" IS DISTINCT FROM " +
                          comparable(here, column.type) + partner + u')';
        if (column.notNull && !column.defaultExpression.isEmpty()) {
            value = defaultWithout(partner, value, column.defaultExpression);
            differs = u"coalesce("_s + differs + u", " + here + u" IS NULL)";
        }
        return fromMaker.fillBack(from.subject, from.own() + u" = " + value, differs);
    }

    void contract()
    {
        QStringList up = backward.drop(), down = backward.create();
        if (!column.defaultExpression.isEmpty()) {
            const QString alter = u"ALTER COLUMN "_s + to.own();
            up << alterTable(target, alter + u" SET DEFAULT " + column.defaultExpression);
            down.prepend(alterTable(target, alter + u" DROP DEFAULT"));
        }
        // rows that come meanwhile take their values over by the trigger of the old place
        const RowsBack rows = home();
        way.stopOld(script(forward.drop()), script(forward.create()), rows);
        way.stop(script(up), script(down));
        way.drop(alterTable(source, u"DROP COLUMN "_s + from.own()),
                 restoreEmptyColumn(from.subject, column, parts, rows.batches.has_value()),
                 verify::columnGone(from.subject.schema(), from.subject.name(), column.name), rows.batches.has_value());
    }
};

} // namespace movecolumn

base::Status completeMove(Change &change, const Subject &subject)
{
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    if (!target)
        return std::unexpected(target.error());
    if (target->table().oid == subject.table().oid)
        return invalid(u"advisor.move-to-itself"_s, {subject.shown()});
    if (change.newName.isEmpty())
        change.newName = change.column;
    if (target->column(change.newName))
        return invalid(u"advisor.name-taken"_s, {change.newName});
    if (change.columns.isEmpty() && change.referencedColumns.isEmpty()) {
        std::vector<std::pair<QStringList, QStringList>> found; // by foreign keys, whichever table has them
        for (const catalog::Constraint &key : subject.table().constraints)
            if (key.kind == ConstraintKind::ForeignKey && key.referencedTable == target->table().oid)
                found.emplace_back(subject.columnNames(key.columns), target->columnNames(key.referencedColumns));
        for (const catalog::Constraint &key : target->table().constraints)
            if (key.kind == ConstraintKind::ForeignKey && key.referencedTable == subject.table().oid)
                found.emplace_back(subject.columnNames(key.referencedColumns), target->columnNames(key.columns));
        if (found.size() != 1)
            return unsupported(u"advisor.no-join"_s, {subject.shown(), target->shown(), QString::number(found.size())});
        std::tie(change.columns, change.referencedColumns) = found.front();
    }
    if (change.columns.size() != change.referencedColumns.size())
        return invalid(u"advisor.foreign-key-columns"_s,
                       {QString::number(change.columns.size()), QString::number(change.referencedColumns.size())});
    for (const QString &name : change.referencedColumns)
        if (const auto column = target->column(name); !column)
            return std::unexpected(column.error());
    return {};
}

Generated moveColumn(const Change &change, const Subject &subject, const GeneratorOptions &options)
{
    using namespace movecolumn;
    const auto target = Subject::find(change.referencedSchema, change.referencedTable, subject.catalog());
    const auto column = subject.column(change.column);
    if (!target || !column)
        return std::unexpected(target ? column.error() : target.error());
    const bool sourceUnique = isUnique(subject, change.columns);
    const bool targetUnique = isUnique(*target, change.referencedColumns);
    if (!sourceUnique && !targetUnique)
        return unsupported(u"advisor.join-not-unique"_s, {subject.shown(), target->shown()});
    if (!sourceUnique && !(*column)->defaultExpression.isEmpty())
        return unsupported(u"advisor.move-default"_s, {subject.shown(), change.column});
    for (const Subject *table : {&subject, &*target})
        if (table->table().rowSecurity)
            return unsupported(u"advisor.mirror-policies"_s, {table->shown()});
    const ColumnParts parts = columnParts(subject, **column);
    if (const auto error = cannotReplace(subject, **column, parts))
        return std::unexpected(*error);
    if (const auto error = cannotDrop(subject, **column, parts))
        return std::unexpected(*error);
    if (!parts.sequences.empty())
        return unsupported(u"advisor.serial-column"_s, {subject.shown(), change.column});
    if (const QStringList shared = sharedParts(subject, **column, parts, sourceUnique && targetUnique);
        !shared.isEmpty())
        return unsupported(u"advisor.column-shares-parts"_s, {subject.shown(), change.column, shared.join(u", "_s)});

    const StepMaker fromMaker(subject.shown(), options), toMaker(target->shown(), options);
    const Side from{subject, change.column, change.columns}, to{*target, change.newName, change.referencedColumns};
    Move move{
        change, from,      to,      **column,
        parts,  fromMaker, toMaker, DualWrite{subject, fromMaker, {subject.shown(), target->shown(), change.column}}};
    std::size_t n = 0;
    for (const Side *side : {&from, &to}) // both are looked up row by row
        if (!hasSupportingIndex(side->subject, side->join)) {
            const QString name =
                side->subject.freeRelationName(side->subject.name() + u'_' + side->join.join(u'_'), u"_idx"_s);
            addConcurrentIndex(move.way.steps, side == &from ? fromMaker : toMaker, side->subject,
                               {name, false, u"USING btree ("_s + sql::quoteList(side->join) + u')'}, Phase::Expand,
                               n++);
            move.way.steps.back().why.id = u"advisor.join-index.why"_s;
        }
    move.check(!sourceUnique);
    move.expand();
    move.migrate();
    move.way.switchOver(u"deploy-moved-column"_s);
    move.contract();
    return std::move(move.way.steps);
}

} // namespace lockstep::advisor
