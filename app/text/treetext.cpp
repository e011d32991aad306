// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/treetext.h"

#include <QCoreApplication>

namespace lockstep::text {

QString treeText(const QString &english)
{
    return english.isEmpty() ? QString() : QCoreApplication::translate("DecisionTree", english.toUtf8().constData());
}

} // namespace lockstep::text
