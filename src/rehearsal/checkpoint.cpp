// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/checkpoint.h"

#include "base/file.h"
#include "base/json.h"
#include "rehearsal/resultjson.h"

#include <QFile>
#include <QFileInfo>

#include <csignal>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace checkpointing {

constexpr std::array checkpointRoles{
    base::EnumName{db::Role::Development, "development"_L1},
    base::EnumName{db::Role::Staging, "staging"_L1},
    base::EnumName{db::Role::Production, "production"_L1},
    base::EnumName{db::Role::Sandbox, "sandbox"_L1},
};
constexpr std::array checkpointTls{
    base::EnumName{db::TlsMode::Disable, "disable"_L1},    base::EnumName{db::TlsMode::Allow, "allow"_L1},
    base::EnumName{db::TlsMode::Prefer, "prefer"_L1},      base::EnumName{db::TlsMode::Require, "require"_L1},
    base::EnumName{db::TlsMode::VerifyCa, "verify-ca"_L1}, base::EnumName{db::TlsMode::VerifyFull, "verify-full"_L1},
};

static QJsonObject write(const db::Profile &p)
{
    return {{u"id"_s, p.id},
            {u"name"_s, p.name},
            {u"engine"_s, sql::engineName(p.engine)},
            {u"role"_s, base::enumName(checkpointRoles, p.role)},
            {u"host"_s, p.host},
            {u"port"_s, p.port},
            {u"database"_s, p.database},
            {u"user"_s, p.user},
            {u"service"_s, p.service},
            {u"tls"_s, base::enumName(checkpointTls, p.tls)},
            {u"rootCertificate"_s, p.rootCertificate},
            {u"clientCertificate"_s, p.clientCertificate},
            {u"clientKey"_s, p.clientKey},
            {u"connectTimeoutSeconds"_s, p.connectTimeoutSeconds}};
}

static db::Profile readProfile(const base::JsonReader &r)
{
    db::Profile p;
    p.id = r.string(u"id");
    p.name = r.string(u"name");
    p.engine = sql::engineFromName(r.string(u"engine")).value_or(sql::Engine::PostgreSql);
    p.role = r.word(u"role", checkpointRoles);
    p.host = r.string(u"host");
    p.port = int(r.integer(u"port"));
    p.database = r.string(u"database");
    p.user = r.string(u"user");
    p.service = r.string(u"service");
    p.tls = r.word(u"tls", checkpointTls);
    p.rootCertificate = r.string(u"rootCertificate");
    p.clientCertificate = r.string(u"clientCertificate");
    p.clientKey = r.string(u"clientKey");
    p.connectTimeoutSeconds = int(r.integer(u"connectTimeoutSeconds"));
    return p;
}

static QJsonObject write(const Options &o)
{
    return {{u"downAndUpAgain"_s, o.downAndUpAgain},
            {u"rollBack"_s, o.rollBack},
            {u"allowStale"_s, o.allowStale},
            {u"samplesPerSecond"_s, o.samplesPerSecond}};
}

static QJsonObject write(const RunningStatement &s)
{
    return {{u"step"_s, s.step},
            {u"down"_s, s.down},
            {u"statement"_s, s.statement},
            {u"transactional"_s, s.transactional},
            {u"transaction"_s, s.transaction}};
}

static void read(Checkpoint &c, const base::JsonReader &r)
{
    c.id = r.string(u"id");
    c.target = readProfile(r.object(u"target"));
    const auto options = r.object(u"options");
    c.options.downAndUpAgain = options.boolean(u"downAndUpAgain");
    c.options.rollBack = options.boolean(u"rollBack");
    c.options.allowStale = options.boolean(u"allowStale");
    c.options.samplesPerSecond = int(options.integer(u"samplesPerSecond"));
    c.ownerPid = r.integer(u"ownerPid");
    c.backendPid = r.integer(u"backendPid");
    c.backendStart = r.string(u"backendStart");
    c.baselineHash = r.string(u"baselineHash");
    c.task = int(r.integer(u"task"));
    c.done = r.strings(u"done");
    for (const QString &oid : r.strings(u"invalidIndexes"))
        c.invalidIndexes.push_back(oid.toUInt());
    const auto running = r.object(u"running");
    c.running = {running.string(u"step"), running.boolean(u"down"), int(running.integer(u"statement")),
                 running.boolean(u"transactional"), running.string(u"transaction")};
    c.result = fromReader(r.object(u"result"));
}

} // namespace checkpointing

QString baselineFile(const QString &checkpointFile)
{
    return checkpointFile + u".catalog.json"_s;
}

base::Status saveCheckpoint(const Checkpoint &c, const QString &path)
{
    QJsonArray indexes;
    for (quint32 oid : c.invalidIndexes)
        indexes.append(QString::number(oid));
    const QJsonObject object{
        {u"lockstep-checkpoint"_s, 1},
        {u"id"_s, c.id},
        {u"plan"_s, QString::fromUtf8(plan::toBytes(c.plan))},
        {u"target"_s, checkpointing::write(c.target)},
        {u"options"_s, checkpointing::write(c.options)},
        {u"ownerPid"_s, c.ownerPid},
        {u"backendPid"_s, c.backendPid},
        {u"backendStart"_s, c.backendStart},
        {u"baselineHash"_s, c.baselineHash},
        {u"task"_s, c.task},
        {u"done"_s, QJsonArray::fromStringList(c.done)},
        {u"invalidIndexes"_s, indexes},
        {u"running"_s, checkpointing::write(c.running)},
        {u"result"_s, toObject(c.result)},
    };
    return base::writeFile(path, base::writeJson(object));
}

base::Result<Checkpoint> loadCheckpoint(const QString &path)
{
    const auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto reader = base::JsonReader::fromBytes(*bytes, path);
    if (!reader)
        return std::unexpected(reader.error());
    Checkpoint checkpoint;
    if (reader->integer(u"lockstep-checkpoint") != 1)
        reader->fail(u"lockstep-checkpoint", u"rehearsal.newer-format"_s);
    checkpointing::read(checkpoint, *reader);
    auto plan = plan::fromBytes(reader->string(u"plan").toUtf8());
    if (auto status = reader->status(); !status)
        return std::unexpected(status.error());
    if (!plan)
        return std::unexpected(plan.error());
    checkpoint.plan = std::move(*plan);
    checkpoint.options.checkpointFile = path;
    return checkpoint;
}

void removeCheckpoint(const QString &path)
{
    QFile::remove(path);
    QFile::remove(baselineFile(path));
}

bool ownerIsAlive(const Checkpoint &checkpoint)
{
    return checkpoint.ownerPid > 0 && (::kill(pid_t(checkpoint.ownerPid), 0) == 0 || errno == EPERM);
}

} // namespace lockstep::rehearsal
