// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/emptying.h"

#include "advisor/direct/direct.h"
#include "advisor/sqlite/rowwork.h"
#include "advisor/sqlite/verify.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

QString emptyFirst(Steps &steps, const StepMaker &maker, const Table &like, const QString &name, const QStringList &end)
{
    plan::Backfill walk = walkOver(like, maker.options());
    if (isSmall(like, maker.options()) || walk.key.isEmpty())
        return name;
    const QString gone = freeName(u"_lockstep_gone_"_s + like.name(), like.catalog());
    const QStringList arguments{like.name(), gone};
    const QStringList rename{u"PRAGMA legacy_alter_table = ON"_s, // a view that has lost its table is not in the way
                             alterTable(quoted(name), u"RENAME TO "_s + quoted(gone)),
                             u"PRAGMA legacy_alter_table = OFF"_s};
    plan::Step leave = maker.ddl(u"leave-table"_s, plan::Phase::Contract, {like.name(), name},
                                 {script(end + rename), {}, verify::exists(u"table"_s, gone)});
    leave.reversible = false;
    chain(steps, leave);
    walk.table = gone;
    walk.remove = true;
    walk.pending = u"true"_s; // all of them
    plan::Step empty = batches(maker, u"empty-table"_s, plan::Phase::Contract, arguments, std::move(walk),
                               verify::noRow(quoted(gone), u"true"_s));
    empty.why = {u"advisor.empty-table.why"_s, arguments};
    chain(steps, empty);
    return gone;
}

QStringList dropTriggers(const QStringList &sources)
{
    QStringList out;
    for (const QString &source : sources) {
        const QByteArray text = source.toUtf8();
        const auto tokens = sql::sqlite::tokens(text);
        const auto word = std::ranges::find_if(
            tokens, [&](const auto &token) { return sql::sqlite::isWord(text, token, "TRIGGER"); });
        if (word != tokens.end() && word + 1 != tokens.end())
            out << u"DROP TRIGGER "_s + quoted(sql::sqlite::nameOf(text, *(word + 1)));
    }
    return out;
}

} // namespace lockstep::advisor::sqlite
