// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace gooseread {

/// "-- +goose Up" -> "up"; empty for another line.
static QByteArray annotation(QByteArrayView line)
{
    if (!line.startsWith("--"))
        return {};
    const QByteArray words = line.sliced(2).toByteArray().simplified();
    return words.startsWith("+goose ") ? words.sliced(7).toLower() : QByteArray();
}

struct Parts {
    std::vector<ByteRange> up, down;
    bool transaction = true;
    bool hasUp = false, hasDown = false;
};

/// internal/sqlparser/parser.go. Between StatementBegin and StatementEnd stands one statement, which needs no
/// semicolon.
static Parts parts(const QByteArray &bytes)
{
    Parts out;
    std::vector<ByteRange> *now = nullptr;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end, bool endsStatement) {
        if (now) // an empty part too: no range at all would be the whole file
            now->push_back({begin, end - begin, endsStatement});
    };
    for (const FileLine &line : fileLines(bytes)) {
        const QByteArray word = annotation(line.text);
        if (word.isEmpty())
            continue;
        close(line.offset, word == "statementend");
        begin = line.end();
        if (word == "up") {
            now = &out.up;
            out.hasUp = true;
        } else if (word == "down") {
            now = &out.down;
            out.hasDown = true;
        } else if (word == "no transaction") {
            out.transaction = false;
        }
    }
    close(bytes.size(), false);
    return out;
}

} // namespace gooseread

bool isGoose(const Listing &listing)
{
    return std::ranges::any_of(listing.here(), [&](const QString &file) {
        return std::ranges::any_of(fileLines(listing.beginning(file)),
                                   [](const FileLine &line) { return gooseread::annotation(line.text) == "up"; });
    });
}

MigrationFolder readGoose(const Listing &listing)
{
    MigrationFolder folder;
    for (const QString &file : listing.here()) {
        const auto [version, name] = numberedName(file.chopped(4));
        if (version.isEmpty())
            continue;
        const gooseread::Parts parts = gooseread::parts(listing.content(file));
        const Wrapping wrapping = parts.transaction ? Wrapping::Transaction : Wrapping::None;
        if (!parts.hasUp) {
            folder.faults.push_back(fileFault(listing.path(file), u"exchange.no-annotation"_s, {u"-- +goose Up"_s}));
            continue;
        }
        FolderMigration migration{
            MigrationKind::Versioned, version, name, Script{listing.path(file), parts.up, wrapping}, {}, {}};
        if (parts.hasDown)
            migration.down = Script{listing.path(file), parts.down, wrapping};
        folder.migrations.push_back(std::move(migration));
    }
    sortByVersion(folder.migrations);
    faultDuplicates(folder);
    return folder;
}

} // namespace lockstep::exchange
