// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/profile.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace lockstep::db {

static constexpr std::array roleNames{
    base::EnumName{Role::Development, "development"_L1},
    base::EnumName{Role::Staging, "staging"_L1},
    base::EnumName{Role::Production, "production"_L1},
    base::EnumName{Role::Sandbox, "sandbox"_L1},
};

static constexpr std::array tlsModeNames{
    base::EnumName{TlsMode::Disable, "disable"_L1},    base::EnumName{TlsMode::Allow, "allow"_L1},
    base::EnumName{TlsMode::Prefer, "prefer"_L1},      base::EnumName{TlsMode::Require, "require"_L1},
    base::EnumName{TlsMode::VerifyCa, "verify-ca"_L1}, base::EnumName{TlsMode::VerifyFull, "verify-full"_L1},
};

QString roleName(Role role)
{
    return base::enumName(roleNames, role);
}

std::optional<Role> roleFromName(QStringView name)
{
    return base::enumValue(roleNames, name);
}

QString tlsModeName(TlsMode mode)
{
    return base::enumName(tlsModeNames, mode);
}

std::optional<TlsMode> tlsModeFromName(QStringView name)
{
    return base::enumValue(tlsModeNames, name);
}

} // namespace lockstep::db
