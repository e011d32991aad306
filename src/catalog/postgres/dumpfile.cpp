// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/dumpfile.h"

#include "base/file.h"
#include "sql/split.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace dumpdetail {

/// Without the rows between "COPY ... FROM stdin;" and "\.", which are no SQL.
QByteArray withoutCopyData(const QByteArray &dump)
{
    if (!dump.contains("FROM stdin;"))
        return dump;
    QByteArray out;
    bool inData = false;
    for (qsizetype at = 0; at < dump.size();) {
        qsizetype end = dump.indexOf('\n', at);
        end = end < 0 ? dump.size() : end + 1;
        const QByteArrayView line = QByteArrayView(dump).sliced(at, end - at).trimmed();
        if (inData)
            inData = line != "\\.";
        else if (line.startsWith("COPY ") && line.endsWith("FROM stdin;"))
            inData = true;
        else
            out.append(dump.constData() + at, end - at);
        at = end;
    }
    return out;
}

bool isSkipped(const QString &statement)
{
    static const QRegularExpression skipped(u"^(\\\\|INSERT\\s|CREATE\\s+DATABASE\\s|ALTER\\s+DATABASE\\s|DROP\\s+"
                                            u"DATABASE\\s|SELECT\\s+pg_catalog\\.setval\\b"
                                            u"|SELECT\\s+pg_catalog\\.lo_|REFRESH\\s+MATERIALIZED\\s"
                                            u"|(BEGIN|START\\s+TRANSACTION|COMMIT|END)(\\s+(WORK|TRANSACTION))?$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return skipped.match(statement).hasMatch();
}

/// Not worth a word: settings of another version, and what every database has.
bool isHarmless(const LoadFault &fault)
{
    return (fault.statement.startsWith("SET "_L1) && fault.error.sqlState == "42704"_L1) ||
           (fault.statement.startsWith("CREATE SCHEMA "_L1) && fault.error.sqlState == "42P06"_L1);
}

} // namespace dumpdetail

std::vector<QString> dumpStatements(const QByteArray &dump)
{
    const QByteArray script = dumpdetail::withoutCopyData(dump);
    std::vector<QString> statements;
    for (const sql::StatementRange &range : sql::splitStatements(script)) {
        QString statement = QString::fromUtf8(script.constData() + range.offset, range.length);
        if (!dumpdetail::isSkipped(statement))
            statements.push_back(std::move(statement));
    }
    return statements;
}

base::Result<std::vector<LoadFault>> runScripts(db::Connection &connection, const std::vector<QByteArray> &scripts,
                                                std::stop_token stop, const base::ProgressFn &progress)
{
    std::vector<QString> statements;
    for (const QByteArray &script : scripts) {
        if (!statements.empty())
            statements.push_back(u"RESET ALL"_s);
        std::ranges::move(dumpStatements(script), std::back_inserter(statements));
    }
    auto faults = runStatements(connection, statements, stop, progress);
    if (faults)
        std::erase_if(*faults, dumpdetail::isHarmless);
    return faults;
}

base::Result<SqlContent> readDump(const QString &path, std::stop_token stop, const base::ProgressFn &progress)
{
    if (QFileInfo(path).isDir())
        return base::fail(base::ErrorCode::Unsupported, u"catalog.dump-not-plain"_s, {path});
    auto bytes = base::readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    // A custom archive begins with PGDMP, a tar archive with its first member's name.
    if (bytes->startsWith("PGDMP") || bytes->startsWith("toc.dat"))
        return base::fail(base::ErrorCode::Unsupported, u"catalog.dump-not-plain"_s, {path});
    return readSql({*std::move(bytes)}, {}, stop, progress).transform([&](SqlContent &&content) {
        content.catalog.database = QFileInfo(path).completeBaseName();
        return std::move(content);
    });
}

} // namespace lockstep::catalog::postgres
