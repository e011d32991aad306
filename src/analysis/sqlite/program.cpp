// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sqlite/program.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis::sqlite {

base::Result<Program> explain(db::Connection &database, const QString &statement)
{
    // Opcodes as documented at "The SQLite Bytecode Engine": addr, opcode, p1, p2, p3, p4, p5.
    const auto rows = database.execute(u"EXPLAIN "_s + statement);
    if (!rows)
        return std::unexpected(rows.error());
    static constexpr int rootIsRegister = 0x10; // OPFLAG_P2ISREG
    Program program;
    std::map<int, qint64> cursors; // of the main database
    for (const QVariantList &row : rows->rows) {
        const QString op = row[1].toString();
        const int p1 = row[2].toInt();
        const qint64 p2 = row[3].toLongLong();
        const int p3 = row[4].toInt();
        const bool opens = op == "OpenRead"_L1 || op == "OpenWrite"_L1 || op == "ReopenIdx"_L1;
        if (opens) {
            cursors.erase(p1);
            if (p3 != 0 || (row[6].toInt() & rootIsRegister)) {
                program.touchesOthers = program.touchesOthers || p3 > 1;
                continue;
            }
            cursors[p1] = p2;
            TreeUse &use = program.trees[p2];
            (op == "OpenWrite"_L1 ? use.written : use.read) = true;
            continue;
        }
        if (op == "OpenEphemeral"_L1 || op == "OpenPseudo"_L1 || op == "SorterOpen"_L1 || op == "OpenAutoindex"_L1 ||
            op == "OpenDup"_L1) {
            cursors.erase(p1);
        } else if (op == "Transaction"_L1) {
            program.touches = program.touches || p1 == 0;
            program.writes = program.writes || (p1 == 0 && p2 > 0);
            program.touchesOthers = program.touchesOthers || p1 > 1;
        } else if (op == "Clear"_L1 && p2 == 0) {
            program.trees[p1].written = true;
        } else if (op == "Destroy"_L1 && p3 == 0) {
            program.trees[p1].written = program.trees[p1].dropped = true;
        } else if (op == "Vacuum"_L1) {
            program.vacuums = program.writes = program.touches = true;
        } else if (op == "VOpen"_L1) {
            program.checksRows = true;
        } else if (op == "Halt"_L1 && row[5].toString().startsWith("cannot add"_L1, Qt::CaseInsensitive)) {
            program.refusal = row[5].toString();
        } else if (const auto cursor = cursors.find(p1); cursor != cursors.end()) {
            TreeUse &use = program.trees[cursor->second];
            use.walked = use.walked || op == "Rewind"_L1 || op == "Last"_L1;
            use.inserts = use.inserts || op == "Insert"_L1 || op == "IdxInsert"_L1;
        }
    }
    return program;
}

} // namespace lockstep::analysis::sqlite
