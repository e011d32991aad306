// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file.h"
#include "catalog/catalog.h"
#include "catalog/jsonreader.h"
#include "catalog/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

/// Raised when a reader of today could misunderstand a file written tomorrow.
static constexpr int catalogFormatVersion = 1;

QByteArray toJson(const Catalog &catalog)
{
    static const Catalog plain;
    JsonWriter writer;
    writer.raw("{\"format\":\"lockstep-catalog\",\"version\":");
    writer.write(catalogFormatVersion);
    Fields<Catalog>::visit([&](const char *name, auto member, auto) {
        if (catalog.*member == plain.*member)
            return;
        writer.raw(",");
        writer.newLine();
        writer.key(name);
        writer.write(catalog.*member);
    });
    writer.raw("\n}\n");
    return writer.take();
}

base::Result<Catalog> fromJson(const QByteArray &json)
{
    Catalog catalog;
    JsonReader reader(json);
    QString format;
    int version = 0;
    const auto member = [&](std::string_view name) {
        if (name == "format")
            return reader.read(format) && (format == "lockstep-catalog"_L1 || reader.expected("\"lockstep-catalog\""));
        if (name == "version")
            return reader.read(version) &&
                   (version == catalogFormatVersion || reader.expected("version 1; a newer Lockstep wrote this"));
        bool known = false, good = true;
        Fields<Catalog>::visit([&](const char *field, auto m, auto) {
            if (!known && name == field) {
                known = true;
                good = reader.read(catalog.*m);
            }
        });
        return known ? good : reader.unknownField(name);
    };
    if (!reader.object(member) || !reader.atEnd())
        return std::unexpected(reader.error());
    if (format.isEmpty() || version == 0) {
        reader.expected("\"format\" and \"version\"");
        return std::unexpected(reader.error());
    }
    return catalog;
}

base::Status saveCatalog(const Catalog &catalog, const QString &path)
{
    return base::writeFile(path, toJson(catalog));
}

base::Result<Catalog> openCatalog(const QString &path)
{
    auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto catalog = fromJson(*bytes);
    if (!catalog)
        catalog.error().where = path + u':' + catalog.error().where;
    return catalog;
}

} // namespace lockstep::catalog
