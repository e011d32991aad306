// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

/// The writers, one file each; registered in exporter.cpp.
namespace lockstep::exchange {

[[nodiscard]] base::Result<std::vector<File>> writePlain(const plan::Plan &plan, const ExportOptions &options);
[[nodiscard]] base::Result<std::vector<File>> writeFlyway(const plan::Plan &plan, const ExportOptions &options);
[[nodiscard]] base::Result<std::vector<File>> writeGolangMigrate(const plan::Plan &plan, const ExportOptions &options);

} // namespace lockstep::exchange
