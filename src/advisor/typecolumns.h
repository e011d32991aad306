// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advisor/steps.h"

#include <functional>

namespace lockstep::advisor {

/// A column whose type is made anew: it is put on the new one.
struct TypeColumn {
    const catalog::Relation &relation;
    const catalog::Column &column;
    QString table;        ///< in quotes where it needs some
    bool isArray = false; ///< of the type
    bool follows = false; ///< it gets its type from its parent
};

/// All columns of the type. Error Unsupported "advisor.type-used" where more than plain columns of tables hold to it.
[[nodiscard]] base::Result<std::vector<TypeColumn>> columnsOfType(const catalog::Type &type,
                                                                  const catalog::Catalog &catalog);

/// How a type is made anew.
struct TypeAnew {
    QString schema, name;
    QString aside; ///< the old one's name meanwhile
    QStringList create;
    std::function<QString(const TypeColumn &)> value;             ///< what is cast to the new type
    std::function<QString(const TypeColumn &)> defaultExpression; ///< of the column afterwards; or empty
};
/// The old type is put aside, every column goes over to the new one, the old one is dropped.
[[nodiscard]] QStringList typeAnew(const TypeAnew &way, const std::vector<TypeColumn> &columns);

} // namespace lockstep::advisor
