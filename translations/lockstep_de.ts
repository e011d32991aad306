<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Lockstep</source>
        <translation>Über Lockstep</translation>
    </message>
    <message>
        <source>Lockstep plans, proves and rehearses database migrations.</source>
        <translation>Lockstep plant, beweist und probt Datenbankmigrationen.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ChangeChecks</name>
    <message>
        <source>%1 has no column %2. Put an expression in parentheses.</source>
        <translation>%1 hat keine Spalte %2. Setzen Sie einen Ausdruck in Klammern.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>PostgreSQL cuts names after 63 bytes; this one has %1.</source>
        <translation>PostgreSQL schneidet Namen nach 63 Byte ab; dieser hat %1.</translation>
    </message>
    <message>
        <source>The Catalog has no schema %1.</source>
        <translation>Der Katalog hat kein Schema %1.</translation>
    </message>
    <message>
        <source>The Catalog has no table %1 in schema %2.</source>
        <translation>Der Katalog hat keine Tabelle %1 im Schema %2.</translation>
    </message>
    <message>
        <source>%1 is a view, not a table.</source>
        <translation>%1 ist eine Sicht, keine Tabelle.</translation>
    </message>
    <message>
        <source>%1 has a column %2 already.</source>
        <translation>%1 hat schon eine Spalte %2.</translation>
    </message>
    <message>
        <source>%1 has no column %2 in the Catalog.</source>
        <translation>%1 hat im Katalog keine Spalte %2.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>The Catalog has no index %1 in schema %2.</source>
        <translation>Der Katalog hat keinen Index %1 im Schema %2.</translation>
    </message>
    <message>
        <source>The Catalog has no type %1 in schema %2.</source>
        <translation>Der Katalog hat keinen Typ %1 im Schema %2.</translation>
    </message>
    <message>
        <source>%1 has that value already.</source>
        <translation>%1 hat diesen Wert schon.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>Change a column&apos;s type</source>
        <translation>Typ einer Spalte ändern</translation>
    </message>
    <message>
        <source>Forbid NULL in a column</source>
        <translation>NULL in einer Spalte verbieten</translation>
    </message>
    <message>
        <source>Allow NULL in a column</source>
        <translation>NULL in einer Spalte erlauben</translation>
    </message>
    <message>
        <source>Set a column&apos;s default</source>
        <translation>Vorgabewert einer Spalte setzen</translation>
    </message>
    <message>
        <source>Add an index</source>
        <translation>Index hinzufügen</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>Index löschen</translation>
    </message>
    <message>
        <source>Add a unique constraint</source>
        <translation>Unique-Constraint hinzufügen</translation>
    </message>
    <message>
        <source>Add a check constraint</source>
        <translation>Check-Constraint hinzufügen</translation>
    </message>
    <message>
        <source>Add a foreign key</source>
        <translation>Fremdschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a primary key</source>
        <translation>Primärschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>Tabelle umbenennen</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>Tabelle löschen</translation>
    </message>
    <message>
        <source>Add a value to an enum</source>
        <translation>Wert zu einem Enum hinzufügen</translation>
    </message>
    <message>
        <source>Remove bloat from a table</source>
        <translation>Bloat aus einer Tabelle entfernen</translation>
    </message>
    <message>
        <source>Split a table</source>
        <translation>Tabelle aufteilen</translation>
    </message>
    <message>
        <source>Merge tables</source>
        <translation>Tabellen zusammenführen</translation>
    </message>
    <message>
        <source>Change the server&apos;s engine or version</source>
        <translation>System oder Version des Servers wechseln</translation>
    </message>
    <message>
        <source>Move a table to another service</source>
        <translation>Tabelle in einen anderen Dienst verlegen</translation>
    </message>
    <message>
        <source>With or without a default; NOT NULL if you like.</source>
        <translation>Mit oder ohne Vorgabewert, auf Wunsch NOT NULL.</translation>
    </message>
    <message>
        <source>The application stops using it first; its data can be kept for a while.</source>
        <translation>Zuerst verzichtet die Anwendung auf sie; ihre Daten lassen sich eine Weile behalten.</translation>
    </message>
    <message>
        <source>Both names work while the application changes over.</source>
        <translation>Beide Namen gelten, während die Anwendung umgestellt wird.</translation>
    </message>
    <message>
        <source>In place where the server need not rewrite, else through a second column.</source>
        <translation>An Ort und Stelle, wo der Server nichts neu schreiben muss, sonst über eine zweite Spalte.</translation>
    </message>
    <message>
        <source>Checked beforehand without holding up writes.</source>
        <translation>Vorher geprüft, ohne Schreiber aufzuhalten.</translation>
    </message>
    <message>
        <source>Short; old rows are not looked at.</source>
        <translation>Kurz; alte Zeilen werden nicht angesehen.</translation>
    </message>
    <message>
        <source>For new rows; old rows keep their values.</source>
        <translation>Für neue Zeilen; alte behalten ihre Werte.</translation>
    </message>
    <message>
        <source>Built beside running traffic.</source>
        <translation>Neben dem laufenden Betrieb gebaut.</translation>
    </message>
    <message>
        <source>Without stopping queries; its definition is kept for the way back.</source>
        <translation>Ohne Abfragen anzuhalten; seine Definition bleibt für den Rückweg erhalten.</translation>
    </message>
    <message>
        <source>The index is built first, beside running traffic, then becomes the constraint.</source>
        <translation>Erst wird der Index neben dem laufenden Betrieb gebaut, dann wird er zum Constraint.</translation>
    </message>
    <message>
        <source>For new rows at once, for old rows after a check without lock.</source>
        <translation>Für neue Zeilen sofort, für alte nach einer Prüfung ohne Sperre.</translation>
    </message>
    <message>
        <source>The index is built first, then becomes the key.</source>
        <translation>Erst wird der Index gebaut, dann wird er zum Schlüssel.</translation>
    </message>
    <message>
        <source>A view keeps the old name while the application changes over.</source>
        <translation>Eine Sicht behält den alten Namen, während die Anwendung umgestellt wird.</translation>
    </message>
    <message>
        <source>Renamed first, dropped when nobody has missed it.</source>
        <translation>Erst umbenannt, dann gelöscht, wenn niemand sie vermisst hat.</translation>
    </message>
    <message>
        <source>Values can be appended, not taken back.</source>
        <translation>Werte lassen sich anhängen, aber nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Give unused space back to the disk.</source>
        <translation>Gibt ungenutzten Platz an die Platte zurück.</translation>
    </message>
    <message>
        <source>Columns move to a new table.</source>
        <translation>Spalten ziehen in eine neue Tabelle um.</translation>
    </message>
    <message>
        <source>Rows of several tables move into one.</source>
        <translation>Zeilen mehrerer Tabellen ziehen in eine um.</translation>
    </message>
    <message>
        <source>The whole database moves to another server.</source>
        <translation>Die ganze Datenbank zieht auf einen anderen Server um.</translation>
    </message>
    <message>
        <source>The table leaves this database.</source>
        <translation>Die Tabelle verlässt diese Datenbank.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Constraints</translation>
    </message>
    <message>
        <source>Tables and types</source>
        <translation>Tabellen und Typen</translation>
    </message>
    <message>
        <source>Larger moves</source>
        <translation>Größere Umzüge</translation>
    </message>
    <message>
        <source>Add column %1 to %2</source>
        <translation>Spalte %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Drop column %1 of %2</source>
        <translation>Spalte %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Rename column %1 of %2 to %3</source>
        <translation>Spalte %1 von %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Change %1 of %2 to %3</source>
        <translation>%1 von %2 in %3 ändern</translation>
    </message>
    <message>
        <source>Forbid NULL in %1 of %2</source>
        <translation>NULL in %1 von %2 verbieten</translation>
    </message>
    <message>
        <source>Allow NULL in %1 of %2</source>
        <translation>NULL in %1 von %2 erlauben</translation>
    </message>
    <message>
        <source>Set the default of %1 of %2</source>
        <translation>Vorgabewert von %1 von %2 setzen</translation>
    </message>
    <message>
        <source>Index %1 (%2)</source>
        <translation>Index auf %1 (%2)</translation>
    </message>
    <message>
        <source>Drop index %1</source>
        <translation>Index %1 löschen</translation>
    </message>
    <message>
        <source>Make %1 unique in %2</source>
        <translation>%1 in %2 eindeutig machen</translation>
    </message>
    <message>
        <source>Check %1 in %2</source>
        <translation>%1 in %2 prüfen</translation>
    </message>
    <message>
        <source>Foreign key from %1 (%2) to %3</source>
        <translation>Fremdschlüssel von %1 (%2) auf %3</translation>
    </message>
    <message>
        <source>Primary key %1 of %2</source>
        <translation>Primärschlüssel %1 von %2</translation>
    </message>
    <message>
        <source>Rename table %1 to %2</source>
        <translation>Tabelle %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Drop table %1</source>
        <translation>Tabelle %1 löschen</translation>
    </message>
    <message>
        <source>Add value %1 to %2</source>
        <translation>Wert %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove bloat from %1</source>
        <translation>Bloat aus %1 entfernen</translation>
    </message>
    <message>
        <source>Split table %1</source>
        <translation>Tabelle %1 aufteilen</translation>
    </message>
    <message>
        <source>Merge %1 with others</source>
        <translation>%1 mit anderen zusammenführen</translation>
    </message>
    <message>
        <source>Move %1 to another service</source>
        <translation>%1 in einen anderen Dienst verlegen</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Neuer Typ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabewert</translation>
    </message>
    <message>
        <source>NULL is forbidden (NOT NULL)</source>
        <translation>NULL ist verboten (NOT NULL)</translation>
    </message>
    <message>
        <source>Old value becomes</source>
        <translation>Aus dem alten Wert wird</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Only rows where</source>
        <translation>Nur Zeilen mit</translation>
    </message>
    <message>
        <source>Carry along (INCLUDE)</source>
        <translation>Mitführen (INCLUDE)</translation>
    </message>
    <message>
        <source>No two rows alike (UNIQUE)</source>
        <translation>Keine zwei Zeilen gleich (UNIQUE)</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Referenced schema</source>
        <translation>Schema des Ziels</translation>
    </message>
    <message>
        <source>Referenced table</source>
        <translation>Tabelle des Ziels</translation>
    </message>
    <message>
        <source>Referenced columns</source>
        <translation>Spalten des Ziels</translation>
    </message>
    <message>
        <source>When the referenced row is deleted</source>
        <translation>Wenn die Zielzeile gelöscht wird</translation>
    </message>
    <message>
        <source>When the referenced key changes</source>
        <translation>Wenn sich der Zielschlüssel ändert</translation>
    </message>
    <message>
        <source>Enum type</source>
        <translation>Enum-Typ</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Before the value</source>
        <translation>Vor dem Wert</translation>
    </message>
    <message>
        <source>After the value</source>
        <translation>Nach dem Wert</translation>
    </message>
    <message>
        <source>for example bigint</source>
        <translation>zum Beispiel bigint</translation>
    </message>
    <message>
        <source>an SQL expression; empty removes the default</source>
        <translation>ein SQL-Ausdruck; leer entfernt den Vorgabewert</translation>
    </message>
    <message>
        <source>an SQL expression; empty for none</source>
        <translation>ein SQL-Ausdruck; leer für keinen</translation>
    </message>
    <message>
        <source>an SQL expression; empty for a cast</source>
        <translation>ein SQL-Ausdruck; leer für einen Cast</translation>
    </message>
    <message>
        <source>one or more, separated by commas</source>
        <translation>eine oder mehrere, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>btree</source>
        <translation>btree</translation>
    </message>
    <message>
        <source>an SQL condition; empty for all rows</source>
        <translation>eine SQL-Bedingung; leer für alle Zeilen</translation>
    </message>
    <message>
        <source>empty: made up as the server would</source>
        <translation>leer: gebildet, wie der Server es täte</translation>
    </message>
    <message>
        <source>an SQL condition that every row fulfils</source>
        <translation>eine SQL-Bedingung, die jede Zeile erfüllt</translation>
    </message>
    <message>
        <source>empty: the primary key</source>
        <translation>leer: der Primärschlüssel</translation>
    </message>
    <message>
        <source>empty: at the end</source>
        <translation>leer: am Ende</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Reads a database&apos;s Catalog, so that plans can be made without the server.</source>
        <translation>Liest den Katalog einer Datenbank, damit sich Pläne ohne den Server machen lassen.</translation>
    </message>
    <message>
        <source>Write the Catalog to FILE.</source>
        <translation>Den Katalog in FILE schreiben.</translation>
    </message>
    <message>
        <source>%1, PostgreSQL %2: %3 relations, %4 indexes, %5</source>
        <translation>%1, PostgreSQL %2: %3 Relationen, %4 Indizes, %5</translation>
    </message>
    <message>
        <source>Structure %1</source>
        <translation>Struktur %1</translation>
    </message>
    <message>
        <source>Starts a private PostgreSQL with a pgbench database under load, plans, lints and rehearses a change on it, and leaves plan, SQL, measurements and report in a folder.</source>
        <translation>Startet ein eigenes PostgreSQL mit einer pgbench-Datenbank unter Last, plant, prüft und probt daran eine Änderung und hinterlässt Plan, SQL, Messwerte und Bericht in einem Ordner.</translation>
    </message>
    <message>
        <source>The folder to write to.</source>
        <translation>Der Ordner, in den geschrieben wird.</translation>
    </message>
    <message>
        <source>pgbench&apos;s scale: 100,000 accounts each.</source>
        <translation>Die Größe für pgbench: je 100.000 Konten.</translation>
    </message>
    <message>
        <source>--scale takes a whole number from 1.</source>
        <translation>--scale nimmt eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>Plan, SQL, measurements and report are in %1</source>
        <translation>Plan, SQL, Messwerte und Bericht liegen in %1</translation>
    </message>
    <message>
        <source>rewrites the table</source>
        <translation>schreibt die Tabelle neu</translation>
    </message>
    <message>
        <source>reads the whole table</source>
        <translation>liest die ganze Tabelle</translation>
    </message>
    <message>
        <source>builds an index</source>
        <translation>baut einen Index</translation>
    </message>
    <message>
        <source>runs outside a transaction</source>
        <translation>läuft außerhalb einer Transaktion</translation>
    </message>
    <message>
        <source>Rules:</source>
        <translation>Regeln:</translation>
    </message>
    <message>
        <source>Strategies:</source>
        <translation>Strategien:</translation>
    </message>
    <message>
        <source>Shows the page of a rule or a strategy; without a name, lists them.</source>
        <translation>Zeigt die Seite einer Regel oder Strategie; ohne Namen eine Liste davon.</translation>
    </message>
    <message>
        <source>A rule or a strategy</source>
        <translation>Eine Regel oder Strategie</translation>
    </message>
    <message>
        <source>There is no rule or strategy %1. lockstep explain lists them.</source>
        <translation>Es gibt keine Regel oder Strategie %1. lockstep explain zählt sie auf.</translation>
    </message>
    <message>
        <source>Writes a plan as files for a migration tool: one logical change per file.</source>
        <translation>Schreibt einen Plan als Dateien für ein Migrationswerkzeug: eine logische Änderung je Datei.</translation>
    </message>
    <message>
        <source>The tool: %1.</source>
        <translation>Das Werkzeug: %1.</translation>
    </message>
    <message>
        <source>The first file&apos;s version, as the tool writes it.</source>
        <translation>Die Version der ersten Datei, wie das Werkzeug sie schreibt.</translation>
    </message>
    <message>
        <source>Replace files that have other content.</source>
        <translation>Dateien mit anderem Inhalt ersetzen.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Name one plan.</source>
        <translation>Nennen Sie einen Plan.</translation>
    </message>
    <message>
        <source>There is no export for %1. Tools: %2.</source>
        <translation>Für %1 gibt es keine Ausgabe. Werkzeuge: %2.</translation>
    </message>
    <message>
        <source>Says of every statement what it locks, and what is risky about it. Files are read in the order given, as one migration history.</source>
        <translation>Sagt zu jeder Anweisung, was sie sperrt und was an ihr gefährlich ist. Die Dateien werden in der angegebenen Reihenfolge gelesen, als eine Migrationsgeschichte.</translation>
    </message>
    <message>
        <source>text or json (one line per statement).</source>
        <translation>text oder json (eine Zeile je Anweisung).</translation>
    </message>
    <message>
        <source>Assume this PostgreSQL major version (12 to 18).</source>
        <translation>Diese Hauptversion von PostgreSQL annehmen (12 bis 18).</translation>
    </message>
    <message>
        <source>Show the locks of every statement, not only of those with findings.</source>
        <translation>Die Sperren aller Anweisungen zeigen, nicht nur derer mit Befunden.</translation>
    </message>
    <message>
        <source>SQL files or plans</source>
        <translation>SQL-Dateien oder Pläne</translation>
    </message>
    <message>
        <source>Name at least one SQL file or plan.</source>
        <translation>Nennen Sie mindestens eine SQL-Datei oder einen Plan.</translation>
    </message>
    <message>
        <source>--server-version takes 12 to 18.</source>
        <translation>--server-version nimmt 12 bis 18.</translation>
    </message>
    <message>
        <source>--format takes text or json.</source>
        <translation>--format nimmt text oder json.</translation>
    </message>
    <message>
        <source>%1 statements, %2 findings</source>
        <translation>%1 Anweisungen, %2 Befunde</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Migration files</source>
        <translation>Migrationsdateien</translation>
    </message>
    <message>
        <source>Makes a plan. Changes are a kind followed by its fields:
  lockstep plan --connection shop -o note.lockstep add-column table=orders column=note type=text</source>
        <translation>Macht einen Plan. Eine Änderung ist eine Art, gefolgt von ihren Feldern:
  lockstep plan --connection shop -o note.lockstep add-column table=orders column=note type=text</translation>
    </message>
    <message>
        <source>Write the plan to FILE.</source>
        <translation>Den Plan in FILE schreiben.</translation>
    </message>
    <message>
        <source>Add to the plan in FILE.</source>
        <translation>Den Plan in FILE erweitern.</translation>
    </message>
    <message>
        <source>The plan&apos;s title.</source>
        <translation>Der Titel des Plans.</translation>
    </message>
    <message>
        <source>Answer a question of the decision tree yourself; may be repeated.</source>
        <translation>Eine Frage des Entscheidungsbaums selbst beantworten; darf mehrfach stehen.</translation>
    </message>
    <message>
        <source>The words are SQL files: one step per file, in the order given.</source>
        <translation>Die Wörter sind SQL-Dateien: ein Schritt je Datei, in der angegebenen Reihenfolge.</translation>
    </message>
    <message>
        <source>Use the decision tree in FILE.</source>
        <translation>Den Entscheidungsbaum in FILE benutzen.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>KIND FIELD=VALUE ... [KIND ...]</source>
        <translation>KIND FIELD=VALUE ... [KIND ...]</translation>
    </message>
    <message>
        <source>(you said so; the Catalog says otherwise)</source>
        <translation>(Ihre Angabe; der Katalog sagt etwas anderes)</translation>
    </message>
    <message>
        <source>(assumed; --answer %1=... to overrule)</source>
        <translation>(angenommen; --answer %1=... ändert das)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>verify down</source>
        <translation>Prüfung des Rückwegs</translation>
    </message>
    <message>
        <source>up again</source>
        <translation>nochmals Hinweg</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not as predicted</source>
        <translation>anders als vorhergesagt</translation>
    </message>
    <message>
        <source>preflight: </source>
        <translation>Vorprüfung: </translation>
    </message>
    <message>
        <source>lock timeout, trying again</source>
        <translation>Sperre nicht rechtzeitig erhalten, neuer Versuch</translation>
    </message>
    <message>
        <source>Rehearsed on %1 (server %2) in %3: %4</source>
        <translation>Geprobt auf %1 (Server %2) in %3: %4</translation>
    </message>
    <message>
        <source>kept %1 waiting for %2</source>
        <translation>ließ %1 warten, %2 lang</translation>
    </message>
    <message>
        <source>%1 on %2: predicted %3, the server did %4</source>
        <translation>%1 auf %2: vorhergesagt %3, der Server tat %4</translation>
    </message>
    <message>
        <source>After the down pass the schema was not what it had been: %1</source>
        <translation>Nach dem Rückweg war das Schema nicht, was es gewesen war: %1</translation>
    </message>
    <message>
        <source>Runs a plan for real: up, verify, down, up again, with everything measured. In a sandbox made from the Catalog, or on the connection itself when it is not production.</source>
        <translation>Führt einen Plan wirklich aus: Hinweg, Prüfung, Rückweg, nochmals Hinweg, und misst dabei alles. In einer Sandbox aus dem Katalog oder auf der Verbindung selbst, wenn sie nicht Produktion ist.</translation>
    </message>
    <message>
        <source>Rehearse in a sandbox with the connection&apos;s schema, not on the connection.</source>
        <translation>In einer Sandbox mit dem Schema der Verbindung proben, nicht auf der Verbindung.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s major version; the newest found by default.</source>
        <translation>Die Hauptversion der Sandbox; ohne Angabe die neueste gefundene.</translation>
    </message>
    <message>
        <source>Run everything in one transaction that is rolled back.</source>
        <translation>Alles in einer Transaktion ausführen, die zurückgerollt wird.</translation>
    </message>
    <message>
        <source>Run up and verify only.</source>
        <translation>Nur Hinweg und Prüfung ausführen.</translation>
    </message>
    <message>
        <source>Write the result as JSON to FILE.</source>
        <translation>Das Ergebnis als JSON in FILE schreiben.</translation>
    </message>
    <message>
        <source>Writes one HTML page with plan, SQL, locks, findings and rehearsal.</source>
        <translation>Schreibt eine HTML-Seite mit Plan, SQL, Sperren, Befunden und Probelauf.</translation>
    </message>
    <message>
        <source>Write the page to FILE.</source>
        <translation>Die Seite in FILE schreiben.</translation>
    </message>
    <message>
        <source>A rehearsal&apos;s file or id, or last.</source>
        <translation>Datei oder Kennung eines Probelaufs, oder last.</translation>
    </message>
    <message>
        <source>Make a plan from changes, or add changes to one</source>
        <translation>Aus Änderungen einen Plan machen oder einen Plan erweitern</translation>
    </message>
    <message>
        <source>Say what each statement of SQL files or plans locks, and what is risky</source>
        <translation>Zu jeder Anweisung von SQL-Dateien oder Plänen sagen, was sie sperrt und was gefährlich ist</translation>
    </message>
    <message>
        <source>Run a plan on a sandbox or a staging server and measure it</source>
        <translation>Einen Plan in einer Sandbox oder auf einem Staging-Server ausführen und messen</translation>
    </message>
    <message>
        <source>Show who waits for whom on a server</source>
        <translation>Zeigen, wer auf einem Server auf wen wartet</translation>
    </message>
    <message>
        <source>Write a plan as files for a migration tool</source>
        <translation>Einen Plan als Dateien für ein Migrationswerkzeug schreiben</translation>
    </message>
    <message>
        <source>Write a plan, its locks and its rehearsal as one HTML page</source>
        <translation>Einen Plan, seine Sperren und seinen Probelauf als eine HTML-Seite schreiben</translation>
    </message>
    <message>
        <source>Show the page of a rule or a strategy</source>
        <translation>Die Seite einer Regel oder Strategie zeigen</translation>
    </message>
    <message>
        <source>Read a server or a pg_dump file into a Catalog file</source>
        <translation>Einen Server oder eine pg_dump-Datei in eine Katalogdatei lesen</translation>
    </message>
    <message>
        <source>Do the whole job once on a demo database under load</source>
        <translation>Das Ganze einmal an einer Demo-Datenbank unter Last vorführen</translation>
    </message>
    <message>
        <source>Lockstep plans, proves and rehearses database migrations.</source>
        <translation>Lockstep plant, beweist und probt Datenbankmigrationen.</translation>
    </message>
    <message>
        <source>Usage: lockstep COMMAND [OPTIONS]</source>
        <translation>Aufruf: lockstep BEFEHL [OPTIONEN]</translation>
    </message>
    <message>
        <source>lockstep COMMAND --help says more. Exit codes: 0 done, 1 done with findings, mismatches or a failed rehearsal,
2 the command line or a file cannot be used, 3 no server could be reached or started, 70 a fault of Lockstep.</source>
        <translation>lockstep BEFEHL --help sagt mehr. Rückgabewerte: 0 erledigt, 1 erledigt mit Befunden, Abweichungen oder gescheitertem Probelauf,
2 die Befehlszeile oder eine Datei ist nicht brauchbar, 3 kein Server war zu erreichen oder zu starten, 70 ein Fehler in Lockstep.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>%1 --help lists the options.</source>
        <translation>%1 --help zählt die Optionen auf.</translation>
    </message>
    <message>
        <source>There is no command %1. lockstep --help lists them.</source>
        <translation>Es gibt keinen Befehl %1. lockstep --help zählt sie auf.</translation>
    </message>
    <message>
        <source>A saved connection, or a connection string such as &quot;host=/run/postgresql dbname=shop&quot;.</source>
        <translation>Eine gespeicherte Verbindung oder eine Verbindungsangabe wie &quot;host=/run/postgresql dbname=shop&quot;.</translation>
    </message>
    <message>
        <source>What a connection string&apos;s database is for: development, staging, production or sandbox.</source>
        <translation>Wofür die Datenbank einer Verbindungsangabe da ist: development, staging, production oder sandbox.</translation>
    </message>
    <message>
        <source>Use the Catalog saved in FILE.</source>
        <translation>Den in FILE gespeicherten Katalog benutzen.</translation>
    </message>
    <message>
        <source>Use the schema of a plain pg_dump --schema-only file.</source>
        <translation>Das Schema einer Datei von pg_dump --schema-only benutzen.</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>Transaktion %1</translation>
    </message>
    <message>
        <source>waits %1 for %2 on %3</source>
        <translation>wartet %1 auf %2 an %3</translation>
    </message>
    <message>
        <source>%1 wait behind it</source>
        <translation>%1 warten dahinter</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>%1 sessions block others</source>
        <translation>%1 Sitzungen blockieren andere</translation>
    </message>
    <message>
        <source>Shows who waits for whom, twice a second. Reads only; fine on production.</source>
        <translation>Zeigt zweimal je Sekunde, wer auf wen wartet. Liest nur; auch für Produktion geeignet.</translation>
    </message>
    <message>
        <source>Samples per second.</source>
        <translation>Stichproben je Sekunde.</translation>
    </message>
    <message>
        <source>Stop after this many samples; 0 goes on until interrupted.</source>
        <translation>Nach so vielen Stichproben aufhören; 0 läuft bis zur Unterbrechung.</translation>
    </message>
    <message>
        <source>text or json (one line per sample).</source>
        <translation>text oder json (eine Zeile je Stichprobe).</translation>
    </message>
    <message>
        <source>--rate takes a number above 0, up to 50.</source>
        <translation>--rate nimmt eine Zahl über 0 bis 50.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Plans, proves and rehearses database migrations.</source>
        <translation>Plant, beweist und probt Datenbankmigrationen.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Zeigt diesen Text.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Opens the demo: a private PostgreSQL with pgbench running, and a ready plan.</source>
        <translation>Öffnet die Demo: ein eigenes PostgreSQL, auf dem pgbench läuft, und ein fertiger Plan.</translation>
    </message>
    <message>
        <source>Paints the window into FILE (PNG) and ends.</source>
        <translation>Malt das Fenster in FILE (PNG) und endet.</translation>
    </message>
    <message>
        <source>Shows this page: plan, rehearse, locks, review, connections, wizard.</source>
        <translation>Zeigt diese Seite: plan, rehearse, locks, review, connections, wizard.</translation>
    </message>
    <message>
        <source>Selects this step.</source>
        <translation>Wählt diesen Schritt aus.</translation>
    </message>
    <message>
        <source>light or dark, for this run.</source>
        <translation>light oder dark, für diesen Lauf.</translation>
    </message>
    <message>
        <source>Size of the window, as 1600x1000.</source>
        <translation>Größe des Fensters, etwa 1600x1000.</translation>
    </message>
    <message>
        <source>Plan file to open.</source>
        <translation>Plandatei, die geöffnet wird.</translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT, as 1600x1000.</source>
        <translation>--size verlangt BREITExHÖHE, etwa 1600x1000.</translation>
    </message>
    <message>
        <source>One plan at a time can be opened.</source>
        <translation>Nur ein Plan auf einmal lässt sich öffnen.</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>A database of your own. Plans can be made for it.</source>
        <translation>Eine eigene Datenbank. Für sie lassen sich Pläne machen.</translation>
    </message>
    <message>
        <source>Like production, but it may break. Plans are rehearsed here.</source>
        <translation>Wie Produktion, darf aber kaputtgehen. Hier werden Pläne geprobt.</translation>
    </message>
    <message>
        <source>Read only: the session is opened read-only on the server as well. Lockstep reads the Catalog and watches locks here and never changes anything; plans leave as files.</source>
        <translation>Nur lesend: Die Sitzung wird auch auf dem Server nur lesend geöffnet. Lockstep liest hier den Katalog, beobachtet Sperren und ändert nie etwas; Pläne gehen als Dateien hinaus.</translation>
    </message>
    <message>
        <source>A throw-away server. Everything is allowed.</source>
        <translation>Ein Wegwerf-Server. Alles ist erlaubt.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Only if the server insists</source>
        <translation>Nur wenn der Server darauf besteht</translation>
    </message>
    <message>
        <source>If the server can</source>
        <translation>Wenn der Server es kann</translation>
    </message>
    <message>
        <source>Always, any certificate</source>
        <translation>Immer, mit jedem Zertifikat</translation>
    </message>
    <message>
        <source>Always, certificate of a known authority</source>
        <translation>Immer, Zertifikat einer bekannten Stelle</translation>
    </message>
    <message>
        <source>Always, certificate of this very host</source>
        <translation>Immer, Zertifikat genau dieses Hosts</translation>
    </message>
    <message>
        <source>local server</source>
        <translation>lokaler Server</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;PostgreSQL %1&lt;/b&gt;, database %2, as %3</source>
        <translation>&lt;b&gt;PostgreSQL %1&lt;/b&gt;, Datenbank %2, als %3</translation>
    </message>
    <message>
        <source>Answers within %1 ms</source>
        <translation>Antwortet innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted: %1</source>
        <translation>Verschlüsselt: %1</translation>
    </message>
    <message>
        <source>Rights: superuser</source>
        <translation>Rechte: Superuser</translation>
    </message>
    <message>
        <source>may create schemas</source>
        <translation>darf Schemas anlegen</translation>
    </message>
    <message>
        <source>sees other sessions</source>
        <translation>sieht andere Sitzungen</translation>
    </message>
    <message>
        <source>may cancel other sessions</source>
        <translation>darf andere Sitzungen abbrechen</translation>
    </message>
    <message>
        <source>Rights: only those on single objects</source>
        <translation>Rechte: nur die auf einzelnen Objekten</translation>
    </message>
    <message>
        <source>Rights: %1</source>
        <translation>Rechte: %1</translation>
    </message>
    <message>
        <source>Other sessions&apos; statements stay hidden in Locks; grant pg_monitor to see them.</source>
        <translation>Die Anweisungen anderer Sitzungen bleiben unter Sperren verborgen; vergeben Sie pg_monitor, um sie zu sehen.</translation>
    </message>
    <message>
        <source>A standby: nothing can be changed here.</source>
        <translation>Ein Standby: Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Read-only on the server, as it should be for production.</source>
        <translation>Auf dem Server nur lesend, wie es für Produktion sein soll.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not read-only on the server.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Auf dem Server nicht auf Lesen beschränkt.&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>Danger</name>
    <message>
        <source>ordinary traffic goes on</source>
        <translation>normaler Betrieb läuft weiter</translation>
    </message>
    <message>
        <source>holds off schema work</source>
        <translation>hält Schemaarbeiten auf</translation>
    </message>
    <message>
        <source>blocks writes</source>
        <translation>blockiert Schreiber</translation>
    </message>
    <message>
        <source>blocks everything</source>
        <translation>blockiert alles</translation>
    </message>
</context>
<context>
    <name>DecisionTree</name>
    <message>
        <source>A background job that can be resumed (above 10 M rows)</source>
        <translation>Ein Hintergrundjob, der sich fortsetzen lässt (über 10 Mio. Zeilen)</translation>
    </message>
    <message>
        <source>A backup whose restore was tried. Jobs that run once a month.</source>
        <translation>Eine Sicherung, deren Wiederherstellung erprobt ist. Jobs, die einmal im Monat laufen.</translation>
    </message>
    <message>
        <source>A column is added or dropped by one statement; anything else takes several, and a tool or a schedule to keep them in order.</source>
        <translation>Eine Spalte kommt oder geht mit einer Anweisung; alles andere braucht mehrere und ein Werkzeug oder einen Zeitplan, der sie in Ordnung hält.</translation>
    </message>
    <message>
        <source>A default, or dropping NOT NULL, changes no row.</source>
        <translation>Ein Vorgabewert oder das Aufheben von NOT NULL ändert keine Zeile.</translation>
    </message>
    <message>
        <source>A deployment in the middle, one more at the end; about 5 % slower writes while both columns exist.</source>
        <translation>Ein Deployment in der Mitte, eines am Ende; etwa 5 % langsameres Schreiben, solange es beide Spalten gibt.</translation>
    </message>
    <message>
        <source>A foreign key wants an index over its columns, or every delete on the other table reads this one.</source>
        <translation>Ein Fremdschlüssel will einen Index über seine Spalten, sonst liest jedes DELETE auf der anderen Tabelle diese hier.</translation>
    </message>
    <message>
        <source>A gate waits until all standbys have replayed the backfill.</source>
        <translation>Eine Schranke wartet, bis alle Standbys den Backfill nachvollzogen haben.</translation>
    </message>
    <message>
        <source>A large MySQL table that the server would copy under a lock.</source>
        <translation>Eine große MySQL-Tabelle, die der Server unter einer Sperre kopieren würde.</translation>
    </message>
    <message>
        <source>A large MySQL table with foreign keys, or a server whose binary log cannot be read.</source>
        <translation>Eine große MySQL-Tabelle mit Fremdschlüsseln oder ein Server, dessen Binärlog nicht lesbar ist.</translation>
    </message>
    <message>
        <source>A lock of milliseconds.</source>
        <translation>Eine Sperre von Millisekunden.</translation>
    </message>
    <message>
        <source>A new major version or engine: a replicated second server is upgraded, checked and switched to.</source>
        <translation>Eine neue Hauptversion oder ein neues System: Ein replizierter zweiter Server wird aktualisiert, geprüft, und auf ihn wird umgestellt.</translation>
    </message>
    <message>
        <source>A null or one constant is only noted in the catalogue; a value that differs from row to row has to be written into each row.</source>
        <translation>Ein NULL oder eine Konstante wird nur im Systemkatalog vermerkt; ein Wert, der je Zeile verschieden ist, muss in jede Zeile geschrieben werden.</translation>
    </message>
    <message>
        <source>A nullable column is only noted in the catalogue: no rewrite, no scan.</source>
        <translation>Eine Spalte, die NULL erlaubt, wird nur im Systemkatalog vermerkt: kein Neuschreiben, kein Lesen der Tabelle.</translation>
    </message>
    <message>
        <source>A primary key or a unique not-null key is needed. The short ACCESS EXCLUSIVE at the end.</source>
        <translation>Ein Primärschlüssel oder ein eindeutiger NOT-NULL-Schlüssel ist nötig. Das kurze ACCESS EXCLUSIVE am Ende.</translation>
    </message>
    <message>
        <source>A queue of differences, checked until it stays empty.</source>
        <translation>Eine Warteschlange der Unterschiede, geprüft, bis sie leer bleibt.</translation>
    </message>
    <message>
        <source>A second server for its whole time; near-zero downtime at the switch.</source>
        <translation>Ein zweiter Server für die ganze Zeit; bei der Umstellung fast keine Auszeit.</translation>
    </message>
    <message>
        <source>A second server is switched to and back as a whole; a shadow of single tables shows how the new schema does before anybody depends on it.</source>
        <translation>Auf einen zweiten Server wird als Ganzes umgestellt und zurück; ein Schatten einzelner Tabellen zeigt, wie sich das neue Schema macht, bevor jemand davon abhängt.</translation>
    </message>
    <message>
        <source>A service is taken out part by part behind a facade; a plain move of tables to another database needs no facade, only writes to both.</source>
        <translation>Ein Dienst wird Teil um Teil hinter einer Fassade herausgelöst; ein schlichter Umzug von Tabellen in eine andere Datenbank braucht keine Fassade, nur Schreiben in beide.</translation>
    </message>
    <message>
        <source>A short metadata lock at the beginning and the end; INPLACE that rebuilds lags the replicas by its whole run time.</source>
        <translation>Eine kurze Metadatensperre am Anfang und am Ende; ein INPLACE, das neu aufbaut, wirft die Replikate um seine ganze Laufzeit zurück.</translation>
    </message>
    <message>
        <source>A small data set, or development or staging: one window for everything is fast and simple.</source>
        <translation>Ein kleiner Datenbestand, Entwicklung oder Staging: Ein Fenster für alles ist schnell und einfach.</translation>
    </message>
    <message>
        <source>A snapshot taken before; the previous state applied again.</source>
        <translation>Ein vorher gemachtes Abbild; der frühere Zustand wird wieder angewandt.</translation>
    </message>
    <message>
        <source>A standby serves what it has replayed. When reads are switched before the lag has cleared, they return stale rows.</source>
        <translation>Ein Standby liefert, was er nachvollzogen hat. Wird das Lesen umgestellt, bevor der Rückstand aufgeholt ist, kommen veraltete Zeilen zurück.</translation>
    </message>
    <message>
        <source>A team that declares the schema lets a tool compute the difference; a team that writes migration files wants to review each step.</source>
        <translation>Ein Team, das sein Schema deklariert, lässt ein Werkzeug den Unterschied berechnen; ein Team, das Migrationsdateien schreibt, will jeden Schritt durchsehen.</translation>
    </message>
    <message>
        <source>A tested restore; explicit criteria for breaking off; owners named for monitoring and rollback.</source>
        <translation>Eine getestete Wiederherstellung; klare Kriterien für den Abbruch; benannte Verantwortliche für Überwachung und Rückweg.</translation>
    </message>
    <message>
        <source>A tightly coupled monolith: parts move behind a facade one by one, each with its own data.</source>
        <translation>Ein eng verbundener Monolith: Teile ziehen eines nach dem anderen hinter eine Fassade, jedes mit eigenen Daten.</translation>
    </message>
    <message>
        <source>A value that differs from row to row</source>
        <translation>Je Zeile einen anderen Wert</translation>
    </message>
    <message>
        <source>A wider varchar, or varchar to text, is only noted. Most other type changes write every row and build every index again under ACCESS EXCLUSIVE.</source>
        <translation>Ein breiteres varchar oder varchar zu text wird nur vermerkt. Die meisten anderen Typwechsel schreiben jede Zeile und bauen jeden Index neu, unter ACCESS EXCLUSIVE.</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE for milliseconds, once it is granted.</source>
        <translation>ACCESS EXCLUSIVE für Millisekunden, sobald sie gewährt ist.</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE for milliseconds. TRUNCATE, COPY FROM, LOCK and foreign keys do not work on the view.</source>
        <translation>ACCESS EXCLUSIVE für Millisekunden. TRUNCATE, COPY FROM, LOCK und Fremdschlüssel gehen auf der Sicht nicht.</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE for milliseconds; statistics of the column are lost, ANALYZE afterwards.</source>
        <translation>ACCESS EXCLUSIVE für Millisekunden; die Statistik der Spalte geht verloren, danach ANALYZE.</translation>
    </message>
    <message>
        <source>ADD UNIQUE or PRIMARY KEY builds its index under ACCESS EXCLUSIVE. Built before and attached, the lock is of milliseconds.</source>
        <translation>ADD UNIQUE oder PRIMARY KEY baut seinen Index unter ACCESS EXCLUSIVE. Vorher gebaut und angehängt, dauert die Sperre Millisekunden.</translation>
    </message>
    <message>
        <source>Add a check or a foreign key</source>
        <translation>Check oder Fremdschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add a unique constraint or a primary key</source>
        <translation>Unique-Constraint oder Primärschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a value to an enum</source>
        <translation>Wert zu einem Enum hinzufügen</translation>
    </message>
    <message>
        <source>Add an index</source>
        <translation>Index hinzufügen</translation>
    </message>
    <message>
        <source>Add the column with its constant default</source>
        <translation>Die Spalte mit konstantem Vorgabewert hinzufügen</translation>
    </message>
    <message>
        <source>Add the column, then fill it by a background job that can be resumed</source>
        <translation>Die Spalte hinzufügen, dann mit einem fortsetzbaren Hintergrundjob füllen</translation>
    </message>
    <message>
        <source>Add the column, then fill it by batches</source>
        <translation>Die Spalte hinzufügen, dann in Batches füllen</translation>
    </message>
    <message>
        <source>Add the column, then fill it by one UPDATE</source>
        <translation>Die Spalte hinzufügen, dann mit einem UPDATE füllen</translation>
    </message>
    <message>
        <source>Add the nullable column directly</source>
        <translation>Die Spalte mit erlaubtem NULL direkt hinzufügen</translation>
    </message>
    <message>
        <source>Adding a value changes no row. Never rename or remove values: rows and code depend on them.</source>
        <translation>Einen Wert hinzuzufügen ändert keine Zeile. Benennen Sie Werte nie um und entfernen Sie sie nie: Zeilen und Code hängen davon ab.</translation>
    </message>
    <message>
        <source>Another engine</source>
        <translation>Ein anderes System</translation>
    </message>
    <message>
        <source>Append the enum value</source>
        <translation>Den Enum-Wert anhängen</translation>
    </message>
    <message>
        <source>Application connections use the search_path of their version.</source>
        <translation>Anwendungsverbindungen benutzen den search_path ihrer Version.</translation>
    </message>
    <message>
        <source>As expand and contract, and the time the slowest replica needs.</source>
        <translation>Wie Expand und Contract, dazu die Zeit, die das langsamste Replikat braucht.</translation>
    </message>
    <message>
        <source>As expand and contract: reads go back to the old column first.</source>
        <translation>Wie Expand und Contract: Gelesen wird zuerst wieder aus der alten Spalte.</translation>
    </message>
    <message>
        <source>As the parallel column, and the time the slowest replica needs.</source>
        <translation>Wie die Parallelspalte, dazu die Zeit, die das langsamste Replikat braucht.</translation>
    </message>
    <message>
        <source>At no moment do old and new application disagree with the schema: add, dual-write, backfill, switch reads, drop.</source>
        <translation>In keinem Augenblick sind alte und neue Anwendung mit dem Schema uneins: hinzufügen, doppelt schreiben, Backfill, Lesen umstellen, löschen.</translation>
    </message>
    <message>
        <source>Backup of the values, if they matter.</source>
        <translation>Sicherung der Werte, wenn sie zählen.</translation>
    </message>
    <message>
        <source>Batches (to 10 M rows)</source>
        <translation>Batches (bis 10 Mio. Zeilen)</translation>
    </message>
    <message>
        <source>Before the cut-over: drop the ghost table. Afterwards: rename the kept original back.</source>
        <translation>Vor dem Umschalten: die Ghost-Tabelle löschen. Danach: das aufgehobene Original zurückbenennen.</translation>
    </message>
    <message>
        <source>Before the rename: drop triggers and the new table. Afterwards: the kept original table.</source>
        <translation>Vor dem Umbenennen: Trigger und neue Tabelle löschen. Danach: die aufgehobene Originaltabelle.</translation>
    </message>
    <message>
        <source>Big bang in a maintenance window</source>
        <translation>Alles auf einmal im Wartungsfenster</translation>
    </message>
    <message>
        <source>Bloat, or a rewrite of a large table: VACUUM FULL and CLUSTER hold ACCESS EXCLUSIVE for all of it.</source>
        <translation>Bloat oder das Neuschreiben einer großen Tabelle: VACUUM FULL und CLUSTER halten ACCESS EXCLUSIVE die ganze Zeit.</translation>
    </message>
    <message>
        <source>Blue-green databases</source>
        <translation>Blue-Green-Datenbanken</translation>
    </message>
    <message>
        <source>Both columns agree before reads are switched.</source>
        <translation>Beide Spalten stimmen überein, bevor das Lesen umgestellt wird.</translation>
    </message>
    <message>
        <source>Brief; the value cannot be used in the transaction that added it.</source>
        <translation>Kurz; der Wert ist in der Transaktion, die ihn hinzugefügt hat, nicht benutzbar.</translation>
    </message>
    <message>
        <source>CREATE INDEX CONCURRENTLY</source>
        <translation>CREATE INDEX CONCURRENTLY</translation>
    </message>
    <message>
        <source>Can a second column stand in for this one?</source>
        <translation>Kann eine zweite Spalte für diese einspringen?</translation>
    </message>
    <message>
        <source>Can the server do it INSTANT, or INPLACE without a lock?</source>
        <translation>Kann der Server es INSTANT oder INPLACE ohne Sperre?</translation>
    </message>
    <message>
        <source>Cannot run in a transaction: the migration tool must be told.</source>
        <translation>Kann nicht in einer Transaktion laufen: Das Migrationswerkzeug muss es wissen.</translation>
    </message>
    <message>
        <source>Change a column&apos;s type</source>
        <translation>Typ einer Spalte ändern</translation>
    </message>
    <message>
        <source>Change a default, or allow nulls</source>
        <translation>Vorgabewert ändern oder NULL erlauben</translation>
    </message>
    <message>
        <source>Change the engine or its major version</source>
        <translation>System oder Hauptversion wechseln</translation>
    </message>
    <message>
        <source>Change the type directly</source>
        <translation>Den Typ direkt ändern</translation>
    </message>
    <message>
        <source>Choosing a migration strategy</source>
        <translation>Eine Migrationsstrategie wählen</translation>
    </message>
    <message>
        <source>Conflicts with existing triggers; --alter-foreign-keys-method; load and replica lag.</source>
        <translation>Konflikte mit vorhandenen Triggern; --alter-foreign-keys-method; Last und Rückstand der Replikate.</translation>
    </message>
    <message>
        <source>Counts and checksums of both sides before the switch; never let the new write block the old one.</source>
        <translation>Zahlen und Prüfsummen beider Seiten vor der Umstellung; lassen Sie das neue Schreiben nie das alte blockieren.</translation>
    </message>
    <message>
        <source>DDL and DML stay in separate files: they are taken back differently.</source>
        <translation>DDL und DML bleiben in getrennten Dateien: Sie werden verschieden zurückgenommen.</translation>
    </message>
    <message>
        <source>DROP COLUMN; what the application wrote into it is lost.</source>
        <translation>DROP COLUMN; was die Anwendung hineingeschrieben hat, ist verloren.</translation>
    </message>
    <message>
        <source>DROP CONSTRAINT, which drops the index.</source>
        <translation>DROP CONSTRAINT; das löscht den Index.</translation>
    </message>
    <message>
        <source>DROP CONSTRAINT.</source>
        <translation>DROP CONSTRAINT.</translation>
    </message>
    <message>
        <source>DROP INDEX CONCURRENTLY</source>
        <translation>DROP INDEX CONCURRENTLY</translation>
    </message>
    <message>
        <source>DROP INDEX CONCURRENTLY.</source>
        <translation>DROP INDEX CONCURRENTLY.</translation>
    </message>
    <message>
        <source>DROP NOT NULL.</source>
        <translation>DROP NOT NULL.</translation>
    </message>
    <message>
        <source>DROP NOT NULL; the filled values stay.</source>
        <translation>DROP NOT NULL; die gefüllten Werte bleiben.</translation>
    </message>
    <message>
        <source>Deploy first, put the column aside, drop it later</source>
        <translation>Zuerst das Deployment, dann die Spalte beiseitelegen, später löschen</translation>
    </message>
    <message>
        <source>Deploy first, put the table aside, back it up, drop it later</source>
        <translation>Zuerst das Deployment, dann die Tabelle beiseitelegen, sichern, später löschen</translation>
    </message>
    <message>
        <source>Differences between both, and the latency that the second write adds.</source>
        <translation>Unterschiede zwischen beiden und die Verzögerung, die das zweite Schreiben hinzufügt.</translation>
    </message>
    <message>
        <source>Direct ALTER TABLE in a versioned migration</source>
        <translation>Direktes ALTER TABLE in einer versionierten Migration</translation>
    </message>
    <message>
        <source>Direct ALTER TABLE: only noted in the catalogue</source>
        <translation>Direktes ALTER TABLE: nur im Systemkatalog vermerkt</translation>
    </message>
    <message>
        <source>Direct ALTER TABLE: the table is empty</source>
        <translation>Direktes ALTER TABLE: Die Tabelle ist leer</translation>
    </message>
    <message>
        <source>Does the column hold nulls now?</source>
        <translation>Enthält die Spalte jetzt NULL?</translation>
    </message>
    <message>
        <source>Does the server have to rewrite or rescan the table?</source>
        <translation>Muss der Server die Tabelle neu schreiben oder neu lesen?</translation>
    </message>
    <message>
        <source>Does the team use pgroll for its PostgreSQL migrations?</source>
        <translation>Benutzt das Team pgroll für seine PostgreSQL-Migrationen?</translation>
    </message>
    <message>
        <source>Down from wherever it stands; the old column is kept until contract, and filled again when that is taken back.</source>
        <translation>Rückweg von jeder Stelle aus; die alte Spalte bleibt bis Contract und wird wieder gefüllt, wenn Contract zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Downtime is acceptable and the change is a single statement.</source>
        <translation>Eine Auszeit ist hinnehmbar, und die Änderung ist eine einzige Anweisung.</translation>
    </message>
    <message>
        <source>Downtime is acceptable, but the change is more than one statement: small migrations are easy to review and to take back one by one.</source>
        <translation>Eine Auszeit ist hinnehmbar, aber die Änderung ist mehr als eine Anweisung: Kleine Migrationen lassen sich leicht durchsehen und einzeln zurücknehmen.</translation>
    </message>
    <message>
        <source>Downtime: about 45 minutes is what such windows take in practice.</source>
        <translation>Auszeit: Etwa 45 Minuten brauchen solche Fenster in der Praxis.</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>Tabelle löschen</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>Index löschen</translation>
    </message>
    <message>
        <source>Drop the shadow and keep the original.</source>
        <translation>Den Schatten löschen und das Original behalten.</translation>
    </message>
    <message>
        <source>Drop the shadow; the original was never touched.</source>
        <translation>Den Schatten löschen; das Original wurde nie berührt.</translation>
    </message>
    <message>
        <source>Drop the view and rename back.</source>
        <translation>Die Sicht löschen und zurückbenennen.</translation>
    </message>
    <message>
        <source>Drops in the computed difference; order of statements.</source>
        <translation>Löschungen im berechneten Unterschied; Reihenfolge der Anweisungen.</translation>
    </message>
    <message>
        <source>Dual-write</source>
        <translation>Doppeltes Schreiben</translation>
    </message>
    <message>
        <source>Dual-write to another database</source>
        <translation>Doppeltes Schreiben in eine andere Datenbank</translation>
    </message>
    <message>
        <source>Duplicates before the build; an INVALID index after a failure.</source>
        <translation>Duplikate vor dem Bau; ein INVALID-Index nach einem Scheitern.</translation>
    </message>
    <message>
        <source>Each file has its own down; files that move data are corrected forward.</source>
        <translation>Jede Datei hat ihren eigenen Rückweg; Dateien, die Daten bewegen, werden nach vorn berichtigt.</translation>
    </message>
    <message>
        <source>Each kind has its own safe way.</source>
        <translation>Jede Art hat ihren eigenen sicheren Weg.</translation>
    </message>
    <message>
        <source>Errors 42703 (undefined column) right after it.</source>
        <translation>Fehler 42703 (unbekannte Spalte) gleich danach.</translation>
    </message>
    <message>
        <source>Errors that name the column after it was put aside.</source>
        <translation>Fehler, die die Spalte nennen, nachdem sie beiseitegelegt war.</translation>
    </message>
    <message>
        <source>Every row is written once.</source>
        <translation>Jede Zeile wird einmal geschrieben.</translation>
    </message>
    <message>
        <source>Every row is written once; indexes exist twice for a while.</source>
        <translation>Jede Zeile wird einmal geschrieben; Indizes gibt es eine Weile doppelt.</translation>
    </message>
    <message>
        <source>Every step can be stopped at and taken back.</source>
        <translation>An jedem Schritt lässt sich anhalten und umkehren.</translation>
    </message>
    <message>
        <source>Existing rows keep what they have.</source>
        <translation>Vorhandene Zeilen behalten, was sie haben.</translation>
    </message>
    <message>
        <source>Expand and contract needs a copy that carries everything the column carries. A primary key that others point at, an identity, a generated or a partitioning column cannot simply be doubled.</source>
        <translation>Expand und Contract braucht eine Kopie, die alles trägt, was die Spalte trägt. Ein Primärschlüssel, auf den andere zeigen, eine Identity-, generierte oder Partitionierungsspalte lässt sich nicht einfach verdoppeln.</translation>
    </message>
    <message>
        <source>Fill parent tables before the tables that reference them.</source>
        <translation>Füllen Sie Elterntabellen vor den Tabellen, die auf sie verweisen.</translation>
    </message>
    <message>
        <source>Fill, then NOT NULL: the column can be dropped at any moment before the application depends on it.</source>
        <translation>Füllen, dann NOT NULL: Die Spalte lässt sich jederzeit löschen, bevor die Anwendung von ihr abhängt.</translation>
    </message>
    <message>
        <source>From PostgreSQL 11 on a constant default is kept in the catalogue and no row is written, also for NOT NULL.</source>
        <translation>Ab PostgreSQL 11 steht ein konstanter Vorgabewert im Systemkatalog, und keine Zeile wird geschrieben, auch nicht für NOT NULL.</translation>
    </message>
    <message>
        <source>Give a value for the rows without one. No null may be left before VALIDATE.</source>
        <translation>Geben Sie einen Wert für die Zeilen ohne einen an. Vor VALIDATE darf kein NULL übrig sein.</translation>
    </message>
    <message>
        <source>Give back space, rewrite the table</source>
        <translation>Platz zurückgeben, Tabelle neu schreiben</translation>
    </message>
    <message>
        <source>Going back is hard (9 of 10) once the application has written to the new schema.</source>
        <translation>Zurück geht es schwer (9 von 10), sobald die Anwendung in das neue Schema geschrieben hat.</translation>
    </message>
    <message>
        <source>Has the table foreign keys, or is it referenced by some?</source>
        <translation>Hat die Tabelle Fremdschlüssel, oder ist sie Ziel von welchen?</translation>
    </message>
    <message>
        <source>Has the table triggers of its own?</source>
        <translation>Hat die Tabelle eigene Trigger?</translation>
    </message>
    <message>
        <source>High effort at first, a gain over years.</source>
        <translation>Anfangs hoher Aufwand, Gewinn über Jahre.</translation>
    </message>
    <message>
        <source>High effort; about 15 % slower writes; partial failures must be reconciled.</source>
        <translation>Hoher Aufwand; etwa 15 % langsameres Schreiben; Teilausfälle müssen abgeglichen werden.</translation>
    </message>
    <message>
        <source>High effort; every write twice.</source>
        <translation>Hoher Aufwand; jeder Schreibvorgang doppelt.</translation>
    </message>
    <message>
        <source>High effort; reconciliation of writes that reached one side only.</source>
        <translation>Hoher Aufwand; Abgleich von Schreibvorgängen, die nur eine Seite erreicht haben.</translation>
    </message>
    <message>
        <source>High effort; twice the disk space.</source>
        <translation>Hoher Aufwand; doppelter Plattenplatz.</translation>
    </message>
    <message>
        <source>Hours; standbys and vacuum must keep up, so batches pause longer.</source>
        <translation>Stunden; Standbys und Vacuum müssen nachkommen, also pausieren die Batches länger.</translation>
    </message>
    <message>
        <source>How are the existing rows filled?</source>
        <translation>Wie werden die vorhandenen Zeilen gefüllt?</translation>
    </message>
    <message>
        <source>In migration files, one after another</source>
        <translation>In Migrationsdateien, eine nach der anderen</translation>
    </message>
    <message>
        <source>In one declared state that a tool compares</source>
        <translation>In einem deklarierten Zustand, den ein Werkzeug vergleicht</translation>
    </message>
    <message>
        <source>Is downtime acceptable?</source>
        <translation>Ist eine Auszeit hinnehmbar?</translation>
    </message>
    <message>
        <source>Is it a monolith whose parts are tightly coupled?</source>
        <translation>Ist es ein Monolith, dessen Teile eng verbunden sind?</translation>
    </message>
    <message>
        <source>Is it a simple column add or drop?</source>
        <translation>Wird einfach eine Spalte hinzugefügt oder gelöscht?</translation>
    </message>
    <message>
        <source>Is it a small data set, a development or a staging database?</source>
        <translation>Ist es ein kleiner Datenbestand, eine Entwicklungs- oder Staging-Datenbank?</translation>
    </message>
    <message>
        <source>Is it the whole server that changes, or should a new schema be tried under real traffic?</source>
        <translation>Wechselt der ganze Server, oder soll ein neues Schema unter wirklicher Last erprobt werden?</translation>
    </message>
    <message>
        <source>Is the binary log in ROW format, and may the tool read it?</source>
        <translation>Ist das Binärlog im Format ROW, und darf das Werkzeug es lesen?</translation>
    </message>
    <message>
        <source>Is the data replicated, or written in several regions?</source>
        <translation>Werden die Daten repliziert oder in mehreren Regionen geschrieben?</translation>
    </message>
    <message>
        <source>Is the table empty?</source>
        <translation>Ist die Tabelle leer?</translation>
    </message>
    <message>
        <source>Is the table large?</source>
        <translation>Ist die Tabelle groß?</translation>
    </message>
    <message>
        <source>It is NOT NULL and has no default yet</source>
        <translation>Sie ist NOT NULL und hat noch keinen Vorgabewert</translation>
    </message>
    <message>
        <source>It is sequential, auditable and simple: most projects need no more.</source>
        <translation>Das ist geradlinig, nachvollziehbar und einfach: Die meisten Projekte brauchen nicht mehr.</translation>
    </message>
    <message>
        <source>Its down, or a corrective migration.</source>
        <translation>Ihr Rückweg oder eine berichtigende Migration.</translation>
    </message>
    <message>
        <source>Lazy migration: rows follow when they are touched</source>
        <translation>Verzögerte Migration: Zeilen folgen, wenn sie berührt werden</translation>
    </message>
    <message>
        <source>Little to write: the tool derives the statements.</source>
        <translation>Wenig zu schreiben: Das Werkzeug leitet die Anweisungen ab.</translation>
    </message>
    <message>
        <source>Long transactions hold it up. A failed build leaves an INVALID index that must be dropped.</source>
        <translation>Lange Transaktionen halten es auf. Ein gescheiterter Bau hinterlässt einen INVALID-Index, der gelöscht werden muss.</translation>
    </message>
    <message>
        <source>Make a column NOT NULL</source>
        <translation>Spalte auf NOT NULL setzen</translation>
    </message>
    <message>
        <source>Minutes to an hour; each batch holds its row locks for about half a second.</source>
        <translation>Minuten bis zu einer Stunde; jeder Batch hält seine Zeilensperren etwa eine halbe Sekunde.</translation>
    </message>
    <message>
        <source>Moderate effort to set up.</source>
        <translation>Mittlerer Aufwand beim Einrichten.</translation>
    </message>
    <message>
        <source>Move data to another database or service</source>
        <translation>Daten in eine andere Datenbank oder einen anderen Dienst verlegen</translation>
    </message>
    <message>
        <source>Must every row be in its new place before the switch?</source>
        <translation>Muss vor der Umstellung jede Zeile an ihrem neuen Ort sein?</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>NOT NULL cannot be proven while one row has a null. Such rows are filled first, after the check that refuses new ones.</source>
        <translation>NOT NULL lässt sich nicht beweisen, solange eine Zeile NULL hat. Solche Zeilen werden zuerst gefüllt, nach dem Check, der neue ablehnt.</translation>
    </message>
    <message>
        <source>NOT NULL in two phases</source>
        <translation>NOT NULL in zwei Phasen</translation>
    </message>
    <message>
        <source>Native online DDL: INSTANT or INPLACE</source>
        <translation>Eigenes Online-DDL: INSTANT oder INPLACE</translation>
    </message>
    <message>
        <source>Needs ROW binlog, a shared non-null unique key, no foreign keys.</source>
        <translation>Braucht ROW-Binärlog, einen gemeinsamen eindeutigen Schlüssel ohne NULL, keine Fremdschlüssel.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No reader of the old column is left before contract.</source>
        <translation>Kein Leser der alten Spalte ist vor Contract übrig.</translation>
    </message>
    <message>
        <source>No triggers: the binary log is read, load can be throttled at any moment.</source>
        <translation>Keine Trigger: Das Binärlog wird gelesen, die Last lässt sich jederzeit drosseln.</translation>
    </message>
    <message>
        <source>No, reads and writes go on</source>
        <translation>Nein, Lesen und Schreiben gehen weiter</translation>
    </message>
    <message>
        <source>None: PostgreSQL cannot remove a value. Said so in the plan.</source>
        <translation>Keiner: PostgreSQL kann einen Wert nicht entfernen. Der Plan sagt das.</translation>
    </message>
    <message>
        <source>Nothing may use the table any more. A renamed table can be had back at once; a dropped one only from the backup.</source>
        <translation>Nichts darf die Tabelle mehr benutzen. Eine umbenannte Tabelle ist sofort wiederzubekommen, eine gelöschte nur aus der Sicherung.</translation>
    </message>
    <message>
        <source>Nothing: it may be null</source>
        <translation>Nichts: Sie darf NULL sein</translation>
    </message>
    <message>
        <source>Nullable first, then the default for new rows, then the old rows, then NOT NULL by a validated check.</source>
        <translation>Zuerst mit erlaubtem NULL, dann der Vorgabewert für neue Zeilen, dann die alten Zeilen, dann NOT NULL über einen validierten Check.</translation>
    </message>
    <message>
        <source>Old and new form live together for a long time: medium risk, every reader must know both.</source>
        <translation>Alte und neue Form leben lange zusammen: mittleres Risiko, jeder Leser muss beide kennen.</translation>
    </message>
    <message>
        <source>Old application code does not see it: very low risk.</source>
        <translation>Alter Anwendungscode sieht sie nicht: sehr geringes Risiko.</translation>
    </message>
    <message>
        <source>Old application code meets the new value: deploy readers first.</source>
        <translation>Alter Anwendungscode begegnet dem neuen Wert: Bringen Sie die Leser zuerst in Betrieb.</translation>
    </message>
    <message>
        <source>On an empty table there is nothing to rewrite, to scan or to fill: every statement is over in milliseconds.</source>
        <translation>Auf einer leeren Tabelle gibt es nichts neu zu schreiben, zu lesen oder zu füllen: Jede Anweisung ist in Millisekunden vorbei.</translation>
    </message>
    <message>
        <source>One UPDATE (up to 100 k rows)</source>
        <translation>Ein UPDATE (bis 100.000 Zeilen)</translation>
    </message>
    <message>
        <source>One UPDATE of millions of rows is one long transaction: bloat, replication lag and row locks until its end. The number of rows decides; rows that nobody needs at once need no job at all.</source>
        <translation>Ein UPDATE über Millionen Zeilen ist eine einzige lange Transaktion: Bloat, Replikationsrückstand und Zeilensperren bis zu ihrem Ende. Die Zeilenzahl entscheidet; Zeilen, die niemand sofort braucht, brauchen gar keinen Job.</translation>
    </message>
    <message>
        <source>One reading of the table while reads and writes go on.</source>
        <translation>Einmaliges Lesen der Tabelle, während Lesen und Schreiben weitergehen.</translation>
    </message>
    <message>
        <source>One reading of the table, while reads and writes go on.</source>
        <translation>Einmaliges Lesen der Tabelle, während Lesen und Schreiben weitergehen.</translation>
    </message>
    <message>
        <source>One transaction that writes every row once.</source>
        <translation>Eine Transaktion, die jede Zeile einmal schreibt.</translation>
    </message>
    <message>
        <source>Online schema change with gh-ost</source>
        <translation>Online-Schemaänderung mit gh-ost</translation>
    </message>
    <message>
        <source>Online schema change with pt-online-schema-change</source>
        <translation>Online-Schemaänderung mit pt-online-schema-change</translation>
    </message>
    <message>
        <source>Parallel column</source>
        <translation>Parallelspalte</translation>
    </message>
    <message>
        <source>Parallel column, switched after the lag has cleared</source>
        <translation>Parallelspalte, umgestellt nach aufgeholtem Rückstand</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>PostgreSQL does most changes by its own online commands; MySQL and MariaDB copy large tables unless the server can change them in place.</source>
        <translation>PostgreSQL macht die meisten Änderungen mit eigenen Online-Befehlen; MySQL und MariaDB kopieren große Tabellen, wenn der Server sie nicht an Ort und Stelle ändern kann.</translation>
    </message>
    <message>
        <source>Privileges on the view; row security needs security_invoker (15 and newer).</source>
        <translation>Rechte auf der Sicht; Row Security braucht security_invoker (ab 15).</translation>
    </message>
    <message>
        <source>Reads go to the new column only after the lag has cleared; otherwise a standby answers with rows that are not filled yet.</source>
        <translation>Gelesen wird aus der neuen Spalte erst, wenn der Rückstand aufgeholt ist; sonst antwortet ein Standby mit Zeilen, die noch nicht gefüllt sind.</translation>
    </message>
    <message>
        <source>Refuse new nulls, fill the old ones, then NOT NULL</source>
        <translation>Neue NULL ablehnen, alte füllen, dann NOT NULL</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>Tabelle umbenennen</translation>
    </message>
    <message>
        <source>Rename and view come in one transaction: the old name goes on working for reads and writes until the application is deployed.</source>
        <translation>Umbenennen und Sicht kommen in einer Transaktion: Der alte Name gilt für Lesen und Schreiben weiter, bis die Anwendung umgestellt ist.</translation>
    </message>
    <message>
        <source>Rename at once, application ready for both names</source>
        <translation>Sofort umbenennen, Anwendung auf beide Namen vorbereitet</translation>
    </message>
    <message>
        <source>Rename back.</source>
        <translation>Zurückbenennen.</translation>
    </message>
    <message>
        <source>Rename by expand and contract</source>
        <translation>Umbenennen durch Expand und Contract</translation>
    </message>
    <message>
        <source>Rename by expand and contract, reads switched after the lag has cleared</source>
        <translation>Umbenennen durch Expand und Contract, Lesen erst nach aufgeholtem Rückstand</translation>
    </message>
    <message>
        <source>Rename the table behind a view of the old name</source>
        <translation>Die Tabelle hinter einer Sicht mit dem alten Namen umbenennen</translation>
    </message>
    <message>
        <source>Replicas or several regions: dual-write decouples the schema from the deployment everywhere.</source>
        <translation>Replikate oder mehrere Regionen: Doppeltes Schreiben löst das Schema überall vom Deployment.</translation>
    </message>
    <message>
        <source>Replicas or several regions: the names are swapped only after every standby has replayed the backfill.</source>
        <translation>Replikate oder mehrere Regionen: Die Namen werden erst getauscht, wenn jeder Standby den Backfill nachvollzogen hat.</translation>
    </message>
    <message>
        <source>Replication lag and bloat while it runs.</source>
        <translation>Replikationsrückstand und Bloat, während es läuft.</translation>
    </message>
    <message>
        <source>Replication lag, disk space, and the cut-over: 3 s for the rename, up to 60 tries.</source>
        <translation>Replikationsrückstand, Plattenplatz und das Umschalten: 3 s für das Umbenennen, bis zu 60 Versuche.</translation>
    </message>
    <message>
        <source>Restore the backup that was taken and tested before the window.</source>
        <translation>Die Sicherung wiederherstellen, die vor dem Fenster gemacht und getestet wurde.</translation>
    </message>
    <message>
        <source>Route the part back to the monolith, as long as its tables are written.</source>
        <translation>Den Teil zurück zum Monolithen leiten, solange dessen Tabellen geschrieben werden.</translation>
    </message>
    <message>
        <source>Row counts and checksums of both before the switch.</source>
        <translation>Zeilenzahlen und Prüfsummen beider vor der Umstellung.</translation>
    </message>
    <message>
        <source>Rows move to other tables: both places are written until the new one is complete and checked, then reads are switched.</source>
        <translation>Zeilen ziehen in andere Tabellen um: Beide Orte werden geschrieben, bis der neue vollständig und geprüft ist, dann wird das Lesen umgestellt.</translation>
    </message>
    <message>
        <source>Rows that break the rule make VALIDATE fail; clean them first.</source>
        <translation>An Zeilen, die die Regel verletzen, scheitert VALIDATE; bereinigen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Rows with nulls exist: a check that is NOT VALID refuses new ones while batches fill the old ones.</source>
        <translation>Es gibt Zeilen mit NULL: Ein Check mit NOT VALID lehnt neue ab, während Batches die alten füllen.</translation>
    </message>
    <message>
        <source>Run it on staging with production&apos;s size before.</source>
        <translation>Führen Sie sie vorher auf Staging in Produktionsgröße aus.</translation>
    </message>
    <message>
        <source>Run them on a restored production snapshot first and write down the times.</source>
        <translation>Führen Sie sie zuerst auf einem wiederhergestellten Abbild der Produktion aus und schreiben Sie die Zeiten auf.</translation>
    </message>
    <message>
        <source>SET NOT NULL alone reads the whole table under ACCESS EXCLUSIVE. A validated check lets the server skip that (PostgreSQL 12 and newer).</source>
        <translation>SET NOT NULL allein liest die ganze Tabelle unter ACCESS EXCLUSIVE. Ein validierter Check erspart das dem Server (ab PostgreSQL 12).</translation>
    </message>
    <message>
        <source>Sequences, DDL and large objects that logical replication leaves out.</source>
        <translation>Sequenzen, DDL und Large Objects, die die logische Replikation auslässt.</translation>
    </message>
    <message>
        <source>Sessions that wait: a lock_timeout is set all the same, a queue behind the ALTER blocks reads too.</source>
        <translation>Wartende Sitzungen: Ein lock_timeout wird trotzdem gesetzt, denn eine Schlange hinter dem ALTER blockiert auch Leser.</translation>
    </message>
    <message>
        <source>Several versioned migrations</source>
        <translation>Mehrere versionierte Migrationen</translation>
    </message>
    <message>
        <source>Shadow table</source>
        <translation>Schattentabelle</translation>
    </message>
    <message>
        <source>Shadow tables under real traffic</source>
        <translation>Schattentabellen unter wirklicher Last</translation>
    </message>
    <message>
        <source>Single region, under 10 M rows, downtime acceptable.</source>
        <translation>Eine Region, unter 10 Mio. Zeilen, Auszeit hinnehmbar.</translation>
    </message>
    <message>
        <source>Single tables, tried under real traffic first</source>
        <translation>Einzelne Tabellen, zuerst unter wirklicher Last erprobt</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Split a table, or merge tables</source>
        <translation>Tabelle aufteilen oder Tabellen zusammenführen</translation>
    </message>
    <message>
        <source>State-based diff tool</source>
        <translation>Zustandsbasiertes Vergleichswerkzeug</translation>
    </message>
    <message>
        <source>Stop converting; readers still understand the old form.</source>
        <translation>Mit dem Umwandeln aufhören; Leser verstehen die alte Form weiterhin.</translation>
    </message>
    <message>
        <source>Stop reading, stop writing, deploy; then a migration of its own. A column that is only renamed to _deprecated can be had back with its data.</source>
        <translation>Nicht mehr lesen, nicht mehr schreiben, in Betrieb nehmen; dann eine eigene Migration. Eine Spalte, die nur in _deprecated umbenannt ist, ist mit ihren Daten wiederzubekommen.</translation>
    </message>
    <message>
        <source>Strangler fig</source>
        <translation>Strangler Fig</translation>
    </message>
    <message>
        <source>Swap the names back; the old column follows the new one until contract.</source>
        <translation>Die Namen zurücktauschen; die alte Spalte folgt der neuen bis Contract.</translation>
    </message>
    <message>
        <source>Switch back to blue, as long as it is kept in step.</source>
        <translation>Zurück auf Blau, solange es im Gleichschritt gehalten wird.</translation>
    </message>
    <message>
        <source>Switch reads back to the old table, which is still written.</source>
        <translation>Das Lesen auf die alte Tabelle zurückstellen, die noch geschrieben wird.</translation>
    </message>
    <message>
        <source>TOTAL_ROW_VERSIONS: after 64 (255 from 9.1) INSTANT silently copies.</source>
        <translation>TOTAL_ROW_VERSIONS: Nach 64 (255 ab 9.1) kopiert INSTANT stillschweigend.</translation>
    </message>
    <message>
        <source>Tables that both sides write: one owner at a time.</source>
        <translation>Tabellen, die beide Seiten schreiben: immer nur ein Eigentümer.</translation>
    </message>
    <message>
        <source>That the default really is constant: now() is, gen_random_uuid() is not.</source>
        <translation>Ob der Vorgabewert wirklich konstant ist: now() ist es, gen_random_uuid() nicht.</translation>
    </message>
    <message>
        <source>That the table is still empty where the plan will run: the rehearsal and the row estimate say so.</source>
        <translation>Ob die Tabelle dort, wo der Plan laufen wird, noch leer ist: Probelauf und Zeilenschätzung sagen es.</translation>
    </message>
    <message>
        <source>The application must not write nulls any more before the check is added.</source>
        <translation>Die Anwendung darf kein NULL mehr schreiben, bevor der Check hinzukommt.</translation>
    </message>
    <message>
        <source>The column cannot be doubled: it is a key that others point at, an identity, generated, inherited, or has dependents of its own.</source>
        <translation>Die Spalte lässt sich nicht verdoppeln: Sie ist ein Schlüssel, auf den andere zeigen, eine Identity, generiert, geerbt oder hat eigene Abhängige.</translation>
    </message>
    <message>
        <source>The column is a key that other tables point at, so it cannot be changed alone: a shadow of the table with its new keys is filled and kept in step.</source>
        <translation>Die Spalte ist ein Schlüssel, auf den andere Tabellen zeigen, also lässt sie sich nicht allein ändern: Ein Schatten der Tabelle mit den neuen Schlüsseln wird gefüllt und im Gleichschritt gehalten.</translation>
    </message>
    <message>
        <source>The default for whatever has no special hazard: one reviewed file, run up, down and up again in CI.</source>
        <translation>Die Vorgabe für alles ohne besondere Gefahr: eine durchgesehene Datei, in der CI hin, zurück und nochmals hin ausgeführt.</translation>
    </message>
    <message>
        <source>The derived statements must be reviewed: a rename looks like a drop and an add.</source>
        <translation>Die abgeleiteten Anweisungen müssen durchgesehen werden: Ein Umbenennen sieht aus wie Löschen und Hinzufügen.</translation>
    </message>
    <message>
        <source>The down statement of the same migration.</source>
        <translation>Die Rückweg-Anweisung derselben Migration.</translation>
    </message>
    <message>
        <source>The former default; SET NOT NULL again reads the table.</source>
        <translation>Der frühere Vorgabewert; SET NOT NULL liest die Tabelle wieder.</translation>
    </message>
    <message>
        <source>The gate: no row without a value before NOT NULL.</source>
        <translation>Die Schranke: keine Zeile ohne Wert vor NOT NULL.</translation>
    </message>
    <message>
        <source>The index is built again concurrently from its definition.</source>
        <translation>Der Index wird aus seiner Definition mit CONCURRENTLY neu gebaut.</translation>
    </message>
    <message>
        <source>The lock queue: a long transaction in front of it blocks everybody behind it, hence lock_timeout and retries.</source>
        <translation>Die Sperrschlange: Eine lange Transaktion davor blockiert alle dahinter, daher lock_timeout und Wiederholungen.</translation>
    </message>
    <message>
        <source>The metadata-lock queue: set lock_wait_timeout, its default is a year.</source>
        <translation>Die Schlange an der Metadatensperre: Setzen Sie lock_wait_timeout, seine Vorgabe ist ein Jahr.</translation>
    </message>
    <message>
        <source>The new schema is tried with real writes before anybody depends on it.</source>
        <translation>Das neue Schema wird mit wirklichen Schreibvorgängen erprobt, bevor jemand davon abhängt.</translation>
    </message>
    <message>
        <source>The number of rows that are still old, and a date for the sweep that ends it.</source>
        <translation>Die Zahl der Zeilen, die noch alt sind, und ein Datum für den letzten Durchgang.</translation>
    </message>
    <message>
        <source>The opposite ALTER, asked for with the same ALGORITHM.</source>
        <translation>Das umgekehrte ALTER, mit demselben ALGORITHM verlangt.</translation>
    </message>
    <message>
        <source>The opposite type change; it may read the whole table.</source>
        <translation>Der umgekehrte Typwechsel; er kann die ganze Tabelle lesen.</translation>
    </message>
    <message>
        <source>The parallel column takes over indexes, constraints and the name. A key that others point at cannot be changed alone.</source>
        <translation>Die Parallelspalte übernimmt Indizes, Constraints und den Namen. Ein Schlüssel, auf den andere zeigen, lässt sich nicht allein ändern.</translation>
    </message>
    <message>
        <source>The plain DROP INDEX takes ACCESS EXCLUSIVE on the table and queues behind every query.</source>
        <translation>Das einfache DROP INDEX nimmt ACCESS EXCLUSIVE auf der Tabelle und stellt sich hinter jeder Abfrage an.</translation>
    </message>
    <message>
        <source>The plain statement reads the whole table under a lock that blocks writes (a foreign key: on both tables).</source>
        <translation>Die einfache Anweisung liest die ganze Tabelle unter einer Sperre, die Schreiber blockiert (ein Fremdschlüssel: auf beiden Tabellen).</translation>
    </message>
    <message>
        <source>The rename itself is only noted in the catalogue.</source>
        <translation>Das Umbenennen selbst wird nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>The rows with nulls are written once; one reading of the table.</source>
        <translation>Die Zeilen mit NULL werden einmal geschrieben; einmaliges Lesen der Tabelle.</translation>
    </message>
    <message>
        <source>The same constant</source>
        <translation>Alle dieselbe Konstante</translation>
    </message>
    <message>
        <source>The schema is declared in one place, and downtime allows what the tool computes.</source>
        <translation>Das Schema ist an einer Stelle deklariert, und die Auszeit erlaubt, was das Werkzeug berechnet.</translation>
    </message>
    <message>
        <source>The server changes the table without copying it and without blocking writes.</source>
        <translation>Der Server ändert die Tabelle, ohne sie zu kopieren und ohne Schreiber zu blockieren.</translation>
    </message>
    <message>
        <source>The server itself knows best: ask for ALGORITHM=INSTANT, then ALGORITHM=INPLACE, LOCK=NONE on an empty copy of the table and see what it refuses.</source>
        <translation>Der Server selbst weiß es am besten: Verlangen Sie auf einer leeren Kopie der Tabelle ALGORITHM=INSTANT, dann ALGORITHM=INPLACE, LOCK=NONE, und sehen Sie, was er ablehnt.</translation>
    </message>
    <message>
        <source>The server only notes the new type: nothing is rewritten, scanned or built again.</source>
        <translation>Der Server vermerkt nur den neuen Typ: Nichts wird neu geschrieben, gelesen oder neu gebaut.</translation>
    </message>
    <message>
        <source>The server would rewrite the table under ACCESS EXCLUSIVE: a second column of the new type is filled beside it and takes over the name.</source>
        <translation>Der Server würde die Tabelle unter ACCESS EXCLUSIVE neu schreiben: Eine zweite Spalte des neuen Typs wird daneben gefüllt und übernimmt den Namen.</translation>
    </message>
    <message>
        <source>The table holds no rows: nothing is rewritten, scanned or filled.</source>
        <translation>Die Tabelle hat keine Zeilen: Nichts wird neu geschrieben, gelesen oder gefüllt.</translation>
    </message>
    <message>
        <source>The table is locked while the statement runs: measure it on a copy of production&apos;s size.</source>
        <translation>Die Tabelle ist gesperrt, während die Anweisung läuft: Messen Sie es an einer Kopie in Produktionsgröße.</translation>
    </message>
    <message>
        <source>The table is too large for a bulk move, or immediate consistency is not needed.</source>
        <translation>Die Tabelle ist für einen Umzug am Stück zu groß, oder sofortige Einheitlichkeit ist nicht nötig.</translation>
    </message>
    <message>
        <source>The team already serves its application through pgroll&apos;s versioned schemas.</source>
        <translation>Das Team bedient seine Anwendung schon über die versionierten Schemas von pgroll.</translation>
    </message>
    <message>
        <source>The value differs from row to row, so every row has to be written: not in one statement under a lock.</source>
        <translation>Der Wert ist je Zeile verschieden, also muss jede Zeile geschrieben werden: nicht in einer Anweisung unter einer Sperre.</translation>
    </message>
    <message>
        <source>The whole server: another engine or major version</source>
        <translation>Der ganze Server: ein anderes System oder eine andere Hauptversion</translation>
    </message>
    <message>
        <source>The window must hold the slowest of them.</source>
        <translation>Das Fenster muss für die langsamste reichen.</translation>
    </message>
    <message>
        <source>Triggers add work to every write; adding a UNIQUE key can lose rows silently.</source>
        <translation>Trigger machen jeden Schreibvorgang teurer; einen UNIQUE-Schlüssel hinzuzufügen kann stillschweigend Zeilen verlieren.</translation>
    </message>
    <message>
        <source>Turn the flag off; the old database is complete.</source>
        <translation>Das Flag ausschalten; die alte Datenbank ist vollständig.</translation>
    </message>
    <message>
        <source>Twice the table&apos;s disk space; a trigger on the table while it runs; an extension to install.</source>
        <translation>Doppelter Plattenplatz der Tabelle; ein Trigger auf der Tabelle, während es läuft; eine Extension ist zu installieren.</translation>
    </message>
    <message>
        <source>Twice the table&apos;s disk space; hours for large tables.</source>
        <translation>Doppelter Plattenplatz der Tabelle; Stunden bei großen Tabellen.</translation>
    </message>
    <message>
        <source>Two databases share no transaction: the application (or change data capture) writes both behind a feature flag.</source>
        <translation>Zwei Datenbanken teilen keine Transaktion: Die Anwendung (oder Change Data Capture) schreibt beide, hinter einem Feature-Flag.</translation>
    </message>
    <message>
        <source>Two readings of the table and a wait for every older transaction in the database.</source>
        <translation>Zweimaliges Lesen der Tabelle und ein Warten auf jede ältere Transaktion der Datenbank.</translation>
    </message>
    <message>
        <source>Two readings of the table; duplicates make the build fail and leave an INVALID index.</source>
        <translation>Zweimaliges Lesen der Tabelle; an Duplikaten scheitert der Bau und hinterlässt einen INVALID-Index.</translation>
    </message>
    <message>
        <source>Two releases of patience, disk space until then. Foreign keys of other tables go first.</source>
        <translation>Zwei Releases Geduld, Plattenplatz bis dahin. Fremdschlüssel anderer Tabellen gehen zuerst.</translation>
    </message>
    <message>
        <source>Two releases of patience. The final drop loses the values.</source>
        <translation>Zwei Releases Geduld. Das Löschen am Ende verliert die Werte.</translation>
    </message>
    <message>
        <source>Two-phase constraint: NOT VALID, then VALIDATE</source>
        <translation>Constraint in zwei Phasen: NOT VALID, dann VALIDATE</translation>
    </message>
    <message>
        <source>Unique index built concurrently, then the constraint on top</source>
        <translation>Eindeutiger Index mit CONCURRENTLY, darauf dann das Constraint</translation>
    </message>
    <message>
        <source>Until the drop: rename back. Afterwards the column comes back empty.</source>
        <translation>Bis zum Löschen: zurückbenennen. Danach kommt die Spalte leer zurück.</translation>
    </message>
    <message>
        <source>Until the drop: rename back. Afterwards: restore the backup.</source>
        <translation>Bis zum Löschen: zurückbenennen. Danach: die Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Until the swap: stop it and drop its log table and trigger.</source>
        <translation>Bis zum Tausch: anhalten, seine Logtabelle und seinen Trigger löschen.</translation>
    </message>
    <message>
        <source>Up to twice the table&apos;s size until vacuum has been by.</source>
        <translation>Bis zur doppelten Größe der Tabelle, bis Vacuum vorbeigekommen ist.</translation>
    </message>
    <message>
        <source>Values that cannot be converted stop the backfill: look at them before.</source>
        <translation>Werte, die sich nicht umwandeln lassen, halten den Backfill an: Sehen Sie vorher nach.</translation>
    </message>
    <message>
        <source>Values that the old type cannot hold any more.</source>
        <translation>Werte, die der alte Typ nicht mehr fassen kann.</translation>
    </message>
    <message>
        <source>Versioned migration with CI validation</source>
        <translation>Versionierte Migration mit Prüfung in der CI</translation>
    </message>
    <message>
        <source>Views and triggers on the table during the migration; still before version 1, its format may change.</source>
        <translation>Sichten und Trigger auf der Tabelle während der Migration; noch vor Version 1, sein Format kann sich ändern.</translation>
    </message>
    <message>
        <source>Views on the column make it fail.</source>
        <translation>An Sichten auf der Spalte scheitert er.</translation>
    </message>
    <message>
        <source>Waits for transactions that may use the index.</source>
        <translation>Wartet auf Transaktionen, die den Index benutzen können.</translation>
    </message>
    <message>
        <source>What do existing rows hold in the new column?</source>
        <translation>Was enthalten vorhandene Zeilen in der neuen Spalte?</translation>
    </message>
    <message>
        <source>What kind of change is it?</source>
        <translation>Was für eine Änderung ist es?</translation>
    </message>
    <message>
        <source>What takes seconds on ten thousand rows takes the better part of an hour on fifty million. Above the threshold (10 M rows unless set otherwise) nothing that reads or writes the whole table may hold a blocking lock.</source>
        <translation>Was bei zehntausend Zeilen Sekunden dauert, dauert bei fünfzig Millionen fast eine Stunde. Über der Schwelle (10 Mio. Zeilen, wenn nicht anders eingestellt) darf nichts, was die ganze Tabelle liest oder schreibt, eine blockierende Sperre halten.</translation>
    </message>
    <message>
        <source>What the statement locks: look at the margin.</source>
        <translation>Was die Anweisung sperrt: Sehen Sie an den Rand.</translation>
    </message>
    <message>
        <source>When a row is next read or written</source>
        <translation>Wenn eine Zeile das nächste Mal gelesen oder geschrieben wird</translation>
    </message>
    <message>
        <source>When old rows may follow as they are touched, the bulk copy can be left out.</source>
        <translation>Wenn alte Zeilen folgen dürfen, sobald sie berührt werden, entfällt die Massenkopie.</translation>
    </message>
    <message>
        <source>Where does the team keep its schema?</source>
        <translation>Wo hält das Team sein Schema fest?</translation>
    </message>
    <message>
        <source>Where everything is done within a few minutes, one window for all of it is the cheapest way. With a large data set the same window becomes an outage of unknown length.</source>
        <translation>Wo alles in wenigen Minuten getan ist, ist ein Fenster für alles der billigste Weg. Bei großem Bestand wird dasselbe Fenster zum Ausfall von unbekannter Länge.</translation>
    </message>
    <message>
        <source>Which engine runs it?</source>
        <translation>Welches System läuft hier?</translation>
    </message>
    <message>
        <source>Whoever uses the old name fails from that moment: deploy an application that tries both, or use a short window.</source>
        <translation>Wer den alten Namen benutzt, scheitert von da an: Bringen Sie eine Anwendung in Betrieb, die beide versucht, oder nehmen Sie ein kurzes Fenster.</translation>
    </message>
    <message>
        <source>With a maintenance window one plain statement is enough and the rest of this tree is not needed. Without one, every statement has to leave reads and writes going.</source>
        <translation>Mit einem Wartungsfenster genügt eine einfache Anweisung, und der Rest dieses Baums entfällt. Ohne muss jede Anweisung Lesen und Schreiben weitergehen lassen.</translation>
    </message>
    <message>
        <source>Without CONCURRENTLY every write waits until the index is built.</source>
        <translation>Ohne CONCURRENTLY wartet jeder Schreiber, bis der Index gebaut ist.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, there is a maintenance window</source>
        <translation>Ja, es gibt ein Wartungsfenster</translation>
    </message>
    <message>
        <source>gh-ost does not work with foreign keys at all, pt-online-schema-change only with --alter-foreign-keys-method. Check before naming a tool.</source>
        <translation>gh-ost arbeitet mit Fremdschlüsseln gar nicht, pt-online-schema-change nur mit --alter-foreign-keys-method. Prüfen Sie das, bevor Sie ein Werkzeug nennen.</translation>
    </message>
    <message>
        <source>gh-ost needs binlog_format=ROW with full row images and REPLICATION SLAVE rights. Without them only triggers are left.</source>
        <translation>gh-ost braucht binlog_format=ROW mit vollständigen Zeilenabbildern und das Recht REPLICATION SLAVE. Ohne sie bleiben nur Trigger.</translation>
    </message>
    <message>
        <source>idx_scan on every replica before: the index may serve reads only there.</source>
        <translation>Vorher idx_scan auf jedem Replikat: Der Index kann nur dort Lesern dienen.</translation>
    </message>
    <message>
        <source>pg_repack</source>
        <translation>pg_repack</translation>
    </message>
    <message>
        <source>pg_stat_replication: replay lag of every standby before the swap.</source>
        <translation>pg_stat_replication: Rückstand jedes Standbys vor dem Tausch.</translation>
    </message>
    <message>
        <source>pg_stat_replication: replay lag of every standby before the switch.</source>
        <translation>pg_stat_replication: Rückstand jedes Standbys vor der Umstellung.</translation>
    </message>
    <message>
        <source>pgroll keeps old and new type side by side through views and triggers of its own.</source>
        <translation>pgroll hält alten und neuen Typ nebeneinander, mit eigenen Sichten und Triggern.</translation>
    </message>
    <message>
        <source>pgroll rollback until the migration is completed.</source>
        <translation>pgroll rollback, bis die Migration abgeschlossen ist.</translation>
    </message>
    <message>
        <source>pgroll serves both versions of a schema at the same time through views and does the expand and contract steps itself.</source>
        <translation>pgroll bedient beide Versionen eines Schemas gleichzeitig über Sichten und macht die Schritte von Expand und Contract selbst.</translation>
    </message>
    <message>
        <source>pgroll: both schema versions at the same time</source>
        <translation>pgroll: beide Schemaversionen gleichzeitig</translation>
    </message>
    <message>
        <source>pt-online-schema-change works by triggers and conflicts with those that are there; gh-ost reads the binary log instead.</source>
        <translation>pt-online-schema-change arbeitet mit Triggern und verträgt sich nicht mit vorhandenen; gh-ost liest stattdessen das Binärlog.</translation>
    </message>
</context>
<context>
    <name>Human</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>LockBadge</name>
    <message>
        <source>no lock</source>
        <translation>keine Sperre</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <source>mismatch: the server did something else</source>
        <translation>Abweichung: Der Server tat etwas anderes</translation>
    </message>
    <message>
        <source>takes no lock</source>
        <translation>nimmt keine Sperre</translation>
    </message>
    <message>
        <source>%1, held while work grows with the table: %2</source>
        <translation>%1, gehalten, solange Arbeit mit der Tabelle wächst: %2</translation>
    </message>
    <message>
        <source>%1, held briefly: %2</source>
        <translation>%1, kurz gehalten: %2</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>Prepared transaction</source>
        <translation>Vorbereitete Transaktion</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>hidden: your role may not see it</source>
        <translation>verborgen: Ihre Rolle darf es nicht sehen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Erscheinungsbild: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Erscheinungsbild: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Erscheinungsbild: dunkel</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>&amp;Help for what has the focus</source>
        <translation>&amp;Hilfe zu dem, was den Fokus hat</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Lockstep</source>
        <translation>&amp;Über Lockstep</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Add column %2</source>
        <translation>Spalte %2 hinzufügen</translation>
    </message>
    <message>
        <source>A nullable column without a default is only noted in the catalogue; no row is written. Applications that do not know it go on working.</source>
        <translation>Eine Spalte ohne Vorgabewert, die NULL erlaubt, wird nur im Systemkatalog vermerkt; keine Zeile wird geschrieben. Anwendungen, die sie nicht kennen, arbeiten weiter.</translation>
    </message>
    <message>
        <source>From PostgreSQL 11 on a constant default is kept in the catalogue: no row is written, and NOT NULL needs no scan.</source>
        <translation>Ab PostgreSQL 11 steht ein konstanter Vorgabewert im Systemkatalog: Keine Zeile wird geschrieben, und NOT NULL braucht kein Lesen der Tabelle.</translation>
    </message>
    <message>
        <source>With this default the server would write every row under ACCESS EXCLUSIVE. The column comes first and nullable, the default counts for new rows, and old rows are filled afterwards.</source>
        <translation>Mit diesem Vorgabewert würde der Server jede Zeile unter ACCESS EXCLUSIVE schreiben. Die Spalte kommt zuerst und erlaubt NULL, der Vorgabewert gilt für neue Zeilen, und alte Zeilen werden danach gefüllt.</translation>
    </message>
    <message>
        <source>Drop column %2</source>
        <translation>Spalte %2 löschen</translation>
    </message>
    <message>
        <source>Nothing missed the column while it was set aside. This is the step that cannot bring the values back.</source>
        <translation>Niemand hat die Spalte vermisst, solange sie beiseitegelegt war. Dies ist der Schritt, der die Werte nicht zurückbringen kann.</translation>
    </message>
    <message>
        <source>Rename column %2 to %3</source>
        <translation>Spalte %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Change the type of %2 to %3</source>
        <translation>Typ von %2 in %3 ändern</translation>
    </message>
    <message>
        <source>Set NOT NULL on %2</source>
        <translation>NOT NULL auf %2 setzen</translation>
    </message>
    <message>
        <source>The validated check proves that no null is there, so the server does not read the table again (PostgreSQL 12 and newer). The check has done its work and goes.</source>
        <translation>Der validierte Check beweist, dass kein NULL da ist; so liest der Server die Tabelle nicht noch einmal (ab PostgreSQL 12). Der Check hat seine Arbeit getan und geht.</translation>
    </message>
    <message>
        <source>Allow nulls in %2</source>
        <translation>NULL in %2 erlauben</translation>
    </message>
    <message>
        <source>Set the default of %2</source>
        <translation>Vorgabewert von %2 setzen</translation>
    </message>
    <message>
        <source>Create index %2</source>
        <translation>Index %2 anlegen</translation>
    </message>
    <message>
        <source>Drop index %2</source>
        <translation>Index %2 löschen</translation>
    </message>
    <message>
        <source>Without CONCURRENTLY the drop would wait for every query of the table, and every query behind it would wait too.</source>
        <translation>Ohne CONCURRENTLY würde das Löschen auf jede Abfrage der Tabelle warten, und jede Abfrage dahinter ebenfalls.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot drop the index of a partitioned table concurrently; the lock is short, but it queues behind every query.</source>
        <translation>PostgreSQL kann den Index einer partitionierten Tabelle nicht mit CONCURRENTLY löschen; die Sperre ist kurz, stellt sich aber hinter jeder Abfrage an.</translation>
    </message>
    <message>
        <source>Add unique constraint %2</source>
        <translation>Unique-Constraint %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add check %2, not yet valid</source>
        <translation>Check %2 hinzufügen, noch nicht validiert</translation>
    </message>
    <message>
        <source>NOT VALID makes the constraint hold for every new or changed row without reading those that are there.</source>
        <translation>Mit NOT VALID gilt das Constraint für jede neue oder geänderte Zeile, ohne dass die vorhandenen gelesen werden.</translation>
    </message>
    <message>
        <source>Add foreign key %2, not yet valid</source>
        <translation>Fremdschlüssel %2 hinzufügen, noch nicht validiert</translation>
    </message>
    <message>
        <source>NOT VALID makes the key hold for every new or changed row without reading those that are there, so both tables are locked for milliseconds only.</source>
        <translation>Mit NOT VALID gilt der Schlüssel für jede neue oder geänderte Zeile, ohne dass die vorhandenen gelesen werden; so sind beide Tabellen nur Millisekunden gesperrt.</translation>
    </message>
    <message>
        <source>Make constraint %2 on the new column, not yet valid</source>
        <translation>Constraint %2 auf der neuen Spalte anlegen, noch nicht validiert</translation>
    </message>
    <message>
        <source>The new column must refuse what the old one refuses.</source>
        <translation>Die neue Spalte muss ablehnen, was die alte ablehnt.</translation>
    </message>
    <message>
        <source>Add primary key %2</source>
        <translation>Primärschlüssel %2 hinzufügen</translation>
    </message>
    <message>
        <source>Rename the table to %3</source>
        <translation>Tabelle in %3 umbenennen</translation>
    </message>
    <message>
        <source>Drop the table</source>
        <translation>Tabelle löschen</translation>
    </message>
    <message>
        <source>Nothing missed the table, and its backup was made. Its rows cannot be brought back by an undo.</source>
        <translation>Niemand hat die Tabelle vermisst, und ihre Sicherung ist gemacht. Ihre Zeilen kann kein Rückweg zurückbringen.</translation>
    </message>
    <message>
        <source>Add the value %2 to the enum</source>
        <translation>Wert %2 zum Enum hinzufügen</translation>
    </message>
    <message>
        <source>Values of an enum are only ever appended. It runs outside a transaction, because a value cannot be used in the transaction that added it. PostgreSQL cannot remove a value: there is no undo.</source>
        <translation>Werte eines Enums werden immer nur angehängt. Der Schritt läuft außerhalb einer Transaktion, weil ein Wert nicht in der Transaktion benutzt werden kann, die ihn hinzugefügt hat. PostgreSQL kann einen Wert nicht entfernen: Es gibt keinen Rückweg.</translation>
    </message>
    <message>
        <source>One statement in a versioned migration: chosen because the table is empty, the change is only noted in the catalogue, or downtime is acceptable. Its lock stands beside it.</source>
        <translation>Eine Anweisung in einer versionierten Migration: gewählt, weil die Tabelle leer ist, die Änderung nur im Systemkatalog vermerkt wird oder eine Auszeit hinnehmbar ist. Ihre Sperre steht daneben.</translation>
    </message>
    <message>
        <source>The application must cope with %1 changing at this moment: deploy a version that does before, or run this in the maintenance window.</source>
        <translation>Die Anwendung muss damit zurechtkommen, dass sich %1 in diesem Augenblick ändert: Bringen Sie vorher eine Version in Betrieb, die das kann, oder führen Sie dies im Wartungsfenster aus.</translation>
    </message>
    <message>
        <source>Nothing needs index %2</source>
        <translation>Niemand braucht den Index %2</translation>
    </message>
    <message>
        <source>Look at idx_scan in pg_stat_user_indexes on the primary and on every standby: an index may serve reads only there. A unique index may also guard data.</source>
        <translation>Sehen Sie idx_scan in pg_stat_user_indexes auf dem Primärserver und auf jedem Standby an: Ein Index kann nur dort Lesern dienen. Ein eindeutiger Index kann auch Daten schützen.</translation>
    </message>
    <message>
        <source>No left-over of index %2</source>
        <translation>Kein Rest des Index %2</translation>
    </message>
    <message>
        <source>A build that was cancelled leaves an INVALID index behind. It costs every write and serves no read: drop it with DROP INDEX CONCURRENTLY before building again.</source>
        <translation>Ein abgebrochener Bau hinterlässt einen ungültigen Index (INVALID). Er kostet jeden Schreiber und dient keinem Leser: Löschen Sie ihn mit DROP INDEX CONCURRENTLY, bevor Sie neu bauen.</translation>
    </message>
    <message>
        <source>Build index %2 concurrently</source>
        <translation>Index %2 mit CONCURRENTLY bauen</translation>
    </message>
    <message>
        <source>Without CONCURRENTLY every write to the table waits until the index is built. It runs outside a transaction and without a lock timeout: one that runs out would leave an INVALID index.</source>
        <translation>Ohne CONCURRENTLY wartet jeder Schreiber der Tabelle, bis der Index gebaut ist. Der Schritt läuft außerhalb einer Transaktion und ohne Sperr-Timeout: Liefe eines ab, bliebe ein INVALID-Index zurück.</translation>
    </message>
    <message>
        <source>Deletes and key updates on the other table look for referencing rows; without this index each of them reads the whole table. Leave the step out if those never happen.</source>
        <translation>Löschungen und Schlüsseländerungen auf der anderen Tabelle suchen nach verweisenden Zeilen; ohne diesen Index liest jede davon die ganze Tabelle. Lassen Sie den Schritt weg, wenn das nie vorkommt.</translation>
    </message>
    <message>
        <source>Create index %2 on the parent only</source>
        <translation>Index %2 nur auf der Elterntabelle anlegen</translation>
    </message>
    <message>
        <source>A partitioned table cannot be indexed concurrently. The parent&apos;s index is made empty and stays INVALID until every partition has its own.</source>
        <translation>Eine partitionierte Tabelle lässt sich nicht mit CONCURRENTLY indizieren. Der Index der Elterntabelle entsteht leer und bleibt INVALID, bis jede Partition ihren eigenen hat.</translation>
    </message>
    <message>
        <source>Build index %2 on a partition</source>
        <translation>Index %2 auf einer Partition bauen</translation>
    </message>
    <message>
        <source>Each partition&apos;s index is built concurrently while reads and writes go on.</source>
        <translation>Der Index jeder Partition wird mit CONCURRENTLY gebaut, während Lesen und Schreiben weitergehen.</translation>
    </message>
    <message>
        <source>Attach the partitions&apos; indexes to %2</source>
        <translation>Indizes der Partitionen an %2 anhängen</translation>
    </message>
    <message>
        <source>When the last one is attached, the parent&apos;s index becomes valid. Nothing is read.</source>
        <translation>Mit dem letzten wird der Index der Elterntabelle gültig. Nichts wird gelesen.</translation>
    </message>
    <message>
        <source>No duplicates in %2</source>
        <translation>Keine Duplikate in %2</translation>
    </message>
    <message>
        <source>The unique index cannot be built while two rows have the same values; a failed build leaves an INVALID index.</source>
        <translation>Der eindeutige Index lässt sich nicht bauen, solange zwei Zeilen dieselben Werte haben; ein gescheiterter Bau hinterlässt einen INVALID-Index.</translation>
    </message>
    <message>
        <source>Make the index the unique constraint %2</source>
        <translation>Den Index zum Unique-Constraint %2 machen</translation>
    </message>
    <message>
        <source>The index exists and is valid, so the constraint is only noted in the catalogue.</source>
        <translation>Der Index ist da und gültig, also wird das Constraint nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Make the index the primary key %2</source>
        <translation>Den Index zum Primärschlüssel %2 machen</translation>
    </message>
    <message>
        <source>The index exists, and the columns are NOT NULL, so the key is only noted in the catalogue.</source>
        <translation>Der Index ist da, und die Spalten sind NOT NULL, also wird der Schlüssel nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Refuse new nulls in %2</source>
        <translation>Neue NULL-Werte in %2 ablehnen</translation>
    </message>
    <message>
        <source>A check that is NOT VALID holds for every new or changed row without reading the others.</source>
        <translation>Ein Check mit NOT VALID gilt für jede neue oder geänderte Zeile, ohne die anderen zu lesen.</translation>
    </message>
    <message>
        <source>The application no longer writes nulls into %2 of %1.</source>
        <translation>Die Anwendung schreibt kein NULL mehr in %2 von %1.</translation>
    </message>
    <message>
        <source>Prove that %2 holds no null</source>
        <translation>Beweisen, dass %2 kein NULL enthält</translation>
    </message>
    <message>
        <source>VALIDATE reads the table under SHARE UPDATE EXCLUSIVE: reads and writes go on.</source>
        <translation>VALIDATE liest die Tabelle unter SHARE UPDATE EXCLUSIVE: Lesen und Schreiben gehen weiter.</translation>
    </message>
    <message>
        <source>Validate %2</source>
        <translation>%2 validieren</translation>
    </message>
    <message>
        <source>VALIDATE reads the table under a lock that lets reads and writes go on. It fails when a row breaks the rule: correct the row, then run it again.</source>
        <translation>VALIDATE liest die Tabelle unter einer Sperre, die Lesen und Schreiben weitergehen lässt. Es scheitert, wenn eine Zeile die Regel verletzt: Berichtigen Sie die Zeile und führen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>The application writes only what constraint %2 of %1 allows.</source>
        <translation>Die Anwendung schreibt nur, was das Constraint %2 von %1 erlaubt.</translation>
    </message>
    <message>
        <source>Deploy: the application writes %2</source>
        <translation>Deployment: Die Anwendung schreibt %2</translation>
    </message>
    <message>
        <source>New rows must have a value before the old ones are filled, or the filling never ends.</source>
        <translation>Neue Zeilen müssen einen Wert haben, bevor die alten gefüllt werden, sonst endet das Füllen nie.</translation>
    </message>
    <message>
        <source>A version that writes %2 of %1 in every insert.</source>
        <translation>Eine Version, die %2 von %1 bei jedem INSERT schreibt.</translation>
    </message>
    <message>
        <source>Fill %2</source>
        <translation>%2 füllen</translation>
    </message>
    <message>
        <source>The table is small enough for one UPDATE; its row locks end with it.</source>
        <translation>Die Tabelle ist klein genug für ein einziges UPDATE; seine Zeilensperren enden mit ihm.</translation>
    </message>
    <message>
        <source>Batches along the key keep every transaction short: no long row locks, no bloat that vacuum cannot follow, standbys that keep up.</source>
        <translation>Batches entlang des Schlüssels halten jede Transaktion kurz: keine langen Zeilensperren, kein Bloat, dem Vacuum nicht folgen kann, Standbys, die mitkommen.</translation>
    </message>
    <message>
        <source>Many rows: a job of hours that can be stopped and resumed, in batches along the key, with pauses that let standbys and vacuum keep up.</source>
        <translation>Viele Zeilen: eine Arbeit von Stunden, die sich anhalten und fortsetzen lässt, in Batches entlang des Schlüssels, mit Pausen, in denen Standbys und Vacuum nachkommen.</translation>
    </message>
    <message>
        <source>Add column %3 beside %2</source>
        <translation>Spalte %3 neben %2 hinzufügen</translation>
    </message>
    <message>
        <source>Expand: nothing is taken away yet, so old and new application both work.</source>
        <translation>Expand: Noch wird nichts weggenommen, also arbeiten alte und neue Anwendung beide.</translation>
    </message>
    <message>
        <source>Keep %2 and %3 the same</source>
        <translation>%2 und %3 gleich halten</translation>
    </message>
    <message>
        <source>A trigger copies every write: the old application writes %2, the new one %3, and each sees what the other wrote. It changes the row in passing and so never calls itself.</source>
        <translation>Ein Trigger kopiert jeden Schreibvorgang: Die alte Anwendung schreibt %2, die neue %3, und jede sieht, was die andere schrieb. Er ändert die Zeile im Vorbeigehen und ruft sich deshalb nie selbst auf.</translation>
    </message>
    <message>
        <source>Both columns agree</source>
        <translation>Beide Spalten stimmen überein</translation>
    </message>
    <message>
        <source>Reads are switched only when no row differs. Counting rows would not show a wrong value; this compares all of them.</source>
        <translation>Das Lesen wird erst umgestellt, wenn keine Zeile abweicht. Zeilen zu zählen würde keinen falschen Wert zeigen; hier werden alle verglichen.</translation>
    </message>
    <message>
        <source>Both columns have the same privileges</source>
        <translation>Beide Spalten haben dieselben Rechte</translation>
    </message>
    <message>
        <source>Privileges of single columns are not copied. If this stops, GRANT them on the new column.</source>
        <translation>Rechte einzelner Spalten werden nicht kopiert. Hält es hier an, vergeben Sie sie mit GRANT auf der neuen Spalte.</translation>
    </message>
    <message>
        <source>Standbys have caught up</source>
        <translation>Die Standbys haben aufgeholt</translation>
    </message>
    <message>
        <source>A standby that has not replayed the filling would answer with empty values. The plan goes on when each is within 16 MB.</source>
        <translation>Ein Standby, der das Füllen noch nicht nachvollzogen hat, würde mit leeren Werten antworten. Der Plan geht weiter, wenn jeder auf 16 MB heran ist.</translation>
    </message>
    <message>
        <source>Deploy: the application uses %3</source>
        <translation>Deployment: Die Anwendung benutzt %3</translation>
    </message>
    <message>
        <source>Both columns hold the same from here on, whichever is written.</source>
        <translation>Beide Spalten enthalten von hier an dasselbe, gleich welche geschrieben wird.</translation>
    </message>
    <message>
        <source>A version that reads and writes %3 instead of %2 of %1.</source>
        <translation>Eine Version, die %3 statt %2 von %1 liest und schreibt.</translation>
    </message>
    <message>
        <source>Nobody uses %2 any more</source>
        <translation>Niemand benutzt %2 mehr</translation>
    </message>
    <message>
        <source>Contract takes the old name away. Wait until the last old instance, report and job has gone; a release or two is usual.</source>
        <translation>Contract nimmt den alten Namen weg. Warten Sie, bis die letzte alte Instanz, der letzte Bericht und Job fort sind; üblich sind ein oder zwei Releases.</translation>
    </message>
    <message>
        <source>No view reads %2</source>
        <translation>Keine Sicht liest %2</translation>
    </message>
    <message>
        <source>These views read the old column: %4. Write them again over the new one in a step of your own before this gate; PostgreSQL refuses to drop a column that a view reads.</source>
        <translation>Diese Sichten lesen die alte Spalte: %4. Schreiben Sie sie in einem eigenen Schritt vor dieser Schranke auf die neue um; PostgreSQL löscht keine Spalte, die eine Sicht liest.</translation>
    </message>
    <message>
        <source>The new application does not write the old column. When the trigger is gone, its NOT NULL would refuse every insert.</source>
        <translation>Die neue Anwendung schreibt die alte Spalte nicht. Ist der Trigger fort, würde deren NOT NULL jedes INSERT ablehnen.</translation>
    </message>
    <message>
        <source>Compare both columns once more</source>
        <translation>Beide Spalten noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Nothing should be left to do here. Its undo fills the old column again after it was dropped.</source>
        <translation>Hier sollte nichts mehr zu tun sein. Der Rückweg füllt die alte Spalte wieder, nachdem sie gelöscht war.</translation>
    </message>
    <message>
        <source>Remove the trigger</source>
        <translation>Trigger entfernen</translation>
    </message>
    <message>
        <source>Nobody writes the old column any more. The default moves over in the same transaction.</source>
        <translation>Niemand schreibt die alte Spalte mehr. Der Vorgabewert zieht in derselben Transaktion um.</translation>
    </message>
    <message>
        <source>Drop the old column %2</source>
        <translation>Alte Spalte %2 löschen</translation>
    </message>
    <message>
        <source>The end of contract: the values live on in %3.</source>
        <translation>Das Ende von Contract: Die Werte leben in %3 weiter.</translation>
    </message>
    <message>
        <source>Rename the table to %2, with a view of the old name</source>
        <translation>Tabelle in %2 umbenennen, mit einer Sicht unter dem alten Namen</translation>
    </message>
    <message>
        <source>Both happen in one transaction, so the old name never stops working. Reads and writes pass through the view; TRUNCATE, COPY FROM, LOCK and new foreign keys do not. Indexes, constraints and sequences keep their names.</source>
        <translation>Beides geschieht in einer Transaktion, also gilt der alte Name ohne Unterbrechung. Lesen und Schreiben gehen durch die Sicht; TRUNCATE, COPY FROM, LOCK und neue Fremdschlüssel nicht. Indizes, Constraints und Sequenzen behalten ihre Namen.</translation>
    </message>
    <message>
        <source>Deploy: the application uses %2</source>
        <translation>Deployment: Die Anwendung benutzt %2</translation>
    </message>
    <message>
        <source>Both names work from here on.</source>
        <translation>Von hier an gelten beide Namen.</translation>
    </message>
    <message>
        <source>A version that uses %2 instead of %1.</source>
        <translation>Eine Version, die %2 statt %1 benutzt.</translation>
    </message>
    <message>
        <source>Nobody uses %1 any more</source>
        <translation>Niemand benutzt %1 mehr</translation>
    </message>
    <message>
        <source>The view goes next. Look for jobs and reports that run once a month.</source>
        <translation>Als Nächstes geht die Sicht. Achten Sie auf Jobs und Berichte, die einmal im Monat laufen.</translation>
    </message>
    <message>
        <source>Drop the view of the old name</source>
        <translation>Sicht unter dem alten Namen löschen</translation>
    </message>
    <message>
        <source>The end of contract: only the new name is left.</source>
        <translation>Das Ende von Contract: Nur der neue Name bleibt.</translation>
    </message>
    <message>
        <source>Add a column of type %3 beside %2</source>
        <translation>Spalte vom Typ %3 neben %2 hinzufügen</translation>
    </message>
    <message>
        <source>Changing the type in place would write every row under ACCESS EXCLUSIVE.</source>
        <translation>Den Typ an Ort und Stelle zu ändern würde jede Zeile unter ACCESS EXCLUSIVE schreiben.</translation>
    </message>
    <message>
        <source>Keep the new column in step with %2</source>
        <translation>Die neue Spalte mit %2 im Gleichschritt halten</translation>
    </message>
    <message>
        <source>A trigger converts every write; a value that cannot be converted refuses the write, so look for such values first.</source>
        <translation>Ein Trigger wandelt jeden Schreibvorgang um; ein Wert, der sich nicht umwandeln lässt, wird abgelehnt. Suchen Sie solche Werte also vorher.</translation>
    </message>
    <message>
        <source>Deploy: the application copes with %3</source>
        <translation>Deployment: Die Anwendung kommt mit %3 zurecht</translation>
    </message>
    <message>
        <source>The names are swapped next, and from that moment the column has its new type. Prepared statements are planned anew.</source>
        <translation>Als Nächstes werden die Namen getauscht, und von da an hat die Spalte ihren neuen Typ. Vorbereitete Anweisungen werden neu geplant.</translation>
    </message>
    <message>
        <source>A version that reads and writes %2 of %1 as %3.</source>
        <translation>Eine Version, die %2 von %1 als %3 liest und schreibt.</translation>
    </message>
    <message>
        <source>Swap the columns: %2 becomes %3</source>
        <translation>Spalten tauschen: %2 wird %3</translation>
    </message>
    <message>
        <source>Names, default, indexes and constraints change hands in one short transaction. From then on the old column follows the new one, so that going back loses nothing it can hold.</source>
        <translation>Namen, Vorgabewert, Indizes und Constraints wechseln in einer kurzen Transaktion. Danach folgt die alte Spalte der neuen, damit beim Zurückgehen nichts verloren geht, was sie fassen kann.</translation>
    </message>
    <message>
        <source>The new type has proven itself</source>
        <translation>Der neue Typ hat sich bewährt</translation>
    </message>
    <message>
        <source>Going back is a swap until the old column is dropped; afterwards it is a rewrite.</source>
        <translation>Zurück geht es durch einen Tausch, bis die alte Spalte gelöscht ist; danach nur durch Neuschreiben.</translation>
    </message>
    <message>
        <source>The application stops writing the column; without this its inserts would be refused.</source>
        <translation>Die Anwendung schreibt die Spalte nicht mehr; ohne diesen Schritt würden ihre INSERTs abgelehnt.</translation>
    </message>
    <message>
        <source>Deploy: the application no longer uses %2</source>
        <translation>Deployment: Die Anwendung benutzt %2 nicht mehr</translation>
    </message>
    <message>
        <source>A column that running code reads or writes must not go. First stop reading, then stop writing.</source>
        <translation>Eine Spalte, die laufender Code liest oder schreibt, darf nicht gehen. Hören Sie zuerst auf zu lesen, dann zu schreiben.</translation>
    </message>
    <message>
        <source>A version that neither reads nor writes %2 of %1.</source>
        <translation>Eine Version, die %2 von %1 weder liest noch schreibt.</translation>
    </message>
    <message>
        <source>Put %2 aside as %3</source>
        <translation>%2 als %3 beiseitelegen</translation>
    </message>
    <message>
        <source>Whatever still uses the column fails now, and is helped by renaming it back: nothing is lost yet.</source>
        <translation>Was die Spalte noch benutzt, scheitert jetzt, und Zurückbenennen hilft: Noch ist nichts verloren.</translation>
    </message>
    <message>
        <source>Nobody missed %2</source>
        <translation>Niemand hat %2 vermisst</translation>
    </message>
    <message>
        <source>Keep the column aside for two releases, and back up its values if they matter. Its indexes and constraints go with it.</source>
        <translation>Lassen Sie die Spalte zwei Releases lang beiseite, und sichern Sie ihre Werte, wenn sie zählen. Ihre Indizes und Constraints gehen mit ihr.</translation>
    </message>
    <message>
        <source>Deploy: the application no longer uses the table</source>
        <translation>Deployment: Die Anwendung benutzt die Tabelle nicht mehr</translation>
    </message>
    <message>
        <source>A table that running code reads or writes must not go.</source>
        <translation>Eine Tabelle, die laufender Code liest oder schreibt, darf nicht gehen.</translation>
    </message>
    <message>
        <source>A version that does not use %1.</source>
        <translation>Eine Version, die %1 nicht benutzt.</translation>
    </message>
    <message>
        <source>Drop foreign key %2 of %3</source>
        <translation>Fremdschlüssel %2 von %3 löschen</translation>
    </message>
    <message>
        <source>It points at the table that is to go; dropping the table would need CASCADE otherwise.</source>
        <translation>Er zeigt auf die Tabelle, die gehen soll; sonst bräuchte ihr Löschen CASCADE.</translation>
    </message>
    <message>
        <source>Put the table aside as %2</source>
        <translation>Tabelle als %2 beiseitelegen</translation>
    </message>
    <message>
        <source>Whatever still uses the table fails now, and is helped by renaming it back: nothing is lost yet.</source>
        <translation>Was die Tabelle noch benutzt, scheitert jetzt, und Zurückbenennen hilft: Noch ist nichts verloren.</translation>
    </message>
    <message>
        <source>Back up %2</source>
        <translation>%2 sichern</translation>
    </message>
    <message>
        <source>A backup that was never restored is no backup: restore it into another database and look at it before going on.</source>
        <translation>Eine Sicherung, die nie wiederhergestellt wurde, ist keine: Stellen Sie sie in einer anderen Datenbank her und sehen Sie sie an, bevor Sie weitergehen.</translation>
    </message>
    <message>
        <source>Nobody missed %1</source>
        <translation>Niemand hat %1 vermisst</translation>
    </message>
    <message>
        <source>Keep the table aside for two releases; look for jobs that run once a month.</source>
        <translation>Lassen Sie die Tabelle zwei Releases lang beiseite; achten Sie auf Jobs, die einmal im Monat laufen.</translation>
    </message>
    <message>
        <source>The change is %1.</source>
        <translation>Die Änderung ist %1.</translation>
    </message>
    <message>
        <source>The server is %1 %2.</source>
        <translation>Der Server ist %1 %2.</translation>
    </message>
    <message>
        <source>%1 standbys and %2 logical replication slots are attached.</source>
        <translation>%1 Standbys und %2 logische Replikationsslots hängen daran.</translation>
    </message>
    <message>
        <source>No standby and no logical replication slot is attached.</source>
        <translation>Kein Standby und kein logischer Replikationsslot hängt daran.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 belegt %2.</translation>
    </message>
    <message>
        <source>%1 holds no page.</source>
        <translation>%1 hat keine einzige Seite.</translation>
    </message>
    <message>
        <source>%1: about %2 rows, %3, %4.</source>
        <translation>%1: etwa %2 Zeilen, %3, %4.</translation>
    </message>
    <message>
        <source>%1: about %2 rows, %3, %4. Large begins at %5 rows.</source>
        <translation>%1: etwa %2 Zeilen, %3, %4. Groß beginnt bei %5 Zeilen.</translation>
    </message>
    <message>
        <source>%1 takes %2, but was never analysed, so its rows are not known. Judged by its size; run ANALYZE to know.</source>
        <translation>%1 belegt %2, wurde aber nie analysiert, also ist die Zeilenzahl nicht bekannt. Nach der Größe beurteilt; ANALYZE bringt Gewissheit.</translation>
    </message>
    <message>
        <source>%1 has triggers: %2.</source>
        <translation>%1 hat Trigger: %2.</translation>
    </message>
    <message>
        <source>%1 has no triggers.</source>
        <translation>%1 hat keine Trigger.</translation>
    </message>
    <message>
        <source>%1 has foreign keys, or is referenced by some: %2.</source>
        <translation>%1 hat Fremdschlüssel oder ist Ziel von welchen: %2.</translation>
    </message>
    <message>
        <source>%1 has no foreign keys, and none point at it.</source>
        <translation>%1 hat keine Fremdschlüssel und ist Ziel von keinem.</translation>
    </message>
    <message>
        <source>Views read %1: %2.</source>
        <translation>Sichten lesen %1: %2.</translation>
    </message>
    <message>
        <source>No view reads %1.</source>
        <translation>Keine Sicht liest %1.</translation>
    </message>
    <message>
        <source>Batches can walk along %2 of %1.</source>
        <translation>Batches können entlang %2 von %1 laufen.</translation>
    </message>
    <message>
        <source>%1 has no key that batches could walk along.</source>
        <translation>%1 hat keinen Schlüssel, an dem Batches entlanglaufen könnten.</translation>
    </message>
    <message>
        <source>Existing rows of %1 get %2 from %3.</source>
        <translation>Vorhandene Zeilen von %1 erhalten %2 aus %3.</translation>
    </message>
    <message>
        <source>The default %3 of %2 may differ from row to row.</source>
        <translation>Der Vorgabewert %3 von %2 kann je Zeile verschieden sein.</translation>
    </message>
    <message>
        <source>The default %3 of %2 is one constant.</source>
        <translation>Der Vorgabewert %3 von %2 ist eine Konstante.</translation>
    </message>
    <message>
        <source>%2 is NOT NULL and has no default.</source>
        <translation>%2 ist NOT NULL und hat keinen Vorgabewert.</translation>
    </message>
    <message>
        <source>%2 of %1 may be null.</source>
        <translation>%2 von %1 darf NULL sein.</translation>
    </message>
    <message>
        <source>%2 of %1 is NOT NULL.</source>
        <translation>%2 von %1 ist NOT NULL.</translation>
    </message>
    <message>
        <source>%1.%2: from %3 to %4 the server writes or reads every row.</source>
        <translation>%1.%2: Von %3 zu %4 schreibt oder liest der Server jede Zeile.</translation>
    </message>
    <message>
        <source>%1.%2: from %3 to %4 only the catalogue changes.</source>
        <translation>%1.%2: Von %3 zu %4 ändert sich nur der Systemkatalog.</translation>
    </message>
    <message>
        <source>%2 of %1 is no key that others point at, no identity and not generated.</source>
        <translation>%2 von %1 ist kein Schlüssel, auf den andere zeigen, keine Identity und nicht generiert.</translation>
    </message>
    <message>
        <source>%3 % of the sampled rows of %1 have a null in %2.</source>
        <translation>%3 % der Stichprobe von %1 haben NULL in %2.</translation>
    </message>
    <message>
        <source>There is no table %1 in this Catalog. Check the name, or read the database again.</source>
        <translation>In diesem Katalog gibt es keine Tabelle %1. Prüfen Sie den Namen oder lesen Sie die Datenbank neu ein.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary or partitioned table.</source>
        <translation>%1 ist weder eine gewöhnliche noch eine partitionierte Tabelle.</translation>
    </message>
    <message>
        <source>%1 has no column %2. Check the name, or read the database again.</source>
        <translation>%1 hat keine Spalte %2. Prüfen Sie den Namen oder lesen Sie die Datenbank neu ein.</translation>
    </message>
    <message>
        <source>There is no index %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keinen Index %1.</translation>
    </message>
    <message>
        <source>There is no enum type %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keinen Enum-Typ %1.</translation>
    </message>
    <message>
        <source>The enum %1 has the value %2 already.</source>
        <translation>Das Enum %1 hat den Wert %2 schon.</translation>
    </message>
    <message>
        <source>The enum %1 has no value %2.</source>
        <translation>Das Enum %1 hat keinen Wert %2.</translation>
    </message>
    <message>
        <source>The change needs %1.</source>
        <translation>Die Änderung braucht %1.</translation>
    </message>
    <message>
        <source>The name %1 is taken. Choose another.</source>
        <translation>Der Name %1 ist vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The name %1 is longer than the 63 bytes that PostgreSQL keeps. Choose a shorter one.</source>
        <translation>Der Name %1 ist länger als die 63 Byte, die PostgreSQL behält. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>%1 has rows, and %2 is NOT NULL: give it a default, or an expression that fills the existing rows.</source>
        <translation>%1 hat Zeilen, und %2 ist NOT NULL: Geben Sie einen Vorgabewert an oder einen Ausdruck, der die vorhandenen Zeilen füllt.</translation>
    </message>
    <message>
        <source>A serial column %2 would write every row of %1 under a lock. Add a bigint column, create a sequence, and give nextval() as its default.</source>
        <translation>Eine serial-Spalte %2 würde jede Zeile von %1 unter einer Sperre schreiben. Fügen Sie eine bigint-Spalte hinzu, legen Sie eine Sequenz an, und geben Sie nextval() als Vorgabewert an.</translation>
    </message>
    <message>
        <source>%1 has no primary key and no unique key without nulls, so its rows cannot be filled in batches. Add a primary key first.</source>
        <translation>%1 hat weder Primärschlüssel noch eindeutigen Schlüssel ohne NULL, also lassen sich seine Zeilen nicht in Batches füllen. Fügen Sie zuerst einen Primärschlüssel hinzu.</translation>
    </message>
    <message>
        <source>%1 has no primary key. Name the columns that the foreign key refers to.</source>
        <translation>%1 hat keinen Primärschlüssel. Nennen Sie die Spalten, auf die der Fremdschlüssel zeigt.</translation>
    </message>
    <message>
        <source>%1 has a primary key already.</source>
        <translation>%1 hat schon einen Primärschlüssel.</translation>
    </message>
    <message>
        <source>The foreign key has %1 columns, but refers to %2.</source>
        <translation>Der Fremdschlüssel hat %1 Spalten, zeigt aber auf %2.</translation>
    </message>
    <message>
        <source>PostgreSQL before 18 cannot add a foreign key NOT VALID to the partitioned table %1. Add it to each partition, or add it directly in a window.</source>
        <translation>PostgreSQL vor 18 kann auf der partitionierten Tabelle %1 keinen Fremdschlüssel mit NOT VALID anlegen. Legen Sie ihn auf jeder Partition an oder direkt in einem Wartungsfenster.</translation>
    </message>
    <message>
        <source>%2 of %1 is NOT NULL already.</source>
        <translation>%2 von %1 ist schon NOT NULL.</translation>
    </message>
    <message>
        <source>%1 is partitioned: a unique constraint cannot be made from an index that was built before. Add it directly in a window.</source>
        <translation>%1 ist partitioniert: Aus einem vorher gebauten Index lässt sich kein Unique-Constraint machen. Fügen Sie es direkt in einem Wartungsfenster hinzu.</translation>
    </message>
    <message>
        <source>The index %1 belongs to the constraint %2. Drop the constraint instead.</source>
        <translation>Der Index %1 gehört zum Constraint %2. Löschen Sie stattdessen das Constraint.</translation>
    </message>
    <message>
        <source>The index %1 belongs to the index of a partitioned table. Drop that one instead.</source>
        <translation>Der Index %1 gehört zum Index einer partitionierten Tabelle. Löschen Sie stattdessen jenen.</translation>
    </message>
    <message>
        <source>%2 of %1 is an identity or a generated column: a copy could not be filled. Rename it directly.</source>
        <translation>%2 von %1 ist eine Identity- oder generierte Spalte: Eine Kopie ließe sich nicht füllen. Benennen Sie sie direkt um.</translation>
    </message>
    <message>
        <source>%2 of %1 is inherited, or the table is a partition. Change the parent instead.</source>
        <translation>%2 von %1 ist geerbt, oder die Tabelle ist eine Partition. Ändern Sie stattdessen die Elterntabelle.</translation>
    </message>
    <message>
        <source>Other tables inherit from %1, so a second column would appear in all of them. Rename %2 directly.</source>
        <translation>Andere Tabellen erben von %1, also erschiene eine zweite Spalte in allen. Benennen Sie %2 direkt um.</translation>
    </message>
    <message>
        <source>%2 decides the partition of the rows of %1 and cannot be replaced or dropped.</source>
        <translation>%2 bestimmt die Partition der Zeilen von %1 und lässt sich nicht ersetzen oder löschen.</translation>
    </message>
    <message>
        <source>%2 is part of the primary key of %1. Rename it directly, or move the rows through a shadow table.</source>
        <translation>%2 gehört zum Primärschlüssel von %1. Benennen Sie sie direkt um, oder führen Sie die Zeilen durch eine Schattentabelle.</translation>
    </message>
    <message>
        <source>Foreign keys point at %2 of %1: %3. Rename it directly, or drop those keys first.</source>
        <translation>Fremdschlüssel zeigen auf %2 von %1: %3. Benennen Sie sie direkt um, oder löschen Sie diese Schlüssel zuerst.</translation>
    </message>
    <message>
        <source>%2 of %1 is used by: %3. Change or drop those first.</source>
        <translation>%2 von %1 wird benutzt von: %3. Ändern oder löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>%1 is used by: %2. Change or drop those first.</source>
        <translation>%1 wird benutzt von: %2. Ändern oder löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>%1 has row security, which a view would bypass on this server (before PostgreSQL 15). Rename it directly in a window.</source>
        <translation>%1 hat Row Security, die eine Sicht auf diesem Server umginge (vor PostgreSQL 15). Benennen Sie direkt in einem Wartungsfenster um.</translation>
    </message>
    <message>
        <source>%1 is a partition: nobody should use its name. Rename it directly.</source>
        <translation>%1 ist eine Partition: Niemand sollte ihren Namen benutzen. Benennen Sie sie direkt um.</translation>
    </message>
    <message>
        <source>%1 is a partition. Detach it concurrently, then drop it.</source>
        <translation>%1 ist eine Partition. Lösen Sie sie mit DETACH CONCURRENTLY, dann löschen Sie sie.</translation>
    </message>
    <message>
        <source>Lockstep does not write SQL for the change %1.</source>
        <translation>Für die Änderung %1 schreibt Lockstep kein SQL.</translation>
    </message>
    <message>
        <source>Lockstep does not write the steps of %1 for %2 yet. The strategy&apos;s page has the runbook; add its steps by hand.</source>
        <translation>Die Schritte von %1 für %2 schreibt Lockstep noch nicht. Die Seite der Strategie hat die Anleitung; fügen Sie ihre Schritte von Hand hinzu.</translation>
    </message>
    <message>
        <source>There is no strategy %1.</source>
        <translation>Es gibt keine Strategie %1.</translation>
    </message>
    <message>
        <source>The file is no decision tree: the field lockstep-decision-tree is missing.</source>
        <translation>Die Datei ist kein Entscheidungsbaum: Das Feld lockstep-decision-tree fehlt.</translation>
    </message>
    <message>
        <source>The tree has format %1, which this Lockstep does not read. Use a newer Lockstep.</source>
        <translation>Der Baum hat das Format %1, das dieses Lockstep nicht liest. Benutzen Sie ein neueres Lockstep.</translation>
    </message>
    <message>
        <source>%1 has no answers. Give it at least one.</source>
        <translation>%1 hat keine Antworten. Geben Sie mindestens eine.</translation>
    </message>
    <message>
        <source>%1 asks for a fact %2 that Lockstep does not collect.</source>
        <translation>%1 fragt nach einer Tatsache %2, die Lockstep nicht erhebt.</translation>
    </message>
    <message>
        <source>%1 uses the id %2 twice.</source>
        <translation>%1 verwendet die Kennung %2 zweimal.</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is neither a question nor an outcome.</source>
        <translation>%1 führt zu %2; das ist weder Frage noch Ergebnis.</translation>
    </message>
    <message>
        <source>%1 has the default %2, which is none of its answers.</source>
        <translation>%1 hat die Vorgabe %2, die keine seiner Antworten ist.</translation>
    </message>
    <message>
        <source>%1 leads back to itself. A tree has no circles.</source>
        <translation>%1 führt zu sich selbst zurück. Ein Baum hat keine Kreise.</translation>
    </message>
    <message>
        <source>%1 names a strategy %2 that Lockstep does not know.</source>
        <translation>%1 nennt eine Strategie %2, die Lockstep nicht kennt.</translation>
    </message>
    <message>
        <source>Nothing leads to %1. Remove it, or let an answer lead there.</source>
        <translation>Nichts führt zu %1. Entfernen Sie es, oder lassen Sie eine Antwort dorthin führen.</translation>
    </message>
    <message>
        <source>%1 should be a number, not %2.</source>
        <translation>%1 sollte eine Zahl sein, nicht %2.</translation>
    </message>
    <message>
        <source>A plpgsql body cannot be read, so what it locks is not known.</source>
        <translation>Ein plpgsql-Rumpf ist nicht lesbar, also ist nicht bekannt, was er sperrt.</translation>
    </message>
    <message>
        <source>The statement runs SQL that is put together while it runs. What that locks is not known; rehearse it.</source>
        <translation>Die Anweisung führt SQL aus, das erst beim Ausführen zusammengesetzt wird. Was es sperrt, ist nicht bekannt; proben Sie es.</translation>
    </message>
    <message>
        <source>The extension brings tables of its own that the analyser does not know. Read the Catalog from the server to know them.</source>
        <translation>Die Extension bringt eigene Tabellen mit, die die Analyse nicht kennt. Lesen Sie den Katalog vom Server, um sie zu kennen.</translation>
    </message>
    <message>
        <source>The statement calls code that the analyser cannot look into. Rehearse it to see what it locks.</source>
        <translation>Die Anweisung ruft Code auf, in den die Analyse nicht hineinsehen kann. Proben Sie sie, um zu sehen, was sie sperrt.</translation>
    </message>
    <message>
        <source>Who owns what is not fully known here. Analyse it against a live Catalog.</source>
        <translation>Wem was gehört, ist hier nicht vollständig bekannt. Analysieren Sie mit einem Katalog vom Server.</translation>
    </message>
    <message>
        <source>The prepared statement was not seen, so what it locks is not known.</source>
        <translation>Die vorbereitete Anweisung kam nicht vor, also ist nicht bekannt, was sie sperrt.</translation>
    </message>
    <message>
        <source>A relation that the statement names is not in the Catalog. Its lock is told; what follows from its columns, indexes and keys is not.</source>
        <translation>Eine Relation der Anweisung steht nicht im Katalog. Ihre Sperre wird genannt; was aus ihren Spalten, Indizes und Schlüsseln folgt, nicht.</translation>
    </message>
    <message>
        <source>Which sequence the statement uses is decided while it runs.</source>
        <translation>Welche Sequenz die Anweisung benutzt, entscheidet sich erst beim Ausführen.</translation>
    </message>
    <message>
        <source>Whether the table is rewritten depends on the session&apos;s time zone. SET timezone = &apos;UTC&apos; before the statement avoids it.</source>
        <translation>Ob die Tabelle neu geschrieben wird, hängt von der Zeitzone der Sitzung ab. SET timezone = &apos;UTC&apos; vor der Anweisung vermeidet es.</translation>
    </message>
    <message>
        <source>A type is not in the Catalog, so a rewrite is assumed.</source>
        <translation>Ein Typ steht nicht im Katalog, also wird ein Neuschreiben angenommen.</translation>
    </message>
    <message>
        <source>This is a command of psql, not of the server. What it does is not analysed.</source>
        <translation>Dies ist ein Befehl von psql, nicht des Servers. Was er tut, wird nicht analysiert.</translation>
    </message>
    <message>
        <source>Tables that inherit from %1 need the column too. Leave ONLY out.</source>
        <translation>Tabellen, die von %1 erben, brauchen die Spalte auch. Lassen Sie ONLY weg.</translation>
    </message>
    <message>
        <source>A unique constraint on the partitioned table %2 must contain its partition key %1.</source>
        <translation>Ein Unique-Constraint auf der partitionierten Tabelle %2 muss ihren Partitionsschlüssel %1 enthalten.</translation>
    </message>
    <message>
        <source>The type of column %1 cannot change while the generated column %2 uses it. Drop the generated column first.</source>
        <translation>Der Typ der Spalte %1 lässt sich nicht ändern, solange die generierte Spalte %2 sie benutzt. Löschen Sie zuerst die generierte Spalte.</translation>
    </message>
    <message>
        <source>A foreign key ties %1 to %2: a logged table cannot depend on an unlogged one. Change %2 first.</source>
        <translation>Ein Fremdschlüssel bindet %1 an %2: Eine geloggte Tabelle kann nicht von einer ungeloggten abhängen. Ändern Sie zuerst %2.</translation>
    </message>
    <message>
        <source>Column %1 of %2 has a default or is an identity already. Drop that first.</source>
        <translation>Spalte %1 von %2 hat schon einen Vorgabewert oder ist Identity. Entfernen Sie das zuerst.</translation>
    </message>
    <message>
        <source>Column %1 of %2 must be NOT NULL before it can become an identity.</source>
        <translation>Spalte %1 von %2 muss NOT NULL sein, bevor sie Identity werden kann.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is there already.</source>
        <translation>Spalte %1 von %2 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no column %1 in %2.</source>
        <translation>In %2 gibt es keine Spalte %1.</translation>
    </message>
    <message>
        <source>An index on the partitioned table %1 cannot be built concurrently. Build it ON ONLY the parent, then one per partition, then attach them.</source>
        <translation>Auf der partitionierten Tabelle %1 lässt sich kein Index mit CONCURRENTLY bauen. Bauen Sie ihn mit ON ONLY auf der Elterntabelle, dann einen je Partition, und hängen Sie diese an.</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 is there already.</source>
        <translation>Constraint %1 von %2 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no constraint %1 on %2.</source>
        <translation>Auf %2 gibt es kein Constraint %1.</translation>
    </message>
    <message>
        <source>Other objects depend on it, %1 among them. Drop them first, or say CASCADE.</source>
        <translation>Andere Objekte hängen davon ab, darunter %1. Löschen Sie diese zuerst, oder schreiben Sie CASCADE.</translation>
    </message>
    <message>
        <source>Extension %1 is there already.</source>
        <translation>Die Extension %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Function %1 with these arguments is there already. Say OR REPLACE to change it.</source>
        <translation>Die Funktion %1 mit diesen Argumenten gibt es schon. Schreiben Sie OR REPLACE, um sie zu ändern.</translation>
    </message>
    <message>
        <source>There is no function %1 with these arguments.</source>
        <translation>Eine Funktion %1 mit diesen Argumenten gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no index %1 on this table.</source>
        <translation>Auf dieser Tabelle gibt es keinen Index %1.</translation>
    </message>
    <message>
        <source>Index %1 is not unique, so no constraint can stand on it.</source>
        <translation>Der Index %1 ist nicht eindeutig, also kann kein Constraint auf ihm stehen.</translation>
    </message>
    <message>
        <source>Index %1 belongs to a constraint. Drop the constraint instead.</source>
        <translation>Der Index %1 gehört zu einem Constraint. Löschen Sie stattdessen das Constraint.</translation>
    </message>
    <message>
        <source>The enum has the value %1 already.</source>
        <translation>Das Enum hat den Wert %1 schon.</translation>
    </message>
    <message>
        <source>%1 cannot run inside a transaction. Put it in a file of its own that the tool runs without one.</source>
        <translation>%1 kann nicht in einer Transaktion laufen. Legen Sie es in eine eigene Datei, die das Werkzeug ohne Transaktion ausführt.</translation>
    </message>
    <message>
        <source>Policy %1 of %2 is there already.</source>
        <translation>Policy %1 von %2 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no %1 in the Catalog. Check its name and the search_path.</source>
        <translation>Im Katalog gibt es kein %1. Prüfen Sie den Namen und den search_path.</translation>
    </message>
    <message>
        <source>Schema %1 is there already.</source>
        <translation>Das Schema %1 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no schema %1.</source>
        <translation>Es gibt kein Schema %1.</translation>
    </message>
    <message>
        <source>Trigger %1 of %2 is there already.</source>
        <translation>Trigger %1 von %2 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no %1 on %2.</source>
        <translation>Auf %2 gibt es kein %1.</translation>
    </message>
    <message>
        <source>Foreign keys of %1 point at the table. Truncate both together, or say CASCADE.</source>
        <translation>Fremdschlüssel von %1 zeigen auf die Tabelle. Leeren Sie beide zusammen, oder schreiben Sie CASCADE.</translation>
    </message>
    <message>
        <source>Type %1 is there already.</source>
        <translation>Den Typ %1 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation>Es gibt keinen Typ %1.</translation>
    </message>
    <message>
        <source>The type of column %1 cannot change while view %2 uses it. Drop the view, change the type, make the view again.</source>
        <translation>Der Typ der Spalte %1 lässt sich nicht ändern, solange die Sicht %2 sie benutzt. Löschen Sie die Sicht, ändern Sie den Typ, und legen Sie die Sicht neu an.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 ist nicht lesbar. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder&apos;s permissions and free space.</source>
        <translation>%1 lässt sich nicht schreiben. Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>This is not valid JSON: look at line %1, column %2.</source>
        <translation>Das ist kein gültiges JSON: Sehen Sie in Zeile %1, Spalte %2 nach.</translation>
    </message>
    <message>
        <source>The file does not hold a JSON object.</source>
        <translation>Die Datei enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is not of the type %2.</source>
        <translation>%1 ist nicht vom Typ %2.</translation>
    </message>
    <message>
        <source>%1 has the value %2, which this version of Lockstep does not know.</source>
        <translation>%1 hat den Wert %2, den diese Version von Lockstep nicht kennt.</translation>
    </message>
    <message>
        <source>This is not valid SQL: %1</source>
        <translation>Das ist kein gültiges SQL: %1</translation>
    </message>
    <message>
        <source>The statement is nested too deeply to be analysed. Split it.</source>
        <translation>Die Anweisung ist für die Analyse zu tief geschachtelt. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The statement is too large to be analysed. Split it.</source>
        <translation>Die Anweisung ist für die Analyse zu groß. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>This is no connection string. Write it as &quot;host=... dbname=... user=...&quot; or &quot;postgresql://user@host/database&quot;.</source>
        <translation>Das ist keine Verbindungsangabe. Schreiben Sie sie als &quot;host=... dbname=... user=...&quot; oder &quot;postgresql://user@host/database&quot;.</translation>
    </message>
    <message>
        <source>There is no TLS mode %1. Use disable, allow, prefer, require, verify-ca or verify-full.</source>
        <translation>Es gibt keinen TLS-Modus %1. Nehmen Sie disable, allow, prefer, require, verify-ca oder verify-full.</translation>
    </message>
    <message>
        <source>The connection parameter %1 is not supported. Put it into a service of pg_service.conf and use service=NAME.</source>
        <translation>Der Verbindungsparameter %1 wird nicht unterstützt. Legen Sie ihn in einen Service von pg_service.conf und schreiben Sie service=NAME.</translation>
    </message>
    <message>
        <source>Reading the database&apos;s structure</source>
        <translation>Die Struktur der Datenbank wird gelesen</translation>
    </message>
    <message>
        <source>Loading the schema into the sandbox</source>
        <translation>Das Schema wird in die Sandbox geladen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is too old: Lockstep reads version 12 and newer.</source>
        <translation>PostgreSQL %1 ist zu alt: Lockstep liest Version 12 und neuere.</translation>
    </message>
    <message>
        <source>The structure cannot be read now, because other sessions keep locking tables exclusively. Try again when their work is done.</source>
        <translation>Die Struktur lässt sich jetzt nicht lesen, weil andere Sitzungen immer wieder Tabellen exklusiv sperren. Versuchen Sie es noch einmal, wenn deren Arbeit getan ist.</translation>
    </message>
    <message>
        <source>The file cannot be read as a saved catalog: line %1, column %2: expected %3.</source>
        <translation>Die Datei ist nicht als gespeicherter Katalog lesbar: Zeile %1, Spalte %2: %3 erwartet.</translation>
    </message>
    <message>
        <source>The %1 %2 is missing from the second database.</source>
        <translation>%1 %2 fehlt in der zweiten Datenbank.</translation>
    </message>
    <message>
        <source>The %1 %2 is missing from the first database.</source>
        <translation>%1 %2 fehlt in der ersten Datenbank.</translation>
    </message>
    <message>
        <source>The %1 %2 differs in %3: %4 in the first database, %5 in the second.</source>
        <translation>%1 %2 weicht ab in %3: %4 in der ersten Datenbank, %5 in der zweiten.</translation>
    </message>
    <message>
        <source>A schema is loaded into a sandbox only, and %1 is none.</source>
        <translation>Ein Schema wird nur in eine Sandbox geladen, und %1 ist keine.</translation>
    </message>
    <message>
        <source>The function %1 could not be copied: its definition could not be read.</source>
        <translation>Die Funktion %1 ließ sich nicht kopieren: Ihre Definition war nicht lesbar.</translation>
    </message>
    <message>
        <source>The type %1 could not be copied: a base type needs its functions in C.</source>
        <translation>Der Typ %1 ließ sich nicht kopieren: Ein Basistyp braucht seine Funktionen in C.</translation>
    </message>
    <message>
        <source>The pending detach of the partition %1 could not be copied.</source>
        <translation>Das anstehende Lösen der Partition %1 ließ sich nicht kopieren.</translation>
    </message>
    <message>
        <source>%1 is not a plain SQL dump. Make one with pg_dump --schema-only, or turn an archive into one with pg_restore --schema-only -f FILE.sql.</source>
        <translation>%1 ist kein reiner SQL-Dump. Machen Sie einen mit pg_dump --schema-only, oder wandeln Sie ein Archiv um mit pg_restore --schema-only -f FILE.sql.</translation>
    </message>
    <message>
        <source>%1 has no field %2. Its fields: %3.</source>
        <translation>%1 hat kein Feld %2. Die Felder: %3.</translation>
    </message>
    <message>
        <source>%1 needs the field %2. Add %2=... to the command.</source>
        <translation>%1 braucht das Feld %2. Fügen Sie dem Befehl %2=... hinzu.</translation>
    </message>
    <message>
        <source>There is no kind of change %1. Kinds: %2.</source>
        <translation>Es gibt keine Art von Änderung %1. Arten: %2.</translation>
    </message>
    <message>
        <source>%1 stands before any kind of change. Write the kind first, for instance: add-column table=orders column=note type=text.</source>
        <translation>%1 steht vor jeder Art von Änderung. Schreiben Sie die Art zuerst, zum Beispiel: add-column table=orders column=note type=text.</translation>
    </message>
    <message>
        <source>Say what should change, for instance: add-column table=orders column=note type=text. Kinds: %1.</source>
        <translation>Sagen Sie, was sich ändern soll, zum Beispiel: add-column table=orders column=note type=text. Arten: %1.</translation>
    </message>
    <message>
        <source>There is no saved connection %1, and it is no connection string. Saved: %2.</source>
        <translation>Es gibt keine gespeicherte Verbindung %1, und eine Verbindungsangabe ist es nicht. Gespeichert: %2.</translation>
    </message>
    <message>
        <source>There is no role %1. Use development, staging, production or sandbox.</source>
        <translation>Es gibt keine Rolle %1. Nehmen Sie development, staging, production oder sandbox.</translation>
    </message>
    <message>
        <source>%1 is no answer. Write --answer QUESTION=ANSWER; the questions stand in the output of lockstep plan --format json.</source>
        <translation>%1 ist keine Antwort. Schreiben Sie --answer QUESTION=ANSWER; die Fragen stehen in der Ausgabe von lockstep plan --format json.</translation>
    </message>
    <message>
        <source>The history holds no rehearsal yet. Run lockstep rehearse first.</source>
        <translation>In der Geschichte steht noch kein Probelauf. Führen Sie zuerst lockstep rehearse aus.</translation>
    </message>
    <message>
        <source>Say which database: --connection NAME, --catalog FILE or --dump FILE.</source>
        <translation>Sagen Sie, welche Datenbank: --connection NAME, --catalog FILE oder --dump FILE.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check host, port and firewall, or raise the timeout of the connection.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Prüfen Sie Host, Port und Firewall, oder erhöhen Sie das Zeitlimit der Verbindung.</translation>
    </message>
    <message>
        <source>The connection to the server is gone: %1</source>
        <translation>Die Verbindung zum Server ist weg: %1</translation>
    </message>
    <message>
        <source>The server of %1 did not answer and was given up.</source>
        <translation>Der Server von %1 hat nicht geantwortet und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check host, port, database and user.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Host, Port, Datenbank und Benutzer.</translation>
    </message>
    <message>
        <source>%1 asks for a password. Enter it, or put it into your .pgpass file.</source>
        <translation>%1 verlangt ein Passwort. Geben Sie es ein, oder legen Sie es in Ihre Datei .pgpass.</translation>
    </message>
    <message>
        <source>The password for %1 is not accepted. Check user and password.</source>
        <translation>Das Passwort für %1 wird nicht angenommen. Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>The lock was not granted in time: %1</source>
        <translation>Die Sperre war nicht rechtzeitig zu bekommen: %1</translation>
    </message>
    <message>
        <source>The statement took longer than it may: %1</source>
        <translation>Die Anweisung hat länger gebraucht, als sie darf: %1</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>Der Server hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>COPY with data cannot be run here. Run it with psql.</source>
        <translation>COPY mit Daten lässt sich hier nicht ausführen. Nehmen Sie psql.</translation>
    </message>
    <message>
        <source>The text holds a zero byte, which no server accepts. Remove it.</source>
        <translation>Der Text enthält ein Nullbyte, das kein Server annimmt. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>There is not enough memory to connect.</source>
        <translation>Der Speicher reicht nicht, um zu verbinden.</translation>
    </message>
    <message>
        <source>Lockstep cannot connect to %1 yet.</source>
        <translation>Mit %1 kann Lockstep sich noch nicht verbinden.</translation>
    </message>
    <message>
        <source>On a production connection Lockstep only reads. Refused because of: %1</source>
        <translation>Auf einer Produktionsverbindung liest Lockstep nur. Abgelehnt wegen: %1</translation>
    </message>
    <message>
        <source>This production connection is not read-only on the server&apos;s side, probably because a connection pooler stands between. Connect to the server itself.</source>
        <translation>Diese Produktionsverbindung ist auf dem Server nicht auf Lesen beschränkt, wahrscheinlich weil ein Connection-Pooler dazwischen steht. Verbinden Sie sich mit dem Server selbst.</translation>
    </message>
    <message>
        <source>No PostgreSQL server programs are on this machine. Install the package &quot;postgresql&quot;, or name their folder in LOCKSTEP_SERVERS.</source>
        <translation>Auf diesem Rechner sind keine Serverprogramme von PostgreSQL. Installieren Sie das Paket &quot;postgresql&quot;, oder nennen Sie deren Ordner in LOCKSTEP_SERVERS.</translation>
    </message>
    <message>
        <source>There is no PostgreSQL %1 on this machine. Install the package &quot;postgresql-%1&quot;, or name its folder in LOCKSTEP_SERVERS.</source>
        <translation>Auf diesem Rechner ist kein PostgreSQL %1. Installieren Sie das Paket &quot;postgresql-%1&quot;, oder nennen Sie seinen Ordner in LOCKSTEP_SERVERS.</translation>
    </message>
    <message>
        <source>%1 cannot be started. Check that it is installed.</source>
        <translation>%1 lässt sich nicht starten. Prüfen Sie, ob es installiert ist.</translation>
    </message>
    <message>
        <source>%1 ended with the code %2.</source>
        <translation>%1 endete mit dem Code %2.</translation>
    </message>
    <message>
        <source>%1 cannot hold sandboxes: it must be a folder that only you can write to. Name another one in LOCKSTEP_SANDBOX_FOLDER.</source>
        <translation>%1 taugt nicht für Sandboxes: Es muss ein Ordner sein, in den nur Sie schreiben dürfen. Nennen Sie einen anderen in LOCKSTEP_SANDBOX_FOLDER.</translation>
    </message>
    <message>
        <source>The folder %1 has too long a name for a socket. Name a shorter one in LOCKSTEP_SANDBOX_FOLDER.</source>
        <translation>Der Ordner %1 hat einen zu langen Namen für einen Socket. Nennen Sie einen kürzeren in LOCKSTEP_SANDBOX_FOLDER.</translation>
    </message>
    <message>
        <source>The private server (PostgreSQL %1) does not start. Its last words are in the details.</source>
        <translation>Der eigene Server (PostgreSQL %1) startet nicht. Seine letzten Worte stehen in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Preparing PostgreSQL %1 for sandboxes, once</source>
        <translation>PostgreSQL %1 wird für Sandboxes vorbereitet, einmalig</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL %1</source>
        <translation>Ein eigenes PostgreSQL %1 wird gestartet</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused. The password is kept until the program ends.</source>
        <translation>Der Schlüsselbund des Systems hat abgelehnt. Das Passwort bleibt bis zum Programmende erhalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer. Unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Lockstep. Update this one to use it.</source>
        <translation>%1 wurde von einem neueren Lockstep geschrieben. Aktualisieren Sie dieses, um es zu benutzen.</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile. Read it again, then repeat your change.</source>
        <translation>%1 wurde inzwischen von einem anderen Programm geändert. Lesen Sie es neu ein und wiederholen Sie Ihre Änderung.</translation>
    </message>
    <message>
        <source>The plan has %2 faults, the first at %1. Correct them before exporting.</source>
        <translation>Der Plan hat %2 Fehler, den ersten bei %1. Berichtigen Sie sie vor der Ausgabe.</translation>
    </message>
    <message>
        <source>Step %1 changes both structure and rows. Split it in two: they are taken back differently.</source>
        <translation>Schritt %1 ändert Struktur und Zeilen zugleich. Teilen Sie ihn: Sie werden verschieden zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 exists with other content. Choose another folder or version, or allow overwriting.</source>
        <translation>%1 gibt es mit anderem Inhalt. Wählen Sie einen anderen Ordner oder eine andere Version, oder erlauben Sie das Überschreiben.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be opened. Move it away to begin a new one.</source>
        <translation>Die Geschichtsdatei %1 lässt sich nicht öffnen. Legen Sie sie beiseite, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be read or written. Check its permissions and the free space.</source>
        <translation>Die Geschichtsdatei %1 lässt sich nicht lesen oder schreiben. Prüfen Sie die Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The history file %1 was written by a newer Lockstep. Use that version.</source>
        <translation>Die Geschichtsdatei %1 wurde von einem neueren Lockstep geschrieben. Benutzen Sie jene Version.</translation>
    </message>
    <message>
        <source>There is no rehearsal %1 in the history.</source>
        <translation>In der Geschichte gibt es keinen Probelauf %1.</translation>
    </message>
    <message>
        <source>Session %1 is gone; there is nothing left to stop.</source>
        <translation>Die Sitzung %1 ist fort; es gibt nichts mehr anzuhalten.</translation>
    </message>
    <message>
        <source>The server&apos;s answer about its locks cannot be read. Please report this as an error of Lockstep.</source>
        <translation>Die Antwort des Servers über seine Sperren ist nicht lesbar. Bitte melden Sie das als Fehler von Lockstep.</translation>
    </message>
    <message>
        <source>The file holds no JSON object. Choose a Lockstep plan.</source>
        <translation>Die Datei enthält kein JSON-Objekt. Wählen Sie einen Lockstep-Plan.</translation>
    </message>
    <message>
        <source>The file is no Lockstep plan: the field lockstep-plan is missing.</source>
        <translation>Die Datei ist kein Lockstep-Plan: Das Feld lockstep-plan fehlt.</translation>
    </message>
    <message>
        <source>The plan has format %1, this Lockstep reads formats up to %2. Open it with a newer Lockstep.</source>
        <translation>Der Plan hat das Format %1, dieses Lockstep liest Formate bis %2. Öffnen Sie ihn mit einem neueren Lockstep.</translation>
    </message>
    <message>
        <source>%1 should be %2.</source>
        <translation>%1 sollte %2 sein.</translation>
    </message>
    <message>
        <source>%1 is not a field that Lockstep knows. Remove it, or open the plan with a newer Lockstep.</source>
        <translation>%1 ist kein Feld, das Lockstep kennt. Entfernen Sie es, oder öffnen Sie den Plan mit einem neueren Lockstep.</translation>
    </message>
    <message>
        <source>%1 is true or false, not &quot;%2&quot;.</source>
        <translation>%1 ist true oder false, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 is cascade, restrict, set null, set default or empty, not &quot;%2&quot;.</source>
        <translation>%1 ist cascade, restrict, set null, set default oder leer, nicht „%2“.</translation>
    </message>
    <message>
        <source>The id %1 is used twice. Give one of them another.</source>
        <translation>Die Kennung %1 ist zweimal vergeben. Geben Sie einem der beiden eine andere.</translation>
    </message>
    <message>
        <source>Step %1 (%2) stands after step %3 (%4). Phases run expand, migrate, contract: move it.</source>
        <translation>Schritt %1 (%2) steht nach Schritt %3 (%4). Die Phasen laufen in der Folge Expand, Migrate, Contract: Verschieben Sie ihn.</translation>
    </message>
    <message>
        <source>Step %1 belongs to a change %2 that the plan does not have.</source>
        <translation>Schritt %1 gehört zu einer Änderung %2, die der Plan nicht hat.</translation>
    </message>
    <message>
        <source>Step %1 depends on a step %2 that the plan does not have.</source>
        <translation>Schritt %1 hängt von einem Schritt %2 ab, den der Plan nicht hat.</translation>
    </message>
    <message>
        <source>Step %1 depends on step %2, which comes later. Move one of them.</source>
        <translation>Schritt %1 hängt von Schritt %2 ab, der später kommt. Verschieben Sie einen von beiden.</translation>
    </message>
    <message>
        <source>Step %1 depends on step %2, which is disabled. Enable it, or disable both.</source>
        <translation>Schritt %1 hängt von Schritt %2 ab, der abgeschaltet ist. Schalten Sie ihn ein oder beide ab.</translation>
    </message>
    <message>
        <source>Step %1 depends on itself through other steps. Remove one of the dependencies.</source>
        <translation>Schritt %1 hängt über andere Schritte von sich selbst ab. Entfernen Sie eine der Abhängigkeiten.</translation>
    </message>
    <message>
        <source>The check of step %1 must be one SELECT that returns one boolean.</source>
        <translation>Die Prüfung von Schritt %1 muss ein einziges SELECT sein, das einen Wahrheitswert liefert.</translation>
    </message>
    <message>
        <source>Step %1 has no SQL. Write it, or disable the step.</source>
        <translation>Schritt %1 hat kein SQL. Schreiben Sie es, oder schalten Sie den Schritt ab.</translation>
    </message>
    <message>
        <source>Backfill %1 has no key to walk along. Name the columns of a primary key or of a unique key without nulls.</source>
        <translation>Backfill %1 hat keinen Schlüssel, an dem er entlanglaufen kann. Nennen Sie die Spalten eines Primärschlüssels oder eines eindeutigen Schlüssels ohne NULL.</translation>
    </message>
    <message>
        <source>Backfill %1 needs a table and what to set.</source>
        <translation>Backfill %1 braucht eine Tabelle und was zu setzen ist.</translation>
    </message>
    <message>
        <source>Step %1 waits for no time. Give it seconds.</source>
        <translation>Schritt %1 wartet keine Zeit. Geben Sie Sekunden an.</translation>
    </message>
    <message>
        <source>The plan has no step %1.</source>
        <translation>Der Plan hat keinen Schritt %1.</translation>
    </message>
    <message>
        <source>The plan has no change %1.</source>
        <translation>Der Plan hat keine Änderung %1.</translation>
    </message>
    <message>
        <source>Step %1 cannot go there: the plan has %2 places.</source>
        <translation>Schritt %1 kann nicht dorthin: Der Plan hat %2 Plätze.</translation>
    </message>
    <message>
        <source>Step %1 (%2) cannot pass step %3 (%4): phases keep their order.</source>
        <translation>Schritt %1 (%2) kann nicht an Schritt %3 (%4) vorbei: Die Phasen behalten ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Step %1 cannot stand before step %2: it needs it.</source>
        <translation>Schritt %1 kann nicht vor Schritt %2 stehen: Er braucht ihn.</translation>
    </message>
    <message>
        <source>Step %1 cannot stand after step %2: that one needs it.</source>
        <translation>Schritt %1 kann nicht nach Schritt %2 stehen: Jener braucht ihn.</translation>
    </message>
    <message>
        <source>Step %1 cannot stand beside step %2: phases keep their order.</source>
        <translation>Schritt %1 kann nicht neben Schritt %2 stehen: Die Phasen behalten ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Step %1 cannot go: step %2 needs it. Remove that one first, or both.</source>
        <translation>Schritt %1 kann nicht weg: Schritt %2 braucht ihn. Entfernen Sie jenen zuerst oder beide.</translation>
    </message>
    <message>
        <source>Step %1 cannot be disabled: step %2 needs it. Disable that one first, or both.</source>
        <translation>Schritt %1 lässt sich nicht abschalten: Schritt %2 braucht ihn. Schalten Sie jenen zuerst ab oder beide.</translation>
    </message>
    <message>
        <source>Step %1 cannot be enabled: it needs step %2, which is disabled. Enable that one first, or both.</source>
        <translation>Schritt %1 lässt sich nicht einschalten: Er braucht Schritt %2, der abgeschaltet ist. Schalten Sie jenen zuerst ein oder beide.</translation>
    </message>
    <message>
        <source>Step %1 was made by hand; there is no generated SQL to go back to.</source>
        <translation>Schritt %1 wurde von Hand gemacht; es gibt kein erzeugtes SQL, zu dem man zurückkann.</translation>
    </message>
    <message>
        <source>Deploy the application</source>
        <translation>Anwendung in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Wait %1 seconds</source>
        <translation>%1 Sekunden warten</translation>
    </message>
    <message>
        <source>%1 is marked as production. Rehearse on a staging server or in a sandbox.</source>
        <translation>%1 ist als Produktion gekennzeichnet. Proben Sie auf einem Staging-Server oder in einer Sandbox.</translation>
    </message>
    <message>
        <source>The schema of %1 is not the one that the plan was made for. Update the plan, or allow a stale one.</source>
        <translation>Das Schema von %1 ist nicht das, für das der Plan gemacht wurde. Bringen Sie den Plan auf den Stand, oder erlauben Sie einen veralteten.</translation>
    </message>
    <message>
        <source>These steps cannot run inside one transaction: %1. Rehearse without rolling back, or switch them off.</source>
        <translation>Diese Schritte können nicht in einer Transaktion laufen: %1. Proben Sie ohne Zurückrollen, oder schalten Sie sie ab.</translation>
    </message>
    <message>
        <source>This rehearsal is still being run by process %1. Cancel it there.</source>
        <translation>Dieser Probelauf wird noch vom Prozess %1 ausgeführt. Brechen Sie ihn dort ab.</translation>
    </message>
    <message>
        <source>The interrupted rehearsal&apos;s session %1 does not end. Terminate it, then recover again.</source>
        <translation>Die Sitzung %1 des unterbrochenen Probelaufs endet nicht. Beenden Sie sie, dann stellen Sie noch einmal wieder her.</translation>
    </message>
    <message>
        <source>%1: this file was written by a newer Lockstep. Use that version.</source>
        <translation>%1: Diese Datei wurde von einem neueren Lockstep geschrieben. Benutzen Sie jene Version.</translation>
    </message>
    <message>
        <source>pgbench cannot run. Install the PostgreSQL client programs and see the details.</source>
        <translation>pgbench läuft nicht. Installieren Sie die Client-Programme von PostgreSQL und sehen Sie in die Einzelheiten.</translation>
    </message>
    <message>
        <source>The rehearsal was cancelled.</source>
        <translation>Der Probelauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The interrupted rehearsal was taken back.</source>
        <translation>Der unterbrochene Probelauf wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The check of step %1 answered %2 instead of true. Look at what it asks for.</source>
        <translation>Die Prüfung von Schritt %1 ergab %2 statt true. Sehen Sie nach, wonach sie fragt.</translation>
    </message>
    <message>
        <source>The gate %1 stays closed: its check answered %2 instead of true.</source>
        <translation>Die Schranke %1 bleibt geschlossen: Ihre Prüfung ergab %2 statt true.</translation>
    </message>
    <message>
        <source>After the way back the schema differs from what it was in %1 places. Mend the steps&apos; downs.</source>
        <translation>Nach dem Rückweg weicht das Schema an %1 Stellen von dem ab, was es war. Bessern Sie die Rückwege der Schritte nach.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>About %1 rows in %2 batches</source>
        <translation>Etwa %1 Zeilen in %2 Batches</translation>
    </message>
    <message>
        <source>The lock was not to be had in time; attempt %1 of %2 failed, trying again.</source>
        <translation>Die Sperre war nicht rechtzeitig zu bekommen; Versuch %1 von %2 ist gescheitert, neuer Versuch.</translation>
    </message>
    <message>
        <source>Skipped: deploying the application is no part of a rehearsal.</source>
        <translation>Übersprungen: Die Anwendung in Betrieb zu nehmen gehört nicht zum Probelauf.</translation>
    </message>
    <message>
        <source>Skipped: the wait of %1 s is not sat out in a rehearsal.</source>
        <translation>Übersprungen: Die Wartezeit von %1 s wird im Probelauf nicht abgesessen.</translation>
    </message>
    <message>
        <source>Skipped: Lockstep never runs external commands.</source>
        <translation>Übersprungen: Lockstep führt nie externe Befehle aus.</translation>
    </message>
    <message>
        <source>Skipped: this gate is opened by a person.</source>
        <translation>Übersprungen: Diese Schranke öffnet ein Mensch.</translation>
    </message>
    <message>
        <source>Skipped: it was so already.</source>
        <translation>Übersprungen: Es war schon so.</translation>
    </message>
    <message>
        <source>The role may change every table that the plan touches.</source>
        <translation>Die Rolle darf jede Tabelle ändern, die der Plan berührt.</translation>
    </message>
    <message>
        <source>The role does not own %1. Connect as the owner or as a member of its role.</source>
        <translation>Die Rolle ist nicht Eigentümer von %1. Verbinden Sie sich als Eigentümer oder als Mitglied seiner Rolle.</translation>
    </message>
    <message>
        <source>The server takes no writes: it is a standby or read-only. Connect to the primary.</source>
        <translation>Der Server nimmt keine Schreibvorgänge an: Er ist ein Standby oder nur lesend. Verbinden Sie sich mit dem Primärserver.</translation>
    </message>
    <message>
        <source>This cannot be looked at: %1</source>
        <translation>Das lässt sich nicht ansehen: %1</translation>
    </message>
    <message>
        <source>No transaction is older than a minute.</source>
        <translation>Keine Transaktion ist älter als eine Minute.</translation>
    </message>
    <message>
        <source>%1 transactions are older than a minute; the oldest is %2 (%3), %4 s. Concurrent index builds wait for them.</source>
        <translation>%1 Transaktionen sind älter als eine Minute; die älteste ist %2 (%3), %4 s. Indexbauten mit CONCURRENTLY warten auf sie.</translation>
    </message>
    <message>
        <source>Replicas: %1; none lags much.</source>
        <translation>Replikate: %1; keines hinkt weit nach.</translation>
    </message>
    <message>
        <source>A replica is %1 MB behind. Wait until it has caught up.</source>
        <translation>Ein Replikat ist %1 MB zurück. Warten Sie, bis es aufgeholt hat.</translation>
    </message>
    <message>
        <source>The unused replication slot %1 holds back %2 MB of WAL. Drop it, or the disk may fill.</source>
        <translation>Der unbenutzte Replikationsslot %1 hält %2 MB WAL zurück. Löschen Sie ihn, sonst kann die Platte volllaufen.</translation>
    </message>
    <message>
        <source>Free: %1 MB; needed at most about %2 MB.</source>
        <translation>Frei: %1 MB; gebraucht werden höchstens etwa %2 MB.</translation>
    </message>
    <message>
        <source>Only %1 MB are free, and about %2 MB may be needed. Make room first.</source>
        <translation>Nur %1 MB sind frei, und etwa %2 MB können gebraucht werden. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>The server&apos;s free space cannot be seen from here; about %1 MB may be needed.</source>
        <translation>Der freie Platz des Servers ist von hier nicht zu sehen; etwa %1 MB können gebraucht werden.</translation>
    </message>
    <message>
        <source>No index is invalid.</source>
        <translation>Kein Index ist ungültig.</translation>
    </message>
    <message>
        <source>Invalid already: %1. Drop or rebuild them.</source>
        <translation>Schon ungültig: %1. Löschen Sie sie, oder bauen Sie sie neu.</translation>
    </message>
    <message>
        <source>Every step can be taken back.</source>
        <translation>Jeder Schritt lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>These steps cannot bring their data back: %1. Rehearse on a copy.</source>
        <translation>Diese Schritte können ihre Daten nicht zurückbringen: %1. Proben Sie an einer Kopie.</translation>
    </message>
    <message>
        <source>Progress cannot be kept in %1; a kill would have to be put right by hand.</source>
        <translation>Der Fortschritt lässt sich nicht in %1 festhalten; nach einem harten Abbruch müsste von Hand aufgeräumt werden.</translation>
    </message>
    <message>
        <source>Starting a private PostgreSQL</source>
        <translation>Ein eigenes PostgreSQL wird gestartet</translation>
    </message>
    <message>
        <source>Making %1 accounts with pgbench</source>
        <translation>%1 Konten werden mit pgbench angelegt</translation>
    </message>
    <message>
        <source>The demo database is ready</source>
        <translation>Die Demo-Datenbank ist bereit</translation>
    </message>
    <message>
        <source>Made for %1 %2, database %3, Catalog %4</source>
        <translation>Gemacht für %1 %2, Datenbank %3, Katalog %4</translation>
    </message>
    <message>
        <source>Made by Lockstep %1</source>
        <translation>Gemacht von Lockstep %1</translation>
    </message>
    <message>
        <source>%1 steps run; %2 of them cannot be taken back; %3 findings.</source>
        <translation>%1 Schritte laufen; %2 davon lassen sich nicht zurücknehmen; %3 Befunde.</translation>
    </message>
    <message>
        <source>Strongest lock on an existing table:</source>
        <translation>Stärkste Sperre auf einer vorhandenen Tabelle:</translation>
    </message>
    <message>
        <source>Lock map</source>
        <translation>Sperrkarte</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrate</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Before this step: %1</source>
        <translation>Vor diesem Schritt: %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand bearbeitet</translation>
    </message>
    <message>
        <source>This step cannot be taken back: its down does not restore the data.</source>
        <translation>Dieser Schritt lässt sich nicht zurücknehmen: Sein Rückweg stellt die Daten nicht wieder her.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No rule has anything to object.</source>
        <translation>Keine Regel hat etwas einzuwenden.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Rehearsed on %1 (server %2), %3, in %4: %5</source>
        <translation>Geprobt auf %1 (Server %2), %3, in %4: %5</translation>
    </message>
    <message>
        <source>After the down pass the schema was not what it had been: %1</source>
        <translation>Nach dem Rückweg war das Schema nicht, was es gewesen war: %1</translation>
    </message>
    <message>
        <source>%1: %2 on %3 was predicted as %4, the server did %5</source>
        <translation>%1: %2 auf %3 war als %4 vorhergesagt, der Server tat %5</translation>
    </message>
    <message>
        <source>Danger, %1: %2 on %3 was predicted as %4, the server did %5</source>
        <translation>Gefahr, %1: %2 auf %3 war als %4 vorhergesagt, der Server tat %5</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not as predicted</source>
        <translation>anders als vorhergesagt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>verify down</source>
        <translation>Prüfung des Rückwegs</translation>
    </message>
    <message>
        <source>up again</source>
        <translation>nochmals Hinweg</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Locks held</source>
        <translation>Gehaltene Sperren</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Building index %2 blocks every write to %1 (%3 rows) until it is done. CREATE INDEX CONCURRENTLY lets writes go on.</source>
        <translation>Der Bau des Index %2 blockiert jeden Schreiber auf %1 (%3 Zeilen), bis er fertig ist. CREATE INDEX CONCURRENTLY lässt Schreiber weiterarbeiten.</translation>
    </message>
    <message>
        <source>Dropping index %2 locks %1 against reads and writes. DROP INDEX CONCURRENTLY does not.</source>
        <translation>Das Löschen des Index %2 sperrt %1 gegen Lesen und Schreiben. DROP INDEX CONCURRENTLY tut das nicht.</translation>
    </message>
    <message>
        <source>%1 of this form cannot run inside a transaction: the server refuses it. Put it in a file of its own that runs without one.</source>
        <translation>%1 in dieser Form kann nicht in einer Transaktion laufen: Der Server lehnt es ab. Legen Sie es in eine eigene Datei, die ohne Transaktion läuft.</translation>
    </message>
    <message>
        <source>Adding check %2 reads all of %1 (%3 rows) while nobody else can use the table. Add it NOT VALID, then VALIDATE it in a later transaction.</source>
        <translation>Das Hinzufügen des Checks %2 liest ganz %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Fügen Sie ihn mit NOT VALID hinzu, dann VALIDATE in einer späteren Transaktion.</translation>
    </message>
    <message>
        <source>Adding foreign key %2 blocks writes to %1 (%4 rows) and to %3 while all rows are checked. Add it NOT VALID, then VALIDATE it in a later transaction.</source>
        <translation>Das Hinzufügen des Fremdschlüssels %2 blockiert Schreiber auf %1 (%4 Zeilen) und auf %3, während alle Zeilen geprüft werden. Fügen Sie ihn mit NOT VALID hinzu, dann VALIDATE in einer späteren Transaktion.</translation>
    </message>
    <message>
        <source>The constraint builds index %2 over %1 (%3 rows) while nobody else can use the table. Build the index CONCURRENTLY first, then add the constraint USING INDEX.</source>
        <translation>Das Constraint baut den Index %2 über %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Bauen Sie zuerst den Index mit CONCURRENTLY, dann fügen Sie das Constraint mit USING INDEX hinzu.</translation>
    </message>
    <message>
        <source>SET NOT NULL on %2 reads all of %1 (%3 rows) while nobody else can use the table. A validated CHECK (column IS NOT NULL) lets the server skip that.</source>
        <translation>SET NOT NULL auf %2 liest ganz %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Ein validierter CHECK (Spalte IS NOT NULL) erspart das dem Server.</translation>
    </message>
    <message>
        <source>Changing %2 to %3 writes all of %1 (%4 rows) anew while nobody else can use the table. Use a second column, filled in batches.</source>
        <translation>Die Änderung von %2 in %3 schreibt ganz %1 (%4 Zeilen) neu, während niemand sonst die Tabelle benutzen kann. Nehmen Sie eine zweite Spalte, in Batches gefüllt.</translation>
    </message>
    <message>
        <source>Changing %2 to %3 does not rewrite %1 (%4 rows), but its indexes are built again or its checks run while nobody else can use the table.</source>
        <translation>Die Änderung von %2 in %3 schreibt %1 (%4 Zeilen) nicht neu, aber ihre Indizes werden neu gebaut oder ihre Checks laufen, während niemand sonst die Tabelle benutzen kann.</translation>
    </message>
    <message>
        <source>Adding column %2 writes all of %1 (%3 rows) anew while nobody else can use the table. Add it without a value and fill it in batches.</source>
        <translation>Das Hinzufügen der Spalte %2 schreibt ganz %1 (%3 Zeilen) neu, während niemand sonst die Tabelle benutzen kann. Fügen Sie sie ohne Wert hinzu und füllen Sie sie in Batches.</translation>
    </message>
    <message>
        <source>Adding the NOT NULL column %2 without a default fails as soon as %1 holds a row.</source>
        <translation>Die NOT-NULL-Spalte %2 ohne Vorgabewert hinzuzufügen scheitert, sobald %1 eine Zeile enthält.</translation>
    </message>
    <message>
        <source>Dropping column %2 of %1 breaks every running program that names it, and its values cannot be had back.</source>
        <translation>Das Löschen der Spalte %2 von %1 bricht jedes laufende Programm, das sie nennt, und ihre Werte sind nicht wiederzubekommen.</translation>
    </message>
    <message>
        <source>Dropping %1 breaks every running program that uses it, and its rows cannot be had back.</source>
        <translation>Das Löschen von %1 bricht jedes laufende Programm, das sie benutzt, und ihre Zeilen sind nicht wiederzubekommen.</translation>
    </message>
    <message>
        <source>Renaming column %2 of %1 to %3 breaks every running program that uses the old name.</source>
        <translation>Das Umbenennen der Spalte %2 von %1 in %3 bricht jedes laufende Programm, das den alten Namen benutzt.</translation>
    </message>
    <message>
        <source>Renaming %1 to %2 breaks every running program that uses the old name. A view under the old name bridges the time between.</source>
        <translation>Das Umbenennen von %1 in %2 bricht jedes laufende Programm, das den alten Namen benutzt. Eine Sicht unter dem alten Namen überbrückt die Zwischenzeit.</translation>
    </message>
    <message>
        <source>No lock_timeout is set before this statement: while it waits for its lock, everything else on the table waits behind it.</source>
        <translation>Vor dieser Anweisung ist kein lock_timeout gesetzt: Während sie auf ihre Sperre wartet, wartet alles andere auf der Tabelle hinter ihr.</translation>
    </message>
    <message>
        <source>The UPDATE changes every row of %1 (%2 rows) in one transaction. Do it in batches by key.</source>
        <translation>Das UPDATE ändert jede Zeile von %1 (%2 Zeilen) in einer Transaktion. Tun Sie es in Batches entlang eines Schlüssels.</translation>
    </message>
    <message>
        <source>The DELETE removes every row of %1 (%2 rows) in one transaction. Do it in batches by key, or TRUNCATE.</source>
        <translation>Das DELETE entfernt jede Zeile von %1 (%2 Zeilen) in einer Transaktion. Tun Sie es in Batches entlang eines Schlüssels, oder nehmen Sie TRUNCATE.</translation>
    </message>
    <message>
        <source>Validating %2 in the transaction that added it reads all of %1 (%3 rows) under the lock of ADD CONSTRAINT. Commit in between.</source>
        <translation>%2 in der Transaktion zu validieren, die es hinzugefügt hat, liest ganz %1 (%3 Zeilen) unter der Sperre von ADD CONSTRAINT. Setzen Sie ein COMMIT dazwischen.</translation>
    </message>
    <message>
        <source>Validating %2 beside a stronger subcommand reads all of %1 (%3 rows) under that one&apos;s lock. Make it a statement of its own.</source>
        <translation>%2 neben einem stärkeren Unterbefehl zu validieren liest ganz %1 (%3 Zeilen) unter dessen Sperre. Machen Sie eine eigene Anweisung daraus.</translation>
    </message>
    <message>
        <source>VACUUM FULL writes all of %1 (%2 rows) anew while nobody else can use the table. Plain VACUUM or pg_repack do not block.</source>
        <translation>VACUUM FULL schreibt ganz %1 (%2 Zeilen) neu, während niemand sonst die Tabelle benutzen kann. Einfaches VACUUM oder pg_repack blockieren nicht.</translation>
    </message>
    <message>
        <source>CLUSTER writes all of %1 (%2 rows) anew while nobody else can use the table. pg_repack orders a table almost without locks.</source>
        <translation>CLUSTER schreibt ganz %1 (%2 Zeilen) neu, während niemand sonst die Tabelle benutzen kann. pg_repack ordnet eine Tabelle fast ohne Sperren.</translation>
    </message>
    <message>
        <source>REINDEX blocks writes to %1 (%2 rows), and most reads, until its indexes are built. REINDEX CONCURRENTLY does not.</source>
        <translation>REINDEX blockiert Schreiber auf %1 (%2 Zeilen) und die meisten Leser, bis ihre Indizes gebaut sind. REINDEX CONCURRENTLY tut das nicht.</translation>
    </message>
    <message>
        <source>%2 holds %3 on %1 while it reads or writes all of it (%4 rows).</source>
        <translation>%2 hält %3 auf %1, während es sie ganz liest oder schreibt (%4 Zeilen).</translation>
    </message>
    <message>
        <source>The sandbox lacks a part of the Catalog: it refused %1 (%2). Install what is missing there, or rehearse on staging.</source>
        <translation>Der Sandbox fehlt ein Teil des Katalogs: Sie hat %1 abgelehnt (%2). Installieren Sie dort, was fehlt, oder proben Sie auf Staging.</translation>
    </message>
    <message>
        <source>The sandbox refused %1 more statements.</source>
        <translation>Die Sandbox hat %1 weitere Anweisungen abgelehnt.</translation>
    </message>
    <message>
        <source>%1 more objects of the Catalog are not in the sandbox.</source>
        <translation>%1 weitere Objekte des Katalogs sind nicht in der Sandbox.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8. Convert it (for instance with iconv) and open it again.</source>
        <translation>%1 ist nicht in UTF-8. Wandeln Sie die Datei um (zum Beispiel mit iconv) und öffnen Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Add a change</source>
        <translation>Änderung hinzufügen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>in batches of %1 rows along %2</source>
        <translation>in Batches von %1 Zeilen entlang %2</translation>
    </message>
    <message>
        <source>, new</source>
        <translation>, neu</translation>
    </message>
    <message>
        <source>, rewritten</source>
        <translation>, neu geschrieben</translation>
    </message>
    <message>
        <source>, index built</source>
        <translation>, Index gebaut</translation>
    </message>
    <message>
        <source>, read whole</source>
        <translation>, ganz gelesen</translation>
    </message>
    <message>
        <source>locks no table</source>
        <translation>sperrt keine Tabelle</translation>
    </message>
    <message>
        <source>cannot run inside a transaction</source>
        <translation>kann nicht in einer Transaktion laufen</translation>
    </message>
    <message>
        <source>waits for every older transaction</source>
        <translation>wartet auf jede ältere Transaktion</translation>
    </message>
    <message>
        <source>loses data that the down SQL cannot bring back</source>
        <translation>verliert Daten, die das SQL des Rückwegs nicht zurückbringt</translation>
    </message>
    <message>
        <source>leaves %1 behind if it fails half-way</source>
        <translation>hinterlässt %1, wenn es auf halbem Weg scheitert</translation>
    </message>
</context>
<context>
    <name>RehearsalWords</name>
    <message>
        <source>Up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Verify down</source>
        <translation>Prüfung des Rückwegs</translation>
    </message>
    <message>
        <source>Up again</source>
        <translation>Nochmals Hinweg</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Gut gegangen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not as predicted</source>
        <translation>Anders als vorhergesagt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>mind this</source>
        <translation>beachten</translation>
    </message>
    <message>
        <source>stops the rehearsal</source>
        <translation>hält den Probelauf an</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Lock on %1: predicted %2, the server took %3</source>
        <translation>Sperre auf %1: vorhergesagt %2, der Server nahm %3</translation>
    </message>
    <message>
        <source>Rewrite of %1: predicted %2, the server did %3</source>
        <translation>Neuschreiben von %1: vorhergesagt %2, der Server tat %3</translation>
    </message>
    <message>
        <source>Scan of %1: predicted %2, the server did %3</source>
        <translation>Lesen von %1: vorhergesagt %2, der Server tat %3</translation>
    </message>
    <message>
        <source>%1: predicted %2, seen %3</source>
        <translation>%1: vorhergesagt %2, gesehen %3</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) not as predicted</source>
        <translation>
            <numerusform>%n-mal anders als vorhergesagt</numerusform>
            <numerusform>%n-mal anders als vorhergesagt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Der Bericht liegt in %1</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Web pages (*.html);;All files (*)</source>
        <translation>Webseiten (*.html);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Backfill</source>
        <translation>Backfill</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>fills ~%1 rows</source>
        <translation>füllt ~%1 Zeilen</translation>
    </message>
    <message>
        <source>rewrites %1</source>
        <translation>schreibt %1 neu</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>liest %1</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrate</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>hält nicht</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand bearbeitet</translation>
    </message>
    <message>
        <source>cannot be reversed</source>
        <translation>nicht zurückzunehmen</translation>
    </message>
    <message>
        <source>findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::BoardActions</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Ver&amp;doppeln</translation>
    </message>
    <message>
        <source>D&amp;isable</source>
        <translation>&amp;Abschalten</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Add SQL</source>
        <translation>SQL hinzufügen</translation>
    </message>
    <message>
        <source>SQL by hand</source>
        <translation>SQL von Hand</translation>
    </message>
    <message>
        <source>Add a gate</source>
        <translation>Schranke hinzufügen</translation>
    </message>
    <message>
        <source>Check before going on</source>
        <translation>Vor dem Weitergehen prüfen</translation>
    </message>
    <message>
        <source>Add a deployment</source>
        <translation>Deployment hinzufügen</translation>
    </message>
    <message>
        <source>the application&apos;s new version</source>
        <translation>die neue Version der Anwendung</translation>
    </message>
    <message>
        <source>Add a wait</source>
        <translation>Wartezeit hinzufügen</translation>
    </message>
    <message>
        <source>Add a command</source>
        <translation>Befehl hinzufügen</translation>
    </message>
    <message>
        <source>External command</source>
        <translation>Externer Befehl</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete, keep the others</source>
        <translation>Löschen, die anderen behalten</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>Enable those too</source>
        <translation>Auch diese einschalten</translation>
    </message>
    <message>
        <source>Disable those too</source>
        <translation>Auch diese abschalten</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation>&amp;Einschalten</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::BoardModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Strongest lock</source>
        <translation>Stärkste Sperre</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::BoardPane</name>
    <message>
        <source>List of steps</source>
        <translation>Liste der Schritte</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a step by hand</source>
        <translation>Schritt von Hand hinzufügen</translation>
    </message>
    <message>
        <source>Steps as a &amp;list</source>
        <translation>Schritte als &amp;Liste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::BoardView</name>
    <message>
        <source>no steps</source>
        <translation>keine Schritte</translation>
    </message>
    <message>
        <source>Board of steps</source>
        <translation>Tafel der Schritte</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::CatalogFiles</name>
    <message numerus="yes">
        <source>%n table(s) and view(s) read. Planning works without the server.</source>
        <translation>
            <numerusform>%n Tabelle oder Sicht gelesen. Planen geht ohne den Server.</numerusform>
            <numerusform>%n Tabellen und Sichten gelesen. Planen geht ohne den Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the Catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Loading the dump into a sandbox</source>
        <translation>Dump wird in eine Sandbox geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the dump did not load here; the Catalog lacks what they make.</source>
        <translation>
            <numerusform>%n Anweisung des Dumps ließ sich hier nicht laden; dem Katalog fehlt, was sie anlegt.</numerusform>
            <numerusform>%n Anweisungen des Dumps ließen sich hier nicht laden; dem Katalog fehlt, was sie anlegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Catalog is saved as %1.</source>
        <translation>Der Katalog ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Open a Catalog</source>
        <translation>Katalog öffnen</translation>
    </message>
    <message>
        <source>Catalogs (*.catalog *.json);;All files (*)</source>
        <translation>Kataloge (*.catalog *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a dump made by pg_dump --schema-only</source>
        <translation>Dump von pg_dump --schema-only öffnen</translation>
    </message>
    <message>
        <source>SQL (*.sql *.dump);;All files (*)</source>
        <translation>SQL (*.sql *.dump);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the Catalog</source>
        <translation>Katalog speichern</translation>
    </message>
    <message>
        <source>Catalogs (*.catalog)</source>
        <translation>Kataloge (*.catalog)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ChangeForm</name>
    <message>
        <source>Nothing more needs to be known; the questions follow.</source>
        <translation>Mehr muss nicht bekannt sein; die Fragen folgen.</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>keine Aktion</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::CommandPalette</name>
    <message>
        <source>An action, a step, a table ...</source>
        <translation>Eine Aktion, ein Schritt, eine Tabelle ...</translation>
    </message>
    <message>
        <source>Find an action, a step or a table</source>
        <translation>Aktion, Schritt oder Tabelle suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ComparisonModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Duration before</source>
        <translation>Dauer vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Waited before</source>
        <translation>Gewartet vorher</translation>
    </message>
    <message>
        <source>Blocked before</source>
        <translation>Blockiert vorher</translation>
    </message>
    <message>
        <source>WAL before</source>
        <translation>WAL vorher</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ConfirmBar</name>
    <message>
        <source>Leave it</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>Type %1 to go on.</source>
        <translation>Tippen Sie %1, um fortzufahren.</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eingeben</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ConnectionCenter</name>
    <message>
        <source>Your connections cannot be read from or written to %1. They are kept while the window is open.</source>
        <translation>Ihre Verbindungen lassen sich nicht aus %1 lesen oder dorthin schreiben. Sie bleiben erhalten, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird hergestellt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;Connections...</source>
        <translation>&amp;Verbindungen...</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Read the Catalog &amp;again</source>
        <translation>&amp;Katalog neu lesen</translation>
    </message>
    <message>
        <source>Open a Catalog &amp;file...</source>
        <translation>Katalog&amp;datei öffnen...</translation>
    </message>
    <message>
        <source>Open a &amp;pg_dump file...</source>
        <translation>&amp;pg_dump-Datei öffnen...</translation>
    </message>
    <message>
        <source>&amp;Save the Catalog...</source>
        <translation>Katalog &amp;speichern...</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>D&amp;emo öffnen</translation>
    </message>
    <message>
        <source>Another program changed this connection meanwhile. Your change was not kept; look at what stands there now and make it again.</source>
        <translation>Ein anderes Programm hat diese Verbindung inzwischen geändert. Ihre Änderung wurde nicht behalten; sehen Sie an, was jetzt dort steht, und ändern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Another program changed your connections meanwhile. They were read again; your change was added.</source>
        <translation>Ein anderes Programm hat Ihre Verbindungen inzwischen geändert. Sie wurden neu gelesen; Ihre Änderung kam hinzu.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ConnectionMonitor</name>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Work without it</source>
        <translation>Ohne sie arbeiten</translation>
    </message>
    <message>
        <source>%1 does not answer. Planning goes on with the Catalog that was read; Lockstep keeps asking.</source>
        <translation>%1 antwortet nicht. Das Planen geht mit dem gelesenen Katalog weiter; Lockstep fragt weiter nach.</translation>
    </message>
    <message>
        <source>The connection to %1 is lost. Planning goes on with the Catalog that was read.</source>
        <translation>Die Verbindung zu %1 ist verloren. Das Planen geht mit dem gelesenen Katalog weiter.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ConnectionsPage</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Without a server</source>
        <translation>Ohne Server</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Undo: delete %1</source>
        <translation>Rückgängig: %1 löschen</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>Versuch läuft...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Verbindung wird hergestellt...</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Connected to %1 (%2).</source>
        <translation>Verbunden mit %1 (%2).</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to %1 is lost.</source>
        <translation>Die Verbindung zu %1 ist verloren.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Demo</name>
    <message>
        <source>Starting a server for the demo</source>
        <translation>Ein Server für die Demo wird gestartet</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo is open. Your plan was kept; save it and open the demo again for its plan.</source>
        <translation>Die Demo ist offen. Ihr Plan wurde behalten; speichern Sie ihn und öffnen Sie die Demo noch einmal für deren Plan.</translation>
    </message>
    <message>
        <source>pgbench: %1 transactions a second, %2 ms each</source>
        <translation>pgbench: %1 Transaktionen je Sekunde, je %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n gescheitert</numerusform>
            <numerusform>, %n gescheitert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Document</name>
    <message>
        <source>Accept the database as it is now</source>
        <translation>Datenbank so hinnehmen, wie sie jetzt ist</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::EffectList</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <source>index built</source>
        <translation>Index gebaut</translation>
    </message>
    <message>
        <source>read whole</source>
        <translation>ganz gelesen</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Wirkungen</translation>
    </message>
    <message>
        <source>Cannot run inside a transaction.</source>
        <translation>Kann nicht in einer Transaktion laufen.</translation>
    </message>
    <message>
        <source>Waits for every older transaction.</source>
        <translation>Wartet auf jede ältere Transaktion.</translation>
    </message>
    <message>
        <source>Loses data that the down SQL cannot bring back.</source>
        <translation>Verliert Daten, die das SQL des Rückwegs nicht zurückbringt.</translation>
    </message>
    <message>
        <source>Leaves %1 behind if it fails half-way.</source>
        <translation>Hinterlässt %1, wenn es auf halbem Weg scheitert.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Locks no table.</source>
        <translation>Sperrt keine Tabelle.</translation>
    </message>
    <message>
        <source>Measured in the last rehearsal: %1</source>
        <translation>Im letzten Probelauf gemessen: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::EmptyPlan</name>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Noch ist nichts geplant</translation>
    </message>
    <message>
        <source>Plan a database change</source>
        <translation>Datenbankänderung planen</translation>
    </message>
    <message>
        <source>Say what should change. Lockstep asks what it must know, chooses a way, and writes the steps.</source>
        <translation>Sagen Sie, was sich ändern soll. Lockstep fragt, was es wissen muss, wählt einen Weg und schreibt die Schritte.</translation>
    </message>
    <message>
        <source>Connect to a database or open a Catalog, so that Lockstep knows your tables and their sizes.</source>
        <translation>Verbinden Sie sich mit einer Datenbank, oder öffnen Sie einen Katalog, damit Lockstep Ihre Tabellen und deren Größen kennt.</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Describe a change</source>
        <translation>Änderung beschreiben</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Zuletzt benutzte Pläne</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open SQL files as a plan</source>
        <translation>SQL-Dateien als Plan öffnen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Replace the other files</source>
        <translation>Die anderen Dateien ersetzen</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan ausgeben</translation>
    </message>
    <message>
        <source>Files to be written</source>
        <translation>Zu schreibende Dateien</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>one after the last in the folder</source>
        <translation>eine nach der letzten im Ordner</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Erste Version</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Folder for the migration files</source>
        <translation>Ordner für die Migrationsdateien</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Plain SQL</source>
        <translation>Reines SQL</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::FileActions</name>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>&amp;Open plan...</source>
        <translation>Plan &amp;öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation>Speichern &amp;unter...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>No plan was opened yet</source>
        <translation>Noch kein Plan wurde geöffnet</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Lockstep plans (*.lockstep);;All files (*)</source>
        <translation>Lockstep-Pläne (*.lockstep);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Changes that are given up cannot be had back.</source>
        <translation>Aufgegebene Änderungen sind nicht wiederzubekommen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give up the changes</source>
        <translation>Änderungen aufgeben</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Not saved: %1 was changed by another program since it was opened here.</source>
        <translation>Nicht gespeichert: %1 wurde von einem anderen Programm geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Load the file</source>
        <translation>Datei laden</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Mit meiner Fassung überschreiben</translation>
    </message>
    <message>
        <source>Save mine elsewhere...</source>
        <translation>Meine Fassung woanders speichern...</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Lockstep ended unexpectedly. Unsaved changes to &quot;%1&quot; of %2 were kept.</source>
        <translation>Lockstep endete unerwartet. Ungespeicherte Änderungen an „%1“ von %2 wurden behalten.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open S&amp;QL files...</source>
        <translation>S&amp;QL-Dateien öffnen...</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::FindBar</name>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>Find in the SQL</source>
        <translation>Im SQL suchen</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::FindingList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Down: </source>
        <translation>Rückweg: </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::FindingsModel</name>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Rückweg: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ForestModel</name>
    <message>
        <source>Waits for %1 on %2</source>
        <translation>Wartet auf %1 an %2</translation>
    </message>
    <message>
        <source>The session above holds %1 on %2</source>
        <translation>Die Sitzung darüber hält %1 auf %2</translation>
    </message>
    <message>
        <source>This session waits for several others and stands under each of them.</source>
        <translation>Diese Sitzung wartet auf mehrere andere und steht unter jeder von ihnen.</translation>
    </message>
    <message>
        <source>These sessions wait for each other in a circle; the server ends one of them after deadlock_timeout.</source>
        <translation>Diese Sitzungen warten im Kreis aufeinander; der Server beendet eine davon nach deadlock_timeout.</translation>
    </message>
    <message>
        <source>Prepared transaction</source>
        <translation>Vorbereitete Transaktion</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>(growing)</source>
        <translation>(wächst)</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(fort)</translation>
    </message>
    <message>
        <source>(deadlock)</source>
        <translation>(Deadlock)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::HelpPane</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>There is no page about %1.</source>
        <translation>Es gibt keine Seite über %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Not as predicted</source>
        <translation>Anders als vorhergesagt</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Inspector</name>
    <message>
        <source>Choose a step to see what it does.</source>
        <translation>Wählen Sie einen Schritt, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>Inspector of the step</source>
        <translation>Inspektor des Schritts</translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation>Titel des Schritts</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>cannot be reversed</source>
        <translation>nicht zurückzunehmen</translation>
    </message>
    <message>
        <source>Needs step %1 first</source>
        <translation>Braucht zuerst Schritt %1</translation>
    </message>
    <message>
        <source>Application first: %1</source>
        <translation>Zuerst die Anwendung: %1</translation>
    </message>
    <message>
        <source>Rename step</source>
        <translation>Schritt umbenennen</translation>
    </message>
    <message>
        <source>Comment on a step</source>
        <translation>Schritt kommentieren</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::InterruptedRehearsals</name>
    <message>
        <source>a plan</source>
        <translation>eines Plans</translation>
    </message>
    <message>
        <source>The rehearsal of %1 on %2 of %3 was interrupted. What it had done so far still stands in that database.</source>
        <translation>Der Probelauf von %1 auf %2 vom %3 wurde unterbrochen. Was er bis dahin getan hatte, steht noch in jener Datenbank.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LockMapModel</name>
    <message>
        <source>Step %1 on %2: %3 (%4)</source>
        <translation>Schritt %1 auf %2: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LockMapView</name>
    <message>
        <source>Lock map: steps by tables</source>
        <translation>Sperrkarte: Schritte und Tabellen</translation>
    </message>
    <message>
        <source>Analysing ...</source>
        <translation>Analyse läuft ...</translation>
    </message>
    <message>
        <source>No step locks a table.</source>
        <translation>Kein Schritt sperrt eine Tabelle.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LocksPage</name>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Stichproben</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>Stichproben je Sekunde</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel statement</source>
        <translation>Anweisung abbrechen</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>Wer auf wen wartet</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Views of the locks</source>
        <translation>Ansichten der Sperren</translation>
    </message>
    <message>
        <source>Waits over time</source>
        <translation>Wartende über die Zeit</translation>
    </message>
    <message>
        <source>Running schema work</source>
        <translation>Laufende Schemaarbeiten</translation>
    </message>
    <message>
        <source>No samples: %1</source>
        <translation>Keine Stichproben: %1</translation>
    </message>
    <message>
        <source>%1 ms a sample</source>
        <translation>%1 ms je Stichprobe</translation>
    </message>
    <message>
        <source>Watching takes %1 % of the time of one connection; %2 samples a second are taken.</source>
        <translation>Das Beobachten nimmt %1 % der Zeit einer Verbindung; %2 Stichproben je Sekunde werden genommen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Connect to a server to see who waits for whom.</source>
        <translation>Verbinden Sie sich mit einem Server, um zu sehen, wer auf wen wartet.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Waiting for the first sample...</source>
        <translation>Warten auf die erste Stichprobe...</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Es wird nachgesehen...</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Niemand wartet.</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) wait</source>
        <translation>
            <numerusform>%n Sitzung wartet</numerusform>
            <numerusform>%n Sitzungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>The server does not answer: the last sample is %1 old</source>
        <translation>Der Server antwortet nicht: Die letzte Stichprobe ist %1 alt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>End the session %1? What it has not committed is lost.</source>
        <translation>Sitzung %1 beenden? Was sie nicht festgeschrieben hat, geht verloren.</translation>
    </message>
    <message>
        <source>Cancel the statement of %1? Its transaction is rolled back.</source>
        <translation>Anweisung von %1 abbrechen? Ihre Transaktion wird zurückgerollt.</translation>
    </message>
    <message>
        <source>The session %1 was ended.</source>
        <translation>Die Sitzung %1 wurde beendet.</translation>
    </message>
    <message>
        <source>The statement of session %1 was cancelled.</source>
        <translation>Die Anweisung der Sitzung %1 wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::MainWindow</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::MessageStrip</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Die Worte des Servers</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ModeBar</name>
    <message>
        <source>%1 mode</source>
        <translation>Ansicht %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::NavigatorModel</name>
    <message>
        <source>Views (%1)</source>
        <translation>Sichten (%1)</translation>
    </message>
    <message>
        <source>Materialised views (%1)</source>
        <translation>Materialisierte Sichten (%1)</translation>
    </message>
    <message>
        <source>Sequences (%1)</source>
        <translation>Sequenzen (%1)</translation>
    </message>
    <message>
        <source>Types (%1)</source>
        <translation>Typen (%1)</translation>
    </message>
    <message>
        <source>Functions (%1)</source>
        <translation>Funktionen (%1)</translation>
    </message>
    <message>
        <source>Columns (%1)</source>
        <translation>Spalten (%1)</translation>
    </message>
    <message>
        <source>Indexes (%1)</source>
        <translation>Indizes (%1)</translation>
    </message>
    <message>
        <source>Constraints (%1)</source>
        <translation>Constraints (%1)</translation>
    </message>
    <message>
        <source>Referenced by (%1)</source>
        <translation>Ziel von (%1)</translation>
    </message>
    <message>
        <source>Triggers (%1)</source>
        <translation>Trigger (%1)</translation>
    </message>
    <message>
        <source>Policies (%1)</source>
        <translation>Policies (%1)</translation>
    </message>
    <message>
        <source>Partitions (%1)</source>
        <translation>Partitionen (%1)</translation>
    </message>
    <message>
        <source>Inherited by (%1)</source>
        <translation>Vererbt an (%1)</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % verbraucht</translation>
    </message>
    <message>
        <source>The sequence %1 has given out %2 of %3 values. Inserts fail when it reaches the end; change the key to bigint before.</source>
        <translation>Die Sequenz %1 hat %2 von %3 Werten ausgegeben. Am Ende scheitern INSERTs; ändern Sie den Schlüssel vorher in bigint.</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>The index %1 is invalid: writes keep it up, queries do not use it. A concurrent build was interrupted. Drop it and build it again.</source>
        <translation>Der Index %1 ist ungültig: Schreiber pflegen ihn, Abfragen benutzen ihn nicht. Ein Bau mit CONCURRENTLY wurde unterbrochen. Löschen Sie ihn, und bauen Sie ihn neu.</translation>
    </message>
    <message>
        <source>not validated</source>
        <translation>nicht validiert</translation>
    </message>
    <message>
        <source>The constraint %1 holds for new rows only. Old rows have not been checked; VALIDATE CONSTRAINT does that without blocking writes.</source>
        <translation>Das Constraint %1 gilt nur für neue Zeilen. Alte wurden nicht geprüft; VALIDATE CONSTRAINT tut das, ohne Schreiber zu blockieren.</translation>
    </message>
    <message>
        <source>partitioned</source>
        <translation>partitioniert</translation>
    </message>
    <message>
        <source>Changes go down to every partition.</source>
        <translation>Änderungen gehen an jede Partition weiter.</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>The rows live on the server %1.</source>
        <translation>Die Zeilen liegen auf dem Server %1.</translation>
    </message>
    <message>
        <source>unlogged</source>
        <translation>ungeloggt</translation>
    </message>
    <message>
        <source>Not written to the log: empty after a crash, absent on standbys.</source>
        <translation>Nicht ins WAL geschrieben: nach einem Absturz leer, auf Standbys nicht vorhanden.</translation>
    </message>
    <message>
        <source>row security</source>
        <translation>Row Security</translation>
    </message>
    <message>
        <source>Policies decide which rows a role sees.</source>
        <translation>Policies bestimmen, welche Zeilen eine Rolle sieht.</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>The index of the primary key.</source>
        <translation>Der Index des Primärschlüssels.</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>No two rows have the same key.</source>
        <translation>Keine zwei Zeilen haben denselben Schlüssel.</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>No scan since statistics began.</source>
        <translation>Kein Zugriff seit Beginn der Statistik.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>The trigger does not fire.</source>
        <translation>Der Trigger löst nicht aus.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>Never analysed: the number of rows is unknown. Run ANALYZE.</source>
        <translation>Nie analysiert: Die Zeilenzahl ist unbekannt. Führen Sie ANALYZE aus.</translation>
    </message>
    <message>
        <source>About %1 rows</source>
        <translation>Etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>Analysed on %1</source>
        <translation>Analysiert am %1</translation>
    </message>
    <message>
        <source>%1 bytes in all partitions</source>
        <translation>%1 Byte in allen Partitionen</translation>
    </message>
    <message>
        <source>%1 bytes
Table: %2
Indexes: %3
TOAST: %4</source>
        <translation>%1 Byte
Tabelle: %2
Indizes: %3
TOAST: %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::NavigatorPane</name>
    <message>
        <source>Search tables, .column</source>
        <translation>Tabellen suchen, .spalte</translation>
    </message>
    <message>
        <source>Finds any part of &quot;schema.name&quot;. Start a word with a dot to look for columns and indexes.</source>
        <translation>Findet jeden Teil von „schema.name“. Ein Wort mit Punkt am Anfang sucht Spalten und Indizes.</translation>
    </message>
    <message>
        <source>Search the database</source>
        <translation>Datenbank durchsuchen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>No database yet. Connect to one, open a Catalog that was saved, or look at the demo.</source>
        <translation>Noch keine Datenbank. Verbinden Sie sich mit einer, öffnen Sie einen gespeicherten Katalog, oder sehen Sie sich die Demo an.</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Open a Catalog file...</source>
        <translation>Katalogdatei öffnen...</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Nothing is called like that</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a change</source>
        <translation>Änderung hinzufügen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy name as SQL</source>
        <translation>Namen als SQL kopieren</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::OutcomeView</name>
    <message>
        <source>Expand</source>
        <translation>Expand</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrate</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>-- in batches of about %1 rows</source>
        <translation>-- in Batches von etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>-- the way back</source>
        <translation>-- der Rückweg</translation>
    </message>
    <message>
        <source>-- verified by</source>
        <translation>-- geprüft durch</translation>
    </message>
    <message>
        <source>Steps of this strategy</source>
        <translation>Schritte dieser Strategie</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>SQL of the step</source>
        <translation>SQL des Schritts</translation>
    </message>
    <message>
        <source>About the strategy</source>
        <translation>Über die Strategie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>One answer away</source>
        <translation>Eine Antwort entfernt</translation>
    </message>
    <message>
        <source>if &quot;%1&quot; were answered: %2</source>
        <translation>wenn die Antwort auf „%1“ wäre: %2</translation>
    </message>
    <message>
        <source>Writing the steps...</source>
        <translation>Die Schritte werden geschrieben...</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lockstep does not write the steps of this strategy itself yet.&lt;/b&gt; The page below says how it is done by hand or with another tool. Nothing is put into the plan; an alternative one answer away may have steps.</source>
        <translation>&lt;b&gt;Die Schritte dieser Strategie schreibt Lockstep noch nicht selbst.&lt;/b&gt; Die Seite unten sagt, wie es von Hand oder mit einem anderen Werkzeug geht. Nichts kommt in den Plan; eine Alternative, nur eine Antwort entfernt, hat vielleicht Schritte.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) come into the plan:</source>
        <translation>
            <numerusform>%n Schritt kommt in den Plan:</numerusform>
            <numerusform>%n Schritte kommen in den Plan:</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps and strategy</source>
        <translation>Schritte und Strategie</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::PathView</name>
    <message>
        <source>The way so far</source>
        <translation>Der bisherige Weg</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Was soll sich ändern?</translation>
    </message>
    <message>
        <source>%1 (overruled)</source>
        <translation>%1 (überstimmt)</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::PlanPage</name>
    <message>
        <source>SQL and lock map</source>
        <translation>SQL und Sperrkarte</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Lock map</source>
        <translation>Sperrkarte</translation>
    </message>
    <message>
        <source>&amp;Lock map</source>
        <translation>&amp;Sperrkarte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;SQL preview</source>
        <translation>S&amp;QL-Vorschau</translation>
    </message>
    <message>
        <source>Ne&amp;xt finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>&amp;Quick fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>There is no fix for this step.</source>
        <translation>Für diesen Schritt gibt es nichts, was sich beheben ließe.</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>Es gibt keine Befunde.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::PreviewPane</name>
    <message>
        <source>SQL of</source>
        <translation>SQL von</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand bearbeitet</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Go back to the generated SQL</source>
        <translation>Zurück zum erzeugten SQL</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find in the SQL</source>
        <translation>Im SQL &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Copy the SQL shown</source>
        <translation>Gezeigtes SQL &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the SQL shown...</source>
        <translation>Gezeigtes SQL s&amp;peichern...</translation>
    </message>
    <message>
        <source>The SQL is in the clipboard.</source>
        <translation>Das SQL ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the SQL shown</source>
        <translation>Gezeigtes SQL speichern</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>wie Sie sie nennen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>System</translation>
    </message>
    <message>
        <source>PostgreSQL, 12 to 18</source>
        <translation>PostgreSQL, 12 bis 18</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>a section of pg_service.conf; the fields below override it</source>
        <translation>ein Abschnitt von pg_service.conf; die Felder darunter gehen vor</translation>
    </message>
    <message>
        <source>Host or socket folder</source>
        <translation>Host oder Socket-Ordner</translation>
    </message>
    <message>
        <source>name, address or /run/postgresql; empty: the local socket</source>
        <translation>Name, Adresse oder /run/postgresql; leer: der lokale Socket</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>empty: called like the user</source>
        <translation>leer: heißt wie der Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>empty: your login name</source>
        <translation>leer: Ihr Anmeldename</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>empty: from the keychain, .pgpass or not needed</source>
        <translation>leer: aus dem Schlüsselbund, .pgpass oder nicht nötig</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>Zertifikat der Stelle</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Ihr Zertifikat</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Dessen Schlüssel</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>Verbinden aufgeben nach</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>empty: libpq&apos;s usual place</source>
        <translation>leer: der übliche Ort von libpq</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>There is no keychain here: it is kept until the window closes</source>
        <translation>Kein Schlüsselbund hier: gilt, bis das Fenster schließt</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>This is a host name, an address or a folder. Write the user, database and port in their own fields.</source>
        <translation>Das ist ein Hostname, eine Adresse oder ein Ordner. Benutzer, Datenbank und Port haben eigene Felder.</translation>
    </message>
    <message>
        <source>A socket is never encrypted; choose another encryption or a host name.</source>
        <translation>Ein Socket ist nie verschlüsselt; wählen Sie eine andere Verschlüsselung oder einen Hostnamen.</translation>
    </message>
    <message>
        <source>A key needs its certificate above.</source>
        <translation>Ein Schlüssel braucht sein Zertifikat darüber.</translation>
    </message>
    <message>
        <source>The server wants a password, or another one.</source>
        <translation>Der Server will ein Passwort, oder ein anderes.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ProfileModel</name>
    <message>
        <source>Last used on %1</source>
        <translation>Zuletzt benutzt am %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ProgressView</name>
    <message>
        <source>No index is being built, no table is being rewritten or vacuumed.</source>
        <translation>Kein Index wird gebaut, keine Tabelle neu geschrieben oder mit Vacuum bearbeitet.</translation>
    </message>
    <message>
        <source>%1 on %2, session %3: %4</source>
        <translation>%1 auf %2, Sitzung %3: %4</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::QuestionView</name>
    <message>
        <source>&lt;b&gt;The Catalog says: %1.&lt;/b&gt;&lt;br&gt;%2</source>
        <translation>&lt;b&gt;Der Katalog sagt: %1.&lt;/b&gt;&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>Only you know this. Taken until you answer: %1.</source>
        <translation>Das wissen nur Sie. Bis zu Ihrer Antwort gilt: %1.</translation>
    </message>
    <message>
        <source>The Catalog could answer this, but does not know the object. Taken until you answer: %1.</source>
        <translation>Der Katalog könnte das beantworten, kennt aber das Objekt nicht. Bis zu Ihrer Antwort gilt: %1.</translation>
    </message>
    <message>
        <source>You overruled the Catalog. The plan keeps that.</source>
        <translation>Sie haben den Katalog überstimmt. Der Plan behält das.</translation>
    </message>
    <message>
        <source>(from the Catalog)</source>
        <translation>(aus dem Katalog)</translation>
    </message>
    <message>
        <source>(assumed)</source>
        <translation>(angenommen)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::RehearsePage</name>
    <message>
        <source>Progress of the rehearsal</source>
        <translation>Fortschritt des Probelaufs</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>How to rehearse</source>
        <translation>Wie geprobt wird</translation>
    </message>
    <message>
        <source>Up, verify, down, compare, up again</source>
        <translation>Hin, prüfen, zurück, vergleichen, hin</translation>
    </message>
    <message>
        <source>Up and verify only</source>
        <translation>Nur Hinweg und Prüfung</translation>
    </message>
    <message>
        <source>In one transaction that is rolled back</source>
        <translation>In einer Transaktion, die zurückgerollt wird</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Stichproben</translation>
    </message>
    <message>
        <source>Lock samples a second</source>
        <translation>Sperr-Stichproben je Sekunde</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>How often a second connection looks at the locks that are really held</source>
        <translation>Wie oft eine zweite Verbindung nachsieht, welche Sperren wirklich gehalten werden</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Run the plan for real, there (F5)</source>
        <translation>Den Plan dort wirklich ausführen (F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and take back what was done (Esc)</source>
        <translation>Anhalten und Getanes zurücknehmen (Esc)</translation>
    </message>
    <message>
        <source>Views of the rehearsal</source>
        <translation>Ansichten des Probelaufs</translation>
    </message>
    <message>
        <source>Results beside predictions</source>
        <translation>Ergebnisse neben Vorhersagen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Earlier rehearsals</source>
        <translation>Frühere Probeläufe</translation>
    </message>
    <message>
        <source>Two rehearsals compared</source>
        <translation>Zwei Probeläufe im Vergleich</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Choose two rehearsals under Earlier.</source>
        <translation>Wählen Sie unter „Frühere“ zwei Probeläufe.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Starting a sandbox with this Catalog&apos;s structure...</source>
        <translation>Eine Sandbox mit der Struktur dieses Katalogs wird gestartet...</translation>
    </message>
    <message>
        <source>Connecting to %1...</source>
        <translation>Verbindung zu %1 wird hergestellt...</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Cancelling: what was done is taken back...</source>
        <translation>Abbruch: Getanes wird zurückgenommen...</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>time left cannot be said yet</source>
        <translation>Restzeit noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: step %2, %3</source>
        <translation>%1: Schritt %2, %3</translation>
    </message>
    <message>
        <source>%1: a lock was not free in time; trying again</source>
        <translation>%1: Eine Sperre war nicht rechtzeitig frei; neuer Versuch</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Rehearsing: %1</source>
        <translation>Probelauf: %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>Everything ran in one transaction and was rolled back.</source>
        <translation>Alles lief in einer Transaktion und wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>After the way back the structure was not what it had been:</source>
        <translation>Nach dem Rückweg war die Struktur nicht, was sie gewesen war:</translation>
    </message>
    <message>
        <source>Before: %1 on %2. After: %3 on %4.</source>
        <translation>Vorher: %1 auf %2. Nachher: %3 auf %4.</translation>
    </message>
    <message>
        <source>There is no step to rehearse yet. Add a change to the plan first (Ctrl+N).</source>
        <translation>Noch gibt es keinen Schritt zum Proben. Fügen Sie dem Plan zuerst eine Änderung hinzu (Strg+N).</translation>
    </message>
    <message>
        <source>Lockstep never writes to a production connection. Rehearse on staging or in the sandbox.</source>
        <translation>Lockstep schreibt nie auf eine Produktionsverbindung. Proben Sie auf Staging oder in der Sandbox.</translation>
    </message>
    <message>
        <source>%1 is production: it is never written to. The plan is rehearsed in a private sandbox with its structure; choose a staging connection for real sizes and load.</source>
        <translation>%1 ist Produktion: Dorthin wird nie geschrieben. Der Plan wird in einer eigenen Sandbox mit derselben Struktur geprobt; wählen Sie eine Staging-Verbindung für wirkliche Größen und Last.</translation>
    </message>
    <message>
        <source>Ready. The plan is run for real, measured, taken back and run again (F5).</source>
        <translation>Bereit. Der Plan wird wirklich ausgeführt, gemessen, zurückgenommen und noch einmal ausgeführt (F5).</translation>
    </message>
    <message>
        <source>&amp;Rehearse the plan</source>
        <translation>Plan p&amp;roben</translation>
    </message>
    <message>
        <source>Results of the rehearsal</source>
        <translation>Ergebnisse des Probelaufs</translation>
    </message>
    <message>
        <source>An earlier rehearsal on %1 was interrupted, and what it had done still stands there. Take it back, continue it or dismiss it first.</source>
        <translation>Ein früherer Probelauf auf %1 wurde unterbrochen, und was er getan hatte, steht noch dort. Nehmen Sie ihn zuerst zurück, setzen Sie ihn fort oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <source>A rehearsal is running. Put the interrupted one right when it has ended.</source>
        <translation>Ein Probelauf läuft. Bringen Sie den unterbrochenen in Ordnung, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Taking back what was done on %1...</source>
        <translation>Auf %1 Getanes wird zurückgenommen...</translation>
    </message>
    <message>
        <source>Going on with the rehearsal on %1...</source>
        <translation>Der Probelauf auf %1 wird fortgesetzt...</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ResultsModel</name>
    <message>
        <source>%1, up to %2</source>
        <translation>%1, bis zu %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 bytes of WAL</source>
        <translation>%1 Byte WAL</translation>
    </message>
    <message>
        <source>%1 of temporary files</source>
        <translation>%1 an temporären Dateien</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>in %n batch(es)</source>
        <translation>
            <numerusform>in %n Batch</numerusform>
            <numerusform>in %n Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, seen for %3</source>
        <translation>%1: %2, gesehen für %3</translation>
    </message>
    <message>
        <source>%1 %2: %3, waited %4</source>
        <translation>%1 %2: %3, gewartet %4</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited for locks</source>
        <translation>Auf Sperren gewartet</translation>
    </message>
    <message>
        <source>Lock predicted</source>
        <translation>Sperre vorhergesagt</translation>
    </message>
    <message>
        <source>Lock held</source>
        <translation>Sperre gehalten</translation>
    </message>
    <message>
        <source>Sessions blocked</source>
        <translation>Blockierte Sitzungen</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Neu geschrieben</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ReviewPage</name>
    <message>
        <source>Nothing is open: no rule has a remark, every statement holds.</source>
        <translation>Nichts ist offen: Keine Regel hat einen Hinweis, jede Anweisung hält.</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>strongest lock %1</source>
        <translation>stärkste Sperre %1</translation>
    </message>
    <message>
        <source>%1 cannot be reversed</source>
        <translation>%1 nicht zurückzunehmen</translation>
    </message>
    <message>
        <source>%1 edited by hand</source>
        <translation>%1 von Hand bearbeitet</translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>%1 abgeschaltet</translation>
    </message>
    <message>
        <source>the database has changed since</source>
        <translation>die Datenbank hat sich seitdem geändert</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Ausgeben...</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Bericht...</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ScriptFiles</name>
    <message>
        <source>Open SQL files as a plan</source>
        <translation>SQL-Dateien als Plan öffnen</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n SQL file(s)</source>
        <translation>
            <numerusform>%n SQL-Datei wird gelesen</numerusform>
            <numerusform>%n SQL-Dateien werden gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::SessionsModel</name>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Waits on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Blockiert durch</translation>
    </message>
    <message>
        <source>Statement runs</source>
        <translation>Anweisung läuft</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::SqlEditing</name>
    <message>
        <source>Edit the SQL of &quot;%1&quot;</source>
        <translation>SQL von „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Go back to the generated SQL of &quot;%1&quot;</source>
        <translation>Zurück zum erzeugten SQL von „%1“</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::SqlTabs</name>
    <message>
        <source>Edited by hand: revert</source>
        <translation>Von Hand bearbeitet: zurücksetzen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>SQL of the step</source>
        <translation>SQL des Schritts</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::StatusRow</name>
    <message>
        <source>Not rehearsed</source>
        <translation>Nicht geprobt</translation>
    </message>
    <message>
        <source>Locks: not watched</source>
        <translation>Sperren: nicht beobachtet</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>Probelauf: %1</translation>
    </message>
    <message>
        <source>Locks: %1</source>
        <translation>Sperren: %1</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>The database has changed since this plan was made</source>
        <translation>Die Datenbank hat sich geändert, seit dieser Plan gemacht wurde</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::StepForm</name>
    <message>
        <source>Timeouts and retries</source>
        <translation>Zeitlimits und Wiederholungen</translation>
    </message>
    <message>
        <source>In a transaction</source>
        <translation>In einer Transaktion</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Lock timeout</source>
        <translation>Sperr-Timeout</translation>
    </message>
    <message>
        <source>0: the server&apos;s own setting; -1: none</source>
        <translation>0: die Einstellung des Servers; -1: keines</translation>
    </message>
    <message>
        <source>Statement timeout</source>
        <translation>Anweisungs-Timeout</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>After a lock timeout the step waits and tries again, this often.</source>
        <translation>Nach einem Sperr-Timeout wartet der Schritt und versucht es noch einmal, so oft.</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>Erste Pause</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>Rows a batch</source>
        <translation>Zeilen je Batch</translation>
    </message>
    <message>
        <source>Aim a batch</source>
        <translation>Ziel je Batch</translation>
    </message>
    <message>
        <source>Pause between</source>
        <translation>Pause dazwischen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::TargetBox</name>
    <message>
        <source>Where to rehearse</source>
        <translation>Wo geprobt wird</translation>
    </message>
    <message>
        <source>A private sandbox with this Catalog&apos;s structure</source>
        <translation>Eigene Sandbox mit der Struktur des Katalogs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: refused, it is production</source>
        <translation>%1: abgelehnt, es ist Produktion</translation>
    </message>
    <message>
        <source>Lockstep never writes to a production connection. Rehearse on staging or in the sandbox.</source>
        <translation>Lockstep schreibt nie auf eine Produktionsverbindung. Proben Sie auf Staging oder in der Sandbox.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Timeline</name>
    <message>
        <source>Timeline of the rehearsal</source>
        <translation>Zeitachse des Probelaufs</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), %1</source>
        <translation>
            <numerusform>%n Schritt, %1</numerusform>
            <numerusform>%n Schritte, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: waits for %2</source>
        <translation>%1: wartet auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) blocked, up to %1</source>
        <translation>
            <numerusform>%n Sitzung blockiert, bis zu %1</numerusform>
            <numerusform>%n Sitzungen blockiert, bis zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps appear here while they run.</source>
        <translation>Hier erscheinen Schritte, während sie laufen.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::TitleRow</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation>Fortschritt der laufenden Arbeit</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Find an action, a step or a table</source>
        <translation>Aktion, Schritt oder Tabelle suchen</translation>
    </message>
    <message>
        <source>%1, from a file</source>
        <translation>%1, aus einer Datei</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WaitsChart</name>
    <message>
        <source>Waiting sessions over time</source>
        <translation>Wartende Sitzungen über die Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) wait now</source>
        <translation>
            <numerusform>%n Sitzung wartet jetzt</numerusform>
            <numerusform>%n Sitzungen warten jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>The chart begins with the first sample.</source>
        <translation>Das Diagramm beginnt mit der ersten Stichprobe.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>-%1 min</source>
        <translation>-%1 min</translation>
    </message>
    <message>
        <source>Sessions that wait</source>
        <translation>Wartende Sitzungen</translation>
    </message>
    <message>
        <source>%1: %2 waiting, the longest for %3</source>
        <translation>%1: %2 warten, am längsten %3</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WizardPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Accept all answers</source>
        <translation>Alle Antworten annehmen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Take into plan</source>
        <translation>In den Plan übernehmen</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>Looking at the Catalog...</source>
        <translation>Der Katalog wird angesehen...</translation>
    </message>
    <message numerus="yes">
        <source>Taken into the plan: %1 (%n step(s)).</source>
        <translation>
            <numerusform>In den Plan übernommen: %1 (%n Schritt).</numerusform>
            <numerusform>In den Plan übernommen: %1 (%n Schritte).</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a &amp;change...</source>
        <translation>&amp;Änderung hinzufügen...</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::Workspace</name>
    <message>
        <source>Reading the Catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
</context>
</TS>
