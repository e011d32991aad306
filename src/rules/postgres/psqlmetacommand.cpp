// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/postgres/rows.h"
#include "rules/support.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep::rules::postgres {

void psqlMetaCommand(const Statement &statement, std::vector<Finding> &out)
{
    if (!statement.text().startsWith(u'\\'))
        return;
    static const QStringList harmless{u"echo"_s,   u"qecho"_s, u"set"_s,      u"unset"_s,
                                      u"timing"_s, u"pset"_s,  u"restrict"_s, u"unrestrict"_s};
    const QString command = statement.text().section(QRegularExpression(u"\\s"_s), 0, 0);
    out.push_back(styleFinding(harmless.contains(command.mid(1)) ? Severity::Info : Severity::Warning,
                               "rules.psql-meta-command", {command}));
}

} // namespace lockstep::rules::postgres
