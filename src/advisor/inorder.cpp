// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/strategy.h"
#include "sql/identifier.h"
#include "sql/sqltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <set>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace inorderlocal {

/// The names that a change makes, takes for granted and takes away: tables, and columns and parts of them.
struct Names {
    QSet<QString> makes, needs, drops;
    QSet<QString> words; ///< of SQL that the user wrote: may name tables, types and functions
};

QString table(const QString &schema, const QString &name)
{
    return schema + u'\0' + name;
}

QString part(const QString &schema, const QString &name, const QString &part)
{
    return table(schema, name) + u'\0' + part;
}

/// "public"."s", s: what stands for a name, with its schema where there is one.
QString qualifiedTable(const QString &written, const QString &schema)
{
    static const QRegularExpression part(uR"("(?:[^"]|"")*"|[^."]+)"_s);
    QStringList parts;
    for (auto found = part.globalMatch(written); found.hasNext();)
        parts << sql::foldIdentifier(found.next().captured());
    return parts.size() > 1 ? table(parts[0], parts[1]) : table(schema, parts.value(0));
}

/// Sequences that a default counts with are named in a string.
void needSequences(Names &out, const QString &sql, const QString &schema)
{
    static const QRegularExpression counts(uR"(nextval\('((?:[^']|'')+)')"_s);
    for (auto found = counts.globalMatch(sql); found.hasNext();)
        out.needs << qualifiedTable(found.next().captured(1).replace(u"''"_s, u"'"_s), schema);
}

/// What SQL of one's own makes or takes away, as far as its first words say.
void ownSqlNames(Names &out, const Change &change)
{
    static const QRegularExpression object(
        uR"(^(CREATE|DROP) (?:OR REPLACE )?(SEQUENCE|EXTENSION|POLICY|COLLATION|FOREIGN TABLE|SERVER|TABLE|ROUTINE|FUNCTION|PROCEDURE|AGGREGATE|UNIQUE INDEX CONCURRENTLY) ((?:"(?:[^"]|"")*"|[^\s";(])+))"_s);
    static const QRegularExpression constraint(
        uR"(^ALTER TABLE (?:"(?:[^"]|"")*"|[^\s"])+ ADD CONSTRAINT ((?:"(?:[^"]|"")*"|[^\s";])+))"_s);
    for (const QString &word : sql::namedWords(change.definition))
        if (!change.table.isEmpty())
            out.needs << part(change.schema, change.table, word);
    const auto made = [&](const QString &name) {
        out.needs.remove(name);
        out.makes << name;
    };
    if (const auto match = constraint.match(change.definition); match.hasMatch())
        made(part(change.schema, change.table, sql::foldIdentifier(match.captured(1))));
    const auto match = object.match(change.definition);
    if (!match.hasMatch())
        return;
    const QString kind = match.captured(2), written = match.captured(3);
    if (kind == "UNIQUE INDEX CONCURRENTLY"_L1) // a constraint will have its name
        made(part(change.schema, change.table, sql::foldIdentifier(written)));
    const QString name = kind == "EXTENSION"_L1 ? table(u"extension"_s, sql::foldIdentifier(written))
                         : kind == "SERVER"_L1  ? table(u"server"_s, sql::foldIdentifier(written))
                         : kind == "POLICY"_L1  ? part(change.schema, change.table, u"policies"_s + u'\0')
                                                : qualifiedTable(written, change.schema);
    const bool again = kind == "ROUTINE"_L1 && change.definition.contains(";\nCREATE "_L1); // dropped, then made
    if (match.captured(1) == "CREATE"_L1 || again)
        return made(name);
    out.needs.remove(name);
    out.drops << name;
}

Names namesOf(const Change &change)
{
    Names out;
    const QString own = table(change.schema, change.table);
    const auto ofTable = [&](const QString &name) { return part(change.schema, change.table, name); };
    if (!change.table.isEmpty())
        out.needs << own;
    if (!change.column.isEmpty())
        out.needs << ofTable(change.column);
    for (const QString &name : change.columns + change.include)
        for (const QString &column : name.startsWith(u'(') ? sql::namedColumns(name) : QStringList{name})
            out.needs << ofTable(column);
    for (const QString &sql : {change.expression, change.usingExpression, change.check, change.predicate})
        for (const QString &column : sql::namedColumns(sql))
            out.needs << ofTable(column);
    for (const QString &sql : {change.definition, change.type, change.defaultExpression, change.expression})
        for (const QString &name : sql::namedWords(sql))
            out.words << name;
    for (const QString &sql : {change.definition, change.defaultExpression})
        needSequences(out, sql, change.schema);
    if (!change.referencedTable.isEmpty()) {
        out.needs << table(change.referencedSchema, change.referencedTable);
        for (const QString &column : change.referencedColumns)
            out.needs << part(change.referencedSchema, change.referencedTable, column);
        if (change.kind == ChangeKind::AddForeignKey) // there must be a key to point at
            out.needs << part(change.referencedSchema, change.referencedTable, u"key"_s + u'\0');
    }
    if (!change.partition.isEmpty())
        out.needs << table(change.schema, change.partition);
    if (!change.typeName.isEmpty())
        out.needs << table(change.schema, change.typeName);
    out.needs << table({}, change.schema); // so is a schema called here
    using enum ChangeKind;
    const auto made = [&](const QString &name) {
        out.needs.remove(name);
        out.makes << name;
    };
    const auto dropped = [&](const QString &name) {
        out.needs.remove(name);
        out.drops << name;
    };
    switch (change.kind) {
    case CreateTable:
    case CreateView:
    case CreateMatview:
        made(own);
        break;
    case CreateType:
        made(table(change.schema, change.typeName));
        break;
    case CreateSchema:
        made(table({}, change.newSchema));
        break;
    case AddColumn:
    case AddGeneratedColumn:
        made(ofTable(change.column));
        break;
    case RenameColumn:
        dropped(ofTable(change.column));
        made(ofTable(change.newName));
        break;
    case MoveColumn:
        dropped(ofTable(change.column));
        made(part(change.referencedSchema, change.referencedTable,
                  change.newName.isEmpty() ? change.column : change.newName));
        break;
    case RenameTable:
        dropped(own);
        made(table(change.schema, change.newName));
        break;
    case MoveTable:
        dropped(own);
        made(table(change.newSchema, change.table));
        break;
    case AddUnique:
    case AddPrimaryKey:
        made(ofTable(u"key"_s + u'\0'));
        made(ofTable(change.name));
        break;
    case AddCheck:
    case AddForeignKey:
    case AddExclusion:
        made(ofTable(change.name));
        break;
    case AddIndex:
    case CreateFunction:
        made(table(change.schema, change.name));
        break;
    case DropTable:
    case DropView:
        dropped(own);
        break;
    case DropType:
        dropped(table(change.schema, change.typeName));
        break;
    case DropSchema:
        dropped(table({}, change.schema));
        break;
    case DropColumn:
        dropped(ofTable(change.column));
        break;
    case DropConstraint:
        dropped(ofTable(change.name));
        break;
    case DropIndex:
    case DropFunction:
        dropped(table(change.schema, change.name));
        break;
    case AddPolicy:
        made(ofTable(u"policy"_s + u'\0' + change.name));
        made(ofTable(u"policies"_s + u'\0'));
        break;
    case DropPolicy:
        dropped(ofTable(u"policy"_s + u'\0' + change.name));
        dropped(ofTable(u"guard"_s + u'\0'));
        break;
    case EnableRowSecurity: // when the policies are there: without any, nobody sees a row
        out.needs << ofTable(u"policies"_s + u'\0');
        break;
    case DisableRowSecurity: // while they still are there
        out.needs << ofTable(u"guard"_s + u'\0');
        break;
    case RenameConstraint:
    case ValidateConstraint:
    case ChangeForeignKey:
        out.needs << ofTable(change.name);
        break;
    case RunSql:
        ownSqlNames(out, change);
        break;
    default:
        break;
    }
    return out;
}

/// The name and what it is a part of: whoever needs a column needs its table.
QStringList withOwners(const QString &name)
{
    QStringList out{name};
    for (qsizetype end = name.lastIndexOf(u'\0'); end > 0; end = name.lastIndexOf(u'\0', end - 1))
        out << name.first(end);
    return out;
}

/// What has to be made before what. Linear in the names, however many changes there are.
class Order
{
public:
    explicit Order(const std::vector<Names> &names) : m_names(names), m_later(names.size()), m_waitsFor(names.size())
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const QString &name : names[i].makes)
                know(m_makers, name, i);
            for (const QString &name : names[i].drops)
                know(m_droppers, name, i);
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            place(i);
        for (auto &later : m_later) {
            std::ranges::sort(later);
            const auto twice = std::ranges::unique(later);
            later.erase(twice.begin(), twice.end());
            for (const std::size_t other : later)
                ++m_waitsFor[other];
        }
    }

    /// Those that do not care keep their order; of a circle the first goes first.
    std::vector<std::size_t> sorted()
    {
        std::set<std::size_t> left, free;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            left.insert(i);
            if (m_waitsFor[i] == 0)
                free.insert(i);
        }
        std::vector<std::size_t> out;
        while (!left.empty()) {
            const std::size_t next = free.empty() ? *left.begin() : *free.begin();
            left.erase(next);
            free.erase(next);
            out.push_back(next);
            for (const std::size_t other : m_later[next])
                if (--m_waitsFor[other] == 0 && left.contains(other))
                    free.insert(other);
        }
        return out;
    }

private:
    using Places = QHash<QString, std::vector<std::size_t>>;

    void know(Places &places, const QString &name, std::size_t place)
    {
        places[name].push_back(place);
        if (name.count(u'\0') == 1) // tables, types and functions are also named without their schema
            m_named[name.section(u'\0', 1)] << name;
    }
    void before(std::size_t one, std::size_t other)
    {
        if (one != other)
            m_later[one].push_back(other);
    }
    /// What this one uses is made before it and dropped after it.
    void use(std::size_t user, const QString &name, const std::vector<std::size_t> &makers,
             const std::vector<std::size_t> &droppers)
    {
        const Names &own = m_names[user];
        for (const std::size_t maker : makers)
            if (!own.makes.contains(name) && !m_names[maker].drops.contains(name))
                before(maker, user);
        for (const std::size_t dropper : droppers)
            if (!own.makes.contains(name) && !own.drops.contains(name))
                before(user, dropper);
    }
    void place(std::size_t i)
    {
        const Names &own = m_names[i];
        QSet<QString> used;
        for (const QString &needed : own.needs)
            for (const QString &name : withOwners(needed))
                used << name;
        for (const QString &word : own.words)
            for (const QString &name : m_named.value(word))
                used << name;
        for (const QString &name : std::as_const(used))
            use(i, name, m_makers.value(name), m_droppers.value(name));
        for (const QString &name : own.makes | own.drops)
            for (const QString &owner : withOwners(name).mid(1)) // parts go before the whole does
                if (!own.makes.contains(owner) && !own.drops.contains(owner))
                    for (const std::size_t dropper : m_droppers.value(owner))
                        before(i, dropper);
        for (const QString &name : own.drops) // a name that is given away may be taken
            for (const std::size_t maker : m_makers.value(name))
                before(i, maker);
    }

    const std::vector<Names> &m_names;
    Places m_makers, m_droppers;
    QHash<QString, QSet<QString>> m_named;
    std::vector<std::vector<std::size_t>> m_later; ///< by change: those that come after it
    std::vector<int> m_waitsFor;
};

} // namespace inorderlocal

std::vector<Change> inOrder(std::vector<Change> changes)
{
    using namespace inorderlocal;
    std::vector<Names> names;
    names.reserve(changes.size());
    for (const Change &change : changes)
        names.push_back(namesOf(change));
    std::vector<Change> out;
    out.reserve(changes.size());
    for (const std::size_t place : Order(names).sorted())
        out.push_back(std::move(changes[place]));
    return out;
}

} // namespace lockstep::advisor
