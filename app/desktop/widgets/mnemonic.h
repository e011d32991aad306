// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace lockstep::desktop {

/// The text with its first letter marked that is not among `taken`, to which that is added; as it is where all are.
[[nodiscard]] QString withMnemonic(const QString &text, QString &taken);
/// The same for several, so that as many as possible get a letter: one steps back where another has no other.
[[nodiscard]] QStringList withMnemonics(const QStringList &texts, QString &taken);
/// The letters that the window's menus and the buttons in sight have, but for those below `except`.
[[nodiscard]] QString takenMnemonics(const QWidget *except);

} // namespace lockstep::desktop
