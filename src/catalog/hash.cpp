// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/flatten.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lockstep::catalog {

QString structureHash(const Catalog &catalog)
{
    // A digest per object, sorted, and one over them: no order of the objects enters, and no copy of the structure is
    // held. Every text ends with a zero byte, which no name or expression can contain.
    std::vector<QByteArray> digests;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    static constexpr QByteArrayView end("\0", 1);
    flatten(catalog, [&](FlatObject &&object) {
        hash.reset();
        for (const QString *text : {&object.kind, &object.name, &object.owner}) {
            hash.addData(text->toUtf8());
            hash.addData(end);
        }
        for (const FlatField &field : object.fields) {
            hash.addData(QByteArrayView(field.name));
            hash.addData(end);
            hash.addData(field.value.toUtf8());
            hash.addData(end);
        }
        digests.push_back(hash.result());
    });
    std::ranges::sort(digests);
    hash.reset();
    for (const QByteArray &digest : digests)
        hash.addData(digest);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace lockstep::catalog
