// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/synctrigger.h"

#include "advisor/columnparts.h"
#include "sql/identifier.h"
#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

SyncTrigger::SyncTrigger(const Subject &subject, const QString &column)
    : SyncTrigger(subject, u"zz_lockstep_sync_"_s + column, u"lockstep_sync_"_s + subject.name() + u'_' + column)
{
}

SyncTrigger SyncTrigger::ofTable(const Subject &subject, const QString &way)
{
    return {subject, u"zz_lockstep_"_s + way, u"lockstep_"_s + way + u'_' + subject.name()};
}

SyncTrigger::SyncTrigger(const Subject &subject, const QString &trigger, const QString &function)
    : m_table(subject.sql()), m_trigger(sql::makeIdentifier(trigger, {}))
{
    const QString base = sql::makeIdentifier(function, {});
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

namespace synctrigger {

constexpr auto returns = "() RETURNS trigger LANGUAGE plpgsql AS "_L1;
constexpr auto head = "BEGIN\n"_L1;
constexpr auto tail = "    RETURN NEW;\nEND"_L1;

/// What createFunction() put between BEGIN and RETURN, and what stands before the body; or nothing.
std::optional<std::pair<QString, QString>> parts(const QString &statement)
{
    const qsizetype as = statement.indexOf(returns);
    const qsizetype open = statement.indexOf(u'\n', as);
    const qsizetype close = statement.lastIndexOf(u'\n');
    if (as < 0 || open < 0 || close <= open)
        return {};
    const QString body = statement.mid(open + 1, close - open - 1);
    if (!body.startsWith(head) || !body.endsWith(tail))
        return {};
    return std::pair(statement.left(as), body.mid(head.size(), body.size() - head.size() - tail.size()));
}

} // namespace synctrigger

std::optional<QString> SyncTrigger::sharedFunction(const QString &first, const QString &second)
{
    using namespace synctrigger;
    const auto one = parts(first), other = parts(second);
    if (!one || !other || one->first != other->first)
        return {};
    return one->first + returns + sql::dollarQuoted(u'\n' + (head + one->second + other->second + tail) + u'\n');
}

QString SyncTrigger::bothWays(const QString &oldColumn, const QString &newColumn, const QString &type) const
{
    const QString before = sql::quoteIfNeeded(oldColumn);
    const QString after = sql::quoteIfNeeded(newColumn);
    const auto changed = [&type](const QString &column) {
        return comparable(u"NEW."_s + column, type) + u" IS DISTINCT FROM " + comparable(u"OLD."_s + column, type);
    };
    return u"BEGIN\n"
           "    IF TG_OP = 'INSERT' THEN\n"
           "        IF NEW.%2 IS NULL THEN\n"
           "            NEW.%2 := NEW.%1;\n"
           "        ELSE\n"
           "            NEW.%1 := NEW.%2;\n"
           "        END IF;\n"
           "    ELSIF %4 THEN\n"
           "        NEW.%1 := NEW.%2;\n"
           "    ELSIF %3 OR NEW.%2 IS NULL THEN\n"
           "        NEW.%2 := NEW.%1;\n"
           "    END IF;\n"
           "    RETURN NEW;\n"
           "END"_s.arg(before, after, changed(before), changed(after));
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
    return (replace ? u"CREATE OR REPLACE FUNCTION "_s : u"CREATE FUNCTION "_s) + m_function + synctrigger::returns +
           sql::dollarQuoted(u'\n' + body + u'\n');
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
    return sql::replaceColumns(expression, names);
}

} // namespace lockstep::advisor
