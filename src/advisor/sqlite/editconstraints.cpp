// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/sqlite/edits.h"
#include "advisor/sqlite/parentkeys.h"
#include "advisor/sqlite/verify.h"
#include "sql/sqlite/tokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace editingconstraints {

using namespace editing;

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

} // namespace editingconstraints

base::Status editConstraint(const plan::Change &change, const Table &table, const QString &rows,
                            catalog::sqlite::TableText &text, Rebuild &out)
{
    using namespace editingconstraints;
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
        out.gateVerify = verify::noRow(rows, u"NOT ("_s + change.expression + u')');
        return {};
    }
    if (change.kind == ChangeKind::AddForeignKey) {
        const auto far = Table::find(change.referencedTable, table.catalog());
        if (!far)
            return std::unexpected(far.error());
        if (!isKey(change.referencedColumns, far->text(), far->indexes()))
            return unsupported(u"advisor.sqlite-no-parent-key"_s,
                               {far->name(), change.referencedColumns.join(u", "_s)});
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
                catalog::sqlite::setClause(column, Kind::PrimaryKey, {});
        std::erase_if(text.constraints, [](const Clause &clause) { return clause.kind == Kind::PrimaryKey; });
        add(u"PRIMARY KEY "_s + columns);
        distinct(u"rows-have-key"_s, false);
        QStringList without;
        for (const QString &column : quoted(change.columns))
            without << column + u" IS NULL";
        out.gateVerify += u" AND NOT EXISTS (SELECT 1 FROM "_s + rows + u" WHERE " + without.join(u" OR "_s) + u')';
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

} // namespace lockstep::advisor::sqlite
