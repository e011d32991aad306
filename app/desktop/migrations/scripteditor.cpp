// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scripteditor.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ScriptEditor::ScriptEditor(ScriptSet &set, ScriptAnalysis &analysis, QWidget *parent)
    : SqlView(parent), m_set(set), m_analysis(analysis)
{
    connect(this, &SqlView::textEdited, this, &ScriptEditor::take);
    connect(&set, &ScriptSet::edited, this, &ScriptEditor::showEdit);
    connect(&analysis, &ScriptAnalysis::changed, this, &ScriptEditor::showReports);
}

void ScriptEditor::showFile(std::size_t file)
{
    const auto &files = m_set.files();
    if (file >= files.size())
        return;
    if (m_file < files.size())
        m_cursors.insert(files[m_file].path, textCursor().position());
    m_file = file;
    setReadOnly(files[file].isReadOnly());
    setMarks({});
    setSql(files[file].text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(m_cursors.value(files[file].path), int(files[file].text.size())));
    setTextCursor(cursor);
    m_analysis.setShown(file);
    showReports();
}

void ScriptEditor::showEdit(std::size_t file, int position, int removed, const QString &inserted, bool byOthers)
{
    if (m_taking)
        return;
    if (file == m_file) {
        replaceText(position, removed, inserted);
    } else if (!byOthers) {
        showFile(file);
        Q_EMIT broughtIntoSight(file);
    }
    if (byOthers)
        return; // no reason to leave where the user is at work
    QTextCursor there = textCursor();
    there.setPosition(position + int(inserted.size()));
    setTextCursor(there);
}

void ScriptEditor::take(int position, int removed, const QString &inserted)
{
    if (m_file >= m_set.files().size() || isReadOnly())
        return;
    m_taking = true;
    m_set.edit(m_file, position, removed, inserted);
    m_taking = false;
}

void ScriptEditor::showReports()
{
    const ScriptReports &reports = m_analysis.reports();
    if (reports.shown != m_file || m_analysis.isRunning())
        return; // of another file, or of a text that has moved on
    setMarks(reports.marks);
    setUnderlines(reports.underlines);
}

void ScriptEditor::goTo(int position)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
}

} // namespace lockstep::desktop
