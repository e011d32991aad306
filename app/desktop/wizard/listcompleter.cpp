// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/listcompleter.h"

#include "plan/change.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ListCompleter::ListCompleter(QObject *parent) : QCompleter(parent)
{
}

QStringList ListCompleter::splitPath(const QString &path) const
{
    return {path.mid(path.lastIndexOf(u',') + 1).trimmed()};
}

QString ListCompleter::pathFromIndex(const QModelIndex &index) const
{
    plan::Change one;
    one.columns = {index.data(completionRole()).toString()};
    const QString element = plan::fieldText(one, plan::ChangeField::Columns);
    const auto *line = qobject_cast<QLineEdit *>(widget());
    const QString text = line ? line->text() : QString();
    const qsizetype comma = text.lastIndexOf(u',');
    return comma < 0 ? element : QString(text.left(comma) + ", "_L1 + element);
}

} // namespace lockstep::desktop
