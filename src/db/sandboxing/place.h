// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace lockstep::db::sandboxing {

/// The folder that holds this user's sandboxes: LOCKSTEP_SANDBOX_FOLDER, else /var/tmp/lockstep-UID (on disk, where
/// /tmp may be memory; short, because a socket's path ends at 107 bytes). Made when missing; refused when another user
/// owns it.
[[nodiscard]] base::Result<QString> sandboxRoot();

/// A sandbox's folder, and the claim on it: an open file with a lock that the kernel gives up when this process dies.
/// That holds across process id reuse and containers, where a process number says nothing.
class OwnedFolder
{
public:
    [[nodiscard]] static base::Result<OwnedFolder> make(const QString &root);
    /// The folder of a process that is gone, or nothing when its owner lives or somebody else is removing it.
    [[nodiscard]] static std::optional<OwnedFolder> takeOver(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Removes the folder with everything in it, then gives up the claim.
    void remove();

    OwnedFolder(OwnedFolder &&other) noexcept;
    OwnedFolder &operator=(OwnedFolder &&other) noexcept;
    ~OwnedFolder();

private:
    OwnedFolder(QString path, int lock);
    QString m_path;
    int m_lock = -1;
};

/// Every sandbox's folder starts with this; what is still being made starts with "new-".
inline constexpr QLatin1StringView folderPrefix{"s-"};
inline constexpr QLatin1StringView unfinishedPrefix{"new-"};

/// A new, empty folder in `root` for what is not finished yet, owned by the server's user.
[[nodiscard]] base::Result<QString> makeUnfinishedFolder(const QString &root);

} // namespace lockstep::db::sandboxing
