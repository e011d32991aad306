// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "advisor/demo.h"
#include "base/file.h"
#include "catalog/postgres/reader.h"
#include "cli/interrupt.h"
#include "cli/rehearsaloutput.h"
#include "exchange/exporter.h"
#include "formats/effectoutput.h"
#include "rehearsal/demo.h"
#include "rehearsal/runner.h"
#include "review/report.h"
#include "text/findingtext.h"
#include "text/human.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static base::Result<catalog::Catalog> demoCatalog(const rehearsal::Demo &demo)
{
    const auto connection = db::Connection::open(demo.profile(), {});
    if (!connection)
        return std::unexpected(connection.error());
    return catalog::postgres::readCatalog(**connection);
}

static void printSteps(const plan::Plan &plan, const std::vector<plan::StatementEffect> &effects,
                       const std::vector<review::PlanFinding> &findings, QTextStream &out)
{
    for (const plan::Step &step : plan.steps) {
        out << step.id.rightJustified(4) << "  " << text::message(step.title) << '\n';
        for (const plan::StatementEffect &statement : effects)
            if (statement.step == step.id && !statement.down)
                formats::printEffect(statement.effect, u"        "_s, out);
    }
    for (const review::PlanFinding &row : findings)
        out << row.step.rightJustified(4) << "  " << row.finding.rule << ": " << text::message(row.finding) << '\n';
    out.flush();
}

static base::Status writeDemoFiles(const QDir &folder, const plan::Plan &plan, const catalog::Catalog &catalog,
                                   const std::vector<plan::StatementEffect> &effects,
                                   const std::vector<review::PlanFinding> &findings, const rehearsal::Result &result)
{
    const review::Words words{[](const base::Message &m) { return text::message(m); }, &text::bytes, &text::duration};
    exchange::ExportOptions options;
    options.sentence = [](const base::Message &message) { return text::englishMessage(message); };
    const auto files = exchange::exporter(u"plain")->write(plan, options);
    if (!files)
        return std::unexpected(files.error());
    return plan::save(plan, folder.filePath(u"demo.lockstep"_s))
        .and_then([&] { return base::writeFile(folder.filePath(u"demo.lockcat"_s), catalog::toJson(catalog)); })
        .and_then([&] { return base::writeFile(folder.filePath(u"rehearsal.json"_s), rehearsal::toJson(result)); })
        .and_then([&] {
            return base::writeFile(folder.filePath(u"report.html"_s),
                                   review::htmlReport({plan, effects, findings, result}, words));
        })
        .and_then([&] { return exchange::writeFiles(*files, folder.filePath(u"sql"_s), true); });
}

int runDemo(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Starts a private PostgreSQL with a pgbench database under load, plans, lints and rehearses a "
               "change on it, and leaves plan, SQL, measurements and report in a folder.")));
    parser.addOptions({
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "The folder to write to.")), u"DIR"_s, u"lockstep-demo"_s},
        {u"scale"_s, say(QT_TRANSLATE_NOOP("Cli", "pgbench's scale: 100,000 accounts each.")), u"N"_s, u"20"_s},
    });
    if (const auto done = parse(parser, "demo", arguments, output))
        return *done;
    rehearsal::Demo::Options options;
    options.scale = parser.value(u"scale"_s).toInt();
    if (options.scale < 1)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--scale takes a whole number from 1.")), output);

    const Interrupt interrupt;
    QString last;
    const auto demo = rehearsal::Demo::start(options, interrupt.token(), [&](const base::Progress &progress) {
        const QString words = text::message(progress.what);
        if (words != last)
            output.err << words << '\n' << Qt::flush;
        last = words;
    });
    if (!demo)
        return report(demo.error(), output);
    const auto catalog = demoCatalog(**demo);
    if (!catalog)
        return report(catalog.error(), output);
    const auto plan = advisor::demoPlan(*catalog);
    if (!plan)
        return report(plan.error(), output);
    const auto effects = plan::analyzePlan(*plan, *catalog);
    const auto findings = review::planFindings(*plan, effects, *catalog);
    printSteps(*plan, effects, findings, output.out);

    EventPrinter printer(output.err);
    const auto result = rehearsal::run(*plan, *catalog, (*demo)->profile(), {}, {}, interrupt.token(),
                                       [&](const rehearsal::Event &event) { printer.print(event); });
    if (!result)
        return report(result.error(), output);
    printResult(*result, output.out);
    const QDir folder(parser.value(u"output"_s));
    if (const base::Status written = writeDemoFiles(folder, *plan, *catalog, effects, findings, *result); !written)
        return report(written.error(), output);
    output.out
        << say(QT_TRANSLATE_NOOP("Cli", "Plan, SQL, measurements and report are in %1")).arg(folder.absolutePath())
        << '\n';
    return result->outcome == rehearsal::Outcome::Ok ? Success : FindingsFound;
}

} // namespace lockstep::cli
