// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "advisor/indexsteps.h"
#include "advisor/sqltext.h"
#include "advisor/verify.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;
using plan::Phase;

static Generated dropIndexConcurrently(const Change &change, const catalog::Catalog &catalog,
                                       const GeneratorOptions &options)
{
    const auto direct = directSql(change, catalog);
    if (!direct)
        return std::unexpected(direct.error());
    const catalog::Lookup lookup(catalog);
    const catalog::Index *index = lookup.index(change.schema, change.name);
    const catalog::Relation *table = lookup.relation(index->table);
    const QString shown = change.schema + u'.' + (table ? table->name : QString());
    const StepMaker maker(shown, options);
    const QStringList arguments{shown, change.name};
    Steps steps;
    chain(steps, maker.gate(u"index-unused"_s, Phase::Contract, arguments));
    if (index->partitioned) { // DROP INDEX CONCURRENTLY does not know partitioned indexes
        plan::Step step = maker.ddl(u"drop-index"_s, Phase::Contract, arguments, *direct);
        step.why.id = u"advisor.drop-index-partitioned.why"_s;
        add(steps, step, {});
        return steps;
    }
    const QString name = sql::qualifiedName(change.schema, change.name);
    add(steps,
        maker.concurrent(u"drop-index"_s, Phase::Contract, arguments,
                         {u"DROP INDEX CONCURRENTLY "_s + name, indexDefinitionAs(index->definition, change.name, true),
                          verify::relationGone(change.schema, change.name)}),
        {u"index-unused"_s});
    return steps;
}

Generated concurrentIndex(const Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    if (change.kind == ChangeKind::DropIndex)
        return dropIndexConcurrently(change, catalog, options);
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    const StepMaker maker(subject->shown(), options);
    const bool constraint = change.kind != ChangeKind::AddIndex;
    if (constraint && subject->isPartitioned())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.unique-on-partitioned"_s,
                          {subject->shown(), change.columns.join(u", "_s)});
    Steps steps;
    if (change.unique || constraint)
        chain(steps, maker.gate(u"no-duplicates"_s, Phase::Expand, {subject->shown(), change.columns.join(u", "_s)},
                                verify::noDuplicates(subject->schema(), subject->name(), columnList(change.columns))));
    if (change.kind == ChangeKind::AddPrimaryKey) {
        std::size_t n = 0;
        for (const QString &name : change.columns)
            if (const auto column = subject->column(name); column && !(*column)->notNull)
                addNotNull(steps, maker, *subject, name, Phase::Expand, Phase::Expand, Phase::Expand, n++);
    }
    addConcurrentIndex(steps, maker, *subject, indexWish(change), Phase::Expand);
    if (change.kind == ChangeKind::AddUnique)
        chain(steps, attachConstraint(maker, *subject, u"attach-unique"_s, Phase::Expand, change.name, u"UNIQUE"_s));
    if (change.kind == ChangeKind::AddPrimaryKey)
        chain(steps,
              attachConstraint(maker, *subject, u"attach-primary-key"_s, Phase::Expand, change.name, u"PRIMARY KEY"_s));
    return steps;
}

} // namespace lockstep::advisor
