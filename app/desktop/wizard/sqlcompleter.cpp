// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/sqlcompleter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

/// Where the last name of the text begins, with its quote; at the end where it ends with none.
static qsizetype nameStart(const QString &text)
{
    if (text.count(u'"') % 2 == 1)
        return text.lastIndexOf(u'"');
    static const QRegularExpression name(u"[\\p{L}_][\\p{L}\\p{N}_$]*$"_s);
    const auto found = name.match(text);
    return found.hasMatch() ? found.capturedStart() : text.size();
}

SqlCompleter::SqlCompleter(QObject *parent) : QCompleter(parent)
{
}

QStringList SqlCompleter::splitPath(const QString &path) const
{
    m_before = path.left(nameStart(path));
    const QString name = path.sliced(m_before.size());
    return {name.isEmpty() ? QString(QChar::ReplacementCharacter) : name}; // between names nothing is offered
}

QString SqlCompleter::pathFromIndex(const QModelIndex &index) const
{
    return m_before + index.data(completionRole()).toString();
}

} // namespace lockstep::desktop
