// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "plan/change.h"

#include <array>
#include <span>

namespace lockstep::advisor {

/// One row per field and the kinds in which it means the same. In a statement {} is the field's own text, {create} the
/// same where it is a whole CREATE statement, {replace} a CREATE that replaces, {script} alone each of its statements,
/// {done} alone each of the definition's; every other word in braces is the engine's.
struct ProbeRow {
    plan::ChangeField field;
    std::span<const plan::ChangeKind> kinds;
    std::array<const char *, 3> statements;
};

struct ProbeSubject {
    const plan::Change &change;
    const catalog::Catalog &catalog;
    const catalog::Lookup &lookup;
};

/// What an engine puts for a word in braces; nothing while the wish does not say it, or the Catalog does not know it.
using ProbeWord = std::optional<QString> (*)(QLatin1StringView word, const ProbeSubject &subject);

struct ProbeRoom {
    std::span<const ProbeRow> rows;
    ProbeWord word;
};
[[nodiscard]] ProbeRoom postgresProbes();
namespace sqlite {
[[nodiscard]] ProbeRoom probes();
} // namespace sqlite
/// Those of the engine; empty for one that changes are not planned for.
[[nodiscard]] ProbeRoom probesOf(sql::Engine engine);

/// What engines say alike: the texts of other fields, and names that the wish makes up.
[[nodiscard]] std::optional<QString> plainProbeWord(QLatin1StringView word, const ProbeSubject &subject);
/// The elements of a list of columns as SQL: expressions as they are, names in quotes.
[[nodiscard]] QString columnsAsSql(const QStringList &columns, sql::Engine engine);

template <plan::ChangeKind... kinds>
inline constexpr std::array<plan::ChangeKind, sizeof...(kinds)> probedKinds{kinds...};

} // namespace lockstep::advisor
