// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/resultjson.h"

#include "base/enumnames.h"
#include "base/json.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace resultjson {

constexpr std::array passes{
    base::EnumName{Pass::Up, "up"_L1},
    base::EnumName{Pass::Verify, "verify"_L1},
    base::EnumName{Pass::Down, "down"_L1},
    base::EnumName{Pass::VerifyDown, "verify-down"_L1},
    base::EnumName{Pass::UpAgain, "up-again"_L1},
};
constexpr std::array outcomes{
    base::EnumName{Outcome::Ok, "ok"_L1},
    base::EnumName{Outcome::Failed, "failed"_L1},
    base::EnumName{Outcome::Cancelled, "cancelled"_L1},
    base::EnumName{Outcome::Skipped, "skipped"_L1},
    base::EnumName{Outcome::Mismatch, "mismatch"_L1},
};
using Verdict = PreflightCheck::Verdict;
constexpr std::array verdicts{
    base::EnumName{Verdict::Ok, "ok"_L1},
    base::EnumName{Verdict::Warning, "warning"_L1},
    base::EnumName{Verdict::Blocker, "blocker"_L1},
};
using base::ErrorCode;
constexpr std::array errorCodes{
    base::EnumName{ErrorCode::InvalidInput, "invalid-input"_L1},
    base::EnumName{ErrorCode::NotFound, "not-found"_L1},
    base::EnumName{ErrorCode::Unsupported, "unsupported"_L1},
    base::EnumName{ErrorCode::Refused, "refused"_L1},
    base::EnumName{ErrorCode::ConnectionFailed, "connection-failed"_L1},
    base::EnumName{ErrorCode::ServerError, "server-error"_L1},
    base::EnumName{ErrorCode::Timeout, "timeout"_L1},
    base::EnumName{ErrorCode::Cancelled, "cancelled"_L1},
    base::EnumName{ErrorCode::Conflict, "conflict"_L1},
    base::EnumName{ErrorCode::Io, "io"_L1},
    base::EnumName{ErrorCode::Internal, "internal"_L1},
};

constexpr std::array tryEnds{
    base::EnumName{LockTry::End::Waiting, "waiting"_L1},
    base::EnumName{LockTry::End::LockTimeout, "lock-timeout"_L1},
    base::EnumName{LockTry::End::Deadlock, "deadlock"_L1},
    base::EnumName{LockTry::End::GaveWay, "gave-way"_L1},
};

template <typename T, typename F>
static QJsonArray array(const std::vector<T> &values, F one)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(one(value));
    return out;
}

template <typename T, typename F>
static std::vector<T> list(const base::JsonReader &reader, QStringView key, F one)
{
    std::vector<T> out;
    for (const base::JsonReader &child : reader.objects(key))
        out.push_back(one(child));
    return out;
}

static QJsonObject write(const base::Message &message)
{
    return {{u"id"_s, message.id}, {u"arguments"_s, QJsonArray::fromStringList(message.arguments)}};
}

static base::Message readMessage(const base::JsonReader &r)
{
    return {r.string(u"id"), r.strings(u"arguments")};
}

static QJsonObject write(const base::Error &e)
{
    return {{u"code"_s, base::enumName(errorCodes, e.code)},
            {u"message"_s, e.message},
            {u"arguments"_s, QJsonArray::fromStringList(e.arguments)},
            {u"where"_s, e.where},
            {u"context"_s, e.context},
            {u"sqlState"_s, e.sqlState}};
}

static base::Error readError(const base::JsonReader &r)
{
    return {r.word(u"code", errorCodes), r.string(u"message"),        r.strings(u"arguments"),
            r.string(u"where", u""_s),   r.string(u"context", u""_s), r.string(u"sqlState", u""_s)};
}

static QJsonObject write(const HeldLock &l)
{
    return {{u"schema"_s, l.schema},
            {u"relation"_s, l.relation},
            {u"mode"_s, analysis::lockModeName(l.mode)},
            {u"firstSeenMs"_s, l.firstSeenMs},
            {u"lastSeenMs"_s, l.lastSeenMs},
            {u"waitedMs"_s, l.waitedMs},
            {u"new"_s, l.isNew},
            {u"index"_s, l.isIndex}};
}

static HeldLock readLock(const base::JsonReader &r)
{
    return {r.string(u"schema"),
            r.string(u"relation"),
            analysis::lockModeFromName(r.string(u"mode")).value_or(analysis::LockMode::None),
            r.integer(u"firstSeenMs"),
            r.integer(u"lastSeenMs"),
            r.integer(u"waitedMs", 0),
            r.boolean(u"new", false),
            r.boolean(u"index", false)};
}

static QJsonObject write(const BlockedSession &b)
{
    return {{u"pid"_s, b.pid},
            {u"application"_s, b.application},
            {u"query"_s, b.query},
            {u"relation"_s, b.relation},
            {u"blockedMs"_s, b.blockedMs}};
}

static BlockedSession readBlocked(const base::JsonReader &r)
{
    return {int(r.integer(u"pid")), r.string(u"application", u""_s), r.string(u"query", u""_s),
            r.string(u"relation", u""_s), r.integer(u"blockedMs")};
}

static QJsonObject write(const InTheWay &w)
{
    return {{u"pid"_s, w.pid},
            {u"user"_s, w.user},
            {u"application"_s, w.application},
            {u"state"_s, w.state},
            {u"query"_s, w.query},
            {u"transactionMs"_s, w.transactionMs},
            {u"mode"_s, analysis::lockModeName(w.mode)},
            {u"waiting"_s, w.isWaiting}};
}

static InTheWay readInTheWay(const base::JsonReader &r)
{
    return {int(r.integer(u"pid")),
            r.string(u"user", u""_s),
            r.string(u"application", u""_s),
            r.string(u"state", u""_s),
            r.string(u"query", u""_s),
            r.integer(u"transactionMs", -1),
            analysis::lockModeFromName(r.string(u"mode", u""_s)).value_or(analysis::LockMode::None),
            r.boolean(u"waiting", false)};
}

static QJsonObject write(const LockTry &t)
{
    return {{u"number"_s, t.number},
            {u"of"_s, t.of},
            {u"end"_s, base::enumName(tryEnds, t.end)},
            {u"startMs"_s, t.startMs},
            {u"waitedMs"_s, t.waitedMs},
            {u"object"_s, t.object},
            {u"wanted"_s, analysis::lockModeName(t.wanted)},
            {u"inTheWay"_s, array(t.inTheWay, [](const InTheWay &w) { return write(w); })},
            {u"queued"_s, t.queued},
            {u"queuedMs"_s, t.queuedMs},
            {u"pauseMs"_s, t.pauseMs}};
}

static LockTry readTry(const base::JsonReader &r)
{
    LockTry t;
    t.number = int(r.integer(u"number"));
    t.of = int(r.integer(u"of"));
    t.end = r.word(u"end", tryEnds);
    t.startMs = r.integer(u"startMs", 0);
    t.waitedMs = r.integer(u"waitedMs", 0);
    t.object = r.string(u"object", u""_s);
    t.wanted = analysis::lockModeFromName(r.string(u"wanted", u""_s)).value_or(analysis::LockMode::None);
    t.inTheWay = list<InTheWay>(r, u"inTheWay", readInTheWay);
    t.queued = int(r.integer(u"queued", 0));
    t.queuedMs = r.integer(u"queuedMs", 0);
    t.pauseMs = r.integer(u"pauseMs", -1);
    return t;
}

static QJsonObject write(const Mismatch &m)
{
    return {{u"what"_s, m.what},
            {u"relation"_s, m.relation},
            {u"predicted"_s, m.predicted},
            {u"observed"_s, m.observed},
            {u"dangerous"_s, m.dangerous}};
}

static Mismatch readMismatch(const base::JsonReader &r)
{
    return {r.string(u"what"), r.string(u"relation", u""_s), r.string(u"predicted", u""_s),
            r.string(u"observed", u""_s), r.boolean(u"dangerous", false)};
}

static QJsonObject write(const CheckedRange &r)
{
    return {{u"from"_s, QJsonArray::fromStringList(r.from)},
            {u"to"_s, QJsonArray::fromStringList(r.to)},
            {u"last"_s, r.last},
            {u"rows"_s, r.rows},
            {u"wrong"_s, r.wrong},
            {u"repaired"_s, r.repaired}};
}

static CheckedRange readRange(const base::JsonReader &r)
{
    return {r.strings(u"from"),    r.strings(u"to"),       r.boolean(u"last", false),
            r.integer(u"rows", 0), r.integer(u"wrong", 0), r.boolean(u"repaired", false)};
}

static QJsonObject write(const StatementResult &s)
{
    QJsonObject o{
        {u"step"_s, s.step},
        {u"pass"_s, base::enumName(passes, s.pass)},
        {u"sql"_s, s.sql},
        {u"outcome"_s, base::enumName(outcomes, s.outcome)},
        {u"startMs"_s, s.startMs},
        {u"durationMs"_s, s.durationMs},
        {u"lockWaitMs"_s, s.lockWaitMs},
        {u"attempts"_s, s.attempts},
        {u"rows"_s, s.rows},
        {u"walBytes"_s, s.walBytes},
        {u"temporaryBytes"_s, s.temporaryBytes},
        {u"batches"_s, s.batches},
        {u"kind"_s, s.kind},
        {u"tableBytes"_s, s.tableBytes},
        {u"tableRows"_s, s.tableRows},
        {u"rewritten"_s, QJsonArray::fromStringList(s.rewritten)},
        {u"scanned"_s, QJsonArray::fromStringList(s.scanned)},
        {u"locks"_s, array(s.locks, [](const HeldLock &l) { return write(l); })},
        {u"blocked"_s, array(s.blocked, [](const BlockedSession &b) { return write(b); })},
        {u"mismatches"_s, array(s.mismatches, [](const Mismatch &m) { return write(m); })},
    };
    if (!s.tries.empty())
        o[u"tries"_s] = array(s.tries, [](const LockTry &t) { return write(t); });
    if (s.checkedRanges > 0) {
        o[u"checkedRanges"_s] = s.checkedRanges;
        o[u"wrongRanges"_s] = array(s.wrongRanges, [](const CheckedRange &r) { return write(r); });
    }
    if (!s.note.isEmpty())
        o[u"note"_s] = write(s.note);
    if (s.error)
        o[u"error"_s] = write(*s.error);
    return o;
}

static StatementResult readStatement(const base::JsonReader &r)
{
    StatementResult s;
    s.step = r.string(u"step");
    s.pass = r.word(u"pass", passes);
    s.sql = r.string(u"sql");
    s.outcome = r.word(u"outcome", outcomes);
    s.startMs = r.integer(u"startMs");
    s.durationMs = r.integer(u"durationMs");
    s.lockWaitMs = r.integer(u"lockWaitMs", 0);
    s.attempts = int(r.integer(u"attempts", 1));
    s.rows = r.integer(u"rows", -1);
    s.walBytes = r.integer(u"walBytes", -1);
    s.temporaryBytes = r.integer(u"temporaryBytes", -1);
    s.batches = int(r.integer(u"batches", 0));
    s.kind = r.string(u"kind", u""_s);
    s.tableBytes = r.integer(u"tableBytes", -1);
    s.tableRows = r.number(u"tableRows", -1);
    s.rewritten = r.strings(u"rewritten");
    s.scanned = r.strings(u"scanned");
    s.locks = list<HeldLock>(r, u"locks", readLock);
    s.blocked = list<BlockedSession>(r, u"blocked", readBlocked);
    if (r.has(u"tries"))
        s.tries = list<LockTry>(r, u"tries", readTry);
    s.mismatches = list<Mismatch>(r, u"mismatches", readMismatch);
    s.checkedRanges = int(r.integer(u"checkedRanges", 0));
    s.wrongRanges = list<CheckedRange>(r, u"wrongRanges", readRange);
    if (r.has(u"note"))
        s.note = readMessage(r.object(u"note"));
    if (r.has(u"error"))
        s.error = readError(r.object(u"error"));
    return s;
}

} // namespace resultjson

QString passName(Pass pass)
{
    return base::enumName(resultjson::passes, pass);
}

std::optional<Pass> passFromName(QStringView name)
{
    return base::enumValue(resultjson::passes, name);
}

QString outcomeName(Outcome outcome)
{
    return base::enumName(resultjson::outcomes, outcome);
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    return base::enumValue(resultjson::outcomes, name);
}

QJsonObject toObject(const Result &result)
{
    QJsonObject o{
        {u"lockstep-rehearsal"_s, 1},
        {u"id"_s, result.id},
        {u"planTitle"_s, result.planTitle},
        {u"planHash"_s, result.planHash},
        {u"target"_s, result.target},
        {u"serverVersion"_s, result.serverVersion},
        {u"startedAt"_s, result.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"durationMs"_s, result.durationMs},
        {u"rolledBack"_s, result.rolledBack},
        {u"outcome"_s, outcomeName(result.outcome)},
        {u"schemaRestored"_s, result.schemaRestored},
        {u"schemaDifferences"_s, QJsonArray::fromStringList(result.schemaDifferences)},
    };
    o[u"preflight"_s] = resultjson::array(result.preflight, [](const PreflightCheck &c) {
        return QJsonObject{{u"id"_s, c.id},
                           {u"verdict"_s, base::enumName(resultjson::verdicts, c.verdict)},
                           {u"message"_s, resultjson::write(c.message)}};
    });
    o[u"statements"_s] =
        resultjson::array(result.statements, [](const StatementResult &s) { return resultjson::write(s); });
    if (result.error)
        o[u"error"_s] = resultjson::write(*result.error);
    return o;
}

Result fromReader(const base::JsonReader &r)
{
    Result result;
    if (r.integer(u"lockstep-rehearsal") != 1)
        r.fail(u"lockstep-rehearsal", u"rehearsal.newer-format"_s);
    result.id = r.string(u"id");
    result.planTitle = r.string(u"planTitle", u""_s);
    result.planHash = r.string(u"planHash", u""_s);
    result.target = r.string(u"target", u""_s);
    result.serverVersion = r.string(u"serverVersion", u""_s);
    result.startedAt = QDateTime::fromString(r.string(u"startedAt"), Qt::ISODateWithMs);
    result.durationMs = r.integer(u"durationMs");
    result.rolledBack = r.boolean(u"rolledBack", false);
    result.outcome = r.word(u"outcome", resultjson::outcomes);
    result.schemaRestored = r.boolean(u"schemaRestored", true);
    result.schemaDifferences = r.strings(u"schemaDifferences");
    result.preflight = resultjson::list<PreflightCheck>(r, u"preflight", [](const base::JsonReader &c) {
        return PreflightCheck{c.string(u"id"), c.word(u"verdict", resultjson::verdicts),
                              resultjson::readMessage(c.object(u"message"))};
    });
    result.statements = resultjson::list<StatementResult>(r, u"statements", resultjson::readStatement);
    if (r.has(u"error"))
        result.error = resultjson::readError(r.object(u"error"));
    return result;
}

QByteArray toJson(const Result &result)
{
    return base::writeJson(toObject(result));
}

base::Result<Result> fromJson(const QByteArray &json)
{
    auto reader = base::JsonReader::fromBytes(json, {});
    if (!reader)
        return std::unexpected(reader.error());
    Result result = fromReader(*reader);
    if (auto status = reader->status(); !status)
        return std::unexpected(status.error());
    return result;
}

} // namespace lockstep::rehearsal
