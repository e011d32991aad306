// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/facts.h"

#include "advisor/sqlite/direct.h"
#include "advisor/sqlite/pairing.h"
#include "plan/names.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

/// What else is wrong with a change is said when it is planned.
static bool canHaveShadow(const plan::Change &change, const catalog::Catalog &catalog)
{
    const auto table = Table::find(change.table, catalog);
    if (!isRebuild(change.kind) || !table)
        return false;
    const auto rebuild = rebuildFor(change, catalog);
    return !rebuild || pairing(*rebuild, *table);
}

void collectFacts(QMap<QString, Fact> &facts, const plan::Change &change, const catalog::Catalog &catalog,
                  double inlineRows)
{
    using enum plan::ChangeKind;
    if (catalog.server.engine != sql::Engine::Sqlite)
        return;
    static constexpr plan::ChangeKind taking[] = {DropColumn, DropTable, DeleteRows, FillColumn};
    const QString kind = plan::changeKindName(change.kind);
    const bool takes = std::ranges::contains(taking, change.kind);
    facts.insert(u"takes-values"_s, {takes ? u"yes"_s : u"no"_s, {u"advisor.evidence.change-kind"_s, {kind}}});
    static constexpr plan::ChangeKind rowWork[] = {FillColumn, CopyRows, DeleteRows, ArchiveRows};
    if (const catalog::Relation *table = findRelation(change.table, catalog)) {
        const base::Message size{u"advisor.evidence.sqlite-rows"_s,
                                 {kind, table->name, QString::number(qint64(std::max(table->rows, 0.0)))}};
        const auto isMany = [&](bool kindFits) { return kindFits && table->rows > inlineRows ? u"yes"_s : u"no"_s; };
        facts.insert(u"many-rows"_s, {isMany(std::ranges::contains(rowWork, change.kind)), size});
        facts.insert(u"large-rebuild"_s, {isMany(canHaveShadow(change, catalog)), size});
    }
    const auto complete = completeChange(change, catalog);
    if (!complete)
        return;
    const Direct direct = directStep(*complete, catalog);
    const auto isThere = direct || !isRebuild(change.kind) ? u"yes"_s : u"no"_s; // or nothing else is there either
    facts.insert(u"own-statement"_s,
                 {isThere, direct ? base::Message{u"advisor.evidence.sqlite-takes"_s, {kind}}
                                  : base::Message{direct.error().message, direct.error().arguments}});
}

} // namespace lockstep::advisor::sqlite
