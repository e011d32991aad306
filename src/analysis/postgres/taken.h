// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/run.h"

namespace lockstep::analysis::postgres {

// Each refuses as the server does where the name is taken (data/matrix/taken.sql in the tests).

/// For a relation, an index included. `mayBeThere` is IF NOT EXISTS: whether the name is free.
bool needFreeRelation(Run &run, Oid schema, const QString &name, bool mayBeThere = false);
/// For a type. Rows of a table have a type of its name, sequences had one until 13.
void needFreeType(Run &run, Oid schema, const QString &name);
/// For a relation that is new or gets another name; not for an index.
void needFreeRowType(Run &run, Oid schema, const QString &name);
void needFreeConstraint(Run &run, Oid table, const QString &name);
/// For a function of the same arguments.
void needFreeFunction(Run &run, Oid function, Oid schema, const QString &name);
/// For a table that goes to another schema with its indexes and sequences.
void needFreeIn(Run &run, Oid relation, Oid schema);

} // namespace lockstep::analysis::postgres
