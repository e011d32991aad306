// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one should know of an object before touching it.

#include "desktop/navigator/navigatornode.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

std::vector<NavigatorBadge> NavigatorModel::badges(const Node &node) const
{
    using Kind = Node::Kind;
    using analysis::Danger;
    const auto &catalog = m_data->catalog();
    std::vector<NavigatorBadge> badges;
    const auto nearEnd = [&](const KeyUse &use) {
        const int percent = int(use.fraction() * 100);
        badges.push_back(
            {tr("%1 % used").arg(percent),
             tr("The sequence %1 has given out %2 of %3 values. Inserts fail when it reaches the end; change the "
                "key to bigint before.")
                 .arg(catalog.sequences[size_t(use.sequence)].name, QLocale().toString(use.last),
                      QLocale().toString(use.limit)),
             use.fraction() >= 0.9 ? Danger::BlocksEverything : Danger::BlocksWrites});
    };
    const auto invalidIndex = [&](const catalog::Index &index) {
        badges.push_back(
            {tr("invalid"),
             tr("The index %1 is invalid: writes keep it up, queries do not use it. A concurrent build was "
                "interrupted. Drop it and build it again.")
                 .arg(index.name),
             Danger::BlocksEverything});
    };
    const auto notValidated = [&](const catalog::Constraint &constraint) {
        badges.push_back(
            {tr("not validated"),
             tr("The constraint %1 holds for new rows only. Old rows have not been checked; VALIDATE CONSTRAINT "
                "does that without blocking writes.")
                 .arg(constraint.name),
             Danger::BlocksWrites});
    };
    if (node.kind == Kind::Relation) {
        const auto &relation = catalog.relations[size_t(node.object)];
        if (relation.kind == catalog::RelationKind::Partitioned)
            badges.push_back({tr("partitioned"), tr("Changes go down to every partition."), Danger::Passes});
        if (relation.kind == catalog::RelationKind::Foreign)
            badges.push_back(
                {tr("foreign"), tr("The rows live on the server %1.").arg(relation.foreignServer), Danger::Passes});
        if (relation.persistence == catalog::Persistence::Unlogged)
            badges.push_back({tr("unlogged"), tr("Not written to the log: empty after a crash, absent on standbys."),
                              Danger::HoldsOffSchemaWork});
        if (relation.rowSecurity)
            badges.push_back({tr("row security"), tr("Policies decide which rows a role sees."), Danger::Passes});
        for (const auto *index : m_data->lookup().indexesOf(relation.oid)) {
            if (!index->valid && !index->partitioned) {
                invalidIndex(*index);
                break;
            }
        }
        for (const auto &constraint : relation.constraints) {
            if (!constraint.validated) {
                notValidated(constraint);
                break;
            }
        }
        for (const auto &use : m_data->keyUses(relation.oid))
            nearEnd(use);
    } else if (node.kind == Kind::Index) {
        const auto &index = catalog.indexes[size_t(node.object)];
        if (!index.valid)
            invalidIndex(index);
        if (index.primary)
            badges.push_back({tr("primary"), tr("The index of the primary key."), Danger::Passes});
        else if (index.unique)
            badges.push_back({tr("unique"), tr("No two rows have the same key."), Danger::Passes});
        if (index.scans == 0 && !index.unique)
            badges.push_back({tr("never used"), tr("No scan since statistics began."), Danger::Passes});
    } else if (node.kind == Kind::Constraint || node.kind == Kind::Referencing) {
        const auto &relation = catalog.relations[size_t(node.object)];
        const auto &constraint = node.kind == Kind::Constraint
                                     ? relation.constraints[size_t(node.sub)]
                                     : *m_data->lookup().referencing(relation.oid)[size_t(node.sub)].constraint;
        if (!constraint.validated)
            notValidated(constraint);
    } else if (node.kind == Kind::Column) {
        const auto &relation = catalog.relations[size_t(node.object)];
        for (const auto &use : m_data->keyUses(relation.oid)) {
            if (use.column == relation.columns[size_t(node.sub)].number)
                nearEnd(use);
        }
    } else if (node.kind == Kind::Trigger) {
        if (catalog.relations[size_t(node.object)].triggers[size_t(node.sub)].enabled == u'D')
            badges.push_back({tr("disabled"), tr("The trigger does not fire."), Danger::HoldsOffSchemaWork});
    }
    return badges;
}

} // namespace lockstep::desktop
