// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "base/json.h"
#include "plan/jsonreader.h"
#include "plan/names.h"

#include <cmath>

namespace lockstep::plan {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

/// SQL of several lines is written as a list of lines, so that a review of the file shows which line changed.
QJsonValue sqlToJson(const QString &sql)
{
    if (!sql.contains(u'\n'))
        return sql;
    return QJsonArray::fromStringList(sql.split(u'\n'));
}

QJsonValue messageToJson(const base::Message &message)
{
    if (message.id == "literal"_L1 && message.arguments.size() == 1)
        return message.arguments.first();
    QJsonObject json{{u"id"_s, message.id}};
    if (!message.arguments.isEmpty())
        json[u"arguments"_s] = QJsonArray::fromStringList(message.arguments);
    return json;
}

void putText(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        json[name] = sqlToJson(text);
}

void putMessage(QJsonObject &json, QLatin1StringView name, const base::Message &message)
{
    if (!message.isEmpty())
        json[name] = messageToJson(message);
}

template <typename T>
void putUnless(QJsonObject &json, QLatin1StringView name, const T &value, const T &usual)
{
    if (value != usual)
        json[name] = value;
}

void putList(QJsonObject &json, QLatin1StringView name, const QStringList &list)
{
    if (!list.isEmpty())
        json[name] = QJsonArray::fromStringList(list);
}

void putObject(QJsonObject &json, QLatin1StringView name, const QJsonObject &object)
{
    if (!object.isEmpty())
        json[name] = object;
}

QJsonObject backfillToJson(const Backfill &backfill)
{
    static const Backfill usual;
    QJsonObject json{{u"schema"_s, backfill.schema}, {u"table"_s, backfill.table}};
    putList(json, "key"_L1, backfill.key);
    putText(json, "assignments"_L1, backfill.assignments);
    putText(json, "pending"_L1, backfill.pending);
    putUnless(json, "batch-rows"_L1, backfill.batchRows, usual.batchRows);
    putUnless(json, "target-batch-ms"_L1, backfill.targetBatchMs, usual.targetBatchMs);
    putUnless(json, "pause-ms"_L1, backfill.pauseMs, usual.pauseMs);
    if (std::isfinite(backfill.estimatedRows))
        putUnless(json, "estimated-rows"_L1, backfill.estimatedRows, usual.estimatedRows);
    if (const auto &copy = backfill.copy) {
        QJsonObject to{{u"schema"_s, copy->schema}, {u"table"_s, copy->table}};
        putList(to, "columns"_L1, copy->columns);
        putUnless(to, "overriding"_L1, copy->overriding, false);
        putUnless(to, "lock-rows"_L1, copy->lockRows, false);
        json[u"copy"_s] = to;
    }
    putUnless(json, "remove"_L1, backfill.remove, usual.remove);
    return json;
}

Backfill readBackfill(JsonReader &reader)
{
    Backfill backfill;
    backfill.schema = reader.string("schema"_L1);
    backfill.table = reader.string("table"_L1, JsonReader::Need::Required);
    backfill.key = reader.strings("key"_L1);
    backfill.assignments = reader.text("assignments"_L1);
    backfill.pending = reader.text("pending"_L1);
    backfill.batchRows = reader.integer("batch-rows"_L1, backfill.batchRows, 1);
    backfill.targetBatchMs = reader.integer("target-batch-ms"_L1, backfill.targetBatchMs, 0);
    backfill.pauseMs = reader.integer("pause-ms"_L1, backfill.pauseMs, 0);
    backfill.estimatedRows = reader.number("estimated-rows"_L1, backfill.estimatedRows);
    if (reader.has("copy"_L1)) {
        JsonReader copy = reader.object("copy"_L1);
        backfill.copy = sql::BatchedCopy{copy.string("schema"_L1), copy.string("table"_L1, JsonReader::Need::Required),
                                         copy.strings("columns"_L1, JsonReader::Need::Required),
                                         copy.boolean("overriding"_L1, false), copy.boolean("lock-rows"_L1, false)};
        static_cast<void>(copy.finish());
        reader.take(copy);
    }
    backfill.remove = reader.boolean("remove"_L1, backfill.remove);
    static_cast<void>(reader.finish());
    return backfill;
}

std::optional<Backfill> readBackfill(JsonReader &step, QLatin1StringView name)
{
    if (!step.has(name))
        return {};
    JsonReader reader = step.object(name);
    Backfill backfill = readBackfill(reader);
    step.take(reader);
    return backfill;
}

QJsonObject decisionToJson(const Decision &decision)
{
    QJsonObject json{{u"change"_s, toJson(decision.change)}};
    putText(json, "strategy"_L1, decision.strategy);
    putText(json, "outcome"_L1, decision.outcome);
    QJsonObject answers;
    for (const auto &[question, answer] : decision.answers.asKeyValueRange())
        answers[question] = answer;
    putObject(json, "answers"_L1, answers);
    return json;
}

Decision readDecision(JsonReader &reader)
{
    Decision decision;
    JsonReader change = reader.object("change"_L1, JsonReader::Need::Required);
    if (auto read = readChange(change))
        decision.change = *std::move(read);
    else
        reader.take(read.error());
    decision.strategy = reader.string("strategy"_L1);
    decision.outcome = reader.string("outcome"_L1);
    decision.answers = reader.stringMap("answers"_L1);
    static_cast<void>(reader.finish());
    return decision;
}

/// "7" of "s7", or 0.
int numberOf(const QString &id, QChar letter)
{
    return id.startsWith(letter) ? QStringView(id).mid(1).toInt() : 0;
}

} // namespace

QJsonObject stepToJson(const Step &step)
{
    static const Step usual;
    QJsonObject json{{u"id"_s, step.id}, {u"phase"_s, phaseName(step.phase)}, {u"kind"_s, stepKindName(step.kind)}};
    putText(json, "change"_L1, step.change);
    putList(json, "also"_L1, step.also);
    putText(json, "role"_L1, step.role);
    putMessage(json, "title"_L1, step.title);
    putMessage(json, "why"_L1, step.why);
    putMessage(json, "application"_L1, step.application);
    putText(json, "object"_L1, step.object);

    QJsonObject generated;
    putText(generated, "up"_L1, step.generated.up);
    putText(generated, "down"_L1, step.generated.down);
    putText(generated, "verify"_L1, step.generated.verify);
    putObject(json, "generated"_L1, generated);

    QJsonObject edits; // an edit may be the empty text: "nothing to do"
    if (step.edits.up)
        edits[u"up"_s] = sqlToJson(*step.edits.up);
    if (step.edits.down)
        edits[u"down"_s] = sqlToJson(*step.edits.down);
    if (step.edits.verify)
        edits[u"verify"_s] = sqlToJson(*step.edits.verify);
    putObject(json, "edits"_L1, edits);

    if (step.backfill)
        json[u"backfill"_s] = backfillToJson(*step.backfill);
    if (step.back)
        json[u"back"_s] = backfillToJson(*step.back);
    QJsonObject timeouts;
    putUnless(timeouts, "lock-ms"_L1, step.timeouts.lockMs, usual.timeouts.lockMs);
    putUnless(timeouts, "statement-ms"_L1, step.timeouts.statementMs, usual.timeouts.statementMs);
    putObject(json, "timeouts"_L1, timeouts);
    QJsonObject retry;
    putUnless(retry, "attempts"_L1, step.retry.attempts, usual.retry.attempts);
    putUnless(retry, "first-delay-ms"_L1, step.retry.firstDelayMs, usual.retry.firstDelayMs);
    putUnless(retry, "maximum-delay-ms"_L1, step.retry.maximumDelayMs, usual.retry.maximumDelayMs);
    putUnless(retry, "budget-ms"_L1, step.retry.budgetMs, usual.retry.budgetMs);
    putUnless(retry, "queue-ms"_L1, step.retry.queueMs, usual.retry.queueMs);
    putObject(json, "retry"_L1, retry);
    putUnless(json, "transactional"_L1, step.transactional, usual.transactional);
    putUnless(json, "back-apart"_L1, step.backApart, usual.backApart);
    putUnless(json, "reversible"_L1, step.reversible, usual.reversible);
    putUnless(json, "enabled"_L1, step.enabled, usual.enabled);
    putList(json, "depends-on"_L1, step.dependsOn);
    putUnless(json, "wait-seconds"_L1, step.waitSeconds, usual.waitSeconds);
    putText(json, "comment"_L1, step.comment);
    return json;
}

base::Result<Step> readStep(JsonReader &reader)
{
    Step step;
    step.id = reader.string("id"_L1, JsonReader::Need::Required);
    const auto phase = phaseFromName(reader.string("phase"_L1, JsonReader::Need::Required));
    if (!phase)
        reader.refuse("phase"_L1, u"\"expand\", \"migrate\" or \"contract\""_s);
    step.phase = phase.value_or(Phase::Expand);
    const auto kind = stepKindFromName(reader.string("kind"_L1, JsonReader::Need::Required));
    if (!kind)
        reader.refuse("kind"_L1, u"\"sql\", \"backfill\", \"deploy-marker\", \"gate\", \"wait\" or \"command\""_s);
    step.kind = kind.value_or(StepKind::Sql);
    step.change = reader.string("change"_L1);
    step.also = reader.strings("also"_L1);
    step.role = reader.string("role"_L1);
    step.title = reader.message("title"_L1);
    step.why = reader.message("why"_L1);
    step.application = reader.message("application"_L1);
    step.object = reader.text("object"_L1);

    JsonReader generated = reader.object("generated"_L1);
    step.generated = {generated.text("up"_L1), generated.text("down"_L1), generated.text("verify"_L1)};
    static_cast<void>(generated.finish());
    reader.take(generated);
    JsonReader edits = reader.object("edits"_L1);
    const auto edit = [&edits](QLatin1StringView name) {
        const bool set = edits.has(name);
        const QString text = edits.text(name);
        return set ? std::optional(text) : std::nullopt;
    };
    step.edits = {edit("up"_L1), edit("down"_L1), edit("verify"_L1)};
    static_cast<void>(edits.finish());
    reader.take(edits);

    step.backfill = readBackfill(reader, "backfill"_L1);
    step.back = readBackfill(reader, "back"_L1);
    JsonReader timeouts = reader.object("timeouts"_L1);
    step.timeouts.lockMs = timeouts.integer("lock-ms"_L1, step.timeouts.lockMs, -1);
    step.timeouts.statementMs = timeouts.integer("statement-ms"_L1, step.timeouts.statementMs, -1);
    static_cast<void>(timeouts.finish());
    reader.take(timeouts);
    JsonReader retry = reader.object("retry"_L1);
    step.retry.attempts = retry.integer("attempts"_L1, step.retry.attempts, 1);
    step.retry.firstDelayMs = retry.integer("first-delay-ms"_L1, step.retry.firstDelayMs, 0);
    step.retry.maximumDelayMs = retry.integer("maximum-delay-ms"_L1, step.retry.maximumDelayMs, 0);
    step.retry.budgetMs = retry.integer("budget-ms"_L1, step.retry.budgetMs, 0);
    step.retry.queueMs = retry.integer("queue-ms"_L1, step.retry.queueMs, 0);
    static_cast<void>(retry.finish());
    reader.take(retry);
    step.transactional = reader.boolean("transactional"_L1, step.transactional);
    step.backApart = reader.boolean("back-apart"_L1, step.backApart);
    step.reversible = reader.boolean("reversible"_L1, step.reversible);
    step.enabled = reader.boolean("enabled"_L1, step.enabled);
    step.dependsOn = reader.strings("depends-on"_L1);
    step.waitSeconds = reader.integer("wait-seconds"_L1, 0, 0);
    step.comment = reader.text("comment"_L1);
    if (const auto error = reader.finish())
        return std::unexpected(*error);
    return step;
}

QByteArray toBytes(const Plan &plan)
{
    QJsonObject json{{u"lockstep-plan"_s, formatVersion},
                     {u"engine"_s, sql::engineName(plan.engine)},
                     {u"rollback"_s, rollbackPolicyName(plan.rollback)},
                     {u"next-step"_s, plan.nextStep},
                     {u"next-change"_s, plan.nextChange}};
    putText(json, "title"_L1, plan.title);
    putText(json, "description"_L1, plan.description);
    putUnless(json, "server-version"_L1, plan.serverVersion, 0);
    putText(json, "database"_L1, plan.database);
    putText(json, "catalog-hash"_L1, plan.catalogHash);
    QJsonArray decisions;
    for (const Decision &decision : plan.decisions)
        decisions.append(decisionToJson(decision));
    json[u"decisions"_s] = decisions;
    QJsonArray steps;
    for (const Step &step : plan.steps)
        steps.append(stepToJson(step));
    json[u"steps"_s] = steps;
    return base::writeJson(json);
}

base::Result<Plan> fromBytes(const QByteArray &bytes)
{
    const auto json = base::parseJson(bytes, {});
    if (!json)
        return std::unexpected(json.error());
    if (!json->isObject())
        return base::fail(base::ErrorCode::InvalidInput, u"plan.not-json-object"_s);
    JsonReader reader(json->toObject(), {});
    static_cast<void>(reader.string("$schema"_L1)); // what an editor may have added for itself
    if (!reader.has("lockstep-plan"_L1))
        return base::fail(base::ErrorCode::InvalidInput, u"plan.not-a-plan"_s);
    const int version = reader.integer("lockstep-plan"_L1, 0, 1);
    if (version > formatVersion)
        return base::fail(base::ErrorCode::Unsupported, u"plan.format-newer"_s,
                          {QString::number(version), QString::number(formatVersion)});

    Plan plan;
    plan.title = reader.text("title"_L1);
    plan.description = reader.text("description"_L1);
    const auto engine = sql::engineFromName(reader.string("engine"_L1, JsonReader::Need::Required));
    if (!engine)
        reader.refuse("engine"_L1, u"\"postgresql\", \"mysql\", \"mariadb\", \"sqlite\" or \"sqlserver\""_s);
    plan.engine = engine.value_or(sql::Engine::PostgreSql);
    plan.serverVersion = reader.integer("server-version"_L1, 0, 0);
    plan.database = reader.text("database"_L1);
    plan.catalogHash = reader.string("catalog-hash"_L1);
    const auto rollback = rollbackPolicyFromName(reader.string("rollback"_L1, JsonReader::Need::Optional, u"hybrid"_s));
    if (!rollback)
        reader.refuse("rollback"_L1, u"\"reversible\", \"forward-only\" or \"hybrid\""_s);
    plan.rollback = rollback.value_or(RollbackPolicy::Hybrid);
    for (JsonReader &inner : reader.objects("decisions"_L1)) {
        plan.decisions.push_back(readDecision(inner));
        reader.take(inner);
    }
    for (JsonReader &inner : reader.objects("steps"_L1)) {
        auto step = readStep(inner);
        if (!step)
            reader.take(step.error());
        else
            plan.steps.push_back(*std::move(step));
    }
    plan.nextStep = reader.integer("next-step"_L1, 1, 1);
    plan.nextChange = reader.integer("next-change"_L1, 1, 1);
    if (const auto error = reader.finish())
        return std::unexpected(*error);
    // a file merged by hand may carry higher numbers than its counters say; a number is never given twice
    for (const Step &step : plan.steps)
        plan.nextStep = std::max(plan.nextStep, numberOf(step.id, u's') + 1);
    for (const Decision &decision : plan.decisions)
        plan.nextChange = std::max(plan.nextChange, numberOf(decision.change.id, u'c') + 1);
    return plan;
}

base::Result<Plan> load(const QString &path)
{
    auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto plan = fromBytes(*bytes);
    if (!plan) {
        base::Error error = plan.error();
        error.where = error.where.isEmpty() ? path : path + u": " + error.where;
        return std::unexpected(error);
    }
    return plan;
}

base::Status save(const Plan &plan, const QString &path)
{
    return base::writeFile(path, toBytes(plan));
}

} // namespace lockstep::plan
