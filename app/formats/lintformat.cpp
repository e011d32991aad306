// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lintformat.h"

#include "text/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::formats {

static constexpr LintFormatDescriptor lintFormatRows[] = {
    {"text", makeTextPrinter},     {"json", makeJsonPrinter},   {"sarif", makeSarifPrinter},
    {"github", makeGithubPrinter}, {"junit", makeJunitPrinter},
};

std::span<const LintFormatDescriptor> lintFormats()
{
    return lintFormatRows;
}

const LintFormatDescriptor *lintFormat(QStringView id)
{
    const auto row = std::ranges::find_if(
        lintFormatRows, [id](const LintFormatDescriptor &r) { return id == QLatin1StringView(r.id); });
    return row == std::end(lintFormatRows) ? nullptr : &*row;
}

sql::LineColumn LintText::at(qsizetype offset) const
{
    if (!m_index)
        m_index.emplace(m_text);
    return m_index->at(offset);
}

QByteArray LintText::line(qsizetype offset) const
{
    const qsizetype begin = offset == 0 ? 0 : m_text.lastIndexOf('\n', offset - 1) + 1;
    const qsizetype found = m_text.indexOf('\n', begin);
    QByteArray out = m_text.sliced(begin, (found < 0 ? m_text.size() : found) - begin);
    if (out.endsWith('\r'))
        out.chop(1);
    return out;
}

bool LintText::isTouched(const exchange::PatchedFile &patch, const analysis::Effect &statement) const
{
    const qsizetype last = statement.offset + std::max<qsizetype>(statement.length - 1, 0);
    return patch.touches(at(statement.offset).line, at(last).line);
}

qsizetype errorOffset(const analysis::Effect &effect)
{
    const bool parses = !effect.kind.isEmpty();
    const qsizetype inside = parses || !effect.error ? 0 : effect.error->arguments.value(1).toLongLong();
    return effect.offset + std::clamp<qsizetype>(inside, 0, std::max<qsizetype>(effect.length - 1, 0));
}

QString errorText(const analysis::Effect &effect)
{
    return effect.error->context.isEmpty() ? text::message(*effect.error) : effect.error->context;
}

QString mismatchText(const LintRow &row)
{
    if (!row.proof || row.proof->verdict != analysis::prove::Verdict::Mismatch)
        return {};
    return row.proof->comparison.lines.join(u'\n');
}

QString severityName(rules::Severity severity)
{
    static const QString names[] = {u"info"_s, u"warning"_s, u"error"_s};
    return names[int(severity)];
}

QString className(rules::FindingClass findingClass)
{
    static const QString names[] = {u"long"_s, u"brief"_s, u"style"_s};
    return names[int(findingClass)];
}

} // namespace lockstep::formats
