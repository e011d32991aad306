// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The board with 1,000 steps: to show it, to scroll through it, one edit with its undo; beside Qt's own list view over
// the same model.
#include "desktop/board/boardmodel.h"
#include "desktop/board/boardview.h"
#include "plan/edit.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTextStream>

using namespace lockstep;
using namespace lockstep::desktop;
using namespace Qt::StringLiterals;

namespace {

constexpr int stepCount = 1000;

plan::Plan thousandSteps()
{
    plan::Plan plan;
    for (int i = 0; i < stepCount; ++i) {
        plan::Step step = plan::handMadeSql(plan::Phase(i * 3 / stepCount), u"Add column c%1 to orders"_s.arg(i),
                                            u"ALTER TABLE orders ADD COLUMN c%1 text"_s.arg(i));
        step.id = u"s%1"_s.arg(i + 1);
        if (i % 5)
            step.dependsOn = {u"s%1"_s.arg(i)};
        plan.steps.push_back(std::move(step));
    }
    plan.nextStep = stepCount + 1;
    return plan;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Paints the view at 50 places from top to bottom; the mean of one.
double scrolled(QAbstractItemView &view)
{
    constexpr int places = 50;
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < places; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * i / places);
        view.render(&image);
    }
    return milliseconds(timer) / places;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    Document document;
    QElapsedTimer timer;
    timer.start();
    BoardModel model(document);
    BoardView board;
    board.setBoardModel(&model);
    board.resize(1200, 800);
    document.reset(thousandSteps(), {});
    board.show();
    application.processEvents();
    out << "board of 1,000 steps shown          " << milliseconds(timer) << " ms\n";
    out << "board, one frame while scrolling    " << scrolled(board) << " ms\n";

    QListView list;
    list.setModel(&model);
    list.setModelColumn(BoardModel::Title);
    list.resize(1200, 800);
    list.show();
    application.processEvents();
    out << "QListView of the same, one frame    " << scrolled(list) << " ms\n";

    timer.restart();
    auto after = plan::setEnabled(document.plan(), u"s1000"_s, false);
    if (!after)
        return 1;
    document.apply(u"disable"_s, std::move(*after));
    out << "one edit, models and layout         " << milliseconds(timer) << " ms\n";
    timer.restart();
    document.undoStack()->undo();
    out << "its undo                            " << milliseconds(timer) << " ms\n";
    return 0;
}
