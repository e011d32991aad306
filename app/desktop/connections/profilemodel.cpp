// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/connections/profilemodel.h"

#include "desktop/connections/connectionwords.h"

#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

ProfileModel::ProfileModel(KeptProfiles &profiles, QObject *parent)
    : QAbstractListModel(parent), m_kept(profiles), m_rows(profiles.profiles())
{
    connect(&profiles, &KeptProfiles::changed, this, &ProfileModel::take);
}

void ProfileModel::take()
{
    beginResetModel();
    m_rows = m_kept.profiles();
    endResetModel();
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QModelIndex ProfileModel::indexOf(const QString &id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].profile.id == id)
            return index(int(row));
    }
    return {};
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &[profile, lastUsed] = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString(profile.name + u'\n' + whereText(profile));
    case Qt::DecorationRole:
        return roleIcon(profile.role, QApplication::palette());
    case Qt::ToolTipRole: {
        QStringList lines{profile.name, roleTitle(profile.role), whereText(profile)};
        if (lastUsed.isValid())
            lines << tr("Last used on %1").arg(QLocale().toString(lastUsed.toLocalTime(), QLocale::ShortFormat));
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(profile.name, roleTitle(profile.role), whereText(profile));
    case IdRole:
        return profile.id;
    default:
        return {};
    }
}

} // namespace lockstep::desktop
