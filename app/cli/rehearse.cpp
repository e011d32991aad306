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
#include "rehearsal/runner.h"
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
    options.major = parser.value(u"server-version"_s).toInt();
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

int runRehearse(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Runs a plan for real: up, verify, down, up again, with everything measured. In a sandbox made from "
               "the Catalog, or on the connection itself when it is not production.")));
    addCatalogOptions(parser);
    parser.addOptions({
        {u"sandbox"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Rehearse in a sandbox with the connection's schema, not on the connection."))},
        {u"server-version"_s,
         say(QT_TRANSLATE_NOOP("Cli", "The sandbox's major version; the newest found by default.")), u"MAJOR"_s},
        {u"rollback"_s, say(QT_TRANSLATE_NOOP("Cli", "Run everything in one transaction that is rolled back."))},
        {u"up-only"_s, say(QT_TRANSLATE_NOOP("Cli", "Run up and verify only."))},
        {u"stale"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Run although the schema is not the one that the plan was made for."))},
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write the result as JSON to FILE.")), u"FILE"_s},
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "text or json.")), u"FORMAT"_s, u"text"_s},
    });
    parser.addPositionalArgument(u"plan"_s, say(QT_TRANSLATE_NOOP("Cli", "The plan")), u"PLAN"_s);
    if (const auto done = parse(parser, "rehearse", arguments, output))
        return *done;
    if (parser.positionalArguments().size() != 1)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Name one plan.")), output);
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
    rehearsal::Options options;
    options.rollBack = parser.isSet(u"rollback"_s);
    options.downAndUpAgain = !parser.isSet(u"up-only"_s) && !options.rollBack;
    options.allowStale = parser.isSet(u"stale"_s);
    const auto result =
        rehearsal::run(*plan, *catalog, place->target.profile, place->target.password, options, interrupt.token(),
                       [&output](const rehearsal::Event &event) { printEvent(event, output.err); });
    if (!result)
        return report(result.error(), output);
    return finish(parser, *result, output);
}

} // namespace lockstep::cli
