// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/indexsteps.h"

#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Phase;
using plan::StepSql;

namespace {

QString createIndex(const IndexWish &wish, const QString &name, const QString &table, const QString &how)
{
    return u"CREATE "_s + (wish.unique ? u"UNIQUE "_s : QString()) + u"INDEX " +
           (how == "CONCURRENTLY"_L1 ? u"CONCURRENTLY "_s : QString()) + sql::quoteIfNeeded(name) + u" ON " +
           (how == "ONLY"_L1 ? u"ONLY "_s : QString()) + table + u' ' + wish.tail;
}

/// The steps of one partitioned table and everything below it; fills `attach`, bottom up. With a key the indexes of the
/// partitions become constraints that are attached to that of the parent.
struct PartitionWalk {
    Steps &steps;
    const StepMaker &maker;
    const IndexWish &wish;
    Phase phase;
    std::size_t n;
    const KeyWish *key = nullptr;
    std::size_t leaf = 0;
    std::size_t inner = 0;
    QStringList attach = {};

    void down(const Subject &table, const QString &indexName)
    {
        const QString index = sql::qualifiedName(table.schema(), indexName);
        if (key)
            attach << alterTable(u"ONLY "_s + table.sql(),
                                 u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(indexName) + u' ' + key->definition);
        else
            indexParent(table, indexName);
        for (const Subject &child : table.below()) {
            const QString name = partitionIndexName(child, wish.name);
            if (child.isPartitioned())
                down(child, name);
            else
                build(child, name);
            if (key && !child.isPartitioned())
                attach << alterTable(child.sql(), usingIndex(name, key->kind, key->suffix));
            attach << u"ALTER INDEX "_s + index + u" ATTACH PARTITION " + sql::qualifiedName(child.schema(), name);
        }
    }

    /// The number of a part, of one index of several.
    [[nodiscard]] std::size_t part(std::size_t number) const { return n * 1000 + number; }

    void indexParent(const Subject &table, const QString &name)
    {
        plan::Step parent = maker.ddl(u"index-parent"_s, phase, {table.shown(), name},
                                      StepSql{createIndex(wish, name, table.sql(), u"ONLY"_s),
                                              u"DROP INDEX IF EXISTS "_s + sql::qualifiedName(table.schema(), name),
                                              verify::relationExists(table.schema(), name)});
        parent.object = table.shown();
        chain(steps, numbered(parent, part(inner++)));
    }

    void build(const Subject &table, const QString &name)
    {
        plan::Step step =
            maker.concurrent(u"index-partition"_s, phase, {table.shown(), name},
                             StepSql{createIndex(wish, name, table.sql(), u"CONCURRENTLY"_s),
                                     u"DROP INDEX CONCURRENTLY IF EXISTS "_s + sql::qualifiedName(table.schema(), name),
                                     verify::indexValid(table.schema(), name)});
        step.object = table.shown();
        chain(steps, numbered(step, part(leaf++)));
    }
};

} // namespace

void addConcurrentIndex(Steps &steps, const StepMaker &maker, const Subject &subject, const IndexWish &wish,
                        Phase phase, std::size_t n)
{
    const QStringList arguments{subject.shown(), wish.name};
    const QString index = sql::qualifiedName(subject.schema(), wish.name);
    if (subject.isPartitioned()) {
        PartitionWalk walk{steps, maker, wish, phase, n, nullptr};
        walk.down(subject, wish.name);
        const QString attach = walk.attach.isEmpty() ? u"SELECT 1"_s : script(walk.attach);
        chain(steps, numbered(maker.ddl(u"attach-index"_s, phase, arguments,
                                        StepSql{attach, u"DROP INDEX "_s + index,
                                                verify::indexValid(subject.schema(), wish.name)}),
                              n));
        return;
    }
    chain(steps, numbered(maker.gate(u"leftover-index"_s, phase, arguments,
                                     verify::noInvalidIndex(subject.schema(), wish.name)),
                          n));
    chain(steps, numbered(maker.concurrent(u"build-index"_s, phase, arguments,
                                           StepSql{createIndex(wish, wish.name, subject.sql(), u"CONCURRENTLY"_s),
                                                   u"DROP INDEX CONCURRENTLY IF EXISTS "_s + index,
                                                   verify::indexValid(subject.schema(), wish.name)}),
                          n));
}

bool hasSupportingIndex(const Subject &subject, const QStringList &columns)
{
    for (const catalog::Index *index : subject.lookup().indexesOf(subject.table().oid)) {
        if (!index->valid || !index->predicate.isEmpty() || std::ssize(index->keys) < columns.size())
            continue;
        QStringList first;
        for (qsizetype i = 0; i < columns.size(); ++i)
            first << subject.columnNames({index->keys[static_cast<std::size_t>(i)].column}).first();
        if (std::ranges::all_of(columns, [&](const QString &name) { return first.contains(name); }))
            return true;
    }
    return false;
}

base::Result<Subject> indexSubject(const plan::Change &change, const catalog::Catalog &catalog)
{
    const auto shared = catalog::sharedLookup(catalog);
    const catalog::Lookup &lookup = *shared;
    const catalog::Index *index = lookup.index(change.schema, change.name);
    const catalog::Relation *table = index ? lookup.relation(index->table) : nullptr;
    if (!table)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-index"_s, {change.schema + u'.' + change.name});
    for (const catalog::Constraint &constraint : table->constraints)
        if (constraint.index == index->oid && constraint.kind != catalog::ConstraintKind::ForeignKey)
            return base::fail(base::ErrorCode::Unsupported, u"advisor.index-of-constraint"_s,
                              {change.name, constraint.name});
    if (index->parent)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.index-attached"_s, {change.name});
    return Subject::find(lookup.schemaName(table->schema), table->name, catalog);
}

IndexWish indexWish(const plan::Change &change)
{
    IndexWish wish;
    wish.name = change.name;
    wish.unique =
        change.unique || change.kind == plan::ChangeKind::AddUnique || change.kind == plan::ChangeKind::AddPrimaryKey;
    const QString method = change.method.isEmpty() ? u"btree"_s : change.method;
    wish.tail = u"USING "_s + sql::quoteIfNeeded(method) + u" (" + columnList(change.columns).join(u", "_s) + u')';
    if (!change.include.isEmpty())
        wish.tail += u" INCLUDE ("_s + sql::quoteList(change.include) + u')';
    if (change.nullsNotDistinct)
        wish.tail += u" NULLS NOT DISTINCT"_s;
    if (!change.options.isEmpty())
        wish.tail += u" WITH ("_s + storageParameters(change.options) + u')';
    if (!change.predicate.isEmpty())
        wish.tail += u" WHERE ("_s + change.predicate + u')';
    return wish;
}

void addNotNull(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &column, Phase first,
                Phase second, Phase third, std::size_t n)
{
    const QStringList arguments{subject.shown(), column};
    const QString table = subject.sql();
    const QString quoted = sql::quoteIfNeeded(column);
    const QString name = subject.freeConstraintName(subject.name() + u'_' + column, u"_not_null"_s);
    const QString check =
        u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(name) + u" CHECK (" + quoted + u" IS NOT NULL) NOT VALID";
    const QString drop = u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(name);
    const QString &schema = subject.schema();
    plan::Step nullsRefused = maker.ddl(u"not-null-check"_s, first, arguments,
                                        StepSql{alterTable(table, check), alterTable(table, drop),
                                                verify::constraintExists(schema, subject.name(), name)});
    nullsRefused.application = {u"advisor.not-null-check.application"_s, arguments};
    chain(steps, numbered(nullsRefused, n));
    chain(steps,
          numbered(maker.longWork(u"not-null-validate"_s, second, arguments,
                                  StepSql{alterTable(table, u"VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(name)),
                                          {},
                                          verify::constraintValidated(schema, subject.name(), name)}),
                   n));
    chain(steps,
          numbered(maker.ddl(u"set-not-null"_s, third, arguments,
                             StepSql{script({alterTable(table, u"ALTER COLUMN "_s + quoted + u" SET NOT NULL"),
                                             alterTable(table, drop)}),
                                     script({alterTable(table, check),
                                             alterTable(table, u"ALTER COLUMN "_s + quoted + u" DROP NOT NULL")}),
                                     verify::columnIsNotNull(schema, subject.name(), column, true)}),
                   n));
}

void addConcurrentKey(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &role, Phase phase,
                      const KeyWish &key, std::size_t index, std::size_t n)
{
    const IndexWish wish{key.name, true, key.tail};
    plan::Step attach = attachConstraint(maker, subject, role, phase, key.name, key.kind, key.suffix);
    if (subject.isPartitioned()) {
        PartitionWalk walk{steps, maker, wish, phase, index, &key};
        walk.down(subject, key.name);
        attach.generated.up = script(walk.attach);
    } else {
        addConcurrentIndex(steps, maker, subject, wish, phase, index);
    }
    chain(steps, numbered(attach, n));
}

QString usingIndex(const QString &name, const QString &kind, const QString &suffix)
{
    const QString quoted = sql::quoteIfNeeded(name);
    return u"ADD CONSTRAINT "_s + quoted + u' ' + kind + u" USING INDEX " + quoted + suffix;
}

plan::Step attachConstraint(const StepMaker &maker, const Subject &subject, const QString &role, Phase phase,
                            const QString &name, const QString &kind, const QString &suffix)
{
    return maker.ddl(role, phase, {subject.shown(), name},
                     StepSql{alterTable(subject.sql(), usingIndex(name, kind, suffix)),
                             alterTable(subject.sql(), u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(name)),
                             verify::constraintExists(subject.schema(), subject.name(), name)});
}

QString deferring(const catalog::Constraint &constraint)
{
    return !constraint.deferrable ? QString()
           : constraint.deferred  ? u" DEFERRABLE INITIALLY DEFERRED"_s
                                  : u" DEFERRABLE"_s;
}

namespace {

/// Every partition that holds rows, however deep.
void leaves(const Subject &table, std::vector<Subject> &out)
{
    for (const Subject &part : table.below()) {
        if (part.isPartitioned())
            leaves(part, out);
        else
            out.push_back(part);
    }
}

/// A partitioned table takes no foreign key NOT VALID before 18. Its partitions do, and the table's own then finds
/// theirs and reads no row (tryAttachPartitionForeignKey in tablecmds.c).
void addForeignKeyApart(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &name,
                        const QString &definition, Phase first, Phase second, std::size_t n)
{
    std::vector<Subject> parts;
    leaves(subject, parts);
    Steps validations;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Steps two;
        const QString own = parts[i].freeConstraintName(name, {});
        addTwoPhase(two, maker, parts[i], u"part-foreign-key"_s, own, definition, first, second, n * 1000 + i);
        // gone already with that of the table, which took it over
        two.front().generated.down =
            alterTable(parts[i].sql(), u"DROP CONSTRAINT IF EXISTS "_s + sql::quoteIfNeeded(own));
        for (plan::Step &step : two)
            step.object = parts[i].shown();
        chain(steps, two.front());
        validations.push_back(two.back());
    }
    for (const plan::Step &step : validations)
        chain(steps, step);
    const QString quoted = sql::quoteIfNeeded(name);
    chain(steps,
          numbered(maker.ddl(u"join-foreign-keys"_s, second, {subject.shown(), name},
                             StepSql{alterTable(subject.sql(), u"ADD CONSTRAINT "_s + quoted + u' ' + definition),
                                     alterTable(subject.sql(), u"DROP CONSTRAINT "_s + quoted),
                                     verify::constraintValidated(subject.schema(), subject.name(), name)}),
                   n));
}

} // namespace

void addTwoPhase(Steps &steps, const StepMaker &maker, const Subject &subject, const QString &role, const QString &name,
                 const QString &definition, Phase first, Phase second, std::size_t n)
{
    if (!subject.takesKeysNotValid() && definition.startsWith(u"FOREIGN KEY"_s, Qt::CaseInsensitive))
        return addForeignKeyApart(steps, maker, subject, name, definition, first, second, n);
    const QStringList arguments{subject.shown(), name};
    const QString quoted = sql::quoteIfNeeded(name);
    plan::Step notValid =
        maker.ddl(role, first, arguments,
                  StepSql{alterTable(subject.sql(), u"ADD CONSTRAINT "_s + quoted + u' ' + definition + u" NOT VALID"),
                          alterTable(subject.sql(), u"DROP CONSTRAINT "_s + quoted),
                          verify::constraintExists(subject.schema(), subject.name(), name)});
    notValid.application = {u"advisor.constraint.application"_s, arguments};
    chain(steps, numbered(notValid, n));
    chain(steps, numbered(maker.longWork(u"validate-constraint"_s, second, arguments,
                                         StepSql{alterTable(subject.sql(), u"VALIDATE CONSTRAINT "_s + quoted),
                                                 {},
                                                 verify::constraintValidated(subject.schema(), subject.name(), name)}),
                          n));
}

} // namespace lockstep::advisor
