// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/postgres/ddlorder.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::catalog::postgres {

namespace orderdetail {

class Order
{
public:
    explicit Order(const Catalog &catalog)
    {
        for (const Type &type : catalog.types) {
            if (!type.extension.isEmpty() || type.arrayOf || type.kind == TypeKind::Multirange)
                continue;
            add(type.oid, &type);
            if (type.relation)
                m_alias.insert(type.relation, type.oid);
        }
        for (const char *kind : {"cast", "operator"})
            for (const OtherObject &other : catalog.others)
                if (other.extension.isEmpty() && other.kind == QLatin1StringView(kind))
                    add(other.oid, &other);
        for (const Relation &relation : catalog.relations) {
            if (!relation.extension.isEmpty() || relation.persistence == Persistence::Temporary ||
                relation.kind == RelationKind::Composite)
                continue;
            add(relation.oid, &relation);
            if (!relation.isPartition)
                for (const Oid parent : relation.inherits)
                    m_needs[relation.oid].push_back(parent);
        }
        for (const Function &function : catalog.functions)
            if (function.extension.isEmpty())
                add(function.oid, &function);
        static const QSet<QString> before{u"view"_s,      u"type"_s,     u"function"_s,
                                          u"generated"_s, u"operator"_s, u"cast"_s};
        for (const Dependency &d : catalog.dependencies)
            if (before.contains(d.via) || (d.via == "constraint"_L1 && m_objects.contains(d.dependent) &&
                                           std::holds_alternative<const Type *>(m_objects.value(d.dependent))))
                m_needs[m_alias.value(d.dependent, d.dependent)].push_back(m_alias.value(d.referenced, d.referenced));
    }

    std::vector<Makeable> take()
    {
        for (const Oid root : m_roots)
            visit(root);
        return std::move(m_out);
    }

private:
    void add(Oid oid, Makeable object)
    {
        m_roots.push_back(oid);
        m_objects.insert(oid, object);
    }

    /// Depth first with a stack of its own: views upon views can be deeper than the thread's stack.
    void visit(Oid root)
    {
        struct Frame {
            Oid oid;
            std::size_t next = 0;
        };
        std::vector<Frame> stack;
        const auto enter = [&](Oid oid) {
            if (!m_objects.contains(oid) || m_seen.contains(oid))
                return;
            m_seen.insert(oid);
            stack.push_back({oid});
        };
        enter(root);
        while (!stack.empty()) {
            const auto needs = m_needs.constFind(stack.back().oid);
            if (needs != m_needs.cend() && stack.back().next < needs->size()) {
                enter((*needs)[stack.back().next++]);
            } else {
                m_out.push_back(m_objects.value(stack.back().oid));
                stack.pop_back();
            }
        }
    }

    QHash<Oid, Makeable> m_objects;
    QHash<Oid, Oid> m_alias; ///< composite: relation -> type
    QHash<Oid, std::vector<Oid>> m_needs;
    std::vector<Oid> m_roots;
    QSet<Oid> m_seen;
    std::vector<Makeable> m_out;
};

} // namespace orderdetail

std::vector<Makeable> creationOrder(const Catalog &catalog)
{
    return orderdetail::Order(catalog).take();
}

} // namespace lockstep::catalog::postgres
