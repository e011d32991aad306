// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

#include <QTest>

namespace lockstep::tests {

/// Two variants of one schema: plain names, and names that try to break out of their quotes.
struct Names {
    QString schema, orders, total, customer;
};
inline const Names plainNames{QStringLiteral("public"), QStringLiteral("orders"), QStringLiteral("total"),
                              QStringLiteral("customer")};
inline const Names hostileNames{QStringLiteral("odd schema"), QStringLiteral("we\"ird; drop"),
                                QStringLiteral("Sel\"ect' $lockstep$"), QStringLiteral("from")};

inline QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// A table with everything on it: keys both ways, unique, checks, partial, expression and covering indexes, comment.
inline QString schemaSql(const Names &names)
{
    QString sql = QStringLiteral(R"(
CREATE SCHEMA IF NOT EXISTS %S;
CREATE TYPE %S.mood AS ENUM ('sad', 'ok');
CREATE TABLE %S.customers (id bigint PRIMARY KEY, name text, mail text);
CREATE TABLE %S.%O (id bigint PRIMARY KEY, %C bigint REFERENCES %S.customers ON DELETE CASCADE,
    %T numeric(10,2) NOT NULL DEFAULT 0 CONSTRAINT positive CHECK (%T >= 0),
    code varchar(40), note text, qty int, serial_no serial, doc json, amount_text text,
    CONSTRAINT code_key UNIQUE (code, %T), CONSTRAINT small CHECK (qty < 1000) NOT VALID);
CREATE INDEX partial_idx ON %S.%O (%T DESC) WHERE %T > 5;
CREATE INDEX expression_idx ON %S.%O (lower(note), (%T * 2));
CREATE INDEX covering_idx ON %S.%O USING btree (qty) INCLUDE (%T);
CREATE UNIQUE INDEX unique_idx ON %S.%O (qty, id, %T);
COMMENT ON COLUMN %S.%O.%T IS 'it''s; the "total"';
CREATE TABLE %S.lines (id int PRIMARY KEY, order_id bigint CONSTRAINT lines_order REFERENCES %S.%O, x int);
CREATE TABLE %S.unused (a int, b text NOT NULL, c timestamptz DEFAULT now());
CREATE TABLE %S.parts (id int NOT NULL, at date NOT NULL, v text) PARTITION BY RANGE (at);
CREATE TABLE %S.parts_a PARTITION OF %S.parts FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE %S.parts_b PARTITION OF %S.parts FOR VALUES FROM ('2026-02-01') TO ('2026-03-01') PARTITION BY LIST (id);
CREATE TABLE %S.parts_b1 PARTITION OF %S.parts_b DEFAULT;
CREATE TABLE %S.nokey (a int, b text);
CREATE TABLE %S.empty (a int, b text);
INSERT INTO %S.customers SELECT i, 'n' || i FROM generate_series(1, 50) i;
INSERT INTO %S.%O (id, %C, %T, code, note, qty, doc, amount_text)
    SELECT i, 1 + i % 50, i / 7.0, 'c' || i, 'note ' || i, i % 900, '{"a": 1}', i::text FROM generate_series(1, 3000) i;
INSERT INTO %S.lines SELECT i, i, i FROM generate_series(1, 100) i;
INSERT INTO %S.unused SELECT i, 'b' FROM generate_series(1, 10) i;
INSERT INTO %S.parts SELECT i, date '2026-01-01' + i, 'v' FROM generate_series(0, 50) i;
INSERT INTO %S.nokey SELECT i, 'b' FROM generate_series(1, 10) i;
ANALYZE;
)");
    return sql.replace(QStringLiteral("%S"), quotedName(names.schema))
        .replace(QStringLiteral("%O"), quotedName(names.orders))
        .replace(QStringLiteral("%T"), quotedName(names.total))
        .replace(QStringLiteral("%C"), quotedName(names.customer));
}

/// "rename-column|table=%O|column=%T|new-name=amount" with the variant's names.
inline plan::Change changeFrom(const QString &text, const Names &names)
{
    plan::Change change;
    const QStringList parts = text.split(u'|');
    const auto kind = plan::changeKindFromId(parts.first());
    if (!kind)
        qFatal("unknown kind of change");
    change.kind = *kind;
    change.schema = names.schema;
    change.referencedSchema = names.schema;
    const auto filled = [&](QString value) {
        return value.replace(QStringLiteral("%O"), names.orders)
            .replace(QStringLiteral("%S"), quotedName(names.schema))
            .replace(QStringLiteral("%QC"), quotedName(names.customer))
            .replace(QStringLiteral("%QT"), quotedName(names.total))
            .replace(QStringLiteral("%T"), names.total)
            .replace(QStringLiteral("%C"), names.customer);
    };
    for (const QString &part : parts.mid(1)) {
        const auto field = plan::fieldFromName(part.section(u'=', 0, 0));
        if (!field)
            qFatal("unknown field");
        const QString value = filled(part.section(u'=', 1));
        const bool list = *field == plan::ChangeField::Columns || *field == plan::ChangeField::ReferencedColumns;
        // a list is given as it is typed: quoted where it holds more than one name
        const bool one = list && !value.contains(u',') && !value.startsWith(u'(') && !value.startsWith(u'"');
        if (!plan::setFieldText(change, *field, one ? quotedName(value) : value))
            qFatal("bad field");
    }
    return change;
}

} // namespace lockstep::tests
