// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/direct/direct.h"
#include "advisor/sqlite/rebuild.h"
#include "analysis/analyzer.h"
#include "sql/sqlite/tokens.h"

using namespace Qt::StringLiterals;

namespace lockstep::advisor::sqlite {

namespace rebuildall {

using catalog::sqlite::Clause;
using catalog::sqlite::ColumnText;
using catalog::sqlite::sameName;
using catalog::sqlite::TableText;

static QString defaultOf(const ColumnText *column)
{
    const Clause *clause = column ? column->clause(Clause::Kind::Default) : nullptr;
    return clause ? clause->expression : QString();
}

static bool isGenerated(const ColumnText &column)
{
    return column.clause(Clause::Kind::Generated) != nullptr;
}

/// A table between two rebuilds that are to be one: what its columns are, and from what the first makes them.
struct Between {
    TableText text;
    const Rebuild::Values &values;

    [[nodiscard]] const QString *given(const QString &column) const
    {
        const auto found =
            std::ranges::find_if(values, [&](const auto &value) { return sameName(value.first, column); });
        return found == values.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool isKept(const QString &column) const
    {
        const QString *value = given(column);
        return value && *value == quoted(column);
    }
    /// What stands in the column, said in those of the table before; a column that the first gives no value has its
    /// default.
    [[nodiscard]] QString valueOf(const ColumnText &column) const
    {
        if (const QString *value = given(column.name))
            return *value;
        const QString otherwise = defaultOf(&column);
        return otherwise.isEmpty() ? u"NULL"_s : QString(u'(' + otherwise + u')');
    }
    /// The same, where it reads as it does from the column: SQLite fits a stored value to the column's type, as a CAST
    /// to that type does and other expressions do not.
    [[nodiscard]] std::optional<QString> readable(const ColumnText &column) const
    {
        const QString *value = given(column.name);
        if (isGenerated(column))
            return {};
        if (!value)
            return valueOf(column);
        const QString cast = u"CAST("_s + quoted(column.name) + u" AS " + QString::fromUtf8(column.type) + u')';
        return *value == cast ? std::optional(cast) : std::nullopt;
    }
};

/// `expression` over the columns between, said in those of the table before. Nothing where that cannot be said.
static std::optional<QString> saidBefore(const QString &expression, const Between &between)
{
    const QByteArray text = expression.toUtf8();
    const auto tokens = sql::sqlite::tokens(text);
    const bool nested = std::ranges::any_of(
        tokens, [&](const auto &token) { return sql::sqlite::isWord(text, token, "SELECT"); }); // names of other tables
    QByteArray out;
    qsizetype from = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        using Kind = sql::sqlite::Token::Kind;
        const auto &token = tokens[i];
        const auto sign = [&](std::size_t at, char c) {
            return at < tokens.size() && sql::sqlite::isSign(text, tokens[at], c);
        };
        if ((token.kind != Kind::Word && token.kind != Kind::Name) || sign(i + 1, '(') || sign(i + 1, '.'))
            continue;
        const ColumnText *column = between.text.column(sql::sqlite::nameOf(text, token));
        if (!column || between.isKept(column->name))
            continue;
        const auto value = between.readable(*column);
        if (!value || nested || (i > 0 && sign(i - 1, '.')))
            return {};
        out += text.sliced(from, token.offset - from) + value->toUtf8();
        from = token.end();
    }
    return QString::fromUtf8(out + text.sliced(from));
}

/// The second's values, said in the columns of the table before the first.
static std::optional<Rebuild::Values> through(const Between &between, const Rebuild::Values &second,
                                              const TableText &target)
{
    Rebuild::Values out;
    for (const auto &[name, expression] : second) {
        const auto same = std::ranges::find_if(between.text.columns,
                                               [&](const ColumnText &c) { return quoted(c.name) == expression; });
        if (same == between.text.columns.end()) {
            const auto said = saidBefore(expression, between);
            if (!said)
                return {};
            out.emplace_back(name, *said);
        } else if (between.given(same->name) || defaultOf(&*same) != defaultOf(target.column(name))) {
            out.emplace_back(name, between.valueOf(*same));
        } // else its default comes by itself
    }
    return out;
}

/// The rows as the first leaves them, under the table's name, for the second's gate.
static QString rowsBetween(const Between &between, const Table &table)
{
    QStringList columns;
    for (const ColumnText &column : between.text.columns)
        if (!isGenerated(column))
            columns << between.valueOf(column) + u" AS " + quoted(column.name);
    return u"(SELECT "_s + columns.join(u", "_s) + u" FROM " + table.sql() + u") AS " + table.sql();
}

static base::Result<Rebuild> next(const plan::Change &change, const catalog::Catalog &now, const Between &between,
                                  const Table &table)
{
    auto made = rebuildFor(change, now);
    if (!made || made->gate.isEmpty())
        return made;
    const auto looksAt = [&](const ColumnText &column) { return namesColumn(made->gateVerify, column.name); };
    const auto isOther = [&](const ColumnText &column) { return looksAt(column) && !between.isKept(column.name); };
    if (std::ranges::none_of(between.text.columns, isOther))
        return made;
    if (std::ranges::any_of(between.text.columns,
                            [&](const ColumnText &column) { return isGenerated(column) && looksAt(column); }))
        return unsupported(u"advisor.sqlite-rebuilds-apart"_s, {table.name()});
    return rebuildFor(change, now, rowsBetween(between, table));
}

} // namespace rebuildall

base::Result<Rebuild> rebuildForAll(const std::vector<plan::Change> &changes, const catalog::Catalog &catalog)
{
    using namespace rebuildall;
    const auto table = Table::find(changes.front().table, catalog);
    if (!table)
        return std::unexpected(table.error());
    const auto parsed = [](const QString &source) {
        return catalog::sqlite::parseTable(source.toUtf8()).value_or(TableText());
    };
    auto whole = rebuildFor(changes.front(), catalog);
    for (std::size_t i = 1; i < changes.size() && whole; ++i) {
        analysis::Analyzer analyzer(catalog);
        static_cast<void>(analyzer.analyze(rebuildSql(*whole, *table).up.toUtf8()));
        const catalog::Catalog now = analyzer.catalog();
        const Between up{parsed(whole->after), whole->forth};
        auto more = next(changes[i], now, up, *table);
        if (!more)
            return more;
        const Between down{parsed(more->before), more->back};
        auto forth = through(up, more->forth, parsed(more->after));
        auto back = through(down, whole->back, parsed(whole->before));
        if (!forth || !back)
            return unsupported(u"advisor.sqlite-rebuilds-apart"_s, {table->name()});
        more->before = whole->before;
        more->forth = *std::move(forth);
        more->back = *std::move(back);
        more->indexesBefore = whole->indexesBefore;
        more->triggersBefore = whole->triggersBefore;
        more->reversible = more->reversible && whole->reversible;
        whole = std::move(more);
    }
    return whole;
}

} // namespace lockstep::advisor::sqlite
