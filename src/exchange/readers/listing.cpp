// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/readers/listing.h"

#include "base/file.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace lockstep::exchange {

using namespace Qt::StringLiterals;

/// Whether a folder holds what programs put there: hidden ones, and what builds and package managers unpack.
static bool isForeignFolder(QStringView name)
{
    return name.startsWith(u'.') || name == u"node_modules" || name == u"vendor" || name == u"target";
}

static void listInto(const QString &folder, const QString &prefix, QStringList &files)
{
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        if (!entry.isDir())
            files << prefix + entry.fileName();
        else if (!entry.isSymLink() && !isForeignFolder(entry.fileName())) // a link may lead back up
            listInto(entry.filePath(), prefix + entry.fileName() + u'/', files);
    }
}

Listing listing(const QString &root, const Unwritten &unwritten)
{
    Listing out{root, {}, unwritten};
    while (out.root.size() > 1 && out.root.endsWith(u'/'))
        out.root.chop(1);
    listInto(root, {}, out.files);
    for (auto file = unwritten.keyBegin(); file != unwritten.keyEnd(); ++file)
        if (file->startsWith(out.root + u'/') && !out.files.contains(file->sliced(out.root.size() + 1)))
            out.files << file->sliced(out.root.size() + 1);
    out.files.sort();
    return out;
}

QStringList Listing::here() const
{
    QStringList out;
    for (const QString &file : files)
        if (file.endsWith(".sql"_L1) && !file.contains(u'/'))
            out << file;
    return out;
}

bool Listing::has(const QString &file) const
{
    return std::ranges::binary_search(files, file);
}

QByteArray Listing::content(const QString &file) const
{
    const auto own = unwritten.constFind(path(file));
    return own != unwritten.cend() ? *own : base::readFile(path(file)).value_or(QByteArray());
}

QByteArray Listing::beginning(const QString &file) const
{
    const auto own = unwritten.constFind(path(file));
    if (own != unwritten.cend())
        return own->first(std::min<qsizetype>(own->size(), 4096));
    QFile open(path(file));
    return open.open(QIODevice::ReadOnly) ? open.read(4096) : QByteArray();
}

std::vector<FileLine> fileLines(const QByteArray &bytes)
{
    std::vector<FileLine> out;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype next = found < 0 ? bytes.size() : found;
        const bool carriage = next > at && bytes[next - 1] == '\r';
        out.push_back({at, QByteArrayView(bytes).sliced(at, next - at - (carriage ? 1 : 0))});
        at = next + 1;
    }
    return out;
}

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

NumberedName numberedName(const QString &stem)
{
    qsizetype digits = 0;
    while (digits < stem.size() && stem[digits].isDigit())
        ++digits;
    if (digits == 0)
        return {{}, QString(stem).replace(u'_', u' ')};
    qsizetype name = digits;
    while (name < stem.size() && (stem[name] == u'_' || stem[name] == u'-' || stem[name] == u'.'))
        ++name;
    return {stem.first(digits), stem.sliced(name).replace(u'_', u' ')};
}

void sortByVersion(std::vector<FolderMigration> &migrations)
{
    std::ranges::stable_sort(migrations, [](const FolderMigration &a, const FolderMigration &b) {
        if (naturalLess(a.version, b.version) || naturalLess(b.version, a.version))
            return naturalLess(a.version, b.version);
        return a.name < b.name;
    });
}

FolderMigration &Pairs::of(const NumberedName &numbered)
{
    const auto found = m_indexes.constFind({numbered.version, numbered.name});
    if (found != m_indexes.cend())
        return m_migrations[*found];
    m_indexes.insert({numbered.version, numbered.name}, m_migrations.size());
    return m_migrations.emplace_back(
        FolderMigration{MigrationKind::Versioned, numbered.version, numbered.name, {}, {}, {}});
}

std::vector<FolderMigration> Pairs::sorted() &&
{
    sortByVersion(m_migrations);
    return std::move(m_migrations);
}

base::Error fileFault(const QString &path, const QString &message, const QStringList &arguments)
{
    return {base::ErrorCode::InvalidInput, message, arguments, path, {}, {}};
}

void faultDuplicates(MigrationFolder &folder)
{
    for (std::size_t i = 1; i < folder.migrations.size(); ++i) {
        const FolderMigration &one = folder.migrations[i - 1];
        const FolderMigration &two = folder.migrations[i];
        if (one.up && two.up && one.kind == two.kind && !one.version.isEmpty() &&
            !naturalLess(one.version, two.version) && !naturalLess(two.version, one.version))
            folder.faults.push_back(fileFault(two.up->path, u"exchange.version-twice"_s, {two.version, one.up->path}));
    }
}

void noteLeftOut(MigrationFolder &folder, const Listing &listing)
{
    QSet<QString> used;
    for (const FolderMigration &migration : folder.migrations)
        for (const auto *script : {&migration.up, &migration.down, &migration.verify})
            if (*script)
                used << (*script)->path;
    for (const base::Error &fault : folder.faults)
        used << fault.where;
    for (const QString &file : listing.files)
        if (file.endsWith(".sql"_L1) && !used.contains(listing.path(file)))
            folder.leftOut << listing.path(file);
}

} // namespace lockstep::exchange
