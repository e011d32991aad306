// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/migrations/scripteditor.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ScriptEditor::ScriptEditor(ScriptSet &set, ScriptAnalysis &analysis, QWidget *parent)
    : SqlView(parent), m_set(set), m_analysis(analysis)
{
    connect(this, &SqlView::textEdited, this, &ScriptEditor::take);
    connect(&set, &ScriptSet::edited, this, [this](std::size_t file, int position, int removed, const QString &text) {
        if (m_taking)
            return;
        if (file != m_file)
            showFile(file); // undo is about what is not in sight: bring it there
        else
            replaceText(position, removed, text);
    });
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
