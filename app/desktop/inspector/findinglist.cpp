// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/inspector/findinglist.h"

#include "desktop/inspector/fix.h"
#include "desktop/widgets/danger.h"
#include "text/findingtext.h"
#include "text/messages.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

FindingList::FindingList(Workspace &workspace, QWidget *parent)
    : Section(tr("Findings"), parent), m_workspace(workspace)
{
}

void FindingList::fix(Workspace &workspace, const StepFinding &finding)
{
    auto after = applyFix(workspace.document().plan(), finding);
    if (after)
        workspace.document().apply(tr("Fix: %1").arg(finding.finding.rule), std::move(*after));
    else
        workspace.showError(after.error());
}

bool FindingList::fixFirst(Workspace &workspace, const QString &step)
{
    for (const StepFinding &finding : workspace.document().findings()) {
        if (finding.step == step && finding.finding.fix) {
            fix(workspace, StepFinding(finding));
            return true;
        }
    }
    return false;
}

QWidget *FindingList::makeLine(const StepFinding &finding)
{
    auto *line = new QWidget;
    line->setProperty("help", QString(u"rules/"_s + finding.finding.rule));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto level = finding.finding.severity == rules::Severity::Error     ? analysis::Danger::BlocksEverything
                       : finding.finding.severity == rules::Severity::Warning ? analysis::Danger::BlocksWrites
                                                                              : analysis::Danger::HoldsOffSchemaWork;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, dangerInk(level, palette()));
    auto *sign = new QLabel;
    sign->setPixmap(icon(finding.finding.severity == rules::Severity::Info ? u"info"_s : u"warning"_s, colors)
                        .pixmap(QSize(14, 14), devicePixelRatio()));
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(textLabel((finding.down ? tr("Down: ") : QString()) + text::message(finding.finding)), 1);
    if (finding.finding.fix) {
        auto *button = new QPushButton(tr("Fix"));
        button->setObjectName(u"fix."_s + finding.finding.rule);
        button->setToolTip(text::message(finding.finding.fix->title) + u":\n"_s + finding.finding.safe.join(u";\n"_s));
        button->setAccessibleName(tr("Fix: %1").arg(finding.finding.rule));
        connect(button, &QPushButton::clicked, this, [this, finding] { fix(m_workspace, finding); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    auto *page = new QToolButton;
    page->setIcon(icon(u"help"_s, palette()));
    page->setAutoRaise(true);
    page->setToolTip(tr("About %1").arg(finding.finding.rule));
    page->setAccessibleName(page->toolTip());
    connect(page, &QToolButton::clicked, this,
            [this, rule = finding.finding.rule] { Q_EMIT m_workspace.helpRequested(u"rules/"_s + rule); });
    row->addWidget(page, 0, Qt::AlignTop);
    return line;
}

void FindingList::show(const QString &step)
{
    clearLayout(body());
    int count = 0;
    for (const StepFinding &finding : m_workspace.document().findings()) {
        if (finding.step != step)
            continue;
        ++count;
        body()->addWidget(makeLine(finding));
    }
    setHeading(tr("Findings: %1").arg(count));
    setVisible(count > 0);
}

} // namespace lockstep::desktop
