// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/folder.h"

#include <QHash>

namespace lockstep::exchange {

/// What is below a folder, looked up once for all readers.
struct Listing {
    QString root;
    QStringList files; ///< relative to `root`, without hidden folders, sorted by code unit
    Unwritten unwritten;

    [[nodiscard]] QString path(const QString &file) const { return root + u'/' + file; }
    /// The SQL files right in the folder.
    [[nodiscard]] QStringList here() const;
    [[nodiscard]] bool has(const QString &file) const;
    /// The file's content; empty where it cannot be read.
    [[nodiscard]] QByteArray content(const QString &file) const;
    /// The first bytes, for telling tools apart.
    [[nodiscard]] QByteArray beginning(const QString &file) const;
};
[[nodiscard]] Listing listing(const QString &root, const Unwritten &unwritten = {});

/// A line of a file, without its line break.
struct FileLine {
    qsizetype offset = 0;
    QByteArrayView text;
    [[nodiscard]] qsizetype end() const { return offset + text.size(); }
};
[[nodiscard]] std::vector<FileLine> fileLines(const QByteArray &bytes);

/// "20260102_add_status" -> {"20260102", "add status"}; the version is empty where the name does not begin with one.
struct NumberedName {
    QString version;
    QString name;
};
[[nodiscard]] NumberedName numberedName(const QString &stem);
/// "a/b/c.up.sql" -> "c.up.sql"
[[nodiscard]] QString fileName(const QString &path);

/// Brings up and down files together that have version and name in common.
class Pairs
{
public:
    [[nodiscard]] FolderMigration &of(const NumberedName &numbered);
    /// By version, natural order.
    [[nodiscard]] std::vector<FolderMigration> sorted() &&;

private:
    std::vector<FolderMigration> m_migrations;
    QHash<std::pair<QString, QString>, std::size_t> m_indexes;
};

/// Sorts by version, natural order, then by name.
void sortByVersion(std::vector<FolderMigration> &migrations);
/// What the tool would refuse about the file at `path`.
[[nodiscard]] base::Error fileFault(const QString &path, const QString &message, const QStringList &arguments);
/// A fault for every version that two files claim.
void faultDuplicates(MigrationFolder &folder);
/// The SQL files of the listing that no migration uses.
void noteLeftOut(MigrationFolder &folder, const Listing &listing);

} // namespace lockstep::exchange
