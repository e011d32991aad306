// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

static const MessageRow advisorSqliteRows[] = {
    {"advisor.table-rebuild.why",
     QT_TRANSLATE_NOOP(
         "Message", "SQLite has no statement for this. A new table is made, filled and given the old one's name, with "
                    "indexes and triggers, in one transaction and in the order that SQLite's documentation prescribes. "
                    "Other writers wait meanwhile; readers see the table before or after.")},
    {"advisor.together.rebuild", QT_TRANSLATE_NOOP("Message", "Rebuild %1 once: %2")},
    {"advisor.together.rebuild.why",
     QT_TRANSLATE_NOOP(
         "Message", "SQLite has no statement for any of these. One new table has them all: it is filled once and given "
                    "the old one's name, with indexes and triggers, in one transaction. Other writers wait meanwhile; "
                    "readers see the table before or after.")},
    {"advisor.sqlite-rebuilds-apart",
     QT_TRANSLATE_NOOP("Message",
                       "One of the changes to %1 needs the values that another has made, so they are rebuilt "
                       "one after the other.")},
    {"advisor.sqlite-rows.why",
     QT_TRANSLATE_NOOP("Message", "One transaction: SQLite has one writer at a time, so other writers wait until it is "
                                  "done. For very many rows choose a quiet hour.")},
    {"advisor.sqlite-batches.why",
     QT_TRANSLATE_NOOP("Message", "SQLite has one writer at a time. In short transactions along the key others get in "
                                  "between, and a run that was broken off goes on where the rows stand.")},
    {"advisor.fill-backup", QT_TRANSLATE_NOOP("Message", "Copy what goes to %3")},
    {"advisor.sqlite-backed-up.why",
     QT_TRANSLATE_NOOP("Message", "What goes is kept in %3, so the way back has the values, too.")},
    {"advisor.values-survive", QT_TRANSLATE_NOOP("Message", "Every value of %2 survives the conversion")},
    {"advisor.values-survive.why",
     QT_TRANSLATE_NOOP("Message", "A value that reads differently after conversion there and back would be lost. Clean "
                                  "such values first, or say with USING what becomes of them.")},
    {"advisor.values-fit", QT_TRANSLATE_NOOP("Message", "Every value of %1 fits the columns as they will be")},
    {"advisor.values-fit.why",
     QT_TRANSLATE_NOOP("Message", "A STRICT table takes values of its columns' types only, and a key WITHOUT ROWID no "
                                  "NULL. Put such rows right first, or the copy would stop at them.")},
    {"advisor.sqlite-vacuum", QT_TRANSLATE_NOOP("Message", "Rewrite the file without what is unused (VACUUM)")},
    {"advisor.sqlite-vacuum.why",
     QT_TRANSLATE_NOOP("Message", "SQLite gives space back for the whole file only. It is written twice meanwhile, "
                                  "others cannot write, and rows of tables without an INTEGER PRIMARY KEY may get "
                                  "other rowids. There is nothing to take back.")},
    {"advisor.sqlite-no-counter",
     QT_TRANSLATE_NOOP("Message", "%2 of %1 is not declared INTEGER PRIMARY KEY, which AUTOINCREMENT belongs to.")},
    {"advisor.options-already", QT_TRANSLATE_NOOP("Message", "%1 has these options already: %2.")},
    {"advisor.values-find-a-place", QT_TRANSLATE_NOOP("Message", "Every value of %2 has one row of %3 to go to")},
    {"advisor.values-find-a-place.why",
     QT_TRANSLATE_NOOP("Message",
                       "A value without a row there would be lost, and of several different ones for one row "
                       "only one would arrive. Put such rows right first.")},
    {"advisor.no-nulls", QT_TRANSLATE_NOOP("Message", "No row of %1 lacks %2")},
    {"advisor.no-nulls.why",
     QT_TRANSLATE_NOOP("Message",
                       "A row without a value would stop the copy. Fill the column first, or give a default.")},
    {"advisor.no-orphans", QT_TRANSLATE_NOOP("Message", "Every row of %1 refers to a row of %3")},
    {"advisor.no-orphans.why",
     QT_TRANSLATE_NOOP("Message",
                       "A row that refers to nothing would stop the rebuild at its check. Put such rows right "
                       "first.")},
    {"advisor.rows-fulfil", QT_TRANSLATE_NOOP("Message", "Every row of %1 fulfils the check")},
    {"advisor.rows-fulfil.why",
     QT_TRANSLATE_NOOP("Message", "A row that does not would stop the copy. Put such rows right first.")},
    {"advisor.split-table", QT_TRANSLATE_NOOP("Message", "Move columns of %1 to %3")},
    {"advisor.split-rows", QT_TRANSLATE_NOOP("Message", "Move rows of %1 to %3")},
    {"advisor.move-column", QT_TRANSLATE_NOOP("Message", "Move %2 of %1 to another table, as %3")},
    {"advisor.merge-tables", QT_TRANSLATE_NOOP("Message", "Take the columns of %3 into %1")},
    {"advisor.normalise-column", QT_TRANSLATE_NOOP("Message", "Give the values of %2 a table of their own, %3")},
    {"advisor.evidence.embedded", QT_TRANSLATE_NOOP("Message", "The database is a file of %1 %2.")},
    {"advisor.evidence.sqlite-takes",
     QT_TRANSLATE_NOOP("Message", "SQLite takes the statement on an empty copy of the schema (%1).")},
    {"advisor.evidence.sqlite-rows", QT_TRANSLATE_NOOP("Message", "%1 on %2, which has %3 rows.")},
    {"advisor.sqlite-refuses",
     QT_TRANSLATE_NOOP("Message",
                       "SQLite refuses the statement: %1. Rebuild the table, or change what is in the way.")},
    {"advisor.sqlite-only-rebuild",
     QT_TRANSLATE_NOOP("Message", "SQLite has no statement for %1; the table is rebuilt.")},
    {"advisor.sqlite-has-none", QT_TRANSLATE_NOOP("Message", "SQLite has nothing that %1 could be about.")},
    {"advisor.sqlite-no-table",
     QT_TRANSLATE_NOOP("Message", "%1 is a view or a virtual table, which cannot be changed like a table.")},
    {"advisor.sqlite-not-understood",
     QT_TRANSLATE_NOOP("Message", "The CREATE statement of %1 was not understood, so nothing is rebuilt from it.")},
    {"advisor.sqlite-plain-indexes",
     QT_TRANSLATE_NOOP("Message", "SQLite has one kind of index, without INCLUDE. Leave method and include empty.")},
    {"advisor.sqlite-index-of-constraint",
     QT_TRANSLATE_NOOP("Message", "%1 belongs to a constraint. Drop or change that instead.")},
    {"advisor.sqlite-whole-trigger",
     QT_TRANSLATE_NOOP("Message", "Write one whole CREATE TRIGGER statement that makes a trigger called %1.")},
    {"advisor.sqlite-column-in-use",
     QT_TRANSLATE_NOOP("Message", "%2 of %1 is used by %3. Change or drop that first.")},
    {"advisor.sqlite-needs-value",
     QT_TRANSLATE_NOOP("Message",
                       "The rows of %1 need a value for %2: give a default, or an expression to fill it with.")},
    {"advisor.sqlite-without-rowid",
     QT_TRANSLATE_NOOP("Message", "%1 is a table WITHOUT ROWID, which is its primary key.")},
    {"advisor.sqlite-no-foreign-key", QT_TRANSLATE_NOOP("Message", "%2 of %1 is no foreign key.")},
    {"advisor.sqlite-keys-differ",
     QT_TRANSLATE_NOOP("Message", "%1 and %2 have no primary keys that fit together, so their rows cannot be paired.")},
    {"advisor.sqlite-nothing-to-merge", QT_TRANSLATE_NOOP("Message", "%2 has no column that %1 lacks.")},
};

std::span<const MessageRow> advisorSqliteMessages()
{
    return advisorSqliteRows;
}

} // namespace lockstep::text
