// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `lockstep lint` beside squawk (npm's squawk-cli) on the same files in the same run: the PostgreSQL histories below
// LOCKSTEP_HISTORIES, repeated to 10,000 files. Every repetition begins with a file that empties the database, because
// the histories make tables of the same names; both programs get it. Wall time and peak memory of the whole process,
// output into a file; then start to first finding for one small file. Usage: bench_lint [--files N] [LOCKSTEP]

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Measured {
    double seconds = -1; ///< to the end of the process
    double firstByte = -1;
    double megabytes = 0;
    qint64 bytes = 0; ///< of output
};

/// The most memory a process has had so far. Its rusage would count what this one had before exec as well.
double peakMegabytes(pid_t process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6).trimmed().split(' ').first().toDouble() / 1024;
}

/// Runs a program to its end and reads what it prints.
Measured run(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    Measured out;
    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    const int failed = posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed == 0) {
        std::vector<char> buffer(1 << 16);
        for (ssize_t got = 0; (got = read(ends[0], buffer.data(), buffer.size())) > 0;) {
            if (out.bytes == 0)
                out.firstByte = double(clock.nsecsElapsed()) / 1e9;
            out.bytes += got;
            out.megabytes = std::max(out.megabytes, peakMegabytes(child));
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) <= 1) // 1: with findings
            out.seconds = double(clock.nsecsElapsed()) / 1e9;
    }
    close(ends[0]);
    return out;
}

QStringList sqlFiles(const QString &folder, const QStringList &filters)
{
    QStringList out;
    for (const QFileInfo &file : QDir(folder).entryInfoList(filters, QDir::Files, QDir::Name))
        out << file.filePath();
    return out;
}

/// The files of each history, in order.
QList<QStringList> histories(const QString &root)
{
    const QString share = u"/usr/share/"_s;
    const QString wiki = root + u"/mediawiki"_s + share + u"mediawiki/maintenance/postgres"_s;
    return {sqlFiles(root + u"/roundcube-core"_s + share + u"roundcube/SQL/postgres"_s, {u"*.sql"_s}),
            sqlFiles(root + u"/pdns-backend-pgsql"_s + share + u"pdns-backend-pgsql/schema"_s, {u"*.sql"_s}),
            sqlFiles(wiki, {u"*.sql"_s}) + sqlFiles(wiki + u"/archives"_s, {u"*.sql"_s}),
            sqlFiles(root, {u"zabbix-schema.sql"_s}),
            sqlFiles(root + u"/kea-admin"_s + share + u"kea/scripts/pgsql"_s, {u"dhcpdb_create.pgsql"_s})};
}

/// Copies of the histories, `count` files in all.
QStringList repeated(const QList<QStringList> &histories, int count, const QTemporaryDir &folder)
{
    QStringList out;
    const QString clean = folder.filePath(u"clean.sql"_s);
    QFile file(clean);
    if (!file.open(QIODevice::WriteOnly) || file.write("DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n") < 0)
        return {};
    file.close();
    for (int round = 0; out.size() < count; ++round) {
        for (const QStringList &history : histories) {
            QStringList files{clean};
            files << history;
            for (const QString &source : std::as_const(files)) {
                if (out.size() == count)
                    return out;
                const QString target = folder.filePath(
                    u"%1-%2.sql"_s.arg(out.size(), 5, 10, QChar(u'0')).arg(QFileInfo(source).completeBaseName()));
                if (!QFile::copy(source, target))
                    return {};
                out << target;
            }
        }
    }
    return out;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Series {
    std::vector<double> seconds, megabytes, first;
    void add(const Measured &m)
    {
        seconds.push_back(m.seconds);
        megabytes.push_back(m.megabytes);
        first.push_back(m.firstByte);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"files"_s, u"How many files."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"runs"_s, u"Counted runs of each."_s, u"N"_s, u"3"_s});
    parser.addPositionalArgument(u"program"_s, u"lockstep"_s);
    parser.process(application);
    QTextStream out(stdout);
    const QString ours =
        parser.positionalArguments().value(0, QCoreApplication::applicationDirPath() + u"/../../app/cli/lockstep"_s);
    const QString squawk = QStandardPaths::findExecutable(u"squawk"_s);
    const QString root = qEnvironmentVariable("LOCKSTEP_HISTORIES");
    if (squawk.isEmpty()) {
        out << "bench_lint: squawk is not on PATH (npm install squawk-cli); nothing to compare with\n";
        return 1;
    }
    const QTemporaryDir folder;
    const QStringList files = repeated(histories(root), parser.value(u"files"_s).toInt(), folder);
    if (root.isEmpty() || files.isEmpty()) {
        out << "bench_lint: LOCKSTEP_HISTORIES names no folder with the unpacked packages\n";
        return 1;
    }
    qint64 bytes = 0;
    for (const QString &file : files)
        bytes += QFileInfo(file).size();

    const QString small = folder.filePath(u"small.sql"_s);
    QFile file(small);
    if (!file.open(QIODevice::WriteOnly) || file.write("CREATE INDEX i ON orders (customer);\n") < 0)
        return 1;
    file.close();

    Series lockstep, other, lockstepStart, otherStart;
    const int runs = parser.value(u"runs"_s).toInt();
    for (int i = 0; i < runs; ++i) {
        lockstep.add(run(ours, QStringList{u"lint"_s} + files));
        other.add(run(squawk, files));
    }
    for (int i = 0; i < 10 * runs; ++i) {
        lockstepStart.add(run(ours, {u"lint"_s, small}));
        otherStart.add(run(squawk, {small}));
    }
    for (const Series *series : {&lockstep, &other, &lockstepStart, &otherStart}) {
        if (std::ranges::min(series->seconds) < 0 || std::ranges::min(series->first) < 0) {
            out << "bench_lint: a run failed or printed nothing\n";
            return 1;
        }
    }
    const double seconds = median(lockstep.seconds) / median(other.seconds);
    const double memory = median(lockstep.megabytes) / median(other.megabytes);
    out << files.size() << " files, " << bytes / 1000000 << " MB, median of " << runs << " runs\n"
        << "wall time: lockstep lint " << QString::number(median(lockstep.seconds), 'f', 2) << " s, squawk "
        << QString::number(median(other.seconds), 'f', 2) << " s, ratio " << QString::number(seconds, 'f', 2) << '\n'
        << "memory: lockstep lint " << qRound(median(lockstep.megabytes)) << " MB, squawk "
        << qRound(median(other.megabytes)) << " MB, ratio " << QString::number(memory, 'f', 2) << '\n'
        << "start to first finding, one small file: lockstep lint "
        << QString::number(median(lockstepStart.first) * 1000, 'f', 1) << " ms, squawk "
        << QString::number(median(otherStart.first) * 1000, 'f', 1) << " ms\n";
    return 0;
}
