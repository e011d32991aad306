// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/readers.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace liquibaseread {

struct Changeset {
    QString author, id;
    std::map<QString, QString> attributes; ///< names in lower case
    std::vector<ByteRange> up, down;

    [[nodiscard]] QString attribute(const QString &name) const
    {
        const auto found = attributes.find(name);
        return found == attributes.end() ? QString() : found->second;
    }
    /// dbms:postgresql, dbms:!mysql, dbms:h2,postgresql; none is for all.
    [[nodiscard]] bool isForPostgres() const
    {
        const QStringList names = attribute(u"dbms"_s).toLower().remove(u' ').split(u',', Qt::SkipEmptyParts);
        if (names.isEmpty() || names.contains(u"all"_s) || names.contains(u"postgresql"_s))
            return true;
        return !names.contains(u"!postgresql"_s) &&
               std::ranges::all_of(names, [](const QString &name) { return name.startsWith(u'!'); });
    }
};

/// What stands behind "--" on a line that begins with it; nothing for another line.
static std::optional<QByteArrayView> comment(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.startsWith("--") ? std::optional(text.sliced(2).trimmed()) : std::nullopt;
}

static bool beginsWith(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

/// "changeset ann:add-status runInTransaction:false"; author and id may stand in double quotes.
static std::optional<Changeset> header(QByteArrayView text)
{
    static const QRegularExpression head(u"^changeset\\s+(\"[^\"]*\"|[^\\s:]+):(\"[^\"]*\"|\\S+)(.*)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(u"(\\w+):(\"[^\"]*\"|\\S+)"_s);
    const auto match = head.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return std::nullopt;
    Changeset out{match.captured(1).remove(u'"'), match.captured(2).remove(u'"'), {}, {}, {}};
    auto attributes = attribute.globalMatch(match.captured(3));
    while (attributes.hasNext()) {
        const auto each = attributes.next();
        out.attributes[each.captured(1).toLower()] = each.captured(2).remove(u'"');
    }
    return out;
}

/// Cuts a range where a delimiter other than ";" stands alone or at the end of a line.
static void cutAtDelimiter(std::vector<ByteRange> &ranges, const QByteArray &bytes, QByteArray delimiter)
{
    delimiter.replace("\\n", ""); // it is a pattern; a line of its own is asked for below anyway
    if (delimiter.isEmpty() || delimiter == ";")
        return;
    std::vector<ByteRange> out;
    for (const ByteRange &range : ranges) {
        qsizetype begin = range.offset;
        for (const FileLine &line : fileLines(bytes.sliced(range.offset, range.length))) {
            const QByteArrayView text = line.text.trimmed();
            if (!text.endsWith(delimiter))
                continue;
            const qsizetype at = range.offset + line.offset + line.text.lastIndexOf(delimiter);
            out.push_back({begin, at - begin, true});
            begin = at + delimiter.size();
        }
        if (begin < range.offset + range.length)
            out.push_back({begin, range.offset + range.length - begin, range.endsStatement});
    }
    ranges = std::move(out);
}

/// Changesets of a file: everything from one header to the next, without the lines that are about rollback.
class Cutter
{
public:
    explicit Cutter(const QByteArray &bytes) : m_bytes(bytes) {}
    std::vector<Changeset> run()
    {
        for (const FileLine &line : fileLines(m_bytes))
            take(line);
        close(m_bytes.size());
        for (Changeset &set : m_sets) {
            cutAtDelimiter(set.up, m_bytes, set.attribute(u"enddelimiter"_s).toUtf8());
            cutAtDelimiter(set.down, m_bytes, set.attribute(u"rollbackenddelimiter"_s).toUtf8());
        }
        return std::move(m_sets);
    }

private:
    void close(qsizetype end)
    {
        if (!m_sets.empty() && end > m_begin)
            (m_inRollback ? m_sets.back().down : m_sets.back().up).push_back({m_begin, end - m_begin, false});
    }
    void take(const FileLine &line)
    {
        const auto words = comment(line.text);
        if (m_inRollback) { // a block comment that begins with "liquibase rollback"
            if (line.text.trimmed().startsWith("*/")) {
                close(line.offset);
                m_begin = line.end();
                m_inRollback = false;
            }
        } else if (const auto set = words ? header(*words) : std::nullopt) {
            close(line.offset);
            m_sets.push_back(*set);
            m_begin = line.end();
        } else if (words && beginsWith(*words, "rollback") && !m_sets.empty()) {
            close(line.offset);
            m_begin = line.end();
            const QByteArrayView sql = words->sliced(8).trimmed();
            if (!sql.isEmpty() && !beginsWith(sql, "empty") && !beginsWith(sql, "not required"))
                m_sets.back().down.push_back({line.offset + (sql.data() - line.text.data()), sql.size(), false});
        } else if (isRollbackBlock(line.text)) {
            close(line.offset);
            m_begin = line.end();
            m_inRollback = !line.text.contains("*/");
        }
    }
    static bool isRollbackBlock(QByteArrayView line)
    {
        const QByteArrayView text = line.trimmed();
        return text.startsWith("/*") && beginsWith(text.sliced(2).trimmed(), "liquibase rollback");
    }

    const QByteArray &m_bytes;
    std::vector<Changeset> m_sets;
    qsizetype m_begin = 0;
    bool m_inRollback = false;
};

static bool isFormatted(const QByteArray &beginning)
{
    for (const FileLine &line : fileLines(beginning)) {
        const auto words = comment(line.text);
        if (words && beginsWith(*words, "liquibase formatted sql"))
            return true;
        if (!words && !line.text.trimmed().isEmpty())
            return false;
    }
    return false;
}

/// The order in which a changelog of another format names files; those it does not name come after them by path.
static void orderByChangelog(QStringList &files, const Listing &listing)
{
    QByteArray changelog;
    for (const QString &file : listing.files)
        if (file.contains("changelog"_L1) && (file.endsWith(".xml"_L1) || file.endsWith(".yaml"_L1) ||
                                              file.endsWith(".yml"_L1) || file.endsWith(".json"_L1)))
            changelog += listing.content(file);
    const auto place = [&](const QString &file) {
        const qsizetype at = changelog.indexOf(fileName(file).toUtf8());
        return at < 0 ? changelog.size() : at;
    };
    std::ranges::stable_sort(files, {}, place);
}

} // namespace liquibaseread

bool isLiquibase(const Listing &listing)
{
    return std::ranges::any_of(listing.files, [&](const QString &file) {
        return file.endsWith(".sql"_L1) && liquibaseread::isFormatted(listing.beginning(file));
    });
}

/// Each changeset is a migration of its own, in a transaction of its own. Those for other database systems are left
/// out.
MigrationFolder readLiquibase(const Listing &listing)
{
    MigrationFolder folder;
    QStringList files;
    for (const QString &file : listing.files)
        if (file.endsWith(".sql"_L1) && liquibaseread::isFormatted(listing.beginning(file)))
            files << file;
    liquibaseread::orderByChangelog(files, listing);
    for (const QString &file : files) {
        const QByteArray bytes = listing.content(file);
        for (liquibaseread::Changeset &set : liquibaseread::Cutter(bytes).run()) {
            if (!set.isForPostgres())
                continue;
            const bool alone = set.attribute(u"runintransaction"_s).compare("false"_L1, Qt::CaseInsensitive) == 0;
            const Wrapping wrapping = alone ? Wrapping::None : Wrapping::Transaction;
            FolderMigration migration{MigrationKind::Versioned, set.id, set.author + u':' + set.id, {}, {}, {}};
            if (!set.up.empty())
                migration.up = Script{listing.path(file), std::move(set.up), wrapping};
            if (!set.down.empty())
                migration.down = Script{listing.path(file), std::move(set.down), wrapping};
            if (migration.up || migration.down)
                folder.migrations.push_back(std::move(migration));
        }
    }
    return folder;
}

} // namespace lockstep::exchange
