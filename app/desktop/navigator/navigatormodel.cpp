// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/navigator/navigatormodel.h"

#include "desktop/navigator/navigatornode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

NavigatorModel::NavigatorModel(QObject *parent) : QAbstractItemModel(parent)
{
    m_nodes.push_back({});
}

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::setNavigatorData(std::shared_ptr<const NavigatorData> data)
{
    beginResetModel();
    m_data = std::move(data);
    rebuild();
    endResetModel();
}

int NavigatorModel::setFilter(const QString &text)
{
    const QString filter = text.trimmed();
    if (filter != m_filter) {
        beginResetModel();
        m_filter = filter;
        rebuild();
        endResetModel();
    }
    int found = 0;
    for (const auto &content : m_content) {
        found += int(content.tables.size() + content.views.size() + content.materializedViews.size() +
                     content.sequences.size() + content.types.size() + content.functions.size());
    }
    return found;
}

void NavigatorModel::rebuild()
{
    m_nodes.clear();
    m_nodes.push_back({});
    m_content.clear();
    if (!m_data)
        return;
    m_content = m_filter.isEmpty() ? m_data->schemas() : m_data->grouped(m_data->search().find(m_filter));
    if (m_sortColumn == NameColumn && m_sortOrder == Qt::AscendingOrder)
        return;
    const auto &relations = m_data->catalog().relations;
    const auto less = [&](int a, int b) {
        if (m_sortColumn == NameColumn)
            return relations[size_t(a)].name < relations[size_t(b)].name;
        const auto left = m_data->totals(a), right = m_data->totals(b);
        return m_sortColumn == RowsColumn ? left.rows < right.rows : left.bytes < right.bytes;
    };
    for (auto &content : m_content) {
        for (auto *list : {&content.tables, &content.views, &content.materializedViews}) {
            std::ranges::stable_sort(
                *list, [&](int a, int b) { return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a); });
        }
    }
}

void NavigatorModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
    endResetModel();
}

NavigatorModel::Node &NavigatorModel::node(const QModelIndex &index) const
{
    const size_t id = index.isValid() ? size_t(index.internalId()) : 0;
    if (!m_nodes[id].populated)
        populate(int(id));
    return m_nodes[id];
}

void NavigatorModel::addChild(int parent, Node child) const
{
    child.parent = parent;
    child.row = int(m_nodes[size_t(parent)].children.size());
    m_nodes[size_t(parent)].children.push_back(int(m_nodes.size()));
    m_nodes.push_back(std::move(child));
}

void NavigatorModel::addRelations(int parent, const std::vector<int> &relations) const
{
    m_nodes.reserve(m_nodes.size() + relations.size());
    for (const int relation : relations)
        addChild(parent, {Node::Kind::Relation, relation, -1, -1, 0, false, {}});
}

void NavigatorModel::addSections(int parent, const catalog::Relation &relation) const
{
    const auto &lookup = m_data->lookup();
    const int object = m_nodes[size_t(parent)].object;
    const auto section = [&](Node::Part part, bool exists) {
        if (exists)
            addChild(parent, {Node::Kind::Section, object, part, -1, 0, false, {}});
    };
    section(Node::Columns, !relation.columns.empty());
    section(Node::Indexes, !lookup.indexesOf(relation.oid).empty());
    section(Node::Constraints, !relation.constraints.empty());
    section(Node::ReferencedBy, !lookup.referencing(relation.oid).empty());
    section(Node::Triggers, !relation.triggers.empty());
    section(Node::Policies, !relation.policies.empty());
    section(Node::Partitions, !lookup.childrenOf(relation.oid).empty());
}

void NavigatorModel::populate(int id) const
{
    using Kind = Node::Kind;
    m_nodes[size_t(id)].populated = true;
    if (!m_data)
        return;
    // A copy: adding children moves the vector.
    const Node parent = m_nodes[size_t(id)];
    const auto &catalog = m_data->catalog();
    const auto add = [&](Kind kind, int object, int sub = -1) { addChild(id, {kind, object, sub, -1, 0, false, {}}); };
    const auto addAll = [&](Kind kind, const std::vector<int> &objects) {
        for (const int object : objects)
            add(kind, object);
    };
    const auto addParts = [&](Kind kind, size_t count) {
        for (size_t i = 0; i < count; ++i)
            add(kind, parent.object, int(i));
    };
    switch (parent.kind) {
    case Kind::Root:
        for (int i = 0; i < int(m_content.size()); ++i)
            add(Kind::Schema, i);
        return;
    case Kind::Schema: {
        const auto &content = m_content[size_t(parent.object)];
        addRelations(id, content.tables);
        const std::pair<Node::GroupOf, const std::vector<int> *> groups[] = {
            {Node::Views, &content.views},         {Node::MaterializedViews, &content.materializedViews},
            {Node::Sequences, &content.sequences}, {Node::Types, &content.types},
            {Node::Functions, &content.functions},
        };
        for (const auto &[group, members] : groups) {
            if (!members->empty())
                add(Kind::Group, parent.object, group);
        }
        return;
    }
    case Kind::Group: {
        const auto &content = m_content[size_t(parent.object)];
        switch (Node::GroupOf(parent.sub)) {
        case Node::Views:
            return addRelations(id, content.views);
        case Node::MaterializedViews:
            return addRelations(id, content.materializedViews);
        case Node::Sequences:
            return addAll(Kind::Sequence, content.sequences);
        case Node::Types:
            return addAll(Kind::Type, content.types);
        case Node::Functions:
            return addAll(Kind::Function, content.functions);
        }
        return;
    }
    case Kind::Relation:
        return addSections(id, catalog.relations[size_t(parent.object)]);
    case Kind::Section: {
        const auto &relation = catalog.relations[size_t(parent.object)];
        switch (Node::Part(parent.sub)) {
        case Node::Columns:
            return addParts(Kind::Column, relation.columns.size());
        case Node::Indexes:
            for (const auto *index : m_data->lookup().indexesOf(relation.oid))
                add(Kind::Index, m_data->indexIndex(*index), parent.object);
            return;
        case Node::Constraints:
            return addParts(Kind::Constraint, relation.constraints.size());
        case Node::ReferencedBy:
            return addParts(Kind::Referencing, m_data->lookup().referencing(relation.oid).size());
        case Node::Triggers:
            return addParts(Kind::Trigger, relation.triggers.size());
        case Node::Policies:
            return addParts(Kind::Policy, relation.policies.size());
        case Node::Partitions: {
            std::vector<int> children;
            for (const auto *child : m_data->lookup().childrenOf(relation.oid))
                children.push_back(m_data->relationIndex(*child));
            return addRelations(id, children);
        }
        }
        return;
    }
    case Kind::Type:
        return addParts(Kind::Label, size_t(catalog.types[size_t(parent.object)].labels.size()));
    default:
        return;
    }
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    const Node &above = node(parent);
    if (row >= int(above.children.size()))
        return {};
    return createIndex(row, column, quintptr(above.children[size_t(row)]));
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int above = m_nodes[size_t(index.internalId())].parent;
    return above <= 0 ? QModelIndex() : createIndex(m_nodes[size_t(above)].row, 0, quintptr(above));
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent).children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool NavigatorModel::hasChildren(const QModelIndex &parent) const
{
    using Kind = Node::Kind;
    if (!parent.isValid())
        return !m_content.empty();
    if (parent.column() > 0)
        return false;
    const Node &here = m_nodes[size_t(parent.internalId())];
    if (here.populated)
        return !here.children.empty();
    switch (here.kind) {
    case Kind::Schema:
        return !m_content[size_t(here.object)].isEmpty();
    case Kind::Group:
    case Kind::Section:
        return true;
    case Kind::Relation:
    case Kind::Type:
        return !node(parent).children.empty();
    default:
        return false;
    }
}

QModelIndex NavigatorModel::find(const QString &schema, const QString &tableName)
{
    if (!m_data)
        return {};
    const auto *relation = m_data->lookup().relation(schema, tableName);
    const int wanted = relation ? m_data->relationIndex(*relation) : -1;
    const auto among = [&](const QModelIndex &parent) -> QModelIndex {
        for (const int child : node(parent).children) {
            if (m_nodes[size_t(child)].kind == Node::Kind::Relation && m_nodes[size_t(child)].object == wanted)
                return createIndex(m_nodes[size_t(child)].row, 0, quintptr(child));
        }
        return {};
    };
    for (int i = 0; wanted >= 0 && i < int(m_content.size()); ++i) {
        if (m_data->catalog().schemas[size_t(m_content[size_t(i)].schema)].oid != relation->schema)
            continue;
        const QModelIndex schemaRow = index(i, 0);
        if (const auto found = among(schemaRow); found.isValid())
            return found;
        for (int row = 0; row < rowCount(schemaRow); ++row) {
            const auto child = index(row, 0, schemaRow);
            if (m_nodes[size_t(child.internalId())].kind != Node::Kind::Group)
                continue;
            if (const auto found = among(child); found.isValid())
                return found;
        }
    }
    return {};
}

NavigatorTarget NavigatorModel::target(const QModelIndex &index) const
{
    return index.isValid() ? target(m_nodes[size_t(index.internalId())]) : NavigatorTarget();
}

} // namespace lockstep::desktop
