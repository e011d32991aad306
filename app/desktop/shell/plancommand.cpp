// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/plancommand.h"

#include "desktop/shell/document.h"

namespace lockstep::desktop {

PlanCommand::PlanCommand(Document &document, const QString &text, std::shared_ptr<const plan::Plan> before,
                         std::shared_ptr<const plan::Plan> after, QString mergeKey)
    : QUndoCommand(text)
    , m_document(document)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_mergeKey(std::move(mergeKey))
{
}

void PlanCommand::undo()
{
    m_document.setPlan(m_before);
}

void PlanCommand::redo()
{
    m_document.setPlan(m_after);
}

bool PlanCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const PlanCommand *>(other);
    if (m_mergeKey.isEmpty() || next->m_mergeKey != m_mergeKey)
        return false;
    m_after = next->m_after;
    setObsolete(*m_before == *m_after);
    return true;
}

} // namespace lockstep::desktop
