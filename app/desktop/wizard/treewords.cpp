// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/treewords.h"

#include "resources/resources.h"
#include "text/treetext.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

QString answerText(const advisor::Question &question, const QString &answer)
{
    const auto found = std::ranges::find(question.answers, answer, &advisor::Answer::id);
    return found == question.answers.end() ? answer : text::treeText(found->text);
}

QString strategyPage(const QString &strategy)
{
    resources::ensure();
    // Compiled in: no disk is touched.
    QFile file(u":/lockstep/strategies/%1.md"_s.arg(strategy));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString strategyTitle(const QString &strategy)
{
    const QString heading = strategyPage(strategy).section(u'\n', 0, 0);
    return heading.startsWith("# "_L1) ? heading.mid(2) : strategy;
}

} // namespace lockstep::desktop
