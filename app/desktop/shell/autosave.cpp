// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/shell/autosave.h"

#include "base/file.h"

#include <QDir>
#include <QUuid>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

namespace {

constexpr int autosavePauseMs = 2000;

QString recoveryFile(const QString &folder)
{
    QDir().mkpath(folder);
    return folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".recovery"_s;
}

} // namespace

Autosave::Autosave(Document &document, const QString &folder, QObject *parent)
    : QObject(parent), m_document(document), m_file(recoveryFile(folder)), m_lock(m_file + u".lock"_s)
{
    m_lock.setStaleLockTime(0);
    m_lock.tryLock(0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(autosavePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::write);
    connect(&document, &Document::planChanged, this, &Autosave::schedule);
    connect(&document, &Document::modifiedChanged, this, &Autosave::schedule);
}

Autosave::~Autosave()
{
    clear();
}

void Autosave::schedule()
{
    if (!m_document.isModified())
        clear();
    else if (!m_pause.isActive()) // not restarted: steady typing must not put it off for ever
        m_pause.start();
}

void Autosave::write()
{
    if (!m_document.isModified())
        return;
    if (m_writing.isRunning()) {
        m_pause.start();
        return;
    }
    m_writing = QtConcurrent::run([plan = m_document.plan(), path = m_document.path(), file = m_file] {
        // nothing to say when it fails: the document itself is still open, and saving it says what is wrong
        static_cast<void>(base::writeFile(file, recoveryBytes(plan, path, QDateTime::currentDateTimeUtc())));
    });
    m_writing.then(this, [this] { Q_EMIT written(); });
}

void Autosave::clear()
{
    m_pause.stop();
    m_writing.waitForFinished();
    QFile::remove(m_file);
}

} // namespace lockstep::desktop
