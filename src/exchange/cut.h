// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "exchange/folder.h"

namespace lockstep::exchange {

/// The up of a migration, to be cut into several that its tool runs one after the other.
struct CutRequest {
    QString folder; ///< that readFolder() found the migration in
    QString tool;   ///< id of the reader
    QString path;   ///< of the up's file, as its Script names it
    QByteArray content;
    std::function<std::vector<QByteArray>(const QByteArray &up)> pieces; ///< cuts, in order; none of them empty
};

/// The files that take the place of the one: itself with what stays in it, and new ones in the tool's naming, which
/// come right after it in the tool's order; with what the tool needs to run outside a transaction what cannot be in
/// one. Nothing is written, and no file is named that is there already. An undo stays whole where it is: taking back
/// the last piece does nothing, taking back the first does it all. `unwritten` as for readFolder. Errors: Unsupported
/// (the tool keeps its order elsewhere, the file has settings of its own), Conflict "exchange.cut-no-room" (nothing
/// can be numbered between this migration and the next).
[[nodiscard]] base::Result<std::vector<File>> cutMigration(const CutRequest &request, const Unwritten &unwritten);

} // namespace lockstep::exchange
