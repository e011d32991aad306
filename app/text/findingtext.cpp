// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/findingtext.h"

#include "text/messages.h"

namespace lockstep::text {

QString message(const rules::Finding &finding)
{
    const QString words = message(finding.message);
    return finding.impact.isEmpty() ? words : words + u' ' + message(finding.impact);
}

QString englishMessage(const rules::Finding &finding)
{
    const QString words = englishMessage(finding.message);
    return finding.impact.isEmpty() ? words : words + u' ' + englishMessage(finding.impact);
}

} // namespace lockstep::text
