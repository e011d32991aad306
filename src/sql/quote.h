// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/engine.h"

#include <QString>
#include <QStringList>

namespace lockstep::sql {

/// The one place where identifiers are quoted. Always quotes; doubles the quote character; never fails.
[[nodiscard]] QString quoteIdentifier(const QString &name, Engine engine = Engine::PostgreSql);

/// Quotes only where the engine would otherwise read another name (upper case, keyword, odd characters).
/// For SQL that people read: `orders` stays `orders`, `we"ird; drop` becomes `"we""ird; drop"`.
[[nodiscard]] QString quoteIfNeeded(const QString &name, Engine engine = Engine::PostgreSql);

/// schema.name, each part through quoteIfNeeded; an empty schema is left out.
[[nodiscard]] QString qualifiedName(const QString &schema, const QString &name, Engine engine = Engine::PostgreSql);

/// A string literal. PostgreSQL: standard_conforming_strings; a backslash makes it an E'' string.
[[nodiscard]] QString quoteLiteral(const QString &text, Engine engine = Engine::PostgreSql);

/// "a", "b", ... joined by ", ", each through quoteIfNeeded.
[[nodiscard]] QString quoteList(const QStringList &names, Engine engine = Engine::PostgreSql);

} // namespace lockstep::sql
