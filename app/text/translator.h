// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace lockstep::text {

/// Loads our words and Qt's own in the user's language: the first of the system's languages that is English or that
/// there is a catalogue for. LOCKSTEP_LANGUAGE ("de") overrules the system; LOCKSTEP_TRANSLATIONS names a folder with
/// further catalogues (tests put the pseudo-language there). Main thread, once, before the first text is made.
/// Returns the language in use, "en" where there is no better one.
QString installTranslations(QCoreApplication &application);

/// The language to use: the first of `wanted` (as "de-AT", "de_AT" or "de") that is English or among `available`.
[[nodiscard]] QString chooseLanguage(const QStringList &wanted, const QStringList &available);

} // namespace lockstep::text
