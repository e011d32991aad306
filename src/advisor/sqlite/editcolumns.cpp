// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/edits.h"
#include "advisor/sqlite/pairing.h"
#include "advisor/sqlite/parentkeys.h"
#include "advisor/sqlite/verify.h"
#include "catalog/sqlite/normal.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace editingcolumns {

using namespace editing;

static void put(ColumnText &column, Kind kind, const QString &words)
{
    catalog::sqlite::setClause(column, kind, words.toUtf8());
}

static QString normalisedType(const ColumnText &column)
{
    return QString::fromUtf8(column.type).simplified().toUpper();
}

/// The typeof() of values that a STRICT table takes into the column as they are; empty for ANY, and for types that such
/// a table does not have, which SQLite refuses.
static QString strictType(const ColumnText &column)
{
    static const QMap<QString, QString> types{{u"INT"_s, u"integer"_s},
                                              {u"INTEGER"_s, u"integer"_s},
                                              {u"REAL"_s, u"real"_s},
                                              {u"TEXT"_s, u"text"_s},
                                              {u"BLOB"_s, u"blob"_s}};
    return types.value(normalisedType(column));
}

static void replace(Rebuild::Values &values, const QString &column, const QString &expression)
{
    for (auto &[name, value] : values)
        if (sameName(name, column))
            value = expression;
}

static void leaveOut(Rebuild::Values &values, const QString &column)
{
    std::erase_if(values, [&](const auto &pair) { return sameName(pair.first, column); });
}

static bool isOn(const QString &value)
{
    return !value.isEmpty() && value.compare(u"off", Qt::CaseInsensitive) != 0;
}

} // namespace editingcolumns

base::Status editColumn(const plan::Change &change, const Table &table, const QString &rows,
                        catalog::sqlite::TableText &text, Rebuild &out)
{
    using namespace editingcolumns;
    ColumnText &column = *text.column(change.column);
    const QString name = quoted(column.name);
    const bool made = column.clause(Kind::Generated) != nullptr;
    switch (change.kind) {
    case ChangeKind::ChangeType:
        if (made)
            return unsupported(u"advisor.value-made-by-server"_s, {table.name(), column.name});
        if (catalog::sqlite::normalised(column.type) == catalog::sqlite::normalised(change.type.toUtf8()))
            return invalid(u"advisor.type-already"_s, {table.name(), column.name, change.type});
        if (!change.usingExpression.isEmpty()) {
            replace(out.forth, column.name, change.usingExpression);
            out.reversible = false;
            if (const QString lead = referencesHold(table, column.name, change.usingExpression, rows);
                !lead.isEmpty()) {
                out.gate = u"no-orphans"_s;
                out.gateVerify = u"SELECT true"_s + lead;
            }
        } else {
            const QString old = column.type.isEmpty() ? u"BLOB"_s : QString::fromUtf8(column.type);
            replace(out.forth, column.name, u"CAST("_s + name + u" AS " + change.type + u')');
            replace(out.back, column.name, u"CAST("_s + name + u" AS " + old + u')');
            out.gate = u"values-survive"_s;
            out.gateVerify = verify::noRow(rows, u"CAST(CAST("_s + name + u" AS " + change.type + u") AS " + old +
                                                     u") IS NOT " + name) +
                             referencesHold(table, column.name, *valueOf(out.forth, column.name), rows);
        }
        catalog::sqlite::setType(column, change.type.toUtf8());
        break;
    case ChangeKind::SetNotNull:
        if (column.clause(Kind::NotNull))
            return invalid(u"advisor.already-not-null"_s, {table.name(), column.name});
        put(column, Kind::Null, {});
        put(column, Kind::NotNull, u"NOT NULL"_s);
        if (!change.defaultExpression.isEmpty()) {
            replace(out.forth, column.name, u"coalesce("_s + name + u", " + change.defaultExpression + u')');
            out.reversible = false; // which rows had none is not known afterwards
        } else {
            out.gate = u"no-nulls"_s;
            out.gateVerify = verify::noRow(rows, name + u" IS NULL");
        }
        break;
    case ChangeKind::DropNotNull:
        if (!column.clause(Kind::NotNull))
            return invalid(u"advisor.already-nullable"_s, {table.name(), column.name});
        put(column, Kind::NotNull, {});
        break;
    case ChangeKind::SetDefault:
        if (made)
            return unsupported(u"advisor.value-made-by-server"_s, {table.name(), column.name});
        put(column, Kind::Default, defaultClause(change.defaultExpression));
        break;
    case ChangeKind::DropDefault:
        put(column, Kind::Default, {});
        break;
    case ChangeKind::AddIdentity: // AUTOINCREMENT: numbers that were given once are not given again
    case ChangeKind::DropIdentity: {
        const Clause *key = column.clause(Kind::PrimaryKey);
        const bool adds = change.kind == ChangeKind::AddIdentity;
        if (!key || normalisedType(column) != u"INTEGER" || (adds && text.withoutRowid()))
            return invalid(u"advisor.sqlite-no-counter"_s, {table.name(), column.name});
        if (key->autoincrement == adds)
            return invalid(adds ? u"advisor.identity-has-default"_s : u"advisor.no-identity"_s,
                           {table.name(), column.name});
        const QString words = QString::fromUtf8(key->sql);
        put(column, Kind::PrimaryKey, adds ? QString(words + u" AUTOINCREMENT") : words.first(words.lastIndexOf(u' ')));
        break;
    }
    case ChangeKind::SetCollation:
        put(column, Kind::Collate, u"COLLATE "_s + change.collation);
        break;
    default: { // DropColumn
        for (const Clause &clause : text.constraints)
            if (clause.columns.contains(column.name, Qt::CaseInsensitive) ||
                (clause.kind == Kind::Check && namesColumn(clause.expression, column.name)))
                return unsupported(u"advisor.sqlite-column-in-use"_s,
                                   {table.name(), column.name, catalog::sqlite::shownName(clause, clause.columns)});
        if (column.clause(Kind::PrimaryKey))
            return unsupported(u"advisor.sqlite-column-in-use"_s, {table.name(), column.name, u"primary key"_s});
        for (const ColumnText &other : text.columns)
            for (const Clause &clause : other.clauses)
                if (&other != &column && (clause.kind == Kind::Generated || clause.kind == Kind::Check) &&
                    namesColumn(clause.expression, column.name))
                    return unsupported(u"advisor.sqlite-column-in-use"_s, {table.name(), column.name, other.name});
        for (const QString &trigger : table.triggers())
            if (namesColumn(trigger, column.name))
                return unsupported(u"advisor.sqlite-column-in-use"_s,
                                   {table.name(), column.name, trigger.section(u' ', 0, 2)});
        // the way back has no values: only a default, or nothing
        leaveOut(out.forth, column.name);
        leaveOut(out.back, column.name);
        if (column.clause(Kind::NotNull) && !column.clause(Kind::Default) && !table.isEmpty()) {
            TableText relaxed = table.text();
            put(*relaxed.column(column.name), Kind::NotNull, {});
            out.before = catalog::sqlite::tableSql(relaxed);
        }
        out.reversible = false;
        out.indexesAfter.removeIf([&](const QString &index) { return namesColumn(index, column.name); });
        std::erase_if(text.columns, [&](const ColumnText &c) { return sameName(c.name, change.column); });
        break;
    }
    }
    return {};
}

base::Status addColumn(const plan::Change &change, const Table &table, const QString &rows,
                       catalog::sqlite::TableText &text, Rebuild &out)
{
    using namespace editingcolumns;
    if (text.column(change.column))
        return invalid(u"advisor.name-taken"_s, {change.column});
    ColumnText column;
    column.name = change.column;
    column.type = change.type.toUtf8();
    column.sql = catalog::sqlite::columnSql(column);
    if (change.kind == ChangeKind::AddGeneratedColumn) {
        put(column, Kind::Generated,
            u"GENERATED ALWAYS AS ("_s + change.expression + (change.isVirtual ? u") VIRTUAL"_s : u") STORED"_s));
    } else {
        if (!change.defaultExpression.isEmpty())
            put(column, Kind::Default, defaultClause(change.defaultExpression));
        if (change.notNull)
            put(column, Kind::NotNull, u"NOT NULL"_s);
        if (!change.usingExpression.isEmpty()) {
            out.forth.emplace_back(change.column, change.usingExpression);
            if (change.notNull) {
                out.gate = u"values-given"_s;
                out.gateVerify = verify::noRow(rows, u'(' + change.usingExpression + u") IS NULL");
            }
        } else if (change.notNull && change.defaultExpression.isEmpty() && !table.isEmpty()) {
            return invalid(u"advisor.sqlite-needs-value"_s, {table.name(), change.column});
        }
    }
    text.columns.push_back(std::move(column));
    return {};
}

/// STRICT and WITHOUT ROWID, or one of them "=off"; what is not named stays.
base::Status editOptions(const plan::Change &change, const Table &table, const QString &rows,
                         catalog::sqlite::TableText &text, Rebuild &out)
{
    using namespace editingcolumns;
    bool strict = text.strict(), withoutRowid = text.withoutRowid();
    for (const QString &option : change.options) {
        const QString name = option.section(u'=', 0, 0).simplified().toUpper();
        bool &which = name == u"STRICT" ? strict : withoutRowid;
        if (name != u"STRICT" && name != u"WITHOUT ROWID")
            return invalid(u"advisor.bad-word"_s, {option, u"STRICT, WITHOUT ROWID"_s});
        which = !option.contains(u'=') || isOn(option.section(u'=', 1).trimmed());
    }
    QByteArrayList options;
    QStringList wrong;
    if (withoutRowid) {
        options << "WITHOUT ROWID";
        for (const QString &name : table.primaryKey())
            wrong << quoted(name) + u" IS NULL";
        out.reversible = text.withoutRowid() || hiddenRowid(text).isEmpty(); // else rows get other ones on the way back
    }
    if (strict) {
        options << "STRICT";
        for (const ColumnText &column : text.columns)
            if (const QString fits = strictType(column); !fits.isEmpty() && !column.clause(Kind::Generated))
                wrong << u"typeof("_s + quoted(column.name) + u") NOT IN ('null', '" + fits + u"')";
    }
    if (strict == text.strict() && withoutRowid == text.withoutRowid())
        return invalid(u"advisor.options-already"_s, {table.name(), change.options.join(u", "_s)});
    text.options = options.join(", ");
    if (!wrong.isEmpty()) {
        out.gate = u"values-fit"_s;
        out.gateVerify = verify::noRow(rows, wrong.join(u" OR "_s));
    }
    return {};
}

} // namespace lockstep::advisor::sqlite
