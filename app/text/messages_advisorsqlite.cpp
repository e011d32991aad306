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
    {"advisor.table-rebuild-long.why",
     QT_TRANSLATE_NOOP(
         "Message", "SQLite has no statement for this. A new table is made, filled and given the old one's name in one "
                    "transaction. %1 has %2 MB with its indexes: other writers wait for some %3 seconds, longer where "
                    "the disk is slow. A shadow table does the same in short transactions.")},
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
    {"advisor.sqlite-rows-long.why",
     QT_TRANSLATE_NOOP("Message", "One transaction over all of %1, %2 MB with its indexes: SQLite has one writer at a "
                                  "time, so other writers wait for some %3 seconds, longer where the disk is slow. In "
                                  "batches they get in between.")},
    {"advisor.sqlite-drop-column-long.why",
     QT_TRANSLATE_NOOP("Message",
                       "SQLite writes every row of %1 once to drop the column, in one transaction, %2 MB with "
                       "its indexes: other writers wait for some %3 seconds, longer where the disk is slow. "
                       "Through a shadow table, or with a backup, it goes in short transactions.")},
    {"advisor.sqlite-one-transaction.why",
     QT_TRANSLATE_NOOP("Message", "SQLite goes over all of %1 in one transaction, %2 MB with its indexes, and has no "
                                  "other way: other writers wait for some %3 seconds, longer where the disk is slow.")},
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
    {"advisor.rows-have-key", QT_TRANSLATE_NOOP("Message", "Every row has a key of its own for %2")},
    {"advisor.rows-have-key.why",
     QT_TRANSLATE_NOOP("Message", "The columns of a primary key hold no NULL, and no two rows have the same values in "
                                  "them. Put such rows right first.")},
    {"advisor.values-given", QT_TRANSLATE_NOOP("Message", "Every row gets a value for %2")},
    {"advisor.values-given.why",
     QT_TRANSLATE_NOOP("Message", "%2 is NOT NULL: a row for which the expression gives none would stop the filling. "
                                  "Say what such rows get.")},
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
    {"advisor.sqlite-no-parent-key",
     QT_TRANSLATE_NOOP("Message",
                       "%2 is no key of %1, so SQLite would refuse every write to a table with a foreign key "
                       "to it. Make it unique first.")},
    {"advisor.sqlite-key-pointed-at",
     QT_TRANSLATE_NOOP("Message", "Foreign keys point at %2 of %1, which would be no key any more: %3. Change those "
                                  "foreign keys first.")},
    {"advisor.sqlite-without-rowid",
     QT_TRANSLATE_NOOP("Message", "%1 is a table WITHOUT ROWID, which is its primary key.")},
    {"advisor.sqlite-no-foreign-key", QT_TRANSLATE_NOOP("Message", "%2 of %1 is no foreign key.")},
    {"advisor.sqlite-needs-primary-key",
     QT_TRANSLATE_NOOP("Message", "%1 has no primary key, by which its rows are found under both names or in both "
                                  "places. Add one first, or make the change at once.")},
    {"advisor.sqlite-keys-differ",
     QT_TRANSLATE_NOOP("Message", "%1 and %2 have no primary keys that fit together, so their rows cannot be paired.")},
    {"advisor.sqlite-nothing-to-merge", QT_TRANSLATE_NOOP("Message", "%2 has no column that %1 lacks.")},
    {"advisor.sqlite-sync-columns.why",
     QT_TRANSLATE_NOOP(
         "Message",
         "Triggers copy every write: the old application writes %2, the new one %3, and each sees what the other "
         "wrote. "
         "A trigger of SQLite writes behind the row, not into it: RETURNING shows the row as it was written.")},
    {"advisor.finish-rename", QT_TRANSLATE_NOOP("Message", "%2 becomes %3, and its twin goes")},
    {"advisor.finish-rename.why",
     QT_TRANSLATE_NOOP("Message",
                       "The column keeps its place, its indexes and its constraints under the new name. SQLite writes "
                       "every row of %1 once to drop the twin, and once to fill it on the way back, in one "
                       "transaction: other writers wait as long as that takes.")},
    {"advisor.swap-twin", QT_TRANSLATE_NOOP("Message", "%2 becomes %3, and its twin steps aside")},
    {"advisor.swap-twin.why",
     QT_TRANSLATE_NOOP("Message", "Names change hands in one short transaction, in views and triggers, too. The column "
                                  "keeps its place, its indexes and its constraints under the new name; the twin is "
                                  "kept the same under another one, for the way back.")},
    {"advisor.drop-twin", QT_TRANSLATE_NOOP("Message", "Drop the twin of %3")},
    {"advisor.drop-twin.why",
     QT_TRANSLATE_NOOP("Message", "Nothing names it any more. SQLite makes the table anew without it in one "
                                  "transaction: other writers wait meanwhile.")},
    {"advisor.sqlite-rename-with-view.why",
     QT_TRANSLATE_NOOP(
         "Message",
         "Both happen in one transaction, so the old name never stops working. Reads and writes pass through "
         "the view and its triggers; ON CONFLICT DO UPDATE, the rowid, last_insert_rowid() and values that "
         "RETURNING gets from defaults do not.")},
    {"advisor.finish-column", QT_TRANSLATE_NOOP("Message", "Give %2 its default and NOT NULL")},
    {"advisor.finish-column.why",
     QT_TRANSLATE_NOOP("Message",
                       "SQLite has no statement for these, so the table is rebuilt once, in one transaction. "
                       "Every row has its value now, and the triggers go with it.")},
    {"advisor.compare-places", QT_TRANSLATE_NOOP("Message", "Compare both places once more")},
    {"advisor.compare-places.why",
     QT_TRANSLATE_NOOP("Message", "Nothing should be left to do here. On the way back the triggers stand already, and "
                                  "this brings home what was written without them.")},
    {"advisor.sqlite-drop-moved.why",
     QT_TRANSLATE_NOOP("Message", "The values live on in the new place, and the way back takes them from there. SQLite "
                                  "makes the table anew for it in one transaction: other writers wait meanwhile.")},
    {"advisor.sqlite-no-twin",
     QT_TRANSLATE_NOOP("Message",
                       "A new application writes rows of %1 without %2, and a trigger of SQLite gives the value only "
                       "behind that. %3 of the column stands against it: change that first, or change it at once.")},
    {"advisor.sqlite-hidden-rowid",
     QT_TRANSLATE_NOOP("Message", "Rows of %1 have rowids beside their key, which two tables that are both written "
                                  "cannot keep the same. Move them at once, or make the key an INTEGER PRIMARY KEY.")},
    {"advisor.write-shadow", QT_TRANSLATE_NOOP("Message", "Keep %2 the same as %1")},
    {"advisor.write-shadow.why",
     QT_TRANSLATE_NOOP("Message", "Triggers carry every write to the new table, whose indexes are there already: what "
                                  "the new table does not take, is refused from here on.")},
    {"advisor.sqlite-swap.why",
     QT_TRANSLATE_NOOP("Message",
                       "Names, indexes and triggers change hands in one transaction of milliseconds. SQLite renames "
                       "no index, so their rows in sqlite_schema are written (writable_schema), as its documentation "
                       "does for changes that leave all pages as they are. The old table is kept the same from here "
                       "on, so that one can go back without losing a write.")},
    {"advisor.sqlite-swap-once.why",
     QT_TRANSLATE_NOOP("Message", "Names, indexes and triggers change hands in one transaction of milliseconds. What "
                                  "the conversion made of the values does not lead back: the old table stays as it is "
                                  "now, and going back to it loses what is written from here on.")},
    {"advisor.sqlite-swap-without.why",
     QT_TRANSLATE_NOOP("Message",
                       "Names, indexes and triggers change hands in one transaction of milliseconds. The old "
                       "table takes no row without %3, so it stays as it is now, and going back to it loses "
                       "what is written from here on.")},
    {"advisor.drop-old-table", QT_TRANSLATE_NOOP("Message", "Drop the old table, %2")},
    {"advisor.drop-old-table.why",
     QT_TRANSLATE_NOOP("Message", "Nobody needs it any more. Its space is used again; VACUUM gives it back.")},
    {"advisor.leave-table", QT_TRANSLATE_NOOP("Message", "Put %2 aside for good")},
    {"advisor.leave-table.why",
     QT_TRANSLATE_NOOP("Message", "Nobody finds it any more, and its triggers do not act for rows that only go because "
                                  "the table goes. From here on there is no way back.")},
    {"advisor.empty-table", QT_TRANSLATE_NOOP("Message", "Delete the rows of %2 in batches")},
    {"advisor.empty-table.why",
     QT_TRANSLATE_NOOP("Message", "A full table is dropped page by page in one transaction, about a second for 100 MB "
                                  "in which others wait. An empty one goes in no time.")},
    {"advisor.sqlite-key-changes",
     QT_TRANSLATE_NOOP("Message",
                       "No key of %1 stays as it is, without NULLs and with an index, by which its rows could "
                       "be found in both tables while they are kept the same. Make a unique index on the "
                       "columns of the new key first, or rebuild it in one transaction.")},
    {"advisor.file-is-sound", QT_TRANSLATE_NOOP("Message", "The file is sound")},
    {"advisor.file-is-sound.why",
     QT_TRANSLATE_NOOP("Message", "integrity_check reads every page and every index entry, foreign_key_check every "
                                  "reference: what is wrong now would move along.")},
    {"advisor.try-green", QT_TRANSLATE_NOOP("Message", "Step 1 and 2: a copy to try, while others write")},
    {"advisor.try-green.why",
     QT_TRANSLATE_NOOP("Message",
                       "VACUUM INTO writes a whole copy within one read transaction. Run it with the new library, or "
                       "at the new place: a collation or a function that sorts in another way shows as index entries "
                       "out of order. BLUE and GREEN stand for the two files.")},
    {"advisor.copy-file", QT_TRANSLATE_NOOP("Message", "Copy the file, as nobody writes")},
    {"advisor.copy-file.why",
     QT_TRANSLATE_NOOP("Message", "The backup API copies page by page, what stands in the WAL included; copying the "
                                  "file alone would leave that out. The way back copies green over blue: stop writes "
                                  "to green first.")},
    {"advisor.compare-files.why",
     QT_TRANSLATE_NOOP("Message",
                       "Schema and rows of both as SQL, line by line; a line that differs names the table.")},
    {"advisor.values-fit-server", QT_TRANSLATE_NOOP("Message", "Every value is what its column's type says")},
    {"advisor.values-fit-server.why",
     QT_TRANSLATE_NOOP("Message",
                       "SQLite keeps a text in a column of numbers; a server refuses it. Put such rows right "
                       "first.")},
    {"advisor.load-server", QT_TRANSLATE_NOOP("Message", "Load the server with pgloader")},
    {"advisor.load-server.why",
     QT_TRANSLATE_NOOP("Message",
                       "Tables, rows and indexes are made anew with each run. Names become small letters; triggers, "
                       "views, checks and generated columns are yours to write again. BLUE stands for the file, GREEN "
                       "for the connection.")},
    {"advisor.compare-counts.why",
     QT_TRANSLATE_NOOP("Message", "Rows of every table. Compare sums and samples as well: types are not the same.")},
    {"advisor.switch-to-server.why",
     QT_TRANSLATE_NOOP("Message", "The file is kept as the way back, but nothing that is written to the server comes "
                                  "back to it: keep the time until you trust the server short.")},
    {"advisor.note-changes", QT_TRANSLATE_NOOP("Message", "Note which rows of %1 are written")},
    {"advisor.note-changes.why",
     QT_TRANSLATE_NOOP("Message", "A trigger of SQLite does not reach into another file. The notes tell what has to be "
                                  "brought over again.")},
    {"advisor.copy-to-service", QT_TRANSLATE_NOOP("Message", "Copy %1 to the service's file")},
    {"advisor.copy-to-service.why",
     QT_TRANSLATE_NOOP("Message",
                       "DATABASE and SERVICE stand for the two files. The copy is one transaction over both: "
                       "other writers of DATABASE wait meanwhile.")},
    {"advisor.bring-changes", QT_TRANSLATE_NOOP("Message", "Bring over what was written since")},
    {"advisor.bring-changes.why",
     QT_TRANSLATE_NOOP("Message",
                       "Rows that were noted, in one transaction; run it as often as the service's reads need it. Two "
                       "files in WAL mode commit one after the other: after a crash in between compare both.")},
    {"advisor.hold-writes", QT_TRANSLATE_NOOP("Message", "Hold writes to %1")},
    {"advisor.hold-writes.why",
     QT_TRANSLATE_NOOP("Message", "For the moment in which the last changes come over, so that there is one owner at "
                                  "any time. The same on the way back.")},
    {"advisor.hold-writes.application",
     QT_TRANSLATE_NOOP("Message", "Writers of %1 wait or show that the service is being maintained.")},
    {"advisor.nothing-noted", QT_TRANSLATE_NOOP("Message", "Nothing is left to bring over")},
    {"advisor.nothing-noted.why", QT_TRANSLATE_NOOP("Message", "No row was written since the last run.")},
    {"advisor.stop-noting", QT_TRANSLATE_NOOP("Message", "Remove the notes and their triggers")},
    {"advisor.stop-noting.why", QT_TRANSLATE_NOOP("Message", "The service owns the rows.")},
};

std::span<const MessageRow> advisorSqliteMessages()
{
    return advisorSqliteRows;
}

} // namespace lockstep::text
