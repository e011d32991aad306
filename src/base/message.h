// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lockstep::base {

/// A sentence for people as the library says it: an id and its arguments. `app/text` holds the English and the
/// translations. A user's own words travel under the id "literal" with the words as the only argument.
struct Message {
    QString id;
    QStringList arguments;

    [[nodiscard]] bool isEmpty() const { return id.isEmpty(); }
    friend bool operator==(const Message &, const Message &) = default;
};

[[nodiscard]] inline Message literal(QString text)
{
    return {QStringLiteral("literal"), {std::move(text)}};
}

} // namespace lockstep::base
