// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/fieldprobes.h"
#include "desktop/wizard/changecompletions.h"

#include <QThreadPool>
#include <QTimer>

#include <stop_token>

namespace lockstep::desktop {

/// What a server says of the SQL in a wish while it is being typed, field by field: each is tried on an empty copy of
/// the schema, on a thread of its own, a moment after the last key. What was asked and is wanted no more is cancelled,
/// but for a server that is being started; the owner cancels and waits in the destructor.
class FieldChecks : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< nothing was asked, or nobody can answer
        Asked,
        Accepted,
        Refused,
    };
    struct Answer {
        State state = State::Unknown;
        QString words;        ///< the server's own; of Asked what is waited for, if it takes long
        qsizetype place = -1; ///< in `text`, where the fault was seen; negative where that is not known
        QString text;         ///< as it was tried
        friend bool operator==(const Answer &, const Answer &) = default;
    };

    explicit FieldChecks(QObject *parent = nullptr);
    ~FieldChecks() override;

    void setCompletions(std::shared_ptr<const ChangeCompletions> completions);
    void setEnabled(bool on);
    void ask(const plan::Change &change);
    [[nodiscard]] Answer answer(plan::ChangeField field) const;

Q_SIGNALS:
    void answered();

private:
    struct Place; ///< where things are tried: used by the worker thread alone
    struct Known {
        advisor::FieldProbe probe;
        Answer answer;
    };
    [[nodiscard]] const Answer *known(const advisor::FieldProbe &probe) const;
    void take(Known found);
    void start();
    void cancel();

    std::shared_ptr<const ChangeCompletions> m_completions;
    plan::Change m_change;
    std::vector<advisor::FieldProbe> m_probes; ///< of what is wished now
    std::vector<Known> m_known;                ///< from this Catalog's copy, the latest last
    QString m_waitsFor;                        ///< while the server is being started
    QTimer m_pause;
    std::shared_ptr<Place> m_place;
    std::stop_source m_stop; ///< what is being asked
    std::stop_source m_end;  ///< and the copy that it is asked on
    QThreadPool m_thread;    ///< of its own, a single one
    quint64 m_id = 0;        ///< what an older question still brings is dropped
    bool m_on = true;
    bool m_silent = false; ///< there is no server to ask
};

} // namespace lockstep::desktop
