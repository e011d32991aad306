// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/effect.h"
#include "analysis/postgres/session.h"

#include <QByteArray>

namespace lockstep::analysis::postgres {

/// A command of psql's own (`\i`, `\set`, `\gexec`, ...): says what follows from it, keeps \set variables and how deep
/// the script is in \if. It is not carried out: what it reads or runs is not known here.
void psqlCommand(Session &session, Effect &effect, const QByteArray &command);

/// The statement with psql's variables (:name, :'name', :"name") in place, for one that does not parse as it is. Empty
/// when it has none; `unknown` gets the first that no \set gave a value.
[[nodiscard]] QByteArray withVariables(const Session &session, const QByteArray &statement, QString &unknown);

} // namespace lockstep::analysis::postgres
