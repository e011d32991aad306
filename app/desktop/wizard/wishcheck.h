// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/proving/provingjob.h"
#include "plan/change.h"

#include <QLabel>
#include <QTimer>

namespace lockstep::desktop {

/// What a server says of the SQL in a wish while it is being typed: the statement that would make the change at once is
/// tried on an empty copy of the schema, a moment after the last key. Wishes without SQL of the user's are not tried.
class WishCheck : public QLabel
{
    Q_OBJECT
public:
    explicit WishCheck(QWidget *parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    void setEnabled(bool on);
    void ask(const plan::Change &change);
    /// Whether the last answer was a refusal.
    [[nodiscard]] bool isRefused() const { return m_refused; }

Q_SIGNALS:
    void answered();

private:
    void tryIt();
    void start(const QString &statements);
    void say(const QString &text, bool refused);

    std::shared_ptr<const catalog::Catalog> m_catalog;
    plan::Change m_change;
    QTimer m_pause;
    ProvingJob m_job;
    quint64 m_asked = 0;
    bool m_on = true;
    bool m_refused = false;
};

} // namespace lockstep::desktop
