// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sandbox.h"

namespace lockstep::db::sqlite {

/// The databases of a sandbox as files of its folder.
class FileSandbox
{
public:
    explicit FileSandbox(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] Profile profile(const QString &database) const;
    [[nodiscard]] base::Status createDatabase(const QString &name, const QString &fromTemplate) const;
    [[nodiscard]] base::Status dropDatabase(const QString &name) const;
    [[nodiscard]] static ServerBinaries binaries();

private:
    QString m_folder;
};

} // namespace lockstep::db::sqlite
