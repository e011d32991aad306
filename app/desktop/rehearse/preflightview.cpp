// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/rehearse/preflightview.h"

#include "desktop/rehearse/rehearsalwords.h"
#include "desktop/widgets/danger.h"
#include "text/messages.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

PreflightView::PreflightView(QWidget *parent) : QWidget(parent)
{
    setObjectName("preflight"_L1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
}

void PreflightView::setChecks(const std::vector<rehearsal::PreflightCheck> &checks)
{
    using Verdict = rehearsal::PreflightCheck::Verdict;
    qDeleteAll(findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    auto sorted = checks;
    std::ranges::stable_sort(sorted, [](const auto &a, const auto &b) { return a.verdict > b.verdict; });
    int row = 0;
    const auto add = [&](Verdict verdict, const QString &sentence) {
        const auto level = verdict == Verdict::Blocker   ? analysis::Danger::BlocksEverything
                           : verdict == Verdict::Warning ? analysis::Danger::BlocksWrites
                                                         : analysis::Danger::Passes;
        auto *sign = new QLabel((verdict == Verdict::Ok        ? u"\u2713 "_s
                                 : verdict == Verdict::Warning ? u"! "_s
                                                               : u"\u2717 "_s) +
                                verdictTitle(verdict));
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, dangerInk(level, palette()));
        sign->setPalette(colors);
        auto *words = new QLabel(sentence);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *grid = static_cast<QGridLayout *>(layout());
        grid->addWidget(sign, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1);
        ++row;
    };
    // What is good is said in one breath; what is not has a line of its own.
    QStringList good;
    for (const auto &check : sorted) {
        if (check.verdict == Verdict::Ok)
            good << text::message(check.message);
        else
            add(check.verdict, text::message(check.message));
    }
    if (!good.isEmpty())
        add(Verdict::Ok, good.join(u' '));
    setVisible(row > 0);
}

} // namespace lockstep::desktop
