// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "rules/finding.h"

#include <QByteArray>
#include <QTextStream>

#include <memory>
#include <vector>

namespace lockstep::cli {

struct LintedStatement {
    QString file;
    int index = 0;     ///< of the statement in its file
    QByteArray script; ///< the text that offsets count in
    analysis::Effect effect;
    std::vector<rules::Finding> findings;
};

/// Prints statements as they come; `finish` prints what comes last.
class LintPrinter
{
public:
    virtual ~LintPrinter() = default;
    virtual void print(const LintedStatement &statement) = 0;
    virtual void finish() = 0;
};

/// "text" or "json"; null for anything else.
[[nodiscard]] std::unique_ptr<LintPrinter> makeLintPrinter(const QString &format, bool allLocks, QTextStream &out);

} // namespace lockstep::cli
