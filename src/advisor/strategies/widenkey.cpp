// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/columndetails.h"
#include "advisor/direct/direct.h"
#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/madeagain.h"
#include "advisor/synctrigger.h"
#include "advisor/verify.h"
#include "advisor/waysback.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::Identity;
using plan::Change;
using plan::Phase;
using plan::StepSql;

namespace widenkey {

/// The key column, or a column of a foreign key that points at it: each gets a wider twin that takes over its name.
struct Side {
    const Subject subject;
    const catalog::Column &column;
    const ColumnParts parts;
    const catalog::Constraint *foreignKey = nullptr; ///< that points at the key; nothing for the key's own table
    const QString type;
    const GeneratorOptions &options;

    const StepMaker maker{subject.shown(), options};
    const SyncTrigger sync{subject, column.name};
    const QString table = subject.sql();
    const QString newName = subject.freeColumnName(column.name, u"_new"_s);
    const QString oldName = subject.freeColumnName(column.name, u"_old"_s);
    const QString name = sql::quoteIfNeeded(column.name);
    const QString after = sql::quoteIfNeeded(newName);
    const QString before = sql::quoteIfNeeded(oldName);
    const QString keyIndex = parts.primary ? subject.freeRelationName(parts.primary->name, u"_new"_s) : QString();
    const QString oldKeyIndex = parts.primary ? subject.freeRelationName(parts.primary->name, u"_old"_s) : QString();
    const QString oldForeignKey = foreignKey ? subject.freeConstraintName(foreignKey->name, u"_old"_s) : QString();
    const QString newForeignKey = foreignKey ? subject.freeConstraintName(foreignKey->name, u"_new"_s) : QString();
    const QStringList arguments{subject.shown(), column.name, type};
    const QString forward = sync.oneWay(newName, u"NEW."_s + name + u"::" + type, false);
    const QString reversed = sync.oneWay(oldName, u"NEW."_s + name + u"::" + column.type, true);
    std::vector<CopiedName> names = {};

    QString alter(const QString &action) const { return alterTable(table, action); }
    QString alterColumn(const QString &which, const QString &action) const
    {
        return alter(u"ALTER COLUMN "_s + which + u' ' + action);
    }
    QString rename(const QString &from, const QString &to) const
    {
        return alter(u"RENAME COLUMN "_s + from + u" TO " + to);
    }

    std::optional<base::Error> refusal() const
    {
        const auto refuse = [&](const QString &id, const QStringList &more) {
            return base::Error{
                base::ErrorCode::Unsupported, id, QStringList{subject.shown(), column.name} + more, {}, {}, {}};
        };
        if (subject.isPartitioned() || subject.table().isPartition || !column.isLocal ||
            !subject.lookup().childrenOf(subject.table().oid).empty())
            return refuse(u"advisor.column-inherited"_s, {});
        if (column.generated != catalog::Generated::None)
            return refuse(u"advisor.column-made-by-server"_s, {});
        if (const QStringList &hanging = parts.others; !hanging.isEmpty())
            return refuse(u"advisor.column-has-dependents"_s, {hanging.join(u", "_s)});
        if (foreignKey && !parts.referencedBy.isEmpty())
            return refuse(u"advisor.column-referenced"_s, {parts.referencedBy.join(u", "_s)});
        if (foreignKey && foreignKey->columns.size() != 1)
            return refuse(u"advisor.column-referenced"_s, {foreignKey->name});
        return {};
    }

    void fill(Steps &steps)
    {
        chain(steps, maker.ddl(u"add-parallel-column"_s, Phase::Expand, arguments,
                               StepSql{script(QStringList{alter(u"ADD COLUMN "_s + after + u' ' + type)} +
                                              twinDetails(subject, column, newName, type)),
                                       alter(u"DROP COLUMN "_s + after),
                                       verify::columnExists(subject.schema(), subject.name(), newName)}));
        chain(steps, maker.ddl(u"sync-parallel"_s, Phase::Expand, arguments,
                               StepSql{script({sync.createFunction(forward), sync.createTrigger()}),
                                       script({sync.dropTrigger(), sync.dropFunction()}),
                                       verify::triggerExists(subject.schema(), subject.name(), sync.triggerName())}));
        const QString differ = after + u" IS DISTINCT FROM " + name + u"::" + type;
        chain(steps, maker.backfill(u"backfill"_s, Phase::Migrate, arguments, subject,
                                    after + u" = " + name + u"::" + type, differ));
        chain(steps, maker.gate(u"columns-agree"_s, Phase::Migrate, arguments,
                                verify::noRowWhere(subject.schema(), subject.name(), differ)));
        ColumnParts copied = parts;
        std::erase(copied.checks, foreignKey);
        names = copyParts(steps, maker, subject, column, copied, newName);
        if (parts.primary)
            addConcurrentIndex(steps, maker, subject, {keyIndex, true, u"USING btree ("_s + keyColumns(after) + u')'},
                               Phase::Migrate, names.size());
    }

    /// The foreign key on the twins, proven while the old one still holds.
    void reference(Steps &steps, const Side &key) const
    {
        if (!foreignKey)
            return;
        const QString definition = definitionTo(key, after, key.after);
        const std::size_t first = steps.size();
        addTwoPhase(steps, maker, subject, u"add-foreign-key"_s, newForeignKey, definition, Phase::Migrate,
                    Phase::Migrate, 100);
        steps[first].generated.down = alter(u"DROP CONSTRAINT IF EXISTS "_s + sql::quoteIfNeeded(newForeignKey));
    }

    QString definitionTo(const Side &key, const QString &near, const QString &far) const
    {
        static const QHash<QChar, QString> words{
            {u'r', u"RESTRICT"_s}, {u'c', u"CASCADE"_s}, {u'n', u"SET NULL"_s}, {u'd', u"SET DEFAULT"_s}};
        QString out = u"FOREIGN KEY ("_s + near + u") REFERENCES " + key.table + u" (" + far + u')';
        if (words.contains(foreignKey->onUpdate))
            out += u" ON UPDATE "_s + words.value(foreignKey->onUpdate);
        if (words.contains(foreignKey->onDelete))
            out += u" ON DELETE "_s + words.value(foreignKey->onDelete);
        if (foreignKey->deferrable)
            out += foreignKey->deferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
        return out;
    }

    QStringList keyRemarks() const { return constraintRemarks(subject, *parts.primary, parts.primary->name); }

    QString keyColumns(const QString &instead) const
    {
        QStringList out;
        for (const QString &part : subject.columnNames(parts.primary->columns))
            out << (part == column.name ? instead : sql::quoteIfNeeded(part));
        return out.join(u", "_s);
    }

    QString renamePart(const CopiedName &part, const QString &from, const QString &to) const
    {
        return part.isIndex
                   ? QString(u"ALTER INDEX "_s + sql::qualifiedName(subject.schema(), from) + u" RENAME TO " +
                             sql::quoteIfNeeded(to))
                   : alter(u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(from) + u" TO " + sql::quoteIfNeeded(to));
    }

    /// The identity or the sequence goes over to the column `to`, in its position.
    QStringList counter(const QString &from, const QString &to, const QString &wanted) const
    {
        QStringList out;
        if (column.identity != Identity::None) {
            for (const catalog::Sequence &sequence : subject.catalog().sequences) {
                if (!sequence.isIdentity || sequence.ownedByTable != subject.table().oid ||
                    sequence.ownedByColumn != column.number)
                    continue;
                const QString counter = sql::qualifiedName(subject.lookup().schemaName(sequence.schema), sequence.name);
                out << u"CREATE TEMPORARY TABLE lockstep_position ON COMMIT DROP AS SELECT last_value, is_called FROM "_s +
                           counter
                    << alterColumn(from, u"DROP IDENTITY"_s) << alterColumn(to, u"SET NOT NULL"_s)
                    << alterColumn(to, (column.identity == Identity::Always ? u"ADD GENERATED ALWAYS"_s
                                                                            : u"ADD GENERATED BY DEFAULT"_s) +
                                           u" AS IDENTITY (SEQUENCE NAME " + counter + u" START WITH " +
                                           QString::number(sequence.start) + u" INCREMENT BY " +
                                           QString::number(sequence.increment) + u" CACHE " +
                                           QString::number(sequence.cache) + u')')
                    << u"SELECT pg_catalog.setval("_s + sql::quoteLiteral(counter) +
                           u", last_value, is_called) FROM pg_temp.lockstep_position";
            }
            return out;
        }
        if (!column.defaultExpression.isEmpty())
            out << alterColumn(from, u"DROP DEFAULT"_s)
                << alterColumn(to, u"SET DEFAULT "_s + column.defaultExpression);
        for (const catalog::Sequence *sequence : parts.sequences) {
            const QString counter = sql::qualifiedName(subject.lookup().schemaName(sequence->schema), sequence->name);
            out << u"ALTER SEQUENCE "_s + counter + u" OWNED BY " + table + u'.' + to
                << u"ALTER SEQUENCE "_s + counter + u" AS " + wanted;
        }
        return out;
    }

    void swapUp(QStringList &up) const
    {
        if (foreignKey)
            up << alter(u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(foreignKey->name));
    }

    void takeOver(QStringList &up) const
    {
        if (parts.primary)
            up << alter(u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(parts.primary->name));
        up << rename(name, before) << rename(after, name);
        for (const CopiedName &part : names)
            up << renamePart(part, part.original, subject.freeRelationName(part.original, u"_old"_s))
               << renamePart(part, part.made, part.original) << part.remarks;
        if (parts.primary)
            up << alter(u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(parts.primary->name) + u" PRIMARY KEY USING INDEX " +
                        sql::quoteIfNeeded(keyIndex))
               << keyRemarks();
        up += counter(before, name, sequenceType(type));
        if (column.notNull)
            up << alterColumn(before, u"DROP NOT NULL"_s);
        if (foreignKey)
            up << alter(u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(newForeignKey) + u" TO " +
                        sql::quoteIfNeeded(foreignKey->name))
               << constraintRemarks(subject, *foreignKey, foreignKey->name);
        up << sync.createFunction(reversed, true);
    }

    /// What the way back needs under the old column while all still work on the new one; referred to by name later.
    void makeReady(QStringList &down) const
    {
        if (parts.primary)
            down << u"CREATE UNIQUE INDEX CONCURRENTLY "_s + sql::quoteIfNeeded(oldKeyIndex) + u" ON " + table + u' ' +
                        sql::replaceColumns(
                            sql::indexDefinitionTail(subject.lookup().index(parts.primary->index)->definition),
                            {{column.name, before}});
        if (column.notNull)
            down += notNullBack(subject, column, oldName);
    }

    /// The old foreign key, proven on the old columns while the new one still holds.
    void referBefore(QStringList &down, const Side &key) const
    {
        if (!foreignKey)
            return;
        const QString quoted = sql::quoteIfNeeded(oldForeignKey);
        QString add = u"ADD CONSTRAINT "_s + quoted + u' ' + definitionTo(key, before, key.before);
        if (foreignKey->validated)
            down << alter(add + u" NOT VALID") << alter(u"VALIDATE CONSTRAINT "_s + quoted);
        else
            down << alter(add + u" NOT VALID");
    }

    void giveBack(QStringList &down) const
    {
        down << sync.createFunction(forward, true);
        if (parts.primary)
            down << alter(u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(parts.primary->name));
        for (auto part = names.rbegin(); part != names.rend(); ++part)
            down << renamePart(*part, part->original, part->made)
                 << renamePart(*part, subject.freeRelationName(part->original, u"_old"_s), part->original);
        down << rename(name, after) << rename(before, name);
        down += counter(after, name, parts.sequences.empty() ? QString() : parts.sequences.front()->type);
        if (parts.primary)
            down << alter(u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(parts.primary->name) +
                          u" PRIMARY KEY USING INDEX " + sql::quoteIfNeeded(oldKeyIndex))
                 << keyRemarks()
                 << alterColumn(after, u"SET NOT NULL"_s); // a primary key that goes takes nothing with it but itself
    }

    void referAgain(QStringList &down) const
    {
        if (foreignKey)
            down << alter(u"RENAME CONSTRAINT "_s + sql::quoteIfNeeded(oldForeignKey) + u" TO " +
                          sql::quoteIfNeeded(foreignKey->name))
                 << constraintRemarks(subject, *foreignKey, foreignKey->name);
    }

    static QString sequenceType(const QString &type)
    {
        return type == "smallint"_L1 || type == "integer"_L1 || type == "int"_L1 ? type : u"bigint"_s;
    }

    void end(Steps &steps) const
    {
        chain(steps, maker.ddl(u"stop-sync"_s, Phase::Contract, arguments,
                               StepSql{script({sync.dropTrigger(), sync.dropFunction()}),
                                       script({sync.createFunction(reversed), sync.createTrigger()}),
                                       verify::triggerGone(subject.schema(), subject.name(), sync.triggerName())}));
        plan::Step drop = maker.ddl(u"drop-old-column"_s, Phase::Contract, {subject.shown(), oldName, column.name},
                                    StepSql{alter(u"DROP COLUMN "_s + before),
                                            {},
                                            verify::columnGone(subject.schema(), subject.name(), oldName)});
        drop.reversible = false;
        chain(steps, drop);
    }
};

/// The roles of one side's steps are its own.
void append(Steps &steps, Steps more, std::size_t n)
{
    for (plan::Step &step : more) {
        step.role += u"-of-"_s + QString::number(n + 1);
        steps.push_back(std::move(step));
    }
}

} // namespace widenkey

Generated widenKey(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    using widenkey::Side;
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const catalog::Constraint *key = subject->primaryKey();
    if (!key || key->columns.size() != 1)
        return base::fail(base::ErrorCode::Unsupported, u"advisor.key-not-single"_s, {subject->shown()});
    const QString type = change.type.isEmpty() ? u"bigint"_s : change.type;
    const catalog::Column &column = *subject->lookup().column(subject->table(), key->columns.front());
    if (column.type == type)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.type-already"_s,
                          {subject->shown(), column.name, type});
    std::vector<std::unique_ptr<Side>> sides;
    sides.push_back(std::make_unique<Side>(*subject, column, columnParts(*subject, column), nullptr, type, options));
    for (const catalog::Lookup::ForeignKey &reference : subject->lookup().referencing(subject->table().oid)) {
        const auto from =
            Subject::find(subject->lookup().schemaName(reference.from->schema), reference.from->name, catalog);
        if (!from || reference.constraint->columns.empty())
            continue;
        const catalog::Column &far = *from->lookup().column(from->table(), reference.constraint->columns.front());
        sides.push_back(
            std::make_unique<Side>(*from, far, columnParts(*from, far), reference.constraint, type, options));
    }
    for (const auto &side : sides)
        if (const auto error = side->refusal())
            return std::unexpected(*error);
    const Side &owner = *sides.front();

    Steps steps;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        Steps own;
        sides[i]->fill(own);
        sides[i]->reference(own, owner);
        widenkey::append(steps, std::move(own), i);
    }
    std::ranges::stable_sort(steps, {}, &plan::Step::phase);
    for (std::size_t i = 0; i < steps.size(); ++i) // all sides together, one after the other
        steps[i].dependsOn = i == 0 ? QStringList() : QStringList{steps[i - 1].role};
    chain(steps, owner.maker.deploy(u"deploy-new-type"_s, Phase::Migrate, owner.arguments));
    MadeAgain hangers;
    for (const auto &side : sides)
        hangers.add(side->subject, side->column, side->parts);
    if (const auto error = hangers.refusal(*subject, column.name))
        return std::unexpected(*error);
    QStringList up, down, ready;
    for (const auto &side : sides)
        side->swapUp(up);
    for (const auto &side : sides)
        side->takeOver(up);
    for (const auto &side : sides) // the new keys go before the index they stand on
        if (side->foreignKey)
            down << side->alter(u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(side->foreignKey->name));
    for (const auto &side : sides)
        side->giveBack(down);
    for (const auto &side : sides)
        side->referAgain(down);
    for (const auto &side : sides)
        side->makeReady(ready);
    for (const auto &side : sides)
        side->referBefore(ready, owner);
    for (const auto &side : sides) {
        up = aroundStatistics(side->subject, side->column, up);
        down = aroundStatistics(side->subject, side->column, down);
    }
    plan::Step swap =
        owner.maker.longWork(u"swap-keys"_s, Phase::Contract, owner.arguments,
                             StepSql{script(hangers.around(up)),
                                     {},
                                     verify::columnHasType(subject->schema(), subject->name(), column.name, type)});
    comeBackApart(swap, ready + QStringList{u"BEGIN"_s} + hangers.around(down) + QStringList{u"COMMIT"_s});
    chain(steps, swap);
    chain(steps, owner.maker.gate(u"new-type-stable"_s, Phase::Contract, owner.arguments));
    for (std::size_t i = 0; i < sides.size(); ++i) {
        Steps own;
        sides[i]->end(own);
        own.front().dependsOn = {steps.back().role};
        own.back().dependsOn = {own.front().role + u"-of-"_s + QString::number(i + 1)};
        widenkey::append(steps, std::move(own), i);
    }
    return steps;
}

} // namespace lockstep::advisor
