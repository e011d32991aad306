// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace lockstep::base {

/// The one way Lockstep writes JSON: keys sorted, two spaces, UTF-8, the shortest number that reads back the same, a
/// final newline. The same value gives the same bytes on every machine.
[[nodiscard]] QByteArray writeJson(const QJsonValue &value);

/// Parses a document. Error: InvalidInput with line and column, `where` = "file:line:column".
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &bytes, const QString &file);

/// Reads an object member by member and keeps the first thing that is wrong with its place ("steps[3].title"), so that
/// a reader asks for all fields in a row and looks at `status()` once at the end. Copies and children share that
/// memory. A value that is missing or of the wrong type reads as empty, 0 or false.
class JsonReader
{
public:
    /// The document must be an object. Errors: InvalidInput.
    [[nodiscard]] static Result<JsonReader> fromBytes(const QByteArray &bytes, const QString &file);
    /// `place` is put before the names in errors; empty for the document itself.
    JsonReader(QJsonObject object, QString file, QString place = {});

    [[nodiscard]] bool has(QStringView key) const;
    /// Required, unless a fallback is given; the fallback stands for a missing or null member only.
    QString string(QStringView key, const std::optional<QString> &fallback = {}) const;
    qint64 integer(QStringView key, std::optional<qint64> fallback = {}) const;
    double number(QStringView key, std::optional<double> fallback = {}) const;
    bool boolean(QStringView key, std::optional<bool> fallback = {}) const;
    /// An array of strings; missing is empty.
    QStringList strings(QStringView key) const;
    /// A child object; required.
    JsonReader object(QStringView key) const;
    /// An array of objects; missing is empty.
    std::vector<JsonReader> objects(QStringView key) const;
    /// The raw member, for what has a shape of its own.
    [[nodiscard]] QJsonValue value(QStringView key) const;
    [[nodiscard]] const QJsonObject &raw() const { return m_object; }

    /// A word of an enum's name table.
    template <typename E, std::size_t N>
    E word(QStringView key, const std::array<EnumName<E>, N> &table, std::optional<E> fallback = {}) const
    {
        const E first = fallback.value_or(table[0].value);
        if (fallback && !has(key))
            return first;
        const QString text = string(key);
        const auto found = enumValue(table, text);
        if (!found && status())
            fail(key, QStringLiteral("json.unknown-word"), {text});
        return found.value_or(first);
    }

    /// Says that the member `key` is wrong: `message` gets the place as %1, then `arguments`.
    void fail(QStringView key, const QString &message, const QStringList &arguments = {}) const;
    /// "steps[3].title"
    [[nodiscard]] QString place(QStringView key) const;
    /// The first error, or nothing.
    [[nodiscard]] Status status() const;

private:
    JsonReader(QJsonObject object, QString place, std::shared_ptr<struct JsonErrors> errors);
    QJsonObject m_object;
    QString m_place;
    std::shared_ptr<struct JsonErrors> m_errors;
};

} // namespace lockstep::base
