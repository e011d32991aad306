// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>
#include <QStringList>

namespace lockstep::rules {

enum class Severity { Info, Warning, Error };
/// Contract lint-json: a blocking lock held through growing work, a blocking lock held shortly, style.
enum class FindingClass { Long, Brief, Style };

/// A rule's remark on one statement.
struct Finding {
    QString rule; ///< rule id, also the name of its page resources/rules/<id>.md
    Severity severity = Severity::Warning;
    FindingClass findingClass = FindingClass::Brief;
    qsizetype offset = 0; ///< bytes in the script
    qsizetype length = 0;
    QString relation; ///< "public.orders", or empty
    base::Message message;
    QStringList safe; ///< the safe SQL instead, statement by statement
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace lockstep::rules
