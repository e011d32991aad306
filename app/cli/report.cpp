// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "base/file.h"
#include "cli/source.h"
#include "history/store.h"
#include "rehearsal/runner.h"
#include "review/report.h"
#include "text/human.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

/// A file, an id of the history, or "last" for the newest rehearsal of this plan in the history.
static base::Result<rehearsal::Result> rehearsalFrom(const QString &name, const plan::Plan &plan)
{
    if (QFileInfo::exists(name))
        return base::readFile(name).and_then([](const QByteArray &bytes) { return rehearsal::fromJson(bytes); });
    auto store = history::Store::open(history::Store::defaultPath());
    if (!store)
        return std::unexpected(store.error());
    if (name != "last"_L1)
        return (*store)->rehearsal(name);
    const auto all = (*store)->rehearsals(rehearsal::planHash(plan));
    if (!all)
        return std::unexpected(all.error());
    if (all->empty())
        return base::fail(base::ErrorCode::NotFound, u"cli.no-rehearsal"_s);
    return (*store)->rehearsal(all->front().id);
}

int runReport(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("Cli", "Writes one HTML page with plan, SQL, locks, findings and rehearsal.")));
    addCatalogOptions(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write the page to FILE.")), u"FILE"_s, u"report.html"_s},
        {u"rehearsal"_s,
         say(QT_TRANSLATE_NOOP("Cli", "A rehearsal's file or id, or last for the newest of this plan.")), u"NAME"_s},
    });
    parser.addPositionalArgument(u"plan"_s, say(QT_TRANSLATE_NOOP("Cli", "The plan")), u"PLAN"_s);
    if (const auto done = parse(parser, "report", arguments, output))
        return *done;
    if (parser.positionalArguments().size() != 1)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "Name one plan.")), output);
    const auto plan = plan::load(parser.positionalArguments().first());
    if (!plan)
        return report(plan.error(), output);
    const auto catalog = catalogFrom(parser, false, output);
    if (!catalog)
        return report(catalog.error(), output);
    std::optional<rehearsal::Result> rehearsal;
    if (parser.isSet(u"rehearsal"_s)) {
        auto found = rehearsalFrom(parser.value(u"rehearsal"_s), *plan);
        if (!found)
            return report(found.error(), output);
        rehearsal = std::move(*found);
    }
    const auto effects = plan::analyzePlan(*plan, *catalog);
    const review::Words words{[](const base::Message &m) { return text::message(m); }, &text::bytes, &text::duration};
    const QByteArray html = review::htmlReport(
        {*plan, effects, review::planFindings(*plan, effects, *catalog), std::move(rehearsal)}, words);
    const QString path = parser.value(u"output"_s);
    if (const base::Status written = base::writeFile(path, html); !written)
        return report(written.error(), output);
    output.out << say(QT_TRANSLATE_NOOP("Cli", "Written to %1")).arg(path) << '\n';
    return Success;
}

} // namespace lockstep::cli
