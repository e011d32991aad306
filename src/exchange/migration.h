// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "plan/script.h"

namespace lockstep::exchange {

/// One step of a plan, ready to be written as one file (or two) of a migration tool. One logical change each; what is
/// no SQL (a marker, a person's gate, a wait, a command) is a comment with a number of its own.
struct Migration {
    const plan::Step *step = nullptr;
    QString slug;      ///< "add_column_public_orders"
    QString upComment; ///< lines that begin with "-- "
    QString downComment;
    std::vector<plan::ScriptStatement> up, down; ///< as Lockstep runs them, with BEGIN, SET and RESET
    bool checks = false;                         ///< `up` is a gate's check, not a change
    bool irreversible = false;                   ///< `down` refuses

    [[nodiscard]] bool isComment() const { return up.empty() && down.empty(); }
    [[nodiscard]] bool upOutside() const; ///< must run outside a transaction
    [[nodiscard]] bool downOutside() const;
};

/// The enabled steps of the plan. Errors: Refused for a step that mixes DDL and DML, or for a plan that does not hold.
[[nodiscard]] base::Result<std::vector<Migration>> migrations(const plan::Plan &plan, const ExportOptions &options);

/// "Add status, please!" -> "add_status_please"; at most 60 characters, never empty.
[[nodiscard]] QString slugOf(const QString &text, const QString &otherwise);
[[nodiscard]] QString planSlug(const plan::Plan &plan, const ExportOptions &options);

/// Versions in a row: a timestamp of 14 digits goes on by a second, another number by one with its leading zeros.
class Versions
{
public:
    explicit Versions(const QString &first, int width = 0);
    [[nodiscard]] QString next();

private:
    QString m_next;
    int m_width;
};

/// Statements without BEGIN and COMMIT, for tools that open the transaction themselves.
[[nodiscard]] std::vector<plan::ScriptStatement>
withoutTransaction(const std::vector<plan::ScriptStatement> &statements);
/// Only what changes something, for tools that send a file as one query.
[[nodiscard]] QStringList workOnly(const std::vector<plan::ScriptStatement> &statements);

/// What is delivered with the files: their order and where to stop, as Markdown.
[[nodiscard]] QByteArray runbook(const plan::Plan &plan,
                                 const std::vector<std::pair<QString, const Migration *>> &files,
                                 const QString &howToRun, const ExportOptions &options);

} // namespace lockstep::exchange
