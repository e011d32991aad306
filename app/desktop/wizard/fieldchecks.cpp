// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wizard/fieldchecks.h"

#include "analysis/tryout.h"
#include "db/errorposition.h"
#include "text/messages.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::desktop {

struct FieldChecks::Place {
    std::shared_ptr<const catalog::Catalog> catalog;
    std::optional<analysis::TryOut> copy;

    base::Status prepare(const std::shared_ptr<const catalog::Catalog> &wanted, std::stop_token end,
                         const base::ProgressFn &progress)
    {
        if (copy && catalog == wanted)
            return {};
        copy.reset();
        auto opened = analysis::TryOut::open(*wanted, std::move(end), progress);
        if (!opened)
            return std::unexpected(opened.error());
        copy = *std::move(opened);
        catalog = wanted;
        return {};
    }
};

namespace fieldchecks {

constexpr std::size_t mostKnown = 200;

FieldChecks::Answer answerOf(const advisor::FieldProbe &probe, const std::optional<analysis::TryOut::Refusal> &refusal)
{
    if (!refusal)
        return {FieldChecks::State::Accepted, {}, -1, probe.text};
    QStringList words; // without what says the same in another way
    for (const QString &line : refusal->error.context.split(u'\n'))
        if (!line.startsWith("POSITION: "_L1) && !line.startsWith("SQLite: "_L1) && !line.startsWith("CONTEXT: "_L1))
            words << line;
    return {FieldChecks::State::Refused, words.join(u'\n').trimmed(),
            probe.placeInText(refusal->statement, db::positionOf(refusal->error)), probe.text};
}

QStringList statementsOf(const advisor::FieldProbe &probe)
{
    QStringList out;
    for (const auto &statement : probe.statements)
        out << statement.sql;
    return out;
}

} // namespace fieldchecks

FieldChecks::FieldChecks(QObject *parent) : QObject(parent), m_place(std::make_shared<Place>())
{
    m_thread.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_pause, &QTimer::timeout, this, &FieldChecks::start);
}

FieldChecks::~FieldChecks()
{
    cancel();
    m_end.request_stop();
    m_thread.waitForDone();
}

void FieldChecks::setCompletions(std::shared_ptr<const ChangeCompletions> completions)
{
    m_completions = std::move(completions);
    m_end.request_stop();
    m_end = std::stop_source();
    m_known.clear();
    m_probes.clear();
    m_waitsFor.clear();
    m_silent = false;
    ask(m_change);
}

void FieldChecks::setEnabled(bool on)
{
    m_on = on;
    ask(m_change);
}

const FieldChecks::Answer *FieldChecks::known(const advisor::FieldProbe &probe) const
{
    const auto found = std::ranges::find(m_known, probe, &Known::probe);
    return found == m_known.end() ? nullptr : &found->answer;
}

FieldChecks::Answer FieldChecks::answer(plan::ChangeField field) const
{
    const auto probe = std::ranges::find(m_probes, field, &advisor::FieldProbe::field);
    if (probe == m_probes.end() || m_silent)
        return {};
    if (const Answer *found = known(*probe))
        return *found;
    // it may be refused for what it needs alone
    const bool waits = std::ranges::any_of(
        probe->needs, [this](plan::ChangeField needed) { return answer(needed).state == State::Refused; });
    return waits ? Answer() : Answer{State::Asked, m_waitsFor, -1, probe->text};
}

void FieldChecks::ask(const plan::Change &change)
{
    m_change = change;
    const bool can = m_on && m_completions && !m_completions->catalog()->isEmpty();
    auto probes = can ? m_completions->probes(change) : std::vector<advisor::FieldProbe>();
    if (probes == m_probes)
        return;
    m_probes = std::move(probes);
    cancel();
    if (!m_silent && !std::ranges::all_of(m_probes, [this](const advisor::FieldProbe &probe) { return known(probe); }))
        m_pause.start();
    Q_EMIT answered();
}

void FieldChecks::cancel()
{
    m_pause.stop();
    m_thread.clear();
    m_stop.request_stop();
    ++m_id;
}

void FieldChecks::take(Known found)
{
    std::erase_if(m_known, [&](const Known &other) { return other.probe == found.probe; });
    if (m_known.size() >= fieldchecks::mostKnown)
        m_known.erase(m_known.begin());
    m_known.push_back(std::move(found));
    Q_EMIT answered();
}

void FieldChecks::start()
{
    m_stop = std::stop_source();
    std::vector<advisor::FieldProbe> open; // with those that they may need
    for (const advisor::FieldProbe &probe : m_probes)
        if (const Answer *found = known(probe); !found || found->state == State::Refused)
            open.push_back(probe);
    m_thread.start([this, id = m_id, place = m_place, stop = m_stop.get_token(), end = m_end.get_token(),
                    probes = std::move(open), catalog = m_completions->catalog()] {
        const auto inWindow = [this](auto what) {
            QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
        };
        const auto waitFor = [this, inWindow, catalog](const QString &words) {
            inWindow([this, catalog, words] {
                if (catalog != m_completions->catalog() || words == m_waitsFor)
                    return;
                m_waitsFor = words;
                Q_EMIT answered();
            });
        };
        const auto prepared =
            place->prepare(catalog, end, [&](const base::Progress &now) { waitFor(text::message(now.what)); });
        waitFor({});
        if (!prepared) {
            const bool cancelled = prepared.error().code == base::ErrorCode::Cancelled;
            return inWindow([this, catalog, cancelled] {
                m_silent = m_silent || (catalog == m_completions->catalog() && !cancelled);
                Q_EMIT answered(); // without a server nothing can be said, and nothing needs to be
            });
        }
        QSet<plan::ChangeField> refused;
        for (const advisor::FieldProbe &probe : probes) {
            if (std::ranges::any_of(probe.needs, [&](plan::ChangeField needed) { return refused.contains(needed); }))
                continue;
            const auto said = place->copy->refusalOf(fieldchecks::statementsOf(probe), stop);
            if (!said) { // a server that died is started again the next time
                if (said.error().code == base::ErrorCode::ConnectionFailed)
                    place->copy.reset();
                return;
            }
            if (*said)
                refused.insert(probe.field);
            inWindow([this, id, found = Known{probe, fieldchecks::answerOf(probe, *said)}] {
                if (id == m_id)
                    take(found);
            });
        }
    });
}

} // namespace lockstep::desktop
