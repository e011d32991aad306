// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QUndoCommand>

#include <memory>

namespace lockstep::desktop {

class Document;

/// One edit of the plan as the values before and after; the values are shared, so that a long undo history of a large
/// plan costs one plan an edit.
class PlanCommand : public QUndoCommand
{
public:
    PlanCommand(Document &document, const QString &text, std::shared_ptr<const plan::Plan> before,
                std::shared_ptr<const plan::Plan> after, QString mergeKey);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    Document &m_document;
    std::shared_ptr<const plan::Plan> m_before;
    std::shared_ptr<const plan::Plan> m_after;
    QString m_mergeKey;
};

} // namespace lockstep::desktop
