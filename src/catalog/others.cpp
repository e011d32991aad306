// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/others.h"

#include "sql/quote.h"

using namespace Qt::StringLiterals;

namespace lockstep::catalog {

/// Of the statement that makes a server, all but the wrapper's name.
static QString serverBeginning(const QString &name)
{
    return u"CREATE SERVER "_s + sql::quoteIdentifier(name) + u" FOREIGN DATA WRAPPER ";
}

OtherObject foreignServer(Oid oid, const QString &name, const QString &wrapper)
{
    return {oid, {}, u"server"_s, name, serverBeginning(name) + sql::quoteIdentifier(wrapper), {}};
}

std::optional<QString> wrapperOfServer(const OtherObject &object)
{
    const QString beginning = serverBeginning(object.name);
    if (object.kind != "server"_L1 || !object.definition.startsWith(beginning))
        return std::nullopt;
    const QString quoted = object.definition.sliced(beginning.size());
    return quoted.sliced(1, quoted.size() - 2).replace(u"\"\""_s, u"\""_s);
}

} // namespace lockstep::catalog
