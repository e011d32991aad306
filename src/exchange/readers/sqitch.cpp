// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <QRegularExpression>

#include <map>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace sqitchread {

struct Layout {
    QString plan = u"sqitch.plan"_s;
    QString deploy = u"deploy"_s, revert = u"revert"_s, verify = u"verify"_s;
};

/// The folders that the [core] part of sqitch.conf names.
static Layout layout(const Listing &listing)
{
    std::map<QByteArray, QString> core;
    bool inside = false;
    for (const FileLine &line : fileLines(listing.content(u"sqitch.conf"_s))) {
        const QByteArray text = line.text.trimmed().toByteArray();
        if (text.startsWith('['))
            inside = text == "[core]";
        else if (const qsizetype equals = text.indexOf('='); inside && equals > 0)
            core[text.first(equals).trimmed()] = QString::fromUtf8(text.sliced(equals + 1).trimmed().replace('"', ""));
    }
    const QString top = core.contains("top_dir") && core["top_dir"] != "."_L1 ? core["top_dir"] + u'/' : QString();
    const auto name = [&](const char *key, const QString &otherwise) {
        return core.contains(key) ? core[key] : top + otherwise;
    };
    const Layout usual;
    return {name("plan_file", usual.plan), name("deploy_dir", usual.deploy), name("revert_dir", usual.revert),
            name("verify_dir", usual.verify)};
}

struct Change {
    QString name;
    QStringList tags; ///< set after it, up to the change of the same name
};

/// Lines of the plan: "name [requires] 2026-01-02T03:04:05Z planner <mail> # note", "@tag ...", "%pragma=value".
static std::vector<Change> changes(const QByteArray &plan)
{
    std::vector<Change> out;
    std::map<QString, std::size_t> latest;
    for (const FileLine &line : fileLines(plan)) {
        const QByteArray text = line.text.trimmed().toByteArray();
        if (text.isEmpty() || text.startsWith('#') || text.startsWith('%'))
            continue;
        QString word = QString::fromUtf8(text.simplified().split(' ').first());
        if (word.startsWith(u'@')) {
            for (const auto &[name, index] : latest)
                out[index].tags << word;
            continue;
        }
        if (word.startsWith(u'+'))
            word.remove(0, 1);
        latest[word] = out.size();
        out.push_back({word, {}});
    }
    return out;
}

} // namespace sqitchread

bool isSqitch(const Listing &listing)
{
    return listing.has(u"sqitch.plan"_s) || listing.has(u"sqitch.conf"_s);
}

/// The plan's order; psql runs the files, which bring their own BEGIN and COMMIT. A change that was reworked later has
/// its first scripts under the name of a tag in between: deploy/users@v1.0.sql.
MigrationFolder readSqitch(const Listing &listing)
{
    MigrationFolder folder;
    const sqitchread::Layout layout = sqitchread::layout(listing);
    const auto changes = sqitchread::changes(listing.content(layout.plan));
    std::map<QString, std::size_t> last;
    for (std::size_t i = 0; i < changes.size(); ++i)
        last[changes[i].name] = i;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        QString stem = changes[i].name;
        if (last[stem] != i)
            for (const QString &tag : changes[i].tags)
                if (listing.has(layout.deploy + u'/' + changes[i].name + tag + u".sql")) {
                    stem += tag;
                    break;
                }
        const auto script = [&](const QString &folderName) -> std::optional<Script> {
            const QString file = folderName + u'/' + stem + u".sql";
            if (!listing.has(file))
                return std::nullopt;
            return Script{listing.path(file), {}, Wrapping::None};
        };
        FolderMigration migration{MigrationKind::Versioned, QString::number(i + 1), stem,
                                  script(layout.deploy),    script(layout.revert),  script(layout.verify)};
        if (migration.up)
            folder.migrations.push_back(std::move(migration));
        else
            folder.faults.push_back(fileFault(listing.path(layout.deploy + u'/' + stem + u".sql"),
                                              u"exchange.planned-file-missing"_s, {changes[i].name, layout.plan}));
    }
    return folder;
}

} // namespace lockstep::exchange
