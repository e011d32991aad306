// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace lockstep::tests {

/// The terminal program in a folder of its own, to be broken off while it runs.
class BrokenProgram
{
public:
    struct Ended {
        int code = -1; ///< -1: killed
        QString words;
    };

    explicit BrokenProgram(QString program) : m_program(std::move(program))
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(at(QStringLiteral("home"))));
    }
    ~BrokenProgram()
    {
        if (!m_smallDisk.isEmpty())
            ::umount2(QFile::encodeName(m_smallDisk).constData(), MNT_DETACH);
    }
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString checkpoint() const { return at(QStringLiteral("checkpoint.json")); }

    Ended run(const QStringList &arguments, const std::function<void(QProcess &)> &meanwhile)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardOutputFile(at(QStringLiteral("said")));
        process.start(m_program, arguments);
        if (meanwhile)
            meanwhile(process);
        Ended ended;
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
            ended.words = QStringLiteral("it did not end\n");
        }
        ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ended.words += QString::fromUtf8(said());
        return ended;
    }
    /// Until it has said so many lines, and some milliseconds more. False when it ends before.
    bool waitFor(QProcess &process, int lines, int milliseconds)
    {
        while (said().count('\n') < lines) {
            if (process.waitForFinished(5) || process.state() == QProcess::NotRunning)
                return false;
        }
        return !process.waitForFinished(milliseconds) && process.state() != QProcess::NotRunning;
    }

    /// A tmpfs that can be made full; the mount is this process's own, and of what it starts.
    void makeSmallDisk(const char *size)
    {
        const QString path = at(QStringLiteral("disk"));
        QDir().mkpath(path);
        const QByteArray name = QFile::encodeName(path), options = QByteArray("size=") + size + ",mode=0777";
        if (::geteuid() != 0)
            m_whyNoSmallDisk = QStringLiteral("only root may mount one");
        else if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
                 ::mount("tmpfs", name.constData(), "tmpfs", 0, options.constData()) != 0)
            m_whyNoSmallDisk = QString::fromLocal8Bit(::strerror(errno));
        else
            m_smallDisk = path;
        if (m_smallDisk.isEmpty())
            qInfo("the disk cannot be made full here: %s", qPrintable(m_whyNoSmallDisk));
    }
    /// Empty where there is none.
    [[nodiscard]] QString smallDisk() const { return m_smallDisk; }
    void fillDisk(int forMs) const
    {
        QFile ballast(m_smallDisk + QStringLiteral("/ballast"));
        if (ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            for (const qsizetype size : {65536, 4096})
                while (ballast.write(QByteArray(size, 'x')) == size) {
                }
        }
        QTest::qSleep(forMs);
        ballast.remove();
    }

private:
    QByteArray said() const { return base::readFile(at(QStringLiteral("said"))).value_or(QByteArray()); }

    QString m_program;
    QTemporaryDir m_folder;
    QString m_smallDisk, m_whyNoSmallDisk;
};

} // namespace lockstep::tests
