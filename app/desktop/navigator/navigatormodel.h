// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "desktop/navigator/navigatordata.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace lockstep::desktop {

/// A small word beside a name: what one should know before touching the object.
struct NavigatorBadge {
    QString text;
    QString explanation;
    analysis::Danger level = analysis::Danger::Passes;
    friend bool operator==(const NavigatorBadge &, const NavigatorBadge &) = default;
};

/// What a row of the navigator names; empty members where it has none.
struct NavigatorTarget {
    enum class Kind { None, Schema, Table, View, Column, Index, Constraint, Enum, Other };
    Kind kind = Kind::None;
    QString schema, table; ///< table: also the table of a column, index or constraint
    QString name;          ///< of the object itself
    bool notNull = false;  ///< Column
    friend bool operator==(const NavigatorTarget &, const NavigatorTarget &) = default;
};

/// The Catalog as a tree. Nodes are made when somebody looks under their parent; a Catalog of 50,000 tables costs
/// nothing before that. No I/O and no SQL anywhere.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, RowsColumn, SizeColumn, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole + 1, ///< QString after the name: a type, a definition
        BadgesRole,                    ///< std::vector<NavigatorBadge>
        TargetRole,                    ///< NavigatorTarget
    };

    explicit NavigatorModel(QObject *parent = nullptr);
    ~NavigatorModel() override;

    void setNavigatorData(std::shared_ptr<const NavigatorData> data);
    [[nodiscard]] const NavigatorData *navigatorData() const { return m_data.get(); }
    /// Shows only what is found; empty shows everything. Returns how many objects are found.
    int setFilter(const QString &text);
    [[nodiscard]] NavigatorTarget target(const QModelIndex &index) const;
    /// The row of a table or view, made if need be; invalid when it is not shown.
    [[nodiscard]] QModelIndex find(const QString &schema, const QString &name);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Tables and views by name, rows or size; everything else keeps the Catalog's order.
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Node;
    [[nodiscard]] Node &node(const QModelIndex &index) const;
    void populate(int id) const;
    void addChild(int parent, Node child) const;
    void addRelations(int parent, const std::vector<int> &relations) const;
    void addSections(int parent, const catalog::Relation &relation) const;
    [[nodiscard]] QString name(const Node &node) const;
    [[nodiscard]] QString detail(const Node &node) const;
    [[nodiscard]] QString tip(const Node &node) const;
    [[nodiscard]] QVariant size(const Node &node, int column, int role) const;
    [[nodiscard]] std::vector<NavigatorBadge> badges(const Node &node) const;
    [[nodiscard]] NavigatorTarget target(const Node &node) const;
    [[nodiscard]] QString columnNames(const catalog::Relation &relation, const std::vector<int> &numbers) const;
    void rebuild();

    std::shared_ptr<const NavigatorData> m_data;
    QString m_filter;
    std::vector<SchemaContent> m_content;
    int m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable std::vector<Node> m_nodes; ///< 0 is the root
};

} // namespace lockstep::desktop

Q_DECLARE_METATYPE(std::vector<lockstep::desktop::NavigatorBadge>)
Q_DECLARE_METATYPE(lockstep::desktop::NavigatorTarget)
