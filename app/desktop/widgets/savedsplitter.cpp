// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/widgets/savedsplitter.h"

#include "desktop/shell/settings.h"

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

SavedSplitter::SavedSplitter(Qt::Orientation orientation, const QString &name, Settings &settings, QWidget *parent)
    : QSplitter(orientation, parent), m_name(name), m_settings(settings)
{
    setObjectName(name);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_settings.setLayout(m_name, saveState()); });
}

void SavedSplitter::restore(const QList<int> &sizes)
{
    setSizes(sizes);
    restoreState(m_settings.layout(m_name));
    setHandleWidth(1);
}

} // namespace lockstep::desktop
