// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_navigator [--tables N]: sets up the navigator over a Catalog of N tables (50,000 unless told otherwise) and
// searches it as a person types, beside the usual way: a row for every table and a filter model that asks each of them.

#include "desktop/navigator/navigatormodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <algorithm>
#include <cstdio>

using namespace lockstep;
using namespace Qt::StringLiterals;

static std::shared_ptr<const catalog::Catalog> manyTables(int count)
{
    auto made = std::make_shared<catalog::Catalog>();
    made->schemas = {{1, u"public"_s, u"ann"_s}};
    made->relations.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        catalog::Relation table;
        table.oid = catalog::Oid(100 + i);
        table.schema = 1;
        table.name = u"table_%1_of_application"_s.arg(i, 6, 10, QLatin1Char('0'));
        table.rows = i;
        table.heapBytes = qint64(i) * 8192;
        for (int number = 1; number <= 8; ++number) {
            catalog::Column column;
            column.number = number;
            column.name = u"column_%1"_s.arg(number);
            column.type = u"integer"_s;
            table.columns.push_back(column);
        }
        made->relations.push_back(table);
    }
    return made;
}

static double millisecondsOf(const auto &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Keystrokes {
    double slowest = 0;
    double sum = 0;
    int count = 0;
    void add(double milliseconds)
    {
        slowest = std::max(slowest, milliseconds);
        sum += milliseconds;
        ++count;
    }
    void print(const char *name) const
    {
        std::printf("%-44s mean %8.2f ms, slowest %8.2f ms of %d keystrokes\n", name, sum / count, slowest, count);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"tables"_s, u"How many tables the Catalog has."_s, u"N"_s, u"50000"_s});
    parser.process(application);
    const int tables = parser.value(u"tables"_s).toInt();
    const auto catalog = manyTables(tables);
    std::printf("%d tables of 8 columns\n", tables);

    std::shared_ptr<const desktop::NavigatorData> data;
    std::printf("%-44s %8.2f ms (off the window's thread)\n", "navigator: index of the Catalog",
                millisecondsOf([&] { data = std::make_shared<const desktop::NavigatorData>(catalog); }));
    desktop::NavigatorModel model;
    std::printf("%-44s %8.2f ms\n", "navigator: model set up", millisecondsOf([&] { model.setNavigatorData(data); }));
    int shown = 0;
    const double opened = millisecondsOf([&] {
        const auto schema = model.index(0, 0);
        shown = model.rowCount(schema.isValid() && model.rowCount(schema) > 0 ? schema : QModelIndex());
    });
    std::printf("%-44s %8.2f ms (%d rows)\n", "navigator: schema opened", opened, shown);

    QStandardItemModel everything;
    std::printf("%-44s %8.2f ms\n", "a row for every table: model set up", millisecondsOf([&] {
                    for (const auto &relation : catalog->relations)
                        everything.appendRow(new QStandardItem(relation.name));
                }));
    QSortFilterProxyModel filter;
    filter.setSourceModel(&everything);
    filter.setFilterCaseSensitivity(Qt::CaseInsensitive);

    Keystrokes ours, usual;
    for (const QString &word : {u"table_0499"_s, u"application"_s, u"049_of"_s, u"absent"_s}) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const QString typed = word.first(length);
            int found = 0;
            ours.add(millisecondsOf([&] { found = model.setFilter(typed); }));
            usual.add(millisecondsOf([&] { filter.setFilterFixedString(typed); }));
            if (found != filter.rowCount()) {
                std::fprintf(stderr, "\"%s\": %d found here, %d there\n", qPrintable(typed), found, filter.rowCount());
                return 1;
            }
        }
    }
    ours.print("navigator: search");
    usual.print("a row for every table: filter model");
    return 0;
}
