// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rehearsal/mismatch.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::rehearsal {

namespace mismatching {

using analysis::LockMode;
using analysis::RelationEffect;

static const RelationEffect *predictedFor(const analysis::Effect &effect, const ObservedRelation &seen)
{
    const auto it = std::ranges::find_if(effect.relations, [&](const RelationEffect &r) {
        return r.name == seen.name && (!r.schema || *r.schema == seen.schema);
    });
    return it == effect.relations.end() ? nullptr : &*it;
}

static const ObservedRelation *observedFor(const ObservedStatement &observed, const RelationEffect &predicted)
{
    const auto it = std::ranges::find_if(observed.relations, [&](const ObservedRelation &r) {
        return r.name == predicted.name && (!predicted.schema || *predicted.schema == r.schema);
    });
    return it == observed.relations.end() ? nullptr : &*it;
}

static QString modeText(LockMode mode)
{
    return mode == LockMode::None ? u"none"_s : analysis::lockModeName(mode);
}

static bool isSideObject(QChar relkind)
{
    return relkind == u'i' || relkind == u'I' || relkind == u'S' || relkind == u't';
}

static QString nameOf(const RelationEffect &r)
{
    return r.schema ? QString(*r.schema + u'.' + r.name) : r.name;
}

static QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

static void strongerLocks(const analysis::Effect &effect, const ObservedStatement &observed, std::vector<Mismatch> &out)
{
    for (const ObservedRelation &seen : observed.relations) {
        const RelationEffect *predicted = predictedFor(effect, seen);
        if (seen.isNew || (predicted && predicted->isNew) || (!predicted && isSideObject(seen.kind)))
            continue;
        const LockMode foreseen = std::max(predicted ? predicted->lock : LockMode::None, seen.before);
        if (seen.after > foreseen) {
            out.push_back({u"lock"_s, seen.schema + u'.' + seen.name,
                           modeText(predicted ? predicted->lock : LockMode::None), modeText(seen.after),
                           analysis::dangerOf(seen.after) > analysis::dangerOf(foreseen)});
        }
    }
}

static void weakerLocks(const analysis::Effect &effect, const ObservedStatement &observed, std::vector<Mismatch> &out)
{
    // Sampling can miss a lock, so that it was not seen says nothing.
    if (!observed.exact)
        return;
    for (const RelationEffect &predicted : effect.relations) {
        if (predicted.isNew || predicted.lock == LockMode::None)
            continue;
        const ObservedRelation *seen = observedFor(observed, predicted);
        const LockMode held = seen ? seen->after : LockMode::None;
        if (held < predicted.lock)
            out.push_back({u"lock"_s, nameOf(predicted), modeText(predicted.lock), modeText(held), false});
    }
}

static void rewrites(const analysis::Effect &effect, const ObservedStatement &observed, std::vector<Mismatch> &out)
{
    for (const ObservedRelation &seen : observed.relations) {
        if (seen.isNew || isSideObject(seen.kind))
            continue;
        const RelationEffect *predicted = predictedFor(effect, seen);
        const bool foreseen = predicted && predicted->rewrite;
        // TRUNCATE gives the table an empty file; that is no rewrite.
        if (seen.rewritten && !foreseen && effect.kind != "TRUNCATE"_L1 && effect.kind != "TRUNCATE TABLE"_L1)
            out.push_back({u"rewrite"_s, seen.schema + u'.' + seen.name, yesNo(false), yesNo(true), true});
        if (!seen.rewritten && foreseen && observed.exact)
            out.push_back({u"rewrite"_s, seen.schema + u'.' + seen.name, yesNo(true), yesNo(false), false});
    }
}

static void scans(const analysis::Effect &effect, const ObservedStatement &observed, std::vector<Mismatch> &out)
{
    QSet<QString> newTables;
    for (const ObservedRelation &seen : observed.relations) {
        if (seen.isNew)
            newTables.insert(seen.name);
    }
    for (const QString &table : observed.scanned) {
        const bool foreseen = std::ranges::any_of(effect.relations, [&](const RelationEffect &r) {
            return r.name == table && (r.scan || r.rewrite || r.indexRebuild || r.isNew);
        });
        if (!foreseen && !newTables.contains(table))
            out.push_back({u"scan"_s, table, yesNo(false), yesNo(true), true});
    }
    const auto predicted =
        std::ranges::find_if(effect.relations, [](const RelationEffect &r) { return r.scan && !r.isNew; });
    if (effect.kind == "ALTER TABLE"_L1 && predicted != effect.relations.end() && !observed.saidScan)
        out.push_back({u"scan"_s, nameOf(*predicted), yesNo(true), yesNo(false), false});
}

} // namespace mismatching

std::vector<Mismatch> findMismatches(const analysis::Effect &predicted, const ObservedStatement &observed)
{
    std::vector<Mismatch> out;
    // What the analyser says it cannot know is no claim that could be wrong.
    if (predicted.error || predicted.certainty == analysis::Certainty::Unknown)
        return out;
    if (predicted.transactional && observed.refusedTransaction)
        out.push_back({u"transactional"_s, {}, mismatching::yesNo(true), mismatching::yesNo(false), true});
    if (!predicted.transactional && observed.inTransaction && !observed.refusedTransaction)
        out.push_back({u"transactional"_s, {}, mismatching::yesNo(false), mismatching::yesNo(true), false});
    mismatching::strongerLocks(predicted, observed, out);
    if (predicted.certainty == analysis::Certainty::Exact)
        mismatching::weakerLocks(predicted, observed, out);
    mismatching::rewrites(predicted, observed, out);
    mismatching::scans(predicted, observed, out);
    return out;
}

} // namespace lockstep::rehearsal
