// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between.h"

#include "advisor/steps.h"
#include "advisor/strategy.h"
#include "catalog/lookup.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintKind;
using catalog::Relation;
using catalog::RelationKind;
using plan::Change;
using plan::ChangeKind;

namespace betweenlocal {

/// Calls `made`, `gone` or `both` for each name of two lists.
template <typename List, typename Name, typename Made, typename Gone, typename Both>
void pairUp(const List &from, const List &to, Name name, Made made, Gone gone, Both both)
{
    const auto find = [&](const List &list, const auto &wanted) {
        return std::ranges::find_if(list, [&](const auto &one) { return name(one) == name(wanted); });
    };
    for (const auto &one : to) {
        const auto old = find(from, one);
        old == from.end() ? made(one) : both(*old, one);
    }
    for (const auto &one : from)
        if (find(to, one) == to.end())
            gone(one);
}

QString action(QChar letter)
{
    switch (letter.unicode()) {
    case 'r':
        return u"restrict"_s;
    case 'c':
        return u"cascade"_s;
    case 'n':
        return u"set null"_s;
    case 'd':
        return u"set default"_s;
    default:
        return {};
    }
}

struct Walk {
    const catalog::Catalog &from;
    const catalog::Catalog &to;
    const catalog::Lookup before{from};
    const catalog::Lookup after{to};
    std::vector<Change> changes = {};

    Change &add(ChangeKind kind, const QString &schema, const QString &table = {}, const QString &name = {})
    {
        Change &change = changes.emplace_back();
        change.kind = kind;
        change.schema = schema;
        change.table = table;
        change.name = name;
        return change;
    }

    QStringList columnNames(const Relation &table, const std::vector<int> &numbers) const
    {
        QStringList out;
        for (const int number : numbers)
            if (const Column *column = after.column(table, number))
                out << column->name;
        return out;
    }

    /// The owned sequence whose values are the column's default makes a serial of it.
    bool isSerial(const Relation &table, const Column &column) const
    {
        return column.defaultExpression.startsWith("nextval("_L1) &&
               std::ranges::any_of(to.sequences, [&](const catalog::Sequence &s) {
                   return s.ownedByTable == table.oid && s.ownedByColumn == column.number && !s.isIdentity;
               });
    }

    void createTable(const QString &schema, const Relation &table)
    {
        QStringList parts;
        for (const Column &column : table.columns) {
            if (!isSerial(table, column)) {
                parts << columnDefinition(column, column.name, true, true);
                continue;
            }
            const QString serial = column.type == "bigint"_L1     ? u"bigserial"_s
                                   : column.type == "smallint"_L1 ? u"smallserial"_s
                                                                  : u"serial"_s;
            parts << sql::quoteIfNeeded(column.name) + u' ' + serial;
        }
        for (const Constraint &constraint : table.constraints)
            if (constraint.kind != ConstraintKind::ForeignKey && constraint.kind != ConstraintKind::NotNull)
                parts << u"CONSTRAINT "_s + sql::quoteIfNeeded(constraint.name) + u' ' + constraint.definition;
        Change &change = add(ChangeKind::CreateTable, schema, table.name);
        change.definition = parts.join(u", "_s);
        change.expression = table.partitionKey;
        for (const Constraint &constraint : table.constraints)
            if (constraint.kind == ConstraintKind::ForeignKey)
                addConstraint(schema, table, constraint);
    }

    void addColumn(const QString &schema, const Relation &table, const Column &column)
    {
        const bool generated = column.generated != catalog::Generated::None;
        Change &change = add(generated ? ChangeKind::AddGeneratedColumn : ChangeKind::AddColumn, schema, table.name);
        change.column = column.name;
        change.type = column.type;
        if (generated) {
            change.expression = column.defaultExpression;
            change.isVirtual = column.generated == catalog::Generated::Virtual;
            return;
        }
        change.defaultExpression = column.defaultExpression;
        change.notNull = column.notNull;
    }

    void changeColumn(const QString &schema, const Relation &table, const Column &old, const Column &now)
    {
        const auto wish = [&](ChangeKind kind) -> Change & {
            Change &change = add(kind, schema, table.name);
            change.column = now.name;
            return change;
        };
        if (old.type != now.type)
            wish(ChangeKind::ChangeType).type = now.type;
        if (old.collation != now.collation && !now.collation.isEmpty())
            wish(ChangeKind::SetCollation).collation = now.collation;
        if (old.identity != now.identity) {
            if (old.identity != catalog::Identity::None)
                wish(ChangeKind::DropIdentity);
            if (now.identity != catalog::Identity::None)
                wish(ChangeKind::AddIdentity).always = now.identity == catalog::Identity::Always;
        } else if (old.defaultExpression != now.defaultExpression && now.generated == catalog::Generated::None) {
            if (now.defaultExpression.isEmpty())
                wish(ChangeKind::DropDefault);
            else
                wish(ChangeKind::SetDefault).defaultExpression = now.defaultExpression;
        }
        if (old.notNull != now.notNull)
            wish(now.notNull ? ChangeKind::SetNotNull : ChangeKind::DropNotNull);
    }

    void addConstraint(const QString &schema, const Relation &table, const Constraint &constraint)
    {
        const auto wish = [&](ChangeKind kind) -> Change & {
            Change &change = add(kind, schema, table.name, constraint.name);
            change.columns = columnNames(table, constraint.columns);
            return change;
        };
        switch (constraint.kind) {
        case ConstraintKind::PrimaryKey:
            wish(ChangeKind::AddPrimaryKey);
            break;
        case ConstraintKind::Unique:
            wish(ChangeKind::AddUnique);
            break;
        case ConstraintKind::Check: {
            Change &check = wish(ChangeKind::AddCheck);
            check.columns.clear();
            check.expression = constraint.expression;
            break;
        }
        case ConstraintKind::ForeignKey: {
            const Relation *other = after.relation(constraint.referencedTable);
            if (!other)
                return;
            Change &key = wish(ChangeKind::AddForeignKey);
            key.referencedSchema = after.schemaName(other->schema);
            key.referencedTable = other->name;
            key.referencedColumns = columnNames(*other, constraint.referencedColumns);
            key.onUpdate = action(constraint.onUpdate);
            key.onDelete = action(constraint.onDelete);
            break;
        }
        case ConstraintKind::Exclusion:
        case ConstraintKind::NotNull: // is the column's
            break;
        }
    }

    void constraints(const QString &schema, const Relation &old, const Relation &now)
    {
        pairUp(
            old.constraints, now.constraints, [](const Constraint &c) { return c.name; },
            [&](const Constraint &made) { addConstraint(schema, now, made); },
            [&](const Constraint &gone) {
                if (gone.kind != ConstraintKind::NotNull)
                    add(ChangeKind::DropConstraint, schema, old.name, gone.name);
            },
            [&](const Constraint &one, const Constraint &other) {
                if (one.definition == other.definition)
                    return;
                if (QString(one.definition).remove(u" NOT VALID"_s) == other.definition) {
                    add(ChangeKind::ValidateConstraint, schema, old.name, one.name);
                    return;
                }
                add(ChangeKind::DropConstraint, schema, old.name, one.name);
                addConstraint(schema, now, other);
            });
    }

    /// Without those behind a constraint.
    static std::vector<const catalog::Index *> ownIndexes(const catalog::Lookup &lookup, const Relation &table)
    {
        std::vector<const catalog::Index *> out;
        for (const catalog::Index *index : lookup.indexesOf(table.oid))
            if (!index->parent && std::ranges::none_of(table.constraints, [&](const Constraint &c) {
                    return c.index == index->oid && c.kind != ConstraintKind::ForeignKey;
                }))
                out.push_back(index);
        return out;
    }

    void addIndex(const QString &schema, const Relation &table, const catalog::Index &index, ChangeKind kind)
    {
        QStringList columns;
        for (const catalog::IndexKey &key : index.keys) {
            if (!key.operatorClass.isEmpty() || !key.collation.isEmpty() || key.descending || key.nullsFirst)
                return; // there is no field for it
            const Column *column = key.column ? after.column(table, key.column) : nullptr;
            columns << (column ? column->name : u'(' + key.expression + u')');
        }
        Change &change = add(kind, schema, kind == ChangeKind::AddIndex ? table.name : QString(), index.name);
        change.columns = columns;
        change.unique = index.unique;
        change.method = index.method == "btree"_L1 ? QString() : index.method;
        change.include = index.included;
        change.predicate = index.predicate;
    }

    void indexes(const QString &schema, const Relation *old, const Relation &now)
    {
        pairUp(
            old ? ownIndexes(before, *old) : std::vector<const catalog::Index *>{}, ownIndexes(after, now),
            [](const catalog::Index *index) { return index->name; },
            [&](const catalog::Index *made) { addIndex(schema, now, *made, ChangeKind::AddIndex); },
            [&](const catalog::Index *gone) { add(ChangeKind::DropIndex, schema, {}, gone->name); },
            [&](const catalog::Index *one, const catalog::Index *other) {
                if (one->definition != other->definition)
                    addIndex(schema, now, *other, ChangeKind::ReplaceIndex);
            });
    }

    void triggers(const QString &schema, const Relation *old, const Relation &now)
    {
        static const std::vector<catalog::Trigger> none;
        pairUp(
            old ? old->triggers : none, now.triggers, [](const catalog::Trigger &t) { return t.name; },
            [&](const catalog::Trigger &made) {
                add(ChangeKind::CreateTrigger, schema, now.name, made.name).definition = made.definition;
            },
            [&](const catalog::Trigger &gone) { add(ChangeKind::DropTrigger, schema, now.name, gone.name); },
            [&](const catalog::Trigger &one, const catalog::Trigger &other) {
                if (one.definition != other.definition)
                    add(ChangeKind::ReplaceTrigger, schema, now.name, other.name).definition = other.definition;
            });
    }

    void table(const QString &schema, const Relation &old, const Relation &now)
    {
        pairUp(
            old.columns, now.columns, [](const Column &c) { return c.name; },
            [&](const Column &made) { addColumn(schema, now, made); },
            [&](const Column &gone) { add(ChangeKind::DropColumn, schema, old.name).column = gone.name; },
            [&](const Column &one, const Column &other) { changeColumn(schema, now, one, other); });
        constraints(schema, old, now);
        indexes(schema, &old, now);
        triggers(schema, &old, now);
        if (old.rowSecurity != now.rowSecurity)
            add(now.rowSecurity ? ChangeKind::EnableRowSecurity : ChangeKind::DisableRowSecurity, schema, now.name);
        if (old.persistence != now.persistence)
            add(now.persistence == catalog::Persistence::Unlogged ? ChangeKind::SetUnlogged : ChangeKind::SetLogged,
                schema, now.name);
        if (old.options != now.options && !now.options.isEmpty())
            add(ChangeKind::SetOptions, schema, now.name).options = now.options;
    }

    static bool isView(const Relation &relation)
    {
        return relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView;
    }
    static bool isTable(const Relation &relation)
    {
        return relation.kind == RelationKind::Table || relation.kind == RelationKind::Partitioned;
    }

    void view(const QString &schema, const Relation &now, bool replaced)
    {
        const bool stored = now.kind == RelationKind::MaterializedView;
        const ChangeKind kind = replaced ? (stored ? ChangeKind::ReplaceMatview : ChangeKind::ReplaceView)
                                         : (stored ? ChangeKind::CreateMatview : ChangeKind::CreateView);
        add(kind, schema, now.name).definition = now.viewDefinition;
        if (!replaced && stored)
            indexes(schema, nullptr, now);
    }

    void relations()
    {
        for (const Relation &now : to.relations) {
            const QString schema = after.schemaName(now.schema);
            const Relation *old = before.relation(schema, now.name);
            if (!now.extension.isEmpty() || (old && old->kind != now.kind))
                continue;
            if (isView(now) && (!old || old->viewDefinition != now.viewDefinition))
                view(schema, now, old != nullptr);
            if (!isTable(now))
                continue;
            if (old) {
                table(schema, *old, now);
                continue;
            }
            createTable(schema, now);
            indexes(schema, nullptr, now);
            triggers(schema, nullptr, now);
            if (now.isPartition && !now.inherits.empty())
                if (const Relation *parent = after.relation(now.inherits.front())) {
                    Change &attach = add(ChangeKind::AttachPartition, after.schemaName(parent->schema), parent->name);
                    attach.partition = now.name;
                    attach.bound = now.partitionBound;
                }
        }
        for (const Relation &old : from.relations) {
            const QString schema = before.schemaName(old.schema);
            if (!old.extension.isEmpty() || after.relation(schema, old.name))
                continue;
            if (isView(old))
                add(ChangeKind::DropView, schema, old.name);
            else if (isTable(old))
                add(ChangeKind::DropTable, schema, old.name);
        }
    }

    void enums()
    {
        for (const catalog::Type &now : to.types) {
            const QString schema = after.schemaName(now.schema);
            const catalog::Type *old = before.type(schema, now.name);
            if (!old || now.kind != catalog::TypeKind::Enum || old->kind != now.kind)
                continue;
            QString neighbour;
            for (const QString &label : now.labels) {
                if (!old->labels.contains(label)) {
                    Change &change = add(ChangeKind::AddEnumValue, schema);
                    change.typeName = now.name;
                    change.value = label;
                    change.after = neighbour;
                    if (neighbour.isEmpty() && !old->labels.isEmpty())
                        change.before = old->labels.first();
                }
                neighbour = label;
            }
            for (const QString &label : old->labels)
                if (!now.labels.contains(label)) {
                    Change &change = add(ChangeKind::RemoveEnumValue, schema);
                    change.typeName = now.name;
                    change.value = label;
                }
        }
    }

    void functions()
    {
        const auto own = [](const catalog::Catalog &catalog) {
            std::vector<catalog::Function> out = catalog.functions;
            std::erase_if(out,
                          [](const catalog::Function &f) { return !f.extension.isEmpty() || f.definition.isEmpty(); });
            return out;
        };
        const auto with = [&](ChangeKind kind, const catalog::Function &f, const QString &where) {
            add(kind, where, {}, f.name).definition = f.definition;
        };
        std::vector<std::pair<QString, catalog::Function>> old, now;
        for (const catalog::Function &f : own(from))
            old.emplace_back(before.schemaName(f.schema), f);
        for (const catalog::Function &f : own(to))
            now.emplace_back(after.schemaName(f.schema), f);
        pairUp(
            old, now, [](const auto &f) { return std::tuple(f.first, f.second.name, f.second.arguments); },
            [&](const auto &made) { with(ChangeKind::CreateFunction, made.second, made.first); },
            [&](const auto &gone) { add(ChangeKind::DropFunction, gone.first, {}, gone.second.name); },
            [&](const auto &one, const auto &other) {
                if (one.second.definition != other.second.definition)
                    with(ChangeKind::ReplaceFunction, other.second, other.first);
            });
    }
};

} // namespace betweenlocal

std::vector<Change> changesBetween(const catalog::Catalog &from, const catalog::Catalog &to)
{
    betweenlocal::Walk walk{from, to};
    walk.enums();
    walk.functions();
    walk.relations();
    return inOrder(std::move(walk.changes));
}

} // namespace lockstep::advisor
