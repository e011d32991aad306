// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/rebuild.h"

#include "advisor/direct/direct.h"
#include "catalog/sqlite/normal.h"
#include "catalog/sqlite/readparts.h"
#include "plan/names.h"
#include "sql/sqlite/tokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace tableedits {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::sameName;
using catalog::sqlite::TableText;
using plan::Change;
using plan::ChangeKind;
using Kind = Clause::Kind;

static void put(ColumnText &column, Kind kind, const QString &words)
{
    catalog::sqlite::setClause(column, kind, words.toUtf8());
}

/// "CONSTRAINT name ..." where it has one: what a Catalog calls a constraint without a name is none. `columns` are
/// those of a clause that stands behind a column.
static QByteArray named(const QString &name, const QByteArray &words, const QStringList &columns = {})
{
    const auto table =
        catalog::sqlite::parseTable((columns.isEmpty() ? "CREATE TABLE t (a, " : "CREATE TABLE t (a ") + words + ')');
    const auto &clauses = !table              ? std::vector<Clause>()
                          : columns.isEmpty() ? table->constraints
                                              : table->columns[0].clauses;
    static const QRegularExpression number(u" \\d+$"_s); // of several alike
    const bool isShown = clauses.size() == 1 && [&] {
        const QString shown = catalog::sqlite::shownName(clauses[0], columns.isEmpty() ? clauses[0].columns : columns);
        return sameName(name, shown) || sameName(QString(name).remove(number), shown);
    }();
    return name.isEmpty() || isShown ? words : QByteArray("CONSTRAINT " + quoted(name).toUtf8() + ' ' + words);
}

static QString foreignKeyWords(const Change &change)
{
    QString words =
        u"FOREIGN KEY ("_s + quoted(change.columns).join(u", "_s) + u") REFERENCES " + quoted(change.referencedTable);
    if (!change.referencedColumns.isEmpty())
        words += u" ("_s + quoted(change.referencedColumns).join(u", "_s) + u')';
    if (!change.onUpdate.isEmpty())
        words += u" ON UPDATE "_s + change.onUpdate.toUpper();
    if (!change.onDelete.isEmpty())
        words += u" ON DELETE "_s + change.onDelete.toUpper();
    return words;
}

/// Where a constraint stands: behind a column, or at the end.
struct Place {
    ColumnText *column = nullptr;
    std::size_t at = 0;
    [[nodiscard]] const Clause &in(const TableText &text) const
    {
        return column ? column->clauses[at] : text.constraints[at];
    }
    void remove(TableText &text) const
    {
        if (column)
            catalog::sqlite::replaceClause(*column, at, {});
        else
            text.constraints.erase(text.constraints.begin() + qsizetype(at));
    }
    void replace(TableText &text, const QByteArray &words) const
    {
        if (column)
            catalog::sqlite::replaceClause(*column, at, words);
        else
            text.constraints[at].sql = words;
    }
    [[nodiscard]] QStringList ofColumn() const { return column ? QStringList{column->name} : QStringList(); }
};

/// By the name that the Catalog gives it: several alike have numbers.
static std::optional<Place> findConstraint(TableText &text, const QString &name)
{
    QStringList taken;
    const auto isIt = [&](const Clause &clause, const QStringList &columns) {
        const QString shown = catalog::sqlite::shownName(clause, columns);
        taken << shown;
        for (int n = 2; taken.count(taken.back()) > 1; ++n)
            taken.back() = shown + u' ' + QString::number(n);
        return sameName(taken.back(), name);
    };
    for (ColumnText &column : text.columns)
        for (std::size_t i = 0; i < column.clauses.size(); ++i)
            if (const Kind kind = column.clauses[i].kind;
                (kind == Kind::PrimaryKey || kind == Kind::Unique || kind == Kind::Check || kind == Kind::References) &&
                isIt(column.clauses[i], {column.name}))
                return Place{&column, i};
    for (std::size_t i = 0; i < text.constraints.size(); ++i)
        if (isIt(text.constraints[i], text.constraints[i].columns))
            return Place{nullptr, i};
    return {};
}

/// The clause with other actions; the rest stays word for word.
static QByteArray withActions(const QByteArray &clause, const Change &change)
{
    using sql::sqlite::isWord;
    const auto tokens = sql::sqlite::tokens(clause);
    const auto is = [&](std::size_t i, const char *word) {
        return i < tokens.size() && isWord(clause, tokens[i], word);
    };
    const auto sign = [&](std::size_t i, char c) {
        return i < tokens.size() && sql::sqlite::isSign(clause, tokens[i], c);
    };
    std::size_t i = 0;
    while (i < tokens.size() && !is(i, "REFERENCES"))
        ++i;
    i += 2; // the table
    if (sign(i, '('))
        while (i < tokens.size() && !sign(i++, ')')) {
        }
    qsizetype from = tokens[i - 1].end();
    QByteArray out = clause.first(from);
    if (!change.onUpdate.isEmpty())
        out += " ON UPDATE " + change.onUpdate.toUpper().toUtf8();
    if (!change.onDelete.isEmpty())
        out += " ON DELETE " + change.onDelete.toUpper().toUtf8();
    for (; i < tokens.size(); ++i) {
        if (!is(i, "ON") || !(is(i + 1, "UPDATE") || is(i + 1, "DELETE")))
            continue;
        out += clause.sliced(from, (i == 0 ? 0 : tokens[i - 1].end()) - from);
        i += is(i + 2, "SET") || is(i + 2, "NO") ? 3 : 2; // ON DELETE SET NULL, ON DELETE CASCADE
        from = tokens[std::min(i, tokens.size() - 1)].end();
    }
    return out + clause.sliced(from);
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

static base::Status editColumn(const Change &change, const Table &table, const QString &rows, TableText &text,
                               Rebuild &out)
{
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
        } else {
            const QString old = column.type.isEmpty() ? u"BLOB"_s : QString::fromUtf8(column.type);
            replace(out.forth, column.name, u"CAST("_s + name + u" AS " + change.type + u')');
            replace(out.back, column.name, u"CAST("_s + name + u" AS " + old + u')');
            out.gate = u"values-survive"_s;
            out.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + rows + u" WHERE CAST(CAST(" + name + u" AS " +
                             change.type + u") AS " + old + u") IS NOT " + name + u')';
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
            out.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + rows + u" WHERE " + name + u" IS NULL)";
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

static base::Status addColumn(const Change &change, const Table &table, TableText &text, Rebuild &out)
{
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
        if (!change.usingExpression.isEmpty())
            out.forth.emplace_back(change.column, change.usingExpression);
        else if (change.notNull && change.defaultExpression.isEmpty() && !table.isEmpty())
            return invalid(u"advisor.sqlite-needs-value"_s, {table.name(), change.column});
    }
    text.columns.push_back(std::move(column));
    return {};
}

static base::Status editConstraint(const Change &change, const Table &table, const QString &rows, TableText &text,
                                   Rebuild &out)
{
    const QString columns = u'(' + quoted(change.columns).join(u", "_s) + u')';
    const auto add = [&](const QString &words) {
        text.constraints.emplace_back().sql = named(change.name, words.toUtf8());
    };
    const auto distinct = [&](const QString &gate, bool nulls) {
        QStringList conditions;
        for (const QString &column : quoted(change.columns))
            conditions << column + u" IS NOT NULL";
        const QString where = nulls ? u" WHERE "_s + conditions.join(u" AND "_s) : QString();
        out.gate = gate;
        out.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + rows + where + u" GROUP BY " +
                         quoted(change.columns).join(u", "_s) + u" HAVING count(*) > 1)";
    };
    for (const QString &column : change.columns)
        if (const auto found = table.column(column); !found)
            return std::unexpected(found.error());
    if (change.kind == ChangeKind::AddUnique) {
        add(u"UNIQUE "_s + columns);
        distinct(u"no-duplicates"_s, true);
        return {};
    }
    if (change.kind == ChangeKind::AddCheck) {
        add(u"CHECK ("_s + change.expression + u')');
        out.gate = u"rows-fulfil"_s;
        out.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + rows + u" WHERE NOT (" + change.expression + u"))";
        return {};
    }
    if (change.kind == ChangeKind::AddForeignKey) {
        add(foreignKeyWords(change));
        QStringList present, same;
        for (qsizetype i = 0; i < change.columns.size(); ++i) {
            present << table.sql() + u'.' + quoted(change.columns[i]) + u" IS NOT NULL";
            same << u"far."_s + quoted(change.referencedColumns.value(i)) + u" = " + table.sql() + u'.' +
                        quoted(change.columns[i]);
        }
        out.gate = u"no-orphans"_s;
        out.gateVerify = u"SELECT NOT EXISTS (SELECT 1 FROM "_s + rows + u" WHERE " + present.join(u" AND "_s) +
                         u" AND NOT EXISTS (SELECT 1 FROM " + quoted(change.referencedTable) + u" AS far WHERE " +
                         same.join(u" AND "_s) + u"))";
        return {};
    }
    if (change.kind == ChangeKind::AddPrimaryKey || change.kind == ChangeKind::ReplacePrimaryKey) {
        const bool has = !table.primaryKey().isEmpty();
        if (change.kind == ChangeKind::AddPrimaryKey && has)
            return invalid(u"advisor.has-primary-key"_s, {table.name()});
        for (ColumnText &column : text.columns)
            if (column.clause(Kind::PrimaryKey))
                put(column, Kind::PrimaryKey, {});
        std::erase_if(text.constraints, [](const Clause &clause) { return clause.kind == Kind::PrimaryKey; });
        add(u"PRIMARY KEY "_s + columns);
        distinct(u"no-duplicates"_s, false);
        return {};
    }
    const auto place = findConstraint(text, change.name);
    if (!place)
        return base::fail(base::ErrorCode::NotFound, u"advisor.no-constraint"_s, {table.name(), change.name});
    const Clause &clause = place->in(text);
    if (change.kind == ChangeKind::DropConstraint) {
        if (clause.kind == Kind::PrimaryKey && text.withoutRowid())
            return unsupported(u"advisor.sqlite-without-rowid"_s, {table.name()});
        place->remove(text);
    } else if (change.kind == ChangeKind::RenameConstraint) {
        const QByteArray bare = clause.name.isEmpty() ? clause.sql : clause.sql.sliced([&] {
            const auto tokens = sql::sqlite::tokens(clause.sql); // CONSTRAINT name ...
            return tokens[2].offset;
        }());
        place->replace(text, named(change.newName, bare, place->ofColumn()));
    } else { // ChangeForeignKey
        if (clause.kind != Kind::References)
            return invalid(u"advisor.sqlite-no-foreign-key"_s, {table.name(), change.name});
        place->replace(text, withActions(clause.sql, change));
    }
    return {};
}

} // namespace tableedits

bool isRebuild(plan::ChangeKind kind)
{
    using enum plan::ChangeKind;
    static constexpr plan::ChangeKind kinds[] = {
        AddColumn,         DropColumn,     ChangeType,       SetNotNull,       DropNotNull,       SetDefault,
        DropDefault,       SetCollation,   AddUnique,        AddCheck,         AddForeignKey,     AddPrimaryKey,
        ReplacePrimaryKey, DropConstraint, RenameConstraint, ChangeForeignKey, AddGeneratedColumn};
    return std::ranges::contains(kinds, kind);
}

Rebuild unchanged(const Table &table)
{
    Rebuild out;
    out.before = table.relation().source;
    for (const QString &column : table.writable())
        out.forth.emplace_back(column, quoted(column));
    out.back = out.forth;
    out.indexesBefore = out.indexesAfter = table.indexes();
    out.triggersBefore = out.triggersAfter = table.triggers();
    return out;
}

base::Result<Rebuild> rebuildFor(const plan::Change &change, const catalog::Catalog &catalog, const QString &rows)
{
    using namespace tableedits;
    const auto table = Table::find(change.table, catalog);
    if (!table)
        return std::unexpected(table.error());
    TableText text = table->text();
    Rebuild out = unchanged(*table);
    const QString from = rows.isEmpty() ? table->sql() : rows;
    base::Status done;
    if (change.kind == ChangeKind::AddColumn || change.kind == ChangeKind::AddGeneratedColumn) {
        done = addColumn(change, *table, text, out);
    } else if (!change.column.isEmpty()) {
        const auto column = table->column(change.column);
        done = column ? editColumn(change, *table, from, text, out) : base::Status(std::unexpected(column.error()));
    } else {
        done = editConstraint(change, *table, from, text, out);
    }
    if (!done)
        return std::unexpected(done.error());
    out.after = catalog::sqlite::tableSql(text);
    return out;
}

} // namespace lockstep::advisor::sqlite
