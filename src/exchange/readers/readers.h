// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/readers/listing.h"

/// The readers, one file each; registered in folder.cpp.
namespace lockstep::exchange {

[[nodiscard]] bool isDbmate(const Listing &listing);
[[nodiscard]] bool isDiesel(const Listing &listing);
[[nodiscard]] bool isFlyway(const Listing &listing);
[[nodiscard]] bool isGolangMigrate(const Listing &listing);
[[nodiscard]] bool isGoose(const Listing &listing);
[[nodiscard]] bool isLiquibase(const Listing &listing);
[[nodiscard]] bool isPlain(const Listing &listing);
[[nodiscard]] bool isPrisma(const Listing &listing);
[[nodiscard]] bool isRails(const Listing &listing);
[[nodiscard]] bool isSqitch(const Listing &listing);
[[nodiscard]] bool isSqlx(const Listing &listing);

[[nodiscard]] MigrationFolder readDbmate(const Listing &listing);
[[nodiscard]] MigrationFolder readDiesel(const Listing &listing);
[[nodiscard]] MigrationFolder readFlyway(const Listing &listing);
[[nodiscard]] MigrationFolder readGolangMigrate(const Listing &listing);
[[nodiscard]] MigrationFolder readGoose(const Listing &listing);
[[nodiscard]] MigrationFolder readLiquibase(const Listing &listing);
[[nodiscard]] MigrationFolder readPlain(const Listing &listing);
[[nodiscard]] MigrationFolder readPrisma(const Listing &listing);
[[nodiscard]] MigrationFolder readRails(const Listing &listing);
[[nodiscard]] MigrationFolder readSqitch(const Listing &listing);
[[nodiscard]] MigrationFolder readSqlx(const Listing &listing);

} // namespace lockstep::exchange
