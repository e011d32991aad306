// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "base/file.h"
#include "cli/source.h"
#include "text/human.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace lockstep::cli {

int runCatalog(const QStringList &arguments, Output output)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("Cli", "Reads a database's Catalog, so that plans can be made without the server.")));
    addCatalogOptions(parser);
    parser.addOption({{u"o"_s, u"output"_s}, say(QT_TRANSLATE_NOOP("Cli", "Write the Catalog to FILE.")), u"FILE"_s});
    if (const auto done = parse(parser, "catalog", arguments, output))
        return *done;
    const auto catalog = catalogFrom(parser, true, output);
    if (!catalog)
        return report(catalog.error(), output);
    if (parser.isSet(u"output"_s))
        if (const base::Status written = base::writeFile(parser.value(u"output"_s), catalog::toJson(*catalog));
            !written)
            return report(written.error(), output);
    qint64 bytes = 0;
    for (const catalog::Relation &relation : catalog->relations)
        bytes += relation.totalBytes();
    output.out << say(QT_TRANSLATE_NOOP("Cli", "%1, %6 %2: %3 relations, %4 indexes, %5"))
                      .arg(catalog->database, catalog->server.versionText,
                           text::count(double(catalog->relations.size())), text::count(double(catalog->indexes.size())),
                           text::bytes(bytes), sql::engineTitle(catalog->server.engine))
               << '\n'
               << say(QT_TRANSLATE_NOOP("Cli", "Structure %1")).arg(catalog::structureHash(*catalog)) << '\n';
    return Success;
}

} // namespace lockstep::cli
