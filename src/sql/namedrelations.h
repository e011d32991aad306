// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace lockstep::sql {

/// A relation as a statement writes it.
struct NamedRelation {
    QString schema; ///< empty when not written
    QString name;
    bool written = false; ///< target of INSERT, UPDATE, DELETE or MERGE
    friend bool operator==(const NamedRelation &, const NamedRelation &) = default;
};

/// The relations that one SELECT, INSERT, UPDATE, DELETE or MERGE names, wherever they stand in it; names of its WITH
/// queries are none. Each once, by name; written ones are so wherever they also stand. Parameters ($1) are welcome.
/// Empty for any other statement and for what does not parse.
[[nodiscard]] std::vector<NamedRelation> namedRelations(const QByteArray &statement);

} // namespace lockstep::sql
