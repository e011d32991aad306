// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/navigator/navigatormodel.h"

namespace lockstep::desktop {

/// One row that somebody has looked at. `object` and `sub` are places in the Catalog's vectors, after `kind`.
struct NavigatorModel::Node {
    enum class Kind : quint8 {
        Root,
        Schema,
        Group,
        Relation,
        Section,
        Column,
        Index,
        Constraint,
        Referencing,
        Trigger,
        Policy,
        Sequence,
        Type,
        Label,
        Function,
    };
    enum Part : quint8 { Columns, Indexes, Constraints, ReferencedBy, Triggers, Policies, Partitions };
    enum GroupOf : quint8 { Views, MaterializedViews, Sequences, Types, Functions };
    Kind kind = Kind::Root;
    int object = -1;
    int sub = -1;
    int parent = -1;
    int row = 0;
    bool populated = false;
    std::vector<int> children;
};

} // namespace lockstep::desktop
