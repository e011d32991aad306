// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The system catalogs and the information schema as far as the State fills them.

#include "analysis/postgres/builtins.h"
#include "analysis/postgres/evaluate.h"
#include "catalog/constraintwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace catalogrowslocal {

using Rows = std::vector<ValueRow>;

QVariant number(Oid oid)
{
    return QVariant(qlonglong(oid));
}
QVariant letter(char c)
{
    return QString(QLatin1Char(c));
}

char relkind(ClassKind kind)
{
    switch (kind) {
    case ClassKind::Partitioned:
        return 'p';
    case ClassKind::View:
        return 'v';
    case ClassKind::MaterializedView:
        return 'm';
    case ClassKind::Foreign:
        return 'f';
    case ClassKind::Index:
        return 'i';
    case ClassKind::PartitionedIndex:
        return 'I';
    case ClassKind::Sequence:
        return 'S';
    case ClassKind::Composite:
        return 'c';
    case ClassKind::Table:
        break;
    }
    return 'r';
}

char contype(catalog::ConstraintKind kind)
{
    switch (kind) {
    case catalog::ConstraintKind::PrimaryKey:
        return 'p';
    case catalog::ConstraintKind::Unique:
        return 'u';
    case catalog::ConstraintKind::ForeignKey:
        return 'f';
    case catalog::ConstraintKind::Exclusion:
        return 'x';
    default:
        return 'c';
    }
}

/// information_schema shows a NOT NULL as a CHECK.
QString constraintType(catalog::ConstraintKind kind)
{
    return catalog::constraintWords(kind == catalog::ConstraintKind::NotNull ? catalog::ConstraintKind::Check : kind);
}

bool isTableLike(const Table &table)
{
    return table.r.kind != ClassKind::View && table.r.kind != ClassKind::MaterializedView &&
           table.r.kind != ClassKind::Composite;
}

/// information_schema.columns.data_type; nothing for domains, which show the type beneath.
Value dataType(const State &state, const catalog::Column &column)
{
    if (column.type.endsWith("[]"_L1))
        return QVariant(u"ARRAY"_s);
    if (const catalog::Type *type = state.types.get(column.typeOid))
        return type->kind == catalog::TypeKind::Domain ? Value() : QVariant(u"USER-DEFINED"_s);
    if (!column.typeOid)
        return {};
    QString name = column.type;
    if (const qsizetype open = name.indexOf(u'('); open >= 0)
        name.remove(open, name.indexOf(u')', open) + 1 - open);
    return QVariant(name.simplified());
}

class Maker
{
public:
    explicit Maker(Run &makerRun) : run(makerRun), state(makerRun.state) {}
    Run &run;
    const State &state;
    Rows rows;

    [[nodiscard]] QVariant schema(Oid oid) const { return state.schemaName(oid); }
    void tables(const std::function<void(const Table &)> &visit) const { state.tables.each(visit); }
    void add(ValueRow row) { rows.push_back(std::move(row)); }

    void pgClass()
    {
        const auto one = [this](Oid oid) {
            const auto what = state.info(oid);
            const Table *table = state.tables.get(oid);
            add({{u"oid"_s, number(oid)},
                 {u"relname"_s, QVariant(what->name)},
                 {u"relnamespace"_s, number(what->schema)},
                 {u"relkind"_s, letter(relkind(what->kind))},
                 {u"relispartition"_s, QVariant(table && table->r.isPartition)},
                 {u"relhasindex"_s, QVariant(table && !table->indexes.empty())},
                 {u"relrowsecurity"_s, QVariant(table && table->r.rowSecurity)}});
        };
        tables([&](const Table &t) { one(t.r.oid); });
        state.indexes.each([&](const IndexObject &i) { one(i.i.oid); });
        state.sequences.each([&](const SequenceObject &s) { one(s.s.oid); });
    }
    void attributes()
    {
        tables([this](const Table &t) {
            for (const catalog::Column &c : t.r.columns)
                add({{u"attrelid"_s, number(t.r.oid)},
                     {u"attname"_s, QVariant(c.name)},
                     {u"attnum"_s, QVariant(qlonglong(c.number))},
                     {u"attnotnull"_s, QVariant(c.notNull)},
                     {u"attisdropped"_s, QVariant(false)}});
        });
    }
    void columns()
    {
        tables([this](const Table &t) {
            if (t.r.kind == ClassKind::Composite || t.r.kind == ClassKind::MaterializedView)
                return;
            for (const catalog::Column &c : t.r.columns) {
                ValueRow row{{u"table_schema"_s, schema(t.r.schema)},
                             {u"table_name"_s, QVariant(t.r.name)},
                             {u"column_name"_s, QVariant(c.name)},
                             {u"is_nullable"_s, QVariant(c.notNull ? u"NO"_s : u"YES"_s)},
                             {u"is_identity"_s, QVariant(c.identity == catalog::Identity::None ? u"NO"_s : u"YES"_s)}};
                if (const Value type = dataType(state, c))
                    row.insert(u"data_type"_s, type);
                if (c.defaultExpression.isEmpty())
                    row.insert(u"column_default"_s, QVariant());
                if (c.typeOid == 1043 || c.typeOid == 1042) // varchar, bpchar
                    row.insert(u"character_maximum_length"_s,
                               c.typmod < 0 ? QVariant() : QVariant(qlonglong(c.typmod - 4)));
                add(std::move(row));
            }
        });
    }
    void constraints()
    {
        tables([this](const Table &t) {
            for (const catalog::Constraint &c : t.r.constraints)
                add({{u"oid"_s, number(c.oid)},
                     {u"conname"_s, QVariant(c.name)},
                     {u"conrelid"_s, number(t.r.oid)},
                     {u"confrelid"_s, number(c.referencedTable)},
                     {u"connamespace"_s, number(t.r.schema)},
                     {u"convalidated"_s, QVariant(c.validated)},
                     {u"conindid"_s, number(c.index)},
                     {u"contype"_s, letter(contype(c.kind))}});
        });
    }
    void tableConstraints()
    {
        tables([this](const Table &t) {
            for (const catalog::Constraint &c : t.r.constraints) {
                if (c.kind != catalog::ConstraintKind::Exclusion)
                    add({{u"constraint_schema"_s, schema(t.r.schema)},
                         {u"constraint_name"_s, QVariant(c.name)},
                         {u"table_schema"_s, schema(t.r.schema)},
                         {u"table_name"_s, QVariant(t.r.name)},
                         {u"constraint_type"_s, QVariant(constraintType(c.kind))}});
            }
        });
    }
    void keyColumns()
    {
        tables([this](const Table &t) {
            for (const catalog::Constraint &c : t.r.constraints) {
                if (c.kind == catalog::ConstraintKind::Check || c.kind == catalog::ConstraintKind::Exclusion)
                    continue;
                for (const int key : c.columns)
                    add({{u"constraint_schema"_s, schema(t.r.schema)},
                         {u"constraint_name"_s, QVariant(c.name)},
                         {u"table_schema"_s, schema(t.r.schema)},
                         {u"table_name"_s, QVariant(t.r.name)},
                         {u"column_name"_s, t.column(key) ? QVariant(t.column(key)->name) : QVariant()}});
            }
        });
    }
    void informationTables()
    {
        tables([this](const Table &t) {
            if (t.r.kind == ClassKind::Composite || t.r.kind == ClassKind::MaterializedView)
                return;
            add({{u"table_schema"_s, schema(t.r.schema)},
                 {u"table_name"_s, QVariant(t.r.name)},
                 {u"table_type"_s, QVariant(t.r.kind == ClassKind::View                          ? u"VIEW"_s
                                            : t.r.kind == ClassKind::Foreign                     ? u"FOREIGN"_s
                                            : t.r.persistence == catalog::Persistence::Temporary ? u"LOCAL TEMPORARY"_s
                                                                                                 : u"BASE TABLE"_s)}});
        });
    }
    void named(const QString &schemaColumn, const QString &nameColumn, const std::function<bool(const Table &)> &fits)
    {
        tables([&](const Table &t) {
            if (fits(t))
                add({{schemaColumn, schema(t.r.schema)}, {nameColumn, QVariant(t.r.name)}});
        });
    }
    void indexes()
    {
        state.indexes.each([this](const IndexObject &i) {
            const auto table = state.info(i.i.table);
            add({{u"schemaname"_s, schema(i.schema)},
                 {u"tablename"_s, table ? QVariant(table->name) : QVariant()},
                 {u"indexname"_s, QVariant(i.i.name)}});
        });
    }
    void pgIndex()
    {
        state.indexes.each([this](const IndexObject &i) {
            add({{u"indexrelid"_s, number(i.i.oid)},
                 {u"indrelid"_s, number(i.i.table)},
                 {u"indisunique"_s, QVariant(i.i.unique)},
                 {u"indisprimary"_s, QVariant(i.i.primary)},
                 {u"indisvalid"_s, QVariant(i.i.valid)},
                 {u"indisready"_s, QVariant(i.i.ready)}});
        });
    }
    void types()
    {
        for (const BuiltinType &type : builtinTypes())
            add({{u"oid"_s, number(type.oid)},
                 {u"typname"_s, QVariant(QString::fromLatin1(type.name))},
                 {u"typnamespace"_s, number(11)}});
        const auto kind = [](catalog::TypeKind k) {
            return k == catalog::TypeKind::Enum        ? 'e'
                   : k == catalog::TypeKind::Domain    ? 'd'
                   : k == catalog::TypeKind::Composite ? 'c'
                   : k == catalog::TypeKind::Range     ? 'r'
                                                       : 'b';
        };
        state.types.each([&](const catalog::Type &t) {
            add({{u"oid"_s, number(t.oid)},
                 {u"typname"_s, QVariant(t.name)},
                 {u"typnamespace"_s, number(t.schema)},
                 {u"typtype"_s, letter(kind(t.kind))}});
        });
        tables([this](const Table &t) { // each relation's row type
            if (t.r.kind != ClassKind::Composite)
                add({{u"oid"_s, number(t.r.oid)},
                     {u"typname"_s, QVariant(t.r.name)},
                     {u"typnamespace"_s, number(t.r.schema)},
                     {u"typtype"_s, letter('c')}});
        });
    }
    void labels()
    {
        state.types.each([this](const catalog::Type &t) {
            for (const QString &label : t.labels)
                add({{u"enumtypid"_s, number(t.oid)}, {u"enumlabel"_s, QVariant(label)}});
        });
    }
    void triggers(bool information)
    {
        tables([&](const Table &t) {
            for (const catalog::Trigger &trigger : t.r.triggers) {
                if (information)
                    add({{u"trigger_schema"_s, schema(t.r.schema)},
                         {u"trigger_name"_s, QVariant(trigger.name)},
                         {u"event_object_schema"_s, schema(t.r.schema)},
                         {u"event_object_table"_s, QVariant(t.r.name)}});
                else
                    add({{u"tgname"_s, QVariant(trigger.name)},
                         {u"tgrelid"_s, number(t.r.oid)},
                         {u"tgfoid"_s, number(trigger.function)},
                         {u"tgisinternal"_s, QVariant(false)}});
            }
        });
    }
    void policies(bool view)
    {
        tables([&](const Table &t) {
            for (const catalog::Policy &policy : t.r.policies) {
                if (view)
                    add({{u"schemaname"_s, schema(t.r.schema)},
                         {u"tablename"_s, QVariant(t.r.name)},
                         {u"policyname"_s, QVariant(policy.name)}});
                else
                    add({{u"polrelid"_s, number(t.r.oid)}, {u"polname"_s, QVariant(policy.name)}});
            }
        });
    }
    void schemas(const QString &nameColumn)
    {
        constexpr Oid pgCatalog = 11, pgToast = 99, informationSchema = 13000; // the last differs from server to server
        add({{nameColumn, QVariant(u"pg_catalog"_s)}, {u"oid"_s, number(pgCatalog)}});
        add({{nameColumn, QVariant(u"pg_toast"_s)}, {u"oid"_s, number(pgToast)}});
        add({{nameColumn, QVariant(u"information_schema"_s)}, {u"oid"_s, number(informationSchema)}});
        state.eachSchema(
            [&](const catalog::Schema &s) { add({{nameColumn, QVariant(s.name)}, {u"oid"_s, number(s.oid)}}); });
    }
    void sequences(const QString &schemaColumn, const QString &nameColumn)
    {
        state.sequences.each([&](const SequenceObject &s) {
            add({{schemaColumn, schema(s.s.schema)}, {nameColumn, QVariant(s.s.name)}});
        });
    }
    void extensions()
    {
        add({{u"extname"_s, QVariant(u"plpgsql"_s)}});
        for (const catalog::Extension &e : state.extensions)
            add({{u"extname"_s, QVariant(e.name)}});
    }
    void inherits()
    {
        tables([this](const Table &t) {
            for (const Oid parent : t.r.inherits)
                add({{u"inhrelid"_s, number(t.r.oid)}, {u"inhparent"_s, number(parent)}});
        });
    }
    /// Functions of extensions are not kept, nor the server's own: only a hit tells.
    void functions()
    {
        state.functions.each([this](const FunctionObject &f) {
            add({{u"oid"_s, number(f.f.oid)},
                 {u"proname"_s, QVariant(f.f.name)},
                 {u"pronamespace"_s, number(f.f.schema)},
                 {u"prokind"_s, QVariant(QString(f.f.kind))}});
        });
    }
};

} // namespace catalogrowslocal

std::optional<std::vector<ValueRow>> catalogRows(Run &run, const QualifiedName &name)
{
    using catalogrowslocal::Maker;
    const bool information = name.schema == "information_schema"_L1;
    if (!information && !name.schema.isEmpty() && name.schema != "pg_catalog"_L1)
        return std::nullopt;
    const auto isKind = [](ClassKind kind) { return [kind](const Table &t) { return t.r.kind == kind; }; };
    using Make = std::function<void(Maker &)>;
    static const QHash<QString, Make> catalogs{
        {u"pg_class"_s, &Maker::pgClass},
        {u"pg_attribute"_s, &Maker::attributes},
        {u"pg_constraint"_s, &Maker::constraints},
        {u"pg_index"_s, &Maker::pgIndex},
        {u"pg_indexes"_s, &Maker::indexes},
        {u"pg_type"_s, &Maker::types},
        {u"pg_enum"_s, &Maker::labels},
        {u"pg_extension"_s, &Maker::extensions},
        {u"pg_inherits"_s, &Maker::inherits},
        {u"pg_proc"_s, &Maker::functions},
        {u"pg_trigger"_s, [](Maker &m) { m.triggers(false); }},
        {u"pg_policy"_s, [](Maker &m) { m.policies(false); }},
        {u"pg_policies"_s, [](Maker &m) { m.policies(true); }},
        {u"pg_namespace"_s, [](Maker &m) { m.schemas(u"nspname"_s); }},
        {u"pg_sequences"_s, [](Maker &m) { m.sequences(u"schemaname"_s, u"sequencename"_s); }},
        {u"pg_tables"_s, [](Maker &m) { m.named(u"schemaname"_s, u"tablename"_s, catalogrowslocal::isTableLike); }},
        {u"pg_views"_s, [isKind](Maker &m) { m.named(u"schemaname"_s, u"viewname"_s, isKind(ClassKind::View)); }},
        {u"pg_matviews"_s,
         [isKind](Maker &m) { m.named(u"schemaname"_s, u"matviewname"_s, isKind(ClassKind::MaterializedView)); }},
    };
    static const QHash<QString, Make> informationSchema{
        {u"tables"_s, &Maker::informationTables},
        {u"columns"_s, &Maker::columns},
        {u"table_constraints"_s, &Maker::tableConstraints},
        {u"key_column_usage"_s, &Maker::keyColumns},
        {u"triggers"_s, [](Maker &m) { m.triggers(true); }},
        {u"schemata"_s, [](Maker &m) { m.schemas(u"schema_name"_s); }},
        {u"sequences"_s, [](Maker &m) { m.sequences(u"sequence_schema"_s, u"sequence_name"_s); }},
        {u"views"_s, [isKind](Maker &m) { m.named(u"table_schema"_s, u"table_name"_s, isKind(ClassKind::View)); }},
    };
    const Make make = (information ? informationSchema : catalogs).value(name.name);
    if (!make)
        return std::nullopt;
    Maker maker(run);
    make(maker);
    return std::move(maker.rows);
}

} // namespace lockstep::analysis::postgres
