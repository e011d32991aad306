// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "locks/sqlite/holders.h"

#include <QFile>

#include <algorithm>
#include <limits>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

using namespace Qt::StringLiterals;

namespace lockstep::locks::sqlite {

namespace holding {

using analysis::LockMode;

// of the database file
constexpr qint64 pendingByte = 0x40000000, reservedByte = pendingByte + 1, sharedFirst = pendingByte + 2;
// of the shared memory of the WAL
constexpr qint64 writeByte = 120, firstReadByte = 123, lastReadByte = 127;

struct Range {
    qint64 from, to;
    [[nodiscard]] bool has(qint64 byte) const { return from <= byte && byte <= to; }
};

static LockMode onDatabase(Range range, bool isWrite)
{
    if (range.to >= sharedFirst)
        return isWrite ? LockMode::DatabaseExclusive : LockMode::DatabaseShared;
    if (range.has(pendingByte))
        return isWrite ? LockMode::DatabaseExclusive : LockMode::None; // no reader begins any more
    return range.has(reservedByte) && isWrite ? LockMode::DatabaseReserved : LockMode::None;
}

static LockMode onSharedMemory(Range range, bool isWrite)
{
    if (range.has(writeByte) && isWrite)
        return LockMode::DatabaseReserved;
    return range.from <= lastReadByte && range.to >= firstReadByte ? LockMode::DatabaseShared : LockMode::None;
}

} // namespace holding

QByteArray lockedFile(const QString &path)
{
#ifdef Q_OS_LINUX
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) == 0)
        return QByteArray::number(::gnu_dev_major(file.st_dev), 16).rightJustified(2, '0') + ':' +
               QByteArray::number(::gnu_dev_minor(file.st_dev), 16).rightJustified(2, '0') + ':' +
               QByteArray::number(qulonglong(file.st_ino));
#else
    Q_UNUSED(path)
#endif
    return {};
}

std::vector<Holder> holdersIn(const QByteArray &locks, const QByteArray &database, const QByteArray &sharedMemory)
{
    using namespace holding;
    std::vector<Holder> out;
    for (const QByteArray &line : locks.split('\n')) {
        // "1: POSIX  ADVISORY  WRITE 4711 fe:00:12443665 1073741825 1073741825"; "1: -> ..." waits
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 8 || words[1] != "POSIX")
            continue;
        const bool isWrite = words[3] == "WRITE";
        const Range range{words[6].toLongLong(),
                          words[7] == "EOF" ? std::numeric_limits<qint64>::max() : words[7].toLongLong()};
        LockMode mode = LockMode::None;
        const bool isWal = !sharedMemory.isEmpty();
        if (!database.isEmpty() && words[5] == database)
            mode = onDatabase(range, isWrite);
        else if (isWal && words[5] == sharedMemory)
            mode = onSharedMemory(range, isWrite);
        // whoever has a file in WAL mode open keeps it shared; who reads has a mark in the shared memory
        const bool isOpenOnly = isWal && words[5] == database && mode == LockMode::DatabaseShared;
        if (mode == LockMode::None || isOpenOnly)
            continue;
        const int pid = words[4].toInt();
        if (const auto known = std::ranges::find(out, pid, &Holder::pid); known != out.end())
            known->mode = std::max(known->mode, mode);
        else
            out.push_back({pid, mode});
    }
    return out;
}

std::vector<Holder> holders(const QString &path)
{
    QFile table(u"/proc/locks"_s);
    if (!table.open(QIODevice::ReadOnly))
        return {};
    return holdersIn(table.readAll(), lockedFile(path), lockedFile(path + u"-shm"));
}

QString programOf(int pid)
{
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

} // namespace lockstep::locks::sqlite
