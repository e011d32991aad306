// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL preview with 20,000 lines: to show it, to jump to its end, one keystroke; beside a QPlainTextEdit that
// KSyntaxHighlighting colours as a whole.
#include "desktop/widgets/sqlview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>

using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 20000;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double jumpedToEnd(QPlainTextEdit &edit)
{
    QElapsedTimer timer;
    timer.start();
    edit.verticalScrollBar()->setValue(edit.verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    edit.grab();
    return milliseconds(timer);
}

double keystroke(QPlainTextEdit &edit)
{
    QElapsedTimer timer;
    timer.start();
    edit.textCursor().insertText(u"x"_s);
    QCoreApplication::processEvents();
    edit.grab();
    return milliseconds(timer);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QString text;
    std::vector<SqlMark> marks;
    for (int i = 0; i < lineCount; ++i) {
        SqlMark mark;
        mark.position = int(text.size());
        mark.hasEffect = true;
        text += u"ALTER TABLE shop.orders_%1 ADD COLUMN note text DEFAULT 'none'; -- step\n"_s.arg(i);
        mark.length = int(text.size()) - mark.position - 10;
        marks.push_back(mark);
    }
    SqlView view;
    view.resize(1000, 700);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setSql(text);
    view.setMarks(marks);
    application.processEvents();
    view.grab();
    out << "preview of 20,000 lines shown       " << milliseconds(timer) << " ms\n";
    out << "preview, jump to the end            " << jumpedToEnd(view) << " ms\n";
    out << "preview, one keystroke              " << keystroke(view) << " ms\n";

    KSyntaxHighlighting::Repository repository;
    QPlainTextEdit whole;
    whole.resize(1000, 700);
    whole.show();
    timer.restart();
    KSyntaxHighlighting::SyntaxHighlighter highlighter(whole.document());
    highlighter.setDefinition(repository.definitionForName(u"SQL (PostgreSQL)"_s));
    whole.setPlainText(text);
    application.processEvents();
    whole.grab();
    out << "coloured as a whole, shown          " << milliseconds(timer) << " ms\n";
    out << "coloured as a whole, jump to the end " << jumpedToEnd(whole) << " ms\n";
    out << "coloured as a whole, one keystroke  " << keystroke(whole) << " ms\n";
    return 0;
}
