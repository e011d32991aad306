// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advisor/madeagain.h"

#include "advisor/direct/direct.h"
#include "analysis/analyzer.h"
#include "sql/quote.h"

namespace lockstep::advisor {

using namespace Qt::StringLiterals;

void MadeAgain::addViews(const Subject &subject, int column)
{
    m_lookup = catalog::sharedLookup(subject.catalog());
    for (const catalog::Dependency *dependency : m_lookup->dependents(subject.table().oid, column)) {
        const catalog::Relation *view = m_lookup->relation(dependency->dependent);
        if (!view || !isView(*view))
            continue;
        std::erase(m_views, view);
        m_views.push_back(view);
        collectReaders(*m_lookup, view->oid, m_views);
    }
}

void MadeAgain::addViews(const Subject &subject)
{
    addViews(subject, 0);
}

void MadeAgain::add(const Subject &subject, const catalog::Column &column, const ColumnParts &parts)
{
    addViews(subject, column.number);
    m_others += parts.others;
    OfTable own{subject.sql(), {}, parts.policies};
    for (const catalog::Trigger *trigger : parts.triggers)
        if (!trigger->parent) // comes and goes with the partitioned table's
            own.triggers.push_back(trigger);
    m_tables.push_back(std::move(own));
}

QStringList MadeAgain::inTheWay() const
{
    QStringList out = m_others;
    for (const catalog::Relation *view : m_views)
        out += functionsOver(*m_lookup, *view);
    out.removeDuplicates();
    return out;
}

std::optional<base::Error> MadeAgain::refusal(const Subject &subject, const QString &column) const
{
    return cannotChangeUnder({subject.shown(), column}, inTheWay());
}

QStringList MadeAgain::around(const QStringList &statements) const
{
    QStringList down, again;
    if (!m_views.empty()) {
        const ViewMaker maker{*m_lookup};
        QStringList names;
        for (const catalog::Relation *view : m_views) {
            names << maker.nameOf(*view);
            down.prepend(maker.drop(*view));
            again += maker.again(*view);
        }
        down.prepend(notePrivileges(names));
        again << restorePrivileges();
    }
    for (const OfTable &of : m_tables) {
        for (const catalog::Trigger *trigger : of.triggers) {
            down << u"DROP TRIGGER "_s + sql::quoteIfNeeded(trigger->name) + u" ON " + of.table;
            again << triggerAgain(of.table, *trigger);
        }
        for (const catalog::Policy *policy : of.policies) {
            down << u"DROP POLICY "_s + sql::quoteIfNeeded(policy->name) + u" ON " + of.table;
            again << createPolicy(of.table, *policy);
        }
    }
    return down + statements + again;
}

std::optional<base::Error> MadeAgain::foreseen(const QStringList &statements, const Subject &subject,
                                               const catalog::Column &column) const
{
    if (m_views.empty() &&
        std::ranges::all_of(m_tables, [](const OfTable &of) { return of.triggers.empty() && of.policies.empty(); }))
        return {};
    const QByteArray text = script(statements).toUtf8();
    for (const analysis::Effect &effect : analysis::previewOver(subject.catalog(), text))
        if (effect.error)
            return unsupported(u"advisor.not-over-new-type"_s,
                               {subject.shown(), column.name,
                                QString::fromUtf8(text.mid(effect.offset, effect.length)).simplified()})
                .error();
    return {};
}

} // namespace lockstep::advisor
