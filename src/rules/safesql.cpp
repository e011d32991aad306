// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/offer.h"
#include "sql/quote.h"
#include "sql/tokens.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep::rules {

SafeStatement validation(const Subject &table, const QString &constraint)
{
    return {u"ALTER TABLE "_s + table.sql() + u" VALIDATE CONSTRAINT "_s + sql::quoteIfNeeded(constraint),
            Needs::NewTransaction};
}

std::vector<SafeStatement> notNullByCheck(const Subject &table, const QStringList &columns)
{
    const QString alter = u"ALTER TABLE "_s + table.sql();
    std::vector<SafeStatement> result;
    for (const QString &name : columns) {
        const QString column = sql::quoteIfNeeded(name);
        const QString check = table.name + u'_' + name + u"_filled"_s;
        const QString constraint = u" CONSTRAINT "_s + sql::quoteIfNeeded(check);
        result.push_back({alter + u" ADD"_s + constraint + u" CHECK ("_s + column + u" IS NOT NULL) NOT VALID"_s});
        result.push_back(validation(table, check));
        result.push_back({alter + u" ALTER COLUMN "_s + column + u" SET NOT NULL"_s});
        result.push_back({alter + u" DROP"_s + constraint});
    }
    return result;
}

std::vector<SafeStatement> uniqueByIndex(const Subject &table, const analysis::Action &action)
{
    const QString index = sql::quoteIfNeeded(action.object);
    const bool primary = action.kind == analysis::ActionKind::AddPrimaryKey;
    return {{u"CREATE UNIQUE INDEX CONCURRENTLY "_s + index + u" ON "_s + table.sql() + u' ' + action.expression,
             Needs::NoTransaction},
            {u"ALTER TABLE "_s + table.sql() + u" ADD CONSTRAINT "_s + index +
             (primary ? u" PRIMARY KEY"_s : u" UNIQUE"_s) + u" USING INDEX "_s + index + action.detail}};
}

/// The partitions that the statement reaches; nothing where one is partitioned again, or foreign.
static std::optional<std::vector<const analysis::RelationEffect *>> partitionsOf(const Statement &statement)
{
    std::vector<const analysis::RelationEffect *> partitions;
    for (const analysis::RelationEffect &relation : statement.effect.relations) {
        if (relation.via != analysis::Via::PartitionDown || relation.kind == analysis::RelationKind::Index)
            continue;
        if (relation.kind != analysis::RelationKind::Table)
            return {};
        partitions.push_back(&relation);
    }
    return partitions;
}

std::vector<SafeStatement> foreignKeyByPartition(const Statement &statement, const Subject &table,
                                                 const analysis::Action &action)
{
    const auto partitions = partitionsOf(statement);
    // [ALTER TABLE name] ADD [CONSTRAINT name] FOREIGN KEY rest
    const QByteArray part = partText(statement, action).toUtf8();
    const std::vector<sql::Token> tokens = sql::tokens(part);
    const auto key = std::ranges::find_if(tokens, [&](const sql::Token &token) {
        return QByteArrayView(part).sliced(token.offset, token.length).compare("FOREIGN", Qt::CaseInsensitive) == 0;
    });
    if (!partitions || action.object.isEmpty() || key == tokens.end())
        return {};
    const QString name = sql::quoteIfNeeded(action.object);
    const QString add = u" ADD CONSTRAINT "_s + name + u' ' + QString::fromUtf8(part.sliced(key->offset));
    std::vector<SafeStatement> result, validations;
    for (const analysis::RelationEffect *partition : *partitions) {
        const QString alter =
            u"ALTER TABLE "_s + sql::qualifiedName(partition->schema.value_or(QString()), partition->name);
        result.push_back({alter + add + u" NOT VALID"_s});
        validations.push_back({alter + u" VALIDATE CONSTRAINT "_s + name, Needs::NewTransaction});
    }
    result.insert(result.end(), validations.begin(), validations.end());
    result.push_back({u"ALTER TABLE "_s + table.sql() + add, Needs::NewTransaction});
    return result;
}

std::vector<SafeStatement> indexByPartition(const Statement &statement, const Subject &table,
                                            const analysis::Action &action)
{
    const auto partitions = partitionsOf(statement);
    if (!partitions)
        return {};
    // CREATE [UNIQUE] INDEX [CONCURRENTLY] [IF NOT EXISTS] name ON table rest
    const QByteArray text = statement.text().toUtf8();
    const std::vector<sql::Token> tokens = sql::tokens(text);
    const auto word = [&text](const sql::Token &token) {
        return QByteArrayView(text).sliced(token.offset, token.length);
    };
    auto token = std::ranges::find_if(
        tokens, [&](const sql::Token &t) { return word(t).compare("ON", Qt::CaseInsensitive) == 0; });
    if (action.object.isEmpty() || tokens.end() - token < 3)
        return {};
    for (token += 2; tokens.end() - token > 2 && word(*token) == "."; token += 2) {
    }
    const QString rest = QString::fromUtf8(text.sliced(token->offset));
    const QString create = action.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    std::vector<SafeStatement> result{
        {create + sql::quoteIfNeeded(action.object) + u" ON ONLY "_s + table.sql() + u' ' + rest}};
    for (const analysis::RelationEffect *partition : *partitions) {
        const QString schema = partition->schema.value_or(QString());
        const QString name = partition->name + u'_' + action.object;
        result.push_back({create + u"CONCURRENTLY "_s + sql::quoteIfNeeded(name) + u" ON "_s +
                              sql::qualifiedName(schema, partition->name) + u' ' + rest,
                          Needs::NoTransaction});
        result.push_back({u"ALTER INDEX "_s + sql::qualifiedName(table.schema, action.object) +
                          u" ATTACH PARTITION "_s + sql::qualifiedName(schema, name)});
    }
    return result;
}

std::vector<SafeStatement> partitionByAttach(const Statement &statement, const analysis::Action &action)
{
    // CREATE TABLE [IF NOT EXISTS] name PARTITION OF parent bound
    const QByteArray text = statement.text().toUtf8();
    const std::vector<sql::Token> tokens = sql::tokens(text);
    const auto is = [&](std::size_t at, QByteArrayView wanted) {
        return at < tokens.size() &&
               QByteArrayView(text).sliced(tokens[at].offset, tokens[at].length).compare(wanted, Qt::CaseInsensitive) ==
                   0;
    };
    std::size_t of = 0;
    while (of < tokens.size() && !(is(of, "PARTITION") && is(of + 1, "OF")))
        ++of;
    std::size_t bound = of + 3;
    while (is(bound, "."))
        bound += 2;
    if (!(is(bound, "FOR") && is(bound + 1, "VALUES")) && !is(bound, "DEFAULT"))
        return {};
    for (std::size_t at = bound; at < tokens.size(); ++at) {
        if (tokens[at].depth == 0 && (is(at, "PARTITION") || is(at, "USING") || is(at, "TABLESPACE") ||
                                      (is(at, "WITH") && is(at + 1, "(") && at != bound + 2)))
            return {}; // more than the bound follows
    }
    const QString head = QString::fromUtf8(text.first(tokens[of].offset)).trimmed();
    return {{head + u" (LIKE "_s + action.parent + u" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"_s},
            {u"ALTER TABLE "_s + action.parent + u" ATTACH PARTITION "_s +
             sql::qualifiedName(action.schema, action.relation) + u' ' +
             QString::fromUtf8(text.sliced(tokens[bound].offset))}};
}

} // namespace lockstep::rules
