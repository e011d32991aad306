// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/message.h"

#include <span>

namespace lockstep::text {

/// One sentence: id as the library says it, English text with %1, %2 marked QT_TRANSLATE_NOOP("Message", ...).
struct MessageRow {
    const char *id;
    const char *text;
};

/// The sentence in the user's language. An unknown id is shown as itself with its arguments; a test finds those.
[[nodiscard]] QString message(const base::Message &message);
/// What went wrong and what to do, without the server's words (they stand in `error.context`).
[[nodiscard]] QString message(const base::Error &error);
/// The English sentence, for files that must not depend on the language.
[[nodiscard]] QString englishMessage(const base::Message &message);
[[nodiscard]] bool isKnown(QStringView id);

/// All rows; one file messages_<module>.cpp per module of the library.
[[nodiscard]] std::span<const std::span<const MessageRow>> tables();

} // namespace lockstep::text
