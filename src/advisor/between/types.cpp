// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Type;
using catalog::TypeKind;
using plan::Change;
using plan::ChangeKind;

namespace {

void labels(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    const auto wish = [&](ChangeKind kind, const QString &label) -> Change & {
        Change &change = walk.add(kind, schema);
        change.typeName = now.name;
        change.value = label;
        return change;
    };
    QString neighbour;
    for (const QString &label : now.labels) {
        if (!old.labels.contains(label)) {
            Change &change = wish(ChangeKind::AddEnumValue, label);
            change.after = neighbour;
            if (neighbour.isEmpty() && !old.labels.isEmpty())
                change.before = old.labels.first();
        }
        neighbour = label;
    }
    for (const QString &label : old.labels)
        if (!now.labels.contains(label))
            wish(ChangeKind::RemoveEnumValue, label);
}

void domainChecks(Walk &walk, const QString &schema, const Type &old, const Type &now)
{
    for (const catalog::Constraint &constraint : now.constraints) {
        if (constraint.kind != catalog::ConstraintKind::Check ||
            std::ranges::contains(old.constraints, constraint.name, &catalog::Constraint::name))
            continue;
        Change &change = walk.add(ChangeKind::AddDomainCheck, schema);
        change.typeName = now.name;
        change.name = constraint.name;
        change.expression = constraint.expression;
    }
}

/// New attributes come last: others would need the type made again.
void attributes(Walk &walk, const QString &schema, const catalog::Relation &old, const catalog::Relation &now)
{
    const auto isSame = [](const catalog::Column &one, const catalog::Column &other) { return one.name == other.name; };
    if (old.columns.size() > now.columns.size() ||
        !std::equal(old.columns.begin(), old.columns.end(), now.columns.begin(), isSame))
        return;
    for (std::size_t i = old.columns.size(); i < now.columns.size(); ++i) {
        Change &change = walk.add(ChangeKind::AddAttribute, schema);
        change.typeName = now.name;
        change.column = now.columns[i].name;
        change.type = now.columns[i].type;
    }
}

} // namespace

void types(Walk &walk)
{
    for (const Type &now : walk.to.types) {
        const QString schema = walk.after.schemaName(now.schema);
        const Type *old = walk.before.type(schema, now.name);
        if (!old || old->kind != now.kind || !now.extension.isEmpty())
            continue;
        if (now.kind == TypeKind::Enum)
            labels(walk, schema, *old, now);
        if (now.kind == TypeKind::Domain)
            domainChecks(walk, schema, *old, now);
        const auto *one = walk.before.relation(old->relation), *other = walk.after.relation(now.relation);
        if (now.kind == TypeKind::Composite && one && other)
            attributes(walk, schema, *one, *other);
    }
}

} // namespace lockstep::advisor::between
