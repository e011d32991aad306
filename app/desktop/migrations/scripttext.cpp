// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scripttext.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

static const QByteArray byteOrderMarkBytes = "\xEF\xBB\xBF";

QByteArray ScriptText::bytes() const
{
    QString written = text;
    if (carriageReturns)
        written.replace(u'\n', "\r\n"_L1);
    return (byteOrderMark ? byteOrderMarkBytes : QByteArray()) + written.toUtf8();
}

base::Result<ScriptText> readScriptText(const QByteArray &bytes, const QString &path)
{
    ScriptText result;
    result.byteOrderMark = bytes.startsWith(byteOrderMarkBytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.text = decoder.decode(QByteArrayView(bytes).sliced(result.byteOrderMark ? byteOrderMarkBytes.size() : 0));
    if (decoder.hasError() || result.text.contains(QChar::Null))
        return base::fail(base::ErrorCode::InvalidInput, u"plan.script-not-utf8"_s, {path});
    const qsizetype lines = result.text.count(u'\n');
    const qsizetype returns = result.text.count("\r\n"_L1);
    result.carriageReturns = returns > 0 && returns == lines;
    result.mixedEnds = result.text.count(u'\r') != (result.carriageReturns ? returns : 0) ||
                       result.text.contains(QChar::ParagraphSeparator);
    result.text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return result;
}

void shiftRanges(std::vector<TextRange> &ranges, int position, int removed, int added)
{
    for (TextRange &range : ranges) {
        const int end = range.position + range.length;
        const auto moved = [&](int place, bool isEnd) {
            if (place < position || (place == position && !isEnd))
                return place;
            return place >= position + removed ? place - removed + added : position + added;
        };
        range.position = moved(range.position, false);
        range.length = std::max(0, moved(end, true) - range.position);
    }
}

QString textInRanges(const QString &text, const std::vector<TextRange> &ranges)
{
    if (ranges.empty())
        return text;
    QString result(text.size(), u' ');
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1))
        result[i] = u'\n';
    for (const TextRange &range : ranges) {
        const int end = std::min(int(text.size()), range.position + range.length);
        std::copy(text.cbegin() + range.position, text.cbegin() + end, result.begin() + range.position);
        if (range.endsStatement && end < text.size())
            result[end] = u';';
    }
    return result;
}

} // namespace lockstep::desktop
