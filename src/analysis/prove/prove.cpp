// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prove.h"

#include "catalog/postgres/sandboxload.h"
#include "db/sandbox.h"
#include "sql/quote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

namespace provelocal {

constexpr int assumedMajor = 17; // where the Catalog names none, as the analyser does
const QString role = u"lockstep"_s;
const QString copied = u"schema"_s; ///< the database that every run starts as a copy of
const QString used = u"work"_s;

bool controlsTransaction(const Effect &effect)
{
    static const QStringList kinds = {
        u"BEGIN"_s, u"START TRANSACTION"_s,  u"COMMIT"_s, u"ROLLBACK"_s, u"SAVEPOINT"_s, u"RELEASE"_s, u"END"_s,
        u"ABORT"_s, u"PREPARE TRANSACTION"_s};
    return kinds.contains(effect.kind);
}

/// Gives everything that is no extension's to the role that proves. As catalog rows: one statement each, however large
/// the schema, where ALTER ... OWNER would lock every table.
QString ownershipScript()
{
    const std::pair<const char *, const char *> owners[] = {
        {"pg_class", "relowner"},      {"pg_proc", "proowner"},       {"pg_type", "typowner"},
        {"pg_namespace", "nspowner"},  {"pg_operator", "oprowner"},   {"pg_opclass", "opcowner"},
        {"pg_opfamily", "opfowner"},   {"pg_collation", "collowner"}, {"pg_conversion", "conowner"},
        {"pg_ts_dict", "dictowner"},   {"pg_ts_config", "cfgowner"},  {"pg_statistic_ext", "stxowner"},
        {"pg_publication", "pubowner"}};
    QString script = u"ALTER SCHEMA public OWNER TO "_s + role + u';';
    // a table's new owner must be able to make tables in its schema
    script +=
        u"DO $$ DECLARE s name; BEGIN FOR s IN SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE "
        "'pg\\_%' LOOP EXECUTE format('GRANT ALL ON SCHEMA %I TO PUBLIC', s); END LOOP; END $$;"_s;
    for (const auto &[table, column] : owners)
        script += u"UPDATE pg_catalog.%1 o SET %2 = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = '%3') "
                  "WHERE oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND "
                  "d.classid = 'pg_catalog.%1'::regclass AND d.objid = o.oid);"_s.arg(QLatin1StringView(table),
                                                                                      QLatin1StringView(column), role);
    return script;
}

/// Members of every ordinary role may give tables to it.
base::Result<QStringList> joinRoles(db::Connection &admin)
{
    const auto rows = admin.execute(u"SELECT rolname FROM pg_catalog.pg_roles WHERE rolname NOT LIKE 'pg\\_%' AND NOT "
                                    "rolsuper AND rolname <> $1"_s,
                                    {role});
    if (!rows)
        return std::unexpected(rows.error());
    QStringList names;
    for (const QVariantList &row : rows->rows) {
        names << row[0].toString();
        static_cast<void>(admin.execute(u"GRANT "_s + sql::quoteIdentifier(names.last()) + u" TO "_s + role));
    }
    return names;
}

/// The Catalog's own settings, as far as they decide what statements do.
base::Status applySettings(db::Connection &worker, const catalog::Catalog &catalog)
{
    QMap<QString, QString> settings{{u"client_min_messages"_s, u"warning"_s}, {u"statement_timeout"_s, u"60s"_s}};
    for (const auto &name : {u"search_path"_s, u"timezone"_s, u"TimeZone"_s}) {
        const QString value = catalog.server.settings.value(name);
        if (!value.isEmpty())
            settings.insert(name, value);
    }
    if (settings.contains(u"search_path"_s) && !catalog.server.user.isEmpty())
        settings[u"search_path"_s].replace(u"\"$user\""_s, sql::quoteIdentifier(catalog.server.user));
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        const auto set = worker.execute(u"SELECT pg_catalog.set_config($1, $2, false)"_s, {it.key(), it.value()});
        if (!set)
            return std::unexpected(set.error());
    }
    return {};
}

/// One run over the scripts.
struct RunOver {
    db::Connection &admin;
    db::Connection &worker;
    Prover prover;
    bool openWorld;
    bool apart = false; ///< server and analyser no longer stand at the same schema

    Observation observe(const QByteArray &statement)
    {
        Observation seen =
            worker.inTransaction() ? prover.observeInside(statement) : prover.observe(statement, Prover::Keep::Commit);
        static const QRegularExpression missing(u"role \"(.+)\" does not exist"_s);
        for (int tries = 0; tries < 5 && seen.error && seen.error->sqlState == "42704"_L1; ++tries) {
            const auto match = missing.match(seen.error->context);
            if (!match.hasMatch())
                break;
            const QString name = sql::quoteIdentifier(match.captured(1));
            if (!admin.execute(u"CREATE ROLE "_s + name) || !admin.execute(u"GRANT "_s + name + u" TO "_s + role))
                break;
            seen = worker.inTransaction() ? prover.observeInside(statement)
                                          : prover.observe(statement, Prover::Keep::Commit);
        }
        return seen;
    }

    void run(Proof &proof, const QByteArray &statement)
    {
        if (statement.startsWith('\\')) {
            proof.reason = {u"analysis.psql-command"_s, {}};
            return;
        }
        if (controlsTransaction(proof.predicted) || statement.left(15).toUpper() == "SET TRANSACTION") {
            if (const auto done = worker.execute(QString::fromUtf8(statement)); !done)
                proof.observed.error = done.error();
        } else {
            proof.observed = observe(statement);
        }
        judge(proof, openWorld, apart);
        // roles and databases are no part of the schema
        const bool outside = proof.predicted.kind.endsWith(" ROLE"_L1) || proof.predicted.kind.endsWith(" DATABASE"_L1);
        if (bool(proof.predicted.error) != bool(proof.observed.error) && !outside)
            apart = true;
    }

    /// Statement after statement in one transaction that is rolled back at the end.
    void runDown(Proof &proof, const QByteArray &statement)
    {
        if (!proof.predicted.transactional || controlsTransaction(proof.predicted)) {
            proof.reason = {u"analysis.unproven-not-taken-back"_s, {}};
            apart = true;
            return;
        }
        run(proof, statement);
    }
};

} // namespace provelocal

struct ProvingGround::Private {
    catalog::Catalog catalog;
    int major = 0;
    std::unique_ptr<db::Sandbox> sandbox;
    QStringList roles; ///< that the schema needs
    std::vector<base::Message> missing;

    [[nodiscard]] base::Status fill(std::stop_token stop, const base::ProgressFn &progress);
    [[nodiscard]] base::Status copySchema(db::Connection &admin) const;
};

ProvingGround::ProvingGround() : d(std::make_unique<Private>())
{
}

ProvingGround::~ProvingGround() = default;

int ProvingGround::major() const
{
    return d->major;
}

const std::vector<base::Message> &ProvingGround::missing() const
{
    return d->missing;
}

base::Result<std::unique_ptr<ProvingGround>> ProvingGround::open(const catalog::Catalog &catalog, int major,
                                                                 std::stop_token stop, const base::ProgressFn &progress)
{
    if (!isThereFor(catalog.server.engine))
        return base::fail(base::ErrorCode::Unsupported, u"analysis.no-proving-ground"_s,
                          {sql::engineTitle(catalog.server.engine)});
    std::unique_ptr<ProvingGround> ground(new ProvingGround);
    ground->d->catalog = catalog;
    ground->d->major = major ? major : catalog.server.major() ? catalog.server.major() : provelocal::assumedMajor;
    db::Sandbox::Options options;
    options.major = ground->d->major;
    // a statement outside a transaction is watched by a session that holds every table
    options.settings.insert(u"max_locks_per_transaction"_s,
                            QString::number(64 + (catalog.relations.size() + catalog.indexes.size()) / 20));
    auto sandbox = db::Sandbox::start(options, stop, progress);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    ground->d->sandbox = std::move(*sandbox);
    if (auto filled = ground->d->fill(stop, progress); !filled)
        return std::unexpected(filled.error());
    return ground;
}

base::Status ProvingGround::Private::fill(std::stop_token stop, const base::ProgressFn &progress)
{
    auto admin = db::Connection::open(sandbox->profile(), {}, stop);
    if (!admin)
        return std::unexpected(admin.error());
    catalog.server.version = (*admin)->serverVersion(); // releases of one major version differ
    if (auto made = (*admin)->executeScript(u"CREATE ROLE "_s + provelocal::role + u" LOGIN"_s); !made)
        return made;
    if (auto made = sandbox->createDatabase(provelocal::copied); !made)
        return made;
    auto owner = db::Connection::open(sandbox->profile(provelocal::copied), {}, stop);
    if (!owner)
        return std::unexpected(owner.error());
    if (!catalog.isEmpty()) {
        const auto loaded = catalog::postgres::loadInto(**owner, catalog, stop, progress);
        if (!loaded)
            return std::unexpected(loaded.error());
        missing = loaded->leftOut;
        for (const auto &fault : loaded->faults)
            missing.push_back(
                {u"analysis.not-copied"_s, {fault.statement.simplified().left(120), fault.error.context}});
    }
    if (auto given = (*owner)->executeScript(provelocal::ownershipScript()); !given)
        return given;
    auto joined = provelocal::joinRoles(**admin);
    if (!joined)
        return std::unexpected(joined.error());
    roles = *joined;
    return {};
}

/// Away with what the last run made, roles included, and a new copy.
base::Status ProvingGround::Private::copySchema(db::Connection &admin) const
{
    if (auto dropped = sandbox->dropDatabase(provelocal::used); !dropped)
        return dropped;
    const auto present = provelocal::joinRoles(admin);
    if (!present)
        return std::unexpected(present.error());
    for (const QString &name : *present) {
        if (!roles.contains(name))
            static_cast<void>(admin.execute(u"DROP ROLE "_s + sql::quoteIdentifier(name)));
    }
    return admin.executeScript(
        u"CREATE DATABASE %1 TEMPLATE %2 OWNER %3"_s.arg(provelocal::used, provelocal::copied, provelocal::role));
}

base::Result<std::unique_ptr<db::Connection>> ProvingGround::openCopy(std::stop_token stop)
{
    const auto admin = db::Connection::open(d->sandbox->profile(), {}, stop);
    if (!admin)
        return std::unexpected(admin.error());
    if (auto copy = d->copySchema(**admin); !copy)
        return std::unexpected(copy.error());
    db::Profile profile = d->sandbox->profile(provelocal::used);
    profile.user = provelocal::role;
    auto worker = db::Connection::open(profile, {}, stop);
    if (!worker)
        return worker;
    if (auto set = provelocal::applySettings(**worker, d->catalog); !set)
        return std::unexpected(set.error());
    return worker;
}

base::Status ProvingGround::prove(const std::vector<Script> &scripts, const ProofFn &onProof, std::stop_token stop)
{
    const auto cancelled = [] { return base::fail(base::ErrorCode::Cancelled, u"db.cancelled"_s); };
    HistoryAnalyzer analyzer(d->catalog, {d->major, {}, false});
    std::ignore = analyzer.update(scripts, stop);
    if (stop.stop_requested())
        return cancelled();
    const auto worker = openCopy(stop);
    if (!worker)
        return std::unexpected(worker.error());
    const auto admin = db::Connection::open(d->sandbox->profile(), {}, stop);
    const auto watcher = db::Connection::open(d->sandbox->profile(provelocal::used), {}, stop);
    if (!admin || !watcher)
        return std::unexpected(admin ? watcher.error() : admin.error());
    const std::stop_callback onStop(stop, [canceller = (*worker)->canceller()] { canceller.cancel(); });
    provelocal::RunOver over{**admin, **worker, Prover(**worker, **watcher), d->catalog.isEmpty(), !d->missing.empty()};
    for (std::size_t i = 0; i < scripts.size(); ++i) {
        const Script &script = scripts[i];
        const bool apartBefore = over.apart;
        const bool wraps = script.inTransaction || script.takenBack;
        if (wraps)
            static_cast<void>((*worker)->execute(u"BEGIN"_s));
        for (std::size_t k = 0; k < analyzer.effects()[i].size(); ++k) {
            Proof proof;
            proof.script = i;
            proof.statement = k;
            proof.predicted = analyzer.effects()[i][k];
            const QByteArray statement = script.text.mid(proof.predicted.offset, proof.predicted.length);
            if (script.takenBack)
                over.runDown(proof, statement);
            else
                over.run(proof, statement);
            if (stop.stop_requested())
                return cancelled();
            if (!(*worker)->isAlive() || !(*watcher)->isAlive())
                return base::fail(base::ErrorCode::ConnectionFailed, u"db.connection-lost"_s, {},
                                  proof.observed.error ? proof.observed.error->context : QString());
            onProof(proof);
        }
        if (wraps && (*worker)->inTransaction())
            static_cast<void>((*worker)->execute(script.takenBack ? u"ROLLBACK"_s : u"COMMIT"_s));
        if (script.takenBack)
            over.apart = apartBefore;
    }
    return {};
}

base::Status prove(const catalog::Catalog &catalog, const std::vector<Script> &scripts, const ProofFn &onProof,
                   int major, std::stop_token stop, const base::ProgressFn &progress)
{
    const auto ground = ProvingGround::open(catalog, major, stop, progress);
    if (!ground)
        return std::unexpected(ground.error());
    return (*ground)->prove(scripts, onProof, stop);
}

} // namespace lockstep::analysis::prove
