// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"

#include <QTextStream>

namespace lockstep::formats {

/// Lines with the locks on existing relations that hold anything off, strongest first.
void printEffect(const analysis::Effect &effect, const QString &indent, QTextStream &out);

} // namespace lockstep::formats
