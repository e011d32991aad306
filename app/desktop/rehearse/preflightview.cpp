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
    for (const auto &check : sorted) {
        const auto level = check.verdict == Verdict::Blocker   ? analysis::Danger::BlocksEverything
                           : check.verdict == Verdict::Warning ? analysis::Danger::BlocksWrites
                                                               : analysis::Danger::Passes;
        auto *verdict = new QLabel((check.verdict == Verdict::Ok        ? u"\u2713 "_s
                                    : check.verdict == Verdict::Warning ? u"! "_s
                                                                        : u"\u2717 "_s) +
                                   verdictTitle(check.verdict));
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, dangerInk(level, palette()));
        verdict->setPalette(colors);
        auto *words = new QLabel(text::message(check.message));
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *grid = static_cast<QGridLayout *>(layout());
        grid->addWidget(verdict, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1);
        ++row;
    }
    setVisible(row > 0);
}

} // namespace lockstep::desktop
