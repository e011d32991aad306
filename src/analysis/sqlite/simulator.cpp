// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/simulator.h"

#include "analysis/sqlite/emptycopy.h"
#include "catalog/compare.h"
#include "catalog/engines.h"
#include "catalog/sqlite/reader.h"
#include "catalog/sqlite/tabletext.h"
#include "sql/sqlite/tokens.h"

#include <QHash>

using namespace Qt::StringLiterals;
using lockstep::catalog::sqlite::sameName;

namespace lockstep::analysis::sqlite {

namespace simulating {

using Verb = Words::Verb;

/// Sizes and statistics are not in the copy.
static void keepFigures(auto &to, const auto &from)
{
    to.rows = from.rows;
    to.liveRows = from.liveRows;
    to.heapBytes = from.heapBytes;
    to.indexBytes = from.indexBytes;
}

static RelationKind kindOf(catalog::RelationKind kind)
{
    return kind == catalog::RelationKind::View      ? RelationKind::View
           : kind == catalog::RelationKind::Foreign ? RelationKind::Foreign
                                                    : RelationKind::Table;
}

static base::Error refused(const QString &words)
{
    return {base::ErrorCode::ServerError, u"db.server-error"_s, {words}, {}, words, {}};
}

} // namespace simulating

Simulator::Simulator(const catalog::Catalog &start, const AnalysisOptions &) : m_catalog(start)
{
    EmptyCopy made = emptyCopyOf(start);
    m_database = std::move(made.database);
    if (!m_database)
        return;
    catalog::Catalog *copy = &made.catalog;
    QHash<QString, const catalog::Relation *> known;
    for (const catalog::Relation &relation : start.relations)
        known.insert(relation.name, &relation);
    for (catalog::Relation &relation : copy->relations)
        if (const auto *own = known.value(relation.name))
            simulating::keepFigures(relation, *own);
    copy->database = start.database;
    copy->takenAt = start.takenAt;
    copy->server = start.server;
    m_catalog = std::move(*copy);
    for (const catalog::Relation &relation : m_catalog.relations) {
        m_known.push_back({.oid = relation.oid, .name = relation.name, .kind = relation.kind});
        simulating::keepFigures(m_known.back(), relation);
    }
}

const catalog::Catalog &Simulator::catalog() const
{
    if (m_schemaMoved) {
        auto now = catalog::sqlite::readSchema(*m_database, m_catalog);
        if (!now)
            return m_catalog;
        now->database = m_catalog.database;
        now->takenAt = m_catalog.takenAt;
        now->server = m_catalog.server;
        m_catalog = std::move(*now);
    }
    if (m_schemaMoved || m_figuresMoved) {
        QHash<catalog::Oid, const Known *> known;
        for (const Known &relation : m_known)
            known.insert(relation.oid, &relation);
        for (catalog::Relation &relation : m_catalog.relations)
            if (const Known *own = known.value(relation.oid))
                simulating::keepFigures(relation, *own);
    }
    m_schemaMoved = m_figuresMoved = false;
    return m_catalog;
}

std::vector<Effect> Simulator::analyze(const sql::ParsedScript &script, bool inTransaction)
{
    m_born.clear();
    if (inTransaction)
        std::ignore = one("BEGIN", {0, 5});
    std::vector<Effect> effects;
    for (const sql::StatementRange &range : sql::sqlite::splitStatements(script.text))
        effects.push_back(one(script.text, range));
    if (inTransaction)
        std::ignore = one("COMMIT", {0, 6});
    return effects;
}

std::vector<Effect> Simulator::preview(const sql::ParsedScript &script, bool inTransaction)
{
    // A copy of the copy: a script may commit, and then nothing could take it back.
    return Simulator(catalog(), {}).analyze(script, inTransaction);
}

bool Simulator::changes(const sql::ParsedScript &script)
{
    Simulator copy(catalog(), {});
    return std::ranges::any_of(copy.analyze(script, false), isUncertain) ||
           !catalog::compare(catalog(), copy.catalog()).empty();
}

LockMode Simulator::writeLock() const
{
    const bool wal = m_catalog.server.settings.value(u"journal_mode"_s) == "wal"_L1;
    return wal ? LockMode::DatabaseReserved : LockMode::DatabaseExclusive;
}

const Simulator::Known *Simulator::relation(const QString &name) const
{
    const auto found = std::ranges::find_if(m_known, [&](const Known &known) { return sameName(known.name, name); });
    return found == m_known.end() ? nullptr : &*found;
}

std::map<qint64, Simulator::Tree> Simulator::trees() const
{
    std::map<qint64, Tree> out;
    const auto rows = m_database->execute(
        u"SELECT rootpage, tbl_name, iif(type = 'index', name, '') FROM sqlite_schema WHERE rootpage > 0"_s);
    if (rows)
        for (const QVariantList &row : rows->rows)
            out[row[0].toLongLong()] = {row[1].toString(), row[2].toString()};
    return out;
}

RelationEffect &Simulator::touch(Effect &effect, const QString &name, LockMode lock, Via via) const
{
    for (RelationEffect &known : effect.relations)
        if (sameName(known.name, name)) {
            known.lock = std::max(known.lock, lock);
            return known;
        }
    RelationEffect made;
    made.schema = u"main"_s;
    made.name = name;
    made.lock = lock;
    made.via = via;
    if (const Known *known = relation(name)) {
        made.name = known->name;
        made.kind = simulating::kindOf(known->kind);
        made.bornInScript = m_born.contains(known->oid);
    }
    effect.relations.push_back(std::move(made));
    return effect.relations.back();
}

Effect Simulator::one(const QByteArray &script, const sql::StatementRange &range)
{
    Effect effect;
    effect.offset = range.offset;
    effect.length = range.length;
    const QByteArray statement = script.sliced(range.offset, range.length);
    const Words words = wordsOf(statement);
    effect.kind = words.tag;
    if (!m_database)
        return effect;
    effect.insideTransaction = m_database->inTransaction();
    const QString text = QString::fromUtf8(statement);
    look(effect, words, text);
    if (!effect.error)
        describe(effect, words);
    if (!effect.error && mayRun(words))
        run(effect, words, text);
    else if (!effect.error && words.tag == "INSERT"_L1)
        countInserted(effect, words);
    std::ranges::sort(effect.relations, {}, [](const RelationEffect &r) { return std::pair(r.schema, r.name); });
    return effect;
}

/// The lock on the file as a whole. Within a transaction what is written stays in the cache, under RESERVED, until it
/// no longer fits or COMMIT writes it (SQLite's documentation, "File Locking And Concurrency", 5 and 5.1).
void Simulator::lockFile(Effect &effect, const Words &words, LockMode lock)
{
    using simulating::Verb;
    effect.fileLock = lock;
    if (words.verb != Verb::Transaction) {
        const bool later = lock == LockMode::DatabaseExclusive && effect.insideTransaction;
        m_unwritten = m_unwritten || later;
        if (later)
            effect.notes << u"analysis.sqlite-until-commit"_s;
        return;
    }
    if (words.immediate && lock != LockMode::None)
        effect.fileLock = LockMode::DatabaseReserved; // nothing is written yet
}

/// What the compiled statement says.
void Simulator::look(Effect &effect, const Words &words, const QString &statement)
{
    using simulating::Verb;
    if (words.verb == Verb::Attach) {
        effect.certainty = Certainty::Unknown;
        effect.notes << u"analysis.sqlite-attached"_s;
        return;
    }
    const auto program = explain(*m_database, statement);
    if (!program) {
        effect.error = program.error();
        effect.certainty = Certainty::Unknown;
        return;
    }
    if (program->touchesOthers) {
        effect.certainty = Certainty::Unknown;
        effect.notes << u"analysis.sqlite-attached"_s;
    }
    const LockMode lock = program->writes ? writeLock() : program->touches ? LockMode::DatabaseShared : LockMode::None;
    lockFile(effect, words, lock);
    const bool ddl = words.verb == Verb::Create || words.verb == Verb::Alter || words.verb == Verb::Drop ||
                     words.verb == Verb::Maintain;
    const bool ofMain = words.schema.isEmpty() || sameName(words.schema, u"main"_s);
    if (words.verb == Verb::Vacuum) {
        effect.transactional = false;
        for (const Known &relation : m_known)
            if (relation.kind == catalog::RelationKind::Table)
                touch(effect, relation.name, lock, Via::Named).rewrite = !words.names.contains(u"into"_s);
        return;
    }
    const auto all = trees();
    for (const auto &[root, use] : program->trees) {
        const auto tree = all.find(root);
        if (tree == all.end() || tree->second.table.startsWith("sqlite_"_L1, Qt::CaseInsensitive))
            continue; // the schema itself and what belongs to it
        const bool named = words.names.contains(tree->second.table.toLower());
        const bool isIndex = !tree->second.index.isEmpty();
        const Via via = named || ddl ? Via::Named : use.written ? Via::Trigger : Via::View;
        RelationEffect &table = touch(effect, tree->second.table, lock, via);
        if (!ddl)
            continue;
        const bool maintains = words.verb == Verb::Maintain;
        // a table WITHOUT ROWID is the index of its primary key
        const bool alters = words.verb == Verb::Alter && use.walked;
        table.rewrite = table.rewrite ||
                        (!isIndex && use.written && use.inserts && (alters || maintains) && words.tag != "ANALYZE"_L1);
        table.scan = table.scan || (words.verb != Verb::Alter && use.walked && !use.dropped);
        table.indexRebuild = table.indexRebuild || (maintains && words.tag == "REINDEX"_L1 && isIndex && use.inserts);
    }
    if (words.verb == Verb::Alter && ofMain) {
        RelationEffect &table = touch(effect, words.object, lock, Via::Named);
        table.scan = table.scan || (program->checksRows && words.alteration == ActionKind::AddColumn);
        const Known *known = relation(words.object);
        if (!program->refusal.isEmpty() && known && known->rows != 0) {
            if (known->rows > 0)
                effect.error = simulating::refused(program->refusal);
            else
                effect.certainty = Certainty::Data;
            table.scan = true;
        }
    }
    if (words.tag == "CREATE INDEX"_L1 && ofMain)
        touch(effect, words.table, lock, Via::Named).indexRebuild = true;
    else if (words.tag == "CREATE TRIGGER"_L1 && ofMain)
        std::ignore = touch(effect, words.table, lock, Via::Named);
    else if (words.verb == Verb::Drop && ofMain && relation(words.object))
        std::ignore = touch(effect, words.object, lock, Via::Named);
    if (lock >= LockMode::DatabaseReserved && !effect.relations.empty())
        effect.notes << u"analysis.sqlite-whole-file"_s;
}

bool Simulator::mayRun(const Words &words) const
{
    using simulating::Verb;
    static const QStringList settings{u"foreign_keys"_s, u"legacy_alter_table"_s, u"defer_foreign_keys"_s,
                                      u"writable_schema"_s};
    switch (words.verb) {
    case Verb::Create:
    case Verb::Alter:
    case Verb::Drop:
    case Verb::Transaction:
        return true;
    case Verb::Pragma:
        return settings.contains(words.object);
    case Verb::Change: // the schema's own rows are the same in an empty copy
        return words.tag == "UPDATE"_L1 &&
               (sameName(words.object, u"sqlite_schema"_s) || sameName(words.object, u"sqlite_master"_s));
    default:
        return false;
    }
}

void Simulator::run(Effect &effect, const Words &words, const QString &statement)
{
    using simulating::Verb;
    if (words.tag == "BEGIN"_L1 && !m_database->inTransaction())
        m_beforeTransaction = m_known;
    QSet<catalog::Oid> before;
    for (const Known &known : m_known)
        before.insert(known.oid);
    if (const auto done = m_database->execute(statement); !done) {
        effect.error = done.error();
        effect.certainty = Certainty::Unknown;
        return;
    }
    if (words.verb == Verb::Pragma)
        return;
    const bool ends = effect.insideTransaction && !m_database->inTransaction();
    if (ends && std::exchange(m_unwritten, false) && words.tag != "ROLLBACK"_L1)
        effect.fileLock = LockMode::DatabaseExclusive;
    if (words.tag == "ROLLBACK"_L1 && words.part.isEmpty() && m_beforeTransaction)
        m_known = *std::exchange(m_beforeTransaction, std::nullopt);
    if (words.verb != Verb::Transaction || words.tag == "ROLLBACK"_L1)
        readAgain(words);
    for (const Known &known : m_known) {
        if (before.contains(known.oid) || words.verb != Verb::Create || !sameName(known.name, words.object))
            continue;
        m_born.insert(known.oid);
        RelationEffect &made = touch(effect, known.name, writeLock(), Via::Named);
        made.isNew = true;
        made.kind = simulating::kindOf(known.kind);
    }
}

void Simulator::readAgain(const Words &words)
{
    m_schemaMoved = true;
    const auto rows = m_database->execute(
        u"SELECT rowid, name, CASE WHEN type = 'view' THEN 1 WHEN sql LIKE 'CREATE VIRTUAL %' THEN 2 ELSE 0 END "
        "FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    if (!rows)
        return;
    QHash<catalog::Oid, const Known *> before;
    for (const Known &known : m_known)
        before.insert(known.oid, &known);
    std::vector<Known> now;
    for (const QVariantList &row : rows->rows) {
        static constexpr catalog::RelationKind kinds[] = {catalog::RelationKind::Table, catalog::RelationKind::View,
                                                          catalog::RelationKind::Foreign};
        Known &known =
            now.emplace_back(Known{.oid = row[0].toUInt(), .name = row[1].toString(), .kind = kinds[row[2].toInt()]});
        if (const Known *own = before.value(known.oid))
            simulating::keepFigures(known, *own);
        else if (known.kind == catalog::RelationKind::Table)
            known.liveRows = qint64(known.rows = words.fromQuery ? -1 : 0);
    }
    m_known = std::move(now);
}

void Simulator::countInserted(const Effect &effect, const Words &words)
{
    const auto find = [this](const QString &name) {
        return std::ranges::find_if(m_known, [&](const Known &known) { return sameName(known.name, name); });
    };
    const auto target = find(words.object);
    if (target == m_known.end() || target->rows != 0)
        return;
    m_figuresMoved = true;
    target->rows = -1; // some
    if (!words.fromQuery)
        return;
    for (const RelationEffect &touched : effect.relations) {
        const auto source = find(touched.name);
        if (source != target && source != m_known.end() && touched.via == Via::Named)
            simulating::keepFigures(*target, *source); // as many as there are, at most
    }
}

} // namespace lockstep::analysis::sqlite
