// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/backfill.h"

#include "plan/analyze.h"
#include "sql/quote.h"

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

/// "id" or "(region, id)".
QString row(const QStringList &elements)
{
    return elements.size() == 1 ? elements.first() : u'(' + elements.join(u", "_s) + u')';
}

QStringList quotedKey(const Backfill &backfill)
{
    QStringList out;
    for (const QString &name : backfill.key)
        out << sql::quoteIfNeeded(name);
    return out;
}

QStringList parameters(qsizetype count, qsizetype first)
{
    QStringList out;
    for (qsizetype i = 0; i < count; ++i)
        out << u'$' + QString::number(first + i);
    return out;
}

/// The statements with whatever stands for the bounds.
BackfillStatements withBounds(const Backfill &backfill, const QStringList &from, const QStringList &to,
                              const QString &rows)
{
    const QString table = sql::qualifiedName(backfill.schema, backfill.table);
    const QStringList names = quotedKey(backfill);
    const QString key = row(names);
    const QString order = names.join(u", "_s);
    const QString pending = backfill.pending.trimmed().isEmpty() ? QString() : u"\n  AND ("_s + backfill.pending + u')';
    const QString update = u"UPDATE "_s + table + u"\nSET " + backfill.assignments + u"\nWHERE ";
    BackfillStatements out;
    if (names.isEmpty()) { // no key to walk along: one statement for all
        out.batch = out.last = u"UPDATE "_s + table + u"\nSET " + backfill.assignments +
                               (pending.isEmpty() ? QString() : u"\nWHERE ("_s + backfill.pending + u')');
        return out;
    }
    out.start = u"SELECT "_s + order + u"\nFROM " + table + u"\nORDER BY " + order + u"\nLIMIT 1";
    out.next = u"SELECT "_s + order + u"\nFROM " + table + u"\nWHERE " + key + u" >= " + row(from) + u"\nORDER BY " +
               order + u"\nOFFSET " + rows + u" LIMIT 1";
    out.batch = update + key + u" >= " + row(from) + u" AND " + key + u" < " + row(to) + pending;
    out.last = update + key + u" >= " + row(from) + pending;
    out.remaining = u"SELECT count(*) FROM "_s + table +
                    (backfill.pending.trimmed().isEmpty() ? QString() : u" WHERE "_s + backfill.pending);
    return out;
}

QString indented(const QString &text, int spaces)
{
    const QString indent(spaces, u' ');
    return indent + QString(text).replace(u'\n', u'\n' + indent);
}

/// A dollar tag that does not occur in the text.
QString dollarTag(const QString &text)
{
    QString tag = u"$lockstep$"_s;
    for (int n = 2; text.contains(tag); ++n)
        tag = u"$lockstep%1$"_s.arg(n);
    return tag;
}

} // namespace

BackfillStatements backfillStatements(const Backfill &backfill)
{
    const auto n = backfill.key.size();
    return withBounds(backfill, parameters(n, 1), parameters(n, n + 1), u'$' + QString::number(n + 1));
}

QString backfillSql(const Backfill &backfill)
{
    return backfillStatements(backfill).batch;
}

QString backfillScript(const Backfill &backfill)
{
    const QString table = sql::qualifiedName(backfill.schema, backfill.table);
    const QStringList names = quotedKey(backfill);
    QStringList from, to, declarations;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString number = QString::number(i + 1);
        // variables are reached through the block's label, bare names are always columns
        from << u"lockstep_backfill.from_"_s + number;
        to << u"lockstep_backfill.to_"_s + number;
        for (const auto &end : {u"from_"_s, u"to_"_s})
            declarations << u"    "_s + end + number + u' ' + table + u'.' + names[i] + u"%TYPE;";
    }
    const BackfillStatements sql = withBounds(backfill, from, to, QString::number(backfill.batchRows));
    if (names.isEmpty())
        return sql.last;
    // a line break may stand inside a string of the user's, where no spaces may be added
    const bool asWritten = backfill.assignments.contains(u'\n') || backfill.pending.contains(u'\n');
    const auto shifted = [asWritten](const QString &text, int spaces) {
        return asWritten ? text : indented(text, spaces);
    };
    const auto into = [](QString select, const QStringList &variables) {
        return select.replace(u"\nFROM "_s, u"\nINTO "_s + variables.join(u", "_s) + u"\nFROM ");
    };
    QString assign;
    for (qsizetype i = 0; i < names.size(); ++i)
        assign += u"        "_s + from[i] + u" := " + to[i] + u";\n";
    const QString seconds = QString::number(static_cast<double>(backfill.pauseMs) / 1000.0);
    const QString body = u"\n#variable_conflict use_column\n<<lockstep_backfill>>\nDECLARE\n"_s +
                         declarations.join(u'\n') + u"\nBEGIN\n" + shifted(into(sql.start, from), 4) +
                         u";\n    WHILE " + from.first() + u" IS NOT NULL LOOP\n" + shifted(into(sql.next, to), 8) +
                         u";\n        IF NOT FOUND THEN\n" + shifted(sql.last, 12) +
                         u";\n            COMMIT;\n            EXIT;\n        END IF;\n" + shifted(sql.batch, 8) +
                         u";\n        COMMIT;\n" +
                         (backfill.pauseMs > 0 ? u"        PERFORM pg_sleep("_s + seconds + u");\n" : QString()) +
                         assign + u"    END LOOP;\nEND\n";
    const QString tag = dollarTag(body);
    return u"DO "_s + tag + body + tag;
}

} // namespace lockstep::plan
