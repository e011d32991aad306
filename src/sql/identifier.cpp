// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/identifier.h"

using namespace Qt::StringLiterals;

namespace lockstep::sql {

static QString clippedToBytes(const QString &text, qsizetype bytes)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    qsizetype end = std::max<qsizetype>(bytes, 0);
    while (end > 0 && (uchar(utf8[end]) & 0xc0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.first(end));
}

QString truncateIdentifier(const QString &name)
{
    return clippedToBytes(name, maxIdentifierBytes);
}

QString foldIdentifier(const QString &written)
{
    if (written.size() >= 2 && written.startsWith(u'"') && written.endsWith(u'"'))
        return truncateIdentifier(written.sliced(1, written.size() - 2).replace("\"\""_L1, "\""_L1));
    QString folded = written;
    for (QChar &c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() | 0x20);
    }
    return truncateIdentifier(folded);
}

QString makeIdentifier(const QString &base, const QString &suffix)
{
    return clippedToBytes(base, maxIdentifierBytes - suffix.toUtf8().size()) + suffix;
}

} // namespace lockstep::sql
