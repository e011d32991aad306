// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

namespace lockstep::desktop {

/// Completes the last element of a list separated by commas; a name that needs it is put in quotes.
class ListCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit ListCompleter(QObject *parent = nullptr);
    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace lockstep::desktop
