// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

namespace lockstep::catalog {

/// "PRIMARY KEY", "EXCLUDE": as in the SQL that makes one.
[[nodiscard]] inline QString constraintWords(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::PrimaryKey:
        return QStringLiteral("PRIMARY KEY");
    case ConstraintKind::Unique:
        return QStringLiteral("UNIQUE");
    case ConstraintKind::ForeignKey:
        return QStringLiteral("FOREIGN KEY");
    case ConstraintKind::Exclusion:
        return QStringLiteral("EXCLUDE");
    case ConstraintKind::NotNull:
        return QStringLiteral("NOT NULL");
    case ConstraintKind::Check:
        break;
    }
    return QStringLiteral("CHECK");
}

} // namespace lockstep::catalog
