// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/postgres/evaluate.h"

namespace lockstep::analysis::postgres::evaluatelocal {

inline Value known(QVariant value)
{
    return value;
}
inline bool isNull(const Value &value)
{
    return value && !value->isValid();
}
inline bool isTrue(const Value &value)
{
    return value && value->typeId() == QMetaType::Bool && value->toBool();
}
inline std::optional<qlonglong> numberOf(const QVariant &value)
{
    if (value.canConvert<RegClass>() && value.typeId() == qMetaTypeId<RegClass>())
        return qlonglong(value.value<RegClass>().oid);
    bool ok = false;
    const qlonglong number = value.toLongLong(&ok);
    return ok && value.typeId() != QMetaType::Bool ? std::optional(number) : std::nullopt;
}

} // namespace lockstep::analysis::postgres::evaluatelocal
