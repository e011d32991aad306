// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Typing in a migration file of 20,000 lines: how long from a keystroke to the next paint, and to findings that know of
// it, at the end, in the middle and at the beginning of the file; beside analysing the whole file.
#include "analysis/history.h"
#include "base/file.h"
#include "desktop/migrations/scriptanalysis.h"
#include "desktop/migrations/scripteditor.h"
#include "rules/check.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextStream>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 20000;
constexpr int keys = 5; ///< the best of so many is told: the machine is not alone

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

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
    std::ignore = analyzer.update({{text, false, false}}, {}, [&](std::size_t, const catalog::Catalog &before) {
        std::ignore = rules::check(text, analyzer.effects()[0], before);
    });
    return milliseconds(timer);
}

struct Measured {
    double paint = 1e9, findings = 1e9;
};

Measured typeAt(ScriptEditor &editor, ScriptAnalysis &analysis, double part)
{
    Measured best;
    for (int i = 0; i < keys; ++i) {
        const auto block = editor.document()->findBlockByNumber(int((editor.blockCount() - 12) * part / 8) * 8 + 4);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(block.position() + block.length() - 2); // before the semicolon
        editor.setTextCursor(cursor);
        editor.centerCursor();
        QCoreApplication::processEvents();
        QEventLoop loop;
        QObject::connect(&analysis, &ScriptAnalysis::changed, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        editor.insertPlainText(u"1"_s);
        editor.grab();
        best.paint = std::min(best.paint, milliseconds(timer));
        loop.exec();
        best.findings = std::min(best.findings, milliseconds(timer));
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sql"_s);
    const QByteArray text = longHistory();
    if (!base::writeFile(path, text))
        return 1;
    ScriptSet set;
    ScriptAnalysis analysis(set);
    ScriptEditor editor(set, analysis);
    editor.resize(1000, 700);
    editor.show();
    QEventLoop loop;
    QObject::connect(&set, &ScriptSet::opened, &editor, [&] { editor.showFile(0); });
    QObject::connect(&analysis, &ScriptAnalysis::changed, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    set.open({path});
    loop.exec();
    out << "20,000 lines opened and analysed     " << milliseconds(timer) << " ms\n";
    const double whole = wholeAnalysis(text);
    out << "the whole file analysed, rules too   " << whole << " ms\n";
    for (const auto &[name, part] : {std::pair{"end", 1.0}, std::pair{"middle", 0.5}, std::pair{"beginning", 0.0}}) {
        const Measured measured = typeAt(editor, analysis, part);
        out << "at the " << name << ": keystroke to paint " << measured.paint << " ms, to findings "
            << measured.findings << " ms (" << measured.findings / whole << " of the whole)\n";
        out.flush();
    }
    return 0;
}
