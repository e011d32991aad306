// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/document.h"
#include "desktop/shell/recovery.h"

#include <QFuture>
#include <QTimer>

namespace lockstep::desktop {

/// Keeps unsaved changes in a recovery file, some seconds after each change, on a worker thread. The file goes when the
/// plan is saved or given up.
class Autosave : public QObject
{
    Q_OBJECT
public:
    Autosave(Document &document, const QString &folder, QObject *parent = nullptr);
    ~Autosave() override;

Q_SIGNALS:
    void written();

private:
    void schedule();
    void write();
    void clear();

    Document &m_document;
    QString m_file;
    QLockFile m_lock;
    QTimer m_pause;
    QFuture<void> m_writing;
};

} // namespace lockstep::desktop
