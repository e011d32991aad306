// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sqlite/normal.h"
#include "catalog/sqlite/owntables.h"
#include "catalog/sqlite/readparts.h"
#include "sql/sqlite/tokens.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::sqlite {

static constexpr Oid mainSchema = 0xffff'ffff; // no row of sqlite_schema

/// Letters of ASCII only, as SQLite compares names.
static QString folded(QString name)
{
    for (QChar &c : name)
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    return name;
}

Reading::Reading(db::Connection &open, const Catalog &known) : connection(open)
{
    for (const Relation &relation : known.relations) {
        m_knownByOid.insert(relation.oid, &relation);
        if (relation.kind == RelationKind::Table)
            m_known.insert(relation.name, &relation);
    }
    for (const Index &index : known.indexes)
        m_knownIndexes.insert(index.name, &index);
}

Relation *Reading::relation(const QString &name)
{
    for (std::size_t i = std::size_t(m_byName.size()); i < catalog.relations.size(); ++i)
        m_byName.insert(folded(catalog.relations[i].name), i);
    const auto found = m_byName.constFind(folded(name));
    return found == m_byName.cend() ? nullptr : &catalog.relations[*found];
}

const Relation *Reading::knownTable(const Relation &table) const
{
    const Relation *known = table.kind == RelationKind::Table ? m_known.value(table.name) : nullptr;
    return known && known->source == table.source ? known : nullptr;
}

const Index *Reading::knownIndex(const QString &name, const QString &source) const
{
    const Index *known = m_knownIndexes.value(name);
    return known && known->source == source ? known : nullptr;
}

base::Status readServer(Reading &reading)
{
    Server &server = reading.catalog.server;
    server.engine = sql::Engine::Sqlite;
    server.version = reading.connection.serverVersion();
    for (const QString &name : {u"foreign_keys"_s, u"journal_mode"_s, u"user_version"_s, u"application_id"_s,
                                u"page_size"_s, u"page_count"_s, u"auto_vacuum"_s, u"encoding"_s}) {
        const auto value = reading.connection.execute(u"PRAGMA "_s + name);
        if (!value)
            return std::unexpected(value.error());
        server.settings.insert(name, value->value().toString());
    }
    const auto version = reading.connection.execute(u"SELECT sqlite_version()"_s);
    if (!version)
        return std::unexpected(version.error());
    server.versionText = version->value().toString();
    reading.catalog.schemas = {{mainSchema, u"main"_s, {}}};
    return {};
}

base::Status readObjects(Reading &reading)
{
    // Tables that a virtual table keeps its data in come and go with it.
    QSet<QString> shadows;
    const auto lists =
        reading.connection.execute(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"_s);
    if (!lists)
        return std::unexpected(lists.error());
    for (const QVariantList &row : lists->rows)
        shadows.insert(row[0].toString());
    const auto rows = reading.connection.execute(
        u"SELECT rowid, type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "ORDER BY type = 'trigger', rowid"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const QVariantList &row : rows->rows) {
        const QString type = row[1].toString(), name = row[2].toString(), text = row[4].toString();
        if (type == "trigger"_L1) {
            Trigger trigger;
            trigger.oid = row[0].toUInt();
            trigger.name = name;
            trigger.definition = normalised(text.toUtf8());
            trigger.source = text;
            if (Relation *table = reading.relation(row[3].toString()))
                table->triggers.push_back(std::move(trigger));
            continue;
        }
        if (type == "index"_L1 || shadows.contains(name) || isOwnTable(name, text))
            continue;
        Relation relation;
        relation.oid = row[0].toUInt();
        relation.schema = mainSchema;
        relation.name = name;
        relation.source = text;
        if (type == "view"_L1) {
            relation.kind = RelationKind::View;
            relation.viewDefinition = normalised(text.toUtf8());
        } else if (const auto tokens = sql::sqlite::tokens(text.toUtf8());
                   tokens.size() > 1 && sql::sqlite::isWord(text.toUtf8(), tokens[1], "VIRTUAL")) {
            relation.kind = RelationKind::Foreign;
            relation.options = {normalised(text.toUtf8())};
        }
        reading.catalog.relations.push_back(std::move(relation));
    }
    return {};
}

/// A view or trigger uses every table whose name stands in its text: more than it may really read, never less.
base::Status readUses(Reading &reading)
{
    QHash<QString, Oid> byName;
    for (const Relation &relation : reading.catalog.relations)
        byName.insert(relation.name.toLower(), relation.oid);
    const auto add = [&](Oid dependent, const QString &source, const QString &via) {
        QSet<Oid> found;
        const QByteArray text = source.toUtf8();
        for (const sql::sqlite::Token &token : sql::sqlite::tokens(text)) {
            using Kind = sql::sqlite::Token::Kind;
            if (token.kind == Kind::Word || token.kind == Kind::Name)
                if (const Oid oid = byName.value(sql::sqlite::nameOf(text, token).toLower()); oid && oid != dependent)
                    found.insert(oid);
        }
        QList<Oid> sorted(found.begin(), found.end());
        std::ranges::sort(sorted);
        for (const Oid oid : sorted)
            reading.catalog.dependencies.push_back({dependent, 0, oid, 0, u'n', via});
    };
    for (const Relation &relation : reading.catalog.relations) {
        if (relation.kind == RelationKind::View)
            add(relation.oid, relation.source, u"view"_s);
        for (const Trigger &trigger : relation.triggers)
            add(relation.oid, trigger.source, u"trigger"_s);
    }
    return {};
}

} // namespace lockstep::catalog::sqlite
