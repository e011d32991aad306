// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>

#include <optional>

namespace lockstep::db::postgres {

/// A parameter in PostgreSQL's text form; nothing for NULL. Lists become arrays, QByteArray becomes bytea.
[[nodiscard]] std::optional<QByteArray> parameterText(const QVariant &value);

/// The value of a text-format field of type `oid`; what does not parse stays text ("infinity", dates BC).
[[nodiscard]] QVariant fieldValue(unsigned oid, QByteArrayView text);

} // namespace lockstep::db::postgres
