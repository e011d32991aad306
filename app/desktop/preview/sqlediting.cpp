// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preview/sqlediting.h"

#include "desktop/preview/previewtext.h"
#include "text/messages.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {
constexpr int burstPauseMs = 1200;
}

SqlEditing::SqlEditing(Workspace &workspace, SqlView &view) : QObject(&view), m_workspace(workspace), m_view(view)
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(burstPauseMs);
    connect(&m_burst, &QTimer::timeout, this, [this] { ++m_burstNumber; });
    connect(&view, &SqlView::edited, this, &SqlEditing::take);
    connect(&workspace.document(), &Document::planChanged, this, &SqlEditing::show);
    connect(&workspace.document(), &Document::analysisChanged, this, &SqlEditing::showMarks);
    connect(&workspace.document(), &Document::trustChanged, this, &SqlEditing::showMarks);
}

void SqlEditing::setTarget(const QString &step, plan::SqlPart part)
{
    if (m_step != step || m_part != part)
        ++m_burstNumber;
    m_step = step;
    m_part = part;
    show();
}

QString SqlEditing::current() const
{
    const plan::Step *step = m_workspace.document().plan().step(m_step);
    if (!step)
        return {};
    switch (m_part) {
    case plan::SqlPart::Up:
        return stepSql(*step, false, m_workspace.document().plan().engine);
    case plan::SqlPart::Down:
        return step->down();
    case plan::SqlPart::Verify:
        return step->verify();
    }
    return {};
}

void SqlEditing::show()
{
    const plan::Step *step = m_workspace.document().plan().step(m_step);
    if (m_step.isEmpty() || !step) {
        m_view.setReadOnly(true);
        Q_EMIT stateChanged();
        return;
    }
    // a backfill's statements follow from its fields, which the inspector edits
    m_view.setReadOnly(m_part == plan::SqlPart::Up && step->backfill.has_value());
    m_view.setSql(current());
    // while an edit is analysed the marks move with the text; those of the old text would stand wrong
    if (!m_workspace.document().isAnalyzing() || m_view.marks().empty())
        showMarks();
    Q_EMIT stateChanged();
}

void SqlEditing::showMarks()
{
    if (m_step.isEmpty())
        return;
    if (m_part != plan::SqlPart::Verify)
        m_view.setMarks(stepMarks(m_workspace.document(), m_step, m_part == plan::SqlPart::Down, m_view.toPlainText()));
    else
        m_view.setMarks({});
}

void SqlEditing::take()
{
    if (m_step.isEmpty() || m_view.isReadOnly())
        return;
    const plan::Plan &before = m_workspace.document().plan();
    const plan::Step *step = before.step(m_step);
    if (!step)
        return;
    const plan::SqlPart part =
        step->kind == plan::StepKind::Gate && m_part == plan::SqlPart::Up ? plan::SqlPart::Verify : m_part;
    auto after = plan::editSql(before, m_step, part, m_view.toPlainText());
    if (!after) {
        m_workspace.showError(after.error());
        return;
    }
    m_burst.start();
    m_workspace.document().apply(tr("Edit the SQL of \"%1\"").arg(text::message(step->title)), std::move(*after),
                                 u"sql:%1:%2:%3"_s.arg(m_step).arg(int(m_part)).arg(m_burstNumber));
}

bool SqlEditing::isEdited() const
{
    const plan::Step *step = m_workspace.document().plan().step(m_step);
    if (!step || plan::isHandMade(*step))
        return false;
    switch (m_part) {
    case plan::SqlPart::Up:
        return step->kind == plan::StepKind::Gate ? step->edits.verify.has_value() : step->edits.up.has_value();
    case plan::SqlPart::Down:
        return step->edits.down.has_value();
    case plan::SqlPart::Verify:
        return step->edits.verify.has_value();
    }
    return false;
}

void SqlEditing::revert()
{
    const plan::Plan &before = m_workspace.document().plan();
    const plan::Step *step = before.step(m_step);
    if (!step)
        return;
    const plan::SqlPart part =
        step->kind == plan::StepKind::Gate && m_part == plan::SqlPart::Up ? plan::SqlPart::Verify : m_part;
    auto after = plan::revertEdit(before, m_step, part);
    if (!after) {
        m_workspace.showError(after.error());
        return;
    }
    ++m_burstNumber;
    m_workspace.document().apply(tr("Go back to the generated SQL of \"%1\"").arg(text::message(step->title)),
                                 std::move(*after));
}

} // namespace lockstep::desktop
