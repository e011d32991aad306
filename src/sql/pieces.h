// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lockstep::sql {

/// A piece of SQL text that is not parsed; all pieces of a text together are the text.
enum class PieceKind {
    Name,
    QuotedName,
    Opaque, ///< strings, dollar quotes, numbers
    Space,  ///< and comments
    Other,
};
struct Piece {
    PieceKind kind;
    QString text;
};
[[nodiscard]] std::vector<Piece> pieces(const QString &sql);
/// The name as the server keeps it: without quotes, or folded.
[[nodiscard]] QString nameOf(const Piece &piece);
/// The nearest piece that is not space, in either direction; an empty text at the end.
[[nodiscard]] QString neighbour(const std::vector<Piece> &all, std::size_t at, int step);

} // namespace lockstep::sql
