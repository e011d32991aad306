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
    <message>
        <source>%1 has no value %2.</source>
        <translation>%1 hat keinen Wert %2.</translation>
    </message>
    <message>
        <source>Choose one that is there, or plan first what makes it.</source>
        <translation>Wählen Sie eines, das da ist, oder planen Sie zuerst, was es anlegt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The Catalog has no table %1.</source>
        <translation>Im Katalog gibt es keine Tabelle %1.</translation>
    </message>
    <message>
        <source>The Catalog has no view %1.</source>
        <translation>Im Katalog gibt es keine Sicht %1.</translation>
    </message>
    <message>
        <source>The Catalog has no view %1 in schema %2.</source>
        <translation>Im Katalog gibt es keine Sicht %1 im Schema %2.</translation>
    </message>
    <message>
        <source>%1 is no privilege of a table. There are: %2.</source>
        <translation>%1 ist kein Recht an einer Tabelle. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 has no constraint %2.</source>
        <translation>%1 hat keinen Constraint %2.</translation>
    </message>
    <message>
        <source>The Catalog has no function %1 in schema %2.</source>
        <translation>Im Katalog gibt es keine Funktion %1 im Schema %2.</translation>
    </message>
    <message>
        <source>The Catalog has no index %1.</source>
        <translation>Im Katalog gibt es keinen Index %1.</translation>
    </message>
    <message>
        <source>%1 has no trigger %2.</source>
        <translation>%1 hat keinen Trigger %2.</translation>
    </message>
    <message>
        <source>%1 has no policy %2.</source>
        <translation>%1 hat keine Policy %2.</translation>
    </message>
    <message>
        <source>That is the value that goes. Choose another one.</source>
        <translation>Das ist der Wert, der wegfällt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>As many are needed as on this side: %1.</source>
        <translation>Gebraucht werden so viele wie auf dieser Seite: %1.</translation>
    </message>
    <message>
        <source>%1 has no partition %2.</source>
        <translation>%1 hat keine Partition %2.</translation>
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
        <source>an SQL condition; empty for all rows</source>
        <translation>eine SQL-Bedingung; leer für alle Zeilen</translation>
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
    <message>
        <source>Drop a column&apos;s default</source>
        <translation>Vorgabewert einer Spalte entfernen</translation>
    </message>
    <message>
        <source>New rows get NULL unless they say otherwise; old rows keep their values.</source>
        <translation>Neue Zeilen erhalten NULL, wenn sie nichts anderes sagen; alte behalten ihre Werte.</translation>
    </message>
    <message>
        <source>Drop the default of %1 of %2</source>
        <translation>Vorgabewert von %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Add a generated column</source>
        <translation>Generierte Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Computed from the others; stored, or virtual from PostgreSQL 18 on.</source>
        <translation>Aus den anderen berechnet; gespeichert oder, ab PostgreSQL 18, virtuell.</translation>
    </message>
    <message>
        <source>Add generated column %1 to %2</source>
        <translation>Generierte Spalte %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Make a column an identity</source>
        <translation>Spalte zur Identity machen</translation>
    </message>
    <message>
        <source>The server counts; goes on behind the largest value.</source>
        <translation>Der Server zählt; weiter geht es hinter dem größten Wert.</translation>
    </message>
    <message>
        <source>Make %1 of %2 an identity</source>
        <translation>%1 von %2 zur Identity machen</translation>
    </message>
    <message>
        <source>Drop a column&apos;s identity</source>
        <translation>Identity einer Spalte entfernen</translation>
    </message>
    <message>
        <source>The column stays, the server counts no more.</source>
        <translation>Die Spalte bleibt, der Server zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Drop the identity of %1 of %2</source>
        <translation>Identity von %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Turn a serial into an identity</source>
        <translation>Serial in eine Identity umwandeln</translation>
    </message>
    <message>
        <source>Name, options and position of the sequence are taken over.</source>
        <translation>Name, Optionen und Stand der Sequenz werden übernommen.</translation>
    </message>
    <message>
        <source>Turn serial %1 of %2 into an identity</source>
        <translation>Serial %1 von %2 in eine Identity umwandeln</translation>
    </message>
    <message>
        <source>Change a column&apos;s collation</source>
        <translation>Sortierfolge einer Spalte ändern</translation>
    </message>
    <message>
        <source>Its indexes are built again.</source>
        <translation>Ihre Indizes werden neu gebaut.</translation>
    </message>
    <message>
        <source>Change the collation of %1 of %2 to %3</source>
        <translation>Sortierfolge von %1 von %2 in %3 ändern</translation>
    </message>
    <message>
        <source>Move a column to another table</source>
        <translation>Spalte in eine andere Tabelle verlegen</translation>
    </message>
    <message>
        <source>Both places are written while the application changes over.</source>
        <translation>Beide Stellen werden geschrieben, während die Anwendung umgestellt wird.</translation>
    </message>
    <message>
        <source>Move %1 of %2 to %3</source>
        <translation>%1 von %2 nach %3 verlegen</translation>
    </message>
    <message>
        <source>Replace an index</source>
        <translation>Index ersetzen</translation>
    </message>
    <message>
        <source>The new one is built first, then takes over the name.</source>
        <translation>Erst wird der neue gebaut, dann übernimmt er den Namen.</translation>
    </message>
    <message>
        <source>Replace index %1</source>
        <translation>Index %1 ersetzen</translation>
    </message>
    <message>
        <source>Rename an index</source>
        <translation>Index umbenennen</translation>
    </message>
    <message>
        <source>Only noted in the catalogue.</source>
        <translation>Nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Rename index %1 to %2</source>
        <translation>Index %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Rebuild an index</source>
        <translation>Index neu bauen</translation>
    </message>
    <message>
        <source>Beside running traffic; against bloat, or after an update of the collations.</source>
        <translation>Neben dem laufenden Betrieb; gegen Bloat oder nach einer Aktualisierung der Sortierfolgen.</translation>
    </message>
    <message>
        <source>Rebuild index %1</source>
        <translation>Index %1 neu bauen</translation>
    </message>
    <message>
        <source>Replace the primary key</source>
        <translation>Primärschlüssel ersetzen</translation>
    </message>
    <message>
        <source>The new index is built first; the key changes in one short moment.</source>
        <translation>Erst wird der neue Index gebaut; der Schlüssel wechselt in einem kurzen Augenblick.</translation>
    </message>
    <message>
        <source>Replace the primary key of %1 by %2</source>
        <translation>Primärschlüssel von %1 durch %2 ersetzen</translation>
    </message>
    <message>
        <source>Widen the primary key</source>
        <translation>Primärschlüssel verbreitern</translation>
    </message>
    <message>
        <source>A number that runs out, with all that refers to it, without holding up traffic.</source>
        <translation>Eine Zahl, die ausgeht, mit allem, was auf sie zeigt, ohne den Betrieb aufzuhalten.</translation>
    </message>
    <message>
        <source>Widen the primary key of %1</source>
        <translation>Primärschlüssel von %1 verbreitern</translation>
    </message>
    <message>
        <source>Add an exclusion constraint</source>
        <translation>Exclusion-Constraint hinzufügen</translation>
    </message>
    <message>
        <source>No two rows overlap; checked under a lock.</source>
        <translation>Keine zwei Zeilen überlappen sich; unter einer Sperre geprüft.</translation>
    </message>
    <message>
        <source>Exclude %1 in %2</source>
        <translation>%1 in %2 ausschließen</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>Constraint löschen</translation>
    </message>
    <message>
        <source>Its definition is kept for the way back.</source>
        <translation>Seine Definition bleibt für den Rückweg erhalten.</translation>
    </message>
    <message>
        <source>Drop constraint %1 of %2</source>
        <translation>Constraint %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Rename a constraint</source>
        <translation>Constraint umbenennen</translation>
    </message>
    <message>
        <source>Rename constraint %1 of %2 to %3</source>
        <translation>Constraint %1 von %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Validate a constraint</source>
        <translation>Constraint validieren</translation>
    </message>
    <message>
        <source>Old rows are looked at while writes go on.</source>
        <translation>Alte Zeilen werden angesehen, während das Schreiben weitergeht.</translation>
    </message>
    <message>
        <source>Validate %1 of %2</source>
        <translation>%1 von %2 validieren</translation>
    </message>
    <message>
        <source>Change a foreign key&apos;s actions</source>
        <translation>Aktionen eines Fremdschlüssels ändern</translation>
    </message>
    <message>
        <source>A second key is validated first, then takes over the name.</source>
        <translation>Erst wird ein zweiter Schlüssel validiert, dann übernimmt er den Namen.</translation>
    </message>
    <message>
        <source>Change foreign key %1 of %2</source>
        <translation>Fremdschlüssel %1 von %2 ändern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>Tabelle anlegen</translation>
    </message>
    <message>
        <source>Nobody can be using it yet.</source>
        <translation>Niemand kann sie schon benutzen.</translation>
    </message>
    <message>
        <source>Create table %1</source>
        <translation>Tabelle %1 anlegen</translation>
    </message>
    <message>
        <source>Move a table to another schema</source>
        <translation>Tabelle in ein anderes Schema verlegen</translation>
    </message>
    <message>
        <source>A view keeps the old place while the application changes over.</source>
        <translation>Eine Sicht behält den alten Ort, während die Anwendung umgestellt wird.</translation>
    </message>
    <message>
        <source>Move table %1 to schema %2</source>
        <translation>Tabelle %1 ins Schema %2 verlegen</translation>
    </message>
    <message>
        <source>Move rows to a new table</source>
        <translation>Zeilen in eine neue Tabelle verlegen</translation>
    </message>
    <message>
        <source>Rows that fulfil a condition move, both places are written meanwhile.</source>
        <translation>Zeilen, die eine Bedingung erfüllen, ziehen um; bis dahin werden beide Stellen geschrieben.</translation>
    </message>
    <message>
        <source>Move rows of %1 to %2</source>
        <translation>Zeilen von %1 nach %2 verlegen</translation>
    </message>
    <message>
        <source>Partition a table</source>
        <translation>Tabelle partitionieren</translation>
    </message>
    <message>
        <source>By range, list or hash, filled beside running traffic.</source>
        <translation>Nach RANGE, LIST oder HASH, neben dem laufenden Betrieb gefüllt.</translation>
    </message>
    <message>
        <source>Partition %1 by %2</source>
        <translation>%1 nach %2 partitionieren</translation>
    </message>
    <message>
        <source>Attach a partition</source>
        <translation>Partition anhängen</translation>
    </message>
    <message>
        <source>Checked beforehand, so that attaching reads nothing.</source>
        <translation>Vorher geprüft, damit das Anhängen nichts liest.</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anhängen</translation>
    </message>
    <message>
        <source>Detach a partition</source>
        <translation>Partition abhängen</translation>
    </message>
    <message>
        <source>Without stopping queries from PostgreSQL 14 on.</source>
        <translation>Ab PostgreSQL 14, ohne Abfragen anzuhalten.</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 abhängen</translation>
    </message>
    <message>
        <source>Move a table to another tablespace</source>
        <translation>Tabelle in einen anderen Tablespace verlegen</translation>
    </message>
    <message>
        <source>The whole table is copied under a lock.</source>
        <translation>Die ganze Tabelle wird unter einer Sperre kopiert.</translation>
    </message>
    <message>
        <source>Move %1 to tablespace %2</source>
        <translation>%1 in den Tablespace %2 verlegen</translation>
    </message>
    <message>
        <source>Make a table crash-safe</source>
        <translation>Tabelle absturzsicher machen</translation>
    </message>
    <message>
        <source>The whole table is written to the log.</source>
        <translation>Die ganze Tabelle wird ins WAL geschrieben.</translation>
    </message>
    <message>
        <source>Make %1 crash-safe (LOGGED)</source>
        <translation>%1 absturzsicher machen (LOGGED)</translation>
    </message>
    <message>
        <source>Make a table unlogged</source>
        <translation>Tabelle ungeloggt machen</translation>
    </message>
    <message>
        <source>Faster writes; a crash empties it.</source>
        <translation>Schnelleres Schreiben; ein Absturz leert sie.</translation>
    </message>
    <message>
        <source>Make %1 unlogged</source>
        <translation>%1 ungeloggt machen</translation>
    </message>
    <message>
        <source>Set a table&apos;s storage options</source>
        <translation>Speicheroptionen einer Tabelle setzen</translation>
    </message>
    <message>
        <source>Fill factor, autovacuum and others; rows follow as they are written.</source>
        <translation>Füllgrad, Autovacuum und andere; Zeilen folgen, wenn sie geschrieben werden.</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Rename a value of an enum</source>
        <translation>Wert eines Enums umbenennen</translation>
    </message>
    <message>
        <source>All rows have the new name at once.</source>
        <translation>Alle Zeilen haben sofort den neuen Namen.</translation>
    </message>
    <message>
        <source>Rename value %1 of %2 to %3</source>
        <translation>Wert %1 von %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Remove a value from an enum</source>
        <translation>Wert aus einem Enum entfernen</translation>
    </message>
    <message>
        <source>The type is replaced; tables that use it are rewritten.</source>
        <translation>Der Typ wird ersetzt; Tabellen, die ihn benutzen, werden neu geschrieben.</translation>
    </message>
    <message>
        <source>Remove value %1 of %2</source>
        <translation>Wert %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Add a check to a domain</source>
        <translation>Check zu einer Domäne hinzufügen</translation>
    </message>
    <message>
        <source>Check %1 in domain %2</source>
        <translation>%1 in Domäne %2 prüfen</translation>
    </message>
    <message>
        <source>Add an attribute to a composite type</source>
        <translation>Attribut zu einem zusammengesetzten Typ hinzufügen</translation>
    </message>
    <message>
        <source>Values that are there have NULL in it.</source>
        <translation>Vorhandene Werte haben darin NULL.</translation>
    </message>
    <message>
        <source>Add attribute %1 to %2</source>
        <translation>Attribut %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Create a view</source>
        <translation>Sicht anlegen</translation>
    </message>
    <message>
        <source>Create view %1</source>
        <translation>Sicht %1 anlegen</translation>
    </message>
    <message>
        <source>Replace a view</source>
        <translation>Sicht ersetzen</translation>
    </message>
    <message>
        <source>With everything that reads it, in one short moment.</source>
        <translation>Mit allem, was sie liest, in einem kurzen Augenblick.</translation>
    </message>
    <message>
        <source>Replace view %1</source>
        <translation>Sicht %1 ersetzen</translation>
    </message>
    <message>
        <source>Drop a view</source>
        <translation>Sicht löschen</translation>
    </message>
    <message>
        <source>Drop view %1</source>
        <translation>Sicht %1 löschen</translation>
    </message>
    <message>
        <source>Create a materialized view</source>
        <translation>Materialisierte Sicht anlegen</translation>
    </message>
    <message>
        <source>Filled once, at its creation.</source>
        <translation>Einmal gefüllt, beim Anlegen.</translation>
    </message>
    <message>
        <source>Create materialized view %1</source>
        <translation>Materialisierte Sicht %1 anlegen</translation>
    </message>
    <message>
        <source>Replace a materialized view</source>
        <translation>Materialisierte Sicht ersetzen</translation>
    </message>
    <message>
        <source>Filled under another name first, then takes over.</source>
        <translation>Erst unter anderem Namen gefüllt, dann übernimmt sie.</translation>
    </message>
    <message>
        <source>Replace materialized view %1</source>
        <translation>Materialisierte Sicht %1 ersetzen</translation>
    </message>
    <message>
        <source>Triggers and functions</source>
        <translation>Trigger und Funktionen</translation>
    </message>
    <message>
        <source>Create a trigger</source>
        <translation>Trigger anlegen</translation>
    </message>
    <message>
        <source>Acts on every write from then on.</source>
        <translation>Wirkt von da an bei jedem Schreiben.</translation>
    </message>
    <message>
        <source>Create trigger %1 on %2</source>
        <translation>Trigger %1 auf %2 anlegen</translation>
    </message>
    <message>
        <source>Replace a trigger</source>
        <translation>Trigger ersetzen</translation>
    </message>
    <message>
        <source>No write falls between the old and the new one.</source>
        <translation>Kein Schreiben fällt zwischen den alten und den neuen.</translation>
    </message>
    <message>
        <source>Replace trigger %1 on %2</source>
        <translation>Trigger %1 auf %2 ersetzen</translation>
    </message>
    <message>
        <source>Drop a trigger</source>
        <translation>Trigger löschen</translation>
    </message>
    <message>
        <source>Drop trigger %1 on %2</source>
        <translation>Trigger %1 auf %2 löschen</translation>
    </message>
    <message>
        <source>Create a function</source>
        <translation>Funktion anlegen</translation>
    </message>
    <message>
        <source>Or a procedure.</source>
        <translation>Oder eine Prozedur.</translation>
    </message>
    <message>
        <source>Create function %1</source>
        <translation>Funktion %1 anlegen</translation>
    </message>
    <message>
        <source>Replace a function</source>
        <translation>Funktion ersetzen</translation>
    </message>
    <message>
        <source>Its old definition is kept for the way back.</source>
        <translation>Ihre alte Definition bleibt für den Rückweg erhalten.</translation>
    </message>
    <message>
        <source>Replace function %1</source>
        <translation>Funktion %1 ersetzen</translation>
    </message>
    <message>
        <source>Drop a function</source>
        <translation>Funktion löschen</translation>
    </message>
    <message>
        <source>Drop function %1</source>
        <translation>Funktion %1 löschen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Fill a column</source>
        <translation>Spalte füllen</translation>
    </message>
    <message>
        <source>From an expression, in batches where there are many rows.</source>
        <translation>Aus einem Ausdruck, bei vielen Zeilen in Batches.</translation>
    </message>
    <message>
        <source>Fill %1 of %2</source>
        <translation>%1 von %2 füllen</translation>
    </message>
    <message>
        <source>Copy rows to another table</source>
        <translation>Zeilen in eine andere Tabelle kopieren</translation>
    </message>
    <message>
        <source>In batches along the key; rows that are there already stay as they are.</source>
        <translation>In Batches entlang des Schlüssels; Zeilen, die schon da sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Copy rows of %1 to %2</source>
        <translation>Zeilen von %1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>Move a column&apos;s values to a lookup table</source>
        <translation>Werte einer Spalte in eine Nachschlagetabelle verlegen</translation>
    </message>
    <message>
        <source>Each value stands once; rows refer to it.</source>
        <translation>Jeder Wert steht einmal da; Zeilen zeigen auf ihn.</translation>
    </message>
    <message>
        <source>Move values of %1 of %2 to %3</source>
        <translation>Werte von %1 von %2 nach %3 verlegen</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>In batches along the key.</source>
        <translation>In Batches entlang des Schlüssels.</translation>
    </message>
    <message>
        <source>Delete rows of %1</source>
        <translation>Zeilen von %1 löschen</translation>
    </message>
    <message>
        <source>Archive rows</source>
        <translation>Zeilen archivieren</translation>
    </message>
    <message>
        <source>They move to a table beside it, in batches.</source>
        <translation>Sie ziehen in Batches in eine Tabelle daneben um.</translation>
    </message>
    <message>
        <source>Archive rows of %1 in %2</source>
        <translation>Zeilen von %1 in %2 archivieren</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Policy hinzufügen</translation>
    </message>
    <message>
        <source>Which rows a role may see and write.</source>
        <translation>Welche Zeilen eine Rolle sehen und schreiben darf.</translation>
    </message>
    <message>
        <source>Add policy %1 to %2</source>
        <translation>Policy %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Drop a policy</source>
        <translation>Policy löschen</translation>
    </message>
    <message>
        <source>Drop policy %1 of %2</source>
        <translation>Policy %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Turn row security on</source>
        <translation>Row Security einschalten</translation>
    </message>
    <message>
        <source>From then on policies decide which rows are seen.</source>
        <translation>Von da an bestimmen Policies, welche Zeilen zu sehen sind.</translation>
    </message>
    <message>
        <source>Turn row security of %1 on</source>
        <translation>Row Security von %1 einschalten</translation>
    </message>
    <message>
        <source>Turn row security off</source>
        <translation>Row Security abschalten</translation>
    </message>
    <message>
        <source>Policies stay, but are not applied.</source>
        <translation>Policies bleiben, werden aber nicht angewandt.</translation>
    </message>
    <message>
        <source>Turn row security of %1 off</source>
        <translation>Row Security von %1 abschalten</translation>
    </message>
    <message>
        <source>Grant privileges</source>
        <translation>Rechte vergeben</translation>
    </message>
    <message>
        <source>On a table, to a role or to everybody.</source>
        <translation>Auf einer Tabelle, an eine Rolle oder an alle.</translation>
    </message>
    <message>
        <source>Grant %1 on %2</source>
        <translation>%1 auf %2 vergeben</translation>
    </message>
    <message>
        <source>Revoke privileges</source>
        <translation>Rechte entziehen</translation>
    </message>
    <message>
        <source>From a role or from everybody.</source>
        <translation>Einer Rolle oder allen.</translation>
    </message>
    <message>
        <source>Revoke %1 on %2</source>
        <translation>%1 auf %2 entziehen</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>Eigentümer wechseln</translation>
    </message>
    <message>
        <source>Of a table.</source>
        <translation>Einer Tabelle.</translation>
    </message>
    <message>
        <source>Give %1 to %2</source>
        <translation>%1 an %2 übergeben</translation>
    </message>
    <message>
        <source>Move to another platform</source>
        <translation>Auf eine andere Plattform umziehen</translation>
    </message>
    <message>
        <source>The whole database moves to other machines or another provider.</source>
        <translation>Die ganze Datenbank zieht auf andere Maschinen oder zu einem anderen Anbieter um.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>Rows get this value</source>
        <translation>Zeilen erhalten diesen Wert</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Rows that may be seen</source>
        <translation>Zeilen, die zu sehen sind</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Partition by</source>
        <translation>Partitionieren nach</translation>
    </message>
    <message>
        <source>Excluded together</source>
        <translation>Zusammen ausgeschlossen</translation>
    </message>
    <message>
        <source>Columns and constraints</source>
        <translation>Spalten und Constraints</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>New schema</source>
        <translation>Neues Schema</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Sortierfolge</translation>
    </message>
    <message>
        <source>Refuse values of the application (ALWAYS)</source>
        <translation>Werte der Anwendung ablehnen (ALWAYS)</translation>
    </message>
    <message>
        <source>Computed when read (VIRTUAL)</source>
        <translation>Beim Lesen berechnet (VIRTUAL)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Bounds, values or number</source>
        <translation>Grenzen, Werte oder Anzahl</translation>
    </message>
    <message>
        <source>Tablespace</source>
        <translation>Tablespace</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Neuer Eigentümer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>New rows must fulfil</source>
        <translation>Neue Zeilen müssen erfüllen</translation>
    </message>
    <message>
        <source>New platform</source>
        <translation>Neue Plattform</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Other schema</source>
        <translation>Anderes Schema</translation>
    </message>
    <message>
        <source>Other table</source>
        <translation>Andere Tabelle</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Composite type</source>
        <translation>Zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>an SQL expression</source>
        <translation>ein SQL-Ausdruck</translation>
    </message>
    <message>
        <source>for example room WITH =, during WITH &amp;&amp;</source>
        <translation>zum Beispiel room WITH =, during WITH &amp;&amp;</translation>
    </message>
    <message>
        <source>for example id bigint PRIMARY KEY, name text NOT NULL</source>
        <translation>zum Beispiel id bigint PRIMARY KEY, name text NOT NULL</translation>
    </message>
    <message>
        <source>a SELECT</source>
        <translation>ein SELECT</translation>
    </message>
    <message>
        <source>the whole CREATE statement</source>
        <translation>die ganze CREATE-Anweisung</translation>
    </message>
    <message>
        <source>for example select, update</source>
        <translation>zum Beispiel select, update</translation>
    </message>
    <message>
        <source>empty: everybody</source>
        <translation>leer: alle</translation>
    </message>
    <message>
        <source>for example &quot;C&quot;</source>
        <translation>zum Beispiel &quot;C&quot;</translation>
    </message>
    <message>
        <source>Create a schema</source>
        <translation>Schema anlegen</translation>
    </message>
    <message>
        <source>Empty at first.</source>
        <translation>Am Anfang leer.</translation>
    </message>
    <message>
        <source>Create schema %1</source>
        <translation>Schema %1 anlegen</translation>
    </message>
    <message>
        <source>Drop a schema</source>
        <translation>Schema löschen</translation>
    </message>
    <message>
        <source>When nothing is left in it.</source>
        <translation>Wenn nichts mehr darin ist.</translation>
    </message>
    <message>
        <source>Drop schema %1</source>
        <translation>Schema %1 löschen</translation>
    </message>
    <message>
        <source>Create a type</source>
        <translation>Typ anlegen</translation>
    </message>
    <message>
        <source>An enum, a composite type, a range or a domain; nobody can be using it yet.</source>
        <translation>Ein Enum, ein zusammengesetzter Typ, ein Bereich oder eine Domäne; noch kann ihn niemand verwenden.</translation>
    </message>
    <message>
        <source>Create type %1</source>
        <translation>Typ %1 anlegen</translation>
    </message>
    <message>
        <source>Drop a type</source>
        <translation>Typ löschen</translation>
    </message>
    <message>
        <source>When nothing has it any more; its definition is kept for the way back.</source>
        <translation>Wenn nichts mehr diesen Typ hat; seine Definition wird für den Rückweg aufbewahrt.</translation>
    </message>
    <message>
        <source>Drop type %1</source>
        <translation>Typ %1 löschen</translation>
    </message>
    <message>
        <source>Drop a check of a domain</source>
        <translation>Prüfung einer Domäne löschen</translation>
    </message>
    <message>
        <source>Drop check %1 of domain %2</source>
        <translation>Prüfung %1 der Domäne %2 löschen</translation>
    </message>
    <message>
        <source>Drop an attribute of a composite type</source>
        <translation>Attribut eines zusammengesetzten Typs löschen</translation>
    </message>
    <message>
        <source>Its values are lost.</source>
        <translation>Seine Werte gehen verloren.</translation>
    </message>
    <message>
        <source>Drop attribute %1 of %2</source>
        <translation>Attribut %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Rows that are there get</source>
        <translation>Vorhandene Zeilen erhalten</translation>
    </message>
    <message>
        <source>an SQL expression; empty for the default</source>
        <translation>ein SQL-Ausdruck; leer für den Vorgabewert</translation>
    </message>
    <message>
        <source>SQL of your own</source>
        <translation>Eigenes SQL</translation>
    </message>
    <message>
        <source>Run SQL of your own</source>
        <translation>Eigenes SQL ausführen</translation>
    </message>
    <message>
        <source>What no other kind of change says: statements, and their way back.</source>
        <translation>Was keine andere Art von Änderung ausdrückt: Anweisungen und ihr Rückweg.</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message>
        <source>Rows with NULL get</source>
        <translation>Zeilen mit NULL bekommen</translation>
    </message>
    <message>
        <source>Matched by, here</source>
        <translation>Zugeordnet über, hier</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Matched by, there</source>
        <translation>Zugeordnet über, dort</translation>
    </message>
    <message>
        <source>empty: bigint</source>
        <translation>leer: bigint</translation>
    </message>
    <message>
        <source>an SQL expression; empty: there are none</source>
        <translation>ein SQL-Ausdruck; leer: es gibt keine</translation>
    </message>
    <message>
        <source>empty: as a foreign key says</source>
        <translation>leer: wie ein Fremdschlüssel es sagt</translation>
    </message>
    <message>
        <source>empty: all that both have</source>
        <translation>leer: alle, die beide haben</translation>
    </message>
    <message>
        <source>an SQL condition</source>
        <translation>eine SQL-Bedingung</translation>
    </message>
    <message>
        <source>an SQL condition; empty: the same</source>
        <translation>eine SQL-Bedingung; leer: dieselbe</translation>
    </message>
    <message>
        <source>empty: as the server would</source>
        <translation>leer: wie der Server es täte</translation>
    </message>
    <message>
        <source>RANGE (created_at); empty for none</source>
        <translation>RANGE (created_at); leer für keine</translation>
    </message>
    <message>
        <source>statements that take it back; empty: there is none</source>
        <translation>Anweisungen, die es zurücknehmen; leer: es gibt keine</translation>
    </message>
    <message>
        <source>one or more, separated by semicolons</source>
        <translation>eine oder mehrere, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>FOR VALUES FROM (&apos;2026-01-01&apos;) TO (&apos;2027-01-01&apos;)</source>
        <translation>FOR VALUES FROM (&apos;2026-01-01&apos;) TO (&apos;2027-01-01&apos;)</translation>
    </message>
    <message>
        <source>bounds, or values, or how many (hash)</source>
        <translation>Grenzen, Werte oder wie viele (hash)</translation>
    </message>
    <message>
        <source>fillfactor=70; a name alone: the default</source>
        <translation>fillfactor=70; ein Name allein: der Vorgabewert</translation>
    </message>
    <message>
        <source>NULL is like NULL (NULLS NOT DISTINCT)</source>
        <translation>NULL ist wie NULL (NULLS NOT DISTINCT)</translation>
    </message>
    <message>
        <source>for example fillfactor=70</source>
        <translation>zum Beispiel fillfactor=70</translation>
    </message>
    <message>
        <source>SQLite makes the table anew for it: at once where it is small, beside the old one where it is large.</source>
        <translation>SQLite legt die Tabelle dafür neu an: sofort, wo sie klein ist, neben der alten, wo sie groß ist.</translation>
    </message>
    <message>
        <source>Whoever writes to the file waits while it is built.</source>
        <translation>Wer in die Datei schreibt, wartet, während er gebaut wird.</translation>
    </message>
    <message>
        <source>Computed from the others; one that is stored needs the table made anew.</source>
        <translation>Aus den anderen berechnet; für eine gespeicherte wird die Tabelle neu angelegt.</translation>
    </message>
    <message>
        <source>AUTOINCREMENT: no number is given twice. The table is made anew for it.</source>
        <translation>AUTOINCREMENT: keine Nummer wird zweimal vergeben. Die Tabelle wird dafür neu angelegt.</translation>
    </message>
    <message>
        <source>Without AUTOINCREMENT the numbers of rows that are gone may come again. The table is made anew for it.</source>
        <translation>Ohne AUTOINCREMENT können Nummern gelöschter Zeilen wiederkommen. Die Tabelle wird dafür neu angelegt.</translation>
    </message>
    <message>
        <source>Short; its definition is kept for the way back.</source>
        <translation>Kurz; die Definition wird für den Rückweg aufgehoben.</translation>
    </message>
    <message>
        <source>SQLite builds it again under the new name; whoever writes to the file waits.</source>
        <translation>SQLite baut ihn unter dem neuen Namen neu; wer in die Datei schreibt, wartet.</translation>
    </message>
    <message>
        <source>Of the whole file, by VACUUM; nobody else writes to it meanwhile.</source>
        <translation>Für die ganze Datei, durch VACUUM; niemand sonst schreibt derweil hinein.</translation>
    </message>
    <message>
        <source>for example INTEGER</source>
        <translation>zum Beispiel INTEGER</translation>
    </message>
    <message>
        <source>empty: one is made up</source>
        <translation>leer: einer wird gebildet</translation>
    </message>
    <message>
        <source>for example id INTEGER PRIMARY KEY, name TEXT NOT NULL</source>
        <translation>zum Beispiel id INTEGER PRIMARY KEY, name TEXT NOT NULL</translation>
    </message>
    <message>
        <source>STRICT; to take it away STRICT=off</source>
        <translation>STRICT; zum Wegnehmen STRICT=off</translation>
    </message>
    <message>
        <source>for example NOCASE</source>
        <translation>zum Beispiel NOCASE</translation>
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
        <source>Assume this PostgreSQL major version (12 to 18).</source>
        <translation>Diese Hauptversion von PostgreSQL annehmen (12 bis 18).</translation>
    </message>
    <message>
        <source>Show the locks of every statement, not only of those with findings.</source>
        <translation>Die Sperren aller Anweisungen zeigen, nicht nur derer mit Befunden.</translation>
    </message>
    <message>
        <source>--server-version takes 12 to 18.</source>
        <translation>--server-version nimmt 12 bis 18.</translation>
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
    <message>
        <source>List the rules and strategies.</source>
        <translation>Die Regeln und Strategien auflisten.</translation>
    </message>
    <message>
        <source>One of %1; json is one line per statement.</source>
        <translation>Eines von %1; json ist eine Zeile je Anweisung.</translation>
    </message>
    <message>
        <source>Write to FILE, in one step.</source>
        <translation>In FILE schreiben, in einem Zug.</translation>
    </message>
    <message>
        <source>The migration tool of the folders; found by their content otherwise.</source>
        <translation>Das Migrationswerkzeug der Ordner; sonst an ihrem Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Report only what this unified diff adds or changes; files named *.diff and *.patch are such patches, too.</source>
        <translation>Nur melden, was dieses Unified Diff hinzufügt oder ändert; auch Dateien namens *.diff und *.patch sind solche Patches.</translation>
    </message>
    <message>
        <source>Write the safe way into the files, where it is mechanical.</source>
        <translation>Den sicheren Weg in die Dateien schreiben, wo er mechanisch ist.</translation>
    </message>
    <message>
        <source>With --fix: write nothing, show a unified diff.</source>
        <translation>Mit --fix: nichts schreiben, ein Unified Diff zeigen.</translation>
    </message>
    <message>
        <source>The team&apos;s settings; lockstep.json in the folder of what is linted, or above it, otherwise.</source>
        <translation>Die Einstellungen des Teams; sonst lockstep.json im Ordner des Geprüften oder darüber.</translation>
    </message>
    <message>
        <source>Run every statement on an empty copy of the schema, on a server of the same major version, and say where it does something else than predicted.</source>
        <translation>Jede Anweisung auf einer leeren Kopie des Schemas ausführen, auf einem Server derselben Hauptversion, und sagen, wo sie anderes tut als vorhergesagt.</translation>
    </message>
    <message>
        <source>auto, always or never.</source>
        <translation>auto, always oder never.</translation>
    </message>
    <message>
        <source>SQL files, folders of migrations, patches, plans</source>
        <translation>SQL-Dateien, Ordner mit Migrationen, Patches, Pläne</translation>
    </message>
    <message>
        <source>Says of every statement what it locks, and what is risky about it. Files are read in the order given, folders in the order of their migration tool, as one migration history.</source>
        <translation>Sagt zu jeder Anweisung, was sie sperrt und was an ihr gefährlich ist. Dateien werden in der angegebenen Reihenfolge gelesen, Ordner in der ihres Migrationswerkzeugs, als eine Migrationsgeschichte.</translation>
    </message>
    <message>
        <source>Name at least one SQL file, folder, patch or plan.</source>
        <translation>Nennen Sie mindestens eine SQL-Datei, einen Ordner, einen Patch oder einen Plan.</translation>
    </message>
    <message>
        <source>--format takes one of %1.</source>
        <translation>--format nimmt eines von %1.</translation>
    </message>
    <message>
        <source>--color takes auto, always or never.</source>
        <translation>--color nimmt auto, always oder never.</translation>
    </message>
    <message>
        <source>--fix and --patch do not go together.</source>
        <translation>--fix und --patch gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>--dry-run goes with --fix.</source>
        <translation>--dry-run gehört zu --fix.</translation>
    </message>
    <message>
        <source>%1: cut it into %2 files at the lines %3; its tool runs a file as one transaction.</source>
        <translation>%1: bei den Zeilen %3 in %2 Dateien teilen; das Werkzeug führt eine Datei als eine Transaktion aus.</translation>
    </message>
    <message>
        <source>proving on PostgreSQL %1</source>
        <translation>wird auf PostgreSQL %1 bewiesen</translation>
    </message>
    <message>
        <source>the settings suppress %1 in %2, where it was not found</source>
        <translation>die Einstellungen unterdrücken %1 in %2, wo es nicht gefunden wurde</translation>
    </message>
    <message>
        <source>%1: %2, %3 migrations</source>
        <translation>%1: %2, %3 Migrationen</translation>
    </message>
    <message>
        <source>%1: not run by the tool, and not looked at: %2</source>
        <translation>%1: vom Werkzeug nicht ausgeführt und nicht angesehen: %2</translation>
    </message>
    <message>
        <source>%1 statements proven, %2 mismatches, %3 not proven</source>
        <translation>%1 Anweisungen bewiesen, %2 Abweichungen, %3 nicht bewiesen</translation>
    </message>
    <message>
        <source>%1 statements in %2 files, %3 findings</source>
        <translation>%1 Anweisungen in %2 Dateien, %3 Befunde</translation>
    </message>
    <message>
        <source> (%1 errors, %2 warnings, %3 remarks)</source>
        <translation> (%1 Fehler, %2 Warnungen, %3 Hinweise)</translation>
    </message>
    <message>
        <source>, %1 that the server would refuse</source>
        <translation>, %1, die der Server ablehnen würde</translation>
    </message>
    <message>
        <source>mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>the server did something else than was predicted.</source>
        <translation>Der Server tat etwas anderes als vorhergesagt.</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>not proven: %1</source>
        <translation>nicht bewiesen: %1</translation>
    </message>
    <message>
        <source>Run the plan on an empty copy of the schema: up, down, up.</source>
        <translation>Den Plan auf einer leeren Kopie des Schemas ausführen: Hinweg, Rückweg, Hinweg.</translation>
    </message>
    <message>
        <source>After the plan the schema is not what it should be:</source>
        <translation>Nach dem Plan ist das Schema nicht, was es sein sollte:</translation>
    </message>
    <message>
        <source>After the way back the schema is not what it was:</source>
        <translation>Nach dem Rückweg ist das Schema nicht, was es war:</translation>
    </message>
    <message>
        <source>Validated on an empty copy: up, down and up again.</source>
        <translation>Auf einer leeren Kopie validiert: Hinweg, Rückweg und nochmals Hinweg.</translation>
    </message>
    <message>
        <source>Validated on an empty copy: up, down and up again. There is no way back from step %1 on.</source>
        <translation>Auf einer leeren Kopie validiert: Hinweg, Rückweg und nochmals Hinweg. Ab Schritt %1 gibt es keinen Rückweg.</translation>
    </message>
    <message>
        <source>A rehearsal&apos;s file or id, or last for the newest of this plan.</source>
        <translation>Datei oder Kennung eines Probelaufs, oder last für den neuesten dieses Plans.</translation>
    </message>
    <message>
        <source>%1, %6 %2: %3 relations, %4 indexes, %5</source>
        <translation>%1, %6 %2: %3 Relationen, %4 Indizes, %5</translation>
    </message>
    <message>
        <source>%1: new, cut from %2</source>
        <translation>%1: neu, herausgeschnitten aus %2</translation>
    </message>
    <message>
        <source>Not planned: %1: %2</source>
        <translation>Nicht geplant: %1: %2</translation>
    </message>
    <message>
        <source>Still different after the plan:</source>
        <translation>Nach dem Plan noch anders:</translation>
    </message>
    <message>
        <source>the next try follows in %1</source>
        <translation>der nächste Versuch folgt in %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows from (%3) to (%4) were wrong and are repaired</source>
        <translation>%1 von %2 Zeilen von (%3) bis (%4) waren falsch und sind berichtigt</translation>
    </message>
    <message>
        <source>%1 of %2 rows from (%3) to (%4) are wrong</source>
        <translation>%1 von %2 Zeilen von (%3) bis (%4) sind falsch</translation>
    </message>
    <message>
        <source>Run although the schema is not the one that the plan was made for.</source>
        <translation>Ausführen, obwohl das Schema nicht das ist, für das der Plan gemacht wurde.</translation>
    </message>
    <message>
        <source>Let others queue behind a statement that waits for its lock for at most MS milliseconds, then let them pass and try again; 0 however long. By default as the plan&apos;s steps say: 500.</source>
        <translation>Andere höchstens MS Millisekunden hinter einer Anweisung anstehen lassen, die auf ihre Sperre wartet, dann sie vorlassen und neu versuchen; 0 beliebig lange. Vorgegeben ist, was die Schritte des Plans sagen: 500.</translation>
    </message>
    <message>
        <source>How many seconds CONCURRENTLY and VALIDATE, which keep nobody from working, may wait; 1800 by default.</source>
        <translation>Wie viele Sekunden CONCURRENTLY und VALIDATE, die niemanden von der Arbeit abhalten, warten dürfen; vorgegeben 1800.</translation>
    </message>
    <message>
        <source>Keep in FILE how far the run is; on a connection that is done in the data folder by default.</source>
        <translation>In FILE festhalten, wie weit der Lauf ist; auf einer Verbindung geschieht das sonst im Datenordner.</translation>
    </message>
    <message>
        <source>Go on with a run that was killed or lost its connection.</source>
        <translation>Einen Lauf fortsetzen, der abgebrochen wurde oder seine Verbindung verlor.</translation>
    </message>
    <message>
        <source>Take back what such a run had done.</source>
        <translation>Zurücknehmen, was ein solcher Lauf getan hatte.</translation>
    </message>
    <message>
        <source>Backfills: at most so many rows a second.</source>
        <translation>Backfills: höchstens so viele Zeilen in der Sekunde.</translation>
    </message>
    <message>
        <source>Backfills wait while a standby is further behind; 10 by default, 0: do not look.</source>
        <translation>Backfills warten, solange ein Standby weiter zurück ist; vorgegeben 10, 0: nicht hinsehen.</translation>
    </message>
    <message>
        <source>Backfills go slower when a session waited longer for them; 200 by default.</source>
        <translation>Backfills werden langsamer, wenn eine Sitzung länger auf sie gewartet hat; vorgegeben 200.</translation>
    </message>
    <message>
        <source>Backfills wait while a small commit takes longer; 100 by default.</source>
        <translation>Backfills warten, solange ein kleines Commit länger dauert; vorgegeben 100.</translation>
    </message>
    <message>
        <source>--%1 takes a number from 0 on.</source>
        <translation>--%1 nimmt eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>Either --resume or --take-back.</source>
        <translation>Entweder --resume oder --take-back.</translation>
    </message>
    <message>
        <source>The plan is known from the interrupted run.</source>
        <translation>Den Plan kennt der unterbrochene Lauf.</translation>
    </message>
    <message>
        <source>Plan the way to another schema, instead of changes in words: a saved Catalog, a file of SQL, a folder of migrations, or a connection.</source>
        <translation>Den Weg zu einem anderen Schema planen, statt Änderungen in Worten: ein gespeicherter Katalog, eine SQL-Datei, ein Ordner mit Migrationen oder eine Verbindung.</translation>
    </message>
    <message>
        <source>With --to: owners and privileges of tables count, too.</source>
        <translation>Mit --to: Eigentümer und Rechte der Tabellen zählen auch.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s major version; by default that of the Catalog where it is installed, else the newest.</source>
        <translation>Die Hauptversion der Sandbox; sonst die des Katalogs, wo sie installiert ist, oder die neueste.</translation>
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
        <source>--size wants WIDTHxHEIGHT, as 1600x1000.</source>
        <translation>--size verlangt BREITExHÖHE, etwa 1600x1000.</translation>
    </message>
    <message>
        <source>One plan at a time can be opened.</source>
        <translation>Nur ein Plan auf einmal lässt sich öffnen.</translation>
    </message>
    <message>
        <source>Shows this page: plan, rehearse, locks, review, connections, wizard, migrations.</source>
        <translation>Zeigt diese Seite: plan, rehearse, locks, review, connections, wizard, migrations.</translation>
    </message>
    <message>
        <source>Plan to open; or a folder, SQL files or a patch to review.</source>
        <translation>Zu öffnender Plan; oder ein Ordner, SQL-Dateien oder ein Patch zum Durchsehen.</translation>
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
    <message>
        <source>&lt;b&gt;SQLite %1&lt;/b&gt;, file %2</source>
        <translation>&lt;b&gt;SQLite %1&lt;/b&gt;, Datei %2</translation>
    </message>
    <message>
        <source>Opened read-only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The file can be changed.</source>
        <translation>Die Datei kann geändert werden.</translation>
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
    <message>
        <source>A date for dropping the backup.</source>
        <translation>Ein Datum für das Löschen der Sicherung.</translation>
    </message>
    <message>
        <source>A new object holds nobody up.</source>
        <translation>Ein neues Objekt hält niemanden auf.</translation>
    </message>
    <message>
        <source>A run that was broken is started again; what was overwritten or deleted is not kept.</source>
        <translation>Ein abgebrochener Lauf wird neu gestartet; was überschrieben oder gelöscht wurde, bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>A table cannot be partitioned in place: a partitioned twin is filled beside it, kept the same by triggers, compared, and takes over the name in one short transaction.</source>
        <translation>Eine Tabelle lässt sich nicht an Ort und Stelle partitionieren: Ein partitionierter Zwilling wird daneben gefüllt, von Triggern gleich gehalten, verglichen und übernimmt den Namen in einer kurzen Transaktion.</translation>
    </message>
    <message>
        <source>By one statement (up to 100 k rows)</source>
        <translation>Mit einer Anweisung (bis 100.000 Zeilen)</translation>
    </message>
    <message>
        <source>Drop it again.</source>
        <translation>Wieder löschen.</translation>
    </message>
    <message>
        <source>Every row of every table that refers to it is written once; indexes exist twice for a while.</source>
        <translation>Jede Zeile jeder Tabelle, die darauf zeigt, wird einmal geschrieben; Indizes gibt es eine Zeit lang doppelt.</translation>
    </message>
    <message>
        <source>Few rows fit into one transaction. Many go in portions along the key. Where somebody may want the old values back, they are kept in a backup table first.</source>
        <translation>Wenige Zeilen passen in eine Transaktion. Viele gehen in Portionen entlang des Schlüssels. Wo jemand die alten Werte zurückhaben wollen könnte, kommen sie zuerst in eine Sicherungstabelle.</translation>
    </message>
    <message>
        <source>Few rows: one transaction is over in a moment.</source>
        <translation>Wenige Zeilen: Eine Transaktion ist in einem Augenblick vorbei.</translation>
    </message>
    <message>
        <source>Fill, copy, delete or archive rows</source>
        <translation>Zeilen füllen, kopieren, löschen oder archivieren</translation>
    </message>
    <message>
        <source>Foreign keys and triggers lock the tables they belong to for a moment.</source>
        <translation>Fremdschlüssel und Trigger sperren die Tabellen, zu denen sie gehören, für einen Augenblick.</translation>
    </message>
    <message>
        <source>Foreign keys that point at the table and views that read it: they are named, and moved first.</source>
        <translation>Fremdschlüssel, die auf die Tabelle zeigen, und Sichten, die sie lesen: Sie werden genannt und zuerst umgestellt.</translation>
    </message>
    <message>
        <source>How are the rows written?</source>
        <translation>Wie werden die Zeilen geschrieben?</translation>
    </message>
    <message>
        <source>How near the sequence is to its end: begin while there is time for the backfill.</source>
        <translation>Wie nahe die Sequenz ihrem Ende ist: Beginnen Sie, solange Zeit für den Backfill ist.</translation>
    </message>
    <message>
        <source>In portions (to 10 M rows)</source>
        <translation>In Portionen (bis 10 Mio. Zeilen)</translation>
    </message>
    <message>
        <source>In portions along the key</source>
        <translation>In Portionen entlang des Schlüssels</translation>
    </message>
    <message>
        <source>In portions, as a background job (above 10 M rows)</source>
        <translation>In Portionen, als Hintergrundjob (über 10 Mio. Zeilen)</translation>
    </message>
    <message>
        <source>Keep the values in a backup table, then drop the column</source>
        <translation>Die Werte in einer Sicherungstabelle behalten, dann die Spalte löschen</translation>
    </message>
    <message>
        <source>Make it directly: nobody uses it yet</source>
        <translation>Direkt anlegen: Noch benutzt es niemand</translation>
    </message>
    <message>
        <source>Make something that nobody uses yet</source>
        <translation>Etwas anlegen, das noch niemand benutzt</translation>
    </message>
    <message>
        <source>Many rows: one transaction for all of them would hold locks, stop vacuum and let standbys fall behind.</source>
        <translation>Viele Zeilen: Eine Transaktion für alle würde Sperren halten, Vacuum aufhalten und Standbys zurückfallen lassen.</translation>
    </message>
    <message>
        <source>May somebody want the values back?</source>
        <translation>Könnte jemand die Werte zurückhaben wollen?</translation>
    </message>
    <message>
        <source>Names that hide others along the search_path.</source>
        <translation>Namen, die entlang des search_path andere verdecken.</translation>
    </message>
    <message>
        <source>None for what was overwritten or deleted; the statement is one transaction, so it happens whole or not at all.</source>
        <translation>Keiner für Überschriebenes oder Gelöschtes; die Anweisung ist eine Transaktion, geschieht also ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>Not after the column was put aside for a while</source>
        <translation>Nicht, nachdem die Spalte eine Zeit lang beiseitelag</translation>
    </message>
    <message>
        <source>One statement</source>
        <translation>Eine Anweisung</translation>
    </message>
    <message>
        <source>Parallel columns for the key and all that refers to it</source>
        <translation>Parallele Spalten für den Schlüssel und alles, was auf ihn zeigt</translation>
    </message>
    <message>
        <source>Partition a table</source>
        <translation>Tabelle partitionieren</translation>
    </message>
    <message>
        <source>Partition the table behind a shadow</source>
        <translation>Die Tabelle hinter einem Schatten partitionieren</translation>
    </message>
    <message>
        <source>Perhaps: keep them in a backup table</source>
        <translation>Vielleicht: in einer Sicherungstabelle behalten</translation>
    </message>
    <message>
        <source>Putting a column aside under another name shows who misses it. A backup table keeps the values for weeks while the column is gone.</source>
        <translation>Eine Spalte unter anderem Namen beiseitezulegen zeigt, wer sie vermisst. Eine Sicherungstabelle behält die Werte wochenlang, während die Spalte weg ist.</translation>
    </message>
    <message>
        <source>Row locks until its end.</source>
        <translation>Zeilensperren bis zu ihrem Ende.</translation>
    </message>
    <message>
        <source>Rows in the default partition.</source>
        <translation>Zeilen in der Default-Partition.</translation>
    </message>
    <message>
        <source>Rows that other tables point at.</source>
        <translation>Zeilen, auf die andere Tabellen zeigen.</translation>
    </message>
    <message>
        <source>Something that is only noted in the catalogue</source>
        <translation>Etwas, das nur im Systemkatalog vermerkt wird</translation>
    </message>
    <message>
        <source>Space for the copy; personal data lives on in it.</source>
        <translation>Platz für die Kopie; personenbezogene Daten leben darin weiter.</translation>
    </message>
    <message>
        <source>Space for the key and the values; a full copy under no lock.</source>
        <translation>Platz für den Schlüssel und die Werte; eine volle Kopie ohne Sperre.</translation>
    </message>
    <message>
        <source>Swap the names back: the old table is kept in step until it is dropped.</source>
        <translation>Die Namen zurücktauschen: Die alte Tabelle wird im Gleichschritt gehalten, bis sie gelöscht wird.</translation>
    </message>
    <message>
        <source>Swap the names back; the old columns follow the new ones until they are dropped.</source>
        <translation>Die Namen zurücktauschen; die alten Spalten folgen den neuen, bis sie gelöscht werden.</translation>
    </message>
    <message>
        <source>Takes longer in all; readers see a mixture meanwhile.</source>
        <translation>Dauert insgesamt länger; Leser sehen bis dahin eine Mischung.</translation>
    </message>
    <message>
        <source>That there are as few rows as the Catalog says.</source>
        <translation>Dass es so wenige Zeilen sind, wie der Katalog sagt.</translation>
    </message>
    <message>
        <source>The column comes back with its values, indexes and constraints.</source>
        <translation>Die Spalte kommt mit ihren Werten, Indizes und Constraints zurück.</translation>
    </message>
    <message>
        <source>The column is the primary key, or other tables point at it, so it cannot be changed alone: each of the columns gets a wider twin that is filled beside it, and all names change hands in one short transaction.</source>
        <translation>Die Spalte ist der Primärschlüssel, oder andere Tabellen zeigen auf sie, also lässt sie sich nicht allein ändern: Jede der Spalten bekommt einen breiteren Zwilling, der daneben gefüllt wird, und alle Namen wechseln in einer kurzen Transaktion.</translation>
    </message>
    <message>
        <source>The primary key gets the columns that partition, and unique constraints must hold them.</source>
        <translation>Der Primärschlüssel bekommt die Spalten, nach denen partitioniert wird, und Unique-Constraints müssen sie enthalten.</translation>
    </message>
    <message>
        <source>The values are taken from the backup table.</source>
        <translation>Die Werte werden aus der Sicherungstabelle geholt.</translation>
    </message>
    <message>
        <source>The values can be brought back for as long as the backup is there.</source>
        <translation>Die Werte lassen sich zurückholen, solange die Sicherung da ist.</translation>
    </message>
    <message>
        <source>The way back after the swap builds the old key&apos;s index again.</source>
        <translation>Der Rückweg nach dem Tausch baut den Index des alten Schlüssels neu.</translation>
    </message>
    <message>
        <source>Twice the disk space; every write twice meanwhile.</source>
        <translation>Doppelter Plattenplatz; bis dahin jedes Schreiben doppelt.</translation>
    </message>
    <message>
        <source>Values written after the copy are not in it: the application comes first.</source>
        <translation>Nach der Kopie geschriebene Werte sind nicht darin: Die Anwendung kommt zuerst.</translation>
    </message>
    <message>
        <source>What goes is kept in `_backup_&lt;table&gt;_&lt;date&gt;` until nobody can want it back.</source>
        <translation>Was weggeht, bleibt in `_backup_&lt;table&gt;_&lt;date&gt;`, bis niemand es mehr zurückhaben wollen kann.</translation>
    </message>
    <message>
        <source>When a row is next written</source>
        <translation>Beim nächsten Schreiben einer Zeile</translation>
    </message>
    <message>
        <source>Widen the primary key</source>
        <translation>Primärschlüssel verbreitern</translation>
    </message>
    <message>
        <source>With a backup table</source>
        <translation>Mit einer Sicherungstabelle</translation>
    </message>
    <message>
        <source>With the old values kept in a backup table</source>
        <translation>Mit den alten Werten in einer Sicherungstabelle</translation>
    </message>
    <message>
        <source>A backup table makes the way back whole; it costs the space of what goes until it is dropped.</source>
        <translation>Eine Sicherungstabelle macht den Rückweg vollständig; sie kostet den Platz dessen, was geht, bis sie gelöscht wird.</translation>
    </message>
    <message>
        <source>A new table takes the old one&apos;s place</source>
        <translation>Eine neue Tabelle tritt an die Stelle der alten</translation>
    </message>
    <message>
        <source>A server keeps other sessions apart while it changes a table. SQLite locks the whole file for every write, has one writer at a time, and changes most things only by a new table that takes the old one&apos;s place.</source>
        <translation>Ein Server hält andere Sitzungen auseinander, während er eine Tabelle ändert. SQLite sperrt für jedes Schreiben die ganze Datei, hat jeweils einen Schreiber und ändert das meiste nur durch eine neue Tabelle, die an die Stelle der alten tritt.</translation>
    </message>
    <message>
        <source>ALTER TABLE of SQLite renames, adds and drops, with conditions. The library itself is asked, on an empty copy of the schema.</source>
        <translation>ALTER TABLE von SQLite benennt um, fügt hinzu und löscht, unter Bedingungen. Gefragt wird die Bibliothek selbst, auf einer leeren Kopie des Schemas.</translation>
    </message>
    <message>
        <source>Does the change take values away?</source>
        <translation>Nimmt die Änderung Werte weg?</translation>
    </message>
    <message>
        <source>Every row is written once more, with all indexes, and the file needs room for both tables.</source>
        <translation>Jede Zeile wird noch einmal geschrieben, mit allen Indizes, und die Datei braucht Platz für beide Tabellen.</translation>
    </message>
    <message>
        <source>Foreign keys: they are checked before the transaction ends.</source>
        <translation>Fremdschlüssel: Sie werden geprüft, bevor die Transaktion endet.</translation>
    </message>
    <message>
        <source>Full, until the backup table is dropped.</source>
        <translation>Vollständig, bis die Sicherungstabelle gelöscht wird.</translation>
    </message>
    <message>
        <source>Has SQLite a statement of its own for it?</source>
        <translation>Hat SQLite dafür eine eigene Anweisung?</translation>
    </message>
    <message>
        <source>Is the database a file inside the application?</source>
        <translation>Ist die Datenbank eine Datei in der Anwendung?</translation>
    </message>
    <message>
        <source>Keep the values in a backup table first</source>
        <translation>Die Werte zuerst in einer Sicherungstabelle aufheben</translation>
    </message>
    <message>
        <source>No, a server runs it</source>
        <translation>Nein, ein Server betreibt sie</translation>
    </message>
    <message>
        <source>No, nobody will want them</source>
        <translation>Nein, niemand wird sie haben wollen</translation>
    </message>
    <message>
        <source>Other writers wait until it is done.</source>
        <translation>Andere Schreiber warten, bis es getan ist.</translation>
    </message>
    <message>
        <source>SQLite has no statement for this change: the documentation prescribes twelve steps for it.</source>
        <translation>SQLite hat für diese Änderung keine Anweisung: Die Dokumentation schreibt zwölf Schritte vor.</translation>
    </message>
    <message>
        <source>SQLite takes the statement as it is, and undoes all of it where something fails.</source>
        <translation>SQLite nimmt die Anweisung, wie sie ist, und macht alles rückgängig, wenn etwas scheitert.</translation>
    </message>
    <message>
        <source>SQLite&apos;s own statement in one transaction</source>
        <translation>SQLites eigene Anweisung in einer Transaktion</translation>
    </message>
    <message>
        <source>Shall the values be kept in the file for a while?</source>
        <translation>Sollen die Werte eine Weile in der Datei bleiben?</translation>
    </message>
    <message>
        <source>Space for what goes until the backup is dropped.</source>
        <translation>Platz für das, was geht, bis die Sicherung gelöscht wird.</translation>
    </message>
    <message>
        <source>That every program that opens the file has a library young enough for what is used.</source>
        <translation>Dass jedes Programm, das die Datei öffnet, eine Bibliothek hat, die jung genug für das Verwendete ist.</translation>
    </message>
    <message>
        <source>The file is locked for writers while it runs, without WAL for readers as well while it is written.</source>
        <translation>Die Datei ist währenddessen für Schreiber gesperrt, ohne WAL auch für Leser, während sie geschrieben wird.</translation>
    </message>
    <message>
        <source>The same twelve steps with the table as it was.</source>
        <translation>Dieselben zwölf Schritte mit der Tabelle, wie sie war.</translation>
    </message>
    <message>
        <source>The size of the table: the time grows with it.</source>
        <translation>Die Größe der Tabelle: Die Dauer wächst mit ihr.</translation>
    </message>
    <message>
        <source>The way back has the values, too.</source>
        <translation>Auch der Rückweg hat die Werte.</translation>
    </message>
    <message>
        <source>They run in one transaction: whoever reads sees the table before or after, never between.</source>
        <translation>Sie laufen in einer Transaktion: Wer liest, sieht die Tabelle davor oder danach, nie dazwischen.</translation>
    </message>
    <message>
        <source>Values that are written between the copy and the drop are in neither.</source>
        <translation>Werte, die zwischen Kopie und Löschen geschrieben werden, stehen in keiner von beiden.</translation>
    </message>
    <message>
        <source>What is dropped, deleted or overwritten does not come back by undoing the statement.</source>
        <translation>Was gelöscht oder überschrieben ist, kommt nicht wieder, wenn die Anweisung rückgängig gemacht wird.</translation>
    </message>
    <message>
        <source>Yes, SQLite</source>
        <translation>Ja, SQLite</translation>
    </message>
    <message>
        <source>Yes, in a backup table</source>
        <translation>Ja, in einer Sicherungstabelle</translation>
    </message>
    <message>
        <source>busy_timeout of the application: a writer that does not wait fails at once.</source>
        <translation>busy_timeout der Anwendung: Ein Schreiber, der nicht wartet, scheitert sofort.</translation>
    </message>
    <message>
        <source>A run that was broken off is gone on with; what was overwritten is not kept.</source>
        <translation>Ein abgebrochener Lauf wird fortgesetzt; was überschrieben wurde, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Are many rows written?</source>
        <translation>Werden viele Zeilen geschrieben?</translation>
    </message>
    <message>
        <source>In short transactions along the key</source>
        <translation>In kurzen Transaktionen den Schlüssel entlang</translation>
    </message>
    <message>
        <source>No, or all at once is fine</source>
        <translation>Nein, oder alles auf einmal ist in Ordnung</translation>
    </message>
    <message>
        <source>Other writers of the file get in between.</source>
        <translation>Andere, die in die Datei schreiben, kommen dazwischen.</translation>
    </message>
    <message>
        <source>SQLite has one writer at a time: while one statement writes many rows, every other writer of the file waits.</source>
        <translation>SQLite lässt nur einen zur selben Zeit schreiben: Während eine Anweisung viele Zeilen schreibt, warten alle anderen, die in die Datei schreiben wollen.</translation>
    </message>
    <message>
        <source>The position is kept in the file, with the rows: a run that was broken off goes on there.</source>
        <translation>Die Position steht mit den Zeilen in der Datei: Ein abgebrochener Lauf geht dort weiter.</translation>
    </message>
    <message>
        <source>Triggers of the table: they fire for every row.</source>
        <translation>Trigger der Tabelle: Sie werden für jede Zeile ausgelöst.</translation>
    </message>
    <message>
        <source>Yes, in short transactions (above 100 k rows)</source>
        <translation>Ja, in kurzen Transaktionen (über 100.000 Zeilen)</translation>
    </message>
    <message>
        <source>A column comes</source>
        <translation>Eine Spalte kommt hinzu</translation>
    </message>
    <message>
        <source>A column&apos;s name</source>
        <translation>Der Name einer Spalte</translation>
    </message>
    <message>
        <source>A column&apos;s twin is filled in short transactions, and dropped by one that writes every row.</source>
        <translation>Der Zwilling einer Spalte wird in kurzen Transaktionen gefüllt und in einer entfernt, die jede Zeile schreibt.</translation>
    </message>
    <message>
        <source>A copy that is tried, compared and switched to</source>
        <translation>Eine Kopie, die erprobt und verglichen wird und auf die man dann wechselt</translation>
    </message>
    <message>
        <source>A name, a column that is filled and a place that rows or values move to can stand there in both forms, kept the same by triggers. A constraint or a type cannot: there is one of it.</source>
        <translation>Ein Name, eine Spalte, die gefüllt wird, und ein Ort, an den Zeilen oder Werte ziehen, können in beiden Formen da sein; Trigger halten sie gleich. Eine Bedingung oder ein Typ kann das nicht: davon gibt es nur einen.</translation>
    </message>
    <message>
        <source>A new table beside the old one, then a switch</source>
        <translation>Eine neue Tabelle neben der alten, dann ein Wechsel</translation>
    </message>
    <message>
        <source>A program that carries its file along changes it when it starts, and nobody else is there. Where several programs or releases have it open, the old form has to live on until the last of them is new.</source>
        <translation>Ein Programm, das seine Datei mitbringt, ändert sie beim Start, und niemand sonst ist da. Wo mehrere Programme oder Versionen sie offen haben, muss die alte Form leben, bis die letzte von ihnen neu ist.</translation>
    </message>
    <message>
        <source>A rebuild writes every row and every index once, and other writers of the file wait until it is done: a second or two for a hundred thousand rows, minutes for millions.</source>
        <translation>Ein Neubau schreibt jede Zeile und jeden Index einmal, und andere, die in die Datei schreiben wollen, warten, bis er fertig ist: ein, zwei Sekunden bei hunderttausend Zeilen, Minuten bei Millionen.</translation>
    </message>
    <message>
        <source>A table&apos;s name</source>
        <translation>Der Name einer Tabelle</translation>
    </message>
    <message>
        <source>A table, to a service</source>
        <translation>Eine Tabelle, zu einem Dienst</translation>
    </message>
    <message>
        <source>ADD COLUMN only writes the schema; old versions of the application do not see the column.</source>
        <translation>ADD COLUMN schreibt nur das Schema; alte Versionen der Anwendung sehen die Spalte nicht.</translation>
    </message>
    <message>
        <source>Both names for a while</source>
        <translation>Beide Namen, eine Zeit lang</translation>
    </message>
    <message>
        <source>Both places, kept the same by triggers</source>
        <translation>Beide Orte, von Triggern gleich gehalten</translation>
    </message>
    <message>
        <source>Collations and functions of the application: index entries out of order in the integrity check.</source>
        <translation>Sortierfolgen und Funktionen der Anwendung: Indexeinträge in falscher Reihenfolge bei der Integritätsprüfung.</translation>
    </message>
    <message>
        <source>Copy green over blue while nobody writes; from a server there is no such way.</source>
        <translation>Grün über Blau kopieren, während niemand schreibt; von einem Server aus gibt es so einen Weg nicht.</translation>
    </message>
    <message>
        <source>Do an old and a new version of the application use the file at the same time?</source>
        <translation>Benutzen eine alte und eine neue Version der Anwendung die Datei zur selben Zeit?</translation>
    </message>
    <message>
        <source>Does it leave the file, or the library that writes it?</source>
        <translation>Verlässt es die Datei oder die Bibliothek, die sie schreibt?</translation>
    </message>
    <message>
        <source>Down drops the column, which writes every row once.</source>
        <translation>Zurück entfernt die Spalte, was jede Zeile einmal schreibt.</translation>
    </message>
    <message>
        <source>Down from wherever it stands.</source>
        <translation>Zurück, von wo es auch steht.</translation>
    </message>
    <message>
        <source>Down from wherever it stands; on the way back the triggers stand before anything comes home.</source>
        <translation>Zurück, von wo es auch steht; auf dem Rückweg stehen die Trigger, bevor etwas heimkommt.</translation>
    </message>
    <message>
        <source>Every write is made twice meanwhile.</source>
        <translation>Jeder Schreibvorgang geschieht so lange zweimal.</translation>
    </message>
    <message>
        <source>Foreign keys do not reach into another file.</source>
        <translation>Fremdschlüssel reichen nicht in eine andere Datei.</translation>
    </message>
    <message>
        <source>Hold writes, and bring the rows home.</source>
        <translation>Schreibvorgänge anhalten und die Zeilen heimholen.</translation>
    </message>
    <message>
        <source>In the end there is what a plain rename makes: place, indexes and constraints stay.</source>
        <translation>Am Ende ist da, was ein einfaches Umbenennen ergibt: Platz, Indizes und Bedingungen bleiben.</translation>
    </message>
    <message>
        <source>Indexes are renamed in sqlite_schema itself, which a library in defensive mode refuses.</source>
        <translation>Indizes werden in sqlite_schema selbst umbenannt, was eine Bibliothek im abwehrenden Modus (defensive) verweigert.</translation>
    </message>
    <message>
        <source>Indexes over the columns by which rows belong together: triggers look them up for every write.</source>
        <translation>Indizes über die Spalten, durch die Zeilen zusammengehören: Trigger schlagen bei jedem Schreibvorgang darin nach.</translation>
    </message>
    <message>
        <source>Is the table too large for one transaction?</source>
        <translation>Ist die Tabelle zu groß für eine Transaktion?</translation>
    </message>
    <message>
        <source>No writes from the last copy to the switch; room for the file twice.</source>
        <translation>Keine Schreibvorgänge von der letzten Kopie bis zum Wechsel; Platz für die Datei zweimal.</translation>
    </message>
    <message>
        <source>No, or nobody waits</source>
        <translation>Nein, oder niemand wartet</translation>
    </message>
    <message>
        <source>No, the file changes</source>
        <translation>Nein, die Datei ändert sich</translation>
    </message>
    <message>
        <source>Old and new versions of the application read and write side by side, and each sees what the other wrote.</source>
        <translation>Alte und neue Versionen der Anwendung lesen und schreiben nebeneinander, und jede sieht, was die andere geschrieben hat.</translation>
    </message>
    <message>
        <source>Old and new versions of the application write side by side; triggers carry every write to the other place.</source>
        <translation>Alte und neue Versionen der Anwendung schreiben nebeneinander; Trigger tragen jeden Schreibvorgang an den anderen Ort.</translation>
    </message>
    <message>
        <source>Room for the table twice, and every write twice meanwhile.</source>
        <translation>Platz für die Tabelle zweimal, und so lange jeder Schreibvorgang zweimal.</translation>
    </message>
    <message>
        <source>Route a table to a service, step by step</source>
        <translation>Eine Tabelle Schritt für Schritt zu einem Dienst leiten</translation>
    </message>
    <message>
        <source>Rows are copied in short transactions, kept the same by triggers and compared; the switch itself takes milliseconds.</source>
        <translation>Zeilen werden in kurzen Transaktionen kopiert, von Triggern gleich gehalten und verglichen; der Wechsel selbst dauert Millisekunden.</translation>
    </message>
    <message>
        <source>Rows get their values in short transactions, so that other writers get in between.</source>
        <translation>Zeilen bekommen ihre Werte in kurzen Transaktionen, so dass andere dazwischen schreiben können.</translation>
    </message>
    <message>
        <source>Rows or values move</source>
        <translation>Zeilen oder Werte ziehen um</translation>
    </message>
    <message>
        <source>SELECT * of old versions: it has one column more.</source>
        <translation>SELECT * alter Versionen: Es hat eine Spalte mehr.</translation>
    </message>
    <message>
        <source>Switch back: the old table follows the new one until it is dropped.</source>
        <translation>Zurückwechseln: Die alte Tabelle folgt der neuen, bis sie entfernt wird.</translation>
    </message>
    <message>
        <source>The column first, its values in short transactions</source>
        <translation>Erst die Spalte, dann ihre Werte in kurzen Transaktionen</translation>
    </message>
    <message>
        <source>The service&apos;s file is a copy that follows by notes of what was written, until the service owns the rows.</source>
        <translation>Die Datei des Dienstes ist eine Kopie, die nach Notizen folgt, was geschrieben wurde, bis dem Dienst die Zeilen gehören.</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Die ganze Datei</translation>
    </message>
    <message>
        <source>Through the view of a table&apos;s old name ON CONFLICT DO UPDATE and last_insert_rowid() do not work.</source>
        <translation>Durch die Sicht mit dem alten Namen einer Tabelle gehen ON CONFLICT DO UPDATE und last_insert_rowid() nicht.</translation>
    </message>
    <message>
        <source>Triggers write behind the row: RETURNING shows it without what they do.</source>
        <translation>Trigger schreiben hinter der Zeile: RETURNING zeigt sie ohne das, was sie tun.</translation>
    </message>
    <message>
        <source>Two files share no transaction: writes are held while the last changes come over.</source>
        <translation>Zwei Dateien haben keine gemeinsame Transaktion: Schreibvorgänge ruhen, während die letzten Änderungen herüberkommen.</translation>
    </message>
    <message>
        <source>VACUUM INTO makes a copy to try while others write; the last one is made while nobody does.</source>
        <translation>VACUUM INTO macht eine Kopie zum Erproben, während andere schreiben; die letzte entsteht, während niemand es tut.</translation>
    </message>
    <message>
        <source>What changes for them?</source>
        <translation>Was ändert sich für sie?</translation>
    </message>
    <message>
        <source>What changes inside a file is one transaction of it. Another library, another place, a server or a service of its own are a copy that is tried, compared and switched to.</source>
        <translation>Was sich in einer Datei ändert, ist eine Transaktion in ihr. Eine andere Bibliothek, ein anderer Ort, ein Server oder ein eigener Dienst sind eine Kopie, die erprobt und verglichen wird und auf die man dann wechselt.</translation>
    </message>
    <message>
        <source>What is there already is copied in short transactions and compared.</source>
        <translation>Was schon da ist, wird in kurzen Transaktionen kopiert und verglichen.</translation>
    </message>
    <message>
        <source>What the new table does not take is refused from the moment the triggers stand.</source>
        <translation>Was die neue Tabelle nicht nimmt, wird abgelehnt, sobald die Trigger stehen.</translation>
    </message>
    <message>
        <source>Yes (above 100 k rows)</source>
        <translation>Ja (über 100.000 Zeilen)</translation>
    </message>
    <message>
        <source>A default that is no literal, and NOT NULL, take a rebuild at the end, through a shadow where the table is large.</source>
        <translation>Ein Vorgabewert, der kein Literal ist, und NOT NULL verlangen am Ende einen Neubau, bei großen Tabellen über einen Schatten.</translation>
    </message>
    <message>
        <source>Taking the old columns away is one rebuild, through a shadow where the table is large.</source>
        <translation>Die alten Spalten wegzunehmen ist ein Neubau, bei großen Tabellen über einen Schatten.</translation>
    </message>
    <message>
        <source>Expand and contract gives the column a twin under the new name; in the end the column takes that name itself, with all that hangs on it. A generated or a partitioning column, one that other tables inherit, or one that a trigger names can have no twin.</source>
        <translation>Expand and Contract gibt der Spalte einen Zwilling unter dem neuen Namen; am Ende übernimmt die Spalte selbst diesen Namen, mit allem, was an ihr hängt. Eine generierte Spalte, eine, nach der partitioniert ist, die andere Tabellen erben oder die ein Trigger nennt, kann keinen Zwilling haben.</translation>
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
        <source>The schema of %1 is not the one that the plan was made for. Accept the database as it is now when the steps are right for it, or rehearse all the same (--stale).</source>
        <translation>Das Schema von %1 ist nicht das, für das der Plan gemacht wurde. Nehmen Sie die Datenbank an, wie sie jetzt ist, wenn die Schritte für sie richtig sind, oder proben Sie trotzdem (--stale).</translation>
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
        <source>A replica is %1 behind. Wait until it has caught up.</source>
        <translation>Ein Replikat ist %1 zurück. Warten Sie, bis es aufgeholt hat.</translation>
    </message>
    <message>
        <source>The unused replication slot %1 holds back %2 of WAL. Drop it, or the disk may fill.</source>
        <translation>Der unbenutzte Replikationsslot %1 hält %2 WAL zurück. Löschen Sie ihn, sonst kann die Platte volllaufen.</translation>
    </message>
    <message>
        <source>Free: %1; needed at most about %2.</source>
        <translation>Frei: %1; gebraucht wird höchstens etwa %2.</translation>
    </message>
    <message>
        <source>Only %1 is free, and about %2 may be needed. Make room first.</source>
        <translation>Nur %1 ist frei, und etwa %2 können gebraucht werden. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>The server&apos;s free space cannot be seen from here; about %1 may be needed.</source>
        <translation>Der freie Platz des Servers ist von hier nicht zu sehen; etwa %1 können gebraucht werden.</translation>
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
        <source>No migration tool&apos;s history here has a failed or unfinished migration.</source>
        <translation>Kein Verlauf eines Migrationswerkzeugs hat hier eine gescheiterte oder unfertige Migration.</translation>
    </message>
    <message>
        <source>%1 has migrations that failed or are not finished: %2 (in %3). Repair or finish them with the tool first.</source>
        <translation>%1 hat gescheiterte oder unfertige Migrationen: %2 (in %3). Bringen Sie sie zuerst mit dem Werkzeug in Ordnung.</translation>
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
    <message>
        <source>Drop the default of %2</source>
        <translation>Vorgabewert von %2 entfernen</translation>
    </message>
    <message>
        <source>Add the generated column %2</source>
        <translation>Generierte Spalte %2 hinzufügen</translation>
    </message>
    <message>
        <source>A stored generated column writes every row under ACCESS EXCLUSIVE: for small tables, or inside a maintenance window.</source>
        <translation>Eine gespeicherte generierte Spalte schreibt jede Zeile unter ACCESS EXCLUSIVE: für kleine Tabellen oder in einem Wartungsfenster.</translation>
    </message>
    <message>
        <source>A virtual generated column is computed when it is read: nothing is written.</source>
        <translation>Eine virtuelle generierte Spalte wird beim Lesen berechnet: Nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>Make %2 an identity</source>
        <translation>%2 zur Identity machen</translation>
    </message>
    <message>
        <source>Drop the identity of %2</source>
        <translation>Identity von %2 entfernen</translation>
    </message>
    <message>
        <source>Turn the serial %2 into an identity</source>
        <translation>Serial %2 in eine Identity umwandeln</translation>
    </message>
    <message>
        <source>Change the collation of %2 to %3</source>
        <translation>Sortierfolge von %2 in %3 ändern</translation>
    </message>
    <message>
        <source>The rows stay as they are, but every index over the column is built again under ACCESS EXCLUSIVE.</source>
        <translation>Die Zeilen bleiben, wie sie sind, aber jeder Index über die Spalte wird unter ACCESS EXCLUSIVE neu gebaut.</translation>
    </message>
    <message>
        <source>Replace index %2</source>
        <translation>Index %2 ersetzen</translation>
    </message>
    <message>
        <source>Rename index %2 to %3</source>
        <translation>Index %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Rebuild index %2</source>
        <translation>Index %2 neu bauen</translation>
    </message>
    <message>
        <source>Built again beside the old one, while reads and writes go on; a build that is cancelled leaves an INVALID index whose name ends in _ccnew.</source>
        <translation>Neben dem alten neu gebaut, während Lesen und Schreiben weitergehen; ein abgebrochener Bau hinterlässt einen INVALID-Index, dessen Name auf _ccnew endet.</translation>
    </message>
    <message>
        <source>Drop the old index %2</source>
        <translation>Alten Index %2 löschen</translation>
    </message>
    <message>
        <source>The new index is valid and serves its queries. Without CONCURRENTLY the drop would queue behind every query.</source>
        <translation>Der neue Index ist gültig und dient seinen Abfragen. Ohne CONCURRENTLY stünde das Löschen hinter jeder Abfrage an.</translation>
    </message>
    <message>
        <source>Give the new index the name %2</source>
        <translation>Dem neuen Index den Namen %2 geben</translation>
    </message>
    <message>
        <source>Only noted in the catalogue.</source>
        <translation>Nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Replace the primary key by %2</source>
        <translation>Primärschlüssel durch %2 ersetzen</translation>
    </message>
    <message>
        <source>The old key goes and the new one comes in one short transaction; its index is there already, so nothing is built under the lock.</source>
        <translation>Der alte Schlüssel geht und der neue kommt in einer kurzen Transaktion; sein Index ist schon da, also wird unter der Sperre nichts gebaut.</translation>
    </message>
    <message>
        <source>Add exclusion constraint %2</source>
        <translation>Exclusion-Constraint %2 hinzufügen</translation>
    </message>
    <message>
        <source>PostgreSQL knows no NOT VALID for exclusion: the table is read and the index built while writes wait.</source>
        <translation>PostgreSQL kennt für EXCLUDE kein NOT VALID: Die Tabelle wird gelesen und der Index gebaut, während Schreiber warten.</translation>
    </message>
    <message>
        <source>Drop constraint %2</source>
        <translation>Constraint %2 löschen</translation>
    </message>
    <message>
        <source>Rename constraint %2 to %3</source>
        <translation>Constraint %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Change the actions of foreign key %2</source>
        <translation>Aktionen des Fremdschlüssels %2 ändern</translation>
    </message>
    <message>
        <source>Add foreign key %2 with the new actions, not yet valid</source>
        <translation>Fremdschlüssel %2 mit den neuen Aktionen hinzufügen, noch nicht validiert</translation>
    </message>
    <message>
        <source>NOT VALID makes the second key hold for new rows without reading those that are there. Until the swap both keys act, so the stricter one wins.</source>
        <translation>Mit NOT VALID gilt der zweite Schlüssel für neue Zeilen, ohne die vorhandenen zu lesen. Bis zum Tausch wirken beide Schlüssel, also gewinnt der strengere.</translation>
    </message>
    <message>
        <source>Drop the old key; the new one takes the name %2</source>
        <translation>Alten Schlüssel löschen; der neue übernimmt den Namen %2</translation>
    </message>
    <message>
        <source>The new key is validated, so this is only noted in the catalogue.</source>
        <translation>Der neue Schlüssel ist validiert, also wird dies nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Create the table</source>
        <translation>Tabelle anlegen</translation>
    </message>
    <message>
        <source>Nobody can be using it yet. Foreign keys to other tables lock those for a moment against schema changes and writes.</source>
        <translation>Niemand kann sie schon benutzen. Fremdschlüssel auf andere Tabellen sperren diese einen Augenblick gegen Schemaänderungen und Schreiben.</translation>
    </message>
    <message>
        <source>Move the table to schema %3</source>
        <translation>Tabelle ins Schema %3 verlegen</translation>
    </message>
    <message>
        <source>Move the table to schema %2, with a view at its old place</source>
        <translation>Tabelle ins Schema %2 verlegen, mit einer Sicht am alten Ort</translation>
    </message>
    <message>
        <source>The view serves applications that still use the old place: reads and writes pass through it. The table itself is only noted in the catalogue.</source>
        <translation>Die Sicht dient Anwendungen, die noch den alten Ort benutzen: Lesen und Schreiben gehen durch sie hindurch. Die Tabelle selbst wird nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>Move the table to tablespace %3</source>
        <translation>Tabelle in den Tablespace %3 verlegen</translation>
    </message>
    <message>
        <source>The whole table is copied under ACCESS EXCLUSIVE; its indexes stay where they are. pg_repack can do it beside running traffic.</source>
        <translation>Die ganze Tabelle wird unter ACCESS EXCLUSIVE kopiert; ihre Indizes bleiben, wo sie sind. pg_repack kann es neben dem laufenden Betrieb.</translation>
    </message>
    <message>
        <source>Only partitions made later are put there; those that exist stay where they are.</source>
        <translation>Nur später angelegte Partitionen kommen dorthin; vorhandene bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Make the table crash-safe</source>
        <translation>Tabelle absturzsicher machen</translation>
    </message>
    <message>
        <source>The whole table is written to the log under ACCESS EXCLUSIVE.</source>
        <translation>Die ganze Tabelle wird unter ACCESS EXCLUSIVE ins WAL geschrieben.</translation>
    </message>
    <message>
        <source>Make the table unlogged</source>
        <translation>Tabelle ungeloggt machen</translation>
    </message>
    <message>
        <source>The whole table is written again under ACCESS EXCLUSIVE. A crash empties it, standbys never see its rows.</source>
        <translation>Die ganze Tabelle wird unter ACCESS EXCLUSIVE neu geschrieben. Ein Absturz leert sie, Standbys sehen ihre Zeilen nie.</translation>
    </message>
    <message>
        <source>Set the storage options %3</source>
        <translation>Speicheroptionen %3 setzen</translation>
    </message>
    <message>
        <source>Only noted in the catalogue: rows and pages follow as they are next written.</source>
        <translation>Nur im Systemkatalog vermerkt: Zeilen und Seiten folgen, wenn sie das nächste Mal geschrieben werden.</translation>
    </message>
    <message>
        <source>Rewrite the table (VACUUM FULL)</source>
        <translation>Tabelle neu schreiben (VACUUM FULL)</translation>
    </message>
    <message>
        <source>The whole table is written again under ACCESS EXCLUSIVE: for a maintenance window. There is nothing to take back.</source>
        <translation>Die ganze Tabelle wird unter ACCESS EXCLUSIVE neu geschrieben: für ein Wartungsfenster. Zurückzunehmen ist nichts.</translation>
    </message>
    <message>
        <source>Attach partition %2</source>
        <translation>Partition %2 anhängen</translation>
    </message>
    <message>
        <source>The validated check proves that every row lies within the bound, so nothing is read under the lock.</source>
        <translation>Der validierte Check beweist, dass jede Zeile in der Grenze liegt, also wird unter der Sperre nichts gelesen.</translation>
    </message>
    <message>
        <source>What the partitioned table has is made on the partition first; then the server reads it under ACCESS EXCLUSIVE on it, to see that every row lies within the bound.</source>
        <translation>Was die partitionierte Tabelle hat, wird zuerst auf der Partition angelegt; dann liest der Server sie unter ACCESS EXCLUSIVE auf ihr, um zu sehen, dass jede Zeile in der Grenze liegt.</translation>
    </message>
    <message>
        <source>Make on %2 what every partition has</source>
        <translation>Auf %2 anlegen, was jede Partition hat</translation>
    </message>
    <message>
        <source>Attaching would otherwise make it under its own lock.</source>
        <translation>Das Anhängen würde es sonst unter der eigenen Sperre anlegen.</translation>
    </message>
    <message>
        <source>Check on %2 that rows lie within the bound, not yet valid</source>
        <translation>Auf %2 prüfen, dass Zeilen in der Grenze liegen, noch nicht validiert</translation>
    </message>
    <message>
        <source>NOT VALID holds for every new row without reading those that are there.</source>
        <translation>NOT VALID gilt für jede neue Zeile, ohne die vorhandenen zu lesen.</translation>
    </message>
    <message>
        <source>Drop the check of %2</source>
        <translation>Check von %2 löschen</translation>
    </message>
    <message>
        <source>The bound of the partition says the same from now on.</source>
        <translation>Die Grenze der Partition sagt von jetzt an dasselbe.</translation>
    </message>
    <message>
        <source>Detach partition %2</source>
        <translation>Partition %2 abhängen</translation>
    </message>
    <message>
        <source>CONCURRENTLY waits for the queries that still see the partition instead of blocking new ones; the check that the server leaves behind goes, too.</source>
        <translation>CONCURRENTLY wartet auf die Abfragen, die die Partition noch sehen, statt neue zu blockieren; der Check, den der Server hinterlässt, geht ebenfalls.</translation>
    </message>
    <message>
        <source>The server has no CONCURRENTLY here (before 14, or beside a default partition): ACCESS EXCLUSIVE on the partitioned table for a moment.</source>
        <translation>Der Server hat hier kein CONCURRENTLY (vor 14 oder neben einer Default-Partition): ACCESS EXCLUSIVE auf der partitionierten Tabelle für einen Augenblick.</translation>
    </message>
    <message>
        <source>Rename value %2 to %3</source>
        <translation>Wert %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Remove value %2</source>
        <translation>Wert %2 entfernen</translation>
    </message>
    <message>
        <source>PostgreSQL cannot remove a value: the type is made again without it, and every table with a column of it is rewritten under ACCESS EXCLUSIVE.</source>
        <translation>PostgreSQL kann keinen Wert entfernen: Der Typ wird ohne ihn neu angelegt, und jede Tabelle mit einer Spalte davon wird unter ACCESS EXCLUSIVE neu geschrieben.</translation>
    </message>
    <message>
        <source>No row holds the value %2</source>
        <translation>Keine Zeile enthält den Wert %2</translation>
    </message>
    <message>
        <source>A row with the value would have nowhere to go.</source>
        <translation>Eine Zeile mit dem Wert wüsste nicht, wohin.</translation>
    </message>
    <message>
        <source>Add check %2 to the domain</source>
        <translation>Check %2 zur Domäne hinzufügen</translation>
    </message>
    <message>
        <source>NOT VALID makes the check hold for new values without reading the tables that use the domain.</source>
        <translation>Mit NOT VALID gilt der Check für neue Werte, ohne die Tabellen zu lesen, die die Domäne benutzen.</translation>
    </message>
    <message>
        <source>Reads every table with a column of the domain; a failing value stops it and changes nothing.</source>
        <translation>Liest jede Tabelle mit einer Spalte der Domäne; ein Wert, der nicht besteht, hält es an und ändert nichts.</translation>
    </message>
    <message>
        <source>Add attribute %2</source>
        <translation>Attribut %2 hinzufügen</translation>
    </message>
    <message>
        <source>Create the view</source>
        <translation>Sicht anlegen</translation>
    </message>
    <message>
        <source>Nobody can be using it yet.</source>
        <translation>Niemand kann sie schon benutzen.</translation>
    </message>
    <message>
        <source>Replace the view</source>
        <translation>Sicht ersetzen</translation>
    </message>
    <message>
        <source>The view and everything that reads it go and come again in one transaction, with comments, triggers, owners and privileges.</source>
        <translation>Die Sicht und alles, was sie liest, gehen und kommen wieder in einer Transaktion, mit Kommentaren, Triggern, Eigentümern und Rechten.</translation>
    </message>
    <message>
        <source>Drop the view</source>
        <translation>Sicht löschen</translation>
    </message>
    <message>
        <source>Create the materialized view</source>
        <translation>Materialisierte Sicht anlegen</translation>
    </message>
    <message>
        <source>Its query runs once, as long as it takes; the tables it reads stay free.</source>
        <translation>Ihre Abfrage läuft einmal, solange sie braucht; die gelesenen Tabellen bleiben frei.</translation>
    </message>
    <message>
        <source>Replace the materialized view</source>
        <translation>Materialisierte Sicht ersetzen</translation>
    </message>
    <message>
        <source>The new one is filled and indexed under another name before anything is locked; then the names change hands, and everything that reads it comes again.</source>
        <translation>Die neue wird unter anderem Namen gefüllt und indiziert, bevor etwas gesperrt wird; dann wechseln die Namen, und alles, was sie liest, kommt wieder.</translation>
    </message>
    <message>
        <source>Create trigger %2</source>
        <translation>Trigger %2 anlegen</translation>
    </message>
    <message>
        <source>Replace trigger %2</source>
        <translation>Trigger %2 ersetzen</translation>
    </message>
    <message>
        <source>Drop trigger %2</source>
        <translation>Trigger %2 löschen</translation>
    </message>
    <message>
        <source>Create function %2</source>
        <translation>Funktion %2 anlegen</translation>
    </message>
    <message>
        <source>Replace function %2</source>
        <translation>Funktion %2 ersetzen</translation>
    </message>
    <message>
        <source>Drop function %2</source>
        <translation>Funktion %2 löschen</translation>
    </message>
    <message>
        <source>One UPDATE: for as many rows as one transaction may hold. What the rows held before is not kept.</source>
        <translation>Ein UPDATE: für so viele Zeilen, wie eine Transaktion halten darf. Was vorher in den Zeilen stand, bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>Copy the rows to %3</source>
        <translation>Zeilen nach %3 kopieren</translation>
    </message>
    <message>
        <source>Rows that are there already stay as they are. What was copied is not taken back by an undo.</source>
        <translation>Zeilen, die schon da sind, bleiben, wie sie sind. Kopiertes nimmt kein Rückweg zurück.</translation>
    </message>
    <message>
        <source>Delete the rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>One DELETE: for as many rows as one transaction may hold. The rows cannot be brought back.</source>
        <translation>Ein DELETE: für so viele Zeilen, wie eine Transaktion halten darf. Die Zeilen lassen sich nicht zurückbringen.</translation>
    </message>
    <message>
        <source>Move the rows to %3</source>
        <translation>Zeilen nach %3 verlegen</translation>
    </message>
    <message>
        <source>Each row is in one of the two tables at any moment; the way back moves them home.</source>
        <translation>Jede Zeile ist in jedem Augenblick in einer der beiden Tabellen; der Rückweg bringt sie heim.</translation>
    </message>
    <message>
        <source>No row that goes is referred to</source>
        <translation>Keine Zeile, die geht, ist Ziel einer anderen</translation>
    </message>
    <message>
        <source>Add policy %2</source>
        <translation>Policy %2 hinzufügen</translation>
    </message>
    <message>
        <source>Drop policy %2</source>
        <translation>Policy %2 löschen</translation>
    </message>
    <message>
        <source>Turn row security on</source>
        <translation>Row Security einschalten</translation>
    </message>
    <message>
        <source>There is no policy yet: everybody but the owner sees no row at all. Add policies first.</source>
        <translation>Noch gibt es keine Policy: Alle außer dem Eigentümer sehen gar keine Zeile. Fügen Sie zuerst Policies hinzu.</translation>
    </message>
    <message>
        <source>Turn row security off</source>
        <translation>Row Security abschalten</translation>
    </message>
    <message>
        <source>Grant %3</source>
        <translation>%3 vergeben</translation>
    </message>
    <message>
        <source>Revoke %3</source>
        <translation>%3 entziehen</translation>
    </message>
    <message>
        <source>The role was not granted this before</source>
        <translation>Die Rolle hatte dies vorher nicht</translation>
    </message>
    <message>
        <source>The way back takes away what is given here; it must not take away what was there before.</source>
        <translation>Der Rückweg nimmt weg, was hier gegeben wird; er darf nicht wegnehmen, was vorher da war.</translation>
    </message>
    <message>
        <source>The role was granted this itself</source>
        <translation>Die Rolle hat dies selbst erhalten</translation>
    </message>
    <message>
        <source>What was never granted, or comes from another role, cannot be revoked here.</source>
        <translation>Was nie vergeben wurde oder von einer anderen Rolle kommt, lässt sich hier nicht entziehen.</translation>
    </message>
    <message>
        <source>Give it to %3</source>
        <translation>An %3 übergeben</translation>
    </message>
    <message>
        <source>%2 needs PostgreSQL %1 for this. Choose another way, or update the server first.</source>
        <translation>%2 braucht dafür PostgreSQL %1. Wählen Sie einen anderen Weg, oder aktualisieren Sie zuerst den Server.</translation>
    </message>
    <message>
        <source>%2 of %1 may be null, an identity may not. Make it NOT NULL first.</source>
        <translation>%2 von %1 darf NULL sein, eine Identity nicht. Machen Sie sie zuerst NOT NULL.</translation>
    </message>
    <message>
        <source>%2 of %1 is %3. An identity is smallint, integer or bigint.</source>
        <translation>%2 von %1 ist %3. Eine Identity ist smallint, integer oder bigint.</translation>
    </message>
    <message>
        <source>%2 of %1 has a default or is an identity already. Drop that first, or turn the serial into an identity.</source>
        <translation>%2 von %1 hat einen Vorgabewert oder ist schon Identity. Entfernen Sie das zuerst, oder wandeln Sie das Serial in eine Identity um.</translation>
    </message>
    <message>
        <source>%2 of %1 is no identity.</source>
        <translation>%2 von %1 ist keine Identity.</translation>
    </message>
    <message>
        <source>%2 of %1 is no serial: its default is not the next value of one sequence that it owns.</source>
        <translation>%2 von %1 ist kein Serial: Der Vorgabewert ist nicht der nächste Wert einer Sequenz, die ihr gehört.</translation>
    </message>
    <message>
        <source>%2 of %1 has no default.</source>
        <translation>%2 von %1 hat keinen Vorgabewert.</translation>
    </message>
    <message>
        <source>%1 has no constraint %2 in this Catalog.</source>
        <translation>%1 hat in diesem Katalog kein Constraint %2.</translation>
    </message>
    <message>
        <source>Constraint %2 of %1 comes from the table above it. Change it there.</source>
        <translation>Constraint %2 von %1 kommt von der Tabelle darüber. Ändern Sie es dort.</translation>
    </message>
    <message>
        <source>Constraint %2 of %1 is the column&apos;s NOT NULL. Allow NULL in the column instead.</source>
        <translation>Constraint %2 von %1 ist das NOT NULL der Spalte. Erlauben Sie stattdessen NULL in der Spalte.</translation>
    </message>
    <message>
        <source>Foreign keys point at %2 of %1: %3. Drop those first.</source>
        <translation>Fremdschlüssel zeigen auf %2 von %1: %3. Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Constraint %2 of %1 is validated already.</source>
        <translation>Constraint %2 von %1 ist schon validiert.</translation>
    </message>
    <message>
        <source>Constraint %2 of %1 is no foreign key.</source>
        <translation>Constraint %2 von %1 ist kein Fremdschlüssel.</translation>
    </message>
    <message>
        <source>There is no schema %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es kein Schema %1.</translation>
    </message>
    <message>
        <source>%1 is partitioned: only its partitions are logged or not.</source>
        <translation>%1 ist partitioniert: Nur die Partitionen sind geloggt oder nicht.</translation>
    </message>
    <message>
        <source>%1 is crash-safe already.</source>
        <translation>%1 ist schon absturzsicher.</translation>
    </message>
    <message>
        <source>%1 is unlogged already.</source>
        <translation>%1 ist schon ungeloggt.</translation>
    </message>
    <message>
        <source>A permanent table may not refer to an unlogged one. In the way of %1: %2.</source>
        <translation>Eine dauerhafte Tabelle darf nicht auf eine ungeloggte zeigen. Im Weg von %1: %2.</translation>
    </message>
    <message>
        <source>%1 is no storage option. Write it like fillfactor=70.</source>
        <translation>%1 ist keine Speicheroption. Schreiben Sie sie wie fillfactor=70.</translation>
    </message>
    <message>
        <source>%1 is partitioned: storage options belong to its partitions.</source>
        <translation>%1 ist partitioniert: Speicheroptionen gehören zu den Partitionen.</translation>
    </message>
    <message>
        <source>%1 is no partition of %2.</source>
        <translation>%1 ist keine Partition von %2.</translation>
    </message>
    <message>
        <source>%1 is not partitioned.</source>
        <translation>%1 ist nicht partitioniert.</translation>
    </message>
    <message>
        <source>%1 is a partition already.</source>
        <translation>%1 ist schon eine Partition.</translation>
    </message>
    <message>
        <source>%1 cannot become a partition of %2 yet. Columns or checks that differ: %3.</source>
        <translation>%1 kann noch keine Partition von %2 werden. Spalten oder Checks, die abweichen: %3.</translation>
    </message>
    <message>
        <source>Values of %1 stand in more than plain columns: %2. Change those first.</source>
        <translation>Werte von %1 stehen nicht nur in einfachen Spalten: %2. Ändern Sie diese zuerst.</translation>
    </message>
    <message>
        <source>%2 is the only value of %1.</source>
        <translation>%2 ist der einzige Wert von %1.</translation>
    </message>
    <message>
        <source>%2 is the default of %3. Change the default first.</source>
        <translation>%2 ist der Vorgabewert von %3. Ändern Sie zuerst den Vorgabewert.</translation>
    </message>
    <message>
        <source>There is no domain %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keine Domäne %1.</translation>
    </message>
    <message>
        <source>There is no composite type %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keinen zusammengesetzten Typ %1.</translation>
    </message>
    <message>
        <source>There is no view %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keine Sicht %1.</translation>
    </message>
    <message>
        <source>%1 is the other kind of view: views and materialized views are replaced in different ways.</source>
        <translation>%1 ist die andere Art von Sicht: Sichten und materialisierte Sichten werden auf verschiedene Weise ersetzt.</translation>
    </message>
    <message>
        <source>Functions use the rows of %1 or of what reads it: %2. Drop those first.</source>
        <translation>Funktionen benutzen die Zeilen von %1 oder von dem, was daraus liest: %2. Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>The definition does not make %1, or is more than one statement.</source>
        <translation>Die Definition legt nicht %1 an, oder sie ist mehr als eine Anweisung.</translation>
    </message>
    <message>
        <source>%1 has no trigger %2 in this Catalog.</source>
        <translation>%1 hat in diesem Katalog keinen Trigger %2.</translation>
    </message>
    <message>
        <source>Trigger %2 of %1 comes from the partitioned table. Change it there.</source>
        <translation>Trigger %2 von %1 kommt von der partitionierten Tabelle. Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>There are several functions %1, or one already where it should be made. Change it by hand.</source>
        <translation>Es gibt mehrere Funktionen %1, oder schon eine, wo sie entstehen soll. Ändern Sie es von Hand.</translation>
    </message>
    <message>
        <source>There is no function %1 in this Catalog.</source>
        <translation>In diesem Katalog gibt es keine Funktion %1.</translation>
    </message>
    <message>
        <source>%1 has no policy %2 in this Catalog.</source>
        <translation>%1 hat in diesem Katalog keine Policy %2.</translation>
    </message>
    <message>
        <source>%1 is none of: %2.</source>
        <translation>%1 ist keines von: %2.</translation>
    </message>
    <message>
        <source>Row security of %1 is on already.</source>
        <translation>Row Security von %1 ist schon eingeschaltet.</translation>
    </message>
    <message>
        <source>Row security of %1 is off already.</source>
        <translation>Row Security von %1 ist schon abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 and %2 do not have the columns that should be copied.</source>
        <translation>%1 und %2 haben nicht die Spalten, die kopiert werden sollen.</translation>
    </message>
    <message>
        <source>Deleting rows of %1 would change rows of other tables: %2. Change those foreign keys or rows first.</source>
        <translation>Zeilen von %1 zu löschen würde Zeilen anderer Tabellen ändern: %2. Ändern Sie zuerst diese Fremdschlüssel oder Zeilen.</translation>
    </message>
    <message>
        <source>Make the archive %3</source>
        <translation>Archiv %3 anlegen</translation>
    </message>
    <message>
        <source>A table of the same columns that nothing else belongs to.</source>
        <translation>Eine Tabelle mit denselben Spalten, zu der sonst nichts gehört.</translation>
    </message>
    <message>
        <source>Keep what goes in %3</source>
        <translation>Was weggeht, in %3 behalten</translation>
    </message>
    <message>
        <source>The way back takes the values from here. The copy is no substitute for a backup of the server.</source>
        <translation>Der Rückweg holt die Werte von hier. Die Kopie ersetzt keine Sicherung des Servers.</translation>
    </message>
    <message>
        <source>Nobody needs %3 any more</source>
        <translation>Niemand braucht %3 mehr</translation>
    </message>
    <message>
        <source>From the next step on the values cannot be brought back. Give it as long as a mistake takes to be noticed.</source>
        <translation>Ab dem nächsten Schritt lassen sich die Werte nicht zurückbringen. Warten Sie so lange, wie ein Fehler braucht, um aufzufallen.</translation>
    </message>
    <message>
        <source>Drop the backup %3</source>
        <translation>Sicherung %3 löschen</translation>
    </message>
    <message>
        <source>It takes space, and holds data that a request for deletion may reach.</source>
        <translation>Sie kostet Platz und enthält Daten, die ein Löschantrag betreffen kann.</translation>
    </message>
    <message>
        <source>The values lie in the backup, and the way back fills them in again.</source>
        <translation>Die Werte liegen in der Sicherung, und der Rückweg füllt sie wieder ein.</translation>
    </message>
    <message>
        <source>A backup was restored on trial</source>
        <translation>Eine Sicherung wurde probeweise wiederhergestellt</translation>
    </message>
    <message>
        <source>A window ends in time only when going back is known to work. Write down how long the restore took, and who decides.</source>
        <translation>Ein Fenster endet nur dann rechtzeitig, wenn der Rückweg erprobt ist. Schreiben Sie auf, wie lange die Wiederherstellung dauerte und wer entscheidet.</translation>
    </message>
    <message>
        <source>The window begins: the application is stopped</source>
        <translation>Das Fenster beginnt: Die Anwendung wird angehalten</translation>
    </message>
    <message>
        <source>Nothing else writes from here on.</source>
        <translation>Von hier an schreibt nichts anderes.</translation>
    </message>
    <message>
        <source>All writers of %1 are stopped or show that the service is being maintained.</source>
        <translation>Alle Schreiber von %1 sind angehalten oder zeigen, dass der Dienst gewartet wird.</translation>
    </message>
    <message>
        <source>Inside the window its lock holds nobody up. What counts is that it ends in time.</source>
        <translation>Im Fenster hält die Sperre niemanden auf. Es zählt, dass es rechtzeitig endet.</translation>
    </message>
    <message>
        <source>Checks hold: go on, or go back</source>
        <translation>Prüfungen bestehen: weiter oder zurück</translation>
    </message>
    <message>
        <source>The last moment at which going back loses nothing. Name the criteria before the window begins.</source>
        <translation>Der letzte Augenblick, in dem der Rückweg nichts verliert. Nennen Sie die Kriterien, bevor das Fenster beginnt.</translation>
    </message>
    <message>
        <source>The window ends: the application starts</source>
        <translation>Das Fenster endet: Die Anwendung startet</translation>
    </message>
    <message>
        <source>From here on new rows are written, and going back loses them.</source>
        <translation>Von hier an werden neue Zeilen geschrieben, und der Rückweg verliert sie.</translation>
    </message>
    <message>
        <source>The version that copes with the change to %1 is started.</source>
        <translation>Die Version, die mit der Änderung an %1 zurechtkommt, ist gestartet.</translation>
    </message>
    <message>
        <source>The extension pg_repack is there</source>
        <translation>Die Extension pg_repack ist da</translation>
    </message>
    <message>
        <source>pg_repack needs its extension in this database, of the same version as the program: CREATE EXTENSION pg_repack.</source>
        <translation>pg_repack braucht seine Extension in dieser Datenbank, in derselben Version wie das Programm: CREATE EXTENSION pg_repack.</translation>
    </message>
    <message>
        <source>There is room for a second copy of the table</source>
        <translation>Es ist Platz für eine zweite Kopie der Tabelle</translation>
    </message>
    <message>
        <source>The table and its indexes are written anew beside the old ones, and the changes meanwhile into a log table.</source>
        <translation>Die Tabelle und ihre Indizes werden neben den alten neu geschrieben, und die Änderungen bis dahin in eine Logtabelle.</translation>
    </message>
    <message>
        <source>Run pg_repack</source>
        <translation>pg_repack ausführen</translation>
    </message>
    <message>
        <source>It copies the table while reads and writes go on, and takes ACCESS EXCLUSIVE for moments at the beginning and at the swap. It does not end other sessions.</source>
        <translation>Es kopiert die Tabelle, während Lesen und Schreiben weitergehen, und nimmt ACCESS EXCLUSIVE für Augenblicke am Anfang und beim Tausch. Andere Sitzungen beendet es nicht.</translation>
    </message>
    <message>
        <source>Run pg_repack into tablespace %2</source>
        <translation>pg_repack in den Tablespace %2 ausführen</translation>
    </message>
    <message>
        <source>The copy is written to the other tablespace while reads and writes go on, with its indexes.</source>
        <translation>Die Kopie wird mit ihren Indizes in den anderen Tablespace geschrieben, während Lesen und Schreiben weitergehen.</translation>
    </message>
    <message>
        <source>pg_repack left nothing behind</source>
        <translation>pg_repack hat nichts hinterlassen</translation>
    </message>
    <message>
        <source>A run that was broken leaves its trigger on the table: every write pays for it. DROP EXTENSION pg_repack CASCADE removes what is left.</source>
        <translation>Ein abgebrochener Lauf lässt seinen Trigger auf der Tabelle: Jedes Schreiben zahlt dafür. DROP EXTENSION pg_repack CASCADE entfernt, was übrig ist.</translation>
    </message>
    <message>
        <source>Convert rows as they are written</source>
        <translation>Zeilen umwandeln, wenn sie geschrieben werden</translation>
    </message>
    <message>
        <source>Whatever an old or a new application writes has its value from here on, unless it brings its own.</source>
        <translation>Was eine alte oder neue Anwendung schreibt, hat von hier an seinen Wert, wenn sie keinen eigenen mitbringt.</translation>
    </message>
    <message>
        <source>Deploy: readers understand rows without a value</source>
        <translation>Deployment: Leser verstehen Zeilen ohne Wert</translation>
    </message>
    <message>
        <source>Rows that nobody wrote since are still without it.</source>
        <translation>Zeilen, die seither niemand geschrieben hat, haben ihn noch nicht.</translation>
    </message>
    <message>
        <source>A version that works out %2 of %1 itself where it is null.</source>
        <translation>Eine Version, die %2 von %1 selbst berechnet, wo es NULL ist.</translation>
    </message>
    <message>
        <source>The date of the sweep has come</source>
        <translation>Das Datum für den Rest ist gekommen</translation>
    </message>
    <message>
        <source>Rows that are never touched would stay old for ever. Look at how many there are, and set a date.</source>
        <translation>Zeilen, die nie berührt werden, blieben für immer alt. Sehen Sie nach, wie viele es sind, und setzen Sie ein Datum.</translation>
    </message>
    <message>
        <source>Every row has its value, and the application or the default takes care of new ones.</source>
        <translation>Jede Zeile hat ihren Wert, und die Anwendung oder der Vorgabewert sorgt für neue.</translation>
    </message>
    <message>
        <source>pgroll start %2</source>
        <translation>pgroll start %2</translation>
    </message>
    <message>
        <source>pgroll makes the new version of the schema beside the old one, with triggers and a backfill of its own.</source>
        <translation>pgroll legt die neue Version des Schemas neben der alten an, mit eigenen Triggern und eigenem Backfill.</translation>
    </message>
    <message>
        <source>Deploy: the application connects with the new version&apos;s search_path</source>
        <translation>Deployment: Die Anwendung verbindet sich mit dem search_path der neuen Version</translation>
    </message>
    <message>
        <source>Both versions of the schema work from here on.</source>
        <translation>Beide Versionen des Schemas arbeiten von hier an.</translation>
    </message>
    <message>
        <source>A version whose connections set the search_path to the schema of %2.</source>
        <translation>Eine Version, deren Verbindungen den search_path auf das Schema von %2 setzen.</translation>
    </message>
    <message>
        <source>Nobody uses the old version any more</source>
        <translation>Niemand benutzt mehr die alte Version</translation>
    </message>
    <message>
        <source>pgroll rollback is possible until here.</source>
        <translation>pgroll rollback ist bis hier möglich.</translation>
    </message>
    <message>
        <source>pgroll complete</source>
        <translation>pgroll complete</translation>
    </message>
    <message>
        <source>The old version, its columns and triggers go.</source>
        <translation>Die alte Version, ihre Spalten und Trigger gehen.</translation>
    </message>
    <message>
        <source>wal_level is logical</source>
        <translation>wal_level ist logical</translation>
    </message>
    <message>
        <source>Logical replication needs it; changing it needs a restart of blue.</source>
        <translation>Die logische Replikation braucht es; es zu ändern verlangt einen Neustart von Blau.</translation>
    </message>
    <message>
        <source>Tables without a key send whole rows</source>
        <translation>Tabellen ohne Schlüssel senden ganze Zeilen</translation>
    </message>
    <message>
        <source>A published table without primary key refuses UPDATE and DELETE unless the whole row names it.</source>
        <translation>Eine veröffentlichte Tabelle ohne Primärschlüssel lehnt UPDATE und DELETE ab, wenn nicht die ganze Zeile sie benennt.</translation>
    </message>
    <message>
        <source>Step 1: publish blue</source>
        <translation>Schritt 1: Blau veröffentlichen</translation>
    </message>
    <message>
        <source>Step 2: make green and let it follow</source>
        <translation>Schritt 2: Grün anlegen und folgen lassen</translation>
    </message>
    <message>
        <source>The schema is applied to green, then its rows follow. BLUE and GREEN stand for the two connections.</source>
        <translation>Das Schema kommt auf Grün, dann folgen seine Zeilen. BLUE und GREEN stehen für die beiden Verbindungen.</translation>
    </message>
    <message>
        <source>Green has caught up</source>
        <translation>Grün hat aufgeholt</translation>
    </message>
    <message>
        <source>Step 3: green was validated</source>
        <translation>Schritt 3: Grün wurde geprüft</translation>
    </message>
    <message>
        <source>Counts and checksums by table, the application&apos;s own tests, extensions, collations, plans of the important queries, a restored backup of green.</source>
        <translation>Zeilenzahlen und Prüfsummen je Tabelle, die Tests der Anwendung, Extensions, Collations, Ausführungspläne der wichtigen Abfragen, eine wiederhergestellte Sicherung von Grün.</translation>
    </message>
    <message>
        <source>The criteria for the cut-over hold</source>
        <translation>Die Kriterien für das Umschalten sind erfüllt</translation>
    </message>
    <message>
        <source>Write down before: the largest lag, the longest stop of writes, error rate and latency at which one goes back, who decides, until when.</source>
        <translation>Schreiben Sie vorher auf: größter Rückstand, längster Schreibstopp, Fehlerrate und Latenz, bei denen man zurückgeht, wer entscheidet, bis wann.</translation>
    </message>
    <message>
        <source>Step 4: stop writes to blue</source>
        <translation>Schritt 4: Schreiben auf Blau anhalten</translation>
    </message>
    <message>
        <source>For the moment of the switch, so that nothing is written that green does not get.</source>
        <translation>Für den Augenblick des Umschaltens, damit nichts geschrieben wird, was Grün nicht bekommt.</translation>
    </message>
    <message>
        <source>Writers wait or show that the service is being maintained; the lag becomes zero.</source>
        <translation>Schreiber warten oder zeigen, dass der Dienst gewartet wird; der Rückstand wird null.</translation>
    </message>
    <message>
        <source>Set the sequences of green</source>
        <translation>Sequenzen von Grün setzen</translation>
    </message>
    <message>
        <source>Logical replication does not carry them: the first new row on green would collide.</source>
        <translation>Die logische Replikation überträgt sie nicht: Die erste neue Zeile auf Grün würde kollidieren.</translation>
    </message>
    <message>
        <source>Let blue follow green</source>
        <translation>Blau Grün folgen lassen</translation>
    </message>
    <message>
        <source>Going back after the switch loses nothing only while blue follows. It must stand before the first write on green.</source>
        <translation>Nach dem Umschalten geht es nur ohne Verlust zurück, solange Blau folgt. Das muss vor dem ersten Schreiben auf Grün stehen.</translation>
    </message>
    <message>
        <source>Switch traffic to green</source>
        <translation>Verkehr auf Grün umschalten</translation>
    </message>
    <message>
        <source>Readers and writers go to green; blue is kept as the way back.</source>
        <translation>Leser und Schreiber gehen zu Grün; Blau bleibt als Rückweg.</translation>
    </message>
    <message>
        <source>All connections of the application go to green.</source>
        <translation>Alle Verbindungen der Anwendung gehen zu Grün.</translation>
    </message>
    <message>
        <source>Step 5: green has proven itself</source>
        <translation>Schritt 5: Grün hat sich bewährt</translation>
    </message>
    <message>
        <source>Keep blue for as long as a fault takes to be noticed: a day at least, with a month&apos;s end if there is one.</source>
        <translation>Behalten Sie Blau so lange, wie ein Fehler bis zum Auffallen braucht: mindestens einen Tag, mit einem Monatsende, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>Step 6: retire blue</source>
        <translation>Schritt 6: Blau abbauen</translation>
    </message>
    <message>
        <source>From here on there is no way back.</source>
        <translation>Von hier an gibt es keinen Rückweg.</translation>
    </message>
    <message>
        <source>Deploy a facade in front of the part that moves</source>
        <translation>Fassade vor dem umziehenden Teil in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Callers go through one place, which later decides who answers.</source>
        <translation>Aufrufer gehen durch eine Stelle, die später entscheidet, wer antwortet.</translation>
    </message>
    <message>
        <source>All access to %1 goes through the facade, which still asks the monolith.</source>
        <translation>Aller Zugriff auf %1 geht durch die Fassade, die noch den Monolithen fragt.</translation>
    </message>
    <message>
        <source>Publish the table for the service</source>
        <translation>Tabelle für den Dienst veröffentlichen</translation>
    </message>
    <message>
        <source>The service&apos;s own copy follows the table until it becomes the owner. wal_level must be logical.</source>
        <translation>Die Kopie des Dienstes folgt der Tabelle, bis er Eigentümer wird. wal_level muss logical sein.</translation>
    </message>
    <message>
        <source>Make the service&apos;s copy and let it follow</source>
        <translation>Kopie des Dienstes anlegen und folgen lassen</translation>
    </message>
    <message>
        <source>DATABASE and SERVICE stand for the two connections.</source>
        <translation>DATABASE und SERVICE stehen für die beiden Verbindungen.</translation>
    </message>
    <message>
        <source>The service&apos;s copy has caught up</source>
        <translation>Die Kopie des Dienstes hat aufgeholt</translation>
    </message>
    <message>
        <source>The initial copy is done, and it is less than a megabyte behind.</source>
        <translation>Die erste Kopie ist fertig, und sie ist weniger als ein Megabyte zurück.</translation>
    </message>
    <message>
        <source>Route reads to the service</source>
        <translation>Lesen zum Dienst leiten</translation>
    </message>
    <message>
        <source>Writes still go to the monolith: going back is turning a switch.</source>
        <translation>Geschrieben wird noch im Monolithen: Zurück geht es durch Umlegen eines Schalters.</translation>
    </message>
    <message>
        <source>The facade reads %1 from the service, behind a feature flag.</source>
        <translation>Die Fassade liest %1 aus dem Dienst, hinter einem Feature-Flag.</translation>
    </message>
    <message>
        <source>Both give the same answers</source>
        <translation>Beide geben dieselben Antworten</translation>
    </message>
    <message>
        <source>Let the facade ask both for a while and compare; look at each difference.</source>
        <translation>Lassen Sie die Fassade eine Weile beide fragen und vergleichen; sehen Sie jeden Unterschied an.</translation>
    </message>
    <message>
        <source>The service&apos;s copy stops following</source>
        <translation>Die Kopie des Dienstes folgt nicht mehr</translation>
    </message>
    <message>
        <source>One owner at a time: from here on the service writes.</source>
        <translation>Immer nur ein Eigentümer: Von hier an schreibt der Dienst.</translation>
    </message>
    <message>
        <source>Route writes to the service</source>
        <translation>Schreiben zum Dienst leiten</translation>
    </message>
    <message>
        <source>The monolith&apos;s table is only history from here on.</source>
        <translation>Die Tabelle des Monolithen ist von hier an nur noch Geschichte.</translation>
    </message>
    <message>
        <source>The facade writes %1 to the service only; nothing else writes the old table.</source>
        <translation>Die Fassade schreibt %1 nur in den Dienst; nichts anderes schreibt die alte Tabelle.</translation>
    </message>
    <message>
        <source>Nothing reads the old table any more</source>
        <translation>Nichts liest die alte Tabelle mehr</translation>
    </message>
    <message>
        <source>Reports, exports and jobs read longer than the application does.</source>
        <translation>Berichte, Exporte und Jobs lesen länger als die Anwendung.</translation>
    </message>
    <message>
        <source>Drop the publication</source>
        <translation>Publikation löschen</translation>
    </message>
    <message>
        <source>Nobody follows any more.</source>
        <translation>Niemand folgt mehr.</translation>
    </message>
    <message>
        <source>Deploy: the application writes both databases</source>
        <translation>Deployment: Die Anwendung schreibt beide Datenbanken</translation>
    </message>
    <message>
        <source>Two databases share no transaction. Behind a feature flag: the old write counts, a new write that fails is noted and made again by a queue.</source>
        <translation>Zwei Datenbanken teilen keine Transaktion. Hinter einem Feature-Flag: Der alte Schreibvorgang zählt, ein gescheiterter neuer wird vermerkt und von einer Warteschlange nachgeholt.</translation>
    </message>
    <message>
        <source>A version that writes %1 to both databases behind a feature flag, and notes what failed.</source>
        <translation>Eine Version, die %1 hinter einem Feature-Flag in beide Datenbanken schreibt und vermerkt, was scheiterte.</translation>
    </message>
    <message>
        <source>The queue of differences stays empty</source>
        <translation>Die Warteschlange der Unterschiede bleibt leer</translation>
    </message>
    <message>
        <source>Compare counts, checksums and samples of both sides for at least a day.</source>
        <translation>Vergleichen Sie mindestens einen Tag lang Zeilenzahlen, Prüfsummen und Stichproben beider Seiten.</translation>
    </message>
    <message>
        <source>Deploy: the application reads the new database</source>
        <translation>Deployment: Die Anwendung liest die neue Datenbank</translation>
    </message>
    <message>
        <source>Turning the flag back is the way back, as long as both are written.</source>
        <translation>Zurück geht es durch Umlegen des Flags, solange beide geschrieben werden.</translation>
    </message>
    <message>
        <source>A version that reads %1 from the new database, behind a feature flag.</source>
        <translation>Eine Version, die %1 aus der neuen Datenbank liest, hinter einem Feature-Flag.</translation>
    </message>
    <message>
        <source>Make %2</source>
        <translation>%2 anlegen</translation>
    </message>
    <message>
        <source>Nobody uses it yet.</source>
        <translation>Noch benutzt es niemand.</translation>
    </message>
    <message>
        <source>Allow nulls in what moves</source>
        <translation>NULL in den umziehenden Spalten erlauben</translation>
    </message>
    <message>
        <source>The new application writes rows here without these columns.</source>
        <translation>Die neue Anwendung schreibt hier Zeilen ohne diese Spalten.</translation>
    </message>
    <message>
        <source>Keep both places the same</source>
        <translation>Beide Stellen gleich halten</translation>
    </message>
    <message>
        <source>Triggers in both directions: whatever one application version writes, the other sees. They write only where something differs, so they cannot call each other for ever. The alternative is an application that writes both behind a feature flag: then leave this step out and deploy that first.</source>
        <translation>Trigger in beide Richtungen: Was eine Version der Anwendung schreibt, sieht die andere. Sie schreiben nur, wo sich etwas unterscheidet, also können sie einander nicht endlos aufrufen. Die Alternative ist eine Anwendung, die hinter einem Feature-Flag beide schreibt: Dann lassen Sie diesen Schritt weg und bringen jene zuerst in Betrieb.</translation>
    </message>
    <message>
        <source>Copy what is there</source>
        <translation>Vorhandenes kopieren</translation>
    </message>
    <message>
        <source>Portion by portion along the key. Each row is locked against being deleted while it is copied, and rows that the triggers brought over first stay.</source>
        <translation>Stück um Stück entlang des Schlüssels. Jede Zeile ist beim Kopieren gegen Löschen gesperrt, und Zeilen, die die Trigger zuerst herüberbrachten, bleiben.</translation>
    </message>
    <message>
        <source>Both places hold the same</source>
        <translation>Beide Stellen enthalten dasselbe</translation>
    </message>
    <message>
        <source>All values are compared, not only counted. Look at it again for a day before switching reads.</source>
        <translation>Alle Werte werden verglichen, nicht nur gezählt. Sehen Sie es sich einen Tag lang wieder an, bevor das Lesen umgestellt wird.</translation>
    </message>
    <message>
        <source>Deploy: the application uses %2 for %3</source>
        <translation>Deployment: Die Anwendung benutzt %2 für %3</translation>
    </message>
    <message>
        <source>Both places are kept the same, so old and new versions may run side by side.</source>
        <translation>Beide Stellen werden gleich gehalten, also dürfen alte und neue Versionen nebeneinander laufen.</translation>
    </message>
    <message>
        <source>A version that reads %3 from %2 and writes it there with INSERT ... ON CONFLICT DO UPDATE: a row may be there already.</source>
        <translation>Eine Version, die %3 aus %2 liest und dort mit INSERT ... ON CONFLICT DO UPDATE schreibt: Eine Zeile kann schon da sein.</translation>
    </message>
    <message>
        <source>A version that reads and writes these rows in %2.</source>
        <translation>Eine Version, die diese Zeilen in %2 liest und schreibt.</translation>
    </message>
    <message>
        <source>Value and reference are kept the same, so old and new versions may run side by side.</source>
        <translation>Wert und Verweis werden gleich gehalten, also dürfen alte und neue Versionen nebeneinander laufen.</translation>
    </message>
    <message>
        <source>A version that reads and writes the reference to %3 instead of %2.</source>
        <translation>Eine Version, die den Verweis auf %3 statt %2 liest und schreibt.</translation>
    </message>
    <message>
        <source>Nobody uses the old place any more</source>
        <translation>Niemand benutzt die alte Stelle mehr</translation>
    </message>
    <message>
        <source>A week without differences is usual. Reports and jobs read longer than the application does.</source>
        <translation>Üblich ist eine Woche ohne Unterschiede. Berichte und Jobs lesen länger als die Anwendung.</translation>
    </message>
    <message>
        <source>Remove the triggers</source>
        <translation>Trigger entfernen</translation>
    </message>
    <message>
        <source>Only the new place is used.</source>
        <translation>Nur die neue Stelle wird benutzt.</translation>
    </message>
    <message>
        <source>Drop what moved</source>
        <translation>Umgezogenes löschen</translation>
    </message>
    <message>
        <source>The values live on in the other table, and the way back takes them from there.</source>
        <translation>Die Werte leben in der anderen Tabelle weiter, und der Rückweg holt sie von dort.</translation>
    </message>
    <message>
        <source>Delete the rows that moved</source>
        <translation>Umgezogene Zeilen löschen</translation>
    </message>
    <message>
        <source>They live on in the other table, and the way back takes them from there.</source>
        <translation>Sie leben in der anderen Tabelle weiter, und der Rückweg holt sie von dort.</translation>
    </message>
    <message>
        <source>No key is in both tables</source>
        <translation>Kein Schlüssel ist in beiden Tabellen</translation>
    </message>
    <message>
        <source>Two rows with the same key cannot both move into one table. Give one side other keys first.</source>
        <translation>Zwei Zeilen mit demselben Schlüssel können nicht beide in eine Tabelle umziehen. Geben Sie einer Seite zuerst andere Schlüssel.</translation>
    </message>
    <message>
        <source>Add the reference beside %2</source>
        <translation>Verweis neben %2 hinzufügen</translation>
    </message>
    <message>
        <source>A nullable column is only noted in the catalogue.</source>
        <translation>Eine Spalte, die NULL erlaubt, wird nur im Systemkatalog vermerkt.</translation>
    </message>
    <message>
        <source>%2 of %1 is %3, which cannot be compared. Change its type first, json to jsonb for example.</source>
        <translation>%2 von %1 ist %3; das lässt sich nicht vergleichen. Ändern Sie zuerst den Typ, etwa json in jsonb.</translation>
    </message>
    <message>
        <source>%1 is partitioned: its columns cannot be split out while its key spans partitions.</source>
        <translation>%1 ist partitioniert: Ihre Spalten lassen sich nicht abtrennen, solange ihr Schlüssel Partitionen übergreift.</translation>
    </message>
    <message>
        <source>%1 does not fit into %2: it needs the same primary key and all columns. Lacking: %3.</source>
        <translation>%1 passt nicht in %2: Nötig sind derselbe Primärschlüssel und alle Spalten. Es fehlen: %3.</translation>
    </message>
    <message>
        <source>%1 is partitioned: run pg_repack on its partitions.</source>
        <translation>%1 ist partitioniert: Führen Sie pg_repack auf den Partitionen aus.</translation>
    </message>
    <message>
        <source>Foreign keys cannot reach into another database. In the way of %1: %2.</source>
        <translation>Fremdschlüssel reichen nicht in eine andere Datenbank. Im Weg für %1: %2.</translation>
    </message>
    <message>
        <source>Swap the key columns: %2 becomes %3</source>
        <translation>Schlüsselspalten tauschen: %2 wird %3</translation>
    </message>
    <message>
        <source>%1 has no primary key of a single column.</source>
        <translation>%1 hat keinen Primärschlüssel aus einer einzigen Spalte.</translation>
    </message>
    <message>
        <source>%2 of %1 is %3 already.</source>
        <translation>%2 von %1 ist schon %3.</translation>
    </message>
    <message>
        <source>Swap the tables: %2 takes over the name</source>
        <translation>Tabellen tauschen: %2 übernimmt den Namen</translation>
    </message>
    <message>
        <source>Names, indexes, sequences, triggers, owner and privileges change hands in one short transaction. The old table is kept the same from here on, so that one can go back without losing a write.</source>
        <translation>Namen, Indizes, Sequenzen, Trigger, Eigentümer und Rechte wechseln in einer kurzen Transaktion. Die alte Tabelle wird von hier an gleich gehalten, also geht es zurück, ohne einen Schreibvorgang zu verlieren.</translation>
    </message>
    <message>
        <source>The new table has proven itself</source>
        <translation>Die neue Tabelle hat sich bewährt</translation>
    </message>
    <message>
        <source>Look at plans and latencies of the important queries; going back is swapping the names.</source>
        <translation>Sehen Sie Ausführungspläne und Latenzen der wichtigen Abfragen an; zurück geht es durch Tauschen der Namen.</translation>
    </message>
    <message>
        <source>Ranges and lists are over one column of %1 here.</source>
        <translation>Bereiche und Listen gehen hier über eine einzige Spalte von %1.</translation>
    </message>
    <message>
        <source>%1 is not a number of partitions.</source>
        <translation>%1 ist keine Anzahl von Partitionen.</translation>
    </message>
    <message>
        <source>%2 of %1 may be null, but becomes part of the primary key. Make it NOT NULL first.</source>
        <translation>%2 von %1 darf NULL sein, wird aber Teil des Primärschlüssels. Machen Sie sie zuerst NOT NULL.</translation>
    </message>
    <message>
        <source>The unique index %2 of %1 does not hold %3, which partitions. Drop it or add the columns first.</source>
        <translation>Der eindeutige Index %2 von %1 enthält %3 nicht, wonach partitioniert wird. Löschen Sie ihn, oder ergänzen Sie zuerst die Spalten.</translation>
    </message>
    <message>
        <source>%2 of %1 is part of the primary key or an identity, which are never null.</source>
        <translation>%2 von %1 gehört zum Primärschlüssel oder ist Identity; beide sind nie NULL.</translation>
    </message>
    <message>
        <source>%2 of %1 may be null already.</source>
        <translation>%2 von %1 darf schon NULL sein.</translation>
    </message>
    <message>
        <source>%2 of %1 is an identity or a generated column: its value is the server&apos;s.</source>
        <translation>%2 von %1 ist eine Identity- oder generierte Spalte: Ihren Wert bestimmt der Server.</translation>
    </message>
    <message>
        <source>A foreign key cannot point from %1 (%2) to %3 (%4). Give them types that compare.</source>
        <translation>Ein Fremdschlüssel kann nicht von %1 (%2) auf %3 (%4) zeigen. Geben Sie ihnen vergleichbare Typen.</translation>
    </message>
    <message>
        <source>No unique index of %1 is over %2 alone. Add a unique constraint first.</source>
        <translation>Kein eindeutiger Index von %1 geht über %2 allein. Fügen Sie zuerst ein Unique-Constraint hinzu.</translation>
    </message>
    <message>
        <source>%2 of %1 cannot become %3: the foreign key %4 could not compare any more. Change both sides.</source>
        <translation>%2 von %1 kann nicht %3 werden: Der Fremdschlüssel %4 könnte nicht mehr vergleichen. Ändern Sie beide Seiten.</translation>
    </message>
    <message>
        <source>%4 is no wider type for %2 of %1, which is %3.</source>
        <translation>%4 ist kein weiterer Typ für %2 von %1, jetzt %3.</translation>
    </message>
    <message>
        <source>The statement needs a superuser, which a proof does not run as. The server said: %1</source>
        <translation>Die Anweisung braucht einen Superuser, und ein Beweis läuft nicht als solcher. Der Server sagte: %1</translation>
    </message>
    <message>
        <source>The private server cannot run the statement. It said: %1</source>
        <translation>Der eigene Server kann die Anweisung nicht ausführen. Er sagte: %1</translation>
    </message>
    <message>
        <source>The statement needs rows, and a proof runs on empty tables. The server said: %1</source>
        <translation>Die Anweisung braucht Zeilen, und ein Beweis läuft auf leeren Tabellen. Der Server sagte: %1</translation>
    </message>
    <message>
        <source>The statement needs something that the Catalog does not hold. The server said: %1</source>
        <translation>Die Anweisung braucht etwas, das der Katalog nicht enthält. Der Server sagte: %1</translation>
    </message>
    <message>
        <source>Not compared: an earlier statement could not be run as it was analysed, and this one follows.</source>
        <translation>Nicht verglichen: Eine frühere Anweisung lief nicht so, wie sie analysiert wurde, und diese folgt darauf.</translation>
    </message>
    <message>
        <source>The statement commits on its way, and some of its locks were too short to be seen.</source>
        <translation>Die Anweisung führt unterwegs COMMIT aus, und einige ihrer Sperren waren zu kurz, um sie zu sehen.</translation>
    </message>
    <message>
        <source>What the statement locks depends on rows or settings, or cannot be foreseen. On empty tables it did something else than is said here.</source>
        <translation>Was die Anweisung sperrt, hängt von Zeilen oder Einstellungen ab oder ist nicht vorherzusehen. Auf leeren Tabellen tat sie etwas anderes, als hier steht.</translation>
    </message>
    <message>
        <source>A down is proven in a transaction that is rolled back; this statement cannot run in one.</source>
        <translation>Ein Rückweg wird in einer Transaktion bewiesen, die zurückgerollt wird; diese Anweisung kann in keiner laufen.</translation>
    </message>
    <message>
        <source>Not in the copy of the schema: %1 (%2)</source>
        <translation>Nicht in der Kopie des Schemas: %1 (%2)</translation>
    </message>
    <message>
        <source>psql reads another file here. Analyse that file too, in its place.</source>
        <translation>psql liest hier eine andere Datei. Analysieren Sie auch diese, an ihrer Stelle.</translation>
    </message>
    <message>
        <source>psql connects anew here, perhaps to another database. What follows is analysed as if it were the same one.</source>
        <translation>psql verbindet sich hier neu, vielleicht mit einer anderen Datenbank. Das Folgende wird analysiert, als wäre es dieselbe.</translation>
    </message>
    <message>
        <source>psql copies rows from or to a file here.</source>
        <translation>psql kopiert hier Zeilen aus einer Datei oder in eine.</translation>
    </message>
    <message>
        <source>The statement has variables of psql that the script does not set.</source>
        <translation>Die Anweisung hat Variablen von psql, die das Skript nicht setzt.</translation>
    </message>
    <message>
        <source>Whether psql runs the statement is decided by \if while the script runs.</source>
        <translation>Ob psql die Anweisung ausführt, entscheidet \if, während das Skript läuft.</translation>
    </message>
    <message>
        <source>%1 needs PostgreSQL %2.</source>
        <translation>%1 braucht PostgreSQL %2.</translation>
    </message>
    <message>
        <source>The code raises an exception of its own: %1</source>
        <translation>Der Code löst eine eigene Exception aus: %1</translation>
    </message>
    <message>
        <source>%1 is not of the kind that this is for.</source>
        <translation>%1 ist nicht von der Art, für die dies gedacht ist.</translation>
    </message>
    <message>
        <source>Tables below %2 need the change of %1 too. Leave ONLY out.</source>
        <translation>Tabellen unter %2 brauchen die Änderung von %1 auch. Lassen Sie ONLY weg.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is inherited. Change it where it comes from.</source>
        <translation>Spalte %1 von %2 ist geerbt. Ändern Sie sie, wo sie herkommt.</translation>
    </message>
    <message>
        <source>Column %1 belongs to the partition key of %2 and has to stay as it is.</source>
        <translation>Spalte %1 gehört zum Partitionsschlüssel von %2 und muss bleiben, wie sie ist.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is an identity column.</source>
        <translation>Spalte %1 von %2 ist eine Identity-Spalte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is a generated column.</source>
        <translation>Spalte %1 von %2 ist eine generierte Spalte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is no identity column.</source>
        <translation>Spalte %1 von %2 ist keine Identity-Spalte.</translation>
    </message>
    <message>
        <source>Column %1 of %2 is no generated column.</source>
        <translation>Spalte %1 von %2 ist keine generierte Spalte.</translation>
    </message>
    <message>
        <source>Column %1 belongs to the primary key of %2, so it must be NOT NULL.</source>
        <translation>Spalte %1 gehört zum Primärschlüssel von %2, muss also NOT NULL sein.</translation>
    </message>
    <message>
        <source>%1 is a partition. Add the column to the partitioned table.</source>
        <translation>%1 ist eine Partition. Fügen Sie die Spalte der partitionierten Tabelle hinzu.</translation>
    </message>
    <message>
        <source>The type of column %1 of %2 is always stored plain and not compressed.</source>
        <translation>Der Typ von Spalte %1 von %2 wird immer einfach und unkomprimiert gespeichert.</translation>
    </message>
    <message>
        <source>A constraint of the partitioned table %1 cannot be NO INHERIT.</source>
        <translation>Ein Constraint der partitionierten Tabelle %1 kann nicht NO INHERIT sein.</translation>
    </message>
    <message>
        <source>Column %1 of %2 has a NOT NULL constraint already.</source>
        <translation>Spalte %1 von %2 hat schon ein NOT-NULL-Constraint.</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 is inherited. Change it where it comes from.</source>
        <translation>Constraint %1 von %2 ist geerbt. Ändern Sie es, wo es herkommt.</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 is neither a foreign key nor a check.</source>
        <translation>Constraint %1 von %2 ist weder Fremdschlüssel noch Check.</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 is no foreign key.</source>
        <translation>Constraint %1 von %2 ist kein Fremdschlüssel.</translation>
    </message>
    <message>
        <source>The bound does not fit the way in which %1 is partitioned.</source>
        <translation>Die Grenze passt nicht zu der Art, wie %1 partitioniert ist.</translation>
    </message>
    <message>
        <source>The partitioned table %1 has no rows of its own to cluster.</source>
        <translation>Die partitionierte Tabelle %1 hat keine eigenen Zeilen für CLUSTER.</translation>
    </message>
    <message>
        <source>%1 is no index: its columns go by name.</source>
        <translation>%1 ist kein Index: Seine Spalten gehen nach dem Namen.</translation>
    </message>
    <message>
        <source>Column %1 of %2 differs in type, NOT NULL or expression.</source>
        <translation>Spalte %1 von %2 weicht in Typ, NOT NULL oder Ausdruck ab.</translation>
    </message>
    <message>
        <source>%1 has other columns than type %2.</source>
        <translation>%1 hat andere Spalten als Typ %2.</translation>
    </message>
    <message>
        <source>%1 is no table with rows of its own. Copy (SELECT ...) instead.</source>
        <translation>%1 ist keine Tabelle mit eigenen Zeilen. Kopieren Sie stattdessen (SELECT ...).</translation>
    </message>
    <message>
        <source>%1 is the default partition already.</source>
        <translation>%1 ist schon die Standardpartition.</translation>
    </message>
    <message>
        <source>Partition %1 is not in the state for this: FINALIZE ends a detachment that was interrupted, and nothing else.</source>
        <translation>Partition %1 ist nicht in dem Zustand dafür: FINALIZE beendet ein unterbrochenes Abhängen und sonst nichts.</translation>
    </message>
    <message>
        <source>Domain %1 is used inside the type of %2.%3, which the server cannot check.</source>
        <translation>Domain %1 steckt im Typ von %2.%3; das kann der Server nicht prüfen.</translation>
    </message>
    <message>
        <source>A cursor WITH HOLD cannot be FOR UPDATE.</source>
        <translation>Ein Cursor mit WITH HOLD kann nicht FOR UPDATE sein.</translation>
    </message>
    <message>
        <source>Tables inherit from %1, and they do not inherit an identity. Add the column to each.</source>
        <translation>Tabellen erben von %1, und eine Identity erben sie nicht. Fügen Sie die Spalte jeder hinzu.</translation>
    </message>
    <message>
        <source>Index %1 has a column that may be NULL.</source>
        <translation>Index %1 hat eine Spalte, die NULL sein darf.</translation>
    </message>
    <message>
        <source>Index %1 has a condition, so it does not hold every row.</source>
        <translation>Index %1 hat eine Bedingung, enthält also nicht jede Zeile.</translation>
    </message>
    <message>
        <source>The unique constraint of %1 is deferrable: no foreign key can refer to it.</source>
        <translation>Das Unique-Constraint von %1 ist aufschiebbar: Kein Fremdschlüssel kann darauf verweisen.</translation>
    </message>
    <message>
        <source>The types of %1 and %2 cannot be compared, so no foreign key can join them.</source>
        <translation>Die Typen von %1 und %2 sind nicht vergleichbar, also kann kein Fremdschlüssel sie verbinden.</translation>
    </message>
    <message>
        <source>The enum has no value %1.</source>
        <translation>Das Enum hat keinen Wert %1.</translation>
    </message>
    <message>
        <source>No unique index of %1 fits ON CONFLICT.</source>
        <translation>Kein eindeutiger Index von %1 passt zu ON CONFLICT.</translation>
    </message>
    <message>
        <source>Column %1 does not become %2 by itself. Say USING, and drop its default first.</source>
        <translation>Spalte %1 wird nicht von selbst %2. Schreiben Sie USING, und entfernen Sie zuerst ihren Vorgabewert.</translation>
    </message>
    <message>
        <source>%1 has no unique constraint over these columns for a foreign key to refer to.</source>
        <translation>%1 hat kein Unique-Constraint über diese Spalten, auf das ein Fremdschlüssel verweisen könnte.</translation>
    </message>
    <message>
        <source>%2 does not inherit from %1.</source>
        <translation>%2 erbt nicht von %1.</translation>
    </message>
    <message>
        <source>%1 has never been clustered, so it must be said by which index.</source>
        <translation>Auf %1 lief noch nie CLUSTER, also muss gesagt werden, nach welchem Index.</translation>
    </message>
    <message>
        <source>There is no parameter %1 for this.</source>
        <translation>Dafür gibt es keinen Parameter %1.</translation>
    </message>
    <message>
        <source>%2 is out of bounds for parameter %1.</source>
        <translation>%2 liegt außerhalb der Grenzen für Parameter %1.</translation>
    </message>
    <message>
        <source>The partitioned table %1 has no storage parameters. Set them on its partitions.</source>
        <translation>Die partitionierte Tabelle %1 hat keine Speicherparameter. Setzen Sie sie auf den Partitionen.</translation>
    </message>
    <message>
        <source>%2 inherits from %1 already, or the other way round.</source>
        <translation>%2 erbt schon von %1 oder umgekehrt.</translation>
    </message>
    <message>
        <source>%1 is partitioned or a partition, or inherits already: inheritance is no choice there.</source>
        <translation>%1 ist partitioniert oder eine Partition oder erbt schon: Vererbung kommt dort nicht in Frage.</translation>
    </message>
    <message>
        <source>Prepared statement %1 is there already.</source>
        <translation>Die vorbereitete Anweisung %1 gibt es schon.</translation>
    </message>
    <message>
        <source>A row filter or column list on the partitioned table %1 needs publish_via_partition_root.</source>
        <translation>Ein Zeilenfilter oder eine Spaltenliste auf der partitionierten Tabelle %1 braucht publish_via_partition_root.</translation>
    </message>
    <message>
        <source>There is no savepoint %1.</source>
        <translation>Es gibt keinen Savepoint %1.</translation>
    </message>
    <message>
        <source>Sequence %1 belongs to a column and goes where its table goes.</source>
        <translation>Sequenz %1 gehört zu einer Spalte und geht mit deren Tabelle mit.</translation>
    </message>
    <message>
        <source>Sequence %1 must be in the schema of %2 to be owned by its column.</source>
        <translation>Sequenz %1 muss im Schema von %2 liegen, um dessen Spalte zu gehören.</translation>
    </message>
    <message>
        <source>Trigger %1 of %2 comes from the partitioned table above it. Change it there.</source>
        <translation>Trigger %1 von %2 kommt von der partitionierten Tabelle darüber. Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>View %1 is not simple enough to be written to.</source>
        <translation>Sicht %1 ist nicht einfach genug, um in sie zu schreiben.</translation>
    </message>
    <message>
        <source>MERGE does not work on %1, which has rules.</source>
        <translation>MERGE geht nicht auf %1, denn sie hat Regeln.</translation>
    </message>
    <message>
        <source>Column %1 of %2 must have a value and gets none.</source>
        <translation>Spalte %1 von %2 muss einen Wert haben und bekommt keinen.</translation>
    </message>
    <message>
        <source>Column %1 of view %2 has to stay, in its place and under its name.</source>
        <translation>Spalte %1 der Sicht %2 muss bleiben, an ihrem Platz und unter ihrem Namen.</translation>
    </message>
    <message>
        <source>CONCURRENTLY and WITH NO DATA exclude each other.</source>
        <translation>CONCURRENTLY und WITH NO DATA schließen einander aus.</translation>
    </message>
    <message>
        <source>%1 does not belong to extension %2.</source>
        <translation>%1 gehört nicht zur Extension %2.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>There is no migration tool %1. Known are: %2.</source>
        <translation>Es gibt kein Migrationswerkzeug %1. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>%1 holds no migrations of %2. Name another folder, or the tool.</source>
        <translation>%1 enthält keine Migrationen von %2. Nennen Sie einen anderen Ordner oder das Werkzeug.</translation>
    </message>
    <message>
        <source>A line &quot;%1&quot; is missing, without which the tool refuses the file.</source>
        <translation>Es fehlt eine Zeile „%1“; ohne sie lehnt das Werkzeug die Datei ab.</translation>
    </message>
    <message>
        <source>Version %1 is taken by %2, too; the tool refuses both.</source>
        <translation>Version %1 hat auch %2; das Werkzeug lehnt beide ab.</translation>
    </message>
    <message>
        <source>This is no unified diff: no line &quot;--- file&quot; with &quot;+++ file&quot; below it.</source>
        <translation>Das ist kein Unified Diff: keine Zeile &quot;--- file&quot; mit &quot;+++ file&quot; darunter.</translation>
    </message>
    <message>
        <source>The diff is broken here: its lines do not fit the counts of their @@ line.</source>
        <translation>Das Diff ist hier beschädigt: Seine Zeilen passen nicht zu den Zahlen ihrer @@-Zeile.</translation>
    </message>
    <message>
        <source>This is the combined diff of a merge. Give the diff against one parent.</source>
        <translation>Das ist das kombinierte Diff eines Merges. Geben Sie das Diff gegen einen der Vorgänger an.</translation>
    </message>
    <message>
        <source>%1 is neither what it was before the patch nor what it is after it.</source>
        <translation>%1 ist weder, was es vor dem Patch war, noch, was es danach ist.</translation>
    </message>
    <message>
        <source>The change %1 of %2 has no deploy script.</source>
        <translation>Die Änderung %1 von %2 hat kein deploy-Skript.</translation>
    </message>
    <message>
        <source>Do it CONCURRENTLY</source>
        <translation>Mit CONCURRENTLY ausführen</translation>
    </message>
    <message>
        <source>Add it NOT VALID, then validate it</source>
        <translation>Mit NOT VALID hinzufügen, dann validieren</translation>
    </message>
    <message>
        <source>Build the index first, then add the constraint on it</source>
        <translation>Zuerst den Index bauen, darauf dann das Constraint</translation>
    </message>
    <message>
        <source>Have a check validated first</source>
        <translation>Zuerst einen Check validieren lassen</translation>
    </message>
    <message>
        <source>Make it a statement of its own</source>
        <translation>Eine eigene Anweisung daraus machen</translation>
    </message>
    <message>
        <source>Do it in a transaction of its own</source>
        <translation>In einer eigenen Transaktion ausführen</translation>
    </message>
    <message>
        <source>Take it out of the transaction</source>
        <translation>Aus der Transaktion herausnehmen</translation>
    </message>
    <message>
        <source>Add the column empty and fill it afterwards</source>
        <translation>Spalte leer hinzufügen und danach füllen</translation>
    </message>
    <message>
        <source>Give it a longer timeout</source>
        <translation>Längeres Timeout geben</translation>
    </message>
    <message>
        <source>Run ANALYZE after it</source>
        <translation>Danach ANALYZE ausführen</translation>
    </message>
    <message>
        <source>Drop the INVALID index first</source>
        <translation>Zuerst den INVALID-Index löschen</translation>
    </message>
    <message>
        <source>Build it partition by partition</source>
        <translation>Partition für Partition bauen</translation>
    </message>
    <message>
        <source>Make a table and attach it</source>
        <translation>Tabelle anlegen und anhängen</translation>
    </message>
    <message>
        <source>Have the bounds validated by a check first</source>
        <translation>Grenzen zuerst durch einen Check validieren lassen</translation>
    </message>
    <message>
        <source>Finish the earlier detach</source>
        <translation>Das frühere Abhängen abschließen</translation>
    </message>
    <message>
        <source>Set a lock_timeout before it</source>
        <translation>Davor ein lock_timeout setzen</translation>
    </message>
    <message>
        <source>The stored generated column %2 is computed for all of %1 (%3 rows), which writes the table anew while nobody else can use it. Use an ordinary column that a trigger fills, or a view.</source>
        <translation>Die gespeicherte generierte Spalte %2 wird für ganz %1 (%3 Zeilen) berechnet; das schreibt die Tabelle neu, während niemand sonst sie benutzen kann. Nehmen Sie eine gewöhnliche Spalte, die ein Trigger füllt, oder eine Sicht.</translation>
    </message>
    <message>
        <source>Adding the numbered column %2 gives every row of %1 (%3 rows) its number, which writes the table anew while nobody else can use it. Add a plain column, number it in batches, then attach the sequence.</source>
        <translation>Das Hinzufügen der nummerierten Spalte %2 gibt jeder Zeile von %1 (%3 Zeilen) ihre Nummer; das schreibt die Tabelle neu, während niemand sonst sie benutzen kann. Fügen Sie eine einfache Spalte hinzu, nummerieren Sie sie in Batches, dann hängen Sie die Sequenz an.</translation>
    </message>
    <message>
        <source>The domain %3 checks its values, so adding column %2 writes all of %1 (%4 rows) anew while nobody else can use the table. Add it with the base type and a check that is NOT VALID first.</source>
        <translation>Die Domain %3 prüft ihre Werte, also schreibt das Hinzufügen der Spalte %2 ganz %1 (%4 Zeilen) neu, während niemand sonst die Tabelle benutzen kann. Fügen Sie sie zuerst mit dem Basistyp und einem Check mit NOT VALID hinzu.</translation>
    </message>
    <message>
        <source>UNIQUE or PRIMARY KEY inside ADD COLUMN builds index %2 over %1 (%3 rows) while nobody else can use the table. Add the column first, build the index CONCURRENTLY, then add the constraint USING INDEX.</source>
        <translation>UNIQUE oder PRIMARY KEY in ADD COLUMN baut den Index %2 über %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Fügen Sie zuerst die Spalte hinzu, bauen Sie den Index mit CONCURRENTLY, dann fügen Sie das Constraint mit USING INDEX hinzu.</translation>
    </message>
    <message>
        <source>The check %2 inside ADD COLUMN makes the server read all of %1 (%3 rows) while nobody else can use the table. Add the column first, then the check NOT VALID, then VALIDATE it.</source>
        <translation>Der Check %2 in ADD COLUMN lässt den Server ganz %1 (%3 Zeilen) lesen, während niemand sonst die Tabelle benutzen kann. Fügen Sie zuerst die Spalte hinzu, dann den Check mit NOT VALID, dann VALIDATE.</translation>
    </message>
    <message>
        <source>The foreign key %2 inside ADD COLUMN checks all of %1 (%4 rows) against %3 while nobody else can use the table. Add the column first, then the key NOT VALID, then VALIDATE it.</source>
        <translation>Der Fremdschlüssel %2 in ADD COLUMN prüft ganz %1 (%4 Zeilen) gegen %3, während niemand sonst die Tabelle benutzen kann. Fügen Sie zuerst die Spalte hinzu, dann den Schlüssel mit NOT VALID, dann VALIDATE.</translation>
    </message>
    <message>
        <source>Dropping column %2 of %1 silently drops: %3.</source>
        <translation>Das Löschen der Spalte %2 von %1 löscht stillschweigend mit: %3.</translation>
    </message>
    <message>
        <source>The server refuses to change the type of %2 in %1: %3 uses the column. Drop that first and make it again afterwards, in the same transaction.</source>
        <translation>Der Server lehnt es ab, den Typ von %2 in %1 zu ändern: %3 benutzt die Spalte. Löschen Sie das zuerst, und legen Sie es danach in derselben Transaktion wieder an.</translation>
    </message>
    <message>
        <source>Changing the type drops the statistics of %2 in %1, so plans may be bad until the next ANALYZE. Run it right afterwards.</source>
        <translation>Mit dem Typ geht die Statistik von %2 in %1 verloren, also können Ausführungspläne bis zum nächsten ANALYZE schlecht sein. Führen Sie es gleich danach aus.</translation>
    </message>
    <message>
        <source>Moving %1 to schema %2 breaks every running program that does not find it there by its search_path.</source>
        <translation>Das Verschieben von %1 ins Schema %2 bricht jedes laufende Programm, das sie dort nicht über seinen search_path findet.</translation>
    </message>
    <message>
        <source>Once %2 of %1 may be NULL, programs that read it must expect that; to take it back every row has to be checked.</source>
        <translation>Sobald %2 von %1 NULL sein darf, müssen lesende Programme damit rechnen; um es zurückzunehmen, muss jede Zeile geprüft werden.</translation>
    </message>
    <message>
        <source>The primary key makes %2 NOT NULL, and reads all of %1 (%3 rows) for that while nobody else can use the table. Set it NOT NULL by a validated check first.</source>
        <translation>Der Primärschlüssel macht %2 NOT NULL und liest dafür ganz %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Setzen Sie zuerst NOT NULL durch einen validierten Check.</translation>
    </message>
    <message>
        <source>The exclusion constraint %2 builds its index over %1 (%3 rows) while nobody else can use the table. The server has no other way to add one.</source>
        <translation>Das Exclusion-Constraint %2 baut seinen Index über %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Anders kann der Server keines hinzufügen.</translation>
    </message>
    <message>
        <source>The foreign key blocks writes to %1 (%2 rows), the table it refers to, until the transaction ends. Keep that transaction short.</source>
        <translation>Der Fremdschlüssel blockiert Schreiber von %1 (%2 Zeilen), der Tabelle, auf die er verweist, bis zum Ende der Transaktion. Halten Sie diese kurz.</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: every DELETE and key UPDATE in %3 will read all of %1.</source>
        <translation>Kein Index von %1 beginnt mit %2: Jedes DELETE und jedes Schlüssel-UPDATE in %3 liest ganz %1.</translation>
    </message>
    <message>
        <source>The type of %2 in %1 is not that of the column it refers to in %3: one of them will overflow first, and every comparison converts.</source>
        <translation>Der Typ von %2 in %1 ist nicht der Typ der Spalte in %3, auf die sie verweist: Eine von beiden läuft zuerst über, und jeder Vergleich wandelt um.</translation>
    </message>
    <message>
        <source>With %2 the transaction holds locks on %1 and on several referenced tables at once (%3): writes to all of them wait, and programs that write them in another order can deadlock. Add one key a transaction.</source>
        <translation>Mit %2 hält die Transaktion zugleich Sperren auf %1 und auf mehreren Zieltabellen (%3): Schreiber aller warten, und Programme, die in anderer Reihenfolge schreiben, können in einen Deadlock geraten. Fügen Sie je Transaktion einen Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>The foreign key that goes here also locks %1 (%2 rows), the table it refers to, against reads and writes until the transaction ends.</source>
        <translation>Der Fremdschlüssel, der hier geht, sperrt auch %1 (%2 Zeilen), die Tabelle, auf die er verweist, gegen Lesen und Schreiben bis zum Ende der Transaktion.</translation>
    </message>
    <message>
        <source>The constraint of domain %2 is tested against all of %1 (%3 rows), and writes to the table wait until that is done.</source>
        <translation>Das Constraint der Domain %2 wird gegen ganz %1 (%3 Zeilen) geprüft, und so lange warten Schreiber der Tabelle.</translation>
    </message>
    <message>
        <source>Without primary key %2 rows of %1 can double, ON CONFLICT on it fails, and logical replication refuses UPDATE and DELETE.</source>
        <translation>Ohne den Primärschlüssel %2 können sich Zeilen von %1 verdoppeln, ON CONFLICT darauf scheitert, und die logische Replikation lehnt UPDATE und DELETE ab.</translation>
    </message>
    <message>
        <source>The new primary key %2 builds its index over %1 (%3 rows) while nobody else can use the table. Build it CONCURRENTLY under another name first, then drop the old key and add the new one USING INDEX in one statement.</source>
        <translation>Der neue Primärschlüssel %2 baut seinen Index über %1 (%3 Zeilen), während niemand sonst die Tabelle benutzen kann. Bauen Sie ihn zuerst mit CONCURRENTLY unter anderem Namen, dann löschen Sie den alten Schlüssel und fügen den neuen mit USING INDEX in einer Anweisung hinzu.</translation>
    </message>
    <message>
        <source>Once %2 is gone nothing keeps %1 from holding duplicates, and INSERT ... ON CONFLICT over its columns fails.</source>
        <translation>Ist %2 fort, bewahrt nichts mehr %1 vor Duplikaten, und INSERT ... ON CONFLICT über ihre Spalten scheitert.</translation>
    </message>
    <message>
        <source>If building %2 on %1 fails once, an INVALID index of that name stays, and IF NOT EXISTS skips it ever after: look at indisvalid, drop it, build it again.</source>
        <translation>Scheitert der Bau von %2 auf %1 einmal, bleibt ein INVALID-Index dieses Namens, und IF NOT EXISTS überspringt ihn fortan: Sehen Sie indisvalid an, löschen Sie ihn, und bauen Sie ihn neu.</translation>
    </message>
    <message>
        <source>CONCURRENTLY waits for every older transaction of the database; a lock_timeout of %2 ends it before that on %1, and an INVALID index or a half detached partition stays.</source>
        <translation>CONCURRENTLY wartet auf jede ältere Transaktion der Datenbank; ein lock_timeout von %2 beendet es auf %1 vorher, und ein INVALID-Index oder eine halb abgehängte Partition bleibt.</translation>
    </message>
    <message>
        <source>The server refuses CREATE INDEX CONCURRENTLY on the partitioned table %1. Make the index ON ONLY the parent, build one CONCURRENTLY on each partition, and attach them.</source>
        <translation>Der Server lehnt CREATE INDEX CONCURRENTLY auf der partitionierten Tabelle %1 ab. Bauen Sie den Index mit ON ONLY auf der Elterntabelle, dann einen mit CONCURRENTLY je Partition, und hängen Sie diese an.</translation>
    </message>
    <message>
        <source>PostgreSQL 14.0 to 14.3 can leave rows out of an index that is built CONCURRENTLY on %1. Update to 14.4 or newer first.</source>
        <translation>PostgreSQL 14.0 bis 14.3 kann Zeilen in einem Index auslassen, der mit CONCURRENTLY auf %1 gebaut wird. Aktualisieren Sie zuerst auf 14.4 oder neuer.</translation>
    </message>
    <message>
        <source>Index %3 of %1 serves every query that %2 could: it has the same columns first. One of them is enough.</source>
        <translation>Index %3 von %1 dient jeder Abfrage, der %2 dienen könnte: Seine ersten Spalten sind dieselben. Einer von beiden genügt.</translation>
    </message>
    <message>
        <source>Index %2 on %1 has %3 key columns: hardly a query gains from the last of them, and every write pays for all.</source>
        <translation>Index %2 auf %1 hat %3 Schlüsselspalten: Kaum eine Abfrage gewinnt durch die letzten, und jeder Schreibvorgang bezahlt für alle.</translation>
    </message>
    <message>
        <source>Hash index %2 on %1 answers = alone: no order, no ranges, no uniqueness, one column. A B-tree does it all.</source>
        <translation>Der Hash-Index %2 auf %1 beantwortet nur =: keine Ordnung, keine Bereiche, keine Eindeutigkeit, eine Spalte. Ein B-Baum kann all das.</translation>
    </message>
    <message>
        <source>Between dropping %2 and the end of building %3, queries on %1 have neither. Build the new one under another name first, then drop the old one.</source>
        <translation>Zwischen dem Löschen von %2 und dem Ende des Baus von %3 haben Abfragen auf %1 keinen von beiden. Bauen Sie zuerst den neuen unter anderem Namen, dann löschen Sie den alten.</translation>
    </message>
    <message>
        <source>REINDEX %2 builds index after index, and blocks writes to one table after the other, and most reads, until each is done. REINDEX CONCURRENTLY does not, and leaves the system catalogs alone.</source>
        <translation>REINDEX %2 baut Index um Index und blockiert Schreiber einer Tabelle nach der anderen, auch die meisten Leser, bis jeder fertig ist. REINDEX CONCURRENTLY tut das nicht und lässt die Systemkataloge in Ruhe.</translation>
    </message>
    <message>
        <source>SET %2 writes all of %1 (%3 rows) and its indexes anew while nobody else can use the table.</source>
        <translation>SET %2 schreibt ganz %1 (%3 Zeilen) und ihre Indizes neu, während niemand sonst die Tabelle benutzen kann.</translation>
    </message>
    <message>
        <source>SET TABLESPACE copies the whole file of %1 (%3 rows) to %2 while nobody else can use the table. pg_repack moves a table almost without locks.</source>
        <translation>SET TABLESPACE kopiert die ganze Datei von %1 (%3 Zeilen) nach %2, während niemand sonst die Tabelle benutzen kann. pg_repack verschiebt eine Tabelle fast ohne Sperren.</translation>
    </message>
    <message>
        <source>SET ACCESS METHOD %2 writes all of %1 (%3 rows) anew while nobody else can use the table.</source>
        <translation>SET ACCESS METHOD %2 schreibt ganz %1 (%3 Zeilen) neu, während niemand sonst die Tabelle benutzen kann.</translation>
    </message>
    <message>
        <source>Nobody can read %1 (%2 rows) while it is computed. REFRESH MATERIALIZED VIEW CONCURRENTLY lets reads go on; it needs a unique index without a condition.</source>
        <translation>Niemand kann %1 (%2 Zeilen) lesen, während sie berechnet wird. REFRESH MATERIALIZED VIEW CONCURRENTLY lässt das Lesen weitergehen; es braucht einen eindeutigen Index ohne Bedingung.</translation>
    </message>
    <message>
        <source>LOCK TABLE holds %2 on %1 until the transaction ends, whatever comes in between.</source>
        <translation>LOCK TABLE hält %2 auf %1 bis zum Ende der Transaktion, was auch dazwischenkommt.</translation>
    </message>
    <message>
        <source>Without autovacuum %1 bloats and its statistics go stale, and near the transaction limit the server vacuums it all the same, at the worst time.</source>
        <translation>Ohne Autovacuum bläht sich %1 auf, ihre Statistik veraltet, und nahe der Transaktionsgrenze führt der Server VACUUM doch aus, zur schlechtesten Zeit.</translation>
    </message>
    <message>
        <source>Attaching %1 (%3 rows) to %2 reads all of it, and builds what indexes it lacks, while nobody else can use it. A validated CHECK that implies the bounds, and the indexes beforehand, spare that.</source>
        <translation>Das Anhängen von %1 (%3 Zeilen) an %2 liest sie ganz und baut die fehlenden Indizes, während niemand sonst sie benutzen kann. Ein validierter CHECK, der die Grenzen einschließt, und die Indizes vorab ersparen das.</translation>
    </message>
    <message>
        <source>The default partition %1 (%2 rows) is read for rows that would belong to the new one, while nobody else can use it.</source>
        <translation>Die Standardpartition %1 (%2 Zeilen) wird nach Zeilen durchsucht, die zur neuen gehören würden, während niemand sonst sie benutzen kann.</translation>
    </message>
    <message>
        <source>Making partition %2 locks all of %1 against reads and writes. Make a table of its own and ATTACH it, which lets both go on.</source>
        <translation>Das Anlegen der Partition %2 sperrt ganz %1 gegen Lesen und Schreiben. Legen Sie eine eigene Tabelle an, und hängen Sie sie mit ATTACH an; das lässt beides weitergehen.</translation>
    </message>
    <message>
        <source>Dropping partition %2 locks all of %1 against reads and writes. DETACH it CONCURRENTLY first, then drop it.</source>
        <translation>Das Löschen der Partition %2 sperrt ganz %1 gegen Lesen und Schreiben. Hängen Sie sie zuerst mit DETACH ... CONCURRENTLY ab, dann löschen Sie sie.</translation>
    </message>
    <message>
        <source>Detaching %2 locks all of %1 against reads and writes. DETACH PARTITION ... CONCURRENTLY does not.</source>
        <translation>Das Abhängen von %2 sperrt ganz %1 gegen Lesen und Schreiben. DETACH PARTITION ... CONCURRENTLY tut das nicht.</translation>
    </message>
    <message>
        <source>Partition %2 of %1 is half detached from an earlier run: the server refuses until DETACH PARTITION ... FINALIZE has been run for it.</source>
        <translation>Partition %2 von %1 ist von einem früheren Lauf halb abgehängt: Der Server lehnt ab, bis DETACH PARTITION ... FINALIZE dafür ausgeführt ist.</translation>
    </message>
    <message>
        <source>Dropping schema %1 breaks every running program that has it in its names or on its search_path; with CASCADE all that is in it is gone.</source>
        <translation>Das Löschen des Schemas %1 bricht jedes laufende Programm, das es in Namen oder im search_path hat; mit CASCADE ist alles darin fort.</translation>
    </message>
    <message>
        <source>DROP DATABASE %1 in a migration: everything in it is gone, at once and without a way back.</source>
        <translation>DROP DATABASE %1 in einer Migration: Alles darin ist fort, sofort und ohne Rückweg.</translation>
    </message>
    <message>
        <source>DROP OWNED drops every table and other object of the role in this database, and takes back what it was granted. What that is, nothing in the statement says.</source>
        <translation>DROP OWNED löscht jede Tabelle und jedes andere Objekt der Rolle in dieser Datenbank und nimmt ihr gewährte Rechte zurück. Was das ist, sagt nichts in der Anweisung.</translation>
    </message>
    <message>
        <source>CASCADE takes %2 more along: %3.</source>
        <translation>CASCADE nimmt %2 weitere mit: %3.</translation>
    </message>
    <message>
        <source>TRUNCATE removes all of %1 (%2 rows), under a lock against reads and writes; the rows cannot be had back.</source>
        <translation>TRUNCATE entfernt ganz %1 (%2 Zeilen) unter einer Sperre gegen Lesen und Schreiben; die Zeilen sind nicht wiederzubekommen.</translation>
    </message>
    <message>
        <source>TRUNCATE ... CASCADE empties %1 (%2 rows) and with it every table that refers to it: %3.</source>
        <translation>TRUNCATE ... CASCADE leert %1 (%2 Zeilen) und damit jede Tabelle, die darauf verweist: %3.</translation>
    </message>
    <message>
        <source>Dropping view %1 breaks every running program that reads it.</source>
        <translation>Das Löschen der Sicht %1 bricht jedes laufende Programm, das sie liest.</translation>
    </message>
    <message>
        <source>Dropping %1 breaks every running program that calls it, and functions whose bodies name it: the server does not look into those.</source>
        <translation>Das Löschen von %1 bricht jedes laufende Programm, das sie aufruft, und Funktionen, deren Rümpfe sie nennen: In die sieht der Server nicht hinein.</translation>
    </message>
    <message>
        <source>%1: json has no equality, so DISTINCT, GROUP BY and UNION fail on it. jsonb has.</source>
        <translation>%1: json kennt keine Gleichheit, also scheitern DISTINCT, GROUP BY und UNION daran. jsonb kennt sie.</translation>
    </message>
    <message>
        <source>%1: char(n) pads with blanks, which some operations count and others do not. text with a CHECK says what is meant.</source>
        <translation>%1: char(n) füllt mit Leerzeichen auf, die manche Operationen zählen und andere nicht. text mit einem CHECK sagt, was gemeint ist.</translation>
    </message>
    <message>
        <source>%1: a timestamp without time zone does not say which moment it means. timestamptz does, in the same room.</source>
        <translation>%1: Ein timestamp ohne Zeitzone sagt nicht, welchen Augenblick er meint. timestamptz sagt es, auf gleichem Platz.</translation>
    </message>
    <message>
        <source>%1: timestamp(0) rounds to the next second instead of cutting off. Leave the precision out.</source>
        <translation>%1: timestamp(0) rundet auf die nächste Sekunde, statt abzuschneiden. Lassen Sie die Genauigkeit weg.</translation>
    </message>
    <message>
        <source>%1: what money means depends on the server&apos;s locale. Use numeric, and a column for the currency.</source>
        <translation>%1: Was money bedeutet, hängt von der Locale des Servers ab. Nehmen Sie numeric und eine Spalte für die Währung.</translation>
    </message>
    <message>
        <source>%1: floating point is inexact. Use numeric where amounts are added or compared.</source>
        <translation>%1: Gleitkomma ist ungenau. Nehmen Sie numeric, wo Beträge addiert oder verglichen werden.</translation>
    </message>
    <message>
        <source>%1: serial keeps its sequence, and the right to it, apart from the table. Use GENERATED ... AS IDENTITY.</source>
        <translation>%1: serial hält seine Sequenz und das Recht daran getrennt von der Tabelle. Nehmen Sie GENERATED ... AS IDENTITY.</translation>
    </message>
    <message>
        <source>%1: varchar(n) saves nothing over text. A CHECK limits the length and can be changed later.</source>
        <translation>%1: varchar(n) spart nichts gegenüber text. Ein CHECK begrenzt die Länge und lässt sich später ändern.</translation>
    </message>
    <message>
        <source>%1: an integer key ends at 2.1 billion values, and the change to bigint rewrites the table. Begin with bigint.</source>
        <translation>%1: Ein integer-Schlüssel endet bei 2,1 Milliarden Werten, und der Wechsel zu bigint schreibt die Tabelle neu. Beginnen Sie mit bigint.</translation>
    </message>
    <message>
        <source>%1: a smallint key ends at 32,767 values. Begin with bigint.</source>
        <translation>%1: Ein smallint-Schlüssel endet bei 32.767 Werten. Beginnen Sie mit bigint.</translation>
    </message>
    <message>
        <source>%1: column %2 has used %3 % of its values (%4 of %5). Move to bigint before it ends.</source>
        <translation>%1: Spalte %2 hat %3 % ihrer Werte verbraucht (%4 von %5). Wechseln Sie zu bigint, bevor sie endet.</translation>
    </message>
    <message>
        <source>%1 has no primary key: batches, replication and online tools need one, and adding it later takes a lock.</source>
        <translation>%1 hat keinen Primärschlüssel: Batches, Replikation und Online-Werkzeuge brauchen einen, und ihn später hinzuzufügen kostet eine Sperre.</translation>
    </message>
    <message>
        <source>%1 is UNLOGGED: it is empty after a crash and not readable on standbys.</source>
        <translation>%1 ist UNLOGGED: nach einem Absturz leer und auf Standbys nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is longer than 63 bytes; the server makes it %2.</source>
        <translation>%1 ist länger als 63 Byte; der Server macht %2 daraus.</translation>
    </message>
    <message>
        <source>%1: without a schema, search_path decides which is meant.</source>
        <translation>%1: Ohne Schema entscheidet der search_path, welches gemeint ist.</translation>
    </message>
    <message>
        <source>%1 is a key word: it has to be quoted in places, which not every tool does.</source>
        <translation>%1 ist ein Schlüsselwort: Es muss stellenweise in Anführungszeichen, und nicht jedes Werkzeug tut das.</translation>
    </message>
    <message>
        <source>Creating trigger %2 holds off every write to %1 until it has its lock, and every later write runs the trigger.</source>
        <translation>Das Anlegen des Triggers %2 hält jeden Schreiber von %1 auf, bis es seine Sperre hat, und jedes spätere Schreiben führt den Trigger aus.</translation>
    </message>
    <message>
        <source>Dropping trigger %2 locks %1 against reads and writes, which creating it did not. DISABLE TRIGGER lets reads go on.</source>
        <translation>Das Löschen des Triggers %2 sperrt %1 gegen Lesen und Schreiben; das Anlegen tat es nicht. DISABLE TRIGGER lässt Leser weiterarbeiten.</translation>
    </message>
    <message>
        <source>DISABLE TRIGGER ALL also turns off the foreign keys of %1: rows that break them are let in and never checked again. DISABLE TRIGGER USER leaves them on.</source>
        <translation>DISABLE TRIGGER ALL schaltet auch die Fremdschlüssel von %1 ab: Zeilen, die sie verletzen, kommen hinein und werden nie mehr geprüft. DISABLE TRIGGER USER lässt sie an.</translation>
    </message>
    <message>
        <source>From here on neither triggers fire nor foreign keys are checked; rows that break a foreign key stay in the table.</source>
        <translation>Von hier an lösen keine Trigger aus, und Fremdschlüssel werden nicht geprüft; Zeilen, die einen verletzen, bleiben in der Tabelle.</translation>
    </message>
    <message>
        <source>Changing policy %2 locks %1 against reads and writes, and changes which rows programs see.</source>
        <translation>Das Ändern der Policy %2 sperrt %1 gegen Lesen und Schreiben und ändert, welche Zeilen Programme sehen.</translation>
    </message>
    <message>
        <source>This locks %1 against reads and writes, and changes at once which rows every role but the owner sees. Create the policies first.</source>
        <translation>Dies sperrt %1 gegen Lesen und Schreiben und ändert sofort, welche Zeilen jede Rolle außer dem Eigentümer sieht. Legen Sie zuerst die Policys an.</translation>
    </message>
    <message>
        <source>View %1 reads %2 with its owner&apos;s rights: the row security there does not count for who reads the view. From 15 on, security_invoker = true makes it count.</source>
        <translation>Sicht %1 liest %2 mit den Rechten ihres Eigentümers: Die dortige Row Security gilt nicht für den, der die Sicht liest. Ab 15 gilt sie mit security_invoker = true.</translation>
    </message>
    <message>
        <source>Function %1 was %2 and is now %3: plans, and indexes that use it, take that on trust.</source>
        <translation>Funktion %1 war %2 und ist jetzt %3: Ausführungspläne und Indizes, die sie benutzen, verlassen sich ungeprüft darauf.</translation>
    </message>
    <message>
        <source>Function %1 runs with its owner&apos;s rights and without a search_path of its own: callers decide which objects its body means. Add SET search_path.</source>
        <translation>Funktion %1 läuft mit den Rechten ihres Eigentümers und ohne eigenen search_path: Aufrufer bestimmen, welche Objekte ihr Rumpf meint. Ergänzen Sie SET search_path.</translation>
    </message>
    <message>
        <source>%1 is granted to PUBLIC, which is every role there is and will be. Grant it to a role made for that.</source>
        <translation>%1 wird PUBLIC gewährt, also jeder Rolle, die es gibt und geben wird. Gewähren Sie es einer dafür gemachten Rolle.</translation>
    </message>
    <message>
        <source>ALL privileges are granted to %2, with TRUNCATE and TRIGGER among them. Grant those that are used.</source>
        <translation>%2 erhält ALL, alle Rechte, darunter TRUNCATE und TRIGGER. Gewähren Sie die, die benutzt werden.</translation>
    </message>
    <message>
        <source>Giving %1 to %2 locks it against reads and writes for a moment, and moves the right to alter it.</source>
        <translation>%1 an %2 zu übergeben sperrt sie einen Augenblick gegen Lesen und Schreiben und verlegt das Recht, sie zu ändern.</translation>
    </message>
    <message>
        <source>Updating extension %1 runs its own scripts, whose locks and changes cannot be seen from here. Rehearse it, and name the version.</source>
        <translation>Das Aktualisieren der Extension %1 führt deren eigene Skripte aus, deren Sperren und Änderungen von hier nicht zu sehen sind. Proben Sie es, und nennen Sie die Version.</translation>
    </message>
    <message>
        <source>This writes to the system catalog %1 behind the server&apos;s back: nothing is checked, and other sessions keep what they know. Use the statement made for it.</source>
        <translation>Dies schreibt hinter dem Rücken des Servers in den Systemkatalog %1: Nichts wird geprüft, und andere Sitzungen behalten, was sie wissen. Benutzen Sie die dafür gemachte Anweisung.</translation>
    </message>
    <message>
        <source>The value %1 of enum %2 is used in the transaction that adds it, which the server refuses. Commit in between.</source>
        <translation>Der Wert %1 von Enum %2 wird in der Transaktion benutzt, die ihn hinzufügt; das lehnt der Server ab. Setzen Sie COMMIT dazwischen.</translation>
    </message>
    <message>
        <source>Value %1 goes in between the values of %2: what compares or sorts by the type now means something else.</source>
        <translation>Wert %1 kommt zwischen die Werte von %2: Was nach dem Typ vergleicht oder sortiert, bedeutet jetzt etwas anderes.</translation>
    </message>
    <message>
        <source>A value of an enum cannot be removed: the server has no statement for it, and rows or index pages may hold it. Forbid it by a CHECK instead.</source>
        <translation>Ein Wert eines Enums lässt sich nicht entfernen: Der Server hat keine Anweisung dafür, und Zeilen oder Indexseiten können ihn enthalten. Verbieten Sie ihn stattdessen durch einen CHECK.</translation>
    </message>
    <message>
        <source>Renaming value %1 of enum %2 to %3 breaks every running program that uses the old word.</source>
        <translation>Das Umbenennen des Werts %1 von Enum %2 in %3 bricht jedes laufende Programm, das das alte Wort benutzt.</translation>
    </message>
    <message>
        <source>The table has %1 rows and %2.</source>
        <translation>Die Tabelle hat %1 Zeilen und %2.</translation>
    </message>
    <message>
        <source>The table has %1 rows and %2; about %3 statements a minute wait meanwhile.</source>
        <translation>Die Tabelle hat %1 Zeilen und %2; etwa %3 Anweisungen je Minute warten inzwischen.</translation>
    </message>
    <message>
        <source>lock_timeout = 0 is no limit at all, and a statement below may have to wait for a lock that stops everybody else.</source>
        <translation>lock_timeout = 0 ist gar keine Grenze, und eine Anweisung darunter muss vielleicht auf eine Sperre warten, die alle anderen anhält.</translation>
    </message>
    <message>
        <source>lock_timeout is %1 ms: for so long everybody else may wait behind a statement below. More than %2 ms is an outage of its own.</source>
        <translation>lock_timeout ist %1 ms: So lange warten vielleicht alle anderen hinter einer Anweisung darunter. Mehr als %2 ms ist schon selbst ein Ausfall.</translation>
    </message>
    <message>
        <source>lock_timeout is set only here, after a statement that may have waited for its lock without limit. Set it first.</source>
        <translation>lock_timeout wird erst hier gesetzt, nach einer Anweisung, die vielleicht unbegrenzt auf ihre Sperre gewartet hat. Setzen Sie es zuerst.</translation>
    </message>
    <message>
        <source>No statement_timeout is set before this statement, which works for long under a lock that blocks others.</source>
        <translation>Vor dieser Anweisung ist kein statement_timeout gesetzt; sie arbeitet lange unter einer Sperre, die andere blockiert.</translation>
    </message>
    <message>
        <source>This %1 waits for older transactions under a statement_timeout of %2 ms: cut short, it leaves something INVALID behind.</source>
        <translation>Dieses %1 wartet unter einem statement_timeout von %2 ms auf ältere Transaktionen: Abgebrochen hinterlässt es etwas, das INVALID ist.</translation>
    </message>
    <message>
        <source>Set a short lock_timeout</source>
        <translation>Kurzes lock_timeout setzen</translation>
    </message>
    <message>
        <source>Lift the statement_timeout before it</source>
        <translation>Davor das statement_timeout aufheben</translation>
    </message>
    <message>
        <source>SET LOCAL %1 has no effect outside a transaction: it is over before the next statement.</source>
        <translation>SET LOCAL %1 wirkt außerhalb einer Transaktion nicht: Es ist vor der nächsten Anweisung vorbei.</translation>
    </message>
    <message>
        <source>Behind PgBouncer in transaction mode, SET %1 may reach neither the next statement nor stay with this session. Use SET LOCAL in a transaction.</source>
        <translation>Hinter PgBouncer im Transaktionsmodus erreicht SET %1 vielleicht weder die nächste Anweisung, noch bleibt es bei dieser Sitzung. Nehmen Sie SET LOCAL in einer Transaktion.</translation>
    </message>
    <message>
        <source>%1 is locked against reads and writes since earlier in this transaction, and stays so while this statement works through a whole table. Commit in between.</source>
        <translation>%1 ist seit einer früheren Stelle dieser Transaktion gegen Lesen und Schreiben gesperrt und bleibt es, während diese Anweisung eine ganze Tabelle durcharbeitet. Setzen Sie COMMIT dazwischen.</translation>
    </message>
    <message>
        <source>This transaction locks %1 while it already keeps everybody from %2: a program that uses them in the other order deadlocks with it.</source>
        <translation>Diese Transaktion sperrt %1, während sie schon alle von %2 fernhält: Ein Programm, das beide in anderer Reihenfolge benutzt, gerät mit ihr in einen Deadlock.</translation>
    </message>
    <message>
        <source>This transaction has changed rows and now changes the schema: both kinds of locks are kept to its end. Split it.</source>
        <translation>Diese Transaktion hat Zeilen geändert und ändert jetzt das Schema: Beide Arten von Sperren bleiben bis zu ihrem Ende. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The WHERE is true for every row of %1 (%2 rows): all of them are changed in one transaction.</source>
        <translation>Das WHERE gilt für jede Zeile von %1 (%2 Zeilen): Alle werden in einer Transaktion geändert.</translation>
    </message>
    <message>
        <source>This may copy all of %1 (%2 rows) in one transaction. Copy in batches by key.</source>
        <translation>Dies kopiert vielleicht ganz %1 (%2 Zeilen) in einer Transaktion. Kopieren Sie in Batches entlang des Schlüssels.</translation>
    </message>
    <message>
        <source>A transaction is already open here: this BEGIN does nothing, and the next COMMIT ends the outer one.</source>
        <translation>Hier ist schon eine Transaktion offen: Dieses BEGIN tut nichts, und das nächste COMMIT beendet die äußere.</translation>
    </message>
    <message>
        <source>This transaction is never committed in the file: what it does is lost, or its locks stay.</source>
        <translation>Diese Transaktion endet in der Datei nie mit COMMIT: Was sie tut, ist verloren, oder ihre Sperren bleiben.</translation>
    </message>
    <message>
        <source>%1 ends nothing here: no transaction is open, and every statement above was committed by itself.</source>
        <translation>%1 beendet hier nichts: Keine Transaktion ist offen, und jede Anweisung darüber wurde für sich festgeschrieben.</translation>
    </message>
    <message>
        <source>%1 ends the transaction that the migration tool has opened around this file. Split the file here.</source>
        <translation>%1 beendet die Transaktion, die das Migrationswerkzeug um diese Datei geöffnet hat. Teilen Sie die Datei hier.</translation>
    </message>
    <message>
        <source>This file is not one transaction: if a later statement fails, running it again stops at this %1. Use IF [NOT] EXISTS or files of their own.</source>
        <translation>Diese Datei ist keine einzelne Transaktion: Scheitert eine spätere Anweisung, hält ein neuer Lauf an diesem %1 an. Benutzen Sie IF [NOT] EXISTS oder eigene Dateien.</translation>
    </message>
    <message>
        <source>%1 exists already: this statement does nothing, even if the columns differ.</source>
        <translation>%1 gibt es schon: Diese Anweisung tut nichts, auch wenn die Spalten abweichen.</translation>
    </message>
    <message>
        <source>%1 runs SQL that is put together at run time: its locks cannot be foreseen. Prove it on a sandbox.</source>
        <translation>%1 führt SQL aus, das erst zur Laufzeit entsteht: Seine Sperren sind nicht vorherzusehen. Beweisen Sie es in einer Sandbox.</translation>
    </message>
    <message>
        <source>%1 is a command of psql, not SQL: other programs fail here, and what it does cannot be seen.</source>
        <translation>%1 ist ein Befehl von psql, kein SQL: Andere Programme scheitern hier, und was er tut, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>There is no setting %1.</source>
        <translation>Es gibt keine Einstellung %1.</translation>
    </message>
    <message>
        <source>%1: there is no rule %2.</source>
        <translation>%1: Es gibt keine Regel %2.</translation>
    </message>
    <message>
        <source>%1: the file was written for a newer version of Lockstep.</source>
        <translation>%1: Die Datei wurde für eine neuere Version von Lockstep geschrieben.</translation>
    </message>
    <message>
        <source>%1 must not be negative.</source>
        <translation>%1 darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>%1 is empty. Say why the finding may be left out.</source>
        <translation>%1 ist leer. Sagen Sie, warum der Befund wegbleiben darf.</translation>
    </message>
    <message>
        <source>%1 takes a PostgreSQL major version, 12 to 18.</source>
        <translation>%1 nimmt eine Hauptversion von PostgreSQL, 12 bis 18.</translation>
    </message>
    <message>
        <source>This comment leaves nothing out: it names no rule or no reason. Write &quot;lockstep:ignore rule: reason&quot;.</source>
        <translation>Dieser Kommentar lässt nichts weg: Ihm fehlt Regel oder Grund. Schreiben Sie &quot;lockstep:ignore Regel: Grund&quot;.</translation>
    </message>
    <message>
        <source>There is no rule %1 that could be left out.</source>
        <translation>Es gibt keine Regel %1, die wegbleiben könnte.</translation>
    </message>
    <message>
        <source>The rule %1 has nothing to say here any more: the comment can go.</source>
        <translation>Die Regel %1 hat hier nichts mehr zu sagen: Der Kommentar kann weg.</translation>
    </message>
    <message>
        <source>%1 has no column %2. Check the name, or read the database again; an earlier change of this plan may have renamed or dropped it.</source>
        <translation>%1 hat keine Spalte %2. Prüfen Sie den Namen oder lesen Sie die Datenbank neu ein; eine frühere Änderung dieses Plans kann sie umbenannt oder gelöscht haben.</translation>
    </message>
    <message>
        <source>The history holds no rehearsal of this plan yet. Run lockstep rehearse first.</source>
        <translation>In der Geschichte steht noch kein Probelauf dieses Plans. Führen Sie zuerst lockstep rehearse aus.</translation>
    </message>
    <message>
        <source>Add columns: %2</source>
        <translation>Spalten hinzufügen: %2</translation>
    </message>
    <message>
        <source>Prove in one pass: %2</source>
        <translation>In einem Durchgang prüfen: %2</translation>
    </message>
    <message>
        <source>Deploy: the application copes with %2</source>
        <translation>Deployment: Die Anwendung kommt mit %2 zurecht</translation>
    </message>
    <message>
        <source>A version that copes with all of it in %1: %2.</source>
        <translation>Eine Version, die mit alledem in %1 zurechtkommt: %2.</translation>
    </message>
    <message>
        <source>Several changes to %1 are made in one go: one lock, one pass over the rows, one deployment.</source>
        <translation>Mehrere Änderungen an %1 geschehen auf einmal: eine Sperre, ein Durchgang durch die Zeilen, eine Deployment.</translation>
    </message>
    <message>
        <source>Ask pg_repack what it would do</source>
        <translation>pg_repack fragen, was es täte</translation>
    </message>
    <message>
        <source>It ends with an error where program and extension differ in version, or where the table has no key it can use.</source>
        <translation>Es endet mit einem Fehler, wo Programm und Erweiterung verschiedene Versionen haben oder der Tabelle ein brauchbarer Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>What the publication holds reaches green: rows of tables. Sequences, DDL and large objects do not, nor do unlogged tables: no schema changes until the end.</source>
        <translation>Was die Publikation enthält, kommt bei Grün an: Zeilen von Tabellen. Sequenzen, DDL und Large Objects nicht, auch UNLOGGED-Tabellen nicht: bis zum Ende keine Schemaänderungen.</translation>
    </message>
    <message>
        <source>Wait until green has all rows</source>
        <translation>Warten, bis Grün alle Zeilen hat</translation>
    </message>
    <message>
        <source>The initial copy goes table by table. Afterwards the statistics are made anew, which replication does not carry.</source>
        <translation>Die Anfangskopie geht Tabelle für Tabelle. Danach werden die Statistiken neu erhoben, die die Replikation nicht mitbringt.</translation>
    </message>
    <message>
        <source>Nothing is left on the way to green</source>
        <translation>Nach Grün ist nichts mehr unterwegs</translation>
    </message>
    <message>
        <source>With writes stopped the lag is zero within seconds. If it is not, go back: let the application write to blue again.</source>
        <translation>Wenn das Schreiben ruht, ist der Rückstand binnen Sekunden null. Wenn nicht, gehen Sie zurück: Lassen Sie die Anwendung wieder auf Blau schreiben.</translation>
    </message>
    <message>
        <source>Compare every table of both sides</source>
        <translation>Alle Tabellen beider Seiten vergleichen</translation>
    </message>
    <message>
        <source>Rows and a checksum of each; a line that differs names the table. On large tables do it once before the stop, for those that no longer change.</source>
        <translation>Zeilen und eine Prüfsumme von jeder; eine Zeile, die abweicht, nennt die Tabelle. Bei großen Tabellen tun Sie es einmal vor dem Halt, für die, die sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Green is less than a megabyte behind.</source>
        <translation>Grün ist weniger als ein Megabyte zurück.</translation>
    </message>
    <message>
        <source>Fill the materialised views of green</source>
        <translation>Die materialisierten Sichten von Grün füllen</translation>
    </message>
    <message>
        <source>Replication carries rows of tables only. If filling takes long, do it once before the stop and refresh CONCURRENTLY afterwards.</source>
        <translation>Die Replikation überträgt nur Zeilen von Tabellen. Dauert das Füllen lange, tun Sie es einmal vor dem Halt und frischen danach mit CONCURRENTLY auf.</translation>
    </message>
    <message>
        <source>Every value of %3 has a row in %2 to go to</source>
        <translation>Jeder Wert von %3 hat in %2 eine Zeile, in die er kommt</translation>
    </message>
    <message>
        <source>A row of %1 without a row of %2 that belongs to it would lose its value.</source>
        <translation>Eine Zeile von %1 ohne eine zugehörige Zeile von %2 verlöre ihren Wert.</translation>
    </message>
    <message>
        <source>Rows that belong together hold the same %3</source>
        <translation>Zusammengehörige Zeilen enthalten dasselbe %3</translation>
    </message>
    <message>
        <source>Several rows of %1 belong to one row of %2, which can hold one value only.</source>
        <translation>Mehrere Zeilen von %1 gehören zu einer Zeile von %2, und die fasst nur einen Wert.</translation>
    </message>
    <message>
        <source>The triggers look up by these columns the rows that belong together; without an index each look-up would read the whole table.</source>
        <translation>Die Trigger suchen über diese Spalten die zusammengehörigen Zeilen; ohne Index läse jede Suche die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Add the column to %2</source>
        <translation>Die Spalte zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Deploy: the application uses the column of %2</source>
        <translation>Deployment: Die Anwendung verwendet die Spalte von %2</translation>
    </message>
    <message>
        <source>Both places hold the same from here on, whichever is written.</source>
        <translation>Beide Orte enthalten von hier an dasselbe, wo immer geschrieben wird.</translation>
    </message>
    <message>
        <source>A version that reads and writes the column in %2 and no longer %3 of %1.</source>
        <translation>Eine Version, die die Spalte in %2 liest und schreibt und %3 von %1 nicht mehr.</translation>
    </message>
    <message>
        <source>%3 foreign keys connect %1 and %2; there must be one. Name the columns of both tables that say which rows belong together.</source>
        <translation>%3 Fremdschlüssel verbinden %1 und %2; es muss einer sein. Nennen Sie die Spalten beider Tabellen, die sagen, welche Zeilen zusammengehören.</translation>
    </message>
    <message>
        <source>Neither in %1 nor in %2 are these columns unique: which row a value belongs to would be left to chance.</source>
        <translation>Weder in %1 noch in %2 sind diese Spalten eindeutig: Zu welcher Zeile ein Wert gehört, bliebe dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>%2 of %1 has a default, which cannot be told from a value that was written. Drop the default first.</source>
        <translation>%2 von %1 hat einen Vorgabewert, der sich von einem geschriebenen Wert nicht unterscheiden lässt. Entfernen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>%3 cannot move with %2 of %1: other columns belong to it, or it would not hold in the other table. Replace it first.</source>
        <translation>%3 kann nicht mit %2 von %1 umziehen: Andere Spalten gehören dazu, oder es gälte in der anderen Tabelle nicht. Ersetzen Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 is where the column stands already.</source>
        <translation>In %1 steht die Spalte schon.</translation>
    </message>
    <message>
        <source>pgroll&apos;s create_index has no word for %2 of index %1. Build it with CREATE INDEX CONCURRENTLY.</source>
        <translation>pgrolls create_index hat kein Wort für %2 von Index %1. Bauen Sie ihn mit CREATE INDEX CONCURRENTLY.</translation>
    </message>
    <message>
        <source>SQLite has no statement for this. A new table is made, filled and given the old one&apos;s name, with indexes and triggers, in one transaction and in the order that SQLite&apos;s documentation prescribes. Other writers wait meanwhile; readers see the table before or after.</source>
        <translation>SQLite hat dafür keine Anweisung. Eine neue Tabelle wird angelegt, gefüllt und erhält den Namen der alten, mit Indizes und Triggern, in einer Transaktion und in der Reihenfolge, die SQLites Dokumentation vorschreibt. Andere Schreiber warten solange; Leser sehen die Tabelle davor oder danach.</translation>
    </message>
    <message>
        <source>One transaction: SQLite has one writer at a time, so other writers wait until it is done. For very many rows choose a quiet hour.</source>
        <translation>Eine Transaktion: SQLite hat jeweils einen Schreiber, andere warten also, bis sie fertig ist. Wählen Sie für sehr viele Zeilen eine ruhige Stunde.</translation>
    </message>
    <message>
        <source>What goes is kept in %3, so the way back has the values, too.</source>
        <translation>Was geht, wird in %3 aufgehoben; so hat auch der Rückweg die Werte.</translation>
    </message>
    <message>
        <source>Every value of %2 survives the conversion</source>
        <translation>Jeder Wert von %2 übersteht die Umwandlung</translation>
    </message>
    <message>
        <source>A value that reads differently after conversion there and back would be lost. Clean such values first, or say with USING what becomes of them.</source>
        <translation>Ein Wert, der nach der Umwandlung hin und zurück anders lautet, ginge verloren. Bereinigen Sie solche Werte zuerst, oder sagen Sie mit USING, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>No row of %1 lacks %2</source>
        <translation>Keiner Zeile von %1 fehlt %2</translation>
    </message>
    <message>
        <source>A row without a value would stop the copy. Fill the column first, or give a default.</source>
        <translation>Eine Zeile ohne Wert hielte die Kopie auf. Füllen Sie zuerst die Spalte, oder geben Sie einen Vorgabewert an.</translation>
    </message>
    <message>
        <source>Every row of %1 refers to a row of %3</source>
        <translation>Jede Zeile von %1 verweist auf eine Zeile von %3</translation>
    </message>
    <message>
        <source>A row that refers to nothing would stop the rebuild at its check. Put such rows right first.</source>
        <translation>Eine Zeile, die auf nichts verweist, hielte den Neubau bei seiner Prüfung auf. Bringen Sie solche Zeilen zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>Every row of %1 fulfils the check</source>
        <translation>Jede Zeile von %1 erfüllt die Prüfung</translation>
    </message>
    <message>
        <source>A row that does not would stop the copy. Put such rows right first.</source>
        <translation>Eine Zeile, die es nicht tut, hielte die Kopie auf. Bringen Sie solche Zeilen zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>Move columns of %1 to %3</source>
        <translation>Spalten von %1 nach %3 verlegen</translation>
    </message>
    <message>
        <source>Move rows of %1 to %3</source>
        <translation>Zeilen von %1 nach %3 verlegen</translation>
    </message>
    <message>
        <source>Take the columns of %3 into %1</source>
        <translation>Die Spalten von %3 in %1 übernehmen</translation>
    </message>
    <message>
        <source>Give the values of %2 a table of their own, %3</source>
        <translation>Den Werten von %2 eine eigene Tabelle geben, %3</translation>
    </message>
    <message>
        <source>The database is a file of %1 %2.</source>
        <translation>Die Datenbank ist eine Datei von %1 %2.</translation>
    </message>
    <message>
        <source>SQLite takes the statement on an empty copy of the schema (%1).</source>
        <translation>SQLite nimmt die Anweisung auf einer leeren Kopie des Schemas an (%1).</translation>
    </message>
    <message>
        <source>SQLite refuses the statement: %1. Rebuild the table, or change what is in the way.</source>
        <translation>SQLite weist die Anweisung ab: %1. Bauen Sie die Tabelle neu, oder ändern Sie, was im Weg steht.</translation>
    </message>
    <message>
        <source>SQLite has no statement for %1; the table is rebuilt.</source>
        <translation>SQLite hat keine Anweisung für %1; die Tabelle wird neu gebaut.</translation>
    </message>
    <message>
        <source>SQLite has nothing that %1 could be about.</source>
        <translation>SQLite hat nichts, worum es bei %1 gehen könnte.</translation>
    </message>
    <message>
        <source>%1 is a view or a virtual table, which cannot be changed like a table.</source>
        <translation>%1 ist eine Sicht oder eine virtuelle Tabelle und lässt sich nicht wie eine Tabelle ändern.</translation>
    </message>
    <message>
        <source>The CREATE statement of %1 was not understood, so nothing is rebuilt from it.</source>
        <translation>Die CREATE-Anweisung von %1 wurde nicht verstanden, daher wird aus ihr nichts neu gebaut.</translation>
    </message>
    <message>
        <source>SQLite has one kind of index, without INCLUDE. Leave method and include empty.</source>
        <translation>SQLite hat eine einzige Art von Index, ohne INCLUDE. Lassen Sie Methode und INCLUDE leer.</translation>
    </message>
    <message>
        <source>%1 belongs to a constraint. Drop or change that instead.</source>
        <translation>%1 gehört zu einem Constraint. Löschen oder ändern Sie stattdessen diesen.</translation>
    </message>
    <message>
        <source>Write one whole CREATE TRIGGER statement that makes a trigger called %1.</source>
        <translation>Schreiben Sie eine ganze CREATE-TRIGGER-Anweisung, die einen Trigger namens %1 anlegt.</translation>
    </message>
    <message>
        <source>%2 of %1 is used by %3. Change or drop that first.</source>
        <translation>%2 von %1 wird von %3 verwendet. Ändern oder löschen Sie das zuerst.</translation>
    </message>
    <message>
        <source>The rows of %1 need a value for %2: give a default, or an expression to fill it with.</source>
        <translation>Die Zeilen von %1 brauchen einen Wert für %2: Geben Sie einen Vorgabewert oder einen Ausdruck zum Füllen an.</translation>
    </message>
    <message>
        <source>%1 is a table WITHOUT ROWID, which is its primary key.</source>
        <translation>%1 ist eine Tabelle WITHOUT ROWID, und die ist ihr Primärschlüssel.</translation>
    </message>
    <message>
        <source>%2 of %1 is no foreign key.</source>
        <translation>%2 von %1 ist kein Fremdschlüssel.</translation>
    </message>
    <message>
        <source>%1 and %2 have no primary keys that fit together, so their rows cannot be paired.</source>
        <translation>%1 und %2 haben keine Primärschlüssel, die zueinander passen; ihre Zeilen lassen sich nicht paaren.</translation>
    </message>
    <message>
        <source>%2 has no column that %1 lacks.</source>
        <translation>%2 hat keine Spalte, die %1 fehlt.</translation>
    </message>
    <message>
        <source>Statements of %1 are analysed by the engine itself, on an empty copy of the schema. There is nothing more to prove; rehearse to measure.</source>
        <translation>Anweisungen von %1 werden von der Engine selbst untersucht, auf einer leeren Kopie des Schemas. Mehr ist nicht zu beweisen; proben Sie, um zu messen.</translation>
    </message>
    <message>
        <source>SQLite locks the whole file, not a table: whoever writes anywhere waits meanwhile.</source>
        <translation>SQLite sperrt die ganze Datei, nicht eine Tabelle: Wer irgendwo schreibt, wartet solange.</translation>
    </message>
    <message>
        <source>What happens in an attached database is not known here.</source>
        <translation>Was in einer angehängten Datenbank geschieht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Inside a transaction SQLite ignores PRAGMA foreign_keys without a word.</source>
        <translation>In einer Transaktion übergeht SQLite PRAGMA foreign_keys ohne ein Wort.</translation>
    </message>
    <message>
        <source>RENAME COLUMN needs SQLite 3.25 or newer in the program that runs this.</source>
        <translation>RENAME COLUMN braucht SQLite 3.25 oder neuer in dem Programm, das dies ausführt.</translation>
    </message>
    <message>
        <source>DROP COLUMN and RETURNING need SQLite 3.35 or newer in the program that runs this.</source>
        <translation>DROP COLUMN und RETURNING brauchen SQLite 3.35 oder neuer in dem Programm, das dies ausführt.</translation>
    </message>
    <message>
        <source>STRICT tables need SQLite 3.37 or newer in the program that opens the file.</source>
        <translation>STRICT-Tabellen brauchen SQLite 3.37 oder neuer in dem Programm, das die Datei öffnet.</translation>
    </message>
    <message>
        <source>An earlier rehearsal on %1 was interrupted, and what it had done still stands there. Continue it with --resume, or take it back with --take-back.</source>
        <translation>Ein früherer Probelauf auf %1 wurde unterbrochen, und was er getan hatte, steht dort noch. Setzen Sie ihn mit --resume fort, oder nehmen Sie ihn mit --take-back zurück.</translation>
    </message>
    <message>
        <source>No interrupted rehearsal is known there.</source>
        <translation>Dort ist kein unterbrochener Probelauf bekannt.</translation>
    </message>
    <message>
        <source>Several rehearsals were interrupted. Say which one with --connection, or --checkpoint FILE: %1</source>
        <translation>Mehrere Probeläufe wurden unterbrochen. Sagen Sie mit --connection oder --checkpoint FILE, welche: %1</translation>
    </message>
    <message>
        <source>%1 cannot be used as an SQLite database: %2</source>
        <translation>%1 lässt sich nicht als SQLite-Datenbank verwenden: %2</translation>
    </message>
    <message>
        <source>SQLite has no server that could end another session.</source>
        <translation>SQLite hat keinen Server, der eine andere Sitzung beenden könnte.</translation>
    </message>
    <message>
        <source>%1 cannot be cut into files: its order in %2 is not in the names of files.</source>
        <translation>%1 lässt sich nicht in Dateien schneiden: Seine Reihenfolge steht in %2 und nicht in den Dateinamen.</translation>
    </message>
    <message>
        <source>%1 has to run outside a transaction; %2 is there already and would have to say so.</source>
        <translation>%1 muss außerhalb einer Transaktion laufen; %2 ist schon da und müsste es sagen.</translation>
    </message>
    <message>
        <source>There is no number left between %1 and the migration after it.</source>
        <translation>Zwischen %1 und der Migration danach ist keine Nummer mehr frei.</translation>
    </message>
    <message>
        <source>%1 does not tell who locks what. A rehearsal shows what each statement locks.</source>
        <translation>%1 sagt nicht, wer was sperrt. Ein Probelauf zeigt, was jede Anweisung sperrt.</translation>
    </message>
    <message>
        <source>Backfill %1 has no key to walk along. Name the columns of a primary key or of a unique key without nulls; without one it needs a condition that tells which rows are still to do.</source>
        <translation>Der Backfill %1 hat keinen Schlüssel, dem er folgen kann. Nennen Sie die Spalten eines Primärschlüssels oder eines eindeutigen Schlüssels ohne NULL; ohne einen braucht er eine Bedingung, die sagt, welche Zeilen noch zu tun sind.</translation>
    </message>
    <message>
        <source>Step %2 is made for change %3, too: change %1 cannot be taken out by itself.</source>
        <translation>Schritt %2 wird auch für Änderung %3 getan: Änderung %1 lässt sich nicht allein herausnehmen.</translation>
    </message>
    <message>
        <source>The plan is for %1, the connection is to %2.</source>
        <translation>Der Plan ist für %1, die Verbindung führt zu %2.</translation>
    </message>
    <message>
        <source>Another program is writing to the file. Steps wait for it as long as their limit allows.</source>
        <translation>Ein anderes Programm schreibt in die Datei. Schritte warten darauf, solange ihre Grenze es zulässt.</translation>
    </message>
    <message>
        <source>Nobody else is writing to the file.</source>
        <translation>Niemand sonst schreibt in die Datei.</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Restore it from a backup first.</source>
        <translation>Die Datei ist beschädigt: %1. Stellen Sie sie zuerst aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Die Datei ist heil.</translation>
    </message>
    <message>
        <source>%1 rows refer to rows that are not there. Rebuilding such a table stops at its check.</source>
        <translation>%1 Zeilen verweisen auf Zeilen, die nicht da sind. Der Neubau einer solchen Tabelle hält bei seiner Prüfung an.</translation>
    </message>
    <message>
        <source>Every foreign key points at a row.</source>
        <translation>Jeder Fremdschlüssel zeigt auf eine Zeile.</translation>
    </message>
    <message>
        <source>Another rehearsal holds this database. Wait until it has ended, or cancel it.</source>
        <translation>Ein anderer Probelauf hält diese Datenbank. Warten Sie, bis er zu Ende ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Another rehearsal holds this database: session %1 (%2) of %3 from %4, since %5. Wait until it has ended, or cancel it.</source>
        <translation>Ein anderer Probelauf hält diese Datenbank: Sitzung %1 (%2) von %3 von %4, seit %5. Warten Sie, bis er zu Ende ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>%1 holds an interrupted rehearsal. Continue it or take it back first.</source>
        <translation>%1 hält einen unterbrochenen Probelauf fest. Setzen Sie ihn zuerst fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>The connection was lost. What was done so far still stands in the database: continue the rehearsal, or take it back.</source>
        <translation>Die Verbindung ging verloren. Was bis dahin getan war, steht noch in der Datenbank: Setzen Sie den Probelauf fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>The lock was not to be had in %1 tries over %2 s.</source>
        <translation>Die Sperre war in %1 Versuchen über %2 s nicht zu haben.</translation>
    </message>
    <message>
        <source>The lock on %3 was not to be had in %1 tries over %2 s; at last session %4 was in the way. Let it end, or give the step more tries.</source>
        <translation>Die Sperre auf %3 war in %1 Versuchen über %2 s nicht zu haben; zuletzt stand Sitzung %4 im Weg. Lassen Sie sie enden, oder geben Sie dem Schritt mehr Versuche.</translation>
    </message>
    <message>
        <source>Gave way to %1 sessions that had queued behind it, for up to %2 ms.</source>
        <translation>%1 Sitzungen vorgelassen, die sich dahinter angestellt hatten, bis zu %2 ms lang.</translation>
    </message>
    <message>
        <source>Try %1 of %2: waiting for %3, %4 s by now</source>
        <translation>Versuch %1 von %2: wartet auf %3, bisher %4 s</translation>
    </message>
    <message>
        <source>Try %1 of %2: %3 was not to be had within %4 s</source>
        <translation>Versuch %1 von %2: %3 war innerhalb von %4 s nicht zu haben</translation>
    </message>
    <message>
        <source>Try %1 of %2: %3 led into a deadlock after %4 s</source>
        <translation>Versuch %1 von %2: %3 führte nach %4 s in eine Verklemmung</translation>
    </message>
    <message>
        <source>Try %1 of %2: waited %4 s for %3, then let pass those who had queued behind it: %5 sessions</source>
        <translation>Versuch %1 von %2: %4 s auf %3 gewartet, dann die vorgelassen, die sich dahinter angestellt hatten: %5 Sitzungen</translation>
    </message>
    <message>
        <source>In the way: session %1 (%2) of %3, %4, its transaction open for %5 s: %6</source>
        <translation>Im Weg: Sitzung %1 (%2) von %3, %4, ihre Transaktion seit %5 s offen: %6</translation>
    </message>
    <message>
        <source>In the way, waiting itself: session %1 (%2) of %3, %4, its transaction open for %5 s: %6</source>
        <translation>Im Weg und selbst wartend: Sitzung %1 (%2) von %3, %4, ihre Transaktion seit %5 s offen: %6</translation>
    </message>
    <message>
        <source>In the way: the prepared transaction %1, open for %2 s</source>
        <translation>Im Weg: die vorbereitete Transaktion %1, seit %2 s offen</translation>
    </message>
    <message>
        <source>Sessions that queue behind it: %1, for up to %2 s</source>
        <translation>Sitzungen, die dahinter anstehen: %1, bis zu %2 s lang</translation>
    </message>
    <message>
        <source>Somebody removed the position of the backfill of %1 from the schema lockstep while it ran. Begin it again.</source>
        <translation>Jemand hat den Stand des Backfills von %1 aus dem Schema lockstep entfernt, während er lief. Beginnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Rows of %1 stay pending although they were filled. Without a key to walk along, the backfill needs a condition that tells done rows from others.</source>
        <translation>Zeilen von %1 bleiben offen, obwohl sie gefüllt wurden. Ohne Schlüssel, dem er folgen kann, braucht der Backfill eine Bedingung, die erledigte Zeilen von anderen unterscheidet.</translation>
    </message>
    <message>
        <source>The schema lockstep cannot be made or is somebody else&apos;s, so the backfill of %1 would begin anew after a kill.</source>
        <translation>Das Schema lockstep lässt sich nicht anlegen oder gehört jemand anderem; der Backfill von %1 finge nach einem Abbruch von vorn an.</translation>
    </message>
    <message>
        <source>A DETACH PARTITION CONCURRENTLY was broken off half-way: %1. Finish it with DETACH PARTITION ... FINALIZE.</source>
        <translation>Ein DETACH PARTITION CONCURRENTLY wurde auf halbem Weg abgebrochen: %1. Beenden Sie es mit DETACH PARTITION ... FINALIZE.</translation>
    </message>
    <message>
        <source>Tries that got no lock</source>
        <translation>Versuche, die keine Sperre bekamen</translation>
    </message>
    <message>
        <source>Planning change %1 of %2</source>
        <translation>Änderung %1 von %2 wird geplant</translation>
    </message>
    <message>
        <source>%1 is of another kind of server (%2) than this database (%3). Changes lead from one schema to another of the same kind only.</source>
        <translation>%1 gehört zu einer anderen Art von Server (%2) als diese Datenbank (%3). Änderungen führen nur zwischen Schemas derselben Art.</translation>
    </message>
    <message>
        <source>Drop attribute %2</source>
        <translation>Attribut %2 löschen</translation>
    </message>
    <message>
        <source>Drop check %2</source>
        <translation>Prüfung %2 löschen</translation>
    </message>
    <message>
        <source>Create the type</source>
        <translation>Den Typ anlegen</translation>
    </message>
    <message>
        <source>Drop the type</source>
        <translation>Den Typ löschen</translation>
    </message>
    <message>
        <source>No statement alone makes %1 again. Drop it in a step of your own.</source>
        <translation>Keine einzelne Anweisung legt %1 wieder an. Löschen Sie es in einem eigenen Schritt.</translation>
    </message>
    <message>
        <source>Create the schema</source>
        <translation>Das Schema anlegen</translation>
    </message>
    <message>
        <source>Drop the schema</source>
        <translation>Das Schema löschen</translation>
    </message>
    <message>
        <source>It walks along the key and commits portion by portion, so that locks are held for moments and vacuum keeps up. A run that was broken off goes on where it was.</source>
        <translation>Der Schritt geht den Schlüssel entlang und bestätigt Portion für Portion, sodass Sperren nur Augenblicke gehalten werden und VACUUM nachkommt. Ein abgebrochener Lauf geht weiter, wo er war.</translation>
    </message>
    <message>
        <source>Triggers that bring what is written to the new place</source>
        <translation>Trigger, die Geschriebenes an den neuen Ort bringen</translation>
    </message>
    <message>
        <source>They are there before anything is written to the new place. Each side in a transaction of its own, because those who write lock the two tables in either order.</source>
        <translation>Sie sind da, bevor etwas an den neuen Ort geschrieben wird. Jede Seite in einer eigenen Transaktion, weil Schreibende die zwei Tabellen in beiden Reihenfolgen sperren.</translation>
    </message>
    <message>
        <source>Remove the triggers of the old place</source>
        <translation>Die Trigger des alten Ortes entfernen</translation>
    </message>
    <message>
        <source>Each side in a transaction of its own, because those who write lock the two tables in either order.</source>
        <translation>Jede Seite in einer eigenen Transaktion, weil Schreibende die zwei Tabellen in beiden Reihenfolgen sperren.</translation>
    </message>
    <message>
        <source>Rebuild %1 once: %2</source>
        <translation>%1 einmal neu aufbauen: %2</translation>
    </message>
    <message>
        <source>SQLite has no statement for any of these. One new table has them all: it is filled once and given the old one&apos;s name, with indexes and triggers, in one transaction. Other writers wait meanwhile; readers see the table before or after.</source>
        <translation>SQLite hat für nichts davon eine Anweisung. Eine neue Tabelle hat alles: Sie wird einmal gefüllt und erhält den Namen der alten, mit Indexen und Triggern, in einer Transaktion. Andere Schreibende warten so lange; Lesende sehen die Tabelle vorher oder nachher.</translation>
    </message>
    <message>
        <source>One of the changes to %1 needs the values that another has made, so they are rebuilt one after the other.</source>
        <translation>Eine der Änderungen an %1 braucht die Werte, die eine andere erst erzeugt hat; deshalb wird nacheinander neu aufgebaut.</translation>
    </message>
    <message>
        <source>SQLite has one writer at a time. In short transactions along the key others get in between, and a run that was broken off goes on where the rows stand.</source>
        <translation>SQLite lässt nur einen zur selben Zeit schreiben. In kurzen Transaktionen den Schlüssel entlang kommen andere dazwischen, und ein abgebrochener Lauf geht weiter, wo die Zeilen stehen.</translation>
    </message>
    <message>
        <source>Every value of %2 has one row of %3 to go to</source>
        <translation>Für jeden Wert von %2 gibt es eine Zeile in %3</translation>
    </message>
    <message>
        <source>A value without a row there would be lost, and of several different ones for one row only one would arrive. Put such rows right first.</source>
        <translation>Ein Wert ohne Zeile dort ginge verloren, und von mehreren verschiedenen für dieselbe Zeile käme nur einer an. Bringen Sie solche Zeilen vorher in Ordnung.</translation>
    </message>
    <message>
        <source>Move %2 of %1 to another table, as %3</source>
        <translation>%2 von %1 in eine andere Tabelle verschieben, als %3</translation>
    </message>
    <message>
        <source>%1 on %2, which has %3 rows.</source>
        <translation>%1 auf %2, mit %3 Zeilen.</translation>
    </message>
    <message>
        <source>Column %1 stands twice in the constraint.</source>
        <translation>Spalte %1 steht zweimal im Constraint.</translation>
    </message>
    <message>
        <source>A partition of %1 cannot be detached concurrently while there is a default partition. Detach that first, or detach without CONCURRENTLY.</source>
        <translation>Eine Partition von %1 kann nicht nebenläufig gelöst werden, solange es eine DEFAULT-Partition gibt. Lösen Sie diese zuerst, oder lösen Sie ohne CONCURRENTLY.</translation>
    </message>
    <message>
        <source>An index with the method %1 cannot be unique, or have several columns, or INCLUDE columns, as this one does. btree can.</source>
        <translation>Ein Index der Methode %1 kann nicht eindeutig sein, nicht mehrere Spalten und keine INCLUDE-Spalten haben wie dieser. btree kann es.</translation>
    </message>
    <message>
        <source>REFRESH CONCURRENTLY needs a unique index on columns of %1, without WHERE. Create one.</source>
        <translation>REFRESH CONCURRENTLY braucht einen eindeutigen Index auf Spalten von %1, ohne WHERE. Legen Sie einen an.</translation>
    </message>
    <message>
        <source>%2 of the rows that were to move to %1 were not taken there: a trigger or a rule keeps them out. They are where they were.</source>
        <translation>%2 der Zeilen, die nach %1 verschoben werden sollten, kamen dort nicht an: Ein Trigger oder eine Regel hält sie ab. Sie sind, wo sie waren.</translation>
    </message>
    <message>
        <source>All is done, but tables of Lockstep&apos;s own could not be taken out of the file (%1). Going on with the run, once that is put right, takes them out.</source>
        <translation>Alles ist erledigt, aber Tabellen von Lockstep selbst konnten nicht aus der Datei genommen werden (%1). Wird der Lauf fortgesetzt, sobald das behoben ist, nimmt er sie heraus.</translation>
    </message>
    <message>
        <source>The way back does not read the table under a strong lock: a check or a foreign key is validated afterwards, a key takes over an index that was built concurrently.</source>
        <translation>Der Rückweg liest die Tabelle nicht unter einer starken Sperre: Ein Check oder Fremdschlüssel wird danach validiert, ein Schlüssel übernimmt einen Index, der nebenläufig gebaut wurde.</translation>
    </message>
    <message>
        <source>Add foreign key %2 to %1, not yet valid</source>
        <translation>Fremdschlüssel %2 zu %1 hinzufügen, noch nicht validiert</translation>
    </message>
    <message>
        <source>Every partition has it. Validated, attaching finds it and does not look again.</source>
        <translation>Jede Partition hat ihn. Ist er validiert, findet ihn das Anhängen vor und prüft nicht noch einmal.</translation>
    </message>
    <message>
        <source>Half-way through, the delete would stop at a row that another points at, or leave that one pointing at nothing.</source>
        <translation>Mitten im Löschen bliebe es an einer Zeile stehen, auf die eine andere verweist, oder ließe jene ins Leere verweisen.</translation>
    </message>
    <message>
        <source>Run: %2</source>
        <translation>Ausführen: %2</translation>
    </message>
    <message>
        <source>No other kind of change says it: these statements, and their own way back.</source>
        <translation>Keine andere Art von Änderung drückt es aus: diese Anweisungen und ihr eigener Rückweg.</translation>
    </message>
    <message>
        <source>Copy what goes to %3</source>
        <translation>Was weggeht, nach %3 kopieren</translation>
    </message>
    <message>
        <source>Nobody waits for it: the table is read, in batches where it is large.</source>
        <translation>Niemand wartet darauf: Die Tabelle wird gelesen, in Batches, wo sie groß ist.</translation>
    </message>
    <message>
        <source>Each row goes into the backup in the transaction that deletes it.</source>
        <translation>Jede Zeile kommt in der Transaktion, die sie löscht, in die Sicherung.</translation>
    </message>
    <message>
        <source>The key and all columns that refer to it change hands in one transaction; indexes, foreign keys and NOT NULL of the new ones are there already. So they are of the old ones on the way back.</source>
        <translation>Der Schlüssel und alle Spalten, die auf ihn verweisen, wechseln in einer Transaktion; Indizes, Fremdschlüssel und NOT NULL der neuen sind schon da. Auf dem Rückweg gilt das für die alten.</translation>
    </message>
    <message>
        <source>Every value of %1 fits the columns as they will be</source>
        <translation>Jeder Wert von %1 passt zu den Spalten, wie sie sein werden</translation>
    </message>
    <message>
        <source>A STRICT table takes values of its columns&apos; types only, and a key WITHOUT ROWID no NULL. Put such rows right first, or the copy would stop at them.</source>
        <translation>Eine STRICT-Tabelle nimmt nur Werte der Typen ihrer Spalten, und ein Schlüssel WITHOUT ROWID kein NULL. Solche Zeilen sind zuerst zu berichtigen, sonst bliebe das Kopieren an ihnen stehen.</translation>
    </message>
    <message>
        <source>Rewrite the file without what is unused (VACUUM)</source>
        <translation>Die Datei ohne Unbenutztes neu schreiben (VACUUM)</translation>
    </message>
    <message>
        <source>SQLite gives space back for the whole file only. It is written twice meanwhile, others cannot write, and rows of tables without an INTEGER PRIMARY KEY may get other rowids. There is nothing to take back.</source>
        <translation>SQLite gibt Platz nur für die ganze Datei zurück. Sie wird dabei zweimal geschrieben, andere können nicht schreiben, und Zeilen von Tabellen ohne INTEGER PRIMARY KEY bekommen womöglich andere rowids. Zurückzunehmen ist daran nichts.</translation>
    </message>
    <message>
        <source>%2 of %1 is not declared INTEGER PRIMARY KEY, which AUTOINCREMENT belongs to.</source>
        <translation>%2 von %1 ist nicht als INTEGER PRIMARY KEY deklariert, wozu AUTOINCREMENT gehört.</translation>
    </message>
    <message>
        <source>%1 has these options already: %2.</source>
        <translation>%1 hat diese Optionen schon: %2.</translation>
    </message>
    <message>
        <source>LIMIT and OFFSET cannot use columns.</source>
        <translation>LIMIT und OFFSET können keine Spalten verwenden.</translation>
    </message>
    <message>
        <source>SELECT DISTINCT can sort by what it selects only, not by %1.</source>
        <translation>SELECT DISTINCT kann nur nach dem sortieren, was es auswählt, nicht nach %1.</translation>
    </message>
    <message>
        <source>A window function cannot stand in WHERE or HAVING: put it into a subquery.</source>
        <translation>Eine Fensterfunktion kann nicht in WHERE oder HAVING stehen: Sie gehört in eine Unterabfrage.</translation>
    </message>
    <message>
        <source>There is already a rule %1 on %2.</source>
        <translation>Es gibt schon eine Regel %1 auf %2.</translation>
    </message>
    <message>
        <source>The expression over %1 uses something that does not give the same value always (a function or cast that is not IMMUTABLE).</source>
        <translation>Der Ausdruck über %1 verwendet etwas, das nicht immer denselben Wert ergibt (eine Funktion oder Umwandlung, die nicht IMMUTABLE ist).</translation>
    </message>
    <message>
        <source>Child %1 has a column %2 of another type.</source>
        <translation>Die abgeleitete Tabelle %1 hat eine Spalte %2 eines anderen Typs.</translation>
    </message>
    <message>
        <source>Column %1 is of types in the two tables that nothing compares.</source>
        <translation>Spalte %1 hat in den beiden Tabellen Typen, die nichts vergleicht.</translation>
    </message>
    <message>
        <source>No table here has a column %1.</source>
        <translation>Keine Tabelle hier hat eine Spalte %1.</translation>
    </message>
    <message>
        <source>Column %1 is in more than one of the tables here: say which one is meant.</source>
        <translation>Spalte %1 kommt in mehr als einer der Tabellen hier vor: Es ist zu sagen, welche gemeint ist.</translation>
    </message>
    <message>
        <source>Two tables in FROM are called %1: give one of them another alias.</source>
        <translation>Zwei Tabellen in FROM heißen %1: Eine davon braucht einen anderen Alias.</translation>
    </message>
    <message>
        <source>There is no %1 in FROM.</source>
        <translation>In FROM gibt es kein %1.</translation>
    </message>
    <message>
        <source>* needs a table in FROM.</source>
        <translation>* braucht eine Tabelle in FROM.</translation>
    </message>
    <message>
        <source>The queries of a UNION, INTERSECT or EXCEPT must have the same number of columns.</source>
        <translation>Die Abfragen von UNION, INTERSECT oder EXCEPT müssen gleich viele Spalten haben.</translation>
    </message>
    <message>
        <source>More column names are given than %1 has columns.</source>
        <translation>Es sind mehr Spaltennamen angegeben, als %1 Spalten hat.</translation>
    </message>
    <message>
        <source>The values do not match the columns of %1 in number.</source>
        <translation>Die Anzahl der Werte passt nicht zu den Spalten von %1.</translation>
    </message>
    <message>
        <source>Column %1 must stand in GROUP BY or within an aggregate.</source>
        <translation>Spalte %1 muss in GROUP BY oder innerhalb einer Aggregatfunktion stehen.</translation>
    </message>
    <message>
        <source>An aggregate cannot stand in WHERE: use HAVING.</source>
        <translation>Eine Aggregatfunktion kann nicht in WHERE stehen: Dafür ist HAVING da.</translation>
    </message>
    <message>
        <source>PostgreSQL has no operator %1 between %2 and %3: cast one side.</source>
        <translation>PostgreSQL hat keinen Operator %1 zwischen %2 und %3: Eine Seite ist umzuwandeln.</translation>
    </message>
    <message>
        <source>A default can use neither columns nor subqueries.</source>
        <translation>Ein Vorgabewert kann weder Spalten noch Unterabfragen verwenden.</translation>
    </message>
    <message>
        <source>Column %1 is of type %2 and takes no %3 without a cast.</source>
        <translation>Spalte %1 ist vom Typ %2 und nimmt ohne Umwandlung kein %3.</translation>
    </message>
    <message>
        <source>Somebody holds the file, so whether it is sound could not be seen.</source>
        <translation>Jemand hält die Datei, deshalb war nicht zu sehen, ob sie unversehrt ist.</translation>
    </message>
    <message>
        <source>In the way: process %1 (%2), %3</source>
        <translation>Im Weg: Prozess %1 (%2), %3</translation>
    </message>
    <message>
        <source>No index of %1 begins with %2: to go on behind the largest value that is there, the whole table is read while nobody else can use it. An index on the column, built before, spares that.</source>
        <translation>Kein Index von %1 beginnt mit %2: Um hinter dem größten Wert weiterzuzählen, der da ist, wird die ganze Tabelle gelesen, während niemand sonst sie benutzen kann. Ein Index auf der Spalte, vorher gebaut, erspart das.</translation>
    </message>
    <message>
        <source>%1 is named twice. Rows go from one table to another: name the other one.</source>
        <translation>%1 ist zweimal genannt. Zeilen gehen von einer Tabelle in eine andere: Nennen Sie die andere.</translation>
    </message>
    <message>
        <source>%2 of %1 is %3, which has no collation.</source>
        <translation>%2 von %1 ist %3, das keine Sortierfolge hat.</translation>
    </message>
    <message>
        <source>SQLite has no statement for this. A new table is made, filled and given the old one&apos;s name in one transaction. %1 has %2 MB with its indexes: other writers wait for some %3 seconds, longer where the disk is slow. A shadow table does the same in short transactions.</source>
        <translation>SQLite hat dafür keine Anweisung. Eine neue Tabelle wird in einer Transaktion angelegt, gefüllt und bekommt den Namen der alten. %1 hat mit ihren Indizes %2 MB: Andere warten mit dem Schreiben etwa %3 Sekunden, länger, wo die Platte langsam ist. Eine Schattentabelle tut dasselbe in kurzen Transaktionen.</translation>
    </message>
    <message>
        <source>Triggers copy every write: the old application writes %2, the new one %3, and each sees what the other wrote. A trigger of SQLite writes behind the row, not into it: RETURNING shows the row as it was written.</source>
        <translation>Trigger kopieren jeden Schreibvorgang: Die alte Anwendung schreibt %2, die neue %3, und jede sieht, was die andere geschrieben hat. Ein Trigger von SQLite schreibt hinter der Zeile, nicht in sie: RETURNING zeigt die Zeile, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>%2 becomes %3, and its twin goes</source>
        <translation>%2 wird zu %3, und der Zwilling geht</translation>
    </message>
    <message>
        <source>Both happen in one transaction, so the old name never stops working. Reads and writes pass through the view and its triggers; ON CONFLICT DO UPDATE, the rowid, last_insert_rowid() and values that RETURNING gets from defaults do not.</source>
        <translation>Beides geschieht in einer Transaktion, so dass der alte Name nie aufhört zu gelten. Lesen und Schreiben gehen durch die Sicht und ihre Trigger; ON CONFLICT DO UPDATE, die rowid, last_insert_rowid() und Werte, die RETURNING aus Vorgabewerten bekommt, nicht.</translation>
    </message>
    <message>
        <source>Give %2 its default and NOT NULL</source>
        <translation>%2 ihren Vorgabewert und NOT NULL geben</translation>
    </message>
    <message>
        <source>SQLite has no statement for these, so the table is rebuilt once, in one transaction. Every row has its value now, and the triggers go with it.</source>
        <translation>SQLite hat dafür keine Anweisung, also wird die Tabelle einmal neu gebaut, in einer Transaktion. Jede Zeile hat jetzt ihren Wert, und die Trigger gehen mit.</translation>
    </message>
    <message>
        <source>Compare both places once more</source>
        <translation>Beide Orte noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Nothing should be left to do here. On the way back the triggers stand already, and this brings home what was written without them.</source>
        <translation>Hier sollte nichts mehr zu tun sein. Auf dem Rückweg stehen die Trigger schon, und dies holt heim, was ohne sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>The values live on in the new place, and the way back takes them from there. SQLite makes the table anew for it in one transaction: other writers wait meanwhile.</source>
        <translation>Die Werte leben am neuen Ort weiter, und der Rückweg nimmt sie von dort. SQLite baut die Tabelle dafür in einer Transaktion neu: Andere warten so lange mit dem Schreiben.</translation>
    </message>
    <message>
        <source>A new application writes rows of %1 without %2, and a trigger of SQLite gives the value only behind that. %3 of the column stands against it: change that first, or change it at once.</source>
        <translation>Eine neue Anwendung schreibt Zeilen von %1 ohne %2, und ein Trigger von SQLite gibt den Wert erst dahinter. %3 der Spalte steht dem entgegen: Ändern Sie das zuerst, oder ändern Sie es auf einmal.</translation>
    </message>
    <message>
        <source>Rows of %1 have rowids beside their key, which two tables that are both written cannot keep the same. Move them at once, or make the key an INTEGER PRIMARY KEY.</source>
        <translation>Zeilen von %1 haben neben ihrem Schlüssel rowids, die zwei Tabellen, in die beide geschrieben wird, nicht gleich halten können. Ziehen Sie auf einmal um, oder machen Sie den Schlüssel zu einem INTEGER PRIMARY KEY.</translation>
    </message>
    <message>
        <source>Keep %2 the same as %1</source>
        <translation>%2 gleich halten wie %1</translation>
    </message>
    <message>
        <source>Triggers carry every write to the new table, whose indexes are there already: what the new table does not take, is refused from here on.</source>
        <translation>Trigger tragen jeden Schreibvorgang in die neue Tabelle, deren Indizes schon da sind: Was die neue Tabelle nicht nimmt, wird von hier an abgelehnt.</translation>
    </message>
    <message>
        <source>Names, indexes and triggers change hands in one transaction of milliseconds. SQLite renames no index, so their rows in sqlite_schema are written (writable_schema), as its documentation does for changes that leave all pages as they are. The old table is kept the same from here on, so that one can go back without losing a write.</source>
        <translation>Namen, Indizes und Trigger wechseln in einer Transaktion von Millisekunden die Tabelle. SQLite benennt keinen Index um, also werden ihre Zeilen in sqlite_schema geschrieben (writable_schema), wie seine Dokumentation es für Änderungen tut, die alle Seiten lassen, wie sie sind. Die alte Tabelle wird von hier an gleich gehalten, so dass man zurück kann, ohne einen Schreibvorgang zu verlieren.</translation>
    </message>
    <message>
        <source>Names, indexes and triggers change hands in one transaction of milliseconds. What the conversion made of the values does not lead back: the old table stays as it is now, and going back to it loses what is written from here on.</source>
        <translation>Namen, Indizes und Trigger wechseln in einer Transaktion von Millisekunden die Tabelle. Was die Umwandlung aus den Werten gemacht hat, führt nicht zurück: Die alte Tabelle bleibt, wie sie jetzt ist, und wer zu ihr zurückkehrt, verliert, was von hier an geschrieben wird.</translation>
    </message>
    <message>
        <source>Drop the old table, %2</source>
        <translation>Die alte Tabelle entfernen, %2</translation>
    </message>
    <message>
        <source>The file is sound</source>
        <translation>Die Datei ist heil</translation>
    </message>
    <message>
        <source>integrity_check reads every page and every index entry, foreign_key_check every reference: what is wrong now would move along.</source>
        <translation>integrity_check liest jede Seite und jeden Indexeintrag, foreign_key_check jeden Verweis: Was jetzt falsch ist, zöge mit um.</translation>
    </message>
    <message>
        <source>Step 1 and 2: a copy to try, while others write</source>
        <translation>Schritt 1 und 2: eine Kopie zum Erproben, während andere schreiben</translation>
    </message>
    <message>
        <source>VACUUM INTO writes a whole copy within one read transaction. Run it with the new library, or at the new place: a collation or a function that sorts in another way shows as index entries out of order. BLUE and GREEN stand for the two files.</source>
        <translation>VACUUM INTO schreibt innerhalb einer Lesetransaktion eine ganze Kopie. Benutzen Sie sie mit der neuen Bibliothek oder am neuen Ort: Eine Sortierfolge oder Funktion, die anders sortiert, zeigt sich als Indexeinträge in falscher Reihenfolge. BLUE und GREEN stehen für die beiden Dateien.</translation>
    </message>
    <message>
        <source>Copy the file, as nobody writes</source>
        <translation>Die Datei kopieren, da niemand schreibt</translation>
    </message>
    <message>
        <source>The backup API copies page by page, what stands in the WAL included; copying the file alone would leave that out. The way back copies green over blue: stop writes to green first.</source>
        <translation>Die Backup-API kopiert Seite für Seite, auch was im WAL steht; die Datei allein zu kopieren ließe das aus. Der Rückweg kopiert Grün über Blau: Halten Sie vorher das Schreiben in Grün an.</translation>
    </message>
    <message>
        <source>Schema and rows of both as SQL, line by line; a line that differs names the table.</source>
        <translation>Schema und Zeilen von beiden als SQL, Zeile für Zeile; eine Zeile, die sich unterscheidet, nennt die Tabelle.</translation>
    </message>
    <message>
        <source>Every value is what its column&apos;s type says</source>
        <translation>Jeder Wert ist, was der Typ seiner Spalte sagt</translation>
    </message>
    <message>
        <source>SQLite keeps a text in a column of numbers; a server refuses it. Put such rows right first.</source>
        <translation>SQLite behält einen Text in einer Spalte von Zahlen; ein Server lehnt ihn ab. Bringen Sie solche Zeilen zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>Load the server with pgloader</source>
        <translation>Den Server mit pgloader laden</translation>
    </message>
    <message>
        <source>Tables, rows and indexes are made anew with each run. Names become small letters; triggers, views, checks and generated columns are yours to write again. BLUE stands for the file, GREEN for the connection.</source>
        <translation>Tabellen, Zeilen und Indizes entstehen mit jedem Lauf neu. Namen werden klein geschrieben; Trigger, Sichten, Prüfungen und berechnete Spalten müssen Sie selbst wieder schreiben. BLUE steht für die Datei, GREEN für die Verbindung.</translation>
    </message>
    <message>
        <source>Rows of every table. Compare sums and samples as well: types are not the same.</source>
        <translation>Zeilen jeder Tabelle. Vergleichen Sie auch Summen und Stichproben: Die Typen sind nicht dieselben.</translation>
    </message>
    <message>
        <source>The file is kept as the way back, but nothing that is written to the server comes back to it: keep the time until you trust the server short.</source>
        <translation>Die Datei bleibt als Rückweg, aber nichts, was in den Server geschrieben wird, kommt zu ihr zurück: Halten Sie die Zeit kurz, bis Sie dem Server trauen.</translation>
    </message>
    <message>
        <source>Note which rows of %1 are written</source>
        <translation>Notieren, welche Zeilen von %1 geschrieben werden</translation>
    </message>
    <message>
        <source>A trigger of SQLite does not reach into another file. The notes tell what has to be brought over again.</source>
        <translation>Ein Trigger von SQLite reicht nicht in eine andere Datei. Die Notizen sagen, was noch einmal herübergeholt werden muss.</translation>
    </message>
    <message>
        <source>Copy %1 to the service&apos;s file</source>
        <translation>%1 in die Datei des Dienstes kopieren</translation>
    </message>
    <message>
        <source>DATABASE and SERVICE stand for the two files. The copy is one transaction over both: other writers of DATABASE wait meanwhile.</source>
        <translation>DATABASE und SERVICE stehen für die beiden Dateien. Die Kopie ist eine Transaktion über beide: Andere warten so lange mit dem Schreiben in DATABASE.</translation>
    </message>
    <message>
        <source>Bring over what was written since</source>
        <translation>Herüberholen, was seitdem geschrieben wurde</translation>
    </message>
    <message>
        <source>Rows that were noted, in one transaction; run it as often as the service&apos;s reads need it. Two files in WAL mode commit one after the other: after a crash in between compare both.</source>
        <translation>Zeilen, die notiert wurden, in einer Transaktion; lassen Sie es so oft laufen, wie die Lesezugriffe des Dienstes es brauchen. Zwei Dateien im WAL-Modus schließen nacheinander ab: Vergleichen Sie nach einem Absturz dazwischen beide.</translation>
    </message>
    <message>
        <source>Hold writes to %1</source>
        <translation>Schreibvorgänge in %1 anhalten</translation>
    </message>
    <message>
        <source>For the moment in which the last changes come over, so that there is one owner at any time. The same on the way back.</source>
        <translation>Für den Augenblick, in dem die letzten Änderungen herüberkommen, so dass es jederzeit einen Eigentümer gibt. Dasselbe auf dem Rückweg.</translation>
    </message>
    <message>
        <source>Writers of %1 wait or show that the service is being maintained.</source>
        <translation>Wer in %1 schreibt, wartet oder zeigt, dass der Dienst gewartet wird.</translation>
    </message>
    <message>
        <source>Nothing is left to bring over</source>
        <translation>Nichts ist mehr herüberzuholen</translation>
    </message>
    <message>
        <source>No row was written since the last run.</source>
        <translation>Seit dem letzten Lauf wurde keine Zeile geschrieben.</translation>
    </message>
    <message>
        <source>Remove the notes and their triggers</source>
        <translation>Die Notizen und ihre Trigger entfernen</translation>
    </message>
    <message>
        <source>The service owns the rows.</source>
        <translation>Die Zeilen gehören dem Dienst.</translation>
    </message>
    <message>
        <source>The unique index cannot be built while two rows have the same values; on PostgreSQL a failed build leaves an INVALID index.</source>
        <translation>Der eindeutige Index lässt sich nicht bauen, solange zwei Zeilen dieselben Werte haben; auf PostgreSQL hinterlässt ein gescheiterter Bau einen Index, der INVALID ist.</translation>
    </message>
    <message>
        <source>Drop what is not needed any more: %2</source>
        <translation>Löschen, was nicht mehr gebraucht wird: %2</translation>
    </message>
    <message>
        <source>Nothing should be left to do here. Its undo fills the column again that was dropped.</source>
        <translation>Hier sollte nichts mehr zu tun sein. Der Rückweg füllt die gelöschte Spalte wieder.</translation>
    </message>
    <message>
        <source>Let %2 take the name %3</source>
        <translation>%2 den Namen %3 übernehmen lassen</translation>
    </message>
    <message>
        <source>One short transaction over metadata alone: the trigger goes, the twin gives up the name, and the column itself takes it, with its indexes, constraints, views, policies, privileges and place. From here on the old name is unknown.</source>
        <translation>Eine kurze Transaktion nur über Metadaten: Der Trigger geht, der Zwilling gibt den Namen ab, und die Spalte selbst übernimmt ihn, mit ihren Indizes, Constraints, Sichten, Policies, Rechten und ihrem Platz. Von hier an ist der alte Name unbekannt.</translation>
    </message>
    <message>
        <source>Drop the twin %2</source>
        <translation>Den Zwilling %2 löschen</translation>
    </message>
    <message>
        <source>Nobody writes the old column any more.</source>
        <translation>Niemand schreibt die alte Spalte mehr.</translation>
    </message>
    <message>
        <source>Step %1 of the plan does this already.</source>
        <translation>Schritt %1 des Plans tut das schon.</translation>
    </message>
    <message>
        <source>The database has this already: nothing would change.</source>
        <translation>Die Datenbank hat das schon: Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>%1 is partitioned: a key over %2 needs %3 among its columns, by which the table is partitioned.</source>
        <translation>%1 ist partitioniert: Ein Schlüssel über %2 braucht %3 unter seinen Spalten, wonach die Tabelle partitioniert ist.</translation>
    </message>
    <message>
        <source>%1 is partitioned by %2: an exclusion constraint must have that among its elements, compared with =.</source>
        <translation>%1 ist nach %2 partitioniert: Ein Exclusion-Constraint muss das unter seinen Elementen haben, mit = verglichen.</translation>
    </message>
    <message>
        <source>The sequence of %2 of %1 counts for others, too: %3. Give those a sequence of their own first.</source>
        <translation>Die Sequenz von %2 in %1 zählt auch für andere: %3. Geben Sie diesen zuerst eine eigene Sequenz.</translation>
    </message>
    <message>
        <source>This uses %2 of %1 and does not fit its new type: %3. Change or drop it first.</source>
        <translation>Das benutzt %2 von %1 und passt nicht zum neuen Typ: %3. Ändern oder löschen Sie es zuerst.</translation>
    </message>
    <message>
        <source>One transaction over all of %1, %2 MB with its indexes: SQLite has one writer at a time, so other writers wait for some %3 seconds, longer where the disk is slow. In batches they get in between.</source>
        <translation>Eine Transaktion über die ganze Tabelle %1, mit ihren Indizes %2 MB: SQLite hat nur einen Schreiber zur selben Zeit, andere warten also etwa %3 Sekunden, länger, wenn die Platte langsam ist. In Batches kommen sie dazwischen.</translation>
    </message>
    <message>
        <source>SQLite writes every row of %1 once to drop the column, in one transaction, %2 MB with its indexes: other writers wait for some %3 seconds, longer where the disk is slow. Through a shadow table, or with a backup, it goes in short transactions.</source>
        <translation>SQLite schreibt jede Zeile von %1 einmal, um die Spalte zu löschen, in einer Transaktion, mit Indizes %2 MB: Andere Schreiber warten etwa %3 Sekunden, länger, wenn die Platte langsam ist. Über eine Schattentabelle oder mit einer Sicherung geht es in kurzen Transaktionen.</translation>
    </message>
    <message>
        <source>SQLite goes over all of %1 in one transaction, %2 MB with its indexes, and has no other way: other writers wait for some %3 seconds, longer where the disk is slow.</source>
        <translation>SQLite geht in einer Transaktion über die ganze Tabelle %1, mit ihren Indizes %2 MB, und kennt keinen anderen Weg: Andere Schreiber warten etwa %3 Sekunden, länger, wenn die Platte langsam ist.</translation>
    </message>
    <message>
        <source>Every row has a key of its own for %2</source>
        <translation>Jede Zeile hat einen eigenen Schlüssel für %2</translation>
    </message>
    <message>
        <source>The columns of a primary key hold no NULL, and no two rows have the same values in them. Put such rows right first.</source>
        <translation>Die Spalten eines Primärschlüssels enthalten kein NULL, und keine zwei Zeilen haben darin dieselben Werte. Bringen Sie solche Zeilen zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>Every row gets a value for %2</source>
        <translation>Jede Zeile bekommt einen Wert für %2</translation>
    </message>
    <message>
        <source>%2 is NOT NULL: a row for which the expression gives none would stop the filling. Say what such rows get.</source>
        <translation>%2 ist NOT NULL: Eine Zeile, für die der Ausdruck keinen Wert ergibt, würde das Füllen anhalten. Sagen Sie, was solche Zeilen bekommen.</translation>
    </message>
    <message>
        <source>%2 is no key of %1, so SQLite would refuse every write to a table with a foreign key to it. Make it unique first.</source>
        <translation>%2 ist kein Schlüssel von %1, daher würde SQLite jedes Schreiben in eine Tabelle mit einem Fremdschlüssel darauf ablehnen. Machen Sie es zuerst eindeutig.</translation>
    </message>
    <message>
        <source>Foreign keys point at %2 of %1, which would be no key any more: %3. Change those foreign keys first.</source>
        <translation>Fremdschlüssel zeigen auf %2 von %1, das dann kein Schlüssel mehr wäre: %3. Ändern Sie zuerst diese Fremdschlüssel.</translation>
    </message>
    <message>
        <source>%1 has no primary key, by which its rows are found under both names or in both places. Add one first, or make the change at once.</source>
        <translation>%1 hat keinen Primärschlüssel, nach dem sich die Zeilen unter beiden Namen oder an beiden Orten finden ließen. Fügen Sie zuerst einen hinzu, oder machen Sie die Änderung auf einmal.</translation>
    </message>
    <message>
        <source>The column keeps its place, its indexes and its constraints under the new name. SQLite writes every row of %1 once to drop the twin, and once to fill it on the way back, in one transaction: other writers wait as long as that takes.</source>
        <translation>Die Spalte behält unter dem neuen Namen ihren Platz, ihre Indizes und ihre Constraints. SQLite schreibt jede Zeile von %1 einmal, um den Zwilling zu löschen, und auf dem Rückweg einmal, um ihn zu füllen, jeweils in einer Transaktion: Andere Schreiber warten so lange.</translation>
    </message>
    <message>
        <source>%2 becomes %3, and its twin steps aside</source>
        <translation>%2 wird %3, und der Zwilling tritt zur Seite</translation>
    </message>
    <message>
        <source>Names change hands in one short transaction, in views and triggers, too. The column keeps its place, its indexes and its constraints under the new name; the twin is kept the same under another one, for the way back.</source>
        <translation>Die Namen wechseln in einer kurzen Transaktion, auch in Sichten und Triggern. Die Spalte behält unter dem neuen Namen ihren Platz, ihre Indizes und ihre Constraints; der Zwilling bleibt unter einem anderen Namen gleich, für den Rückweg.</translation>
    </message>
    <message>
        <source>Drop the twin of %3</source>
        <translation>Den Zwilling von %3 löschen</translation>
    </message>
    <message>
        <source>Nothing names it any more. SQLite makes the table anew without it in one transaction: other writers wait meanwhile.</source>
        <translation>Nichts nennt ihn mehr. SQLite baut die Tabelle in einer Transaktion ohne ihn neu: Andere Schreiber warten so lange.</translation>
    </message>
    <message>
        <source>Names, indexes and triggers change hands in one transaction of milliseconds. The old table takes no row without %3, so it stays as it is now, and going back to it loses what is written from here on.</source>
        <translation>Namen, Indizes und Trigger wechseln in einer Transaktion von Millisekunden. Die alte Tabelle nimmt keine Zeile ohne %3 auf, sie bleibt also, wie sie jetzt ist, und wer zu ihr zurückkehrt, verliert, was von hier an geschrieben wird.</translation>
    </message>
    <message>
        <source>Nobody needs it any more. Its space is used again; VACUUM gives it back.</source>
        <translation>Niemand braucht sie mehr. Ihr Platz wird wieder benutzt; VACUUM gibt ihn zurück.</translation>
    </message>
    <message>
        <source>Put %2 aside for good</source>
        <translation>%2 endgültig beiseitelegen</translation>
    </message>
    <message>
        <source>Nobody finds it any more, and its triggers do not act for rows that only go because the table goes. From here on there is no way back.</source>
        <translation>Niemand findet sie mehr, und ihre Trigger handeln nicht für Zeilen, die nur gehen, weil die Tabelle geht. Von hier an gibt es keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Delete the rows of %2 in batches</source>
        <translation>Die Zeilen von %2 in Batches löschen</translation>
    </message>
    <message>
        <source>A full table is dropped page by page in one transaction, about a second for 100 MB in which others wait. An empty one goes in no time.</source>
        <translation>Eine volle Tabelle wird Seite für Seite in einer Transaktion gelöscht, etwa eine Sekunde für 100 MB, in der andere warten. Eine leere geht sofort.</translation>
    </message>
    <message>
        <source>No key of %1 stays as it is, without NULLs and with an index, by which its rows could be found in both tables while they are kept the same. Make a unique index on the columns of the new key first, or rebuild it in one transaction.</source>
        <translation>Kein Schlüssel von %1 bleibt, wie er ist, ohne NULL und mit einem Index, nach dem sich die Zeilen in beiden Tabellen finden ließen, solange sie gleich gehalten werden. Legen Sie zuerst einen eindeutigen Index auf die Spalten des neuen Schlüssels, oder bauen Sie die Tabelle in einer Transaktion neu.</translation>
    </message>
    <message>
        <source>Add foreign key %2 to the partition %1, not yet valid</source>
        <translation>Fremdschlüssel %2 zur Partition %1 hinzufügen, noch nicht gültig</translation>
    </message>
    <message>
        <source>Before PostgreSQL 18 the partitioned table itself takes no foreign key NOT VALID, but its partitions do.</source>
        <translation>Vor PostgreSQL 18 nimmt die partitionierte Tabelle selbst keinen Fremdschlüssel NOT VALID an, ihre Partitionen aber schon.</translation>
    </message>
    <message>
        <source>Add foreign key %2 to %1, whose partitions have it</source>
        <translation>Fremdschlüssel %2 zu %1 hinzufügen, deren Partitionen ihn haben</translation>
    </message>
    <message>
        <source>The server finds the validated keys of the partitions and reads no row. Partitions that come later get the key with it.</source>
        <translation>Der Server findet die geprüften Schlüssel der Partitionen und liest keine Zeile. Spätere Partitionen bekommen den Schlüssel mit.</translation>
    </message>
    <message>
        <source>%1 has row security, whose policies say nothing of the other table. Decide on the policies there, and turn it off for the move.</source>
        <translation>%1 hat Zeilensicherheit, deren Policies nichts über die andere Tabelle sagen. Entscheiden Sie über die Policies dort, und schalten Sie sie für den Umzug aus.</translation>
    </message>
    <message>
        <source>%3 is computed from %2 of %1, and the server changes no type under it. SQL of your own can: one ALTER TABLE that drops it, changes the type and adds it again rewrites the table once. It stands last in the table from then on, and what hangs on it, indexes and comments, is to be made again.</source>
        <translation>%3 wird aus %2 von %1 berechnet, und der Server ändert darunter keinen Typ. Eigenes SQL kann es: ein einziges ALTER TABLE, das sie löscht, den Typ ändert und sie wieder hinzufügt, schreibt die Tabelle einmal neu. Sie steht danach am Ende der Tabelle, und was an ihr hängt, Indizes und Kommentare, ist neu anzulegen.</translation>
    </message>
    <message>
        <source>Row security of %1 holds for its owner, too: triggers could not see all rows. Use NO FORCE ROW LEVEL SECURITY for the move.</source>
        <translation>Die Zeilensicherheit von %1 gilt auch für den Eigentümer: Trigger könnten nicht alle Zeilen sehen. Verwenden Sie für den Umzug NO FORCE ROW LEVEL SECURITY.</translation>
    </message>
    <message>
        <source>%1 has row security and triggers. What is written to the new place comes back as the owner&apos;s, and so would its triggers run. Turn row security off for the move.</source>
        <translation>%1 hat Zeilensicherheit und Trigger. Was am neuen Ort geschrieben wird, kommt als Eigentümer zurück, und so würden auch ihre Trigger laufen. Schalten Sie die Zeilensicherheit für den Umzug aus.</translation>
    </message>
    <message>
        <source>Within the transaction readers go on (RESERVED) until COMMIT writes the file, or until what is changed no longer fits SQLite&apos;s cache, 2 MB unless cache_size says otherwise: then they wait, too (EXCLUSIVE).</source>
        <translation>Innerhalb der Transaktion lesen andere weiter (RESERVED), bis COMMIT die Datei schreibt oder bis das Geänderte nicht mehr in den Cache von SQLite passt, 2 MB, wenn cache_size nichts anderes sagt: dann warten auch sie (EXCLUSIVE).</translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>The server did something else than is predicted here. %1</source>
        <translation>Der Server tat etwas anderes, als hier vorhergesagt ist. %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>As the patch leaves it: shown, not edited.</source>
        <translation>Wie der Patch sie hinterlässt: gezeigt, nicht bearbeitet.</translation>
    </message>
    <message>
        <source>This file mixes line ends. It is shown but not edited, so that no line changes unasked.</source>
        <translation>Diese Datei mischt Zeilenenden. Sie wird gezeigt, aber nicht bearbeitet, damit sich keine Zeile ungefragt ändert.</translation>
    </message>
    <message>
        <source>This file may not be written. It can only be read.</source>
        <translation>Diese Datei ist schreibgeschützt. Sie lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>%1 does not run: the tool leaves it out.</source>
        <translation>%1 läuft nicht: Das Werkzeug lässt es aus.</translation>
    </message>
    <message>
        <source>SARIF 2.1.0 (*.sarif)</source>
        <translation>SARIF 2.1.0 (*.sarif)</translation>
    </message>
    <message>
        <source>JSON, a line per statement (*.jsonl)</source>
        <translation>JSON, eine Zeile je Anweisung (*.jsonl)</translation>
    </message>
    <message>
        <source>JUnit (*.xml)</source>
        <translation>JUnit (*.xml)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Writing the findings</source>
        <translation>Befunde werden geschrieben</translation>
    </message>
    <message>
        <source>The findings are in %1</source>
        <translation>Die Befunde stehen in %1</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>Befunde exportieren</translation>
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
    <message>
        <source>Migration files</source>
        <translation>Migrationsdateien</translation>
    </message>
    <message>
        <source>Plan to a schema</source>
        <translation>Zu einem Schema planen</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Fill the rows of %1</source>
        <translation>Die Zeilen von %1 füllen</translation>
    </message>
    <message>
        <source>After the rows of %1 are filled</source>
        <translation>Nachdem die Zeilen von %1 gefüllt sind</translation>
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
    <message>
        <source>in batches of about %1 rows along the table&apos;s blocks</source>
        <translation>in Batches von etwa %1 Zeilen entlang der Blöcke der Tabelle</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>keine Sperre</translation>
    </message>
    <message>
        <source>%1: expected %2, seen %3</source>
        <translation>%1: erwartet %2, gesehen %3</translation>
    </message>
    <message>
        <source>%1 rewritten: expected %2, seen %3</source>
        <translation>%1 neu geschrieben: erwartet %2, gesehen %3</translation>
    </message>
    <message>
        <source>%1 read whole: expected %2, seen %3</source>
        <translation>%1 ganz gelesen: erwartet %2, gesehen %3</translation>
    </message>
    <message>
        <source>Can run in a transaction: expected %1, seen %2</source>
        <translation>Kann in einer Transaktion laufen: erwartet %1, gesehen %2</translation>
    </message>
    <message>
        <source>The server took it, where an error was expected: %1</source>
        <translation>Der Server nahm es an, wo ein Fehler erwartet war: %1</translation>
    </message>
    <message>
        <source>The server refused it: %1</source>
        <translation>Der Server lehnte es ab: %1</translation>
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
    <message>
        <source>Everything ran in one transaction and was rolled back.</source>
        <translation>Alles lief in einer Transaktion und wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>After the way back the structure was not what it had been:</source>
        <translation>Nach dem Rückweg war die Struktur nicht, was sie gewesen war:</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
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
    <message>
        <source>goes over ~%1 rows</source>
        <translation>geht über ~%1 Zeilen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::BackfillView</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Held to the rate that is set</source>
        <translation>Auf der eingestellten Rate gehalten</translation>
    </message>
    <message>
        <source>Waits: a standby is %1 behind</source>
        <translation>Wartet: Ein Standby ist %1 zurück</translation>
    </message>
    <message>
        <source>Waits: sessions waited for the last batch</source>
        <translation>Wartet: Sitzungen haben auf den letzten Batch gewartet</translation>
    </message>
    <message>
        <source>Waits: a commit takes %1</source>
        <translation>Wartet: Ein Commit dauert %1</translation>
    </message>
    <message>
        <source>Waits: what others feel cannot be measured just now</source>
        <translation>Wartet: Was andere spüren, lässt sich gerade nicht messen</translation>
    </message>
    <message>
        <source>Waits for the server to come back</source>
        <translation>Wartet, bis der Server wiederkommt</translation>
    </message>
    <message>
        <source>Nearly done: what was filled is looked at once more</source>
        <translation>Fast fertig: Was gefüllt wurde, wird noch einmal angesehen</translation>
    </message>
    <message>
        <source>Nothing holds it back</source>
        <translation>Nichts hält ihn auf</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>What holds the backfill back</source>
        <translation>Was den Backfill aufhält</translation>
    </message>
    <message>
        <source>Rows a &amp;second</source>
        <translation>Zeilen je &amp;Sekunde</translation>
    </message>
    <message>
        <source>Rows a second at most</source>
        <translation>Höchstens so viele Zeilen in der Sekunde</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Takes effect at once, while it runs</source>
        <translation>Wirkt sofort, während er läuft</translation>
    </message>
    <message>
        <source>Begin no further batch until it is resumed; nothing is locked meanwhile</source>
        <translation>Keinen weiteren Batch beginnen, bis es weitergeht; solange ist nichts gesperrt</translation>
    </message>
    <message>
        <source>End the rehearsal and take back what was done (Esc)</source>
        <translation>Den Probelauf beenden und zurücknehmen, was getan ist (Esc)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows walked over, of about how many there are</source>
        <translation>Durchschrittene Zeilen, von etwa so vielen, wie es gibt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rows a second lately</source>
        <translation>Zeilen je Sekunde in letzter Zeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>At the rate of lately</source>
        <translation>Bei der letzten Rate</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Rows in a batch, and the time that nine of ten batches stay below</source>
        <translation>Zeilen in einem Batch und die Zeit, unter der neun von zehn Batches bleiben</translation>
    </message>
    <message>
        <source>Standby lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>How far the slowest standby is behind</source>
        <translation>Wie weit der langsamste Standby zurück ist</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>How long a small commit takes just now</source>
        <translation>Wie lange ein kleines Commit gerade dauert</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Ranges of rows that were looked at once more behind the backfill</source>
        <translation>Bereiche von Zeilen, die hinter dem Backfill noch einmal angesehen wurden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Prüfe %1</translation>
    </message>
    <message>
        <source>Filling %1</source>
        <translation>Fülle %1</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no standby</source>
        <translation>kein Standby</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1, falsch: %2</translation>
    </message>
    <message>
        <source>Rate: %1 rows a second</source>
        <translation>Rate: %1 Zeilen in der Sekunde</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
    <message>
        <source>Deleting from %1</source>
        <translation>Aus %1 wird gelöscht</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>%1 wird verschoben</translation>
    </message>
    <message>
        <source>Waits: the last batch kept other writers off for long</source>
        <translation>Wartet: Der letzte Batch hielt andere Schreiber lange auf</translation>
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
    <message>
        <source>all</source>
        <translation>alle</translation>
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
    <message>
        <source>None is kept yet. Fill in the form and connect.</source>
        <translation>Noch keine gespeichert. Formular ausfüllen und verbinden.</translation>
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
    <name>lockstep::desktop::DurationSpin</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
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
    <message>
        <source>Plan to another schema</source>
        <translation>Zu einem anderen Schema planen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::EntriesModel</name>
    <message>
        <source>down</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>up</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>problems: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
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
    <name>lockstep::desktop::FieldNote</name>
    <message>
        <source>At the end.</source>
        <translation>Am Ende.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>At line %1, character %2: %3</source>
        <translation>In Zeile %1, Zeichen %2: %3</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Checking... (%1)</source>
        <translation>Wird geprüft … (%1)</translation>
    </message>
    <message>
        <source>Accepted on an empty copy of the schema.</source>
        <translation>Auf einer leeren Kopie des Schemas angenommen.</translation>
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
    <message numerus="yes">
        <source>%n migration file(s) with changes that are not saved</source>
        <translation>
            <numerusform>%n Migrationsdatei mit ungespeicherten Änderungen</numerusform>
            <numerusform>%n Migrationsdateien mit ungespeicherten Änderungen</numerusform>
        </translation>
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
    <name>lockstep::desktop::FindingPane</name>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Quick fix (Ctrl+.)</source>
        <translation>Beheben (Strg+.)</translation>
    </message>
    <message>
        <source>The statements after the fix</source>
        <translation>Die Anweisungen nach dem Beheben</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>Über die Regel</translation>
    </message>
    <message>
        <source>Locks now</source>
        <translation>Sperren jetzt</translation>
    </message>
    <message>
        <source>Lock map before the fix</source>
        <translation>Sperrkarte vor dem Beheben</translation>
    </message>
    <message>
        <source>After the fix</source>
        <translation>Nach dem Beheben</translation>
    </message>
    <message>
        <source>Lock map after the fix</source>
        <translation>Sperrkarte nach dem Beheben</translation>
    </message>
    <message>
        <source>Choose a problem to see what it means, how to avoid it and what its fix does.</source>
        <translation>Wählen Sie ein Problem, um zu sehen, was es bedeutet, wie es sich vermeiden lässt und was das Beheben tut.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Problems of the file: %1 instead of %2</source>
        <translation>Probleme der Datei: %1 statt %2</translation>
    </message>
    <message>
        <source>Problems of the file: %1, before %2. Look at what is new after the fix.</source>
        <translation>Probleme der Datei: %1, vorher %2. Sehen Sie an, was nach dem Beheben neu ist.</translation>
    </message>
    <message>
        <source>Problems of the file: %1, as before</source>
        <translation>Probleme der Datei: %1, wie vorher</translation>
    </message>
    <message>
        <source>There is no page about %1.</source>
        <translation>Es gibt keine Seite über %1.</translation>
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
    <name>lockstep::desktop::GoalBox</name>
    <message>
        <source>What the database should become</source>
        <translation>Was die Datenbank werden soll</translation>
    </message>
    <message>
        <source>another connection, or files</source>
        <translation>eine andere Verbindung oder Dateien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalChanges</name>
    <message>
        <source>Changes that lead to the goal</source>
        <translation>Änderungen, die zum Ziel führen</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Strongest lock</source>
        <translation>Stärkste Sperre</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>Change and strategy</source>
        <translation>Änderung und Strategie</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalLeft</name>
    <message>
        <source>stays, though the goal does not have it: no kind of change takes it away</source>
        <translation>bleibt, obwohl das Ziel es nicht hat: Keine Art von Änderung nimmt es weg</translation>
    </message>
    <message>
        <source>is missing: no kind of change makes it</source>
        <translation>fehlt: Keine Art von Änderung legt es an</translation>
    </message>
    <message>
        <source>%1 stays %2, the goal has %3: no kind of change for it</source>
        <translation>%1 bleibt %2, das Ziel hat %3: keine Art von Änderung dafür</translation>
    </message>
    <message>
        <source>What stays different</source>
        <translation>Was verschieden bleibt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>missing in the goal, its SQL was refused: %1</source>
        <translation>fehlt im Ziel, sein SQL wurde abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n thing(s) stay different.&lt;/b&gt; What changes cannot say is planned by hand, as steps of your own.</source>
        <translation>
            <numerusform>&lt;b&gt;%n Ding bleibt verschieden.&lt;/b&gt; Was Änderungen nicht ausdrücken können, wird von Hand geplant, in eigenen Schritten.</numerusform>
            <numerusform>&lt;b&gt;%n Dinge bleiben verschieden.&lt;/b&gt; Was Änderungen nicht ausdrücken können, wird von Hand geplant, in eigenen Schritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Take into plan</source>
        <translation>In den Plan übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Stop the comparison (Esc)</source>
        <translation>Den Vergleich anhalten (Esc)</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine ankreuzen</translation>
    </message>
    <message>
        <source>Reading %1...</source>
        <translation>%1 wird gelesen...</translation>
    </message>
    <message>
        <source>Plan to %1</source>
        <translation>Zu %1 planen</translation>
    </message>
    <message>
        <source>Looking for the way to %1...</source>
        <translation>Der Weg zu %1 wird gesucht...</translation>
    </message>
    <message numerus="yes">
        <source>Taken into the plan: %n change(s) that lead to %1.</source>
        <translation>
            <numerusform>In den Plan übernommen: %n Änderung, die zu %1 führt.</numerusform>
            <numerusform>In den Plan übernommen: %n Änderungen, die zu %1 führen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be the goal.</source>
        <translation>%1 kann nicht das Ziel sein.</translation>
    </message>
    <message>
        <source>Open the database that should change first, or its saved Catalog.</source>
        <translation>Öffnen Sie zuerst die Datenbank, die sich ändern soll, oder ihren gespeicherten Katalog.</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>No difference: with what is planned, the database has the schema of %1.</source>
        <translation>Kein Unterschied: Mit dem, was geplant ist, hat die Datenbank das Schema von %1.</translation>
    </message>
    <message>
        <source>Choose what the database should become: another connection, a saved Catalog, or SQL. Lockstep finds the changes that lead there and a strategy for each.</source>
        <translation>Wählen Sie, was die Datenbank werden soll: eine andere Verbindung, ein gespeicherter Katalog oder SQL. Lockstep findet die Änderungen, die dorthin führen, und eine Strategie für jede.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes are planned: %n new step(s).</source>
        <translation>
            <numerusform>%1 von %2 Änderungen sind geplant: %n neuer Schritt.</numerusform>
            <numerusform>%1 von %2 Änderungen sind geplant: %n neue Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan to a &amp;schema...</source>
        <translation>Zu einem &amp;Schema planen...</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalPreview</name>
    <message>
        <source>You chose this way. The decision tree would go another one: %1</source>
        <translation>Diesen Weg haben Sie gewählt. Der Entscheidungsbaum ginge einen anderen: %1</translation>
    </message>
    <message>
        <source>Strategy of this change</source>
        <translation>Strategie dieser Änderung</translation>
    </message>
    <message>
        <source>&amp;Strategy</source>
        <translation>&amp;Strategie</translation>
    </message>
    <message>
        <source>Left out: this stays as it is.</source>
        <translation>Weggelassen: Das bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::GoalSetup</name>
    <message>
        <source>Fi&amp;le...</source>
        <translation>&amp;Datei...</translation>
    </message>
    <message>
        <source>F&amp;older...</source>
        <translation>&amp;Ordner...</translation>
    </message>
    <message>
        <source>O&amp;wners and privileges, too</source>
        <translation>&amp;Eigentümer und Rechte auch</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>A saved Catalog, or SQL such as pg_dump --schema-only writes</source>
        <translation>Ein gespeicherter Katalog, oder SQL, wie pg_dump --schema-only es schreibt</translation>
    </message>
    <message>
        <source>A folder of migrations or of SQL files, run in order in a sandbox</source>
        <translation>Ein Ordner mit Migrationen oder SQL-Dateien, der Reihe nach in einer Sandbox ausgeführt</translation>
    </message>
    <message>
        <source>Who owns the tables, and who may do what with them. SQL does not say: what it makes belongs to whoever runs it.</source>
        <translation>Wem die Tabellen gehören und wer was mit ihnen darf. SQL sagt es nicht: Was es anlegt, gehört dem, der es ausführt.</translation>
    </message>
    <message>
        <source>Find the changes that lead there</source>
        <translation>Die Änderungen finden, die dorthin führen</translation>
    </message>
    <message>
        <source>Plan to the schema of a folder</source>
        <translation>Zum Schema eines Ordners planen</translation>
    </message>
    <message>
        <source>Plan to the schema in a file</source>
        <translation>Zum Schema in einer Datei planen</translation>
    </message>
    <message>
        <source>Catalogs and SQL (*.lockcat *.catalog *.json *.sql *.dump);;All files (*)</source>
        <translation>Kataloge und SQL (*.lockcat *.catalog *.json *.sql *.dump);;Alle Dateien (*)</translation>
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
    <name>lockstep::desktop::LastRehearsal</name>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LockGridModel</name>
    <message>
        <source>%1 on %2: %3 (%4)</source>
        <translation>%1 auf %2: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::LockMapModel</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
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
    <name>lockstep::desktop::LockWaitView</name>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nächster Versuch in %1 s</translation>
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
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>%1 does not tell who locks what. A rehearsal shows what each statement locks.</source>
        <translation>%1 sagt nicht, wer was sperrt. Ein Probelauf zeigt, was jede Anweisung sperrt.</translation>
    </message>
    <message>
        <source>Not to be watched</source>
        <translation>Nicht zu beobachten</translation>
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
    <name>lockstep::desktop::MigrationsHead</name>
    <message>
        <source>Prove</source>
        <translation>Beweisen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Where the history starts</source>
        <translation>Wo die Geschichte beginnt</translation>
    </message>
    <message>
        <source>What is there before the first migration runs</source>
        <translation>Was da ist, bevor die erste Migration läuft</translation>
    </message>
    <message>
        <source>From an empty database</source>
        <translation>Von einer leeren Datenbank</translation>
    </message>
    <message>
        <source>From the open Catalog</source>
        <translation>Vom geöffneten Katalog</translation>
    </message>
    <message>
        <source>Runs the statements on an empty copy of the schema and compares</source>
        <translation>Führt die Anweisungen auf einer leeren Kopie des Schemas aus und vergleicht</translation>
    </message>
    <message>
        <source>Writes the findings as SARIF, JSON, JUnit or text</source>
        <translation>Schreibt die Befunde als SARIF, JSON, JUnit oder Text</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>Reihenfolge von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n Skript</numerusform>
            <numerusform>%n Skripte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>From the open Catalog: %1</source>
        <translation>Vom geöffneten Katalog: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mismatch(es)</source>
        <translation>
            <numerusform>%n Abweichung</numerusform>
            <numerusform>%n Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 proven</source>
        <translation>%1 bewiesen</translation>
    </message>
    <message>
        <source>%1 cannot be</source>
        <translation>%1 nicht beweisbar</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::MigrationsPage</name>
    <message>
        <source>Migrations in the order in which they run</source>
        <translation>Migrationen in der Reihenfolge, in der sie laufen</translation>
    </message>
    <message>
        <source>SQL of the migration</source>
        <translation>SQL der Migration</translation>
    </message>
    <message>
        <source>Lock map: statements by tables</source>
        <translation>Sperrkarte: Anweisungen und Tabellen</translation>
    </message>
    <message>
        <source>Problems and lock map</source>
        <translation>Probleme und Sperrkarte</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Lock map</source>
        <translation>Sperrkarte</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and here, too.</source>
        <translation>%1 wurde von einem anderen Programm geändert und hier auch.</translation>
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
        <source>Review migration files</source>
        <translation>Migrationsdateien durchsehen</translation>
    </message>
    <message>
        <source>Open a project&apos;s migrations to see what each statement locks, what is risky about it and how to do it safely. Files can be dropped here, too.</source>
        <translation>Öffnen Sie die Migrationen eines Projekts, um zu sehen, was jede Anweisung sperrt, was an ihr gefährlich ist und wie es sicher geht. Dateien lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Reading migrations</source>
        <translation>Migrationen werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n migration file(s) changed here and not saved</source>
        <translation>
            <numerusform>%n Migrationsdatei hier geändert und nicht gespeichert</numerusform>
            <numerusform>%n Migrationsdateien hier geändert und nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>Give up the changes</source>
        <translation>Änderungen aufgeben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not part of the history</source>
        <translation>
            <numerusform>%n Datei gehört nicht zur Geschichte</numerusform>
            <numerusform>%n Dateien gehören nicht zur Geschichte</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>Analysing ...</source>
        <translation>Analyse läuft ...</translation>
    </message>
    <message>
        <source>No statement locks a table.</source>
        <translation>Keine Anweisung sperrt eine Tabelle.</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Es gibt keine Probleme.</translation>
    </message>
    <message>
        <source>There is no fix here.</source>
        <translation>Hier gibt es nichts zu beheben.</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Review a migration folder</source>
        <translation>Migrationsordner durchsehen</translation>
    </message>
    <message>
        <source>SQL and patches (*.sql *.pgsql *.patch *.diff);;All files (*)</source>
        <translation>SQL und Patches (*.sql *.pgsql *.patch *.diff);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Review a migration folder...</source>
        <translation>Migrationsordner &amp;durchsehen...</translation>
    </message>
    <message>
        <source>Review &amp;migration files...</source>
        <translation>&amp;Migrationsdateien durchsehen...</translation>
    </message>
    <message>
        <source>&amp;Prove on an empty copy</source>
        <translation>Auf leerer Kopie &amp;beweisen</translation>
    </message>
    <message>
        <source>Prove by itself after changes</source>
        <translation>Nach Änderungen von selbst beweisen</translation>
    </message>
    <message>
        <source>&amp;Export the findings...</source>
        <translation>Befunde &amp;exportieren...</translation>
    </message>
    <message>
        <source>Open migration files to review first.</source>
        <translation>Öffnen Sie zuerst Migrationsdateien zur Durchsicht.</translation>
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
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>You chose this way. The decision tree would go another one: %1</source>
        <translation>Diesen Weg haben Sie gewählt. Der Entscheidungsbaum ginge einen anderen: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::PasswordBar</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Remembered until the window closes, and kept nowhere</source>
        <translation>Bis das Fenster schließt gemerkt und nirgends aufgehoben</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
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
    <message>
        <source>&amp;Accept the database as it is now</source>
        <translation>Die Datenbank &amp;annehmen, wie sie jetzt ist</translation>
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
    <name>lockstep::desktop::ProblemsModel</name>
    <message>
        <source>mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ProblemsPane</name>
    <message>
        <source>Severity of the problems shown</source>
        <translation>Schwere der gezeigten Probleme</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Class of the problems shown</source>
        <translation>Klasse der gezeigten Probleme</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Long locks</source>
        <translation>Lange Sperren</translation>
    </message>
    <message>
        <source>Brief locks</source>
        <translation>Kurze Sperren</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Files of the problems shown</source>
        <translation>Dateien der gezeigten Probleme</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Analysing ...</source>
        <translation>Analyse läuft ...</translation>
    </message>
    <message>
        <source>No problem: no rule has a remark, every statement holds.</source>
        <translation>Kein Problem: Keine Regel bemerkt etwas, jede Anweisung gilt.</translation>
    </message>
    <message>
        <source>No problem of this kind.</source>
        <translation>Kein Problem dieser Art.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
    <message>
        <source>There is no keychain here: the password is kept until the window closes.</source>
        <translation>Kein Schlüsselbund hier: Das Passwort gilt, bis das Fenster schließt.</translation>
    </message>
    <message>
        <source>SQLite, a file</source>
        <translation>SQLite, eine Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>the database itself</source>
        <translation>die Datenbank selbst</translation>
    </message>
    <message>
        <source>Choose the file of the database.</source>
        <translation>Wählen Sie die Datei der Datenbank.</translation>
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
    <name>lockstep::desktop::Proving</name>
    <message>
        <source>sandbox: starting</source>
        <translation>Sandbox: startet</translation>
    </message>
    <message>
        <source>sandbox: proving %1 of %2</source>
        <translation>Sandbox: beweist %1 von %2</translation>
    </message>
    <message>
        <source>Proving was cancelled.</source>
        <translation>Das Beweisen wurde abgebrochen.</translation>
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
    <name>lockstep::desktop::RateChart</name>
    <message>
        <source>up to %1 rows a second</source>
        <translation>bis zu %1 Zeilen in der Sekunde</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::RehearsalSetup</name>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Run the plan for real, there (F5)</source>
        <translation>Den Plan dort wirklich ausführen (F5)</translation>
    </message>
    <message>
        <source>Stop and take back what was done (Esc)</source>
        <translation>Anhalten und Getanes zurücknehmen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Anstehen</translation>
    </message>
    <message>
        <source>How long others may queue</source>
        <translation>Wie lange andere anstehen dürfen</translation>
    </message>
    <message>
        <source>as in the steps</source>
        <translation>wie in den Schritten</translation>
    </message>
    <message>
        <source>When others have queued this long behind a statement that waits for its lock, it lets them pass and tries again later. 0: however long.</source>
        <translation>Wenn sich andere so lange hinter einer Anweisung angestellt haben, die auf ihre Sperre wartet, lässt sie sie vor und versucht es später wieder. 0: beliebig lange.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::RehearsePage</name>
    <message>
        <source>Progress of the rehearsal</source>
        <translation>Fortschritt des Probelaufs</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
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
    <message>
        <source>There is no step to rehearse yet. %1 to the plan first (Ctrl+N).</source>
        <translation>Noch gibt es keinen Schritt zum Proben. Zuerst dem Plan eine %1 (Strg+N).</translation>
    </message>
    <message>
        <source>Add a change</source>
        <translation>Änderung hinzufügen</translation>
    </message>
    <message>
        <source>Rehearse although the database has &amp;changed</source>
        <translation>Proben, obwohl sich die Datenbank &amp;geändert hat</translation>
    </message>
    <message>
        <source>Rehearse all the same</source>
        <translation>Trotzdem proben</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::ResultViews</name>
    <message>
        <source>Results of the rehearsal</source>
        <translation>Ergebnisse des Probelaufs</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Results beside predictions</source>
        <translation>Ergebnisse neben Vorhersagen</translation>
    </message>
    <message>
        <source>Earlier rehearsals</source>
        <translation>Frühere Probeläufe</translation>
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
        <source>Two rehearsals compared</source>
        <translation>Zwei Probeläufe im Vergleich</translation>
    </message>
    <message>
        <source>Choose two rehearsals under Earlier.</source>
        <translation>Wählen Sie unter „Frühere“ zwei Probeläufe.</translation>
    </message>
    <message>
        <source>Before: %1 on %2. After: %3 on %4.</source>
        <translation>Vorher: %1 auf %2. Nachher: %3 auf %4.</translation>
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
    <message>
        <source>There is no plan to review yet.</source>
        <translation>Noch gibt es keinen Plan zum Durchsehen.</translation>
    </message>
    <message>
        <source>Describe a change</source>
        <translation>Änderung beschreiben</translation>
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
    <name>lockstep::desktop::ScriptSet</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>%1 as another program wrote it</source>
        <translation>%1, wie ein anderes Programm es schrieb</translation>
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
    <message>
        <source>The plan was made for a database of another structure. Its statements are judged against the one that is open. When they are right for it, accept it; a rehearsal asks for that.</source>
        <translation>Der Plan wurde für eine Datenbank anderen Aufbaus gemacht. Seine Anweisungen werden nach der geöffneten beurteilt. Wenn sie für die richtig sind, nehmen Sie sie an; ein Probelauf verlangt das.</translation>
    </message>
    <message>
        <source>Accept the database as it is now</source>
        <translation>Die Datenbank annehmen, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
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
        <source>Lock timeout</source>
        <translation>Sperr-Timeout</translation>
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
        <source>Change &quot;%1&quot;</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>0: the server&apos;s own setting. Write it as you like: 500 ms, 2 s, 1.5 min, 4 h.</source>
        <translation>0: die eigene Einstellung des Servers. Schreiben Sie nach Belieben: 500 ms, 2 s, 1,5 min, 4 h.</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Aufgeben nach</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>All tries and the pauses between them together.</source>
        <translation>Alle Versuche und die Pausen dazwischen zusammen.</translation>
    </message>
    <message>
        <source>Let others queue</source>
        <translation>Andere anstehen lassen</translation>
    </message>
    <message>
        <source>however long</source>
        <translation>beliebig lange</translation>
    </message>
    <message>
        <source>When others have queued this long behind the step while it waits for its lock, it lets them pass and tries again later.</source>
        <translation>Wenn sich andere so lange hinter dem Schritt angestellt haben, während er auf seine Sperre wartet, lässt er sie vor und versucht es später wieder.</translation>
    </message>
    <message>
        <source>Back in parts</source>
        <translation>Zurück in Teilen</translation>
    </message>
    <message>
        <source>Each statement of the way back commits by itself, but for those between a BEGIN and its COMMIT: so an index can be built, or a constraint validated, while others write.</source>
        <translation>Jede Anweisung des Rückwegs schließt für sich ab, außer denen zwischen einem BEGIN und seinem COMMIT: So kann ein Index gebaut oder eine Bedingung geprüft werden, während andere schreiben.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::StepsPreview</name>
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
    <message>
        <source>A private sandbox</source>
        <translation>Eine eigene Sandbox</translation>
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
    <name>lockstep::desktop::WaysView</name>
    <message>
        <source>%1, for long</source>
        <translation>%1, lange</translation>
    </message>
    <message>
        <source>%1, briefly</source>
        <translation>%1, kurz</translation>
    </message>
    <message>
        <source>%1 (%2..%3)</source>
        <translation>%1 (%2..%3)</translation>
    </message>
    <message>
        <source>Strategies side by side</source>
        <translation>Strategien nebeneinander</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Strongest lock</source>
        <translation>Stärkste Sperre</translation>
    </message>
    <message>
        <source>Works for about</source>
        <translation>Arbeitet etwa</translation>
    </message>
    <message>
        <source>Writes anew</source>
        <translation>Schreibt neu</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>its tool&apos;s</source>
        <translation>die des Werkzeugs</translation>
    </message>
    <message>
        <source>A command does the work; Lockstep does not see what it does.</source>
        <translation>Ein Befehl tut die Arbeit; Lockstep sieht nicht, was er tut.</translation>
    </message>
    <message>
        <source>By rates of a rehearsal, without waiting for locks</source>
        <translation>Nach Raten eines Probelaufs, ohne Warten auf Sperren</translation>
    </message>
    <message>
        <source>By assumed rates, without waiting for locks</source>
        <translation>Nach angenommenen Raten, ohne Warten auf Sperren</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>whole way</source>
        <translation>ganzer Weg</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) without</source>
        <translation>
            <numerusform>%n Schritt ohne</numerusform>
            <numerusform>%n Schritte ohne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The steps are made this way.</source>
        <translation>So werden die Schritte gemacht.</translation>
    </message>
    <message>
        <source>Enter or a double click makes the steps this way.</source>
        <translation>Eingabetaste oder Doppelklick macht die Schritte auf diese Weise.</translation>
    </message>
</context>
<context>
    <name>lockstep::desktop::WizardPage</name>
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
    <message numerus="yes">
        <source>%n change(s) in the plan. What the next one can be done together with is done together.</source>
        <translation>
            <numerusform>%n Änderung im Plan. Was die nächste gemeinsam mit ihr tun kann, wird gemeinsam getan.</numerusform>
            <numerusform>%n Änderungen im Plan. Was die nächste gemeinsam mit ihnen tun kann, wird gemeinsam getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Accept all answers</source>
        <translation>&amp;Alle Antworten annehmen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Take, and add an&amp;other</source>
        <translation>Übernehmen, und &amp;noch eine</translation>
    </message>
    <message>
        <source>&amp;Take into plan</source>
        <translation>In den Plan übe&amp;rnehmen</translation>
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
