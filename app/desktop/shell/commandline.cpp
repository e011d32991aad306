// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/commandline.h"

#include "desktop/migrations/openmigrations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

QString lineText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        lineText(QT_TRANSLATE_NOOP("CommandLine", "Plans, proves and rehearses database migrations.")));
    const QCommandLineOption help({u"h"_s, u"help"_s}, lineText(QT_TRANSLATE_NOOP("CommandLine", "Shows this text.")));
    const QCommandLineOption version({u"v"_s, u"version"_s},
                                     lineText(QT_TRANSLATE_NOOP("CommandLine", "Shows the version.")));
    const QCommandLineOption demo(
        u"demo"_s, lineText(QT_TRANSLATE_NOOP(
                       "CommandLine", "Opens the demo: a private PostgreSQL with pgbench running, and a ready plan.")));
    const QCommandLineOption screenshot(
        u"screenshot"_s, lineText(QT_TRANSLATE_NOOP("CommandLine", "Paints the window into FILE (PNG) and ends.")),
        u"FILE"_s);
    const QCommandLineOption page(
        u"page"_s,
        lineText(QT_TRANSLATE_NOOP("CommandLine",
                                   "Shows this page: plan, rehearse, locks, review, connections, wizard, migrations.")),
        u"PAGE"_s);
    const QCommandLineOption step(u"step"_s, lineText(QT_TRANSLATE_NOOP("CommandLine", "Selects this step.")), u"ID"_s);
    const QCommandLineOption theme(
        u"theme"_s, lineText(QT_TRANSLATE_NOOP("CommandLine", "light or dark, for this run.")), u"THEME"_s);
    const QCommandLineOption size(
        u"size"_s, lineText(QT_TRANSLATE_NOOP("CommandLine", "Size of the window, as 1600x1000.")), u"SIZE"_s);
    parser.addOptions({help, version, demo, screenshot, page, step, theme, size});
    parser.addPositionalArgument(
        u"PLAN"_s,
        lineText(QT_TRANSLATE_NOOP("CommandLine", "Plan to open; or a folder, SQL files or a patch to review.")),
        u"[PLAN | MIGRATIONS...]"_s);

    CommandLine line;
    if (!parser.parse(arguments)) {
        line.output = parser.errorText() + u'\n';
        line.exitCode = 2;
        return line;
    }
    if (parser.isSet(help)) {
        line.output = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.output = u"Lockstep %1\n"_s.arg(QLatin1StringView(LOCKSTEP_VERSION));
        return line;
    }
    line.demo = parser.isSet(demo);
    line.screenshot = parser.value(screenshot);
    line.page = parser.value(page);
    line.step = parser.value(step);
    line.theme = parser.value(theme);
    if (parser.isSet(size)) {
        const auto match = QRegularExpression(u"^(\\d{3,5})x(\\d{3,5})$"_s).match(parser.value(size));
        if (!match.hasMatch()) {
            line.output =
                lineText(QT_TRANSLATE_NOOP("CommandLine", "--size wants WIDTHxHEIGHT, as 1600x1000.")) + u'\n';
            line.exitCode = 2;
            return line;
        }
        line.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty() && std::ranges::all_of(files, isMigrationPath)) {
        line.migrations = files;
        return line;
    }
    if (files.size() > 1) {
        line.output = lineText(QT_TRANSLATE_NOOP("CommandLine", "One plan at a time can be opened.")) + u'\n';
        line.exitCode = 2;
        return line;
    }
    line.plan = files.value(0);
    return line;
}

} // namespace lockstep::desktop
