// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/messages.h"

namespace lockstep::text {

std::span<const MessageRow> baseMessages();
std::span<const MessageRow> dbMessages();
std::span<const MessageRow> catalogMessages();
std::span<const MessageRow> analysisMessages();
std::span<const MessageRow> rulesMessages();
std::span<const MessageRow> securityRulesMessages();
std::span<const MessageRow> sessionRulesMessages();
std::span<const MessageRow> designRulesMessages();
std::span<const MessageRow> settingsMessages();
std::span<const MessageRow> planMessages();
std::span<const MessageRow> advisorMessages();
std::span<const MessageRow> advisorChangeMessages();
std::span<const MessageRow> advisorSqliteMessages();
std::span<const MessageRow> rehearsalMessages();
std::span<const MessageRow> locksMessages();
std::span<const MessageRow> exchangeMessages();
std::span<const MessageRow> historyMessages();
std::span<const MessageRow> reviewMessages();
std::span<const MessageRow> cliMessages();

} // namespace lockstep::text
