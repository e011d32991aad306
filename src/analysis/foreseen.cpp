// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/foreseen.h"

using namespace Qt::StringLiterals;

namespace lockstep::analysis {

bool isForeseen(const catalog::Difference &difference)
{
    static const QStringList kept{u"type"_s,        u"notNull"_s,   u"identity"_s,        u"generated"_s,
                                  u"kind"_s,        u"validated"_s, u"referencedTable"_s, u"unique"_s,
                                  u"persistence"_s, u"labels"_s,    u"isPartition"_s,     u"rowSecurity"_s};
    return difference.kind != catalog::DifferenceKind::Changed || kept.contains(difference.field);
}

} // namespace lockstep::analysis
