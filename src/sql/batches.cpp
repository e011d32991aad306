// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/batches.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::sql {

namespace batcheslocal {

/// "id" or "(region, id)".
QString row(const QStringList &elements)
{
    return elements.size() == 1 ? elements.first() : u'(' + elements.join(u", "_s) + u')';
}

QStringList quotedKey(const BatchedUpdate &update)
{
    QStringList out;
    for (const QString &name : update.key)
        out << quoteIfNeeded(name);
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
BatchStatements withBounds(const BatchedUpdate &update, const QStringList &from, const QStringList &to,
                           const QString &rows)
{
    const QString table = qualifiedName(update.schema, update.table);
    const QStringList names = quotedKey(update);
    const QString key = row(names);
    const QString order = names.join(u", "_s);
    const QString pending = update.pending.trimmed().isEmpty() ? QString() : u"\n  AND ("_s + update.pending + u')';
    const QString set = u"UPDATE "_s + table + u"\nSET " + update.assignments + u"\nWHERE ";
    BatchStatements out;
    if (names.isEmpty()) { // no key to walk along: one statement for all
        out.batch = out.last = u"UPDATE "_s + table + u"\nSET " + update.assignments +
                               (pending.isEmpty() ? QString() : u"\nWHERE ("_s + update.pending + u')');
        return out;
    }
    out.start = u"SELECT "_s + order + u"\nFROM " + table + u"\nORDER BY " + order + u"\nLIMIT 1";
    out.next = u"SELECT "_s + order + u"\nFROM " + table + u"\nWHERE " + key + u" >= " + row(from) + u"\nORDER BY " +
               order + u"\nOFFSET " + rows + u" LIMIT 1";
    out.batch = set + key + u" >= " + row(from) + u" AND " + key + u" < " + row(to) + pending;
    out.last = set + key + u" >= " + row(from) + pending;
    out.remaining = u"SELECT count(*) FROM "_s + table +
                    (update.pending.trimmed().isEmpty() ? QString() : u" WHERE "_s + update.pending);
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

} // namespace batcheslocal

BatchStatements batchStatements(const BatchedUpdate &update)
{
    using namespace batcheslocal;
    const auto n = update.key.size();
    return withBounds(update, parameters(n, 1), parameters(n, n + 1), u'$' + QString::number(n + 1));
}

QString batchScript(const BatchedUpdate &update)
{
    using namespace batcheslocal;
    const QString table = qualifiedName(update.schema, update.table);
    const QStringList names = quotedKey(update);
    QStringList from, to, declarations;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString number = QString::number(i + 1);
        // variables are reached through the block's label, bare names are always columns
        from << u"lockstep_backfill.from_"_s + number;
        to << u"lockstep_backfill.to_"_s + number;
        for (const auto &end : {u"from_"_s, u"to_"_s})
            declarations << u"    "_s + end + number + u' ' + table + u'.' + names[i] + u"%TYPE;";
    }
    const BatchStatements statements = withBounds(update, from, to, QString::number(update.batchRows));
    if (names.isEmpty())
        return statements.last;
    // a line break may stand inside a string of the user's, where no spaces may be added
    const bool asWritten = update.assignments.contains(u'\n') || update.pending.contains(u'\n');
    const auto shifted = [asWritten](const QString &text, int spaces) {
        return asWritten ? text : indented(text, spaces);
    };
    const auto into = [](QString select, const QStringList &variables) {
        return select.replace(u"\nFROM "_s, u"\nINTO "_s + variables.join(u", "_s) + u"\nFROM ");
    };
    QString assign;
    for (qsizetype i = 0; i < names.size(); ++i)
        assign += u"        "_s + from[i] + u" := " + to[i] + u";\n";
    const QString seconds = QString::number(static_cast<double>(update.pauseMs) / 1000.0);
    const QString body =
        u"\n#variable_conflict use_column\n<<lockstep_backfill>>\nDECLARE\n"_s + declarations.join(u'\n') +
        u"\nBEGIN\n" + shifted(into(statements.start, from), 4) + u";\n    WHILE " + from.first() +
        u" IS NOT NULL LOOP\n" + shifted(into(statements.next, to), 8) + u";\n        IF NOT FOUND THEN\n" +
        shifted(statements.last, 12) + u";\n            COMMIT;\n            EXIT;\n        END IF;\n" +
        shifted(statements.batch, 8) + u";\n        COMMIT;\n" +
        (update.pauseMs > 0 ? u"        PERFORM pg_sleep("_s + seconds + u");\n" : QString()) + assign +
        u"    END LOOP;\nEND\n";
    const QString tag = dollarTag(body);
    return u"DO "_s + tag + body + tag;
}

} // namespace lockstep::sql
