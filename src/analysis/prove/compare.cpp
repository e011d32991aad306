// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prover.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lockstep::analysis::prove {

namespace comparelocal {

using Key = std::pair<QString, QString>;

std::map<Key, RelationEffect> byName(const std::vector<RelationEffect> &relations)
{
    std::map<Key, RelationEffect> result;
    for (const RelationEffect &relation : relations) {
        const auto [it, fresh] = result.insert({{relation.schema.value_or(QString()), relation.name}, relation});
        if (!fresh) { // an index dropped and made again under its name
            it->second.lock = std::max(it->second.lock, relation.lock);
            it->second.isNew = it->second.isNew && relation.isNew;
            it->second.rewrite = it->second.rewrite || relation.rewrite;
            it->second.scan = it->second.scan || relation.scan;
        }
    }
    return result;
}

/// Schema work; what a query reads, and an emptied table's indexes, are not scans.
bool scansForItself(const Effect &effect)
{
    static const QStringList words{u"ALTER"_s, u"CREATE INDEX"_s, u"CREATE TABLE"_s, u"DROP"_s, u"COMMENT"_s};
    return effect.kind != "CREATE TABLE AS"_L1 &&
           std::ranges::any_of(words, [&](const QString &word) { return effect.kind.startsWith(word); });
}

QString named(const Key &key)
{
    return key.first.isEmpty() ? key.second : key.first + u'.' + key.second;
}

QString words(const base::Error &error)
{
    return QStringList(QStringList{error.message} + error.arguments).join(u' ');
}

QString yesNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QString orNoLock(const QString &mode)
{
    return mode.isEmpty() ? u"no lock"_s : mode;
}

QString line(const Difference &difference)
{
    switch (difference.what) {
    case Difference::What::Lock:
        return u"%1: expected %2, seen %3"_s.arg(difference.relation, orNoLock(difference.expected),
                                                 orNoLock(difference.seen));
    case Difference::What::Rewrite:
        return u"%1: rewrite expected %2"_s.arg(difference.relation, difference.expected);
    case Difference::What::Scan:
        return u"%1: scan expected %2"_s.arg(difference.relation, difference.expected);
    case Difference::What::Transactional:
        return u"transactional: expected %1"_s.arg(difference.expected);
    case Difference::What::Error:
        break;
    }
    if (difference.expected.isEmpty())
        return u"the server refused: "_s + difference.seen;
    return u"expected the server to refuse ("_s + difference.expected + u')';
}

void add(Comparison &result, Difference difference)
{
    result.lines.append(line(difference));
    result.differences.push_back(std::move(difference));
}

/// An open transaction that had the lock before does not show that the statement took it again; and what it takes
/// below a stronger one that it has is nobody's concern.
LockMode seenLock(const Observation &observed, const Key &key, LockMode foreseen, LockMode fresh)
{
    const bool heldBefore = std::ranges::any_of(observed.held, [&](const RelationEffect &held) {
        return held.lock >= foreseen && held.name == key.second && held.schema.value_or(QString()) == key.first;
    });
    return heldBefore && foreseen > fresh ? foreseen : fresh;
}

} // namespace comparelocal

Comparison compare(const Effect &predicted, const Observation &observed)
{
    using What = Difference::What;
    Comparison result;
    if (bool(predicted.error) != bool(observed.error)) {
        result.errorDiffers = true;
        if (predicted.error)
            comparelocal::add(result, {What::Error, {}, comparelocal::words(*predicted.error), {}});
        else
            comparelocal::add(result, {What::Error, {}, {}, observed.error->sqlState + u' ' + observed.error->context});
        return result;
    }
    if (observed.error)
        return result; // both refused: what was locked before is gone
    if (predicted.transactional != observed.transactional) {
        result.transactionalDiffers = true;
        comparelocal::add(result, {What::Transactional,
                                   {},
                                   comparelocal::yesNo(predicted.transactional),
                                   comparelocal::yesNo(observed.transactional)});
    }
    const auto expected = comparelocal::byName(predicted.relations);
    const auto seen = comparelocal::byName(observed.relations);
    for (const auto &[key, relation] : seen) {
        const auto it = expected.find(key);
        const LockMode foreseen = it == expected.end() ? LockMode::None : it->second.lock;
        const LockMode lock = comparelocal::seenLock(observed, key, foreseen, relation.lock);
        // Where the statement commits on its way, the lock on an index that is made or dropped is too short to be seen
        // each time.
        const bool unseen = !observed.transactional && relation.kind == RelationKind::Index && foreseen > lock;
        if (foreseen != lock && !unseen) {
            result.locksExact = false;
            const bool under = foreseen < lock;
            const bool dangerous = under && !relation.isNew && dangerOf(lock) >= Danger::BlocksWrites &&
                                   dangerOf(foreseen) < dangerOf(lock);
            comparelocal::add(
                result, {What::Lock, comparelocal::named(key), lockModeName(foreseen), lockModeName(lock), dangerous});
            result.underPredicted = result.underPredicted || under;
            result.overPredicted = result.overPredicted || !under;
            result.dangerous = result.dangerous || dangerous;
        }
        if (it == expected.end())
            continue;
        if (it->second.scan != relation.scan && comparelocal::scansForItself(predicted)) {
            result.scanDiffers = true;
            comparelocal::add(result, {What::Scan, comparelocal::named(key), comparelocal::yesNo(it->second.scan),
                                       comparelocal::yesNo(relation.scan), relation.scan});
        }
        if (it->second.rewrite != relation.rewrite &&
            !std::ranges::contains(predicted.actions, ActionKind::Truncate,
                                   &Action::kind)) { // emptied is not rewritten
            result.rewriteDiffers = true;
            comparelocal::add(result, {What::Rewrite, comparelocal::named(key), comparelocal::yesNo(it->second.rewrite),
                                       comparelocal::yesNo(relation.rewrite), relation.rewrite});
        }
    }
    for (const auto &[key, relation] : expected) {
        if (!observed.transactional && relation.kind == RelationKind::Index)
            continue; // as above
        if (!seen.contains(key) &&
            comparelocal::seenLock(observed, key, relation.lock, LockMode::None) != relation.lock) {
            result.locksExact = false;
            result.overPredicted = true;
            comparelocal::add(result, {What::Lock, comparelocal::named(key), lockModeName(relation.lock), {}});
        }
    }
    return result;
}

} // namespace lockstep::analysis::prove
