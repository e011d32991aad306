// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/migrationshead.h"

#include "desktop/proving/proving.h"
#include "desktop/shell/actionregistry.h"
#include "desktop/widgets/danger.h"
#include "text/messages.h"

#include <QAction>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

MigrationsHead::MigrationsHead(Workspace &workspace, ScriptSet &set, ScriptAnalysis &analysis, Proving &proving,
                               QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_set(set)
    , m_analysis(analysis)
    , m_proving(proving)
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_proof(new QLabel)
    , m_prove(new QPushButton(tr("Prove")))
    , m_export(new QPushButton(tr("Export...")))
    , m_from(new QComboBox)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_proof->setTextFormat(Qt::PlainText);
    m_proof->setObjectName(u"proofState"_s);
    m_from->setObjectName(u"historyStart"_s);
    m_from->setAccessibleName(tr("Where the history starts"));
    m_from->setToolTip(tr("What is there before the first migration runs"));
    m_from->addItems({tr("From an empty database"), tr("From the open Catalog")});
    m_prove->setObjectName(u"proveMigrations"_s);
    m_prove->setIcon(m_workspace.actions().action(u"plan.prove"_s)->icon());
    m_prove->setToolTip(tr("Runs the statements on an empty copy of the schema and compares"));
    QAction *write = workspace.actions().action(u"file.export-findings"_s);
    m_export->setObjectName(u"exportFindings"_s);
    m_export->setIcon(write->icon());
    m_export->setToolTip(tr("Writes the findings as SARIF, JSON, JUnit or text"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 8, 5);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_proof);
    row->addWidget(m_prove);
    row->addWidget(m_export);
    row->addWidget(m_from);

    connect(&m_proving, &Proving::changed, this, &MigrationsHead::showProof);
    connect(m_prove, &QPushButton::clicked, &m_proving, &Proving::start);
    connect(m_export, &QPushButton::clicked, write, &QAction::trigger);
    connect(m_from, &QComboBox::currentIndexChanged, this, &MigrationsHead::chooseCatalog);
    connect(&workspace.document(), &Document::catalogChanged, this, &MigrationsHead::showCatalog);
}

void MigrationsHead::showOpened()
{
    const LoadedScripts &loaded = m_set.loaded();
    m_title->setText(loaded.title);
    m_title->setToolTip(loaded.root);
    const bool hasCatalog = m_workspace.document().catalog() != nullptr;
    // one file is a change to what there is; a folder is the whole history
    m_from->setCurrentIndex(hasCatalog && loaded.tool.isEmpty() ? 1 : 0);
    chooseCatalog();
}

void MigrationsHead::showState()
{
    const LoadedScripts &loaded = m_set.loaded();
    QStringList words;
    if (!loaded.tool.isEmpty())
        words << tr("order of %1").arg(loaded.tool);
    words << tr("%n script(s)", nullptr, int(loaded.entries.size()));
    if (!m_analysis.isRunning())
        words << tr("%n problem(s)", nullptr, int(m_analysis.reports().problems.size()));
    m_summary->setText(words.join(u"  \u00b7  "_s));
    showProof();
}

void MigrationsHead::showCatalog()
{
    const auto catalog = m_workspace.document().catalog();
    m_from->setItemText(1,
                        catalog ? tr("From the open Catalog: %1").arg(catalog->database) : tr("From the open Catalog"));
    chooseCatalog();
}

void MigrationsHead::showProof()
{
    const Proving::Tally tally = m_proving.tally();
    QStringList words;
    if (m_proving.trouble())
        words << text::message(*m_proving.trouble());
    if (tally.mismatches)
        words << tr("%n mismatch(es)", nullptr, tally.mismatches);
    if (tally.proven)
        words << tr("%1 proven").arg(tally.proven);
    if (tally.unproven)
        words << tr("%1 cannot be").arg(tally.unproven);
    if (tally.open && (tally.proven || tally.unproven || tally.mismatches))
        words << tr("%1 open").arg(tally.open);
    m_proof->setText(words.join(u", "_s));
    QPalette colors = palette();
    const bool loud = tally.mismatches > 0;
    colors.setColor(QPalette::WindowText, loud ? dangerInk(analysis::Danger::BlocksEverything, colors)
                                               : colors.color(QPalette::PlaceholderText));
    m_proof->setPalette(colors);
    QFont weight = font();
    weight.setWeight(loud ? QFont::DemiBold : QFont::Normal);
    m_proof->setFont(weight);
    m_prove->setEnabled(!m_proving.isRunning() && !m_set.entries().empty());
    m_export->setEnabled(!m_set.entries().empty());
}

void MigrationsHead::chooseCatalog()
{
    m_analysis.setCatalog(m_from->currentIndex() == 1 ? m_workspace.document().catalog() : nullptr);
}

} // namespace lockstep::desktop
