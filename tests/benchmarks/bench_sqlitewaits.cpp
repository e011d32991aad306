// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a writer of an SQLite file waits for the changes that write all rows of a table: each at once, and the way
// that Lockstep plans for a large table. The writer adds a row to another table every five milliseconds and asks for
// the file every millisecond until it has it. Prints a Markdown table. Arguments: rows of the table (1000000), only
// changes whose name contains this.

#include "advisor/strategy.h"
#include "catalog/engines.h"
#include "rehearsal/runner.h"
#include "support/sqlitefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lockstep;
using plan::Change;
using plan::ChangeKind;

namespace {

struct Case {
    const char *name, *atOnce, *large; ///< strategies
    Change change;
};

Change change(ChangeKind kind, const QString &column = {}, const QString &newName = {}, const QStringList &columns = {})
{
    Change out;
    out.kind = kind;
    out.table = u"t"_s;
    out.column = column;
    out.newName = newName;
    out.columns = columns;
    if (kind == ChangeKind::SetOptions)
        out.options = QStringList{u"WITHOUT ROWID"_s};
    return out;
}

std::vector<Case> cases()
{
    return {
        {"another primary key", "table-rebuild", "shadow-table",
         change(ChangeKind::ReplacePrimaryKey, {}, {}, {u"grp"_s, u"id"_s})},
        {"WITHOUT ROWID", "table-rebuild", "shadow-table", change(ChangeKind::SetOptions)},
        {"a column's name, side by side", "expand-contract", "expand-contract",
         change(ChangeKind::RenameColumn, u"note"_s, u"remark"_s)},
        {"columns to a table of their own", "dual-write", "dual-write",
         change(ChangeKind::SplitTable, {}, u"notes"_s, {u"note"_s, u"extra"_s})},
        {"a table goes", "direct-versioned", "direct-versioned", change(ChangeKind::DropTable)},
    };
}

/// The longest that it waited while each step ran, by the step's role.
class Writer
{
public:
    explicit Writer(const db::Profile &profile)
        : m_thread([this, profile](const std::stop_token &stop) {
            const auto opened = db::Connection::open(profile, {});
            if (!opened || !(*opened)->execute(u"PRAGMA busy_timeout = 0"_s))
                return;
            while (!stop.stop_requested()) {
                QElapsedTimer since;
                since.start();
                while (!(*opened)->execute(u"INSERT INTO log VALUES (1)"_s) && !stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                qint64 longest = m_longest;
                while (since.elapsed() > longest && !m_longest.compare_exchange_weak(longest, since.elapsed())) {
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        })
    {
    }
    qint64 takeLongest() { return m_longest.exchange(0); }

private:
    std::atomic<qint64> m_longest = 0;
    std::jthread m_thread;
};

void measure(const Case &one, bool large, int rows)
{
    tests::SqliteFolder folder;
    const auto file = folder.fresh(u"waits.db"_s, uR"sql(
PRAGMA journal_mode = WAL; CREATE TABLE log (x);
CREATE TABLE t (id INTEGER PRIMARY KEY, grp INT NOT NULL, note TEXT, extra TEXT, n INT);
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1)
INSERT INTO t SELECT i, i % 1000, 'note ' || i, hex(randomblob(20)), i FROM c;
CREATE INDEX by_group ON t (grp, n); CREATE INDEX by_n ON t (n); ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);
)sql"_s.arg(rows));
    const auto catalog = file ? catalog::readCatalog(*file) : base::Result<catalog::Catalog>(catalog::Catalog());
    if (!file || !catalog)
        qFatal("no file");
    advisor::GeneratorOptions options;
    if (!large)
        options.inlineBackfillRows = rows;
    plan::Decision decision;
    decision.change = one.change;
    decision.strategy = QString::fromLatin1(large ? one.large : one.atOnce);
    const auto plan = advisor::addChange(advisor::newPlan(*catalog, u"p"_s), decision, *catalog, options);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    Writer writer(file->profile());
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    writer.takeLongest();
    std::pair<qint64, QString> longest, second;
    QString step;
    const auto note = [&](const QString &next) {
        if (next == step)
            return;
        const std::pair waited{writer.takeLongest(), step.isEmpty() ? QString() : plan->step(step)->role};
        second = std::max(second, std::min(waited, longest));
        longest = std::max(longest, waited);
        step = next;
    };
    rehearsal::Options running;
    running.downAndUpAgain = false;
    QElapsedTimer since;
    since.start();
    const auto result = rehearsal::run(*plan, *catalog, file->profile(), {}, running, {}, [&](const auto &event) {
        if (event.kind == rehearsal::Event::Kind::StatementStarted)
            note(event.step);
    });
    note(u"-"_s);
    if (!result || result->outcome != rehearsal::Outcome::Ok)
        qFatal("%s", qPrintable(result ? result->error->context : result.error().context));
    std::printf("| %s | %s | %lld ms (%s) | %lld ms (%s) | %.0f s |\n", one.name,
                large ? "as for a large table" : "at once", longest.first, qPrintable(longest.second), second.first,
                qPrintable(second.second), double(since.elapsed()) / 1000);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int rows = arguments.value(1, u"1000000"_s).toInt();
    std::puts("| change | how | longest wait, and the step | second longest | the whole |");
    std::puts("| --- | --- | --- | --- | --- |");
    for (const Case &one : cases())
        for (const bool large : {false, true})
            if (QString::fromLatin1(one.name).contains(arguments.value(2)))
                measure(one, large, rows);
    return 0;
}
