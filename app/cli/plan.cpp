// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "advisor/advise.h"
#include "advisor/between.h"
#include "advisor/sitting.h"
#include "base/file.h"
#include "catalog/engines.h"
#include "cli/planchange.h"
#include "cli/planoutput.h"
#include "cli/planvalidation.h"
#include "cli/source.h"
#include "db/conninfo.h"
#include "exchange/schemafiles.h"
#include "plan/fromscripts.h"
#include "rehearsal/validate.h"
#include "text/messages.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static base::Result<QMap<QString, QString>> answersFrom(const QCommandLineParser &parser)
{
    QMap<QString, QString> answers;
    for (const QString &word : parser.values(u"answer"_s)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return base::fail(base::ErrorCode::InvalidInput, u"cli.bad-answer"_s, {word});
        answers.insert(word.left(equals), word.mid(equals + 1));
    }
    return answers;
}

static base::Result<advisor::Tree> treeFrom(const QCommandLineParser &parser)
{
    const QString path = parser.value(u"tree"_s);
    if (path.isEmpty())
        return advisor::builtInTree();
    return base::readFile(path).and_then([](const QByteArray &bytes) { return advisor::readTree(bytes); });
}

/// The plan to add to: an existing file, or a new one for this Catalog.
static base::Result<plan::Plan> planToExtend(const QCommandLineParser &parser, const catalog::Catalog &catalog)
{
    const QString path = parser.value(u"onto"_s);
    if (!path.isEmpty())
        return plan::load(path);
    const QString output = parser.value(u"output"_s);
    const QString title = parser.isSet(u"title"_s) ? parser.value(u"title"_s)
                          : output.isEmpty()       ? say(QT_TRANSLATE_NOOP("Cli", "Plan"))
                                                   : QFileInfo(output).completeBaseName();
    return advisor::newPlan(catalog, title);
}

/// The state that --to names: files, or else a connection.
static base::Result<exchange::FileSchema> wantedState(const QCommandLineParser &parser, const catalog::Server &like)
{
    const QString name = parser.value(u"to"_s);
    if (QFileInfo::exists(name) || (!db::isConnectionString(name) && QFileInfo(name).suffix() == "lockcat"_L1))
        return exchange::readSchema(name, like);
    const auto where = target(name, u"production"_s);
    if (!where)
        return std::unexpected(where.error());
    return db::Connection::open(where->profile, where->password)
        .and_then([](const std::unique_ptr<db::Connection> &connection) { return catalog::readCatalog(*connection); })
        .transform([](catalog::Catalog &&catalog) { return exchange::FileSchema{std::move(catalog), {}, true}; });
}

/// What one asks for: the changes in words, or those between the state that the plan leaves and --to.
static base::Result<std::vector<plan::Change>> wishes(const QCommandLineParser &parser, const catalog::Catalog &start,
                                                      const exchange::FileSchema *wanted)
{
    if (!wanted)
        return changesFromWords(parser.positionalArguments()).transform(advisor::inOrder);
    if (wanted->catalog.server.engine != start.server.engine)
        return base::fail(base::ErrorCode::InvalidInput, u"advisor.other-engine"_s,
                          {parser.value(u"to"_s), sql::engineTitle(wanted->catalog.server.engine),
                           sql::engineTitle(start.server.engine)});
    const bool owners = wanted->knowsOwners && parser.isSet(u"owners"_s);
    return advisor::changesBetween(start, wanted->catalog, {owners});
}

static base::Result<PlanOutcome> makePlan(const QCommandLineParser &parser, const catalog::Catalog &catalog,
                                          Output output)
{
    std::optional<exchange::FileSchema> wanted;
    if (parser.isSet(u"to"_s)) {
        auto read = wantedState(parser, catalog.server);
        if (!read)
            return std::unexpected(read.error());
        wanted = *std::move(read);
        for (const catalog::LoadFault &fault : wanted->faults)
            output.err << "lockstep: " << text::message(fault.error) << ' ' << fault.error.context << '\n';
    }
    const auto start = planToExtend(parser, catalog);
    if (!start)
        return std::unexpected(start.error());
    const auto before = wanted ? rehearsal::stateAfter(*start, catalog) : base::Result<catalog::Catalog>(catalog);
    if (!before)
        return std::unexpected(before.error());
    const auto changes = wishes(parser, *before, wanted ? &*wanted : nullptr);
    if (!changes)
        return std::unexpected(changes.error());
    const auto tree = treeFrom(parser);
    if (!tree)
        return std::unexpected(tree.error());
    const auto answers = answersFrom(parser);
    if (!answers)
        return std::unexpected(answers.error());

    auto sitting = advisor::planChanges(*start, *changes, catalog, *tree, {.answers = *answers});
    if (!sitting)
        return std::unexpected(sitting.error());
    PlanOutcome result{*tree, {}, std::move(sitting->plan), {}, {}, {}};
    for (std::size_t i = 0; i < changes->size(); ++i) {
        const advisor::PlannedChange &planned = sitting->changes[i];
        if (planned.refused && !wanted)
            return std::unexpected(*planned.refused);
        if (planned.refused)
            result.refused.emplace_back((*changes)[i], *planned.refused);
        result.advices.emplace_back((*changes)[i], planned.advice);
    }
    if (wanted)
        result.left = advisor::leftBetween(*before, advisor::catalogAfter(result.plan, catalog), wanted->catalog);
    result.effects = plan::analyzePlan(result.plan, catalog);
    return result;
}

/// Existing migration files as a plan, one step per file.
static base::Result<PlanOutcome> planOfFiles(const QCommandLineParser &parser, const catalog::Catalog &catalog)
{
    std::vector<plan::Script> scripts;
    for (const QString &path : parser.positionalArguments()) {
        auto text = base::readFile(path);
        if (!text)
            return std::unexpected(text.error());
        scripts.push_back({QFileInfo(path).fileName(), std::move(*text)});
    }
    const QString title =
        parser.isSet(u"title"_s) ? parser.value(u"title"_s) : say(QT_TRANSLATE_NOOP("Cli", "Migration files"));
    PlanOutcome result{{}, {}, plan::planFromScripts(catalog, title, scripts), {}, {}, {}};
    result.effects = plan::analyzePlan(result.plan, catalog);
    return result;
}

int runPlan(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "Cli", "Makes a plan. Changes are a kind followed by its fields:\n"
               "  lockstep plan --connection shop -o note.lockstep add-column table=orders column=note type=text")));
    addCatalogOptions(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write the plan to FILE.")), u"FILE"_s},
        {u"onto"_s, say(QT_TRANSLATE_NOOP("Cli", "Add to the plan in FILE.")), u"FILE"_s},
        {u"to"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Plan the way to another schema, instead of changes in words: a saved Catalog, a "
                                      "file of SQL, a folder of migrations, or a connection.")),
         u"SCHEMA"_s},
        {u"owners"_s, say(QT_TRANSLATE_NOOP("Cli", "With --to: owners and privileges of tables count, too."))},
        {u"title"_s, say(QT_TRANSLATE_NOOP("Cli", "The plan's title.")), u"TEXT"_s},
        {u"answer"_s,
         say(QT_TRANSLATE_NOOP("Cli", "Answer a question of the decision tree yourself; may be repeated.")),
         u"QUESTION=ANSWER"_s},
        {u"from-sql"_s,
         say(QT_TRANSLATE_NOOP("Cli", "The words are SQL files: one step per file, in the order given."))},
        {u"tree"_s, say(QT_TRANSLATE_NOOP("Cli", "Use the decision tree in FILE.")), u"FILE"_s},
        {u"validate"_s, say(QT_TRANSLATE_NOOP("Cli", "Run the plan on an empty copy of the schema: up, down, up."))},
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "text or json.")), u"FORMAT"_s, u"text"_s},
    });
    parser.addPositionalArgument(u"changes"_s, say(QT_TRANSLATE_NOOP("Cli", "KIND FIELD=VALUE ... [KIND ...]")));
    if (const auto done = parse(parser, "plan", arguments, output))
        return *done;
    const auto catalog = catalogFrom(parser, true, output);
    if (!catalog)
        return report(catalog.error(), output);
    const auto made = parser.isSet(u"from-sql"_s) ? planOfFiles(parser, *catalog) : makePlan(parser, *catalog, output);
    if (!made)
        return report(made.error(), output);
    const QString path = parser.isSet(u"output"_s) ? parser.value(u"output"_s) : parser.value(u"onto"_s);
    if (!path.isEmpty())
        if (const base::Status saved = plan::save(made->plan, path); !saved)
            return report(saved.error(), output);
    if (parser.value(u"format"_s) == "json"_L1)
        printPlanJson(*made, output.out);
    else
        printPlanText(*made, path, output.out);
    return parser.isSet(u"validate"_s) ? validatePlan(made->plan, *catalog, output) : Success;
}

} // namespace lockstep::cli
