// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changecase.h"

namespace lockstep::tests {

/// The kinds of tables that every change is tried on. All have the same columns, so that every change fits all.
struct Shape {
    const char *name;
    QString schema, table, id, day, note, amount, state; ///< what its parts are called
    int rows;
    bool partitioned, keys, views, triggers, secured;
};

inline const std::vector<Shape> &shapes()
{
    const auto plain = [](const char *name, int rows) {
        return Shape{name,
                     QStringLiteral("public"),
                     QStringLiteral("orders"),
                     QStringLiteral("id"),
                     QStringLiteral("day"),
                     QStringLiteral("note"),
                     QStringLiteral("amount"),
                     QStringLiteral("state"),
                     rows,
                     false,
                     false,
                     false,
                     false,
                     false};
    };
    static const std::vector<Shape> all = [&] {
        std::vector<Shape> out{plain("empty", 0),    plain("small", 60),   plain("partitioned", 60),
                               plain("keys", 60),    plain("views", 60),   plain("triggers", 60),
                               plain("secured", 60), plain("hostile", 60), plain("reserved", 60)};
        out[2].partitioned = out[8].partitioned = true;
        out[3].keys = out[7].keys = out[8].keys = true;
        out[4].views = out[7].views = out[8].views = true;
        out[5].triggers = out[7].triggers = out[8].triggers = true;
        out[6].secured = out[7].secured = out[8].secured = true;
        Shape &hostile = out[7];
        hostile.schema = QStringLiteral("odd schema");
        hostile.table = QStringLiteral("we\"ird; drop");
        hostile.id = QStringLiteral("i'd");
        hostile.day = QStringLiteral("da,y");
        hostile.note = QStringLiteral("no\"te; --");
        hostile.amount = QStringLiteral("Sel\"ect' $lockstep$");
        hostile.state = QStringLiteral("st/*ate");
        Shape &reserved = out[8];
        reserved.schema = QStringLiteral("Select");
        reserved.table = QStringLiteral("Order");
        reserved.id = QStringLiteral("user");
        reserved.day = QStringLiteral("MixedCase");
        reserved.note = QStringLiteral("from");
        reserved.amount = QStringLiteral("group");
        reserved.state = QStringLiteral("table");
        return out;
    }();
    return all;
}

/// `text` with the shape's names: {T} as it is, [T] in quotes; [+DAY] is what keys of partitioned tables need besides.
inline QString withNames(QString text, const Shape &shape)
{
    const std::pair<const char *, QString> names[] = {
        {"S", shape.schema},  {"T", shape.table},       {"ID", shape.id},       {"DAY", shape.day},
        {"NOTE", shape.note}, {"AMOUNT", shape.amount}, {"STATE", shape.state},
    };
    text.replace(QLatin1StringView("[+DAY]"),
                 shape.partitioned ? QStringLiteral(", ") + quotedName(shape.day) : QString());
    for (const auto &[mark, name] : names)
        text.replace(u'{' + QLatin1StringView(mark) + u'}', name)
            .replace(u'[' + QLatin1StringView(mark) + u']', quotedName(name));
    return text;
}

/// The shape's table [S].[T] and what hangs on it; beside it a table without key, one of the same columns, one that
/// shares its key, one to be referenced, and a partitioned one with a table that may become its partition.
inline QString shapeSql(const Shape &shape)
{
    const QString partitions = QStringLiteral(R"(
CREATE TABLE [S].%1_a PARTITION OF %2 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE [S].%1_b PARTITION OF %2 DEFAULT;
)");
    const auto apart = [&](const char *table, const char *prefix) {
        return shape.partitioned ? partitions.arg(QLatin1StringView(prefix), QLatin1StringView(table)) : QString();
    };
    const QString by = shape.partitioned ? QStringLiteral(" PARTITION BY RANGE ([DAY])") : QString();
    QString sql = QStringLiteral(R"(
CREATE SCHEMA IF NOT EXISTS [S];
CREATE SCHEMA "other Schema";
DO $$BEGIN CREATE ROLE "a role"; EXCEPTION WHEN duplicate_object THEN NULL; END$$;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TYPE [S].mood AS ENUM ('sad', 'it''s ok', 'fine');
CREATE TYPE [S].stage AS ENUM ('new', 'paid', 'sent');
CREATE DOMAIN [S].short_text AS text CONSTRAINT not_long CHECK (length(VALUE) < 100);
CREATE TYPE [S].address AS (street text, town text);
CREATE FUNCTION [S].twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i * 2';
CREATE FUNCTION [S].touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE [S].parents (id bigint PRIMARY KEY, label text, raw json);
CREATE TABLE [S].[T] ([ID] int NOT NULL, [DAY] date NOT NULL DEFAULT '2026-01-15', [NOTE] text,
    [AMOUNT] numeric(10,2) NOT NULL DEFAULT 0 CONSTRAINT positive CHECK ([AMOUNT] >= 0), qty int,
    [STATE] text DEFAULT 'new', mood [S].mood DEFAULT 'fine', short [S].short_text, lives [S].address, code varchar(40),
    doc jsonb, seen timestamp, counted serial, tenth int GENERATED BY DEFAULT AS IDENTITY (START WITH 10 INCREMENT BY 10),
    half int, doubled int GENERATED ALWAYS AS (half * 2) STORED, number int NOT NULL, maker bigint,
    parent bigint CONSTRAINT own_parent REFERENCES [S].parents, CONSTRAINT key PRIMARY KEY ([ID][+DAY]),
    CONSTRAINT code_key UNIQUE (code[+DAY]))%BY;
%T1
ALTER TABLE [S].[T] ADD CONSTRAINT qty_small CHECK (qty < 1000) NOT VALID;
CREATE INDEX by_note ON [S].[T] ([NOTE], [AMOUNT] DESC) INCLUDE (qty) WHERE qty > 3;
CREATE INDEX odd ON [S].[T] USING hash (code);
COMMENT ON TABLE [S].[T] IS 'the table; ''quoted''';
COMMENT ON COLUMN [S].[T].[NOTE] IS 'a note';
CREATE TABLE [S].alike (LIKE [S].[T] INCLUDING ALL);
%A
CREATE TABLE [S].extras ([ID] int NOT NULL, [DAY] date NOT NULL, more text NOT NULL DEFAULT 'more',
    PRIMARY KEY ([ID][+DAY]))%BY;
%T2
CREATE TABLE [S].keyless (a int NOT NULL, [DAY] date NOT NULL, b text)%BY;
%T3
CREATE TABLE [S].log (id int NOT NULL, at date NOT NULL, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE [S].log_a PARTITION OF [S].log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE [S].log_b (id int NOT NULL, at date NOT NULL, v text);
CREATE TABLE [S].makers (id bigint PRIMARY KEY, place int CONSTRAINT places UNIQUE DEFERRABLE INITIALLY DEFERRED);
CREATE UNLOGGED TABLE [S].scratch (id int PRIMARY KEY, v text);
CREATE STATISTICS [S].together ON [NOTE], code FROM [S].[T];
CREATE STATISTICS [S].of_extras (dependencies) ON [DAY], more FROM [S].extras;
ALTER TABLE [S].[T] ALTER [NOTE] SET STORAGE EXTERNAL, ALTER [NOTE] SET STATISTICS 50, ALTER qty SET STATISTICS 300,
    ALTER code SET STORAGE MAIN, ALTER code SET (n_distinct = -0.5), ALTER [ID] SET STATISTICS 200;
ALTER TABLE [S].extras ALTER more SET STATISTICS 70, ALTER more SET (n_distinct = -0.2);
COMMENT ON CONSTRAINT positive ON [S].[T] IS 'a check';
COMMENT ON CONSTRAINT qty_small ON [S].[T] IS 'unproven';
COMMENT ON CONSTRAINT key ON [S].[T] IS 'the ''key''';
COMMENT ON CONSTRAINT code_key ON [S].[T] IS 'another key';
COMMENT ON CONSTRAINT own_parent ON [S].[T] IS 'a foreign key';
COMMENT ON CONSTRAINT extras_pkey ON [S].extras IS 'key of extras';
COMMENT ON CONSTRAINT not_long ON DOMAIN [S].short_text IS 'short';
COMMENT ON INDEX [S].key IS 'index of the key';
COMMENT ON INDEX [S].by_note IS 'an index';
COMMENT ON INDEX [S].odd IS 'a hash';
COMMENT ON INDEX [S].extras_pkey IS 'index of the key of extras';
COMMENT ON STATISTICS [S].together IS 'read together';
COMMENT ON STATISTICS [S].of_extras IS 'read together, too';
)");
    sql.replace(QLatin1StringView("%T1"), apart("[S].[T]", "part"))
        .replace(QLatin1StringView("%T2"), apart("[S].extras", "extra"))
        .replace(QLatin1StringView("%T3"), apart("[S].keyless", "bare"))
        .replace(QLatin1StringView("%A"), // beside keys it counts by the other's sequence, as LIKE has it
                 shape.keys ? QString() : QStringLiteral("ALTER TABLE [S].alike ALTER counted SET DEFAULT 0;"))
        .replace(QLatin1StringView("%BY"), by);
    if (shape.keys)
        sql += QStringLiteral(R"(
CREATE TABLE [S].children (id int PRIMARY KEY, t int, d date DEFAULT '2026-01-15', x int);
ALTER TABLE [S].children ADD CONSTRAINT child_of FOREIGN KEY (t%D) REFERENCES [S].[T] ON DELETE CASCADE;
ALTER TABLE [S].[T] ADD boss int, ADD boss_day date DEFAULT '2026-01-15';
ALTER TABLE [S].[T] ADD CONSTRAINT own_boss FOREIGN KEY (boss%B) REFERENCES [S].[T] DEFERRABLE INITIALLY DEFERRED;
COMMENT ON CONSTRAINT child_of ON [S].children IS 'points here';
ALTER TABLE [S].alike ADD boss int, ADD boss_day date DEFAULT '2026-01-15';
)")
                   .replace(QLatin1StringView("%D"), shape.partitioned ? QStringLiteral(", d") : QString())
                   .replace(QLatin1StringView("%B"), shape.partitioned ? QStringLiteral(", boss_day") : QString());
    if (shape.rows > 0)
        sql += QStringLiteral(R"(
INSERT INTO [S].parents SELECT i, 'p' || i, '{"a": 1}' FROM generate_series(1, 9) i;
INSERT INTO [S].makers SELECT i, i FROM generate_series(1, 9) i;
INSERT INTO [S].[T] ([ID], [DAY], [NOTE], [AMOUNT], qty, [STATE], mood, short, lives, code, doc, seen, number, maker, parent)
    SELECT i, date '2026-01-01' + i, nullif('note ' || i, 'note 7'), i / 7.0, i % 50, (ARRAY['new', 'paid', 'sent'])[1 + i % 3],
        'sad', 's' || i, ROW('street ' || i, 'town')::[S].address, 'c' || i, '{"a": 1}', timestamp '2026-01-01' + i * interval '1 hour',
        1000 - i, 1 + i % 9, 1 + i % 9 FROM generate_series(1, %N) i;
INSERT INTO [S].alike ([ID], [DAY], [NOTE], qty, code, number)
    SELECT 500 + i, date '2026-01-01' + i, 'other', 1, 'd' || i, 1 FROM generate_series(1, 20) i;
INSERT INTO [S].extras SELECT [ID], [DAY], 'more' FROM [S].[T];
INSERT INTO [S].keyless SELECT i, date '2026-01-01' + i, 'b' || i FROM generate_series(1, 40) i;
INSERT INTO [S].log SELECT i, date '2026-01-01' + i, 'v' FROM generate_series(0, 20) i;
INSERT INTO [S].log_b SELECT i, date '2026-02-01' + i, 'v' FROM generate_series(0, 20) i;
)")
                   .replace(QLatin1StringView("%N"), QString::number(shape.rows));
    if (shape.rows > 0 && shape.keys)
        sql += QStringLiteral(R"(
UPDATE [S].[T] SET boss = 40, boss_day = '2026-02-10' WHERE [ID] > 40;
SET CONSTRAINTS ALL IMMEDIATE;
INSERT INTO [S].children SELECT i, i, date '2026-01-01' + i, i FROM generate_series(35, 50) i;
)");
    if (shape.views)
        sql += QStringLiteral(R"(
CREATE VIEW [S].seen_ones AS SELECT [ID], [NOTE], [AMOUNT], code FROM [S].[T] WHERE qty > 0;
CREATE VIEW [S].upper_ones WITH (security_barrier = true) AS SELECT [ID], upper([NOTE]) AS "up per" FROM [S].seen_ones;
COMMENT ON VIEW [S].upper_ones IS 'upper';
GRANT SELECT ON [S].upper_ones TO "a role";
CREATE MATERIALIZED VIEW [S].totals AS SELECT [STATE], sum([AMOUNT]) AS total FROM [S].[T] GROUP BY 1;
CREATE UNIQUE INDEX totals_state ON [S].totals ([STATE]);
CREATE VIEW [S].of_extras AS SELECT [ID], more FROM [S].extras;
CREATE VIEW [S].of_totals AS SELECT total FROM [S].totals;
CREATE FUNCTION [S].into_view() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER instead INSTEAD OF DELETE ON [S].seen_ones FOR EACH ROW EXECUTE FUNCTION [S].into_view();
CREATE RULE nowhere AS ON INSERT TO [S].upper_ones DO INSTEAD NOTHING;
COMMENT ON INDEX [S].totals_state IS 'of the totals';
COMMENT ON TRIGGER instead ON [S].seen_ones IS 'instead';
COMMENT ON RULE nowhere ON [S].upper_ones IS 'nowhere';
)");
    if (shape.triggers)
        sql += QStringLiteral(R"(
CREATE TRIGGER "a; touch" BEFORE INSERT OR UPDATE OF [NOTE] ON [S].[T] FOR EACH ROW WHEN (NEW.[AMOUNT] > 1)
    EXECUTE FUNCTION [S].touch();
CREATE TRIGGER after_all AFTER UPDATE ON [S].[T] FOR EACH STATEMENT EXECUTE FUNCTION [S].touch();
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON [S].[T] DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION [S].touch();
CREATE TRIGGER resting BEFORE DELETE ON [S].[T] FOR EACH ROW EXECUTE FUNCTION [S].touch();
ALTER TABLE [S].[T] DISABLE TRIGGER resting;
COMMENT ON TRIGGER "a; touch" ON [S].[T] IS 'touches';
COMMENT ON TRIGGER resting ON [S].[T] IS 'rests';
)");
    if (shape.secured)
        sql += QStringLiteral(R"(
ALTER TABLE [S].[T] ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON [S].[T] AS RESTRICTIVE FOR SELECT TO "a role" USING ([STATE] <> 'secret');
CREATE POLICY ours ON [S].[T] FOR INSERT WITH CHECK ([AMOUNT] < 10000);
COMMENT ON POLICY mine ON [S].[T] IS 'mine';
COMMENT ON POLICY ours ON [S].[T] IS 'ours';
GRANT SELECT, INSERT ON [S].[T] TO "a role" WITH GRANT OPTION;
GRANT UPDATE ([NOTE], [STATE]) ON [S].[T] TO "a role";
)");
    return withNames(sql + QStringLiteral("ANALYZE;\n"), shape);
}

} // namespace lockstep::tests
