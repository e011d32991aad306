// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/run.h"

#include "db/sandbox.h"
#include "desktop/connections/connectioncenter.h"
#include "desktop/connections/demo.h"
#include "desktop/migrations/openmigrations.h"
#include "desktop/shell/commandline.h"
#include "desktop/shell/fileactions.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/screenshot.h"
#include "desktop/shell/settings.h"
#include "desktop/shell/style.h"
#include "desktop/shell/theme.h"
#include "desktop/widgets/danger.h"
#include "text/application.h"
#include "text/translator.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

void prepareApplication(QApplication &application)
{
    QApplication::setOrganizationName(u"lockstep"_s);
    QApplication::setApplicationName(u"lockstep"_s);
    QApplication::setApplicationDisplayName(u"Lockstep"_s);
    QApplication::setApplicationVersion(QStringLiteral(LOCKSTEP_VERSION));
    QApplication::setDesktopFileName(text::applicationId);
    QApplication::setStyle(new Style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont font = QApplication::font();
    font.setFeature("tnum", 1); // figures in columns stand under each other
    QApplication::setFont(font);
#endif
    text::installTranslations(application);
}

QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

bool isForQt(const QString &argument)
{
    return argument.startsWith("-platform"_L1) || argument.startsWith("-style"_L1);
}

} // namespace

int run(int argc, char **argv)
{
    QStringList arguments = argumentList(argc, argv);
    for (qsizetype i = arguments.size() - 2; i > 0; --i) // QApplication takes its own options out only later
        if (isForQt(arguments[i]))
            arguments.remove(i, 2);
    const CommandLine line = readCommandLine(arguments);
    if (!line.output.isEmpty()) {
        QCoreApplication bare(argc, argv); // needs no display, and knows the language
        text::installTranslations(bare);
        QTextStream(line.exitCode ? stderr : stdout) << readCommandLine(arguments).output;
        return line.exitCode;
    }
    QApplication application(argc, argv);
    prepareApplication(application);
    Workspace workspace;
    Theme theme(workspace.settings(), line.theme);
    MainWindow window(workspace);
    if (line.size)
        window.resize(*line.size);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        // after the first paint: nothing of this is needed to see the window
        static_cast<void>(QtConcurrent::run(db::cleanLeftovers));
        window.files().offerRecovered();
        if (!line.plan.isEmpty())
            window.files().open(line.plan);
        if (!line.migrations.isEmpty())
            openMigrations(workspace, line.migrations);
        const auto show = [&] {
            if (!line.page.isEmpty())
                window.showPage(line.page);
            if (!line.step.isEmpty())
                workspace.setCurrentStep(line.step);
        };
        QObject::connect(&window.files().file(), &PlanFile::opened, &window, show);
        if (line.demo) {
            auto *demo = ConnectionCenter::of(workspace).findChild<Demo *>();
            QObject::connect(demo, &Demo::ready, &window, show);
            demo->open();
        }
        show();
        if (!line.screenshot.isEmpty())
            takeScreenshot(workspace, window, line.screenshot, line.demo);
    });
    return QApplication::exec();
}

} // namespace lockstep::desktop
