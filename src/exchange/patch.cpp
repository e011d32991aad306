// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/patch.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

namespace patchlocal {

/// A name as git writes it: with C escapes between double quotes where it has bytes over 127.
static QByteArray unquoted(QByteArray name)
{
    if (!name.startsWith('"') || !name.endsWith('"'))
        return name;
    name = name.sliced(1, name.size() - 2);
    QByteArray out;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] != '\\' || i + 1 == name.size()) {
            out += name[i];
        } else if (name[i + 1] >= '0' && name[i + 1] <= '3' && i + 3 < name.size()) {
            out += char(name.sliced(i + 1, 3).toInt(nullptr, 8));
            i += 3;
        } else {
            ++i;
            out += name[i] == 'n' ? '\n' : name[i] == 't' ? '\t' : name[i];
        }
    }
    return out;
}

/// "b/db/1.sql\t2026-01-02 03:04:05" -> "db/1.sql"; empty for /dev/null.
static QString filePath(const QByteArray &line, const char *prefix)
{
    QByteArray name = line.sliced(4);
    if (!name.startsWith('"'))
        name = name.split('\t').first();
    name = unquoted(name.trimmed());
    if (name == "/dev/null")
        return {};
    return QString::fromUtf8(name.startsWith(prefix) ? name.sliced(2) : name);
}

class Reader
{
public:
    Reader(const QByteArray &bytes, const QString &name) : m_lines(bytes.split('\n')), m_name(name)
    {
        if (m_lines.last().isEmpty())
            m_lines.removeLast();
    }

    base::Result<std::vector<PatchedFile>> run()
    {
        for (; m_at < m_lines.size(); ++m_at) {
            const QByteArray &line = m_lines[m_at];
            if (line.startsWith("@@@ "))
                return std::unexpected(fault(base::ErrorCode::Unsupported, u"exchange.combined-diff"_s));
            if (line.startsWith("--- ") && m_at + 1 < m_lines.size() && m_lines[m_at + 1].startsWith("+++ ")) {
                beginFile(line, m_lines[m_at + 1]);
                ++m_at;
            } else if (line.startsWith("@@ ") && !m_files.empty()) {
                if (!hunk(line))
                    return std::unexpected(fault(base::ErrorCode::InvalidInput, u"exchange.broken-hunk"_s));
            }
        }
        if (m_files.empty())
            return std::unexpected(fault(base::ErrorCode::InvalidInput, u"exchange.no-patch"_s));
        return std::move(m_files);
    }

private:
    [[nodiscard]] base::Error fault(base::ErrorCode code, const QString &message) const
    {
        return {code, message, {}, u"%1:%2"_s.arg(m_name).arg(std::min(m_at + 1, m_lines.size())), {}, {}};
    }
    void beginFile(const QByteArray &oldLine, const QByteArray &newLine)
    {
        const QString oldPath = filePath(oldLine, "a/");
        const QString newPath = filePath(newLine, "b/");
        m_files.push_back({newPath.isEmpty() ? oldPath : newPath, oldPath.isEmpty(), newPath.isEmpty(), {}});
    }
    /// From its "@@ -1,2 +3,4 @@" to its last line; m_at stands on that one then.
    bool hunk(const QByteArray &header)
    {
        static const QRegularExpression form(u"^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@"_s);
        const auto match = form.match(QString::fromUtf8(header));
        if (!match.hasMatch())
            return false;
        const auto count = [&](int group) {
            return match.hasCaptured(group) ? match.captured(group).toLongLong() : qint64(1);
        };
        PatchHunk out{match.captured(1).toLongLong(), match.captured(3).toLongLong(), {}};
        qint64 oldLeft = count(2);
        qint64 newLeft = count(4);
        while (oldLeft > 0 || newLeft > 0) {
            if (++m_at >= m_lines.size())
                return false;
            const QByteArray &line = m_lines[m_at];
            // some programs cut the blank off an empty line of both sides
            const char kind = line.isEmpty() ? ' ' : line[0];
            if (kind == '\\') {
                if (!out.lines.empty())
                    out.lines.back().lacksBreak = true;
                continue;
            }
            if (kind != ' ' && kind != '+' && kind != '-')
                return false;
            oldLeft -= kind != '+' ? 1 : 0;
            newLeft -= kind != '-' ? 1 : 0;
            out.lines.push_back({kind, line.sliced(line.isEmpty() ? 0 : 1), false});
        }
        if (m_at + 1 < m_lines.size() && m_lines[m_at + 1].startsWith('\\')) {
            out.lines.back().lacksBreak = true;
            ++m_at;
        }
        m_files.back().hunks.push_back(std::move(out));
        return oldLeft == 0 && newLeft == 0;
    }

    QList<QByteArray> m_lines;
    QString m_name;
    qsizetype m_at = 0;
    std::vector<PatchedFile> m_files;
};

/// The lines of `hunk` on the side that lacks the kind `other`.
static QList<QByteArray> side(const PatchHunk &hunk, char other)
{
    QList<QByteArray> out;
    for (const PatchLine &line : hunk.lines)
        if (line.kind != other)
            out << line.text;
    return out;
}

/// Whether a hunk with the three lines of context that are usual would have more of them if the file went on below it.
static bool reachesEnd(const PatchHunk &hunk)
{
    const auto changed =
        std::find_if(hunk.lines.rbegin(), hunk.lines.rend(), [](const PatchLine &line) { return line.kind != ' '; });
    return std::distance(hunk.lines.rbegin(), changed) < 3;
}

/// Whether the file's last line, where the hunk has it, ends as the hunk says.
static bool endsAlike(const PatchHunk &hunk, char other, bool breaks)
{
    const auto last = std::find_if(hunk.lines.rbegin(), hunk.lines.rend(),
                                   [other](const PatchLine &line) { return line.kind != other; });
    return last == hunk.lines.rend() || last->lacksBreak != breaks;
}

/// Whether `content` is the side without lines of the kind `other`; `strict`: it also ends where the patch says so.
static bool isSide(const PatchedFile &file, const QList<QByteArray> &content, bool breaks, char other, bool strict)
{
    return std::ranges::all_of(file.hunks, [&](const PatchHunk &hunk) {
        const QList<QByteArray> lines = side(hunk, other);
        const qsizetype begin = (other == '+' ? hunk.oldLine : hunk.newLine) - (lines.isEmpty() ? 0 : 1);
        const qsizetype end = begin + lines.size();
        return begin >= 0 && end <= content.size() && content.sliced(begin, lines.size()) == lines &&
               (end != content.size() || lines.isEmpty() || endsAlike(hunk, other, breaks)) &&
               (!strict || end == content.size() || !reachesEnd(hunk));
    });
}

} // namespace patchlocal

bool PatchedFile::touches(qsizetype firstLine, qsizetype lastLine) const
{
    for (const PatchHunk &hunk : hunks) {
        qsizetype at = hunk.newLine;
        for (const PatchLine &line : hunk.lines) {
            if (line.kind == '+' && at >= firstLine && at <= lastLine)
                return true;
            if (line.kind == '-' && at > firstLine && at <= lastLine) // taken out of the middle
                return true;
            at += line.kind != '-' ? 1 : 0;
        }
    }
    return false;
}

base::Result<QByteArray> PatchedFile::applied(const QByteArray &content) const
{
    const bool endsWithBreak = content.endsWith('\n');
    QList<QByteArray> lines = content.isEmpty() ? QList<QByteArray>() : content.split('\n');
    if (endsWithBreak)
        lines.removeLast();
    // a patch that only takes lines away at the end of a file would fit both sides
    const auto is = [&](char other, bool strict) {
        return patchlocal::isSide(*this, lines, endsWithBreak, other, strict);
    };
    if (is('-', true) || (!is('+', true) && is('-', false)))
        return content;
    if (!is('+', false))
        return base::fail(base::ErrorCode::Conflict, u"exchange.patch-does-not-fit"_s, {path});
    bool breaks = endsWithBreak || content.isEmpty();
    for (auto hunk = hunks.rbegin(); hunk != hunks.rend(); ++hunk) {
        const auto before = patchlocal::side(*hunk, '+');
        const auto after = patchlocal::side(*hunk, '-');
        const qsizetype begin = hunk->oldLine - (before.isEmpty() ? 0 : 1);
        const bool atEnd = hunk == hunks.rbegin() && begin + before.size() == lines.size();
        lines.remove(begin, before.size());
        for (qsizetype i = 0; i < after.size(); ++i)
            lines.insert(begin + i, after[i]);
        if (atEnd)
            for (const PatchLine &line : hunk->lines)
                if (line.kind != '-')
                    breaks = !line.lacksBreak;
    }
    return lines.join('\n') + (breaks && !lines.isEmpty() ? "\n" : "");
}

base::Result<std::vector<PatchedFile>> readPatch(const QByteArray &bytes, const QString &name)
{
    return patchlocal::Reader(bytes, name).run();
}

} // namespace lockstep::exchange
