// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "catalog/catalog.h"
#include "catalog/postgres/reader.h"
#include "db/sandbox.h"
#include "support/testserver.h"

#include <QSet>
#include <QtTest>

namespace lockstep::tests {

/// A row for every major version that is installed; LOCKSTEP_SERVERS adds more. Only PostgreSQL 17 is in the packages.
inline void majorRows()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<int>("major");
    QSet<int> seen;
    for (const db::ServerBinaries &binaries : db::findServers()) {
        if (binaries.major < 12 || seen.contains(binaries.major))
            continue;
        seen.insert(binaries.major);
        QTest::addRow("PostgreSQL %d", binaries.major) << binaries.major;
    }
    if (seen.isEmpty())
        QTest::newRow("newest") << 0;
}

/// Loads data/rich*.sql as far as the server's version goes. Returns the server's complaint, or nothing.
inline QString loadRich(db::Connection &connection)
{
    using namespace Qt::StringLiterals;
    for (const auto &[name, from] : {std::pair(u"rich"_s, 12), std::pair(u"rich14"_s, 14), std::pair(u"rich15"_s, 15),
                                     std::pair(u"rich18"_s, 18)}) {
        if (connection.serverVersion() / 10000 < from)
            continue;
        const auto sql = base::readFile(QStringLiteral(LOCKSTEP_TEST_DATA) + u'/' + name + u".sql"_s);
        if (!sql)
            return sql.error().message;
        if (const auto status = connection.executeScript(QString::fromUtf8(*sql)); !status)
            return status.error().context;
    }
    return {};
}

inline QString words(const base::Error &error)
{
    return error.message + u' ' + error.arguments.join(u' ') + u' ' + error.context;
}

template <typename T>
QString words(const base::Result<T> &result)
{
    return result ? QString() : words(result.error());
}

/// The Catalog of the database, or a failed test.
inline catalog::Catalog read(db::Connection &connection)
{
    auto result = catalog::postgres::readCatalog(connection);
    if (!result)
        qCritical().noquote() << words(result.error());
    return result ? std::move(*result) : catalog::Catalog();
}

} // namespace lockstep::tests
