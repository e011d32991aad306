// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/workspace.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace lockstep::desktop {

/// What Ctrl+K finds: actions, steps of the plan, tables of the Catalog; the best fits first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole + 1, HintRole };
    enum class Kind { Action, Step, Table };
    struct Entry {
        Kind kind = Kind::Action;
        QString text = {};
        QString hint = {}; ///< category, shortcut or place
        QPointer<QAction> action = {};
        QString step = {};
        QString schema = {}, table = {};
    };

    explicit PaletteModel(QObject *parent = nullptr);
    /// Takes what the workspace has now.
    void collect(Workspace &workspace);
    void filter(const QString &pattern);
    [[nodiscard]] const Entry &entry(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown;
};

} // namespace lockstep::desktop
