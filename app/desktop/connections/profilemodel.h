// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/connections/keptprofiles.h"

#include <QAbstractListModel>

namespace lockstep::desktop {

/// The kept connections as a list, the last used first.
class ProfileModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1 };
    explicit ProfileModel(KeptProfiles &profiles, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

private:
    void take();

    KeptProfiles &m_kept;
    std::vector<StoredProfile> m_rows;
};

} // namespace lockstep::desktop
