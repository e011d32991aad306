// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/synctrigger.h"

#include "advisor/columnparts.h"
#include "advisor/sqltext.h"
#include "sql/identifier.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

SyncTrigger::SyncTrigger(const Subject &subject, const QString &column)
    : m_table(subject.sql()), m_trigger(sql::makeIdentifier(u"zz_lockstep_sync_"_s + column, {}))
{
    const QString base = sql::makeIdentifier(u"lockstep_sync_"_s + subject.name() + u'_' + column, {});
    QString name = base;
    const auto taken = [&] {
        return std::ranges::any_of(subject.catalog().functions, [&](const catalog::Function &f) {
            return f.name == name && f.schema == subject.table().schema;
        });
    };
    for (int n = 1; taken(); ++n)
        name = sql::makeIdentifier(base, QString::number(n));
    m_function = sql::qualifiedName(subject.schema(), name);
}

QString SyncTrigger::bothWays(const QString &oldColumn, const QString &newColumn, const QString &type) const
{
    const QString before = sql::quoteIfNeeded(oldColumn);
    const QString after = sql::quoteIfNeeded(newColumn);
    return u"BEGIN\n"
           "    IF TG_OP = 'INSERT' THEN\n"
           "        IF NEW.%2 IS NULL THEN\n"
           "            NEW.%2 := NEW.%1;\n"
           "        ELSE\n"
           "            NEW.%1 := NEW.%2;\n"
           "        END IF;\n"
           "    ELSIF %3 IS DISTINCT FROM %4 THEN\n"
           "        NEW.%1 := NEW.%2;\n"
           "    ELSE\n"
           "        NEW.%2 := NEW.%1;\n"
           "    END IF;\n"
           "    RETURN NEW;\n"
           "END"_s.arg(before, after, comparable(u"NEW."_s + after, type), comparable(u"OLD."_s + after, type));
}

QString SyncTrigger::oneWay(const QString &target, const QString &expression, bool tolerant) const
{
    const QString column = sql::quoteIfNeeded(target);
    if (!tolerant)
        return u"BEGIN\n    NEW."_s + column + u" := " + expression + u";\n    RETURN NEW;\nEND";
    return u"BEGIN\n    BEGIN\n        NEW."_s + column + u" := " + expression +
           u";\n    EXCEPTION WHEN OTHERS THEN\n        NEW." + column + u" := NULL;\n    END;\n    RETURN NEW;\nEND";
}

QString SyncTrigger::createFunction(const QString &body, bool replace) const
{
    return (replace ? u"CREATE OR REPLACE FUNCTION "_s : u"CREATE FUNCTION "_s) + m_function +
           u"() RETURNS trigger LANGUAGE plpgsql AS " + dollarQuoted(u'\n' + body + u'\n');
}

QString SyncTrigger::createTrigger() const
{
    return u"CREATE TRIGGER "_s + sql::quoteIfNeeded(m_trigger) + u" BEFORE INSERT OR UPDATE ON " + m_table +
           u" FOR EACH ROW EXECUTE FUNCTION " + m_function + u"()";
}

QString SyncTrigger::dropTrigger() const
{
    return u"DROP TRIGGER "_s + sql::quoteIfNeeded(m_trigger) + u" ON " + m_table;
}

QString SyncTrigger::dropFunction() const
{
    return u"DROP FUNCTION "_s + m_function + u"()";
}

QString overNewRow(const Subject &subject, const QString &expression)
{
    QHash<QString, QString> names;
    for (const catalog::Column &column : subject.table().columns)
        names.insert(column.name, u"NEW."_s + sql::quoteIfNeeded(column.name));
    return replaceColumns(expression, names);
}

} // namespace lockstep::advisor
