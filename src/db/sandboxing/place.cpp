// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/sandboxing/place.h"

#include "db/sandboxing/account.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::db::sandboxing {

/// Makes the folder or checks that it is ours alone: others could otherwise put their own data folder under our server.
static bool isOurFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // As root the server's user must be able to pass through.
    const mode_t mode = ::geteuid() == 0 ? 0711 : 0700;
    if (::mkdir(name.constData(), mode) == 0)
        return ::chmod(name.constData(), mode) == 0;
    struct stat about{};
    return ::lstat(name.constData(), &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == ::geteuid() &&
           (about.st_mode & 0022) == 0;
}

base::Result<QString> sandboxRoot()
{
    if (const QString chosen = qEnvironmentVariable("LOCKSTEP_SANDBOX_FOLDER"); !chosen.isEmpty()) {
        const QString path = QDir(chosen).absolutePath();
        if (isOurFolder(path))
            return path;
        return base::fail(base::ErrorCode::Io, u"db.sandbox-folder-refused"_s, {path});
    }
    QString path;
    for (const QString &parent : {u"/var/tmp"_s, QDir::tempPath()}) {
        path = parent + "/lockstep-"_L1 + QString::number(::geteuid());
        if (isOurFolder(path))
            return path;
    }
    return base::fail(base::ErrorCode::Io, u"db.sandbox-folder-refused"_s, {path});
}

base::Result<QString> makeUnfinishedFolder(const QString &root)
{
    QByteArray name = QFile::encodeName(root + u'/' + unfinishedPrefix + "XXXXXX"_L1);
    if (!::mkdtemp(name.data()))
        return base::fail(base::ErrorCode::Io, u"file.cannot-create-folder"_s, {root},
                          QString::fromLocal8Bit(strerror(errno)));
    if (const auto account = serverAccount()) [[maybe_unused]]
        const int changed = ::chown(name.constData(), account->user, account->group);
    return QFile::decodeName(name);
}

OwnedFolder::OwnedFolder(QString path, int lock) : m_path(std::move(path)), m_lock(lock)
{
}

OwnedFolder::OwnedFolder(OwnedFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1))
{
}

OwnedFolder &OwnedFolder::operator=(OwnedFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    return *this;
}

OwnedFolder::~OwnedFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

static int lockedOwnerFile(const QString &folder, int flags)
{
    const QByteArray name = QFile::encodeName(folder + "/owner"_L1);
    const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

/// The start time makes the process number unique; both are for people, the lock is what counts.
static QByteArray ownerText()
{
    QFile stat(u"/proc/self/stat"_s);
    QByteArray started;
    if (stat.open(QIODevice::ReadOnly)) {
        const QByteArray text = stat.readAll();
        started = text.sliced(text.lastIndexOf(')') + 2).split(' ').value(19); // field 22 of proc(5)
    }
    return "pid " + QByteArray::number(::getpid()) + "\nstarted " + started + '\n';
}

base::Result<OwnedFolder> OwnedFolder::make(const QString &root)
{
    const auto unfinished = makeUnfinishedFolder(root);
    if (!unfinished)
        return std::unexpected(unfinished.error());
    const int lock = lockedOwnerFile(*unfinished, O_CREAT);
    const QString path = root + u'/' + folderPrefix + unfinished->last(6);
    const QByteArray text = ownerText();
    // Renamed after the lock is held: cleanLeftovers() never sees a folder that looks abandoned and is not.
    if (lock < 0 || ::write(lock, text.constData(), size_t(text.size())) != text.size() ||
        ::rename(QFile::encodeName(*unfinished).constData(), QFile::encodeName(path).constData()) != 0)
        return base::fail(base::ErrorCode::Io, u"file.cannot-create-folder"_s, {path});
    return OwnedFolder(path, lock);
}

std::optional<OwnedFolder> OwnedFolder::takeOver(const QString &path)
{
    const int lock = lockedOwnerFile(path, O_CREAT); // a removal that was interrupted may have taken the file first
    if (lock < 0)
        return {};
    return OwnedFolder(path, lock);
}

void OwnedFolder::remove()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
    m_path.clear();
}

} // namespace lockstep::db::sandboxing
