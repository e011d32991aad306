// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/batches.h"

#include "sql/quote.h"
#include "sql/sqltext.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

static QString rowOf(const QStringList &elements)
{
    return elements.size() == 1 ? elements.first() : u'(' + elements.join(u", "_s) + u')';
}

QString inPortions(const Subject &subject, const QString &over, const QString &work, int rows, int pauseMs)
{
    QStringList names, key, from, to, declarations, assign;
    for (const QString &column : subject.walkableKey())
        names << sql::quoteIfNeeded(column);
    const QString table = subject.sql();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString number = QString::number(i + 1);
        key << over + u'.' + names[i];
        from << u"lockstep_portion.from_"_s + number;
        to << u"lockstep_portion.to_"_s + number;
        for (const QString &end : {u"from_"_s, u"to_"_s})
            declarations << u"    "_s + end + number + u' ' + table + u'.' + names[i] + u"%TYPE;";
        assign << u"        "_s + from.last() + u" := " + to.last() + u';';
    }
    const QString order = names.join(u", "_s);
    const auto bounded = [&](bool last) {
        QString bounds = rowOf(key) + u" >= " + rowOf(from);
        if (!last)
            bounds += u" AND "_s + rowOf(key) + u" < " + rowOf(to);
        return QString(work).replace(u"@bounds@"_s, bounds);
    };
    const QString pause =
        pauseMs > 0 ? u"        PERFORM pg_sleep("_s + QString::number(pauseMs / 1000.0) + u");\n" : QString();
    const QString body =
        u"\n#variable_conflict use_column\n<<lockstep_portion>>\nDECLARE\n"_s + declarations.join(u'\n') +
        u"\nBEGIN\n    SELECT " + order + u" INTO " + from.join(u", "_s) + u" FROM " + table + u" ORDER BY " + order +
        u" LIMIT 1;\n    WHILE " + from.first() + u" IS NOT NULL LOOP\n        SELECT " + order + u" INTO " +
        to.join(u", "_s) + u" FROM " + table + u" WHERE " + rowOf(names) + u" >= " + rowOf(from) + u" ORDER BY " +
        order + u" OFFSET " + QString::number(rows) + u" LIMIT 1;\n        IF NOT FOUND THEN\n" + bounded(true) +
        u";\n            COMMIT;\n            EXIT;\n        END IF;\n" + bounded(false) + u";\n        COMMIT;\n" +
        pause + assign.join(u'\n') + u"\n    END LOOP;\nEND\n";
    return u"DO "_s + sql::dollarQuoted(body);
}

} // namespace lockstep::advisor
