// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "base/file.h"
#include "catalog/engines.h"
#include "cli/interrupt.h"
#include "cli/rehearsaloutput.h"
#include "cli/source.h"
#include "db/sandbox.h"
#include "history/store.h"
#include "rehearsal/interrupted.h"
#include "rehearsal/recover.h"
#include "text/messages.h"

#include <QCommandLineParser>

#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

/// Where the plan runs, and the server that must live as long.
struct RehearsalPlace {
    std::unique_ptr<db::Sandbox> sandbox;
    Target target;
};

static base::Result<RehearsalPlace> placeFor(const QCommandLineParser &parser, const catalog::Catalog &catalog,
                                             std::stop_token stop, Output output)
{
    const bool inSandbox = parser.isSet(u"sandbox"_s) || !parser.isSet(u"connection"_s);
    if (!inSandbox)
        return target(parser).transform([](Target where) { return RehearsalPlace{nullptr, std::move(where)}; });
    db::Sandbox::Options options;
    options.engine = catalog.server.engine;
    options.major = parser.isSet(u"server-version"_s) ? parser.value(u"server-version"_s).toInt()
                                                      : db::installedMajor(catalog.server.major());
    options.productionLike = true;
    auto sandbox = db::Sandbox::start(options, stop);
    if (!sandbox)
        return std::unexpected(sandbox.error());
    if (const base::Status created = (*sandbox)->createDatabase(u"rehearsal"_s); !created)
        return std::unexpected(created.error());
    const db::Profile profile = (*sandbox)->profile(u"rehearsal"_s);
    const auto connection = db::Connection::open(profile, {});
    if (!connection)
        return std::unexpected(connection.error());
    const auto loaded = catalog::loadInto(**connection, catalog, stop);
    if (!loaded)
        return std::unexpected(loaded.error());
    for (const catalog::LoadFault &fault : loaded->faults)
        output.err << "lockstep: " << text::message(fault.error) << ' ' << fault.error.context << '\n';
    for (const base::Message &left : loaded->leftOut)
        output.err << "lockstep: " << text::message(left) << '\n';
    return RehearsalPlace{std::move(*sandbox), {profile, {}}};
}

static int finish(const QCommandLineParser &parser, const rehearsal::Result &result, Output output)
{
    if (parser.isSet(u"output"_s))
        if (const base::Status written = base::writeFile(parser.value(u"output"_s), rehearsal::toJson(result));
            !written)
            return report(written.error(), output);
    if (auto store = history::Store::open(history::Store::defaultPath())) {
        if (const base::Status kept = (*store)->add(result); !kept)
            report(kept.error(), output);
    } else {
        report(store.error(), output);
    }
    if (parser.value(u"format"_s) == "json"_L1)
        output.out << QString::fromUtf8(rehearsal::toJson(result));
    else
        printResult(result, output.out);
    return result.outcome == rehearsal::Outcome::Ok ? Success : FindingsFound;
}

static std::shared_ptr<rehearsal::BackfillControl> backfillControl(const QCommandLineParser &parser)
{
    rehearsal::BackfillLimits limits;
    limits.rowsPerSecond = parser.value(u"rate"_s).toInt();
    if (parser.isSet(u"max-lag"_s))
        limits.maximumLagMs = parser.value(u"max-lag"_s).toInt() * 1000;
    if (parser.isSet(u"max-blocked"_s))
        limits.maximumBlockedMs = parser.value(u"max-blocked"_s).toInt();
    if (parser.isSet(u"max-commit"_s))
        limits.maximumCommitMs = parser.value(u"max-commit"_s).toInt();
    return std::make_shared<rehearsal::BackfillControl>(limits);
}

/// The checkpoint that --resume or --take-back means.
static base::Result<QString> interruptedFile(const QCommandLineParser &parser)
{
    if (parser.isSet(u"checkpoint"_s))
        return parser.value(u"checkpoint"_s);
    auto found = rehearsal::findInterrupted(rehearsal::checkpointFolder());
    if (parser.isSet(u"connection"_s)) {
        const auto where = target(parser);
        if (!where)
            return std::unexpected(where.error());
        std::erase_if(found, [&](const rehearsal::InterruptedRehearsal &one) {
            return !rehearsal::isSameDatabase(one.target, where->profile);
        });
    }
    if (found.empty())
        return base::fail(base::ErrorCode::NotFound, u"cli.nothing-interrupted"_s);
    if (found.size() > 1) {
        QStringList files;
        for (const rehearsal::InterruptedRehearsal &one : found)
            files << one.file;
        return base::fail(base::ErrorCode::InvalidInput, u"cli.many-interrupted"_s, {files.join(u", "_s)});
    }
    return found.front().file;
}

static int recover(const QCommandLineParser &parser, Output output)
{
    const auto file = interruptedFile(parser);
    if (!file)
        return report(file.error(), output);
    QString password;
    if (parser.isSet(u"connection"_s)) {
        const auto where = target(parser);
        if (!where)
            return report(where.error(), output);
        password = where->password;
    }
    const Interrupt interrupt;
    EventPrinter printer(output.err);
    const auto result = rehearsal::recover(
        *file, password, parser.isSet(u"resume"_s) ? rehearsal::Recovery::Continue : rehearsal::Recovery::TakeBack,
        interrupt.token(), [&printer](const rehearsal::Event &event) { printer.print(event); },
        backfillControl(parser));
    if (!result)
        return report(result.error(), output);
    const bool takenBack = parser.isSet(u"take-back"_s) && result->schemaRestored;
    const int code = finish(parser, *result, output);
    return takenBack ? int(Success) : code;
}

/// Where it is kept how far the run is, so that a kill loses nothing; empty in a sandbox of our own.
static base::Result<QString> checkpointFor(const QCommandLineParser &parser, const RehearsalPlace &place)
{
    if (parser.isSet(u"checkpoint"_s))
        return parser.value(u"checkpoint"_s);
    if (place.sandbox)
        return QString();
    const db::Profile &where = place.target.profile;
    for (const rehearsal::InterruptedRehearsal &one : rehearsal::findInterrupted(rehearsal::checkpointFolder()))
        if (rehearsal::isSameDatabase(one.target, where))
            return base::fail(base::ErrorCode::Conflict, u"cli.interrupted-there"_s,
                              {where.name.isEmpty() ? where.database : where.name});
    return rehearsal::checkpointFileFor(where);
}

static void addRehearseOptions(QCommandLineParser &parser)
{
    addCatalogOptions(parser);
    parser.addOptions({
        {u"sandbox"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Rehearse in a sandbox with the connection's schema, not on the connection."))},
        {u"server-version"_s,
         say(QT_TRANSLATE_NOOP("Cli", "The sandbox's major version; by default that of the "
                                      "Catalog where it is installed, else the newest.")),
         u"MAJOR"_s},
        {u"rollback"_s, say(QT_TRANSLATE_NOOP("Cli", "Run everything in one transaction that is rolled back."))},
        {u"up-only"_s, say(QT_TRANSLATE_NOOP("Cli", "Run up and verify only."))},
        {u"stale"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Run although the schema is not the one that the plan was made for."))},
        {u"queue-limit"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Let others queue behind a statement that waits for its lock for at most MS "
                                      "milliseconds, then let them pass and try again; 0 however long. By default as "
                                      "the plan's steps say: 500.")),
         u"MS"_s},
        {u"long-wait"_s,
         say(QT_TRANSLATE_NOOP("Cli", "How many seconds CONCURRENTLY and VALIDATE, which keep nobody from working, may "
                                      "wait; 1800 by default.")),
         u"SECONDS"_s, u"1800"_s},
        {u"checkpoint"_s,
         say(QT_TRANSLATE_NOOP("Cli",
                               "Keep in FILE how far the run is; on a connection that is done in the data folder "
                               "by default.")),
         u"FILE"_s},
        {u"resume"_s, say(QT_TRANSLATE_NOOP("Cli", "Go on with a run that was killed or lost its connection."))},
        {u"take-back"_s, say(QT_TRANSLATE_NOOP("Cli", "Take back what such a run had done."))},
        {u"rate"_s, say(QT_TRANSLATE_NOOP("Cli", "Backfills: at most so many rows a second.")), u"ROWS"_s},
        {u"max-lag"_s,
         say(QT_TRANSLATE_NOOP("Cli",
                               "Backfills wait while a standby is further behind; 10 by default, 0: do not look.")),
         u"SECONDS"_s},
        {u"max-blocked"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Backfills go slower when a session waited longer for them; 200 by default.")),
         u"MS"_s},
        {u"max-commit"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Backfills wait while a small commit takes longer; 100 by default.")), u"MS"_s},
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write the result as JSON to FILE.")), u"FILE"_s},
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "text or json.")), u"FORMAT"_s, u"text"_s},
    });
    parser.addPositionalArgument(u"plan"_s, say(QT_TRANSLATE_NOOP("Cli", "The plan")), u"[PLAN]"_s);
}

static rehearsal::Options optionsFrom(const QCommandLineParser &parser)
{
    rehearsal::Options options;
    options.rollBack = parser.isSet(u"rollback"_s);
    options.downAndUpAgain = !parser.isSet(u"up-only"_s) && !options.rollBack;
    options.allowStale = parser.isSet(u"stale"_s);
    if (parser.isSet(u"queue-limit"_s))
        options.queueMs = parser.value(u"queue-limit"_s).toInt();
    options.longLockMs = parser.value(u"long-wait"_s).toInt() * 1000;
    options.backfill = backfillControl(parser);
    return options;
}

int runRehearse(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Runs a plan for real: up, verify, down, up again, with everything measured. In a sandbox made from "
               "the Catalog, or on the connection itself when it is not production.")));
    addRehearseOptions(parser);
    if (const auto done = parse(parser, "rehearse", arguments, output))
        return *done;
    for (const QString &number :
         {u"queue-limit"_s, u"long-wait"_s, u"rate"_s, u"max-lag"_s, u"max-blocked"_s, u"max-commit"_s}) {
        bool good = true;
        if (parser.isSet(number) && (parser.value(number).toInt(&good) < 0 || !good))
            return usage(say(QT_TRANSLATE_NOOP("Cli", "--%1 takes a number from 0 on.")).arg(number), output);
    }
    const bool continues = parser.isSet(u"resume"_s) || parser.isSet(u"take-back"_s);
    if (parser.isSet(u"resume"_s) && parser.isSet(u"take-back"_s))
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Either --resume or --take-back.")), output);
    if (parser.positionalArguments().size() != (continues ? 0 : 1))
        return usage(continues ? say(QT_TRANSLATE_NOOP("Cli", "The plan is known from the interrupted run."))
                               : say(QT_TRANSLATE_NOOP("Cli", "Name one plan.")),
                     output);
    if (continues)
        return recover(parser, output);
    const auto plan = plan::load(parser.positionalArguments().first());
    if (!plan)
        return report(plan.error(), output);
    const auto catalog = catalogFrom(parser, true, output);
    if (!catalog)
        return report(catalog.error(), output);

    const Interrupt interrupt;
    const auto place = placeFor(parser, *catalog, interrupt.token(), output);
    if (!place)
        return report(place.error(), output);
    rehearsal::Options options = optionsFrom(parser);
    const auto checkpoint = checkpointFor(parser, *place);
    if (!checkpoint)
        return report(checkpoint.error(), output);
    options.checkpointFile = *checkpoint;
    EventPrinter printer(output.err);
    const auto result =
        rehearsal::run(*plan, *catalog, place->target.profile, place->target.password, options, interrupt.token(),
                       [&printer](const rehearsal::Event &event) { printer.print(event); });
    if (!result)
        return report(result.error(), output);
    return finish(parser, *result, output);
}

} // namespace lockstep::cli
