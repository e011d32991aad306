// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/locks/progressview.h"

#include "sql/quote.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ProgressView::ProgressView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_nothing(new QLabel(tr("No index is being built, no table is being rewritten or vacuumed.")))
{
    setObjectName("ddlProgress"_L1);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_layout->addWidget(m_nothing);
    m_layout->addStretch(1);
}

void ProgressView::setProgress(const std::vector<locks::ProgressInfo> &progress)
{
    for (const int pid : m_lines.keys()) {
        if (std::ranges::find(progress, pid, &locks::ProgressInfo::pid) == progress.end())
            delete m_lines.take(pid).widget;
    }
    for (const auto &info : progress) {
        auto &line = m_lines[info.pid];
        if (!line.widget) {
            line.widget = new QWidget;
            line.words = new QLabel;
            line.bar = new QProgressBar;
            line.bar->setRange(0, 1000);
            line.bar->setMaximumHeight(14);
            auto *column = new QVBoxLayout(line.widget);
            column->setContentsMargins(0, 0, 0, 4);
            column->setSpacing(2);
            column->addWidget(line.words);
            column->addWidget(line.bar);
            m_layout->insertWidget(m_layout->count() - 1, line.widget);
        }
        const QString words = tr("%1 on %2, session %3: %4")
                                  .arg(info.command, sql::qualifiedName(info.schema, info.relation))
                                  .arg(info.pid)
                                  .arg(info.phase);
        line.words->setText(words);
        line.bar->setAccessibleName(words);
        // Phases that the server cannot count show as busy, not as nothing done.
        const double fraction = info.fraction();
        line.bar->setRange(0, fraction < 0 ? 0 : 1000);
        if (fraction >= 0)
            line.bar->setValue(int(fraction * 1000));
    }
    m_nothing->setVisible(m_lines.isEmpty());
}

} // namespace lockstep::desktop
