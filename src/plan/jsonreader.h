// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QJsonArray>
#include <QSet>

namespace lockstep::plan {

/// A stricter reader than base::JsonReader: reads one JSON object field by field, remembers the first thing that is
/// wrong with its place ("steps[3].phase"), and at the end refuses fields that nobody asked for: an unknown field could
/// change what a step does.
class JsonReader
{
public:
    enum class Need { Optional, Required };

    JsonReader(QJsonObject object, QString place);

    [[nodiscard]] QString string(QLatin1StringView name, Need need = Need::Optional, const QString &otherwise = {});
    /// A string, or a list of lines that are joined.
    [[nodiscard]] QString text(QLatin1StringView name);
    [[nodiscard]] QStringList strings(QLatin1StringView name, Need need = Need::Optional);
    [[nodiscard]] bool boolean(QLatin1StringView name, bool otherwise);
    [[nodiscard]] int integer(QLatin1StringView name, int otherwise, int minimum);
    [[nodiscard]] double number(QLatin1StringView name, double otherwise);
    [[nodiscard]] base::Message message(QLatin1StringView name);
    [[nodiscard]] QMap<QString, QString> stringMap(QLatin1StringView name);
    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    /// A reader for the object in field `name`; empty when the field is absent.
    [[nodiscard]] JsonReader object(QLatin1StringView name, Need need = Need::Optional);
    /// The names of the fields, sorted.
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }
    /// Readers for the objects of an array.
    [[nodiscard]] std::vector<JsonReader> objects(QLatin1StringView name);

    /// Says that field `name` does not hold what was expected.
    void refuse(QLatin1StringView name, const QString &expected);
    /// Takes over what an inner reader found.
    void take(const JsonReader &inner);
    void take(const base::Error &error);
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    /// Also refuses unknown fields.
    [[nodiscard]] const std::optional<base::Error> &finish();

private:
    [[nodiscard]] QJsonValue value(QLatin1StringView name, Need need, const QString &expected);
    [[nodiscard]] QString placeOf(QLatin1StringView name) const;

    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_asked;
    std::optional<base::Error> m_error;
};

[[nodiscard]] base::Result<Change> readChange(JsonReader &reader);
[[nodiscard]] base::Result<Step> readStep(JsonReader &reader);
[[nodiscard]] QJsonObject stepToJson(const Step &step);

} // namespace lockstep::plan
