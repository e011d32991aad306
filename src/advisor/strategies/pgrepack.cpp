// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/generators.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::ChangeKind;
using plan::Phase;

/// pg_repack copies the table beside running traffic and swaps the files; Lockstep writes its command and what must
/// hold before.
Generated pgRepack(const plan::Change &change, const catalog::Catalog &catalog, const GeneratorOptions &options)
{
    const auto subject = Subject::find(change, catalog);
    if (!subject)
        return std::unexpected(subject.error());
    if (subject->isPartitioned())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.repack-partitioned"_s, {subject->shown()});
    if (subject->walkableKey().isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"advisor.no-key"_s, {subject->shown()});
    const StepMaker maker(subject->shown(), options);
    const bool moves = change.kind == ChangeKind::SetTablespace;
    const QStringList arguments{subject->shown(), change.tablespace};
    Steps steps;
    chain(steps, maker.gate(u"repack-installed"_s, Phase::Expand, arguments,
                            u"SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pg_repack')"_s));
    chain(steps, maker.gate(u"repack-disk"_s, Phase::Expand, arguments));
    const QString rest =
        u" --no-kill-backend --wait-timeout=60 --table="_s +
        shellQuoted(sql::quoteIdentifier(subject->schema()) + u'.' + sql::quoteIdentifier(subject->name())) +
        (moves ? u" --tablespace="_s + shellQuoted(change.tablespace) + u" --moveidx" : QString()) +
        u" --dbname=DATABASE";
    const auto command = [&](const QString &role, Phase phase, const QString &up) {
        plan::Step step = maker.gate(role, phase, arguments);
        step.kind = plan::StepKind::Command;
        step.generated.up = up;
        chain(steps, step);
    };
    command(u"repack-dry-run"_s, Phase::Expand, u"pg_repack --dry-run"_s + rest);
    command(moves ? u"repack-tablespace"_s : u"repack"_s, Phase::Migrate, u"pg_repack"_s + rest);
    chain(steps, maker.gate(u"repack-clean"_s, Phase::Contract, arguments,
                            u"SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgname = 'repack_trigger' AND"
                            " tgrelid = to_regclass("_s +
                                sql::quoteLiteral(sql::quoteIdentifier(subject->schema()) + u'.' +
                                                  sql::quoteIdentifier(subject->name())) +
                                u"))"));
    return steps;
}

} // namespace lockstep::advisor
