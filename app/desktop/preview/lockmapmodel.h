// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/preview/lockgrid.h"
#include "desktop/shell/document.h"

namespace lockstep::desktop {

/// The lock map of the plan: steps down, tables across.
class LockMapModel : public LockGridModel
{
    Q_OBJECT
public:
    explicit LockMapModel(Document &document, QObject *parent = nullptr);

private:
    void refresh();

    Document &m_document;
};

} // namespace lockstep::desktop
