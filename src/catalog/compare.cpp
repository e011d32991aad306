// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/compare.h"

#include "catalog/flatten.h"

#include <QSet>

#include <algorithm>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

namespace comparedetail {

std::vector<FlatObject> sortedObjects(const Catalog &catalog)
{
    std::vector<FlatObject> objects;
    flatten(catalog, [&](FlatObject &&object) { objects.push_back(std::move(object)); });
    std::ranges::sort(objects, {}, [](const FlatObject &o) { return std::tie(o.kind, o.name, o.owner); });
    return objects;
}

void changes(const FlatObject &a, const FlatObject &b, std::vector<Difference> &out)
{
    const auto value = [](const FlatObject &object, const char *name) {
        const auto it =
            std::ranges::find_if(object.fields, [&](const FlatField &f) { return std::strcmp(f.name, name) == 0; });
        return it == object.fields.end() ? QString() : it->value;
    };
    const auto add = [&](const char *name, const QString &first, const QString &second) {
        out.push_back({DifferenceKind::Changed, a.kind, a.name, QString::fromUtf8(name), first, second});
    };
    for (const FlatField &field : a.fields)
        if (const QString other = value(b, field.name); other != field.value)
            add(field.name, field.value, other);
    for (const FlatField &field : b.fields)
        if (value(a, field.name).isEmpty())
            add(field.name, {}, field.value);
}

} // namespace comparedetail

std::vector<Difference> compare(const Catalog &first, const Catalog &second)
{
    using namespace comparedetail;
    const auto a = sortedObjects(first), b = sortedObjects(second);
    std::vector<Difference> out;
    std::vector<QString> owners; // of the difference at the same place
    QSet<QString> alone;
    const auto onlyIn = [&](DifferenceKind kind, const FlatObject &object) {
        alone.insert(object.kind + u' ' + object.name);
        out.push_back({kind, object.kind, object.name, {}, {}, {}});
        owners.resize(out.size());
        owners.back() = object.owner;
    };
    const auto key = [](const FlatObject &o) { return std::tie(o.kind, o.name, o.owner); };
    for (auto x = a.begin(), y = b.begin(); x != a.end() || y != b.end();) {
        if (y == b.end() || (x != a.end() && key(*x) < key(*y))) {
            onlyIn(DifferenceKind::OnlyInFirst, *x++);
        } else if (x == a.end() || key(*y) < key(*x)) {
            onlyIn(DifferenceKind::OnlyInSecond, *y++);
        } else {
            if (x->fields != y->fields)
                changes(*x, *y, out);
            ++x, ++y;
        }
    }
    owners.resize(out.size());
    std::vector<Difference> kept;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (owners[i].isEmpty() || !alone.contains(owners[i]))
            kept.push_back(std::move(out[i]));
    return kept;
}

base::Message detail(const Difference &difference)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? u"-"_s : value; };
    switch (difference.kind) {
    case DifferenceKind::OnlyInFirst:
        return {u"catalog.only-in-first"_s, {difference.objectKind, difference.object}};
    case DifferenceKind::OnlyInSecond:
        return {u"catalog.only-in-second"_s, {difference.objectKind, difference.object}};
    case DifferenceKind::Changed:
        break;
    }
    return {u"catalog.changed"_s,
            {difference.objectKind, difference.object, difference.field, shown(difference.first),
             shown(difference.second)}};
}

} // namespace lockstep::catalog
