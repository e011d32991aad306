// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/facts.h"

#include "advisor/columnparts.h"
#include "advisor/direct/direct.h"
#include "advisor/sqlite/facts.h"
#include "advisor/subject.h"
#include "plan/names.h"

#include <numeric>

namespace lockstep::advisor {

using namespace Qt::StringLiterals;
using plan::Change;
using plan::ChangeKind;

namespace {

using Facts = QMap<QString, Fact>;

/// "52 M", "1.2 k": two figures, the same in all languages.
QString shortCount(double count)
{
    static constexpr std::pair<double, char16_t> units[] = {{1e9, u'G'}, {1e6, u'M'}, {1e3, u'k'}};
    for (const auto &[size, letter] : units)
        if (count >= size)
            return QString::number(count / size, 'g', count / size >= 100 ? 3 : 2) + u' ' + QChar(letter);
    return QString::number(count, 'f', 0);
}

QString shortBytes(double bytes)
{
    static constexpr const char *units[] = {"B", "kB", "MB", "GB", "TB", "PB"};
    std::size_t unit = 0;
    for (; bytes >= 1024 && unit + 1 < std::size(units); ++unit)
        bytes /= 1024;
    return QString::number(bytes, 'g', bytes >= 100 ? 4 : 2) + u' ' + QLatin1StringView(units[unit]);
}

QString yesNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

void put(Facts &facts, const QString &id, const QString &answer, const QString &evidence, const QStringList &arguments)
{
    facts.insert(id, {answer, {u"advisor.evidence."_s + evidence, arguments}});
}

double setting(const QMap<QString, QString> &settings, const QString &name, double otherwise)
{
    bool ok = false;
    const double value = settings.value(name).toDouble(&ok);
    return ok ? value : otherwise;
}

struct KindGroup {
    ChangeKind kind;
    const char *group;
};

/// Answers of the question "change-kind"; a kind that is not here answers by its own name.
using enum ChangeKind;
constexpr KindGroup kindGroups[] = {
    {SetNotNull, "not-null"},
    {DropNotNull, "default"},
    {SetDefault, "default"},
    {DropDefault, "default"},
    {AddIdentity, "catalogue-only"},
    {DropIdentity, "catalogue-only"},
    {SerialToIdentity, "catalogue-only"},
    {AddUnique, "unique"},
    {AddPrimaryKey, "unique"},
    {ReplacePrimaryKey, "unique"},
    {AddCheck, "constraint"},
    {AddForeignKey, "constraint"},
    {DropConstraint, "constraint"},
    {ValidateConstraint, "constraint"},
    {ChangeForeignKey, "constraint"},
    {AddDomainCheck, "constraint"},
    {AttachPartition, "constraint"},
    {RenameConstraint, "catalogue-only"},
    {AddIndex, "index"},
    {ReplaceIndex, "index"},
    {RebuildIndex, "index"},
    {RenameIndex, "catalogue-only"},
    {MoveTable, "rename-table"},
    {DetachPartition, "catalogue-only"},
    {SetOptions, "catalogue-only"},
    {RemoveBloat, "bloat"},
    {SetTablespace, "bloat"},
    {AddEnumValue, "enum"},
    {RenameEnumValue, "catalogue-only"},
    {DropDomainCheck, "catalogue-only"},
    {AddAttribute, "catalogue-only"},
    {CreateSchema, "new-object"},
    {CreateType, "new-object"},
    {CreateTable, "new-object"},
    {CreateView, "new-object"},
    {CreateMatview, "new-object"},
    {CreateTrigger, "new-object"},
    {CreateFunction, "new-object"},
    {FillColumn, "rows"},
    {CopyRows, "rows"},
    {DeleteRows, "rows"},
    {ArchiveRows, "rows"},
    {AddPolicy, "catalogue-only"},
    {DropPolicy, "catalogue-only"},
    {EnableRowSecurity, "catalogue-only"},
    {DisableRowSecurity, "catalogue-only"},
    {GrantPrivileges, "catalogue-only"},
    {RevokePrivileges, "catalogue-only"},
    {ChangeOwner, "catalogue-only"},
    {RunSql, "catalogue-only"},
    {SplitTable, "split-or-merge"},
    {SplitRows, "split-or-merge"},
    {MergeTables, "split-or-merge"},
    {MoveColumn, "split-or-merge"},
    {NormaliseColumn, "split-or-merge"},
    {ChangeEngine, "engine"},
    {MovePlatform, "engine"},
    {MoveToService, "service"},
};

QString kindGroup(ChangeKind kind)
{
    const auto row = std::ranges::find(kindGroups, kind, &KindGroup::kind);
    return row == std::end(kindGroups) ? plan::changeKindName(kind) // add-column, rename-column, change-type, ...
                                       : QString::fromLatin1(row->group);
}

void serverFacts(Facts &facts, const catalog::Catalog &catalog, const QMap<QString, QString> &settings)
{
    const catalog::Server &server = catalog.server;
    const QString name = server.engine == sql::Engine::PostgreSql ? u"postgresql"_s
                         : server.engine == sql::Engine::MySql || server.engine == sql::Engine::MariaDb ? u"mysql"_s
                                                                                                        : u"other"_s;
    const bool embedded = server.engine == sql::Engine::Sqlite;
    put(facts, u"embedded"_s, yesNo(embedded), embedded ? u"embedded"_s : u"engine"_s,
        {sql::engineTitle(server.engine), server.versionText});
    put(facts, u"engine"_s, name, u"engine"_s, {sql::engineTitle(server.engine), server.versionText});
    if (server.version == 0)
        return;
    const auto logical = std::ranges::count(server.slots_, u"logical"_s, &catalog::ReplicationSlot::type);
    if (!server.replicas.empty() || logical > 0)
        put(facts, u"replicated"_s, u"yes"_s, u"replicated"_s,
            {QString::number(server.replicas.size()), QString::number(logical)});
    else
        put(facts, u"replicated"_s, u"no"_s, u"not-replicated"_s, {});
    const auto bytes = std::accumulate(
        catalog.relations.begin(), catalog.relations.end(), 0.0,
        [](double sum, const catalog::Relation &r) { return sum + static_cast<double>(r.totalBytes()); });
    const bool small = bytes <= setting(settings, u"small-database-bytes"_s, 1024.0 * 1024 * 1024);
    put(facts, u"database-small"_s, yesNo(small), u"database-size"_s, {catalog.database, shortBytes(bytes)});
}

void sizeFacts(Facts &facts, const Subject &subject, const QMap<QString, QString> &settings)
{
    const double threshold = setting(settings, u"large-rows"_s, 10e6);
    const double rows = subject.rows();
    const auto bytes = static_cast<double>(subject.table().totalBytes());
    const QString version = sql::engineTitle(subject.catalog().server.engine) + u' ' +
                            subject.catalog().server.versionText.section(u' ', 0, 0);
    if (subject.isEmpty() && subject.table().rows < 0 && subject.table().heapBytes == 0) {
        put(facts, u"table-empty"_s, u"yes"_s, u"table-no-file"_s, {subject.shown()});
    } else if (rows >= 0) {
        put(facts, u"table-empty"_s, yesNo(subject.isEmpty()), u"table-size"_s,
            {subject.shown(), shortCount(rows), shortBytes(bytes), version});
    } else {
        put(facts, u"table-empty"_s, u"no"_s, u"table-never-analysed"_s, {subject.shown(), shortBytes(bytes)});
    }
    if (rows >= 0) {
        put(facts, u"table-large"_s, yesNo(rows > threshold), u"table-size-threshold"_s,
            {subject.shown(), shortCount(rows), shortBytes(bytes), version, shortCount(threshold)});
    } else { // never analysed: judged by its size, a row taken as 100 bytes, and said so
        put(facts, u"table-large"_s, yesNo(static_cast<double>(subject.table().heapBytes) > threshold * 100),
            u"table-never-analysed"_s, {subject.shown(), shortBytes(bytes)});
    }
    const double inlineRows = setting(settings, u"inline-backfill-rows"_s, 100e3);
    const double batchedRows = setting(settings, u"batched-backfill-rows"_s, 10e6);
    const double guess = rows >= 0 ? rows : static_cast<double>(subject.table().heapBytes) / 100;
    const QString size = guess <= inlineRows ? u"inline"_s : guess <= batchedRows ? u"batched"_s : u"background"_s;
    if (rows >= 0)
        put(facts, u"backfill-size"_s, size, u"table-size"_s,
            {subject.shown(), shortCount(rows), shortBytes(bytes), version});
    else
        put(facts, u"backfill-size"_s, size, u"table-never-analysed"_s, {subject.shown(), shortBytes(bytes)});
}

void tableFacts(Facts &facts, const Subject &subject)
{
    QStringList triggers, keys;
    for (const catalog::Trigger &trigger : subject.table().triggers)
        triggers << trigger.name;
    for (const catalog::Constraint &constraint : subject.table().constraints)
        if (constraint.kind == catalog::ConstraintKind::ForeignKey)
            keys << constraint.name;
    keys << subject.referencedBy(0);
    const auto list = [&](const QString &id, const QStringList &found) {
        put(facts, id, yesNo(!found.isEmpty()), found.isEmpty() ? id + u".none" : id,
            {subject.shown(), found.join(u", "_s)});
    };
    list(u"has-triggers"_s, triggers);
    list(u"has-foreign-keys"_s, keys);
    list(u"read-by-views"_s, subject.views(0));
    const QStringList key = subject.walkableKey();
    put(facts, u"has-key"_s, yesNo(!key.isEmpty()), key.isEmpty() ? u"has-key.none"_s : u"has-key"_s,
        {subject.shown(), key.join(u", "_s)});
}

void columnFacts(Facts &facts, const Change &change, const Subject &subject)
{
    if (change.kind == ChangeKind::AddColumn) {
        const QStringList about{subject.shown(), change.column, change.defaultExpression};
        if (!change.usingExpression.isEmpty())
            put(facts, u"column-nature"_s, u"volatile"_s, u"column-filled"_s,
                {subject.shown(), change.column, change.usingExpression});
        else if (!change.defaultExpression.isEmpty() && defaultRewrites(subject, change.type, change.defaultExpression))
            put(facts, u"column-nature"_s, u"volatile"_s, u"column-volatile"_s, about);
        else if (!change.defaultExpression.isEmpty())
            put(facts, u"column-nature"_s, u"constant"_s, u"column-constant"_s, about);
        else if (change.notNull)
            put(facts, u"column-nature"_s, u"required"_s, u"column-required"_s, about);
        else
            put(facts, u"column-nature"_s, u"nullable"_s, u"column-nullable"_s, about);
        return;
    }
    const auto column = subject.column(change.column);
    if (!column)
        return;
    const catalog::Column &found = **column;
    const ColumnParts parts = columnParts(subject, found);
    if (change.kind == ChangeKind::ChangeType) {
        const bool isLong = typeChangeIsLong(subject, change);
        put(facts, u"type-rewrites"_s, yesNo(isLong), isLong ? u"type-rewrites"_s : u"type-rewrites.none"_s,
            {subject.shown(), found.name, found.type, change.type});
    }
    const auto reason = change.kind == ChangeKind::RenameColumn ? cannotHaveTwin(subject, found, parts)
                                                                : cannotReplace(subject, found, parts);
    if (reason)
        facts.insert(u"column-replaceable"_s, {u"no"_s, {reason->message, reason->arguments}});
    else
        put(facts, u"column-replaceable"_s, u"yes"_s, u"column-replaceable"_s, {subject.shown(), found.name});
    put(facts, u"column-nullable"_s, yesNo(!found.notNull), found.notNull ? u"column-not-null"_s : u"column-nullable"_s,
        {subject.shown(), found.name});
    put(facts, u"read-by-views"_s, yesNo(!parts.views.isEmpty()),
        parts.views.isEmpty() ? u"read-by-views.none"_s : u"read-by-views"_s,
        {subject.shown() + u'.' + found.name, parts.views.join(u", "_s)});
    if (found.notNull)
        put(facts, u"has-nulls"_s, u"no"_s, u"column-not-null"_s, {subject.shown(), found.name});
    else if (found.statistics)
        put(facts, u"has-nulls"_s, yesNo(found.statistics->nullFraction > 0), u"has-nulls"_s,
            {subject.shown(), found.name, QString::number(found.statistics->nullFraction * 100, 'g', 3)});
}

} // namespace

QStringList knownFacts()
{
    return {u"embedded"_s,      u"takes-values"_s,  u"own-statement"_s, u"many-rows"_s,          u"change-kind"_s,
            u"large-rebuild"_s, u"simple-change"_s, u"engine"_s,        u"replicated"_s,         u"database-small"_s,
            u"table-empty"_s,   u"table-large"_s,   u"backfill-size"_s, u"has-triggers"_s,       u"has-foreign-keys"_s,
            u"read-by-views"_s, u"has-key"_s,       u"column-nature"_s, u"column-replaceable"_s, u"column-nullable"_s,
            u"type-rewrites"_s, u"has-nulls"_s};
}

QMap<QString, Fact> collectFacts(const Change &change, const catalog::Catalog &catalog,
                                 const QMap<QString, QString> &settings)
{
    Facts facts;
    put(facts, u"change-kind"_s, kindGroup(change.kind), u"change-kind"_s, {plan::changeKindName(change.kind)});
    const bool simple = change.kind == ChangeKind::AddColumn || change.kind == ChangeKind::DropColumn;
    put(facts, u"simple-change"_s, yesNo(simple), u"change-kind"_s, {plan::changeKindName(change.kind)});
    serverFacts(facts, catalog, settings);
    sqlite::collectFacts(facts, change, catalog, setting(settings, u"inline-backfill-rows"_s, 100e3));
    QString table = change.table;
    QString schema = change.schema;
    if (table.isEmpty() && !change.name.isEmpty()) {
        const auto shared = catalog::sharedLookup(catalog);
        const catalog::Lookup &lookup = *shared;
        const catalog::Index *index = lookup.index(change.schema, change.name);
        const catalog::Relation *relation = index ? lookup.relation(index->table) : nullptr;
        table = relation ? relation->name : QString();
        schema = relation ? lookup.schemaName(relation->schema) : QString();
    }
    if (table.isEmpty())
        return facts;
    const auto subject = Subject::find(schema, table, catalog);
    if (!subject)
        return facts;
    sizeFacts(facts, *subject, settings);
    if (!isDirect(change.kind)) // no short cut where nothing is made at once
        facts.remove(u"table-empty"_s);
    tableFacts(facts, *subject);
    if (!change.column.isEmpty())
        columnFacts(facts, change, *subject);
    return facts;
}

} // namespace lockstep::advisor
