// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/prove/prover.h"

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

QString named(const Key &key)
{
    return key.first.isEmpty() ? key.second : key.first + u'.' + key.second;
}

} // namespace comparelocal

Comparison compare(const Effect &predicted, const Observation &observed)
{
    Comparison result;
    if (bool(predicted.error) != bool(observed.error)) {
        result.errorDiffers = true;
        result.lines.append(
            predicted.error ? u"expected the server to refuse (%1 %2)"_s.arg(predicted.error->message,
                                                                             predicted.error->arguments.join(u' '))
                            : u"the server refused: %1 %2"_s.arg(observed.error->sqlState, observed.error->context));
        return result;
    }
    if (observed.error)
        return result; // both refused: what was locked before is gone
    if (predicted.transactional != observed.transactional) {
        result.transactionalDiffers = true;
        result.lines.append(u"transactional: expected %1"_s.arg(predicted.transactional ? u"yes"_s : u"no"_s));
    }
    const auto expected = comparelocal::byName(predicted.relations);
    const auto seen = comparelocal::byName(observed.relations);
    for (const auto &[key, relation] : seen) {
        const auto it = expected.find(key);
        const LockMode foreseen = it == expected.end() ? LockMode::None : it->second.lock;
        // Where the statement commits on its way, the lock on an index that is made or dropped is too short to be seen
        // each time.
        const bool unseen = !observed.transactional && relation.kind == RelationKind::Index && foreseen > relation.lock;
        if (foreseen != relation.lock && !unseen) {
            result.locksExact = false;
            result.lines.append(u"%1: expected %2, seen %3"_s.arg(
                comparelocal::named(key), foreseen == LockMode::None ? u"no lock"_s : lockModeName(foreseen),
                lockModeName(relation.lock)));
            if (foreseen < relation.lock) {
                result.underPredicted = true;
                result.dangerous =
                    result.dangerous || (!relation.isNew && dangerOf(relation.lock) >= Danger::BlocksWrites &&
                                         dangerOf(foreseen) < dangerOf(relation.lock));
            } else {
                result.overPredicted = true;
            }
        }
        if (it == expected.end())
            continue;
        if (it->second.rewrite != relation.rewrite &&
            predicted.kind != "TRUNCATE TABLE"_L1) { // an emptied file is not a rewrite
            result.rewriteDiffers = true;
            result.lines.append(
                u"%1: rewrite expected %2"_s.arg(comparelocal::named(key), it->second.rewrite ? u"yes"_s : u"no"_s));
        }
    }
    for (const auto &[key, relation] : expected) {
        if (!seen.contains(key)) {
            result.locksExact = false;
            result.overPredicted = true;
            result.lines.append(
                u"%1: expected %2, seen no lock"_s.arg(comparelocal::named(key), lockModeName(relation.lock)));
        }
    }
    return result;
}

} // namespace lockstep::analysis::prove
