// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review/html.h"

#include "resources/resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep::review {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString element(const QString &tag, const QString &text, const QString &classes)
{
    const QString attribute = classes.isEmpty() ? QString() : u" class=\""_s + classes + u'"';
    return u'<' + tag + attribute + u'>' + escaped(text) + u"</"_s + tag + u'>';
}

static QString dangerClass(analysis::LockMode mode)
{
    return u"d%1"_s.arg(int(analysis::dangerOf(mode)));
}

/// Open circle, quarter, half, full: the glyph alone tells the level.
static QString dangerGlyph(analysis::Danger level)
{
    static const QString slices[] = {
        {},
        u"<path d='M8 8V2A6 6 0 0 1 14 8Z' fill='currentColor'/>"_s,
        u"<path d='M8 2A6 6 0 0 1 8 14Z' fill='currentColor'/>"_s,
        u"<circle cx='8' cy='8' r='6' fill='currentColor'/>"_s,
    };
    return u"<svg viewBox='0 0 16 16' width='12' height='12' aria-hidden='true'>"
           "<circle cx='8' cy='8' r='6' fill='none' stroke='currentColor' stroke-width='1.5'/>"_s +
           slices[int(level)] + u"</svg>"_s;
}

QString lockBadge(analysis::LockMode mode, bool isLong)
{
    return u"<span class='badge "_s + dangerClass(mode) + (isLong ? u" long'>"_s : u"'>"_s) +
           dangerGlyph(analysis::dangerOf(mode)) + u' ' + escaped(analysis::lockModeName(mode)) + u"</span>"_s;
}

static QString paletteRules(const QJsonArray &levels, const QString &theme)
{
    QString css;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QJsonObject colours = levels[i].toObject().value(theme).toObject();
        css += u".d%1{color:%2;--fill:%3}"_s.arg(QString::number(i), colours.value("ink"_L1).toString(),
                                                 colours.value("fill"_L1).toString());
    }
    return css;
}

QString styleSheet()
{
    resources::ensure();
    const auto read = [](const QString &name) {
        QFile file(u":/lockstep/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QJsonArray levels =
        QJsonDocument::fromJson(read(u"danger-palette.json"_s)).object().value("levels"_L1).toArray();
    return QString::fromUtf8(read(u"report/report.css"_s)) + paletteRules(levels, u"light"_s) +
           u"@media (prefers-color-scheme: dark){"_s + paletteRules(levels, u"dark"_s) + u"}"_s;
}

} // namespace lockstep::review
