// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep::desktop {

/// In this text field Ctrl+Z and Ctrl+Shift+Z are the document's, not the field's own: one order of undoing everywhere.
void useDocumentUndo(QWidget *field);

} // namespace lockstep::desktop
