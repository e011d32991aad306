// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

namespace lockstep::desktop {

/// Completes the name at the end of an SQL expression. Its words are SQL already.
class SqlCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit SqlCompleter(QObject *parent = nullptr);
    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;

private:
    mutable QString m_before; ///< what was typed before the name: the field itself changes with what is looked at
};

} // namespace lockstep::desktop
