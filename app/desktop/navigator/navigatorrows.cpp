// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a row of the navigator shows. The tree itself stands in navigatormodel.cpp.

#include "desktop/navigator/navigatornode.h"
#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QString NavigatorModel::columnNames(const catalog::Relation &relation, const std::vector<int> &numbers) const
{
    QStringList names;
    for (const int number : numbers) {
        if (const auto *column = m_data->lookup().column(relation, number))
            names << column->name;
    }
    return names.join(", "_L1);
}

QString NavigatorModel::name(const Node &node) const
{
    using Kind = Node::Kind;
    const auto &catalog = m_data->catalog();
    const auto relation = [&]() -> const catalog::Relation & { return catalog.relations[size_t(node.object)]; };
    switch (node.kind) {
    case Kind::Root:
        return {};
    case Kind::Schema:
        return catalog.schemas[size_t(m_content[size_t(node.object)].schema)].name;
    case Kind::Group: {
        const auto &content = m_content[size_t(node.object)];
        switch (Node::GroupOf(node.sub)) {
        case Node::Views:
            return tr("Views (%1)").arg(content.views.size());
        case Node::MaterializedViews:
            return tr("Materialised views (%1)").arg(content.materializedViews.size());
        case Node::Sequences:
            return tr("Sequences (%1)").arg(content.sequences.size());
        case Node::Types:
            return tr("Types (%1)").arg(content.types.size());
        case Node::Functions:
            return tr("Functions (%1)").arg(content.functions.size());
        }
        return {};
    }
    case Kind::Relation:
        return relation().name;
    case Kind::Section: {
        const auto &lookup = m_data->lookup();
        switch (Node::Part(node.sub)) {
        case Node::Columns:
            return tr("Columns (%1)").arg(relation().columns.size());
        case Node::Indexes:
            return tr("Indexes (%1)").arg(lookup.indexesOf(relation().oid).size());
        case Node::Constraints:
            return tr("Constraints (%1)").arg(relation().constraints.size());
        case Node::ReferencedBy:
            return tr("Referenced by (%1)").arg(lookup.referencing(relation().oid).size());
        case Node::Triggers:
            return tr("Triggers (%1)").arg(relation().triggers.size());
        case Node::Policies:
            return tr("Policies (%1)").arg(relation().policies.size());
        case Node::Partitions:
            return relation().kind == catalog::RelationKind::Partitioned
                       ? tr("Partitions (%1)").arg(lookup.childrenOf(relation().oid).size())
                       : tr("Inherited by (%1)").arg(lookup.childrenOf(relation().oid).size());
        }
        return {};
    }
    case Kind::Column:
        return relation().columns[size_t(node.sub)].name;
    case Kind::Index:
        return catalog.indexes[size_t(node.object)].name;
    case Kind::Constraint:
        return relation().constraints[size_t(node.sub)].name;
    case Kind::Referencing: {
        const auto &key = m_data->lookup().referencing(relation().oid)[size_t(node.sub)];
        return sql::qualifiedName(m_data->lookup().schemaName(key.from->schema), key.from->name);
    }
    case Kind::Trigger:
        return relation().triggers[size_t(node.sub)].name;
    case Kind::Policy:
        return relation().policies[size_t(node.sub)].name;
    case Kind::Sequence:
        return catalog.sequences[size_t(node.object)].name;
    case Kind::Type:
        return catalog.types[size_t(node.object)].name;
    case Kind::Label:
        return catalog.types[size_t(node.object)].labels[node.sub];
    case Kind::Function: {
        const auto &function = catalog.functions[size_t(node.object)];
        return u"%1(%2)"_s.arg(function.name, function.arguments);
    }
    }
    return {};
}

QString NavigatorModel::detail(const Node &node) const
{
    using Kind = Node::Kind;
    const auto &catalog = m_data->catalog();
    switch (node.kind) {
    case Kind::Relation: {
        const auto &relation = catalog.relations[size_t(node.object)];
        if (relation.isPartition)
            return relation.partitionBound;
        return relation.partitionKey;
    }
    case Kind::Column: {
        const auto &column = catalog.relations[size_t(node.object)].columns[size_t(node.sub)];
        QString text = column.type;
        if (column.notNull)
            text += " not null"_L1;
        if (column.identity != catalog::Identity::None)
            text += " identity"_L1;
        else if (column.generated != catalog::Generated::None)
            text += u" generated as ("_s + column.defaultExpression + u')';
        else if (!column.defaultExpression.isEmpty())
            text += " default "_L1 + column.defaultExpression;
        return text;
    }
    case Kind::Index: {
        const auto &index = catalog.indexes[size_t(node.object)];
        QStringList keys;
        for (const auto &key : index.keys)
            keys << key.expression;
        QString text = index.method + u" ("_s + keys.join(", "_L1) + u')';
        if (!index.included.isEmpty())
            text += u" include ("_s + index.included.join(", "_L1) + u')';
        return index.predicate.isEmpty() ? text : QString(text + " where "_L1 + index.predicate);
    }
    case Kind::Constraint:
        return catalog.relations[size_t(node.object)].constraints[size_t(node.sub)].definition;
    case Kind::Referencing: {
        const auto &key = m_data->lookup().referencing(catalog.relations[size_t(node.object)].oid)[size_t(node.sub)];
        return u"(%1) %2"_s.arg(columnNames(*key.from, key.constraint->columns), key.constraint->name);
    }
    case Kind::Trigger:
        return catalog.relations[size_t(node.object)].triggers[size_t(node.sub)].definition;
    case Kind::Policy:
        return catalog.relations[size_t(node.object)].policies[size_t(node.sub)].command;
    case Kind::Sequence:
        return catalog.sequences[size_t(node.object)].type;
    case Kind::Type: {
        const auto &type = catalog.types[size_t(node.object)];
        return type.kind == catalog::TypeKind::Domain ? type.baseType : QString();
    }
    case Kind::Function:
        return catalog.functions[size_t(node.object)].returns;
    default:
        return {};
    }
}

QString NavigatorModel::tip(const Node &node) const
{
    QStringList lines{name(node)};
    if (const QString more = detail(node); !more.isEmpty())
        lines << more;
    if (node.kind == Node::Kind::Relation) {
        if (const QString comment = m_data->catalog().relations[size_t(node.object)].comment; !comment.isEmpty())
            lines << comment;
    }
    for (const auto &badge : badges(node))
        lines << badge.explanation;
    return lines.join(u'\n');
}

NavigatorTarget NavigatorModel::target(const Node &node) const
{
    using Kind = Node::Kind;
    using Target = NavigatorTarget::Kind;
    if (!m_data)
        return {};
    const auto &catalog = m_data->catalog();
    const auto &lookup = m_data->lookup();
    const auto of = [&](Target kind, int relation, const QString &what, bool notNull = false) {
        const auto &table = catalog.relations[size_t(relation)];
        return NavigatorTarget{kind, lookup.schemaName(table.schema), table.name, what, notNull};
    };
    switch (node.kind) {
    case Kind::Schema: {
        const auto &schema = catalog.schemas[size_t(m_content[size_t(node.object)].schema)];
        return {Target::Schema, schema.name, {}, schema.name, false};
    }
    case Kind::Relation: {
        const auto &relation = catalog.relations[size_t(node.object)];
        const bool isTable =
            relation.kind == catalog::RelationKind::Table || relation.kind == catalog::RelationKind::Partitioned;
        return of(isTable ? Target::Table : Target::View, node.object, relation.name);
    }
    case Kind::Section:
        return of(Target::Table, node.object, catalog.relations[size_t(node.object)].name);
    case Kind::Column: {
        const auto &column = catalog.relations[size_t(node.object)].columns[size_t(node.sub)];
        return of(Target::Column, node.object, column.name, column.notNull);
    }
    case Kind::Index:
        return of(Target::Index, node.sub, catalog.indexes[size_t(node.object)].name);
    case Kind::Constraint:
        return of(Target::Constraint, node.object, name(node));
    case Kind::Trigger:
    case Kind::Policy:
        return of(Target::Other, node.object, name(node));
    case Kind::Referencing: {
        const auto &from = *lookup.referencing(catalog.relations[size_t(node.object)].oid)[size_t(node.sub)].from;
        return of(Target::Table, m_data->relationIndex(from), from.name);
    }
    case Kind::Type:
    case Kind::Label: {
        const auto &type = catalog.types[size_t(node.object)];
        return {type.kind == catalog::TypeKind::Enum ? Target::Enum : Target::Other,
                lookup.schemaName(type.schema),
                {},
                type.name,
                false};
    }
    case Kind::Sequence: {
        const auto &sequence = catalog.sequences[size_t(node.object)];
        return {Target::Other, lookup.schemaName(sequence.schema), {}, sequence.name, false};
    }
    case Kind::Function: {
        const auto &function = catalog.functions[size_t(node.object)];
        return {Target::Other, lookup.schemaName(function.schema), {}, function.name, false};
    }
    default:
        return {};
    }
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_data)
        return {};
    const Node &here = m_nodes[size_t(index.internalId())];
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() != NameColumn)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? size(here, index.column(), role) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return name(here);
    case Qt::ToolTipRole:
        return tip(here);
    case Qt::AccessibleTextRole: {
        QStringList words{name(here)};
        if (const QString more = detail(here); !more.isEmpty())
            words << more;
        for (const auto &badge : badges(here))
            words << badge.text;
        return words.join(", "_L1);
    }
    case DetailRole:
        return detail(here);
    case BadgesRole:
        return QVariant::fromValue(badges(here));
    case TargetRole:
        return QVariant::fromValue(target(here));
    default:
        return {};
    }
}

QVariant NavigatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case RowsColumn:
        return tr("Rows");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace lockstep::desktop
