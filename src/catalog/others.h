// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/types.h"

#include <optional>

namespace lockstep::catalog {

/// A foreign server as an OtherObject of the kind "server".
[[nodiscard]] OtherObject foreignServer(Oid oid, const QString &name, const QString &wrapper);
/// The foreign data wrapper of a server; nothing for another kind of object.
[[nodiscard]] std::optional<QString> wrapperOfServer(const OtherObject &object);

} // namespace lockstep::catalog
