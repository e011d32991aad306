// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace analysistexts {

static const MessageRow rows[] = {
    {"analysis.body-unreadable",
     QT_TRANSLATE_NOOP("Message", "A plpgsql body cannot be read, so what it locks is not known.")},
    {"analysis.dynamic-sql",
     QT_TRANSLATE_NOOP(
         "Message",
         "The statement runs SQL that is put together while it runs. What that locks is not known; rehearse it.")},
    {"analysis.extension-objects",
     QT_TRANSLATE_NOOP("Message", "The extension brings tables of its own that the analyser does not know. Read the "
                                  "Catalog from the server to know them.")},
    {"analysis.function-opaque",
     QT_TRANSLATE_NOOP(
         "Message", "The statement calls code that the analyser cannot look into. Rehearse it to see what it locks.")},
    {"analysis.owners-unknown",
     QT_TRANSLATE_NOOP("Message", "Who owns what is not fully known here. Analyse it against a live Catalog.")},
    {"analysis.prepared-unknown",
     QT_TRANSLATE_NOOP("Message", "The prepared statement was not seen, so what it locks is not known.")},
    {"analysis.relation-unknown",
     QT_TRANSLATE_NOOP("Message", "A relation that the statement names is not in the Catalog. Its lock is told; what "
                                  "follows from its columns, indexes and keys is not.")},
    {"analysis.sequence-unknown",
     QT_TRANSLATE_NOOP("Message", "Which sequence the statement uses is decided while it runs.")},
    {"analysis.time-zone-decides",
     QT_TRANSLATE_NOOP("Message", "Whether the table is rewritten depends on the session's time zone. SET timezone = "
                                  "'UTC' before the statement avoids it.")},
    {"analysis.type-unknown", QT_TRANSLATE_NOOP("Message", "A type is not in the Catalog, so a rewrite is assumed.")},
    {"analysis.psql-command",
     QT_TRANSLATE_NOOP("Message", "This is a command of psql, not of the server. What it does is not analysed.")},
    {"analysis.unproven-privilege",
     QT_TRANSLATE_NOOP("Message",
                       "The statement needs a superuser, which a proof does not run as. The server said: %1")},
    {"analysis.unproven-sandbox",
     QT_TRANSLATE_NOOP("Message", "The private server cannot run the statement. It said: %1")},
    {"analysis.unproven-rows",
     QT_TRANSLATE_NOOP("Message", "The statement needs rows, and a proof runs on empty tables. The server said: %1")},
    {"analysis.unproven-unknown",
     QT_TRANSLATE_NOOP("Message", "The statement needs something that the Catalog does not hold. The server said: %1")},
    {"analysis.unproven-apart",
     QT_TRANSLATE_NOOP(
         "Message", "Not compared: an earlier statement could not be run as it was analysed, and this one follows.")},
    {"analysis.unproven-unseen",
     QT_TRANSLATE_NOOP("Message",
                       "The statement commits on its way, and some of its locks were too short to be seen.")},
    {"analysis.unproven-uncertain",
     QT_TRANSLATE_NOOP("Message", "What the statement locks depends on rows or settings, or cannot be foreseen. On "
                                  "empty tables it did something else than is said here.")},
    {"analysis.unproven-not-taken-back",
     QT_TRANSLATE_NOOP("Message",
                       "A down is proven in a transaction that is rolled back; this statement cannot run in one.")},
    {"analysis.not-copied", QT_TRANSLATE_NOOP("Message", "Not in the copy of the schema: %1 (%2)")},
    {"analysis.children-need-it",
     QT_TRANSLATE_NOOP("Message", "Tables that inherit from %1 need the column too. Leave ONLY out.")},
    {"analysis.partition-key-missing",
     QT_TRANSLATE_NOOP("Message",
                       "A unique constraint on the partitioned table %2 must contain its partition key %1.")},
    {"analysis.type-used-by-generated",
     QT_TRANSLATE_NOOP("Message", "The type of column %1 cannot change while the generated column %2 uses it. Drop the "
                                  "generated column first.")},
    {"analysis.persistence-differs",
     QT_TRANSLATE_NOOP(
         "Message", "A foreign key ties %1 to %2: a logged table cannot depend on an unlogged one. Change %2 first.")},
    {"analysis.column-has-default",
     QT_TRANSLATE_NOOP("Message", "Column %1 of %2 has a default or is an identity already. Drop that first.")},
    {"analysis.column-nullable",
     QT_TRANSLATE_NOOP("Message", "Column %1 of %2 must be NOT NULL before it can become an identity.")},
    {"analysis.column-exists", QT_TRANSLATE_NOOP("Message", "Column %1 of %2 is there already.")},
    {"analysis.column-missing", QT_TRANSLATE_NOOP("Message", "There is no column %1 in %2.")},
    {"analysis.concurrently-partitioned",
     QT_TRANSLATE_NOOP("Message", "An index on the partitioned table %1 cannot be built concurrently. Build it ON ONLY "
                                  "the parent, then one per partition, then attach them.")},
    {"analysis.constraint-exists", QT_TRANSLATE_NOOP("Message", "Constraint %1 of %2 is there already.")},
    {"analysis.constraint-missing", QT_TRANSLATE_NOOP("Message", "There is no constraint %1 on %2.")},
    {"analysis.dependents-exist",
     QT_TRANSLATE_NOOP("Message", "Other objects depend on it, %1 among them. Drop them first, or say CASCADE.")},
    {"analysis.extension-exists", QT_TRANSLATE_NOOP("Message", "Extension %1 is there already.")},
    {"analysis.function-exists",
     QT_TRANSLATE_NOOP("Message", "Function %1 with these arguments is there already. Say OR REPLACE to change it.")},
    {"analysis.function-missing", QT_TRANSLATE_NOOP("Message", "There is no function %1 with these arguments.")},
    {"analysis.index-missing", QT_TRANSLATE_NOOP("Message", "There is no index %1 on this table.")},
    {"analysis.index-not-unique",
     QT_TRANSLATE_NOOP("Message", "Index %1 is not unique, so no constraint can stand on it.")},
    {"analysis.index-of-constraint",
     QT_TRANSLATE_NOOP("Message", "Index %1 belongs to a constraint. Drop the constraint instead.")},
    {"analysis.label-exists", QT_TRANSLATE_NOOP("Message", "The enum has the value %1 already.")},
    {"analysis.not-in-transaction",
     QT_TRANSLATE_NOOP(
         "Message", "%1 cannot run inside a transaction. Put it in a file of its own that the tool runs without one.")},
    {"analysis.policy-exists", QT_TRANSLATE_NOOP("Message", "Policy %1 of %2 is there already.")},
    {"analysis.relation-exists", QT_TRANSLATE_NOOP("Message", "%1 is there already.")},
    {"analysis.raised", QT_TRANSLATE_NOOP("Message", "The code raises an exception of its own: %1")},
    {"analysis.relation-missing",
     QT_TRANSLATE_NOOP("Message", "There is no %1 in the Catalog. Check its name and the search_path.")},
    {"analysis.schema-exists", QT_TRANSLATE_NOOP("Message", "Schema %1 is there already.")},
    {"analysis.schema-missing", QT_TRANSLATE_NOOP("Message", "There is no schema %1.")},
    {"analysis.trigger-exists", QT_TRANSLATE_NOOP("Message", "Trigger %1 of %2 is there already.")},
    {"analysis.trigger-missing", QT_TRANSLATE_NOOP("Message", "There is no %1 on %2.")},
    {"analysis.truncate-referenced",
     QT_TRANSLATE_NOOP("Message", "Foreign keys of %1 point at the table. Truncate both together, or say CASCADE.")},
    {"analysis.type-exists", QT_TRANSLATE_NOOP("Message", "Type %1 is there already.")},
    {"analysis.type-missing", QT_TRANSLATE_NOOP("Message", "There is no type %1.")},
    {"analysis.type-used-by-view",
     QT_TRANSLATE_NOOP("Message", "The type of column %1 cannot change while view %2 uses it. Drop the view, change "
                                  "the type, make the view again.")},
};

} // namespace analysistexts

std::span<const MessageRow> analysisMessages()
{
    return analysistexts::rows;
}

} // namespace lockstep::text
