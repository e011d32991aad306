// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/postgres/types.h"

#include "analysis/postgres/builtins.h"
#include "sql/quote.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace typeslocal {

const BuiltinType *byName(const QString &name)
{
    static const auto table = [] {
        QHash<QString, const BuiltinType *> result;
        for (const BuiltinType &type : builtinTypes())
            result.insert(QString::fromLatin1(type.name), &type);
        return result;
    }();
    return table.value(name);
}

const BuiltinType *byOid(Oid oid)
{
    static const auto table = [] {
        QHash<Oid, const BuiltinType *> result;
        for (const BuiltinType &type : builtinTypes()) {
            result.insert(type.oid, &type);
            if (type.array)
                result.insert(type.array, &type);
        }
        return result;
    }();
    return table.value(oid);
}

/// format_type() with a modifier.
QString displayed(const BuiltinType &type, int typmod)
{
    const QString base = QString::fromLatin1(type.display);
    if (typmod < 0)
        return base;
    switch (type.oid) {
    case 1042: // bpchar
        return u"character(%1)"_s.arg(typmod - 4);
    case 1043:
        return u"character varying(%1)"_s.arg(typmod - 4);
    case 1700:
        return u"numeric(%1,%2)"_s.arg(((typmod - 4) >> 16) & 0xffff).arg((((typmod - 4) & 0x7ff) ^ 1024) - 1024);
    case 1560:
        return u"bit(%1)"_s.arg(typmod);
    case 1562:
        return u"bit varying(%1)"_s.arg(typmod);
    case 1083:
        return u"time(%1) without time zone"_s.arg(typmod);
    case 1266:
        return u"time(%1) with time zone"_s.arg(typmod);
    case 1114:
        return u"timestamp(%1) without time zone"_s.arg(typmod);
    case 1184:
        return u"timestamp(%1) with time zone"_s.arg(typmod);
    default:
        return base;
    }
}

int modifier(Oid type, const PgQuery__TypeName &name)
{
    qint64 first = 0, second = 0;
    if (name.n_typmods == 0 || !integerOf(name.typmods[0], first)) {
        return -1;
    }
    if (name.n_typmods > 1)
        static_cast<void>(integerOf(name.typmods[1], second));
    switch (type) {
    case 1042:
    case 1043:
        return static_cast<int>(first) + 4;
    case 1700:
        return static_cast<int>(((first << 16) | (second & 0x7ff)) + 4);
    case 1186: // interval: the range mask and perhaps a precision
        return static_cast<int>((first & 0x7fff) << 16 | (name.n_typmods > 1 ? second & 0xffff : 0xffff));
    default:
        return static_cast<int>(first);
    }
}

} // namespace typeslocal

TypeRef resolveType(Run &run, const PgQuery__TypeName &typeName)
{
    TypeRef result;
    const QStringList parts = names(typeName.n_names, typeName.names);
    QualifiedName name = qualified(parts);
    if (typeName.pct_type || parts.isEmpty())
        return result;

    if (parts.size() == 1) {
        static const QHash<QString, QString> serials{{u"serial"_s, u"int4"_s},      {u"serial4"_s, u"int4"_s},
                                                     {u"bigserial"_s, u"int8"_s},   {u"serial8"_s, u"int8"_s},
                                                     {u"smallserial"_s, u"int2"_s}, {u"serial2"_s, u"int2"_s}};
        if (const auto it = serials.constFind(name.name); it != serials.cend()) {
            result.serial = true;
            name.name = *it;
        }
    }
    const BuiltinType *builtin =
        name.schema.isEmpty() || name.schema == "pg_catalog"_L1 ? typeslocal::byName(name.name) : nullptr;
    // pg_catalog comes first on the search_path, so a user's own type of that name needs its schema.
    if (builtin) {
        result.oid = builtin->oid;
        result.typmod = typeslocal::modifier(builtin->oid, typeName);
        result.display = typeslocal::displayed(*builtin, result.typmod);
    } else if (const Oid type = run.lookupType(name)) {
        result.oid = type;
        result.display =
            name.schema.isEmpty() ? sql::quoteIfNeeded(name.name) : sql::qualifiedName(name.schema, name.name);
    } else if (const Oid relation = run.lookup(name); relation && run.state.tables.get(relation)) {
        result.oid = relation; // a table's row type goes by the table here
        result.display = sql::quoteIfNeeded(name.name);
    } else {
        result.display = name.schema.isEmpty() ? name.name : name.schema + u'.' + name.name;
        for (std::size_t i = 0; i < typeName.n_typmods; ++i)
            result.display += (i == 0 ? u"("_s : u","_s) + sqlOf(typeName.typmods[i]) +
                              (i + 1 == typeName.n_typmods ? u")"_s : QString());
    }
    if (typeName.n_array_bounds > 0) {
        result.isArray = true;
        result.element = result.oid;
        result.oid = builtin ? builtin->array : 0;
        result.display += u"[]"_s;
    }
    return result;
}

TypeRef needType(Run &run, const PgQuery__TypeName &name)
{
    TypeRef type = resolveType(run, name);
    if (!type.oid && !type.isArray && !name.pct_type && !run.state.isOpenWorld() &&
        !type.display.startsWith("pg_catalog."_L1) && !type.display.startsWith("information_schema."_L1))
        refuse("42704", u"analysis.type-missing"_s, {type.display});
    return type;
}

TypeRef typeOf(Run &run, const catalog::Column &column)
{
    Q_UNUSED(run)
    TypeRef result;
    result.oid = column.typeOid;
    result.typmod = column.typmod;
    result.display = column.type;
    if (column.type.endsWith("[]"_L1)) {
        result.isArray = true;
        const BuiltinType *type = typeslocal::byOid(column.typeOid);
        result.element = type && type->array == column.typeOid ? type->oid : 0;
    }
    return result;
}

QString displayName(Oid builtin)
{
    const BuiltinType *type = typeslocal::byOid(builtin);
    return type && type->oid == builtin ? QString::fromLatin1(type->display) : QString();
}

Oid baseType(const State &state, Oid type, bool *constrained, int *typmod)
{
    for (int depth = 0; depth < 32; ++depth) {
        const catalog::Type *domain = state.types.get(type);
        if (!domain || domain->kind != catalog::TypeKind::Domain)
            return type;
        if (constrained && (domain->notNull || !domain->constraints.empty()))
            *constrained = true;
        if (typmod)
            *typmod = -1;
        type = domain->baseTypeOid;
    }
    return type;
}

bool domainHasConstraints(const State &state, Oid type)
{
    bool constrained = false;
    static_cast<void>(baseType(state, type, &constrained));
    return constrained;
}

} // namespace lockstep::analysis::postgres
