// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/settings.h"

#include "base/file.h"
#include "base/json.h"
#include "rules/check.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::rules {

namespace settingslocal {

using base::EnumName;

constexpr std::array levels{
    EnumName{Level::Off, "off"_L1},
    EnumName{Level::Info, "info"_L1},
    EnumName{Level::Warning, "warning"_L1},
    EnumName{Level::Error, "error"_L1},
};
constexpr std::array modes{
    EnumName{TransactionMode::None, "none"_L1},
    EnumName{TransactionMode::Statement, "statement"_L1},
    EnumName{TransactionMode::File, "file"_L1},
};

struct ThresholdRow {
    QStringView name;
    qint64 Thresholds::*member;
};
constexpr std::array thresholds{
    ThresholdRow{u"small-rows", &Thresholds::smallRows},
    ThresholdRow{u"small-bytes", &Thresholds::smallBytes},
    ThresholdRow{u"large-rows", &Thresholds::largeRows},
    ThresholdRow{u"large-bytes", &Thresholds::largeBytes},
    ThresholdRow{u"busy-statements", &Thresholds::busyStatements},
    ThresholdRow{u"longest-lock-timeout", &Thresholds::longestLockTimeout},
    ThresholdRow{u"index-columns", &Thresholds::indexColumns},
    ThresholdRow{u"locked-tables", &Thresholds::lockedTables},
    ThresholdRow{u"sequence-used", &Thresholds::sequenceUsed},
};

/// A misspelt member would otherwise be a setting that silently does nothing.
void refuseUnknown(const base::JsonReader &reader, const QStringList &known)
{
    for (const QString &key : reader.raw().keys()) {
        if (!known.contains(key))
            reader.fail(key, u"settings.unknown-member"_s);
    }
}

bool isRule(const QString &id)
{
    return std::ranges::any_of(rules(), [&](const RuleDescriptor &rule) { return id == QLatin1StringView(rule.id); });
}

void readLevels(const base::JsonReader &reader, Settings &settings)
{
    for (const QString &rule : reader.raw().keys()) {
        if (!isRule(rule))
            reader.fail(rule, u"settings.unknown-rule"_s, {rule});
        settings.levels.insert(rule, reader.word<Level>(rule, levels));
    }
}

void readThresholds(const base::JsonReader &reader, Thresholds &out)
{
    QStringList known;
    for (const ThresholdRow &row : thresholds) {
        known.append(row.name.toString());
        out.*row.member = reader.integer(row.name, out.*row.member);
        if (out.*row.member < 0)
            reader.fail(row.name, u"settings.negative"_s);
    }
    refuseUnknown(reader, known);
}

SettingsSuppression readSuppression(const base::JsonReader &reader)
{
    refuseUnknown(reader, {u"rule"_s, u"path"_s, u"relation"_s, u"reason"_s});
    SettingsSuppression result{reader.string(u"rule"), reader.string(u"path", QString()),
                               reader.string(u"relation", QString()), reader.string(u"reason").trimmed()};
    if (!isRule(result.rule))
        reader.fail(u"rule", u"settings.unknown-rule"_s, {result.rule});
    if (result.reason.isEmpty())
        reader.fail(u"reason", u"settings.no-reason"_s);
    return result;
}

QRegularExpression expression(const QString &glob)
{
    QString pattern;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        if (glob[i] == u'?') {
            pattern += u"[^/]"_s;
        } else if (glob[i] != u'*') {
            pattern += QRegularExpression::escape(glob.mid(i, 1));
        } else if (QStringView(glob).sliced(i).startsWith("**/"_L1)) {
            pattern += u"(?:.*/)?"_s;
            i += 2;
        } else if (QStringView(glob).sliced(i).startsWith("**"_L1)) {
            pattern += u".*"_s;
            ++i;
        } else {
            pattern += u"[^/]*"_s;
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace settingslocal

bool globMatches(const QString &glob, const QString &path)
{
    const QString subject = glob.contains(u'/') ? path : path.section(u'/', -1);
    return settingslocal::expression(glob).match(subject).hasMatch();
}

bool Settings::matches(const QString &glob, const QString &path) const
{
    return globMatches(glob, QDir(folder).relativeFilePath(QFileInfo(path).absoluteFilePath()));
}

bool Settings::ignores(const QString &path) const
{
    return std::ranges::any_of(ignored, [&](const QString &glob) { return matches(glob, path); });
}

base::Result<Settings> readSettings(const QByteArray &bytes, const QString &file)
{
    const auto reader = base::JsonReader::fromBytes(bytes, file);
    if (!reader)
        return std::unexpected(reader.error());
    settingslocal::refuseUnknown(*reader, {u"$schema"_s, u"lockstep-settings"_s, u"rules"_s, u"thresholds"_s,
                                           u"ignore"_s, u"server-version"_s, u"search-path"_s, u"pgbouncer"_s,
                                           u"transactions"_s, u"suppress"_s});
    Settings settings;
    if (reader->integer(u"lockstep-settings", 1) != 1)
        reader->fail(u"lockstep-settings", u"settings.newer-format"_s);
    if (reader->has(u"rules"))
        settingslocal::readLevels(reader->object(u"rules"), settings);
    if (reader->has(u"thresholds"))
        settingslocal::readThresholds(reader->object(u"thresholds"), settings.thresholds);
    settings.ignored = reader->strings(u"ignore");
    settings.serverMajor = static_cast<int>(reader->integer(u"server-version", 0));
    if (reader->has(u"server-version") && (settings.serverMajor < 12 || settings.serverMajor > 18))
        reader->fail(u"server-version", u"settings.server-version"_s);
    settings.searchPath = reader->string(u"search-path", QString());
    settings.pgbouncer = reader->boolean(u"pgbouncer", false);
    settings.transactions = reader->word<TransactionMode>(u"transactions", settingslocal::modes, TransactionMode::None);
    for (const base::JsonReader &one : reader->objects(u"suppress"))
        settings.suppressions.push_back(settingslocal::readSuppression(one));
    if (const auto status = reader->status(); !status)
        return std::unexpected(status.error());
    return settings;
}

base::Result<Settings> loadSettings(const QString &file)
{
    const auto bytes = base::readFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto settings = readSettings(*bytes, file);
    if (settings)
        settings->folder = QFileInfo(file).absolutePath();
    return settings;
}

QString findSettings(const QString &path)
{
    const QFileInfo start(path);
    QDir folder(start.isDir() ? start.absoluteFilePath() : start.absolutePath());
    do {
        const QString file = folder.filePath(QLatin1StringView(settingsFileName));
        if (QFileInfo(file).isFile())
            return file;
    } while (folder.cdUp());
    return {};
}

} // namespace lockstep::rules
