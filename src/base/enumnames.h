// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace lockstep::base {

/// One row of an enum's name table: the word used in files, JSON and on the command line. Never shown translated.
template <typename E>
struct EnumName {
    E value;
    QLatin1StringView name;
};

/// The name of `value`; the table must be complete, a test of each table says so.
template <typename E, std::size_t N>
[[nodiscard]] QString enumName(const std::array<EnumName<E>, N> &table, E value)
{
    const auto row = std::ranges::find(table, value, &EnumName<E>::value);
    return row == table.end() ? QString() : QString(row->name);
}

/// The value called `name`, or nothing.
template <typename E, std::size_t N>
[[nodiscard]] std::optional<E> enumValue(const std::array<EnumName<E>, N> &table, QStringView name)
{
    const auto row = std::ranges::find_if(table, [name](const auto &r) { return name == r.name; });
    return row == table.end() ? std::nullopt : std::optional(row->value);
}

} // namespace lockstep::base
