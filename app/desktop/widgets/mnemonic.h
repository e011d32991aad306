// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace lockstep::desktop {

/// The text with its first letter marked that is not among `taken`, to which that is added; as it is where all are.
[[nodiscard]] QString withMnemonic(const QString &text, QString &taken);
/// The letters that the window's menus and the buttons in sight have, but for those below `except`.
[[nodiscard]] QString takenMnemonics(const QWidget *except);

} // namespace lockstep::desktop
