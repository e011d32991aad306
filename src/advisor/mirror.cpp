// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/mirror.h"

#include "advisor/columnparts.h"
#include "advisor/steps.h"
#include "sql/identifier.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

static QStringList prefixed(const QString &prefix, const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << prefix + name;
    return out;
}

QStringList compared(const Subject &subject, const QString &prefix, const QStringList &columns)
{
    QHash<QString, QString> types;
    for (const catalog::Column &column : subject.table().columns) {
        const catalog::Type *own = subject.lookup().type(column.typeOid);
        types.insert(sql::quoteIfNeeded(column.name),
                     own && own->kind == catalog::TypeKind::Domain ? own->baseType : column.type);
    }
    QStringList out;
    for (const QString &name : columns)
        out << comparable(prefix + name, types.value(name));
    return out;
}

Mirror::Mirror(const Subject &subject, QString from, QString to, QStringList key, QStringList columns)
    : m_from(std::move(from))
    , m_to(std::move(to))
    , m_subject(subject)
    , m_key(std::move(key))
    , m_columns(std::move(columns))
{
    // by both names, so that the two directions and several moves of one table do not meet
    const QString pair = QString(m_from + u'_' + m_to).remove(u'"');
    const QString number = QString::number(qHash(pair, 0) % 1'000'000);
    m_trigger = sql::makeIdentifier(u"zz_lockstep_mirror_"_s, number);
    m_function = sql::qualifiedName(subject.schema(), sql::makeIdentifier(u"lockstep_mirror_"_s, number));
}

QString Mirror::where(const QString &row) const
{
    QStringList out;
    for (const QString &name : m_key)
        out << u"other."_s + name + u" = " + row + u'.' + name;
    return out.join(u" AND "_s);
}

QString Mirror::body() const
{
    QStringList rest;
    for (const QString &name : m_columns)
        if (!m_key.contains(name))
            rest << name;
    // only what is the same on both sides: a row that leaves because it changed here must not take itself along
    const QString same = rest.isEmpty() ? QString()
                                        : QString(u" AND ("_s + compared(m_subject, u"other."_s, rest).join(u", "_s) +
                                                  u") IS NOT DISTINCT FROM (" +
                                                  compared(m_subject, u"OLD."_s, rest).join(u", "_s) + u')');
    const QString gone = m_deleteEmpties
                             ? QString(u"UPDATE "_s + m_to + u" AS other SET " + rest.join(u" = NULL, "_s) +
                                       u" = NULL WHERE " + where(u"OLD"_s))
                             : QString(u"DELETE FROM "_s + m_to + u" AS other WHERE " + where(u"OLD"_s) + same);
    QString out = u"BEGIN\n"_s;
    if (m_deletes) {
        // a row whose key changes is another row from then on
        QStringList moved;
        for (const QString &name : m_key)
            moved << u"OLD."_s + name + u" IS DISTINCT FROM NEW." + name;
        out += u"    IF TG_OP = 'DELETE' THEN\n        "_s + gone + u";\n        RETURN NULL;\n    END IF;\n";
        out += u"    IF TG_OP = 'UPDATE' AND ("_s + moved.join(u" OR "_s) + u") THEN\n        " + gone +
               u";\n    END IF;\n";
    }
    if (!m_condition.isEmpty())
        out +=
            u"    IF ("_s + m_condition + u") IS NOT TRUE THEN\n        " +
            (m_deletes ? QString(u"IF TG_OP = 'UPDATE' THEN\n            "_s + gone + u";\n        END IF;\n        ")
                       : QString()) +
            u"RETURN NULL;\n    END IF;\n";
    const QString differs = u'(' + compared(m_subject, u"other."_s, rest).join(u", "_s) + u") IS DISTINCT FROM (" +
                            compared(m_subject, u"NEW."_s, rest).join(u", "_s) + u')';
    QStringList set;
    for (const QString &name : rest)
        set << name + u" = NEW." + name;
    if (m_inserts) {
        out +=
            u"    "_s + insert() + u"\n        ON CONFLICT (" + m_key.join(u", "_s) + u") DO " +
            (rest.isEmpty() ? u"NOTHING;\n"_s
                            : QString(u"UPDATE SET "_s + set.join(u", "_s) + u"\n        WHERE " + differs + u";\n"));
    } else if (!rest.isEmpty()) {
        out += u"    UPDATE "_s + m_to + u" AS other SET " + set.join(u", "_s) + u"\n        WHERE " + where(u"NEW"_s) +
               u" AND " + differs + u";\n";
    }
    return out + u"    RETURN NULL;\nEND";
}

QString Mirror::create() const
{
    return script({m_asOwner.triggerFunction(m_function, body()),
                   u"CREATE TRIGGER "_s + sql::quoteIfNeeded(m_trigger) + u" AFTER INSERT OR UPDATE" +
                       (m_deletes ? u" OR DELETE"_s : QString()) + u" ON " + m_from +
                       u" FOR EACH ROW EXECUTE FUNCTION " + m_function + u"()"});
}

QString Mirror::createTried() const
{
    QStringList statements;
    if (m_inserts)
        statements << insert() + u" ON CONFLICT ("_s + m_key.join(u", "_s) + u") DO NOTHING";
    const auto rest = std::ranges::find_if_not(m_columns, [&](const QString &name) { return m_key.contains(name); });
    if (rest != m_columns.end())
        statements << u"UPDATE "_s + m_to + u" AS other SET " + *rest + u" = NEW." + *rest + u" WHERE " +
                          where(u"NEW"_s);
    return script({m_asOwner.tried(m_from, m_condition, statements), create()});
}

QString Mirror::insert() const
{
    return u"INSERT INTO "_s + m_to + u" AS other (" + m_columns.join(u", "_s) + u") " + m_overriding + u"VALUES (" +
           prefixed(u"NEW."_s, m_columns).join(u", "_s) + u')';
}

QString Mirror::drop() const
{
    return u"DROP TRIGGER "_s + sql::quoteIfNeeded(m_trigger) + u" ON " + m_from + u";\nDROP FUNCTION " + m_function +
           u"()";
}

QString mirrorAgrees(const Subject &subject, const QString &from, const QString &to, const QStringList &columns,
                     const QString &condition)
{
    const QString list = compared(subject, {}, columns).join(u", "_s);
    const QString one =
        u"SELECT "_s + list + u" FROM " + from + (condition.isEmpty() ? QString() : u" WHERE "_s + condition);
    const QString other = u"SELECT "_s + list + u" FROM " + to;
    return u"SELECT NOT EXISTS (("_s + one + u" EXCEPT " + other + u") UNION ALL (" + other + u" EXCEPT " + one + u"))";
}

} // namespace lockstep::advisor
