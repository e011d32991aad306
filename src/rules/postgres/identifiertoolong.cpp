// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"
#include "sql/identifier.h"
#include "sql/split.h"

namespace lockstep::rules::postgres {

void identifierTooLong(const Statement &statement, std::vector<Finding> &out)
{
    const QByteArray text = statement.script.sliced(statement.effect.offset, statement.effect.length);
    QStringList names;
    for (const sql::StatementRange &name : sql::longIdentifiers(text)) {
        const QString written = QString::fromUtf8(text.sliced(name.offset, name.length));
        if (!names.contains(written))
            names.append(written);
    }
    for (const QString &name : names)
        out.push_back(styleFinding(Severity::Warning, "rules.identifier-too-long", {name, sql::foldIdentifier(name)}));
}

} // namespace lockstep::rules::postgres
