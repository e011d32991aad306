// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/between/walk.h"
#include "sql/quote.h"

namespace lockstep::advisor::between {

using namespace Qt::StringLiterals;
using catalog::OtherObject;

/// "COLLATION public.c", "CAST (text AS pair)", "OPERATOR public.=== (pair, pair)", "EVENT TRIGGER e".
static QString titled(const OtherObject &object)
{
    const QString kind = object.kind.toUpper() + u' ';
    if (object.kind == "cast"_L1)
        return kind + u'(' + object.name + u')';
    if (object.kind == "operator"_L1)
        return kind + sql::quoteIfNeeded(object.schema) + u'.' + object.name;
    return kind + sql::qualifiedName(object.schema, object.name);
}

void others(Walk &walk, const QString &kind)
{
    const auto all = [&](const catalog::Catalog &catalog) {
        std::vector<OtherObject> out;
        for (const OtherObject &object : catalog.others)
            if (object.kind == kind && object.extension.isEmpty())
                out.push_back(object);
        return out;
    };
    const bool watches = kind == "event trigger"_L1, usesFunctions = kind == "operator"_L1 || kind == "cast"_L1;
    const auto add = [&](const OtherObject &object, const QStringList &up, const QStringList &down, Turn turn) {
        walk.addSql(titled(object), object.schema, {}, up, down, turn);
    };
    const auto drop = [](const OtherObject &object) { return QString(u"DROP "_s + titled(object)); };
    pairUp(
        all(walk.from), all(walk.to), [](const OtherObject &object) { return std::tuple(object.schema, object.name); },
        [&](const OtherObject &made) {
            add(made, {made.definition}, {drop(made)}, watches ? Turn::Last : Turn::Usual);
        },
        [&](const OtherObject &gone) {
            add(gone, {drop(gone)}, {gone.definition},
                watches         ? Turn::First
                : usesFunctions ? Turn::WithTables
                                : Turn::WithTypes);
        },
        [&](const OtherObject &old, const OtherObject &now) {
            if (old.definition != now.definition)
                add(now, {drop(old), now.definition}, {drop(now), old.definition}, watches ? Turn::First : Turn::Usual);
        });
}

} // namespace lockstep::advisor::between
