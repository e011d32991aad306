// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/store.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace lockstep::desktop {

/// The history file on a thread of its own; answers come to the window's thread. Every request opens the file anew,
/// because an SQLite connection belongs to one thread and other programs share the file.
class HistoryStore : public QObject
{
    Q_OBJECT
public:
    explicit HistoryStore(const QString &path = history::Store::defaultPath(), QObject *parent = nullptr);
    ~HistoryStore() override;

    void add(const rehearsal::Result &result);
    void refresh();
    void open(const QString &id);
    /// The newest of the plan with this hash, if there is one, by `opened`.
    void openLast(const QString &planHash);
    void openTwo(const QString &first, const QString &second);
    void remove(const QString &id);

Q_SIGNALS:
    void listed(const std::vector<lockstep::history::RehearsalSummary> &rehearsals);
    void opened(const std::shared_ptr<const lockstep::rehearsal::Result> &result);
    void openedTwo(const std::shared_ptr<const lockstep::rehearsal::Result> &first,
                   const std::shared_ptr<const lockstep::rehearsal::Result> &second);
    void failed(const lockstep::base::Error &error);

private:
    QString m_path;
    QThreadPool m_thread;
};

} // namespace lockstep::desktop
