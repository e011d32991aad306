// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/source.h"
#include "locks/forest.h"
#include "locks/postgres/sampler.h"
#include "locks/watch.h"
#include "text/human.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

static const locks::SessionInfo *sessionOf(const locks::Sample &sample, int pid)
{
    const auto found = std::ranges::find(sample.sessions, pid, &locks::SessionInfo::pid);
    return found == sample.sessions.end() ? nullptr : &*found;
}

static void printNode(const locks::Sample &sample, const locks::Forest &forest, int index, int depth, QTextStream &out)
{
    const locks::Node &node = forest.nodes[std::size_t(index)];
    const locks::SessionInfo *session = sessionOf(sample, node.pid);
    out << QString(2 * depth, u' ') << node.pid;
    if (session)
        out << "  " << session->application << "  " << session->state << "  "
            << say(QT_TRANSLATE_NOOP("Cli", "transaction %1")).arg(text::duration(session->transactionMs));
    if (node.waitsFor)
        out << "  "
            << say(QT_TRANSLATE_NOOP("Cli", "waits %1 for %2 on %3"))
                   .arg(text::duration(node.waitsFor->waitMs), node.waitsFor->mode, node.waitsFor->object);
    if (node.waitingBehind > 0)
        out << "  " << say(QT_TRANSLATE_NOOP("Cli", "%1 wait behind it")).arg(node.waitingBehind);
    out << '\n';
    if (session && !session->query.isEmpty())
        out << QString(2 * depth + 4, u' ') << session->query.simplified().left(160) << '\n';
    for (const int child : node.children)
        printNode(sample, forest, child, depth + 1, out);
}

static void printText(const locks::Sample &sample, QTextStream &out)
{
    const locks::Forest forest = locks::buildForest(sample);
    out << sample.at.toUTC().toString(u"HH:mm:ss"_s) << "  ";
    if (forest.roots.empty())
        out << say(QT_TRANSLATE_NOOP("Cli", "nobody waits")) << '\n';
    else
        out << say(QT_TRANSLATE_NOOP("Cli", "%1 sessions block others")).arg(forest.roots.size()) << '\n';
    for (const int root : forest.roots)
        printNode(sample, forest, root, 1, out);
    for (const locks::ProgressInfo &row : sample.progress)
        out << "  " << row.command << "  " << row.schema << '.' << row.relation << "  " << row.phase << "  "
            << (row.fraction() < 0 ? QString() : QString::number(int(row.fraction() * 100)) + u" %"_s) << '\n';
    out.flush();
}

static void printJson(const locks::Sample &sample, QTextStream &out)
{
    QJsonArray sessions;
    for (const locks::SessionInfo &row : sample.sessions) {
        QJsonArray blockers;
        for (const int pid : row.blockedBy)
            blockers << pid;
        sessions << QJsonObject{
            {u"pid"_s, row.pid},     {u"application"_s, row.application},     {u"state"_s, row.state},
            {u"query"_s, row.query}, {u"transactionMs"_s, row.transactionMs}, {u"blockedBy"_s, blockers}};
    }
    QJsonArray waits;
    for (const locks::LockInfo &row : sample.locks)
        waits << QJsonObject{{u"pid"_s, row.pid},
                             {u"object"_s, row.object},
                             {u"mode"_s, row.mode},
                             {u"granted"_s, row.granted},
                             {u"waitMs"_s, row.waitMs}};
    out << QJsonDocument(QJsonObject{{u"at"_s, sample.at.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"costUs"_s, sample.costUs},
                                     {u"sessions"_s, sessions},
                                     {u"locks"_s, waits}})
               .toJson(QJsonDocument::Compact)
        << '\n';
    out.flush();
}

int runWatch(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("Cli", "Shows who waits for whom, twice a second. Reads only; fine on production.")));
    addConnectionOptions(parser);
    parser.addOptions({
        {u"rate"_s, say(QT_TRANSLATE_NOOP("Cli", "Samples per second.")), u"N"_s, u"2"_s},
        {u"count"_s, say(QT_TRANSLATE_NOOP("Cli", "Stop after this many samples; 0 goes on until interrupted.")),
         u"N"_s, u"0"_s},
        {u"format"_s, say(QT_TRANSLATE_NOOP("Cli", "text or json (one line per sample).")), u"FORMAT"_s, u"text"_s},
    });
    if (const auto done = parse(parser, "watch", arguments, output))
        return *done;
    const double rate = parser.value(u"rate"_s).toDouble();
    if (rate <= 0 || rate > 50)
        return usage(say(QT_TRANSLATE_NOOP("Cli", "--rate takes a number above 0, up to 50.")), output);
    const auto where = target(parser);
    if (!where)
        return report(where.error(), output);
    if (!locks::Watch::canWatch(where->profile.engine))
        return report(
            {base::ErrorCode::Unsupported, u"locks.not-told"_s, {sql::engineTitle(where->profile.engine)}, {}, {}, {}},
            output);
    const auto connection = db::Connection::open(where->profile, where->password);
    if (!connection)
        return report(connection.error(), output);
    const int count = parser.value(u"count"_s).toInt();
    for (int i = 0; count == 0 || i < count; ++i) {
        if (i > 0)
            QThread::msleep(static_cast<unsigned long>(1000 / rate));
        const auto sample = locks::postgres::takeSample(**connection);
        if (!sample)
            return report(sample.error(), output);
        if (parser.value(u"format"_s) == "json"_L1)
            printJson(*sample, output.out);
        else
            printText(*sample, output.out);
    }
    return Success;
}

} // namespace lockstep::cli
