// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Typing in a migration file of 20,000 lines on the page where it is reviewed: how long the window cannot answer
// because of a key (the longest event until everything knows of it: the key itself, painting, new problems and locks),
// and how long until there are findings that know of it; at the end, in the middle and at the beginning of the file;
// beside analysing the whole file.
#include "analysis/history.h"
#include "base/file.h"
#include "desktop/migrations/migrationspage.h"
#include "desktop/migrations/scripteditor.h"
#include "desktop/proving/proving.h"
#include "rules/check.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextStream>

#include <algorithm>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 20000;
constexpr int keys = 40;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Knows how long the longest event took, with all that it caused.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        longest = std::max(longest, milliseconds(timer));
        return done;
    }
    double longest = 0;

private:
    int m_depth = 0;
};

QByteArray longHistory()
{
    QByteArray text;
    for (int i = 0, lines = 0; lines < lineCount; ++i, lines += 8) {
        const QByteArray n = QByteArray::number(i);
        text += "CREATE TABLE shop_" + n + " (\n    id bigint PRIMARY KEY,\n    note varchar(20)\n);\n" +
                "ALTER TABLE shop_" + n + " ADD COLUMN total int DEFAULT 0;\n" + "CREATE INDEX shop_" + n +
                "_note ON shop_" + n + " (note);\n" + "ALTER TABLE shop_" + n +
                " ALTER COLUMN note TYPE text; -- widened\n" + "UPDATE shop_" + n + " SET total = 1;\n";
    }
    return text;
}

double wholeAnalysis(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    analysis::HistoryAnalyzer analyzer{catalog::Catalog()};
    std::ignore =
        analyzer.update({{text, false, false}}, {}, [&](std::size_t, std::size_t, const catalog::Catalog &before) {
            std::ignore = rules::check(text, analyzer.effects()[0], before);
        });
    return milliseconds(timer);
}

double at(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[std::size_t(double(values.size() - 1) * part)];
}

struct Measured {
    std::vector<double> blocked, findings;
};

Measured typeAt(TimedApplication &application, MigrationsPage &page, ScriptEditor &editor, double part)
{
    Measured out;
    const auto block = editor.document()->findBlockByNumber(int((editor.blockCount() - 12) * part / 8) * 8 + 4);
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(block.position() + block.length() - 2); // before the semicolon
    editor.setTextCursor(cursor);
    editor.centerCursor();
    QCoreApplication::processEvents();
    for (int i = 0; i < keys; ++i) {
        QEventLoop loop;
        QObject::connect(&page.analysis(), &ScriptAnalysis::changed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        application.longest = 0;
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::postEvent(&editor, new QKeyEvent(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, u"1"_s));
        loop.exec();
        out.findings.push_back(milliseconds(timer));
        QCoreApplication::processEvents(); // paints what is new
        out.blocked.push_back(application.longest);
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder.filePath(QString::fromLatin1(name)).toLocal8Bit());
    TimedApplication application(argc, argv);
    QTextStream out(stdout);
    const QString path = folder.filePath(u"history.sql"_s);
    const QByteArray text = longHistory();
    if (!base::writeFile(path, text))
        return 1;
    Workspace workspace;
    addMigrationActions(workspace);
    MigrationsPage page(workspace);
    page.resize(1400, 900);
    page.show();
    page.proving().setActive(false);
    QEventLoop loop;
    QObject::connect(&page.analysis(), &ScriptAnalysis::changed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QElapsedTimer timer;
    timer.start();
    page.open({path});
    loop.exec();
    out << "20,000 lines opened and analysed     " << milliseconds(timer) << " ms\n";
    const double whole = wholeAnalysis(text);
    out << "the whole file analysed, rules too   " << whole << " ms\n";
    auto *editor = page.findChild<ScriptEditor *>(u"migrationText"_s);
    for (const auto &[name, part] : {std::pair{"end", 1.0}, std::pair{"middle", 0.5}, std::pair{"beginning", 0.0}}) {
        const Measured measured = typeAt(application, page, *editor, part);
        out << "at the " << name << ": the window blocked " << at(measured.blocked, 0.5) << " ms a key, "
            << at(measured.blocked, 0.95) << " ms at the 95th percentile; to findings " << at(measured.findings, 0.5)
            << " ms, " << at(measured.findings, 0.95) << " ms (" << at(measured.findings, 0.5) / whole
            << " of the whole)\n";
        out.flush();
    }
    return 0;
}
