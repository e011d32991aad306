// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace lockstep::desktop {

class Settings;

/// A splitter that finds its sizes again at the next start.
class SavedSplitter : public QSplitter
{
    Q_OBJECT
public:
    SavedSplitter(Qt::Orientation orientation, const QString &name, Settings &settings, QWidget *parent = nullptr);
    /// Call when all panes are in: the remembered sizes, or `sizes` at the first start.
    void restore(const QList<int> &sizes);

private:
    QString m_name;
    Settings &m_settings;
};

} // namespace lockstep::desktop
