// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "db/profile.h"
#include "plan/plan.h"

#include <QString>

namespace lockstep::desktop {

class Document;

/// What the window calls the open plan: its title, its file, or "New plan".
[[nodiscard]] QString planTitle(const Document &document);
/// What changes are added to: the plan, or where there is nothing in it yet one begun for this Catalog. A title and a
/// description that it has stay.
[[nodiscard]] plan::Plan begunPlan(const plan::Plan &plan, const catalog::Catalog &catalog, const QString &title);
/// "staging", translated.
[[nodiscard]] QString roleText(db::Role role);

} // namespace lockstep::desktop
