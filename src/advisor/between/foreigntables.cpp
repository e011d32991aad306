// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "catalog/others.h"
#include "catalog/postgres/ddl.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::Column;
using catalog::Constraint;
using catalog::Relation;
using catalog::RelationKind;

namespace foreigntableslocal {

using Lines = QStringList;

/// "OPTIONS (ADD a 'x', SET b 'y', DROP c)"; empty where nothing differs.
QString optionActions(const QStringList &before, const QStringList &after)
{
    const auto split = [](const QStringList &options) {
        std::map<QString, QString> out;
        for (const QString &option : options)
            out[option.section(u'=', 0, 0)] = option.section(u'=', 1);
        return out;
    };
    const auto old = split(before), now = split(after);
    QStringList parts;
    for (const auto &[name, value] : now)
        if (const auto same = old.find(name); same == old.end() || same->second != value)
            parts << (same == old.end() ? u"ADD "_s : u"SET "_s) + sql::quoteIfNeeded(name) + u' ' +
                         sql::quoteLiteral(value);
    for (const auto &[name, value] : old)
        if (!now.contains(name))
            parts << u"DROP "_s + sql::quoteIfNeeded(name);
    return parts.isEmpty() ? QString() : u"OPTIONS ("_s + parts.join(u", "_s) + u')';
}

QString columnText(const Column &column)
{
    return sql::quoteIfNeeded(column.name) + u' ' + column.type + catalog::postgres::foreignOptions(column.options) +
           (column.collation.isEmpty() ? QString() : u" COLLATE "_s + column.collation) +
           (column.defaultExpression.isEmpty() ? QString() : u" DEFAULT "_s + column.defaultExpression) +
           (column.notNull ? u" NOT NULL"_s : QString());
}

/// What makes a column of both tables the other.
Lines columnActions(const Column &from, const Column &to)
{
    const QString alter = u"ALTER COLUMN "_s + sql::quoteIfNeeded(to.name) + u' ';
    Lines out;
    if (from.type != to.type || from.collation != to.collation)
        out << alter + u"TYPE " + to.type + (to.collation.isEmpty() ? QString() : u" COLLATE "_s + to.collation);
    if (from.defaultExpression != to.defaultExpression)
        out << alter + (to.defaultExpression.isEmpty() ? u"DROP DEFAULT"_s
                                                       : QString(u"SET DEFAULT "_s + to.defaultExpression));
    if (from.notNull != to.notNull)
        out << alter + (to.notNull ? u"SET NOT NULL"_s : u"DROP NOT NULL"_s);
    if (from.statisticsTarget != to.statisticsTarget)
        out << alter + u"SET STATISTICS " + QString::number(to.statisticsTarget);
    if (const QString options = optionActions(from.options, to.options); !options.isEmpty())
        out << alter + options;
    return out;
}

/// The actions of ALTER FOREIGN TABLE that make one table the other.
Lines actions(const Relation &from, const Relation &to)
{
    Lines out;
    const auto checks = [](const Relation &of) {
        std::vector<Constraint> all = of.constraints;
        std::erase_if(all, [](const Constraint &c) { return c.kind != catalog::ConstraintKind::Check; });
        return all;
    };
    const auto add = [&](const Constraint &check) {
        out << u"ADD CONSTRAINT "_s + sql::quoteIfNeeded(check.name) + u' ' + check.definition;
    };
    for (const Constraint &check : checks(from)) { // before a column takes them along
        const std::vector<Constraint> wanted = checks(to);
        const auto same = std::ranges::find(wanted, check.name, &Constraint::name);
        if (same == wanted.end() || same->definition != check.definition)
            out << u"DROP CONSTRAINT "_s + sql::quoteIfNeeded(check.name);
    }
    pairUp(
        from.columns, to.columns, [](const Column &column) { return column.name; },
        [&](const Column &made) { out << u"ADD COLUMN "_s + columnText(made); },
        [&](const Column &gone) { out << u"DROP COLUMN "_s + sql::quoteIfNeeded(gone.name); },
        [&](const Column &one, const Column &other) { out << columnActions(one, other); });
    pairUp(
        checks(from), checks(to), [](const Constraint &check) { return check.name; }, add, [](const Constraint &) {},
        [&](const Constraint &one, const Constraint &other) {
            if (one.definition != other.definition)
                add(other);
        });
    if (const QString options = optionActions(from.options, to.options); !options.isEmpty())
        out << options;
    return out;
}

/// Of its own: nothing above or below it.
bool isAlone(const catalog::Lookup &lookup, const Relation &table)
{
    return table.inherits.empty() && lookup.childrenOf(table.oid).empty() && table.extension.isEmpty();
}

} // namespace foreigntableslocal

void foreignTables(Walk &walk)
{
    using namespace foreigntableslocal;
    const auto isForeign = [](const Relation *relation) {
        return !relation || relation->kind == RelationKind::Foreign;
    };
    const auto title = [](const QString &schema, const Relation &table) {
        return u"FOREIGN TABLE "_s + sql::qualifiedName(schema, table.name);
    };
    const auto create = [](const catalog::Catalog &catalog, const Relation &table) {
        const auto made = catalog::postgres::tableStatements(catalog, table);
        return made.shape + made.rest;
    };
    for (const Relation &now : walk.to.relations) {
        const QString schema = walk.after.schemaName(now.schema);
        const Relation *old = walk.before.relation(schema, now.name);
        if (now.kind != RelationKind::Foreign || !isForeign(old) || !isAlone(walk.after, now) ||
            (old && !isAlone(walk.before, *old)))
            continue;
        const QString name = title(schema, now), drop = u"DROP "_s + name, alter = u"ALTER "_s + name + u' ';
        if (!old) {
            walk.addSql(name, schema, {}, create(walk.to, now), {drop});
        } else if (old->foreignServer != now.foreignServer) { // which no ALTER changes; its rows are elsewhere
            walk.addSql(name, schema, {}, QStringList{drop} + create(walk.to, now),
                        QStringList{drop} + create(walk.from, *old));
        } else {
            if (const Lines up = actions(*old, now); !up.isEmpty())
                walk.addSql(name, schema, {}, {alter + up.join(u", "_s)}, {alter + actions(now, *old).join(u", "_s)});
            comments(walk, schema, old, now);
        }
    }
    for (const Relation &old : walk.from.relations) {
        const QString schema = walk.before.schemaName(old.schema);
        if (old.kind == RelationKind::Foreign && isAlone(walk.before, old) && !walk.after.relation(schema, old.name))
            walk.addSql(title(schema, old), schema, {}, {u"DROP "_s + title(schema, old)}, create(walk.from, old),
                        Turn::WithTables);
    }
}

void foreignServers(Walk &walk)
{
    const auto all = [](const catalog::Catalog &catalog) {
        std::vector<catalog::OtherObject> out;
        for (const catalog::OtherObject &object : catalog.others)
            if (object.kind == "server"_L1 && object.extension.isEmpty())
                out.push_back(object);
        return out;
    };
    const auto title = [](const catalog::OtherObject &server) {
        return QString(u"SERVER "_s + sql::quoteIfNeeded(server.name));
    };
    const auto drop = [&](const catalog::OtherObject &server) { return QString(u"DROP "_s + title(server)); };
    pairUp(
        all(walk.from), all(walk.to), [](const catalog::OtherObject &server) { return server.name; },
        [&](const catalog::OtherObject &made) { walk.addSql(title(made), {}, {}, {made.definition}, {drop(made)}); },
        [&](const catalog::OtherObject &gone) {
            walk.addSql(title(gone), {}, {}, {drop(gone)}, {gone.definition}, Turn::WithTypes);
        },
        [](const catalog::OtherObject &, const catalog::OtherObject &) {}); // another wrapper: its tables hold it
}

} // namespace lockstep::advisor::between
