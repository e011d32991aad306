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

QStringList quoted(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out << quoteIfNeeded(name);
    return out;
}

/// The condition over the rows that are still to do within the bounds; both may be empty.
QString where(const BatchedUpdate &update, const QString &bounds)
{
    QStringList conditions{bounds};
    if (!update.pending.trimmed().isEmpty())
        conditions << u'(' + update.pending + u')';
    conditions.removeAll(QString());
    return conditions.isEmpty() ? QString() : u"\nWHERE "_s + conditions.join(u"\n  AND "_s);
}

/// "INSERT INTO copy (columns)\nSELECT columns\nFROM from"
QString insert(const BatchedCopy &copy, const QString &from)
{
    const QString columns = quoted(copy.columns).join(u", "_s);
    return u"INSERT INTO "_s + qualifiedName(copy.schema, copy.table) + u" (" + columns + u')' +
           (copy.overriding ? u" OVERRIDING SYSTEM VALUE"_s : QString()) + u"\nSELECT " + columns + u"\nFROM " + from;
}

/// Of rows that move, what brings them in.
QString arrival(const BatchedUpdate &update)
{
    return update.copy && update.remove ? insert(*update.copy, u"moved"_s) : QString();
}

/// The statement for the rows that `bounds` names.
QString work(const BatchedUpdate &update, const QString &bounds)
{
    const QString table = qualifiedName(update.schema, update.table);
    const QString rows = where(update, bounds);
    if (update.remove && update.copy)
        return u"WITH moved AS (\nDELETE FROM "_s + table + rows + u"\nRETURNING " +
               quoted(update.copy->columns).join(u", "_s) + u")\n" + arrival(update);
    if (update.remove)
        return u"DELETE FROM "_s + table + rows;
    if (update.copy)
        return insert(*update.copy, table) + rows + (update.copy->lockRows ? u"\nFOR SHARE"_s : QString()) +
               u"\nON CONFLICT DO NOTHING";
    return u"UPDATE "_s + table + u"\nSET " + update.assignments + rows;
}

/// Bounds are parameters of a statement, or variables of a script.
struct Bounds {
    QStringList from, to, end;
    QString rows;
};

void alongKey(BatchStatements &out, const BatchedUpdate &update, const Bounds &bounds)
{
    const QString table = qualifiedName(update.schema, update.table);
    const QStringList names = quoted(update.key);
    const QString key = row(names);
    const QString select = u"SELECT "_s + names.join(u", "_s) + u"\nFROM " + table;
    const QString order = u"\nORDER BY "_s + names.join(u", "_s);
    out.start = select + order + u"\nLIMIT 1";
    out.end = select + u"\nORDER BY "_s + names.join(u" DESC, "_s) + u" DESC\nLIMIT 1";
    out.next = select + u"\nWHERE " + key + u" >= " + row(bounds.from) + u" AND " + key + u" <= " + row(bounds.end) +
               order + u"\nOFFSET " + bounds.rows + u" LIMIT 1";
    out.rowsIn = key + u" >= " + row(bounds.from) + u" AND " + key + u" < " + row(bounds.to);
    out.rowsInLast = key + u" >= " + row(bounds.from) + u" AND " + key + u" <= " + row(bounds.end);
}

/// The blocks of a table are those of its largest partition or child: the same numbers are walked in all of them.
void alongBlocks(BatchStatements &out, const BatchedUpdate &update, const Bounds &bounds)
{
    const QString table = qualifiedName(update.schema, update.table);
    out.start = u"SELECT 0 AS block"_s;
    out.end = u"WITH RECURSIVE tree AS (\n    SELECT "_s + quoteLiteral(table) +
              u"::regclass::oid AS oid UNION\n    SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree ON "
              u"i.inhparent = tree.oid)\n"
              u"SELECT coalesce(max(pg_catalog.pg_relation_size(tree.oid) / "
              u"current_setting('block_size')::bigint), 0) AS block\nFROM tree";
    const auto number = [](const QString &bound) { return QString(bound + u"::bigint"); };
    const QString from = number(bounds.from.first());
    const QString next = from + u" + " + number(bounds.rows);
    out.next = u"SELECT "_s + next + u" AS block WHERE " + next + u" < " + number(bounds.end.first());
    const auto within = [&](const QString &to) -> QString {
        if (update.tidRanges)
            return u"ctid >= format('(%s,0)', "_s + from + u")::tid AND ctid < format('(%s,0)', " + to + u")::tid";
        // 28 bytes are the least that a row takes with its line pointer
        return u"ctid = ANY (ARRAY(SELECT format('(%s,%s)', block, place)::tid FROM generate_series("_s + from + u", " +
               to + u" - 1) AS block, generate_series(1, current_setting('block_size')::int / 28) AS place))";
    };
    out.rowsIn = within(number(bounds.to.first()));
    out.rowsInLast = within(number(bounds.end.first()));
}

BatchStatements withBounds(const BatchedUpdate &update, const Bounds &bounds)
{
    BatchStatements out;
    update.key.isEmpty() ? alongBlocks(out, update, bounds) : alongKey(out, update, bounds);
    out.batch = work(update, out.rowsIn);
    out.last = work(update, out.rowsInLast);
    out.arrival = arrival(update);
    out.remaining = u"SELECT count(*) FROM "_s + qualifiedName(update.schema, update.table) +
                    (update.pending.trimmed().isEmpty() ? QString() : u" WHERE "_s + update.pending);
    return out;
}

QStringList parameters(qsizetype count, qsizetype first)
{
    QStringList out;
    for (qsizetype i = 0; i < count; ++i)
        out << u'$' + QString::number(first + i);
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

/// SELECT ... INTO variables.
QString into(QString select, const QStringList &variables)
{
    const QString words = u"\nINTO "_s + variables.join(u", "_s);
    qsizetype at = select.lastIndexOf("\nFROM "_L1);
    if (at < 0)
        at = select.indexOf(" WHERE "_L1);
    return select.insert(at < 0 ? select.size() : at, words);
}

} // namespace batcheslocal

BatchStatements batchStatements(const BatchedUpdate &update)
{
    using namespace batcheslocal;
    const auto n = std::max<qsizetype>(1, update.key.size());
    const QStringList second = parameters(n, n + 1);
    return withBounds(update, {parameters(n, 1), second, second, u'$' + QString::number(2 * n + 1)});
}

QString wholeStatement(const BatchedUpdate &update)
{
    return batcheslocal::work(update, {});
}

QString batchScript(const BatchedUpdate &update)
{
    using namespace batcheslocal;
    const QString table = qualifiedName(update.schema, update.table);
    const QStringList names = quoted(update.key);
    Bounds bounds;
    QStringList declarations;
    for (qsizetype i = 0; i < std::max<qsizetype>(1, names.size()); ++i) {
        const QString number = QString::number(i + 1);
        const QString type = names.isEmpty() ? u" bigint"_s : QString(u' ' + table + u'.' + names[i] + u"%TYPE");
        // variables are reached through the block's label, bare names are always columns
        bounds.from << u"lockstep_backfill.from_"_s + number;
        bounds.to << u"lockstep_backfill.to_"_s + number;
        bounds.end << u"lockstep_backfill.end_"_s + number;
        for (const auto &end : {u"from_"_s, u"to_"_s, u"end_"_s})
            declarations << u"    "_s + end + number + type + u';';
    }
    // blocks of usual rows hold about a hundred of them
    bounds.rows = QString::number(names.isEmpty() ? std::max(1, update.batchRows / 100) : update.batchRows);
    const BatchStatements statements = withBounds(update, bounds);
    // a line break may stand inside a string of the user's, where no spaces may be added
    const bool asWritten = update.assignments.contains(u'\n') || update.pending.contains(u'\n');
    const auto shifted = [asWritten](const QString &text, int spaces) {
        return asWritten ? text : indented(text, spaces);
    };
    QString assign;
    for (qsizetype i = 0; i < bounds.from.size(); ++i)
        assign += u"        "_s + bounds.from[i] + u" := " + bounds.to[i] + u";\n";
    const QString seconds = QString::number(static_cast<double>(update.pauseMs) / 1000.0);
    const QString body = u"\n#variable_conflict use_column\n<<lockstep_backfill>>\nDECLARE\n"_s +
                         declarations.join(u'\n') + u"\nBEGIN\n" + shifted(into(statements.end, bounds.end), 4) +
                         u";\n" + shifted(into(statements.start, bounds.from), 4) + u";\n    WHILE " +
                         bounds.from.first() + u" IS NOT NULL LOOP\n" + shifted(into(statements.next, bounds.to), 8) +
                         u";\n        IF NOT FOUND THEN\n" + shifted(statements.last, 12) +
                         u";\n            COMMIT;\n            EXIT;\n        END IF;\n" +
                         shifted(statements.batch, 8) + u";\n        COMMIT;\n" +
                         (update.pauseMs > 0 ? u"        PERFORM pg_sleep("_s + seconds + u");\n" : QString()) +
                         assign + u"    END LOOP;\nEND\n";
    const QString tag = dollarTag(body);
    return u"DO "_s + tag + body + tag;
}

} // namespace lockstep::sql
