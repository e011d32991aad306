// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking names up along the search_path, and making them up as the server does.

#include "analysis/postgres/run.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::postgres {

namespace nameslocal {

bool systemSchema(const QString &schema)
{
    return schema == "pg_catalog"_L1 || schema == "information_schema"_L1 || schema == "pg_toast"_L1;
}

bool temporarySchemaName(const QString &schema)
{
    return schema == "pg_temp"_L1 || schema.startsWith("pg_temp_"_L1);
}

/// Cuts UTF-8 text to at most `bytes` bytes without splitting a character (pg_mbcliplen).
QByteArray clipped(const QByteArray &utf8, qsizetype bytes)
{
    if (utf8.size() <= bytes)
        return utf8;
    while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return utf8.left(bytes);
}

} // namespace nameslocal

Oid Run::lookup(const QualifiedName &name) const
{
    if (!name.schema.isEmpty()) {
        const QString schemaName = nameslocal::temporarySchemaName(name.schema) ? u"pg_temp"_s : name.schema;
        const Oid schema = state.schema(schemaName);
        return schema ? state.find(schema, name.name) : 0;
    }
    if (const Oid temporary = state.schema(u"pg_temp"_s)) {
        if (const Oid oid = state.find(temporary, name.name))
            return oid;
    }
    for (const QString &entry : session.searchPath) {
        const Oid schema = state.schema(entry == "$user"_L1 ? state.server().user : entry);
        if (!schema)
            continue;
        if (const Oid oid = state.find(schema, name.name))
            return oid;
    }
    return 0;
}

bool Run::isSystem(const QualifiedName &name) const
{
    if (!name.schema.isEmpty())
        return nameslocal::systemSchema(name.schema);
    return name.name.startsWith("pg_"_L1) && !lookup(name);
}

Oid Run::open(const QualifiedName &name, LockMode mode, bool missingOk, Via via, ClassKind guess)
{
    if (const Oid oid = lookup(name)) {
        const Table *table = state.tables.get(oid);
        if (name.schema.isEmpty() && !(table && table->r.persistence == catalog::Persistence::Temporary))
            unqualified(name.name);
        lock(oid, mode, via);
        return oid;
    }
    if (isSystem(name) || missingOk)
        return 0;
    if (!state.isOpenWorld()) {
        lockUnknown(name, mode, guess);
        refuse("42P01", u"analysis.relation-missing"_s,
               {name.schema.isEmpty() ? name.name : name.schema + u'.' + name.name});
    }
    lockUnknown(name, mode, guess);
    session.metUnknown = true;
    uncertain(Certainty::Unknown);
    note("analysis.relation-unknown");
    return 0;
}

Oid Run::open(const PgQuery__RangeVar &range, LockMode mode, bool missingOk, Via via)
{
    return open(qualified(range), mode, missingOk, via);
}

Oid Run::creationSchema(const QualifiedName &name, bool temporary)
{
    if (temporary || nameslocal::temporarySchemaName(name.schema))
        return state.temporarySchema();
    if (!name.schema.isEmpty()) {
        if (const Oid schema = state.schema(name.schema))
            return schema;
        if (!state.isOpenWorld())
            refuse("3F000", u"analysis.schema-missing"_s, {name.schema});
        return state.addSchema(name.schema); // it must have been there
    }
    if (!name.name.isEmpty())
        unqualified(name.name);
    for (const QString &entry : session.searchPath) {
        if (const Oid schema = state.schema(entry == "$user"_L1 ? state.server().user : entry))
            return schema;
    }
    const Oid open = state.schema(u"public"_s);
    return open ? open : state.addSchema(u"public"_s);
}

Oid Run::lookupType(const QualifiedName &name) const
{
    if (!name.schema.isEmpty()) {
        const Oid schema = state.schema(name.schema);
        return schema ? state.findType(schema, name.name) : 0;
    }
    for (const QString &entry : session.searchPath) {
        const Oid schema = state.schema(entry == "$user"_L1 ? state.server().user : entry);
        if (!schema)
            continue;
        if (const Oid oid = state.findType(schema, name.name))
            return oid;
    }
    return 0;
}

std::vector<Oid> Run::lookupFunctions(const QualifiedName &name) const
{
    if (!name.schema.isEmpty()) {
        const Oid schema = state.schema(name.schema);
        return schema ? state.functionsCalled(schema, name.name) : std::vector<Oid>{};
    }
    std::vector<Oid> result;
    for (const QString &entry : session.searchPath) {
        const Oid schema = state.schema(entry == "$user"_L1 ? state.server().user : entry);
        if (!schema)
            continue;
        const auto here = state.functionsCalled(schema, name.name);
        result.insert(result.end(), here.begin(), here.end());
    }
    return result;
}

/// makeObjectName in the server's indexcmds.c: both parts are cut, the longer first, so that all fits in 63 bytes.
QString Run::objectName(const QString &first, const QString &second, const QString &label)
{
    const QByteArray one = first.toUtf8(), two = second.toUtf8(), end = label.toUtf8();
    qsizetype overhead = 0;
    qsizetype oneChars = one.size(), twoChars = 0;
    if (!second.isNull()) {
        twoChars = two.size();
        ++overhead;
    }
    if (!end.isEmpty())
        overhead += end.size() + 1;
    const qsizetype available = 63 - overhead;
    while (oneChars + twoChars > available) {
        if (oneChars > twoChars)
            --oneChars;
        else
            --twoChars;
    }
    QByteArray name = nameslocal::clipped(one, oneChars);
    if (!second.isNull())
        name += '_' + nameslocal::clipped(two, twoChars);
    if (!end.isEmpty())
        name += '_' + end;
    return QString::fromUtf8(name);
}

QString Run::chooseRelationName(const QString &first, const QString &second, const QString &label, Oid schema,
                                const QStringList &alsoTaken) const
{
    QString modified = label;
    for (int pass = 1;; ++pass) {
        const QString name = objectName(first, second, modified);
        bool taken = state.nameTaken(schema, name) || alsoTaken.contains(name);
        // Names of constraints count too for names that a constraint shares with its index (server 12 and later: yes).
        if (!taken)
            return name;
        modified = label + QString::number(pass);
    }
}

QString Run::chooseConstraintName(Oid table, const QString &first, const QString &second, const QString &label,
                                  Oid schema, const QStringList &alsoTaken) const
{
    // ChooseConstraintName looks through the whole schema, not only through the table.
    QString modified = label;
    const auto taken = [&](const QString &name) {
        if (alsoTaken.contains(name))
            return true;
        bool found = false;
        state.tables.each(
            [&](const Table &other) { found = found || (other.r.schema == schema && other.constraint(name)); });
        return found;
    };
    Q_UNUSED(table)
    for (int pass = 1;; ++pass) {
        const QString name = objectName(first, second, modified);
        if (!taken(name))
            return name;
        modified = label + QString::number(pass);
    }
}

} // namespace lockstep::analysis::postgres
