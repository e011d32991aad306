// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tables.h"

#include <QtGlobal>

namespace lockstep::text {

namespace designrulestexts {

static const MessageRow rows[] = {
    {"rules.json-without-equality",
     QT_TRANSLATE_NOOP("Message", "%1: json has no equality, so DISTINCT, GROUP BY and UNION fail on it. jsonb has.")},
    {"rules.char-n", QT_TRANSLATE_NOOP("Message", "%1: char(n) pads with blanks, which some operations count and "
                                                  "others do not. text with a CHECK says what is meant.")},
    {"rules.timestamp-without-zone",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1: a timestamp without time zone does not say which moment it means. timestamptz does, in the same room.")},
    {"rules.timestamp-zero",
     QT_TRANSLATE_NOOP("Message",
                       "%1: timestamp(0) rounds to the next second instead of cutting off. Leave the precision out.")},
    {"rules.money",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1: what money means depends on the server's locale. Use numeric, and a column for the currency.")},
    {"rules.float-column",
     QT_TRANSLATE_NOOP("Message", "%1: floating point is inexact. Use numeric where amounts are added or compared.")},
    {"rules.serial",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1: serial keeps its sequence, and the right to it, apart from the table. Use GENERATED ... AS IDENTITY.")},
    {"rules.varchar-n",
     QT_TRANSLATE_NOOP("Message",
                       "%1: varchar(n) saves nothing over text. A CHECK limits the length and can be changed later.")},
    {"rules.int-primary-key", QT_TRANSLATE_NOOP("Message", "%1: an integer key ends at 2.1 billion values, and the "
                                                           "change to bigint rewrites the table. Begin with bigint.")},
    {"rules.smallint-primary-key",
     QT_TRANSLATE_NOOP("Message", "%1: a smallint key ends at 32,767 values. Begin with bigint.")},
    {"rules.key-running-out",
     QT_TRANSLATE_NOOP("Message",
                       "%1: column %2 has used %3 % of its values (%4 of %5). Move to bigint before it ends.")},
    {"rules.no-primary-key",
     QT_TRANSLATE_NOOP(
         "Message",
         "%1 has no primary key: batches, replication and online tools need one, and adding it later takes a lock.")},
    {"rules.unlogged-table",
     QT_TRANSLATE_NOOP("Message", "%1 is UNLOGGED: it is empty after a crash and not readable on standbys.")},
    {"rules.identifier-too-long", QT_TRANSLATE_NOOP("Message", "%1 is longer than 63 bytes; the server makes it %2.")},
    {"rules.unqualified-names",
     QT_TRANSLATE_NOOP("Message", "%1: without a schema, search_path decides which is meant.")},
    {"rules.reserved-word-name",
     QT_TRANSLATE_NOOP("Message", "%1 is a key word: it has to be quoted in places, which not every tool does.")},
};

} // namespace designrulestexts

std::span<const MessageRow> designRulesMessages()
{
    return designrulestexts::rows;
}

} // namespace lockstep::text
