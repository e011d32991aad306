// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/simulator.h"

#include "catalog/sqlite/tabletext.h"

using namespace Qt::StringLiterals;
using lockstep::catalog::sqlite::sameName;

namespace lockstep::analysis::sqlite {

namespace describing {

using Verb = Words::Verb;
using catalog::sqlite::Clause;

/// The oldest library that understands it, where that is younger than what one may still meet.
static QString neededVersion(const Words &words)
{
    if (words.alteration == ActionKind::DropColumn)
        return u"analysis.sqlite-needs-3-35"_s;
    if (words.alteration == ActionKind::RenameColumn)
        return u"analysis.sqlite-needs-3-25"_s;
    if (words.tag == "CREATE TABLE"_L1 && words.names.contains(u"strict"_s))
        return u"analysis.sqlite-needs-3-37"_s;
    if (words.verb == Verb::Change && words.names.contains(u"returning"_s))
        return u"analysis.sqlite-needs-3-35"_s;
    return {};
}

static void describeColumn(Action &action, const QString &definition)
{
    const auto table = catalog::sqlite::parseTable(("CREATE TABLE t (" + definition.toUtf8() + ')'));
    if (!table || table->columns.empty())
        return;
    const auto &column = table->columns.front();
    action.detail = QString::fromUtf8(column.type);
    action.notNull = column.clause(Clause::Kind::NotNull);
    action.generated = column.clause(Clause::Kind::Generated);
    if (const Clause *value = column.clause(Clause::Kind::Default)) {
        action.hasDefault = true;
        action.expression = value->expression;
    }
}

} // namespace describing

void Simulator::describe(Effect &effect, const Words &words) const
{
    using describing::Verb;
    if (const QString needed = describing::neededVersion(words); !needed.isEmpty())
        effect.notes << needed;
    Action action;
    action.schema = u"main"_s;
    action.relation = words.object;
    action.ifExists = words.ifExists;
    action.temporary = words.temporary;
    const Known *known = relation(words.object);
    switch (words.verb) {
    case Verb::Create:
        if (words.tag == "CREATE TABLE"_L1) {
            action.kind = ActionKind::CreateTable;
            action.noOp = words.ifExists && known;
        } else if (words.tag == "CREATE INDEX"_L1) {
            action.kind = ActionKind::CreateIndex;
            action.relation = words.table;
            action.object = words.object;
            action.unique = words.names.contains(u"unique"_s);
        } else if (words.tag == "CREATE VIEW"_L1) {
            action.kind = ActionKind::CreateView;
        } else if (words.tag == "CREATE TRIGGER"_L1) {
            action.kind = ActionKind::CreateTrigger;
            action.relation = words.table;
            action.object = words.object;
        }
        break;
    case Verb::Alter:
        action.kind = words.alteration;
        action.object = words.part;
        action.detail = words.newName;
        if (words.alteration == ActionKind::AddColumn)
            describing::describeColumn(action, words.newName);
        effect.losesData = words.alteration == ActionKind::DropColumn;
        for (const RelationEffect &table : effect.relations)
            if (sameName(table.name, words.object)) {
                action.rewrite = table.rewrite;
                action.scan = table.scan;
            }
        break;
    case Verb::Drop:
        if (words.tag == "DROP TABLE"_L1) {
            action.kind = ActionKind::DropTable;
            action.noOp = words.ifExists && !known;
            effect.losesData = known != nullptr;
        } else {
            action.kind = words.tag == "DROP INDEX"_L1  ? ActionKind::DropIndex
                          : words.tag == "DROP VIEW"_L1 ? ActionKind::DropView
                                                        : ActionKind::DropTrigger;
            action.object = words.object;
        }
        break;
    case Verb::Change:
        action.kind = words.tag == "INSERT"_L1   ? ActionKind::Insert
                      : words.tag == "UPDATE"_L1 ? ActionKind::Update
                                                 : ActionKind::Delete;
        action.bounded = words.bounded;
        action.fromQuery = words.fromQuery && words.tag == "INSERT"_L1;
        effect.losesData = action.kind != ActionKind::Insert;
        break;
    case Verb::Transaction:
        action.kind = words.tag == "BEGIN"_L1      ? ActionKind::Begin
                      : words.tag == "COMMIT"_L1   ? ActionKind::Commit
                      : words.tag == "ROLLBACK"_L1 ? ActionKind::Rollback
                                                   : ActionKind::Other;
        action.relation.clear();
        action.schema.clear();
        break;
    case Verb::Pragma:
        action.kind = words.setting.isEmpty() ? ActionKind::Select : ActionKind::SetSetting;
        action.object = words.object;
        action.detail = words.setting;
        action.relation.clear();
        if (words.object == "journal_mode"_L1 && !words.setting.isEmpty())
            effect.transactional = false; // "cannot change into wal mode from within a transaction"
        if (words.object == "foreign_keys"_L1 && !words.setting.isEmpty() && effect.insideTransaction)
            effect.notes << u"analysis.sqlite-pragma-ignored"_s;
        break;
    case Verb::Vacuum:
        action.kind = ActionKind::VacuumFull;
        break;
    case Verb::Maintain:
        action.kind = words.tag == "REINDEX"_L1 ? ActionKind::Reindex : ActionKind::Analyze;
        break;
    case Verb::Attach:
        break;
    case Verb::Other:
        action.kind = ActionKind::Select;
        break;
    }
    effect.actions.push_back(std::move(action));
}

} // namespace lockstep::analysis::sqlite
