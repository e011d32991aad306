// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shapes.h"

namespace lockstep::tests {

/// A change to the table of a shape, as changeFrom() reads it after withNames().
struct ShapeChange {
    const char *name, *change;
    int since = 13;              ///< version of the server
    bool Shape::*only = nullptr; ///< a shape without that has not the thing
};

/// At least one for every kind of change; all of them by every strategy that has steps for it.
inline std::vector<ShapeChange> shapeChanges()
{
    return {
        // columns
        {"add column", "add-column|table={T}|column=fre\"sh|type=text"},
        {"add constant", "add-column|table={T}|column=fresh|type=text|default='new'|not-null=true"},
        {"add volatile", "add-column|table={T}|column=fresh|type=uuid|default=gen_random_uuid()|not-null=true"},
        {"add filled", "add-column|table={T}|column=fresh|type=numeric|using=[AMOUNT] * 2|not-null=true"},
        {"drop column", "drop-column|table={T}|column={NOTE}"},
        {"drop required column", "drop-column|table={T}|column={AMOUNT}"},
        {"drop referencing column", "drop-column|table={T}|column=parent"},
        {"rename column", "rename-column|table={T}|column={NOTE}|new-name=re\"mark"},
        {"rename required column", "rename-column|table={T}|column={AMOUNT}|new-name=sum"},
        {"rename key column", "rename-column|table={T}|column={ID}|new-name=order id"},
        {"rename deferred", "rename-column|table=makers|column=place|new-name=spot"},
        {"to wider number", "change-type|table={T}|column=qty|type=bigint"},
        {"under generated", "change-type|table={T}|column=half|type=bigint"},
        {"to double", "change-type|table={T}|column={AMOUNT}|type=double precision"},
        {"varchar to text", "change-type|table={T}|column=code|type=text"},
        {"varchar wider", "change-type|table={T}|column=code|type=varchar(80)"},
        {"text to enum", "change-type|table={T}|column={STATE}|type=[S].stage"},
        {"enum to text", "change-type|table={T}|column=mood|type=text"},
        {"to timestamptz", "change-type|table={T}|column=seen|type=timestamptz|using=seen AT TIME ZONE 'UTC'"},
        {"json to jsonb", "change-type|table=parents|column=raw|type=jsonb"},
        {"by using", "change-type|table={T}|column={NOTE}|type=int|using=length([NOTE])"},
        {"referencing wider", "change-type|table={T}|column=maker|type=numeric"},
        {"key by type", "change-type|table={T}|column={ID}|type=bigint"},
        {"set not null", "set-not-null|table={T}|column=qty"},
        {"set not null filled", "set-not-null|table={T}|column={NOTE}|default='none'"},
        {"drop not null", "drop-not-null|table={T}|column={AMOUNT}"},
        {"set default", "set-default|table={T}|column={NOTE}|default='it''s; so'"},
        {"no default", "set-default|table={T}|column={AMOUNT}"},
        {"drop default", "drop-default|table={T}|column={STATE}"},
        {"generated", "add-generated-column|table={T}|column=fre\"sh|type=numeric|expression=[AMOUNT] * 2"},
        {"generated virtual",
         "add-generated-column|table={T}|column=fre\"sh|type=numeric|expression=[AMOUNT] * 2|virtual=true", 18},
        {"identity", "add-identity|table={T}|column=number|always=true"},
        {"drop identity", "drop-identity|table={T}|column=tenth"},
        {"serial to identity", "serial-to-identity|table={T}|column=counted"},
        {"collation", "set-collation|table={T}|column={NOTE}|collation=\"C\""},
        {"move column", "move-column|table={T}|column=seen|referenced-table=extras|columns=[ID][+DAY]"
                        "|referenced-columns=[ID][+DAY]"},
        {"move required column", "move-column|table={T}|column=number|referenced-table=extras|columns=[ID][+DAY]"
                                 "|referenced-columns=[ID][+DAY]|new-name=a \"sum\""},
        // indexes
        {"index", "add-index|table={T}|columns=[AMOUNT]"},
        {"index with all", "add-index|table={T}|columns=(lower([NOTE])), qty|predicate=qty > 3|include=number"
                           "|name=an \"index\"|options=fillfactor=80"},
        {"index unique", "add-index|table={T}|columns=code, [ID][+DAY]|unique=true"},
        {"index nulls", "add-index|table={T}|columns=code, [ID][+DAY]|unique=true|nulls-not-distinct=true", 15},
        {"index gin", "add-index|table={T}|columns=(to_tsvector('simple', [NOTE]))|method=gin"},
        {"drop index", "drop-index|name=by_note"},
        {"replace index", "replace-index|name=odd|columns=code, qty"},
        {"rename index", "rename-index|name=by_note|new-name=an \"index\""},
        {"rebuild index", "rebuild-index|name=by_note"},
        // constraints
        {"unique", "add-unique|table={T}|columns=number[+DAY]"},
        {"check", "add-check|table={T}|expression=[AMOUNT] < 100000|name=my \"check\""},
        {"foreign key", "add-foreign-key|table={T}|columns=maker|referenced-table=makers|on-delete=set null"},
        {"primary key", "add-primary-key|table=keyless|columns=a[+DAY]"},
        {"replace key", "replace-primary-key|table={T}|columns=number[+DAY]"},
        {"widen key", "widen-key|table={T}"},
        {"exclusion", "add-exclusion|table={T}|expression=number WITH =, maker WITH <>|method=gist"},
        {"drop check", "drop-constraint|table={T}|name=positive"},
        {"drop unique", "drop-constraint|table={T}|name=code_key"},
        {"drop key", "drop-constraint|table={T}|name=own_parent"},
        {"drop primary key", "drop-constraint|table=alike|name=alike_pkey"},
        {"rename constraint", "rename-constraint|table={T}|name=positive|new-name=the \"check\""},
        {"rename unique", "rename-constraint|table={T}|name=code_key|new-name=the \"key\""},
        {"validate", "validate-constraint|table={T}|name=qty_small"},
        {"key actions", "change-foreign-key|table={T}|name=own_parent|on-delete=set null|on-update=cascade"},
        // tables
        {"create table", "create-table|table=new \"one\"|definition=id bigint PRIMARY KEY, parent bigint REFERENCES"
                         " [S].parents"},
        {"create partitioned", "create-table|table=fresh|definition=id int, at date|expression=RANGE (at)"},
        {"rename table", "rename-table|table={T}|new-name=purchases; \"all\""},
        {"drop table", "drop-table|table={T}"},
        {"drop other table", "drop-table|table=alike"},
        {"move table", "move-table|table={T}|new-schema=other Schema"},
        {"split table", "split-table|table={T}|new-name=more of it|columns=[NOTE], [AMOUNT]"},
        {"split apart", "split-table|table={T}|new-name=more of it|columns=seen, number"},
        {"split rows", "split-rows|table={T}|new-name=sent ones|predicate=[STATE] = 'sent'"},
        {"merge", "merge-tables|table=alike|referenced-table={T}"},
        {"partition range",
         "partition-table|table=extras|columns=[DAY]|method=range|values=2026-01-01, 2026-02-01, 2026-04-01"},
        {"partition list", "partition-table|table=extras|columns=more|method=list|values=more, less"},
        {"partition hash", "partition-table|table=extras|columns=[ID]|method=hash|values=3"},
        {"attach", "attach-partition|table=log|partition=log_b|bound=FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')"},
        {"detach", "detach-partition|table=log|partition=log_a"},
        {"detach own", "detach-partition|table={T}|partition=part_a", 13, &Shape::partitioned},
        {"tablespace", "set-tablespace|table={T}|tablespace=fast disk"},
        {"unlogged", "set-unlogged|table={T}"},
        {"logged", "set-logged|table=scratch"},
        {"options", "set-options|table={T}|options=fillfactor=90, autovacuum_enabled=false"},
        {"bloat", "remove-bloat|table={T}"},
        {"create schema", "create-schema|new-schema=a \"schema\""},
        {"drop schema", "drop-schema|schema=other Schema"},
        // types
        {"create type",
         "create-type|type-name=a \"type\"|definition=CREATE TYPE [S].\"a \"\"type\"\"\" AS ENUM ('a', 'b''c');"},
        {"drop type", "drop-type|type-name=stage"},
        {"add value", "add-enum-value|type-name=mood|value=it's|before=fine"},
        {"rename value", "rename-enum-value|type-name=mood|value=it's ok|new-name=\"ok\""},
        {"remove value", "remove-enum-value|type-name=mood|value=it's ok"},
        {"remove used value", "remove-enum-value|type-name=mood|value=sad|new-name=fine"},
        {"domain check", "add-domain-check|type-name=short_text|expression=VALUE <> 'x'|name=no \"x\""},
        {"drop domain check", "drop-domain-check|type-name=short_text|name=not_long"},
        {"attribute", "add-attribute|type-name=address|column=post code|type=text"},
        {"drop attribute", "drop-attribute|type-name=address|column=town"},
        // views
        {"create view", "create-view|table=a \"view\"|definition=SELECT [ID], [NOTE] FROM [S].[T];"},
        {"replace view",
         "replace-view|table=seen_ones|definition=SELECT [NOTE], [ID], [AMOUNT]::text AS [AMOUNT], code"
         " FROM [S].[T]",
         13, &Shape::views},
        {"drop view", "drop-view|table=upper_ones", 13, &Shape::views},
        {"create matview", "create-materialized-view|table=mv|definition=SELECT count(*) FROM [S].[T]"},
        {"replace matview",
         "replace-materialized-view|table=totals|definition=SELECT [STATE], max([AMOUNT]) AS total, 1"
         " AS one FROM [S].[T] GROUP BY 1",
         13, &Shape::views},
        // triggers and functions
        {"create trigger", "create-trigger|table={T}|name=t r|definition=CREATE TRIGGER \"t r\" AFTER UPDATE ON [S].[T]"
                           " FOR EACH ROW EXECUTE FUNCTION [S].touch()"},
        {"replace trigger",
         "replace-trigger|table={T}|name=a; touch|definition=CREATE TRIGGER \"a; touch\" BEFORE DELETE"
         " ON [S].[T] FOR EACH ROW EXECUTE FUNCTION [S].touch();",
         13, &Shape::triggers},
        {"drop trigger", "drop-trigger|table={T}|name=resting", 13, &Shape::triggers},
        {"create function", "create-function|name=f|definition=CREATE FUNCTION [S].f(a int) RETURNS int LANGUAGE sql AS"
                            " $$ SELECT a; $$;"},
        {"replace function", "replace-function|name=twice|definition=CREATE FUNCTION [S].twice(i int) RETURNS int"
                             " LANGUAGE sql STABLE AS $$ SELECT i + i $$"},
        {"drop function", "drop-function|name=twice"},
        // rows
        {"fill column", "fill-column|table={T}|column={NOTE}|expression=concat([STATE], '!')|predicate=qty < 20"},
        {"copy rows", "copy-rows|table=parents|referenced-table=makers|columns=id|predicate=id > 100"},
        {"normalise", "normalise-column|table={T}|column={STATE}|new-name=the \"states\""},
        {"delete rows", "delete-rows|table={T}|predicate=[ID] > 55 AND qty > 1"},
        {"archive rows", "archive-rows|table={T}|new-name=old ones|predicate=[ID] > 55"},
        // security
        {"policy",
         "add-policy|table={T}|name=a policy|command=update|role=a role|using=[AMOUNT] > 3|check=[AMOUNT] < 9"},
        {"drop policy", "drop-policy|table={T}|name=mine", 13, &Shape::secured},
        {"row security", "enable-row-security|table={T}"},
        {"row security off", "disable-row-security|table={T}", 13, &Shape::secured},
        {"grant", "grant-privileges|table={T}|privileges=update, delete|role=a role"},
        {"revoke", "revoke-privileges|table={T}|privileges=select|role=a role", 13, &Shape::secured},
        {"owner", "change-owner|table={T}|role=a role"},
        // the whole of it
        {"newer engine", "change-engine|version=18"},
        {"platform", "move-platform|version=elsewhere"},
        {"to a service", "move-to-service|table={T}"},
        {"to a service alone", "move-to-service|table=log"},
        {"own sql",
         "run-sql|name=a sequence|definition=CREATE SEQUENCE [S].\"own; one\" START 5;\nCOMMENT ON TABLE [S].[T]"
         " IS 'a;b'|undo=COMMENT ON TABLE [S].[T] IS 'the table; ''quoted''';\nDROP SEQUENCE [S].\"own; one\""},
    };
}

} // namespace lockstep::tests
